//! What was said about where a dependency stands, as far as the ledger does not know it by itself:
//! it was acknowledged, work began, it is blocked, parked, declined, cancelled, replaced, or reopened.

use super::id::StatementId;
use super::provenance::{Provenance, Retraction};
use super::text::Text;
use super::words::vocabulary;

vocabulary! {
    /// A word about where a dependency stands.
    StandingWord {
        Acknowledged = "acknowledged", "acknowledged";
        Started = "started", "work began";
        Blocked = "blocked", "blocked";
        Parked = "parked", "parked";
        Declined = "declined", "declined";
        Cancelled = "cancelled", "cancelled";
        Replaced = "replaced", "replaced";
        Reopened = "reopened", "reopened";
    }
}

impl StandingWord {
    /// Whether the word needs a reason: all but acknowledging and beginning do.
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Acknowledged | Self::Started)
    }
    /// Whether the word tells of the supplier, so that hearing it means hearing from them. The others are mine.
    pub const fn is_theirs(self) -> bool {
        matches!(self, Self::Acknowledged | Self::Started | Self::Blocked | Self::Declined)
    }
}

/// One such statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: StatementId,
    /// The word.
    pub word: StandingWord,
    /// Why; shareable.
    pub reason: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}
