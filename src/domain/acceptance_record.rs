//! How deliveries of a team were received: how many dependencies were accepted as they first came, and how long it
//! took from the first delivery to acceptance. Counts beside every figure, never a grade. For my eyes only: no
//! update may show it.

use super::calendar::Calendar;
use super::delivery::Verdict;
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::TeamId;
use super::sentence::working_days;
use std::collections::BTreeMap;

/// What is known of one team's deliveries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AcceptanceRecord {
    /// Dependencies whose first delivery was accepted.
    pub passed: u32,
    /// Dependencies whose first delivery was judged.
    pub judged: u32,
    /// Working days from the first delivery to acceptance, of each that was accepted, ascending.
    days: Vec<i32>,
}

impl AcceptanceRecord {
    /// "first delivery accepted 3 of 5; median 4 working days to accept, n=4"; empty while nothing was judged.
    pub fn words(&self) -> String {
        let first = format!("first delivery accepted {} of {}", self.passed, self.judged);
        match (self.judged, self.median()) {
            (0, _) => String::new(),
            (_, None) => first,
            (_, Some(median)) => format!("{first}; median {median} to accept, n={}", self.days.len()),
        }
    }
    /// "4 working days", "2½ working days": between two in the middle lies their mean.
    fn median(&self) -> Option<String> {
        let (low, high) =
            (self.days.get((self.days.len().checked_sub(1)?) / 2)?, self.days[self.days.len() / 2]);
        let twice = low + high;
        let half = twice % 2 != 0;
        Some(if half { format!("{}½ working days", twice / 2) } else { working_days(twice / 2) })
    }
    fn add(&mut self, dossier: &Dossier, calendar: &Calendar) {
        let Some(accepted) = dossier.first_pass() else { return };
        self.passed += u32::from(accepted);
        self.judged += 1;
        let first = dossier.deliveries.iter().map(|d| d.delivered_on).min();
        let verdicts = dossier.deliveries.iter().filter_map(|d| d.verdict.as_ref());
        let accepted_on = verdicts.filter(|v| Verdict::is_accepted(v)).map(|v| v.on).min();
        self.days.extend(first.zip(accepted_on).map(|(from, to)| calendar.wd(from, to)));
        self.days.sort_unstable();
    }
}

/// The deliveries of one team.
pub fn accepted(facts: &Facts, team: TeamId) -> AcceptanceRecord {
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    let mut record = AcceptanceRecord::default();
    dossiers.for_each(|dossier| record.add(dossier, &facts.calendar));
    record
}

/// The deliveries of every team of which one was judged, in one pass.
pub fn every_acceptance(facts: &Facts) -> BTreeMap<TeamId, AcceptanceRecord> {
    let mut records: BTreeMap<TeamId, AcceptanceRecord> = BTreeMap::new();
    for dossier in facts.dossiers.values() {
        if let Some(team) = dossier.dependency.supplier {
            records.entry(team).or_default().add(dossier, &facts.calendar);
        }
    }
    records.retain(|_, record| record.judged > 0);
    records
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Case;

    #[track_caller]
    fn check(case: &Case, expect: &str) {
        let team = case.team_id("Platform A");
        assert_eq!(accepted(&case.facts, team).words(), expect);
        let every = every_acceptance(&case.facts).remove(&team).unwrap_or_default();
        assert_eq!(every.words(), expect, "one team and every team are counted alike");
    }

    /// Delivered on Mon 6 Nov and accepted on a later day.
    fn taken(case: Case, on: &str) -> Case {
        case.dependency("Part").deliver("2023-11-06").accept(on)
    }

    #[test]
    fn nothing_is_said_before_something_was_judged() {
        let case = Case::new().team("Platform A").dependency("Part");
        check(&case, "");
        check(&case.clone().deliver("2023-11-06"), "");
        check(&case.deliver("2023-11-06").bounce("2023-11-07", "crash"), "first delivery accepted 0 of 1");
    }

    #[test]
    fn the_median_lies_in_the_middle_or_between_two() {
        let one = taken(Case::new().team("Platform A"), "2023-11-07");
        check(&one, "first delivery accepted 1 of 1; median 1 working day to accept, n=1");
        let two = taken(one, "2023-11-08");
        check(&two, "first delivery accepted 2 of 2; median 1½ working days to accept, n=2");
        let three = taken(two, "2023-11-20");
        check(&three, "first delivery accepted 3 of 3; median 2 working days to accept, n=3");
    }

    #[test]
    fn what_came_back_is_counted_from_its_first_delivery() {
        let case = Case::new().team("Platform A").dependency("Part");
        let back = case.deliver("2023-11-06").bounce("2023-11-07", "crash").deliver("2023-11-10");
        check(&back, "first delivery accepted 0 of 1");
        let taken = back.accept("2023-11-13");
        check(&taken, "first delivery accepted 0 of 1; median 5 working days to accept, n=1");
    }

    #[test]
    fn teams_are_kept_apart() {
        let case = taken(Case::new().team("Platform A"), "2023-11-07").team("Platform B").dependency("Other");
        check(
            &case.deliver("2023-11-06").bounce("2023-11-07", "x"),
            "first delivery accepted 1 of 1; median 1 working day to accept, n=1",
        );
    }
}
