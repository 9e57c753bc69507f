//! A risk, an assumption or an issue: what it is, who looks after it, when it is looked at again. Rules may propose
//! one from the record of a dependency; a proposal is worked out afresh each time and kept only once it was
//! confirmed or dismissed, so that nobody finds risks in the ledger that nobody wrote down.

use super::day::Day;
use super::delivery::Verdict;
use super::dependency::Criticality;
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::{DependencyId, InitiativeId, PersonId, RiskId};
use super::policy::Policy;
use super::text::{Text, Title};
use super::words::vocabulary;
use std::collections::BTreeSet;

/// From so many bounces on a risk is proposed.
const BOUNCES: usize = 2;

vocabulary! {
    /// What kind of thing it is.
    RiskKind {
        Risk = "risk", "risk";
        Assumption = "assumption", "assumption";
        Issue = "issue", "issue";
    }
    /// Where it stands.
    RiskState {
        Open = "open", "open";
        Closed = "closed", "closed";
        Dismissed = "dismissed", "dismissed";
    }
    /// Who raised it: I, or a rule and which.
    RaisedBy {
        Me = "me", "me";
        KeepsMoving = "keepsMoving", "its date keeps moving";
        ComesBack = "comesBack", "it came back more than once";
        NoFallback = "noFallback", "vital and no fallback";
    }
}

/// A risk, an assumption or an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Its id.
    pub id: RiskId,
    /// What kind of thing it is.
    pub kind: RiskKind,
    /// What may happen, what is assumed, what has happened.
    pub title: Title,
    /// The initiative it bears on.
    pub initiative: Option<InitiativeId>,
    /// The dependency it bears on.
    pub dependency: Option<DependencyId>,
    /// By what we would notice; shareable.
    pub trigger: Text,
    /// Who looks after it.
    pub owner: Option<PersonId>,
    /// What is done about it; shareable.
    pub response: Text,
    /// The day on which it is looked at again.
    pub review_on: Option<Day>,
    /// Where it stands.
    pub state: RiskState,
    /// Why it was closed or dismissed; shareable.
    pub state_reason: Text,
    /// Who raised it.
    pub raised_by: RaisedBy,
    /// The day it was written down.
    pub noted_on: Day,
}

impl Risk {
    /// One of which only the title is known, raised by me.
    pub fn titled(id: RiskId, kind: RiskKind, title: Title, noted_on: Day) -> Self {
        Self {
            id,
            kind,
            title,
            initiative: None,
            dependency: None,
            trigger: Text::default(),
            owner: None,
            response: Text::default(),
            review_on: None,
            state: RiskState::Open,
            state_reason: Text::default(),
            raised_by: RaisedBy::Me,
            noted_on,
        }
    }
}

/// What a rule proposes to write down as a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal {
    /// The dependency.
    pub dependency: DependencyId,
    /// The rule.
    pub rule: RaisedBy,
}

/// What the rules propose: for open dependencies of live initiatives, without what was confirmed or dismissed.
pub fn proposals(facts: &Facts, policy: &Policy) -> Vec<Proposal> {
    let known: BTreeSet<(DependencyId, RaisedBy)> =
        facts.risks.values().filter_map(|risk| Some((risk.dependency?, risk.raised_by))).collect();
    let live = facts.dossiers.values().filter(|d| facts.is_live(d.dependency.initiative));
    let open = live.filter(|d| !d.state().is_at_rest());
    let raised = open.flat_map(|dossier| {
        let found = rules(facts, policy, dossier).into_iter().filter(|(_, holds)| *holds);
        found.map(|(rule, _)| Proposal { dependency: dossier.dependency.id, rule })
    });
    raised.filter(|p| !known.contains(&(p.dependency, p.rule))).collect()
}

fn rules(facts: &Facts, policy: &Policy, dossier: &Dossier) -> [(RaisedBy, bool); 3] {
    let (dependency, with_supplier) = (&dossier.dependency, dossier.state().is_with_supplier());
    let verdicts = dossier.deliveries.iter().filter_map(|d| d.verdict.as_ref());
    let bounces = verdicts.filter(|v: &&Verdict| !v.is_accepted()).count();
    [
        (RaisedBy::KeepsMoving, with_supplier && dossier.etas.keeps_moving(&facts.calendar, policy)),
        (RaisedBy::ComesBack, bounces >= BOUNCES),
        (
            RaisedBy::NoFallback,
            dependency.criticality == Criticality::VITAL && dependency.fallback.is_empty(),
        ),
    ]
}

impl Proposal {
    /// The title under which it is kept.
    pub fn title(self, dependency: &str) -> String {
        match self.rule {
            RaisedBy::KeepsMoving => format!("The date of {dependency} may move again"),
            RaisedBy::ComesBack => format!("{dependency} may come back once more"),
            RaisedBy::NoFallback => format!("Nothing is planned for going without {dependency}"),
            RaisedBy::Me => dependency.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
