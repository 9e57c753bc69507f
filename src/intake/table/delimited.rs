//! Rows and columns of a text whose cells are parted by a comma, a semicolon, a tab or a pipe. A quote that is never
//! closed would swallow the rest of the file as one cell, so it is refused with the line it opens on; so is a row
//! with more cells than a table may have columns, before it is taken apart. The apostrophe by which a table that was
//! written here keeps a text from being a formula is no part of the text.

use super::{BadFile, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, header_of};
use crate::domain::formula::unguarded;
use csv::{ReaderBuilder, StringRecord, Terminator};

/// Rows looked at to tell the delimiter.
const LOOKED_AT: usize = 50;
/// Bytes of them looked at.
const LOOKED_INTO: usize = 256 * 1024;

/// What separates cells, with its name.
const DELIMITERS: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "pipe")];

/// Takes the text apart: the name of the delimiter, the headers and the rows.
pub(super) fn read(mut text: String) -> Result<(&'static str, Vec<String>, Vec<Row>), BadFile> {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let (byte, delimiter) = delimiter_of(&text);
    whole(&text, byte)?;
    let (headers, rows) = split(&text, byte)?;
    Ok((delimiter, headers, rows))
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
                headers = Some(record.iter().map(header_of).collect::<Vec<_>>());
            }
            Some(_) if rows.len() == MOST_ROWS => return Err(BadFile::TooManyRows),
            Some(headers) if (rows.len() + 1) * headers.len() > MOST_CELLS => {
                return Err(BadFile::TooManyCells);
            }
            Some(headers) => {
                let cells = record.iter().map(|cell| unguarded(cell).to_owned()).collect();
                rows.push(Row { line, cells, links: Vec::new(), surplus: 0 }.under(headers.len()));
            }
        }
    }
    match headers {
        Some(_) if rows.is_empty() => Err(BadFile::NoRows),
        Some(headers) => Ok((headers, rows)),
        None => Err(BadFile::Empty),
    }
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
    let mut quotes = Quotes::default();
    for byte in text.bytes().take(LOOKED_INTO) {
        if quotes.hold(byte, delimiter) {
            continue;
        }
        if byte == b'\n' {
            if !blank {
                counts.push(count);
            }
            (count, blank) = (0, true);
            if counts.len() == LOOKED_AT {
                break;
            }
        } else {
            blank = false;
            count += usize::from(byte == delimiter);
        }
    }
    counts
}

/// Every quote is closed, and no row has more cells than a table has columns at most.
fn whole(text: &str, delimiter: u8) -> Result<(), BadFile> {
    let (mut quotes, mut line, mut opened, mut cells) = (Quotes::default(), 1, 1, 1);
    for byte in text.bytes() {
        let was_open = quotes.open;
        if quotes.hold(byte, delimiter) {
            if !was_open {
                opened = line;
            }
            line += u32::from(byte == b'\n');
        } else if byte == b'\n' {
            line += 1;
            cells = 1;
        } else if byte == delimiter {
            cells += 1;
            if cells > MOST_COLUMNS {
                return Err(BadFile::TooManyColumns { line });
            }
        }
    }
    if quotes.open { Err(BadFile::UnclosedQuote { line: opened }) } else { Ok(()) }
}

/// Where quotes open and close: only at the start of a cell, and doubled inside, as the csv crate reads it.
struct Quotes {
    open: bool,
    at_start: bool,
    just_closed: bool,
}

impl Default for Quotes {
    fn default() -> Self {
        Self { open: false, at_start: true, just_closed: false }
    }
}

impl Quotes {
    /// Goes on by a byte; whether it is a quote that opens or closes, or what stands between.
    fn hold(&mut self, byte: u8, delimiter: u8) -> bool {
        if self.open {
            self.open = byte != b'"';
            self.just_closed = !self.open;
            return true;
        }
        if byte == b'"' && (self.at_start || self.just_closed) {
            (self.open, self.at_start, self.just_closed) = (true, false, false);
            return true;
        }
        self.at_start = byte == delimiter || byte == b'\n';
        self.just_closed = false;
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MOST_BYTES, read};
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, delimiter: &str, expect: &[(u32, &[&str])]) {
        let table = read(text.as_bytes()).unwrap();
        let found: Vec<(u32, Vec<&str>)> =
            table.rows.iter().map(|r| (r.line, r.cells.iter().map(String::as_str).collect())).collect();
        let expect: Vec<(u32, Vec<&str>)> =
            expect.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        let read_as = table.read_as.to_string();
        assert_eq!((read_as, found), (format!("parted by {delimiter}, UTF-8"), expect), "{text}");
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
    fn the_apostrophe_before_a_formula_is_no_part_of_the_text() {
        check("a,b\n'=1+1,'-5 days", "comma", &[(2, &["=1+1", "-5 days"])]);
        check("a;b\n''=1;'@platform", "semicolon", &[(2, &["'=1", "@platform"])]);
        check("a,b\n'tis,x'=1", "comma", &[(2, &["'tis", "x'=1"])]);
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
        refuse(b"a,b\n1\0,2", BadFile::Binary { line: 2, what: "U+0000".to_owned() });
        refuse(b"PK\x03\x04", BadFile::Workbook);
        refuse(&vec![b'a'; MOST_BYTES + 1], BadFile::TooLarge);
        refuse(format!("{}\n1", ",".repeat(599)).as_bytes(), BadFile::TooManyColumns { line: 1 });
        refuse(
            format!("a,b\n1,2\n1,2\n1,2\n{}", ",".repeat(599)).as_bytes(),
            BadFile::TooManyColumns { line: 5 },
        );
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
