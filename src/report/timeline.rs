//! The timeline as a picture that leaves the computer. The type it is drawn from has no field for a person, an absence or
//! a track record; what is copied into it is decided in `app`, how it is drawn is in `svg`.

mod svg;

pub use svg::{Sheet, is_drawn_here, svg};

use crate::domain::day::Day;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// "Timeline by team".
    pub title: String,
    /// The day it was made.
    pub today: Day,
    /// The first day drawn.
    pub from: Day,
    /// The last day drawn.
    pub to: Day,
    /// Its groups, in order.
    pub lanes: Vec<Lane>,
    /// Its signs and what they mean; see [`legend`].
    pub legend: Vec<(&'static str, String)>,
    /// "And 12 more dependencies, which are not drawn"; empty when all are.
    pub rest: String,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Their name.
    pub name: String,
    /// Milestones in its line, each with its day and those it had before.
    pub stones: Vec<(String, Day, Vec<Day>)>,
    /// Its rows.
    pub bars: Vec<Bar>,
}

/// One dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Its title.
    pub title: String,
    /// Where it stands, in a word.
    pub state: String,
    /// Where it begins.
    pub from: Day,
    /// Where it ends.
    pub to: Day,
    /// What that end is.
    pub tip: Tip,
    /// Dates that held before, oldest first.
    pub past: Vec<Day>,
    /// The day by which it is needed.
    pub need_by: Option<Day>,
    /// How the end stands to it, in words; empty without both.
    pub gap: String,
    /// Whether the end lies after it.
    pub late: bool,
    /// Whether that day has passed and nothing came.
    pub overdue: bool,
    /// Days by which half, and 8 of 10, of such promises come.
    pub likely: Option<(Day, Day)>,
}

impl Bar {
    /// Whether it calls for a look: it comes too late, or should have come.
    fn presses(&self) -> bool {
        self.late || self.overdue
    }
}

/// What the end of a bar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tip {
    /// A date that was given.
    Eta,
    /// A date that was given, and not confirmed lately.
    Unconfirmed,
    /// It came.
    Came,
    /// It was laid to rest.
    Rested,
    /// No date was given.
    Undated,
}

impl Picture {
    /// The same in other words.
    pub fn worded(mut self, said: impl Fn(&str) -> String) -> Self {
        let exchange = |text: &mut String| *text = said(text);
        exchange(&mut self.title);
        exchange(&mut self.rest);
        self.legend.iter_mut().for_each(|(_, meaning)| exchange(meaning));
        for lane in &mut self.lanes {
            exchange(&mut lane.name);
            lane.stones.iter_mut().for_each(|(title, ..)| exchange(title));
            for bar in &mut lane.bars {
                [&mut bar.title, &mut bar.state, &mut bar.gap].into_iter().for_each(exchange);
            }
        }
        self
    }
    /// Every word in it that is no day, a line each.
    pub fn words(&self) -> String {
        let of_bar = |bar: &Bar| [bar.title.clone(), bar.state.clone(), bar.gap.clone()];
        let of_lane = |lane: &Lane| {
            let stones = lane.stones.iter().map(|(title, ..)| title.clone());
            stones.chain(lane.bars.iter().flat_map(of_bar)).chain([lane.name.clone()]).collect::<Vec<_>>()
        };
        let lanes = self.lanes.iter().flat_map(of_lane);
        let legend = self.legend.iter().map(|(_, meaning)| meaning.clone());
        let own = [self.title.clone(), self.rest.clone()].into_iter().chain(legend);
        own.chain(lanes).collect::<Vec<_>>().join("\n")
    }
}

/// The signs in these rows, and what they mean.
pub fn legend(lanes: &[Lane]) -> Vec<(&'static str, String)> {
    let bars = || lanes.iter().flat_map(|lane| &lane.bars);
    let most = bars().map(|bar| bar.past.len()).max().unwrap_or_default();
    let signs = [
        ("◆", "ETA", bars().any(|bar| bar.tip == Tip::Eta)),
        ("◇", "ETA, not confirmed lately", bars().any(|bar| bar.tip == Tip::Unconfirmed)),
        ("|", "a date that held before", most == 1),
        ("|", "a date that held before, the older the fainter", most > 1),
        ("⚑", "needed by", bars().any(|bar| bar.need_by.is_some())),
        ("—", "after its need-by", bars().any(|bar| bar.late)),
        ("○", "half and | 8 of 10 of such promises come by then", bars().any(|bar| bar.likely.is_some())),
        ("●", "came", bars().any(|bar| bar.tip == Tip::Came)),
        ("×", "laid to rest", bars().any(|bar| bar.tip == Tip::Rested)),
    ];
    let shown = signs.into_iter().filter(|(_, _, shown)| *shown);
    shown.map(|(sign, meaning, _)| (sign, meaning.to_owned())).collect()
}

#[cfg(test)]
mod tests;
