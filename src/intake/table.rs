//! A file of rows and columns: bounded, decoded, split into cells with the line each row begins on. What the columns
//! mean is not known here, see [`super::fields`]; nothing is trimmed but headers.
//!
//! Bounds: 25 MB, 100,000 rows, 512 columns, 5 million cells: short rows are filled, so that a small file could ask
//! for more memory than there is.

mod calendar;
mod decoded;
mod delimited;
mod page;

use crate::domain::text::Title;
use decoded::{NotText, decode};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;
/// Most rows of a table, the header left out.
pub const MOST_ROWS: usize = 100_000;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 512;
/// Most cells of a table, those that are filled in included.
pub const MOST_CELLS: usize = 5_000_000;

/// Why a file can not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// Too many bytes.
    #[error("The file has more than 25 MB, and at most 25 MB are taken in; split it")]
    TooLarge,
    /// No bytes, or only blanks.
    #[error("The file is empty")]
    Empty,
    /// A workbook of another kind, or an archive.
    #[error(
        "This is a workbook of an old kind, or an archive; save the sheet as XLSX or CSV and take that in"
    )]
    Workbook,
    /// What calls itself a workbook is none, or is damaged.
    #[error("The workbook can not be read: {message}. Save it again, or save the sheet as CSV")]
    NoWorkbook {
        /// What the reader said.
        message: String,
    },
    /// Too much comes out of it.
    #[error("The workbook unpacks to more than 120 MB; save the sheet you need as CSV and take that in")]
    Unpacks,
    /// A workbook with a password.
    #[error("The workbook has a password; save a copy without it")]
    Locked,
    /// No sheet of that name, or none at all.
    #[error("The workbook has no sheet in sight of that name; choose another one")]
    NoSheet,
    /// Cells that stand before those read.
    #[error("The cells of row {line} come after those below them; open the workbook and save it again")]
    Disorder {
        /// Where.
        line: u32,
    },
    /// A calendar that Towline wrote.
    #[error(
        "Towline wrote this calendar, and what stands in it is on record; export a table or the whole ledger to take it in elsewhere"
    )]
    OwnCalendar,
    /// No text.
    #[error(
        "This is no text table: line {line} holds {what}. Export it again, or save the sheet as CSV and take that in"
    )]
    Binary {
        /// Where.
        line: u32,
        /// What no text has.
        what: String,
    },
    /// Bytes that the encoding does not have.
    #[error(
        "Line {line} holds bytes that {encoding} does not have, and the rest is {encoding}; export it again"
    )]
    Garbled {
        /// Where.
        line: u32,
        /// The encoding of the rest.
        encoding: &'static str,
    },
    /// A page without a table.
    #[error("There is no table on this page; mark the table itself and copy that")]
    NoTable,
    /// One thing in another too often.
    #[error("The {what} stand in one another more than 8 deep; take the innermost out of it")]
    TooDeep {
        /// What.
        what: &'static str,
    },
    /// What begins does not end, or ends without having begun.
    #[error("Line {line} of the calendar: {what} does not end where it began; export it again")]
    Unbalanced {
        /// Where.
        line: u32,
        /// What.
        what: String,
    },
    /// A line that goes on for ever.
    #[error("Line {line} goes on for more than 1 MB; export it again")]
    LongLine {
        /// Where.
        line: u32,
    },
    /// A header and nothing below it.
    #[error("The file has a header and no rows")]
    NoRows,
    /// Too many rows.
    #[error("The file has more than 100,000 rows; split it")]
    TooManyRows,
    /// Too many columns.
    #[error("Line {line} has more than 512 columns; leave out those that are not needed")]
    TooManyColumns {
        /// Where.
        line: u32,
    },
    /// Too many rows for so many columns.
    #[error("The table has more than 5 million cells; leave out columns that are not needed, or split it")]
    TooManyCells,
    /// A quote without its twin.
    #[error("The quote that opens on line {line} is never closed; close it or leave it out")]
    UnclosedQuote {
        /// Where it opens.
        line: u32,
    },
    /// The reader gave up.
    #[error("The file can not be split into rows: {message}")]
    Unreadable {
        /// What the reader said.
        message: String,
    },
}

/// How a table was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadAs {
    /// Text whose cells are parted.
    Text {
        /// "comma", "semicolon", "tab", "pipe".
        delimiter: &'static str,
        /// "UTF-8", "UTF-16", "Windows-1252".
        encoding: &'static str,
    },
    /// The table of a page.
    Page,
    /// The events of a calendar.
    Calendar,
    /// A sheet of a workbook.
    Sheet {
        /// Its name.
        name: String,
        /// Every sheet in sight.
        sheets: Vec<String>,
    },
}

impl std::fmt::Display for ReadAs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text { delimiter, encoding } => write!(f, "parted by {delimiter}, {encoding}"),
            Self::Page => f.write_str("a table of a page"),
            Self::Calendar => f.write_str("events of a calendar"),
            Self::Sheet { name, .. } => write!(f, "sheet “{name}” of a workbook"),
        }
    }
}

impl ReadAs {
    /// The sheet and every sheet in sight; none when it was no workbook.
    pub fn sheets(&self) -> Option<(&str, &[String])> {
        match self {
            Self::Sheet { name, sheets } => Some((name, sheets)),
            Self::Text { .. } | Self::Page | Self::Calendar => None,
        }
    }
}

/// Whether the file is a workbook of today, which [`super::workbook`] reads.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How it was read.
    pub read_as: ReadAs,
    /// One header a column, trimmed; may be empty.
    pub headers: Vec<String>,
    /// The rows below the header.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on; the first line of the file is 1.
    pub line: u32,
    /// One cell a column; empty ones where the row was short.
    pub cells: Vec<String>,
    /// Where the one link of a cell leads, by column, for the cells that have one.
    pub links: Vec<(usize, String)>,
    /// Cells beyond the last header that are not empty: a sign of a delimiter inside an unquoted text.
    pub surplus: usize,
}

impl Row {
    /// The row under so many headers: filled up, and what is too much is counted.
    pub(super) fn under(mut self, columns: usize) -> Self {
        self.surplus = self.cells.iter().skip(columns).filter(|cell| !cell.trim().is_empty()).count();
        self.cells.resize(columns, String::new());
        self
    }
}

/// A header as it is told, with each row that is about it: no longer than a title.
pub(super) fn header_of(cell: &str) -> String {
    let header = cell.trim();
    match header.char_indices().nth(Title::MOST) {
        Some((at, _)) => format!("{}…", header[..at].trim_end()),
        None => header.to_owned(),
    }
}

/// Reads the file.
///
/// # Errors
/// See [`BadFile`].
pub fn read(bytes: &[u8]) -> Result<Table, BadFile> {
    if bytes.len() > MOST_BYTES {
        return Err(BadFile::TooLarge);
    }
    let (text, encoding) = decode(bytes).map_err(|not_text| match not_text {
        NotText::Archive => BadFile::Workbook,
        NotText::Binary { line, what } => BadFile::Binary { line, what },
        NotText::Garbled { line, encoding } => BadFile::Garbled { line, encoding },
    })?;
    if text.trim().is_empty() {
        return Err(BadFile::Empty);
    }
    if calendar::is_calendar(&text) {
        let (headers, rows) = calendar::read(&text)?;
        return Ok(Table { read_as: ReadAs::Calendar, headers, rows });
    }
    if page::is_page(&text) {
        let (headers, rows) = page::read(&text)?;
        return Ok(Table { read_as: ReadAs::Page, headers, rows });
    }
    let (delimiter, headers, rows) = delimited::read(text)?;
    Ok(Table { read_as: ReadAs::Text { delimiter, encoding }, headers, rows })
}
