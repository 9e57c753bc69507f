//! `towline decide`: questions that somebody has to answer: listed, written down, discussed, decided, told.

use crate::failure::Failure;
use crate::find::{Candidate, meeting, one, person, said};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::decision::{DecisionChange, DecisionRow, DecisionStep};
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::decision::DecisionState;
use towline::domain::id::DecisionId;

/// What `towline decide` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline decide\n  towline decide 'Which token format?' --new --driver Tom --approver Nadia --wanted 8dec\n  \
    towline decide 'Which token' --discussed --in 'Thursday sync'\n  towline decide 'Which token' 'JWT' --by Nadia\n  \
    towline decide 'Which token' --told '#checkout'\n\n\
    Without anything it lists what is open, the stalled ones first."
)]
pub(crate) struct Order {
    /// The question, or the beginning of it.
    question: Option<String>,
    /// What was decided; may be quoted in an update.
    #[arg(conflicts_with_all = ["new", "discussed", "told"])]
    what: Option<String>,
    /// Write the question down.
    #[arg(long, requires = "question")]
    new: bool,
    /// Who brings it to a decision.
    #[arg(long, value_name = "NAME", requires = "new")]
    driver: Option<String>,
    /// Who says yes or no.
    #[arg(long, value_name = "NAME", requires = "new")]
    approver: Option<String>,
    /// The day by which it is wanted.
    #[arg(long, value_name = "DAY", requires = "new")]
    wanted: Option<String>,
    /// A meeting talked about it.
    #[arg(long, requires = "question", conflicts_with_all = ["new", "told"])]
    discussed: bool,
    /// It was brought forward there.
    #[arg(long, requires = "discussed")]
    moved: bool,
    /// In which meeting, by its title.
    #[arg(long = "in", value_name = "MEETING", requires = "discussed")]
    meeting: Option<String>,
    /// Those who must know were told: whom, or where.
    #[arg(long, value_name = "TEXT", requires = "question", conflicts_with = "new")]
    told: Option<String>,
    /// Who decided or said so; the approver when left out.
    #[arg(long, value_name = "NAME", conflicts_with = "new")]
    by: Option<String>,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY", conflicts_with = "new")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, or lists what is open.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let done = match &order.question {
        None => None,
        Some(question) => {
            let act = act(session, order, question)?;
            Some(session.act(act)?)
        }
    };
    let open: Vec<DecisionRow> =
        rows(session)?.into_iter().filter(|row| row.state == DecisionState::Open).collect();
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "open": open }));
    }
    match done {
        Some(done) => Ok(Said::lines([done.label])),
        None if open.is_empty() => Ok(Said::lines(["Nothing is to be decided."])),
        None => Ok(Said::lines(open.iter().map(|row| line(session, row)))),
    }
}

fn act(session: &mut Session, order: &Order, question: &str) -> Result<Act, Failure> {
    if order.new {
        let person = |session: &mut Session, name: &Option<String>| {
            name.as_deref().map(|name| person(session, name)).transpose()
        };
        let driver = person(session, &order.driver)?;
        let approver = person(session, &order.approver)?;
        let changes = vec![DecisionChange::Driver(driver), DecisionChange::Approver(approver)];
        let decide_by = session.day(order.wanted.as_deref())?;
        return Ok(Act::AddDecision { question: question.to_owned(), changes, decide_by });
    }
    let id = decision(session, question)?;
    let step = match (&order.what, &order.told, order.discussed) {
        (Some(what), ..) => DecisionStep::Decided { what: what.clone() },
        (None, Some(to), _) => DecisionStep::Communicated { to: to.clone() },
        (None, None, true) => DecisionStep::Discussed {
            moved: order.moved,
            note: String::new(),
            meeting: order.meeting.as_deref().map(|title| meeting(session, title)).transpose()?,
        },
        (None, None, false) => {
            let say = "Say what was decided after the question, or --new, --discussed, --told";
            return Err(Failure::Usage(say.to_owned()));
        }
    };
    Ok(Act::RecordDecision { id, step, said: said(session, order.by.as_deref(), order.on.as_deref())? })
}

fn decision(session: &mut Session, question: &str) -> Result<DecisionId, Failure> {
    let rows = rows(session)?.into_iter();
    let rows =
        rows.map(|row| Candidate { it: row.id, name: row.question, hint: row.state.label().to_owned() });
    one("decision", question, rows.collect())
}

fn rows(session: &mut Session) -> Result<Vec<DecisionRow>, Failure> {
    match session.view(Query::Decisions)? {
        View::Decisions(view) => Ok(view.decisions),
        _ => Err(Failure::Unexpected),
    }
}

/// "Which token format?  wanted 8 Dec · Tom drives it · Nadia approves · stalled: …".
fn line(session: &Session, row: &DecisionRow) -> String {
    let named = |name: &str, does: &str| (!name.is_empty()).then(|| format!("{name} {does}"));
    let parts = [
        row.decide_by.map(|day| format!("wanted {}", session.said(day))),
        named(&row.driver_name, "drives it"),
        named(&row.approver_name, "approves"),
        (!row.stalled.is_empty()).then(|| format!("stalled: {}", row.stalled)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}  {}", row.question, parts.join(" · ")).trim_end().to_owned()
}
