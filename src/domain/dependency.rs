//! A dependency: something another team builds that we must land. What was said and done about it is in
//! its dossier; its state is derived there and stored nowhere.

use super::day::Day;
use super::id::{DependencyId, InitiativeId, MilestoneId, PersonId, TeamId};
use super::text::{PrivateNote, Text, Title};
use super::words::vocabulary;

vocabulary! {
    /// Where a dependency stands; derived from the ledger.
    State {
        Draft = "draft", "draft";
        Asked = "asked", "asked";
        Acknowledged = "acknowledged", "acknowledged";
        Committed = "committed", "committed";
        InProgress = "inProgress", "in progress";
        Delivered = "delivered", "delivered";
        Bounced = "bounced", "bounced";
        Accepted = "accepted", "accepted";
        Blocked = "blocked", "blocked";
        Parked = "parked", "parked";
        Declined = "declined", "declined";
        Cancelled = "cancelled", "cancelled";
        Replaced = "replaced", "replaced";
    }
}

impl State {
    /// `O` of the rules: work is with the supplier. Neither a draft nor delivered nor over.
    pub const fn is_with_supplier(self) -> bool {
        matches!(
            self,
            Self::Asked
                | Self::Acknowledged
                | Self::Committed
                | Self::InProgress
                | Self::Blocked
                | Self::Bounced
        )
    }
    /// Whether nothing more is awaited: it raises nothing.
    pub const fn is_at_rest(self) -> bool {
        matches!(self, Self::Accepted | Self::Parked | Self::Declined | Self::Cancelled | Self::Replaced)
    }
}

/// How much hangs on it: 1 the initiative fails without it, 2 it hurts, 3 it would be nice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Criticality(#[cfg_attr(test, ts(type = "number"))] u8);

/// A criticality outside 1 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Criticality is 1, 2 or 3, not {0}")]
pub struct BadCriticality(pub u8);

impl Criticality {
    /// The initiative fails without it.
    pub const VITAL: Self = Self(1);
    /// What is assumed when nothing is said.
    pub const USUAL: Self = Self(2);
    /// 1, 2 or 3.
    pub const fn level(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Criticality {
    type Error = BadCriticality;
    fn try_from(level: u8) -> Result<Self, BadCriticality> {
        if (1..=3).contains(&level) { Ok(Self(level)) } else { Err(BadCriticality(level)) }
    }
}

impl From<Criticality> for u8 {
    fn from(criticality: Criticality) -> Self {
        criticality.0
    }
}

/// A dependency: what is, not what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Its id.
    pub id: DependencyId,
    /// The initiative it is for.
    pub initiative: InitiativeId,
    /// The milestone it is needed for, of the same initiative.
    pub milestone: Option<MilestoneId>,
    /// Its title.
    pub title: Title,
    /// What exactly is needed; shareable.
    pub what: Text,
    /// Why it is needed; shareable.
    pub why: Text,
    /// The team that builds it.
    pub supplier: Option<TeamId>,
    /// The person there who is responsible for it.
    pub dri: Option<PersonId>,
    /// How much hangs on it.
    pub criticality: Criticality,
    /// When we would accept it; shareable.
    pub acceptance: Text,
    /// What we do without it; shareable.
    pub fallback: Text,
    /// The next step agreed; shareable.
    pub next_step: Text,
    /// The day of the next step.
    pub next_step_on: Option<Day>,
    /// Its key in another tool, unique when not empty; import matches by it.
    pub external_id: Text,
    /// Where it can be read about.
    pub link: Text,
    /// Words by which it is found and grouped, without `#`.
    pub tags: Vec<String>,
    /// The day it was written down.
    pub drafted_on: Day,
    /// For my eyes only.
    pub notes: PrivateNote,
}

impl Dependency {
    /// A dependency of which only the title is known, written down on `drafted_on`.
    pub fn titled(id: DependencyId, initiative: InitiativeId, title: Title, drafted_on: Day) -> Self {
        Self {
            id,
            initiative,
            milestone: None,
            title,
            what: Text::default(),
            why: Text::default(),
            supplier: None,
            dri: None,
            criticality: Criticality::USUAL,
            acceptance: Text::default(),
            fallback: Text::default(),
            next_step: Text::default(),
            next_step_on: None,
            external_id: Text::default(),
            link: Text::default(),
            tags: Vec::new(),
            drafted_on,
            notes: PrivateNote::default(),
        }
    }
}
