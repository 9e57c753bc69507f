//! A file of rows and columns: bounded, decoded, split into cells with the line each row begins on. What the
//! columns mean is not known here, see [`super::fields`]; nothing is trimmed but headers.
//!
//! Bounds: 25 MB, 100,000 rows, 512 columns, 5 million cells: short rows are filled, so that a small file could ask
//! for more memory than there is. A quote that is never closed would swallow the rest of the file as
//! one cell, so it is refused with the line it opens on.

use super::decoded::{NotText, decode};
use csv::{ReaderBuilder, StringRecord, Terminator};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;
/// Most rows of a table, the header left out.
pub const MOST_ROWS: usize = 100_000;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 512;
/// Most cells of a table, those that are filled in included.
pub const MOST_CELLS: usize = 5_000_000;

/// Rows looked at to tell the delimiter.
const LOOKED_AT: usize = 50;

/// What separates cells, with its name.
const DELIMITERS: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "pipe")];

/// Why a file can not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// Too many bytes.
    #[error("The file has {} MB; at most 25 MB are taken in. Split it", .bytes / (1024 * 1024))]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// No bytes, or only blanks.
    #[error("The file is empty")]
    Empty,
    /// A workbook.
    #[error("This is a workbook, not a text table; save the sheet as CSV and take that in")]
    Workbook,
    /// No text.
    #[error("This is no text table: it holds bytes that no text has. Save the sheet as CSV and take that in")]
    Binary,
    /// A header and nothing below it.
    #[error("The file has a header and no rows")]
    NoRows,
    /// Too many rows.
    #[error("The file has more than 100,000 rows; split it")]
    TooManyRows,
    /// Too many columns.
    #[error("The file has {columns} columns; at most 512 are taken in. Leave out those that are not needed")]
    TooManyColumns {
        /// How many.
        columns: usize,
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

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// "comma", "semicolon", "tab", "pipe".
    pub delimiter: &'static str,
    /// "UTF-8", "UTF-16", "Windows-1252".
    pub encoding: &'static str,
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
    /// Cells beyond the last header that are not empty: a sign of a delimiter inside an unquoted text.
    pub surplus: usize,
}

/// Reads the file.
///
/// # Errors
/// See [`BadFile`].
pub fn read(bytes: &[u8]) -> Result<Table, BadFile> {
    if bytes.len() > MOST_BYTES {
        return Err(BadFile::TooLarge { bytes: bytes.len() });
    }
    let (mut text, encoding) = decode(bytes).map_err(|not_text| match not_text {
        NotText::Archive => BadFile::Workbook,
        NotText::Binary => BadFile::Binary,
    })?;
    if text.trim().is_empty() {
        return Err(BadFile::Empty);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let (byte, delimiter) = delimiter_of(&text);
    closed(&text, byte)?;
    let (headers, rows) = split(&text, byte)?;
    Ok(Table { delimiter, encoding, headers, rows })
}

fn split(text: &str, delimiter: u8) -> Result<(Vec<String>, Vec<Row>), BadFile> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(text.as_bytes());
    let (mut record, mut headers, mut rows) = (StringRecord::new(), None, Vec::new());
    let unreadable = |error: csv::Error| BadFile::Unreadable { message: error.to_string() };
    while reader.read_record(&mut record).map_err(unreadable)? {
        // The reader tells where it stands after the record; blank lines before it are no part of it.
        let within: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let line = reader.position().line().saturating_sub(1 + within as u64);
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        match &headers {
            None => {
                if record.len() > MOST_COLUMNS {
                    return Err(BadFile::TooManyColumns { columns: record.len() });
                }
                headers = Some(record.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
            }
            Some(_) if rows.len() == MOST_ROWS => return Err(BadFile::TooManyRows),
            Some(headers) if (rows.len() + 1) * headers.len() > MOST_CELLS => {
                return Err(BadFile::TooManyCells);
            }
            Some(headers) => rows.push(row(line, &record, headers.len())),
        }
    }
    match headers {
        Some(_) if rows.is_empty() => Err(BadFile::NoRows),
        Some(headers) => Ok((headers, rows)),
        None => Err(BadFile::Empty),
    }
}

fn row(line: u32, record: &StringRecord, columns: usize) -> Row {
    let surplus = record.iter().skip(columns).filter(|cell| !cell.trim().is_empty()).count();
    let mut cells: Vec<String> = record.iter().take(columns).map(str::to_owned).collect();
    cells.resize(columns, String::new());
    Row { line, cells, surplus }
}

/// The delimiter under which most rows have as many cells as the header, and the header the most.
fn delimiter_of(text: &str) -> (u8, &'static str) {
    let score = |delimiter: u8| {
        let counts = counts(text, delimiter);
        let header = counts.first().copied().unwrap_or(0);
        let alike = counts.iter().filter(|count| **count == header).count();
        (header > 0, alike * 4 >= counts.len() * 3, header)
    };
    // Of equals the first, so that a single column is a table with commas.
    let best = DELIMITERS.iter().rev().max_by_key(|(delimiter, _)| score(*delimiter));
    best.copied().unwrap_or(DELIMITERS[0])
}

/// Delimiters outside quotes in each of the first rows that are not blank.
fn counts(text: &str, delimiter: u8) -> Vec<usize> {
    let (mut counts, mut count, mut blank) = (Vec::new(), 0, true);
    scan(text, delimiter, |byte, _| {
        if byte == b'\n' {
            if !blank {
                counts.push(count);
            }
            (count, blank) = (0, true);
        } else {
            blank = false;
            count += usize::from(byte == delimiter);
        }
        counts.len() < LOOKED_AT
    });
    counts
}

fn closed(text: &str, delimiter: u8) -> Result<(), BadFile> {
    match scan(text, delimiter, |_, _| true) {
        Some(line) => Err(BadFile::UnclosedQuote { line }),
        None => Ok(()),
    }
}

/// Walks over the bytes outside quotes while `visit` wants more; the line of a quote that is open at the end.
/// A quote opens only at the start of a cell and is doubled inside, as the csv crate reads it.
fn scan(text: &str, delimiter: u8, mut visit: impl FnMut(u8, u32) -> bool) -> Option<u32> {
    let (mut line, mut opened, mut at_start, mut just_closed) = (1, None, true, false);
    for byte in text.bytes() {
        let reopens = just_closed && byte == b'"';
        just_closed = opened.is_some() && byte == b'"';
        if byte == b'"' && (at_start || reopens) && opened.is_none() {
            opened = Some(line);
            at_start = false;
        } else if opened.is_some() {
            if byte == b'"' {
                opened = None;
            }
        } else {
            at_start = byte == delimiter || byte == b'\n';
            if !visit(byte, line) {
                return None;
            }
        }
        line += u32::from(byte == b'\n');
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, delimiter: &str, expect: &[(u32, &[&str])]) {
        let table = read(text.as_bytes()).unwrap();
        let found: Vec<(u32, Vec<&str>)> =
            table.rows.iter().map(|r| (r.line, r.cells.iter().map(String::as_str).collect())).collect();
        let expect: Vec<(u32, Vec<&str>)> =
            expect.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!((table.delimiter, found), (delimiter, expect), "{text}");
    }

    #[track_caller]
    fn refuse(bytes: &[u8], expect: BadFile) {
        assert_eq!(read(bytes), Err(expect));
    }

    #[test]
    fn the_delimiter_is_told_from_the_header_and_the_rows() {
        check("a,b\n1,2\n", "comma", &[(2, &["1", "2"])]);
        check("a;b\n1,5;2,5\n3,5;4\n", "semicolon", &[(2, &["1,5", "2,5"]), (3, &["3,5", "4"])]);
        check("a\tb\n1\t2", "tab", &[(2, &["1", "2"])]);
        check("a|b\n1|2", "pipe", &[(2, &["1", "2"])]);
        check("\"a,x\";b\n1;2", "semicolon", &[(2, &["1", "2"])]);
        check("title\nonly one", "comma", &[(2, &["only one"])]);
    }
    #[test]
    fn lines_are_counted_over_line_breaks_in_cells_and_blank_lines() {
        check("a,b\n\"x\ny\",1\n\n\nz,2", "comma", &[(2, &["x\ny", "1"]), (6, &["z", "2"])]);
        check("a,b\r1,2\r3,4", "comma", &[(2, &["1", "2"]), (3, &["3", "4"])]);
    }
    #[test]
    fn a_quote_is_doubled_inside_and_is_plain_in_the_middle_of_a_cell() {
        check("a,b\n\"say \"\"hi\"\"\",12\" disk", "comma", &[(2, &["say \"hi\"", "12\" disk"])]);
    }
    #[test]
    fn a_short_row_is_filled_and_a_long_one_says_so() {
        check("a,b,c\n1", "comma", &[(2, &["1", "", ""])]);
        let table = read(b"a,b\n1,2,3,,4").unwrap();
        assert_eq!((table.rows[0].cells.len(), table.rows[0].surplus), (2, 2));
    }
    #[test]
    fn what_is_no_table_is_refused_with_its_reason() {
        refuse(b"", BadFile::Empty);
        refuse(b"\xEF\xBB\xBF \n ", BadFile::Empty);
        refuse(b"a,b\n", BadFile::NoRows);
        refuse(b"a,b\n1,\"2\n3,4\n", BadFile::UnclosedQuote { line: 2 });
        refuse(b"a,b\n1\0,2", BadFile::Binary);
        refuse(b"PK\x03\x04", BadFile::Workbook);
        refuse(&vec![b'a'; MOST_BYTES + 1], BadFile::TooLarge { bytes: MOST_BYTES + 1 });
        refuse(format!("{}\n1", ",".repeat(599)).as_bytes(), BadFile::TooManyColumns { columns: 600 });
        let wide = format!("{}\n{}", ",".repeat(MOST_COLUMNS - 1), "1\n".repeat(MOST_ROWS));
        refuse(wide.as_bytes(), BadFile::TooManyCells);
        refuse("a\n".repeat(MOST_ROWS + 2).as_bytes(), BadFile::TooManyRows);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
        #[test]
        fn what_a_writer_quotes_is_read_back(rows in proptest::collection::vec(
            proptest::collection::vec("[a-z,;\"\\n| ]{0,8}", 3), 1..8))
        {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["one", "two", "three"]).unwrap();
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            prop_assume!(counts(std::str::from_utf8(&bytes).unwrap(), b',')[0] == 2);
            let (_, found) = split(std::str::from_utf8(&bytes).unwrap(), b',').unwrap();
            prop_assert_eq!(found.into_iter().map(|row| row.cells).collect::<Vec<_>>(), rows);
        }
    }
}
