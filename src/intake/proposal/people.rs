//! Rows of people, teams and absences as typed values.

use super::Sheet;
use crate::domain::absence::AbsenceKind;
use crate::domain::team::Relation;
use crate::intake::cell_word::{absence_of, relation_of};
use crate::intake::fields::Field;
use crate::intake::row::{AbsenceRow, PersonRow, Refused, TeamRow};
use crate::intake::table::Row;

impl Sheet<'_> {
    /// Reads a person.
    ///
    /// # Errors
    /// When a cell can not be kept or read.
    pub fn person(&self, row: &Row) -> Result<PersonRow, Refused> {
        self.whole(row)?;
        let scale =
            |field| self.figure(row, field, 1, 5).map(|level| level.and_then(|n| u8::try_from(n).ok()));
        let name = self.name(row, Field::Person)?;
        Ok(PersonRow {
            name: name.ok_or_else(|| self.missing(Field::Person))?,
            role: self.text(row, Field::Role)?,
            team: self.name(row, Field::Team)?,
            manager: self.name(row, Field::Manager)?,
            manager_column: self.header(Field::Manager),
            alias: self.text(row, Field::Alias)?,
            influence: scale(Field::Influence)?,
            interest: scale(Field::Interest)?,
            touch_every: self.figure(row, Field::TouchEvery, 1, 1000)?,
            notes: self.note(row)?,
        })
    }
    /// Reads a team.
    ///
    /// # Errors
    /// When a cell can not be kept or read.
    pub fn team(&self, row: &Row) -> Result<TeamRow, Refused> {
        self.whole(row)?;
        let relations: Vec<&str> = Relation::ALL.iter().map(|relation| relation.label()).collect();
        let name = self.name(row, Field::Team)?;
        Ok(TeamRow {
            name: name.ok_or_else(|| self.missing(Field::Team))?,
            relation: self.word(row, Field::Relation, relation_of, &relations.join(", "))?,
            channel: self.text(row, Field::Channel)?,
            cycle: self.figure(row, Field::Cycle, 1, 1000)?,
            lead: self.name(row, Field::Lead)?,
            notes: self.note(row)?,
        })
    }
    /// Reads an absence.
    ///
    /// # Errors
    /// When a cell can not be kept or read, or it is not said who is away from when.
    pub fn absence(&self, row: &Row) -> Result<AbsenceRow, Refused> {
        self.whole(row)?;
        let (person, team) = (self.name(row, Field::Person)?, self.name(row, Field::Team)?);
        let kind = self.word(row, Field::AbsenceKind, absence_of, "leave, travel, vacancy")?;
        let vacant =
            kind == Some(AbsenceKind::Vacancy) || (person.is_none() && team.is_some() && kind.is_none());
        // A sheet often has the team beside the person; only a vacancy is of the team.
        let (person, team) = if vacant { (None, team) } else { (person, None) };
        if person.is_none() && team.is_none() {
            return Err(self.missing(if vacant { Field::Team } else { Field::Person }));
        }
        let (from, to) = (self.day(row, Field::From)?, self.day(row, Field::To)?);
        let from = from.ok_or_else(|| self.missing(Field::From))?;
        if let Some(to) = to.filter(|to| *to < from) {
            return Err(self.wrong(Field::To, format!("{} lies before the first day", to.in_full())));
        }
        let kind = if vacant { Some(AbsenceKind::Vacancy) } else { kind };
        let (cover, notes) = (self.name(row, Field::Cover)?, self.note(row)?);
        Ok(AbsenceRow { person, team, kind, from, to, cover, notes })
    }
    pub(super) fn figure(
        &self,
        row: &Row,
        field: Field,
        least: u16,
        most: u16,
    ) -> Result<Option<u16>, Refused> {
        let cell = self.cell(row, field);
        if cell.is_empty() {
            return Ok(None);
        }
        let figure = cell.parse().ok().filter(|n| (least..=most).contains(n));
        let refused = || self.wrong(field, format!("“{cell}” is not a number from {least} to {most}"));
        figure.map(Some).ok_or_else(refused)
    }
}
