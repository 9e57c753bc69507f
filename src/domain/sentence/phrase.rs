//! Phrases that several sentences share: counts with their right plural, distances in working days, lists.

use crate::domain::day::Day;
use chrono::Datelike;

/// "once", "twice", "3 times".
pub fn times(n: u32) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{n} times"),
    }
}

/// "1 working day", "5 working days"; the sign is left to the words around it.
pub fn working_days(n: i32) -> String {
    counted(n.unsigned_abs(), "working day", "working days")
}

/// "+5 working days", "−1 working day": how far a date moved.
pub fn shifted(slip: i32) -> String {
    format!("{}{}", if slip < 0 { '−' } else { '+' }, working_days(slip))
}

/// "between 1 and 28 Feb 2027": days as nobody can mistake them, each thing said once.
pub fn between(first: Day, last: Day) -> String {
    let (from, to) = (first.date(), last.date());
    let shared = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %b",
        _ => "%-d %b %Y",
    };
    format!("between {} and {}", from.format(shared), to.format("%-d %b %Y"))
}

/// "said “when we get to it”, no date": what came back instead of a date.
pub fn instead(words: &str) -> String {
    format!("said “{words}”, no date")
}

/// "49 %", "less than 5 %": nobody knows the ends of the scale so exactly.
pub fn chance_words(percent: u8) -> String {
    match percent {
        0..5 => "less than 5 %".to_owned(),
        96.. => "more than 95 %".to_owned(),
        _ => format!("{percent} %"),
    }
}

/// A count with its noun: "1 reminder", "2 reminders".
pub fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// "5 working days ago"; what passed on a day off is "just past".
pub(super) fn ago(n: i32) -> String {
    if n == 0 { "just past".to_owned() } else { format!("{} ago", working_days(n)) }
}

/// "10 working days after"; what lies on days off after it is "just after".
pub(super) fn after(n: i32) -> String {
    if n == 0 { "just after".to_owned() } else { format!("{} after", working_days(n)) }
}

/// "Moved twice, 20 working days in all."; empty when it never moved.
pub(super) fn slipped(moved: &str, count: u32, slip: i32) -> String {
    match (count, slip) {
        (0, _) => String::new(),
        (_, 0) => format!("{moved} {}.", times(count)),
        (_, 1..) => format!("{moved} {}, {} in all.", times(count), working_days(slip)),
        _ => format!("{moved} {}, {} earlier in all.", times(count), working_days(slip)),
    }
}

/// "a", "a and b", "a, b and c".
pub fn listed(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [firsts @ .., last] => format!("{} and {last}", firsts.join(", ")),
    }
}

/// With a great first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
