//! What I owe, as items of their own. A commitment weighs as much as the dependency it is owed for.

use super::look::Scene;
use super::order::severity;
use super::{Attention, Subject};
use crate::domain::commitment::Commitment;
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::reason::{Reason, Suggestion};

/// OV5: the day has passed and it is neither kept nor withdrawn. Before that it is to be done, from a few days on.
pub(super) fn to_keep(scene: &Scene) -> Vec<Attention> {
    let open = scene.facts.commitments.values().filter(|c| c.is_open());
    let items = open.filter_map(|commitment| {
        let reason = due(scene, commitment, commitment.due()?)?;
        let of = commitment.dependency.and_then(|id| scene.facts.dossiers.get(&id));
        let criticality = of.map_or(Criticality::USUAL, |d| d.dependency.criticality);
        let overdue = reason.days_overdue();
        let reasons = vec![reason];
        Some(Attention {
            subject: Subject::Commitment(commitment.id),
            initiative: None,
            band: reasons[0].band(),
            court: reasons[0].court(),
            severity: severity(scene.policy, criticality, &reasons),
            suggestion: Suggestion::Keep,
            ask: None,
            criticality,
            slack: None,
            overdue,
            reasons,
        })
    });
    items.collect()
}

fn due(scene: &Scene, commitment: &Commitment, due: Day) -> Option<Reason> {
    let id = commitment.id;
    if scene.has_passed(due) {
        let (late, moved) = (scene.since(due), commitment.times_moved());
        return Some(Reason::CommitmentPassed { commitment: id, due, late, moved });
    }
    let left = scene.wd(scene.today, due);
    (left <= i32::from(scene.policy.commitment_soon_days)).then_some(Reason::CommitmentDue {
        commitment: id,
        due,
        left,
    })
}
