//! How long a team said its work would take, and how long it took: the time first quoted beside the time that passed.
//! Figures for my eyes only: no update may show them. What is likely from them is in `forecast`.

use super::day::Day;
use super::facts::Facts;
use super::forecast::promises;
use super::id::{DependencyId, TeamId};

/// One work item: what was first quoted for it, and what it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadTime {
    /// What was to be built.
    pub dependency: DependencyId,
    /// The day of the first promise: both times are counted from it.
    pub from: Day,
    /// Working days from that day to the day first promised.
    pub quoted: i32,
    /// Working days from that day to the delivery; to today while it is awaited.
    pub took: i32,
    /// Whether it came. What has not come is counted once the day first promised has passed, and never before.
    pub came: bool,
}

impl LeadTime {
    fn times_quoted(self) -> f64 {
        f64::from(self.took) / f64::from(self.quoted.max(1))
    }
}

/// What the team was first asked to quote, the newest first. Left out is what was laid to rest without a delivery.
pub fn lead_times(facts: &Facts, team: TeamId, today: Day) -> Vec<LeadTime> {
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    let mut times: Vec<LeadTime> = dossiers
        .filter_map(|dossier| {
            let first = promises(facts, dossier).next()?;
            let came = first.delivered_on.filter(|on| *on <= today);
            let is_late = first.due < today && !dossier.state().is_at_rest();
            let until = came.or(is_late.then_some(today)).filter(|until| *until >= first.stated_on)?;
            let wd = |to| facts.calendar.wd(first.stated_on, to);
            let (quoted, took) = (wd(first.due), wd(until));
            let dependency = dossier.dependency.id;
            Some(LeadTime { dependency, from: first.stated_on, quoted, took, came: came.is_some() })
        })
        .collect();
    times.sort_by(|a, b| (b.from, a.dependency).cmp(&(a.from, b.dependency)));
    times
}

/// "took a median of 1.4 times what was first quoted, n=5; 2 more are past the day first promised"; empty without any.
pub fn lead_time_words(times: &[LeadTime]) -> String {
    let mut came: Vec<f64> = times.iter().filter(|time| time.came).map(|time| time.times_quoted()).collect();
    came.sort_by(f64::total_cmp);
    let late = times.len() - came.len();
    let is = if late == 1 { "is" } else { "are" };
    match (came.len(), late) {
        (0, 0) => String::new(),
        (0, late) => format!("has {late} past the day first promised"),
        (n, late) => {
            let median = f64::midpoint(came[(n - 1) / 2], came[n / 2]);
            let took = format!("took a median of {median:.1} times what was first quoted, n={n}");
            if late == 0 { took } else { format!("{took}; {late} more {is} past the day first promised") }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Case, day};

    const TODAY: &str = "2023-12-01";

    #[track_caller]
    fn check(case: &Case, expect: &[(i32, i32, bool)], words: &str) {
        let times = lead_times(&case.facts, case.team_id("A"), day(TODAY));
        let got: Vec<(i32, i32, bool)> = times.iter().map(|t| (t.quoted, t.took, t.came)).collect();
        assert_eq!((got.as_slice(), lead_time_words(&times).as_str()), (expect, words));
    }
    fn sdk() -> Case {
        Case::new().team("A").dependency("SDK").eta("2023-11-10", "2023-10-27")
    }

    #[test]
    fn what_came_is_measured_against_what_was_said_first() {
        let late = sdk().eta("2023-11-24", "2023-11-08").deliver("2023-11-24");
        check(&late, &[(10, 20, true)], "took a median of 2.0 times what was first quoted, n=1");
        let early = sdk().deliver("2023-11-03");
        check(&early, &[(10, 5, true)], "took a median of 0.5 times what was first quoted, n=1");
        let both = late.dependency("Rules").eta("2023-11-22", "2023-11-08").deliver("2023-11-22");
        let words = "took a median of 1.5 times what was first quoted, n=2";
        check(&both, &[(10, 10, true), (10, 20, true)], words);
    }
    #[test]
    fn what_is_awaited_counts_from_the_day_after_the_one_promised() {
        check(&sdk(), &[(10, 25, false)], "has 1 past the day first promised");
        let on_its_day = Case::new().team("A").dependency("SDK").eta(TODAY, "2023-11-17");
        check(&on_its_day, &[], "");
        let moved = on_its_day.eta("2024-01-12", "2023-11-30");
        check(&moved, &[], "");
        let came = moved.dependency("Rules").eta("2023-11-10", "2023-11-03").deliver("2023-11-10");
        let late = came.dependency("Copy").eta("2023-11-10", "2023-11-02");
        let words =
            "took a median of 1.0 times what was first quoted, n=1; 1 more is past the day first promised";
        check(&late, &[(5, 5, true), (6, 21, false)], words);
    }
    #[test]
    fn what_was_promised_for_the_same_day_is_a_day_at_least() {
        let case =
            Case::new().team("A").dependency("SDK").eta("2023-11-10", "2023-11-10").deliver("2023-11-14");
        check(&case, &[(0, 2, true)], "took a median of 2.0 times what was first quoted, n=1");
    }
    #[test]
    fn of_other_teams_and_of_what_nobody_promised_there_is_none() {
        check(&Case::new().team("A").team("B").dependency("SDK").eta("2023-11-10", "2023-10-27"), &[], "");
        check(&Case::new().team("A").dependency("SDK"), &[], "");
    }
}
