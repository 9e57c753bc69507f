//! The days of a row. A cell of a sheet is read as sheets write dates; one that was typed by hand, while mending, also as
//! dates are typed anywhere else: `15aug`, `fri`, `+10d`. A date without its year is the one nearest to today, and the last
//! one where it is about something that happened.

use super::Sheet;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::text::one_line;
use crate::intake::dates::{self, CellDay};
use crate::intake::fields::Field;
use crate::intake::period::{self, Period};
use crate::intake::row::{CellEta, Refused};
use crate::intake::table::Row;
use crate::intake::typed_day;
use chrono::Datelike;

/// The cells that were typed by hand, and what a typed date is read against.
#[derive(Debug, Clone)]
pub struct Typed<'t> {
    /// The line of each row with its column.
    pub cells: Vec<(u32, usize)>,
    /// The day on which they are read.
    pub today: Day,
    /// The working days.
    pub calendar: &'t Calendar,
}

/// Words of whoever keeps the table for a date that nobody gave: no answer of a team.
const OPEN: [&str; 9] =
    ["?", "??", "tbd", "tbc", "tba", "unknown", "to be confirmed", "to be defined", "to be determined"];

impl Sheet<'_> {
    /// Up to three dates that can be read two ways, while the order was not said.
    pub fn ambiguous(&self) -> Vec<String> {
        let dated = [
            Field::Target,
            Field::NeedBy,
            Field::Eta,
            Field::From,
            Field::To,
            Field::AskedOn,
            Field::ReplyBy,
            Field::AnsweredOn,
            Field::HeldOn,
            Field::FirstOn,
            Field::EndsOn,
            Field::DeliveredOn,
        ];
        let columns = self.columns(&dated);
        let cells = self.table.rows.iter().flat_map(|row| columns.iter().map(|at| row.cells[*at].trim()));
        let mut found: Vec<String> = Vec::new();
        for cell in cells.filter(|cell| dates::read(cell, self.order) == CellDay::Ambiguous) {
            if !found.iter().any(|known| known == cell) {
                found.push(cell.to_owned());
            }
            if found.len() == 3 {
                break;
            }
        }
        found
    }
    pub(super) fn eta(&self, row: &Row) -> Result<Option<CellEta>, Refused> {
        match self.dated(row, Field::Eta) {
            CellDay::Empty => Ok(None),
            CellDay::Day(day) => Ok(Some(CellEta::Day(day))),
            CellDay::Ambiguous => Err(self.two_ways(row, Field::Eta)),
            CellDay::Impossible => Err(self.no_day(row, Field::Eta)),
            CellDay::Text(text) => {
                let words = self.text(row, Field::Eta)?;
                let said = one_line(&text).to_lowercase();
                match period::in_a_table(&said, self.typed.today) {
                    Some(Ok(Period { first, last, .. })) => Ok(Some(CellEta::Range { first, last, words })),
                    Some(Err(_)) => Err(self.no_day(row, Field::Eta)),
                    None if OPEN.contains(&said.as_str()) => Ok(None),
                    None => Ok(Some(CellEta::Words(words))),
                }
            }
        }
    }
    pub(super) fn day(&self, row: &Row, field: Field) -> Result<Option<Day>, Refused> {
        match self.dated(row, field) {
            CellDay::Empty => Ok(None),
            CellDay::Day(day) => Ok(Some(day)),
            CellDay::Ambiguous => Err(self.two_ways(row, field)),
            CellDay::Impossible => Err(self.no_day(row, field)),
            CellDay::Text(text) => Err(self.wrong(
                field,
                format!("“{text}” is not a date; write it like 2026-04-03, or leave it empty"),
            )),
        }
    }
    fn no_day(&self, row: &Row, field: Field) -> Refused {
        let cell = self.cell(row, field);
        let or = if field == Field::Eta { "or in words" } else { "or leave it empty" };
        self.wrong(field, format!("“{cell}” is no day of the calendar; write it like 2026-04-03, {or}"))
    }
    fn two_ways(&self, row: &Row, field: Field) -> Refused {
        let cell = self.cell(row, field);
        self.wrong(
            field,
            format!("“{cell}” can be read two ways; say whether the day or the month comes first"),
        )
    }
    fn dated(&self, row: &Row, field: Field) -> CellDay {
        let cell = self.cell(row, field);
        match dates::read(cell, self.order) {
            CellDay::Text(text) => {
                let typed = || self.was_typed(row, field).then(|| self.typed_day(cell, field)).flatten();
                let day = self.in_a_year(cell, field).map(CellDay::Day).or_else(typed);
                day.unwrap_or(CellDay::Text(text))
            }
            read => read,
        }
    }
    fn in_a_year(&self, cell: &str, field: Field) -> Option<Day> {
        let (month, day) = dates::without_year(cell)?;
        let (today, year) = (self.typed.today, self.typed.today.date().year());
        let days = (year - 1..=year + 1).filter_map(|year| Day::ymd(year, month, day));
        days.filter(|day| !lies_behind(field) || *day <= today).min_by_key(|day| day.since(today).abs())
    }
    fn typed_day(&self, cell: &str, field: Field) -> Option<CellDay> {
        let read = if lies_behind(field) { typed_day::parse_past } else { typed_day::parse };
        let day = read(cell, self.typed.today, self.typed.calendar).ok()?;
        Some(day.map_or(CellDay::Empty, CellDay::Day))
    }
    fn was_typed(&self, row: &Row, field: Field) -> bool {
        let at = self.mapping.iter().position(|mapped| *mapped == Some(field));
        at.is_some_and(|at| self.typed.cells.contains(&(row.line, at)))
    }
}

/// Whether it is the day of something that happened.
fn lies_behind(field: Field) -> bool {
    matches!(field, Field::AskedOn | Field::AnsweredOn | Field::HeldOn | Field::DeliveredOn)
}
