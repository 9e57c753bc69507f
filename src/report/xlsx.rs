//! Tables as a workbook: a sheet a table, the header bold, frozen and with filters, days as real dates. Every text is
//! written as a text, never as a formula or a link. The time of making is the ledger's day, not the clock's: equal
//! tables make equal bytes.

use super::tables::{Book, Cell, Column, Kind, Sheet};
use crate::domain::day::Day;
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;

/// UTF-16 units that a cell holds at most.
const CELL: usize = 32_767;
/// What ends a text that does not fit.
const CUT: &str = "… (cut here: a cell holds no more)";

/// Why a workbook can not be written.
#[derive(Debug, thiserror::Error)]
#[error("A workbook can not hold it: {0}")]
pub struct Unwritable(#[from] XlsxError);

/// The workbook's bytes.
///
/// # Errors
/// When a table has more rows than a sheet holds (1,048,575).
pub fn xlsx(book: &Book) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date(book.made_on)?));
    for sheet in &book.sheets {
        write(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let header = Format::new().set_bold();
    let top = Format::new().set_align(FormatAlign::Top);
    let wrapped = top.clone().set_text_wrap();
    let dated = top.clone().set_num_format("yyyy-mm-dd");
    to.set_name(sheet.name)?;
    for (at, column) in (0..).zip(sheet.columns) {
        to.set_column_width(at, width(*column, sheet, at))?;
        to.write_string_with_format(0, at, column.name, &header)?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for ((at, cell), column) in (0..).zip(row).zip(sheet.columns) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) if column.kind == Kind::Prose => {
                    to.write_string_with_format(line, at, fitting(text), &wrapped)?
                }
                Cell::Text(text) => to.write_string_with_format(line, at, fitting(text), &top)?,
                Cell::Day(day) => to.write_datetime_with_format(line, at, date(*day)?, &dated)?,
                Cell::Number(number) => to.write_number_with_format(line, at, *number, &top)?,
            };
        }
    }
    to.set_freeze_panes(1, 0)?;
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    to.autofilter(0, 0, rows, last)?;
    Ok(())
}

fn date(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let date = day.date();
    let part = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(u16::MAX),
        part(date.month()),
        part(date.day()),
    )
}

/// Characters: as wide as its longest line up to a limit, so that nothing is read as `###` and no column takes the page.
fn width(column: Column, sheet: &Sheet, at: u16) -> u16 {
    let most = match column.kind {
        Kind::Day | Kind::Number => 12,
        Kind::Text => 36,
        Kind::Prose => 48,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(at)));
    let longest = cells.map(|cell| match cell {
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        other => other.shown().len(),
    });
    let longest = longest.max().unwrap_or(0).max(column.name.len() + 2);
    u16::try_from(longest + 2)
        .unwrap_or(most)
        .min(most.max(u16::try_from(column.name.len() + 4).unwrap_or(most)))
}

/// The text, cut where a cell holds no more, and saying so.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.encode_utf16().count() <= CELL {
        return Cow::Borrowed(text);
    }
    let mut units = CUT.encode_utf16().count();
    let fits = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= CELL
    });
    Cow::Owned(fits.chain(CUT.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    const COLUMNS: &[Column] = &[Column::text("Title"), Column::day("On")];

    fn book(text: &str) -> Book {
        let rows = vec![vec![Cell::text(text), Cell::day(Some(day("2023-11-24")))]];
        Book { made_on: day("2023-12-01"), sheets: vec![Sheet { name: "Teams", columns: COLUMNS, rows }] }
    }

    #[test]
    fn equal_tables_make_equal_bytes() {
        assert_eq!(xlsx(&book("a")).unwrap(), xlsx(&book("a")).unwrap());
        assert_ne!(xlsx(&book("a")).unwrap(), xlsx(&book("b")).unwrap());
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
        let cut = fitting(&"😀".repeat(20_000)).into_owned();
        assert!(cut.ends_with(CUT) && cut.encode_utf16().count() <= CELL);
        assert_eq!(fitting("short"), "short");
        assert!(xlsx(&book(&"=x".repeat(50_000))).is_ok());
    }
}
