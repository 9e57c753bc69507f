//! Two silences. *Gone quiet* is theirs: I reached out and nothing came. *Not chased* is mine: I did not.
//! Silence counts only after I asked, so it is counted from the first time I reached out in vain, not from
//! the last thing they said. Neither is raised while a next step is agreed for a day to come.
//!
//! Covered leave is no silence: its days are not counted against whoever was reached, and while it lasts nobody has
//! gone quiet. It may well be mine to chase then: somebody covers, and can be asked.

use super::look::{Look, Scene};
use crate::domain::absence::AbsenceKind;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::id::PersonId;
use crate::domain::reason::Reason;
use std::collections::BTreeSet;

/// Gone quiet: nothing came back for longer than is usual for this team. What comes on the day I reach out
/// counts as an answer.
pub(super) fn gone_quiet(look: &Look) -> Option<Reason> {
    if !look.is_with_supplier() || look.is_agreed_for_later() {
        return None;
    }
    let inbound_on = look.last_inbound;
    let unanswered = || look.dossier.reached().filter(|(on, _)| inbound_on.is_none_or(|day| *on > day));
    let whom = |reached: Option<PersonId>| reached.or(look.dossier.dependency.dri);
    let silent = unanswered().map(|(on, reached)| silent_since(look.scene, on, whom(reached))).max()?;
    let unknown = i32::from(look.scene.policy.quiet_unknown_days);
    let usual = look.scene.team(look.dossier.dependency.supplier).map_or(unknown, |team| team.usual_silence);
    let outbound_on = unanswered().map(|(on, _)| on).max()?;
    (silent > usual).then_some(Reason::GoneQuiet { outbound_on, inbound_on, silent, usual })
}

/// Working days since `on` that count as silence of the person reached: all but those of leave that somebody covers,
/// and none while they are on it.
fn silent_since(scene: &Scene, on: Day, whom: Option<PersonId>) -> i32 {
    let Some(person) = whom else { return scene.since(on) };
    let leave = scene.absences(person).filter(|a| a.kind == AbsenceKind::Leave);
    let days = leave.flat_map(|a| {
        let first = a.span.from.max(on.plus(1));
        (0..=a.span.until(scene.today).since(first)).map(move |n| first.plus(n))
    });
    let covered: BTreeSet<Day> = days.filter(|day| scene.facts.cover_on(person, *day).is_some()).collect();
    if covered.contains(&scene.today) {
        return 0;
    }
    let excused = covered.iter().filter(|day| scene.facts.calendar.is_working(**day)).count();
    scene.since(on) - i32::try_from(excused).unwrap_or(i32::MAX)
}

/// Not chased: nothing went out or came in for long, and it is not their silence.
pub(super) fn not_chased(look: &Look) -> Option<Reason> {
    if !look.is_with_supplier() || look.is_agreed_for_later() {
        return None;
    }
    let newest = look.dossier.outbound().chain(look.last_inbound).max();
    let since = newest.unwrap_or(look.dossier.dependency.drafted_on);
    let days = look.scene.since(since);
    (days > i32::from(look.scene.policy.unchased_days) && gone_quiet(look).is_none())
        .then_some(Reason::NotChased { since, days })
}

/// Not chased: it was written down and never asked.
pub(super) fn never_asked(look: &Look) -> Option<Reason> {
    let drafted_on: Day = look.dossier.dependency.drafted_on;
    (look.state == State::Draft && !look.is_agreed_for_later()).then_some(Reason::NeverAsked { drafted_on })
}
