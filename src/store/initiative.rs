//! Initiatives, and the roles of people in them.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::{InitiativeId, StakeholderId};
use crate::domain::initiative::{Initiative, Stakeholder};
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every initiative.
    pub(super) fn initiatives(&self) -> Result<BTreeMap<InitiativeId, Initiative>, StoreError> {
        let sql =
            "SELECT id, title, outcome, stage, declared, declared_reason, external_id, link, notes_private
                   FROM initiative";
        let initiatives = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Initiative {
                id: cells.take()?,
                title: cells.take()?,
                outcome: cells.take()?,
                stage: cells.take()?,
                declared: cells.take()?,
                declared_reason: cells.take()?,
                external_id: cells.take()?,
                link: cells.take()?,
                notes: cells.take()?,
            })
        })?;
        Ok(initiatives.into_iter().map(|initiative| (initiative.id, initiative)).collect())
    }

    /// Every role, in the order they were given.
    pub(super) fn stakeholders(&self) -> Result<Vec<Stakeholder>, StoreError> {
        self.all("SELECT id, initiative_id, person_id, role, team_id FROM stakeholder ORDER BY id", |row| {
            let mut cells = Cells::of(row);
            Ok(Stakeholder {
                id: cells.take()?,
                initiative: cells.take()?,
                person: cells.take()?,
                role: cells.take()?,
                team: cells.take()?,
            })
        })
    }
}

impl Write<'_> {
    /// Writes an initiative, new or changed.
    pub(crate) fn save_initiative(&self, initiative: &Initiative) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO initiative (id, title, outcome, stage, declared, declared_reason, external_id, link,
                 notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET title = ?2, outcome = ?3, stage = ?4, declared = ?5,
                 declared_reason = ?6, external_id = ?7, link = ?8, notes_private = ?9",
            params![
                initiative.id,
                initiative.title,
                initiative.outcome,
                initiative.stage,
                initiative.declared,
                initiative.declared_reason,
                initiative.external_id,
                initiative.link,
                initiative.notes
            ],
        )
        .map(|_| ())
    }
    /// Writes a new role.
    pub(crate) fn add_stakeholder(&self, role: &Stakeholder) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO stakeholder (id, initiative_id, person_id, role, team_id) VALUES (?1, ?2, ?3, ?4, ?5)",
            (role.id, role.initiative, role.person, role.role, role.team),
        )
        .map(|_| ())
    }
    /// Takes a role away.
    pub(crate) fn remove_stakeholder(&self, id: StakeholderId) -> Result<(), StoreError> {
        self.run("DELETE FROM stakeholder WHERE id = ?1", [id]).map(|_| ())
    }
}
