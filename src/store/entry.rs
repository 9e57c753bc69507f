//! What every entry of the ledger shares: its provenance, its retraction, and how its rows are read by dependency.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::day::Moment;
use crate::domain::id::{DependencyId, StatementId};
use crate::domain::provenance::{Provenance, Retraction};
use crate::domain::text::Text;
use rusqlite::types::FromSql;
use rusqlite::{Params, Row};
use std::collections::BTreeMap;

/// The columns of a provenance, in the order in which [`provenance`] reads them.
pub(super) const PROVENANCE: &str = "said_by_person, said_by_team, source, link, stated_on, recorded_at";

/// Reads the six columns of [`PROVENANCE`].
pub(super) fn provenance(cells: &mut Cells<'_>) -> rusqlite::Result<Provenance> {
    Ok(Provenance {
        person: cells.take()?,
        team: cells.take()?,
        source: cells.take()?,
        link: cells.take()?,
        stated_on: cells.take()?,
        recorded_at: cells.take()?,
    })
}

/// Whose entries are read: one dependency's, or all.
pub(super) type Only = Option<DependencyId>;

/// Entries by the dependency they are about.
pub(super) type ByDependency<T> = BTreeMap<DependencyId, Vec<T>>;

impl Read {
    /// The single value that `sql` answers.
    pub(super) fn one<T: FromSql>(&self, sql: &str) -> Result<T, StoreError> {
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Runs a statement that changes rows.
    pub(super) fn run(&self, sql: &str, bound: impl Params) -> Result<usize, StoreError> {
        Ok(self.db.prepare_cached(sql)?.execute(bound)?)
    }

    /// Every row of `sql`.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The rows of `select`, whose first column is the dependency, in the order they were written down.
    pub(super) fn entries<T>(
        &self,
        only: Only,
        select: &str,
        mut read: impl FnMut(&mut Cells<'_>) -> rusqlite::Result<T>,
    ) -> Result<ByDependency<T>, StoreError> {
        let filter = if only.is_some() { "dependency_id = ?1" } else { "dependency_id IS NOT NULL" };
        let mut statement = self.db.prepare_cached(&format!("{select} WHERE {filter}"))?;
        let mut rows = match only {
            Some(id) => statement.query([id])?,
            None => statement.query([])?,
        };
        let mut entries = ByDependency::new();
        while let Some(row) = rows.next()? {
            let mut cells = Cells::of(row);
            let dependency: DependencyId = cells.take()?;
            let list = entries.entry(dependency).or_default();
            // Most hold one entry, and a list that grows by itself begins with room for four: 2 KB a dependency.
            if list.is_empty() {
                list.reserve_exact(1);
            }
            list.push(read(&mut cells)?);
        }
        Ok(entries)
    }

    /// Retractions by the statement they take back.
    pub(super) fn retractions(&self) -> Result<BTreeMap<StatementId, Retraction>, StoreError> {
        let rows = self.all("SELECT statement_id, reason, recorded_at FROM retraction", |row| {
            Ok((row.get(0)?, Retraction { reason: row.get(1)?, recorded_at: row.get(2)? }))
        })?;
        Ok(rows.into_iter().collect())
    }
}

impl Write<'_> {
    /// Takes a statement back.
    pub(crate) fn retract(
        &self,
        statement: StatementId,
        dependency: Option<DependencyId>,
        reason: &Text,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO retraction (statement_id, dependency_id, reason, recorded_at) VALUES (?1, ?2, ?3, ?4)",
            (statement, dependency, reason, at),
        )
        .map(|_| ())
    }
}
