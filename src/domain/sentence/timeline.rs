//! The words of the timeline: a date as it was said, the gap to the need-by, and what decides a milestone.

use super::odds::Deadline;
use super::phrase::{capitalised, chance_words, listed, working_days};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::eta::{EtaKind, EtaStatement};
use crate::domain::facts::Facts;
use crate::domain::forecast::Critical;
use std::cmp::Ordering;

/// "Said 3 Nov by Platform A: 24 Nov, 10 working days later"; `slip` are the working days from the date before.
pub fn said_words(eta: &EtaStatement, by: &str, slip: i32, today: Day) -> String {
    let said = |day: Option<Day>| day.map_or_else(String::new, |day| day.said(today));
    let what = match eta.kind {
        EtaKind::Forecast => format!("about {}", said(eta.day)),
        EtaKind::Range => format!("{} to {}", said(eta.day), said(eta.latest)),
        _ => said(eta.day),
    };
    stated(eta.provenance.stated_on, by, &what, slip, today)
}

/// The same of a milestone's day.
pub fn stone_words(day: Day, stated_on: Day, by: &str, slip: i32, today: Day) -> String {
    stated(stated_on, by, &day.said(today), slip, today)
}

fn stated(on: Day, by: &str, what: &str, slip: i32, today: Day) -> String {
    let by = if by.is_empty() { String::new() } else { format!(" by {by}") };
    let moved = match slip {
        0 => String::new(),
        1.. => format!(", {} later", working_days(slip)),
        _ => format!(", {} earlier", working_days(slip)),
    };
    format!("Said {}{by}: {what}{moved}", on.said(today))
}

/// From the day it comes to the day it is needed: "10 working days after its need-by".
pub fn gap_words(calendar: &Calendar, comes: Day, need_by: Day) -> String {
    capitalised(&gap(calendar, comes, need_by, "its need-by"))
}

/// "5 working days after its day"; weekends and days off between the two are "just" before or after.
fn gap(calendar: &Calendar, comes: Day, set: Day, what: &str) -> String {
    let side = match comes.cmp(&set) {
        Ordering::Equal => return format!("on {what}"),
        Ordering::Less => "before",
        Ordering::Greater => "after",
    };
    match calendar.wd(set, comes) {
        0 => format!("just {side} {what}"),
        days => format!("{} {side} {what}", working_days(days)),
    }
}

/// "By the dates given, Fraud rules, then SSO SDK decide it: 26 Dec at the earliest, 5 working days after its day."
pub fn chain_words(facts: &Facts, chain: &Critical, day: Option<Day>, today: Day) -> String {
    let title = |id| facts.dossiers.get(id).map_or("", |d| d.dependency.title.as_str());
    let titles: Vec<&str> = chain.steps.iter().map(|(id, _)| title(id)).collect();
    let decide = match titles.as_slice() {
        [one] => format!("By the dates given, {one} decides it"),
        many => format!("By the dates given, {} decide it", many.join(", then ")),
    };
    let gap = day
        .map_or_else(String::new, |day| format!(", {}", gap(&facts.calendar, chain.finish, day, "its day")));
    format!("{decide}: {} at the earliest{gap}.", chain.finish.said(today))
}

/// The odds of a milestone's day, or why there are none: "38 % by 15 Jan, the day of the milestone.", "No
/// odds: Copy has no promised date."
/// `undated` are the titles of what nobody promised a day for; empty when there is neither.
pub fn stone_odds_words(percent: Option<u8>, day: Option<Day>, undated: &[&str], today: Day) -> String {
    let have = if undated.len() == 1 { "has" } else { "have" };
    match (percent, day, undated) {
        (_, _, [_, ..]) => {
            let named = match undated {
                [first, second, _, ..] => {
                    format!("{first}, {second} and {} more", undated.len() - 2)
                }
                few => listed(few),
            };
            format!("No odds: {named} {have} no promised date.")
        }
        (Some(percent), Some(day), []) => {
            let odds = capitalised(&chance_words(percent));
            format!("{odds} by {}.", Deadline::Milestone.said(day, today))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    #[test]
    fn the_gap_is_told_in_working_days() {
        let gap = |comes, need| gap_words(&Calendar::default(), day(comes), day(need));
        assert_eq!(gap("2023-11-24", "2023-11-10"), "10 working days after its need-by");
        assert_eq!(gap("2023-11-09", "2023-11-10"), "1 working day before its need-by");
        assert_eq!(gap("2023-11-10", "2023-11-10"), "On its need-by");
        assert_eq!(gap("2023-11-12", "2023-11-10"), "Just after its need-by");
        assert_eq!(gap("2023-11-10", "2023-11-12"), "Just before its need-by");
    }
    #[test]
    fn a_milestone_without_odds_says_why() {
        let on = day("2024-01-15");
        let words = |percent, undated: &[&str]| stone_odds_words(percent, Some(on), undated, on);
        assert_eq!(words(Some(38), &[]), "38 % by 15 Jan, the day of the milestone.");
        assert_eq!(words(None, &["Copy"]), "No odds: Copy has no promised date.");
        assert_eq!(words(None, &["A", "B"]), "No odds: A and B have no promised date.");
        assert_eq!(words(None, &["A", "B", "C"]), "No odds: A, B and 1 more have no promised date.");
        assert_eq!(words(None, &[]), "");
    }
}
