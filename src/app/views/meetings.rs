//! Series of meetings with who came, and reports that are expected.

use super::agenda;
use super::scene::{Scene, count, named, openable};
use crate::api::meetings::{
    AttendanceMark, AttendanceStrip, MeetingRow, MeetingsView, ReceivedRow, ReportRow,
};
use crate::domain::attention::Subject;
use crate::domain::expected_report::ExpectedReport;
use crate::domain::id::TeamId;
use crate::domain::meeting::{Meeting, Occurrence, Presence, Turnout};
use crate::domain::sentence::{counted, rhythm, sentence};
use crate::domain::text::sorting;
use std::cmp::Reverse;

/// Every series and every expected report.
pub(in crate::app) fn meetings(scene: &Scene<'_>) -> MeetingsView {
    let mut meetings: Vec<MeetingRow> =
        scene.facts.meetings.values().map(|m| meeting_row(scene, m)).collect();
    meetings.sort_by_cached_key(|row| {
        (row.ended_on.is_some(), row.next_on.is_none(), row.next_on, sorting(&row.title), row.id)
    });
    let mut reports: Vec<ReportRow> = scene.facts.reports.values().map(|r| report_row(scene, r)).collect();
    reports.sort_by_cached_key(|row| {
        (row.ended_on.is_some(), row.reason.is_empty(), row.due_on, sorting(&row.title), row.id)
    });
    MeetingsView { meetings, reports }
}

/// One series as a row.
pub(super) fn meeting_row(scene: &Scene<'_>, meeting: &Meeting) -> MeetingRow {
    let next_on = meeting.next_on(scene.today);
    let teams = meeting.teams.iter().filter_map(|id| scene.facts.teams.get(id));
    MeetingRow {
        id: meeting.id,
        title: meeting.title.to_string(),
        teams: teams.map(|team| named(team.id, team.name.as_str(), "")).collect(),
        rhythm: weekly(meeting),
        next_on,
        last_on: meeting.last_held().map(|held| held.on),
        ended_on: meeting.ended_on,
        strips: meeting.teams.iter().map(|team| strip(scene, *team, std::iter::once(meeting))).collect(),
        agenda: if meeting.ended_on.is_some() { 0 } else { count(agenda::count(scene, meeting)) },
    }
}

/// "every week, Thursdays".
fn weekly(meeting: &Meeting) -> String {
    let Some(weeks) = meeting.every_weeks else { return String::new() };
    let newest = meeting.occurrences.iter().map(|o| o.on).max();
    let weekday = newest.unwrap_or(meeting.first_on).date().format("%A");
    let every = if weeks == 1 { "every week".to_owned() } else { format!("every {weeks} weeks") };
    format!("{every}, {weekday}s")
}

/// Whether a team came of late to these series.
pub(super) fn strip<'a>(
    scene: &Scene<'_>,
    team: TeamId,
    meetings: impl Iterator<Item = &'a Meeting>,
) -> AttendanceStrip {
    let held = |meeting: &'a Meeting| {
        let held = meeting.occurrences.iter().filter(|o| !o.cancelled);
        held.filter_map(move |o| Some((meeting, o, presence(o, team)?)))
    };
    let mut looked: Vec<(&Meeting, &Occurrence, Presence)> = meetings.flat_map(held).collect();
    looked.sort_by_key(|(_, held, _)| (held.on, held.id));
    let counted_ones = looked.iter().filter(|(.., presence)| *presence != Presence::Excused);
    let came: Vec<bool> = counted_ones.map(|(.., presence)| *presence == Presence::Present).collect();
    let newest = &looked[looked.len().saturating_sub(Turnout::SAID)..];
    let marks = newest.iter().map(|(meeting, held, presence)| AttendanceMark {
        on: held.on,
        presence: *presence,
        meeting: meeting.title.to_string(),
    });
    let Turnout { came, of, .. } = Turnout::of(&came);
    let words = match of {
        0 => String::new(),
        _ => format!("came to {came} of the last {}", counted(of, "meeting", "meetings")),
    };
    AttendanceStrip { team, name: scene.team_name(Some(team)), marks: marks.collect(), words }
}

fn presence(held: &Occurrence, team: TeamId) -> Option<Presence> {
    held.attendance.iter().find(|a| a.team == team).map(|a| a.presence)
}

fn report_row(scene: &Scene<'_>, report: &ExpectedReport) -> ReportRow {
    let item = scene.items.iter().find(|item| item.subject == Subject::Report(report.id));
    let reason = item.and_then(|item| item.reasons.first());
    let last_on = report.last().map(|received| received.on);
    let mut received: Vec<ReceivedRow> = report
        .received
        .iter()
        .map(|received| ReceivedRow {
            id: received.id,
            on: received.on,
            link: openable(received.link.as_str()),
            text: received.text.to_string(),
            retracted: received.retraction.as_ref().map(|retraction| retraction.reason.to_string()),
        })
        .collect();
    received.sort_by_key(|received| Reverse((received.on, received.id)));
    let due_on = report.due_on(&scene.facts.calendar);
    ReportRow {
        id: report.id,
        title: report.title.to_string(),
        team: report.team,
        team_name: scene.team_name(report.team),
        person: report.person,
        person_name: scene.person_name(report.person),
        every: report.every,
        rhythm: rhythm(i32::from(report.every)),
        since: report.since,
        ended_on: report.ended_on,
        last_on,
        due_on,
        reason: reason.map_or_else(String::new, |reason| sentence(scene.facts, reason, scene.today)),
        reminder: reminder(scene, report),
        received,
    }
}

/// "Hello Tom, could you send the weather report? The last one came on 1 Nov; we agreed on one every 10 working days."
fn reminder(scene: &Scene<'_>, report: &ExpectedReport) -> String {
    let whom = match report.person {
        Some(_) => scene.person_name(report.person),
        None => scene.team_name(report.team),
    };
    let hello = if whom.is_empty() { "Hello".to_owned() } else { format!("Hello {whom}") };
    let last = match report.last() {
        Some(received) => format!("The last one came on {}", received.on.said(scene.today)),
        None => format!("We expected it from {} on", report.since.said(scene.today)),
    };
    let rhythm = rhythm(i32::from(report.every));
    format!("{hello}, could you send “{}”? {last}; we agreed on one {rhythm}.", report.title)
}
