//! Changes to what *is*: one field each, so that an inline edit sends just what was edited.

use super::wire;
use crate::domain::absence::AbsenceKind;
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::id::{InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::initiative::{Health, Stage};
use crate::domain::meeting::{CouldDecide, Presence};
use crate::domain::team::Relation;

wire! {
    /// A field of a dependency and its new value. Texts may be empty unless said otherwise.
    #[serde(tag = "field", content = "value")]
    pub enum DependencyChange {
        /// Its title; not empty.
        Title(String),
        /// What exactly is needed.
        What(String),
        /// Why.
        Why(String),
        /// The team that builds it.
        Supplier(Option<TeamId>),
        /// The person responsible there.
        Dri(Option<PersonId>),
        /// How much hangs on it.
        Criticality(Criticality),
        /// Its initiative; the milestone is cleared when it belongs to another.
        Initiative(InitiativeId),
        /// The milestone it is needed for.
        Milestone(Option<MilestoneId>),
        /// When we would accept it.
        Acceptance(String),
        /// What we do without it.
        Fallback(String),
        /// The next step agreed.
        NextStep(String),
        /// The day of the next step.
        NextStepOn(Option<Day>),
        /// Its key in another tool.
        ExternalId(String),
        /// Where it can be read about.
        Link(String),
        /// Its tags, without `#`.
        Tags(Vec<String>),
        /// Tags to put beside those it has.
        AddTags(Vec<String>),
        /// Tags to take away.
        RemoveTags(Vec<String>),
        /// The private note.
        Notes(String),
    }
    /// A field of a team.
    #[serde(tag = "field", content = "value")]
    pub enum TeamChange {
        /// Its name; not empty, unique.
        Name(String),
        /// What it is to us.
        Relation(Relation),
        /// Where it is reached.
        Channel(String),
        /// Days from delivery to delivery, 1 to 1,000.
        CycleDays(u16),
        /// Who leads it.
        Lead(Option<PersonId>),
        /// The private note.
        Notes(String),
    }
    /// A field of a person.
    #[serde(tag = "field", content = "value")]
    pub enum PersonChange {
        /// Their name; not empty, unique.
        Name(String),
        /// What an export calls them.
        Alias(String),
        /// Their role.
        Role(String),
        /// Their team.
        Team(Option<TeamId>),
        /// Whom they report to.
        Manager(Option<PersonId>),
        /// 1 to 5.
        Influence(Option<u8>),
        /// 1 to 5.
        Interest(Option<u8>),
        /// Working days.
        TouchEvery(Option<u16>),
        /// What they care about; private.
        Cares(String),
        /// The private note.
        Notes(String),
    }
    /// A field of an absence.
    #[serde(tag = "field", content = "value")]
    pub enum AbsenceChange {
        /// Why; a vacancy stays one, and nothing else becomes one.
        Kind(AbsenceKind),
        /// The first day away.
        From(Day),
        /// The last day away; none when it is not known.
        To(Option<Day>),
        /// Who covers.
        Cover(Option<PersonId>),
        /// The private note.
        Notes(String),
    }
    /// A field of an initiative.
    #[serde(tag = "field", content = "value")]
    pub enum InitiativeChange {
        /// Its title; not empty.
        Title(String),
        /// Why it matters.
        Outcome(String),
        /// Where it stands.
        Stage(Stage),
        /// The health I declare.
        Declared(Option<Health>),
        /// One sentence for it.
        DeclaredReason(String),
        /// Its key in another tool.
        ExternalId(String),
        /// Where it can be read about.
        Link(String),
        /// The private note.
        Notes(String),
    }
    /// A field of a series of meetings.
    #[serde(tag = "field", content = "value")]
    pub enum MeetingChange {
        /// Its title; not empty, unique among those that go on.
        Title(String),
        /// The teams expected, in order.
        Teams(Vec<TeamId>),
        /// The day of the first one.
        FirstOn(Day),
        /// Weeks from one to the next, 1 to 52; none for no rhythm.
        EveryWeeks(Option<u8>),
        /// Where it takes place.
        Link(String),
        /// The day of the last one; none lets it go on.
        EndedOn(Option<Day>),
        /// The private note.
        Notes(String),
    }
    /// Whether a team came.
    pub struct AttendanceEntry {
        /// The team.
        pub team: TeamId,
        /// Whether it came.
        pub presence: Presence,
        /// Whether somebody who came could decide; *not known* when left out.
        #[serde(default)]
        pub could_decide: Option<CouldDecide>,
        /// Who came.
        #[serde(default)]
        pub person: Option<PersonId>,
    }
    /// A field of one meeting.
    #[serde(tag = "field", content = "value")]
    pub enum OccurrenceChange {
        /// Its day.
        On(Day),
        /// Whether it did not take place.
        Cancelled(bool),
        /// Whether one team came.
        Attendance(AttendanceEntry),
    }
    /// A field of an expected report.
    #[serde(tag = "field", content = "value")]
    pub enum ReportChange {
        /// Its title; not empty.
        Title(String),
        /// The team that owes it.
        Team(Option<TeamId>),
        /// The person who sends it.
        Person(Option<PersonId>),
        /// Working days from one to the next, 1 to 1,000.
        Every(u16),
        /// The day from which it is expected.
        Since(Day),
        /// The day it was called off; none expects it again.
        EndedOn(Option<Day>),
    }
    /// A field of a milestone. Its date is not one of them: that is stated, see the act `stateMilestoneDate`.
    #[serde(tag = "field", content = "value")]
    pub enum MilestoneChange {
        /// Its title; not empty.
        Title(String),
        /// What is worth having once it is reached.
        Value(String),
        /// The day it was reached; none reopens it.
        DoneOn(Option<Day>),
    }
}
