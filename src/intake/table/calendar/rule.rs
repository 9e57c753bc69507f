//! How often a series meets, as far as a meeting on record knows rhythms: every so many weeks, on one weekday. Others
//! have none here, rather than a wrong one.

use crate::domain::day::Day;

/// Weeks between two meetings, and the day of the last one; empty when there is none, or it is not known.
#[derive(Default)]
pub(super) struct Rhythm {
    pub(super) weeks: String,
    pub(super) ends_on: String,
}

impl Rhythm {
    /// `FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601T000000Z`
    pub(super) fn of(rule: &str, first_on: &str) -> Self {
        let part = |name: &str| rule.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let every: u16 = part("INTERVAL").map_or(Some(1), |every| every.parse().ok()).unwrap_or(0);
        let one_day = part("BYDAY").is_none_or(|days| !days.contains(','));
        let weeks = match part("FREQ") {
            Some("WEEKLY") if one_day => every,
            Some("DAILY") if every.is_multiple_of(7) => every / 7,
            _ => 0,
        };
        let weeks = Some(weeks).filter(|weeks| (1..=52).contains(weeks));
        let counted =
            part("COUNT").and_then(|count| count.parse::<i32>().ok()).filter(|n| (1..10_000).contains(n));
        let last = || Some(first_on.parse::<Day>().ok()?.plus((counted? - 1) * i32::from(weeks?) * 7));
        let ends_on = match part("UNTIL") {
            Some(until) => super::day(until),
            None => last().map_or_else(String::new, |last| last.to_string()),
        };
        Self { weeks: weeks.map_or_else(String::new, |weeks| weeks.to_string()), ends_on }
    }
}
