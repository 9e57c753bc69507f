//! Adding and changing series of meetings, and correcting what is on record of one meeting. What came out of one is
//! recorded by `hold`.

use super::desk::{Desk, Refusal, deed};
use crate::api::change::{AttendanceEntry, MeetingChange, OccurrenceChange};
use crate::domain::day::Day;
use crate::domain::id::{MeetingId, OccurrenceId, TeamId};
use crate::domain::meeting::{Attendance, CouldDecide, Meeting, Occurrence};
use crate::domain::text::{Title, folded};
use crate::store::Deed;

/// Weeks of a rhythm at most.
const WEEKS_MOST: u8 = 52;

/// Adds a series.
pub(super) fn add(desk: &Desk<'_>, title: &str, changes: &[MeetingChange]) -> Result<Deed, Refusal> {
    let id = desk.minter.mint();
    let mut meeting = Meeting::titled(id, free_title(desk, id, title)?, desk.now.today);
    apply(desk, &mut meeting, changes)?;
    desk.write.save_meeting(&meeting)?;
    Ok(deed(format!("Added the meeting {}", meeting.title), [id.to_string()]))
}

/// Changes a series.
pub(super) fn change(desk: &Desk<'_>, id: MeetingId, changes: &[MeetingChange]) -> Result<Deed, Refusal> {
    let mut meeting = desk.meeting(id)?.clone();
    apply(desk, &mut meeting, changes)?;
    desk.write.save_meeting(&meeting)?;
    Ok(deed(format!("Changed the meeting {}", meeting.title), []))
}

/// Records that a meeting does not take place.
pub(super) fn cancel(desk: &Desk<'_>, id: MeetingId, on: Day) -> Result<Deed, Refusal> {
    let meeting = desk.meeting(id)?;
    let mut occurrence = meeting.occurrence_on(on).cloned().unwrap_or_else(|| fresh(desk, on));
    if occurrence.cancelled {
        return Err(Refusal::rule("on", format!("{} is cancelled already", on.in_full())));
    }
    occurrence.cancelled = true;
    desk.write.save_occurrence(id, &occurrence)?;
    Ok(deed(format!("Cancelled {} of {}", meeting.title, desk.day(on)), [occurrence.id.to_string()]))
}

/// Corrects what is on record of one meeting.
pub(super) fn change_occurrence(
    desk: &Desk<'_>,
    id: OccurrenceId,
    changes: &[OccurrenceChange],
) -> Result<Deed, Refusal> {
    let found =
        desk.facts.meetings.values().find_map(|m| Some((m, m.occurrences.iter().find(|o| o.id == id)?)));
    let (meeting, occurrence) = found.ok_or(Refusal::Gone { noun: "meeting" })?;
    let mut occurrence = occurrence.clone();
    for change in changes {
        match change {
            OccurrenceChange::On(on) => {
                if meeting.occurrence_on(*on).is_some_and(|other| other.id != id) {
                    let day = on.in_full();
                    return Err(Refusal::rule(
                        "on",
                        format!("{} has a meeting on {day} already", meeting.title),
                    ));
                }
                occurrence.on = *on;
            }
            OccurrenceChange::Cancelled(cancelled) => occurrence.cancelled = *cancelled,
            OccurrenceChange::Attendance(entry) => attend(desk, &mut occurrence, entry)?,
        }
    }
    if !occurrence.cancelled {
        desk.past_day("on", Some(occurrence.on))?;
    }
    desk.write.save_occurrence(meeting.id, &occurrence)?;
    Ok(deed(format!("Changed {} of {}", meeting.title, desk.day(occurrence.on)), []))
}

/// The meeting of a series on a day; it is put on record when it was not, for it took place.
pub(super) fn held_on(desk: &Desk<'_>, id: MeetingId, on: Day) -> Result<OccurrenceId, Refusal> {
    let series = desk.meeting(id)?;
    match series.occurrence_on(on) {
        Some(held) if held.cancelled => {
            let day = on.in_full();
            Err(Refusal::rule(
                "meeting",
                format!("{} did not take place on {day}: it was cancelled", series.title),
            ))
        }
        Some(held) => Ok(held.id),
        None => {
            let held = fresh(desk, on);
            desk.write.save_occurrence(id, &held)?;
            Ok(held.id)
        }
    }
}

/// A meeting of which only the day is known.
pub(super) fn fresh(desk: &Desk<'_>, on: Day) -> Occurrence {
    Occurrence {
        id: desk.minter.mint(),
        on,
        cancelled: false,
        attendance: Vec::new(),
        minutes: Vec::new(),
        entries: Vec::new(),
    }
}

/// Writes down whether a team came, in place of what was written before.
pub(super) fn attend(desk: &Desk<'_>, held: &mut Occurrence, entry: &AttendanceEntry) -> Result<(), Refusal> {
    let attendance = Attendance {
        team: desk.team(entry.team)?.id,
        presence: entry.presence,
        could_decide: entry.could_decide.unwrap_or(CouldDecide::Unknown),
        person: entry.person.map(|id| desk.person(id).map(|p| p.id)).transpose()?,
    };
    held.attendance.retain(|other| other.team != attendance.team);
    held.attendance.push(attendance);
    Ok(())
}

fn apply(desk: &Desk<'_>, meeting: &mut Meeting, changes: &[MeetingChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            MeetingChange::Title(title) => meeting.title = free_title(desk, meeting.id, title)?,
            MeetingChange::Teams(teams) => meeting.teams = each_once(desk, teams)?,
            MeetingChange::FirstOn(on) => meeting.first_on = *on,
            MeetingChange::EveryWeeks(weeks) => {
                if weeks.is_some_and(|weeks| !(1..=WEEKS_MOST).contains(&weeks)) {
                    return Err(Refusal::rule("everyWeeks", "Give 1 to 52 weeks, or none for no rhythm"));
                }
                meeting.every_weeks = *weeks;
            }
            MeetingChange::Link(link) => meeting.link = desk.text("link", link)?,
            MeetingChange::EndedOn(on) => {
                meeting.ended_on = on.map(|on| desk.past_day("endedOn", Some(on))).transpose()?;
            }
            MeetingChange::Notes(notes) => meeting.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}

fn each_once(desk: &Desk<'_>, teams: &[TeamId]) -> Result<Vec<TeamId>, Refusal> {
    let mut once = Vec::new();
    for team in teams {
        let team = desk.team(*team)?.id;
        if !once.contains(&team) {
            once.push(team);
        }
    }
    Ok(once)
}

fn free_title(desk: &Desk<'_>, id: MeetingId, title: &str) -> Result<Title, Refusal> {
    let title = desk.title("title", title)?;
    let name = folded(title.as_str());
    let mut others = desk.facts.meetings.values().filter(|m| m.id != id && m.ended_on.is_none());
    if others.any(|other| folded(other.title.as_str()) == name) {
        return Err(Refusal::rule("title", format!("There is a meeting “{title}” already")));
    }
    Ok(title)
}
