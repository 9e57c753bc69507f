//! What needs a look today, why, and whose move it is.

use super::day::Day;
use super::dependency::Criticality;
use super::facts::Facts;
use super::id::{DependencyId, MilestoneId, PersonId};
use super::policy::Policy;
use super::reason::{Band, Court, Reason, Severity, Suggestion};

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A dependency.
    Dependency(DependencyId),
    /// A milestone.
    Milestone(MilestoneId),
    /// A person.
    Person(PersonId),
}

/// One thing that needs a look. It stands in one band: that of its first reason; every reason is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// What it is about.
    pub subject: Subject,
    /// Its band on Today.
    pub band: Band,
    /// Whose move it is.
    pub court: Court,
    /// How much it presses.
    pub severity: Severity,
    /// Why, the weightiest first; never empty.
    pub reasons: Vec<Reason>,
    /// The one act suggested.
    pub suggestion: Suggestion,
    /// For the order: how much hangs on it.
    pub criticality: Criticality,
    /// For the order: working days from ETA to need-by (from today without an ETA), least first; none sorts last.
    pub slack: Option<i32>,
    /// For the order: working days overdue, most first.
    pub overdue: i32,
}

/// Everything that needs a look on `today`: by band, criticality, slack, days overdue, title. Stable, and the
/// same whatever the order of the facts.
pub fn attention(_facts: &Facts, _policy: &Policy, _today: Day) -> Vec<Attention> {
    Vec::new()
}
