//! `towline import`: takes in a table, after a look at what each of its rows would do.

use crate::failure::Failure;
use crate::progress;
use crate::session::{Place, Said, Session};
use crate::whole;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::Read;
use std::path::{Path, PathBuf};
use towline::api::act::Act;
use towline::api::importing::{
    DateOrder, ImportOrder, ImportPreview, NameMeans, NameOf, RowVerdict, TableKind,
};
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::sentence::counted;

/// Bytes of a table at most.
const MOST_BYTES: u64 = 25 * 1024 * 1024;
/// Rows with something to do listed at most, of each kind.
const LISTED: usize = 20;
/// The field that any number of columns may mean.
const TAGS: &str = "tags";

/// What `towline import` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline import table.csv --dry-run\n  towline import table.csv --day-first\n  \
    towline import plan.xlsx --sheet Vendors\n  towline import - < table.csv\n  \
    towline import table.csv --column 'Handed over=Delivered on' --column 'Sprint='\n  \
    towline --file new.towline import ledger.json\n\n\
    One step, one undo. Taking the same file in again changes nothing; a changed date becomes a revision."
)]
pub(crate) struct Order {
    /// The file; `-` reads what is piped in.
    path: PathBuf,
    /// Show what each row would do, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// What the rows are: initiatives, stakeholders, dependencies, people, teams, absences, asks, meetings, series; guessed from the headers when left out.
    #[arg(long)]
    kind: Option<TableKind>,
    /// 03/04/2026 is the third of April.
    #[arg(long, conflicts_with = "month_first")]
    day_first: bool,
    /// 03/04/2026 is the fourth of March.
    #[arg(long)]
    month_first: bool,
    /// Which sheet of a workbook; the first one with a table when left out.
    #[arg(long)]
    sheet: Option<String>,
    /// What a column means: 'Handed over=Delivered on'; nothing after the sign leaves it out. Remembered for these headers.
    #[arg(long, value_name = "HEADER=FIELD")]
    column: Vec<Same>,
    /// A team of the table that means another one: 'Platform-A=Platform A'; remembered.
    #[arg(long, value_name = "NAME=NAME")]
    team: Vec<Same>,
    /// A person of the table who is somebody else: 'Nadia=Nadia Rahman'; remembered.
    #[arg(long, value_name = "NAME=NAME")]
    person: Vec<Same>,
    /// A milestone of the table that means another one: 'Beta-1=Beta 1'; remembered.
    #[arg(long, value_name = "NAME=NAME")]
    milestone: Vec<Same>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// One name that means another.
#[derive(Debug, Clone)]
struct Same {
    name: String,
    means: String,
}

impl std::str::FromStr for Same {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, means) = text.split_once('=').ok_or("write it like 'Platform-A=Platform A'")?;
        Ok(Self { name: name.trim().to_owned(), means: means.trim().to_owned() })
    }
}

impl Same {
    fn of(&self, noun: NameOf) -> NameMeans {
        NameMeans { noun, name: self.name.clone(), means: self.means.clone() }
    }
}

/// Shows what it would do, or does it.
pub(crate) fn run(place: &Place, order: &Order) -> Result<Said, Failure> {
    if order.path.extension().is_some_and(|ending| ending == "json") {
        return whole::run(place, &order.path, order.dry_run, order.json);
    }
    let bytes = read(&order.path)?;
    let mut session = place.open()?;
    let mut table = ImportOrder {
        name: order
            .path
            .file_name()
            .map_or_else(|| "pasted".into(), |name| name.to_string_lossy().into_owned()),
        bytes: STANDARD.encode(bytes),
        kind: order.kind,
        mapping: None,
        date_order: match (order.day_first, order.month_first) {
            (true, _) => Some(DateOrder::DayFirst),
            (_, true) => Some(DateOrder::MonthFirst),
            _ => None,
        },
        sheet: order.sheet.clone(),
        names: order
            .team
            .iter()
            .map(|same| same.of(NameOf::Team))
            .chain(order.person.iter().map(|same| same.of(NameOf::Person)))
            .chain(order.milestone.iter().map(|same| same.of(NameOf::Milestone)))
            .collect(),
        mended: Vec::new(),
        watch: Some(progress::WATCH.to_owned()),
    };
    let mut preview = looked(&mut session, &table)?;
    if !order.column.is_empty() {
        (table.kind, table.mapping) = (Some(preview.kind), Some(mapped(&preview, &order.column)?));
        preview = looked(&mut session, &table)?;
    }
    if !preview.ambiguous.is_empty() && !order.dry_run {
        let dates = preview.ambiguous.join(", ");
        let message = format!("These dates can be read two ways: {dates}; add --day-first or --month-first");
        return Err(Failure::Usage(message));
    }
    write(&mut session, order, table, &preview)
}

fn looked(session: &mut Session, table: &ImportOrder) -> Result<ImportPreview, Failure> {
    let query = Query::ImportPreview { order: table.clone() };
    match progress::told(|| session.view(query))? {
        View::ImportPreview(preview) => Ok(preview),
        _ => Err(Failure::Unexpected),
    }
}

/// What each column means, with what was said of some; a field taken over is taken away from the column that had it.
fn mapped(preview: &ImportPreview, said: &[Same]) -> Result<Vec<String>, Failure> {
    let is = |one: &str, other: &str| one.trim().to_lowercase() == other.to_lowercase();
    let mut mapping: Vec<String> = preview.columns.iter().map(|column| column.field.clone()).collect();
    for Same { name, means } in said {
        let Some(at) = preview.columns.iter().position(|column| is(&column.header, name)) else {
            let headers: Vec<&str> = preview.columns.iter().map(|column| column.header.as_str()).collect();
            let message = format!("No column is called {name}; there are {}", headers.join(", "));
            return Err(Failure::Usage(message));
        };
        let field = preview.fields.iter().find(|field| is(&field.word, means) || is(&field.label, means));
        let word = match field {
            Some(field) => field.word.clone(),
            None if means.is_empty() => String::new(),
            None => {
                let fields: Vec<&str> = preview.fields.iter().map(|field| field.label.as_str()).collect();
                let message = format!(
                    "{means} is no field of {}; there are {}",
                    preview.kind.label(),
                    fields.join(", ")
                );
                return Err(Failure::Usage(message));
            }
        };
        mapping.iter_mut().filter(|mapped| **mapped == word && word != TAGS).for_each(String::clear);
        mapping[at] = word;
    }
    Ok(mapping)
}

fn write(
    session: &mut Session,
    order: &Order,
    table: ImportOrder,
    preview: &ImportPreview,
) -> Result<Said, Failure> {
    let done = match order.dry_run {
        true => None,
        false => Some(progress::told(|| session.act(Act::Import { order: table }))?),
    };
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "preview": preview }));
    }
    let lead = done.map_or_else(|| would(preview), |done| done.label);
    Ok(Said::lines(std::iter::once(lead).chain(remarks(preview))))
}

/// What taking it in would do.
fn would(preview: &ImportPreview) -> String {
    let ImportPreview { rows, created, updated, skipped, refused, name, kind, .. } = preview;
    let rows = counted(*rows, "row", "rows");
    let tool =
        if preview.tool.is_empty() { String::new() } else { format!(", exported from {}", preview.tool) };
    let verdicts = format!("{created} new, {updated} changed, {skipped} unchanged, {refused} refused");
    format!("Nothing was written. {name} has {rows} of {}{tool}: {verdicts}", kind.label())
}

/// What is created beside the rows, and what is wrong with those that are refused.
fn remarks(preview: &ImportPreview) -> Vec<String> {
    let mut lines = Vec::new();
    let left = preview.columns.iter().filter(|column| column.field.is_empty());
    let left: Vec<&str> = left.map(|column| column.header.as_str()).collect();
    if let Some(first) = left.first() {
        let is_free = |word: &str| preview.columns.iter().all(|column| column.field != word);
        let is_way = preview.fields.iter().any(|field| field.word != TAGS && is_free(&field.word));
        let way = format!(" If it is another name for a field, say so: --column '{first}=FIELD'.");
        let way = if is_way { way } else { String::new() };
        lines.push(format!("Left out: {}.{way}", left.join(", ")));
    }
    if !preview.also.is_empty() {
        lines.push(format!("Also new: {}.", preview.also.join(", ")));
    }
    if !preview.ambiguous.is_empty() {
        lines.push(format!(
            "Dates that can be read two ways: {}; add --day-first or --month-first.",
            preview.ambiguous.join(", ")
        ));
    }
    lines.extend(preview.near.iter().filter(|near| near.name == near.means).map(|near| {
        let (noun, name, choices) = (near.noun.word(), &near.name, near.choices.join(" or "));
        format!(
            "{name} is new, and close to {choices}; if it is the same, add --{noun} '{name}={}'",
            near.choices[0]
        )
    }));
    lines.extend(preview.remarks.iter().cloned());
    let noted = preview.verdicts.iter().filter(|row| !row.note.is_empty());
    lines.extend(noted.clone().take(LISTED).map(|row| format!("  line {}: {}", row.line, row.note)));
    lines.extend(more(noted.count()));
    let refused = preview.verdicts.iter().filter(|row| row.verdict == RowVerdict::Refuse);
    lines.extend(refused.clone().take(LISTED).map(|row| {
        let column = if row.column.is_empty() { String::new() } else { format!(", {}", row.column) };
        format!("  line {}{column}: {}", row.line, row.reason)
    }));
    lines.extend(more(refused.count()));
    lines
}

/// That not all of so many were listed.
fn more(all: usize) -> Option<String> {
    let more = all.saturating_sub(LISTED);
    (more > 0).then(|| format!("  and {more} more; --json lists them all"))
}

/// The bytes of a regular file, opened once and bounded.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = || Failure::system(format!("{} can not be read", path.display()));
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        let file = std::fs::File::open(path).map_err(unreadable())?;
        if !file.metadata().map_err(unreadable())?.is_file() {
            return Err(Failure::Usage(format!("{} is not a file; name a table", path.display())));
        }
        Box::new(file)
    };
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable())?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::Usage(format!("{} has more than 25 MB; split it", path.display())));
    }
    Ok(bytes)
}
