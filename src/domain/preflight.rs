//! What is on record before an escalation goes out: how often it was asked, what the delay means, and what we owe
//! them ourselves. Counts and days; their words are in `sentence`.

use super::ask::AnswerKind;
use super::commitment::{Commitment, owed};
use super::day::Day;
use super::dossier::Dossier;
use super::escalation::Rung;
use super::facts::Facts;
use super::id::{DependencyId, MilestoneId};

/// The asks so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Questions; those I took back are not counted.
    pub times: u32,
    /// Reminders.
    pub nudges: u32,
    /// The day of the first question.
    pub since: Option<Day>,
    /// The last day on which I asked or reminded.
    pub last_on: Option<Day>,
    /// Questions to which something came back.
    pub answered: u32,
}

/// What the delay means, as far as dates tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Impact {
    /// The day by which it is needed.
    pub need_by: Option<Day>,
    /// The day that is expected now.
    pub eta: Option<Day>,
    /// The day that holds, when it has passed and is expected no longer.
    pub passed: Option<Day>,
    /// Working days from the need-by to the day expected, or to today when that is later; 0 when in time.
    pub late: i32,
    /// The milestone that waits for it.
    pub holds: Option<(MilestoneId, Option<Day>)>,
}

/// The asks about a dependency so far.
pub fn asked(dossier: &Dossier) -> Asked {
    let mut asked = Asked::default();
    for ask in &dossier.asks {
        if ask.answers.iter().any(|answer| answer.kind == AnswerKind::Withdrawn) {
            continue;
        }
        asked.times += 1;
        asked.nudges += u32::try_from(ask.nudges.len()).unwrap_or(u32::MAX);
        asked.since = Some(asked.since.map_or(ask.asked_on, |day| day.min(ask.asked_on)));
        asked.last_on = asked.last_on.max(ask.outbound().last().copied());
        asked.answered += u32::from(ask.inbound().next().is_some());
    }
    asked
}

/// What the delay of a dependency means on `today`.
pub fn impact(facts: &Facts, dossier: &Dossier, today: Day) -> Impact {
    let (need_by, eta) = (dossier.need_by(), dossier.etas.day());
    // A date that has passed is no longer expected.
    let expected = eta.filter(|day| *day >= today);
    let reached = expected.unwrap_or(today);
    let milestone = dossier.dependency.milestone.and_then(|id| facts.milestones.get(&id));
    Impact {
        need_by,
        eta: expected,
        passed: eta.filter(|day| *day < today),
        late: need_by.map_or(0, |day| facts.calendar.wd(day, reached).max(0)),
        holds: milestone.filter(|m| m.done_on.is_none()).map(|m| (m.id, m.day())),
    }
}

/// Rungs on which it was raised before, with the day, oldest first.
pub fn raised(dossier: &Dossier) -> Vec<(Rung, Day)> {
    let mut steps: Vec<_> = dossier.escalations.iter().flat_map(|e| &e.steps).collect();
    steps.sort_by_key(|step| (step.on, step.id));
    steps.into_iter().map(|step| (step.rung, step.on)).collect()
}

/// What of this team waits for our verdict: what we owe them before we ask for more.
pub fn verdicts_owed(facts: &Facts, dossier: &Dossier) -> Vec<(DependencyId, Day)> {
    let Some(team) = dossier.dependency.supplier else { return Vec::new() };
    let theirs = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    let open = theirs.filter(|d| !d.state().is_at_rest());
    let waiting = open.filter_map(|d| d.last_delivery().map(|delivery| (d.dependency.id, delivery)));
    let waiting = waiting.filter(|(_, delivery)| delivery.verdict.is_none());
    waiting.map(|(id, delivery)| (id, delivery.delivered_on)).collect()
}

/// What I said I would do for this team or its people and have not done yet, by day. A step up weighs little while
/// they wait for me.
pub fn commitments_owed<'f>(facts: &'f Facts, dossier: &Dossier) -> Vec<&'f Commitment> {
    let (dri, supplier) = (dossier.dependency.dri, dossier.dependency.supplier);
    let team = supplier.map_or_else(Vec::new, |team| owed(facts, None, Some(team)));
    let person = dri.map_or_else(Vec::new, |dri| owed(facts, Some(dri), None));
    let mut both: Vec<&Commitment> = team.into_iter().chain(person).collect();
    both.sort_by_key(|c| (c.due().is_none(), c.due(), c.id));
    both.dedup_by_key(|c| c.id);
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ask::AskKind::Eta;
    use crate::domain::sentence::{asked_words, impact_words, owed_line};
    use crate::domain::testing::{Case, day};

    const TODAY: &str = "2023-12-01";

    fn told() -> Case {
        Case::new().team("Platform A").dependency("SSO SDK")
    }

    #[track_caller]
    fn asks(case: &Case, expect: &str) {
        assert_eq!(asked_words(asked(case.dossier()), day(TODAY)), expect);
    }

    #[test]
    fn asks_are_counted_with_their_reminders_and_what_came_back() {
        asks(&told(), "Nothing was asked yet.");
        let once = told().ask(Eta, "2023-11-03", None);
        asks(&once, "Asked once on 3 Nov; no answer.");
        let nudged = once.clone().nudge("2023-11-08").nudge("2023-11-20");
        asks(&nudged, "Asked once on 3 Nov and reminded twice, last on 20 Nov; no answer.");
        let again = nudged.reply("2023-11-21").ask(Eta, "2023-11-28", None);
        asks(&again, "Asked twice since 3 Nov and reminded twice, last on 28 Nov; 1 of 2 answered.");
        asks(&once.answer(AnswerKind::Withdrawn, "2023-11-06"), "Nothing was asked yet.");
    }

    #[track_caller]
    fn means(case: &Case, expect: &str) {
        assert_eq!(
            impact_words(&case.facts, &impact(&case.facts, case.dossier(), day(TODAY)), day(TODAY)),
            expect
        );
    }

    #[test]
    fn the_delay_is_counted_to_the_day_expected_or_to_today() {
        means(&told(), "");
        means(&told().need_by("2023-12-01"), "Needed by 1 Dec; no date now.");
        means(&told().need_by("2023-11-30"), "Needed by 30 Nov, 1 working day ago; no date now.");
        let late = told().need_by("2023-11-10").eta("2023-12-08", "2023-11-01");
        means(&late, "Needed by 10 Nov, expected 8 Dec, 20 working days late.");
        let passed = told().need_by("2023-11-10").eta("2023-11-24", "2023-11-01");
        means(&passed, "Needed by 10 Nov, 15 working days ago; promised for 24 Nov, which has passed.");
        means(
            &told().need_by("2023-12-20").eta("2023-12-08", "2023-11-01"),
            "Needed by 20 Dec, expected 8 Dec.",
        );
        means(&told().eta("2023-12-08", "2023-11-01"), "Expected 8 Dec.");
    }

    #[test]
    fn the_milestone_that_waits_is_named_until_it_is_done() {
        let held = || Case::new().team("Platform A").milestone("Beta", "2023-12-19", "2023-09-01");
        means(&held().dependency("SSO SDK"), "Beta on 19 Dec waits for it.");
        let needed = held().dependency("SSO SDK").need_by("2023-12-10");
        means(&needed, "Needed by 10 Dec; no date now. Beta on 19 Dec waits for it.");
        means(&held().milestone_done("2023-11-30").dependency("SSO SDK"), "");
    }

    #[test]
    fn a_delivery_of_theirs_without_a_verdict_is_owed_to_them() {
        let owed = |case: &Case| verdicts_owed(&case.facts, case.dossier()).len();
        let waiting = told().dependency("Tokenizer").deliver("2023-11-20").dependency("SSO SDK");
        assert_eq!(owed(&waiting), 1);
        let judged = told().dependency("Tokenizer").deliver("2023-11-20").bounce("2023-11-21", "70 errors");
        assert_eq!(owed(&judged.dependency("SSO SDK")), 0);
        let other = waiting.team("Platform B").dependency("Notification API");
        assert_eq!(owed(&other), 0, "another team's deliveries are no debt to this one");
    }

    #[test]
    fn what_i_said_i_would_do_for_them_is_owed_until_it_is_done() {
        let lines = |case: &Case| -> Vec<String> {
            let owed = commitments_owed(&case.facts, case.dossier());
            owed.into_iter().map(|owed| owed_line(&case.facts, owed, day(TODAY))).collect()
        };
        let told = || told().person("Ada");
        assert_eq!(lines(&told()), [] as [&str; 0]);
        let owing = told().owe("Test data", "2023-12-04").owe_to("Ada", "Review the design", "2023-11-24");
        let expect = [
            "Review the design (to Ada): overdue since 24 Nov, 5 working days ago",
            "Test data: due 4 Dec, in 1 working day",
        ];
        assert_eq!(lines(&owing), expect);
        assert_eq!(lines(&told().owe("Test data", "2023-12-04").owe_kept("2023-11-30")), [] as [&str; 0]);
        let other = owing.team("Platform B").dependency("Notification API");
        assert_eq!(lines(&other), [] as [&str; 0], "what another team is owed is no debt to this one");
    }
}
