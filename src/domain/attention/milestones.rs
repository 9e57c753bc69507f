//! Milestones as items of their own. A milestone weighs as much as the weightiest dependency it still waits for.

use super::look::Scene;
use super::order::severity;
use super::{Attention, Subject};
use crate::domain::dependency::Criticality;
use crate::domain::id::MilestoneId;
use crate::domain::reason::{Reason, Suggestion};
use std::collections::BTreeMap;

/// OV11: the day of a live initiative's milestone has passed and it is not done.
pub(super) fn passed(scene: &Scene) -> Vec<Attention> {
    let open = scene.facts.milestones.values().filter(|m| m.done_on.is_none());
    let live = open.filter(|m| scene.facts.is_live(m.initiative));
    let passed = live.filter_map(|m| m.day().filter(|day| scene.has_passed(*day)).map(|day| (m, day)));
    let mut passed = passed.peekable();
    let weights = if passed.peek().is_some() { weights(scene) } else { BTreeMap::new() };
    let items = passed.map(|(milestone, day)| {
        let late = scene.since(day);
        let reasons = vec![Reason::MilestonePassed { day, late }];
        let criticality = weights.get(&milestone.id).copied().unwrap_or(Criticality::USUAL);
        Attention {
            subject: Subject::Milestone(milestone.id),
            initiative: Some(milestone.initiative),
            band: reasons[0].band(),
            court: reasons[0].court(),
            severity: severity(scene.policy, criticality, &reasons),
            suggestion: Suggestion::Open,
            ask: None,
            criticality,
            slack: Some(scene.wd(scene.today, day)),
            overdue: late,
            reasons,
        }
    });
    items.collect()
}

fn weights(scene: &Scene) -> BTreeMap<MilestoneId, Criticality> {
    let mut weights = BTreeMap::new();
    for dossier in scene.facts.dossiers.values() {
        let Some(milestone) = dossier.dependency.milestone else { continue };
        if !dossier.state().is_at_rest() {
            let criticality = dossier.dependency.criticality;
            weights
                .entry(milestone)
                .and_modify(|c: &mut Criticality| *c = criticality.min(*c))
                .or_insert(criticality);
        }
    }
    weights
}
