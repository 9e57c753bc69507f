//! Recording escalations, their steps, what those brought, and how they ended.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::NewStep;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Closing, Escalation, EscalationStep, Outcome, StepResult};
use crate::domain::id::{DependencyId, EscalationId, RungId};
use crate::store::Deed;

/// What an escalation says.
pub(super) struct Case<'a> {
    pub(super) trigger: &'a str,
    pub(super) needed: &'a str,
    pub(super) options: &'a [String],
    pub(super) recommendation: &'a str,
}

/// Writes an escalation down, with its first step when it is ready.
pub(super) fn escalate(
    desk: &Desk<'_>,
    id: DependencyId,
    case: &Case<'_>,
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
    let options =
        case.options.iter().map(|text| desk.text("options", text)).collect::<Result<Vec<_>, _>>()?;
    let escalation = Escalation {
        id: desk.minter.mint(),
        trigger: desk.said_text("trigger", case.trigger)?,
        needed: desk.text("needed", case.needed)?,
        options: options.into_iter().filter(|option| !option.is_empty()).collect(),
        recommendation: desk.text("recommendation", case.recommendation)?,
        raised_on: desk.now.today,
        steps: Vec::new(),
        closed: None,
        provenance: desk.by_me(desk.now.today),
    };
    desk.write.add_escalation(id, &escalation)?;
    match step {
        Some(step) => {
            let rung = add_step(desk, dossier, &escalation, step)?;
            Ok(deed(format!("Escalated {title} to {}", step.rung.label()), [escalation.id.to_string(), rung]))
        }
        None => Ok(deed(format!("Considering an escalation of {title}"), [escalation.id.to_string()])),
    }
}

/// Records a further step.
pub(super) fn step_up(desk: &Desk<'_>, id: EscalationId, step: &NewStep) -> Result<Deed, Refusal> {
    let (dossier, escalation) = open_escalation(desk, id)?;
    let rung = add_step(desk, dossier, escalation, step)?;
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

/// What is still to be said before it goes out, at the first field that lacks it.
fn unready(escalation: &Escalation) -> Refusal {
    let field = if escalation.needed.is_empty() {
        "needed"
    } else if escalation.has_choice() {
        "recommendation"
    } else {
        "options"
    };
    let message =
        "Before it goes out, say what is needed, two ways out at least, and which one you recommend";
    Refusal::rule(field, message)
}

fn add_step(
    desk: &Desk<'_>,
    dossier: &Dossier,
    escalation: &Escalation,
    new: &NewStep,
) -> Result<String, Refusal> {
    if !escalation.is_ready() {
        return Err(unready(escalation));
    }
    let on = desk.past_day("stepOn", new.on)?;
    if new.respond_by.is_some_and(|day| day < on) {
        return Err(Refusal::rule("respondBy", "A response can not be due before the step is taken"));
    }
    let to = new.to.map(|person| desk.person(person).map(|p| p.id)).transpose()?;
    let id: RungId = desk.minter.mint();
    let (rung, channel, respond_by) = (new.rung, new.channel, new.respond_by);
    let step = EscalationStep { id, rung, to, channel, on, respond_by, result: None };
    desk.write.add_escalation_step(dossier.dependency.id, escalation.id, &step)?;
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
