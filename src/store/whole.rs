//! The whole record as rows, out and in: every table that the journal watches, and nothing of the journal itself.

use super::error::StoreError;
use super::journal::shapes;
use super::{Read, Write};
use crate::domain::day::{Day, Moment};
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A row: its columns with a text, a whole number or nothing.
pub(crate) type Row = BTreeMap<String, Value>;
/// The rows of each table that has any, in the order of their keys.
pub(crate) type Tables = BTreeMap<String, Vec<Row>>;

/// Why rows do not fit.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unfit {
    /// A table or column that is not known here, or a value that no column holds.
    #[error("{0}")]
    Shape(String),
    /// The ledger refuses a row.
    #[error("a row of {table} does not fit: {source}")]
    Row {
        /// The table.
        table: String,
        /// What the ledger says.
        source: StoreError,
    },
    /// The file's own trouble.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Read {
    /// Every row on record.
    pub(crate) fn tables(&self) -> Result<Tables, StoreError> {
        let mut tables = Tables::new();
        for shape in shapes(&self.db)? {
            let order = shape.key.join(", ");
            let sql = format!("SELECT {} FROM {} ORDER BY {order}", shape.json(""), shape.name);
            let mut statement = self.db.prepare(&sql)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            let parsed = rows.map(|json| -> Result<Row, StoreError> {
                let unreadable = |error: serde_json::Error| {
                    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
                };
                Ok(serde_json::from_str(&json?).map_err(unreadable)?)
            });
            let rows: Vec<Row> = parsed.collect::<Result<_, _>>()?;
            if !rows.is_empty() {
                tables.insert(shape.name, rows);
            }
        }
        Ok(tables)
    }

    /// The schema of the file.
    pub(crate) fn schema(&self) -> Result<u32, StoreError> {
        Ok(self.db.pragma_query_value(None, "user_version", |row| row.get(0))?)
    }

    /// How many steps changed what can be seen of a dependency, milestone or decision itself, and when the last did. One
    /// that was taken back changed it twice.
    pub(crate) fn row_edits(&self) -> Result<BTreeMap<Uuid, (u32, Moment)>, StoreError> {
        let sql = "SELECT json_extract(after, '$.id'), count(DISTINCT step) + count(DISTINCT iif(undone, step, NULL)),
                       max(at)
                   FROM step_row JOIN step ON seq = step
                   WHERE tbl IN ('dependency', 'milestone', 'decision')
                       AND before IS NOT NULL AND after IS NOT NULL
                       AND json_remove(before, '$.notes_private') <> json_remove(after, '$.notes_private')
                   GROUP BY 1";
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut edits = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            if let Ok(id) = Uuid::parse_str(&id) {
                edits.insert(id, (row.get(1)?, row.get(2)?));
            }
        }
        Ok(edits)
    }
}

/// The day of something as the trail has it last, whether or not it is still on record.
pub(crate) struct Trace {
    /// The day.
    pub(crate) day: Day,
    /// How many changes no row on record tells of any more: what was taken back came and went.
    pub(crate) lost: u32,
    /// When the last row of the trail about it was written.
    pub(crate) at: Moment,
    /// Whether a step that stands wrote one of them.
    pub(crate) stood: bool,
}

/// By the table that holds the day and the id of what it is the day of.
pub(crate) type Traces = BTreeMap<(String, Uuid), Trace>;

impl Read {
    /// The last day in the trail of every next step, need-by, ETA, milestone and decision.
    pub(crate) fn day_traces(&self) -> Result<Traces, StoreError> {
        let sql = "SELECT tbl, json_extract(coalesce(after, before), of),
                       coalesce(json_extract(after, day), json_extract(before, day)), undone, after IS NULL, at
                   FROM (SELECT *, iif(tbl = 'dependency', '$.next_step_on', '$.day') AS day,
                           CASE tbl WHEN 'dependency' THEN '$.id' WHEN 'milestone_date' THEN '$.milestone_id'
                               WHEN 'decide_by' THEN '$.decision_id' ELSE '$.dependency_id' END AS of
                         FROM step_row JOIN step ON seq = step
                         WHERE tbl IN ('dependency', 'need_by', 'eta', 'milestone_date', 'decide_by'))
                   ORDER BY place";
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut traces = Traces::new();
        while let Some(row) = rows.next()? {
            let (table, id, day): (String, String, Option<Day>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (undone, removed, at): (bool, bool, Moment) = (row.get(3)?, row.get(4)?, row.get(5)?);
            let (Ok(id), Some(day)) = (Uuid::parse_str(&id), day) else { continue };
            let known = traces.remove(&(table.clone(), id));
            let (lost, last, stood) = known.map_or((0, at, false), |t| (t.lost, t.at, t.stood));
            let lost = lost + if undone || removed { 2 } else { 0 };
            traces.insert((table, id), Trace { day, lost, at: last.max(at), stood: stood || !undone });
        }
        Ok(traces)
    }
}

impl Write<'_> {
    /// Writes the rows of a whole ledger. References are checked when the step is committed.
    pub(crate) fn put_tables(&self, tables: &Tables) -> Result<(), Unfit> {
        self.db.execute_batch("PRAGMA defer_foreign_keys = ON").map_err(StoreError::from)?;
        let known: BTreeMap<String, BTreeSet<String>> = shapes(&self.db)?
            .into_iter()
            .map(|shape| (shape.name, shape.columns.into_iter().collect()))
            .collect();
        for (table, rows) in tables {
            let unknown = || Unfit::Shape(format!("this Towline knows no table “{table}”"));
            let columns = known.get(table).ok_or_else(unknown)?;
            for row in rows {
                self.put_row(table, columns, row)?;
            }
        }
        Ok(())
    }

    /// The names in the statement are those of the schema, never of the file.
    fn put_row(&self, table: &str, known: &BTreeSet<String>, row: &Row) -> Result<(), Unfit> {
        let (mut columns, mut marks, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for (name, value) in row {
            let unknown = || Unfit::Shape(format!("this Towline knows no column “{name}” of {table}"));
            columns.push(known.get(name).ok_or_else(unknown)?.as_str());
            values.push(sql(table, name, value)?);
            marks.push(format!("?{}", values.len()));
        }
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", "));
        let done =
            self.db.prepare_cached(&sql).and_then(|mut insert| insert.execute(params_from_iter(values)));
        done.map(|_| ()).map_err(|error| Unfit::Row { table: table.to_owned(), source: error.into() })
    }
}

fn sql(table: &str, column: &str, value: &Value) -> Result<Sql, Unfit> {
    match value {
        Value::Null => Ok(Sql::Null),
        Value::String(text) => Ok(Sql::Text(text.clone())),
        Value::Number(number) if number.is_i64() => Ok(Sql::Integer(number.as_i64().unwrap_or_default())),
        _ => Err(Unfit::Shape(format!("{column} of {table} holds neither a text nor a whole number"))),
    }
}
