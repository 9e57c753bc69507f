//! Risks, assumptions and issues.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::RiskId;
use crate::domain::risk::Risk;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every risk, those dismissed among them.
    pub(super) fn risks(&self) -> Result<BTreeMap<RiskId, Risk>, StoreError> {
        let sql =
            "SELECT id, kind, title, initiative_id, dependency_id, trigger, owner_id, response, review_on,
                       state, state_reason, raised_by, noted_on FROM risk";
        let risks = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Risk {
                id: cells.take()?,
                kind: cells.take()?,
                title: cells.take()?,
                initiative: cells.take()?,
                dependency: cells.take()?,
                trigger: cells.take()?,
                owner: cells.take()?,
                response: cells.take()?,
                review_on: cells.take()?,
                state: cells.take()?,
                state_reason: cells.take()?,
                raised_by: cells.take()?,
                noted_on: cells.take()?,
            })
        })?;
        Ok(risks.into_iter().map(|risk| (risk.id, risk)).collect())
    }
}

impl Write<'_> {
    /// Writes a risk, new or changed.
    pub(crate) fn save_risk(&self, risk: &Risk) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO risk (id, kind, title, initiative_id, dependency_id, trigger, owner_id, response, review_on,
                 state, state_reason, raised_by, noted_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET kind = ?2, title = ?3, initiative_id = ?4, dependency_id = ?5,
                 trigger = ?6, owner_id = ?7, response = ?8, review_on = ?9, state = ?10, state_reason = ?11",
            params![
                risk.id,
                risk.kind,
                risk.title,
                risk.initiative,
                risk.dependency,
                risk.trigger,
                risk.owner,
                risk.response,
                risk.review_on,
                risk.state,
                risk.state_reason,
                risk.raised_by,
                risk.noted_on
            ],
        )
        .map(|_| ())
    }
}
