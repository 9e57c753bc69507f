//! What is on record as a file. This is the second wall beside `update`: what is copied into the tables of `report`
//! leaves the computer, and no private field is copied. How a format is written is in `report`.

mod events;
mod gone;
mod history;
mod nouns;
mod pdf;
pub(super) mod picture;
mod sheets;

use super::desk::Refusal;
use super::naming::aliased;
use super::{App, Now, whole};
use crate::api::error::ApiError;
use crate::api::exporting::{
    ExportFormat, ExportOrder, ExportPreview, ExportTable, ExportView, PreviewTable,
};
use crate::api::timeline::TimelineRows;
use crate::domain::day::Day;
use crate::domain::id::DependencyId;
use crate::domain::sentence::counted;
use crate::report::calendar::{Event, calendar};
use crate::report::pictured::Told;
use crate::report::tables::{Book, Cell, Sheet};
use crate::report::timeline::{self, Picture};
use crate::report::{csv, share, xlsx};
use crate::store::Tables;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use events::Almanac;
use picture::{Chosen, Cut, picture};
use sheets::Names;
use std::collections::BTreeSet;

/// Rows of a table shown before it is saved.
const SHOWN: usize = 3;
/// What no table holds, said before anything is saved.
const NEVER: &str = "Private notes, track records, attendance, what you think of people, what an escalation cost and \
                     names that have an alias are never in it.";
/// What the whole ledger holds, said before it is saved.
const EVERYTHING: &str = "This file holds everything, private notes too: what you think of people, what they care \
                          about, what an escalation cost. Keep it as you keep the ledger, and give it to nobody.";
/// Why a table is not written.
const NOT_OF_SOME: &str = "Chosen dependencies have no such table; choose the dependencies or their history";

/// What is written, before any format.
enum Content {
    Tables(Book),
    Days(Vec<Event>),
    Picture(Picture),
    Everything(Tables),
}

impl App {
    /// What would leave the computer.
    pub(super) fn export_preview(&self, now: Now, order: &ExportOrder) -> Result<ExportPreview, ApiError> {
        let content = self.export_content(now, order)?;
        let tables: Vec<PreviewTable> = match &content {
            Content::Tables(book) => book.sheets.iter().map(preview).collect(),
            Content::Days(events) => vec![days(events)],
            Content::Picture(picture) => vec![bars(picture)],
            Content::Everything(tables) => tables.iter().map(|(name, rows)| kept(name, rows.len())).collect(),
        };
        let rows = tables.iter().map(|table| table.rows).sum();
        let private = matches!(content, Content::Everything(_));
        let holds = match (&content, tables.as_slice()) {
            (Content::Days(_), _) => counted(rows, "day", "days"),
            (Content::Picture(_), _) => counted(rows, "dependency", "dependencies"),
            (_, [one]) => {
                format!("{} of {} columns", counted(rows, "row", "rows"), one.columns.len())
            }
            (_, many) => {
                let tables = counted(fitted(many.len()), "table", "tables");
                format!("{tables}, {} in all", counted(rows, "row", "rows"))
            }
        };
        Ok(ExportPreview {
            file_name: file_name(now.today, order),
            holds,
            says: if private { EVERYTHING } else { NEVER }.to_owned(),
            private,
            tables,
        })
    }

    /// The file.
    pub(super) fn export(&self, now: Now, order: &ExportOrder) -> Result<ExportView, ApiError> {
        let bytes = match self.export_content(now, order)? {
            Content::Days(events) => calendar(&events, now.moment).into_bytes(),
            Content::Picture(picture) => timeline::svg(&picture, timeline::Sheet::Wide).into_bytes(),
            Content::Everything(tables) => {
                whole::written(&tables, self.ledger.store.schema().map_err(Refusal::from)?).into_bytes()
            }
            Content::Tables(book) if order.format == ExportFormat::Xlsx => {
                xlsx::xlsx(&book).map_err(|error| Refusal::rule("format", error))?
            }
            Content::Tables(book) if order.format == ExportFormat::Share => share::share(&book).into_bytes(),
            Content::Tables(book) => book.sheets.first().map(csv::csv).unwrap_or_default(),
        };
        Ok(ExportView {
            file_name: file_name(now.today, order),
            media_type: media_type(order.format).to_owned(),
            bytes: STANDARD.encode(bytes),
        })
    }

    /// A hash over every row on record: equal for equal ledgers, and the one that a file of the whole ledger names.
    ///
    /// # Errors
    /// The file's own.
    pub fn content_hash(&self) -> Result<String, super::StoreError> {
        Ok(whole::hash(&self.ledger.store.tables()?))
    }

    fn export_content(&self, now: Now, order: &ExportOrder) -> Result<Content, ApiError> {
        let (facts, store, only) = (&self.ledger.facts, &self.ledger.store, order.only.as_deref());
        match order.format {
            ExportFormat::Ledger => Ok(Content::Everything(store.tables().map_err(Refusal::from)?)),
            ExportFormat::Ics => {
                let edits = store.row_edits().map_err(Refusal::from)?;
                let traces = store.day_traces().map_err(Refusal::from)?;
                let by = Names { facts };
                let almanac = Almanac { by, edits, traces, today: now.today, now: now.moment };
                let dossiers = almanac.by.chosen(only);
                let mut events = almanac.events(&dossiers, &order.kinds, only.is_none());
                let wording = aliased(facts, None);
                for event in &mut events {
                    event.title = wording.said(&event.title);
                    event.says = wording.said(&event.says);
                }
                Ok(Content::Days(events))
            }
            ExportFormat::Svg => {
                let cut = Cut {
                    rows: order.rows.unwrap_or(TimelineRows::Team),
                    initiative: None,
                    only: only.map(|only| Chosen::of(facts, only)),
                    told: Told::ALL,
                    unconfirmed: BTreeSet::new(),
                    rest: String::new(),
                };
                Ok(Content::Picture(picture(&self.scene(now.today), cut, &aliased(facts, None))))
            }
            ExportFormat::Csv => {
                let mut book = self.book(only);
                book.sheets.retain(|sheet| sheet.name == table(order).label());
                if book.sheets.is_empty() {
                    return Err(Refusal::rule("table", NOT_OF_SOME).into());
                }
                Ok(Content::Tables(book))
            }
            ExportFormat::Xlsx | ExportFormat::Share => Ok(Content::Tables(self.book(only))),
        }
    }

    /// Whoever has an alias is called by it in what others wrote, too.
    fn book(&self, only: Option<&[DependencyId]>) -> Book {
        let mut book = sheets::book(&self.ledger.facts, only);
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
        (ExportFormat::Ics, _) => "calendar",
        (ExportFormat::Svg, _) => "timeline",
        (ExportFormat::Ledger, _) => "private-ledger",
        (_, Some(_)) => "dependencies",
        (ExportFormat::Share, None) => "share",
        (ExportFormat::Xlsx, None) => "tables",
    };
    let ending = if order.format == ExportFormat::Share { "json" } else { order.format.word() };
    format!("towline-{today}-{what}.{ending}")
}

const fn media_type(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Csv => "text/csv",
        ExportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat::Ics => "text/calendar",
        ExportFormat::Svg => "image/svg+xml",
        ExportFormat::Share | ExportFormat::Ledger => "application/json",
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

fn days(events: &[Event]) -> PreviewTable {
    let first = events.iter().take(SHOWN).map(|event| {
        vec![
            event.first.to_string(),
            event.kind.to_owned(),
            event.title.clone(),
            event.firm.label().to_owned(),
        ]
    });
    PreviewTable {
        name: "Days".to_owned(),
        rows: fitted(events.len()),
        columns: ["Day", "Kind", "Title", "How firm"].map(str::to_owned).to_vec(),
        first: first.collect(),
    }
}

fn bars(picture: &Picture) -> PreviewTable {
    let all = || picture.lanes.iter().flat_map(|lane| lane.bars.iter().map(move |bar| (lane, bar)));
    let first = all().take(SHOWN).map(|(lane, bar)| {
        let need_by = bar.need_by.map_or_else(String::new, |day| day.to_string());
        vec![lane.name.clone(), bar.title.clone(), bar.from.to_string(), bar.to.to_string(), need_by]
    });
    PreviewTable {
        name: "Timeline".to_owned(),
        rows: fitted(all().count()),
        columns: ["Row", "Dependency", "From", "To", "Needed by"].map(str::to_owned).to_vec(),
        first: first.collect(),
    }
}

fn kept(name: &str, rows: usize) -> PreviewTable {
    PreviewTable { name: name.replace('_', " "), rows: fitted(rows), columns: Vec::new(), first: Vec::new() }
}

fn fitted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
