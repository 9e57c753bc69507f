//! The grid, and the row of a dependency that other views share.

use super::Scene;
use super::put_off::put_off;
use crate::api::query::{GridColumn, GridOrder};
use crate::api::rows::{DependencyRow, SnoozeRow};
use crate::api::view::DependenciesView;
use crate::domain::calendar::Calendar;
use crate::domain::claim::owner;
use crate::domain::dossier::Dossier;
use crate::domain::sentence::sentence;
use crate::domain::text::sorting;
use std::cmp::Reverse;

/// Every dependency, in `order` or in that of attention.
pub(in crate::app) fn dependencies(scene: &Scene<'_>, order: Option<GridOrder>) -> DependenciesView {
    let mut rows = rows(scene, scene.facts.dossiers.values());
    if let Some(order) = order {
        put_in_order(&mut rows, order);
    }
    DependenciesView { rows }
}

/// Equals stay in the order of attention.
fn put_in_order(rows: &mut [DependencyRow], GridOrder { by, descending }: GridOrder) {
    match by {
        GridColumn::Title => sort(rows, descending, |row| Some(sorting(&row.title))),
        GridColumn::Initiative => sort(rows, descending, |row| named(&row.initiative_title)),
        GridColumn::Team => sort(rows, descending, |row| named(&row.supplier_name)),
        GridColumn::Dri => sort(rows, descending, |row| named(&row.dri_name)),
        GridColumn::State => sort(rows, descending, |row| Some(row.state)),
        GridColumn::Criticality => sort(rows, descending, |row| Some(row.criticality)),
        GridColumn::NeedBy => sort(rows, descending, |row| row.need_by),
        GridColumn::Eta => sort(rows, descending, |row| row.eta),
        GridColumn::Slack => sort(rows, descending, |row| row.slack),
        GridColumn::Moved => sort(rows, descending, |row| Some((row.slip, row.moved))),
    }
}

fn named(name: &str) -> Option<String> {
    (!name.is_empty()).then(|| sorting(name))
}

/// What has no value stands last, whichever way the others run.
fn sort<K: Ord>(rows: &mut [DependencyRow], descending: bool, key: impl Fn(&DependencyRow) -> Option<K>) {
    if descending {
        rows.sort_by_cached_key(|row| key(row).map_or((true, None), |key| (false, Some(Reverse(key)))));
    } else {
        rows.sort_by_cached_key(|row| key(row).map_or((true, None), |key| (false, Some(key))));
    }
}

/// Dependencies as rows, in the order of attention.
pub(super) fn rows<'a>(scene: &Scene<'a>, dossiers: impl Iterator<Item = &'a Dossier>) -> Vec<DependencyRow> {
    scene.in_order(dossiers).into_iter().map(|dossier| row(scene, dossier)).collect()
}

/// How much later than the first each date was, in working days.
fn trail(dossier: &Dossier, calendar: &Calendar) -> Vec<i32> {
    if dossier.etas.times_moved() == 0 {
        return Vec::new();
    }
    let mut sum = 0;
    let added = dossier.etas.trail(calendar).map(|(_, slip)| {
        sum += slip;
        sum
    });
    added.collect()
}

/// One dependency as a row.
pub(super) fn row(scene: &Scene<'_>, dossier: &Dossier) -> DependencyRow {
    let Scene { facts, today, .. } = scene;
    let dependency = &dossier.dependency;
    let item = scene.attention(dependency.id);
    let current = dossier.etas.current();
    let (need_by, eta) = (dossier.need_by(), dossier.etas.day());
    let state = dossier.state();
    let initiative = facts.initiatives.get(&dependency.initiative);
    let milestone = dependency.milestone.and_then(|id| facts.milestones.get(&id));
    DependencyRow {
        id: dependency.id,
        title: dependency.title.to_string(),
        initiative: dependency.initiative,
        initiative_title: initiative.map_or_else(String::new, |i| i.title.to_string()),
        milestone: dependency.milestone,
        milestone_title: milestone.map_or_else(String::new, |m| m.title.to_string()),
        supplier: dependency.supplier,
        supplier_name: scene.team_name(dependency.supplier),
        dri: dependency.dri,
        dri_name: scene.person_name(dependency.dri),
        owner: owner(facts, dossier).state(),
        criticality: dependency.criticality,
        state,
        need_by,
        eta,
        eta_from: current.and_then(|statement| statement.day.filter(|_| statement.latest.is_some())),
        eta_kind: current.map(|statement| statement.kind),
        eta_instead: dossier.etas.said_instead(),
        slack: dossier.slack(&facts.calendar, *today),
        moved: dossier.etas.times_moved(),
        slip: dossier.etas.total_slip(&facts.calendar),
        trail: trail(dossier, &facts.calendar),
        severity: item.map(|item| item.severity),
        band: item.map(|item| item.band),
        reason: item
            .and_then(|item| item.reasons.first())
            .map_or_else(String::new, |reason| sentence(facts, reason, *today)),
        tags: dependency.tags.clone(),
        at_rest: state.is_at_rest(),
        snooze: put_off(dossier, *today)
            .map(|snooze| SnoozeRow { until: snooze.until, reason: snooze.reason.reveal().to_owned() }),
    }
}
