//! The timeline as it leaves the computer, copied field by field from the view: who said what, who is away, why it needs
//! a look and how often a team kept its dates stay here.

use crate::api::timeline::{BarEnd, TimelineBar, TimelineOrder, TimelineRows, TimelineStone, TimelineView};
use crate::app::views::{self, Scene};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::forecast::Footing;
use crate::domain::id::{DependencyId, InitiativeId, MilestoneId};
use crate::report::pictured::Told;
use crate::report::timeline::{Bar, Lane, Picture, Tip, legend};
use crate::report::wording::Wording;
use std::collections::BTreeSet;

/// Which part of the timeline is drawn, and what of it.
pub(in crate::app) struct Cut {
    pub(in crate::app) rows: TimelineRows,
    /// Only of this initiative.
    pub(in crate::app) initiative: Option<InitiativeId>,
    /// Only these; everything when left out.
    pub(in crate::app) only: Option<Chosen>,
    pub(in crate::app) told: Told,
    /// Dependencies whose date is marked as not confirmed lately.
    pub(in crate::app) unconfirmed: BTreeSet<DependencyId>,
    /// What is said of those that are not drawn.
    pub(in crate::app) rest: String,
}

/// Dependencies and milestones.
pub(in crate::app) struct Chosen {
    pub(in crate::app) dependencies: BTreeSet<DependencyId>,
    pub(in crate::app) milestones: BTreeSet<MilestoneId>,
}

impl Chosen {
    /// These dependencies, with the milestones they are for.
    pub(super) fn of(facts: &Facts, dependencies: &[DependencyId]) -> Self {
        let chosen = dependencies.iter().filter_map(|id| facts.dossiers.get(id));
        Self {
            dependencies: dependencies.iter().copied().collect(),
            milestones: chosen.filter_map(|dossier| dossier.dependency.milestone).collect(),
        }
    }
}

/// The picture of that part, in these words.
pub(in crate::app) fn picture(scene: &Scene<'_>, cut: Cut, wording: &Wording) -> Picture {
    let Cut { rows, initiative, only, told, unconfirmed, rest } = cut;
    let view = views::timeline(scene, TimelineOrder { rows, initiative, open_only: false });
    let has_bar = |bar: &&TimelineBar| only.as_ref().is_none_or(|only| only.dependencies.contains(&bar.id));
    let has_stone =
        |stone: &&TimelineStone| only.as_ref().is_none_or(|only| only.milestones.contains(&stone.id));
    let stones: Vec<&TimelineStone> = view.milestones.iter().filter(has_stone).collect();
    // Side by side in one row, milestones of several initiatives are told apart as the words tell them.
    let several = stones.iter().map(|stone| &stone.initiative_title).collect::<BTreeSet<_>>().len() > 1;
    let called = |stone: &TimelineStone| match rows {
        TimelineRows::Team if several => format!("{} / {}", stone.initiative_title, stone.title),
        _ => stone.title.clone(),
    };
    let lanes = view.groups.iter().map(|group| Lane {
        name: wording.said(&match group.hint.as_str() {
            "" => group.name.clone(),
            hint => format!("{hint} / {}", group.name),
        }),
        stones: stones
            .iter()
            .filter(|stone| group.milestones.contains(&stone.id))
            .filter_map(|stone| {
                let past = told.past.of(stone.past.iter().map(|past| past.day));
                Some((wording.said(&called(stone)), stone.day?, past))
            })
            .collect(),
        bars: group.bars.iter().filter(has_bar).map(|bar| drawn(bar, told, &unconfirmed, wording)).collect(),
    });
    let lanes: Vec<Lane> = lanes.filter(|lane| !lane.bars.is_empty() || !lane.stones.is_empty()).collect();
    let (from, to) = ends(&view, &lanes);
    let title = format!("Timeline by {}", rows.label());
    Picture { title, today: view.today, from, to, legend: legend(&lanes), lanes, rest }
}

/// From the first to the last day of what is drawn.
fn ends(view: &TimelineView, lanes: &[Lane]) -> (Day, Day) {
    let bars = lanes.iter().flat_map(|lane| &lane.bars);
    let of_bars = bars.flat_map(|bar| bar.past.iter().copied().chain([bar.from, bar.to]).chain(bar.need_by));
    let stones = lanes.iter().flat_map(|lane| &lane.stones);
    let of_stones = stones.flat_map(|(_, day, past)| past.iter().chain([day]).copied());
    let days = of_bars.chain(of_stones);
    let (first, last) =
        days.fold((view.today, view.today), |(first, last), day| (first.min(day), last.max(day)));
    (first.plus(-10), last.plus(10))
}

fn drawn(bar: &TimelineBar, told: Told, unconfirmed: &BTreeSet<DependencyId>, wording: &Wording) -> Bar {
    Bar {
        title: wording.said(&bar.title),
        state: bar.state.label().to_owned(),
        from: bar.from,
        to: bar.to,
        tip: match bar.end {
            BarEnd::Eta if unconfirmed.contains(&bar.id) => Tip::Unconfirmed,
            BarEnd::Eta => Tip::Eta,
            BarEnd::Delivered | BarEnd::Accepted => Tip::Came,
            BarEnd::Rested => Tip::Rested,
            BarEnd::Undated => Tip::Undated,
        },
        past: told.past.of(bar.past.iter().map(|past| past.day)),
        need_by: bar.need_by,
        gap: bar.gap.clone(),
        late: bar.late,
        overdue: bar.overdue,
        // What few promises say would be read as more than it is.
        likely: bar.likely[0]
            .zip(bar.likely[1])
            .filter(|_| told.odds && bar.footing == Some(Footing::Usable)),
    }
}
