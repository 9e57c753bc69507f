//! The page of one initiative.

use super::bearing::{Bearing, bearings};
use super::decisions::{decision_rows, quote_rows, risk_rows};
use super::dependencies::rows;
use super::{Scene, initiatives, pictures, stones};
use crate::api::view::{InitiativeView, MilestoneRow, StakeholderRow};
use crate::domain::health::computed_health;
use crate::domain::id::{InitiativeId, MilestoneId};
use crate::domain::initiative::Stakeholder;
use crate::domain::milestone::Milestone;
use std::collections::HashMap;

/// The initiative; none when it is not on record.
pub(in crate::app) fn initiative(scene: &Scene<'_>, id: InitiativeId) -> Option<InitiativeView> {
    let facts = scene.facts;
    let initiative = facts.initiatives.get(&id)?;
    let finding = computed_health(facts, scene.policy, scene.items, id, scene.today);
    let bearing = bearings(scene, |d| (d.initiative == id).then_some(())).remove(&()).unwrap_or_default();
    let mut milestones: Vec<&Milestone> = facts.milestones.values().filter(|m| m.initiative == id).collect();
    milestones.sort_by_key(|m| (m.day().is_none(), m.day(), m.title.clone()));
    let row = initiatives::row(initiative, &finding, bearing, &milestones);
    let of_milestones = bearings(scene, |d| d.milestone.filter(|_| d.initiative == id));
    let milestones = milestones.into_iter().map(|m| milestone_row(scene, m, &of_milestones));
    let stakeholders = facts.stakeholders.iter().filter(|s| s.initiative == id);
    let mut stakeholders: Vec<StakeholderRow> = stakeholders.map(|s| stakeholder_row(scene, s)).collect();
    stakeholders.sort_by(|a, b| (a.role, &a.name, a.id).cmp(&(b.role, &b.name, b.id)));
    Some(InitiativeView {
        row,
        declared_reason: initiative.declared_reason.to_string(),
        link: initiative.link.to_string(),
        notes: initiative.notes.reveal().to_owned(),
        next: stones::next(scene, id),
        burn_up: pictures::burn_up(scene, facts.dossiers_of(id)),
        milestones: milestones.collect(),
        stakeholders,
        dependencies: rows(scene, facts.dossiers_of(id)),
        decisions: decision_rows(scene, |decision| decision.initiative == Some(id)),
        risks: risk_rows(scene, |risk| risk.initiative == Some(id)),
        quotes: quote_rows(scene, |quote| quote.initiative == Some(id)),
    })
}

fn milestone_row(
    scene: &Scene<'_>,
    milestone: &Milestone,
    bearings: &HashMap<MilestoneId, Bearing>,
) -> MilestoneRow {
    let bearing = bearings.get(&milestone.id).copied().unwrap_or_default();
    let day = milestone.day();
    MilestoneRow {
        id: milestone.id,
        title: milestone.title.to_string(),
        value: milestone.value.to_string(),
        day,
        first_day: milestone.first_day().filter(|first| Some(*first) != day),
        statement: milestone.current().map(|statement| statement.id),
        dates: stones::dates(scene, milestone),
        done_on: milestone.done_on,
        overdue: milestone.done_on.is_none() && day.is_some_and(|day| day < scene.today),
        open: bearing.open,
        dependencies: bearing.all,
    }
}

fn stakeholder_row(scene: &Scene<'_>, stakeholder: &Stakeholder) -> StakeholderRow {
    let own = scene.facts.people.get(&stakeholder.person).and_then(|person| person.team);
    StakeholderRow {
        id: stakeholder.id,
        person: stakeholder.person,
        name: scene.person_name(Some(stakeholder.person)),
        role: stakeholder.role,
        team: scene.team_name(stakeholder.team.or(own)),
    }
}
