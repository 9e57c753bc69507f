//! A workbook as tables, one sheet at a time. A few KB may unpack to terabytes, name cells by the billion and repeat one
//! text in each of them, so nothing is asked for before it is counted: entries and their unpacked bytes first, then cells as
//! they stream by. What the crate allocates by itself is bounded from outside: `app/workbook.rs` runs this in a process
//! of its own, with limits.
//!
//! A date cell is its day, whatever it looks like in the sheet; a number stays a number, and an error is its sign. Cells
//! merged downwards say the same in each of their rows.

mod cell;

use super::table::{BadFile, MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, ReadAs, Row, Table, header_of};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::{Cursor, Read};

/// Entries of the archive at most.
const MOST_ENTRIES: usize = 2_000;
/// Bytes that all of them hold at most, unpacked.
const MOST_UNPACKED: u64 = 120 * 1024 * 1024;
/// Rows looked at to find the header.
const HEADER_WITHIN: usize = 20;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The sheet of this name, or the first one in sight that holds a table.
///
/// # Errors
/// See [`BadFile`].
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, BadFile> {
    if bytes.len() > MOST_BYTES {
        return Err(BadFile::TooLarge);
    }
    unpacks(bytes)?;
    // The crate counts without a look at the ends of its numbers: a cell called `AAAAAAAAA1` is too much for it.
    let found = std::panic::catch_unwind(|| table_of(bytes, sheet));
    found.unwrap_or_else(|_| Err(BadFile::NoWorkbook { message: "a cell has an impossible name".to_owned() }))
}

fn table_of(bytes: &[u8], sheet: Option<&str>) -> Result<Table, BadFile> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let shown = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let sheets: Vec<String> =
        book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    let mut first_bad = None;
    for name in &sheets {
        if sheet.is_some_and(|wanted| wanted != name) {
            continue;
        }
        match rows(&mut book, name).and_then(table) {
            Ok((headers, rows)) => {
                let read_as = ReadAs::Sheet { name: name.clone(), sheets: sheets.clone() };
                return Ok(Table { read_as, headers, rows });
            }
            Err(bad) => first_bad = first_bad.or(Some(bad)),
        }
    }
    Err(first_bad.unwrap_or(BadFile::NoSheet))
}

/// The archive has few entries, and together they unpack to few bytes, whatever they say about themselves.
fn unpacks(bytes: &[u8]) -> Result<(), BadFile> {
    let bad = |error: zip::result::ZipError| BadFile::NoWorkbook { message: error.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
    if archive.len() > MOST_ENTRIES {
        return Err(BadFile::Unpacks);
    }
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(bad)?;
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|error| BadFile::NoWorkbook { message: error.to_string() })?;
        left = left.checked_sub(read).ok_or(BadFile::Unpacks)?;
    }
    Ok(())
}

fn unreadable(error: XlsxError) -> BadFile {
    match error {
        XlsxError::Password => BadFile::Locked,
        error => BadFile::NoWorkbook { message: error.to_string() },
    }
}

/// The rows of a sheet that say anything, as they stream by.
fn rows(book: &mut Book<'_>, sheet: &str) -> Result<Vec<Row>, BadFile> {
    let (mut rows, mut bytes): (Vec<Row>, usize) = (Vec::new(), 0);
    let mut cells = book.worksheet_cells_reader(sheet).map_err(unreadable)?;
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            value => cell::text(value),
        };
        if text.trim().is_empty() {
            continue;
        }
        let (line, column) = (row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX));
        if column >= MOST_COLUMNS {
            return Err(BadFile::TooManyColumns { line });
        }
        match rows.last() {
            Some(last) if last.line == line => {}
            Some(last) if last.line > line => return Err(BadFile::Disorder { line }),
            _ if rows.len() > MOST_ROWS + HEADER_WITHIN => return Err(BadFile::TooManyRows),
            _ => rows.push(Row { line, cells: Vec::new(), links: Vec::new(), surplus: 0 }),
        }
        if let Some(row) = rows.last_mut() {
            bytes += text.len() + size_of::<String>() * (column + 1).saturating_sub(row.cells.len());
            if bytes > 4 * MOST_BYTES {
                return Err(BadFile::TooManyCells);
            }
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            row.cells[column] = text;
        }
    }
    drop(cells);
    fill_merged(book, sheet, &mut rows, bytes)?;
    link(book, sheet, &mut rows)?;
    Ok(rows)
}

/// What is merged downwards is said in each of the rows.
fn fill_merged(book: &mut Book<'_>, sheet: &str, rows: &mut [Row], mut bytes: usize) -> Result<(), BadFile> {
    let merged = book.merge_cells_by_sheet_name(sheet).map_err(unreadable)?;
    for area in merged.into_iter().filter(|area| area.end.0 > area.start.0) {
        let (top, column) =
            (area.start.0.saturating_add(1), usize::try_from(area.start.1).unwrap_or(usize::MAX));
        let from = rows.partition_point(|row| row.line < top);
        let Some(first) = rows.get(from).filter(|row| row.line == top) else { continue };
        let Some(text) = first.cells.get(column).filter(|text| !text.is_empty()).cloned() else { continue };
        for row in rows[from + 1..].iter_mut().take_while(|row| row.line <= area.end.0.saturating_add(1)) {
            bytes += text.len() + size_of::<String>() * (column + 1).saturating_sub(row.cells.len());
            if bytes > 4 * MOST_BYTES {
                return Err(BadFile::TooManyCells);
            }
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            row.cells[column].clone_from(&text);
        }
    }
    Ok(())
}

/// Where single cells lead.
fn link(book: &mut Book<'_>, sheet: &str, rows: &mut [Row]) -> Result<(), BadFile> {
    for link in book.hyperlinks_by_sheet_name(sheet).map_err(unreadable)? {
        let (start, end) = (link.range.start, link.range.end);
        let Some(to) = link.target.filter(|_| start == end) else { continue };
        let line = start.0.saturating_add(1);
        if let Ok(at) = rows.binary_search_by_key(&line, |row| row.line) {
            rows[at].links.push((usize::try_from(start.1).unwrap_or(usize::MAX), to));
        }
    }
    Ok(())
}

/// Headers and rows: the header is the first row with two cells at least, because a title often stands above it.
fn table(mut rows: Vec<Row>) -> Result<(Vec<String>, Vec<Row>), BadFile> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let header = rows.iter().take(HEADER_WITHIN).position(|row| filled(row) > 1).unwrap_or(0);
    if rows.is_empty() {
        return Err(BadFile::Empty);
    }
    let below = rows.split_off(header + 1);
    let headers = rows.pop().map(|row| row.cells).unwrap_or_default();
    let headers: Vec<String> = headers.iter().map(|cell| header_of(cell)).collect();
    if below.is_empty() {
        return Err(BadFile::NoRows);
    }
    if below.len() > MOST_ROWS {
        return Err(BadFile::TooManyRows);
    }
    if (below.len() + 1) * headers.len() > MOST_CELLS {
        return Err(BadFile::TooManyCells);
    }
    let rows = below.into_iter().map(|row| row.under(headers.len())).collect();
    Ok((headers, rows))
}
