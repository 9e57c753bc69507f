//! Decisions and risks on both sides of each boundary. December 2023: the 1st, 8th and 15th are Fridays.

use super::*;
use crate::domain::initiative::Stage;
use crate::domain::reason::Stall;
use crate::domain::team::Relation;

/// Driven by Ada of Platform A and approved by Bo, written down on Mon 27 Nov.
fn asked() -> Case {
    Case::new().team("Platform A").person("Ada").decision("Which token format?", "2023-11-27", "Ada", "Bo")
}

fn about(case: &Case, on: &str) -> Option<Attention> {
    let subject = Subject::Decision(case.decision_id());
    attention(&case.facts, &Policy::default(), day(on)).into_iter().find(|item| item.subject == subject)
}

/// Whether `code` is raised on each of the days.
#[track_caller]
fn check(case: &Case, code: &str, days: &[(&str, bool)]) {
    for (on, expect) in days {
        let reasons = about(case, on).map_or_else(Vec::new, |item| item.reasons);
        assert_eq!(reasons.iter().any(|r| r.code() == code), *expect, "{code} on {on}; raised: {reasons:?}");
    }
}

#[test]
fn what_is_wanted_by_today_is_not_overdue() {
    let wanted = asked().decide_by("2023-12-01", "2023-11-27");
    check(&wanted, "OV6", &[("2023-12-01", false), ("2023-12-02", true), ("2023-12-04", true)]);
    check(&wanted.clone().decide_by("2023-12-08", "2023-11-30"), "OV6", &[("2023-12-04", false)]);
    check(&wanted.clone().decided("JWT", "2023-12-04"), "OV6", &[("2023-12-05", false)]);
    check(&wanted.decided("JWT", "2023-12-04").reopened("2023-12-05"), "OV6", &[("2023-12-05", true)]);
    check(&asked(), "OV6", &[("2024-06-03", false)]);
}

#[test]
fn an_overdue_decision_is_in_the_court_of_its_driver() {
    let court =
        |case: Case| about(&case.decide_by("2023-12-01", "2023-12-01"), "2023-12-05").map(|i| i.court);
    assert_eq!(court(asked()), Some(Court::Theirs));
    assert_eq!(court(asked().relation(Relation::Own)), Some(Court::Mine));
    assert_eq!(court(asked().change_decision(|d| d.driver = None)), Some(Court::Mine));
    let without_team = Case::new().decision("Which token format?", "2023-11-27", "Cy", "Bo");
    assert_eq!(court(without_team), Some(Court::Theirs));
}

#[test]
fn it_is_stalled_without_a_driver_or_an_approver() {
    let unnamed = asked().change_decision(|d| (d.driver, d.approver) = (None, None));
    let item = about(&unnamed, "2023-11-27").expect("it is raised");
    assert_eq!((item.court, item.suggestion), (Court::Mine, Suggestion::Edit));
    let why = stalls(&unnamed.facts, &Policy::default(), unnamed.this_decision(), day("2023-11-27"));
    assert_eq!(why, [Stall::NoDriver, Stall::NoApprover]);
    check(&unnamed.decided("JWT", "2023-11-27"), "stalled", &[("2023-11-27", false)]);
    check(&asked(), "stalled", &[("2023-11-27", false)]);
}

#[test]
fn it_is_stalled_after_ten_working_days_without_anything() {
    check(&asked(), "stalled", &[("2023-12-08", false), ("2023-12-10", false), ("2023-12-11", true)]);
    check(&asked().discussed(true, "2023-11-28"), "stalled", &[("2023-12-11", false), ("2023-12-12", true)]);
    check(&asked().decide_by("2024-02-01", "2023-11-28"), "stalled", &[("2023-12-11", false)]);
}

#[test]
fn it_is_stalled_when_two_meetings_in_a_row_moved_nothing() {
    let once = asked().discussed(false, "2023-11-28");
    check(&once, "stalled", &[("2023-11-29", false)]);
    check(&once.clone().discussed(false, "2023-11-29"), "stalled", &[("2023-11-29", true)]);
    check(
        &once.discussed(true, "2023-11-29").discussed(false, "2023-11-30"),
        "stalled",
        &[("2023-11-30", false)],
    );
}

#[test]
fn a_stalled_decision_about_which_i_asked_today_rests_for_the_day() {
    let idle = asked().discussed(false, "2023-11-28").discussed(false, "2023-11-29");
    let suggested = |case: &Case, on| about(case, on).map(|item| (item.suggestion, item.ask.is_some()));
    assert_eq!(suggested(&idle, "2023-12-01"), Some((Suggestion::Ask, false)));
    let asked = idle.decision_asked("2023-12-01", "2023-12-04");
    assert_eq!(suggested(&asked, "2023-12-01"), Some((Suggestion::Open, false)));
    assert_eq!(suggested(&asked, "2023-12-05"), Some((Suggestion::Nudge, true)), "the reply is overdue");
    let nudged = asked.loose_nudge("2023-12-05");
    assert_eq!(suggested(&nudged, "2023-12-05"), Some((Suggestion::Open, false)));
    let wanted = nudged.decide_by("2023-12-04", "2023-11-27");
    assert_eq!(suggested(&wanted, "2023-12-05"), Some((Suggestion::Decide, false)));
}

#[test]
fn those_concerned_are_told_within_two_working_days() {
    let decided = asked().decided("JWT", "2023-11-30");
    check(&decided, "untold", &[("2023-12-01", false), ("2023-12-03", false), ("2023-12-04", true)]);
    check(&decided.communicated("2023-12-04"), "untold", &[("2023-12-05", false)]);
}

#[test]
fn a_revisit_is_due_on_its_day() {
    let told =
        asked().decided("JWT", "2023-11-30").communicated("2023-11-30").revisit("2023-12-08", "2023-11-30");
    check(&told, "follow", &[("2023-12-07", false), ("2023-12-08", true), ("2023-12-11", true)]);
    check(&told.clone().revisit("2024-02-01", "2023-12-08"), "follow", &[("2023-12-08", false)]);
    check(&told.revisit(None, "2023-12-08"), "follow", &[("2023-12-08", false)]);
}

#[test]
fn nothing_is_raised_about_an_initiative_that_is_not_live() {
    check(&asked().stage(Stage::Paused), "stalled", &[("2024-06-03", false)]);
}

#[test]
fn a_review_is_due_on_its_day_while_the_risk_is_open() {
    let case = Case::new().risk("The old login goes away", "2023-12-08");
    let due = |case: &Case, on| !attention(&case.facts, &Policy::default(), day(on)).is_empty();
    assert_eq!([due(&case, "2023-12-07"), due(&case, "2023-12-08")], [false, true]);
    assert!(!due(&case.clone().risks_closed(), "2023-12-08"));
    assert!(!due(&case.stage(Stage::Done), "2023-12-08"));
}
