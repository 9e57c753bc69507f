//! The words of what I owe.

use super::phrase::{ago, times, working_days};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::id::CommitmentId;
use crate::domain::reason::Reason;

/// A reason about a commitment; empty for any other.
pub(super) fn owed(facts: &Facts, reason: &Reason, today: Day) -> String {
    match reason {
        Reason::CommitmentPassed { commitment, due, late, moved } => {
            let again = if *moved > 0 { format!("; moved {}", times(*moved)) } else { String::new() };
            let whom = whom(facts, *commitment);
            format!("You owe {whom} this since {}, {}{again}.", due.said(today), ago(*late))
        }
        Reason::CommitmentDue { commitment, due, .. } if *due == today => {
            format!("You owe {} this today.", whom(facts, *commitment))
        }
        Reason::CommitmentDue { commitment, due, left } => {
            let when = if *left > 0 { format!(", in {}", working_days(*left)) } else { String::new() };
            format!("You owe {} this by {}{when}.", whom(facts, *commitment), due.said(today))
        }
        _ => String::new(),
    }
}

fn whom(facts: &Facts, id: CommitmentId) -> String {
    facts.commitments.get(&id).map_or_else(String::new, |commitment| commitment.whom(facts))
}
