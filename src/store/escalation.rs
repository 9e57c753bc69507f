//! Escalations, their steps, what those brought, and how they ended.

use super::columns::{Cells, TextList};
use super::entry::{ByDependency, Only, PROVENANCE, provenance};
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::escalation::{Case, Closing, Escalation, EscalationStep, Revision, StepResult};
use crate::domain::id::{DependencyId, EscalationId, RungId};
use crate::domain::text::Text;
use rusqlite::params;
use std::collections::BTreeMap;

/// The columns of a case, in the order in which [`case`] reads them.
const CASE: &str = "trigger, needed, impact, options, recommendation";

fn case(cells: &mut Cells<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        trigger: cells.take()?,
        needed: cells.take()?,
        impact: cells.take()?,
        options: cells.take::<TextList>()?.0.iter().filter_map(|text| Text::new(text).ok()).collect(),
        recommendation: cells.take()?,
    })
}

fn text_list(texts: &[Text]) -> TextList {
    TextList(texts.iter().map(ToString::to_string).collect())
}

impl Read {
    /// Escalations with all that belongs to them; steps oldest first.
    pub(super) fn escalations(&self, only: Only) -> Result<ByDependency<Escalation>, StoreError> {
        let mut steps = self.escalation_steps(only)?;
        let mut closings = self.closings(only)?;
        let mut revisions = self.case_revisions(only)?;
        let sql = format!("SELECT dependency_id, id, raised_on, {CASE}, {PROVENANCE} FROM escalation");
        self.entries(only, &sql, |cells| {
            let id = cells.take()?;
            Ok(Escalation {
                id,
                raised_on: cells.take()?,
                first: case(cells)?,
                revisions: revisions.remove(&id).unwrap_or_default(),
                provenance: provenance(cells)?,
                steps: steps.remove(&id).unwrap_or_default(),
                closed: closings.remove(&id),
            })
        })
    }

    /// Later wordings of a case, oldest first.
    fn case_revisions(&self, only: Only) -> Result<BTreeMap<EscalationId, Vec<Revision>>, StoreError> {
        let sql =
            format!("SELECT dependency_id, escalation_id, id, {CASE}, {PROVENANCE} FROM escalation_case");
        let found = self.entries(only, &sql, |cells| {
            let escalation: EscalationId = cells.take()?;
            let id = cells.take()?;
            Ok((escalation, Revision { id, case: case(cells)?, provenance: provenance(cells)? }))
        })?;
        let mut revisions: BTreeMap<EscalationId, Vec<Revision>> = BTreeMap::new();
        for (escalation, revision) in found.into_values().flatten() {
            revisions.entry(escalation).or_default().push(revision);
        }
        revisions.values_mut().for_each(|list| list.sort_by_key(|r| (r.provenance.order(), r.id)));
        Ok(revisions)
    }

    fn escalation_steps(
        &self,
        only: Only,
    ) -> Result<BTreeMap<EscalationId, Vec<EscalationStep>>, StoreError> {
        let sql = "SELECT dependency_id, step_id, outcome, responded_on, cost_private, note_private FROM step_result";
        let results = self.entries(only, sql, |cells| {
            let step: RungId = cells.take()?;
            let (outcome, on, cost, note) = (cells.take()?, cells.take()?, cells.take()?, cells.take()?);
            Ok((step, StepResult { outcome, on, cost, note }))
        })?;
        let mut results: BTreeMap<RungId, StepResult> = results.into_values().flatten().collect();
        let sql =
            "SELECT dependency_id, escalation_id, id, rung, to_person, channel, heads_up_on, stepped_on,
                   respond_by FROM escalation_step";
        let found = self.entries(only, sql, |cells| {
            let escalation: EscalationId = cells.take()?;
            let id = cells.take()?;
            let step = EscalationStep {
                id,
                rung: cells.take()?,
                to: cells.take()?,
                channel: cells.take()?,
                heads_up_on: cells.take()?,
                on: cells.take()?,
                respond_by: cells.take()?,
                result: results.remove(&id),
            };
            Ok((escalation, step))
        })?;
        let mut steps: BTreeMap<EscalationId, Vec<EscalationStep>> = BTreeMap::new();
        for (escalation, step) in found.into_values().flatten() {
            steps.entry(escalation).or_default().push(step);
        }
        steps.values_mut().for_each(|list| list.sort_by_key(|step| (step.on, step.id)));
        Ok(steps)
    }

    fn closings(&self, only: Only) -> Result<BTreeMap<EscalationId, Closing>, StoreError> {
        let sql = "SELECT dependency_id, escalation_id, closed_on, resolved, reason FROM escalation_closing";
        let closings = self.entries(only, sql, |cells| {
            let escalation: EscalationId = cells.take()?;
            Ok((escalation, Closing { on: cells.take()?, resolved: cells.take()?, reason: cells.take()? }))
        })?;
        Ok(closings.into_values().flatten().collect())
    }
}

impl Write<'_> {
    /// Writes an escalation; its steps are written by themselves.
    pub(crate) fn add_escalation(
        &self,
        dependency: DependencyId,
        escalation: &Escalation,
    ) -> Result<(), StoreError> {
        let (case, said) = (&escalation.first, &escalation.provenance);
        self.run(
            "INSERT INTO escalation (id, dependency_id, raised_on, trigger, needed, impact, options, recommendation,
                 said_by_person, said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                escalation.id,
                dependency,
                escalation.raised_on,
                case.trigger,
                case.needed,
                case.impact,
                text_list(&case.options),
                case.recommendation,
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
    /// Writes a later wording of a case.
    pub(crate) fn add_case_revision(
        &self,
        dependency: DependencyId,
        escalation: EscalationId,
        revision: &Revision,
    ) -> Result<(), StoreError> {
        let (case, said) = (&revision.case, &revision.provenance);
        self.run(
            "INSERT INTO escalation_case (id, dependency_id, escalation_id, trigger, needed, impact, options,
                 recommendation, said_by_person, said_by_team, source, link, stated_on, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                revision.id,
                dependency,
                escalation,
                case.trigger,
                case.needed,
                case.impact,
                text_list(&case.options),
                case.recommendation,
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
    /// Writes a step.
    pub(crate) fn add_escalation_step(
        &self,
        dependency: DependencyId,
        escalation: EscalationId,
        step: &EscalationStep,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO escalation_step (id, dependency_id, escalation_id, rung, to_person, channel,
                 heads_up_on, stepped_on, respond_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                step.id,
                dependency,
                escalation,
                step.rung,
                step.to,
                step.channel,
                step.heads_up_on,
                step.on,
                step.respond_by
            ],
        )
        .map(|_| ())
    }
    /// Writes what a step brought.
    pub(crate) fn add_step_result(
        &self,
        dependency: DependencyId,
        step: RungId,
        result: &StepResult,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO step_result (step_id, dependency_id, outcome, responded_on, cost_private, note_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (step, dependency, result.outcome, result.on, result.cost, &result.note),
        )
        .map(|_| ())
    }
    /// Writes the end of an escalation.
    pub(crate) fn close_escalation(
        &self,
        dependency: DependencyId,
        escalation: EscalationId,
        closing: &Closing,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO escalation_closing (escalation_id, dependency_id, closed_on, resolved, reason)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            (escalation, dependency, closing.on, closing.resolved, &closing.reason),
        )
        .map(|_| ())
    }
}
