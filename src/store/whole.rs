//! The whole record as rows, out and in: every table that the journal watches, and nothing of the journal itself.

use super::error::StoreError;
use super::journal::shapes;
use super::{Read, Write};
use crate::domain::day::Moment;
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

    /// How many standing steps changed what can be seen of a dependency, milestone or decision itself, and when the
    /// last did.
    pub(crate) fn row_edits(&self) -> Result<BTreeMap<Uuid, (u32, Moment)>, StoreError> {
        let sql = "SELECT json_extract(after, '$.id'), count(DISTINCT step), max(at)
                   FROM step_row JOIN step ON seq = step
                   WHERE undone = 0 AND tbl IN ('dependency', 'milestone', 'decision')
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
