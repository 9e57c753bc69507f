//! How much an item presses, and the order of Today.

use super::Attention;
use crate::domain::dependency::Criticality;
use crate::domain::facts::Facts;
use crate::domain::policy::Policy;
use crate::domain::reason::{Band, Reason, Severity};
use std::cmp::Reverse;

/// High: late by plan, or overdue and vital, or enough reasons. A follow-up of mine is no further reason to
/// worry, so it is not counted.
pub(super) fn severity(policy: &Policy, criticality: Criticality, reasons: &[Reason]) -> Severity {
    let late_by_plan = reasons.iter().any(|r| matches!(r, Reason::LateByPlan { .. }));
    let vital = criticality == Criticality::VITAL && reasons.iter().any(|r| r.band() == Band::Overdue);
    let worries = reasons.iter().filter(|r| r.band() != Band::Mine).count();
    let many = worries > 0 && worries >= usize::from(policy.high_reasons);
    if late_by_plan || vital || many { Severity::High } else { Severity::Medium }
}

/// By band, criticality, slack (none last), days overdue (most first), title; the subject decides between twins.
pub(super) fn in_order(facts: &Facts, mut items: Vec<Attention>) -> Vec<Attention> {
    items.sort_by_cached_key(|item| {
        let slack = (item.slack.is_none(), item.slack);
        (item.band, item.criticality, slack, Reverse(item.overdue), item.subject.title(facts), item.subject)
    });
    items
}
