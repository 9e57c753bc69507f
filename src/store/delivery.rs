//! Deliveries and their verdicts, with what each check brought.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::delivery::{Delivery, Verdict};
use crate::domain::id::{DeliveryId, DependencyId};
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Deliveries, each with its verdict.
    pub(super) fn deliveries(&self, only: Only) -> Result<ByDependency<Delivery>, StoreError> {
        let sql = "SELECT dependency_id, delivery_id, id, kind, judged_on, reason FROM verdict";
        let mut results = self.check_results(only)?;
        let verdicts = self.entries(only, sql, |cells| {
            let delivery: DeliveryId = cells.take()?;
            let verdict = Verdict {
                id: cells.take()?,
                kind: cells.take()?,
                on: cells.take()?,
                reason: cells.take()?,
                results: results.remove(&delivery).unwrap_or_default(),
            };
            Ok((delivery, verdict))
        })?;
        let mut verdicts: BTreeMap<DeliveryId, Verdict> = verdicts.into_values().flatten().collect();
        let sql = format!("SELECT dependency_id, id, delivered_on, what, {PROVENANCE} FROM delivery");
        self.entries(only, &sql, |cells| {
            let id = cells.take()?;
            Ok(Delivery {
                id,
                delivered_on: cells.take()?,
                what: cells.take()?,
                provenance: provenance(cells)?,
                verdict: verdicts.remove(&id),
            })
        })
    }
}

impl Write<'_> {
    /// Writes a delivery; its verdict is written by itself.
    pub(crate) fn add_delivery(
        &self,
        dependency: DependencyId,
        delivery: &Delivery,
    ) -> Result<(), StoreError> {
        let said = &delivery.provenance;
        self.run(
            "INSERT INTO delivery (id, dependency_id, delivered_on, what, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                delivery.id,
                dependency,
                delivery.delivered_on,
                delivery.what,
                said.person,
                said.team,
                said.source,
                said.link,
                said.stated_on,
                said.recorded_at
            ],
        )
        .map(|_| ())
    }
    /// Writes a verdict with what each check brought.
    pub(crate) fn add_verdict(
        &self,
        dependency: DependencyId,
        delivery: DeliveryId,
        verdict: &Verdict,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO verdict (id, dependency_id, delivery_id, kind, judged_on, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (verdict.id, dependency, delivery, verdict.kind, verdict.on, &verdict.reason),
        )?;
        verdict.results.iter().try_for_each(|result| self.add_check_result(dependency, delivery, result))
    }
}
