//! A hand-over and its verdict. Delivered is not accepted: only accepted work satisfies a dependency.

use super::check::CheckResult;
use super::day::Day;
use super::id::{DeliveryId, StatementId};
use super::provenance::Provenance;
use super::text::Text;
use super::words::vocabulary;

vocabulary! {
    /// What became of a delivery.
    VerdictKind {
        Accepted = "accepted", "accepted";
        Unchecked = "unchecked", "accepted without checks";
        Bounced = "bounced", "bounced";
    }
}

/// One hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// The day it was handed over.
    pub delivered_on: Day,
    /// What was handed over; shareable.
    pub what: Text,
    /// How it was recorded, with the link.
    pub provenance: Provenance,
    /// Our verdict, once given.
    pub verdict: Option<Verdict>,
}

/// Our verdict on a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its id.
    pub id: StatementId,
    /// What it is.
    pub kind: VerdictKind,
    /// The day it was given.
    pub on: Day,
    /// Why; a bounce needs one. Shareable.
    pub reason: Text,
    /// What each check brought, in their order.
    pub results: Vec<CheckResult>,
}

impl Verdict {
    /// Whether the delivery satisfies us.
    pub const fn is_accepted(&self) -> bool {
        matches!(self.kind, VerdictKind::Accepted | VerdictKind::Unchecked)
    }
}
