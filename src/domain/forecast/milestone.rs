//! Will a milestone be reached by a day? Everything it waits for must have come by then, with the days that must lie
//! between; how such promises combine is in `together`.

use super::{Odds, Part, Promise, Record, Supposed, Taken, all_by, current, supposed_promise};
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
    promised: Vec<Wait>,
    /// Supposed to come on a day, with the working days that must lie between.
    coming: Vec<(DependencyId, Day, i32)>,
    today: Day,
    calendar: Calendar,
}

/// A promise that is waited for.
#[derive(Debug, Clone, PartialEq)]
struct Wait {
    dependency: DependencyId,
    promise: Promise,
    odds: Odds,
    /// Working days that must lie between it and the milestone.
    lag: i32,
}

/// What `milestone` waits for on `today`: the open dependencies that belong to it, and those linked to it, near and
/// far. What was handed over and not sent back has come.
pub fn awaited(facts: &Facts, links: &Links, record: &Record, milestone: MilestoneId, today: Day) -> Awaited {
    awaited_if(facts, links, record, &Supposed::new(), milestone, today)
}

/// The same if what is `supposed` held; what is dropped is missing in `links` as well.
pub fn awaited_if(
    facts: &Facts,
    links: &Links,
    record: &Record,
    supposed: &Supposed,
    milestone: MilestoneId,
    today: Day,
) -> Awaited {
    let belonging = facts.dossiers.values().filter(|d| d.dependency.milestone == Some(milestone));
    let own = belonging.map(|d| d.dependency.id).filter(|id| supposed.get(id) != Some(&Taken::Dropped));
    let own: Vec<DependencyId> = own.collect();
    Awaited::supposing(facts, record, &before_milestone(links, milestone, &own), supposed, today)
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
        Self::supposing(facts, record, waits, &Supposed::new(), today)
    }
    /// The same if what is `supposed` held.
    fn supposing(
        facts: &Facts,
        record: &Record,
        waits: &BTreeMap<DependencyId, i32>,
        supposed: &Supposed,
        today: Day,
    ) -> Self {
        let calendar = facts.calendar.clone();
        let mut found =
            Self { undated: Vec::new(), promised: Vec::new(), coming: Vec::new(), today, calendar };
        for (id, lag) in waits {
            let Some(dossier) = facts.dossiers.get(id).filter(|dossier| is_awaited(dossier)) else {
                continue;
            };
            let promise = match supposed.get(id) {
                Some(Taken::Dropped) => continue,
                Some(Taken::Comes(Some(day))) => {
                    found.coming.push((*id, *day, *lag));
                    continue;
                }
                Some(Taken::Comes(None)) => None,
                Some(Taken::Promised(day)) => Some(supposed_promise(facts, dossier, today, *day)),
                None => current(facts, dossier),
            };
            match promise {
                Some(promise) => {
                    let odds = record.odds(&promise, today);
                    found.promised.push(Wait { dependency: *id, promise, odds, lag: *lag });
                }
                None => found.undated.push(*id),
            }
        }
        found
    }
    /// Whether nothing is waited for any more.
    pub fn is_over(&self) -> bool {
        self.undated.is_empty() && self.promised.is_empty() && self.coming.is_empty()
    }
    /// The last day promised of all it waits for, with the days that must lie between.
    pub fn promised_by(&self) -> Option<Day> {
        let promised = self.promised.iter().map(|wait| (wait.promise.due, wait.lag));
        let coming = self.coming.iter().map(|(_, day, lag)| (*day, *lag));
        promised.chain(coming).map(|(day, lag)| self.calendar.plus(day, lag)).max()
    }
    /// The odds that all of it has come by `day`; none while something has no date.
    pub fn by(&self, day: Day) -> Option<f64> {
        if !self.undated.is_empty() {
            return None;
        }
        if self.coming.iter().any(|(_, on, lag)| self.calendar.plus(*on, *lag) > day) {
            return Some(0.0);
        }
        let part = |wait: &Wait| Part {
            team: wait.promise.team,
            item: wait.promise.item,
            odds: wait.odds.by(self.calendar.plus(day, -wait.lag)),
        };
        Some(all_by(&self.promised.iter().map(part).collect::<Vec<_>>()))
    }
    /// Each thing waited for that has a day, with the odds that it comes in time for `day`, the least likely first.
    pub fn deciding(&self, day: Day) -> Vec<(DependencyId, f64)> {
        let own = |wait: &Wait| (wait.dependency, wait.odds.by(self.calendar.plus(day, -wait.lag)));
        let in_time = |(id, on, lag): &(DependencyId, Day, i32)| {
            (*id, if self.calendar.plus(*on, *lag) > day { 0.0 } else { 1.0 })
        };
        let mut each: Vec<(DependencyId, f64)> = self.promised.iter().map(own).collect();
        each.extend(self.coming.iter().map(in_time));
        each.sort_by(|(a, odds), (b, other)| odds.total_cmp(other).then(a.cmp(b)));
        each
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
        let worst = both.promised.iter().map(|wait| wait.odds.by(by)).fold(1.0, f64::min);
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
