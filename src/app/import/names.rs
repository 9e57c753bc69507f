//! Teams, people and milestones by what a table calls them: the same as on record by name, by an alias that one person alone has, or
//! because it was said that one name means another. New names that are close to others are put up for that question.

use super::plan::{Change, Plan};
use crate::api::importing::{NameMeans, NameOf, NearName};
use crate::domain::facts::Facts;
use crate::domain::id::{PersonId, TeamId};
use crate::domain::person::Person;
use crate::domain::team::Team;
use crate::domain::text::Title;
use crate::intake::names::key;
use crate::intake::near::Name;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// Names put up at most.
const MOST_NEAR: usize = 100;
/// Pairs of names that are held against each other at most.
const MOST_PAIRS: usize = 200_000;

/// Names, and who bears them.
pub(super) struct Names {
    teams: HashMap<String, TeamId>,
    people: HashMap<String, PersonId>,
    /// What a name was said to mean, by its key.
    means: HashMap<(NameOf, String), Title>,
    /// Names that came up and were taken for another one, as they are written.
    taken_for: RefCell<BTreeMap<(NameOf, String), Title>>,
    /// Names that rows bring.
    fresh: Vec<(NameOf, Title)>,
}

impl Names {
    /// Those on record, and what others mean.
    pub(super) fn of(facts: &Facts, means: &[NameMeans]) -> Self {
        let meant = means.iter().filter_map(|NameMeans { noun, name, means }| {
            let title = Title::new(means).ok().filter(|title| key(title.as_str()) != key(name))?;
            Some(((*noun, key(name)), title))
        });
        Self {
            teams: facts.teams.values().map(|team| (key(team.name.as_str()), team.id)).collect(),
            people: people_by_name(facts),
            means: meant.collect(),
            taken_for: RefCell::default(),
            fresh: Vec::new(),
        }
    }
    /// What the name means.
    pub(super) fn meant<'n>(&'n self, noun: NameOf, name: &'n Title) -> &'n Title {
        let at = (noun, key(name.as_str()));
        let Some(other) = self.means.get(&at) else { return name };
        self.taken_for.borrow_mut().entry(at).or_insert_with(|| name.clone());
        other
    }
}

impl Plan<'_> {
    /// The team of this name, if it is known.
    pub(super) fn known_team(&self, name: &Title) -> Option<TeamId> {
        self.names.teams.get(&key(self.names.meant(NameOf::Team, name).as_str())).copied()
    }
    /// The person of this name, if they are known.
    pub(super) fn known_person(&self, name: &Title) -> Option<PersonId> {
        self.names.people.get(&key(self.names.meant(NameOf::Person, name).as_str())).copied()
    }
    /// The only person whose name is this without regard to what stands between its words: `nadia.rahman` of an address.
    pub(super) fn person_written_as(&self, name: &Title) -> Option<PersonId> {
        let bare = |name: &str| key(name).replace(['.', '_', '-'], "");
        let written = bare(name.as_str());
        let mut found =
            self.names.people.iter().filter(|(known, _)| bare(known) == written).map(|(_, id)| *id);
        found.next().filter(|first| found.all(|other| other == *first))
    }
    /// The team of this name, created when it is new.
    pub(super) fn team(&mut self, name: &Title) -> TeamId {
        if let Some(id) = self.known_team(name) {
            return id;
        }
        let team = Team::named(self.minter.mint(), self.names.meant(NameOf::Team, name).clone());
        let id = team.id;
        self.also.push(format!("{} (team)", team.name));
        self.know_team(&team);
        self.teams_now.insert(id, team.clone());
        self.changes.push(Change::Team(Box::new(team)));
        id
    }
    /// The person of this name, created when they are new.
    pub(super) fn person(&mut self, name: &Title) -> PersonId {
        if let Some(id) = self.known_person(name) {
            return id;
        }
        let person = Person::named(self.minter.mint(), self.names.meant(NameOf::Person, name).clone());
        let id = person.id;
        self.also.push(format!("{} (person)", person.name));
        self.know_person(&person);
        self.people_now.insert(id, person.clone());
        self.changes.push(Change::Person(Box::new(person)));
        id
    }
    /// From here on a person is known whom a row brings.
    pub(super) fn know_person(&mut self, person: &Person) {
        self.names.people.insert(key(person.name.as_str()), person.id);
        self.names.fresh.push((NameOf::Person, person.name.clone()));
    }
    /// From here on a team is known that a row brings.
    pub(super) fn know_team(&mut self, team: &Team) {
        self.names.teams.insert(key(team.name.as_str()), team.id);
        self.names.fresh.push((NameOf::Team, team.name.clone()));
    }
    /// New names that are close to others, and those that were taken for another one.
    pub(super) fn near(&self) -> Vec<NearName> {
        let mut near: Vec<NearName> = Vec::new();
        for noun in NameOf::ALL.iter().copied() {
            let groups = self.groups(noun);
            self.taken(noun, &groups, &mut near);
            groups.iter().for_each(|group| group.asks(noun, &mut near));
        }
        near.truncate(MOST_NEAR);
        near
    }
    /// Names among which two may mean the same: all teams, all people, and the milestones of an initiative.
    fn groups(&self, noun: NameOf) -> Vec<Group> {
        let fresh = || {
            let fresh = self.names.fresh.iter().filter(|(of, _)| *of == noun);
            fresh.map(|(_, name)| Name::of(name.as_str())).collect()
        };
        match noun {
            NameOf::Team => {
                let known = self.facts.teams.values().map(|team| Name::of(team.name.as_str())).collect();
                vec![Group { known, fresh: fresh() }]
            }
            NameOf::Person => {
                let known = self.facts.people.values().map(|person| Name::of(person.name.as_str())).collect();
                vec![Group { known, fresh: fresh() }]
            }
            NameOf::Milestone => self.fresh_stones(),
        }
    }
    fn taken(&self, noun: NameOf, groups: &[Group], near: &mut Vec<NearName>) {
        let taken = self.names.taken_for.borrow();
        for ((_, at), name) in taken.iter().filter(|((of, _), _)| *of == noun) {
            let means = self.names.means[&(noun, at.clone())].to_string();
            let asked = Name::of(name.as_str());
            let mut choices: Vec<String> =
                groups.iter().flat_map(|group| group.choices(&asked, noun)).collect();
            choices.retain(|choice| *choice != means);
            choices.insert(0, means.clone());
            near.push(NearName { noun, name: name.to_string(), choices, means });
        }
    }
}

/// Names among which two may mean the same: those on record, and those that rows bring.
pub(super) struct Group {
    pub(super) known: Vec<Name>,
    pub(super) fresh: Vec<Name>,
}

impl Group {
    fn choices(&self, name: &Name, noun: NameOf) -> Vec<String> {
        let others = self.known.iter().chain(&self.fresh).filter(|other| other.text != name.text);
        others.filter(|other| name.is_near(other, noun)).map(|other| other.text.clone()).take(5).collect()
    }
    /// Asks about new names that are close to others; about one that two groups have it is asked once.
    fn asks(&self, noun: NameOf, near: &mut Vec<NearName>) {
        let looked_at = MOST_PAIRS / (self.known.len() + self.fresh.len()).max(1);
        for name in self.fresh.iter().take(looked_at) {
            let choices = self.choices(name, noun);
            if choices.is_empty() {
                continue;
            }
            match near.iter_mut().find(|asked| asked.noun == noun && asked.name == name.text) {
                Some(asked) => {
                    let new: Vec<String> =
                        choices.into_iter().filter(|choice| !asked.choices.contains(choice)).collect();
                    asked.choices.extend(new);
                }
                None => {
                    near.push(NearName { noun, name: name.text.clone(), choices, means: name.text.clone() })
                }
            }
        }
    }
}

/// People by their names and, where no name is the same and nobody else has it, by what exports call them.
fn people_by_name(facts: &Facts) -> HashMap<String, PersonId> {
    let mut by_alias: HashMap<String, Option<PersonId>> = HashMap::new();
    for person in facts.people.values().filter(|person| !person.alias.is_empty()) {
        let alone = |other: &mut Option<PersonId>| *other = None;
        by_alias.entry(key(person.alias.as_str())).and_modify(alone).or_insert(Some(person.id));
    }
    let aliases = by_alias.into_iter().filter_map(|(alias, id)| Some((alias, id?)));
    aliases.chain(facts.people.values().map(|person| (key(person.name.as_str()), person.id))).collect()
}
