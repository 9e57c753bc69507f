//! Something of the ledger by the name somebody typed: the one that is called so, else the one that begins so, else
//! the one that has it inside. When several do, they are listed and nothing is guessed.

use crate::failure::Failure;
use crate::session::Session;
use std::str::FromStr;
use towline::api::act::Said;
use towline::api::query::Query;
use towline::api::rows::Named;
use towline::api::view::View;
use towline::domain::id::{DependencyId, MeetingId, PersonId, TeamId};
use towline::intake::names::key;

/// Candidates listed at most.
const LISTED: usize = 10;

/// Something with a name and what tells it from its namesakes.
pub(crate) struct Candidate<T> {
    pub(crate) it: T,
    pub(crate) name: String,
    pub(crate) hint: String,
}

/// The one candidate meant by `typed`.
pub(crate) fn one<T>(noun: &str, typed: &str, candidates: Vec<Candidate<T>>) -> Result<T, Failure> {
    let wanted = key(typed);
    let rank = |candidate: &Candidate<T>| {
        let name = key(&candidate.name);
        match () {
            () if wanted.is_empty() => None,
            () if name == wanted => Some(0),
            () if name.starts_with(&wanted) => Some(1),
            () if name.contains(&wanted) => Some(2),
            () => None,
        }
    };
    let Some(best) = candidates.iter().filter_map(rank).min() else {
        return Err(Failure::Usage(format!(
            "No {noun} is called “{typed}”{}",
            listing("; there are", &candidates)
        )));
    };
    let mut found: Vec<Candidate<T>> = candidates.into_iter().filter(|c| rank(c) == Some(best)).collect();
    match (found.len(), found.pop()) {
        (1, Some(found)) => Ok(found.it),
        (_, last) => {
            found.extend(last);
            let which = listing("; write which", &found);
            Err(Failure::Usage(format!("“{typed}” may be more than one {noun}{which}")))
        }
    }
}

fn listing<T>(lead: &str, candidates: &[Candidate<T>]) -> String {
    if candidates.is_empty() {
        return String::new();
    }
    let named = candidates.iter().take(LISTED).map(|candidate| {
        let hint = if candidate.hint.is_empty() { String::new() } else { format!(" ({})", candidate.hint) };
        format!("\n  {}{hint}", candidate.name)
    });
    let more = candidates.len().saturating_sub(LISTED);
    let more = if more > 0 { format!("\n  and {more} more") } else { String::new() };
    format!("{lead}:{}{more}", named.collect::<String>())
}

/// A person or a team.
pub(crate) enum Party {
    Person(PersonId),
    Team(TeamId),
}

/// Who said something, a person or a team, and on which day.
pub(crate) fn said(session: &mut Session, by: Option<&str>, on: Option<&str>) -> Result<Said, Failure> {
    let mut said = Said { on: session.day(on)?, ..Said::default() };
    match by.map(|name| party(session, name)).transpose()? {
        Some(Party::Person(id)) => said.person = Some(id),
        Some(Party::Team(id)) => said.team = Some(id),
        None => {}
    }
    Ok(said)
}

/// The person with this name.
pub(crate) fn person(session: &mut Session, name: &str) -> Result<PersonId, Failure> {
    let people = session.shell()?.people;
    named("person", name, people)
}

/// The dependency with this title; of several the only one that is not at rest.
pub(crate) fn dependency(session: &mut Session, title: &str) -> Result<DependencyId, Failure> {
    let View::Dependencies(view) = session.view(Query::Dependencies { order: None })? else {
        return Err(Failure::Unexpected);
    };
    let candidates = |rest: bool| {
        let rows = view.rows.iter().filter(|row| rest || !row.at_rest);
        let named = rows.map(|row| Candidate {
            it: row.id,
            name: row.title.clone(),
            hint: [row.initiative_title.as_str(), &row.supplier_name].map(str::to_owned).join(" · "),
        });
        named.collect::<Vec<_>>()
    };
    one("dependency", title, candidates(false)).or_else(|_| one("dependency", title, candidates(true)))
}

/// The team with this name.
pub(crate) fn team(session: &mut Session, name: &str) -> Result<TeamId, Failure> {
    let teams = session.shell()?.teams;
    named("team", name, teams)
}

/// The series of meetings with this title.
pub(crate) fn meeting(session: &mut Session, title: &str) -> Result<MeetingId, Failure> {
    let meetings = session.shell()?.meetings;
    named("meeting", title, meetings)
}

/// The person or team with this name.
pub(crate) fn party(session: &mut Session, name: &str) -> Result<Party, Failure> {
    let shell = session.shell()?;
    let team = |n: Named| {
        Some(Candidate { it: Party::Team(n.id.parse().ok()?), name: n.name, hint: "team".to_owned() })
    };
    let person =
        |n: Named| Some(Candidate { it: Party::Person(n.id.parse().ok()?), name: n.name, hint: n.hint });
    let teams = shell.teams.into_iter().filter_map(team);
    one("person or team", name, teams.chain(shell.people.into_iter().filter_map(person)).collect())
}

fn named<Id: FromStr>(noun: &str, typed: &str, all: Vec<Named>) -> Result<Id, Failure> {
    let all = all.into_iter().map(|n| Candidate { it: n.id, name: n.name, hint: n.hint }).collect();
    one(noun, typed, all)?.parse().map_err(|_| Failure::Unexpected)
}
