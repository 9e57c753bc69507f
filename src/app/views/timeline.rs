//! The timeline: dependencies as bars over days, gathered, with their milestones, links and absences. What a bar is
//! made of is in `bar`, a milestone in `stone`, the days behind them in `ground`. Pixels are the window's.

mod bar;
mod ground;
mod stone;

#[cfg(test)]
mod tests;

use super::Scene;
use super::bearing::{Bearing, bearings};
use super::scene::count;
use crate::api::timeline::{
    BarEnd, TimelineBar, TimelineGroup, TimelineLink, TimelineOrder, TimelineRows, TimelineStone,
    TimelineView,
};
use crate::domain::day::Day;
use crate::domain::dependency::Dependency;
use crate::domain::dossier::Dossier;
use crate::domain::graph::{Link, LinkEnd, LinkKind, Links};
use crate::domain::id::{DependencyId, MilestoneId};
use crate::domain::sentence::{counted, working_days};
use crate::domain::text::sorting;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Calendar days of air before the first and behind the last day.
const AIR: i32 = 10;

/// What every part of the timeline looks at.
struct Line<'a> {
    scene: &'a Scene<'a>,
    links: Links,
}

/// Dependencies over days.
pub(in crate::app) fn timeline(scene: &Scene<'_>, order: TimelineOrder) -> TimelineView {
    let facts = scene.facts;
    let line = Line { scene, links: Links::of(facts) };
    let shown = facts.dossiers.values().filter(|dossier| {
        order.initiative.is_none_or(|id| dossier.dependency.initiative == id)
            && !(order.open_only && dossier.state().is_at_rest())
    });
    let shown: Vec<&Dossier> = shown.collect();
    let milestones = line.stones(order);
    let groups = line.groups(order, &shown, &milestones);
    let (from, to) = ends(scene.today, &groups, &milestones);
    let teams: BTreeSet<_> = shown.iter().filter_map(|dossier| dossier.dependency.supplier).collect();
    TimelineView {
        today: scene.today,
        from,
        to,
        teams: line.teams(&teams, from, to),
        links: line.links_among(&shown, &milestones),
        off: ground::off(&facts.calendar, from, to),
        groups,
        milestones,
    }
}

/// From the first to the last day of anything but a forecast, which may lie years ahead, with some air.
fn ends(today: Day, groups: &[TimelineGroup], stones: &[TimelineStone]) -> (Day, Day) {
    let bars = groups.iter().flat_map(|group| &group.bars);
    let of_bar = |bar: &TimelineBar| {
        let past = bar.past.iter().map(|past| past.day);
        past.chain([bar.from, bar.to]).chain(bar.need_by).collect::<Vec<_>>()
    };
    let of_stone =
        |stone: &TimelineStone| stone.past.iter().map(|past| past.day).chain(stone.day).collect::<Vec<_>>();
    let days = bars.flat_map(of_bar).chain(stones.iter().flat_map(of_stone));
    let (first, last) = days.fold((today, today), |(first, last), day| (first.min(day), last.max(day)));
    (first.plus(-AIR), last.plus(AIR))
}

/// Where a group stands among the others, and what it is called.
type Heading = (bool, Option<Day>, String, String);

impl Line<'_> {
    fn groups(
        &self,
        order: TimelineOrder,
        shown: &[&Dossier],
        stones: &[TimelineStone],
    ) -> Vec<TimelineGroup> {
        let mut rows: BTreeMap<Option<Uuid>, Vec<TimelineBar>> = BTreeMap::new();
        for dossier in shown {
            rows.entry(key(order.rows, dossier)).or_default().push(self.bar(dossier));
        }
        if order.rows == TimelineRows::Milestone {
            for stone in stones {
                rows.entry(Some(stone.id.uuid())).or_default();
            }
        }
        let words = bearings(self.scene, |d| {
            order.initiative.is_none_or(|id| d.initiative == id).then(|| key_of(order.rows, d))
        });
        let mut groups: Vec<(Heading, TimelineGroup)> = rows
            .into_iter()
            .map(|(id, mut bars)| {
                bars.sort_by_cached_key(|bar| {
                    let undated = bar.end == BarEnd::Undated;
                    (undated, bar.to, bar.need_by.unwrap_or(Day::LAST), sorting(&bar.title), bar.id)
                });
                let heading = self.heading(order.rows, id);
                let words = words.get(&id).copied().unwrap_or_default();
                let group = TimelineGroup {
                    id: id.map_or_else(String::new, |id| id.to_string()),
                    name: heading.2.clone(),
                    hint: heading.3.clone(),
                    words: bearing_words(words),
                    milestones: self.in_line(order.rows, id, stones),
                    bars,
                };
                (heading, group)
            })
            .collect();
        groups.sort_by_cached_key(|((none, day, name, hint), _)| {
            (*none, day.unwrap_or(Day::LAST), sorting(name), sorting(hint))
        });
        let above = (order.rows == TimelineRows::Team).then(|| lane(stones)).flatten();
        above.into_iter().chain(groups.into_iter().map(|(_, group)| group)).collect()
    }
    fn heading(&self, rows: TimelineRows, id: Option<Uuid>) -> Heading {
        let facts = self.scene.facts;
        let Some(id) = id else {
            let name = if rows == TimelineRows::Milestone { "No milestone" } else { "No team yet" };
            return (true, None, name.to_owned(), String::new());
        };
        let initiative = |id| facts.initiatives.get(&id).map_or_else(String::new, |i| i.title.to_string());
        match rows {
            TimelineRows::Team => (false, None, self.scene.team_name(Some(id.into())), String::new()),
            TimelineRows::Initiative => (false, None, initiative(id.into()), String::new()),
            TimelineRows::Milestone => {
                let milestone = facts.milestones.get(&id.into());
                let title = milestone.map_or_else(String::new, |m| m.title.to_string());
                let of = milestone.map_or_else(String::new, |m| initiative(m.initiative));
                (false, milestone.and_then(|m| m.done_on.or(m.day())), title, of)
            }
        }
    }
    /// Milestones that stand in the line of a group; a team has none.
    fn in_line(&self, rows: TimelineRows, id: Option<Uuid>, stones: &[TimelineStone]) -> Vec<MilestoneId> {
        let initiative = |id| self.scene.facts.milestones.get(&id).map(|m| m.initiative.uuid());
        let stands = |stone: &&TimelineStone| match rows {
            TimelineRows::Team => false,
            TimelineRows::Milestone => Some(stone.id.uuid()) == id,
            TimelineRows::Initiative => initiative(stone.id) == id,
        };
        stones.iter().filter(stands).map(|stone| stone.id).collect()
    }
    fn links_among(&self, shown: &[&Dossier], stones: &[TimelineStone]) -> Vec<TimelineLink> {
        let bars: BTreeSet<DependencyId> = shown.iter().map(|dossier| dossier.dependency.id).collect();
        let stones: BTreeSet<MilestoneId> = stones.iter().map(|stone| stone.id).collect();
        let is_shown = |link: &&Link| {
            bars.contains(&link.from)
                && match link.to {
                    LinkEnd::Dependency(id) => bars.contains(&id),
                    LinkEnd::Milestone(id) => stones.contains(&id),
                }
        };
        self.scene.facts.links.values().filter(is_shown).map(|link| self.link(link)).collect()
    }
    fn link(&self, link: &Link) -> TimelineLink {
        let facts = self.scene.facts;
        let title = |id| facts.dossiers.get(&id).map_or("", |d| d.dependency.title.as_str());
        let (dependency, milestone, to) = match link.to {
            LinkEnd::Dependency(id) => (Some(id), None, title(id)),
            LinkEnd::Milestone(id) => {
                (None, Some(id), facts.milestones.get(&id).map_or("", |m| m.title.as_str()))
            }
        };
        let verb = if link.kind == LinkKind::Blocks { "blocks" } else { "feeds" };
        let between = if link.lag == 0 {
            String::new()
        } else {
            format!(", {} between", working_days(link.lag.into()))
        };
        TimelineLink {
            id: link.id,
            from: link.from,
            dependency,
            milestone,
            kind: link.kind,
            lag: link.lag,
            words: format!("{} {verb} {to}{between}", title(link.from)),
        }
    }
}

/// Where rows are gathered by team, the milestones stand in a line of their own above them; none without any.
fn lane(stones: &[TimelineStone]) -> Option<TimelineGroup> {
    let open = stones.iter().filter(|stone| stone.done_on.is_none()).count();
    (!stones.is_empty()).then(|| TimelineGroup {
        id: String::new(),
        name: "Milestones".to_owned(),
        hint: String::new(),
        words: format!("{} open", count(open)),
        milestones: stones.iter().map(|stone| stone.id).collect(),
        bars: Vec::new(),
    })
}

fn key(rows: TimelineRows, dossier: &Dossier) -> Option<Uuid> {
    key_of(rows, &dossier.dependency)
}

fn key_of(rows: TimelineRows, dependency: &Dependency) -> Option<Uuid> {
    match rows {
        TimelineRows::Team => dependency.supplier.map(|id| id.uuid()),
        TimelineRows::Milestone => dependency.milestone.map(|id| id.uuid()),
        TimelineRows::Initiative => Some(dependency.initiative.uuid()),
    }
}

/// "4 open, 2 overdue"; "nothing open" when all is at rest.
fn bearing_words(bearing: Bearing) -> String {
    if bearing.all == 0 {
        return "nothing waits for it".to_owned();
    }
    let parts = [(bearing.open, "open"), (bearing.overdue, "overdue"), (bearing.at_risk, "at risk or quiet")];
    let parts = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| counted(*n, what, what));
    let words = parts.collect::<Vec<_>>().join(", ");
    if words.is_empty() { "nothing open".to_owned() } else { words }
}
