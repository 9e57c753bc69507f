//! Asks with their nudges and answers.

use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::ask::{Answer, Ask, Nudge};
use crate::domain::id::{AskId, DependencyId};
use rusqlite::params;

impl Read {
    /// Asks, each with what followed.
    pub(super) fn asks(&self, only: Only) -> Result<ByDependency<Ask>, StoreError> {
        let sql = format!(
            "SELECT dependency_id, id, kind, to_person, channel, text, asked_on, reply_by, {PROVENANCE} FROM ask"
        );
        let mut asks = self.entries(only, &sql, |cells| {
            Ok(Ask {
                id: cells.take()?,
                kind: cells.take()?,
                to: cells.take()?,
                channel: cells.take()?,
                text: cells.take()?,
                asked_on: cells.take()?,
                reply_by: cells.take()?,
                provenance: provenance(cells)?,
                nudges: Vec::new(),
                answers: Vec::new(),
            })
        })?;
        let nudges =
            self.entries(only, "SELECT dependency_id, ask_id, id, nudged_on, channel FROM nudge", |cells| {
                let ask: AskId = cells.take()?;
                Ok((ask, Nudge { id: cells.take()?, on: cells.take()?, channel: cells.take()? }))
            })?;
        let answers = self.entries(
            only,
            "SELECT dependency_id, ask_id, id, kind, answered_on, text FROM answer",
            |cells| {
                let ask: AskId = cells.take()?;
                let answer =
                    Answer { id: cells.take()?, kind: cells.take()?, on: cells.take()?, text: cells.take()? };
                Ok((ask, answer))
            },
        )?;
        for (dependency, list) in &mut asks {
            for ask in list {
                let of_ask = |(id, _): &&(AskId, _)| *id == ask.id;
                ask.nudges = nudges
                    .get(dependency)
                    .into_iter()
                    .flatten()
                    .filter(of_ask)
                    .map(|n| n.1.clone())
                    .collect();
                let of_ask = |(id, _): &&(AskId, _)| *id == ask.id;
                ask.answers = answers
                    .get(dependency)
                    .into_iter()
                    .flatten()
                    .filter(of_ask)
                    .map(|a| a.1.clone())
                    .collect();
            }
        }
        Ok(asks)
    }
}

impl Write<'_> {
    /// Writes an ask; its nudges and answers are written by themselves.
    pub(crate) fn add_ask(&self, dependency: DependencyId, ask: &Ask) -> Result<(), StoreError> {
        let said = &ask.provenance;
        self.run(
            "INSERT INTO ask (id, dependency_id, kind, to_person, channel, text, asked_on, reply_by, said_by_person,
                 said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                ask.id,
                dependency,
                ask.kind,
                ask.to,
                ask.channel,
                ask.text,
                ask.asked_on,
                ask.reply_by,
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
    /// Writes a nudge.
    pub(crate) fn add_nudge(
        &self,
        dependency: DependencyId,
        ask: AskId,
        nudge: &Nudge,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO nudge (id, dependency_id, ask_id, nudged_on, channel) VALUES (?1, ?2, ?3, ?4, ?5)",
            (nudge.id, dependency, ask, nudge.on, nudge.channel),
        )
        .map(|_| ())
    }
    /// Writes an answer.
    pub(crate) fn add_answer(
        &self,
        dependency: DependencyId,
        ask: AskId,
        answer: &Answer,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO answer (id, dependency_id, ask_id, kind, answered_on, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (answer.id, dependency, ask, answer.kind, answer.on, &answer.text),
        )
        .map(|_| ())
    }
}
