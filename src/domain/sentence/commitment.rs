//! The words of what I owe.

use super::phrase::{ago, times, working_days};
use crate::domain::calendar::Calendar;
use crate::domain::commitment::Commitment;
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

/// How it stands: "overdue since 24 Nov, 5 working days ago; moved once, first 20 Nov", "due 5 Dec, in 1 working day", "kept on 3 Dec".
pub fn owed_words(commitment: &Commitment, calendar: &Calendar, today: Day) -> String {
    if let Some(end) = &commitment.end {
        return format!("{} on {}", end.kind.label(), end.on.said(today));
    }
    let Some(due) = commitment.due() else { return "no day was named".to_owned() };
    let first = commitment.first_due().filter(|_| commitment.times_moved() > 0);
    let again = first.map_or_else(String::new, |first| {
        format!("; moved {}, first {}", times(commitment.times_moved()), first.said(today))
    });
    let distance = calendar.wd(today, due);
    if due < today {
        format!("overdue since {}, {}{again}", due.said(today), ago(-distance))
    } else if due == today {
        format!("due today{again}")
    } else if distance > 0 {
        format!("due {}, in {}{again}", due.said(today), working_days(distance))
    } else {
        format!("due {}{again}", due.said(today))
    }
}

/// A line of what is owed: "Test data (to Ada): due 5 Dec, in 1 working day". A team is not named: who asks knows it.
pub fn owed_line(facts: &Facts, commitment: &Commitment, today: Day) -> String {
    let to = match commitment.person {
        Some(_) => format!(" (to {})", facts.person_name(commitment.person)),
        None => String::new(),
    };
    format!("{}{to}: {}", commitment.text, owed_words(commitment, &facts.calendar, today))
}

fn whom(facts: &Facts, id: CommitmentId) -> String {
    facts.commitments.get(&id).map_or_else(String::new, |commitment| commitment.whom(facts))
}
