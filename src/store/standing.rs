//! Statements about where a dependency stands.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::{DependencyId, StatementId};
use crate::domain::provenance::Retraction;
use crate::domain::standing::Standing;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Standings.
    pub(super) fn standings(
        &self,
        only: Only,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<ByDependency<Standing>, StoreError> {
        let sql = format!("SELECT dependency_id, id, word, reason, {PROVENANCE} FROM standing");
        self.entries(only, &sql, |cells| {
            let (id, word, reason) = (cells.take()?, cells.take()?, cells.take()?);
            Ok(Standing {
                id,
                word,
                reason,
                provenance: provenance(cells)?,
                retraction: retractions.get(&id).cloned(),
            })
        })
    }
}

impl Write<'_> {
    /// Writes a standing.
    pub(crate) fn add_standing(
        &self,
        dependency: DependencyId,
        standing: &Standing,
    ) -> Result<(), StoreError> {
        let said = &standing.provenance;
        self.run(
            "INSERT INTO standing (id, dependency_id, word, reason, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                standing.id,
                dependency,
                standing.word,
                standing.reason,
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
