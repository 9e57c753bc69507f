//! The list of initiatives, and the row that the page of one shares.

use super::Scene;
use super::bearing::{Bearing, bearings};
use crate::api::view::{InitiativeRow, InitiativesView};
use crate::domain::health::{HealthFinding, difference, every_health};
use crate::domain::id::InitiativeId;
use crate::domain::initiative::Initiative;
use crate::domain::milestone::{Milestone, next_of};
use crate::domain::text::sorting;
use std::collections::HashMap;

/// Every initiative.
pub(in crate::app) fn initiatives(scene: &Scene<'_>) -> InitiativesView {
    let facts = scene.facts;
    let health = every_health(facts, scene.policy, scene.items, scene.today);
    let bearings = bearings(scene, |dependency| Some(dependency.initiative));
    let mut milestones: HashMap<InitiativeId, Vec<&Milestone>> = HashMap::new();
    for milestone in facts.milestones.values() {
        milestones.entry(milestone.initiative).or_default().push(milestone);
    }
    let mut initiatives: Vec<&Initiative> = facts.initiatives.values().collect();
    initiatives.sort_by_cached_key(|i| (!i.stage.is_live(), sorting(i.title.as_str()), i.id));
    let rows = initiatives.into_iter().filter_map(|initiative| {
        let bearing = bearings.get(&initiative.id).copied().unwrap_or_default();
        let milestones = milestones.get(&initiative.id).map_or(&[][..], Vec::as_slice);
        health.get(&initiative.id).map(|finding| row(initiative, finding, bearing, milestones))
    });
    InitiativesView { rows: rows.collect() }
}

/// One initiative as a row; `milestones` are its own.
pub(super) fn row(
    initiative: &Initiative,
    finding: &HealthFinding,
    bearing: Bearing,
    milestones: &[&Milestone],
) -> InitiativeRow {
    let next = next_of(milestones.iter().copied());
    InitiativeRow {
        id: initiative.id,
        title: initiative.title.to_string(),
        outcome: initiative.outcome.to_string(),
        external_id: initiative.external_id.to_string(),
        stage: initiative.stage,
        declared: initiative.declared,
        computed: finding.health,
        differs: difference(initiative.declared, finding).unwrap_or_default(),
        open: bearing.open,
        dependencies: bearing.all,
        overdue: bearing.overdue,
        at_risk: bearing.at_risk,
        next_milestone: next.map_or_else(String::new, |(_, milestone)| milestone.title.to_string()),
        next_milestone_on: next.map(|(day, _)| day),
    }
}
