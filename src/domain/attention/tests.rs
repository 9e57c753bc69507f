//! The rules, told as cases: the golden case, each code at its boundary, and what must hold for any facts.

mod absence;
mod audiences;
mod boundaries;
mod decisions;
mod golden;
mod laws;
mod meetings;
mod owner;
mod shape;

use super::*;
use crate::domain::testing::{Case, day};

/// What the item about the dependency named last is raised for; empty when it is not raised.
fn reasons_at(case: &Case, policy: &Policy, on: &str) -> Vec<Reason> {
    let subject = Subject::Dependency(case.id());
    let items = attention(&case.facts, policy, day(on));
    items.into_iter().find(|item| item.subject == subject).map_or_else(Vec::new, |item| item.reasons)
}

/// The item about the dependency named last.
#[track_caller]
fn item(case: &Case, on: &str) -> Attention {
    let subject = Subject::Dependency(case.id());
    let items = attention(&case.facts, &Policy::default(), day(on));
    items.into_iter().find(|item| item.subject == subject).expect("it is raised")
}

/// Whether `code` is raised on each of the days.
#[track_caller]
fn check(case: &Case, code: &str, days: &[(&str, bool)]) {
    for (on, expect) in days {
        let reasons = reasons_at(case, &Policy::default(), on);
        let raised = reasons.iter().any(|reason| reason.code() == code);
        assert_eq!(raised, *expect, "{code} on {on}; raised: {reasons:?}");
    }
}

/// Exactly these codes, in this order.
#[track_caller]
fn check_codes(case: &Case, on: &str, expect: &[&str]) {
    let reasons = reasons_at(case, &Policy::default(), on);
    assert_eq!(reasons.iter().map(Reason::code).collect::<Vec<_>>(), expect, "on {on}: {reasons:?}");
}
