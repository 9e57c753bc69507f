//! `towline report`: reports that are expected, and that one came.

use crate::failure::Failure;
use crate::find::{Candidate, Party, one, party};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::change::ReportChange;
use towline::api::meetings::ReportRow;
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::id::ReportId;

/// What `towline report` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline report\n  towline report 'Weather report' --received --text 'All green'\n  \
    towline report 'Weather report' --new --from 'Platform B' --every 10 --since 1nov\n\n\
    Without anything it lists what is expected."
)]
pub(crate) struct Order {
    /// The report, by its title or the beginning of it.
    title: Option<String>,
    /// It came.
    #[arg(long, requires = "title")]
    received: bool,
    /// What was in it, in a line.
    #[arg(long, value_name = "TEXT", default_value = "")]
    text: String,
    /// Where it can be read.
    #[arg(long, value_name = "LINK", default_value = "")]
    link: String,
    /// The day it came; today when left out.
    #[arg(long, value_name = "DAY", requires = "received")]
    on: Option<String>,
    /// It is expected from now on.
    #[arg(long, requires_all = ["title", "from", "every"], conflicts_with = "received")]
    new: bool,
    /// Who owes it: a team or a person.
    #[arg(long, value_name = "NAME", requires = "new")]
    from: Option<String>,
    /// Working days from one to the next.
    #[arg(long, value_name = "DAYS", requires = "new")]
    every: Option<u16>,
    /// From when it is expected; today when left out.
    #[arg(long, value_name = "DAY", requires = "new")]
    since: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, or lists what is expected.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let done = match &order.title {
        None => None,
        Some(title) => {
            let act = act(session, order, title)?;
            Some(session.act(act)?)
        }
    };
    let expected = rows(session)?;
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "expected": expected }));
    }
    match done {
        Some(done) => Ok(Said::lines([done.label])),
        None if expected.is_empty() => Ok(Said::lines(["No report is expected."])),
        None => Ok(Said::lines(expected.iter().map(|row| line(session, row)))),
    }
}

fn act(session: &mut Session, order: &Order, title: &str) -> Result<Act, Failure> {
    if let (true, Some(from), Some(every)) = (order.new, &order.from, order.every) {
        let whose = match party(session, from)? {
            Party::Person(id) => ReportChange::Person(Some(id)),
            Party::Team(id) => ReportChange::Team(Some(id)),
        };
        let since = session.day(order.since.as_deref())?;
        let changes = [whose, ReportChange::Every(every)].into_iter().chain(since.map(ReportChange::Since));
        return Ok(Act::AddReport { title: title.to_owned(), changes: changes.collect() });
    }
    let report = report(session, title)?;
    if !order.received {
        return Err(Failure::Usage("Say --received when it came, or --new when it is expected".to_owned()));
    }
    let on = session.day(order.on.as_deref())?;
    Ok(Act::ReceiveReport { report, on, link: order.link.clone(), text: order.text.clone() })
}

fn report(session: &mut Session, title: &str) -> Result<ReportId, Failure> {
    let rows = rows(session)?.into_iter();
    let rows = rows.map(|row| Candidate { it: row.id, name: row.title, hint: row.team_name });
    one("expected report", title, rows.collect())
}

/// Those that are still expected.
fn rows(session: &mut Session) -> Result<Vec<ReportRow>, Failure> {
    match session.view(Query::Meetings)? {
        View::Meetings(view) => Ok(view.reports.into_iter().filter(|row| row.ended_on.is_none()).collect()),
        _ => Err(Failure::Unexpected),
    }
}

/// "Weather report  Platform B · every 10 working days · due 15 Nov", or why it needs a look.
fn line(session: &Session, row: &ReportRow) -> String {
    let who = [row.team_name.clone(), row.person_name.clone()].into_iter().filter(|name| !name.is_empty());
    let stands = match (row.reason.is_empty(), row.due_on) {
        (false, _) => Some(row.reason.clone()),
        (true, due) => due.map(|day| format!("due {}", session.said(day))),
    };
    let parts: Vec<String> = who.chain([row.rhythm.clone()]).chain(stands).collect();
    format!("{}  {}", row.title, parts.join(" · "))
}
