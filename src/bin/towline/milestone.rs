//! `towline milestone`: the stepping stones of an initiative: listed with their odds, added, dated, reached.

use crate::add::initiative;
use crate::failure::Failure;
use crate::find::{Candidate, one, said};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::change::MilestoneChange;
use towline::api::query::Query;
use towline::api::view::{InitiativeView, MilestoneRow, View};
use towline::domain::id::InitiativeId;

/// What `towline milestone` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline milestone Checkout\n  towline milestone Checkout Beta 20mar --why 'The auditors are away' --said-by Victor\n  \
    towline milestone Checkout Launch 1jun --new --worth 'Guests pay in two taps'\n  towline milestone Checkout Beta --reached\n\n\
    A day is stated, never overwritten: the earlier ones stay on record with who said them and why."
)]
pub(crate) struct Order {
    /// The initiative, or the beginning of its title.
    initiative: String,
    /// The milestone; all of them are listed without one.
    title: Option<String>,
    /// Its day.
    day: Option<String>,
    /// Add it.
    #[arg(long, requires = "title", conflicts_with = "reached")]
    new: bool,
    /// What is worth having once it is reached; may be quoted in an update.
    #[arg(long, value_name = "TEXT", requires = "title", conflicts_with_all = ["reached"])]
    worth: Option<String>,
    /// Why it is this day; may be quoted in an update.
    #[arg(long, value_name = "TEXT", requires = "day", conflicts_with = "new")]
    why: Option<String>,
    /// Who said so, a person or a team.
    #[arg(long, value_name = "NAME", requires = "day", conflicts_with = "new")]
    said_by: Option<String>,
    /// When it was said; today when left out.
    #[arg(long, value_name = "DAY", requires = "day", conflicts_with = "new")]
    on: Option<String>,
    /// It was reached: on this day, or today.
    #[arg(long, value_name = "DAY", requires = "title", conflicts_with_all = ["day", "worth"], num_args = 0..=1)]
    reached: Option<Option<String>>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, or lists them.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let id = initiative(session, &order.initiative)?;
    let mut labels = Vec::new();
    if let Some(title) = &order.title {
        let acts = acts(session, order, id, title)?;
        if acts.is_empty() {
            let hint = "Say its day, what it is --worth, or that it was --reached";
            return Err(Failure::Usage(hint.to_owned()));
        }
        for act in acts {
            labels.push(session.act(act)?.label);
        }
    }
    let view = page(session, id)?;
    if order.json {
        return Said::json(&serde_json::json!({
            "done": labels, "next": view.next, "milestones": view.milestones
        }));
    }
    if !labels.is_empty() {
        return Ok(Said::lines(labels));
    }
    if view.milestones.is_empty() {
        return Ok(Said::lines([format!("{} has no milestone yet.", view.row.title)]));
    }
    let mut lines = Vec::new();
    if let Some(next) = &view.next {
        lines.push(format!("Next: {}, {}. {}", next.title, session.said(next.day), next.outlook.sentence));
        lines.extend((!next.value.is_empty()).then(|| format!("  Worth: {}", next.value)));
        lines.push(String::new());
    }
    lines.extend(view.milestones.iter().flat_map(|row| told(session, row)));
    Ok(Said::lines(lines))
}

fn acts(
    session: &mut Session,
    order: &Order,
    initiative: InitiativeId,
    title: &str,
) -> Result<Vec<Act>, Failure> {
    let day = session.day(order.day.as_deref())?;
    let worth = order.worth.clone();
    if order.new {
        let value = worth.unwrap_or_default();
        return Ok(vec![Act::AddMilestone { initiative, title: title.to_owned(), value, day }]);
    }
    let known = page(session, initiative)?.milestones.into_iter();
    let known = known.map(|row| Candidate { it: row.id, name: row.title, hint: row.value });
    let id = one("milestone", title, known.collect())?;
    let mut acts = Vec::new();
    acts.extend(worth.map(|worth| Act::ChangeMilestone { id, changes: vec![MilestoneChange::Value(worth)] }));
    if let Some(on) = &order.reached {
        let on = session.day(on.as_deref())?.unwrap_or(session.now.today);
        acts.push(Act::ChangeMilestone { id, changes: vec![MilestoneChange::DoneOn(Some(on))] });
    }
    if let Some(day) = day {
        let said = said(session, order.said_by.as_deref(), order.on.as_deref())?;
        let reason = order.why.clone().unwrap_or_default();
        acts.push(Act::StateMilestoneDate { id, day, reason, said });
    }
    Ok(acts)
}

fn page(session: &mut Session, id: InitiativeId) -> Result<InitiativeView, Failure> {
    match session.view(Query::Initiative { id })? {
        View::Initiative(view) => Ok(view),
        _ => Err(Failure::Unexpected),
    }
}

/// The milestone, and under it every day it had.
fn told(session: &Session, row: &MilestoneRow) -> Vec<String> {
    let mut parts = vec![match (row.done_on, row.day) {
        (Some(on), _) => format!("reached {}", session.said(on)),
        (None, Some(day)) => session.said(day),
        (None, None) => "no day yet".to_owned(),
    }];
    parts.extend(row.overdue.then(|| "overdue".to_owned()));
    parts.extend((row.dependencies > 0).then(|| format!("{} of {} open", row.open, row.dependencies)));
    let mut lines = vec![format!("{}  {}", row.title, parts.join(" · "))];
    if row.dates.len() > 1 {
        lines.extend(row.dates.iter().map(|date| {
            let by = if date.said_by.is_empty() { String::new() } else { format!(" by {}", date.said_by) };
            let why = if date.reason.is_empty() { String::new() } else { format!(": {}", date.reason) };
            let back = date.retracted.as_ref().map_or("", |_| " (taken back)");
            format!("    {} said {}{by}{why}{back}", session.said(date.day), session.said(date.stated_on))
        }));
    }
    lines
}
