//! A status update that was sent: frozen text, and what it was made of. How it is made is in `report`.

use super::day::{Day, Moment};
use super::id::{InitiativeId, UpdateId};
use super::words::vocabulary;

vocabulary! {
    /// For whom an update is written.
    Audience {
        Peers = "peers", "peers";
    }
}

/// A frozen update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusUpdate {
    /// Its id.
    pub id: UpdateId,
    /// For whom it was.
    pub audience: Audience,
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
}
