//! `towline escalate`: writing a case down, each step up the ladder, what it brought, and how it ended.

use crate::failure::Failure;
use crate::find::{dependency, person};
use crate::session::{Said, Session};
use towline::api::act::{Act, CaseEntry, NewStep};
use towline::api::reply::Done;
use towline::api::rows::{EscalationRow, StepRow};
use towline::domain::ask::Channel;
use towline::domain::escalation::{EscalationState, Outcome, Rung};
use towline::domain::id::DependencyId;

/// What `towline escalate` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline escalate new 'SSO SDK' --trigger 'Two dates passed' --needed 'One engineer for a week' \\\n    \
    --option 'Lend an engineer' --option 'Keep the old sign-in' --recommend 'Lend an engineer' --rung leads --respond-by +3d\n  \
    towline escalate outcome 'SSO SDK' nothing\n  towline escalate step 'SSO SDK' skipLevel --to Victor --how call\n  \
    towline escalate close 'SSO SDK' --resolved"
)]
pub(crate) struct Order {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Write the case down; with --rung it goes out.
    New(New),
    /// Go a step further up.
    Step(Step),
    /// Record what the last step brought.
    Outcome(Brought),
    /// End it.
    Close(Close),
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  towline escalate new 'SSO SDK' --trigger 'Two dates passed' --needed 'A date' \\\n    \
    --option 'Lend an engineer' --option 'Keep the old sign-in' --recommend 'Lend an engineer' --rung leads \\\n    \
    --respond-by +3d\n\n\
    Two options at least and a recommendation before it goes out. All words may be quoted."
)]
struct New {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What triggered it; the dates on record when left out.
    #[arg(long, value_name = "TEXT")]
    trigger: Option<String>,
    /// What is needed.
    #[arg(long, value_name = "TEXT", default_value = "")]
    needed: String,
    /// What it means for us, beside the dates on record.
    #[arg(long, value_name = "TEXT", default_value = "")]
    impact: String,
    /// A way out; given again for each.
    #[arg(long = "option", value_name = "TEXT")]
    options: Vec<String>,
    /// The way I recommend.
    #[arg(long, value_name = "TEXT", default_value = "")]
    recommend: String,
    /// It goes out, to this rung: dri, driLead, leads, skipLevel, director.
    #[arg(long)]
    rung: Option<Rung>,
    #[command(flatten)]
    way: Way,
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  towline escalate step 'SSO SDK' skipLevel --to Victor --how call --respond-by fri"
)]
struct Step {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// The rung: dri, driLead, leads, skipLevel, director.
    rung: Rung,
    #[command(flatten)]
    way: Way,
}

/// How a step goes out.
#[derive(Debug, clap::Args)]
struct Way {
    /// To whom.
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    /// How: chat, mail, meeting, call, ticket, document, inPerson.
    #[arg(long, value_name = "CHANNEL", default_value = "mail")]
    how: Channel,
    /// The day by which a response is asked for.
    #[arg(long, value_name = "DAY")]
    respond_by: Option<String>,
    /// The day those it passes over were told.
    #[arg(long, value_name = "DAY")]
    heads_up: Option<String>,
    /// The day it goes out; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  towline escalate outcome 'SSO SDK' moved --on fri --cost 1 --note 'Glad to help'"
)]
struct Brought {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What it brought: moved, partly, nothing, backfired.
    outcome: Outcome,
    /// The day of the first response; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// What it cost the relationship, 0 to 3, for your eyes only.
    #[arg(long, default_value_t = 0)]
    cost: u8,
    /// For your eyes only.
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  towline escalate close 'SSO SDK' --resolved --why 'The date holds now'")]
struct Close {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What was needed came; without it it is closed without effect.
    #[arg(long)]
    resolved: bool,
    /// Why; may be quoted in an update.
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    match &order.verb {
        Verb::New(new) => write_down(session, new),
        Verb::Step(step) => step_up(session, step),
        Verb::Outcome(brought) => outcome(session, brought),
        Verb::Close(close) => end(session, close),
    }
}

fn write_down(session: &mut Session, order: &New) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let trigger = match &order.trigger {
        Some(trigger) => trigger.clone(),
        None => session.dependency(dependency)?.preflight.trigger,
    };
    let case = CaseEntry {
        trigger,
        needed: order.needed.clone(),
        impact: order.impact.clone(),
        options: order.options.clone(),
        recommendation: order.recommend.clone(),
    };
    let step = order.rung.map(|rung| way(session, rung, &order.way)).transpose()?;
    let done = session.act(Act::Escalate { dependency, case, step })?;
    told(session, dependency, &done, order.way.json)
}

fn step_up(session: &mut Session, order: &Step) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let escalation = open(session, dependency)?.id;
    let step = way(session, order.rung, &order.way)?;
    let done = session.act(Act::StepUp { escalation, step })?;
    told(session, dependency, &done, order.way.json)
}

fn outcome(session: &mut Session, order: &Brought) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let open = open(session, dependency)?;
    let pending = open.steps.iter().filter(|step| step.outcome.is_none());
    let Some(step) = pending.max_by_key(|step| step.on).map(|step| step.id) else {
        return Err(Failure::Usage("No step waits for what it brought; take one first".to_owned()));
    };
    let on = session.day(order.on.as_deref())?;
    let (outcome, cost, note) = (order.outcome, order.cost, order.note.clone());
    let done = session.act(Act::RecordOutcome { step, outcome, on, cost, note })?;
    told(session, dependency, &done, order.json)
}

fn end(session: &mut Session, order: &Close) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let escalation = open(session, dependency)?.id;
    let (resolved, reason) = (order.resolved, order.why.clone());
    let done = session.act(Act::CloseEscalation { escalation, resolved, reason })?;
    told(session, dependency, &done, order.json)
}

fn way(session: &mut Session, rung: Rung, way: &Way) -> Result<NewStep, Failure> {
    Ok(NewStep {
        rung,
        to: way.to.as_deref().map(|name| person(session, name)).transpose()?,
        channel: way.how,
        heads_up_on: session.day(way.heads_up.as_deref())?,
        on: session.day(way.on.as_deref())?,
        respond_by: session.day(way.respond_by.as_deref())?,
    })
}

/// The escalation that is under way.
fn open(session: &mut Session, id: DependencyId) -> Result<EscalationRow, Failure> {
    let view = session.dependency(id)?;
    let title = view.row.title;
    let over =
        |row: &EscalationRow| matches!(row.state, EscalationState::Resolved | EscalationState::WithoutEffect);
    let none =
        || Failure::Usage(format!("No escalation of {title} is open; write one with `towline escalate new`"));
    view.escalations.into_iter().find(|row| !over(row)).ok_or_else(none)
}

/// What was done, what is still to be said, and the steps so far.
fn told(session: &mut Session, id: DependencyId, done: &Done, json: bool) -> Result<Said, Failure> {
    let view = session.dependency(id)?;
    let newest = view.escalations.first();
    if json {
        return Said::json(&serde_json::json!({ "done": done, "escalation": newest }));
    }
    let mut lines = vec![done.label.clone()];
    if let Some(row) = newest {
        lines.extend((!row.gap.is_empty()).then(|| format!("  {}", row.gap)));
        lines.extend(row.steps.iter().map(|step| line(session, step)));
    }
    Ok(Said::lines(lines))
}

fn line(session: &Session, step: &StepRow) -> String {
    let to = if step.to.is_empty() { String::new() } else { format!(", {}", step.to) };
    let brought = match (step.outcome, step.respond_by) {
        (Some(outcome), _) => format!(": {}", outcome.label()),
        (None, Some(day)) => format!(": response asked for by {}", session.said(day)),
        (None, None) => String::new(),
    };
    format!("  {} {}{to}{brought}", session.said(step.on), step.rung.label())
}
