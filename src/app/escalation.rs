//! Recording escalations, their case, their steps, what those brought, and how they ended.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::{CaseEntry, NewStep};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Case, Closing, Escalation, EscalationStep, Outcome, Revision, StepResult};
use crate::domain::id::{DependencyId, EscalationId, RungId};
use crate::store::Deed;

/// Writes an escalation down, with its first step when it is ready.
pub(super) fn escalate(
    desk: &Desk<'_>,
    id: DependencyId,
    entry: &CaseEntry,
    step: Option<&NewStep>,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let title = &dossier.dependency.title;
    if dossier.escalations.iter().any(|e| e.closed.is_none()) {
        return Err(Refusal::rule(
            "dependency",
            "An escalation is open already; add a step to it or close it",
        ));
    }
    let escalation = Escalation {
        id: desk.minter.mint(),
        first: stated(desk, entry)?,
        revisions: Vec::new(),
        raised_on: desk.now.today,
        steps: Vec::new(),
        closed: None,
        provenance: desk.by_me(desk.now.today),
    };
    desk.write.add_escalation(id, &escalation)?;
    match step {
        Some(step) => {
            let rung = add_step(desk, dossier, (escalation.id, &escalation.first), step)?;
            Ok(deed(format!("Escalated {title} to {}", step.rung.label()), [escalation.id.to_string(), rung]))
        }
        None => Ok(deed(format!("Considering an escalation of {title}"), [escalation.id.to_string()])),
    }
}

/// Words the case anew, and lets it go out when a step is given. One that went out stays ready.
pub(super) fn revise(
    desk: &Desk<'_>,
    id: EscalationId,
    entry: &CaseEntry,
    step: Option<&NewStep>,
) -> Result<Deed, Refusal> {
    let (dossier, escalation) = open_escalation(desk, id)?;
    let (dependency, title) = (dossier.dependency.id, &dossier.dependency.title);
    let case = stated(desk, entry)?;
    if !escalation.steps.is_empty() {
        ready(&case)?;
    }
    let mut created = Vec::new();
    if case != *escalation.case() {
        let provenance = desk.by_me(desk.now.today);
        let revision = Revision { id: desk.minter.mint(), case: case.clone(), provenance };
        desk.write.add_case_revision(dependency, id, &revision)?;
        created.push(revision.id.to_string());
    }
    let Some(step) = step else { return Ok(deed(format!("Reworded the escalation of {title}"), created)) };
    created.push(add_step(desk, dossier, (id, &case), step)?);
    Ok(deed(format!("Escalated {title} to {}", step.rung.label()), created))
}

/// Records a further step.
pub(super) fn step_up(desk: &Desk<'_>, id: EscalationId, step: &NewStep) -> Result<Deed, Refusal> {
    let (dossier, escalation) = open_escalation(desk, id)?;
    let rung = add_step(desk, dossier, (escalation.id, escalation.case()), step)?;
    Ok(deed(format!("Escalated {} to {}", dossier.dependency.title, step.rung.label()), [rung]))
}

/// Records what a step brought.
pub(super) fn outcome(
    desk: &Desk<'_>,
    id: RungId,
    outcome: Outcome,
    on: Option<Day>,
    cost: u8,
    note: &str,
) -> Result<Deed, Refusal> {
    let steps = |d: &'_ Dossier| d.escalations.iter().flat_map(|e| e.steps.clone()).find(|s| s.id == id);
    let found = desk.facts.dossiers.values().find_map(|d| steps(d).map(|step| (d, step)));
    let (dossier, step) = found.ok_or(Refusal::Gone { noun: "escalation step" })?;
    if step.result.is_some() {
        return Err(Refusal::rule("step", "What that step brought is on record already"));
    }
    if cost > 3 {
        return Err(Refusal::rule("cost", "The cost is 0 (none) to 3 (heavy)"));
    }
    let on = desk.past_day("on", on)?;
    if on < step.on {
        return Err(Refusal::rule("on", format!("The step was only taken on {}", step.on.in_full())));
    }
    let result = StepResult { outcome, on, cost, note: desk.note("note", note)? };
    desk.write.add_step_result(dossier.dependency.id, id, &result)?;
    let label =
        format!("Escalation of {} to {}: {}", dossier.dependency.title, step.rung.label(), outcome.label());
    Ok(deed(label, []))
}

/// Ends an escalation.
pub(super) fn close(
    desk: &Desk<'_>,
    id: EscalationId,
    resolved: bool,
    reason: &str,
) -> Result<Deed, Refusal> {
    let (dossier, escalation) = open_escalation(desk, id)?;
    let closing = Closing { on: desk.now.today, resolved, reason: desk.text("reason", reason)? };
    desk.write.close_escalation(dossier.dependency.id, escalation.id, &closing)?;
    let how = if resolved { "resolved" } else { "closed without effect" };
    Ok(deed(format!("Escalation of {} {how}", dossier.dependency.title), []))
}

/// The case as typed.
pub(super) fn stated(desk: &Desk<'_>, entry: &CaseEntry) -> Result<Case, Refusal> {
    let ways = entry.options.iter().map(|way| desk.text("options", way)).collect::<Result<Vec<_>, _>>()?;
    Ok(Case {
        trigger: desk.said_text("trigger", &entry.trigger)?,
        needed: desk.text("needed", &entry.needed)?,
        impact: desk.text("impact", &entry.impact)?,
        options: ways.into_iter().filter(|way| !way.is_empty()).collect(),
        recommendation: desk.text("recommendation", &entry.recommendation)?,
    })
}

/// Whether it may go out; refused at the first field that lacks something.
fn ready(case: &Case) -> Result<(), Refusal> {
    case.gap().map_or(Ok(()), |gap| Err(Refusal::rule(gap.field(), gap)))
}

fn add_step(
    desk: &Desk<'_>,
    dossier: &Dossier,
    (escalation, case): (EscalationId, &Case),
    new: &NewStep,
) -> Result<String, Refusal> {
    ready(case)?;
    let on = desk.past_day("stepOn", new.on)?;
    if new.respond_by.is_some_and(|day| day < on) {
        return Err(Refusal::rule("respondBy", "A response can not be due before the step is taken"));
    }
    let heads_up_on = new.heads_up_on.map(|day| desk.past_day("headsUpOn", Some(day))).transpose()?;
    if heads_up_on.is_some_and(|day| day > on) {
        return Err(Refusal::rule("headsUpOn", "A heads-up comes before the step, on its day at the latest"));
    }
    let to = new.to.map(|person| desk.person(person).map(|p| p.id)).transpose()?;
    let id: RungId = desk.minter.mint();
    let (rung, channel, respond_by) = (new.rung, new.channel, new.respond_by);
    let step = EscalationStep { id, rung, to, channel, heads_up_on, on, respond_by, result: None };
    desk.write.add_escalation_step(dossier.dependency.id, escalation, &step)?;
    Ok(id.to_string())
}

fn open_escalation<'d>(
    desk: &'d Desk<'_>,
    id: EscalationId,
) -> Result<(&'d Dossier, &'d Escalation), Refusal> {
    let of = |d: &'d Dossier| d.escalations.iter().find(|e| e.id == id).map(|e| (d, e));
    let (dossier, escalation) =
        desk.facts.dossiers.values().find_map(of).ok_or(Refusal::Gone { noun: "escalation" })?;
    if escalation.closed.is_some() {
        return Err(Refusal::rule("escalation", "That escalation is closed; write a new one"));
    }
    Ok((dossier, escalation))
}
