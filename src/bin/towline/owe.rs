//! `towline owe`: what I owe others. Kept, moved and withdrawn by its words.

use crate::failure::Failure;
use crate::find::{Candidate, Party, dependency, one, party};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::rows::CommitmentRow;
use towline::api::view::View;

/// What `towline owe` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline owe\n  towline owe 'Test data for the SDK' --to 'Platform A' --by 8dec --for 'SSO SDK'\n  \
    towline owe 'Test data' --keep\n  towline owe 'Test data' --move 15dec --why 'The dump was too large'\n  \
    towline owe 'Test data' --withdraw --why 'They have their own'\n\n\
    Without anything it lists what is owed."
)]
pub(crate) struct Order {
    /// What I owe; beside --keep, --move or --withdraw the beginning of it.
    text: Option<String>,
    /// To whom: a person or a team.
    #[arg(long, value_name = "NAME", requires = "text", conflicts_with = "end")]
    to: Option<String>,
    /// By when.
    #[arg(long, value_name = "DAY", requires = "text", conflicts_with = "end")]
    by: Option<String>,
    /// In return for which dependency.
    #[arg(long = "for", value_name = "TITLE", requires = "text", conflicts_with = "end")]
    dependency: Option<String>,
    /// It is done.
    #[arg(long, group = "end", requires = "text")]
    keep: bool,
    /// Another day holds now; needs --why.
    #[arg(long = "move", value_name = "DAY", group = "end", requires_all = ["text", "why"])]
    moved: Option<String>,
    /// It is not owed any more; needs --why.
    #[arg(long, group = "end", requires_all = ["text", "why"])]
    withdraw: bool,
    /// Why; may be quoted in an update.
    #[arg(long, value_name = "TEXT", requires = "end")]
    why: Option<String>,
    /// The day I said or did it; today when left out.
    #[arg(long, value_name = "DAY", requires = "text")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, or lists what is owed.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let done = match &order.text {
        None => None,
        Some(text) => {
            let act = act(session, order, text)?;
            Some(session.act(act)?)
        }
    };
    let open: Vec<CommitmentRow> = rows(session)?.into_iter().filter(|row| row.end.is_none()).collect();
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "owed": open }));
    }
    match done {
        Some(done) => Ok(Said::lines([done.label])),
        None if open.is_empty() => Ok(Said::lines(["Nothing is owed."])),
        None => Ok(Said::lines(open.iter().map(|row| line(session, row)))),
    }
}

fn act(session: &mut Session, order: &Order, text: &str) -> Result<Act, Failure> {
    let on = session.day(order.on.as_deref())?;
    let reason = order.why.clone().unwrap_or_default();
    if !order.keep && order.moved.is_none() && !order.withdraw {
        let (person, team) = match order.to.as_deref().map(|name| party(session, name)).transpose()? {
            Some(Party::Person(id)) => (Some(id), None),
            Some(Party::Team(id)) => (None, Some(id)),
            None => (None, None),
        };
        let dependency = order.dependency.as_deref().map(|title| dependency(session, title)).transpose()?;
        let due = session.day(order.by.as_deref())?;
        return Ok(Act::MakeCommitment { text: text.to_owned(), person, team, dependency, due, on });
    }
    let open = rows(session)?.into_iter().filter(|row| row.end.is_none());
    let candidates = open.map(|row| Candidate { it: row.id, name: row.text, hint: row.to });
    let commitment = one("thing I owe", text, candidates.collect())?;
    match session.day(order.moved.as_deref())? {
        Some(due) => Ok(Act::MoveCommitment { commitment, due, reason, on }),
        None if order.keep => Ok(Act::KeepCommitment { commitment, on, reason }),
        None if order.withdraw => Ok(Act::WithdrawCommitment { commitment, reason, on }),
        None => {
            Err(Failure::Usage("Say to which day it moves; to take it back there is --withdraw".to_owned()))
        }
    }
}

fn rows(session: &mut Session) -> Result<Vec<CommitmentRow>, Failure> {
    match session.view(Query::Commitments)? {
        View::Commitments(view) => Ok(view.rows),
        _ => Err(Failure::Unexpected),
    }
}

/// "Test data  Platform A · due 8 Dec · for SSO SDK".
fn line(session: &Session, row: &CommitmentRow) -> String {
    let mut parts = vec![row.to.clone()];
    parts.extend(row.due.map(|day| format!("due {}", session.said(day))));
    parts.extend((!row.dependency_title.is_empty()).then(|| format!("for {}", row.dependency_title)));
    parts.extend(row.overdue.then(|| "overdue".to_owned()));
    format!("{}  {}", row.text, parts.join(" · "))
}
