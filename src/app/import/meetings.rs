//! A row of meetings: one meeting of a series, and which teams came. A series is known again by its title, a meeting by its
//! day. A new series expects the teams that its rows name; of one on record only who came is taken.

use super::plan::{Change, Outcome, Plan};
use crate::domain::day::Day;
use crate::domain::id::OccurrenceId;
use crate::domain::meeting::{Attendance, CouldDecide, Meeting, Occurrence, Presence};
use crate::domain::text::Title;
use crate::intake::names::key;
use crate::intake::row::{MeetingRow, Refused};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves nobody behind.
pub(super) fn take(plan: &mut Plan<'_>, row: MeetingRow) -> Result<Outcome, Refused> {
    let refused = |column: &str, reason: String| Err(Refused { column: column.to_owned(), reason });
    if row.on > plan.now.today {
        return refused(&row.on_column, "That day is still to come".to_owned());
    }
    let titles: Vec<String> = row.teams.iter().map(|(team, _)| key(team.as_str())).collect();
    if let Some((team, _)) =
        row.teams.iter().enumerate().find_map(|(at, one)| titles[..at].contains(&titles[at]).then_some(one))
    {
        return refused("", format!("{team} is named twice in this row; name it once"));
    }
    let series = series_titled(plan, &row.title);
    let held = series.as_ref().and_then(|meeting| meeting.occurrence_on(row.on)).cloned();
    if let Some(repeated) = held.as_ref().and_then(|held| plan.repeats(held.id.uuid())) {
        return repeated;
    }
    if held.as_ref().is_some_and(|held| held.cancelled) {
        return refused("", "That meeting is on record as cancelled; change it there first".to_owned());
    }
    let is_new_series = series.as_ref().is_none_or(|meeting| !plan.facts.meetings.contains_key(&meeting.id));
    let mut meeting = series.unwrap_or_else(|| {
        let mut new = Meeting::titled(plan.minter.mint(), row.title.clone(), row.on);
        new.every_weeks = None;
        plan.also.push(format!("{} (meeting)", new.title));
        new
    });
    let is_new = held.is_none();
    let mut held = held.unwrap_or_else(|| nothing_on(plan.minter.mint(), row.on));
    let changed = fill(plan, &mut held, &row);
    plan.claim(held.id.uuid());
    if is_new {
        plan.created.push(held.id.to_string());
    }
    if is_new_series {
        expect(plan, &mut meeting, &held);
    }
    if is_new || !changed.is_empty() {
        meeting.occurrences.retain(|other| other.id != held.id);
        meeting.occurrences.push(held.clone());
        plan.changes.push(Change::Occurrence(meeting.id, Box::new(held)));
    }
    plan.meetings_now.insert(meeting.id, meeting);
    Ok(Outcome::bringing(is_new, changed))
}

/// The series of this title: one that goes on before one that is over.
pub(super) fn series_titled(plan: &Plan<'_>, title: &Title) -> Option<Meeting> {
    let title = key(title.as_str());
    let named = plan.meetings_now.values().filter(|meeting| key(meeting.title.as_str()) == title);
    named.min_by_key(|meeting| (meeting.ended_on.is_some(), meeting.id)).cloned()
}

fn nothing_on(id: OccurrenceId, on: Day) -> Occurrence {
    Occurrence { id, on, cancelled: false, attendance: Vec::new(), minutes: Vec::new(), entries: Vec::new() }
}

/// A new series began with its first meeting, and expects every team that a row of it names.
fn expect(plan: &mut Plan<'_>, meeting: &mut Meeting, held: &Occurrence) {
    let (first_on, teams) = (meeting.first_on, meeting.teams.len());
    meeting.first_on = first_on.min(held.on);
    for team in held.attendance.iter().map(|one| one.team) {
        if !meeting.teams.contains(&team) {
            meeting.teams.push(team);
        }
    }
    let is_known = plan.meetings_now.contains_key(&meeting.id);
    if !is_known || meeting.first_on != first_on || meeting.teams.len() != teams {
        plan.changes.push(Change::Meeting(Box::new(meeting.clone())));
    }
}

/// Puts what the row says into the meeting; what that changed.
fn fill(plan: &mut Plan<'_>, held: &mut Occurrence, row: &MeetingRow) -> Vec<String> {
    let mut changed = Vec::new();
    for (name, presence) in &row.teams {
        let team = plan.team(name);
        let before = held.attendance.iter().find(|one| one.team == team).cloned();
        let said = row
            .could_decide
            .iter()
            .find(|(of, _)| of.as_ref().is_none_or(|of| key(of.as_str()) == key(name.as_str())));
        let could = said.map(|(_, could)| *could).filter(|_| *presence == Presence::Present);
        let after = Attendance {
            team,
            presence: *presence,
            could_decide: could
                .or(before.as_ref().map(|one| one.could_decide))
                .unwrap_or(CouldDecide::Unknown),
            person: before.as_ref().and_then(|one| one.person),
        };
        if before.as_ref() == Some(&after) {
            continue;
        }
        held.attendance.retain(|one| one.team != team);
        held.attendance.push(after);
        changed.push(format!("{name} {}", presence.label()));
    }
    changed
}
