//! A date as somebody types it: `12jan`, `15.1.`, `fri`, `+10d`. Only what can be read one way is understood; dates in
//! imported tables are read elsewhere, see [`super::dates`], and a promise in words in [`super::typed_eta`].

use super::dates::{self, CellDay};
use super::period;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::text::one_line;
use chrono::{Datelike, Months, Weekday};

/// The text is not a date that is understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTypedDay {
    /// It is none.
    #[error(
        "“{0}” is not understood as a date; write 2024-01-12, 12jan, 12jan2025, 15.1.2025, fri, next fri, today, tomorrow, +10d, +2w or none"
    )]
    Unknown(String),
    /// It is several days, where one is meant.
    #[error("“{text}” is more than one day; write one of them, such as {last}, the last")]
    Period {
        /// As it was typed.
        text: String,
        /// The last of them.
        last: Day,
    },
}

/// The day meant by `text`; none for `none`. Upper and lower case are the same.
///
/// - `2024-01-12`, `12jan`, `12 jan`, `jan 12`, `12 january 2025`, `12jan2025`. Without a year it is the first such day
///   that lies no more than three months back, so that a date just missed is not read as next year's.
/// - `15.01.2027`, `15.1.2027`, `15.1.`: with dots the day comes first.
/// - `fri` is the first Friday after today; `next fri` the Friday of the week that begins next Monday.
/// - `today`, `tomorrow`; `+10d` in working days, `+2w` in calendar weeks.
///
/// # Errors
/// When it is none of these; the error lists them. When it is a period such as `Q1`; the error names its last day.
pub fn parse(text: &str, today: Day, calendar: &Calendar) -> Result<Option<Day>, BadTypedDay> {
    let near = |month, day| {
        let from = today.date().checked_sub_months(Months::new(3)).and_then(Day::from_date)?;
        // A 29 February may be up to eight years away.
        (0..=9).filter_map(|n| Day::ymd(from.date().year() + n, month, day)).find(|found| *found >= from)
    };
    parse_near(text, today, calendar, &near)
}

/// The past day meant by `text`, where [`parse`] would look ahead: `fri` is the last Friday before today, `12jan` the
/// last such day; `yesterday`, and `-5d` in working days, `-2w` in calendar weeks. The rest is read alike.
///
/// # Errors
/// As [`parse`].
pub fn parse_past(text: &str, today: Day, calendar: &Calendar) -> Result<Option<Day>, BadTypedDay> {
    let words = one_line(text).to_lowercase();
    let back = |count: &str| -> Option<Day> {
        let weeks = count.strip_suffix('w').and_then(small).map(|n| today.plus(-7 * n));
        weeks.or_else(|| {
            count.strip_suffix('d').and_then(small).map(|n| calendar.on_or_before(calendar.plus(today, -n)))
        })
    };
    let last_weekday = || {
        let (_, weekday) = matching(&words, &WEEKDAYS)?;
        let behind = i64::from(today.weekday().days_since(*weekday)) as i32;
        Some(today.plus(-((behind + 6) % 7 + 1)))
    };
    let day = match words.as_str() {
        "yesterday" => Some(today.plus(-1)),
        _ => words.strip_prefix('-').and_then(back).or_else(last_weekday),
    };
    let last = |month, day| {
        let year = today.date().year();
        (0..=9).filter_map(|n| Day::ymd(year - n, month, day)).find(|found| *found < today)
    };
    day.map_or_else(|| parse_near(text, today, calendar, &last), |day| Ok(Some(day)))
}

/// The day meant; `near` gives a month and a day that were written without a year their day.
fn parse_near(
    text: &str,
    today: Day,
    calendar: &Calendar,
    near: &dyn Fn(u32, u32) -> Option<Day>,
) -> Result<Option<Day>, BadTypedDay> {
    let words = one_line(text).to_lowercase();
    let in_a_year = |words: &str| match written(words)? {
        (Some(year), month, day) => Day::ymd(year, month, day),
        (None, month, day) => near(month, day),
    };
    // `fri 20 mar`: the day, if that is its weekday.
    let dated = || match words
        .split_once([' ', ','])
        .and_then(|(name, rest)| Some((matching(name, &WEEKDAYS)?, rest)))
    {
        Some(((_, weekday), rest)) => {
            in_a_year(rest.trim_start_matches([' ', ','])).filter(|day| day.weekday() == *weekday)
        }
        None => in_a_year(&words),
    };
    let day = match words.as_str() {
        "none" => return Ok(None),
        "today" => Some(today),
        "tomorrow" => Some(today.plus(1)),
        _ => words
            .parse()
            .ok()
            .or_else(|| from_now(&words, today, calendar))
            .or_else(|| weekday(&words, today))
            .or_else(dated),
    };
    day.map(Some).ok_or_else(|| {
        let text = text.trim().to_owned();
        match period::parse(&words, today) {
            Some(Ok(period)) => BadTypedDay::Period { text, last: period.last },
            _ => BadTypedDay::Unknown(text),
        }
    })
}

/// `+10d`, `+2w`; at most four digits.
fn from_now(words: &str, today: Day, calendar: &Calendar) -> Option<Day> {
    let count = words.strip_prefix('+')?;
    if let Some(days) = count.strip_suffix('d') {
        return small(days).map(|n| calendar.plus(today, n));
    }
    count.strip_suffix('w').and_then(small).map(|n| today.plus(7 * n))
}

/// `fri`, `friday`, `next fri`.
fn weekday(words: &str, today: Day) -> Option<Day> {
    let (name, in_next_week) = words.strip_prefix("next ").map_or((words, false), |name| (name, true));
    let weekday = matching(name, &WEEKDAYS).map(|(_, weekday)| *weekday)?;
    let ahead = |from: Weekday| (i64::from(weekday.days_since(from)) as i32 + 6) % 7 + 1;
    if !in_next_week {
        return Some(today.plus(ahead(today.weekday())));
    }
    let monday = today.plus(-i32::try_from(today.weekday().num_days_from_monday()).unwrap_or(0)).plus(7);
    Some(monday.plus(i32::try_from(weekday.num_days_from_monday()).unwrap_or(0)))
}

/// Year, month and day as they are written, in lower case: `12jan`, `12 january 2025`, `jan 12`, `15.1.2027`, `15.1.`.
/// There may be no such day.
pub(super) fn written(words: &str) -> Option<(Option<i32>, u32, u32)> {
    let has_letters = words.contains(|c: char| c.is_ascii_alphabetic());
    if !has_letters {
        return words.contains('.').then(|| with_dots(words)).flatten();
    }
    let has_year = words.len() > 4 && words.bytes().rev().take_while(u8::is_ascii_digit).count() == 4;
    let in_full = || match dates::read(words, None) {
        CellDay::Day(day) if has_year => {
            Some((Some(day.date().year()), day.date().month(), day.date().day()))
        }
        _ => None,
    };
    let without_year = || dates::without_year(words).map(|(month, day)| (None, month, day));
    day_of_month(words).or_else(in_full).or_else(without_year)
}

/// `15.01.2027`, `15.1.27`, and `15.1.`, where the last dot says that it is no `9.5`.
fn with_dots(words: &str) -> Option<(Option<i32>, u32, u32)> {
    let parts: Vec<&str> = words.split('.').map(str::trim).collect();
    let two = |text: &&str| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| two(&text));
    match parts.as_slice() {
        [day, month, ""] => Some((None, number(month)?, number(day)?)),
        [_, _, _] => match dates::read(words, None) {
            CellDay::Day(day) => Some((Some(day.date().year()), day.date().month(), day.date().day())),
            _ => None,
        },
        _ => None,
    }
}

/// `12jan`, `12 jan`, `12jan2025`, `12 january 2025`.
fn day_of_month(words: &str) -> Option<(Option<i32>, u32, u32)> {
    let digits = words.find(|c: char| !c.is_ascii_digit())?;
    let day = words[..digits].parse::<u32>().ok().filter(|_| digits <= 2)?;
    let rest = words[digits..].trim_start();
    let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let month = month_named(&rest[..letters])?;
    match rest[letters..].trim_start() {
        "" => Some((None, month, day)),
        year if year.len() == 4 => Some((Some(small(year)?), month, day)),
        _ => None,
    }
}

/// The number of the month called `name`, in full or by three letters or more.
pub(super) fn month_named(name: &str) -> Option<u32> {
    matching(&name.to_lowercase(), &MONTHS).map(|(_, month)| *month)
}

/// The entry that begins with `name`, which has three letters at least.
fn matching<'a, T>(name: &str, list: &'a [(&'static str, T)]) -> Option<&'a (&'static str, T)> {
    list.iter().find(|(full, _)| name.len() >= 3 && full.starts_with(name))
}

/// Whether it names a day of the week: `fri`, `friday`.
pub(super) fn is_weekday(name: &str) -> bool {
    matching(name, &WEEKDAYS).is_some()
}

pub(super) fn small(digits: &str) -> Option<i32> {
    let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

const MONTHS: [(&str, u32); 12] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    /// Today is Friday 1 December 2023.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found = parse(text, day("2023-12-01"), &Calendar::default()).unwrap();
        assert_eq!(found.map(|d| d.to_string()).unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn a_day_and_a_month_without_a_year_lie_at_most_three_months_back() {
        check("12jan", "2024-01-12");
        check("12 Jan", "2024-01-12");
        check("1 sep", "2023-09-01");
        check("31aug", "2024-08-31");
        check("20DEC", "2023-12-20");
        check("29feb", "2024-02-29");
    }
    #[test]
    fn a_year_is_taken_as_written() {
        check("12jan2027", "2027-01-12");
        check("12 january 2021", "2021-01-12");
        check("2024-01-12", "2024-01-12");
    }
    #[test]
    fn dots_put_the_day_first_and_a_month_may_come_first() {
        for text in ["15.01.2027", "15.1.2027", "15.1.27", "15. jan 2027", "Jan 15, 2027", "15-Jan-2027"] {
            check(text, "2027-01-15");
        }
        for text in ["15.1.", "15.01.", "15. Jan", "jan 15", "Jan 15th", "15-jan"] {
            check(text, "2024-01-15");
        }
        check("1.9.", "2023-09-01");
        check("31.8.", "2024-08-31");
    }
    #[test]
    fn a_period_is_refused_by_its_last_day() {
        for (text, last) in [("Q1", "2024-03-31"), ("mid Q1", "2024-02-29"), ("end of march", "2024-03-31")] {
            let error = parse(text, day("2023-12-01"), &Calendar::default()).unwrap_err();
            let expect =
                format!("“{text}” is more than one day; write one of them, such as {last}, the last");
            assert_eq!(error.to_string(), expect);
        }
    }
    #[test]
    fn a_weekday_is_after_today_and_next_is_the_week_after_this_one() {
        check("fri", "2023-12-08");
        check("sat", "2023-12-02");
        check("monday", "2023-12-04");
        check("next fri", "2023-12-08");
        check("next  mon", "2023-12-04");
        let monday = day("2023-11-27");
        let on = |text: &str| parse(text, monday, &Calendar::default()).unwrap().unwrap();
        assert_eq!((on("fri"), on("next fri")), (day("2023-12-01"), day("2023-12-08")));
    }
    #[test]
    fn days_from_now_are_working_days_and_weeks_are_calendar_weeks() {
        check("+10d", "2023-12-15");
        check("+1d", "2023-12-04");
        check("+2w", "2023-12-15");
        check("today", "2023-12-01");
        check("Tomorrow", "2023-12-02");
    }
    #[test]
    fn a_past_day_is_the_last_one_that_is_written_so() {
        for (text, expect) in [
            ("fri", "2023-11-24"),
            ("thu", "2023-11-30"),
            ("yesterday", "2023-11-30"),
            ("-1d", "2023-11-30"),
            ("-5d", "2023-11-24"),
            ("-2w", "2023-11-17"),
            ("7nov", "2023-11-07"),
            ("20dec", "2022-12-20"),
            ("1dec", "2022-12-01"),
            ("29feb", "2020-02-29"),
            ("20.12.", "2022-12-20"),
            ("20. dec", "2022-12-20"),
            ("07.11.2023", "2023-11-07"),
            ("12jan2025", "2025-01-12"),
            ("2023-11-07", "2023-11-07"),
        ] {
            let found = parse_past(text, day("2023-12-01"), &Calendar::default()).unwrap();
            assert_eq!(found, Some(day(expect)), "{text}");
        }
        let monday = parse_past("-1d", day("2023-12-04"), &Calendar::default());
        assert_eq!(monday, Ok(Some(day("2023-12-01"))));
        assert!(parse_past("soon", day("2023-12-01"), &Calendar::default()).is_err());
    }
    #[test]
    fn none_is_no_date() {
        check(" none ", "");
    }
    #[test]
    fn what_is_not_understood_is_told_what_is() {
        for text in [
            "",
            "soon",
            "monitor",
            "12",
            "31feb",
            "12jan24",
            "+d",
            "+99999d",
            "next",
            "fr",
            "13/01",
            "9.5",
            "31.2.",
            "31.02.2027",
            "1.2.3.",
            "dec 26",
            "dec 2026 x",
            "46115",
            "feb 31",
            "15.1.2027.",
        ] {
            let error = parse(text, day("2023-12-01"), &Calendar::default()).unwrap_err();
            assert!(error.to_string().contains("+10d"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}|[+0-9a-z ]{0,12}", offset in 0i32..109_000) {
            let _ = parse(&text, Day::FIRST.plus(offset), &Calendar::default());
        }
        #[test]
        fn a_day_within_nine_months_is_found_by_its_day_and_month(offset in 0i32..20_000, ahead in -85i32..270) {
            let today = day("2000-01-01").plus(offset);
            let meant = today.plus(ahead);
            let typed = meant.date().format("%-d%b").to_string();
            prop_assert_eq!(parse(&typed, today, &Calendar::default()), Ok(Some(meant)));
        }
    }
}
