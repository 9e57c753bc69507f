//! Absences, vacant leads and acting roles.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::absence::{Absence, Acting, Seat, Span};
use crate::domain::id::{AbsenceId, ActingId, PersonId, TeamId};
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every absence.
    pub(super) fn absences(&self) -> Result<BTreeMap<AbsenceId, Absence>, StoreError> {
        let sql = "SELECT id, person_id, team_id, kind, from_on, to_on, cover_id, notes_private FROM absence";
        let absences = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Absence {
                id: cells.take()?,
                seat: seat(&mut cells)?,
                kind: cells.take()?,
                span: span(&mut cells)?,
                cover: cells.take()?,
                notes: cells.take()?,
            })
        })?;
        Ok(absences.into_iter().map(|absence| (absence.id, absence)).collect())
    }

    /// Every acting role.
    pub(super) fn actings(&self) -> Result<BTreeMap<ActingId, Acting>, StoreError> {
        let sql =
            "SELECT id, person_id, for_person_id, for_team_id, from_on, to_on, notes_private FROM acting";
        let actings = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Acting {
                id: cells.take()?,
                person: cells.take()?,
                seat: seat(&mut cells)?,
                span: span(&mut cells)?,
                notes: cells.take()?,
            })
        })?;
        Ok(actings.into_iter().map(|acting| (acting.id, acting)).collect())
    }
}

/// The person's column, then the team's: the schema sees to it that one of them is filled.
fn seat(cells: &mut Cells<'_>) -> rusqlite::Result<Seat> {
    let (person, team): (Option<PersonId>, Option<TeamId>) = (cells.take()?, cells.take()?);
    let seat = person.map(Seat::Person).or(team.map(Seat::LeadOf));
    seat.ok_or_else(|| rusqlite::Error::InvalidQuery)
}

fn span(cells: &mut Cells<'_>) -> rusqlite::Result<Span> {
    Ok(Span { from: cells.take()?, to: cells.take()? })
}

/// The person's column and the team's.
const fn columns(seat: Seat) -> (Option<PersonId>, Option<TeamId>) {
    match seat {
        Seat::Person(person) => (Some(person), None),
        Seat::LeadOf(team) => (None, Some(team)),
    }
}

impl Write<'_> {
    /// Writes an absence, new or changed.
    pub(crate) fn save_absence(&self, absence: &Absence) -> Result<(), StoreError> {
        let (person, team) = columns(absence.seat);
        self.run(
            "INSERT INTO absence (id, person_id, team_id, kind, from_on, to_on, cover_id, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET person_id = ?2, team_id = ?3, kind = ?4, from_on = ?5, to_on = ?6,
                 cover_id = ?7, notes_private = ?8",
            params![
                absence.id,
                person,
                team,
                absence.kind,
                absence.span.from,
                absence.span.to,
                absence.cover,
                absence.notes
            ],
        )
        .map(|_| ())
    }
    /// Removes an absence.
    pub(crate) fn remove_absence(&self, id: AbsenceId) -> Result<(), StoreError> {
        self.run("DELETE FROM absence WHERE id = ?1", [id]).map(|_| ())
    }
    /// Writes an acting role, new or changed.
    pub(crate) fn save_acting(&self, acting: &Acting) -> Result<(), StoreError> {
        let (person, team) = columns(acting.seat);
        self.run(
            "INSERT INTO acting (id, person_id, for_person_id, for_team_id, from_on, to_on, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET person_id = ?2, for_person_id = ?3, for_team_id = ?4, from_on = ?5,
                 to_on = ?6, notes_private = ?7",
            params![acting.id, acting.person, person, team, acting.span.from, acting.span.to, acting.notes],
        )
        .map(|_| ())
    }
    /// Removes an acting role.
    pub(crate) fn remove_acting(&self, id: ActingId) -> Result<(), StoreError> {
        self.run("DELETE FROM acting WHERE id = ?1", [id]).map(|_| ())
    }
}
