//! What the milestones of an initiative would be if something were another thing than it is. Nothing is written: what is
//! supposed is taken instead of what is on record, while the odds are worked out a second time.

use super::Scene;
use super::scene::{by_name, named};
use super::stones::outlook;
use crate::api::stones::{Outlook, SupposedRow, Supposing, WhatIfItem, WhatIfRow, WhatIfView};
use crate::app::desk::Refusal;
use crate::domain::forecast::{Awaited, Supposed, Supposition, Taken, awaited, awaited_if, current, suppose};
use crate::domain::graph::Links;
use crate::domain::id::{DependencyId, InitiativeId, MilestoneId};
use crate::domain::milestone::Milestone;
use crate::domain::sentence::supposition_words;
use crate::domain::text::sorting;
use std::collections::{BTreeMap, BTreeSet};

/// Before and after, side by side.
pub(in crate::app) fn what_if(
    scene: &Scene<'_>,
    initiative: InitiativeId,
    changes: &[Supposing],
) -> Result<WhatIfView, Refusal> {
    let facts = scene.facts;
    let title =
        facts.initiatives.get(&initiative).ok_or(Refusal::Gone { noun: "initiative" })?.title.to_string();
    let suppositions = changes.iter().map(|change| checked(scene, *change)).collect::<Result<Vec<_>, _>>()?;
    let record = scene.record();
    let supposed = suppose(facts, record, &suppositions, scene.today);
    let looked = Looked::new(scene, &supposed);
    let words = suppositions.iter().map(|one| supposition_words(facts, record, &supposed, one, scene.today));
    let mut stones: Vec<&Milestone> = facts.milestones.values().filter(|m| m.done_on.is_none()).collect();
    stones.sort_by_key(|m| (m.initiative != initiative, m.day().is_none(), m.day(), m.title.clone()));
    let (mut milestones, mut waited) = (Vec::new(), BTreeSet::new());
    for stone in stones {
        let [before, after] = looked.at(stone.id);
        let is_own = stone.initiative == initiative;
        if !is_own && before == after {
            continue;
        }
        if is_own {
            waited.extend(before.deciding(scene.today).into_iter().map(|(id, _)| id));
            waited.extend(before.undated.iter().copied());
        }
        let told = |waits: &Awaited| -> Outlook { outlook(scene, waits, stone.day()) };
        milestones.push(WhatIfRow {
            milestone: stone.id,
            title: called(scene, stone, is_own),
            day: stone.day(),
            before: told(&before),
            after: told(&after),
        });
    }
    let items = items(scene, &waited);
    let teams: BTreeMap<String, _> = items_teams(scene, &waited);
    Ok(WhatIfView {
        initiative,
        title,
        supposed: words.map(|(label, says)| SupposedRow { label, says }).collect(),
        milestones,
        items,
        teams: by_name(teams.into_values().collect()),
    })
}

/// The two ways to look at every milestone.
struct Looked<'l, 's> {
    scene: &'l Scene<'s>,
    supposed: &'l Supposed,
    links: Links,
    links_then: Links,
}

impl<'l, 's> Looked<'l, 's> {
    fn new(scene: &'l Scene<'s>, supposed: &'l Supposed) -> Self {
        let is_gone = |id: DependencyId| supposed.get(&id) == Some(&Taken::Dropped);
        let (links, links_then) = (Links::of(scene.facts), Links::without(scene.facts, is_gone));
        Self { scene, supposed, links, links_then }
    }
    /// What it waits for as it is, and as it would be.
    fn at(&self, stone: MilestoneId) -> [Awaited; 2] {
        let (facts, record, today) = (self.scene.facts, self.scene.record(), self.scene.today);
        [
            awaited(facts, &self.links, record, stone, today),
            awaited_if(facts, &self.links_then, record, self.supposed, stone, today),
        ]
    }
}

/// What is supposed must be about something on record, and a day to come.
fn checked(scene: &Scene<'_>, change: Supposing) -> Result<Supposition, Refusal> {
    let known = |id: DependencyId| match scene.facts.dossiers.contains_key(&id) {
        true => Ok(id),
        false => Err(Refusal::Gone { noun: "dependency" }),
    };
    Ok(match change {
        Supposing::Eta { day, .. } if day < scene.today => {
            let message = format!("{} has passed; suppose a day from today on", day.in_full());
            return Err(Refusal::rule("day", message));
        }
        Supposing::Eta { dependency, day } => Supposition::Eta { dependency: known(dependency)?, day },
        Supposing::Drop { dependency } => Supposition::Drop { dependency: known(dependency)? },
        Supposing::Usual { team } if scene.facts.teams.contains_key(&team) => Supposition::Usual { team },
        Supposing::Usual { .. } => return Err(Refusal::Gone { noun: "team" }),
    })
}

fn called(scene: &Scene<'_>, stone: &Milestone, is_own: bool) -> String {
    let of = scene.facts.initiatives.get(&stone.initiative).filter(|_| !is_own);
    of.map_or_else(|| stone.title.to_string(), |initiative| format!("{} / {}", initiative.title, stone.title))
}

fn items(scene: &Scene<'_>, waited: &BTreeSet<DependencyId>) -> Vec<WhatIfItem> {
    let dossiers = waited.iter().filter_map(|id| scene.facts.dossiers.get(id));
    let mut items: Vec<WhatIfItem> = dossiers
        .map(|dossier| WhatIfItem {
            dependency: dossier.dependency.id,
            title: dossier.dependency.title.to_string(),
            team: scene.team_name(dossier.dependency.supplier),
            eta: dossier.etas.day(),
            eta_kind: dossier.etas.current().map(|statement| statement.kind),
        })
        .collect();
    items.sort_by_cached_key(|item| (sorting(&item.title), item.dependency));
    items
}

/// Teams that committed to a day for one of them.
fn items_teams(
    scene: &Scene<'_>,
    waited: &BTreeSet<DependencyId>,
) -> BTreeMap<String, crate::api::rows::Named> {
    let dossiers = waited.iter().filter_map(|id| scene.facts.dossiers.get(id));
    let promised = dossiers.filter(|dossier| current(scene.facts, dossier).is_some());
    let teams = promised.filter_map(|dossier| scene.facts.teams.get(&dossier.dependency.supplier?));
    teams.map(|team| (team.id.to_string(), named(team.id, team.name.as_str(), ""))).collect()
}
