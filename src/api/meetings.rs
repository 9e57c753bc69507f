//! What is shown of meetings, of who came, and of reports that are expected. Who came is for my eyes only.

use super::change::AttendanceEntry;
use super::rows::Named;
use super::view::ChipView;
use super::wire;
use crate::domain::day::Day;
use crate::domain::id::{
    DecisionId, DependencyId, MeetingId, OccurrenceId, PersonId, ReportId, StatementId, TeamId,
};
use crate::domain::meeting::Presence;

wire! {
    /// Series of meetings, and reports that are expected.
    pub struct MeetingsView {
        /// Those that go on by their next day, then by title; those that are over come last.
        pub meetings: Vec<MeetingRow>,
        /// The overdue ones first, then by the day they are due, then by title; those called off come last.
        pub reports: Vec<ReportRow>,
    }
    /// A series in the list.
    pub struct MeetingRow {
        /// Its id.
        pub id: MeetingId,
        /// Its title.
        pub title: String,
        /// The teams expected.
        pub teams: Vec<Named>,
        /// "every week, Thursdays", "every 2 weeks, Thursdays"; empty without a rhythm.
        pub rhythm: String,
        /// The next one; none without a rhythm or once it is over.
        pub next_on: Option<Day>,
        /// The newest one that was held.
        pub last_on: Option<Day>,
        /// When it was over.
        pub ended_on: Option<Day>,
        /// Who came of late, a line a team. Private.
        pub strips: Vec<AttendanceStrip>,
        /// Dependencies and decisions on its agenda.
        pub agenda: u32,
    }
    /// Whether a team came of late. Private.
    pub struct AttendanceStrip {
        /// The team.
        pub team: TeamId,
        /// Its name.
        pub name: String,
        /// The newest meetings, at most eight, the oldest first.
        pub marks: Vec<AttendanceMark>,
        /// "came to 3 of the last 8"; empty while none counts.
        pub words: String,
    }
    /// Whether a team came to one meeting. Private.
    pub struct AttendanceMark {
        /// The meeting's day.
        pub on: Day,
        /// Whether it came.
        pub presence: Presence,
        /// Which series it was of.
        pub meeting: String,
    }
    /// One series.
    pub struct MeetingView {
        /// As in the list.
        pub row: MeetingRow,
        /// The day of the first one.
        pub first_on: Day,
        /// Weeks from one to the next; none for no rhythm.
        pub every_weeks: Option<u8>,
        /// Where it takes place.
        pub link: String,
        /// The private note.
        pub notes: String,
        /// What became of it, newest first.
        pub occurrences: Vec<OccurrenceRow>,
        /// What to talk about next, team by team; teams with nothing to talk about are left out.
        pub agenda: Vec<AgendaTeam>,
        /// What to decide, by the day it is wanted: open decisions of people whose teams are expected, and those it
        /// talked about before.
        pub decisions: Vec<AgendaDecision>,
        /// Both as text to send around; nothing private is in it.
        pub agenda_text: String,
        /// Every open dependency of the teams expected, those on the agenda first: the lines of the capture sheet.
        pub sheet: Vec<SheetLine>,
    }
    /// One meeting.
    pub struct OccurrenceRow {
        /// Its id.
        pub id: OccurrenceId,
        /// Its day.
        pub on: Day,
        /// Whether it did not take place.
        pub cancelled: bool,
        /// Who came, in the order of the teams expected. Private.
        pub attendance: Vec<AttendanceRow>,
        /// What came out of it, in words, as far as it is on record.
        pub entries: Vec<MinuteRow>,
        /// Lines that became no entry.
        pub minutes: Vec<MinuteRow>,
    }
    /// Whether a team came. Private.
    pub struct AttendanceRow {
        /// What is on record, as it is recorded.
        pub entry: AttendanceEntry,
        /// The team's name.
        pub name: String,
        /// Who came; may be empty.
        pub person_name: String,
    }
    /// Something said in a meeting.
    pub struct MinuteRow {
        /// The dependency it is about.
        pub dependency: Option<DependencyId>,
        /// The decision, when it is about one.
        pub decision: Option<DecisionId>,
        /// Its title; empty without one.
        pub title: String,
        /// The words.
        pub text: String,
    }
    /// A team on an agenda.
    pub struct AgendaTeam {
        /// The team.
        pub team: TeamId,
        /// Its name.
        pub name: String,
        /// What to talk about with it, the most pressing first.
        pub items: Vec<AgendaItem>,
    }
    /// Something to talk about.
    pub struct AgendaItem {
        /// The dependency.
        pub dependency: DependencyId,
        /// Its title.
        pub title: String,
        /// The neutral sentence about its dates.
        pub dates: String,
        /// What to ask: "Its day has passed; which one holds now?"
        pub points: Vec<String>,
    }
    /// A decision on an agenda.
    pub struct AgendaDecision {
        /// The decision.
        pub decision: DecisionId,
        /// The question.
        pub question: String,
        /// Who drives and who approves it, by when: "Wanted by 8 Dec; Ada approves, Bo drives it."
        pub who: String,
        /// What to settle: "Can it be decided now?"
        pub points: Vec<String>,
    }
    /// A line of the capture sheet, before anything is typed.
    pub struct SheetLine {
        /// The dependency.
        pub dependency: DependencyId,
        /// Its title.
        pub title: String,
        /// The team's name.
        pub team: String,
        /// The neutral sentence about its dates.
        pub dates: String,
        /// What to ask; empty when it is not on the agenda.
        pub points: Vec<String>,
    }
    /// What the lines of a capture sheet mean, in their order.
    pub struct MinutesView {
        /// A line each.
        pub lines: Vec<NotedLine>,
        /// The meeting's day in full: "Thu 30 Nov 2023".
        pub on: String,
    }
    /// What one line means.
    pub struct NotedLine {
        /// What was understood.
        pub chips: Vec<ChipView>,
        /// What is left: a line of the minutes.
        pub minute: String,
        /// Why it can not be taken; empty when it can.
        pub problem: String,
    }
    /// A report that is expected.
    pub struct ReportRow {
        /// Its id.
        pub id: ReportId,
        /// Its title.
        pub title: String,
        /// The team that owes it.
        pub team: Option<TeamId>,
        /// Its name; may be empty.
        pub team_name: String,
        /// The person who sends it.
        pub person: Option<PersonId>,
        /// Their name; may be empty.
        pub person_name: String,
        /// Working days from one to the next.
        pub every: u16,
        /// "every 10 working days".
        pub rhythm: String,
        /// From when it is expected.
        pub since: Day,
        /// When it was called off.
        pub ended_on: Option<Day>,
        /// When the last one came.
        pub last_on: Option<Day>,
        /// When the next one is due.
        pub due_on: Option<Day>,
        /// Why it needs a look; empty when it does not.
        pub reason: String,
        /// Words to ask for it by; nothing private is in them.
        pub reminder: String,
        /// Each that came, newest first.
        pub received: Vec<ReceivedRow>,
    }
    /// A report that came.
    pub struct ReceivedRow {
        /// Its statement.
        pub id: StatementId,
        /// The day.
        pub on: Day,
        /// Where it can be read; https or mailto only, else empty.
        pub link: String,
        /// What was in it.
        pub text: String,
        /// Why it was taken back; none when it holds.
        pub retracted: Option<String>,
    }
}
