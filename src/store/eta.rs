//! Need-by and ETA statements.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::eta::{EtaStatement, NeedBy};
use crate::domain::id::{DependencyId, StatementId};
use crate::domain::provenance::Retraction;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Need-by statements.
    pub(super) fn need_bys(
        &self,
        only: Only,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<ByDependency<NeedBy>, StoreError> {
        let sql = format!("SELECT dependency_id, id, day, reason, {PROVENANCE} FROM need_by");
        self.entries(only, &sql, |cells| {
            let (id, day, reason) = (cells.take()?, cells.take()?, cells.take()?);
            Ok(NeedBy {
                id,
                day,
                reason,
                provenance: provenance(cells)?,
                retraction: retractions.get(&id).cloned(),
            })
        })
    }

    /// ETA statements.
    pub(super) fn etas(
        &self,
        only: Only,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<ByDependency<EtaStatement>, StoreError> {
        let sql = format!(
            "SELECT dependency_id, id, kind, day, latest, confidence, code, reason, reason_private, {PROVENANCE} FROM eta"
        );
        self.entries(only, &sql, |cells| {
            let id = cells.take()?;
            Ok(EtaStatement {
                id,
                kind: cells.take()?,
                day: cells.take()?,
                latest: cells.take()?,
                confidence: cells.take()?,
                code: cells.take()?,
                reason: cells.take()?,
                reason_private: cells.take()?,
                provenance: provenance(cells)?,
                retraction: retractions.get(&id).cloned(),
            })
        })
    }
}

impl Write<'_> {
    /// Writes a need-by statement.
    pub(crate) fn add_need_by(&self, dependency: DependencyId, need_by: &NeedBy) -> Result<(), StoreError> {
        let said = &need_by.provenance;
        self.run(
            "INSERT INTO need_by (id, dependency_id, day, reason, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                need_by.id,
                dependency,
                need_by.day,
                need_by.reason,
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

    /// Writes an ETA statement.
    pub(crate) fn add_eta(&self, dependency: DependencyId, eta: &EtaStatement) -> Result<(), StoreError> {
        let said = &eta.provenance;
        self.run(
            "INSERT INTO eta (id, dependency_id, kind, day, latest, confidence, code, reason, reason_private,
                 said_by_person, said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            params![
                eta.id,
                dependency,
                eta.kind,
                eta.day,
                eta.latest,
                eta.confidence,
                eta.code,
                eta.reason,
                eta.reason_private,
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
}
