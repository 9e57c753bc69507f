//! Who is away on a time axis, with the dates of which they are the DRI: what falls into an absence is seen at a
//! glance. Which of them is at risk is decided by the rules, not here.

use super::Scene;
use super::absences::{absence_row, seat_name};
use crate::api::view::{CoverageMark, CoverageRow, CoverageView};
use crate::domain::absence::{Absence, Seat, Span};
use crate::domain::attention::Attention;
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::reason::Reason;
use crate::domain::text::sorting;
use chrono::Weekday;
use std::collections::BTreeMap;

/// Days of the axis before today, and after it.
const BEFORE: i32 = 14;
const LEAST_AFTER: i32 = 56;
const MOST_AFTER: i32 = 182;

/// Who is away.
pub(in crate::app) fn coverage(scene: &Scene<'_>) -> CoverageView {
    let from = scene.today.plus(-BEFORE);
    let most = scene.today.plus(MOST_AFTER);
    let within = Span { from, to: Some(most) };
    let mut seats: BTreeMap<Seat, Vec<&Absence>> = BTreeMap::new();
    for absence in scene.facts.absences.values().filter(|a| a.span.meets(within)) {
        seats.entry(absence.seat).or_default().push(absence);
    }
    let mut rows: Vec<CoverageRow> =
        seats.into_iter().map(|(seat, absences)| row(scene, seat, absences, within)).collect();
    let is_open = |row: &CoverageRow| {
        row.marks.iter().any(|mark| mark.uncovered) || row.absences.iter().any(|a| !a.is_covered && !a.over)
    };
    rows.sort_by_cached_key(|row| (!is_open(row), sorting(&row.name), row.person, row.team));
    let ends = rows.iter().flat_map(|row| {
        let absences = row.absences.iter().map(|a| a.to.unwrap_or(a.from));
        absences.chain(row.marks.iter().map(|mark| mark.eta))
    });
    // A little air behind what comes last, so that it does not stick to the edge.
    let to = ends.map(|day| day.plus(7)).max().unwrap_or(from).clamp(scene.today.plus(LEAST_AFTER), most);
    CoverageView { from, to, ticks: ticks(from, to), today: scene.today, rows }
}

/// Every Monday; on a long axis only each second or fourth, so that they can be read.
fn ticks(from: Day, to: Day) -> Vec<Day> {
    let apart = match to.since(from) {
        ..=84 => 7,
        85..=126 => 14,
        _ => 28,
    };
    let monday = (0..7).map(|n| from.plus(n)).find(|day| day.weekday() == Weekday::Mon);
    let mondays = std::iter::successors(monday, |day| Some(day.plus(apart)));
    // A label at the very edge would be cut.
    mondays.take_while(|day| *day <= to.plus(-3)).filter(|day| *day > from.plus(2)).collect()
}

fn row(scene: &Scene<'_>, seat: Seat, mut absences: Vec<&Absence>, within: Span) -> CoverageRow {
    absences.sort_by_key(|a| (a.span.from, a.id));
    let (person, team) = match seat {
        Seat::Person(id) => (Some(id), None),
        Seat::LeadOf(id) => (None, Some(id)),
    };
    let team_of = person.and_then(|id| scene.facts.people.get(&id)).and_then(|p| p.team);
    CoverageRow {
        person,
        team,
        name: seat_name(scene, seat),
        team_name: scene.team_name(team_of),
        absences: absences.into_iter().map(|a| absence_row(scene, a)).collect(),
        marks: person.map_or_else(Vec::new, |id| marks(scene, id, within)),
    }
}

/// The dates of open dependencies whose DRI the person is.
fn marks(scene: &Scene<'_>, person: PersonId, within: Span) -> Vec<CoverageMark> {
    let facts = scene.facts;
    let open =
        facts.dossiers.values().filter(|d| d.dependency.dri == Some(person) && !d.state().is_at_rest());
    let live = open.filter(|d| facts.is_live(d.dependency.initiative));
    let dated = live.filter_map(|d| d.etas.day().filter(|eta| within.holds(*eta)).map(|eta| (d, eta)));
    let mut marks: Vec<CoverageMark> = dated
        .map(|(dossier, eta)| CoverageMark {
            dependency: dossier.dependency.id,
            title: dossier.dependency.title.to_string(),
            eta,
            uncovered: scene.attention(dossier.dependency.id).is_some_and(is_uncovered),
        })
        .collect();
    marks.sort_by(|a, b| (a.eta, &a.title, a.dependency).cmp(&(b.eta, &b.title, b.dependency)));
    marks
}

fn is_uncovered(item: &Attention) -> bool {
    item.reasons.iter().any(|reason| matches!(reason, Reason::Uncovered { .. }))
}
