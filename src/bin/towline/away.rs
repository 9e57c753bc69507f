//! `towline away`: who is away, who covers, and which teams have no lead.

use crate::failure::Failure;
use crate::find::{person, team};
use crate::session::{Said, Session};
use towline::api::act::{Act, NewAbsence};
use towline::api::query::Query;
use towline::api::view::{AbsenceRow, View};
use towline::domain::absence::AbsenceKind;

/// What `towline away` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline away\n  towline away Nadia --from 11dec --to 5jan --cover Tom\n  \
    towline away Nadia --from mon --as travel\n  towline away --lead-of 'Platform B' --from 1nov\n\n\
    Without anything it lists who is away or will be."
)]
pub(crate) struct Order {
    /// Who is away.
    name: Option<String>,
    /// The team whose lead is vacant, in place of a person.
    #[arg(long, value_name = "TEAM", conflicts_with_all = ["name", "kind"])]
    lead_of: Option<String>,
    /// The first day; today when left out.
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day; open when left out.
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Why: leave or travel.
    #[arg(long = "as", id = "kind", value_name = "KIND", default_value = "leave")]
    kind: AbsenceKind,
    /// Who covers.
    #[arg(long, value_name = "NAME")]
    cover: Option<String>,
    /// For your eyes only.
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, or lists who is away.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let done = match (&order.name, &order.lead_of) {
        (None, None) => None,
        _ => {
            let absence = absence(session, order)?;
            Some(session.act(Act::LogAbsence { absence })?)
        }
    };
    let View::Coverage(view) = session.view(Query::Coverage)? else { return Err(Failure::Unexpected) };
    let away: Vec<AbsenceRow> =
        view.rows.into_iter().flat_map(|row| row.absences).filter(|absence| !absence.over).collect();
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "away": away }));
    }
    match done {
        Some(done) => Ok(Said::lines([done.label])),
        None if away.is_empty() => Ok(Said::lines(["Nobody is away."])),
        None => Ok(Said::lines(away.iter().map(|absence| line(session, absence)))),
    }
}

fn absence(session: &mut Session, order: &Order) -> Result<NewAbsence, Failure> {
    let team = order.lead_of.as_deref().map(|name| team(session, name)).transpose()?;
    Ok(NewAbsence {
        person: order.name.as_deref().map(|name| person(session, name)).transpose()?,
        team,
        kind: if team.is_some() { AbsenceKind::Vacancy } else { order.kind },
        from: session.day(order.from.as_deref())?,
        to: session.day(order.to.as_deref())?,
        cover: order.cover.as_deref().map(|name| person(session, name)).transpose()?,
        note: order.note.clone(),
    })
}

/// "Nadia  11 Dec to 5 Jan 2024, leave; Tom covers".
fn line(session: &Session, row: &AbsenceRow) -> String {
    let to =
        row.to.map_or_else(|| "on, return not known".to_owned(), |day| format!("to {}", session.said(day)));
    format!("{}  {} {to}, {}; {}", row.name, session.said(row.from), row.kind.label(), row.covered)
}
