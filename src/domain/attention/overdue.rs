//! Overdue: a day has passed. Due days are inclusive, so what is due today is not overdue.

use super::asks;
use super::look::Look;
use crate::domain::dependency::State;
use crate::domain::reason::Reason;

/// OV1: the promised day, for a range its latest, has passed.
pub(super) fn promise_passed(look: &Look) -> Option<Reason> {
    let (scene, etas) = (look.scene, &look.dossier.etas);
    let eta = etas.commitment()?.binding_day()?;
    (look.is_with_supplier() && scene.has_passed(eta)).then(|| Reason::PromisePassed {
        eta,
        late: scene.since(eta),
        moved: etas.times_moved(),
        slip: etas.total_slip(&scene.facts.calendar),
    })
}

/// OV2: the need-by has passed and it is not accepted; also while it is a draft or waits for a verdict.
pub(super) fn needed_passed(look: &Look) -> Option<Reason> {
    let need_by = look.need_by.filter(|day| look.scene.has_passed(*day))?;
    let delivered = look.dossier.last_delivery().filter(|_| look.state == State::Delivered);
    let delivered_on = delivered.map(|d| d.delivered_on);
    Some(Reason::NeededPassed { need_by, late: look.scene.since(need_by), delivered_on })
}

/// OV3: a reply to one of its asks is overdue.
pub(super) fn reply_overdue(look: &Look) -> Option<Reason> {
    asks::reply_overdue(look.scene, look.awaited())
}

/// OV4: it was handed over and waits for my verdict.
pub(super) fn verdict_due(look: &Look) -> Option<Reason> {
    let delivery = look.dossier.last_delivery().filter(|_| look.state == State::Delivered)?;
    let waited = look.scene.since(delivery.delivered_on);
    (waited > i32::from(look.scene.policy.verdict_days))
        .then_some(Reason::VerdictDue { delivered_on: delivery.delivered_on, waited })
}

/// OV7: a response to an escalation step was asked for by a day that has passed; the one overdue longest.
pub(super) fn response_overdue(look: &Look) -> Option<Reason> {
    let pending = look.dossier.escalations.iter().filter_map(|e| e.pending());
    let overdue = pending.filter_map(|step| step.respond_by.map(|day| (day, step)));
    let overdue = overdue.filter(|(day, _)| look.scene.has_passed(*day));
    let (respond_by, step) = overdue.min_by_key(|(day, step)| (*day, step.id))?;
    let late = look.scene.since(respond_by);
    Some(Reason::ResponseOverdue { step: step.id, rung: step.rung, respond_by, late })
}
