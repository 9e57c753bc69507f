//! What is on record as a file. This is the second wall beside `update`: what is copied into the tables of `report`
//! leaves the computer, and no private field is copied. How a format is written is in `report`.

mod history;
mod nouns;
mod sheets;

use super::App;
use super::desk::Refusal;
use super::naming::aliased;
use crate::api::error::ApiError;
use crate::api::exporting::{
    ExportFormat, ExportOrder, ExportPreview, ExportTable, ExportView, PreviewTable,
};
use crate::domain::day::Day;
use crate::domain::sentence::counted;
use crate::report::tables::{Book, Cell, Sheet};
use crate::report::{csv, share, xlsx};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Rows of a table shown before it is saved.
const SHOWN: usize = 3;
/// What no table holds, said before anything is saved.
const NEVER: &str = "Private notes, track records, attendance, what you think of people, what an escalation cost and \
                     names that have an alias are never in it.";
/// Why a table is not written.
const NOT_OF_SOME: &str = "Chosen dependencies have no such table; choose the dependencies or their history";

impl App {
    /// What would leave the computer.
    pub(super) fn export_preview(&self, today: Day, order: &ExportOrder) -> ExportPreview {
        let book = self.book(order);
        let rows: usize = book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
        let holds = match book.sheets.as_slice() {
            [one] => format!("{} of {} columns", rows_of(rows), one.columns.len()),
            many => format!("{}, {} in all", counted(fitted(many.len()), "table", "tables"), rows_of(rows)),
        };
        ExportPreview {
            file_name: file_name(today, order),
            holds,
            says: NEVER.to_owned(),
            private: false,
            tables: book.sheets.iter().map(preview).collect(),
        }
    }

    /// The file.
    pub(super) fn export(&self, today: Day, order: &ExportOrder) -> Result<ExportView, ApiError> {
        let book = self.book(order);
        if book.sheets.is_empty() {
            return Err(Refusal::rule("table", NOT_OF_SOME).into());
        }
        let bytes = match order.format {
            ExportFormat::Csv => book.sheets.first().map(csv::csv).unwrap_or_default(),
            ExportFormat::Xlsx => xlsx::xlsx(&book).map_err(|error| Refusal::rule("format", error))?,
            ExportFormat::Share => share::share(&book).into_bytes(),
        };
        Ok(ExportView {
            file_name: file_name(today, order),
            media_type: media_type(order.format).to_owned(),
            bytes: STANDARD.encode(bytes),
        })
    }

    /// The tables that the order is about; a CSV holds one.
    fn book(&self, order: &ExportOrder) -> Book {
        let mut book = sheets::book(&self.ledger.facts, order.only.as_deref());
        if order.format == ExportFormat::Csv {
            let wanted = table(order).label();
            book.sheets.retain(|sheet| sheet.name == wanted);
        }
        // Whoever has an alias is called by it in what others wrote, too.
        book.word(&aliased(&self.ledger.facts, None));
        book
    }
}

fn table(order: &ExportOrder) -> ExportTable {
    order.table.unwrap_or(ExportTable::Dependencies)
}

/// "towline-2023-12-01-dependencies.csv": no word of the record is in it.
fn file_name(today: Day, order: &ExportOrder) -> String {
    let what = match (order.format, &order.only) {
        (ExportFormat::Csv, _) => table(order).word(),
        (_, Some(_)) => "dependencies",
        (ExportFormat::Share, None) => "share",
        (ExportFormat::Xlsx, None) => "ledger",
    };
    let ending = if order.format == ExportFormat::Share { "json" } else { order.format.word() };
    format!("towline-{today}-{what}.{ending}")
}

const fn media_type(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Csv => "text/csv",
        ExportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat::Share => "application/json",
    }
}

fn preview(sheet: &Sheet) -> PreviewTable {
    let first = sheet.rows.iter().take(SHOWN);
    PreviewTable {
        name: sheet.name.to_owned(),
        rows: fitted(sheet.rows.len()),
        columns: sheet.columns.iter().map(|column| column.name.to_owned()).collect(),
        first: first.map(|row| row.iter().map(Cell::shown).collect()).collect(),
    }
}

fn rows_of(count: usize) -> String {
    counted(fitted(count), "row", "rows")
}

fn fitted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
