//! Will a milestone be reached by a day? Everything it waits for must have come by then, with the days that must lie
//! between; how such promises combine is in `together`.

use super::{Group, Odds, Part, Promise, Record, all_by, current};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::graph::{LinkEnd, Links};
use crate::domain::id::{DependencyId, MilestoneId};
use std::collections::BTreeMap;

/// Calendar days from today beyond which there is no date.
const NO_DATE: i32 = 1825;

/// What a milestone still waits for.
#[derive(Debug, Clone, PartialEq)]
pub struct Awaited {
    /// Open dependencies that nobody promised for a day.
    pub undated: Vec<DependencyId>,
    promised: Vec<(Promise, Odds, i32)>,
    today: Day,
    calendar: Calendar,
}

/// What `milestone` waits for on `today`: the open dependencies that belong to it, and those linked to it, near and
/// far. What was handed over and not sent back has come.
pub fn awaited(facts: &Facts, links: &Links, record: &Record, milestone: MilestoneId, today: Day) -> Awaited {
    let belonging = facts.dossiers.values().filter(|d| d.dependency.milestone == Some(milestone));
    let own: Vec<DependencyId> = belonging.map(|d| d.dependency.id).collect();
    Awaited::of(facts, record, &before_milestone(links, milestone, &own), today)
}

/// What a milestone waits for, near and far, come or not, each with the most working days that must lie between;
/// `own` are the dependencies that belong to it.
pub fn before_milestone(
    links: &Links,
    milestone: MilestoneId,
    own: &[DependencyId],
) -> BTreeMap<DependencyId, i32> {
    let mut waits = links.before(LinkEnd::Milestone(milestone));
    for id in own {
        waits.entry(*id).or_insert(0);
        for (before, lag) in links.before(LinkEnd::Dependency(*id)) {
            let most = waits.entry(before).or_insert(0);
            *most = lag.max(*most);
        }
    }
    waits
}

impl Awaited {
    /// Of everything in `waits`, with the working days between, what has not come by `today`.
    pub fn of(facts: &Facts, record: &Record, waits: &BTreeMap<DependencyId, i32>, today: Day) -> Self {
        let mut found =
            Self { undated: Vec::new(), promised: Vec::new(), today, calendar: facts.calendar.clone() };
        for (id, lag) in waits {
            let Some(dossier) = facts.dossiers.get(id).filter(|dossier| is_awaited(dossier)) else {
                continue;
            };
            match current(facts, dossier) {
                Some(promise) => found.promised.push((promise, record.odds(&promise, today), *lag)),
                None => found.undated.push(*id),
            }
        }
        found
    }
    /// The last day promised of all it waits for, with the days that must lie between.
    pub fn promised_by(&self) -> Option<Day> {
        self.promised.iter().map(|(promise, _, lag)| self.calendar.plus(promise.due, *lag)).max()
    }
    /// The odds that all of it has come by `day`; none while something has no date.
    pub fn by(&self, day: Day) -> Option<f64> {
        if !self.undated.is_empty() {
            return None;
        }
        let part = |(promise, odds, lag): &(Promise, Odds, i32)| {
            let (team, item): (Group, Group) = (promise.team, promise.item);
            Part { team, item, odds: odds.by(self.calendar.plus(day, -lag)) }
        };
        Some(all_by(&self.promised.iter().map(part).collect::<Vec<_>>()))
    }
    /// The first day by which the odds are `share`; none while something has no date, or beyond five years.
    pub fn day_at(&self, share: f64) -> Option<Day> {
        let reached = |days: i32| self.by(self.today.plus(days)).map(|odds| odds >= share);
        if !reached(NO_DATE)? {
            return None;
        }
        let (mut below, mut above) = (-1, NO_DATE);
        while above - below > 1 {
            let middle = below + (above - below) / 2;
            if reached(middle)? { above = middle } else { below = middle }
        }
        Some(self.today.plus(above))
    }
}

/// Whether the work has still to come: what is at rest is not waited for, what was handed over and not sent back has
/// come.
pub(super) fn is_awaited(dossier: &Dossier) -> bool {
    let state = dossier.state();
    !state.is_at_rest() && state != State::Delivered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ask::AskKind;
    use crate::domain::forecast::promises;
    use crate::domain::testing::{Case, day};

    const TODAY: &str = "2023-12-01";

    fn waits(case: &Case) -> Awaited {
        let today = day(TODAY);
        let history = case.facts.dossiers.values().flat_map(|d| promises(&case.facts, d));
        let record = Record::of(history, today);
        let milestone = *case.facts.milestones.keys().next().unwrap();
        awaited(&case.facts, &Links::of(&case.facts), &record, milestone, today)
    }

    fn two() -> Case {
        let case = Case::new().milestone("Beta", "2024-01-15", "2023-11-01");
        let case = case.team("A").dependency("SDK").eta("2023-12-15", "2023-11-02");
        case.team("B").dependency("Rules").eta("2024-01-05", "2023-11-02")
    }

    #[test]
    fn a_milestone_is_never_likelier_than_what_it_waits_for() {
        let both = waits(&two());
        let by = day("2024-01-15");
        let worst = both.promised.iter().map(|(_, odds, _)| odds.by(by)).fold(1.0, f64::min);
        let all = both.by(by).unwrap();
        assert!(all > 0.0 && all <= worst, "{all} against {worst}");
        assert_eq!(both.by(day("2024-01-04")), Some(0.0), "nothing comes early");
        let (half, most) = (both.day_at(0.3).unwrap(), both.day_at(0.8).unwrap());
        assert!(half < most && both.by(most).unwrap() >= 0.8 && both.by(most.plus(-1)).unwrap() < 0.8);
    }

    #[test]
    fn what_has_no_date_leaves_the_milestone_unknown() {
        let case = two().team("C").dependency("Copy").ask(AskKind::Eta, "2023-11-20", None);
        let found = waits(&case);
        assert_eq!(found.undated, [case.titled("Copy")]);
        assert_eq!((found.by(day("2030-01-01")), found.day_at(0.5)), (None, None));
    }

    #[test]
    fn what_came_is_not_waited_for() {
        let case = Case::new().milestone("Beta", "2024-01-15", "2023-11-01").team("A").dependency("SDK");
        let came = case.deliver("2023-11-20");
        let found = waits(&came);
        assert!(found.undated.is_empty());
        assert_eq!((found.by(day(TODAY)), found.day_at(0.8)), (Some(1.0), Some(day(TODAY))));
    }
}
