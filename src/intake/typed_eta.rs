//! An ETA as it was said: a day, a period such as `mid Q1`, or words without any bounds such as `TBD`. Nothing said is
//! refused for being vague; what is a date with a mistake in it is.

use super::period;
use super::typed_day::{self, BadTypedDay};
use crate::api::act::EtaEntry;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::eta::{EtaKind, EtaStatement};
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

/// The reason of a range without the words by which it was said: these are no reason why a date moved.
pub fn why<'e>(eta: &'e EtaStatement, calendar: &Calendar) -> &'e str {
    let reason = eta.reason.as_str();
    let (words, why) = reason.split_once("; ").unwrap_or((reason, ""));
    let is_range =
        |text| matches!(parse(text, eta.provenance.stated_on, calendar), Ok(TypedEta::Range { .. }));
    if eta.kind == EtaKind::Range && is_range(words) { why } else { reason }
}

/// Whoever wrote it meant a date: it begins with a figure or a sign, or with a month and a figure after it; or it names
/// a weekday, a day of a month, a week, a quarter or an end that can not be read: `nxt fri`, `around 15 Mar`, `by the 15th`.
fn is_like_a_date(words: &str) -> bool {
    let first = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let month = |name: &str| typed_day::month_named(name.trim_end_matches([',', '.'])).is_some();
    let tokens: Vec<&str> = words.split([' ', '/', ',', '-']).filter(|token| !token.is_empty()).collect();
    let names = |token: &&str| {
        let figures = token.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = &token[..token.len() - figures.len()];
        let ends = ["st", "nd", "rd", "th"].iter().any(|end| token.strip_suffix(end).is_some_and(is_number));
        let counted = matches!(letters, "q" | "h" | "cw" | "kw" | "eoq" | "eoh") && is_number(figures);
        ends || counted || typed_day::is_weekday(token) || matches!(*token, "eow" | "eom" | "eoq" | "eoy")
    };
    let numbered = |pair: &[&str]| {
        let is_named = month(pair[0]) || matches!(pair[0], "cw" | "kw" | "week" | "wk");
        (is_named && is_number(pair[1])) || (is_number(pair[0]) && month(pair[1]))
    };
    let pairs = tokens.windows(2).any(numbered);
    first(words)
        || words.split_once(' ').is_some_and(|(name, rest)| month(name) && first(rest))
        || pairs
        || tokens.iter().any(names)
}

fn is_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
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
    use crate::domain::testing::{Case, day};
    use crate::domain::text::Text;
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
            ("Fri 15 Jan", "Fri 15 Jan 2027"),
            ("Fri, 15 Jan", "Fri 15 Jan 2027"),
            ("CW 12-14", "between 22 Mar and 11 Apr 2027 (“CW 12-14”)"),
            ("W30-35", "between 26 Jul and 5 Sep 2027 (“W30-35”)"),
            ("may be late", "no date (“may be late”)"),
            ("when iOS 18 ships", "no date (“when iOS 18 ships”)"),
            ("none", "no date"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expect), "{text}");
        }
    }
    #[test]
    fn a_date_with_a_mistake_in_it_is_no_words() {
        for text in [
            "",
            "31feb",
            "12jna",
            "12",
            "13/01",
            "+99999d",
            "Q5",
            "CW 60",
            "Mar 27",
            "Feb 31",
            "by 31 feb",
            "nxt fri",
            "around 15 Mar",
            "before 20 Mar",
            "by the 15th",
            "w/c 9 Mar",
            "EOD fri",
            "by EOY 2026",
            "EOQ2",
            "Fri 14 Jan",
            "CW 15/16",
            "after Q2 or so",
        ] {
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

    #[test]
    fn the_words_of_a_range_are_no_reason() {
        let said = |reason: &str, kind: EtaKind| EtaStatement {
            kind,
            reason: Text::new(reason).unwrap(),
            ..Case::new().dependency("SDK").eta("2027-02-01", "2026-11-22").dossier().etas.all()[0].clone()
        };
        for (reason, kind, expect) in [
            ("mid Q1", EtaKind::Range, ""),
            ("mid Q1; capacity", EtaKind::Range, "capacity"),
            ("capacity; and more", EtaKind::Range, "capacity; and more"),
            ("mid Q1", EtaKind::Promise, "mid Q1"),
            ("", EtaKind::Range, ""),
        ] {
            assert_eq!(why(&said(reason, kind), &Calendar::default()), expect, "{reason}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}", offset in 0i32..109_000) {
            let _ = parse(&text, Day::FIRST.plus(offset), &Calendar::default());
        }
    }
}
