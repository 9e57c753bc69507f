//! Each code on both sides of its boundary. December 2023: the 1st, 8th and 15th are Fridays.

use super::*;
use crate::domain::ask::{AnswerKind, AskKind};
use crate::domain::escalation::Rung;
use crate::domain::provenance::Source;

/// Asked on 27 Nov, answered and promised on the 28th, owned; nothing to see for weeks.
fn calm() -> Case {
    asked_on("2023-11-27").reply("2023-11-28").eta("2024-01-10", "2023-11-28")
}

/// Asked on a day, owned, without an answer.
fn asked_on(on: &str) -> Case {
    Case::new().team("Platform A").person("Ada").dependency("SSO SDK").dri("Ada").drafted(on).ask(
        AskKind::Eta,
        on,
        None,
    )
}

#[test]
fn a_promise_due_today_is_not_overdue() {
    let due = calm().eta("2023-12-01", "2023-11-29");
    check(&due, "OV1", &[("2023-12-01", false), ("2023-12-02", true), ("2023-12-04", true)]);
    let range = calm().range("2023-12-01", "2023-12-05", "2023-11-29");
    check(&range, "OV1", &[("2023-12-04", false), ("2023-12-05", false), ("2023-12-06", true)]);
    check(&due.clone().confirmed("2023-11-30"), "OV1", &[("2023-12-04", true)]);
    check(&due.clone().withdrawn("2023-11-30"), "OV1", &[("2023-12-04", false)]);
    check(&due.forecast("2023-12-01", "2023-11-30"), "OV1", &[("2023-12-04", false)]);
}

#[test]
fn a_need_by_due_today_has_not_passed_and_only_acceptance_meets_it() {
    let needed = calm().need_by("2023-12-01");
    check(&needed, "OV2", &[("2023-12-01", false), ("2023-12-02", true)]);
    let delivered = needed.deliver("2023-11-30");
    check(&delivered, "OV2", &[("2023-12-01", false), ("2023-12-04", true)]);
    check(&delivered.accept("2023-12-05"), "OV2", &[("2023-12-06", false)]);
}

#[test]
fn a_reply_due_today_is_not_overdue() {
    let asked = calm().ask(AskKind::Help, "2023-11-29", "2023-12-01");
    check(&asked, "OV3", &[("2023-12-01", false), ("2023-12-02", true)]);
    check(&asked.reply("2023-12-04"), "OV3", &[("2023-12-05", false)]);
}

#[test]
fn a_verdict_is_due_after_three_working_days() {
    let delivered = calm().deliver("2023-11-29");
    check(&delivered, "OV4", &[("2023-12-01", false), ("2023-12-04", false), ("2023-12-05", true)]);
    check(&delivered, "follow", &[("2023-11-29", true), ("2023-12-04", true), ("2023-12-05", false)]);
    let item = item(&delivered, "2023-12-01");
    assert_eq!((item.band, item.court, item.suggestion), (Band::Mine, Court::Mine, Suggestion::Accept));
    check(&delivered.clone().bounce("2023-12-05", "crash"), "OV4", &[("2023-12-08", false)]);
    check(&delivered.accept("2023-12-05"), "OV4", &[("2023-12-08", false)]);
}

#[test]
fn a_response_due_today_is_not_overdue() {
    let raised = calm().escalate("2023-11-28").step(Rung::Leads, "2023-11-28", "2023-12-01");
    check(&raised, "OV7", &[("2023-12-01", false), ("2023-12-04", true)]);
    let silent = raised.clone().outcome(crate::domain::escalation::Outcome::Nothing, "2023-12-04");
    check(&silent, "OV7", &[("2023-12-05", false)]);
    check(&raised.closed("2023-12-04", true), "OV7", &[("2023-12-05", false)]);
}

#[test]
fn a_milestone_due_today_has_not_passed() {
    let case = Case::new().milestone("Beta", "2023-12-01", "2023-11-01");
    let raised = |case: &Case, on: &str| !attention(&case.facts, &Policy::default(), day(on)).is_empty();
    assert!(!raised(&case, "2023-12-01"));
    assert!(raised(&case, "2023-12-02"));
    assert!(!raised(&case.clone().milestone_moved("2023-12-15", "2023-12-02"), "2023-12-04"));
    assert!(!raised(&case.milestone_done("2023-12-04"), "2023-12-04"));
}

#[test]
fn a_promise_is_missed_ten_days_before_the_need_by_or_a_quarter_of_the_way() {
    let soon = asked_on("2023-11-01").need_by("2023-12-29");
    check(&soon, "AR1", &[("2023-12-14", false), ("2023-12-15", true), ("2023-12-18", true)]);
    let far = asked_on("2023-11-01").need_by("2024-06-28");
    check(&far, "AR1", &[("2024-04-29", false), ("2024-04-30", true)]);
    check(&soon.clone().forecast("2023-12-20", "2023-12-01"), "AR1", &[("2023-12-15", true)]);
    check(&soon.eta("2023-12-20", "2023-12-01"), "AR1", &[("2023-12-15", false)]);
}

#[test]
fn an_answer_without_a_date_is_an_answer_and_no_promise() {
    let drafted = Case::new().team("Platform A").dependency("SSO SDK").need_by("2023-12-29");
    check(&drafted, "unchased", &[("2023-12-01", true)]);
    let said = drafted.none_given_as("when we get to it", "2023-12-01");
    check(&said, "unchased", &[("2023-12-01", false), ("2023-12-15", false), ("2023-12-18", true)]);
    check(&said, "AR1", &[("2023-12-15", true)]);
    check(&said.eta("2023-12-20", "2023-12-04"), "AR1", &[("2023-12-15", false)]);
}

#[test]
fn an_eta_on_the_need_by_is_tight_and_one_after_it_is_late() {
    let needed = |need_by: &str| calm().need_by(need_by);
    check(&needed("2024-01-09"), "AR2", &[("2023-12-01", true)]);
    check(&needed("2024-01-09"), "AR3", &[("2023-12-01", false)]);
    check(&needed("2024-01-10"), "AR2", &[("2023-12-01", false)]);
    check(&needed("2024-01-10"), "AR3", &[("2023-12-01", true)]);
    check(&needed("2024-01-16"), "AR3", &[("2023-12-01", true)]);
    check(&needed("2024-01-17"), "AR3", &[("2023-12-01", false)]);
    let range = needed("2024-01-17").range("2024-01-10", "2024-01-18", "2023-11-29");
    check(&range, "AR2", &[("2023-12-01", true)]);
}

#[test]
fn a_date_that_moves_twice_or_by_ten_days_keeps_moving() {
    let moved = |to: &str| calm().eta(to, "2023-11-29");
    check(&moved("2024-01-23"), "AR4", &[("2023-12-01", false)]);
    check(&moved("2024-01-24"), "AR4", &[("2023-12-01", true)]);
    let twice = moved("2024-01-11").eta("2024-01-12", "2023-11-30");
    check(&twice, "AR4", &[("2023-12-01", true)]);
    let earlier = moved("2024-01-09").eta("2024-01-08", "2023-11-30");
    check(&earlier, "AR4", &[("2023-12-01", false)]);
    check(&moved("2024-01-24").retracted(), "AR4", &[("2023-12-01", false)]);
    let confirmed = moved("2024-01-11").confirmed("2023-11-30").confirmed("2023-12-01");
    check(&confirmed, "AR4", &[("2023-12-01", false)]);
}

#[test]
fn a_date_so_far_ahead_that_few_such_are_kept_is_unlikely() {
    let promised = |need_by: &str, eta: &str| calm().need_by(need_by).eta(eta, "2023-11-29");
    // 180 days are near for a cycle of 120, and 7 of 10 such dates are kept; of those further ahead only 3.
    check(&promised("2024-05-27", "2024-05-27"), "AR6", &[("2023-12-01", false)]);
    check(&promised("2024-05-28", "2024-05-28"), "AR6", &[("2023-12-01", true)]);
    // Time to spare helps: the tail of the late ones comes in.
    check(&promised("2024-06-28", "2024-05-27"), "AR6", &[("2023-12-01", false)]);
    check(&promised("2027-11-26", "2024-05-28"), "AR6", &[("2023-12-01", false)]);
    // A date after its need-by is late by plan, and one without a need-by can not be late.
    check(&promised("2024-05-28", "2024-05-29"), "AR6", &[("2023-12-01", false)]);
    check(&calm().eta("2024-05-28", "2023-11-29"), "AR6", &[("2023-12-01", false)]);
    // Once the promised day is over, what counts is how long such delays last: until the need-by is over as well.
    check(
        &promised("2024-05-15", "2024-04-15"),
        "AR6",
        &[("2024-04-15", false), ("2024-04-17", true), ("2024-05-15", true), ("2024-05-16", false)],
    );
}

#[test]
fn what_waits_for_something_in_trouble_is_at_risk_when_that_may_come_too_late() {
    // Promised for 24 Nov, 7 days ahead, and overdue: eight of ten such come by 5 Jun 2024.
    let late = |lag: u16, need_by: &str| {
        calm()
            .dependency("API")
            .dri("Ada")
            .eta("2023-11-24", "2023-11-17")
            .dependency("SDK")
            .dri("Ada")
            .drafted("2023-11-27")
            .ask(AskKind::Eta, "2023-11-27", None)
            .reply("2023-11-28")
            .need_by(need_by)
            .link("API", "SDK", lag)
    };
    let comes = "2024-06-05";
    check(&late(0, comes), "AR11", &[("2023-12-01", false), ("2023-12-02", true)]);
    check(&late(1, comes), "AR11", &[("2023-12-01", true)]);
    check(&late(0, "2024-06-04"), "AR11", &[("2023-12-01", true)]);
    // What is well, or promises nothing, gives no day to compare.
    let well = calm().dependency("SDK").need_by("2023-12-29").link("SSO SDK", "SDK", 0);
    check(&well, "AR11", &[("2023-12-01", false)]);
}

#[test]
fn an_eta_goes_stale_after_a_quarter_of_the_time_left_within_five_and_fifteen_days() {
    let near = asked_on("2023-11-27").eta("2023-12-22", "2023-11-28");
    check(&near, "AR5", &[("2023-12-05", false), ("2023-12-06", true)]);
    let far = asked_on("2023-11-27").eta("2024-12-20", "2023-11-28");
    check(&far, "AR5", &[("2023-12-19", false), ("2023-12-20", true)]);
    let between = asked_on("2023-11-27").eta("2024-02-02", "2023-11-28");
    check(&between, "AR5", &[("2023-12-11", false), ("2023-12-12", true)]);
    check(&near.confirmed("2023-12-05"), "AR5", &[("2023-12-12", false), ("2023-12-13", true)]);
}

#[test]
fn nobody_is_named_once_it_was_asked_for() {
    let unowned = Case::new().team("Platform A").dependency("SSO SDK").drafted("2023-12-01");
    check(&unowned, "AR8", &[("2023-12-01", false)]);
    let asked = unowned.ask(AskKind::Eta, "2023-12-01", None);
    check(&asked, "AR8", &[("2023-12-01", true)]);
    check(&asked.person("Ada").dri("Ada"), "AR8", &[("2023-12-01", false)]);
}

#[test]
fn one_bounce_is_remembered_and_half_of_three_first_passes_is_not_weak() {
    let bounced = calm().deliver("2023-11-28").bounce("2023-11-29", "70 compile errors");
    check(&bounced, "AR10", &[("2023-12-01", true)]);
    let judged = |good: usize, bad: usize| {
        let mut case = Case::new().team("Platform A").person("Ada");
        for n in 0..good + bad {
            let told = case
                .dependency(&format!("Part {n}"))
                .ask(AskKind::Eta, "2023-11-01", None)
                .deliver("2023-11-06");
            case = if n < good { told.accept("2023-11-07") } else { told.bounce("2023-11-07", "crash") };
        }
        case.dependency("SSO SDK").dri("Ada").drafted("2023-11-27").ask(AskKind::Eta, "2023-11-27", None)
    };
    check(&judged(0, 2), "AR10", &[("2023-11-28", false)]);
    check(&judged(1, 2), "AR10", &[("2023-11-28", true)]);
    check(&judged(2, 2), "AR10", &[("2023-11-28", false)]);
}

#[test]
fn a_vital_one_must_be_complete_thirty_days_before_its_need_by() {
    let vital = calm().crit(1).need_by("2024-01-31").eta("2024-01-10", "2023-11-29");
    check(&vital, "AR12", &[("2023-12-31", false), ("2024-01-01", true)]);
    let open = vital.what("The SDK").fallback("The old one");
    check(&open, "AR12", &[("2024-01-02", true)]);
    check(&open.clone().acceptance("It builds"), "AR12", &[("2024-01-02", false)]);
    check(&open.check("builds"), "AR12", &[("2024-01-02", false)]);
}

#[test]
fn five_silent_days_are_usual_where_no_habit_is_known() {
    let asked = asked_on("2023-11-20");
    check(&asked, "quiet", &[("2023-11-27", false), ("2023-11-28", true)]);
    check(&asked.clone().reply("2023-11-28"), "quiet", &[("2023-12-01", false)]);
    let imported = asked.clone().eta("2024-01-31", "2023-11-27").source(Source::Imported);
    check(&imported, "quiet", &[("2023-11-28", true)]);
    let agreed = asked.next_step("They call on", "2023-12-04");
    check(&agreed, "quiet", &[("2023-12-01", false), ("2023-12-04", true)]);
}

#[test]
fn a_team_that_takes_four_days_is_quiet_after_eight() {
    let mut case = Case::new().team("Platform A").person("Ada");
    for n in 0..4 {
        case =
            case.dependency(&format!("Part {n}")).ask(AskKind::Eta, "2023-11-06", None).reply("2023-11-10");
    }
    let asked =
        case.dependency("SSO SDK").dri("Ada").drafted("2023-11-20").ask(AskKind::Eta, "2023-11-20", None);
    check(&asked, "quiet", &[("2023-11-30", false), ("2023-12-01", true)]);
}

#[test]
fn ten_days_without_a_word_are_mine_to_end() {
    let answered = asked_on("2023-11-15").reply("2023-11-16");
    check(&answered, "unchased", &[("2023-11-30", false), ("2023-12-01", true)]);
    check(&asked_on("2023-11-15"), "unchased", &[("2023-12-01", false)]);
}

#[test]
fn nudges_come_after_three_three_and_then_five_working_days() {
    let asked = asked_on("2023-11-27");
    check(&asked, "follow", &[("2023-11-29", false), ("2023-11-30", true)]);
    let once = asked.nudge("2023-11-30");
    check(&once, "follow", &[("2023-12-04", false), ("2023-12-05", true)]);
    let twice = once.nudge("2023-12-05");
    check(&twice, "follow", &[("2023-12-11", false), ("2023-12-12", true)]);
    check(&twice.reply("2023-12-12"), "follow", &[("2023-12-13", false)]);
}

#[test]
fn a_next_step_shows_on_its_day() {
    let step = calm().next_step("Call Ada", "2023-12-05");
    check(&step, "follow", &[("2023-12-04", false), ("2023-12-05", true)]);
}

#[test]
fn an_ask_about_a_person_waits_and_is_nudged_like_any_other() {
    let asked = Case::new().person("Ada").person("Bo").ask_about(
        "Ada",
        "Bo",
        AskKind::Help,
        "2023-11-29",
        "2023-12-01",
    );
    let ada = Subject::Person(asked.person_id("Ada"));
    let raised = |case: &Case, on: &str| {
        let items = attention(&case.facts, &Policy::default(), day(on));
        let item = items.into_iter().find(|item| item.subject == ada);
        item.map_or_else(Vec::new, |item| item.reasons.iter().map(Reason::code).collect())
    };
    for (on, expect) in
        [("2023-12-01", &[][..]), ("2023-12-02", &["OV3"]), ("2023-12-04", &["OV3", "follow"])]
    {
        assert_eq!(raised(&asked, on), expect, "on {on}");
    }
    let suggested = |case: &Case, on: &str| {
        let items = attention(&case.facts, &Policy::default(), day(on));
        items.into_iter().find(|item| item.subject == ada).map(|i| (i.suggestion, i.ask.is_some()))
    };
    let nudged = asked.clone().loose_nudge("2023-12-04");
    assert_eq!(suggested(&asked, "2023-12-04"), Some((Suggestion::Nudge, true)));
    assert_eq!(suggested(&nudged, "2023-12-04"), Some((Suggestion::Open, false)), "it rests for the day");
    assert_eq!(suggested(&nudged, "2023-12-05"), Some((Suggestion::Nudge, true)));
    let partly = asked.clone().loose_answer(AnswerKind::Partly, "2023-12-01");
    assert_eq!(raised(&partly, "2023-12-05"), ["OV3"]);
    assert_eq!(
        raised(&asked.clone().loose_answer(AnswerKind::Answered, "2023-12-04"), "2023-12-08"),
        [""; 0]
    );
    let silent = asked.touch_every("Ada", 5);
    assert_eq!(raised(&silent, "2023-12-02"), ["OV3", "follow"], "one item a person, all reasons listed");
}

#[test]
fn what_i_owe_is_to_be_done_the_day_before_and_overdue_the_day_after() {
    let raised = |case: &Case, on: &str| {
        let items = attention(&case.facts, &Policy::default(), day(on));
        let item = items.into_iter().find(|item| matches!(item.subject, Subject::Commitment(_)));
        item.map(|item| (item.reasons[0].code(), item.band, item.overdue))
    };
    let owed = Case::new().team("Platform A").owe("Test data", "2023-12-05");
    for (on, expect) in [
        ("2023-12-01", None),
        ("2023-12-02", None),
        ("2023-12-04", Some(("follow", Band::Mine, 0))),
        ("2023-12-05", Some(("follow", Band::Mine, 0))),
        ("2023-12-06", Some(("OV5", Band::Overdue, 1))),
    ] {
        assert_eq!(raised(&owed, on), expect, "on {on}");
    }
    assert_eq!(raised(&owed.clone().owe_moved("2023-12-08", "2023-12-06"), "2023-12-06"), None);
    assert_eq!(raised(&owed.owe_kept("2023-12-06"), "2023-12-06"), None);
}

#[test]
fn what_is_owed_for_something_vital_presses_once_its_day_has_passed() {
    let vital = Case::new().team("Platform A").dependency("SSO SDK").crit(1).owe("Test data", "2023-12-05");
    let press = |on: &str| {
        let items = attention(&vital.facts, &Policy::default(), day(on));
        items
            .into_iter()
            .find(|item| matches!(item.subject, Subject::Commitment(_)))
            .map(|item| item.severity)
    };
    assert_eq!(press("2023-12-05"), Some(crate::domain::reason::Severity::Medium));
    assert_eq!(press("2023-12-06"), Some(crate::domain::reason::Severity::High));
}
