//! What going up the ladder has brought with a team, over every finished step: by rung and channel, as counts that
//! always stand beside each other. And which rung to take next: the cheapest that has worked. It is about rungs and
//! channels, never about people, and for my eyes only: no update and no brief may show it. Its words are in
//! `sentence`; whom a rung means is in `person`.

use super::ask::Channel;
use super::day::Day;
use super::dossier::Dossier;
use super::escalation::{EscalationStep, Outcome, Rung};
use super::facts::Facts;
use super::id::{PersonId, RungId, TeamId};
use std::collections::BTreeMap;

/// What finished steps brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// It moved.
    pub moved: u32,
    /// It moved in part.
    pub partly: u32,
    /// It backfired.
    pub backfired: u32,
    /// Finished steps, those that brought nothing included.
    pub of: u32,
    /// Working days to the first response, of each step that had one; in any order.
    pub days: Vec<i32>,
}

impl Tally {
    /// Whether something came of at least one.
    pub const fn has_worked(&self) -> bool {
        self.moved + self.partly > 0
    }
    /// The median of the working days to the first response, rounded down; none without a response.
    pub fn median_days(&self) -> Option<i32> {
        let mut days = self.days.clone();
        days.sort_unstable();
        let high = *days.get(days.len() / 2)?;
        Some((days[(days.len() - 1) / 2] + high).div_euclid(2))
    }
    fn add(&mut self, outcome: Outcome, days: i32) {
        self.of += 1;
        self.moved += u32::from(outcome == Outcome::Moved);
        self.partly += u32::from(outcome == Outcome::Partly);
        self.backfired += u32::from(outcome == Outcome::Backfired);
        // That nothing came is no response, whenever it was written down.
        if outcome != Outcome::Nothing {
            self.days.push(days);
        }
    }
    fn join(&mut self, other: &Self) {
        self.moved += other.moved;
        self.partly += other.partly;
        self.backfired += other.backfired;
        self.of += other.of;
        self.days.extend(&other.days);
    }
}

/// What is remembered of a team.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LadderMemory {
    /// By rung and channel; only what was tried and is finished.
    pub ways: BTreeMap<(Rung, Channel), Tally>,
    /// Who was asked when a rung moved something, the last time.
    people: BTreeMap<Rung, (Day, RungId, PersonId)>,
}

/// The memory of one team, over all its dependencies, finished ones included.
pub fn remember(facts: &Facts, team: TeamId) -> LadderMemory {
    let mut memory = LadderMemory::default();
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    for step in dossiers.flat_map(|d| &d.escalations).flat_map(|e| &e.steps) {
        let Some(result) = &step.result else { continue };
        let days = facts.calendar.wd(step.on, result.on);
        memory.ways.entry((step.rung, step.channel)).or_default().add(result.outcome, days);
        if let Some(person) = step.to.filter(|_| result.outcome.has_moved()) {
            let newest = (step.on, step.id, person);
            memory.people.entry(step.rung).and_modify(|last| *last = newest.max(*last)).or_insert(newest);
        }
    }
    memory
}

impl LadderMemory {
    /// Over all channels, the lowest rung first.
    pub fn rungs(&self) -> BTreeMap<Rung, Tally> {
        let mut rungs: BTreeMap<Rung, Tally> = BTreeMap::new();
        for ((rung, _), tally) in &self.ways {
            rungs.entry(*rung).or_default().join(tally);
        }
        rungs
    }
    /// Who was asked on this rung the last time it moved something.
    pub fn person(&self, rung: Rung) -> Option<PersonId> {
        self.people.get(&rung).map(|(_, _, person)| *person)
    }
    /// The channel by which this rung has worked: most often, then in the fewest tries, then the quickest.
    pub fn channel(&self, rung: Rung) -> Option<Channel> {
        let ways = self.ways.iter().filter(|((of, _), tally)| *of == rung && tally.has_worked());
        let best = ways.min_by_key(|((_, channel), tally)| {
            let worked = tally.moved + tally.partly;
            (u32::MAX - worked, tally.of, tally.median_days(), *channel)
        });
        best.map(|((_, channel), _)| *channel)
    }
}

/// The rung to take, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// How far up.
    pub rung: Rung,
    /// By which channel it has worked; none when it has not yet.
    pub channel: Option<Channel>,
    /// Why this one.
    pub why: Why,
}

/// Why a rung is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is the cheapest that has worked with this team.
    Worked,
    /// None that is open here has worked; it is the lowest that is neither tried here nor known to bring nothing.
    Untried,
    /// Everything was tried.
    Exhausted,
}

/// The rung to take for a dependency: the cheapest that has worked with its team, else the lowest not yet tried. One
/// does not go back down within an escalation, and not again to a rung that brought nothing here.
pub fn advise(memory: &LadderMemory, dossier: &Dossier) -> Advice {
    let last = |rung: Rung| steps(dossier).filter(|s| s.rung == rung).max_by_key(|s| (s.on, s.id));
    let failed = |rung: Rung| {
        let outcome = |step: &EscalationStep| step.result.as_ref().map(|result| result.outcome);
        last(rung).is_some_and(|step| !outcome(step).is_some_and(Outcome::has_moved))
    };
    let running = dossier.escalations.iter().filter(|e| e.closed.is_none());
    let reached = running.flat_map(|e| &e.steps).map(|step| step.rung).max();
    let open = || Rung::ALL.iter().copied().filter(|r| reached.is_none_or(|at| *r >= at) && !failed(*r));
    let rungs = memory.rungs();
    let worked = |rung: &Rung| rungs.get(rung).is_some_and(Tally::has_worked);
    if let Some(rung) = open().find(worked) {
        return Advice { rung, channel: memory.channel(rung), why: Why::Worked };
    }
    let untried = || open().filter(|rung| last(*rung).is_none());
    let advice = |rung, why| Advice { rung, channel: None, why };
    match untried().find(|rung| !rungs.contains_key(rung)).or_else(|| untried().next()) {
        Some(rung) => advice(rung, Why::Untried),
        None => advice(open().next().unwrap_or(Rung::Director), Why::Exhausted),
    }
}

fn steps(dossier: &Dossier) -> impl Iterator<Item = &EscalationStep> {
    dossier.escalations.iter().flat_map(|e| &e.steps)
}

#[cfg(test)]
mod tests;
