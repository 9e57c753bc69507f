//! The page of one person.

use super::absences::{absences_of, actings, away_today};
use super::chase::chase_person;
use super::commitments;
use super::decisions::quote_rows;
use super::dependencies::rows;
use super::entries::ask_rows;
use super::scene::{Scene, by_name, named};
use super::teams::people_rows;
use crate::api::view::PersonView;
use crate::domain::absence::Seat;
use crate::domain::ask::AskKind;
use crate::domain::attention::last_touch;
use crate::domain::id::PersonId;

/// The person; none when they are not on record.
pub(in crate::app) fn person(scene: &Scene<'_>, id: PersonId) -> Option<PersonView> {
    let facts = scene.facts;
    let person = facts.people.get(&id)?;
    let row = people_rows(scene, |other| other.id == id).pop()?;
    let reports = facts.people.values().filter(|other| other.manager == Some(id));
    let reports = reports.map(|other| named(other.id, other.name.as_str(), other.role.as_str()));
    let roles = facts.stakeholders.iter().filter(|s| s.person == id).filter_map(|stakeholder| {
        let initiative = facts.initiatives.get(&stakeholder.initiative)?;
        Some(named(initiative.id, initiative.title.as_str(), stakeholder.role.label()))
    });
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.dri == Some(id));
    Some(PersonView {
        row,
        alias: person.alias.to_string(),
        influence: person.influence,
        interest: person.interest,
        touch_every: person.touch_every,
        last_touch_on: last_touch(facts, id),
        cares: person.cares.reveal().to_owned(),
        notes: person.notes.reveal().to_owned(),
        away: away_today(scene, id),
        absences: absences_of(scene, Seat::Person(id)),
        acting: actings(scene, |a| a.person == id || a.seat == Seat::Person(id)),
        ladder: scene.above(id),
        reports: by_name(reports.collect()),
        roles: by_name(roles.collect()),
        dependencies: rows(scene, dossiers),
        owed: commitments::rows(scene, |c| c.person == Some(id)),
        asks: ask_rows(scene, facts.asks_about_person(id), None),
        chase: chase_person(scene, Some(id), AskKind::Help),
        quotes: quote_rows(scene, |quote| quote.provenance.person == Some(id)),
    })
}
