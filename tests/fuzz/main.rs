//! Every parser of what comes from elsewhere, on inputs nobody thought of. `cargo test -p towline-fuzz` reads the kept ones
//! again: what once failed (`__fuzz__/<parser>/crashes`), and what reaches every branch that was ever reached
//! (`__fuzz__/<parser>/corpus`). `make fuzz`, which is part of `make test`, looks for new ones with libFuzzer, which watches
//! the branches taken, a minute each (`.ci/fuzz.sh`). Not here: what a well-formed file means, which is tested beside each.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use bolero::check;
use std::io::Write;
use towline::api::importing::DateOrder;
use towline::domain::calendar::Calendar;
use towline::domain::facts::Facts;
use towline::intake::{capture, dates, minutes, table, typed_day, workbook};

/// Runs a parser on the kept inputs, and on new ones under libFuzzer. Bytes drawn without a look at the branches find nothing
/// here that the kept ones do not, and would differ with every run.
macro_rules! fuzz {
    ($parser:literal, $parse:expr) => {
        check!(name = $parser).with_iterations(0).for_each($parse)
    };
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
fn table() {
    fuzz!("table", read_table);
}

#[test]
fn page() {
    fuzz!("page", |input: &[u8]| read_table(&[b"<table>", input].concat()));
}

#[test]
fn calendar() {
    fuzz!("calendar", |input: &[u8]| {
        read_table(input);
        read_table(&[b"BEGIN:VCALENDAR\n", input, b"\nEND:VCALENDAR"].concat());
    });
}

#[test]
fn dates() {
    let (today, calendar) = ("2023-12-01".parse().unwrap(), Calendar::default());
    fuzz!("dates", |input: &[u8]| {
        let text = text(input);
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            let _ = dates::read(&text, order);
        }
        let _ = typed_day::parse(&text, today, &calendar);
    });
}

#[test]
fn capture() {
    let (today, facts) = ("2023-12-01".parse().unwrap(), Facts::default());
    fuzz!("capture", |input: &[u8]| {
        let _ = capture::read(&text(input), &[], &facts, None, today);
    });
}

#[test]
fn minutes() {
    let (today, calendar) = ("2023-12-01".parse().unwrap(), Calendar::default());
    fuzz!("minutes", |input: &[u8]| {
        for of_dependency in [true, false] {
            let _ = minutes::read(&text(input), of_dependency, today, &calendar).problem();
        }
    });
}

#[test]
fn workbook() {
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
    fuzz!("workbook", |input: &[u8]| {
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
