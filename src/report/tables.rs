//! The record as tables: sheets of typed columns, the one thing from which CSV, XLSX and the share bundle are made.
//! A cell is a text, a day or a number; there is no entity in here and no way to one, so that what `app/export.rs`
//! does not copy cell by cell can not leave the computer. How a format writes a cell is in the format's own file.

use super::wording::Wording;
use crate::domain::day::Day;

/// Sheets that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// The newest day on record, which stands for the day it was made: equal ledgers make equal files.
    pub made_on: Day,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

impl Book {
    /// Puts every text into these words.
    pub fn word(&mut self, wording: &Wording) {
        for cell in self.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows).flatten() {
            if let Cell::Text(text) = cell {
                *text = wording.said(text);
            }
        }
    }
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, on one line; unique in the book.
    pub name: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// Its rows; each has a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What its cells hold, unless they are empty.
    pub kind: Kind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words of a line or less.
    Text,
    /// Texts of several lines.
    Prose,
    /// Days.
    Day,
    /// Whole numbers.
    Number,
}

/// What stands in a row and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, as it was written.
    Text(String),
    /// A day.
    Day(Day),
    /// A whole number.
    Number(i32),
}

impl Column {
    /// A column of short texts.
    pub const fn text(name: &'static str) -> Self {
        Self { name, kind: Kind::Text }
    }
    /// A column of texts of several lines.
    pub const fn prose(name: &'static str) -> Self {
        Self { name, kind: Kind::Prose }
    }
    /// A column of days.
    pub const fn day(name: &'static str) -> Self {
        Self { name, kind: Kind::Day }
    }
    /// A column of whole numbers.
    pub const fn number(name: &'static str) -> Self {
        Self { name, kind: Kind::Number }
    }
}

impl Cell {
    /// The text; nothing when there is none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
    /// The day, when there is one.
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
    /// The number.
    pub fn number(number: impl Into<i32>) -> Self {
        Self::Number(number.into())
    }
    /// How often something happened.
    pub fn count(count: usize) -> Self {
        Self::Number(i32::try_from(count).unwrap_or(i32::MAX))
    }
    /// As it is read on a screen: days as 2023-11-24.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Book {
    /// The sheet of this name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}
