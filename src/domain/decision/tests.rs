//! Where a decision stands, by what happened to it.

use super::*;
use crate::domain::testing::{Case, day};

fn asked() -> Case {
    Case::new().decision("Which token format?", "2023-11-01", None, None)
}

#[track_caller]
fn check(case: &Case, expect: DecisionState) {
    assert_eq!(case.this_decision().state(), expect);
}

#[test]
fn it_goes_from_open_to_decided_to_communicated() {
    check(&asked(), DecisionState::Open);
    check(&asked().discussed(true, "2023-11-02"), DecisionState::Open);
    let decided = asked().decided("JWT", "2023-11-03");
    check(&decided, DecisionState::Decided);
    check(&decided.clone().communicated("2023-11-03"), DecisionState::Communicated);
    check(&decided.clone().revisit("2024-01-10", "2023-11-03"), DecisionState::Decided);
    check(&decided.reopened("2023-11-06"), DecisionState::Open);
}

#[test]
fn what_no_longer_fits_changes_nothing() {
    let told = asked().communicated("2023-11-03");
    check(&told, DecisionState::Open);
    check(&asked().decided("JWT", "2023-11-03").entry_retracted(), DecisionState::Open);
}

#[test]
fn the_outcome_is_what_was_decided_last_and_only_while_it_holds() {
    let twice = asked().decided("JWT", "2023-11-03").reopened("2023-11-06").decided("PASETO", "2023-11-07");
    let outcome = twice.this_decision().outcome().map(|entry| entry.event.clone());
    assert_eq!(outcome, Some(DecisionEvent::Decided(Text::new("PASETO").unwrap())));
    assert_eq!(twice.reopened("2023-11-08").this_decision().outcome(), None);
}

#[test]
fn the_newest_statement_of_its_day_holds_and_the_first_stays() {
    let case = asked().decide_by("2023-11-10", "2023-11-01").decide_by("2023-11-24", "2023-11-08");
    assert_eq!(case.this_decision().decide_by(), Some(day("2023-11-24")));
    assert_eq!(case.this_decision().decide_bys.len(), 2);
}

#[test]
fn a_revisit_belongs_to_what_was_decided_before_it() {
    let case = asked().decided("JWT", "2023-11-03").revisit("2024-01-10", "2023-11-03");
    assert_eq!(case.this_decision().revisit_on(), Some(day("2024-01-10")));
    let again = case.clone().reopened("2023-11-06").decided("PASETO", "2023-11-07");
    assert_eq!(again.this_decision().revisit_on(), None);
    assert_eq!(case.revisit(None, "2023-11-08").this_decision().revisit_on(), None);
}

#[test]
fn meetings_in_a_row_are_counted_since_it_last_moved_or_was_opened() {
    let idle = |case: &Case| case.this_decision().idle_meetings();
    let twice = asked().discussed(false, "2023-11-02").discussed(false, "2023-11-09");
    assert_eq!(idle(&twice), 2);
    assert_eq!(idle(&twice.clone().discussed(true, "2023-11-16")), 0);
    assert_eq!(idle(&twice.decided("JWT", "2023-11-16").reopened("2023-11-17")), 0);
}

#[test]
fn what_is_said_twice_in_one_meeting_is_one_meeting() {
    let idle = |case: &Case| case.this_decision().idle_meetings();
    let at = |n: u128| Some(OccurrenceId::new(uuid::Uuid::from_u128(n)));
    let said = |case: Case, moved, n| {
        let note = Text::default();
        case.happened(DecisionEvent::Discussed { moved, note, at: at(n) }, "2023-11-02")
    };
    let once = said(said(asked(), false, 1), false, 1);
    assert_eq!(idle(&once), 1);
    assert_eq!(idle(&said(once.clone(), false, 2)), 2);
    assert_eq!(idle(&said(once.clone(), true, 1)), 0);
    assert_eq!(idle(&said(said(asked(), true, 1), false, 1)), 0, "whichever came first");
    assert_eq!(idle(&once.discussed(false, "2023-11-02")), 2, "one that names no meeting is one of its own");
}

#[test]
fn nothing_takes_the_place_of_what_takes_its_own() {
    let a = Case::new().decision("A", "2023-11-01", None, None);
    let first = a.decision_id();
    let b = a.decision("B", "2023-11-01", None, None);
    let second = b.decision_id();
    let c = b.happened(DecisionEvent::Superseded(first), "2023-11-02");
    let circle = may_supersede(&c.facts.decisions, first, second).unwrap_err();
    assert_eq!(circle.to_string(), "That would make a circle: A → B → A");
    assert!(may_supersede(&c.facts.decisions, first, first).is_err());
    assert_eq!(may_supersede(&c.facts.decisions, second, first), Ok(()));
}
