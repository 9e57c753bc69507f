//! Putting dependencies off, and taking them up again.

use super::desk::{Desk, Refusal, deed};
use crate::domain::day::Day;
use crate::domain::id::DependencyId;
use crate::domain::snooze::Snooze;
use crate::store::Deed;
use std::collections::BTreeSet;

/// Puts each of `ids` off until a day to come.
pub(super) fn snooze(
    desk: &Desk<'_>,
    ids: &[DependencyId],
    until: Day,
    reason: &str,
) -> Result<Deed, Refusal> {
    let today = desk.now.today;
    if until <= today {
        return Err(Refusal::rule("until", format!("{} is not to come; give a later day", until.in_full())));
    }
    let reason = desk.note("reason", reason)?;
    if reason.is_empty() {
        return Err(Refusal::rule("reason", "Write why; you will ask yourself on that day"));
    }
    for id in ids {
        let dossier = desk.dossier(*id)?;
        let (title, state) = (&dossier.dependency.title, dossier.state());
        if state.is_at_rest() {
            return Err(Refusal::rule("", format!("{title} is {}; it is not on Today", state.label())));
        }
        if let Some(need_by) = dossier.need_by().filter(|day| *day < today) {
            let day = need_by.in_full();
            return Err(Refusal::rule("", format!("{title} was needed by {day}; it stays on Today")));
        }
        let provenance = desk.by_me(today);
        let snooze =
            Snooze { id: desk.minter.mint(), until, reason: reason.clone(), provenance, ended_on: None };
        desk.write.add_snooze(*id, &snooze)?;
    }
    Ok(deed(format!("Snoozed {} until {}", named(desk, ids)?, desk.day(until)), []))
}

/// Takes each of `ids` up again.
pub(super) fn wake(desk: &Desk<'_>, ids: &[DependencyId]) -> Result<Deed, Refusal> {
    for id in ids.iter().collect::<BTreeSet<_>>() {
        let dossier = desk.dossier(*id)?;
        let awake = || Refusal::rule("", format!("{} is not snoozed", dossier.dependency.title));
        let snooze = dossier.snoozed(desk.now.today).ok_or_else(awake)?;
        desk.write.end_snooze(*id, snooze.id, desk.now.today)?;
    }
    Ok(deed(format!("Took up {} again", named(desk, ids)?), []))
}

/// "SSO SDK", "3 dependencies".
fn named(desk: &Desk<'_>, ids: &[DependencyId]) -> Result<String, Refusal> {
    match ids {
        [] => Err(Refusal::rule("dependencies", "Choose at least one dependency")),
        [id] => Ok(desk.dossier(*id)?.dependency.title.to_string()),
        ids => Ok(format!("{} dependencies", ids.len())),
    }
}
