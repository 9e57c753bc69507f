//! Acceptance checks, and what each of them brought on a delivery.

use super::entry::{ByDependency, Only};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::check::{Check, CheckResult};
use crate::domain::id::{CheckId, DeliveryId, DependencyId};
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Checks, each dependency's in their order.
    pub(super) fn checks(&self, only: Only) -> Result<ByDependency<Check>, StoreError> {
        let sql = "SELECT dependency_id, id, place, text FROM acceptance_check";
        let mut checks = self.entries(only, sql, |cells| {
            Ok(Check { id: cells.take()?, place: cells.take()?, text: cells.take()? })
        })?;
        for list in checks.values_mut() {
            list.sort_by_key(|check| (check.place, check.id));
        }
        Ok(checks)
    }

    /// Results by delivery, in the order in which they were written down.
    pub(super) fn check_results(
        &self,
        only: Only,
    ) -> Result<BTreeMap<DeliveryId, Vec<CheckResult>>, StoreError> {
        let sql =
            "SELECT dependency_id, delivery_id, id, check_id, text, mark, evidence, link FROM check_result";
        let results = self.entries(only, sql, |cells| {
            let delivery: DeliveryId = cells.take()?;
            let result = CheckResult {
                id: cells.take()?,
                check: cells.take()?,
                text: cells.take()?,
                mark: cells.take()?,
                evidence: cells.take()?,
                link: cells.take()?,
            };
            Ok((delivery, result))
        })?;
        let mut by_delivery: BTreeMap<DeliveryId, Vec<CheckResult>> = BTreeMap::new();
        for (delivery, result) in results.into_values().flatten() {
            by_delivery.entry(delivery).or_default().push(result);
        }
        for list in by_delivery.values_mut() {
            list.sort_by_key(|result| result.id);
        }
        Ok(by_delivery)
    }
}

impl Write<'_> {
    /// Writes a check, new or changed.
    pub(crate) fn save_check(&self, dependency: DependencyId, check: &Check) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO acceptance_check (id, dependency_id, place, text) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET place = ?3, text = ?4",
            params![check.id, dependency, check.place, check.text],
        )
        .map(|_| ())
    }
    /// Removes a check; what it brought stays.
    pub(crate) fn remove_check(&self, id: CheckId) -> Result<(), StoreError> {
        self.run("DELETE FROM acceptance_check WHERE id = ?1", [id]).map(|_| ())
    }
    /// Writes what a check brought.
    pub(crate) fn add_check_result(
        &self,
        dependency: DependencyId,
        delivery: DeliveryId,
        result: &CheckResult,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO check_result (id, dependency_id, delivery_id, check_id, text, mark, evidence, link)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                result.id,
                dependency,
                delivery,
                result.check,
                result.text,
                result.mark,
                result.evidence,
                result.link
            ],
        )
        .map(|_| ())
    }
}
