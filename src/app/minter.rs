//! The only maker of ids.

use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Makes ids that sort by the order in which they were made.
#[derive(Debug)]
pub enum Minter {
    /// UUID v7 from the system's clock and randomness.
    System,
    /// The same ids in every run, for generated ledgers.
    Counting(AtomicU64),
}

impl Minter {
    /// Ids counted from one.
    pub fn counting() -> Self {
        Self::Counting(AtomicU64::new(1))
    }
    /// The next id, of any noun.
    #[allow(clippy::disallowed_methods)]
    pub fn mint<T: From<Uuid>>(&self) -> T {
        match self {
            Self::System => Uuid::now_v7(),
            Self::Counting(next) => Uuid::from_u128(u128::from(next.fetch_add(1, Ordering::Relaxed))),
        }
        .into()
    }
}
