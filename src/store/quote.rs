//! Statements on record.

use super::columns::Cells;
use super::entry::{PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::StatementId;
use crate::domain::quote::Quote;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every statement on record, those taken back among them.
    pub(super) fn quotes(&self) -> Result<BTreeMap<StatementId, Quote>, StoreError> {
        let retractions = self.retractions()?;
        let sql = format!(
            "SELECT id, words, place, initiative_id, dependency_id, decision_id, {PROVENANCE} FROM quote"
        );
        let quotes = self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let id = cells.take()?;
            Ok(Quote {
                id,
                words: cells.take()?,
                place: cells.take()?,
                initiative: cells.take()?,
                dependency: cells.take()?,
                decision: cells.take()?,
                provenance: provenance(&mut cells)?,
                retraction: retractions.get(&id).cloned(),
            })
        })?;
        Ok(quotes.into_iter().map(|quote| (quote.id, quote)).collect())
    }
}

impl Write<'_> {
    /// Writes a statement on record.
    pub(crate) fn add_quote(&self, quote: &Quote) -> Result<(), StoreError> {
        let said = &quote.provenance;
        self.run(
            "INSERT INTO quote (id, words, place, initiative_id, dependency_id, decision_id, said_by_person,
                 said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                quote.id,
                quote.words,
                quote.place,
                quote.initiative,
                quote.dependency,
                quote.decision,
                said.person,
                said.team,
                said.source,
                said.link,
                said.stated_on,
                said.recorded_at
            ],
        )
        .map(|_| ())
    }
}
