//! What is asked of whoever was asked, whatever it is about: the reply is overdue, the next nudge is due. The asks of
//! a dependency are looked at by its rules; here are the two that a decision or a person share with them.

use super::follow::next_way;
use super::look::Scene;
use crate::domain::ask::Ask;
use crate::domain::id::AskId;
use crate::domain::reason::Reason;

/// OV3: a reply was asked for by a day that has passed; of several asks the one overdue longest.
pub(super) fn reply_overdue<'a>(scene: &Scene, open: impl Iterator<Item = &'a Ask>) -> Option<Reason> {
    let overdue = open.filter_map(|ask| ask.reply_by.map(|day| (day, ask)));
    let overdue = overdue.filter(|(day, _)| scene.has_passed(*day));
    let (reply_by, ask) = overdue.min_by_key(|(day, ask)| (*day, ask.id))?;
    Some(Reason::ReplyOverdue {
        ask: ask.id,
        kind: ask.kind,
        asked_on: ask.asked_on,
        reply_by,
        late: scene.since(reply_by),
        nudges: u32::try_from(ask.nudges.len()).unwrap_or(u32::MAX),
    })
}

/// Follow up: a nudge is due; of several the one due longest.
pub(super) fn nudge_due<'a>(scene: &Scene, open: impl Iterator<Item = &'a Ask>) -> Option<Reason> {
    let cadence = &scene.policy.nudge_cadence;
    let next = open.filter_map(|a| Some((a.next_nudge_on(&scene.facts.calendar, cadence)?, a)));
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

/// Both, for asks about a decision or a person.
pub(super) fn reasons<'a>(scene: &Scene, asks: impl Iterator<Item = &'a Ask> + Clone) -> Vec<Reason> {
    let open = asks.filter(|ask| ask.is_open());
    [reply_overdue(scene, open.clone()), nudge_due(scene, open)].into_iter().flatten().collect()
}

/// The ask to remind somebody of: the reply overdue longest, else the nudge due longest, of those that do not rest.
pub(super) fn pressing<'a>(scene: &Scene, asks: impl Iterator<Item = &'a Ask> + Clone) -> Option<AskId> {
    let awake = awake(scene, asks.filter(|ask| ask.is_open()));
    let found = reply_overdue(scene, awake.clone()).or_else(|| nudge_due(scene, awake));
    found.and_then(|reason| match reason {
        Reason::ReplyOverdue { ask, .. } | Reason::NudgeDue { ask, .. } => Some(ask),
        _ => None,
    })
}

/// Those that do not rest: whoever was reached today by one of them is reminded of no other before tomorrow.
pub(super) fn awake<'a>(
    scene: &Scene,
    open: impl Iterator<Item = &'a Ask> + Clone,
) -> impl Iterator<Item = &'a Ask> + Clone {
    let reached: Vec<_> = open.clone().filter(|a| a.went_out_on(scene.today)).map(|a| a.to).collect();
    open.filter(move |ask| !reached.contains(&ask.to))
}
