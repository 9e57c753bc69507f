//! Initiatives and dependencies by what they are called, on record and in the rows read so far. Names are the same
//! by `intake::names::key`.

use crate::domain::dependency::Dependency;
use crate::domain::id::{DependencyId, InitiativeId, PersonId, TeamId};
use crate::domain::initiative::Initiative;
use crate::domain::text::Title;
use crate::intake::names::key;
use std::collections::HashMap;

/// The team that builds it or, without one, the person who does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Maker {
    Team(TeamId),
    Person(PersonId),
}

/// Initiatives by what they are called.
#[derive(Default)]
pub(super) struct Initiatives {
    pub(super) by_key: HashMap<String, InitiativeId>,
    pub(super) by_title: HashMap<String, Vec<Named<InitiativeId>>>,
}

/// Dependencies by what they are called.
#[derive(Default)]
pub(super) struct Dependencies {
    pub(super) by_key: HashMap<String, DependencyId>,
    pub(super) by_title: HashMap<(InitiativeId, String, Option<Maker>), Vec<Named<DependencyId>>>,
}

/// Something that bears a title, and whether it has a key by which it would rather be known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<Id> {
    pub(super) id: Id,
    pub(super) keyed: bool,
    pub(super) live: bool,
}

impl<Id: Copy + PartialEq> Named<Id> {
    /// What a row before changed is the same one, not another of that name.
    fn put_into(self, namesakes: &mut Vec<Self>) {
        namesakes.retain(|named| named.id != self.id);
        namesakes.push(self);
    }
}

impl Initiatives {
    /// Notes how an initiative is called.
    pub(super) fn add(&mut self, initiative: &Initiative) {
        let keyed = !initiative.external_id.is_empty();
        if keyed {
            self.by_key.insert(key(initiative.external_id.as_str()), initiative.id);
        }
        let named = Named { id: initiative.id, keyed, live: initiative.stage.is_live() };
        named.put_into(self.by_title.entry(key(initiative.title.as_str())).or_default());
    }
    /// The one of this title. One with a key is not meant by a row that gives another key; of several the only one
    /// without a key, else the only live one.
    pub(super) fn titled(&self, title: &Title, by_other_key: bool) -> Result<Option<InitiativeId>, usize> {
        only(self.by_title.get(&key(title.as_str())), by_other_key)
    }
}

impl Dependencies {
    /// Notes how a dependency is called.
    pub(super) fn add(&mut self, dependency: &Dependency) {
        let keyed = !dependency.external_id.is_empty();
        if keyed {
            self.by_key.insert(key(dependency.external_id.as_str()), dependency.id);
        }
        let maker = dependency.supplier.map(Maker::Team).or(dependency.dri.map(Maker::Person));
        let at = (dependency.initiative, key(dependency.title.as_str()), maker);
        Named { id: dependency.id, keyed, live: true }.put_into(self.by_title.entry(at).or_default());
    }
    /// The one of this title in its initiative from its maker; see [`Initiatives::titled`].
    pub(super) fn titled(
        &self,
        initiative: InitiativeId,
        title: &Title,
        maker: Option<Maker>,
        by_other_key: bool,
    ) -> Result<Option<DependencyId>, usize> {
        only(self.by_title.get(&(initiative, key(title.as_str()), maker)), by_other_key)
    }
}

fn only<Id: Copy>(named: Option<&Vec<Named<Id>>>, by_other_key: bool) -> Result<Option<Id>, usize> {
    let all: Vec<Named<Id>> =
        named.into_iter().flatten().filter(|n| !(by_other_key && n.keyed)).copied().collect();
    let single = |of: Vec<&Named<Id>>| if let [one] = of.as_slice() { Some(one.id) } else { None };
    let found = single(all.iter().collect())
        .or_else(|| single(all.iter().filter(|n| !n.keyed).collect()))
        .or_else(|| single(all.iter().filter(|n| n.live).collect()));
    if found.is_none() && !all.is_empty() { Err(all.len()) } else { Ok(found) }
}
