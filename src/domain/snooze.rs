//! A snooze: a dependency put off until a day. It is hidden from Today until then, unless its need-by passes; every
//! other list and every count of health still knows it.

use super::day::Day;
use super::id::StatementId;
use super::provenance::Provenance;
use super::text::PrivateNote;

/// One time it was put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snooze {
    /// Its id.
    pub id: StatementId,
    /// The day on which it shows again.
    pub until: Day,
    /// Why, for my eyes only.
    pub reason: PrivateNote,
    /// When I put it off.
    pub provenance: Provenance,
    /// The day I took it up again before its day.
    pub ended_on: Option<Day>,
}

/// The snooze that holds on `today`, given the day by which the work is needed: the newest one, when it was not
/// ended, its day is still to come and the need-by has not passed.
pub fn holding(snoozes: &[Snooze], need_by: Option<Day>, today: Day) -> Option<&Snooze> {
    let newest = snoozes.iter().max_by_key(|s| (s.provenance.order(), s.id))?;
    let holds = newest.ended_on.is_none() && newest.until > today && need_by.is_none_or(|day| day >= today);
    holds.then_some(newest)
}

impl Snooze {
    /// The day it shows again, given the day by which the work is needed: its own, or earlier when the need-by passes.
    pub fn shows_on(&self, need_by: Option<Day>) -> Day {
        need_by.map_or(self.until, |day| self.until.min(day.plus(1)))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::testing::{Case, day};

    /// Put off on 20 Nov until 4 Dec 2023.
    fn put_off() -> Case {
        Case::new().team("Platform A").dependency("SSO SDK").snooze("2023-12-04", "2023-11-20")
    }

    #[track_caller]
    fn check(case: &Case, days: &[(&str, bool)]) {
        for (on, hidden) in days {
            assert_eq!(case.dossier().snoozed(day(on)).is_some(), *hidden, "on {on}");
        }
    }

    #[test]
    fn it_shows_again_on_its_day_and_not_before() {
        check(
            &put_off(),
            &[("2023-12-01", true), ("2023-12-03", true), ("2023-12-04", false), ("2023-12-05", false)],
        );
    }

    #[test]
    fn it_shows_once_its_need_by_has_passed() {
        let needed = put_off().need_by("2023-11-24");
        check(&needed, &[("2023-11-23", true), ("2023-11-24", true), ("2023-11-25", false)]);
        check(&put_off().need_by("2023-12-08"), &[("2023-12-03", true), ("2023-12-04", false)]);
    }

    #[test]
    fn the_day_it_shows_again_is_the_first_on_which_it_is_not_hidden() {
        for need_by in [None, Some("2023-11-24"), Some("2023-12-03"), Some("2023-12-08")] {
            let case = need_by.map_or_else(put_off, |need_by| put_off().need_by(need_by));
            let snooze = case.dossier().snoozed(day("2023-11-21")).expect("it is put off");
            let shows = snooze.shows_on(need_by.map(day));
            assert!(case.dossier().snoozed(shows.plus(-1)).is_some(), "needed by {need_by:?}");
            assert!(case.dossier().snoozed(shows).is_none(), "needed by {need_by:?}");
        }
    }

    #[test]
    fn only_the_newest_counts_and_it_can_be_ended() {
        check(&put_off().snooze("2023-12-11", "2023-12-01"), &[("2023-12-05", true), ("2023-12-11", false)]);
        check(&put_off().snooze("2023-11-24", "2023-11-21"), &[("2023-11-23", true), ("2023-11-24", false)]);
        check(&put_off().woken("2023-11-22"), &[("2023-11-23", false)]);
        check(&put_off().woken("2023-11-22").snooze("2023-12-01", "2023-11-23"), &[("2023-11-24", true)]);
    }
}
