//! Identities: UUID v7 newtypes, one a noun, so that a person can not be passed where a team is meant.
//! How an id is made is not here; see `app/minter.rs`.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The text is not an id of this noun.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not the id of a {noun}")]
pub struct BadId {
    /// The noun that was expected.
    pub noun: &'static str,
    /// What was found instead.
    pub text: String,
}

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident, $noun:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name(#[cfg_attr(test, ts(type = "string"))] Uuid);

        impl $name {
            /// Takes an id that was minted or stored before.
            pub const fn new(uuid: Uuid) -> Self { Self(uuid) }
            /// The bare UUID.
            pub const fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                Uuid::parse_str(text).map(Self).map_err(|_| BadId { noun: $noun, text: text.to_owned() })
            }
        }
        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self { Self(uuid) }
        }
    )+};
}

id_type! {
    /// A team.
    TeamId, "team";
    /// A person.
    PersonId, "person";
    /// An initiative.
    InitiativeId, "initiative";
    /// A person's role in an initiative.
    StakeholderId, "stakeholder role";
    /// A milestone of an initiative.
    MilestoneId, "milestone";
    /// Something another team builds for us.
    DependencyId, "dependency";
    /// One statement in the ledger: a need-by, an ETA, a milestone date, a standing.
    StatementId, "statement";
    /// A question to another team, with its nudges and its answer.
    AskId, "ask";
    /// One hand-over.
    DeliveryId, "delivery";
    /// An escalation.
    EscalationId, "escalation";
    /// One rung tried within an escalation.
    RungId, "escalation step";
    /// A frozen status update.
    UpdateId, "status update";
    /// A question to be decided.
    DecisionId, "decision";
    /// A risk, an assumption or an issue.
    RiskId, "risk";
    /// What I owe somebody.
    CommitmentId, "commitment";
    /// A check that work must pass to be accepted.
    CheckId, "acceptance check";
    /// Who is said to own a dependency.
    ClaimId, "claim of ownership";
    /// A series of meetings.
    MeetingId, "meeting";
    /// One meeting of a series.
    OccurrenceId, "meeting held";
    /// A report that is expected again and again.
    ReportId, "expected report";
    /// Somebody's absence, or a role that is vacant.
    AbsenceId, "absence";
    /// A role held by somebody for a while.
    ActingId, "acting role";
    /// Something that waits for something.
    LinkId, "link";
    /// A saved view.
    SavedViewId, "saved view";
    /// A step of the journal: one user action.
    StepId, "step";
}
