//! Names of teams, people, initiatives and milestones as they are written in a line or a cell, found among those
//! on record. Two names are the same without regard to case and spaces, and a leading `@` of a handle is no part
//! of it. Nothing is created here: an unknown name stays a name.

use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::initiative::Initiative;
use crate::domain::text::{Title, folded};

/// Somebody or something on record, or a name that is new.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reference<Id> {
    /// It is on record.
    Known(Id),
    /// It is to be created under this name.
    New(Title),
}

/// Why a name can not be told apart or found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing of that name.
    #[error("No {noun} is called “{name}”; add it first, or mend the name")]
    Unknown {
        /// What was looked for.
        noun: &'static str,
        /// The name.
        name: String,
    },
    /// Several of that name.
    #[error("“{name}” is more than one {noun}: {}; write which", .choices.join(", "))]
    Several {
        /// What was looked for.
        noun: &'static str,
        /// The name.
        name: String,
        /// What each is called otherwise.
        choices: Vec<String>,
    },
}

/// The form by which two names are the same: folded, without spaces and without the `@` of a handle.
pub fn key(name: &str) -> String {
    let folded = folded(name);
    let bare = folded.strip_prefix('@').unwrap_or(&folded);
    bare.split_whitespace().collect()
}

/// The team of this name.
pub fn team(facts: &Facts, name: &str) -> Option<TeamId> {
    let key = key(name);
    facts.teams.values().find(|team| self::key(team.name.as_str()) == key).map(|team| team.id)
}

/// The person of this name, else the only one with this role.
///
/// # Errors
/// When several have the role.
pub fn person(facts: &Facts, name: &str) -> Result<Option<PersonId>, BadName> {
    let key = key(name);
    if let Some(person) = facts.people.values().find(|person| self::key(person.name.as_str()) == key) {
        return Ok(Some(person.id));
    }
    let holders = facts.people.values().filter(|person| self::key(person.role.as_str()) == key);
    let holders = holders.map(|person| (person.id, person.name.to_string())).collect();
    one_of(holders, "person", name)
}

/// The initiative of this title or external id; of several namesakes the only live one.
///
/// # Errors
/// When there is none or more than one.
pub fn initiative(facts: &Facts, name: &str) -> Result<InitiativeId, BadName> {
    let key = key(name);
    let named = |initiative: &&Initiative| {
        self::key(initiative.title.as_str()) == key || self::key(initiative.external_id.as_str()) == key
    };
    let all: Vec<&Initiative> = facts.initiatives.values().filter(named).collect();
    let live: Vec<&Initiative> = all.iter().copied().filter(|i| i.stage.is_live()).collect();
    let chosen = if live.is_empty() { all } else { live };
    let chosen = chosen.into_iter().map(|i| (i.id, format!("{} ({})", i.title, i.stage.label()))).collect();
    one_of(chosen, "initiative", name)?
        .ok_or_else(|| BadName::Unknown { noun: "initiative", name: name.to_owned() })
}

/// The milestone of this title, of one initiative when it is given.
///
/// # Errors
/// When there is none or more than one.
pub fn milestone(facts: &Facts, name: &str, within: Option<InitiativeId>) -> Result<MilestoneId, BadName> {
    let key = key(name);
    let all = facts.milestones.values();
    let all =
        all.filter(|m| within.is_none_or(|id| m.initiative == id) && self::key(m.title.as_str()) == key);
    let of = |id: InitiativeId| facts.initiatives.get(&id).map_or_else(String::new, |i| i.title.to_string());
    let all = all.map(|m| (m.id, format!("{} of {}", m.title, of(m.initiative)))).collect();
    one_of(all, "milestone", name)?
        .ok_or_else(|| BadName::Unknown { noun: "milestone", name: name.to_owned() })
}

fn one_of<Id>(found: Vec<(Id, String)>, noun: &'static str, name: &str) -> Result<Option<Id>, BadName> {
    if found.len() > 1 {
        let choices = found.into_iter().map(|(_, name)| name).collect();
        return Err(BadName::Several { noun, name: name.to_owned(), choices });
    }
    Ok(found.into_iter().next().map(|(id, _)| id))
}
