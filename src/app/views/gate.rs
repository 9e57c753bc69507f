//! The gate of one dependency: its checks, and its deliveries with what each check brought.

use super::scene::openable;
use crate::api::rows::{CheckResultRow, CheckRow, DeliveryRow};
use crate::domain::check::CheckResult;
use crate::domain::dossier::Dossier;
use std::cmp::Reverse;

/// In their order.
pub(super) fn checks(dossier: &Dossier) -> Vec<CheckRow> {
    let judged = || dossier.deliveries.iter().filter_map(|d| d.verdict.as_ref()).flat_map(|v| &v.results);
    let rows = dossier.checks.iter().map(|check| {
        let last = judged().filter(|result| result.check == check.id).max_by_key(|result| result.id);
        CheckRow { id: check.id, text: check.text.to_string(), last: last.map(|result| result.mark) }
    });
    rows.collect()
}

/// Newest first.
pub(super) fn deliveries(dossier: &Dossier) -> Vec<DeliveryRow> {
    let mut deliveries: Vec<_> = dossier.deliveries.iter().collect();
    deliveries.sort_by_key(|d| Reverse((d.delivered_on, d.provenance.recorded_at, d.id)));
    let rows = deliveries.into_iter().map(|delivery| {
        let verdict = delivery.verdict.as_ref();
        DeliveryRow {
            id: delivery.id,
            delivered_on: delivery.delivered_on,
            what: delivery.what.to_string(),
            link: openable(delivery.provenance.link.as_str()),
            verdict: verdict.map(|verdict| verdict.kind),
            verdict_on: verdict.map(|verdict| verdict.on),
            reason: verdict.map_or_else(String::new, |verdict| verdict.reason.to_string()),
            checks: verdict.map_or_else(Vec::new, |verdict| verdict.results.iter().map(result).collect()),
        }
    });
    rows.collect()
}

fn result(result: &CheckResult) -> CheckResultRow {
    CheckResultRow {
        text: result.text.to_string(),
        mark: result.mark,
        evidence: result.evidence.to_string(),
        link: openable(result.link.as_str()),
    }
}
