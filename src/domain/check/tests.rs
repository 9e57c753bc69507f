//! Which verdict the results of the checks admit.

use super::*;
use uuid::Uuid;

const NAMES: [&str; 3] = ["builds", "tests pass", "docs"];

fn check_id(n: usize) -> CheckId {
    CheckId::new(Uuid::from_u128(n as u128 + 1))
}

fn checks(count: usize) -> Vec<Check> {
    let one = |n: usize| Check { id: check_id(n), place: 0, text: Title::new(NAMES[n]).unwrap() };
    (0..count).map(one).collect()
}

/// `P` passes, `F` fails, `N` does not apply, `-` was not judged; a letter a check.
fn results(marks: &str) -> Vec<CheckResult> {
    let mark = |letter| match letter {
        'P' => Some(CheckMark::Pass),
        'F' => Some(CheckMark::Fail),
        'N' => Some(CheckMark::NotApplicable),
        _ => None,
    };
    let marked = marks.chars().enumerate().filter_map(|(n, letter)| Some((n, mark(letter)?)));
    let result = |(n, mark)| CheckResult {
        id: StatementId::new(Uuid::from_u128(100 + n as u128)),
        check: check_id(n),
        text: Title::new(NAMES[n]).unwrap(),
        mark,
        evidence: Text::default(),
        link: Text::default(),
    };
    marked.map(result).collect()
}

#[track_caller]
fn refuses(kind: VerdictKind, marks: &str, expect: &str) {
    let refusal = admit(kind, &checks(marks.len()), &results(marks)).err();
    assert_eq!(refusal.map_or_else(String::new, |r| r.to_string()), expect, "{kind:?} with {marks:?}");
}

#[test]
fn what_is_accepted_has_every_check_judged_and_none_failing() {
    refuses(VerdictKind::Accepted, "", "");
    refuses(VerdictKind::Accepted, "PPP", "");
    refuses(VerdictKind::Accepted, "PNN", "");
    let open = |what: &str| format!("{what} not judged yet; pass, fail or not applicable?");
    refuses(VerdictKind::Accepted, "PP-", &open("“docs” is"));
    refuses(VerdictKind::Accepted, "---", &open("“builds” and 2 more are"));
    let fails = |what: &str| format!("{what}; bounce it, or accept it without checks");
    refuses(VerdictKind::Accepted, "PPF", &fails("“docs” fails"));
    refuses(VerdictKind::Accepted, "-FF", &fails("“tests pass” and 1 more fail"));
}

#[test]
fn what_is_accepted_without_checks_holds_no_results() {
    refuses(VerdictKind::Unchecked, "---", "");
    let refusal = "Accepted without checks holds no results; accept or bounce it with them";
    refuses(VerdictKind::Unchecked, "PPP", refusal);
}

#[test]
fn a_bounce_may_come_after_the_first_check_that_fails() {
    for marks in ["", "F--", "PPP", "FFF"] {
        refuses(VerdictKind::Bounced, marks, "");
    }
}

#[test]
fn a_bounce_names_what_fails_and_what_was_seen() {
    assert_eq!(bounce_reason(&results("PN-")), None);
    assert_eq!(bounce_reason(&results("PF-")).as_deref(), Some("Fails: tests pass"));
    let mut two = results("FPF");
    two[0].evidence = Text::new("70 compile errors").unwrap();
    assert_eq!(bounce_reason(&two).as_deref(), Some("Fails: builds (70 compile errors), docs"));
}

#[test]
fn a_template_adds_only_what_is_not_said_yet() {
    let wanted = ["Builds", "signed", "SIGNED"].map(|text| Title::new(text).unwrap());
    let lacking: Vec<&str> = lacking(&checks(3), &wanted).into_iter().map(Title::as_str).collect();
    assert_eq!(lacking, ["signed"]);
}
