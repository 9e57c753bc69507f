//! What acts carry: entries as typed, and what they are about. The acts themselves are in `act`.

use super::wire;
use crate::domain::absence::AbsenceKind;
use crate::domain::ask::Channel;
use crate::domain::check::CheckMark;
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::escalation::Rung;
use crate::domain::eta::{Confidence, EtaKind, ReasonCode};
use crate::domain::id::{CheckId, DecisionId, DependencyId, InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::provenance::Source;

wire! {
    /// Where a statement comes from; everything may be left out.
    #[derive(Default)]
    #[serde(default)]
    pub struct Said {
        /// Who said it.
        pub person: Option<PersonId>,
        /// For which team; the supplier when left out.
        pub team: Option<TeamId>,
        /// How it reached me; *said in a meeting* when left out.
        pub source: Option<Source>,
        /// Where it can be read again.
        pub link: String,
        /// The day it was said; today when left out.
        pub on: Option<Day>,
    }
    /// An ETA as typed.
    pub struct EtaEntry {
        /// Its kind.
        pub kind: EtaKind,
        /// The day, for a promise, a forecast and a range.
        #[serde(default)]
        pub day: Option<Day>,
        /// The latest day of a range.
        #[serde(default)]
        pub latest: Option<Day>,
        /// How sure they were; *not said* when left out.
        #[serde(default)]
        pub confidence: Option<Confidence>,
        /// Why it moved, as a class; *unknown* when left out.
        #[serde(default)]
        pub code: Option<ReasonCode>,
        /// Why it moved; shareable.
        #[serde(default)]
        pub reason: String,
        /// Why it moved; private.
        #[serde(default)]
        pub reason_private: String,
    }
    /// A dependency as typed.
    pub struct NewDependency {
        /// The initiative it is for.
        pub initiative: InitiativeId,
        /// Its title.
        pub title: String,
        /// The team that builds it.
        #[serde(default)]
        pub supplier: Option<TeamId>,
        /// The person responsible.
        #[serde(default)]
        pub dri: Option<PersonId>,
        /// The milestone it is needed for.
        #[serde(default)]
        pub milestone: Option<MilestoneId>,
        /// How much hangs on it; 2 when left out.
        #[serde(default)]
        pub criticality: Option<Criticality>,
        /// The day by which it is needed.
        #[serde(default)]
        pub need_by: Option<Day>,
        /// The day promised.
        #[serde(default)]
        pub eta: Option<Day>,
        /// The day on which it was promised; today when left out.
        #[serde(default)]
        pub said_on: Option<Day>,
        /// Tags without `#`.
        #[serde(default)]
        pub tags: Vec<String>,
        /// The private note.
        #[serde(default)]
        pub note: String,
    }
    /// What a check brought, as judged.
    pub struct CheckEntry {
        /// Which check.
        pub check: CheckId,
        /// What it brought.
        pub mark: CheckMark,
        /// What was seen; shareable.
        #[serde(default)]
        pub evidence: String,
        /// Where it can be seen.
        #[serde(default)]
        pub link: String,
    }
    /// What waits for a dependency.
    #[serde(tag = "is")]
    pub enum LinkTo {
        /// Another dependency.
        Dependency {
            /// Which.
            id: DependencyId,
        },
        /// A milestone.
        Milestone {
            /// Which.
            id: MilestoneId,
        },
    }
    /// An absence as typed: of a person, or a team's lead that is vacant.
    pub struct NewAbsence {
        /// Who is away; none for a vacancy.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// The team without a lead; none but for a vacancy.
        #[serde(default)]
        pub team: Option<TeamId>,
        /// Why.
        pub kind: AbsenceKind,
        /// The first day; today when left out.
        #[serde(default)]
        pub from: Option<Day>,
        /// The last day; none when it is not known.
        #[serde(default)]
        pub to: Option<Day>,
        /// Who covers.
        #[serde(default)]
        pub cover: Option<PersonId>,
        /// The private note.
        #[serde(default)]
        pub note: String,
    }
    /// A way out of an escalation and the rung it goes to first.
    /// The case of an escalation as typed; every word of it is shareable.
    #[derive(Default)]
    #[serde(default)]
    pub struct CaseEntry {
        /// What triggered it.
        pub trigger: String,
        /// What is needed.
        pub needed: String,
        /// What it means for us, beside the dates on record.
        pub impact: String,
        /// Ways out; two at least for a step.
        pub options: Vec<String>,
        /// The one I recommend.
        pub recommendation: String,
    }
    /// A step of an escalation.
    pub struct NewStep {
        /// How far up.
        pub rung: Rung,
        /// To whom.
        #[serde(default)]
        pub to: Option<PersonId>,
        /// How.
        pub channel: Channel,
        /// The day on which those it passes over were told beforehand.
        #[serde(default)]
        pub heads_up_on: Option<Day>,
        /// The day it goes out; today when left out.
        #[serde(default)]
        pub on: Option<Day>,
        /// The day by which a response is asked for.
        #[serde(default)]
        pub respond_by: Option<Day>,
    }
    /// What is asked about when it is no dependency.
    #[derive(Copy)]
    #[serde(tag = "noun")]
    pub enum Topic {
        /// A decision.
        Decision {
            /// Which.
            id: DecisionId,
        },
        /// A person.
        Person {
            /// Who.
            id: PersonId,
        },
    }
    /// What came out of one item of a meeting.
    pub struct MeetingLine {
        /// The dependency it is about; none for anything else that was said.
        #[serde(default)]
        pub dependency: Option<DependencyId>,
        /// The line as typed; see the query `minutes`. An empty one is passed over.
        pub text: String,
    }
}
