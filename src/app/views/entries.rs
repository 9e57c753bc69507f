//! Asks and escalations of one dependency, each with what became of it.

use super::chase::next_nudge;
use super::scene::Scene;
use crate::api::rows::{AnswerRow, AskRow, EscalationRow, StepRow};
use crate::domain::ask::Ask;
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Escalation, EscalationStep};
use crate::domain::id::TeamId;
use std::cmp::Reverse;

/// Newest first, open ones before.
pub(super) fn asks(scene: &Scene<'_>, dossier: &Dossier) -> Vec<AskRow> {
    ask_rows(scene, dossier.asks.iter(), dossier.dependency.supplier)
}

/// Newest first, open ones before; those to nobody by name went to `team`.
pub(super) fn ask_rows<'a>(
    scene: &Scene<'_>,
    asks: impl Iterator<Item = &'a Ask>,
    team: Option<TeamId>,
) -> Vec<AskRow> {
    let mut asks: Vec<&Ask> = asks.collect();
    asks.sort_by_key(|ask| (!ask.is_open(), Reverse((ask.asked_on, ask.id))));
    asks.into_iter().map(|ask| ask_row(scene, team, ask)).collect()
}

fn ask_row(scene: &Scene<'_>, team: Option<TeamId>, ask: &Ask) -> AskRow {
    let mut nudges: Vec<_> = ask.nudges.iter().map(|nudge| nudge.on).collect();
    nudges.sort_unstable();
    let mut answers: Vec<_> = ask.answers.iter().collect();
    answers.sort_by_key(|answer| (answer.on, answer.id));
    let answers = answers.into_iter();
    let answers = answers.map(|a| AnswerRow { kind: a.kind, on: a.on, text: a.text.to_string() });
    AskRow {
        id: ask.id,
        kind: ask.kind,
        to: scene.whom(ask.to, team),
        channel: ask.channel,
        text: ask.text.to_string(),
        asked_on: ask.asked_on,
        reply_by: ask.reply_by,
        open: ask.is_open(),
        nudges,
        next_nudge_on: ask.next_nudge_on(&scene.facts.calendar, &scene.policy.nudge_cadence),
        next: next_nudge(scene, ask, team),
        answers: answers.collect(),
    }
}

/// Newest first.
pub(super) fn escalations(scene: &Scene<'_>, dossier: &Dossier) -> Vec<EscalationRow> {
    let mut escalations: Vec<&Escalation> = dossier.escalations.iter().collect();
    escalations.sort_by_key(|escalation| Reverse((escalation.raised_on, escalation.id)));
    escalations.into_iter().map(|escalation| escalation_row(scene, dossier, escalation)).collect()
}

fn escalation_row(scene: &Scene<'_>, dossier: &Dossier, escalation: &Escalation) -> EscalationRow {
    let case = escalation.case();
    EscalationRow {
        id: escalation.id,
        state: escalation.state(),
        trigger: case.trigger.to_string(),
        needed: case.needed.to_string(),
        impact: case.impact.to_string(),
        options: case.options.iter().map(ToString::to_string).collect(),
        recommendation: case.recommendation.to_string(),
        revised_on: escalation.revisions.last().map(|revision| revision.provenance.stated_on),
        gap: case.gap().map_or_else(String::new, |gap| gap.to_string()),
        steps: escalation.steps.iter().map(|step| step_row(scene, dossier, step)).collect(),
    }
}

fn step_row(scene: &Scene<'_>, dossier: &Dossier, step: &EscalationStep) -> StepRow {
    let result = step.result.as_ref();
    StepRow {
        id: step.id,
        rung: step.rung,
        to: scene.whom(step.to, dossier.dependency.supplier),
        channel: step.channel,
        heads_up_on: step.heads_up_on,
        on: step.on,
        respond_by: step.respond_by,
        outcome: result.map(|result| result.outcome),
        outcome_on: result.map(|result| result.on),
        cost: result.map_or(0, |result| result.cost),
        note: result.map_or_else(String::new, |result| result.note.reveal().to_owned()),
    }
}
