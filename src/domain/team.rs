//! A team: ours, or one that builds something we need.

use super::id::{PersonId, TeamId};
use super::text::{PrivateNote, Text, Title};
use super::words::vocabulary;

vocabulary! {
    /// What a team is to us.
    Relation {
        Own = "own", "own team";
        Partner = "partner", "partner";
        Platform = "platform", "platform";
        Vendor = "vendor", "vendor";
        Leadership = "leadership", "leadership";
    }
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name, unique without regard to case.
    pub name: Title,
    /// What it is to us.
    pub relation: Relation,
    /// Where it is usually reached ("#platform-a", "weekly sync"); may be empty.
    pub channel: Text,
    /// Days from one delivery of theirs to the next, 1 to 1,000; forecasts class horizons by it.
    pub cycle_days: u16,
    /// Who leads it, when that is known.
    pub lead: Option<PersonId>,
    /// For my eyes only.
    pub notes: PrivateNote,
}

impl Team {
    /// A partner team of which only the name is known.
    pub fn named(id: TeamId, name: Title) -> Self {
        Self {
            id,
            name,
            relation: Relation::Partner,
            channel: Text::default(),
            cycle_days: Self::USUAL_CYCLE,
            lead: None,
            notes: PrivateNote::default(),
        }
    }
    /// Days of a delivery cycle when a team has not said otherwise.
    pub const USUAL_CYCLE: u16 = 120;
}
