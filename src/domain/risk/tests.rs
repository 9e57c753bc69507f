//! What the rules propose, and what they do not propose again.

use super::*;
use crate::domain::testing::Case;

fn sdk() -> Case {
    Case::new().team("Platform A").dependency("SSO SDK").eta("2023-10-27", "2023-09-01")
}

#[track_caller]
fn check(case: &Case, expect: &[RaisedBy]) {
    let found: Vec<RaisedBy> =
        proposals(&case.facts, &Policy::default()).iter().map(|proposal| proposal.rule).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_date_that_keeps_moving_is_proposed_as_a_risk() {
    check(&sdk(), &[]);
    check(&sdk().eta("2023-10-30", "2023-10-02"), &[]);
    check(&sdk().eta("2023-10-30", "2023-10-02").eta("2023-10-31", "2023-10-03"), &[RaisedBy::KeepsMoving]);
}

#[test]
fn so_is_what_came_back_twice_and_what_is_vital_without_a_fallback() {
    let once = sdk().deliver("2023-10-20").bounce("2023-10-23", "crash");
    check(&once, &[]);
    check(&once.deliver("2023-10-24").bounce("2023-10-25", "crash"), &[RaisedBy::ComesBack]);
    check(&sdk().crit(1), &[RaisedBy::NoFallback]);
    check(&sdk().crit(1).fallback("the old login"), &[]);
    check(&sdk().crit(1).deliver("2023-10-20").accept("2023-10-23"), &[]);
}

#[test]
fn what_was_confirmed_or_dismissed_is_not_proposed_again() {
    for state in RiskState::ALL {
        let mut case = sdk().crit(1).risk("No way back", "2024-01-10");
        let dependency = case.id();
        for risk in case.facts.risks.values_mut() {
            (risk.dependency, risk.raised_by, risk.state) = (Some(dependency), RaisedBy::NoFallback, *state);
        }
        check(&case, &[]);
    }
}
