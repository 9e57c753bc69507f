//! Two silences. *Gone quiet* is theirs: I reached out and nothing came. *Not chased* is mine: I did not.
//! Silence counts only after I asked, so it is counted from the first time I reached out in vain, not from
//! the last thing they said. Neither is raised while a next step is agreed for a day to come.

use super::look::Look;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::reason::Reason;

/// Gone quiet: nothing came back for longer than is usual for this team. What comes on the day I reach out
/// counts as an answer.
pub(super) fn gone_quiet(look: &Look) -> Option<Reason> {
    if !look.is_with_supplier() || look.is_agreed_for_later() {
        return None;
    }
    let inbound_on = look.last_inbound;
    let unanswered = || look.dossier.outbound().filter(|on| inbound_on.is_none_or(|day| *on > day));
    let silent = look.scene.since(unanswered().min()?);
    let unknown = i32::from(look.scene.policy.quiet_unknown_days);
    let usual = look.scene.team(look.dossier.dependency.supplier).map_or(unknown, |team| team.usual_silence);
    let outbound_on = unanswered().max()?;
    (silent > usual).then_some(Reason::GoneQuiet { outbound_on, inbound_on, silent, usual })
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
