//! Follow up: what I meant to do by today. Unlike a due day of theirs, mine shows on the day itself.

use super::look::Look;
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

/// A nudge is due; of several the one due longest. An agreed next step comes first.
pub(super) fn nudge_due(look: &Look) -> Option<Reason> {
    if look.is_agreed_for_later() {
        return None;
    }
    let (scene, cadence) = (look.scene, &look.scene.policy.nudge_cadence);
    let next = look.awaited().filter_map(|a| Some((a.next_nudge_on(&scene.facts.calendar, cadence)?, a)));
    let due = next.filter(|(day, _)| *day <= scene.today);
    let (due, ask) = due.min_by_key(|(day, ask)| (*day, ask.id))?;
    let unanswered = ask.unanswered_nudges();
    Some(Reason::NudgeDue {
        ask: ask.id,
        kind: ask.kind,
        due,
        unanswered: u32::try_from(unanswered).unwrap_or(u32::MAX),
        way: next_way(unanswered),
    })
}

/// How to reach somebody after this many nudges without an answer.
pub(super) const fn next_way(unanswered: usize) -> NextWay {
    match unanswered {
        LADDER.. => NextWay::Ladder,
        OTHER_CHANNEL.. => NextWay::OtherChannel,
        _ => NextWay::Nudge,
    }
}
