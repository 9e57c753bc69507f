//! What I owe, with the days it was due and how it ended.

use super::columns::Cells;
use super::entry::{PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::commitment::{Commitment, CommitmentDue, CommitmentEnd};
use crate::domain::id::CommitmentId;
use rusqlite::params;
use std::collections::BTreeMap;

/// The tables from which commitments are read.
pub(super) const TABLES: [&str; 3] = ["commitment", "commitment_due", "commitment_end"];

impl Read {
    /// Every commitment, each with what followed.
    pub(super) fn commitments(&self) -> Result<BTreeMap<CommitmentId, Commitment>, StoreError> {
        let sql = format!("SELECT id, text, to_person, to_team, dependency_id, {PROVENANCE} FROM commitment");
        let found = self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Commitment {
                id: cells.take()?,
                text: cells.take()?,
                person: cells.take()?,
                team: cells.take()?,
                dependency: cells.take()?,
                provenance: provenance(&mut cells)?,
                dues: Vec::new(),
                end: None,
            })
        })?;
        let mut commitments: BTreeMap<CommitmentId, Commitment> =
            found.into_iter().map(|c| (c.id, c)).collect();
        let sql =
            format!("SELECT commitment_id, id, due, reason, {PROVENANCE} FROM commitment_due ORDER BY id");
        let dues = self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let commitment: CommitmentId = cells.take()?;
            let (id, due, reason) = (cells.take()?, cells.take()?, cells.take()?);
            Ok((commitment, CommitmentDue { id, due, reason, provenance: provenance(&mut cells)? }))
        })?;
        for (id, due) in dues {
            commitments.entry(id).and_modify(|c| c.dues.push(due));
        }
        let ends = self.all("SELECT commitment_id, kind, ended_on, reason FROM commitment_end", |row| {
            Ok((row.get(0)?, CommitmentEnd { kind: row.get(1)?, on: row.get(2)?, reason: row.get(3)? }))
        })?;
        for (id, end) in ends {
            commitments.entry(id).and_modify(|c| c.end = Some(end));
        }
        Ok(commitments)
    }
}

impl Write<'_> {
    /// Writes a commitment with its days.
    pub(crate) fn add_commitment(&self, commitment: &Commitment) -> Result<(), StoreError> {
        let said = &commitment.provenance;
        self.run(
            "INSERT INTO commitment (id, dependency_id, to_person, to_team, text, said_by_person, said_by_team,
                 source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                commitment.id,
                commitment.dependency,
                commitment.person,
                commitment.team,
                commitment.text,
                said.person,
                said.team,
                said.source,
                said.link,
                said.stated_on,
                said.recorded_at
            ],
        )?;
        commitment.dues.iter().try_for_each(|due| self.add_commitment_due(commitment.id, due))
    }
    /// Writes a dated statement of a commitment.
    pub(crate) fn add_commitment_due(
        &self,
        commitment: CommitmentId,
        due: &CommitmentDue,
    ) -> Result<(), StoreError> {
        let said = &due.provenance;
        self.run(
            "INSERT INTO commitment_due (id, commitment_id, due, reason, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                due.id,
                commitment,
                due.due,
                due.reason,
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
    /// Writes how a commitment ended.
    pub(crate) fn end_commitment(&self, id: CommitmentId, end: &CommitmentEnd) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO commitment_end (commitment_id, kind, ended_on, reason) VALUES (?1, ?2, ?3, ?4)",
            (id, end.kind, end.on, &end.reason),
        )
        .map(|_| ())
    }
}
