//! Facts for tests, written the way a case is told: "Platform A owes the SSO SDK, needed by 10 Nov, promised
//! for 27 Oct on 1 Oct, asked on 3 Nov". Ids and recording moments come from a counter, so that a case told
//! twice is the same case. What is said of a dependency goes to the one named last. Nothing is judged here.
//!
//! ```ignore
//! let case = Case::new().team("Platform A").dependency("SSO SDK").need_by("2023-11-10").eta("2023-10-27", "2023-10-01");
//! attention(&case.facts, &Policy::default(), day("2023-12-01"));
//! ```

mod absence;
mod chase;
mod decisions;
mod ledger;
mod meetings;
mod nouns;

use super::audience::Audience;
use super::day::{Day, Moment};
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::{DecisionId, DependencyId, InitiativeId, MilestoneId, PersonId, TeamId};
use super::provenance::{Provenance, Source};
use super::text::{Text, Title};
use chrono::DateTime;
use uuid::Uuid;

/// The day written like 2023-11-24.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Facts under construction, and what was named last.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// What was told so far.
    pub(crate) facts: Facts,
    count: u32,
    initiative: InitiativeId,
    team: Option<TeamId>,
    milestone: Option<MilestoneId>,
    dependency: Option<DependencyId>,
    decision: Option<DecisionId>,
}

impl Case {
    /// One active initiative, "Checkout", and nothing else.
    pub(crate) fn new() -> Self {
        let none = InitiativeId::new(Uuid::nil());
        let empty = Self {
            facts: Facts { audiences: Audience::usual(), ..Facts::default() },
            count: 0,
            initiative: none,
            team: None,
            milestone: None,
            dependency: None,
            decision: None,
        };
        empty.initiative("Checkout")
    }
    /// The dependency named last.
    pub(crate) fn id(&self) -> DependencyId {
        self.dependency.expect("a dependency was named")
    }
    /// The initiative named last.
    pub(crate) fn initiative_id(&self) -> InitiativeId {
        self.initiative
    }
    /// The team with this name.
    pub(crate) fn team_id(&self, name: &str) -> TeamId {
        self.facts.teams.values().find(|t| t.name.as_str() == name).expect("such a team").id
    }
    /// The person with this name.
    pub(crate) fn person_id(&self, name: &str) -> PersonId {
        self.facts.people.values().find(|p| p.name.as_str() == name).expect("such a person").id
    }
    /// The milestone with this title.
    pub(crate) fn milestone_id(&self, title: &str) -> MilestoneId {
        self.facts.milestones.values().find(|m| m.title.as_str() == title).expect("such a milestone").id
    }
    /// All that was said of the dependency named last.
    pub(crate) fn dossier(&self) -> &Dossier {
        &self.facts.dossiers[&self.id()]
    }
    fn dossier_mut(&mut self) -> &mut Dossier {
        let id = self.id();
        self.facts.dossiers.get_mut(&id).expect("it was added")
    }
    /// Another dossier of the dependency named last.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Dossier)) -> Self {
        change(self.dossier_mut());
        self
    }
    fn mint<T: From<Uuid>>(&mut self) -> T {
        self.count += 1;
        T::from(Uuid::from_u128(u128::from(self.count)))
    }
    /// Said by the supplier in a meeting, written down a second after whatever was told before.
    fn said(&mut self, on: &str) -> Provenance {
        self.count += 1;
        let instant = DateTime::from_timestamp(1_672_531_200 + i64::from(self.count), 0).unwrap();
        let team = self.dependency.and_then(|id| self.facts.dossiers[&id].dependency.supplier);
        Provenance {
            person: None,
            team,
            source: Source::Meeting,
            link: Text::default(),
            stated_on: day(on),
            recorded_at: Moment::new(instant),
        }
    }
}

fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}
