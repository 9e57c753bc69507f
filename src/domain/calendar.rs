//! Working days: the user's week and holidays. Every "working day" in the rules is counted here.

use super::day::Day;
use chrono::{Datelike, Weekday};
use std::collections::BTreeSet;

/// The user's working week and the days on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    works: [bool; 7],
    holidays: BTreeSet<Day>,
}

/// A week in which nobody works has no working day to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A week needs at least one working day; tick one")]
pub struct NoWorkingDay;

impl Default for Calendar {
    /// Monday to Friday, no holidays.
    fn default() -> Self {
        Self { works: [true, true, true, true, true, false, false], holidays: BTreeSet::new() }
    }
}

impl Calendar {
    /// A calendar in which `week` are worked, except on `holidays`.
    ///
    /// # Errors
    /// When `week` is empty.
    pub fn new(week: &[Weekday], holidays: impl IntoIterator<Item = Day>) -> Result<Self, NoWorkingDay> {
        let mut works = [false; 7];
        for weekday in week {
            works[weekday.num_days_from_monday() as usize] = true;
        }
        if works == [false; 7] {
            return Err(NoWorkingDay);
        }
        Ok(Self { works, holidays: holidays.into_iter().collect() })
    }
    /// Whether `day` is worked.
    pub fn is_working(&self, day: Day) -> bool {
        self.works[day.weekday().num_days_from_monday() as usize] && !self.holidays.contains(&day)
    }
    /// Working days in `(from, to]`, negative when `to` lies before `from`; `wd(d, d) = 0`.
    pub fn wd(&self, from: Day, to: Day) -> i32 {
        if to <= from {
            return if to < from { -self.wd(to, from) } else { 0 };
        }
        let span = to.since(from);
        let per_week = i32::try_from(self.works.iter().filter(|works| **works).count()).unwrap_or(7);
        let start = from.weekday().num_days_from_monday() as usize;
        let rest = (1..=span % 7).filter(|n| self.works[(start + *n as usize) % 7]).count();
        let lost = self.holidays.range(from.plus(1)..=to).filter(|day| self.weekly(**day)).count();
        span / 7 * per_week + i32::try_from(rest).unwrap_or(0) - i32::try_from(lost).unwrap_or(0)
    }
    /// The day `n` working days after `from` (before, when negative); `from` itself for 0.
    /// Held inside the range of days.
    pub fn plus(&self, from: Day, n: i32) -> Day {
        let step = n.signum();
        let (mut day, mut left) = (from, n.abs());
        while left > 0 && day > Day::FIRST && day < Day::LAST {
            day = day.plus(step);
            left -= i32::from(self.is_working(if step > 0 { day } else { day.plus(1) }));
        }
        day
    }
    /// The last working day that is not after `day`.
    pub fn on_or_before(&self, mut day: Day) -> Day {
        while !self.is_working(day) && day > Day::FIRST {
            day = day.plus(-1);
        }
        day
    }
    /// The working week, Monday first.
    pub fn week(&self) -> [bool; 7] {
        self.works
    }
    /// The days off, in order.
    pub fn holidays(&self) -> impl Iterator<Item = Day> + '_ {
        self.holidays.iter().copied()
    }
    fn weekly(&self, day: Day) -> bool {
        self.works[day.date().weekday().num_days_from_monday() as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(from: &str, to: &str, expect: i32) {
        assert_eq!(Calendar::default().wd(day(from), day(to)), expect, "{from} → {to}");
    }

    #[test]
    fn a_day_is_no_working_day_away_from_itself() {
        check("2023-12-01", "2023-12-01", 0);
    }
    #[test]
    fn the_golden_case_is_five_and_fifteen_working_days_late() {
        check("2023-11-24", "2023-12-01", 5);
        check("2023-11-10", "2023-12-01", 15);
        check("2023-10-27", "2023-11-24", 20);
    }
    #[test]
    fn a_weekend_holds_no_working_day() {
        check("2023-12-01", "2023-12-03", 0);
        check("2023-12-02", "2023-12-04", 1);
    }
    #[test]
    fn backwards_is_negative() {
        check("2023-12-01", "2023-11-24", -5);
    }
    #[test]
    fn a_holiday_is_not_counted_unless_it_falls_on_a_weekend() {
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
        let calendar = Calendar::new(&week, [day("2023-12-25"), day("2023-12-24")]).unwrap();
        assert_eq!(calendar.wd(day("2023-12-22"), day("2023-12-27")), 2);
    }
    #[test]
    fn a_day_off_at_the_end_of_the_range_is_not_counted_from_itself() {
        let calendar = Calendar::new(&[Weekday::Wed], [Day::LAST]).unwrap();
        assert_eq!(Day::LAST.weekday(), Weekday::Wed);
        assert_eq!(calendar.wd(Day::LAST, Day::LAST), 0);
        assert_eq!(calendar.wd(Day::LAST.plus(-1), Day::LAST), 0);
    }
    #[test]
    fn a_week_without_work_is_refused() {
        assert_eq!(Calendar::new(&[], []), Err(NoWorkingDay));
    }

    proptest! {
        /// The closed form equals counting day by day.
        #[test]
        fn counting_equals_walking(
            start in 0i32..2_000, span in 0i32..900, week in 1u8..128, off in prop::collection::vec(0i32..3_000, 0..20)
        ) {
            let base = day("2020-01-01");
            let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
            let week: Vec<Weekday> = days.into_iter().enumerate().filter(|(i, _)| week & (1 << i) != 0).map(|(_, d)| d).collect();
            let calendar = Calendar::new(&week, off.into_iter().map(|n| base.plus(n))).unwrap();
            let (from, to) = (base.plus(start), base.plus(start + span));
            let walked = (1..=span).filter(|n| calendar.is_working(from.plus(*n))).count();
            prop_assert_eq!(calendar.wd(from, to), i32::try_from(walked).unwrap());
            prop_assert_eq!(calendar.wd(to, from), -i32::try_from(walked).unwrap());
        }
        #[test]
        fn adding_working_days_is_counted_back(start in 0i32..3_000, n in -300i32..300) {
            let calendar = Calendar::default();
            let from = day("2020-01-01").plus(start);
            prop_assert_eq!(calendar.wd(from, calendar.plus(from, n)), n);
        }
    }
}
