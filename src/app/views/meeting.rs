//! The page of one series, and what the lines of its capture sheet mean.

use super::agenda::{agenda, agenda_text, decisions, sheet};
use super::decision::in_one_line;
use super::evidence::entries_among;
use super::meetings::meeting_row;
use super::scene::Scene;
use crate::api::act::MeetingLine;
use crate::api::change::AttendanceEntry;
use crate::api::meetings::{AttendanceRow, MeetingView, MinuteRow, MinutesView, NotedLine, OccurrenceRow};
use crate::api::view::ChipView;
use crate::domain::day::Day;
use crate::domain::id::{DependencyId, MeetingId};
use crate::domain::meeting::{Meeting, Occurrence};
use crate::intake::minutes::read;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The series; none when it is not on record.
pub(in crate::app) fn meeting(scene: &Scene<'_>, id: MeetingId) -> Option<MeetingView> {
    let meeting = scene.facts.meetings.get(&id)?;
    let mut occurrences: Vec<&Occurrence> = meeting.occurrences.iter().collect();
    occurrences.sort_by_key(|occurrence| Reverse((occurrence.on, occurrence.id)));
    let (agenda, decisions) = (agenda(scene, meeting), decisions(scene, meeting));
    let said = said_in(scene, meeting);
    Some(MeetingView {
        row: meeting_row(scene, meeting),
        first_on: meeting.first_on,
        every_weeks: meeting.every_weeks,
        link: meeting.link.to_string(),
        notes: meeting.notes.reveal().to_owned(),
        occurrences: occurrences.into_iter().map(|o| occurrence_row(scene, meeting, o, &said)).collect(),
        agenda_text: agenda_text(scene, meeting, &agenda, &decisions),
        agenda,
        decisions,
        sheet: sheet(scene, meeting),
    })
}

/// The entries that were made in the series, in words.
fn said_in(scene: &Scene<'_>, meeting: &Meeting) -> BTreeMap<Uuid, MinuteRow> {
    let ids: BTreeSet<Uuid> = meeting.occurrences.iter().flat_map(|o| &o.entries).copied().collect();
    let of_dependencies = entries_among(scene, &ids).into_iter().map(|(id, (dependency, text))| {
        let title = title(scene, Some(dependency));
        (id, MinuteRow { dependency: Some(dependency), decision: None, title, text })
    });
    let of_decisions = scene.facts.decisions.values().flat_map(|decision| {
        let made = decision.entries.iter().filter(|entry| ids.contains(&entry.id.uuid()));
        made.map(|entry| {
            let (title, text) = (decision.question.to_string(), in_one_line(scene, entry));
            (entry.id.uuid(), MinuteRow { dependency: None, decision: Some(decision.id), title, text })
        })
    });
    of_dependencies.chain(of_decisions).collect()
}

/// `said` are the entries made in the series, in words.
fn occurrence_row(
    scene: &Scene<'_>,
    meeting: &Meeting,
    occurrence: &Occurrence,
    said: &BTreeMap<Uuid, MinuteRow>,
) -> OccurrenceRow {
    let place = |entry: &AttendanceEntry| meeting.teams.iter().position(|team| *team == entry.team);
    let mut attendance: Vec<AttendanceRow> = occurrence
        .attendance
        .iter()
        .map(|one| AttendanceRow {
            entry: AttendanceEntry {
                team: one.team,
                presence: one.presence,
                could_decide: Some(one.could_decide),
                person: one.person,
            },
            name: scene.team_name(Some(one.team)),
            person_name: scene.person_name(one.person),
        })
        .collect();
    attendance.sort_by_cached_key(|row| (place(&row.entry).is_none(), place(&row.entry), row.name.clone()));
    let minutes = occurrence.minutes.iter().map(|minute| MinuteRow {
        dependency: minute.dependency,
        decision: None,
        title: title(scene, minute.dependency),
        text: minute.text.to_string(),
    });
    let entries = occurrence.entries.iter().filter_map(|id| said.get(id)).cloned();
    OccurrenceRow {
        id: occurrence.id,
        on: occurrence.on,
        cancelled: occurrence.cancelled,
        attendance,
        entries: entries.collect(),
        minutes: minutes.collect(),
    }
}

fn title(scene: &Scene<'_>, id: Option<DependencyId>) -> String {
    id.and_then(|id| scene.facts.dossiers.get(&id))
        .map_or_else(String::new, |d| d.dependency.title.to_string())
}

/// What the lines mean, said on `on`; today when left out.
pub(in crate::app) fn minutes(scene: &Scene<'_>, on: Option<Day>, lines: &[MeetingLine]) -> MinutesView {
    let on = on.unwrap_or(scene.today);
    let lines = lines.iter().map(|line| {
        let noted = read(&line.text, line.dependency.is_some(), on, &scene.facts.calendar);
        let problem = noted.problem().unwrap_or_default();
        let chips = noted.chips.into_iter().map(|chip| ChipView {
            text: chip.text,
            kind: chip.kind.word().to_owned(),
            label: chip.label,
            creates: false,
            problem: chip.problem,
        });
        NotedLine { chips: chips.collect(), minute: noted.minute, problem }
    });
    MinutesView { lines: lines.collect(), on: on.in_full() }
}
