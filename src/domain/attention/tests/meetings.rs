//! AR9, who comes to the meetings, and OV8, the reports that are expected: the golden case and the boundaries.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::expected_report::ReportWait;
use crate::domain::meeting::{Presence, Turnout};
use crate::domain::reason::Severity;
use crate::domain::sentence::sentence;

const TODAY: &str = "2023-12-01";

/// Thursdays up to the last of November 2023, the newest last.
const SYNCS: [&str; 8] = [
    "2023-10-12",
    "2023-10-19",
    "2023-10-26",
    "2023-11-02",
    "2023-11-09",
    "2023-11-16",
    "2023-11-23",
    "2023-11-30",
];

/// Asked and answered lately, owned, promised in good time: nothing to see but who comes.
fn calm() -> Case {
    Case::new()
        .team("Platform A")
        .dependency("SSO SDK")
        .dri("Ada")
        .ask(AskKind::Eta, "2023-11-27", None)
        .reply("2023-11-28")
        .eta("2024-01-10", "2023-11-28")
        .need_by("2024-01-31")
}

/// The newest meetings, one letter each, the newest last: Present, Absent, Excused, or Cancelled with an absence.
fn met(case: Case, letters: &str) -> Case {
    let days = &SYNCS[SYNCS.len() - letters.len()..];
    days.iter().zip(letters.chars()).fold(case, |case, (on, letter)| match letter {
        'p' => case.met(on, Presence::Present),
        'a' => case.met(on, Presence::Absent),
        'e' => case.met(on, Presence::Excused),
        _ => case.met_cancelled(on, Presence::Absent),
    })
}

#[track_caller]
fn comes_rarely(letters: &str, expect: bool) {
    let raised = reasons_at(&met(calm(), letters), &Policy::default(), TODAY);
    assert_eq!(raised.iter().any(|r| r.code() == "AR9"), expect, "{letters}: {raised:?}");
}

#[test]
fn platform_a_came_to_none_of_its_eight_syncs() {
    let case = met(calm(), "aaaaaaaa");
    check_codes(&case, TODAY, &["AR9"]);
    let item = item(&case, TODAY);
    assert_eq!((item.band, item.court), (Band::AtRisk, Court::Theirs));
    let turnout = Turnout { came: 0, of: 8, missed_in_a_row: 8 };
    assert_eq!(item.reasons, [Reason::StaysAway { team: case.team_id("Platform A"), turnout }]);
    assert_eq!(
        sentence(&case.facts, &item.reasons[0], day(TODAY)),
        "Platform A came to 0 of the last 8 syncs."
    );
}

#[test]
fn at_most_one_of_the_last_four_is_rare() {
    for (letters, expect) in
        [("apaa", true), ("paap", false), ("aapa", true), ("aaap", true), ("apap", false), ("ppppaaap", true)]
    {
        comes_rarely(letters, expect);
    }
}

#[test]
fn two_missed_in_a_row_count_however_few_were_held() {
    for (letters, expect) in [
        ("a", false),
        ("aa", true),
        ("apa", false),
        ("paa", true),
        ("aap", false),
        ("ppppppaa", true),
        ("pppppppa", false),
    ] {
        comes_rarely(letters, expect);
    }
    let case = met(calm(), "pppppaa");
    let said = sentence(&case.facts, &item(&case, TODAY).reasons[0], day(TODAY));
    assert_eq!(said, "Platform A came to 5 of the last 7 syncs, and missed the last 2.");
}

#[test]
fn who_is_excused_is_not_missed_and_what_was_cancelled_was_not_held() {
    for (letters, expect) in [
        ("eeee", false),
        ("ea", false),
        ("ae", false),
        ("aea", true),
        ("cccc", false),
        ("ca", false),
        ("aca", true),
        ("apea", false),
        ("papca", false),
    ] {
        comes_rarely(letters, expect);
    }
}

#[test]
fn only_an_open_dependency_is_at_risk_by_it_and_only_of_a_series_that_goes_on() {
    let case = met(calm(), "aaaa");
    check(&case, "AR9", &[(TODAY, true)]);
    check(&case.clone().deliver(TODAY), "AR9", &[(TODAY, false)]);
    check(&case.clone().deliver(TODAY).accept(TODAY), "AR9", &[(TODAY, false)]);
    check(&case.clone().team("Platform B").dependency("Tokenizer"), "AR9", &[(TODAY, false)]);
    check(&case.meetings_ended("2023-11-30"), "AR9", &[(TODAY, false)]);
}

#[track_caller]
fn overdue(case: &Case, days: &[(&str, Option<i32>)]) {
    for (on, expect) in days {
        let items = attention(&case.facts, &Policy::default(), day(on));
        let found = items.into_iter().find(|item| matches!(item.subject, Subject::Report(_)));
        assert_eq!(found.map(|item| item.overdue), *expect, "on {on}");
    }
}

#[test]
fn the_weather_report_of_1_november_is_overdue_on_1_december() {
    let case =
        Case::new().team("Platform B").report("Weather report", 10, "2023-10-18").received("2023-11-01");
    let items = attention(&case.facts, &Policy::default(), day(TODAY));
    let reason = Reason::ReportOverdue(ReportWait {
        every: 10,
        last_on: Some(day("2023-11-01")),
        since: day("2023-10-18"),
        days: 22,
    });
    assert_eq!((items.len(), &items[0].reasons), (1, &vec![reason]));
    assert_eq!(
        (items[0].band, items[0].court, items[0].severity),
        (Band::Overdue, Court::Theirs, Severity::Medium)
    );
    assert_eq!((items[0].suggestion, items[0].overdue), (Suggestion::LogReport, 12));
    let said = sentence(&case.facts, &items[0].reasons[0], day(TODAY));
    assert_eq!(said, "Expected every 10 working days; the last one came on 1 Nov, 22 working days ago.");
}

#[test]
fn a_report_may_take_two_days_beyond_its_rhythm() {
    let expected = Case::new().team("Platform B").report("Weather report", 10, "2023-11-01");
    overdue(
        &expected,
        &[("2023-11-15", None), ("2023-11-17", None), ("2023-11-18", None), ("2023-11-20", Some(3))],
    );
    let came = expected.received("2023-11-20");
    overdue(&came, &[("2023-11-21", None), ("2023-12-06", None), ("2023-12-07", Some(3))]);
    let mut off = came.clone();
    off.facts.reports.values_mut().for_each(|r| r.ended_on = Some(day("2023-12-01")));
    overdue(&off, &[("2024-03-01", None)]);
    let early =
        Case::new().team("Platform B").report("Weather report", 10, "2023-11-08").received("2023-11-01");
    overdue(&early, &[("2023-11-24", None), ("2023-11-27", Some(3))]);
}
