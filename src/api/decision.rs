//! Decisions, risks and statements on record, as typed and as shown.

use super::asking::Chase;
use super::rows::{AskRow, EvidenceRow, Named};
use super::wire;
use crate::domain::day::Day;
use crate::domain::decision::DecisionState;
use crate::domain::id::{
    DecisionId, DependencyId, InitiativeId, MeetingId, PersonId, RiskId, StatementId, TeamId,
};
use crate::domain::reason::Court;
use crate::domain::risk::{RaisedBy, RiskKind, RiskState};

wire! {
    /// A field of a decision and its new value. The day it is wanted is not one of them: that is stated, see the
    /// act `stateDecideBy`.
    #[serde(tag = "field", content = "value")]
    pub enum DecisionChange {
        /// The question; not empty.
        Question(String),
        /// Why now.
        WhyNow(String),
        /// The options, a line each.
        Options(Vec<String>),
        /// What I recommend.
        Recommendation(String),
        /// What happens when nobody decides.
        ByDefault(String),
        /// Who brings it to a decision.
        Driver(Option<PersonId>),
        /// Who says yes or no.
        Approver(Option<PersonId>),
        /// Whose input is wanted.
        Contributors(Vec<PersonId>),
        /// Who is told.
        Informed(Vec<PersonId>),
        /// Its initiative.
        Initiative(Option<InitiativeId>),
        /// The private note.
        Notes(String),
    }
    /// What happened to a decision. By whom and when is said beside it; texts are shareable.
    #[serde(tag = "kind")]
    pub enum DecisionStep {
        /// It was decided; by its approver when nobody else is named.
        Decided {
            /// What; not empty.
            what: String,
        },
        /// Those who must know were told.
        Communicated {
            /// Whom, or where; not empty.
            to: String,
        },
        /// It is looked at again.
        Revisit {
            /// When; none takes the day away.
            day: Option<Day>,
        },
        /// Another takes its place.
        Superseded {
            /// Which.
            by: DecisionId,
        },
        /// It needs no decision any more.
        Dropped {
            /// Why; not empty.
            reason: String,
        },
        /// It is open again.
        Reopened {
            /// Why; not empty.
            reason: String,
        },
        /// A meeting talked about it.
        Discussed {
            /// Whether that brought it forward.
            moved: bool,
            /// Where, or what came of it.
            #[serde(default)]
            note: String,
            /// The series, when its meeting of that day did.
            #[serde(default)]
            meeting: Option<MeetingId>,
        },
    }
    /// A field of a risk and its new value.
    #[serde(tag = "field", content = "value")]
    pub enum RiskChange {
        /// Risk, assumption or issue.
        Kind(RiskKind),
        /// Its title; not empty.
        Title(String),
        /// The initiative it bears on.
        Initiative(Option<InitiativeId>),
        /// The dependency it bears on.
        Dependency(Option<DependencyId>),
        /// By what we would notice.
        Trigger(String),
        /// Who looks after it.
        Owner(Option<PersonId>),
        /// What is done about it.
        Response(String),
        /// The day on which it is looked at again.
        ReviewOn(Option<Day>),
    }
    /// A statement for the record, as typed.
    pub struct NewQuote {
        /// The words; not empty, shareable.
        pub words: String,
        /// Where they were said.
        #[serde(default)]
        pub place: String,
        /// The initiative they are about.
        #[serde(default)]
        pub initiative: Option<InitiativeId>,
        /// The dependency they are about.
        #[serde(default)]
        pub dependency: Option<DependencyId>,
        /// The decision they are about.
        #[serde(default)]
        pub decision: Option<DecisionId>,
    }
    /// Decisions, risks and statements on record.
    pub struct DecisionsView {
        /// Stalled ones first, then by state, each by the day they are wanted.
        pub decisions: Vec<DecisionRow>,
        /// Open ones by their day of review, then those that are over.
        pub risks: Vec<RiskRow>,
        /// What the rules propose to write down as a risk.
        pub proposals: Vec<ProposalRow>,
        /// Newest first.
        pub quotes: Vec<QuoteRow>,
    }
    /// A decision in the list.
    pub struct DecisionRow {
        /// Its id.
        pub id: DecisionId,
        /// The question.
        pub question: String,
        /// Its initiative.
        pub initiative: Option<InitiativeId>,
        /// The initiative's title; empty without one.
        pub initiative_title: String,
        /// Where it stands.
        pub state: DecisionState,
        /// Why it is stalled, in words; empty when it is not.
        pub stalled: String,
        /// Who brings it to a decision.
        pub driver: Option<PersonId>,
        /// Their name; empty without one.
        pub driver_name: String,
        /// Who says yes or no.
        pub approver: Option<PersonId>,
        /// Their name; empty without one.
        pub approver_name: String,
        /// The day by which it is wanted.
        pub decide_by: Option<Day>,
        /// Whether that has passed and it is open.
        pub overdue: bool,
        /// What was decided, while that holds; may be empty.
        pub outcome: String,
        /// When it was decided, while that holds.
        pub decided_on: Option<Day>,
        /// When it is looked at again.
        pub revisit_on: Option<Day>,
        /// Whose move it is; none when it needs no look.
        pub court: Option<Court>,
        /// The weightiest reason in words; empty when it needs no look.
        pub reason: String,
    }
    /// One decision with all that is on record.
    pub struct DecisionView {
        /// As in the list.
        pub row: DecisionRow,
        /// Every reason why it needs a look, in words.
        pub reasons: Vec<String>,
        /// Why now.
        pub why_now: String,
        /// The options.
        pub options: Vec<String>,
        /// What I recommend.
        pub recommendation: String,
        /// What happens when nobody decides.
        pub by_default: String,
        /// Whose input is wanted.
        pub contributors: Vec<Named>,
        /// Who is told.
        pub informed: Vec<Named>,
        /// The private note.
        pub notes: String,
        /// How often that day was stated.
        pub decide_by_count: u32,
        /// The decision that took its place.
        pub superseded_by: Option<Named>,
        /// The decisions whose place it took.
        pub supersedes: Vec<Named>,
        /// Input asked for, newest first, open ones before.
        pub asks: Vec<AskRow>,
        /// What to know before input is asked for.
        pub chase: Chase,
        /// Everything said and done, newest first.
        pub evidence: Vec<EvidenceRow>,
        /// "I propose that we decide …": text to copy; holds nothing private.
        pub proposal: String,
        /// What the proposal still lacks, in words; empty when nothing.
        pub proposal_lacks: String,
        /// Statements on record about it, newest first.
        pub quotes: Vec<QuoteRow>,
    }
    /// A risk, an assumption or an issue.
    pub struct RiskRow {
        /// Its id.
        pub id: RiskId,
        /// Risk, assumption or issue.
        pub kind: RiskKind,
        /// Its title.
        pub title: String,
        /// The initiative it bears on.
        pub initiative: Option<InitiativeId>,
        /// Its title; empty without one.
        pub initiative_title: String,
        /// The dependency it bears on.
        pub dependency: Option<DependencyId>,
        /// Its title; empty without one.
        pub dependency_title: String,
        /// By what we would notice.
        pub trigger: String,
        /// Who looks after it.
        pub owner: Option<PersonId>,
        /// Their name; empty without one.
        pub owner_name: String,
        /// What is done about it.
        pub response: String,
        /// The day on which it is looked at again.
        pub review_on: Option<Day>,
        /// Whether that day has come and it is open.
        pub review_due: bool,
        /// Where it stands.
        pub state: RiskState,
        /// Why it was closed or dismissed.
        pub state_reason: String,
        /// Who raised it.
        pub raised_by: RaisedBy,
    }
    /// What a rule proposes to write down as a risk: to confirm or to dismiss.
    pub struct ProposalRow {
        /// The rule.
        pub rule: RaisedBy,
        /// The dependency.
        pub dependency: DependencyId,
        /// Its title.
        pub dependency_title: String,
        /// The title under which it would be kept.
        pub title: String,
        /// Why it is proposed, in words.
        pub why: String,
    }
    /// A statement on record.
    pub struct QuoteRow {
        /// Its id.
        pub id: StatementId,
        /// The words.
        pub words: String,
        /// Who said them; empty when unknown.
        pub speaker: String,
        /// The person, when one is named.
        pub person: Option<PersonId>,
        /// The team, when one is named.
        pub team: Option<TeamId>,
        /// Where.
        pub place: String,
        /// When.
        pub on: Day,
        /// Where it can be read again; https or mailto only, else empty.
        pub link: String,
        /// What they are about, in words; may be empty.
        pub about: String,
        /// The initiative they are about.
        pub initiative: Option<InitiativeId>,
        /// The dependency they are about.
        pub dependency: Option<DependencyId>,
        /// The decision they are about.
        pub decision: Option<DecisionId>,
        /// As a line to quote.
        pub line: String,
        /// Why it was taken back; none when it holds.
        pub retracted: Option<String>,
    }
}
