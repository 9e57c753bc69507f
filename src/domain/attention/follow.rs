//! Follow up: what I meant to do by today. Unlike a due day of theirs, mine shows on the day itself.

use super::asks;
use super::look::Look;
use crate::domain::dependency::State;
use crate::domain::reason::{NextWay, Reason};

/// Unanswered nudges after which another channel is proposed…
const OTHER_CHANNEL: usize = 2;
/// …and after which the ladder is.
const LADDER: usize = 3;

/// The agreed next step is due.
pub(super) fn next_step_due(look: &Look) -> Option<Reason> {
    let dependency = &look.dossier.dependency;
    let due = dependency.next_step_on.filter(|day| *day <= look.scene.today)?;
    Some(Reason::NextStepDue { text: dependency.next_step.as_str().to_owned(), due })
}

/// It waits for my verdict, from the day it was delivered until the verdict is overdue.
pub(super) fn verdict_owed(look: &Look) -> Option<Reason> {
    let scene = look.scene;
    let delivered_on = look.dossier.last_delivery().filter(|_| look.state == State::Delivered)?.delivered_on;
    let days = i32::from(scene.policy.verdict_days);
    let by = scene.facts.calendar.plus(delivered_on, days);
    (scene.since(delivered_on) <= days).then_some(Reason::VerdictOwed { delivered_on, by })
}

/// A nudge is due. An agreed next step comes first.
pub(super) fn nudge_due(look: &Look) -> Option<Reason> {
    if look.is_agreed_for_later() { None } else { asks::nudge_due(look.scene, look.awaited()) }
}

/// How to reach somebody after this many nudges without an answer.
pub const fn next_way(unanswered: usize) -> NextWay {
    match unanswered {
        LADDER.. => NextWay::Ladder,
        OTHER_CHANNEL.. => NextWay::OtherChannel,
        _ => NextWay::Nudge,
    }
}
