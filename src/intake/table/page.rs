//! The table of a page: what Sheets, Docs, Confluence and Excel put on the clipboard, and "Excel files" that are pages.
//! Only words are taken: nothing is loaded, run or drawn. There is no tree in here, so nesting costs nothing; of
//! several tables the one with the most rows is meant, and a table inside a cell is words of that cell.
//!
//! A cell that spans rows says the same in each of them, as a reader understands it; one that spans columns stands in
//! the first. What that may add up to is bounded as the file itself is.

mod cells;
mod words;

use super::{BadFile, MOST_CELLS, Row, header_of};
use cells::Grid;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use words::Words;

/// Tables within tables at most.
const MOST_DEPTH: u32 = 8;

/// Whether the text is a page rather than cells: it begins with a tag and names a table, or says that it is one.
pub(super) fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    begins("<!doctype html") || begins("<html") || (start.starts_with('<') && names_a_table(text))
}

fn names_a_table(text: &str) -> bool {
    text.match_indices('<')
        .any(|(at, _)| text.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case("table")))
}

/// The headers and rows of the largest table.
pub(super) fn read(text: &str) -> Result<(Vec<String>, Vec<Row>), BadFile> {
    let mut page = Page::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| page.take(&event).err());
    // Scripts and styles hold no tags.
    emitter.naively_switch_states(true);
    if let Some(Ok(bad)) = Tokenizer::new_with_emitter(text, emitter).next() {
        return Err(bad);
    }
    page.close_table()?;
    let mut rows = page.best.into_iter();
    let headers = rows.next().ok_or(BadFile::NoTable)?;
    let rows: Vec<Row> = rows.map(|row| row.under(headers.cells.len())).collect();
    if rows.is_empty() {
        return Err(BadFile::NoRows);
    }
    let headers: Vec<String> = headers.cells.iter().map(|cell| header_of(cell)).collect();
    if (rows.len() + 1) * headers.len() > MOST_CELLS {
        return Err(BadFile::TooManyCells);
    }
    Ok((headers, rows))
}

/// What was read so far.
#[derive(Default)]
struct Page {
    /// How many tables are open.
    depth: u32,
    /// The tag that is open, and what is wanted of it.
    tag: Tag,
    /// The attribute whose value comes next.
    attribute: Attribute,
    grid: Grid,
    words: Words,
    best: Vec<Row>,
}

#[derive(Default)]
struct Tag {
    name: Vec<u8>,
    columns: usize,
    rows: usize,
    link: String,
    day: String,
}

#[derive(Default, Clone, Copy)]
enum Attribute {
    #[default]
    Other,
    Columns,
    Rows,
    Link,
    Day,
}

impl Page {
    fn take(&mut self, event: &CallbackEvent<'_>) -> Result<(), BadFile> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: name.to_vec(), columns: 1, rows: 1, ..Tag::default() };
                self.attribute = Attribute::Other;
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = match *name {
                    b"colspan" => Attribute::Columns,
                    b"rowspan" => Attribute::Rows,
                    b"href" => Attribute::Link,
                    b"datetime" => Attribute::Day,
                    _ => Attribute::Other,
                }
            }
            CallbackEvent::AttributeValue { value } => self.attribute_is(value),
            CallbackEvent::CloseStartTag { .. } => self.open()?,
            CallbackEvent::EndTag { name } => self.close(name)?,
            CallbackEvent::String { value } if self.depth > 0 => {
                self.words.add(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
        Ok(())
    }
    fn attribute_is(&mut self, value: &[u8]) {
        let text = String::from_utf8_lossy(value);
        let count = || text.trim().parse().unwrap_or(1).max(1);
        match self.attribute {
            Attribute::Columns => self.tag.columns = count(),
            Attribute::Rows => self.tag.rows = count(),
            Attribute::Link => self.tag.link = text.trim().to_owned(),
            Attribute::Day => self.tag.day = text.trim().to_owned(),
            Attribute::Other => {}
        }
    }
    fn open(&mut self) -> Result<(), BadFile> {
        let tag = std::mem::take(&mut self.tag);
        match tag.name.as_slice() {
            b"table" => {
                self.depth += 1;
                if self.depth > MOST_DEPTH {
                    return Err(BadFile::TooDeep { what: "tables" });
                }
                if self.depth > 1 {
                    self.words.break_line();
                }
            }
            _ if self.depth == 0 => {}
            b"tr" if self.depth == 1 => {
                self.end_cell()?;
                self.grid.begin_row()?;
            }
            b"td" | b"th" if self.depth == 1 => {
                self.end_cell()?;
                self.grid.begin_cell(tag.columns, tag.rows)?;
                self.words = Words::default();
            }
            b"br" | b"p" | b"div" | b"li" | b"tr" | b"h1" | b"h2" | b"h3" | b"h4" => self.words.break_line(),
            b"td" | b"th" => self.words.add(" "),
            b"a" => self.words.link(tag.link),
            b"time" => self.words.day(&tag.day),
            b"script" | b"style" | b"template" => self.words.hide(),
            _ => {}
        }
        Ok(())
    }
    fn close(&mut self, name: &[u8]) -> Result<(), BadFile> {
        match name {
            b"table" if self.depth == 1 => self.close_table()?,
            b"table" => self.depth = self.depth.saturating_sub(1),
            b"td" | b"th" | b"tr" if self.depth == 1 => self.end_cell()?,
            b"p" | b"div" | b"li" | b"tr" => self.words.break_line(),
            b"time" | b"script" | b"style" | b"template" => self.words.show(),
            _ => {}
        }
        Ok(())
    }
    fn end_cell(&mut self) -> Result<(), BadFile> {
        let words = std::mem::take(&mut self.words);
        let (text, link) = words.said();
        self.grid.end_cell(text, link)
    }
    fn close_table(&mut self) -> Result<(), BadFile> {
        self.end_cell()?;
        self.depth = 0;
        let rows = std::mem::take(&mut self.grid).rows()?;
        if rows.len() > self.best.len() {
            self.best = rows;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
