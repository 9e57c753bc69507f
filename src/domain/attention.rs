//! What needs a look today, why, and whose move it is. One item a dependency, in the first band of its reasons;
//! milestones, people, decisions, risks, expected reports and initiatives are items of their own. The rules are one function a
//! code, in the modules below; their words are in `sentence`, their thresholds in `policy`. Nothing here knows a
//! clock: `today` is a value.
//!
//! What is raised about whom:
//! - nothing about an initiative that is not live, nor about a dependency at rest;
//! - of what was delivered only what is mine to do, what came back before, and questions other than "when?";
//! - of a draft only that its need-by has passed, that it is vital and incomplete, that its owner is
//!   disputed, or that it was never asked.

mod absence;
mod asks;
mod at_risk;
mod attendance;
mod audiences;
mod chain;
mod commitments;
mod decisions;
mod follow;
mod look;
mod milestones;
mod order;
mod overdue;
mod owner;
mod people;
mod reports;
mod silence;
mod suggest;
mod team_memory;

pub use decisions::stalls;
pub use follow::next_way;
pub use people::last_touch;

use super::day::Day;
use super::dependency::Criticality;
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::{
    AskId, CommitmentId, DecisionId, DependencyId, InitiativeId, MilestoneId, PersonId, ReportId, RiskId,
};
use super::policy::Policy;
use super::reason::{Band, Court, Reason, Severity, Suggestion};
use super::snooze::Snooze;
use look::{Look, Scene};
use std::collections::HashMap;

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A dependency.
    Dependency(DependencyId),
    /// A milestone.
    Milestone(MilestoneId),
    /// A person.
    Person(PersonId),
    /// A decision.
    Decision(DecisionId),
    /// A risk, an assumption or an issue.
    Risk(RiskId),
    /// Something I owe.
    Commitment(CommitmentId),
    /// A report that is expected.
    Report(ReportId),
    /// An initiative.
    Initiative(InitiativeId),
}

impl Subject {
    /// The dependency, when it is one.
    pub const fn dependency(self) -> Option<DependencyId> {
        match self {
            Self::Dependency(id) => Some(id),
            _ => None,
        }
    }
    /// Its title or name; empty when it is not on record.
    pub fn title(self, facts: &Facts) -> &str {
        match self {
            Self::Dependency(id) => facts.dossiers.get(&id).map(|d| d.dependency.title.as_str()),
            Self::Milestone(id) => facts.milestones.get(&id).map(|m| m.title.as_str()),
            Self::Person(id) => facts.people.get(&id).map(|p| p.name.as_str()),
            Self::Decision(id) => facts.decisions.get(&id).map(|d| d.question.as_str()),
            Self::Risk(id) => facts.risks.get(&id).map(|r| r.title.as_str()),
            Self::Commitment(id) => facts.commitments.get(&id).map(|c| c.text.as_str()),
            Self::Report(id) => facts.reports.get(&id).map(|r| r.title.as_str()),
            Self::Initiative(id) => facts.initiatives.get(&id).map(|i| i.title.as_str()),
        }
        .unwrap_or_default()
    }
}

/// One thing that needs a look. It stands in one band: that of its first reason; every reason is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// What it is about.
    pub subject: Subject,
    /// Its initiative, unless it is a person.
    pub initiative: Option<InitiativeId>,
    /// Its band on Today.
    pub band: Band,
    /// Whose move it is: that of the first reason; theirs when that is shared and an ask of mine is open. A verdict
    /// that is due comes first, so it makes the item mine.
    pub court: Court,
    /// How much it presses.
    pub severity: Severity,
    /// Why, the weightiest first; never empty.
    pub reasons: Vec<Reason>,
    /// The one act suggested.
    pub suggestion: Suggestion,
    /// The ask that the suggestion is about, when it is.
    pub ask: Option<AskId>,
    /// For the order: how much hangs on it.
    pub criticality: Criticality,
    /// For the order: working days from ETA to need-by (from today without an ETA), least first; none sorts last.
    pub slack: Option<i32>,
    /// For the order: working days overdue, most first.
    pub overdue: i32,
}

/// Everything that needs a look on `today`: by band, criticality, slack, days overdue, title. Stable, and the
/// same whatever the order of the facts.
pub fn attention(facts: &Facts, policy: &Policy, today: Day) -> Vec<Attention> {
    order::in_order(facts, found(facts, policy, today))
}

impl Attention {
    /// The snooze that keeps it off Today. It stays an item: lists show it, and health counts it.
    pub fn snoozed<'f>(&self, facts: &'f Facts, today: Day) -> Option<&'f Snooze> {
        facts.dossiers.get(&self.subject.dependency()?)?.snoozed(today)
    }
}

/// In which band each thing that Today shows stands: [`attention`] without its order, its reasons and what is snoozed.
pub fn bands(facts: &Facts, policy: &Policy, today: Day) -> HashMap<Subject, Band> {
    let items = found(facts, policy, today).into_iter();
    items.filter(|item| item.snoozed(facts, today).is_none()).map(|item| (item.subject, item.band)).collect()
}

fn found(facts: &Facts, policy: &Policy, today: Day) -> Vec<Attention> {
    let scene = Scene::new(facts, policy, today);
    let dependencies = facts.dossiers.values().filter(|d| facts.is_live(d.dependency.initiative));
    let mut items: Vec<Attention> = dependencies.filter_map(|dossier| look_at(&scene, dossier)).collect();
    items.extend(milestones::passed(&scene));
    items.extend(people::to_touch(&scene));
    items.extend(decisions::pending(&scene));
    items.extend(decisions::to_review(&scene));
    items.extend(commitments::to_keep(&scene));
    items.extend(reports::overdue(&scene));
    items.extend(audiences::to_tell(&scene));
    items
}

/// The rules for a dependency by itself, the weightiest reason first; the bands follow each other.
const OWN_RULES: &[fn(&Look) -> Option<Reason>] = &[
    overdue::verdict_due,
    overdue::promise_passed,
    overdue::needed_passed,
    overdue::reply_overdue,
    overdue::response_overdue,
    owner::correction_overdue,
    silence::gone_quiet,
    at_risk::late_by_plan,
    at_risk::no_promise,
    at_risk::keeps_moving,
    at_risk::tight_slack,
    at_risk::unlikely,
    at_risk::comes_back,
    at_risk::stale,
    absence::nobody_there,
    at_risk::incomplete,
    owner::disputed,
    owner::no_dri,
    attendance::stays_away,
    follow::verdict_owed,
    follow::next_step_due,
    follow::nudge_due,
    silence::never_asked,
    silence::not_chased,
];

fn look_at(scene: &Scene, dossier: &Dossier) -> Option<Attention> {
    let look = Look::new(scene, dossier);
    if look.state.is_at_rest() {
        return None;
    }
    let mut reasons: Vec<Reason> = OWN_RULES.iter().filter_map(|rule| rule(&look)).collect();
    reasons.extend(chain::waits_for_late(&look));
    reasons.sort_by_key(Reason::band);
    let first = reasons.first()?;
    let criticality = dossier.dependency.criticality;
    let (suggestion, ask) = suggest::suggest(&look, &reasons);
    Some(Attention {
        subject: Subject::Dependency(dossier.dependency.id),
        initiative: Some(dossier.dependency.initiative),
        band: first.band(),
        court: court(&look, first),
        severity: order::severity(scene.policy, criticality, &reasons),
        suggestion,
        ask,
        criticality,
        slack: look
            .need_by
            .map(|need_by| scene.wd(dossier.earliest(scene.today).unwrap_or(scene.today), need_by)),
        overdue: reasons.iter().map(Reason::days_overdue).max().unwrap_or(0),
        reasons,
    })
}

/// What is nobody's alone is theirs while I wait for a reply to what I asked; a verdict is never theirs.
fn court(look: &Look, first: &Reason) -> Court {
    match first.court() {
        Court::Shared if look.is_with_supplier() && look.awaited().next().is_some() => Court::Theirs,
        court => court,
    }
}

#[cfg(test)]
mod tests;
