//! The trail: what was done, and whether the record was changed behind its back.

use super::error::StoreError;
use super::journal::{Stamp, shapes};
use super::{Read, Store, search};
use crate::domain::day::{Day, Moment};
use crate::domain::id::StepId;
use std::collections::BTreeMap;

/// A step of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1.
    pub seq: u32,
    /// When.
    pub at: Moment,
    /// The local day of it.
    pub on: Day,
    /// In words.
    pub label: String,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be turned no more.
    pub sealed: bool,
    /// The standing step that took back this one alone.
    pub taken_back_by: Option<u32>,
}

/// Something that is not as the journal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where: a step or a row.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

type Rows = BTreeMap<(String, String), String>;
type Row = serde_json::Map<String, serde_json::Value>;

impl Read {
    /// The newest steps, newest first.
    pub(crate) fn steps(&self, most: u32) -> Result<Vec<Step>, StoreError> {
        let sql = "SELECT seq, at, done_on, label, undone, sealed,
                       CASE WHEN act GLOB '{\"act\":\"takeBack\"*' THEN json_extract(act, '$.seq') END
                   FROM step ORDER BY seq DESC LIMIT ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
        let steps = statement.query_map([most], |row| {
            let (seq, undone): (u32, bool) = (row.get(0)?, row.get(4)?);
            // Newest first: who took a step back comes before it.
            let taken_back_by = taken.get(&seq).copied();
            if let Some(of) = row.get::<_, Option<u32>>(6)?.filter(|_| !undone && taken_back_by.is_none()) {
                taken.insert(of, seq);
            }
            Ok(Step {
                seq,
                taken_back_by,
                at: row.get(1)?,
                on: row.get(2)?,
                label: row.get(3)?,
                undone,
                sealed: row.get(5)?,
            })
        })?;
        Ok(steps.collect::<Result<_, _>>()?)
    }
    /// How many steps there are, those taken back included.
    pub(crate) fn step_count(&self) -> Result<u32, StoreError> {
        self.one("SELECT count(*) FROM step")
    }
}

impl Store {
    /// Checks the file, its references, the chain of steps, and that every row is what the steps made it.
    ///
    /// # Errors
    /// The file's own; what is found wrong is in the answer.
    pub fn verify(&self) -> Result<Vec<Flaw>, StoreError> {
        let mut flaws = self.file_flaws()?;
        flaws.extend(self.chain_flaws()?);
        let rows = self.row_flaws()?;
        // Where a row is another one, the index of its words is too; that is said once.
        let index = if rows.is_empty() { search::flaws(&self.db)? } else { Vec::new() };
        flaws.extend(rows);
        flaws
            .extend(index.into_iter().map(|what| Flaw { place: "the index of the search".to_owned(), what }));
        Ok(flaws)
    }

    fn file_flaws(&self) -> Result<Vec<Flaw>, StoreError> {
        let mut flaws = Vec::new();
        let mut check = self.db.prepare("PRAGMA integrity_check")?;
        let found = check.query_map([], |row| row.get::<_, String>(0))?;
        for what in found {
            let what = what?;
            if what != "ok" {
                flaws.push(Flaw { place: "the file".to_owned(), what });
            }
        }
        let mut check = self.db.prepare("PRAGMA foreign_key_check")?;
        let found = check.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?)))?;
        for pair in found {
            let (table, parent) = pair?;
            flaws.push(Flaw { place: table, what: format!("a row refers to a {parent} that is not there") });
        }
        Ok(flaws)
    }

    fn chain_flaws(&self) -> Result<Vec<Flaw>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT seq, id, at, done_on, act, label, prev_hash, hash FROM step ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let (mut flaws, mut prev) = (Vec::new(), String::new());
        while let Some(row) = rows.next()? {
            let seq: u32 = row.get(0)?;
            let (label, said_prev, hash): (String, String, String) = (row.get(5)?, row.get(6)?, row.get(7)?);
            let stamp = || -> rusqlite::Result<Stamp> {
                Ok(Stamp { id: row.get::<_, StepId>(1)?, at: row.get(2)?, on: row.get(3)?, act: row.get(4)? })
            };
            let sound = match stamp() {
                Ok(stamp) => said_prev == prev && self.hash_of(seq, &prev, &stamp, &label)? == hash,
                Err(_) => false,
            };
            if !sound {
                flaws.push(Flaw {
                    place: format!("step {seq}"),
                    what: "it is not what was recorded".to_owned(),
                });
            }
            prev = hash;
        }
        Ok(flaws)
    }

    fn row_flaws(&self) -> Result<Vec<Flaw>, StoreError> {
        let (told, found, unset) = (self.rows_by_journal()?, self.rows_by_table()?, self.unset_columns()?);
        let mut flaws = Vec::new();
        for (place, json) in &found {
            match told.get(place) {
                Some(noted) if noted == json || is_as_noted(noted, json, unset.get(&place.0)) => {}
                Some(_) => flaws.push(flaw(place, "it is not what the steps made it")),
                None => flaws.push(flaw(place, "no step made it")),
            }
        }
        flaws.extend(
            told.keys().filter(|place| !found.contains_key(*place)).map(|place| flaw(place, "it is gone")),
        );
        Ok(flaws)
    }

    /// Every row as the standing steps left it, by table and key.
    fn rows_by_journal(&self) -> Result<Rows, StoreError> {
        let keys: BTreeMap<String, Vec<String>> =
            shapes(&self.db)?.into_iter().map(|s| (s.name, s.key)).collect();
        let mut statement = self.db.prepare(
            "SELECT step, tbl, before, after FROM step_row JOIN step ON seq = step WHERE undone = 0 ORDER BY place",
        )?;
        let mut rows = statement.query([])?;
        let mut told = Rows::new();
        while let Some(row) = rows.next()? {
            let (seq, table): (u32, String) = (row.get(0)?, row.get(1)?);
            let (before, after): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
            let key = keys.get(&table).map(Vec::as_slice).unwrap_or_default();
            if let Some(before) = before {
                told.remove(&(table.clone(), key_of(seq, &before, key)?));
            }
            if let Some(after) = after {
                told.insert((table, key_of(seq, &after, key)?), after);
            }
        }
        Ok(told)
    }

    /// What each column holds that nobody set, by table.
    fn unset_columns(&self) -> Result<BTreeMap<String, Row>, StoreError> {
        let mut unset = BTreeMap::new();
        let mut statement = self
            .db
            .prepare("SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1) ORDER BY cid")?;
        for shape in shapes(&self.db)? {
            let pairs = statement.query_map([&shape.name], |row| {
                Ok(format!("'{}', {}", row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })?;
            let pairs: Vec<String> = pairs.collect::<Result<_, _>>()?;
            let json: String = self.one(&format!("SELECT json_object({})", pairs.join(", ")))?;
            unset.insert(shape.name, serde_json::from_str(&json).unwrap_or_default());
        }
        Ok(unset)
    }

    fn rows_by_table(&self) -> Result<Rows, StoreError> {
        let mut found = Rows::new();
        for shape in shapes(&self.db)? {
            let sql = format!("SELECT {} FROM {}", shape.json(""), shape.name);
            let mut statement = self.db.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let json: String = row.get(0)?;
                found.insert((shape.name.clone(), key_of(0, &json, &shape.key)?), json);
            }
        }
        Ok(found)
    }

    /// Every row of every table as text, in order of table and key: two ledgers with equal content have equal dumps.
    ///
    /// # Errors
    /// The file's own.
    pub fn content(&self) -> Result<String, StoreError> {
        let rows = self.rows_by_table()?;
        Ok(rows.into_iter().map(|((table, _), json)| format!("{table} {json}\n")).collect())
    }
}

fn flaw((table, key): &(String, String), what: &str) -> Flaw {
    Flaw { place: format!("{table} {key}"), what: what.to_owned() }
}

/// Whether a row found is the row noted. A step of an older schema knows fewer columns: what it knows must be there
/// as it was noted, and what was added since must hold what the schema gave it.
fn is_as_noted(noted: &str, found: &str, unset: Option<&Row>) -> bool {
    let parsed = |json: &str| serde_json::from_str::<Row>(json).ok();
    let (Some(noted), Some(found)) = (parsed(noted), parsed(found)) else { return false };
    let given = |column: &str| unset.and_then(|columns| columns.get(column));
    noted.keys().all(|column| found.contains_key(column))
        && found.iter().all(|(column, value)| noted.get(column).or_else(|| given(column)) == Some(value))
}

fn key_of(seq: u32, json: &str, key: &[String]) -> Result<String, StoreError> {
    let bad = |error: serde_json::Error| StoreError::Journal { seq, what: error.to_string() };
    let row: Row = serde_json::from_str(json).map_err(bad)?;
    let parts = key.iter().map(|column| row.get(column).map(ToString::to_string).unwrap_or_default());
    Ok(parts.collect::<Vec<_>>().join(" "))
}
