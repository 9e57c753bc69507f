//! `towline agenda`: what to decide and to talk about in a meeting, as text to send around.

use crate::failure::Failure;
use crate::find::meeting;
use crate::session::{Said, Session};
use towline::api::meetings::MeetingRow;
use towline::api::query::Query;
use towline::api::view::View;

/// What `towline agenda` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline agenda\n  towline agenda 'Thursday sync'\n  towline agenda thu | wl-copy\n\n\
    Without a title it lists the meetings. Nothing private is in it."
)]
pub(crate) struct Order {
    /// The meeting, by its title or the beginning of it.
    title: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let Some(title) = &order.title else { return list(session, order.json) };
    let id = meeting(session, title)?;
    let View::Meeting(view) = session.view(Query::Meeting { id })? else { return Err(Failure::Unexpected) };
    if order.json {
        return Said::json(
            &serde_json::json!({ "agenda": view.agenda, "decisions": view.decisions, "text": view.agenda_text }),
        );
    }
    Ok(Said { text: view.agenda_text, code: 0 })
}

fn list(session: &mut Session, json: bool) -> Result<Said, Failure> {
    let View::Meetings(view) = session.view(Query::Meetings)? else { return Err(Failure::Unexpected) };
    let going_on: Vec<MeetingRow> = view.meetings.into_iter().filter(|row| row.ended_on.is_none()).collect();
    if json {
        return Said::json(&going_on);
    }
    if going_on.is_empty() {
        return Ok(Said::lines(["No meetings are on record."]));
    }
    let lines = going_on.iter().map(|row| {
        let next = row.next_on.map(|day| format!("next on {}", session.said(day)));
        let parts: Vec<String> = next.into_iter().chain([format!("{} on the agenda", row.agenda)]).collect();
        format!("{}  {}", row.title, parts.join(" · "))
    });
    Ok(Said::lines(lines.collect::<Vec<_>>()))
}
