//! Something of the ledger by the name somebody typed: the one that is called so, else the one that begins so, else
//! the one that has it inside. When several do, they are listed and nothing is guessed.

use crate::failure::Failure;
use crate::session::Session;
use towline::api::act::Said;
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::id::{DependencyId, PersonId};
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

/// Someone who may have said it.
enum Speaker {
    Person(String),
    Team(String),
}

/// Who said something, a person or a team, and on which day.
pub(crate) fn said(session: &mut Session, by: Option<&str>, on: Option<&str>) -> Result<Said, Failure> {
    let mut said =
        Said { on: on.map(|text| session.typed_day(text)).transpose()?.flatten(), ..Said::default() };
    match by.map(|name| speaker(session, name)).transpose()? {
        Some(Speaker::Person(id)) => said.person = Some(id.parse().map_err(|_| Failure::Unexpected)?),
        Some(Speaker::Team(id)) => said.team = Some(id.parse().map_err(|_| Failure::Unexpected)?),
        None => {}
    }
    Ok(said)
}

/// The person with this name.
pub(crate) fn person(session: &mut Session, name: &str) -> Result<PersonId, Failure> {
    let people = session.shell()?.people.into_iter();
    let people = people.map(|n| Candidate { it: n.id, name: n.name, hint: n.hint }).collect();
    one("person", name, people)?.parse().map_err(|_| Failure::Unexpected)
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

fn speaker(session: &mut Session, name: &str) -> Result<Speaker, Failure> {
    let shell = session.shell()?;
    let teams = shell.teams.into_iter();
    let teams = teams.map(|n| Candidate { it: Speaker::Team(n.id), name: n.name, hint: "team".to_owned() });
    let people = shell.people.into_iter();
    let people = people.map(|n| Candidate { it: Speaker::Person(n.id), name: n.name, hint: n.hint });
    one("person or team", name, teams.chain(people).collect())
}
