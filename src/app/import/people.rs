//! A row of people: who they are, on which team, and whom they report to.

use super::add_note;
use super::plan::{Change, Outcome, Plan};
use crate::domain::person::{Person, may_report_to};
use crate::intake::names::key;
use crate::intake::row::{PersonRow, Refused};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves nobody behind.
pub(super) fn take(plan: &mut Plan<'_>, row: PersonRow) -> Result<Outcome, Refused> {
    let known = plan.known_person(&row.name);
    if let Some(repeated) = known.and_then(|id| plan.repeats(id.uuid())) {
        return repeated;
    }
    let in_circle = |reason: String| Refused { column: row.manager_column.clone(), reason };
    if let Some(manager) = &row.manager {
        if key(manager.as_str()) == key(row.name.as_str()) {
            return Err(in_circle("Nobody reports to themselves".to_owned()));
        }
        if let Some((id, manager)) = known.zip(plan.known_person(manager)) {
            may_report_to(&plan.people_now, id, manager).map_err(|circle| in_circle(circle.to_string()))?;
        }
    }
    let is_new = known.is_none_or(|id| !plan.facts.people.contains_key(&id));
    let before = known.and_then(|id| plan.people_now.get(&id).cloned());
    let mut person = before.clone().unwrap_or_else(|| Person::named(plan.minter.mint(), row.name.clone()));
    if before.is_none() {
        plan.know_person(&person);
    }
    let changed = fill(plan, &mut person, &row);
    plan.claim(person.id.uuid());
    if is_new {
        plan.created.push(person.id.to_string());
    }
    if before.is_none() || !changed.is_empty() {
        plan.people_now.insert(person.id, person.clone());
        plan.changes.push(Change::Person(Box::new(person)));
    }
    Ok(Outcome::bringing(is_new, changed))
}

/// Puts what the row says into the person; what that changed.
fn fill(plan: &mut Plan<'_>, person: &mut Person, row: &PersonRow) -> Vec<String> {
    let mut changed = Vec::new();
    for (name, mine, said) in
        [("role", &mut person.role, &row.role), ("alias", &mut person.alias, &row.alias)]
    {
        if !said.is_empty() && mine != said {
            mine.clone_from(said);
            changed.push(name.to_owned());
        }
    }
    if let Some(name) = &row.team {
        let team = Some(plan.team(name));
        if person.team != team {
            person.team = team;
            changed.push(format!("team {name}"));
        }
    }
    if let Some(name) = &row.manager {
        let manager = Some(plan.person(name));
        if person.manager != manager {
            person.manager = manager;
            changed.push(format!("reports to {name}"));
        }
    }
    let scales = [
        ("influence", &mut person.influence, row.influence),
        ("interest", &mut person.interest, row.interest),
    ];
    for (name, mine, said) in scales {
        if said.is_some() && *mine != said {
            *mine = said;
            changed.push(name.to_owned());
        }
    }
    if row.touch_every.is_some() && person.touch_every != row.touch_every {
        person.touch_every = row.touch_every;
        changed.push("in touch every".to_owned());
    }
    add_note(&mut person.notes, &row.notes, &mut changed);
    changed
}
