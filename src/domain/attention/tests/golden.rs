//! The golden case of domain.md: dates invented, today is Friday 1 December 2023, Monday to Friday, no holidays.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::escalation::{Outcome, Rung};
use crate::domain::reason::{NextWay, Severity};

const TODAY: &str = "2023-12-01";

/// Platform A owes the SSO SDK; its date moved twice, and two asks for a date were not answered.
fn sso_sdk() -> Case {
    Case::new()
        .team("Platform A")
        .dependency("SSO SDK")
        .crit(1)
        .dri("Ada")
        .what("The SDK with token refresh")
        .acceptance("Sign-in works on iOS")
        .fallback("Keep the old sign-in")
        .need_by("2023-11-10")
        .eta("2023-10-27", "2023-09-15")
        .eta("2023-11-10", "2023-10-20")
        .eta("2023-11-24", "2023-11-06")
        .ask(AskKind::Eta, "2023-11-15", "2023-11-20")
        .ask(AskKind::Eta, "2023-11-21", "2023-11-24")
}

#[test]
fn the_sso_sdk_is_overdue_twice_over_and_its_team_is_quiet() {
    let item = item(&sso_sdk(), TODAY);
    let expect_passed = Reason::PromisePassed { eta: day("2023-11-24"), late: 5, moved: 2, slip: 20 };
    let expect_needed = Reason::NeededPassed { need_by: day("2023-11-10"), late: 15, delivered_on: None };
    assert_eq!(item.reasons[..2], [expect_passed, expect_needed]);
    assert!(item.reasons.contains(&Reason::KeepsMoving { times: 2, slip: 20 }));
    let codes: Vec<&str> = item.reasons.iter().map(Reason::code).collect();
    assert_eq!(codes, ["OV1", "OV2", "OV3", "quiet", "AR2", "AR4", "follow"]);
    assert_eq!((item.band, item.court, item.severity), (Band::Overdue, Court::Theirs, Severity::High));
    assert_eq!(item.suggestion, Suggestion::Nudge);
    assert_eq!(item.ask, Some(sso_sdk().dossier().asks[0].id), "the reply overdue longest");
    assert_eq!(
        (item.slack, item.overdue),
        (Some(-15), 15),
        "what was promised for a day that passed comes today at the earliest"
    );
}

#[test]
fn a_skip_level_that_brought_nothing_leaves_them_quiet_and_the_director_does_not() {
    let skipped = sso_sdk()
        .escalate("2023-11-22")
        .step(Rung::SkipLevel, "2023-11-22", "2023-11-24")
        .outcome(Outcome::Nothing, "2023-11-27");
    check(&skipped, "quiet", &[(TODAY, true)]);
    let director = skipped.step(Rung::Director, "2023-11-27", "2023-11-29");
    check(&director, "OV7", &[("2023-11-29", false), ("2023-11-30", true), (TODAY, true)]);
    let moved = director.outcome(Outcome::Moved, "2023-11-30");
    check(&moved, "quiet", &[(TODAY, false)]);
    check(&moved, "OV7", &[(TODAY, false)]);
    let rungs: Vec<_> = moved.dossier().escalations[0]
        .steps
        .iter()
        .map(|s| (s.rung, s.result.as_ref().map(|r| r.outcome)))
        .collect();
    assert_eq!(rungs, [(Rung::SkipLevel, Some(Outcome::Nothing)), (Rung::Director, Some(Outcome::Moved))]);
}

#[test]
fn a_deliverable_without_a_named_owner_is_at_risk_until_one_is_named() {
    let case = Case::new()
        .team("Platform B")
        .dependency("Notification API")
        .ask(AskKind::Eta, "2023-11-29", None)
        .eta("2024-02-01", "2023-11-30")
        .need_by("2024-03-01");
    check(&case, "AR8", &[(TODAY, true)]);
    check(&case.dri("Bea"), "AR8", &[(TODAY, false)]);
}

#[test]
fn the_tokenizer_came_back_with_70_compile_errors() {
    let case = Case::new()
        .team("Platform B")
        .dependency("Tokenizer v2")
        .dri("Bea")
        .ask(AskKind::Eta, "2023-10-02", None)
        .reply("2023-10-03")
        .deliver("2023-11-20")
        .bounce("2023-11-22", "70 compile errors");
    let item = item(&case, TODAY);
    assert_eq!(item.reasons, [Reason::Bounced { times: 1, reason: "70 compile errors".to_owned() }]);
    assert_eq!((item.band, item.court), (Band::AtRisk, Court::Theirs));
}

#[test]
fn three_nudges_in_vain_lead_up_the_ladder() {
    let case = sso_sdk().nudge("2023-11-22").nudge("2023-11-23");
    let way = |case: &Case| {
        let due = reasons_at(case, &Policy::default(), "2023-12-29").into_iter();
        let ways = due.filter_map(|r| if let Reason::NudgeDue { way, .. } = r { Some(way) } else { None });
        ways.collect::<Vec<_>>()
    };
    // The first ask was never nudged and is due longer; answer it, so that the second speaks.
    let mut case = case;
    let first = case.facts.dossiers.values_mut().next().unwrap();
    first.asks.remove(0);
    assert_eq!(way(&case), [NextWay::OtherChannel]);
    let third = case.nudge("2023-11-30");
    assert_eq!(way(&third), [NextWay::Ladder]);
    assert_eq!(item(&third, "2023-12-29").suggestion, Suggestion::Escalate);
    let raised = third.escalate("2023-12-01").step(Rung::Leads, "2023-12-28", "2024-01-05");
    assert_eq!(item(&raised, "2023-12-29").suggestion, Suggestion::Nudge, "a step is under way");
}
