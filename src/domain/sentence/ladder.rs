//! The words of the ladder's memory. For my eyes only: nothing that goes out may call these.

use super::phrase::working_days;
use crate::domain::dossier::Dossier;
use crate::domain::escalation::Rung;
use crate::domain::facts::Facts;
use crate::domain::ladder_memory::{Advice, LadderMemory, Tally, Why};

/// "rung 3: 0 of 1 moved, rung 4: 1 of 1"; empty while no step is finished.
pub fn ladder_words(memory: &LadderMemory) -> String {
    let rungs = memory.rungs();
    let part = |(place, (rung, tally)): (usize, (&Rung, &Tally))| {
        let moved = if place == 0 { " moved" } else { "" };
        format!("rung {}: {}{moved}{}", rung.number(), counted_of(tally), apart(tally))
    };
    rungs.iter().enumerate().map(part).collect::<Vec<_>>().join(", ")
}

/// "1 of 2 moved (1 in part)".
pub fn tally_words(tally: &Tally) -> String {
    format!("{} moved{}", counted_of(tally), apart(tally))
}

/// "first response after 2 working days, the median of 3"; empty without a response.
pub fn response_words(tally: &Tally) -> String {
    let Some(days) = tally.median_days() else { return String::new() };
    let after = match days {
        0 => "first response on the same day".to_owned(),
        _ => format!("first response after {}", working_days(days)),
    };
    if tally.days.len() > 1 { format!("{after}, the median of {}", tally.days.len()) } else { after }
}

/// Why a rung is suggested for a dependency, with its counts.
pub fn rung_sentence(facts: &Facts, memory: &LadderMemory, dossier: &Dossier, advice: Advice) -> String {
    let team = facts.team_name(dossier.dependency.supplier);
    let number = advice.rung.number();
    let so_far = || match ladder_words(memory) {
        words if words.is_empty() => format!("No finished step with {team} is on record"),
        words => format!("So far with {team}: {words}"),
    };
    match (advice.why, advice.channel.and_then(|channel| memory.ways.get(&(advice.rung, channel)))) {
        (Why::Worked, Some(tally)) => {
            let by = advice.channel.map_or("", |channel| channel.label());
            let part = if tally.moved == 0 { " in part" } else { "" };
            let response = match response_words(tally) {
                words if words.is_empty() => words,
                words => format!(", with a {words}"),
            };
            let worked = tally.moved + tally.partly;
            format!("Rung {number} by {by} has moved {team}{part}, {worked} of {}{response}.", tally.of)
        }
        (Why::Exhausted, _) => format!("{}. There is no rung left to try here.", so_far()),
        _ if memory.ways.is_empty() && dossier.escalations.iter().all(|e| e.steps.is_empty()) => {
            format!("{}; rung {number} is the lowest.", so_far())
        }
        _ => format!("{}. Rung {number} is the lowest not tried here.", so_far()),
    }
}

fn counted_of(tally: &Tally) -> String {
    format!("{} of {}", tally.moved, tally.of)
}

/// What is neither moved nor nothing, in brackets.
fn apart(tally: &Tally) -> String {
    let parts: Vec<String> = [(tally.partly, "in part"), (tally.backfired, "backfired")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}
