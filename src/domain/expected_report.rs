//! A report that somebody owes again and again, such as a weekly status; and each time it came. What it says is not
//! here, and status updates of mine are `update`.

use super::calendar::Calendar;
use super::day::{Day, Moment};
use super::id::{PersonId, ReportId, StatementId, TeamId};
use super::provenance::Retraction;
use super::text::{Text, Title};

/// A report that is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedReport {
    /// Its id.
    pub id: ReportId,
    /// Its title.
    pub title: Title,
    /// The team that owes it.
    pub team: Option<TeamId>,
    /// The person who sends it.
    pub person: Option<PersonId>,
    /// Working days from one to the next, 1 to 1,000.
    pub every: u16,
    /// The day from which it is expected.
    pub since: Day,
    /// The day on which it was called off.
    pub ended_on: Option<Day>,
    /// Each time it came, in any order.
    pub received: Vec<Received>,
}

/// How long a report is waited for. Days are working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportWait {
    /// Days from one to the next.
    pub every: i32,
    /// When the last one came, if one ever did.
    pub last_on: Option<Day>,
    /// When counting begins without one.
    pub since: Day,
    /// Days since.
    pub days: i32,
}

/// A report that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Its id.
    pub id: StatementId,
    /// The day it came.
    pub on: Day,
    /// Where it can be read.
    pub link: Text,
    /// What was in it, in a line.
    pub text: Text,
    /// When it was written down.
    pub recorded_at: Moment,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

impl ExpectedReport {
    /// Working days from one to the next when nothing else was said: every other week.
    pub const USUAL: u16 = 10;

    /// The newest one that came and was not taken back.
    pub fn last(&self) -> Option<&Received> {
        let counted = self.received.iter().filter(|r| r.retraction.is_none());
        counted.max_by_key(|r| (r.on, r.recorded_at, r.id))
    }
    /// The day that counting begins with: the last one's, else the day from which it is expected.
    pub fn counted_from(&self) -> Day {
        self.last().map_or(self.since, |received| received.on.max(self.since))
    }
    /// The day the next one is due; none once it was called off.
    pub fn due_on(&self, calendar: &Calendar) -> Option<Day> {
        self.ended_on.is_none().then(|| calendar.plus(self.counted_from(), i32::from(self.every)))
    }
}
