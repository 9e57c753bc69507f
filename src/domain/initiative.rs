//! An initiative: what all the dependencies are for; and who has which role in it.

use super::id::{InitiativeId, PersonId, StakeholderId, TeamId};
use super::text::{PrivateNote, Text, Title};
use super::words::vocabulary;

vocabulary! {
    /// Where an initiative stands.
    Stage {
        Proposed = "proposed", "proposed";
        Active = "active", "active";
        Paused = "paused", "paused";
        Done = "done", "done";
        Dropped = "dropped", "dropped";
    }
    /// Health in a word.
    Health {
        OnTrack = "onTrack", "on track";
        AtRisk = "atRisk", "at risk";
        OffTrack = "offTrack", "off track";
        Unknown = "unknown", "unknown";
    }
    /// What a person is to an initiative.
    Role {
        Driver = "driver", "driver";
        Approver = "approver", "approver";
        Sponsor = "sponsor", "sponsor";
        Contributor = "contributor", "contributor";
        Informed = "informed", "informed";
    }
}

impl Stage {
    /// Whether its dependencies still want attention.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Active)
    }
}

/// An initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// Its title; two may bear the same.
    pub title: Title,
    /// Why it matters to the business; shareable, may be empty.
    pub outcome: Text,
    /// Where it stands.
    pub stage: Stage,
    /// The health I declare, when I do.
    pub declared: Option<Health>,
    /// One sentence for the declared health; shareable.
    pub declared_reason: Text,
    /// Its key in another tool, unique when not empty; import matches by it.
    pub external_id: Text,
    /// Where it can be read about.
    pub link: Text,
    /// For my eyes only.
    pub notes: PrivateNote,
}

impl Initiative {
    /// An active initiative of which only the title is known.
    pub fn titled(id: InitiativeId, title: Title) -> Self {
        Self {
            id,
            title,
            outcome: Text::default(),
            stage: Stage::Active,
            declared: None,
            declared_reason: Text::default(),
            external_id: Text::default(),
            link: Text::default(),
            notes: PrivateNote::default(),
        }
    }
}

/// A person's role in an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stakeholder {
    /// Its id.
    pub id: StakeholderId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The person.
    pub person: PersonId,
    /// Their role.
    pub role: Role,
    /// The team for which they have it, when it is not their own.
    pub team: Option<TeamId>,
}
