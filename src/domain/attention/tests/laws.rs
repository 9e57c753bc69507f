//! What holds for any record: told at random, then looked at.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::claim::ClaimWordKind;
use crate::domain::escalation::{Outcome, Rung};
use crate::domain::standing::StandingWord;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Everything told lies before this day.
const TODAY: &str = "2023-12-01";

/// One thing that happened: what, how many days before today, and how many days ahead a date in it lies.
type Told = (u8, i32, i32);

fn tell(case: Case, (what, ago, ahead): Told) -> Case {
    let on = day(TODAY).plus(-ago);
    let (said, then) = (on.to_string(), on.plus(ahead).to_string());
    match what {
        0 => case.need_by_said(&then, &said),
        1 => case.eta(&then, &said),
        2 => case.range(&said, &then, &said),
        3 => case.forecast(&then, &said),
        4 => case.confirmed(&said),
        5 => case.withdrawn(&said),
        6 => case.ask(AskKind::Eta, &said, then.as_str()),
        7 => case.ask(AskKind::Help, &said, None).nudge(&said),
        8 => case.ask(AskKind::Status, &said, None).reply(&said),
        9 => case.deliver(&said),
        10 => case.deliver(&said).bounce(&said, "crash"),
        11 => case.escalate(&said).step(Rung::Leads, &said, then.as_str()),
        12 => case.escalate(&said).step(Rung::SkipLevel, &said, None).outcome(Outcome::Moved, &said),
        13 => case.standing(StandingWord::Blocked, &said),
        14 => case.standing(StandingWord::Started, &said),
        15 => case.decision("Which?", &said, "Ada", "Ada").decide_by(&then, &said),
        16 => case.decision("Which?", &said, None, None).discussed(false, &said),
        17 => case.decision("Which?", &said, "Ada", "Ada").decided("so", &said).revisit(then.as_str(), &said),
        18 => case.risk("It may rain", &then),
        19 => case.claim("Bo", &said),
        20 => case.claim("Bo", &said).claim_word(ClaimWordKind::Promised, &said, then.as_str()),
        21 => case.away("Ada", &said, None),
        23 => case.snooze(&on.plus(ahead + 1).to_string(), &said),
        24 => case.snooze(&on.plus(ahead + 1).to_string(), &said).woken(TODAY),
        25 => case.owe("Test data", &then),
        26 => case.told("peers", &said),
        22 => case.owe("Test data", &then).owe_kept(&said),
        _ => case.crit(1),
    }
}

fn case() -> impl Strategy<Value = Case> {
    let told = (0..28_u8, 0..120_i32, 0..120_i32);
    let dependency = proptest::collection::vec(told, 0..10);
    proptest::collection::vec((dependency, any::<bool>()), 1..5).prop_map(|dependencies| {
        let mut case =
            Case::new().team("Platform A").person("Ada").milestone("Beta", "2023-11-20", "2023-09-01");
        for (n, (told, owned)) in dependencies.into_iter().enumerate() {
            case = case.dependency(&format!("Part {n}")).drafted("2023-08-01");
            case = if owned { case.dri("Ada") } else { case };
            case = told.into_iter().fold(case, tell);
        }
        case
    })
}

/// What Today shows: what is snoozed is left out, for it comes back by waiting and is not healed.
fn raised(case: &Case, policy: &Policy, on: Day) -> BTreeSet<Subject> {
    bands(&case.facts, policy, on).into_keys().collect()
}

proptest! {
    #[test]
    fn waiting_never_heals(case in case(), wait in 1..90_i32) {
        let (today, later) = (day(TODAY), day(TODAY).plus(wait));
        let (now, then) = (raised(&case, &Policy::default(), today), raised(&case, &Policy::default(), later));
        prop_assert!(now.is_subset(&then), "healed by waiting: {:?}", now.difference(&then));
    }

    #[test]
    fn what_was_accepted_needs_nothing(case in case()) {
        let done = case.deliver(TODAY).accept(TODAY);
        let subject = Subject::Dependency(done.id());
        prop_assert!(!raised(&done, &Policy::default(), day("2024-06-03")).contains(&subject));
    }

    #[test]
    fn what_was_kept_is_owed_no_more(case in case()) {
        let owed = case.owe("Test data", TODAY);
        let later = day("2024-06-03");
        let owing = |case: &Case| {
            let raised = raised(case, &Policy::default(), later);
            raised.into_iter().filter(|s| matches!(s, Subject::Commitment(_))).count()
        };
        prop_assert_eq!(owing(&owed), owing(&owed.owe_kept(TODAY)) + 1);
    }

    #[test]
    fn what_is_snoozed_is_an_item_all_the_same(case in case()) {
        let (mut awake, today) = (case.clone(), day(TODAY));
        awake.facts.dossiers.values_mut().for_each(|dossier| dossier.snoozes.clear());
        let policy = Policy::default();
        prop_assert_eq!(attention(&case.facts, &policy, today), attention(&awake.facts, &policy, today));
        let (shown, all) = (raised(&case, &policy, today), raised(&awake, &policy, today));
        for subject in all.difference(&shown) {
            let dossier = &case.facts.dossiers[&subject.dependency().unwrap()];
            prop_assert!(dossier.need_by().is_none_or(|day| day >= today), "a passed need-by is shown");
        }
    }

    #[test]
    fn a_stricter_policy_never_finds_less(case in case()) {
        let usual = Policy::default();
        let stricter = Policy {
            verdict_days: 1,
            promise_missing_days: 20,
            promise_missing_percent: 50,
            tight_slack_days: 10,
            slip_revisions: 1,
            slip_days: 5,
            cover_days: 20,
            stale_percent: 10,
            stale_least_days: 2,
            stale_most_days: 8,
            odds_percent: 90,
            first_pass_percent: 80,
            first_pass_least: 1,
            complete_calendar_days: 90,
            quiet_least_days: 1,
            quiet_most_days: 5,
            quiet_unknown_days: 2,
            unchased_days: 4,
            stalled_days: 3,
            untold_days: 1,
            commitment_soon_days: 10,
            nudge_cadence: vec![1, 1, 1],
            ..usual.clone()
        };
        let (now, more) = (raised(&case, &usual, day(TODAY)), raised(&case, &stricter, day(TODAY)));
        prop_assert!(now.is_subset(&more), "found only by the usual policy: {:?}", now.difference(&more));
    }

    #[test]
    fn the_order_of_facts_does_not_matter(case in case()) {
        let mut turned = case.clone();
        for dossier in turned.facts.dossiers.values_mut() {
            dossier.need_bys.reverse();
            dossier.asks.reverse();
            dossier.deliveries.reverse();
            dossier.escalations.reverse();
            dossier.standings.reverse();
            dossier.snoozes.reverse();
        }
        let look = |case: &Case| attention(&case.facts, &Policy::default(), day(TODAY));
        prop_assert_eq!(look(&case), look(&turned));
    }

    #[test]
    fn every_item_says_why_and_stands_in_the_band_of_its_first_reason(case in case()) {
        for item in attention(&case.facts, &Policy::default(), day(TODAY)) {
            prop_assert_eq!(Some(item.band), item.reasons.first().map(Reason::band));
        }
    }
}
