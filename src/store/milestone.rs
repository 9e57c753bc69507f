//! Milestones and their dated statements.

use super::columns::Cells;
use super::entry::{PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::MilestoneId;
use crate::domain::milestone::{Milestone, MilestoneDate};
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every milestone with every date it had.
    pub(super) fn milestones(&self) -> Result<BTreeMap<MilestoneId, Milestone>, StoreError> {
        let sql = "SELECT id, initiative_id, title, value, done_on FROM milestone";
        let milestones = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Milestone {
                id: cells.take()?,
                initiative: cells.take()?,
                title: cells.take()?,
                value: cells.take()?,
                done_on: cells.take()?,
                dates: Vec::new(),
            })
        })?;
        let mut milestones: BTreeMap<_, _> = milestones.into_iter().map(|m| (m.id, m)).collect();
        let retractions = self.retractions()?;
        let sql =
            format!("SELECT milestone_id, id, day, reason, {PROVENANCE} FROM milestone_date ORDER BY id");
        let dates = self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let milestone: MilestoneId = cells.take()?;
            let (id, day, reason) = (cells.take()?, cells.take()?, cells.take()?);
            let retraction = retractions.get(&id).cloned();
            Ok((
                milestone,
                MilestoneDate { id, day, reason, provenance: provenance(&mut cells)?, retraction },
            ))
        })?;
        for (milestone, date) in dates {
            if let Some(milestone) = milestones.get_mut(&milestone) {
                milestone.dates.push(date);
            }
        }
        Ok(milestones)
    }
}

impl Write<'_> {
    /// Writes a milestone, new or changed; its dates are written by [`Write::add_milestone_date`].
    pub(crate) fn save_milestone(&self, milestone: &Milestone) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO milestone (id, initiative_id, title, value, done_on) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET initiative_id = ?2, title = ?3, value = ?4, done_on = ?5",
            params![milestone.id, milestone.initiative, milestone.title, milestone.value, milestone.done_on],
        )
        .map(|_| ())
    }
    /// Writes a dated statement of a milestone.
    pub(crate) fn add_milestone_date(
        &self,
        milestone: MilestoneId,
        date: &MilestoneDate,
    ) -> Result<(), StoreError> {
        let said = &date.provenance;
        self.run(
            "INSERT INTO milestone_date (id, milestone_id, day, reason, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                date.id,
                milestone,
                date.day,
                date.reason,
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
