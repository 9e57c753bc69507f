//! A person: a DRI, a lead, somebody on the ladder.

use super::id::{PersonId, TeamId};
use super::text::{PrivateNote, Text, Title};
use std::collections::BTreeMap;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name or handle, unique without regard to case.
    pub name: Title,
    /// What an export calls them instead of the name; may be empty.
    pub alias: Text,
    /// Their role ("iOS lead"); may be empty.
    pub role: Text,
    /// The team they are on.
    pub team: Option<TeamId>,
    /// Whom they report to: the next rung of the ladder.
    pub manager: Option<PersonId>,
    /// How much they move things, 1 to 5.
    pub influence: Option<u8>,
    /// How much they care about this, 1 to 5.
    pub interest: Option<u8>,
    /// Working days within which I want to have been in touch.
    pub touch_every: Option<u16>,
    /// What they care about; for my eyes only.
    pub cares: PrivateNote,
    /// For my eyes only.
    pub notes: PrivateNote,
}

impl Person {
    /// A person of whom only the name is known.
    pub fn named(id: PersonId, name: Title) -> Self {
        Self {
            id,
            name,
            alias: Text::default(),
            role: Text::default(),
            team: None,
            manager: None,
            influence: None,
            interest: None,
            touch_every: None,
            cares: PrivateNote::default(),
            notes: PrivateNote::default(),
        }
    }
}

/// Setting this manager would make somebody their own boss.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("That would make a circle: {}", .path.join(" → "))]
pub struct ReportsInCircle {
    /// Names from the person to themselves.
    pub path: Vec<String>,
}

/// The ladder from `person` upwards: their manager, that one's manager, and so on; ends at a circle.
pub fn ladder(people: &BTreeMap<PersonId, Person>, person: PersonId) -> Vec<PersonId> {
    let mut rungs = Vec::new();
    let mut next = people.get(&person).and_then(|p| p.manager);
    while let Some(manager) = next.filter(|m| *m != person && !rungs.contains(m)) {
        rungs.push(manager);
        next = people.get(&manager).and_then(|p| p.manager);
    }
    rungs
}

/// Whether `person` may report to `manager`.
///
/// # Errors
/// When `manager` is the person or already reports to them, with the names along the circle.
pub fn may_report_to(
    people: &BTreeMap<PersonId, Person>,
    person: PersonId,
    manager: PersonId,
) -> Result<(), ReportsInCircle> {
    let above = ladder(people, manager);
    let Some(at) = std::iter::once(&manager).chain(&above).position(|p| *p == person) else { return Ok(()) };
    let name = |id: &PersonId| people.get(id).map_or_else(String::new, |p| p.name.to_string());
    let mut path = vec![name(&person)];
    path.extend(std::iter::once(&manager).chain(&above).take(at + 1).map(name));
    Err(ReportsInCircle { path })
}
