//! The timeline as it leaves the computer, copied field by field from the view: who said what, who is away, why it needs
//! a look and how often a team kept its dates stay here.

use crate::api::exporting::ExportOrder;
use crate::api::timeline::{BarEnd, TimelineBar, TimelineOrder, TimelineRows, TimelineView};
use crate::app::views::{self, Scene};
use crate::domain::day::Day;
use crate::domain::forecast::Footing;
use crate::report::timeline::{Bar, Lane, Picture, Tip};
use crate::report::wording::Wording;

/// The picture of everything, or of the dependencies that are named.
pub(super) fn picture(scene: &Scene<'_>, order: &ExportOrder, wording: &Wording) -> Picture {
    let rows = order.rows.unwrap_or(TimelineRows::Team);
    let view = views::timeline(scene, TimelineOrder { rows, initiative: None, open_only: false });
    let is_chosen = |bar: &&TimelineBar| order.only.as_ref().is_none_or(|only| only.contains(&bar.id));
    let lanes = view.groups.iter().map(|group| Lane {
        name: wording.said(&group.name),
        stones: view
            .milestones
            .iter()
            .filter(|stone| group.milestones.contains(&stone.id))
            .filter_map(|stone| {
                let past = stone.past.iter().map(|past| past.day).collect();
                Some((wording.said(&stone.title), stone.day?, past))
            })
            .collect(),
        bars: group.bars.iter().filter(is_chosen).map(|bar| drawn(bar, wording)).collect(),
    });
    let lanes: Vec<Lane> = lanes
        .filter(|lane| !lane.bars.is_empty() || order.only.is_none() && !lane.stones.is_empty())
        .collect();
    let (from, to) = ends(&view, &lanes);
    Picture { title: format!("Timeline by {}", rows.label()), today: view.today, from, to, lanes }
}

/// From the first to the last day of what is drawn.
fn ends(view: &TimelineView, lanes: &[Lane]) -> (Day, Day) {
    let bars = lanes.iter().flat_map(|lane| &lane.bars);
    let of_bars = bars.flat_map(|bar| bar.past.iter().copied().chain([bar.from, bar.to]).chain(bar.need_by));
    let of_stones = lanes.iter().flat_map(|lane| lane.stones.iter().map(|(_, day, _)| *day));
    let days = of_bars.chain(of_stones);
    let (first, last) =
        days.fold((view.today, view.today), |(first, last), day| (first.min(day), last.max(day)));
    (first.plus(-10), last.plus(10))
}

fn drawn(bar: &TimelineBar, wording: &Wording) -> Bar {
    Bar {
        title: wording.said(&bar.title),
        state: bar.state.label(),
        from: bar.from,
        to: bar.to,
        tip: match bar.end {
            BarEnd::Eta => Tip::Eta,
            BarEnd::Delivered | BarEnd::Accepted => Tip::Came,
            BarEnd::Rested => Tip::Rested,
            BarEnd::Undated => Tip::Undated,
        },
        past: bar.past.iter().map(|past| past.day).collect(),
        need_by: bar.need_by,
        gap: bar.gap.clone(),
        late: bar.late,
        // What few promises say would be read as more than it is.
        likely: bar.likely[0].zip(bar.likely[1]).filter(|_| bar.footing == Some(Footing::Usable)),
    }
}
