//! The page of one team. What it says of dates kept and of the ladder is for my eyes only.

use super::absences::{absences_of, actings, leading};
use super::bearing::bearings;
use super::dependencies::rows;
use super::meetings::strip;
use super::preflight::ladder_rows;
use super::teams::{people_rows, team_row};
use super::{Scene, commitments, pictures};
use crate::api::view::TeamView;
use crate::domain::absence::Seat;
use crate::domain::acceptance_record::accepted;
use crate::domain::id::TeamId;
use crate::domain::ladder_memory::remember;
use crate::domain::lead_time::{lead_time_words, lead_times};
use crate::domain::sentence::ladder_words;
use crate::domain::track_record::kept;

/// The team; none when it is not on record.
pub(in crate::app) fn team(scene: &Scene<'_>, id: TeamId) -> Option<TeamView> {
    let facts = scene.facts;
    let team = facts.teams.get(&id)?;
    let bearing = bearings(scene, |d| (d.supplier == Some(id)).then_some(())).remove(&()).unwrap_or_default();
    let (leading, lead_missing) = leading(scene, id);
    let people = people_rows(scene, |person| person.team == Some(id));
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(id));
    let memory = remember(facts, id);
    let times = lead_times(facts, id, scene.today);
    Some(TeamView {
        row: team_row(team, bearing, people.len(), kept(facts, id, scene.today), &accepted(facts, id)),
        cycle_days: team.cycle_days,
        attendance: strip(scene, id, facts.meetings.values()),
        notes: team.notes.reveal().to_owned(),
        lead: team.lead,
        leading,
        lead_missing,
        vacancies: absences_of(scene, Seat::LeadOf(id)),
        acting: actings(scene, |a| a.seat == Seat::LeadOf(id)),
        ladder_words: ladder_words(&memory),
        ladder: ladder_rows(&memory),
        lead_time_words: lead_time_words(&times),
        lead_times: pictures::lead_times(scene, &times),
        people,
        dependencies: rows(scene, dossiers),
        owed: commitments::rows(scene, |c| commitments::is_of_team(scene, c, id)),
    })
}
