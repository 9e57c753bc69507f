//! The nouns of a case: initiatives, teams, people, milestones and the dependency itself.

use super::{Case, day, text, title};
use crate::domain::audience::AudienceKey;
use crate::domain::dependency::{Criticality, Dependency};
use crate::domain::dossier::Dossier;
use crate::domain::graph::{Link, LinkEnd, LinkKind};
use crate::domain::id::{DependencyId, PersonId};
use crate::domain::initiative::{Health, Initiative, Role, Stage, Stakeholder};
use crate::domain::milestone::{Milestone, MilestoneDate};
use crate::domain::person::Person;
use crate::domain::team::{Relation, Team};
use crate::domain::text::{PrivateNote, Text};

impl Case {
    /// A further initiative, active; what follows belongs to it.
    pub(crate) fn initiative(mut self, name: &str) -> Self {
        let id = self.mint();
        let initiative = Initiative {
            id,
            title: title(name),
            outcome: Text::default(),
            stage: Stage::Active,
            declared: None,
            declared_reason: Text::default(),
            external_id: Text::default(),
            link: Text::default(),
            notes: PrivateNote::default(),
        };
        self.facts.initiatives.insert(id, initiative);
        (self.initiative, self.milestone, self.dependency) = (id, None, None);
        self
    }
    /// The first dependency blocks the second, both known by their titles, with working days between.
    pub(crate) fn link(mut self, from: &str, to: &str, lag: u16) -> Self {
        let (from, to) = (self.titled(from), LinkEnd::Dependency(self.titled(to)));
        let link = Link { id: self.mint(), from, kind: LinkKind::Blocks, to, lag };
        self.facts.links.insert(link.id, link);
        self
    }
    /// The dependency of this title.
    pub(crate) fn titled(&self, title: &str) -> DependencyId {
        let mut all = self.facts.dossiers.values().map(|d| &d.dependency);
        all.find(|d| d.title.as_str() == title).expect("a dependency of this title was named").id
    }
    /// Where the initiative stands.
    pub(crate) fn stage(mut self, stage: Stage) -> Self {
        self.this_initiative().stage = stage;
        self
    }
    /// An audience was told about the initiative.
    pub(crate) fn told(mut self, audience: &str, on: &str) -> Self {
        let key: AudienceKey = audience.parse().expect("a key");
        let last = self.facts.told.entry((self.initiative, key)).or_insert(day(on));
        *last = day(on).max(*last);
        self
    }
    /// The health I declare for the initiative, with its sentence.
    pub(crate) fn declared(mut self, health: Health, reason: &str) -> Self {
        self.this_initiative().declared = Some(health);
        self.this_initiative().declared_reason = text(reason);
        self
    }
    /// A person's role in the initiative.
    pub(crate) fn stakeholder(mut self, name: &str, role: Role) -> Self {
        let person = self.known_person(name);
        let (id, initiative) = (self.mint(), self.initiative);
        self.facts.stakeholders.push(Stakeholder { id, initiative, person, role, team: None });
        self
    }
    /// A team, or the one of that name; it supplies the dependencies that follow.
    pub(crate) fn team(mut self, name: &str) -> Self {
        let known = self.facts.teams.values().find(|t| t.name.as_str() == name).map(|t| t.id);
        let id = known.unwrap_or_else(|| self.mint());
        self.facts.teams.entry(id).or_insert_with(|| Team {
            id,
            name: title(name),
            relation: Relation::Platform,
            channel: Text::default(),
            cycle_days: Team::USUAL_CYCLE,
            lead: None,
            notes: PrivateNote::default(),
        });
        self.team = Some(id);
        self
    }
    /// A person on the team named last.
    pub(crate) fn person(mut self, name: &str) -> Self {
        self.known_person(name);
        self
    }
    /// Whom a person reports to.
    pub(crate) fn manager(mut self, name: &str, manager: &str) -> Self {
        let manager = self.known_person(manager);
        let id = self.known_person(name);
        self.facts.people.entry(id).and_modify(|p| p.manager = Some(manager));
        self
    }
    /// Within how many working days I want to have been in touch with a person.
    pub(crate) fn touch_every(mut self, name: &str, days: u16) -> Self {
        let id = self.known_person(name);
        self.facts.people.entry(id).and_modify(|p| p.touch_every = Some(days));
        self
    }
    /// A milestone of the initiative for `on`, said on `said_on`; dependencies that follow are needed for it.
    pub(crate) fn milestone(mut self, name: &str, on: &str, said_on: &str) -> Self {
        let id = self.mint();
        let (dependency, initiative) = (self.dependency.take(), self.initiative);
        let milestone = Milestone {
            id,
            initiative,
            title: title(name),
            value: Text::default(),
            done_on: None,
            dates: vec![],
        };
        self.facts.milestones.insert(id, milestone);
        self.milestone = Some(id);
        self = self.milestone_moved(on, said_on);
        self.dependency = dependency;
        self
    }
    /// A later statement of the milestone's day.
    pub(crate) fn milestone_moved(mut self, on: &str, said_on: &str) -> Self {
        let date = MilestoneDate {
            id: self.mint(),
            day: day(on),
            reason: Text::default(),
            provenance: self.said(said_on),
            retraction: None,
        };
        self.this_milestone().dates.push(date);
        self
    }
    /// The milestone was reached.
    pub(crate) fn milestone_done(mut self, on: &str) -> Self {
        self.this_milestone().done_on = Some(day(on));
        self
    }
    /// A dependency on the team named last: a draft of 1 September 2023, criticality 2.
    pub(crate) fn dependency(mut self, name: &str) -> Self {
        let id = self.mint();
        let dependency = Dependency {
            id,
            initiative: self.initiative,
            milestone: self.milestone,
            title: title(name),
            what: Text::default(),
            why: Text::default(),
            supplier: self.team,
            dri: None,
            criticality: Criticality::USUAL,
            acceptance: Text::default(),
            fallback: Text::default(),
            next_step: Text::default(),
            next_step_on: None,
            external_id: Text::default(),
            link: Text::default(),
            tags: Vec::new(),
            drafted_on: day("2023-09-01"),
            notes: PrivateNote::default(),
        };
        self.facts.dossiers.insert(id, Dossier::empty(dependency));
        self.dependency = Some(id);
        self
    }
    /// The day it was written down.
    pub(crate) fn drafted(self, on: &str) -> Self {
        self.with(|d| d.dependency.drafted_on = day(on))
    }
    /// How much hangs on it.
    pub(crate) fn crit(self, level: u8) -> Self {
        self.with(|d| d.dependency.criticality = Criticality::try_from(level).unwrap())
    }
    /// Who is responsible for it there; the person is added when new.
    pub(crate) fn dri(mut self, name: &str) -> Self {
        let id = self.known_person(name);
        self.with(|d| d.dependency.dri = Some(id))
    }
    /// What exactly is needed.
    pub(crate) fn what(self, words: &str) -> Self {
        self.with(|d| d.dependency.what = text(words))
    }
    /// When we would accept it.
    pub(crate) fn acceptance(self, words: &str) -> Self {
        self.with(|d| d.dependency.acceptance = text(words))
    }
    /// What we do without it.
    pub(crate) fn fallback(self, words: &str) -> Self {
        self.with(|d| d.dependency.fallback = text(words))
    }
    /// The next step agreed, and its day.
    pub(crate) fn next_step(self, words: &str, on: &str) -> Self {
        self.with(|d| {
            d.dependency.next_step = text(words);
            d.dependency.next_step_on = Some(day(on));
        })
    }
    /// A private note on it.
    pub(crate) fn note(self, words: &str) -> Self {
        self.with(|d| d.dependency.notes = PrivateNote::new(words).unwrap())
    }
    fn this_initiative(&mut self) -> &mut Initiative {
        self.facts.initiatives.get_mut(&self.initiative).expect("it was added")
    }
    fn this_milestone(&mut self) -> &mut Milestone {
        let id = self.milestone.expect("a milestone was named");
        self.facts.milestones.get_mut(&id).expect("it was added")
    }
    pub(super) fn known_person(&mut self, name: &str) -> PersonId {
        if let Some(person) = self.facts.people.values().find(|p| p.name.as_str() == name) {
            return person.id;
        }
        let id = self.mint();
        let person = Person {
            id,
            name: title(name),
            alias: Text::default(),
            role: Text::default(),
            team: self.team,
            manager: None,
            influence: None,
            interest: None,
            touch_every: None,
            cares: PrivateNote::default(),
            notes: PrivateNote::default(),
        };
        self.facts.people.insert(id, person);
        id
    }
}
