//! Which dependencies decide when a milestone can be done: of all it waits for, the one whose promised day, with the
//! days that must lie between, comes last, and the way from there to the milestone. How likely any of it is, is in
//! `milestone`; what has no promised day decides nothing here and is told there.

use super::milestone::{before_milestone, is_awaited};
use super::{Promise, current};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::graph::{LinkEnd, Links};
use crate::domain::id::{DependencyId, MilestoneId};
use std::cmp::Reverse;

/// The chain that decides a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Critical {
    /// From the first to the last, each with the working days that must lie between it and what follows.
    pub steps: Vec<(DependencyId, i32)>,
    /// The first day on which the milestone can be done, when every promise holds from now on.
    pub finish: Day,
}

/// The chain that decides `milestone` on `today`; none while nothing that it waits for is promised. `own` are the
/// dependencies that belong to it. A promise whose day has passed can at the earliest be kept today.
pub fn critical(
    facts: &Facts,
    links: &Links,
    milestone: MilestoneId,
    own: &[DependencyId],
    today: Day,
) -> Option<Critical> {
    let waits = before_milestone(links, milestone, own);
    let finishes = waits.into_iter().filter_map(|(id, lag)| {
        let dossier = facts.dossiers.get(&id).filter(|dossier| is_awaited(dossier))?;
        let Promise { due, .. } = current(facts, dossier)?;
        // Of equals the one that was promised for later, and else the one written down first.
        Some((facts.calendar.plus(due.max(today), lag), due, Reverse(id), lag))
    });
    let (finish, _, Reverse(start), lag) = finishes.max()?;
    let end = |id: &DependencyId| links.longest_way(start, LinkEnd::Dependency(*id)).map(|way| (*id, way));
    let by_link = links.longest_way(start, LinkEnd::Milestone(milestone));
    let belonging = own.iter().filter_map(end).map(|(id, way)| way.into_iter().chain([(id, 0)]).collect());
    let ways = by_link.into_iter().chain(belonging);
    let steps = ways.filter(|way: &Vec<_>| way.iter().map(|(_, lag)| lag).sum::<i32>() == lag);
    // Whatever lies on the way belongs to the chain, so the way with most on it tells most.
    Some(Critical { steps: steps.max_by_key(Vec::len).unwrap_or_else(|| vec![(start, lag)]), finish })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::forecast::{Record, awaited};
    use crate::domain::testing::{Case, day};

    const TODAY: &str = "2023-12-01";

    /// The titles of the chain with the days to the next, and the day on which it can be done.
    #[track_caller]
    fn check(case: &Case, expect: Option<(&[(&str, i32)], &str)>) {
        let milestone = case.milestone_id("Beta");
        let belonging = case.facts.dossiers.values().filter(|d| d.dependency.milestone == Some(milestone));
        let own: Vec<DependencyId> = belonging.map(|d| d.dependency.id).collect();
        let found = critical(&case.facts, &Links::of(&case.facts), milestone, &own, day(TODAY));
        let told =
            |(id, lag): &(DependencyId, i32)| (case.facts.dossiers[id].dependency.title.to_string(), *lag);
        let found = found.map(|found| (found.steps.iter().map(told).collect::<Vec<_>>(), found.finish));
        let expect = expect.map(|(steps, finish)| {
            (steps.iter().map(|(title, lag)| ((*title).to_owned(), *lag)).collect(), day(finish))
        });
        assert_eq!(found, expect);
    }

    /// Beta waits for both of its own; the api belongs to no milestone.
    fn beta() -> Case {
        let case = Case::new().team("A").dependency("api").eta("2023-12-08", "2023-11-02");
        let case = case.milestone("Beta", "2024-01-15", "2023-11-01");
        let case = case.dependency("sdk").eta("2023-12-15", "2023-11-02");
        case.dependency("rules").eta("2023-12-20", "2023-11-02")
    }

    #[test]
    fn the_last_day_promised_decides() {
        check(&beta(), Some((&[("rules", 0)], "2023-12-20")));
    }
    #[test]
    fn the_days_between_count() {
        check(&beta().link("api", "sdk", 9), Some((&[("api", 9), ("sdk", 0)], "2023-12-21")));
        check(&beta().link("api", "sdk", 8), Some((&[("rules", 0)], "2023-12-20")));
    }
    #[test]
    fn a_way_over_several_is_told_whole() {
        let case = beta().link("api", "sdk", 5).link("sdk", "rules", 5);
        check(&case, Some((&[("sdk", 5), ("rules", 0)], "2023-12-22")));
        let case = beta().link("api", "sdk", 6).link("sdk", "rules", 7);
        check(&case, Some((&[("api", 6), ("sdk", 7), ("rules", 0)], "2023-12-27")));
    }
    #[test]
    fn a_promise_that_has_passed_can_at_the_earliest_be_kept_today() {
        let case = beta().dependency("late").eta("2023-11-10", "2023-11-02").link("late", "rules", 20);
        check(&case, Some((&[("late", 20), ("rules", 0)], "2023-12-29")));
    }
    #[test]
    fn what_came_or_is_at_rest_decides_nothing() {
        check(&beta().deliver("2023-11-30"), Some((&[("sdk", 0)], "2023-12-15")));
        let case = beta().link("api", "rules", 20).deliver("2023-11-30");
        check(&case, Some((&[("api", 20), ("rules", 0)], "2024-01-05")));
    }
    #[test]
    fn nothing_promised_decides_nothing() {
        let case = Case::new().milestone("Beta", "2024-01-15", "2023-11-01").team("A").dependency("sdk");
        check(&case, None);
        check(&case.forecast("2023-12-15", "2023-11-02"), None);
    }
    #[test]
    fn while_no_promise_has_passed_it_ends_on_the_last_day_promised() {
        let case = beta().link("api", "sdk", 6).link("sdk", "rules", 7);
        let record = Record::of([], day(TODAY));
        let links = Links::of(&case.facts);
        let all = awaited(&case.facts, &links, &record, case.milestone_id("Beta"), day(TODAY));
        assert_eq!(all.promised_by(), Some(day("2023-12-27")));
    }
}
