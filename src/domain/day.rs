//! A civil day and an instant: two types, because "due on 24 Nov" means the same in every time zone and
//! "recorded at 16:03" does not. Which day is today is not decided here; see `app/now.rs`.

use chrono::{DateTime, Datelike, Days, NaiveDate, SecondsFormat, Utc, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day of the civil calendar, 1900-01-01 to 2200-12-31, without a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Day(#[cfg_attr(test, ts(type = "string & { readonly brand: \"Day\" }"))] NaiveDate);

/// The text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a day; write it like 2023-11-24, between 1900 and 2200")]
pub struct BadDay(pub String);

/// Months as sentences name them.
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Day {
    /// The day with this year, month (1–12) and day of the month, if there is one.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::from_date)
    }
    /// The civil date as a day, if it lies between 1900 and 2200.
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        (1900..=2200).contains(&date.year()).then_some(Self(date))
    }
    /// The civil date.
    pub const fn date(self) -> NaiveDate {
        self.0
    }
    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }
    /// `n` calendar days later (earlier when negative), held inside the range of days.
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        let days = Days::new(u64::from(n.unsigned_abs()));
        let moved = if n >= 0 { self.0.checked_add_days(days) } else { self.0.checked_sub_days(days) };
        moved.and_then(Self::from_date).unwrap_or(if n >= 0 { Self::LAST } else { Self::FIRST })
    }
    /// Calendar days from `earlier` to this day; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i32 {
        i32::try_from((self.0 - earlier.0).num_days()).unwrap_or(i32::MAX)
    }
    /// The last day that can be written, 2200-12-31.
    pub const LAST: Self = Self(match NaiveDate::from_ymd_opt(2200, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });
    /// The first day that can be written, 1900-01-01.
    pub const FIRST: Self = Self(match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });
    /// "24 Nov": for sentences; the year is added when it is not `today`'s.
    pub fn said(self, today: Self) -> String {
        let (day, month) = (self.0.day(), MONTHS[self.0.month0() as usize]);
        if self.0.year() == today.0.year() {
            format!("{day} {month}")
        } else {
            format!("{day} {month} {}", self.0.year())
        }
    }
    /// "Fri 24 Nov 2023": where there must be no doubt.
    pub fn in_full(self) -> String {
        self.0.format("%a %-d %b %Y").to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What `NaiveDate` itself writes for years of four digits; no form string is read again for each day.
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Day {
    type Err = BadDay;
    fn from_str(text: &str) -> Result<Self, BadDay> {
        // By hand: the forms of the date library also take blanks and signs before a number.
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum, digit| Some(sum * 10 + char::from(*digit).to_digit(10)?))
        };
        let day = || {
            let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
            let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
            Self::ymd(year, number(&[m1, m2])?, number(&[d1, d2])?)
        };
        day().ok_or_else(|| BadDay(text.to_owned()))
    }
}

impl TryFrom<String> for Day {
    type Error = BadDay;
    fn try_from(text: String) -> Result<Self, BadDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// An instant, for when something was recorded; millisecond precision, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Moment(#[cfg_attr(test, ts(type = "string & { readonly brand: \"Moment\" }"))] DateTime<Utc>);

/// The text is not an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a moment; write it like 2023-11-24T16:03:00.000Z")]
pub struct BadMoment(pub String);

impl Moment {
    /// The instant, cut to milliseconds so that what is stored equals what is held.
    pub fn new(instant: DateTime<Utc>) -> Self {
        let cut = DateTime::from_timestamp_millis(instant.timestamp_millis());
        Self(cut.unwrap_or(instant))
    }
    /// The instant.
    pub const fn instant(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl FromStr for Moment {
    type Err = BadMoment;
    fn from_str(text: &str) -> Result<Self, BadMoment> {
        DateTime::parse_from_rfc3339(text)
            .map(|instant| Self::new(instant.with_timezone(&Utc)))
            .map_err(|_| BadMoment(text.to_owned()))
    }
}

impl TryFrom<String> for Moment {
    type Error = BadMoment;
    fn try_from(text: String) -> Result<Self, BadMoment> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_outside_the_range_is_refused() {
        for text in ["1899-12-31", "2201-01-01", "2023-02-30", "2023-1-1", "24 Nov", "", "2023-11-24T00:00"] {
            assert_eq!(text.parse::<Day>(), Err(BadDay(text.to_owned())));
        }
    }

    #[test]
    fn a_day_is_written_one_way_only() {
        for text in [
            "2023- 1-01",
            "2023-01- 1",
            " 2023-1-01",
            "+2023-1-01",
            "2023-+1-01",
            "2023/01/01",
            "20230-1-01",
            "２023-1-1",
        ] {
            assert_eq!(text.parse::<Day>(), Err(BadDay(text.to_owned())));
        }
    }

    #[test]
    fn a_sentence_names_the_year_only_when_it_is_another() {
        let day: Day = "2023-11-24".parse().unwrap();
        assert_eq!(day.said("2023-12-01".parse().unwrap()), "24 Nov");
        assert_eq!(day.said("2024-01-02".parse().unwrap()), "24 Nov 2023");
        assert_eq!(day.in_full(), "Fri 24 Nov 2023");
    }

    proptest! {
        /// No stored day moves, whatever the zone: a day never passes through an instant.
        #[test]
        fn writing_and_reading_a_day_is_the_identity(offset in 0i32..109_000, zone in -12i32..=14) {
            let day = Day::FIRST.plus(offset);
            prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
            let zone = chrono::FixedOffset::east_opt(zone * 3600).unwrap();
            let noon = day.date().and_hms_opt(23, 59, 59).unwrap().and_local_timezone(zone).unwrap();
            prop_assert_eq!(Day::from_date(noon.date_naive()), Some(day));
        }
        #[test]
        fn adding_days_and_counting_them_agree(offset in 0i32..100_000, n in -30_000i32..30_000) {
            let day = Day::FIRST.plus(offset);
            let moved = day.plus(n);
            prop_assume!(moved > Day::FIRST && moved < Day::LAST);
            prop_assert_eq!(moved.since(day), n);
        }
    }
}
