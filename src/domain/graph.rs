//! What waits for what: a dependency blocks or feeds another one, or a milestone, with some working days between.
//! Nothing may wait for itself, however far around. How odds combine along the links is in `forecast`.

use super::facts::Facts;
use super::forecast::{Loop, lags};
use super::id::{DependencyId, LinkId, MilestoneId};
use super::words::vocabulary;
use std::collections::BTreeMap;

vocabulary! {
    /// How strongly one thing waits for another.
    LinkKind {
        Blocks = "blocks", "blocks";
        Feeds = "feeds", "feeds";
    }
}

/// What waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkEnd {
    /// A dependency.
    Dependency(DependencyId),
    /// A milestone.
    Milestone(MilestoneId),
}

/// One thing that waits for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What is waited for.
    pub from: DependencyId,
    /// How strongly.
    pub kind: LinkKind,
    /// What waits.
    pub to: LinkEnd,
    /// Working days between the one and the other, 0 to [`Link::MOST_LAG`].
    pub lag: u16,
}

impl Link {
    /// The most working days between.
    pub const MOST_LAG: u16 = 1000;
}

/// Why a link is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkViolation {
    /// They are linked already.
    #[error("They are linked already; remove that link first")]
    Twice,
    /// A dependency would wait for itself.
    #[error("{} waits for itself then: {}; leave one of these links out", .0.first().map_or("It", String::as_str), .0.join(" → "))]
    Circle(Vec<String>),
    /// The lag is out of its range.
    #[error("{0} working days are too many; up to {most} may lie between", most = Link::MOST_LAG)]
    Lag(u16),
}

/// Whether `next` may be added to what is on record.
///
/// # Errors
/// See [`LinkViolation`]; a circle is told by its path, the first again at the end.
pub fn admit(facts: &Facts, next: &Link) -> Result<(), LinkViolation> {
    if next.lag > Link::MOST_LAG {
        return Err(LinkViolation::Lag(next.lag));
    }
    if facts.links.values().any(|link| (link.from, link.to) == (next.from, next.to)) {
        return Err(LinkViolation::Twice);
    }
    let LinkEnd::Dependency(end) = next.to else { return Ok(()) };
    let links = Links::of(facts);
    let before = |at: DependencyId| {
        let mut all = links.just_before(LinkEnd::Dependency(at));
        all.extend((at == end).then_some((next.from, 0)));
        all
    };
    lags(end, before).map(|_| ()).map_err(|Loop(path)| {
        let title = |id: &DependencyId| facts.dossiers.get(id).map(|d| d.dependency.title.to_string());
        // What is waited for comes first when it is read aloud.
        LinkViolation::Circle(path.iter().rev().filter_map(title).collect())
    })
}

/// All links by what waits, so that what comes before anything is found without a look at every link.
#[derive(Debug, Clone, Default)]
pub struct Links(BTreeMap<LinkEnd, Vec<(DependencyId, i32)>>);

impl Links {
    /// Those on record.
    pub fn of(facts: &Facts) -> Self {
        Self::without(facts, |_| false)
    }
    /// Those on record as if some dependencies were not there: what only they wait for is not waited for.
    pub fn without(facts: &Facts, is_gone: impl Fn(DependencyId) -> bool) -> Self {
        let mut links = Self::default();
        let ends = |link: &Link| match link.to {
            LinkEnd::Dependency(id) => [Some(link.from), Some(id)],
            LinkEnd::Milestone(_) => [Some(link.from), None],
        };
        for link in facts.links.values().filter(|link| !ends(link).into_iter().flatten().any(&is_gone)) {
            links.0.entry(link.to).or_default().push((link.from, i32::from(link.lag)));
        }
        links
    }
    /// Everything that `end` waits for, near and far, each with the most working days that must lie between; none
    /// when it waits for nothing.
    pub fn before(&self, end: LinkEnd) -> BTreeMap<DependencyId, i32> {
        let mut found = BTreeMap::new();
        for (from, lag) in self.just_before(end) {
            // A circle can not have been written; were one there, what is known before it still counts.
            let ways = lags(from, |at| self.just_before(LinkEnd::Dependency(at))).unwrap_or_default();
            for (id, way) in ways {
                let most = found.entry(id).or_insert(0);
                *most = lag.saturating_add(way).max(*most);
            }
        }
        found
    }
    /// The way from `start` to `end` on which the most working days must lie between, as what is passed with the days
    /// to the next; none when `end` does not wait for it.
    pub fn longest_way(&self, start: DependencyId, end: LinkEnd) -> Option<Vec<(DependencyId, i32)>> {
        let mut way = Vec::new();
        let mut at = end;
        while at != LinkEnd::Dependency(start) {
            let ways = self.just_before(at).into_iter().filter_map(|(from, lag)| {
                let rest =
                    if from == start { 0 } else { *self.before(LinkEnd::Dependency(from)).get(&start)? };
                Some((lag.saturating_add(rest), from, lag))
            });
            // Of equal ones always the same; what was passed before can not come again, or it were a circle.
            let (_, from, lag) = ways.max().filter(|(_, from, _)| way.iter().all(|(on, _)| on != from))?;
            way.push((from, lag));
            at = LinkEnd::Dependency(from);
        }
        way.reverse();
        Some(way)
    }
    fn just_before(&self, end: LinkEnd) -> Vec<(DependencyId, i32)> {
        self.0.get(&end).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Case;
    use proptest::prelude::*;

    /// Links `from → to` by title, refused ones left out.
    fn linked(titles: &[&str], links: &[(&str, &str, u16)]) -> Case {
        let case = titles.iter().fold(Case::new().team("A"), |case, title| case.dependency(title));
        links.iter().fold(case, |case, (from, to, lag)| case.link(from, to, *lag))
    }

    fn admitted(case: &Case, from: &str, to: &str) -> Result<(), LinkViolation> {
        let (from, to) = (case.titled(from), LinkEnd::Dependency(case.titled(to)));
        admit(
            &case.facts,
            &Link { id: LinkId::new(uuid::Uuid::nil()), from, kind: LinkKind::Blocks, to, lag: 0 },
        )
    }

    #[test]
    fn a_circle_is_refused_by_its_path() {
        let case = linked(&["api", "sdk", "app"], &[("api", "sdk", 0), ("sdk", "app", 0)]);
        let told = admitted(&case, "app", "api").unwrap_err().to_string();
        assert_eq!(told, "api waits for itself then: api → sdk → app → api; leave one of these links out");
        assert_eq!(admitted(&case, "api", "app"), Ok(()));
        assert_eq!(admitted(&case, "api", "sdk"), Err(LinkViolation::Twice));
        assert!(matches!(admitted(&case, "api", "api"), Err(LinkViolation::Circle(_))));
    }
    #[test]
    fn the_longest_way_counts() {
        let links = [("api", "sdk", 3), ("sdk", "app", 4), ("api", "app", 5)];
        let case = linked(&["api", "sdk", "app"], &links);
        let found = Links::of(&case.facts).before(LinkEnd::Dependency(case.titled("app")));
        assert_eq!(found, BTreeMap::from([(case.titled("api"), 7), (case.titled("sdk"), 4)]));
        assert!(Links::of(&case.facts).before(LinkEnd::Dependency(case.titled("api"))).is_empty());
    }

    #[test]
    fn the_longest_way_is_told_by_what_it_passes() {
        let links = [("api", "sdk", 3), ("sdk", "app", 4), ("api", "app", 5), ("app", "shop", 1)];
        let case = linked(&["api", "sdk", "app", "shop", "else"], &links);
        let [api, sdk, app, shop] = ["api", "sdk", "app", "shop"].map(|title| case.titled(title));
        let way = |start, end| Links::of(&case.facts).longest_way(start, LinkEnd::Dependency(end));
        assert_eq!(way(api, shop), Some(vec![(api, 3), (sdk, 4), (app, 1)]));
        assert_eq!(way(app, shop), Some(vec![(app, 1)]));
        assert_eq!(way(case.titled("else"), shop), None);
        assert_eq!(way(shop, api), None, "not backwards");
    }

    proptest! {
        #[test]
        fn whatever_is_admitted_nothing_waits_for_itself(
            links in prop::collection::vec((0_usize..6, 0_usize..6), 0..24)
        ) {
            const TITLES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
            let mut case = linked(&TITLES, &[]);
            for (from, to) in links {
                if admitted(&case, TITLES[from], TITLES[to]).is_ok() {
                    case = case.link(TITLES[from], TITLES[to], 1);
                }
            }
            for title in TITLES {
                let id = case.titled(title);
                prop_assert!(!Links::of(&case.facts).before(LinkEnd::Dependency(id)).contains_key(&id));
            }
        }
    }
}
