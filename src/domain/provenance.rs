//! Who said it, how it reached me, when it was said and when I wrote it down.

use super::day::{Day, Moment};
use super::id::{PersonId, TeamId};
use super::text::Text;
use super::words::vocabulary;

vocabulary! {
    /// How a statement reached me.
    Source {
        Meeting = "meeting", "said in a meeting";
        Written = "written", "written";
        Relayed = "relayed", "relayed";
        System = "system", "read off a system";
        Inferred = "inferred", "inferred by me";
        Imported = "imported", "imported";
    }
}

/// Where a statement comes from. Every entry of the ledger carries one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The person who said it, when known.
    pub person: Option<PersonId>,
    /// The team for which it was said, when no person is known or beside one.
    pub team: Option<TeamId>,
    /// How it reached me.
    pub source: Source,
    /// Where it can be read again; empty when nowhere.
    pub link: Text,
    /// The day it was said.
    pub stated_on: Day,
    /// When it was written down here.
    pub recorded_at: Moment,
}

impl Provenance {
    /// Orders statements: the newest by day said, then by the moment it was written down.
    pub fn order(&self) -> (Day, Moment) {
        (self.stated_on, self.recorded_at)
    }
    /// Whether somebody said it, rather than that I concluded it or read it from an imported table.
    pub const fn is_first_hand(&self) -> bool {
        !matches!(self.source, Source::Inferred | Source::Imported)
    }
}

/// A statement taken back: it stays visible, and no rule counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    /// Why it was a mistake.
    pub reason: Text,
    /// When it was taken back.
    pub recorded_at: Moment,
}
