//! What is remembered of each team across all its dependencies, finished ones included: how long a reply takes,
//! how often the first delivery was accepted, and to which meetings it came. Worked out once for all rules.

use crate::domain::ask::Ask;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::id::{AskId, TeamId};
use crate::domain::meeting::turnouts;
use crate::domain::policy::Policy;
use std::collections::BTreeMap;

/// The memory of one team.
pub(super) struct TeamMemory {
    /// Working days of silence that are usual for them.
    pub(super) usual_silence: i32,
    /// Dependencies whose first delivery was accepted.
    pub(super) passed: u32,
    /// Dependencies whose first delivery was judged.
    pub(super) judged: u32,
    /// Whether it came to each meeting that counts, oldest first.
    pub(super) came: Vec<bool>,
}

/// Reply gaps that count: the newest ones.
const GAPS: usize = 8;
/// Fewer gaps than this tell nothing.
const GAPS_LEAST: usize = 4;

/// An answered ask: by answer, so that the newest come last; then the last time I reached out before it.
type Reply = (Day, AskId, Day);

/// The memory of every team that has a dependency.
pub(super) fn remember(facts: &Facts, policy: &Policy) -> BTreeMap<TeamId, TeamMemory> {
    let mut teams: BTreeMap<TeamId, (Vec<Reply>, u32, u32)> = BTreeMap::new();
    for dossier in facts.dossiers.values() {
        let Some(team) = dossier.dependency.supplier else { continue };
        let (replies, passed, judged) = teams.entry(team).or_default();
        replies.extend(dossier.asks.iter().filter_map(reply));
        if let Some(accepted) = dossier.first_pass() {
            *passed += u32::from(accepted);
            *judged += 1;
        }
    }
    let mut turnouts = turnouts(&facts.meetings);
    let remembered = teams.into_iter().map(|(team, (replies, passed, judged))| {
        let usual_silence = usual_silence(replies, &facts.calendar, policy);
        let came = turnouts.remove(&team).unwrap_or_default();
        (team, TeamMemory { usual_silence, passed, judged, came })
    });
    remembered.collect()
}

fn reply(ask: &Ask) -> Option<Reply> {
    let answered_on = ask.inbound().min()?;
    let nudges = ask.nudges.iter().map(|n| n.on).filter(|on| *on <= answered_on);
    Some((answered_on, ask.id, nudges.fold(ask.asked_on, Day::max)))
}

/// The median gap times the policy's factor, held between its bounds; its own figure while too little is known.
fn usual_silence(mut replies: Vec<Reply>, calendar: &Calendar, policy: &Policy) -> i32 {
    if replies.len() < GAPS_LEAST {
        return i32::from(policy.quiet_unknown_days);
    }
    replies.sort_unstable();
    let newest = &replies[replies.len().saturating_sub(GAPS)..];
    let mut gaps: Vec<i32> = newest.iter().map(|(on, _, from)| calendar.wd(*from, *on)).collect();
    gaps.sort_unstable();
    let (low, high) = (gaps[(gaps.len() - 1) / 2], gaps[gaps.len() / 2]);
    let least = i32::from(policy.quiet_least_days);
    let most = i32::from(policy.quiet_most_days).max(least);
    (i32::from(policy.quiet_factor) * (low + high) / 2).clamp(least, most)
}
