//! Teams and people, and the rows that their pages share.

use super::Scene;
use super::bearing::{Bearing, bearings};
use super::scene::count;
use crate::api::view::{PersonRow, TeamRow, TeamsView};
use crate::domain::acceptance_record::{AcceptanceRecord, every_acceptance};
use crate::domain::id::TeamId;
use crate::domain::person::Person;
use crate::domain::team::Team;
use crate::domain::text::sorting;
use crate::domain::track_record::{TrackRecord, every_record};
use std::collections::HashMap;

/// Every team and everybody.
pub(in crate::app) fn teams(scene: &Scene<'_>) -> TeamsView {
    let facts = scene.facts;
    let of_teams = bearings(scene, |dependency| dependency.supplier);
    let records = every_record(facts, scene.today);
    let received = every_acceptance(facts);
    let nothing = AcceptanceRecord::default();
    let mut members: HashMap<TeamId, usize> = HashMap::new();
    for team in facts.people.values().filter_map(|person| person.team) {
        *members.entry(team).or_default() += 1;
    }
    let mut teams: Vec<TeamRow> = facts
        .teams
        .values()
        .map(|team| {
            let bearing = of_teams.get(&team.id).copied().unwrap_or_default();
            let people = members.get(&team.id).copied().unwrap_or_default();
            let record = records.get(&team.id).copied().unwrap_or_default();
            team_row(team, bearing, people, record, received.get(&team.id).unwrap_or(&nothing))
        })
        .collect();
    teams.sort_by_cached_key(|team| (team.open == 0, sorting(&team.name), team.id));
    TeamsView { teams, people: people_rows(scene, |_| true) }
}

/// One team as a row.
pub(super) fn team_row(
    team: &Team,
    bearing: Bearing,
    people: usize,
    record: TrackRecord,
    received: &AcceptanceRecord,
) -> TeamRow {
    TeamRow {
        id: team.id,
        name: team.name.to_string(),
        relation: team.relation,
        channel: team.channel.to_string(),
        open: bearing.open,
        overdue: bearing.overdue,
        people: count(people),
        kept: record.words(),
        accepted: received.words(),
    }
}

/// The people chosen, by name.
pub(super) fn people_rows(scene: &Scene<'_>, chosen: impl Fn(&Person) -> bool) -> Vec<PersonRow> {
    let of_people = bearings(scene, |dependency| dependency.dri);
    let people = scene.facts.people.values().filter(|person| chosen(person));
    let mut rows: Vec<PersonRow> =
        people.map(|p| person_row(scene, p, of_people.get(&p.id).map_or(0, |b| b.open))).collect();
    rows.sort_by_cached_key(|person| (sorting(&person.name), person.id));
    rows
}

fn person_row(scene: &Scene<'_>, person: &Person, open: u32) -> PersonRow {
    PersonRow {
        id: person.id,
        name: person.name.to_string(),
        role: person.role.to_string(),
        team: person.team,
        team_name: scene.team_name(person.team),
        manager: person.manager,
        manager_name: scene.person_name(person.manager),
        open,
    }
}
