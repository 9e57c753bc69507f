//! Who is said to own a dependency, and what was said to that.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::claim::{Claim, ClaimWord};
use crate::domain::id::{ClaimId, DependencyId, StatementId};
use crate::domain::provenance::Retraction;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Claims, each with what was said to it.
    pub(super) fn claims(
        &self,
        only: Only,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<ByDependency<Claim>, StoreError> {
        let sql =
            format!("SELECT dependency_id, claim_id, id, word, due, text, {PROVENANCE} FROM claim_word");
        let words = self.entries(only, &sql, |cells| {
            let claim: ClaimId = cells.take()?;
            let id = cells.take()?;
            let word = ClaimWord {
                id,
                word: cells.take()?,
                due: cells.take()?,
                text: cells.take()?,
                provenance: provenance(cells)?,
                retraction: retractions.get(&id).cloned(),
            };
            Ok((claim, word))
        })?;
        let mut by_claim: BTreeMap<ClaimId, Vec<ClaimWord>> = BTreeMap::new();
        for (claim, word) in words.into_values().flatten() {
            by_claim.entry(claim).or_default().push(word);
        }
        let sql = format!("SELECT dependency_id, id, person_id, place, text, {PROVENANCE} FROM dri_claim");
        self.entries(only, &sql, |cells| {
            let id: ClaimId = cells.take()?;
            Ok(Claim {
                id,
                person: cells.take()?,
                place: cells.take()?,
                text: cells.take()?,
                provenance: provenance(cells)?,
                words: by_claim.remove(&id).unwrap_or_default(),
                retraction: retractions.get(&StatementId::new(id.uuid())).cloned(),
            })
        })
    }
}

impl Write<'_> {
    /// Writes a claim; what is said to it is written by itself.
    pub(crate) fn add_claim(&self, dependency: DependencyId, claim: &Claim) -> Result<(), StoreError> {
        let said = &claim.provenance;
        self.run(
            "INSERT INTO dri_claim (id, dependency_id, person_id, place, text, said_by_person, said_by_team, source,
                 link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                claim.id,
                dependency,
                claim.person,
                claim.place,
                claim.text,
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
    /// Writes something said to a claim.
    pub(crate) fn add_claim_word(
        &self,
        dependency: DependencyId,
        claim: ClaimId,
        word: &ClaimWord,
    ) -> Result<(), StoreError> {
        let said = &word.provenance;
        self.run(
            "INSERT INTO claim_word (id, dependency_id, claim_id, word, due, text, said_by_person, said_by_team,
                 source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                word.id,
                dependency,
                claim,
                word.word,
                word.due,
                word.text,
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
