//! Teams.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::TeamId;
use crate::domain::team::Team;
use crate::domain::text::folded;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every team.
    pub(super) fn teams(&self) -> Result<BTreeMap<TeamId, Team>, StoreError> {
        let sql = "SELECT id, name, relation, channel, cycle_days, lead_id, notes_private FROM team";
        let teams = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Team {
                id: cells.take()?,
                name: cells.take()?,
                relation: cells.take()?,
                channel: cells.take()?,
                cycle_days: cells.take()?,
                lead: cells.take()?,
                notes: cells.take()?,
            })
        })?;
        Ok(teams.into_iter().map(|team| (team.id, team)).collect())
    }
}

impl Write<'_> {
    /// Writes a team, new or changed.
    pub(crate) fn save_team(&self, team: &Team) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO team (id, name, name_folded, relation, channel, cycle_days, lead_id, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET name = ?2, name_folded = ?3, relation = ?4, channel = ?5,
                 cycle_days = ?6, lead_id = ?7, notes_private = ?8",
            params![
                team.id,
                team.name,
                folded(team.name.as_str()),
                team.relation,
                team.channel,
                team.cycle_days,
                team.lead,
                team.notes
            ],
        )
        .map(|_| ())
    }
}
