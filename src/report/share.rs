//! Tables as JSON, for another program: what may be shared, and nothing else. Days are texts like 2023-11-24. The
//! whole ledger as JSON, private notes included, is another format; see `app/export/whole.rs`.

use super::tables::{Book, Cell, Sheet};
use serde_json::{Map, Value, json};

/// What the file says it is.
pub const FORMAT: &str = "towline share";
/// The version of its form.
pub const VERSION: u32 = 1;

/// The tables as JSON, ending in a line break.
pub fn share(book: &Book) -> String {
    let tables: Map<String, Value> =
        book.sheets.iter().map(|sheet| (sheet.name.to_lowercase(), table(sheet))).collect();
    let whole = json!({ "format": FORMAT, "version": VERSION, "madeOn": book.made_on, "tables": tables });
    let text = serde_json::to_string_pretty(&whole).expect("texts, numbers and lists can be written as JSON");
    text + "\n"
}

fn table(sheet: &Sheet) -> Value {
    let names: Vec<String> = sheet.columns.iter().map(|column| key(column.name)).collect();
    let rows = sheet.rows.iter().map(|row| {
        let cells = names.iter().cloned().zip(row.iter().map(value));
        Value::Object(cells.filter(|(_, value)| !value.is_null()).collect())
    });
    rows.collect()
}

/// "Slip, working days" as `slipWorkingDays`.
fn key(name: &str) -> String {
    let mut key = String::new();
    for (place, word) in
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).enumerate()
    {
        let lower = word.to_lowercase();
        let mut letters = lower.chars();
        match letters.next() {
            Some(first) if place > 0 => key.extend(first.to_uppercase().chain(letters)),
            _ => key += &lower,
        }
    }
    key
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Day(day) => json!(day),
        Cell::Number(number) => json!(number),
    }
}
