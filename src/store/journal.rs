//! The one door for writes. Every user action is a step; TEMP triggers, made at open from the tables' own columns,
//! note each row before and after, so that a new table needs no undo code. Steps are chained by their hashes.

use super::error::StoreError;
use super::{Read, Store, Write};
use crate::domain::day::{Day, Moment};
use crate::domain::id::{DependencyId, StepId};
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// When and why a step is written.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// Its id.
    pub id: StepId,
    /// The moment.
    pub at: Moment,
    /// The local day.
    pub on: Day,
    /// The act as JSON.
    pub act: String,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// In words: "Revised the ETA of SSO SDK to 24 Nov".
    pub label: String,
    /// Ids of what it created, in order.
    pub created: Vec<String>,
}

/// Which parts of the ledger a step touched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changed {
    /// Tables.
    pub tables: BTreeSet<String>,
    /// Those of the tables in which a row was touched that belongs to no dependency.
    pub apart: BTreeSet<String>,
    /// Dependencies whose dossier is another one now.
    pub dependencies: BTreeSet<DependencyId>,
}

/// A step that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it did.
    pub deed: Deed,
    /// What it touched; nothing when no row changed, and then no step was kept.
    pub changed: Changed,
    /// Its number, when one was kept.
    pub seq: Option<u32>,
}

/// The tables that are journalled: all but the journal's own and the index of the search.
const TABLES: &str = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
     AND name NOT IN ('journal', 'step', 'step_row') AND name NOT GLOB 'search*' ORDER BY name";

impl Store {
    /// Carries out `work` as one step: all of it or nothing.
    ///
    /// # Errors
    /// Those of `work`, and the file's own; nothing was written then.
    pub fn write<E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        work: impl FnOnce(&Write<'_>) -> Result<Deed, E>,
    ) -> Result<Written, E> {
        self.transact(|read| {
            let seq: u32 = read.one("SELECT coalesce(max(seq), 0) + 1 FROM step").map_err(E::from)?;
            read.run("UPDATE journal SET open_step = ?1", [seq])?;
            let deed = work(&Write { read })?;
            read.run("UPDATE journal SET open_step = NULL", [])?;
            let changed = read.changed_by(seq)?;
            if changed.tables.is_empty() {
                return Ok(Written { deed, changed, seq: None });
            }
            read.index(seq, &changed.tables)?;
            // A new step ends what could have been brought back.
            read.run("UPDATE step SET sealed = 1 WHERE undone = 1 AND sealed = 0", [])?;
            let prev = read.last_hash()?;
            let hash = read.hash_of(seq, &prev, stamp, &deed.label)?;
            read.run(
                "INSERT INTO step (seq, id, at, done_on, act, label, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![seq, stamp.id, stamp.at, stamp.on, stamp.act, deed.label, prev, hash],
            )?;
            Ok(Written { deed, changed, seq: Some(seq) })
        })
    }

    /// The one transaction: immediate, committed when `work` succeeds, else rolled back.
    pub(super) fn transact<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Read) -> Result<T, E>,
    ) -> Result<T, E> {
        self.read.db.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from)?;
        let done = work(&self.read).and_then(|value| {
            self.read.db.execute_batch("COMMIT").map_err(StoreError::from)?;
            Ok(value)
        });
        if done.is_err() && !self.read.db.is_autocommit() {
            // The first error is the one to tell; a failed rollback leaves the file as it was all the same.
            let _ = self.read.db.execute_batch("ROLLBACK");
        }
        done
    }
}

impl Read {
    /// What step `seq` touched.
    pub(super) fn changed_by(&self, seq: u32) -> Result<Changed, StoreError> {
        let sql = "SELECT tbl, json_extract(coalesce(after, before), \
                   CASE tbl WHEN 'dependency' THEN '$.id' ELSE '$.dependency_id' END) FROM step_row WHERE step = ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query([seq])?;
        let mut changed = Changed::default();
        while let Some(row) = rows.next()? {
            let table = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let dependency: Option<DependencyId> = row.get(1)?;
            if dependency.is_none() && !changed.apart.contains(table) {
                changed.apart.insert(table.to_owned());
            }
            if !changed.tables.contains(table) {
                changed.tables.insert(table.to_owned());
            }
            changed.dependencies.extend(dependency);
        }
        Ok(changed)
    }

    /// The hash of the newest step; empty before the first.
    pub(super) fn last_hash(&self) -> Result<String, StoreError> {
        self.one("SELECT coalesce((SELECT hash FROM step ORDER BY seq DESC LIMIT 1), '')")
    }

    /// The hash of step `seq`: over the hash before, what the step says of itself, and every row it changed.
    pub(super) fn hash_of(
        &self,
        seq: u32,
        prev: &str,
        stamp: &Stamp,
        label: &str,
    ) -> Result<String, StoreError> {
        let mut sum = Sha256::new();
        let (id, at, on) = (stamp.id.to_string(), stamp.at.to_string(), stamp.on.to_string());
        for part in [prev, &seq.to_string(), &id, &at, &on, &stamp.act, label] {
            absorb(&mut sum, Some(part));
        }
        let mut statement = self
            .db
            .prepare_cached("SELECT tbl, before, after FROM step_row WHERE step = ?1 ORDER BY place")?;
        let mut rows = statement.query([seq])?;
        while let Some(row) = rows.next()? {
            for column in 0..3 {
                absorb(&mut sum, row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?);
            }
        }
        Ok(sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// Adds a part with its length before it, so that no two lists of parts look alike.
fn absorb(sum: &mut Sha256, part: Option<&str>) {
    match part {
        None => sum.update([0]),
        Some(text) => {
            sum.update([1]);
            sum.update(text.len().to_le_bytes());
            sum.update(text.as_bytes());
        }
    }
}

/// A table's columns, and those of its primary key.
pub(super) struct TableShape {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) key: Vec<String>,
}

impl TableShape {
    /// The row as JSON, with `prefix` (`OLD.`, `NEW.` or nothing) before each column.
    pub(super) fn json(&self, prefix: &str) -> String {
        let pairs: Vec<String> = self.columns.iter().map(|c| format!("'{c}', {prefix}{c}")).collect();
        format!("json_object({})", pairs.join(", "))
    }
}

/// The journalled tables as they are now.
pub(super) fn shapes(db: &Connection) -> Result<Vec<TableShape>, StoreError> {
    let mut tables = db.prepare(TABLES)?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names.into_iter().map(|name| shape(db, name)).collect()
}

/// The table as it is now.
pub(super) fn shape(db: &Connection, name: String) -> Result<TableShape, StoreError> {
    let mut statement = db.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let rows = statement.query_map([&name], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)))?;
    let rows: Vec<(String, u32)> = rows.collect::<Result<_, _>>()?;
    let key = rows.iter().filter(|(_, pk)| *pk > 0).map(|(column, _)| column.clone()).collect();
    Ok(TableShape { name, columns: rows.into_iter().map(|(column, _)| column).collect(), key })
}

/// Makes the triggers that note every change of every journalled table while a step is open.
pub(super) fn arm(db: &Connection) -> Result<(), StoreError> {
    for table in shapes(db)? {
        let (name, old, new) = (&table.name, table.json("OLD."), table.json("NEW."));
        let open = "(SELECT open_step FROM main.journal)";
        db.execute_batch(&format!(
            "CREATE TEMP TRIGGER {name}_added AFTER INSERT ON main.{name} WHEN {open} IS NOT NULL BEGIN
                 INSERT INTO step_row (step, tbl, after) VALUES ({open}, '{name}', {new}); END;
             CREATE TEMP TRIGGER {name}_changed AFTER UPDATE ON main.{name}
                 WHEN {open} IS NOT NULL AND {old} IS NOT {new} BEGIN
                 INSERT INTO step_row (step, tbl, before, after) VALUES ({open}, '{name}', {old}, {new}); END;
             CREATE TEMP TRIGGER {name}_removed AFTER DELETE ON main.{name} WHEN {open} IS NOT NULL BEGIN
                 INSERT INTO step_row (step, tbl, before) VALUES ({open}, '{name}', {old}); END;"
        ))?;
    }
    Ok(())
}
