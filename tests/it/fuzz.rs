//! Every parser of what comes from elsewhere, on inputs that are changed at random from a corpus for as long as
//! `TOWLINE_FUZZ_SECONDS` says, two without it; `make fuzz` gives each a minute. An engine that watches which branches are taken
//! would find more and needs a nightly compiler; this one runs wherever the tests do. An input that ends in a panic or takes too long
//! is kept in `tests/fuzz/corpus/<parser>/` and is tried first from then on.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use towline::api::importing::DateOrder;
use towline::domain::calendar::Calendar;
use towline::domain::facts::Facts;
use towline::intake::{capture, dates, minutes, table, typed_day, workbook};

/// One input takes this long at most.
const MOST: Duration = Duration::from_secs(4);
/// Bytes of an input at most.
const LONGEST: usize = 8 * 1024;

/// What is put in between: what parsers look for.
const WORDS: &[&str] = &[
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "|",
    "\r",
    "\n",
    "\0",
    "\u{FEFF}",
    "\u{202E}",
    "é",
    "☃",
    "31/02/2026",
    "03/04/26",
    "46115",
    "9999999999",
    "-1",
    "<table>",
    "</table>",
    "<td rowspan=99999>",
    "<td colspan=2>",
    "<tr>",
    "<br>",
    "&#x202e;",
    "<!--",
    "<a href=x>",
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "RRULE:FREQ=WEEKLY;COUNT=99\n",
    "DTSTART:20260305\n",
    "\n ",
    "@A",
    "need:",
    "eta:",
    "dri:\"",
    "note:(",
    "!1",
    "#x",
    "ms:",
    "+10d",
    "next fri",
    "<c r=\"XFD1048576\">",
    "<row r=\"1\">",
    "t=\"s\"",
    "<v>1e308</v>",
    "<is><t>",
    "/>",
];

/// A generator that anybody can repeat.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % most.max(1)
    }
    fn changed(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut input = corpus[self.below(corpus.len())].clone();
        input.truncate(LONGEST);
        for _ in 0..=self.below(8) {
            let (at, to) = (self.below(input.len() + 1), self.below(input.len() + 1));
            let (at, to) = (at.min(to), at.max(to));
            match self.below(7) {
                0 if at < input.len() => input[at] ^= 1 << self.below(8),
                1 if at < input.len() => input[at] = u8::try_from(self.below(256)).unwrap(),
                2 => drop(input.drain(at..to.min(at + 64))),
                3 => {
                    let again = input[at..to.min(at + 256)].to_vec();
                    input.splice(at..at, again);
                }
                4 => {
                    let other = &corpus[self.below(corpus.len())];
                    let from = self.below(other.len() + 1);
                    input.splice(at..at, other[from..other.len().min(from + 256)].iter().copied());
                }
                _ => drop(input.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
            }
        }
        input
    }
}

fn folder(parser: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(parser)
}

/// The kept inputs of a parser, and the hostile files that are its own.
fn corpus(parser: &str, hostile: &[&str]) -> Vec<Vec<u8>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    let files = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let hostile =
        files(beside).filter(|path| path.extension().is_some_and(|e| hostile.iter().any(|h| e == *h)));
    let mut paths: Vec<PathBuf> = files(folder(parser)).chain(hostile).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).filter(|bytes| bytes.len() <= 64 * 1024).collect()
}

fn fuzz(parser: &str, hostile: &[&str], parse: impl Fn(&[u8])) {
    let seconds = std::env::var("TOWLINE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let seed =
        std::env::var("TOWLINE_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(20_231_201);
    let corpus = corpus(parser, hostile);
    let (until, mut dice, mut tried) = (Instant::now() + Duration::from_secs(seconds), Dice(seed), 0);
    let mut inputs = corpus.clone().into_iter();
    while Instant::now() < until || inputs.len() > 0 {
        let input = inputs.next().unwrap_or_else(|| dice.changed(&corpus));
        let started = Instant::now();
        let ended = catch_unwind(AssertUnwindSafe(|| parse(&input)));
        tried += 1;
        if ended.is_err() || started.elapsed() > MOST {
            let kept = folder(parser).join(format!("found-{seed}-{tried}"));
            std::fs::write(&kept, &input).unwrap();
            panic!("{parser} fails on {} (seed {seed}, input {tried})", kept.display());
        }
    }
    eprintln!("{parser}: {tried} inputs in {seconds} s, seed {seed}");
}

/// What is no UTF-8 comes as the mark for that, as a text field would have it.
fn text(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

fn read_table(input: &[u8]) {
    if let Ok(table) = table::read(input) {
        assert!(table.rows.iter().all(|row| row.cells.len() == table.headers.len()), "a cell a column");
        assert!(table.rows.windows(2).all(|two| two[0].line <= two[1].line), "lines go up");
    }
}

#[test]
fn tables() {
    fuzz("table", &["csv", "tsv", "txt"], read_table);
}

#[test]
fn pages() {
    fuzz("page", &["html"], |input| read_table(&[b"<table>", input].concat()));
}

#[test]
fn calendars() {
    fuzz("calendar", &["ics"], |input| {
        read_table(input);
        read_table(&[b"BEGIN:VCALENDAR\n", input, b"\nEND:VCALENDAR"].concat());
    });
}

#[test]
fn days() {
    let (today, calendar) = ("2023-12-01".parse().unwrap(), Calendar::default());
    fuzz("dates", &[], |input| {
        let text = text(input);
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            let _ = dates::read(&text, order);
        }
        let _ = typed_day::parse(&text, today, &calendar);
    });
}

#[test]
fn captured_lines() {
    let (today, facts) = ("2023-12-01".parse().unwrap(), Facts::default());
    fuzz("capture", &[], |input| {
        let _ = capture::read(&text(input), &[], &facts, None, today);
    });
}

#[test]
fn minuted_lines() {
    let (today, calendar) = ("2023-12-01".parse().unwrap(), Calendar::default());
    fuzz("minutes", &[], |input| {
        for of_dependency in [true, false] {
            let _ = minutes::read(&text(input), of_dependency, today, &calendar).problem();
        }
    });
}

#[test]
fn sheets_of_workbooks() {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let package = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r\" Type=\"{REL}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
    );
    let sheets = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"s\" Type=\"{REL}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let fixed = [("_rels/.rels", package), ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", sheets)];
    fuzz("workbook", &[], |input| {
        let stored =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, part) in &fixed {
            archive.start_file(*name, stored).unwrap();
            archive.write_all(part.as_bytes()).unwrap();
        }
        archive.start_file("xl/worksheets/sheet1.xml", stored).unwrap();
        archive.write_all(input).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        if let Ok(table) = workbook::read(&bytes, None) {
            assert!(table.rows.iter().all(|row| row.cells.len() == table.headers.len()), "a cell a column");
        }
    });
}
