//! Audiences that wait for an update, as one item an initiative. Whom nobody ever told about it is not waited for:
//! silence counts only after the first word, else every initiative of a new ledger would ask for one.

use super::look::Scene;
use super::order::severity;
use super::{Attention, Subject};
use crate::domain::audience::Audience;
use crate::domain::dependency::Criticality;
use crate::domain::id::InitiativeId;
use crate::domain::initiative::Stage;
use crate::domain::reason::{Reason, Suggestion};
use std::cmp::Reverse;

/// OV10: an active initiative's audience was told before, and its cadence has passed since.
pub(super) fn to_tell(scene: &Scene) -> Vec<Attention> {
    let active = scene.facts.initiatives.values().filter(|i| i.stage == Stage::Active);
    active.filter_map(|initiative| item(scene, initiative.id)).collect()
}

fn item(scene: &Scene, initiative: InitiativeId) -> Option<Attention> {
    let mut reasons: Vec<Reason> =
        scene.facts.audiences.iter().filter_map(|audience| waits(scene, initiative, audience)).collect();
    reasons.sort_by_key(|reason| Reverse(reason.days_overdue()));
    let first = reasons.first()?;
    Some(Attention {
        subject: Subject::Initiative(initiative),
        initiative: Some(initiative),
        band: first.band(),
        court: first.court(),
        severity: severity(scene.policy, Criticality::USUAL, &reasons),
        suggestion: Suggestion::Update,
        ask: None,
        criticality: Criticality::USUAL,
        slack: None,
        overdue: first.days_overdue(),
        reasons,
    })
}

fn waits(scene: &Scene, initiative: InitiativeId, audience: &Audience) -> Option<Reason> {
    let every = i32::from(audience.every_days);
    let last_on = *scene.facts.told.get(&(initiative, audience.key.clone()))?;
    let days = scene.since(last_on);
    let waits = every > 0 && days > every;
    waits.then(|| Reason::AudienceWaits { audience: audience.key.clone(), last_on, days, every })
}
