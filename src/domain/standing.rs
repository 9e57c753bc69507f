//! What was said about where a dependency stands, as far as the ledger does not know it by itself:
//! it was acknowledged, work began, it is blocked, parked, declined, cancelled, replaced, or reopened.

use super::dependency::State;
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

/// What a word that a table has about something comes to, by where that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It is another one than holds.
    New,
    /// It says no more than is known.
    Known,
    /// Nothing more is awaited: it is reopened before anything else is said of it, and not by a table.
    AtRest,
    /// It was handed over: what becomes of that is our verdict.
    Delivered,
}

impl StandingWord {
    /// What it comes to when a table says it of something in this state. Nobody is standing behind a table to be asked, so it
    /// never sets back what was done here.
    pub const fn heard(self, state: State) -> Heard {
        match (state, self) {
            (State::InProgress, Self::Started)
            | (State::Blocked, Self::Blocked)
            | (State::Parked, Self::Parked)
            | (State::Declined, Self::Declined)
            | (State::Cancelled, Self::Cancelled)
            | (State::Replaced, Self::Replaced)
            | (
                State::Acknowledged
                | State::Committed
                | State::InProgress
                | State::Bounced
                | State::Delivered,
                Self::Acknowledged,
            ) => Heard::Known,
            (state, _) if state.is_at_rest() => Heard::AtRest,
            (State::Delivered, _) => Heard::Delivered,
            _ => Heard::New,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_tells_what_is_new_and_sets_nothing_back() {
        use Heard::{AtRest, Delivered, Known, New};
        use StandingWord::{Acknowledged, Blocked, Cancelled, Parked, Started};
        for (state, [acknowledged, started, blocked, parked, cancelled]) in [
            (State::Draft, [New, New, New, New, New]),
            (State::Asked, [New, New, New, New, New]),
            (State::Acknowledged, [Known, New, New, New, New]),
            (State::Committed, [Known, New, New, New, New]),
            (State::InProgress, [Known, Known, New, New, New]),
            (State::Blocked, [New, New, Known, New, New]),
            (State::Bounced, [Known, New, New, New, New]),
            (State::Delivered, [Known, Delivered, Delivered, Delivered, Delivered]),
            (State::Accepted, [AtRest, AtRest, AtRest, AtRest, AtRest]),
            (State::Parked, [AtRest, AtRest, AtRest, Known, AtRest]),
            (State::Cancelled, [AtRest, AtRest, AtRest, AtRest, Known]),
        ] {
            let said = [Acknowledged, Started, Blocked, Parked, Cancelled].map(|word| word.heard(state));
            assert_eq!(said, [acknowledged, started, blocked, parked, cancelled], "{state:?}");
        }
    }
}
