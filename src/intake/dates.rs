//! Dates as sheets write them. `03/04/2026` can be read two ways: it is never guessed but asked about, once for the
//! whole file. What is no date stays the text it is. Dates that a person types are in [`super::typed_day`].

use super::typed_day::month_named;
use crate::api::importing::DateOrder;
use crate::domain::day::Day;

/// What a cell of a date column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellDay {
    /// Nothing, or a word for it (`-`, `n/a`, `none`).
    Empty,
    /// A day.
    Day(Day),
    /// A day that can be read two ways, and the order was not said.
    Ambiguous,
    /// Written like a day or a number, and no day: `31/02/2026`, `99999`.
    Impossible,
    /// Something else.
    Text(String),
}

/// The first day of a spreadsheet's count, by which a bare number like 45992 is a day. The count has a 29 February
/// 1900 that never was, which is why it begins a day early; numbers before that day are not taken for dates.
const SERIALS: std::ops::RangeInclusive<i32> = 20_000..=73_050;

/// Reads a cell; `order` decides about dates that can be read two ways.
pub fn read(cell: &str, order: Option<DateOrder>) -> CellDay {
    let text = cell.trim();
    if matches!(text.to_lowercase().as_str(), "" | "-" | "–" | "—" | "n/a" | "na" | "none" | "null") {
        return CellDay::Empty;
    }
    let plain = without_time(text);
    let parts: Vec<&str> = plain.split(['/', '-', '.', ',', ' ']).filter(|part| !part.is_empty()).collect();
    let found = match parts.as_slice() {
        [serial] if *serial == plain => serial_day(serial).map(CellDay::Day),
        [serial, _] if is_fraction(plain) => serial_day(serial).map(CellDay::Day),
        [first, second, third] => three_parts(plain, [first, second, third], order),
        _ => None,
    };
    found.unwrap_or_else(|| {
        if is_like_a_day(&parts) { CellDay::Impossible } else { CellDay::Text(text.to_owned()) }
    })
}

/// Month and day of a date that leaves out its year: `9 Dec`, `9-Dec`, `Wed 9 Dec`, `Dec 9th`. `Dec 26` may be a month of
/// a year, and stays the text it is.
pub fn without_year(cell: &str) -> Option<(u32, u32)> {
    let cell = without_weekday(cell);
    let parts: Vec<&str> = cell.split(['-', '.', ' ', '/']).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return None };
    if let (Some(day), Some(month)) = (number(first), month_named(second)) {
        return Some((month, day));
    }
    let plain = second.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_day = |day: &u32| *day < 20 || plain.len() < second.len();
    Some((month_named(first)?, number(plain).filter(is_day)?))
}

/// Whether only numbers are written, and they are no year: whoever wrote them did not mean words.
fn is_like_a_day(parts: &[&str]) -> bool {
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts {
        [one] => digits(one) && !(one.len() == 4 && ("1900".."2200").contains(one)),
        [_, _, _] => parts.iter().all(digits),
        _ => false,
    }
}

/// `2026-04-03T00:00:00Z` and `03/04/2026 00:00` without the time of day.
fn without_time(text: &str) -> &str {
    // `Thu Mar 12 2026 00:00:00 GMT+0000 (UTC)` and `12/Mar/26 5:00 PM`, as tools write them.
    let text = text.split(" GMT").next().unwrap_or(text);
    let text = match text.rsplit_once(' ') {
        Some((time, half)) if half.eq_ignore_ascii_case("am") || half.eq_ignore_ascii_case("pm") => time,
        _ => text,
    };
    let text = without_weekday(text);
    let is_time = |time: &str| time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit());
    match text.split_once('T').or_else(|| text.rsplit_once(' ')) {
        Some((day, time)) if is_time(time) => day.trim_end(),
        _ => text,
    }
}

/// `46115.375` is a day with its hour.
fn is_fraction(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// `Fri, 6 Mar` without the weekday.
fn without_weekday(text: &str) -> &str {
    match text.split_once([' ', ',']) {
        Some((day, rest)) if is_weekday(day) => rest.trim_start_matches([' ', ',']),
        _ => text,
    }
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.to_lowercase();
    word.len() > 2 && DAYS.iter().any(|day| day.starts_with(&word))
}

fn serial_day(text: &str) -> Option<Day> {
    let serial: i32 = text.parse().ok().filter(|serial| text.len() == 5 && SERIALS.contains(serial))?;
    Day::ymd(1900, 1, 1).map(|first| first.plus(serial - 2))
}

fn three_parts(text: &str, [first, second, third]: [&str; 3], order: Option<DateOrder>) -> Option<CellDay> {
    if let Some(month) = month_named(second) {
        return Day::ymd(year(third)?, month, number(first)?).map(CellDay::Day);
    }
    if let Some(month) = month_named(first) {
        let day = second.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        return Day::ymd(year(third)?, month, number(day)?).map(CellDay::Day);
    }
    let (a, b) = (number(first), number(second)?);
    if first.len() == 4 {
        return Day::ymd(first.parse().ok()?, b, number(third)?).map(CellDay::Day);
    }
    let (a, year) = (a?, year(third)?);
    // Dots are written where the day comes first, and nowhere else.
    let order = if text.contains('.') { Some(DateOrder::DayFirst) } else { order };
    let (day_first, month_first) = (Day::ymd(year, b, a), Day::ymd(year, a, b));
    match (day_first, month_first, order) {
        (Some(one), Some(other), None) if one != other => Some(CellDay::Ambiguous),
        (Some(day), _, None | Some(DateOrder::DayFirst)) | (_, Some(day), Some(DateOrder::MonthFirst)) => {
            Some(CellDay::Day(day))
        }
        (one, other, _) => one.or(other).map(CellDay::Day),
    }
}

/// One or two digits.
fn number(text: &str) -> Option<u32> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

/// Four digits, or two of this century.
pub(super) fn year(text: &str) -> Option<i32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        4 if digits => text.parse().ok(),
        2 if digits => text.parse::<i32>().ok().map(|year| 2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    #[track_caller]
    fn check(cell: &str, order: Option<DateOrder>, expect: &str) {
        let found = match read(cell, order) {
            CellDay::Empty => "empty".to_owned(),
            CellDay::Day(day) => day.to_string(),
            CellDay::Ambiguous => "two ways".to_owned(),
            CellDay::Impossible => "impossible".to_owned(),
            CellDay::Text(text) => format!("text {text}"),
        };
        assert_eq!(found, expect, "{cell}");
    }

    #[test]
    fn dates_that_can_be_read_one_way_need_no_order() {
        for cell in [
            "2026-04-03",
            "2026/4/3",
            "2026-04-03T00:00:00Z",
            "2026-04-03 09:30",
            "3.4.2026",
            "03.04.26",
            "3 Apr 2026",
            "3-Apr-26",
            "Apr 3, 2026",
            "April 3rd 2026",
            "46115",
            "46115.375",
            "03/Apr/26 5:00 PM",
            "Fri Apr 03 2026 00:00:00 GMT+0200 (CEST)",
            "Fri, 3 Apr 2026",
            "Friday 3 April 2026",
        ] {
            check(cell, None, "2026-04-03");
        }
        check("25/04/2026", None, "2026-04-25");
        check("04/25/2026", None, "2026-04-25");
        check("04/04/2026", None, "2026-04-04");
    }
    #[test]
    fn a_date_that_can_be_read_two_ways_is_asked_about() {
        check("03/04/2026", None, "two ways");
        check("3-4-26", None, "two ways");
        check("03/04/2026", Some(DateOrder::DayFirst), "2026-04-03");
        check("03/04/2026", Some(DateOrder::MonthFirst), "2026-03-04");
        check("25/04/2026", Some(DateOrder::MonthFirst), "2026-04-25");
    }
    #[test]
    fn what_is_no_date_stays_text() {
        for cell in ["mid Q3", "soon", "2026", "Q3 2026", "next sprint", "1/2", "9.5", "1.2.3b"] {
            check(cell, None, &format!("text {cell}"));
        }
        for cell in [
            "31/02/2026",
            "2026-13-01",
            "0000-00-00",
            "12",
            "-46115",
            "99999",
            "3000",
            "46115000",
            "99.99.9999",
        ] {
            check(cell, None, "impossible");
        }
        check(" n/a ", None, "empty");
        check("", None, "empty");
    }

    #[test]
    fn a_date_may_leave_out_its_year() {
        for cell in ["9 Dec", "9-Dec", "09. December", "Dec 9", "Dec 9th", "9/Dec"] {
            assert_eq!(without_year(cell), Some((12, 9)), "{cell}");
        }
        assert_eq!((without_year("26 Dec"), without_year("Dec 26th")), (Some((12, 26)), Some((12, 26))));
        for cell in ["Dec 26", "Dec-26", "mid Dec", "Q3 9", "9 12", "9 Dec 2026", "soon", ""] {
            assert_eq!(without_year(cell), None, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn any_cell_is_read(cell in "\\PC{0,14}|[0-9/. -]{0,12}") {
            let _ = (read(&cell, None), without_year(&cell));
        }
        #[test]
        fn the_order_said_is_the_order_read(offset in 0i32..20_000) {
            let meant = day("2000-01-01").plus(offset);
            let (dmy, mdy) = (meant.date().format("%d/%m/%Y").to_string(), meant.date().format("%-m/%-d/%Y").to_string());
            prop_assert_eq!(read(&dmy, Some(DateOrder::DayFirst)), CellDay::Day(meant));
            prop_assert_eq!(read(&mdy, Some(DateOrder::MonthFirst)), CellDay::Day(meant));
        }
    }
}
