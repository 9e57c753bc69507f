//! The record as it was at the end of a day, without any copy kept: the journal knows each row before it was changed.
//!
//! It is made beside the ledger, on a connection that may only read the file. Each table that was touched since is
//! copied into a TEMP table of its name, which stands before the ledger's own wherever it is asked for, and there the
//! rows are put back. So nothing is written to the ledger's file, no reference between rows is in the way, and neither
//! the journal nor the index of the search notices. What the past looked like on a screen is not here; see `app::past`.

use super::error::StoreError;
use super::journal::{TableShape, shapes};
use super::undo::sql_value;
use super::{Read, Store, open};
use crate::domain::day::Day;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// From which day on the record can be shown as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Nothing is on record.
    Empty,
    /// Since the first step.
    Since(Day),
    /// Since the last step in the shape of an older schema: what its rows were before can not be said.
    SinceUpdate(Day),
}

type Row = Map<String, Value>;

/// The standing steps from the first one after day `?1` on, newest first: whether a step came after that day, and
/// its rows. Steps that were taken back never count.
const STEPS: &str = "SELECT done_on > ?1, tbl, before, after, seq FROM step_row JOIN step ON seq = step
     WHERE undone = 0 AND seq >= (SELECT min(seq) FROM step WHERE undone = 0 AND done_on > ?1)
     ORDER BY place DESC";

impl Store {
    /// The record as it was at the end of `day`, by the steps of that day and of those before it.
    ///
    /// # Errors
    /// The file's own.
    pub(crate) fn past(&self, day: Day) -> Result<Read, StoreError> {
        let db = open::beside(&self.path)?;
        let past = Past { shapes: shadowed(&db, day)?, db, settled: HashSet::new() };
        past.put_back(day)
    }
}

impl Read {
    /// From which day on the record can be shown as it was.
    ///
    /// # Errors
    /// The file's own.
    pub(crate) fn reach(&self) -> Result<Reach, StoreError> {
        let sealed: Option<Day> =
            self.one("SELECT max(done_on) FROM step WHERE undone = 0 AND sealed = 1")?;
        let first: Option<Day> = self.one("SELECT min(done_on) FROM step WHERE undone = 0")?;
        Ok(match (sealed, first) {
            (Some(day), _) => Reach::SinceUpdate(day),
            (None, Some(day)) => Reach::Since(day),
            (None, None) => Reach::Empty,
        })
    }
}

/// The record while its rows are put back.
struct Past {
    db: Connection,
    /// The tables that were touched since, each with a TEMP table of its name.
    shapes: BTreeMap<String, TableShape>,
    settled: HashSet<Cell>,
}

/// What a later step of an earlier day has written: the table, the row's key and the column, which is empty where the
/// row itself was made or removed. A ledger may be told in another order than that of its days, and what stood on the
/// day is then what that step left.
type Cell = (String, String, String);

/// Copies every table that was touched after `day` into a TEMP table of its name.
fn shadowed(db: &Connection, day: Day) -> Result<BTreeMap<String, TableShape>, StoreError> {
    let sql = "SELECT DISTINCT tbl FROM step_row JOIN step ON seq = step WHERE undone = 0 AND done_on > ?1";
    let mut statement = db.prepare(sql)?;
    let touched = statement.query_map([day], |row| row.get::<_, String>(0))?;
    let touched: BTreeSet<String> = touched.collect::<Result<_, _>>()?;
    let shapes = shapes(db)?.into_iter().filter(|shape| touched.contains(&shape.name));
    let shapes: BTreeMap<String, TableShape> = shapes.map(|shape| (shape.name.clone(), shape)).collect();
    for TableShape { name, key, .. } in shapes.values() {
        let key = key.join(", ");
        db.execute_batch(&format!(
            "CREATE TEMP TABLE {name} AS SELECT * FROM main.{name} ORDER BY rowid;
             CREATE INDEX temp.{name}_past ON {name} ({key});"
        ))?;
    }
    Ok(shapes)
}

impl Past {
    fn put_back(mut self, day: Day) -> Result<Read, StoreError> {
        self.db.execute_batch("BEGIN")?;
        let mut statement = self.db.prepare(STEPS)?;
        let mut rows = statement.query([day])?;
        while let Some(row) = rows.next()? {
            let (since, table, seq): (bool, String, u32) = (row.get(0)?, row.get(1)?, row.get(4)?);
            // A table nobody touched since the day stands as it stood.
            let Some(shape) = self.shapes.get(&table) else { continue };
            let read = |column: usize| -> Result<Option<Row>, StoreError> {
                let text = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
                let parsed = text.map(serde_json::from_str).transpose();
                parsed.map_err(|error| StoreError::Journal { seq, what: error.to_string() })
            };
            let (before, after) = (read(2)?, read(3)?);
            if since {
                turn_back(&self.db, shape, &self.settled, before.as_ref(), after.as_ref())?;
            } else {
                settle(&mut self.settled, shape, before.as_ref(), after.as_ref());
            }
        }
        drop(rows);
        drop(statement);
        self.db.execute_batch("COMMIT")?;
        Ok(Read { db: self.db })
    }
}

/// Makes undone what one row of a step did, but for what is settled. A row that is not there any more stays away.
fn turn_back(
    db: &Connection,
    shape: &TableShape,
    settled: &HashSet<Cell>,
    before: Option<&Row>,
    after: Option<&Row>,
) -> Result<(), StoreError> {
    let whole = after.or(before).map(|row| cell(shape, row, ""));
    if !settled.is_empty() && whole.is_some_and(|whole| settled.contains(&whole)) {
        return Ok(());
    }
    let name = &shape.name;
    let numbered = |of: &[&String], from: usize, glue: &str| -> String {
        let parts = of.iter().enumerate().map(|(at, column)| format!("{column} = ?{}", at + from));
        parts.collect::<Vec<_>>().join(glue)
    };
    let keys: Vec<&String> = shape.key.iter().collect();
    let (sql, bound) = match (before, after) {
        (None, Some(after)) => {
            let sql = format!("DELETE FROM temp.{name} WHERE {}", numbered(&keys, 1, " AND "));
            (sql, values(after, &keys))
        }
        (Some(before), None) => {
            let columns: Vec<&String> = shape.columns.iter().collect();
            let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
            let (list, marks) = (shape.columns.join(", "), marks.join(", "));
            (format!("INSERT INTO temp.{name} ({list}) VALUES ({marks})"), values(before, &columns))
        }
        (Some(before), Some(after)) => {
            let changed: Vec<&String> = changed(shape, before, after)
                .filter(|column| settled.is_empty() || !settled.contains(&cell(shape, after, column)))
                .collect();
            if changed.is_empty() {
                return Ok(());
            }
            let (sets, at) = (numbered(&changed, 1, ", "), numbered(&keys, changed.len() + 1, " AND "));
            let mut bound = values(before, &changed);
            bound.extend(values(after, &keys));
            (format!("UPDATE temp.{name} SET {sets} WHERE {at}"), bound)
        }
        (None, None) => return Ok(()),
    };
    db.prepare_cached(&sql)?.execute(params_from_iter(bound))?;
    Ok(())
}

/// Remembers what a step of the day or before it has written.
fn settle(settled: &mut HashSet<Cell>, shape: &TableShape, before: Option<&Row>, after: Option<&Row>) {
    match (before, after) {
        (Some(before), Some(after)) => {
            settled.extend(changed(shape, before, after).map(|column| cell(shape, after, column)));
        }
        (row, other) => settled.extend(row.or(other).map(|row| cell(shape, row, ""))),
    }
}

fn changed<'s>(shape: &'s TableShape, before: &Row, after: &Row) -> impl Iterator<Item = &'s String> {
    shape.columns.iter().filter(move |column| before.get(*column) != after.get(*column))
}

fn cell(shape: &TableShape, row: &Row, column: &str) -> Cell {
    let key: Vec<String> =
        shape.key.iter().map(|part| row.get(part).map_or_else(String::new, Value::to_string)).collect();
    (shape.name.clone(), key.join(" "), column.to_owned())
}

fn values(row: &Row, of: &[&String]) -> Vec<rusqlite::types::Value> {
    of.iter().map(|column| sql_value(row.get(*column))).collect()
}
