//! A statement on record: what somebody said where others heard or read it, in their own words. It is kept to be
//! quoted, so nothing about it is private; a mistake is taken back and stays visible.

use super::id::{DecisionId, DependencyId, InitiativeId, StatementId};
use super::provenance::{Provenance, Retraction};
use super::text::Text;

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its id.
    pub id: StatementId,
    /// The words; never empty, shareable.
    pub words: Text,
    /// Where they were said: "All-hands"; may be empty.
    pub place: Text,
    /// The initiative they are about.
    pub initiative: Option<InitiativeId>,
    /// The dependency they are about.
    pub dependency: Option<DependencyId>,
    /// The decision they are about.
    pub decision: Option<DecisionId>,
    /// Who said them, and when.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}
