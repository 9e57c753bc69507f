//! How what was needed and what was accepted add up over time: a burn-up. Only accepted work counts as come.

use super::day::Day;
use super::dependency::State;
use super::dossier::Dossier;
use super::sentence::counted;
use std::collections::BTreeMap;

/// Two counts that grow: dependencies needed, and dependencies accepted, from the day on that stands beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BurnUp {
    /// All that are wanted: neither declined, cancelled, replaced nor parked.
    pub wanted: u32,
    /// Those of them without a need-by.
    pub undated: u32,
    /// How many are needed by which day.
    pub needed: Vec<(Day, u32)>,
    /// How many were accepted by which day.
    pub accepted: Vec<(Day, u32)>,
}

impl BurnUp {
    /// That of these dependencies.
    pub fn of<'f>(dossiers: impl IntoIterator<Item = &'f Dossier>) -> Self {
        let (mut needed, mut accepted) = (BTreeMap::new(), BTreeMap::new());
        let mut found = Self::default();
        for dossier in dossiers {
            let state = dossier.state();
            if state.is_at_rest() && state != State::Accepted {
                continue;
            }
            found.wanted += 1;
            match dossier.need_by() {
                Some(day) => *needed.entry(day).or_default() += 1,
                None => found.undated += 1,
            }
            if let Some(day) = accepted_on(dossier).filter(|_| state == State::Accepted) {
                *accepted.entry(day).or_default() += 1;
            }
        }
        (found.needed, found.accepted) = (summed(needed), summed(accepted));
        found
    }
    /// "3 of 8 accepted; 5 were needed by today; 1 has no need-by".
    pub fn words(&self, today: Day) -> String {
        let by =
            |steps: &[(Day, u32)]| steps.iter().rev().find(|(day, _)| *day <= today).map_or(0, |(_, n)| *n);
        let mut parts = vec![
            format!("{} of {} accepted", by(&self.accepted), self.wanted),
            match by(&self.needed) {
                0 => "none was needed by today".to_owned(),
                1 => "1 was needed by today".to_owned(),
                many => format!("{many} were needed by today"),
            },
        ];
        if self.undated > 0 {
            parts.push(counted(self.undated, "has no need-by", "have no need-by"));
        }
        parts.join("; ")
    }
}

fn accepted_on(dossier: &Dossier) -> Option<Day> {
    let verdicts = dossier.deliveries.iter().filter_map(|delivery| delivery.verdict.as_ref());
    verdicts.filter(|verdict| verdict.is_accepted()).map(|verdict| verdict.on).max()
}

fn summed(by_day: BTreeMap<Day, u32>) -> Vec<(Day, u32)> {
    let mut sum = 0;
    let added = by_day.into_iter().map(|(day, count)| {
        sum += count;
        (day, sum)
    });
    added.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Case, day};

    #[track_caller]
    fn check(case: &Case, needed: &[(&str, u32)], accepted: &[(&str, u32)], words: &str) {
        let burn = BurnUp::of(case.facts.dossiers.values());
        let days = |steps: &[(&str, u32)]| steps.iter().map(|(on, n)| (day(on), *n)).collect::<Vec<_>>();
        assert_eq!((burn.needed.clone(), burn.accepted.clone()), (days(needed), days(accepted)));
        assert_eq!(burn.words(day("2023-12-01")), words);
    }
    fn asked(title: &str, case: Case) -> Case {
        case.dependency(title).ask(crate::domain::ask::AskKind::Eta, "2023-11-01", None)
    }

    #[test]
    fn needs_and_acceptances_add_up_by_day() {
        let case = asked("SDK", Case::new().team("A")).need_by("2023-11-10");
        let case = case.deliver("2023-11-13").accept("2023-11-20");
        let case = asked("Rules", case).need_by("2023-12-01");
        let case = asked("Copy", case).need_by("2023-12-01");
        let needed = [("2023-11-10", 1), ("2023-12-01", 3)];
        check(&case, &needed, &[("2023-11-20", 1)], "1 of 3 accepted; 3 were needed by today");
    }
    #[test]
    fn delivered_is_not_accepted_and_what_has_no_day_is_named() {
        let case = asked("SDK", Case::new().team("A")).need_by("2023-12-02").deliver("2023-11-13");
        let case = asked("Rules", case);
        let words = "0 of 2 accepted; none was needed by today; 1 has no need-by";
        check(&case, &[("2023-12-02", 1)], &[], words);
    }
    #[test]
    fn what_is_no_longer_wanted_counts_on_neither_side() {
        let case = asked("SDK", Case::new().team("A")).need_by("2023-11-10");
        let case = case.standing(crate::domain::standing::StandingWord::Cancelled, "2023-11-11");
        check(&case, &[], &[], "0 of 0 accepted; none was needed by today");
    }
}
