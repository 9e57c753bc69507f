//! Meetings: a series, the teams expected at it, and who came. What was said in one is an ordinary entry of the
//! ledger with the source *meeting*; a line that became no entry is a minute. Who came is for my eyes only.

use super::day::Day;
use super::id::{DependencyId, MeetingId, OccurrenceId, PersonId, StatementId, TeamId};
use super::text::{PrivateNote, Text, Title};
use super::words::vocabulary;
use std::collections::BTreeMap;
use uuid::Uuid;

vocabulary! {
    /// Whether a team came to a meeting it was expected at.
    Presence {
        Present = "present", "present";
        Absent = "absent", "absent";
        Excused = "excused", "excused";
    }
    /// Whether somebody was there who could decide for the team.
    CouldDecide {
        Yes = "yes", "could decide";
        No = "no", "could not decide";
        Unknown = "unknown", "not known";
    }
}

/// A series of meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Its title, unique without regard to case among those that go on.
    pub title: Title,
    /// Teams that are expected, each once.
    pub teams: Vec<TeamId>,
    /// The day of the first one.
    pub first_on: Day,
    /// Weeks from one to the next, 1 to 52; it stays on its weekday. None when there is no rhythm.
    pub every_weeks: Option<u8>,
    /// Where it takes place or can be read about.
    pub link: Text,
    /// The day of the last one, once it is known to be over.
    pub ended_on: Option<Day>,
    /// For my eyes only.
    pub notes: PrivateNote,
    /// What became of it day by day, in any order.
    pub occurrences: Vec<Occurrence>,
}

/// One meeting of a series: held, or cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its id.
    pub id: OccurrenceId,
    /// Its day.
    pub on: Day,
    /// Whether it did not take place. Then nobody was missed.
    pub cancelled: bool,
    /// Who came, a line a team.
    pub attendance: Vec<Attendance>,
    /// Lines that became no entry, in the order they were written.
    pub minutes: Vec<Minute>,
    /// Entries of the ledger that were made in it, whatever their noun.
    pub entries: Vec<Uuid>,
}

/// Whether a team came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The team.
    pub team: TeamId,
    /// Whether it came.
    pub presence: Presence,
    /// Whether somebody who came could decide.
    pub could_decide: CouldDecide,
    /// Who came, when that matters.
    pub person: Option<PersonId>,
}

/// A line of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minute {
    /// Its id.
    pub id: StatementId,
    /// The dependency it is about.
    pub dependency: Option<DependencyId>,
    /// Its words.
    pub text: Text,
}

/// How often a team came to the meetings that count, the newest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// Came, of the last [`Turnout::SAID`].
    pub came: u32,
    /// Meetings, at most [`Turnout::SAID`].
    pub of: u32,
    /// Missed in a row, up to the last one.
    pub missed_in_a_row: u32,
}

impl Turnout {
    /// Meetings that are told of: enough to see a habit, few enough to be about now.
    pub const SAID: usize = 8;

    /// Counted from meetings in their order.
    pub fn of(came: &[bool]) -> Self {
        let said = &came[came.len().saturating_sub(Self::SAID)..];
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            came: count(said.iter().filter(|came| **came).count()),
            of: count(said.len()),
            missed_in_a_row: count(came.iter().rev().take_while(|came| !**came).count()),
        }
    }
}

impl Meeting {
    /// A weekly series of which only the title and the first day are known.
    pub fn titled(id: MeetingId, title: Title, first_on: Day) -> Self {
        Self {
            id,
            title,
            teams: Vec::new(),
            first_on,
            every_weeks: Some(1),
            link: Text::default(),
            ended_on: None,
            notes: PrivateNote::default(),
            occurrences: Vec::new(),
        }
    }
    /// The newest one that was held.
    pub fn last_held(&self) -> Option<&Occurrence> {
        self.occurrences.iter().filter(|o| !o.cancelled).max_by_key(|o| o.on)
    }
    /// The next one, today included, by the weekday of the newest on record; none without a rhythm or once it is over.
    /// One that is on record already is not the next.
    pub fn next_on(&self, today: Day) -> Option<Day> {
        if self.ended_on.is_some() {
            return None;
        }
        let is_free = |day: &Day| self.occurrence_on(*day).is_none();
        let newest = self.occurrences.iter().map(|o| o.on).filter(|on| *on <= today).max();
        let anchor = newest.unwrap_or(self.first_on);
        let Some(weeks) = self.every_weeks else {
            return Some(anchor).filter(|day| *day >= today && is_free(day));
        };
        let step = i32::from(weeks) * 7;
        let first = anchor.plus((today.since(anchor).max(0) + step - 1) / step * step);
        (0..=i32::try_from(self.occurrences.len()).unwrap_or(0)).map(|n| first.plus(n * step)).find(is_free)
    }
    /// The one on `day`.
    pub fn occurrence_on(&self, day: Day) -> Option<&Occurrence> {
        self.occurrences.iter().find(|o| o.on == day)
    }
}

/// Whether each team came, for every meeting that counts, oldest first. It counts when it was held in a series that
/// goes on, and the team was expected and not excused: what was agreed beforehand is no absence, and no presence.
pub fn turnouts(meetings: &BTreeMap<MeetingId, Meeting>) -> BTreeMap<TeamId, Vec<bool>> {
    let going_on = meetings.values().filter(|meeting| meeting.ended_on.is_none());
    let held = going_on.flat_map(|meeting| &meeting.occurrences).filter(|o| !o.cancelled);
    let mut held: Vec<&Occurrence> = held.collect();
    held.sort_by_key(|o| (o.on, o.id));
    let mut teams: BTreeMap<TeamId, Vec<bool>> = BTreeMap::new();
    for attendance in held.iter().flat_map(|o| &o.attendance) {
        match attendance.presence {
            Presence::Excused => {}
            presence => teams.entry(attendance.team).or_default().push(presence == Presence::Present),
        }
    }
    teams
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    fn weekly(held: &[&str]) -> Meeting {
        let mut meeting = Meeting::titled(Uuid::nil().into(), Title::new("Sync").unwrap(), day("2023-11-02"));
        meeting.occurrences = held
            .iter()
            .map(|on| Occurrence {
                id: Uuid::nil().into(),
                on: day(on),
                cancelled: false,
                attendance: Vec::new(),
                minutes: Vec::new(),
                entries: Vec::new(),
            })
            .collect();
        meeting
    }

    #[track_caller]
    fn check(meeting: &Meeting, today: &str, expect: Option<&str>) {
        assert_eq!(meeting.next_on(day(today)), expect.map(day), "on {today}");
    }

    #[test]
    fn the_next_one_keeps_its_weekday_and_may_be_today() {
        let first = weekly(&[]);
        check(&first, "2023-10-30", Some("2023-11-02"));
        check(&first, "2023-11-02", Some("2023-11-02"));
        check(&first, "2023-11-03", Some("2023-11-09"));
        let held = weekly(&["2023-11-02"]);
        check(&held, "2023-11-02", Some("2023-11-09"));
        check(&held, "2023-11-09", Some("2023-11-09"));
        check(&held, "2023-12-01", Some("2023-12-07"));
        let moved = weekly(&["2023-11-02", "2023-11-10"]);
        check(&moved, "2023-11-12", Some("2023-11-17"));
        let ahead = weekly(&["2023-11-30", "2023-12-14", "2023-12-21"]);
        check(&ahead, "2023-12-01", Some("2023-12-07"));
        check(&ahead, "2023-12-08", Some("2023-12-28"));
    }
    #[test]
    fn without_a_rhythm_or_once_over_there_is_no_next() {
        let mut once = weekly(&["2023-11-02"]);
        once.every_weeks = None;
        check(&once, "2023-11-03", None);
        let mut over = weekly(&["2023-11-02"]);
        over.ended_on = Some(day("2023-11-02"));
        check(&over, "2023-11-03", None);
        let mut fortnightly = weekly(&["2023-11-02"]);
        fortnightly.every_weeks = Some(2);
        check(&fortnightly, "2023-11-03", Some("2023-11-16"));
    }
    #[test]
    fn a_turnout_tells_of_the_last_eight() {
        let came = [true, true, true, false, true, false, true, true, false, false];
        assert_eq!(Turnout::of(&came), Turnout { came: 4, of: 8, missed_in_a_row: 2 });
        assert_eq!(Turnout::of(&[]), Turnout::default());
        assert_eq!(Turnout::of(&[false; 12]), Turnout { came: 0, of: 8, missed_in_a_row: 12 });
    }
}
