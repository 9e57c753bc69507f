//! Names in what leaves the computer: whom an audience gets by name, and what stands for the others. It begins from the
//! rule of the audience and the names on record; the exchange itself is in `report::wording`.

use crate::domain::audience::{Audience, Naming};
use crate::domain::facts::Facts;
use crate::domain::id::{PersonId, TeamId};
use crate::domain::person::Person;
use crate::domain::team::Relation;
use crate::report::wording::Wording;

const SOMEONE: &str = "someone";
const ANOTHER_TEAM: &str = "another team";

/// First and last names that are words of their own: such a part of a name is not taken for the person.
const WORDS: [&str; 24] = [
    "Angel",
    "April",
    "Art",
    "Bill",
    "Chance",
    "Chase",
    "Christian",
    "Drew",
    "Faith",
    "Frank",
    "Grace",
    "Grant",
    "Hope",
    "Jack",
    "June",
    "Long",
    "Mark",
    "May",
    "Pat",
    "Rich",
    "Rob",
    "Rose",
    "Sue",
    "Will",
];
/// Letters of a part of a name at least, to be taken for the person.
const PART: usize = 3;

/// For what goes to one reader, a letter, a brief, an agenda: whoever has an alias is called by it there too. The
/// reader may be called by name.
pub(in crate::app) fn aliased(facts: &Facts, reader: Option<PersonId>) -> Wording {
    let mut wording = Wording::default();
    for person in facts.people.values().filter(|person| Some(person.id) != reader && !person.alias.is_empty())
    {
        wording.hide(person.name.as_str(), person.alias.as_str());
    }
    wording
}

/// The names of the record as one audience reads them.
pub(in crate::app) struct Names<'f> {
    facts: &'f Facts,
    naming: Naming,
}

impl<'f> Names<'f> {
    pub(in crate::app) fn of(facts: &'f Facts, audience: &Audience) -> Self {
        Self { facts, naming: audience.naming }
    }
    /// What a person is called; empty for nobody, and where nobody is named.
    pub(in crate::app) fn person(&self, person: Option<PersonId>) -> String {
        let Some(person) = person.and_then(|id| self.facts.people.get(&id)) else { return String::new() };
        match self.naming {
            Naming::Full => person.called().to_owned(),
            Naming::Role => person.role.to_string(),
            Naming::Team | Naming::None => String::new(),
        }
    }
    /// What a team is called; empty for none.
    pub(in crate::app) fn team(&self, team: Option<TeamId>) -> String {
        let Some(team) = team.and_then(|id| self.facts.teams.get(&id)) else { return String::new() };
        match self.naming {
            Naming::None if team.relation != Relation::Own => ANOTHER_TEAM.to_owned(),
            _ => team.name.to_string(),
        }
    }
    /// What stands for names the audience does not get. A name that is part of a title in `said_anyway` is no secret
    /// and stays.
    pub(in crate::app) fn wording(&self, said_anyway: &[&str]) -> Wording {
        let mut wording = Wording::default();
        for person in self.facts.people.values() {
            self.hide_person(&mut wording, person);
        }
        if self.naming == Naming::None {
            let others = self.facts.teams.values().filter(|team| team.relation != Relation::Own);
            for team in others {
                let name = team.name.as_str();
                if !said_anyway.iter().any(|title| title.contains(name)) {
                    wording.hide(name, ANOTHER_TEAM);
                }
            }
        }
        wording
    }
    fn hide_person(&self, wording: &mut Wording, person: &Person) {
        let name = person.name.as_str();
        if self.naming == Naming::Full {
            if !person.alias.is_empty() {
                wording.hide(name, person.alias.as_str());
            }
            return;
        }
        let instead = self.stand_in(person);
        wording.hide(name, &instead);
        wording.hide(person.alias.as_str(), &instead);
        let parts = name.split(|c: char| !c.is_alphabetic());
        let own = parts.filter(|part| part.chars().count() >= PART && !WORDS.contains(part));
        let own = own.filter(|part| part.starts_with(char::is_uppercase) && !self.is_of_a_team(part));
        own.for_each(|part| wording.hide(part, &instead));
    }
    /// A word that a team is called by means the team.
    fn is_of_a_team(&self, part: &str) -> bool {
        self.facts.teams.values().any(|team| team.name.as_str().split_whitespace().any(|word| word == part))
    }
    fn stand_in(&self, person: &Person) -> String {
        let team = person.team.and_then(|id| self.facts.teams.get(&id)).map(|team| team.name.as_str());
        match (self.naming, person.role.as_str(), team) {
            (Naming::Role, role, _) if !role.is_empty() => format!("the {role}"),
            (Naming::Role | Naming::Team, _, Some(team)) => team.to_owned(),
            _ => SOMEONE.to_owned(),
        }
    }
}
