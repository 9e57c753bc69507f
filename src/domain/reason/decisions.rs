//! Reasons about decisions.

use super::{Band, Court};
use crate::domain::day::Day;

/// Why a decision is stalled. All day counts are working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stall {
    /// Nobody drives it.
    NoDriver,
    /// Nobody can say yes or no.
    NoApprover,
    /// Nothing was said or done about it for long.
    Quiet {
        /// The last time anything was.
        since: Day,
        /// Days since.
        days: i32,
    },
    /// Meetings talked about it and nothing moved.
    OnlyDiscussed {
        /// Meetings in a row.
        meetings: u32,
    },
}

/// One reason why a decision needs a look. All day counts are working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionReason {
    /// OV6: the day by which it was wanted has passed.
    Undecided {
        /// The day.
        decide_by: Day,
        /// Days since.
        late: i32,
        /// Its driver's: mine when that is one of us, or nobody.
        court: Court,
    },
    /// It is open and does not move.
    Stalled {
        /// Why; never empty.
        why: Vec<Stall>,
        /// Its driver's, unless it is nobody's yet: then mine.
        court: Court,
    },
    /// It was decided, and those who must know were not told.
    Untold {
        /// When it was decided.
        decided_on: Day,
        /// Days since.
        waited: i32,
    },
    /// The day on which it was to be looked at again has come.
    RevisitDue {
        /// The day.
        due: Day,
    },
}

impl DecisionReason {
    /// The rule's code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Undecided { .. } => "OV6",
            Self::Stalled { .. } => "stalled",
            Self::Untold { .. } => "untold",
            Self::RevisitDue { .. } => "follow",
        }
    }
    /// The band it belongs to.
    pub const fn band(&self) -> Band {
        match self {
            Self::Undecided { .. } => Band::Overdue,
            Self::Stalled { .. } => Band::AtRisk,
            Self::Untold { .. } | Self::RevisitDue { .. } => Band::Mine,
        }
    }
    /// Working days since the day that passed; 0 when none did.
    pub const fn days_overdue(&self) -> i32 {
        match self {
            Self::Undecided { late, .. } => *late,
            _ => 0,
        }
    }
    /// Whose move it is.
    pub const fn court(&self) -> Court {
        match self {
            Self::Undecided { court, .. } | Self::Stalled { court, .. } => *court,
            Self::Untold { .. } | Self::RevisitDue { .. } => Court::Mine,
        }
    }
}
