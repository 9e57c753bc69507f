//! Decisions that can be brought forward in a meeting: open ones of people whose teams are expected, and those that the
//! series talked about before. What holds them up is said as a question to settle, not as a reproach.

use super::of_ask;
use crate::api::meetings::AgendaDecision;
use crate::app::views::Scene;
use crate::domain::ask::Ask;
use crate::domain::decision::{Decision, DecisionState};
use crate::domain::id::{OccurrenceId, PersonId};
use crate::domain::meeting::Meeting;
use crate::domain::text::sorting;
use std::collections::BTreeSet;

/// Those on the agenda, by the day they are wanted.
pub(in crate::app::views) fn decisions(scene: &Scene<'_>, meeting: &Meeting) -> Vec<AgendaDecision> {
    let held: BTreeSet<OccurrenceId> = meeting.occurrences.iter().map(|o| o.id).collect();
    let expected = |id: PersonId| {
        let team = scene.facts.people.get(&id).and_then(|person| person.team);
        team.is_some_and(|team| meeting.teams.contains(&team))
    };
    let open = scene.facts.decisions.values().filter(|d| d.state() == DecisionState::Open);
    let live = open.filter(|d| d.initiative.is_none_or(|id| scene.facts.is_live(id)));
    let mut concerned: Vec<&Decision> = live
        .filter(|d| d.people().any(expected) || d.discussed_at().any(|meeting| held.contains(&meeting)))
        .collect();
    concerned
        .sort_by_cached_key(|d| (d.decide_by().is_none(), d.decide_by(), sorting(d.question.as_str()), d.id));
    concerned.into_iter().map(|decision| item(scene, decision)).collect()
}

fn item(scene: &Scene<'_>, decision: &Decision) -> AgendaDecision {
    AgendaDecision {
        decision: decision.id,
        question: decision.question.to_string(),
        who: who(scene, decision),
        points: points(scene, decision),
    }
}

/// "Wanted by 8 Dec; Ada approves, Bo drives it."; empty when nothing of it is known.
fn who(scene: &Scene<'_>, decision: &Decision) -> String {
    let named = |id, does: &str| {
        let name = scene.alias(id);
        (!name.is_empty()).then(|| format!("{name} {does}"))
    };
    let people: Vec<String> = [named(decision.approver, "approves"), named(decision.driver, "drives it")]
        .into_iter()
        .flatten()
        .collect();
    let day = decision.decide_by().map(|day| format!("Wanted by {}", day.said(scene.today)));
    let parts: Vec<String> = day.into_iter().chain((!people.is_empty()).then(|| people.join(", "))).collect();
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join("; ")) }
}

fn points(scene: &Scene<'_>, decision: &Decision) -> Vec<String> {
    let when = match decision.decide_by() {
        None => "By when is it wanted?".to_owned(),
        Some(day) if day <= scene.today => "Can it be decided now?".to_owned(),
        Some(day) => format!("Can it be decided by {}?", day.said(scene.today)),
    };
    let mut points = vec![when];
    let missing = [
        (decision.approver.is_none(), "Who says yes or no?"),
        (decision.driver.is_none(), "Who brings it to a decision?"),
    ];
    points.extend(missing.into_iter().filter(|(is, _)| *is).map(|(_, words)| words.to_owned()));
    if !decision.options.is_empty() {
        points.push(format!("Options: {}", decision.options.join("; ")));
    }
    if !decision.recommendation.is_empty() {
        points.push(format!("Proposed: {}", decision.recommendation));
    }
    let mut asks: Vec<&Ask> =
        scene.facts.asks_about_decision(decision.id).filter(|ask| ask.is_open()).collect();
    asks.sort_by_key(|ask| (ask.asked_on, ask.id));
    points.extend(asks.into_iter().map(|ask| of_ask(scene, ask)));
    points
}
