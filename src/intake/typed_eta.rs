//! An ETA as it was said: a day, a period such as `mid Q1`, or words without any bounds such as `TBD`. Nothing said is
//! refused for being vague; what is a date with a mistake in it is.

use super::period;
use super::typed_day::{self, BadTypedDay};
use crate::api::act::EtaEntry;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::eta::EtaKind;
use crate::domain::sentence::between;
use crate::domain::text::one_line;

/// What was said of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedEta {
    /// That there is none: `none`.
    None,
    /// One day.
    Day(Day),
    /// Some days, of which the last counts for risk.
    Range {
        /// The first.
        first: Day,
        /// The last.
        last: Day,
        /// How it was said; empty when the days say it all.
        words: String,
    },
    /// Words without bounds: no date was given.
    Words(String),
}

/// What `text` says, read on the day `on`: a day as [`typed_day::parse`] has it, with `by` or `on` before it; else a
/// period; else words.
///
/// # Errors
/// When it is written like a date and is none: it begins with a figure or a sign, or is like `Q5` or `Feb 31`.
pub fn parse(text: &str, on: Day, calendar: &Calendar) -> Result<TypedEta, BadTypedDay> {
    let said = one_line(text);
    let words = said.to_lowercase();
    let bare = ["by ", "on "].iter().find_map(|prefix| words.strip_prefix(prefix)).unwrap_or(&words);
    if let Ok(day) = typed_day::parse(bare, on, calendar) {
        return Ok(day.map_or(TypedEta::None, TypedEta::Day));
    }
    match period::parse(&words, on) {
        Some(Ok(period)) => {
            let words = if period.by_days { String::new() } else { said };
            Ok(TypedEta::Range { first: period.first, last: period.last, words })
        }
        None if !words.is_empty() && !is_like_a_date(bare) => Ok(TypedEta::Words(said)),
        _ => Err(BadTypedDay::Unknown(said)),
    }
}

/// Whether words are a day or a period: these may have spaces in them where they are not quoted.
pub(super) fn is_dated(words: &str, on: Day, calendar: &Calendar) -> bool {
    matches!(parse(words, on, calendar), Ok(TypedEta::Day(_) | TypedEta::None | TypedEta::Range { .. }))
}

/// It begins with a figure or a sign, or with a month and a figure after it: whoever wrote it meant a date.
fn is_like_a_date(words: &str) -> bool {
    let first = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let month = |name: &str| typed_day::month_named(name.trim_end_matches([',', '.'])).is_some();
    first(words) || words.split_once(' ').is_some_and(|(name, rest)| month(name) && first(rest))
}

impl TypedEta {
    /// What it is, before it is saved: "Fri 12 Jan 2024", "between 1 and 28 Feb 2027 (“mid Q1”)", "no date (“TBD”)".
    pub fn label(&self) -> String {
        let quoted = |words: &str| if words.is_empty() { String::new() } else { format!(" (“{words}”)") };
        match self {
            Self::None => "no date".to_owned(),
            Self::Day(day) => day.in_full(),
            Self::Range { first, last, words } => format!("{}{}", between(*first, *last), quoted(words)),
            Self::Words(words) => format!("no date{}", quoted(words)),
        }
    }
    /// The last day that was named.
    pub const fn last(&self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Range { last, .. } => Some(*last),
            Self::None | Self::Words(_) => None,
        }
    }
    /// The statement, with its words and `why` as its reason.
    pub fn entry(&self, why: &str) -> EtaEntry {
        let (kind, day, latest, words) = match self {
            Self::None => (EtaKind::NoneGiven, None, None, ""),
            Self::Day(day) => (EtaKind::Promise, Some(*day), None, ""),
            Self::Range { first, last, words } => (EtaKind::Range, Some(*first), Some(*last), words.as_str()),
            Self::Words(words) => (EtaKind::NoneGiven, None, None, words.as_str()),
        };
        let reason =
            [words, why].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("; ");
        EtaEntry { kind, day, latest, confidence: None, code: None, reason, reason_private: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, BadTypedDay> {
        parse(text, day("2026-11-22"), &Calendar::default()).map(|eta| eta.label())
    }

    #[test]
    fn what_was_said_is_read_as_days_a_period_or_words() {
        for (text, expect) in [
            ("15.01.2027", "Fri 15 Jan 2027"),
            ("by 15 Jan", "Fri 15 Jan 2027"),
            ("next fri", "Fri 27 Nov 2026"),
            ("mid Q1", "between 1 and 28 Feb 2027 (“mid Q1”)"),
            ("15–20 Jan", "between 15 and 20 Jan 2027"),
            ("Q1 2027", "between 1 Jan and 31 Mar 2027 (“Q1 2027”)"),
            ("CW 53", "between 28 Dec 2026 and 3 Jan 2027 (“CW 53”)"),
            ("TBD", "no date (“TBD”)"),
            ("when  we get to it", "no date (“when we get to it”)"),
            ("sprint 14", "no date (“sprint 14”)"),
            ("none", "no date"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expect), "{text}");
        }
    }
    #[test]
    fn a_date_with_a_mistake_in_it_is_no_words() {
        for text in
            ["", "31feb", "12jna", "12", "13/01", "+99999d", "Q5", "CW 60", "Mar 27", "Feb 31", "by 31 feb"]
        {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains("is not understood as a date"), "{error}");
        }
    }
    #[test]
    fn the_words_and_the_reason_are_both_kept() {
        let eta = parse("mid Q1", day("2026-11-22"), &Calendar::default()).unwrap().entry("capacity");
        assert_eq!((eta.kind, eta.reason.as_str()), (EtaKind::Range, "mid Q1; capacity"));
        assert_eq!((eta.day, eta.latest), (Some(day("2027-02-01")), Some(day("2027-02-28"))));
        let words = parse("TBD", day("2026-11-22"), &Calendar::default()).unwrap().entry("");
        assert_eq!((words.kind, words.day, words.reason.as_str()), (EtaKind::NoneGiven, None, "TBD"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}", offset in 0i32..109_000) {
            let _ = parse(&text, Day::FIRST.plus(offset), &Calendar::default());
        }
    }
}
