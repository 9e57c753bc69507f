//! Adding and changing a person; whom they report to.

use super::desk::{Desk, Refusal, deed};
use crate::api::change::PersonChange;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, may_report_to};
use crate::domain::text::{Title, folded};
use crate::store::Deed;

/// Adds a person.
pub(super) fn add(desk: &Desk<'_>, name: &str, changes: &[PersonChange]) -> Result<Deed, Refusal> {
    let mut person = fresh(desk, desk.title("name", name)?);
    taken(desk, &person)?;
    apply(desk, &mut person, changes)?;
    desk.write.save_person(&person)?;
    Ok(deed(format!("Added {}", person.name), [person.id.to_string()]))
}

/// Changes a person.
pub(super) fn change(desk: &Desk<'_>, id: PersonId, changes: &[PersonChange]) -> Result<Deed, Refusal> {
    let mut person = desk.person(id)?.clone();
    apply(desk, &mut person, changes)?;
    desk.write.save_person(&person)?;
    Ok(deed(format!("Changed {}", person.name), []))
}

/// A person of whom only the name is known.
pub(crate) fn fresh(desk: &Desk<'_>, name: Title) -> Person {
    Person::named(desk.minter.mint(), name)
}

fn apply(desk: &Desk<'_>, person: &mut Person, changes: &[PersonChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            PersonChange::Name(name) => {
                person.name = desk.title("name", name)?;
                taken(desk, person)?;
            }
            PersonChange::Alias(alias) => person.alias = desk.text("alias", alias)?,
            PersonChange::Role(role) => person.role = desk.text("role", role)?,
            PersonChange::Team(team) => {
                person.team = team.map(|id| desk.team(id).map(|t| t.id)).transpose()?
            }
            PersonChange::Manager(manager) => person.manager = manager_of(desk, person, *manager)?,
            PersonChange::Influence(level) => person.influence = scale("influence", *level)?,
            PersonChange::Interest(level) => person.interest = scale("interest", *level)?,
            PersonChange::TouchEvery(days) => match days {
                Some(days) if !(1..=1000).contains(days) => {
                    return Err(Refusal::rule(
                        "touchEvery",
                        "Give 1 to 1,000 working days, or leave it empty",
                    ));
                }
                days => person.touch_every = *days,
            },
            PersonChange::Cares(cares) => person.cares = desk.note("cares", cares)?,
            PersonChange::Notes(notes) => person.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}

fn manager_of(
    desk: &Desk<'_>,
    person: &Person,
    manager: Option<PersonId>,
) -> Result<Option<PersonId>, Refusal> {
    let Some(id) = manager else { return Ok(None) };
    desk.person(id)?;
    may_report_to(&desk.facts.people, person.id, id).map_err(|circle| Refusal::rule("manager", circle))?;
    Ok(Some(id))
}

fn scale(field: &'static str, level: Option<u8>) -> Result<Option<u8>, Refusal> {
    match level {
        Some(level) if !(1..=5).contains(&level) => {
            Err(Refusal::rule(field, "Give 1 to 5, or leave it empty"))
        }
        level => Ok(level),
    }
}

fn taken(desk: &Desk<'_>, person: &Person) -> Result<(), Refusal> {
    let name = folded(person.name.as_str());
    let other = desk.facts.people.values().find(|p| p.id != person.id && folded(p.name.as_str()) == name);
    match other {
        Some(other) => {
            Err(Refusal::rule("name", format!("There is a person “{}” already; choose them", other.name)))
        }
        None => Ok(()),
    }
}
