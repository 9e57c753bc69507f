//! The cells of a table as they stand: what spans rows is filled in below, and every bound is kept.

use super::super::{BadFile, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Row};

/// A table that is being read.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Row>,
    /// Cells from above that reach into the rows to come, by column.
    hanging: Vec<Option<Hanging>>,
    cell: Option<(usize, usize)>,
    bytes: usize,
}

#[derive(Clone)]
struct Hanging {
    rows: usize,
    text: String,
    link: Option<String>,
}

impl Grid {
    /// A row begins; one that is open ends.
    pub(super) fn begin_row(&mut self) -> Result<(), BadFile> {
        self.end_row()?;
        if self.rows.len() > MOST_ROWS {
            return Err(BadFile::TooManyRows);
        }
        let line = u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX);
        self.rows.push(Row { line, cells: Vec::new(), links: Vec::new(), surplus: 0 });
        Ok(())
    }
    /// A cell begins that spans so many columns and rows; without a row one begins.
    pub(super) fn begin_cell(&mut self, columns: usize, rows: usize) -> Result<(), BadFile> {
        if self.rows.is_empty() {
            self.begin_row()?;
        }
        self.fill()?;
        self.cell = Some((columns, rows.min(MOST_ROWS)));
        Ok(())
    }
    /// The cell that is open says this; without one it is of no cell.
    pub(super) fn end_cell(&mut self, text: String, link: Option<String>) -> Result<(), BadFile> {
        let Some((columns, rows)) = self.cell.take() else { return Ok(()) };
        let at = self.rows.last().map_or(0, |row| row.cells.len());
        if at.saturating_add(columns) > MOST_COLUMNS {
            return Err(BadFile::TooManyColumns { line: self.line() });
        }
        for column in at..at + columns {
            let first = column == at;
            let (text, link) = if first { (text.clone(), link.clone()) } else { (String::new(), None) };
            if rows > 1 {
                if self.hanging.len() <= column {
                    self.hanging.resize(column + 1, None);
                }
                self.hanging[column] =
                    Some(Hanging { rows: rows - 1, text: text.clone(), link: link.clone() });
            }
            self.push(text, link)?;
        }
        Ok(())
    }
    /// The rows that say anything, each with its line.
    pub(super) fn rows(mut self) -> Result<Vec<Row>, BadFile> {
        self.end_row()?;
        self.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        Ok(self.rows)
    }
    fn end_row(&mut self) -> Result<(), BadFile> {
        if self.rows.is_empty() {
            return Ok(());
        }
        while self.hanging.iter().skip(self.width()).any(Option::is_some) {
            self.fill()?;
            if self.hanging.iter().skip(self.width()).any(Option::is_some) {
                self.push(String::new(), None)?;
            }
        }
        Ok(())
    }
    /// Puts in what hangs into this row at its next columns.
    fn fill(&mut self) -> Result<(), BadFile> {
        while let Some(slot) = self.hanging.get_mut(self.rows.last().map_or(0, |row| row.cells.len())) {
            let Some(hanging) = slot else { break };
            let (text, link) = (hanging.text.clone(), hanging.link.clone());
            hanging.rows -= 1;
            if hanging.rows == 0 {
                *slot = None;
            }
            self.push(text, link)?;
        }
        Ok(())
    }
    fn push(&mut self, text: String, link: Option<String>) -> Result<(), BadFile> {
        let line = self.line();
        self.bytes += text.len() + link.as_ref().map_or(0, String::len) + size_of::<String>();
        if self.bytes > 4 * MOST_BYTES {
            return Err(BadFile::TooManyCells);
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        if row.cells.len() == MOST_COLUMNS {
            return Err(BadFile::TooManyColumns { line });
        }
        if let Some(link) = link {
            row.links.push((row.cells.len(), link));
        }
        row.cells.push(text);
        Ok(())
    }
    fn width(&self) -> usize {
        self.rows.last().map_or(0, |row| row.cells.len())
    }
    fn line(&self) -> u32 {
        self.rows.last().map_or(1, |row| row.line)
    }
}
