//! Several days that a promise names, as people say them: `Q1`, `mid Q1`, `end of March`, `CW 12`, `H2 2027`, `15–20 Jan`.
//! What is written decides its bounds, by the conventions at [`Third`] and [`Unit`]; words without any (`soon`) are no
//! period.

use super::dates;
use super::typed_day::{month_named, small, written};
use crate::domain::day::Day;
use chrono::{Datelike, NaiveDate, Weekday};

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// The first day.
    pub(super) first: Day,
    /// The last day: the one that counts for risk.
    pub(super) last: Day,
    /// Whether two days were written: then its words say no more than its bounds.
    pub(super) by_days: bool,
}

/// It is written like a period and there is none: `Q5`, `CW 60`, `20–15 Jan 2027`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoSuchPeriod;

/// A part of a period that has no bounds of its own. Each is a third:
///
/// | of | early, beginning of, start of | mid, middle of | late, end of |
/// |---|---|---|---|
/// | a week | Monday, Tuesday | Wednesday, Thursday | Friday to Sunday |
/// | a month | 1 to 10 | 11 to 20 | 21 to its last day |
/// | a quarter | its first month | its second | its third |
/// | a half | its first two months | the next two | the last two |
/// | a year | January to April | May to August | September to December |
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Third {
    Early,
    Mid,
    Late,
}

/// What is named. A week is that of ISO 8601, Monday to Sunday; quarters and halves are those of the calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day { month: u32, day: u32 },
    Week(u32),
    Month(u32),
    Quarter(u32),
    Half(u32),
    Year,
}

/// A period as it is written: perhaps without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Named {
    unit: Unit,
    third: Option<Third>,
    year: Option<i32>,
}

/// The period meant by `words`, in lower case; none when it is written like none. Without a year it is the first such
/// period that has not ended on `on`; `next week`, `this month` and `end of year` are those of `on`.
pub(super) fn parse(words: &str, on: Day) -> Option<Result<Period, NoSuchPeriod>> {
    let words = after(words, &["in the ", "in ", "by the ", "by ", "during ", "sometime in "]);
    if let Some(named) = named(words, on).filter(|named| !matches!(named.unit, Unit::Day { .. })) {
        let found = named.near(on).map(|(first, last)| Period { first, last, by_days: false });
        return Some(found.ok_or(NoSuchPeriod));
    }
    let between = words.strip_prefix("between ");
    let parted = match between {
        Some(rest) => rest.split_once(" and "),
        None => [" to ", " until ", " - ", "–", "—", "-"].iter().find_map(|mark| words.split_once(mark)),
    };
    let (first, last) = parted?;
    from_to(first.trim(), last.trim(), on)
}

/// The period that a cell of a table names. What a table still says may be over: without a year it is the last such one
/// when that ended in the half year before `on` and in its year, or in the month before; else the next. What counts from
/// the day on which it was said (`next week`, `end of month`) is none, for a table does not tell that day.
pub(super) fn in_a_table(words: &str, on: Day) -> Option<Result<Period, NoSuchPeriod>> {
    const COUNTED: [&str; 8] = ["week", "month", "quarter", "year", "eow", "eom", "eoq", "eoy"];
    if words.split(' ').next_back().is_some_and(|last| COUNTED.contains(&last)) {
        return None;
    }
    let (next, last) = (parse(words, on)?, parse(words, on.plus(-366))?);
    let is_meant = |last: &Period| {
        let over = on.since(last.last);
        over > 0 && (over <= 31 || (over <= 183 && last.last.date().year() == on.date().year()))
    };
    let is_on = next.is_ok_and(|next| next.first <= on);
    Some(last.ok().filter(|last| !is_on && is_meant(last)).map_or(next, Ok))
}

/// `words` without the first of `prefixes` that it begins with.
fn after<'a>(words: &'a str, prefixes: &[&str]) -> &'a str {
    prefixes.iter().find_map(|prefix| words.strip_prefix(prefix)).unwrap_or(words)
}

/// From one to the other. A bare number is a day of the other's month, or a week beside a week; a year that only one of them has is that of both,
/// or the one beside it.
fn from_to(first: &str, last: &str, on: Day) -> Option<Result<Period, NoSuchPeriod>> {
    let (first, last) = match (named(first, on), named(last, on)) {
        (Some(first), Some(last)) => (first, last),
        (None, Some(last)) => (last.with_number(first)?, last),
        (Some(first), None) => (first, first.with_number(last)?),
        (None, None) => return None,
    };
    let by_days = [first, last].iter().all(|named| matches!(named.unit, Unit::Day { .. }));
    let bounds = || {
        let last = match (first.year, last.year) {
            (Some(_), None) => last.near(first.near(on)?.0)?.1,
            _ => last.near(on)?.1,
        };
        let year = last.date().year();
        let begin = match first.year {
            Some(_) => first.near(on),
            None => [year, year - 1].iter().filter_map(|y| first.within(*y)).find(|(day, _)| *day <= last),
        };
        begin.map(|(day, _)| day).filter(|day| *day <= last).map(|first| Period { first, last, by_days })
    };
    Some(bounds().ok_or(NoSuchPeriod))
}

impl Named {
    /// Another day of its month, or another week; none where it is neither.
    fn with_number(&self, number: &str) -> Option<Self> {
        let number = number.trim_end_matches('.');
        let number = number.parse().ok().filter(|_| number.len() <= 2)?;
        let unit = match self.unit {
            Unit::Day { month, .. } => Unit::Day { month, day: number },
            Unit::Week(_) => Unit::Week(number),
            _ => return None,
        };
        Some(Self { unit, ..*self })
    }
    /// Its first and last day in its year, or in the first one in which it has not ended on `on`.
    fn near(&self, on: Day) -> Option<(Day, Day)> {
        match self.year {
            Some(year) => self.within(year),
            None => {
                let year = on.date().year();
                (year - 1..=year + 9).filter_map(|y| self.within(y)).find(|(_, last)| *last >= on)
            }
        }
    }
    /// Its first and last day in `year`.
    fn within(&self, year: i32) -> Option<(Day, Day)> {
        let months =
            |first: u32, count: u32| Some((Day::ymd(year, first, 1)?, end_of(year, first + count - 1)?));
        match (self.unit, self.third) {
            (Unit::Day { month, day }, _) => Day::ymd(year, month, day).map(|day| (day, day)),
            (Unit::Week(week), third) => {
                let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).and_then(Day::from_date)?;
                let (from, to) = third.map_or((0, 6), |third| third.of([(0, 1), (2, 3), (4, 6)]));
                Some((monday.plus(from), monday.plus(to)))
            }
            (Unit::Month(month), Some(third)) => {
                let end = end_of(year, month)?;
                let (from, to) = third.of([(1, 10), (11, 20), (21, end.date().day())]);
                Some((Day::ymd(year, month, from)?, Day::ymd(year, month, to)?))
            }
            (Unit::Month(month), None) => months(month, 1),
            (Unit::Quarter(nth @ 1..=4), third) => split(nth, 3, third).and_then(|(at, n)| months(at, n)),
            (Unit::Half(nth @ 1..=2), third) => split(nth, 6, third).and_then(|(at, n)| months(at, n)),
            (Unit::Year, third) => split(1, 12, third).and_then(|(at, n)| months(at, n)),
            (Unit::Quarter(_) | Unit::Half(_), _) => None,
        }
    }
}

/// The first month and the number of months of a third of the `nth` part of a year that has `months`.
fn split(nth: u32, months: u32, third: Option<Third>) -> Option<(u32, u32)> {
    let first = (nth - 1) * months + 1;
    let each = months / 3;
    Some(third.map_or((first, months), |third| third.of([0, 1, 2].map(|n| (first + n * each, each)))))
}

impl Third {
    fn of<T: Copy>(self, thirds: [T; 3]) -> T {
        let [early, mid, late] = thirds;
        match self {
            Self::Early => early,
            Self::Mid => mid,
            Self::Late => late,
        }
    }
}

/// The last day of a month.
fn end_of(year: i32, month: u32) -> Option<Day> {
    let next = if month == 12 { Day::ymd(year + 1, 1, 1) } else { Day::ymd(year, month + 1, 1) };
    next.map_or_else(|| Day::ymd(year, month, 31), |next| Some(next.plus(-1)))
}

/// A third and what it is of, a period without one, or a day of a month.
fn named(words: &str, on: Day) -> Option<Named> {
    const THIRDS: [(&str, Third); 9] = [
        ("early", Third::Early),
        ("beginning of", Third::Early),
        ("begin of", Third::Early),
        ("start of", Third::Early),
        ("mid", Third::Mid),
        ("middle of", Third::Mid),
        ("late", Third::Late),
        ("end of", Third::Late),
        ("end", Third::Late),
    ];
    let abbreviated = match words {
        "eow" => "end of week",
        "eom" => "end of month",
        "eoq" => "end of quarter",
        "eoy" => "end of year",
        words => words,
    };
    let third = THIRDS.iter().find_map(|(said, third)| {
        let rest = abbreviated.strip_prefix(said)?.strip_prefix([' ', '-'])?;
        Some((*third, after(rest, &["in the ", "in ", "the "])))
    });
    if let Some((third, rest)) = third {
        let (unit, year) = unit(rest).or_else(|| relative(rest, on, true))?;
        return Some(Named { unit, third: Some(third), year });
    }
    let day = || written(words).map(|(year, month, day)| (Unit::Day { month, day }, year));
    let iso = || {
        words.parse::<Day>().ok().map(|day| {
            let date = day.date();
            (Unit::Day { month: date.month(), day: date.day() }, Some(date.year()))
        })
    };
    let (unit, year) = unit(words).or_else(|| relative(words, on, false)).or_else(iso).or_else(day)?;
    Some(Named { unit, third: None, year })
}

/// `q1`, `h2 2027`, `2027 q1`, `cw 12`, `week 12/2027`, `march`, `march 2027`, `mar'27`, `2027-03`, `2027`.
fn unit(words: &str) -> Option<(Unit, Option<i32>)> {
    if let Some(year) = year(words).filter(|_| words.len() == 4) {
        return Some((Unit::Year, Some(year)));
    }
    let year_first = words.split_at_checked(4).and_then(|(first, rest)| Some((year(first)?, rest)));
    if let Some((year, rest)) = year_first {
        let rest = rest.trim_start_matches([' ', '-', '/']);
        let month = small(rest).filter(|_| rest.len() == 2 && words.as_bytes().get(4) == Some(&b'-'));
        let month =
            month.and_then(|n| u32::try_from(n).ok()).filter(|n| (1..=12).contains(n)).map(Unit::Month);
        let unit = month.or_else(|| bare(rest).map(|(unit, _)| unit))?;
        return Some((unit, Some(year)));
    }
    let (unit, rest) = bare_first(words)?;
    let parted = rest.trim_start_matches([' ', '/', '-', '\'', '’', ',']);
    match (parted, unit) {
        ("", _) if rest.is_empty() => Some((unit, None)),
        // `Mar 27` may be a day, `CW 12-14` two more weeks.
        (two, Unit::Month(_) | Unit::Week(_)) if two.len() == 2 && !rest.starts_with(['\'', '’']) => None,
        (said, _) if parted.len() < rest.len() || said.len() == 4 => Some((unit, Some(year(said)?))),
        _ => None,
    }
}

/// The unit that all of `words` is.
fn bare(words: &str) -> Option<(Unit, ())> {
    bare_first(words).filter(|(_, rest)| rest.is_empty()).map(|(unit, _)| (unit, ()))
}

/// The unit that `words` begins with, and the rest.
fn bare_first(words: &str) -> Option<(Unit, &str)> {
    let letters = words.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(words.len());
    let (name, rest) = words.split_at(letters);
    if let Some(month) = month_named(name) {
        return Some((Unit::Month(month), rest.strip_prefix('.').unwrap_or(rest)));
    }
    let spaced = matches!(name, "cw" | "kw" | "week" | "wk" | "w");
    let digits = if spaced { rest.trim_start_matches(['.', ' ']) } else { rest };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let number = digits[..end].parse::<u32>().ok().filter(|_| end <= 2)?;
    let unit = match name {
        "q" => Unit::Quarter(number),
        "h" => Unit::Half(number),
        _ if spaced => Unit::Week(number),
        _ => return None,
    };
    Some((unit, &digits[end..]))
}

/// `this month`, `next quarter`; after a third also `month` alone.
fn relative(words: &str, on: Day, after_third: bool) -> Option<(Unit, Option<i32>)> {
    let (name, ahead) = match words.split_once(' ') {
        Some(("this", name)) => (name, 0),
        Some(("next", name)) => (name, 1),
        None if after_third => (words, 0),
        _ => return None,
    };
    let date = on.date();
    let of = |each: u32| {
        let at = date.month0() / each + ahead;
        let year = date.year() + i32::from(at >= 12 / each);
        (at % (12 / each) + 1, Some(year))
    };
    match name {
        "week" => {
            let week = on.plus(7 * i32::from(ahead > 0)).date().iso_week();
            Some((Unit::Week(week.week()), Some(week.year())))
        }
        "month" => Some((Unit::Month(of(1).0), of(1).1)),
        "quarter" => Some((Unit::Quarter(of(3).0), of(3).1)),
        "year" => Some((Unit::Year, Some(date.year() + i32::from(ahead > 0)))),
        _ => None,
    }
}

/// A year in which days lie.
fn year(text: &str) -> Option<i32> {
    dates::year(text).filter(|year| (1900..=2200).contains(year))
}

#[cfg(test)]
mod tests;
