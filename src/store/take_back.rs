//! Taking back one step alone, while later ones stand: its rows are put back as they were, in a new step of their own,
//! so that the trail stays a list of what was done and this can be undone like anything else. It is refused while a
//! later step touched the same rows or refers to one that this step made.

use super::error::StoreError;
use super::journal::{Deed, Stamp, TableShape, Written, shapes};
use super::undo::Turn;
use super::{Read, Store};
use rusqlite::OptionalExtension;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// What came of it.
pub(crate) enum TakenBack {
    /// It was taken back.
    Done(Written),
    /// There is no such step, or it does not stand any more.
    Gone,
    /// It is from before the schema changed: what its rows were can not be said today.
    Sealed,
    /// Labels of the later steps that build on it, oldest first; none when it is another row that is in the way.
    InTheWay(Vec<String>),
}

/// What a step left behind.
struct Traces {
    /// Ids of rows it made: whoever names one builds on it.
    made: HashSet<String>,
    /// Rows it changed, by table and key.
    touched: HashSet<(String, String)>,
}

type Row = Map<String, Value>;

impl Store {
    /// Takes back step `seq` alone; `label` words the new step from that of the old one.
    pub(crate) fn take_back(
        &mut self,
        stamp: &Stamp,
        seq: u32,
        label: impl FnOnce(&str) -> String,
    ) -> Result<TakenBack, StoreError> {
        let Some((undone, sealed, was)) = self.standing(seq)? else { return Ok(TakenBack::Gone) };
        if undone || sealed {
            return Ok(if undone { TakenBack::Gone } else { TakenBack::Sealed });
        }
        let in_the_way = self.built_on(seq)?;
        if !in_the_way.is_empty() {
            return Ok(TakenBack::InTheWay(in_the_way));
        }
        let done = self.write(stamp, |write| {
            write.put_back(seq)?;
            Ok::<_, StoreError>(Deed { label: label(&was), created: Vec::new() })
        });
        match done {
            Ok(written) => Ok(TakenBack::Done(written)),
            Err(StoreError::Sql(error)) if is_in_the_way(&error) => Ok(TakenBack::InTheWay(Vec::new())),
            Err(error) => Err(error),
        }
    }
}

/// Whether what was recorded since leaves no room: a name that is taken again, or a row that is referred to.
fn is_in_the_way(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
}

impl Read {
    fn standing(&self, seq: u32) -> Result<Option<(bool, bool, String)>, StoreError> {
        let sql = "SELECT undone, sealed, label FROM step WHERE seq = ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_row([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?)
    }

    fn put_back(&self, seq: u32) -> Result<(), StoreError> {
        self.db.execute_batch("PRAGMA defer_foreign_keys = ON; UPDATE journal SET undoing = 1;")?;
        let later = self.remembered_later(seq)?;
        let shapes = self.shapes_by_name()?;
        for (table, before, after) in self.noted_rows(seq, Turn::Back)? {
            let unknown = || StoreError::Journal { seq, what: format!("no table {table}") };
            let shape = shapes.get(&table).ok_or_else(unknown)?;
            // How a file was read is remembered for the next one; what was remembered since is the better memory.
            let key = row_of(seq, after.as_deref().or(before.as_deref()))?;
            if table == "setting" && later.contains(&key_of(&key, shape)) {
                continue;
            }
            self.replace_row(shape, seq, after.as_deref(), before.as_deref())?;
        }
        self.db.execute_batch("UPDATE journal SET undoing = 0;")?;
        Ok(())
    }

    fn shapes_by_name(&self) -> Result<BTreeMap<String, TableShape>, StoreError> {
        Ok(shapes(&self.db)?.into_iter().map(|shape| (shape.name.clone(), shape)).collect())
    }

    /// Keys of remembered mappings that standing steps after `seq` wrote.
    fn remembered_later(&self, seq: u32) -> Result<HashSet<String>, StoreError> {
        let sql =
            "SELECT json_extract(coalesce(after, before), '$.key') FROM step_row JOIN step ON seq = step
                   WHERE step > ?1 AND undone = 0 AND tbl = 'setting'";
        let mut statement = self.db.prepare_cached(sql)?;
        let keys = statement.query_map([seq], |row| row.get::<_, String>(0))?;
        let keys: Vec<String> = keys.collect::<Result<_, _>>()?;
        Ok(keys.into_iter().filter(|key| key.starts_with(REMEMBERED)).collect())
    }

    /// Labels of the standing steps after `seq` that touch its rows or refer to one it made.
    fn built_on(&self, seq: u32) -> Result<Vec<String>, StoreError> {
        let shapes = self.shapes_by_name()?;
        let traces = self.traces(seq, &shapes)?;
        let sql = "SELECT step, label, tbl, before, after FROM step_row JOIN step ON seq = step
                   WHERE step > ?1 AND undone = 0 ORDER BY place";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query([seq])?;
        let mut labels: Vec<(u32, String)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (step, table): (u32, String) = (row.get(0)?, row.get(2)?);
            if labels.last().is_some_and(|(known, _)| *known == step) {
                continue;
            }
            let (before, after): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
            let told = row_of(step, after.as_deref().or(before.as_deref()))?;
            let key = shapes.get(&table).map(|shape| key_of(&told, shape)).unwrap_or_default();
            let remembered = table == "setting" && key.starts_with(REMEMBERED);
            let names = |value: &Value| value.as_str().is_some_and(|text| traces.made.contains(text));
            let builds = told.values().any(names) || traces.touched.contains(&(table, key));
            if builds && !remembered {
                labels.push((step, row.get(1)?));
            }
        }
        Ok(labels.into_iter().map(|(_, label)| label).collect())
    }

    fn traces(&self, seq: u32, shapes: &BTreeMap<String, TableShape>) -> Result<Traces, StoreError> {
        let mut traces = Traces { made: HashSet::new(), touched: HashSet::new() };
        for (table, before, after) in self.noted_rows(seq, Turn::Forth)? {
            let Some(shape) = shapes.get(&table) else { continue };
            let row = row_of(seq, after.as_deref().or(before.as_deref()))?;
            let id = row.get("id").and_then(Value::as_str).filter(|_| before.is_none());
            traces.made.extend(id.map(str::to_owned));
            traces.touched.insert((table, key_of(&row, shape)));
        }
        Ok(traces)
    }
}

/// Settings of this kind are only remembered; nothing builds on them.
const REMEMBERED: &str = "mapping:";

fn row_of(seq: u32, json: Option<&str>) -> Result<Row, StoreError> {
    let bad = |error: serde_json::Error| StoreError::Journal { seq, what: error.to_string() };
    json.map_or_else(|| Ok(Row::new()), |json| serde_json::from_str(json).map_err(bad))
}

fn key_of(row: &Row, shape: &TableShape) -> String {
    let parts = shape.key.iter().map(|column| match row.get(column) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    });
    parts.collect::<Vec<_>>().join(" ")
}
