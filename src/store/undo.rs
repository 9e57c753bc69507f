//! Taking steps back and bringing them back, from the rows noted in the journal. A step stays in the trail, marked.

use super::error::StoreError;
use super::journal::{Changed, TableShape, shapes};
use super::{Read, Store};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};
use serde_json::Map;
use std::collections::BTreeMap;

/// A step that was taken back or brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Turned {
    /// Its words.
    pub(crate) label: String,
    /// What it touched.
    pub(crate) changed: Changed,
}

/// Which way a step is turned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Back,
    Forth,
}

type Row = Map<String, serde_json::Value>;

impl Store {
    /// Takes back the newest step that stands; none when there is none.
    ///
    /// # Errors
    /// The file's own.
    pub(crate) fn undo(&mut self) -> Result<Option<Turned>, StoreError> {
        self.transact(|read| {
            let next = read.next_undo()?;
            next.map(|(seq, label)| read.turn(seq, label, Turn::Back)).transpose()
        })
    }

    /// Brings back the oldest step that was taken back since the last new one; none when there is none.
    ///
    /// # Errors
    /// The file's own.
    pub(crate) fn redo(&mut self) -> Result<Option<Turned>, StoreError> {
        self.transact(|read| {
            let next = read.next_redo()?;
            next.map(|(seq, label)| read.turn(seq, label, Turn::Forth)).transpose()
        })
    }

    /// Takes back every standing step after `seq`, all or none; the number of them.
    ///
    /// # Errors
    /// The file's own.
    pub(crate) fn undo_to(&mut self, seq: u32) -> Result<u32, StoreError> {
        self.transact(|read| {
            let mut count = 0;
            while let Some((next, label)) = read.next_undo()?.filter(|(next, _)| *next > seq) {
                read.turn(next, label, Turn::Back)?;
                count += 1;
            }
            Ok(count)
        })
    }
}

impl Read {
    /// What undo would take back.
    pub(crate) fn next_undo(&self) -> Result<Option<(u32, String)>, StoreError> {
        self.step_label(
            "SELECT seq, label FROM step WHERE undone = 0 AND sealed = 0 ORDER BY seq DESC LIMIT 1",
        )
    }
    /// What redo would bring back.
    pub(crate) fn next_redo(&self) -> Result<Option<(u32, String)>, StoreError> {
        self.step_label("SELECT seq, label FROM step WHERE undone = 1 AND sealed = 0 ORDER BY seq LIMIT 1")
    }
    /// The newest step that stands and can not be taken back: an older schema wrote it, in rows of another shape.
    pub(crate) fn last_fixed(&self) -> Result<Option<u32>, StoreError> {
        self.one("SELECT max(seq) FROM step WHERE undone = 0 AND sealed = 1")
    }
    fn step_label(&self, sql: &str) -> Result<Option<(u32, String)>, StoreError> {
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    fn turn(&self, seq: u32, label: String, turn: Turn) -> Result<Turned, StoreError> {
        self.db.execute_batch("PRAGMA defer_foreign_keys = ON; UPDATE journal SET undoing = 1;")?;
        let shapes: BTreeMap<String, TableShape> =
            shapes(&self.db)?.into_iter().map(|s| (s.name.clone(), s)).collect();
        for (table, before, after) in self.noted_rows(seq, turn)? {
            let unknown = || StoreError::Journal { seq, what: format!("no table {table}") };
            let shape = shapes.get(&table).ok_or_else(unknown)?;
            let (from, to) = if turn == Turn::Back { (after, before) } else { (before, after) };
            self.replace_row(shape, seq, from.as_deref(), to.as_deref())?;
        }
        self.db.execute_batch("UPDATE journal SET undoing = 0;")?;
        self.run("UPDATE step SET undone = ?2 WHERE seq = ?1", (seq, turn == Turn::Back))?;
        let changed = self.changed_by(seq)?;
        self.index(seq, &changed.tables)?;
        Ok(Turned { label, changed })
    }

    #[allow(clippy::type_complexity)]
    pub(super) fn noted_rows(
        &self,
        seq: u32,
        turn: Turn,
    ) -> Result<Vec<(String, Option<String>, Option<String>)>, StoreError> {
        let order = if turn == Turn::Back { "DESC" } else { "ASC" };
        let sql = format!("SELECT tbl, before, after FROM step_row WHERE step = ?1 ORDER BY place {order}");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Puts the row `to` where `from` stands. An update stays an update: a delete and an insert would lose children.
    pub(super) fn replace_row(
        &self,
        shape: &TableShape,
        seq: u32,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<(), StoreError> {
        let parse = |text: Option<&str>| -> Result<Option<Row>, StoreError> {
            let parsed = text.map(serde_json::from_str).transpose();
            parsed.map_err(|error| StoreError::Journal { seq, what: error.to_string() })
        };
        let (name, columns) = (&shape.name, shape.columns.join(", "));
        let numbered = |from: usize, of: &[String], glue: &str| -> String {
            let parts: Vec<String> =
                of.iter().enumerate().map(|(i, c)| format!("{c} = ?{}", i + from)).collect();
            parts.join(glue)
        };
        let values =
            |row: &Row, of: &[String]| -> Vec<Value> { of.iter().map(|c| sql_value(row.get(c))).collect() };
        let (sql, bound) = match (parse(from)?, parse(to)?) {
            (None, Some(to)) => {
                let marks: Vec<String> = (1..=shape.columns.len()).map(|i| format!("?{i}")).collect();
                (
                    format!("INSERT INTO {name} ({columns}) VALUES ({})", marks.join(", ")),
                    values(&to, &shape.columns),
                )
            }
            (Some(from), None) => {
                let keys = numbered(1, &shape.key, " AND ");
                (format!("DELETE FROM {name} WHERE {keys}"), values(&from, &shape.key))
            }
            (Some(from), Some(to)) => {
                let sets = numbered(1, &shape.columns, ", ");
                let keys = numbered(shape.columns.len() + 1, &shape.key, " AND ");
                let mut bound = values(&to, &shape.columns);
                bound.extend(values(&from, &shape.key));
                (format!("UPDATE {name} SET {sets} WHERE {keys}"), bound)
            }
            (None, None) => return Ok(()),
        };
        let touched = self.db.prepare_cached(&sql)?.execute(params_from_iter(bound))?;
        if touched == 1 {
            Ok(())
        } else {
            Err(StoreError::Journal { seq, what: format!("{touched} rows of {name} where one was noted") })
        }
    }
}

/// A value of a noted row, as its column holds it.
pub(super) fn sql_value(value: Option<&serde_json::Value>) -> Value {
    match value {
        None | Some(serde_json::Value::Null) => Value::Null,
        Some(serde_json::Value::Bool(flag)) => Value::Integer(i64::from(*flag)),
        Some(serde_json::Value::Number(number)) => number.as_i64().map_or(Value::Null, Value::Integer),
        Some(serde_json::Value::String(text)) => Value::Text(text.clone()),
        // A JSON column was noted as text; an array or object here would be a row nobody wrote.
        Some(other) => Value::Text(other.to_string()),
    }
}
