//! The only clock. Time enters as a value, read once at the edge, so that a use case can not disagree with
//! itself at midnight.

use crate::domain::day::{Day, Moment};

/// The instant and the local day on which something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub moment: Moment,
    /// The local day.
    pub today: Day,
}

impl Now {
    /// The system's instant and its local day.
    #[allow(clippy::disallowed_methods)]
    pub fn system() -> Self {
        let local = chrono::Local::now();
        let today = Day::from_date(local.date_naive()).unwrap_or(Day::LAST);
        Self { moment: Moment::new(local.to_utc()), today }
    }
    /// The system's instant, on another day: for looking at a ledger as if it were that day.
    #[must_use]
    pub fn on(self, today: Day) -> Self {
        Self { today, ..self }
    }
}
