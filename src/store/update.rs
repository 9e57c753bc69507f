//! Frozen status updates.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::audience::AudienceKey;
use crate::domain::day::{Day, Moment};
use crate::domain::id::{InitiativeId, UpdateId};
use crate::domain::update::{Erratum, StatusUpdate};
use rusqlite::OptionalExtension;
use std::collections::{BTreeMap, BTreeSet};

impl Read {
    /// Every frozen update, newest first.
    pub(crate) fn updates(&self) -> Result<Vec<StatusUpdate>, StoreError> {
        let sql = "SELECT update_id, initiative_id FROM status_update_initiative ORDER BY update_id, place";
        let about = self.all(sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut initiatives: BTreeMap<UpdateId, Vec<InitiativeId>> = BTreeMap::new();
        for (update, initiative) in about {
            initiatives.entry(update).or_default().push(initiative);
        }
        let sql = "SELECT update_id, id, text, noted_on FROM erratum ORDER BY noted_at, id";
        let wrong = self.all(sql, |row| {
            let erratum = Erratum { id: row.get(1)?, text: row.get(2)?, noted_on: row.get(3)? };
            Ok((row.get(0)?, erratum))
        })?;
        let mut errata: BTreeMap<UpdateId, Vec<Erratum>> = BTreeMap::new();
        for (update, erratum) in wrong {
            errata.entry(update).or_default().push(erratum);
        }
        let sql = "SELECT id, audience, from_on, to_on, text, facts, sent_at FROM status_update
                   ORDER BY sent_at DESC, id DESC";
        self.all(sql, |row| {
            let mut cells = Cells::of(row);
            let id = cells.take()?;
            Ok(StatusUpdate {
                id,
                audience: cells.take()?,
                initiatives: initiatives.remove(&id).unwrap_or_default(),
                from: cells.take()?,
                to: cells.take()?,
                text: cells.take()?,
                facts: cells.take()?,
                sent_at: cells.take()?,
                errata: errata.remove(&id).unwrap_or_default(),
            })
        })
    }
}

impl Read {
    /// The last day each audience was told about an initiative.
    pub(super) fn told(&self) -> Result<BTreeMap<(InitiativeId, AudienceKey), Day>, StoreError> {
        let sql = "SELECT about.initiative_id, status_update.audience, max(status_update.to_on)
                   FROM status_update JOIN status_update_initiative AS about ON about.update_id = status_update.id
                   GROUP BY about.initiative_id, status_update.audience";
        let told = self.all(sql, |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(told.into_iter().collect())
    }
}

impl Read {
    /// The picture that was sent with an update. Of a few updates one is looked at, so it is no part of their list.
    pub(crate) fn picture_of(&self, update: UpdateId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT svg FROM update_picture WHERE update_id = ?1";
        Ok(self.db.query_row(sql, [update], |row| row.get(0)).optional()?)
    }
}

impl Read {
    /// The updates with which a picture was sent.
    pub(crate) fn pictured(&self) -> Result<BTreeSet<UpdateId>, StoreError> {
        let pictured = self.all("SELECT update_id FROM update_picture", |row| row.get(0))?;
        Ok(pictured.into_iter().collect())
    }
}

impl Write<'_> {
    /// Freezes an update.
    pub(crate) fn add_update(&self, update: &StatusUpdate) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO status_update (id, audience, from_on, to_on, text, facts, sent_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                update.id,
                &update.audience,
                update.from,
                update.to,
                &update.text,
                &update.facts,
                update.sent_at,
            ),
        )?;
        for (place, initiative) in update.initiatives.iter().enumerate() {
            self.run(
                "INSERT INTO status_update_initiative (update_id, initiative_id, place) VALUES (?1, ?2, ?3)",
                (update.id, initiative, u32::try_from(place).unwrap_or(u32::MAX)),
            )?;
        }
        Ok(())
    }
    /// Freezes the picture that is sent with an update.
    pub(crate) fn add_picture(&self, of: UpdateId, svg: &str) -> Result<(), StoreError> {
        self.run("INSERT INTO update_picture (update_id, svg) VALUES (?1, ?2)", (of, svg))?;
        Ok(())
    }
    /// Notes what was wrong in an update.
    pub(crate) fn add_erratum(&self, of: UpdateId, erratum: &Erratum, at: Moment) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO erratum (id, update_id, text, noted_on, noted_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (erratum.id, of, &erratum.text, erratum.noted_on, at),
        )?;
        Ok(())
    }
}
