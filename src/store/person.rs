//! People.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::text::folded;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every person.
    pub(super) fn people(&self) -> Result<BTreeMap<PersonId, Person>, StoreError> {
        let sql = "SELECT id, name, alias, role, team_id, manager_id, influence, interest, touch_every,
                   cares_private, notes_private FROM person";
        let people = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Person {
                id: cells.take()?,
                name: cells.take()?,
                alias: cells.take()?,
                role: cells.take()?,
                team: cells.take()?,
                manager: cells.take()?,
                influence: cells.take()?,
                interest: cells.take()?,
                touch_every: cells.take()?,
                cares: cells.take()?,
                notes: cells.take()?,
            })
        })?;
        Ok(people.into_iter().map(|person| (person.id, person)).collect())
    }
}

impl Write<'_> {
    /// Writes a person, new or changed.
    pub(crate) fn save_person(&self, person: &Person) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO person (id, name, name_folded, alias, role, team_id, manager_id, influence, interest,
                 touch_every, cares_private, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (id) DO UPDATE SET name = ?2, name_folded = ?3, alias = ?4, role = ?5, team_id = ?6,
                 manager_id = ?7, influence = ?8, interest = ?9, touch_every = ?10, cares_private = ?11,
                 notes_private = ?12",
            params![
                person.id,
                person.name,
                folded(person.name.as_str()),
                person.alias,
                person.role,
                person.team,
                person.manager,
                person.influence,
                person.interest,
                person.touch_every,
                person.cares,
                person.notes
            ],
        )
        .map(|_| ())
    }
}
