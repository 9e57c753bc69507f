//! What I owe: all of it, and the part that concerns a team, a person or a dependency.

use super::Scene;
use super::scene::named;
use crate::api::rows::{CommitmentRow, Named};
use crate::api::view::CommitmentsView;
use crate::domain::commitment::Commitment;
use crate::domain::id::TeamId;
use crate::domain::sentence::owed_words;
use std::cmp::Reverse;

/// All of it.
pub(in crate::app) fn commitments(scene: &Scene<'_>) -> CommitmentsView {
    CommitmentsView { rows: rows(scene, |_| true) }
}

/// What `concerns` says yes to: what is still owed by day, those without a day last, then what ended, newest first.
pub(super) fn rows(scene: &Scene<'_>, concerns: impl Fn(&Commitment) -> bool) -> Vec<CommitmentRow> {
    let mut found: Vec<&Commitment> = scene.facts.commitments.values().filter(|c| concerns(c)).collect();
    found.sort_by_key(|c| {
        let ended = c.end.as_ref().map(|end| Reverse(end.on));
        (ended.is_some(), ended, c.due().is_none(), c.due(), c.id)
    });
    found.into_iter().map(|commitment| row(scene, commitment)).collect()
}

/// What is not done yet, by name, to be chosen from.
pub(super) fn still_owed(scene: &Scene<'_>) -> Vec<Named> {
    let open = rows(scene, Commitment::is_open);
    open.into_iter().map(|row| named(row.id, &row.text, &row.to)).collect()
}

/// Whether it is owed to the team or to one of its people.
pub(super) fn is_of_team(scene: &Scene<'_>, commitment: &Commitment, team: TeamId) -> bool {
    let person = commitment.person.and_then(|id| scene.facts.people.get(&id));
    commitment.team == Some(team) || person.is_some_and(|p| p.team == Some(team))
}

fn row(scene: &Scene<'_>, commitment: &Commitment) -> CommitmentRow {
    let dossier = commitment.dependency.and_then(|id| scene.facts.dossiers.get(&id));
    let newest = commitment.dues.iter().max_by_key(|d| (d.provenance.order(), d.id));
    let end = commitment.end.as_ref();
    let reason = end.map(|end| &end.reason).or(newest.map(|d| &d.reason));
    let due = commitment.due();
    CommitmentRow {
        id: commitment.id,
        text: commitment.text.to_string(),
        to: commitment.whom(scene.facts),
        person: commitment.person,
        team: commitment.team,
        dependency: commitment.dependency,
        dependency_title: dossier.map_or_else(String::new, |d| d.dependency.title.to_string()),
        made_on: commitment.provenance.stated_on,
        due,
        first_due: commitment.first_due().filter(|first| Some(*first) != due),
        overdue: end.is_none() && due.is_some_and(|day| day < scene.today),
        standing: owed_words(commitment, &scene.facts.calendar, scene.today),
        end: end.map(|end| end.kind),
        ended_on: end.map(|end| end.on),
        reason: reason.map_or_else(String::new, ToString::to_string),
    }
}
