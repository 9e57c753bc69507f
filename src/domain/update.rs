//! A status update that was sent: frozen text, and what it was made of. How it is made is in `report`.

use super::audience::AudienceKey;
use super::day::{Day, Moment};
use super::id::{InitiativeId, StatementId, UpdateId};
use super::text::Text;

/// A frozen update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusUpdate {
    /// Its id.
    pub id: UpdateId,
    /// For whom it was.
    pub audience: AudienceKey,
    /// What it was about.
    pub initiatives: Vec<InitiativeId>,
    /// First day of the period it tells of.
    pub from: Day,
    /// Last day of it.
    pub to: Day,
    /// The text as sent, byte for byte.
    pub text: String,
    /// The shareable facts it was made of, as JSON.
    pub facts: String,
    /// When it was frozen.
    pub sent_at: Moment,
    /// What was wrong in it, oldest first.
    pub errata: Vec<Erratum>,
}

/// What was wrong in an update that was sent: the update stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// Its id.
    pub id: StatementId,
    /// What is right.
    pub text: Text,
    /// The day it was noted.
    pub noted_on: Day,
}
