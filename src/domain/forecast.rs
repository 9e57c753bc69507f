//! Will this date hold? The odds of a promise, from how promises were kept before: method R of the design's
//! `forecast.md`, measured there on 1,797 promises of 454 work items. How several promises combine is in `together`,
//! what counts as a promise of the ledger in `history`. There are no words here, and no threshold of an alarm.
//!
//! In short: the horizon decides (near, mid, far by the supplier's delivery cycle); the team and the item shift that
//! a little, the less the fewer dates of theirs are decided; what is late is late in proportion to the time first
//! quoted (a Pareto tail); and an overdue promise is judged knowing that it was not delivered until today.

mod critical;
mod history;
mod milestone;
mod replay;
mod suppose;
mod together;

#[cfg(test)]
mod tests;

pub use critical::{Critical, critical};
pub use history::{current, on_record, promises, supposed_promise};
pub use milestone::{Awaited, awaited, awaited_if, before_milestone};
pub use replay::{Bin, Method, Past, Replay, Score, replay};
pub use suppose::{Supposed, Supposition, Taken, suppose};
pub use together::{Loop, Part, all_by, lags};

use super::day::Day;
use super::words::vocabulary;
use std::collections::HashMap;
use uuid::Uuid;

vocabulary! {
    /// How much the odds rest on: dates of one's own that were decided.
    Footing {
        Guess = "guess", "a guess";
        Thin = "thin", "thin";
        Usable = "usable", "usable";
    }
    /// How far away a date was when it was given, in delivery cycles of the supplier.
    Reach {
        Near = "near", "near";
        Mid = "mid", "mid-range";
        Far = "far", "far";
    }
}

/// Shares kept in the public data, by reach.
const USUAL: [f64; 3] = [0.70, 0.30, 0.13];
/// What those weigh, in promises.
const USUAL_WEIGHT: f64 = 10.0;
/// Ends of near and mid, in cycles.
const EDGES: [f64; 2] = [1.5, 2.25];
/// Prior variance of a team's and of an item's shift of the log-odds, and the most that either may be.
const TEAM_VARIANCE: f64 = 0.10;
const ITEM_VARIANCE: f64 = 0.25;
const SHIFT_MOST: f64 = 1.5;
/// Exponent of the tail of late promises in the public data, and what it weighs, in deliveries.
const TAIL: f64 = 0.65;
const TAIL_WEIGHT: f64 = 12.0;
/// Days; a shorter horizon counts as this.
const HORIZON_LEAST: f64 = 7.0;
/// A mid or far date that was not restated within its last half cycle has a fifth of its odds.
const STALE_CYCLES: f64 = 0.5;
const STALE_ODDS: f64 = 0.2;
/// Never more certain than this.
const LEAST: f64 = 0.02;
const MOST: f64 = 0.97;
/// Days after the promise; beyond them there is no date.
const NO_DATE: f64 = 1825.0;

/// Whose promise, or about what: promises of one group are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(pub Uuid);

/// One statement of a date, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The team that gave it.
    pub team: Group,
    /// The work item it is about.
    pub item: Group,
    /// The day on which it was given.
    pub stated_on: Day,
    /// The day promised.
    pub due: Day,
    /// The day on which the work came.
    pub delivered_on: Option<Day>,
    /// Days between the team's deliveries; at least 1.
    pub cycle: u16,
}

impl Promise {
    /// How far away the date was when it was given.
    pub fn reach(&self) -> Reach {
        let cycles = self.horizon() / f64::from(self.cycle.max(1));
        match EDGES.map(|edge| cycles > edge) {
            [false, _] => Reach::Near,
            [true, false] => Reach::Mid,
            [true, true] => Reach::Far,
        }
    }
    /// Whether it was kept, once that is known on `today`: its day is over, or the work came by its day.
    pub fn is_kept(&self, today: Day) -> Option<bool> {
        let came = self.delivered_by(today).is_some_and(|on| on <= self.due);
        (came || self.due < today).then_some(came)
    }
    fn delivered_by(&self, today: Day) -> Option<Day> {
        self.delivered_on.filter(|on| *on <= today)
    }
    fn horizon(&self) -> f64 {
        f64::from(self.due.since(self.stated_on)).max(HORIZON_LEAST)
    }
}

/// What is known of a group's decided promises.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tally {
    /// How many were decided.
    pub decided: u32,
    /// How many of them were kept.
    pub kept: u32,
    /// How many are usually kept of such dates.
    pub typical: f64,
    variance: f64,
    late_delivered: f64,
    late_exposure: f64,
}

/// What was kept so far, by reach, team and item.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    shares: [f64; 3],
    tail: f64,
    decided: u32,
    teams: HashMap<Group, Tally>,
    items: HashMap<Group, Tally>,
}

impl Record {
    /// What `history` says on `today`; promises of today and later are not known yet, undecided ones do not count.
    pub fn of(history: impl IntoIterator<Item = Promise>, today: Day) -> Self {
        let known = history.into_iter().filter(|promise| promise.stated_on < today);
        let decided: Vec<(Promise, bool)> =
            known.filter_map(|promise| promise.is_kept(today).map(|kept| (promise, kept))).collect();
        let mut counts = [(0_u32, 0_u32); 3];
        for (promise, kept) in &decided {
            let (all, held) = &mut counts[promise.reach() as usize];
            *all += 1;
            *held += u32::from(*kept);
        }
        let share = |reach: usize| {
            let (all, held) = counts[reach];
            (USUAL_WEIGHT * USUAL[reach] + f64::from(held)) / (USUAL_WEIGHT + f64::from(all))
        };
        let mut record = Self {
            shares: [share(0), share(1), share(2)],
            tail: TAIL,
            decided: counts.iter().map(|(all, _)| all).sum(),
            teams: HashMap::new(),
            items: HashMap::new(),
        };
        let mut everybody = Tally::default();
        for (promise, kept) in &decided {
            let usual = record.shares[promise.reach() as usize];
            let late = if *kept { (0.0, 0.0) } else { lateness(promise, today) };
            let team = record.teams.entry(promise.team).or_default();
            let item = record.items.entry(promise.item).or_default();
            for tally in [&mut everybody, team, item] {
                tally.add(*kept, usual, late);
            }
        }
        record.tail = everybody.tail(TAIL);
        record
    }
    /// How much the odds rest on.
    pub fn footing(&self) -> Footing {
        match self.decided {
            0..3 => Footing::Guess,
            3..6 => Footing::Thin,
            _ => Footing::Usable,
        }
    }
    /// The share of promises of this reach that is kept.
    pub fn share(&self, reach: Reach) -> f64 {
        self.shares[reach as usize]
    }
    /// What is known of a team.
    pub fn team(&self, team: Group) -> Tally {
        self.teams.get(&team).copied().unwrap_or_default()
    }
    /// When `promise` will be delivered, knowing that it was not until `today`.
    pub fn odds(&self, promise: &Promise, today: Day) -> Odds {
        let team = self.team(promise.team);
        let item = self.items.get(&promise.item).copied().unwrap_or_default();
        let (horizon, age) = (promise.horizon(), f64::from(today.since(promise.stated_on)));
        let overdue = age > horizon;
        let kept = if overdue { 0.0 } else { self.chance(promise, horizon - age, &team, &item) };
        Odds {
            stated_on: promise.stated_on,
            kept,
            tail: team.tail(self.tail),
            start: if overdue { age } else { horizon },
            team,
        }
    }
    fn chance(&self, promise: &Promise, left: f64, team: &Tally, item: &Tally) -> f64 {
        let usual = self.share(promise.reach());
        let shifts = team.shift(TEAM_VARIANCE) + item.shift(ITEM_VARIANCE);
        let stale = promise.reach() != Reach::Near && left <= STALE_CYCLES * f64::from(promise.cycle);
        let log_odds = (usual / (1.0 - usual)).ln() + shifts + if stale { STALE_ODDS.ln() } else { 0.0 };
        (1.0 / (1.0 + (-log_odds).exp())).clamp(LEAST, MOST)
    }
}

impl Tally {
    fn add(&mut self, kept: bool, usual: f64, (delivered, exposure): (f64, f64)) {
        self.decided += 1;
        self.kept += u32::from(kept);
        self.typical += usual;
        self.variance += usual * (1.0 - usual);
        self.late_delivered += delivered;
        self.late_exposure += exposure;
    }
    /// One Newton step to the likeliest shift of the log-odds, held near 0 by `prior`.
    fn shift(&self, prior: f64) -> f64 {
        let step = (f64::from(self.kept) - self.typical) / (1.0 / prior + self.variance);
        step.clamp(-SHIFT_MOST, SHIFT_MOST)
    }
    fn tail(&self, prior: f64) -> f64 {
        (TAIL_WEIGHT + self.late_delivered) / (TAIL_WEIGHT / prior + self.late_exposure)
    }
}

/// Of a broken promise: whether it came after all, and the log of how many times the quoted time it took so far.
fn lateness(promise: &Promise, today: Day) -> (f64, f64) {
    let came = promise.delivered_by(today);
    let took = f64::from(came.unwrap_or(today).since(promise.stated_on));
    (f64::from(u8::from(came.is_some())), (took / promise.horizon()).max(1.0).ln())
}

/// When a promise will be delivered: the curve of its odds over days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Odds {
    /// The odds that it is delivered by the day promised; 0 once that is over.
    pub kept: f64,
    /// What is known of the team, to be shown beside.
    pub team: Tally,
    stated_on: Day,
    tail: f64,
    start: f64,
}

impl Odds {
    /// The odds that it is delivered on `day` or before. Nothing is delivered early.
    pub fn by(&self, day: Day) -> f64 {
        let days = f64::from(day.since(self.stated_on));
        if days < self.start {
            return 0.0;
        }
        self.kept + (1.0 - self.kept) * (1.0 - (days / self.start).powf(-self.tail))
    }
    /// The first day by which the odds are `share`; none when that lies more than five years after the promise.
    pub fn day_at(&self, share: f64) -> Option<Day> {
        let stretch = ((1.0 - share) / (1.0 - self.kept)).powf(-1.0 / self.tail);
        let days = if share <= self.kept { self.start } else { self.start * stretch };
        // The cap keeps it far below the largest number of days.
        (days <= NO_DATE).then(|| self.stated_on.plus((days - 1e-9).ceil() as i32))
    }
}
