//! What was put off, and what was taken up again before its day.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::day::Day;
use crate::domain::id::{DependencyId, StatementId};
use crate::domain::snooze::Snooze;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Snoozes, each with its early end.
    pub(super) fn snoozes(&self, only: Only) -> Result<ByDependency<Snooze>, StoreError> {
        let ends =
            self.entries(only, "SELECT dependency_id, snooze_id, ended_on FROM snooze_end", |cells| {
                Ok((cells.take::<StatementId>()?, cells.take::<Day>()?))
            })?;
        let ends: BTreeMap<StatementId, Day> = ends.into_values().flatten().collect();
        let sql = format!("SELECT dependency_id, id, until_on, reason_private, {PROVENANCE} FROM snooze");
        self.entries(only, &sql, |cells| {
            let (id, until, reason) = (cells.take()?, cells.take()?, cells.take()?);
            Ok(Snooze { id, until, reason, provenance: provenance(cells)?, ended_on: ends.get(&id).copied() })
        })
    }
}

impl Write<'_> {
    /// Writes a snooze.
    pub(crate) fn add_snooze(&self, dependency: DependencyId, snooze: &Snooze) -> Result<(), StoreError> {
        let said = &snooze.provenance;
        self.run(
            "INSERT INTO snooze (id, dependency_id, until_on, reason_private, said_by_person, said_by_team, source,
                 link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                snooze.id,
                dependency,
                snooze.until,
                snooze.reason,
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
    /// Writes that a snooze was ended before its day.
    pub(crate) fn end_snooze(
        &self,
        dependency: DependencyId,
        snooze: StatementId,
        on: Day,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO snooze_end (snooze_id, dependency_id, ended_on) VALUES (?1, ?2, ?3)",
            (snooze, dependency, on),
        )
        .map(|_| ())
    }
}
