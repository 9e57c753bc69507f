//! The meetings of a case, all of one weekly series, and the reports that are expected.

use super::{Case, day, text, title};
use crate::domain::expected_report::{ExpectedReport, Received};
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Attendance, CouldDecide, Meeting, Occurrence, Presence};
use uuid::Uuid;

impl Case {
    /// The team named last was expected on `on`, and came, or did not.
    pub(crate) fn met(mut self, on: &str, presence: Presence) -> Self {
        let team = self.team.expect("a team was named");
        let attendance =
            vec![Attendance { team, presence, could_decide: CouldDecide::Unknown, person: None }];
        self.occurrence(on, false, attendance);
        self
    }
    /// The meeting of `on` did not take place, though `presence` was written down for the team named last.
    pub(crate) fn met_cancelled(mut self, on: &str, presence: Presence) -> Self {
        self = self.met(on, presence);
        self.series().occurrences.last_mut().expect("it was added").cancelled = true;
        self
    }
    /// The series is over.
    pub(crate) fn meetings_ended(mut self, on: &str) -> Self {
        self.series().ended_on = Some(day(on));
        self
    }
    /// A report expected from the team named last every `days` working days.
    pub(crate) fn report(mut self, name: &str, days: u16, since: &str) -> Self {
        let (id, team) = (self.mint(), self.team);
        let (since, ended_on, received) = (day(since), None, Vec::new());
        let report = ExpectedReport {
            id,
            title: title(name),
            team,
            person: None,
            every: days,
            since,
            ended_on,
            received,
        };
        self.facts.reports.insert(id, report);
        self
    }
    /// The report told last came.
    pub(crate) fn received(mut self, on: &str) -> Self {
        let (id, recorded_at) = (self.mint(), self.said(on).recorded_at);
        let received =
            Received { id, on: day(on), link: text(""), text: text(""), recorded_at, retraction: None };
        self.facts.reports.values_mut().last().expect("a report was told").received.push(received);
        self
    }
    fn series(&mut self) -> &mut Meeting {
        let id = MeetingId::new(Uuid::nil());
        self.facts.meetings.entry(id).or_insert_with(|| Meeting::titled(id, title("Sync"), day("2023-01-05")))
    }
    fn occurrence(&mut self, on: &str, cancelled: bool, attendance: Vec<Attendance>) {
        let (id, on) = (self.mint(), day(on));
        let occurrence =
            Occurrence { id, on, cancelled, attendance, minutes: Vec::new(), entries: Vec::new() };
        self.series().occurrences.push(occurrence);
    }
}
