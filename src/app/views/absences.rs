//! Absences and acting roles as rows, and today's state of them in words; shared by the pages of a person and a team
//! and by the view of who is away.

use super::Scene;
use crate::api::view::{AbsenceRow, ActingRow};
use crate::domain::absence::{Absence, Acting, Leading, Seat};
use crate::domain::day::Day;
use crate::domain::id::{PersonId, TeamId};
use std::cmp::Reverse;

/// Working days of an open absence that are looked at, from today.
const AHEAD: i32 = 60;

/// The absences of a seat, the newest first.
pub(super) fn absences_of(scene: &Scene<'_>, seat: Seat) -> Vec<AbsenceRow> {
    let mut rows: Vec<AbsenceRow> =
        scene.facts.absences.values().filter(|a| a.seat == seat).map(|a| absence_row(scene, a)).collect();
    rows.sort_by_key(|row| Reverse((row.from, row.id)));
    rows
}

/// The acting roles chosen, the newest first.
pub(super) fn actings(scene: &Scene<'_>, chosen: impl Fn(&Acting) -> bool) -> Vec<ActingRow> {
    let mut rows: Vec<ActingRow> =
        scene.facts.actings.values().filter(|a| chosen(a)).map(|a| acting_row(scene, a)).collect();
    rows.sort_by_key(|row| Reverse((row.from, row.id)));
    rows
}

/// Whether a person is away today, and who covers.
pub(super) fn away_today(scene: &Scene<'_>, person: PersonId) -> String {
    let Some(absence) = scene.facts.away_on(person, scene.today) else { return String::new() };
    let until = absence.span.to.map_or_else(
        || "Away with no known return".to_owned(),
        |to| format!("Away until {}", to.said(scene.today)),
    );
    let cover = scene.facts.cover_on(person, scene.today);
    let cover = cover
        .map_or_else(|| "nobody covers".to_owned(), |id| format!("{} covers", scene.person_name(Some(id))));
    format!("{until}; {cover}")
}

/// Who leads a team today, in words, and whether it is known that nobody does.
pub(super) fn leading(scene: &Scene<'_>, team: TeamId) -> (String, bool) {
    let name = |id| scene.person_name(Some(id));
    match scene.facts.lead_on(team, scene.today) {
        Leading::Unknown => (String::new(), false),
        Leading::Lead(id) => {
            let away = away_today(scene, id);
            (if away.is_empty() { format!("{} leads it", name(id)) } else { away }, false)
        }
        Leading::StandIn(id) => (format!("{} acts as its lead", name(id)), false),
        Leading::Nobody { since, until, away } => {
            let until = until.map_or_else(String::new, |day| format!(" until {}", day.said(scene.today)));
            let since = since.said(scene.today);
            let words = match away {
                Some(id) => format!("{} is away since {since}; nobody covers", name(id)),
                None => format!("Without a lead since {since}{until}; nobody acts as one"),
            };
            (words, true)
        }
    }
}

/// "Ada", or "the lead of Platform A".
pub(super) fn seat_name(scene: &Scene<'_>, seat: Seat) -> String {
    match seat {
        Seat::Person(id) => scene.person_name(Some(id)),
        Seat::LeadOf(id) => format!("the lead of {}", scene.facts.team_name(Some(id))),
    }
}

pub(super) fn absence_row(scene: &Scene<'_>, absence: &Absence) -> AbsenceRow {
    let (person, team) = parts(absence.seat);
    let (covered, is_covered) = covered(scene, absence);
    AbsenceRow {
        id: absence.id,
        person,
        team,
        name: seat_name(scene, absence.seat),
        kind: absence.kind,
        from: absence.span.from,
        to: absence.span.to,
        over: absence.span.to.is_some_and(|to| to < scene.today),
        cover: absence.cover,
        cover_name: scene.person_name(absence.cover),
        covered,
        is_covered,
        note: absence.notes.reveal().to_owned(),
    }
}

fn acting_row(scene: &Scene<'_>, acting: &Acting) -> ActingRow {
    let (for_person, for_team) = parts(acting.seat);
    ActingRow {
        id: acting.id,
        person: acting.person,
        name: scene.person_name(Some(acting.person)),
        for_person,
        for_team,
        for_name: seat_name(scene, acting.seat),
        from: acting.span.from,
        to: acting.span.to,
        over: acting.span.to.is_some_and(|to| to < scene.today),
        note: acting.notes.reveal().to_owned(),
    }
}

const fn parts(seat: Seat) -> (Option<PersonId>, Option<TeamId>) {
    match seat {
        Seat::Person(id) => (Some(id), None),
        Seat::LeadOf(id) => (None, Some(id)),
    }
}

/// How an absence is covered, and whether on all of its working days. Of one that lasts, what is over is let be.
fn covered(scene: &Scene<'_>, absence: &Absence) -> (String, bool) {
    let (calendar, span) = (&scene.facts.calendar, absence.span);
    let over = span.to.is_some_and(|to| to < scene.today);
    let first = if over { span.from } else { span.from.max(scene.today) };
    let last = span.until(calendar.plus(first, AHEAD));
    let days = (0..=last.since(first)).map(|n| first.plus(n)).filter(|day| calendar.is_working(*day));
    let covers: Vec<(Day, Option<PersonId>)> =
        days.map(|day| (day, scene.facts.stand_in_on(absence.seat, day))).collect();
    let gap = covers.iter().find(|(_, cover)| cover.is_none()).map(|(day, _)| *day);
    let mut names: Vec<String> =
        covers.iter().filter_map(|(_, cover)| *cover).map(|id| scene.person_name(Some(id))).collect();
    names.dedup();
    let past = if over { "covered" } else { "covers" };
    match gap {
        None if names.is_empty() => ("no working day".to_owned(), true),
        None => (format!("{} {past}", names.join(", then ")), true),
        Some(_) if names.is_empty() => ("not covered".to_owned(), false),
        Some(day) => {
            (format!("{} {past}, but not on {}", names.join(", then "), day.said(scene.today)), false)
        }
    }
}
