//! Asks with their nudges and answers: those about a dependency, and the loose ones about something else.

use super::columns::Cells;
use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::ask::{Answer, Ask, LooseAsk, Nudge, Topic};
use crate::domain::id::{AskId, DecisionId, DependencyId, PersonId};
use rusqlite::params;
use std::collections::BTreeMap;

/// The columns of an ask, in the order in which [`ask`] reads them.
const ASK: &str = "id, kind, to_person, channel, text, asked_on, reply_by";

/// Where an ask belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To the dossier of a dependency.
    Of(DependencyId),
    /// To nothing but its topic.
    Loosely(Topic),
}

impl Asked {
    const fn dependency(self) -> Option<DependencyId> {
        match self {
            Self::Of(id) => Some(id),
            Self::Loosely(_) => None,
        }
    }
}

impl Read {
    /// Asks about dependencies, each with what followed.
    pub(super) fn asks(&self, only: Only) -> Result<ByDependency<Ask>, StoreError> {
        let mut asks =
            self.entries(only, &format!("SELECT dependency_id, {ASK}, {PROVENANCE} FROM ask"), ask)?;
        let nudges =
            self.entries(only, "SELECT dependency_id, ask_id, id, nudged_on, channel FROM nudge", nudge)?;
        let answers = self.entries(
            only,
            "SELECT dependency_id, ask_id, id, kind, answered_on, text FROM answer",
            answer,
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

    /// Asks about something else than a dependency, each with what followed.
    pub(super) fn loose_asks(&self) -> Result<BTreeMap<AskId, LooseAsk>, StoreError> {
        let sql = format!(
            "SELECT decision_id, about_person_id, {ASK}, {PROVENANCE} FROM ask WHERE dependency_id IS NULL"
        );
        let found = self.all(&sql, |row| {
            let mut cells = Cells::of(row);
            let decision: Option<DecisionId> = cells.take()?;
            let person: Option<PersonId> = cells.take()?;
            let topic = decision.map(Topic::Decision).or(person.map(Topic::Person));
            Ok((topic, ask(&mut cells)?))
        })?;
        // The table has a check that one of the three is named.
        let named =
            found.into_iter().filter_map(|(topic, ask)| Some((ask.id, LooseAsk { topic: topic?, ask })));
        let mut asks: BTreeMap<AskId, LooseAsk> = named.collect();
        let sql = "SELECT ask_id, id, nudged_on, channel FROM nudge WHERE dependency_id IS NULL";
        for (id, nudge) in self.all(sql, |row| nudge(&mut Cells::of(row)))? {
            asks.entry(id).and_modify(|loose| loose.ask.nudges.push(nudge));
        }
        let sql = "SELECT ask_id, id, kind, answered_on, text FROM answer WHERE dependency_id IS NULL";
        for (id, answer) in self.all(sql, |row| answer(&mut Cells::of(row)))? {
            asks.entry(id).and_modify(|loose| loose.ask.answers.push(answer));
        }
        Ok(asks)
    }
}

fn ask(cells: &mut Cells<'_>) -> rusqlite::Result<Ask> {
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
}

fn nudge(cells: &mut Cells<'_>) -> rusqlite::Result<(AskId, Nudge)> {
    Ok((cells.take()?, Nudge { id: cells.take()?, on: cells.take()?, channel: cells.take()? }))
}

fn answer(cells: &mut Cells<'_>) -> rusqlite::Result<(AskId, Answer)> {
    let ask = cells.take()?;
    Ok((ask, Answer { id: cells.take()?, kind: cells.take()?, on: cells.take()?, text: cells.take()? }))
}

impl Write<'_> {
    /// Writes an ask; its nudges and answers are written by themselves.
    pub(crate) fn add_ask(&self, about: Asked, ask: &Ask) -> Result<(), StoreError> {
        let said = &ask.provenance;
        let (decision, person) = match about {
            Asked::Of(_) => (None, None),
            Asked::Loosely(Topic::Decision(id)) => (Some(id), None),
            Asked::Loosely(Topic::Person(id)) => (None, Some(id)),
        };
        self.run(
            "INSERT INTO ask (id, dependency_id, kind, to_person, channel, text, asked_on, reply_by, said_by_person,
                 said_by_team, source, link, stated_on, recorded_at, decision_id, about_person_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            params![
                ask.id,
                about.dependency(),
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
                said.recorded_at,
                decision,
                person
            ],
        )
        .map(|_| ())
    }
    /// Writes a nudge.
    pub(crate) fn add_nudge(&self, about: Asked, ask: AskId, nudge: &Nudge) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO nudge (id, dependency_id, ask_id, nudged_on, channel) VALUES (?1, ?2, ?3, ?4, ?5)",
            (nudge.id, about.dependency(), ask, nudge.on, nudge.channel),
        )
        .map(|_| ())
    }
    /// Writes an answer.
    pub(crate) fn add_answer(&self, about: Asked, ask: AskId, answer: &Answer) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO answer (id, dependency_id, ask_id, kind, answered_on, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (answer.id, about.dependency(), ask, answer.kind, answer.on, &answer.text),
        )
        .map(|_| ())
    }
}
