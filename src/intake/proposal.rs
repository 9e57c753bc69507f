//! A row of a mapped table as typed values, or the column that is wrong and why. What is on record is not known
//! here: names stay names, and whether a row is new is decided by `app/import.rs`. An empty cell proposes nothing,
//! so that a sheet never clears what was written in Towline.
//!
//! A dependency without a title is called by the first line of what is needed, else by its tag and provider ("team ask:
//! lang"); by its provider alone only in a table that has no column of titles. A title that is too long is cut at a word and kept whole in *what is needed*; an initiative
//! is a name, and is refused instead. A text in an ETA column ("mid Q3") is kept as said, with no date.

mod days;
mod people;
mod said;
mod stands;

pub use days::Typed;

use super::cell_word::{criticality_of, health_of, role_of, stage_of};
use super::fields::Field;
use super::row::{DependencyRow, InitiativeName, InitiativeRow, Refused, StakeholderRow};
use super::table::{Row, Table};
use crate::api::importing::DateOrder;
use crate::domain::initiative::{Role, Stage};
use crate::domain::text::{BadText, PrivateNote, Text, Title};

/// A table whose columns have a meaning.
#[derive(Debug, Clone)]
pub struct Sheet<'t> {
    /// The table.
    pub table: &'t Table,
    /// What each column means.
    pub mapping: Vec<Option<Field>>,
    /// How dates that can be read two ways are read.
    pub order: Option<DateOrder>,
    /// Which cells were typed by hand.
    pub typed: Typed<'t>,
}

impl Sheet<'_> {
    /// What a row is called in the preview, whatever else is wrong with it.
    pub fn called(&self, row: &Row) -> String {
        let said = [Field::Title, Field::Dependency, Field::Meeting, Field::Person, Field::What];
        let said = said.map(|field| self.cell(row, field).to_owned());
        let names =
            said.into_iter().chain([self.made_title(row), self.cell(row, Field::ExternalId).to_owned()]);
        let name = names.into_iter().find(|name| !name.is_empty());
        name.unwrap_or_default().chars().take(Title::MOST).collect()
    }
    /// The refusal with sheet and cell, when the table is of a workbook: a line alone is hard to find there.
    pub fn named(&self, row: &Row, refused: Refused) -> Refused {
        let at = self.column_of(&refused.column);
        let (Some((sheet, _)), Some(at)) = (self.table.read_as.sheets(), at) else { return refused };
        let reason = format!("{sheet}!{}{}: {}", letters(at), row.line, refused.reason);
        Refused { reason, ..refused }
    }
    /// The column that a refusal is about: of several with this header the one that is mapped.
    pub fn column_of(&self, header: &str) -> Option<usize> {
        let mut named = (0..self.table.headers.len()).filter(|at| self.table.headers[*at] == header);
        let first = named.clone().next();
        named.find(|at| self.mapping[*at].is_some()).or(first).filter(|_| !header.is_empty())
    }
    /// Reads an initiative.
    ///
    /// # Errors
    /// When a cell can not be kept or read.
    pub fn initiative(&self, row: &Row) -> Result<InitiativeRow, Refused> {
        self.whole(row)?;
        let over = !self.cell(row, Field::ContinuedIn).is_empty();
        let stage = self.word(row, Field::Stage, stage_of, "proposed, active, paused, done, dropped")?;
        let drivers =
            self.cell(row, Field::Driver).split([';', '\n']).map(str::trim).filter(|d| !d.is_empty());
        Ok(InitiativeRow {
            title: self.needed(row, Field::Title)?,
            external_id: self.text(row, Field::ExternalId)?,
            outcome: self.text(row, Field::Outcome)?,
            stage: if over { Some(Stage::Done) } else { stage },
            health: self.word(row, Field::Health, health_of, "on track, at risk, off track, unknown")?,
            health_reason: self.text(row, Field::HealthReason)?,
            drivers: drivers.map(|name| self.name_of(Field::Driver, name)).collect::<Result<_, _>>()?,
            target: self.day(row, Field::Target)?,
            link: self.link(row)?,
            notes: self.note(row)?,
        })
    }
    /// Reads a role.
    ///
    /// # Errors
    /// When a cell can not be kept or read.
    pub fn stakeholder(&self, row: &Row) -> Result<StakeholderRow, Refused> {
        self.whole(row)?;
        let role =
            self.word(row, Field::Role, role_of, "driver, approver, sponsor, contributor, informed")?;
        let person = self.name(row, Field::Person)?;
        Ok(StakeholderRow {
            initiative: self.initiative_name(row)?,
            person: person.ok_or_else(|| self.missing(Field::Person))?,
            role: role.unwrap_or(Role::Informed),
            team: self.name(row, Field::Team)?,
        })
    }
    /// Reads a dependency.
    ///
    /// # Errors
    /// When a cell can not be kept or read, or nothing says what it is.
    pub fn dependency(&self, row: &Row) -> Result<DependencyRow, Refused> {
        self.whole(row)?;
        let (title, what) = self.title_and_what(row)?;
        let (team, person) = self.providers(row)?;
        let text = |field| self.text(row, field);
        Ok(DependencyRow {
            initiative: self.initiative_name(row)?,
            milestone: self.milestone(row)?,
            milestone_column: self.header(Field::Milestone),
            standing: self.standing(row)?,
            title,
            external_id: text(Field::ExternalId)?,
            supplier: team,
            dri: person,
            criticality: self.word(
                row,
                Field::Criticality,
                criticality_of,
                "1 to 3, P0 to P4, high, medium, low",
            )?,
            need_by: self.day(row, Field::NeedBy)?,
            eta: self.eta(row)?,
            eta_column: self.header(Field::Eta),
            texts: [
                what,
                text(Field::Why)?,
                text(Field::Acceptance)?,
                text(Field::Fallback)?,
                text(Field::NextStep)?,
                self.link(row)?,
            ],
            tags: self.tags(row)?,
            notes: self.note(row)?,
        })
    }

    /// What a dependency is called that says neither its title nor what is needed; empty when nothing names it.
    fn made_title(&self, row: &Row) -> String {
        let tag = self.tags(row).ok().and_then(|tags| tags.into_iter().next());
        // Where titles have a column, who builds it does not say what it is.
        if tag.is_none() && self.mapping.contains(&Some(Field::Title)) {
            return String::new();
        }
        let names = [Field::Provider, Field::Team, Field::Dri].map(|field| bare(self.cell(row, field)));
        let name = names.into_iter().find(|name| !name.is_empty());
        tag.into_iter().chain(name.map(str::to_owned)).collect::<Vec<_>>().join(": ")
    }
    fn title_and_what(&self, row: &Row) -> Result<(Title, Text), Refused> {
        let (typed, what) = (self.cell(row, Field::Title), self.text(row, Field::What)?);
        let first_line = what.as_str().lines().next().unwrap_or_default();
        let called = match (typed, first_line) {
            ("", "") => self.made_title(row),
            ("", line) => line.to_owned(),
            (typed, _) => typed.to_owned(),
        };
        match Title::new(&called) {
            Ok(title) => Ok((title, what)),
            Err(BadText::TooLong { .. }) => {
                let title = Title::new(&shortened(&called)).map_err(|bad| self.wrong(Field::Title, bad))?;
                let whole = if typed.is_empty() { what } else { joined(typed, &what, self)? };
                Ok((title, whole))
            }
            Err(BadText::Empty) => Err(self.missing(Field::Title)),
        }
    }
    fn providers(&self, row: &Row) -> Result<(Option<Title>, Option<Title>), Refused> {
        let (team, person) = (self.name(row, Field::Team)?, self.name(row, Field::Dri)?);
        let provider = self.name(row, Field::Provider)?;
        let is_person = match self.cell(row, Field::ProviderType).to_lowercase().as_str() {
            "" => self.cell(row, Field::Provider).starts_with('@'),
            said => matches!(said, "person" | "individual" | "user" | "people"),
        };
        Ok(if is_person { (team, person.or(provider)) } else { (team.or(provider), person) })
    }
    fn initiative_name(&self, row: &Row) -> Result<InitiativeName, Refused> {
        let title = self.cell(row, Field::Initiative);
        let title = (!title.is_empty()).then(|| self.needed(row, Field::Initiative)).transpose()?;
        let named = [Field::InitiativeKey, Field::Initiative];
        let column = self.columns(&named).first().map(|at| self.table.headers[*at].clone());
        Ok(InitiativeName {
            key: self.text(row, Field::InitiativeKey)?,
            title,
            column: column.unwrap_or_default(),
        })
    }
    fn tags(&self, row: &Row) -> Result<Vec<String>, Refused> {
        let columns = self.columns(&[Field::Tags]);
        let cells = columns.iter().flat_map(|at| row.cells[*at].split([',', ';', '|', '\n']));
        let mut tags = Vec::new();
        for tag in cells.map(|tag| tag.trim().trim_start_matches('#')).filter(|tag| !tag.is_empty()) {
            let tag = Title::new(tag).map_err(|bad| self.wrong(Field::Tags, bad))?.to_string();
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        Ok(tags)
    }
    fn word<T>(
        &self,
        row: &Row,
        field: Field,
        read: fn(&str) -> Option<T>,
        choices: &str,
    ) -> Result<Option<T>, Refused> {
        let cell = self.cell(row, field);
        let lower = cell.to_lowercase();
        let found = read(&lower);
        let is_none = matches!(lower.as_str(), "" | "-" | "none" | "n/a" | "not set" | "no priority");
        if found.is_none() && !is_none {
            return Err(self.wrong(field, format!("“{cell}” is not understood; write one of: {choices}")));
        }
        Ok(found)
    }
    fn needed(&self, row: &Row, field: Field) -> Result<Title, Refused> {
        match self.cell(row, field) {
            "" => Err(self.missing(field)),
            cell => Title::new(cell).map_err(|bad| self.wrong(field, bad)),
        }
    }
    fn name(&self, row: &Row, field: Field) -> Result<Option<Title>, Refused> {
        let cell = self.cell(row, field);
        // Of several that are assigned the first one is asked.
        let several = self.header(field).eq_ignore_ascii_case("assignees");
        match if several { cell.split(',').next().unwrap_or_default().trim() } else { cell } {
            "" => Ok(None),
            one => self.name_of(field, one).map(Some),
        }
    }
    /// The `@` of a handle is no part of a name.
    fn name_of(&self, field: Field, name: &str) -> Result<Title, Refused> {
        Title::new(bare(name)).map_err(|bad| self.wrong(field, bad))
    }
    fn text(&self, row: &Row, field: Field) -> Result<Text, Refused> {
        Text::new(self.cell(row, field)).map_err(|bad| self.wrong(field, bad))
    }
    /// Where the cell's own link leads, else its words.
    fn link(&self, row: &Row) -> Result<Text, Refused> {
        let at = self.mapping.iter().position(|mapped| *mapped == Some(Field::Link));
        let led = row.links.iter().find(|(column, _)| Some(*column) == at);
        match led {
            Some((_, to)) => Text::new(to).map_err(|bad| self.wrong(Field::Link, bad)),
            None => self.text(row, Field::Link),
        }
    }
    fn note(&self, row: &Row) -> Result<PrivateNote, Refused> {
        PrivateNote::new(self.cell(row, Field::Notes)).map_err(|bad| self.wrong(Field::Notes, bad))
    }
    /// A row with cells beyond the header, or with an error of the spreadsheet in a cell, is not what it seems.
    fn whole(&self, row: &Row) -> Result<(), Refused> {
        const ERRORS: [&str; 7] = ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"];
        if row.surplus > 0 {
            let reason = format!(
                "The row has {} cells more than the header; put texts that hold the delimiter in quotes",
                row.surplus
            );
            return Err(Refused { column: String::new(), reason });
        }
        let mapped = self.mapping.iter().zip(&row.cells).filter(|(field, _)| field.is_some());
        match mapped.into_iter().find(|(_, cell)| ERRORS.contains(&cell.trim())) {
            Some((Some(field), cell)) => {
                Err(self
                    .wrong(*field, format!("The sheet has the error {} here; mend the formula", cell.trim())))
            }
            _ => Ok(()),
        }
    }
    fn missing(&self, field: Field) -> Refused {
        if self.columns(&[field]).is_empty() {
            return Refused {
                column: field.label().to_owned(),
                reason: format!("No column is mapped to “{}”; choose one", field.label()),
            };
        }
        self.wrong(field, "The cell is empty; write something here")
    }
    fn wrong(&self, field: Field, reason: impl ToString) -> Refused {
        Refused { column: self.header(field), reason: reason.to_string() }
    }
    fn header(&self, field: Field) -> String {
        let column = self.columns(&[field]).first().map(|at| self.table.headers[*at].clone());
        column.unwrap_or_default()
    }
    fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        let at = self.mapping.iter().position(|mapped| *mapped == Some(field));
        at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }
    fn columns(&self, fields: &[Field]) -> Vec<usize> {
        let mapped = self.mapping.iter().enumerate();
        mapped.filter(|(_, field)| field.is_some_and(|f| fields.contains(&f))).map(|(at, _)| at).collect()
    }
}

/// What a sheet calls a column: A, Z, AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    format!("{before}{letter}")
}

fn bare(name: &str) -> &str {
    let name = name.trim();
    name.strip_prefix('@').unwrap_or(name)
}

fn joined(typed: &str, what: &Text, sheet: &Sheet<'_>) -> Result<Text, Refused> {
    let whole = if what.is_empty() { typed.to_owned() } else { format!("{typed}\n\n{what}") };
    Text::new(&whole).map_err(|bad| sheet.wrong(Field::Title, bad))
}

/// At most as many characters as a title holds, cut at a word.
fn shortened(text: &str) -> String {
    let head: String = text.chars().take(Title::MOST - 1).collect();
    let cut = head.rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(head.len());
    format!("{}…", head[..cut].trim_end())
}
