//! The whole ledger as JSON, out and in: lossless, private notes included, so that it is as private as the ledger itself.
//! A hash over every row says whether the file is what was written, and whether what was taken in is what it held. The
//! trail of steps is not in it: what was done before begins anew as one step.

use super::desk::{Desk, Refusal, deed};
use crate::domain::sentence::counted;
use crate::store::{Deed, Row, Tables, Unfit};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// What the file says it is.
const FORMAT: &str = "towline ledger";
/// The version of its form.
const VERSION: u32 = 1;

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    schema: u32,
}

#[derive(Deserialize)]
struct Whole {
    hash: String,
    tables: Tables,
}

/// The file: a row a line, so that two of them can be compared.
pub(super) fn written(tables: &Tables, schema: u32) -> String {
    let hash = hash(tables);
    let mut text = format!(
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"schema\": {schema},\n\"hash\": \"{hash}\",\n\
         \"says\": \"This file holds private notes: keep it as you keep the ledger itself.\",\n\"tables\": {{"
    );
    for (place, (table, rows)) in tables.iter().enumerate() {
        text += if place > 0 { ",\n" } else { "\n" };
        let rows: Vec<String> = rows.iter().map(line).collect();
        text += &format!("\"{table}\": [\n{}\n]", rows.join(",\n"));
    }
    text + "\n}\n}\n"
}

/// A hash over every row: equal for equal ledgers, whatever the order in which they were written.
pub(super) fn hash(tables: &Tables) -> String {
    let mut sum = Sha256::new();
    for (table, rows) in tables {
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.sort_unstable();
        for line in lines {
            // JSON escapes line breaks, so that no row looks like two.
            sum.update(format!("{table} {line}\n"));
        }
    }
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn line(row: &Row) -> String {
    serde_json::to_string(row).expect("texts and numbers can be written as JSON")
}

/// Takes a whole ledger in, as one step.
pub(super) fn take_in(desk: &Desk<'_>, name: &str, text: &str) -> Result<Deed, Refusal> {
    if !desk.write.tables()?.is_empty() {
        return Err(refused(
            "This ledger holds something already. A whole ledger is taken into an empty one: open a new file, or take \
             back everything first",
        ));
    }
    let whole = read(text, desk.write.schema()?)?;
    desk.write.put_tables(&whole.tables).map_err(unfit)?;
    let taken = desk.write.tables()?;
    let readable = desk.write.facts().and_then(|_| desk.write.updates()).is_ok();
    if !readable || (whole.is_ours && hash(&taken) != whole.hash) {
        return Err(refused(
            "What it holds can not be kept as it is, so nothing was taken in; export it again",
        ));
    }
    let rows: usize = taken.values().map(Vec::len).sum();
    let rows = counted(u32::try_from(rows).unwrap_or(u32::MAX), "row", "rows");
    Ok(deed(format!("Took in the whole ledger {name}: {rows}"), []))
}

/// A file that is whole.
struct Sound {
    tables: Tables,
    hash: String,
    /// Whether it has our schema, so that every row must come out as it went in.
    is_ours: bool,
}

fn read(text: &str, schema: u32) -> Result<Sound, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|_| {
        refused("This is no ledger exported as JSON, or it is not all of it; choose another file")
    })?;
    if head.format != FORMAT {
        return Err(refused(
            "This JSON is not a whole ledger of Towline; what was made to share can not be taken in",
        ));
    }
    if head.version > VERSION || head.schema > schema {
        return Err(refused("A newer Towline wrote this file; update Towline to take it in"));
    }
    let damaged = "This file is damaged: it is not what was exported. Export it again, or take another copy";
    let whole: Whole = serde_json::from_str(text).map_err(|_| refused(damaged))?;
    if hash(&whole.tables) != whole.hash {
        return Err(refused(damaged));
    }
    Ok(Sound { tables: whole.tables, hash: whole.hash, is_ours: head.schema == schema })
}

fn refused(message: &str) -> Refusal {
    Refusal::rule("text", message)
}

fn unfit(unfit: Unfit) -> Refusal {
    match unfit {
        Unfit::Store(error) | Unfit::Row { source: error, .. } if error.is_disk() => Refusal::Store(error),
        other => Refusal::rule("text", format!("Nothing was taken in: {other}")),
    }
}
