//! The milestones that rows of dependencies name: known by their titles within an initiative, and created there without a day,
//! as quick capture does it.

use super::names::Group;
use super::plan::{Change, Meant, Plan};
use crate::api::importing::NameOf;
use crate::domain::dependency::Dependency;
use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, MilestoneId};
use crate::domain::milestone::Milestone;
use crate::domain::text::{Text, Title};
use crate::intake::names::key;
use crate::intake::near::Name;
use crate::intake::row::{DependencyRow, Refused};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Milestones by their titles, on record and in the rows before.
pub(super) struct Stones {
    by_title: HashMap<String, Vec<(InitiativeId, MilestoneId)>>,
    titles: HashMap<MilestoneId, Title>,
    /// Those that rows bring.
    fresh: Vec<(InitiativeId, Title)>,
}

impl Stones {
    /// Those on record.
    pub(super) fn of(facts: &Facts) -> Self {
        let mut stones = Self { by_title: HashMap::new(), titles: HashMap::new(), fresh: Vec::new() };
        facts.milestones.values().for_each(|milestone| stones.add(milestone));
        stones
    }
    fn add(&mut self, milestone: &Milestone) {
        let at = self.by_title.entry(key(milestone.title.as_str())).or_default();
        at.push((milestone.initiative, milestone.id));
        self.titles.insert(milestone.id, milestone.title.clone());
    }
    /// Those of this title, each with its initiative.
    fn titled(&self, title: &Title) -> &[(InitiativeId, MilestoneId)] {
        self.by_title.get(&key(title.as_str())).map_or(&[], Vec::as_slice)
    }
}

impl Plan<'_> {
    /// Refuses a row whose milestone can not be told from another one.
    pub(super) fn milestone_known(&self, meant: &Meant, row: &DependencyRow) -> Result<(), Refused> {
        let (Meant::Known(initiative), Some(title)) = (meant, &row.milestone) else { return Ok(()) };
        match self.stones_of(*initiative, title).len() {
            0 | 1 => Ok(()),
            many => Err(Refused {
                column: row.milestone_column.clone(),
                reason: format!(
                    "{many} milestones of this initiative are called “{title}”; rename one of them"
                ),
            }),
        }
    }
    /// The live initiative that alone has the milestone of a row.
    pub(super) fn initiative_of_milestone(
        &self,
        row: &DependencyRow,
    ) -> Result<Option<InitiativeId>, Refused> {
        let Some(title) = &row.milestone else { return Ok(None) };
        let found = match self.stones.titled(title) {
            [] => self.stones.titled(self.names.meant(NameOf::Milestone, title)),
            found => found,
        };
        let of: BTreeSet<InitiativeId> = found.iter().map(|(initiative, _)| *initiative).collect();
        let of = of.iter().filter_map(|id| self.facts.initiatives.get(id));
        let having: Vec<_> = of.filter(|initiative| initiative.stage.is_live()).collect();
        match having.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one.id)),
            several => {
                let of: Vec<&str> = several.iter().map(|initiative| initiative.title.as_str()).collect();
                let reason = format!(
                    "“{title}” is a milestone of {}; name the initiative in a column",
                    of.join(" and of ")
                );
                Err(Refused { column: row.milestone_column.clone(), reason })
            }
        }
    }
    /// Puts the dependency under the milestone that its row names; an empty cell changes nothing.
    pub(super) fn put_under(
        &mut self,
        dependency: &mut Dependency,
        row: &DependencyRow,
        changed: &mut Vec<String>,
    ) {
        let Some(title) = &row.milestone else { return };
        let id = self.milestone(dependency.initiative, title);
        let before = dependency.milestone.replace(id);
        if before == Some(id) {
            return;
        }
        let title = |id: &MilestoneId| self.stones.titles.get(id).map_or("", Title::as_str);
        let was = before.map_or_else(String::new, |before| format!(", was “{}”", title(&before)));
        changed.push(format!("milestone {}{was}", title(&id)));
    }
    /// Those of this title in the initiative, else of the one that it was said to mean.
    fn stones_of(&self, initiative: InitiativeId, title: &Title) -> Vec<MilestoneId> {
        let of = |all: &[(InitiativeId, MilestoneId)]| -> Vec<MilestoneId> {
            all.iter().filter(|(of, _)| *of == initiative).map(|(_, id)| *id).collect()
        };
        let found = of(self.stones.titled(title));
        if found.is_empty() {
            of(self.stones.titled(self.names.meant(NameOf::Milestone, title)))
        } else {
            found
        }
    }
    /// Milestones that rows bring, among those of their initiative.
    pub(super) fn fresh_stones(&self) -> Vec<Group> {
        let mut by_initiative: BTreeMap<InitiativeId, Vec<Name>> = BTreeMap::new();
        for (initiative, title) in &self.stones.fresh {
            by_initiative.entry(*initiative).or_default().push(Name::of(title.as_str()));
        }
        let on_record = |id| self.facts.milestones.values().filter(move |m| m.initiative == id);
        let groups = by_initiative.into_iter().map(|(id, fresh)| {
            let known = on_record(id).map(|milestone| Name::of(milestone.title.as_str())).collect();
            Group { known, fresh }
        });
        groups.collect()
    }
    fn milestone(&mut self, initiative: InitiativeId, title: &Title) -> MilestoneId {
        if let Some(id) = self.stones_of(initiative, title).first() {
            return *id;
        }
        let (id, title) = (self.minter.mint(), self.names.meant(NameOf::Milestone, title).clone());
        let milestone =
            Milestone { id, initiative, title, value: Text::default(), done_on: None, dates: Vec::new() };
        self.also.push(format!("{} (milestone)", milestone.title));
        self.stones.add(&milestone);
        self.stones.fresh.push((initiative, milestone.title.clone()));
        self.changes.push(Change::Milestone(milestone));
        id
    }
}
