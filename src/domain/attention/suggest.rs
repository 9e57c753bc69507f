//! The one act suggested for a dependency: what moves it, given what was tried already.

use super::asks;
use super::follow::next_way;
use super::look::Look;
use crate::domain::ask::{Ask, AskKind};
use crate::domain::dependency::State;
use crate::domain::id::AskId;
use crate::domain::reason::{Band, NextWay, Reason, Suggestion};

/// The act, and the ask it is about.
pub(super) fn suggest(look: &Look, reasons: &[Reason]) -> (Suggestion, Option<AskId>) {
    if look.state == State::Delivered && reasons[0].band() == Band::Overdue {
        return (Suggestion::Accept, None);
    }
    if let Some(ask) =
        look.awaited().filter(|ask| has_come(look, ask)).min_by_key(|ask| (ask.asked_on, ask.id))
    {
        return (Suggestion::LogReply, Some(ask.id));
    }
    if reasons.iter().any(|r| matches!(r, Reason::ResponseOverdue { .. })) {
        return (Suggestion::Escalate, None);
    }
    match pressing_ask(look, reasons) {
        Some(ask) if is_for_the_ladder(look, ask) => (Suggestion::Escalate, None),
        Some(ask) => (Suggestion::Nudge, Some(ask.id)),
        None => (reasons.iter().find_map(|r| by_reason(look, r)).unwrap_or(Suggestion::Open), None),
    }
}

/// A date was asked for and has been stated since: what is left is to log it as the reply.
fn has_come(look: &Look, ask: &Ask) -> bool {
    let stated = look.dossier.etas.said_by_them().filter(|s| s.day.is_some());
    ask.kind == AskKind::Eta && stated.map(|s| s.provenance.stated_on).any(|on| on > ask.asked_on)
}

/// The open ask that a reason is about: the reply or the nudge is due, or they are quiet. Whoever was reached today is
/// left in peace, and a silence that I broke today is waited for.
fn pressing_ask<'a>(look: &Look<'a>, reasons: &[Reason]) -> Option<&'a Ask> {
    let scene = look.scene;
    let due = reasons.iter().any(|r| matches!(r, Reason::ReplyOverdue { .. } | Reason::NudgeDue { .. }));
    if due {
        let pressing = asks::pressing(scene, look.awaited())?;
        return look.awaited().find(|ask| ask.id == pressing);
    }
    let quiet = reasons.iter().any(|r| matches!(r, Reason::GoneQuiet { .. }));
    let reached = look.dossier.outbound().any(|on| on == scene.today);
    look.awaited().filter(|_| quiet && !reached).min_by_key(|ask| (ask.asked_on, ask.id))
}

/// Three nudges brought nothing, and no step is under way that could.
fn is_for_the_ladder(look: &Look, ask: &Ask) -> bool {
    let under_way = look.dossier.escalations.iter().any(|e| e.pending().is_some());
    next_way(ask.unanswered_nudges()) == NextWay::Ladder && !under_way
}

/// A correction is asked for once; after that the ask is what is followed up.
fn correction(look: &Look) -> Option<Suggestion> {
    let asked = look.awaited().any(|ask| ask.kind == AskKind::Correction);
    (!asked).then_some(Suggestion::AskCorrection)
}

/// What a reason by itself calls for; none when the next reason should say.
fn by_reason(look: &Look, reason: &Reason) -> Option<Suggestion> {
    let dependency = &look.dossier.dependency;
    let asked = look.awaited().next().is_some();
    match reason {
        Reason::PromisePassed { eta, .. } if look.last_inbound.is_some_and(|on| on > *eta) => {
            Some(Suggestion::ReviseEta)
        }
        Reason::NeededPassed { .. } | Reason::NeverAsked { .. } if dependency.supplier.is_none() => {
            Some(Suggestion::Edit)
        }
        Reason::PromisePassed { .. }
        | Reason::NeededPassed { .. }
        | Reason::NoPromise { .. }
        | Reason::LateByPlan { .. }
        | Reason::KeepsMoving { .. }
        | Reason::TightSlack { .. }
        | Reason::Stale { .. }
        | Reason::GoneQuiet { .. }
        | Reason::NoLead { .. }
        | Reason::NotChased { .. }
        | Reason::StaysAway { .. }
        | Reason::NeverAsked { .. } => (!asked).then_some(Suggestion::Ask),
        Reason::Uncovered { .. } => Some(Suggestion::NameCover),
        Reason::Incomplete { .. } | Reason::NoDri => Some(Suggestion::Edit),
        Reason::DriClaimed { .. } | Reason::DriDisputed { answered: false, .. } => {
            Some(Suggestion::AnswerClaim)
        }
        Reason::VerdictOwed { .. } => Some(Suggestion::Accept),
        // A correction that is promised is awaited until its day.
        Reason::DriDisputed { due: None, .. } | Reason::CorrectionOverdue { .. } => correction(look),
        _ => None,
    }
}
