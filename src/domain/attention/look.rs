//! What the rules share: the scene they look at, and one dossier with what several of them ask of it, worked out
//! once. No rule is here.

use super::team_memory::{self, TeamMemory};
use crate::domain::absence::{Absence, Leading, Seat};
use crate::domain::ask::{Ask, AskKind};
use crate::domain::claim::{Owner, owner};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::forecast::{Record, on_record};
use crate::domain::graph::Links;
use crate::domain::id::{PersonId, TeamId};
use crate::domain::policy::Policy;
use std::collections::BTreeMap;

/// The facts, the thresholds and the day, with what is remembered of each team.
pub(super) struct Scene<'a> {
    pub(super) facts: &'a Facts,
    pub(super) policy: &'a Policy,
    pub(super) today: Day,
    /// How promises were kept so far.
    pub(super) record: Record,
    /// What waits for what.
    pub(super) links: Links,
    teams: BTreeMap<TeamId, TeamMemory>,
    away: BTreeMap<PersonId, Vec<&'a Absence>>,
    leading: BTreeMap<TeamId, Leading>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(facts: &'a Facts, policy: &'a Policy, today: Day) -> Self {
        let record = on_record(facts, today);
        let mut away: BTreeMap<PersonId, Vec<&Absence>> = BTreeMap::new();
        for absence in facts.absences.values() {
            if let Seat::Person(person) = absence.seat {
                away.entry(person).or_default().push(absence);
            }
        }
        let leading = facts.teams.keys().map(|team| (*team, facts.lead_on(*team, today))).collect();
        let (links, teams) = (Links::of(facts), team_memory::remember(facts, policy));
        Self { facts, policy, today, record, links, teams, away, leading }
    }
    /// Working days in `(from, to]`.
    pub(super) fn wd(&self, from: Day, to: Day) -> i32 {
        self.facts.calendar.wd(from, to)
    }
    /// Working days since `day`.
    pub(super) fn since(&self, day: Day) -> i32 {
        self.wd(day, self.today)
    }
    pub(super) fn has_passed(&self, day: Day) -> bool {
        day < self.today
    }
    /// Every absence of a person.
    pub(super) fn absences(&self, person: PersonId) -> impl Iterator<Item = &'a Absence> {
        self.away.get(&person).into_iter().flatten().copied()
    }
    /// Who leads the team today.
    pub(super) fn leading(&self, team: TeamId) -> Leading {
        self.leading.get(&team).copied().unwrap_or(Leading::Unknown)
    }
    pub(super) fn team(&self, team: Option<TeamId>) -> Option<&TeamMemory> {
        team.and_then(|id| self.teams.get(&id))
    }
}

/// One dossier under the rules.
pub(super) struct Look<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) dossier: &'a Dossier,
    pub(super) state: State,
    pub(super) need_by: Option<Day>,
    pub(super) eta: Option<Day>,
    pub(super) last_inbound: Option<Day>,
}

impl<'a> Look<'a> {
    pub(super) fn new(scene: &'a Scene<'a>, dossier: &'a Dossier) -> Self {
        Self {
            scene,
            dossier,
            state: dossier.state(),
            need_by: dossier.need_by(),
            eta: dossier.etas.day(),
            last_inbound: dossier.inbound().max(),
        }
    }
    /// Whether the work is with the supplier, which is what most rules ask first.
    pub(super) fn is_with_supplier(&self) -> bool {
        self.state.is_with_supplier()
    }
    /// Who owns it, as far as that is clear.
    pub(super) fn owner(&self) -> Owner<'a> {
        owner(self.scene.facts, self.dossier)
    }
    /// Asks whose answer still matters: "when?" and "how far?" are answered by a delivery.
    pub(super) fn awaited(&self) -> impl Iterator<Item = &'a Ask> + Clone {
        let delivered = self.state == State::Delivered;
        let moot = move |ask: &Ask| delivered && matches!(ask.kind, AskKind::Eta | AskKind::Status);
        self.dossier.asks.iter().filter(move |ask| ask.is_open() && !moot(ask))
    }
    /// Whether a next step is agreed for a day to come: until then silence is what was agreed.
    pub(super) fn is_agreed_for_later(&self) -> bool {
        self.dossier.dependency.next_step_on.is_some_and(|day| day > self.scene.today)
    }
}
