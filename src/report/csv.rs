//! A table as CSV after RFC 4180: commas, CRLF, UTF-8 without a mark, days as 2023-11-24. A *text* that a spreadsheet
//! would take for a formula gets an apostrophe before it; numbers and days, which can be none, stay as they are.

use super::tables::{Cell, Sheet};
use crate::domain::formula::guarded;
use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;

/// The table with its header.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut to = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    let written = to.write_record(sheet.columns.iter().map(|column| column.name)).and_then(|()| {
        sheet.rows.iter().try_for_each(|row| to.write_record(row.iter().map(|cell| field(cell).into_owned())))
    });
    written.expect("every row has a cell for each column, and memory takes all of them");
    to.into_inner().expect("memory needs no flush")
}

fn field(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Empty | Cell::Day(_) | Cell::Number(_) => Cow::Owned(cell.shown()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formula::is_formula;
    use crate::domain::testing::day;
    use crate::report::tables::{Column, Sheet};
    use proptest::prelude::*;

    const COLUMNS: &[Column] = &[Column::text("Title"), Column::day("On"), Column::number("Slack")];

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { name: "Dependencies", columns: COLUMNS, rows }
    }

    fn written(text: &str) -> String {
        let row = vec![Cell::text(text), Cell::day(Some(day("2023-11-24"))), Cell::number(-5)];
        String::from_utf8(csv(&sheet(vec![row]))).unwrap()
    }

    #[test]
    fn a_text_that_looks_like_a_formula_is_text_and_a_negative_number_a_number() {
        for (text, expect) in [
            ("SSO SDK", "SSO SDK"),
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-5", "'-5"),
            ("@platform", "'@platform"),
            ("\t=1", "'\t=1"),
            ("a=b", "a=b"),
            ("a,b", "\"a,b\""),
            ("say \"so\"", "\"say \"\"so\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("'=1", "''=1"),
        ] {
            assert_eq!(written(text), format!("Title,On,Slack\r\n{expect},2023-11-24,-5\r\n"));
        }
        assert_eq!(written("\rx"), "Title,On,Slack\r\n\"'\rx\",2023-11-24,-5\r\n");
    }

    proptest! {
        #[test]
        fn any_text_is_read_back(text in "\\PC{0,30}|[=+@\\-\t,;\"\n']{0,6}") {
            let bytes = csv(&sheet(vec![vec![Cell::text(text.clone()), Cell::Empty, Cell::number(7)]]));
            let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(rows.len(), 1);
            let cell = guarded(&text);
            prop_assert_eq!(&rows[0], &vec![cell.as_ref(), "", "7"]);
            prop_assert!(!is_formula(&rows[0][0]));
        }
    }
}
