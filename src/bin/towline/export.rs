//! `towline export`: what is on record as a file for another program.

use crate::failure::Failure;
use crate::file;
use crate::session::{Said, Session};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::PathBuf;
use towline::api::exporting::{EventKind, ExportFormat, ExportOrder, ExportPreview, ExportTable, ExportView};
use towline::api::query::Query;
use towline::api::timeline::TimelineRows;
use towline::api::view::View;

/// What `towline export` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline export --format csv > dependencies.csv\n  \
    towline export --format csv --table history --to history.csv\n  \
    towline export --format xlsx --to ledger.xlsx\n  towline export --format share --dry-run\n  \
    towline export --format ics --kind needBy --kind eta --to towline.ics\n  \
    towline export --format svg --by milestone --to timeline.svg\n  \
    towline export --format json --with-private-notes --to ledger.json\n\n\
    An update is written by `towline update`.")]
pub(crate) struct Order {
    /// csv: one table; xlsx: a workbook of all tables; ics: days for a calendar; share: all tables as JSON; svg: the timeline as a picture; json: the
    /// whole ledger, private notes included.
    #[arg(long)]
    format: ExportFormat,
    /// Which table, for CSV: dependencies, initiatives, milestones, teams, people, decisions, history.
    #[arg(long)]
    table: Option<ExportTable>,
    /// Which days, for a calendar: needBy, eta, nextStep, milestone, decideBy; may be given again, all when left out.
    #[arg(long, value_name = "KIND")]
    kind: Vec<EventKind>,
    /// What the rows of the timeline are gathered by: team, milestone, initiative.
    #[arg(long, value_name = "ROWS")]
    by: Option<TimelineRows>,
    /// Write private notes too: needed for the whole ledger.
    #[arg(long)]
    with_private_notes: bool,
    /// Save it as this file; a text goes to the standard output when left out.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// Say what would leave this computer, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Writes it, or says what it would hold.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let wanted = ExportOrder {
        format: order.format,
        only: None,
        table: order.table,
        kinds: order.kind.clone(),
        rows: order.by,
    };
    let query = Query::ExportPreview { order: wanted.clone() };
    let View::ExportPreview(preview) = session.view(query)? else { return Err(Failure::Unexpected) };
    if order.dry_run {
        return if order.json { Said::json(&preview) } else { Ok(would(&preview)) };
    }
    if preview.private && !order.with_private_notes {
        let message = format!("{} Add --with-private-notes when that is what you want", preview.says);
        return Err(Failure::Usage(message));
    }
    let View::Export(view) = session.view(Query::Export { order: wanted })? else {
        return Err(Failure::Unexpected);
    };
    let bytes = STANDARD.decode(&view.bytes).map_err(|_| Failure::Unexpected)?;
    match &order.to {
        Some(path) => {
            file::write(path, &bytes)?;
            let said = format!("Saved {} to {}", preview.holds, path.display());
            if order.json { Said::json(&preview) } else { Ok(Said::lines([said, preview.says])) }
        }
        None => printed(&view, bytes),
    }
}

fn printed(view: &ExportView, bytes: Vec<u8>) -> Result<Said, Failure> {
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::Usage(format!("This format is no text; add --to {}", view.file_name)))?;
    Ok(Said { text, code: 0 })
}

fn would(preview: &ExportPreview) -> Said {
    let tables = preview.tables.iter().map(|table| {
        let columns = if table.columns.is_empty() { "" } else { " of " };
        format!("  {}: {} rows{columns}{}", table.name, table.rows, table.columns.join(", "))
    });
    let head = [format!("{} would hold {}.", preview.file_name, preview.holds)];
    Said::lines(head.into_iter().chain(tables).chain([preview.says.clone()]))
}
