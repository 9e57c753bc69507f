//! Series of meetings, who was expected and who came, and what was said in one that became no entry.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::{MeetingId, OccurrenceId, TeamId};
use crate::domain::meeting::{Attendance, Meeting, Minute, Occurrence};
use rusqlite::types::FromSql;
use rusqlite::{Row, params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows by what they belong to, in the order read.
type By<K, T> = BTreeMap<K, Vec<T>>;

impl Read {
    /// Every series with all that became of it.
    pub(super) fn meetings(&self) -> Result<BTreeMap<MeetingId, Meeting>, StoreError> {
        let sql = "SELECT id, title, first_on, every_weeks, link, ended_on, notes_private FROM meeting";
        let mut teams = self.expected_teams()?;
        let mut occurrences = self.occurrences()?;
        let meetings = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            let id = cells.take()?;
            Ok(Meeting {
                id,
                title: cells.take()?,
                teams: teams.remove(&id).unwrap_or_default(),
                first_on: cells.take()?,
                every_weeks: cells.take()?,
                link: cells.take()?,
                ended_on: cells.take()?,
                notes: cells.take()?,
                occurrences: occurrences.remove(&id).unwrap_or_default(),
            })
        })?;
        Ok(meetings.into_iter().map(|meeting| (meeting.id, meeting)).collect())
    }

    fn expected_teams(&self) -> Result<By<MeetingId, TeamId>, StoreError> {
        self.grouped("SELECT meeting_id, team_id FROM meeting_team ORDER BY meeting_id, place", |cells| {
            cells.take()
        })
    }

    fn occurrences(&self) -> Result<By<MeetingId, Occurrence>, StoreError> {
        let sql = "SELECT occurrence_id, team_id, presence, could_decide, person_id FROM attendance";
        let mut attendance: By<OccurrenceId, Attendance> = self.grouped(sql, |cells| {
            Ok(Attendance {
                team: cells.take()?,
                presence: cells.take()?,
                could_decide: cells.take()?,
                person: cells.take()?,
            })
        })?;
        let sql = "SELECT occurrence_id, id, dependency_id, text FROM minute ORDER BY id";
        let mut minutes: By<OccurrenceId, Minute> = self.grouped(sql, |cells| {
            Ok(Minute { id: cells.take()?, dependency: cells.take()?, text: cells.take()? })
        })?;
        let sql = "SELECT occurrence_id, entry_id FROM occurrence_entry ORDER BY entry_id";
        let mut entries: By<OccurrenceId, Uuid> = self.grouped(sql, |cells| {
            let text: String = cells.take()?;
            Uuid::parse_str(&text).map_err(|bad| rusqlite::types::FromSqlError::other(bad).into())
        })?;
        self.grouped("SELECT meeting_id, id, held_on, cancelled FROM occurrence ORDER BY held_on", |cells| {
            let id = cells.take()?;
            Ok(Occurrence {
                id,
                on: cells.take()?,
                cancelled: cells.take()?,
                attendance: attendance.remove(&id).unwrap_or_default(),
                minutes: minutes.remove(&id).unwrap_or_default(),
                entries: entries.remove(&id).unwrap_or_default(),
            })
        })
    }

    /// The rows of `sql` by its first column.
    fn grouped<K: FromSql + Ord, T>(
        &self,
        sql: &str,
        mut read: impl FnMut(&mut Cells<'_>) -> rusqlite::Result<T>,
    ) -> Result<By<K, T>, StoreError> {
        let pairs = self.all(sql, |row: &Row<'_>| {
            let mut cells = Cells::of(row);
            Ok((cells.take()?, read(&mut cells)?))
        })?;
        let mut by: By<K, T> = BTreeMap::new();
        for (key, value) in pairs {
            by.entry(key).or_default().push(value);
        }
        Ok(by)
    }
}

impl Write<'_> {
    /// Writes a series, new or changed, with the teams expected; what became of it is written by itself.
    pub(crate) fn save_meeting(&self, meeting: &Meeting) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO meeting (id, title, first_on, every_weeks, link, ended_on, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET title = ?2, first_on = ?3, every_weeks = ?4, link = ?5, ended_on = ?6,
                 notes_private = ?7",
            params![
                meeting.id,
                meeting.title,
                meeting.first_on,
                meeting.every_weeks,
                meeting.link,
                meeting.ended_on,
                meeting.notes
            ],
        )?;
        self.run(
            "DELETE FROM meeting_team WHERE meeting_id = ?1
                 AND team_id NOT IN (SELECT value FROM json_each(?2))",
            (meeting.id, json(&meeting.teams)),
        )?;
        for (place, team) in (0_i64..).zip(&meeting.teams) {
            self.run(
                "INSERT INTO meeting_team (meeting_id, team_id, place) VALUES (?1, ?2, ?3)
                 ON CONFLICT (meeting_id, team_id) DO UPDATE SET place = ?3",
                (meeting.id, team, place),
            )?;
        }
        Ok(())
    }
    /// Writes one meeting of a series, new or changed, with who came; minutes and entries are written by themselves.
    pub(crate) fn save_occurrence(&self, meeting: MeetingId, held: &Occurrence) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO occurrence (id, meeting_id, held_on, cancelled) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET held_on = ?3, cancelled = ?4",
            (held.id, meeting, held.on, held.cancelled),
        )?;
        for one in &held.attendance {
            self.run(
                "INSERT INTO attendance (occurrence_id, team_id, presence, could_decide, person_id)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (occurrence_id, team_id) DO UPDATE SET presence = ?3, could_decide = ?4, person_id = ?5",
                (held.id, one.team, one.presence, one.could_decide, one.person),
            )?;
        }
        Ok(())
    }
    /// Writes a line of the minutes.
    pub(crate) fn add_minute(&self, occurrence: OccurrenceId, minute: &Minute) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO minute (id, occurrence_id, dependency_id, text) VALUES (?1, ?2, ?3, ?4)",
            (minute.id, occurrence, minute.dependency, &minute.text),
        )
        .map(|_| ())
    }
    /// Notes that an entry was made in a meeting.
    pub(crate) fn add_occurrence_entry(
        &self,
        occurrence: OccurrenceId,
        entry: Uuid,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO occurrence_entry (entry_id, occurrence_id) VALUES (?1, ?2)",
            (entry.to_string(), occurrence),
        )
        .map(|_| ())
    }
}

fn json(teams: &[TeamId]) -> String {
    serde_json::to_string(teams).expect("a list of ids is always JSON")
}
