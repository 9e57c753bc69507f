//! Decisions, whom they concern, their dated statements and what happened to them.

use super::columns::{Cells, TextList};
use super::entry::{PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::decision::{DecideBy, Decision, DecisionEntry, DecisionEvent};
use crate::domain::id::{DecisionId, PersonId, StatementId};
use crate::domain::provenance::Retraction;
use rusqlite::params;
use rusqlite::types::FromSqlError;
use std::collections::BTreeMap;

const CONTRIBUTOR: &str = "contributor";
const INFORMED: &str = "informed";

impl Read {
    /// Every decision with all that was said and done about it.
    pub(super) fn decisions(&self) -> Result<BTreeMap<DecisionId, Decision>, StoreError> {
        let retractions = self.retractions()?;
        let mut decisions = self.bare_decisions()?;
        let sql = "SELECT decision_id, part, person_id FROM decision_person ORDER BY person_id";
        let parts = self.all(sql, |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
        for (id, part, person) in parts {
            let Some(decision) = decisions.get_mut(&id) else { continue };
            if part == INFORMED {
                decision.informed.push(person);
            } else {
                decision.contributors.push(person);
            }
        }
        for (id, day) in self.decide_bys(&retractions)? {
            decisions.entry(id).and_modify(|d| d.decide_bys.push(day));
        }
        for (id, entry) in self.decision_entries(&retractions)? {
            decisions.entry(id).and_modify(|d| d.entries.push(entry));
        }
        Ok(decisions)
    }

    fn bare_decisions(&self) -> Result<BTreeMap<DecisionId, Decision>, StoreError> {
        let sql =
            "SELECT id, initiative_id, question, why_now, options, recommendation, by_default, driver_id,
                       approver_id, noted_on, notes_private FROM decision";
        let decisions = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(Decision {
                id: cells.take()?,
                initiative: cells.take()?,
                question: cells.take()?,
                why_now: cells.take()?,
                options: cells.take::<TextList>()?.0,
                recommendation: cells.take()?,
                by_default: cells.take()?,
                driver: cells.take()?,
                approver: cells.take()?,
                contributors: Vec::new(),
                informed: Vec::new(),
                noted_on: cells.take()?,
                notes: cells.take()?,
                decide_bys: Vec::new(),
                entries: Vec::new(),
            })
        })?;
        Ok(decisions.into_iter().map(|decision| (decision.id, decision)).collect())
    }

    fn decide_bys(
        &self,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<Vec<(DecisionId, DecideBy)>, StoreError> {
        let sql = format!("SELECT decision_id, id, day, reason, {PROVENANCE} FROM decide_by ORDER BY id");
        self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let decision = cells.take()?;
            let (id, day, reason) = (cells.take()?, cells.take()?, cells.take()?);
            let (provenance, retraction) = (provenance(&mut cells)?, retractions.get(&id).cloned());
            Ok((decision, DecideBy { id, day, reason, provenance, retraction }))
        })
    }

    fn decision_entries(
        &self,
        retractions: &BTreeMap<StatementId, Retraction>,
    ) -> Result<Vec<(DecisionId, DecisionEntry)>, StoreError> {
        let sql = format!(
            "SELECT decision_id, id, kind, text, day, other_id, moved,
                 (SELECT occurrence_id FROM occurrence_entry WHERE entry_id = decision_entry.id), {PROVENANCE}
             FROM decision_entry ORDER BY id"
        );
        self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let (decision, id) = (cells.take()?, cells.take()?);
            let event = event(&mut cells)?;
            let (provenance, retraction) = (provenance(&mut cells)?, retractions.get(&id).cloned());
            Ok((decision, DecisionEntry { id, event, provenance, retraction }))
        })
    }
}

/// Reads kind, text, day, the other decision, whether it moved, and in which meeting.
fn event(cells: &mut Cells<'_>) -> rusqlite::Result<DecisionEvent> {
    let (kind, text): (String, _) = (cells.take()?, cells.take()?);
    let day = cells.take()?;
    let (other, moved): (Option<DecisionId>, Option<bool>) = (cells.take()?, cells.take()?);
    let at = cells.take()?;
    Ok(match (kind.as_str(), other) {
        ("decided", _) => DecisionEvent::Decided(text),
        ("communicated", _) => DecisionEvent::Communicated(text),
        ("revisit", _) => DecisionEvent::Revisit(day),
        ("superseded", Some(other)) => DecisionEvent::Superseded(other),
        ("dropped", _) => DecisionEvent::Dropped(text),
        ("reopened", _) => DecisionEvent::Reopened(text),
        ("discussed", _) => DecisionEvent::Discussed { moved: moved.unwrap_or_default(), note: text, at },
        _ => return Err(FromSqlError::InvalidType.into()),
    })
}

impl Write<'_> {
    /// Writes a decision, new or changed, and whom it concerns; what was said and done is written by itself.
    pub(crate) fn save_decision(&self, decision: &Decision) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO decision (id, initiative_id, question, why_now, options, recommendation, by_default,
                 driver_id, approver_id, noted_on, notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET initiative_id = ?2, question = ?3, why_now = ?4, options = ?5,
                 recommendation = ?6, by_default = ?7, driver_id = ?8, approver_id = ?9, notes_private = ?11",
            params![
                decision.id,
                decision.initiative,
                decision.question,
                decision.why_now,
                TextList(decision.options.clone()),
                decision.recommendation,
                decision.by_default,
                decision.driver,
                decision.approver,
                decision.noted_on,
                decision.notes
            ],
        )?;
        self.save_part(decision.id, CONTRIBUTOR, &decision.contributors)?;
        self.save_part(decision.id, INFORMED, &decision.informed)
    }

    /// Only what changed is written, so that an untouched list leaves no rows in the step.
    fn save_part(&self, id: DecisionId, part: &str, people: &[PersonId]) -> Result<(), StoreError> {
        let ids = TextList(people.iter().map(ToString::to_string).collect());
        self.run(
            "DELETE FROM decision_person WHERE decision_id = ?1 AND part = ?2
                 AND person_id NOT IN (SELECT value FROM json_each(?3))",
            params![id, part, ids],
        )?;
        self.run(
            "INSERT INTO decision_person (decision_id, person_id, part) SELECT ?1, value, ?2 FROM json_each(?3)
             WHERE true ON CONFLICT DO NOTHING",
            params![id, part, ids],
        )
        .map(|_| ())
    }

    /// Writes a statement of the day by which it is wanted.
    pub(crate) fn add_decide_by(&self, decision: DecisionId, day: &DecideBy) -> Result<(), StoreError> {
        let said = &day.provenance;
        self.run(
            "INSERT INTO decide_by (id, decision_id, day, reason, said_by_person, said_by_team, source, link,
                 stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                day.id,
                decision,
                day.day,
                day.reason,
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

    /// Writes what happened to it.
    pub(crate) fn add_decision_entry(
        &self,
        decision: DecisionId,
        entry: &DecisionEntry,
    ) -> Result<(), StoreError> {
        let (kind, text, day, other, moved) = match &entry.event {
            DecisionEvent::Decided(what) => ("decided", Some(what), None, None, None),
            DecisionEvent::Communicated(to) => ("communicated", Some(to), None, None, None),
            DecisionEvent::Revisit(day) => ("revisit", None, *day, None, None),
            DecisionEvent::Superseded(other) => ("superseded", None, None, Some(*other), None),
            DecisionEvent::Dropped(reason) => ("dropped", Some(reason), None, None, None),
            DecisionEvent::Reopened(reason) => ("reopened", Some(reason), None, None, None),
            DecisionEvent::Discussed { moved, note, .. } => {
                ("discussed", Some(note), None, None, Some(*moved))
            }
        };
        let said = &entry.provenance;
        self.run(
            "INSERT INTO decision_entry (id, decision_id, kind, text, day, other_id, moved, said_by_person,
                 said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, coalesce(?4, ''), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                entry.id,
                decision,
                kind,
                text,
                day,
                other,
                moved,
                said.person,
                said.team,
                said.source,
                said.link,
                said.stated_on,
                said.recorded_at
            ],
        )?;
        match entry.event {
            DecisionEvent::Discussed { at: Some(meeting), .. } => {
                self.add_occurrence_entry(meeting, entry.id.uuid())
            }
            _ => Ok(()),
        }
    }
}
