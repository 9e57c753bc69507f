//! A person: a DRI, a lead, somebody on the ladder.

use super::escalation::Rung;
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
    /// The name in what leaves the computer: the alias, when there is one.
    pub fn called(&self) -> &str {
        if self.alias.is_empty() { self.name.as_str() } else { self.alias.as_str() }
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

/// Whom a rung means, going up from the DRI: 0 the DRI, 1 and 2 their lead, 3 the skip level, 4 whoever is above that,
/// or the top of a shorter ladder that goes above the lead. None when nobody is known there.
pub fn on_rung(people: &BTreeMap<PersonId, Person>, dri: PersonId, rung: Rung) -> Option<PersonId> {
    let above = ladder(people, dri);
    match rung {
        Rung::Dri => Some(dri),
        Rung::DriLead | Rung::Leads => above.first().copied(),
        Rung::SkipLevel => above.get(1).copied(),
        Rung::Director => above.get(2).or(above.get(1)).copied(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Case;

    #[test]
    fn each_rung_means_somebody_further_up_while_somebody_is_known() {
        let ladder = ["Nadia", "Tom", "Ines", "Victor", "Wu"];
        for (known, expect) in [
            (1, [Some("Nadia"), None, None, None, None]),
            (2, [Some("Nadia"), Some("Tom"), Some("Tom"), None, None]),
            (3, [Some("Nadia"), Some("Tom"), Some("Tom"), Some("Ines"), Some("Ines")]),
            (4, [Some("Nadia"), Some("Tom"), Some("Tom"), Some("Ines"), Some("Victor")]),
            (5, [Some("Nadia"), Some("Tom"), Some("Tom"), Some("Ines"), Some("Victor")]),
        ] {
            let mut case = Case::new().person("Nadia");
            for pair in ladder[..known].windows(2) {
                case = case.manager(pair[0], pair[1]);
            }
            let dri = case.person_id("Nadia");
            for (rung, name) in Rung::ALL.iter().zip(expect) {
                let found = on_rung(&case.facts.people, dri, *rung);
                assert_eq!(found, name.map(|name| case.person_id(name)), "{rung:?} of {known}");
            }
        }
    }
}
