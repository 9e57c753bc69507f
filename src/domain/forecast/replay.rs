//! How good were the odds? Every promise is judged again on the day it was given, knowing only what was known before
//! that day, and compared with what came of it; three simpler methods stand beside. The scores are the usual ones: Brier
//! and log loss (less is better), calibration error over ten bins, CRPS in days, and how often the day of eight in ten
//! was met.

use super::{Group, Odds, Promise, Record};
use crate::domain::day::Day;
use crate::domain::words::vocabulary;
use std::collections::{BTreeMap, HashMap};

vocabulary! {
    /// Who foretells.
    Method {
        R = "r", "Towline";
        Kept = "kept", "every promise is kept";
        Own = "own", "the share kept so far";
        Team = "team", "each team's share kept so far";
    }
}

/// Odds are held between these before they are scored: nobody is certain, and a log would not end.
const LEAST: f64 = 0.02;
const MOST: f64 = 0.97;
/// Bins of the calibration.
const BINS: usize = 10;
/// Days after the promise that CRPS looks at, at most.
const HORIZON: i32 = 1825;

/// A promise whose outcome is known, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// The promise and what came of it.
    pub promise: Promise,
    /// The last day of which all is known: that day is over.
    pub observed_until: Day,
    /// Whether it is scored; one that is not still teaches.
    pub scored: bool,
}

impl Past {
    /// Whether it was kept; none when its day lies after the last day known.
    fn is_kept(&self) -> Option<bool> {
        self.promise.is_kept(self.observed_until.plus(1))
    }
}

/// Promises with odds between two figures.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bin {
    /// How many.
    pub count: u32,
    /// How many of them were kept.
    pub kept: u32,
    /// The mean of their odds.
    pub mean: f64,
}

/// How good one method was.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Who foretold.
    pub method: Method,
    /// Mean squared error of the odds; 0 is perfect, .25 is a coin.
    pub brier: f64,
    /// Mean log loss; .693 is a coin.
    pub log_loss: f64,
    /// Mean distance between what was said and what happened, over ten bins.
    pub calibration: f64,
    /// Ten bins from 0 to 1.
    pub bins: Vec<Bin>,
    /// Mean CRPS in days; only of a method that tells a day.
    pub crps: Option<f64>,
    /// How many came by the day of eight in ten, of how many where that is known.
    pub eight_of_ten: Option<(u32, u32)>,
}

/// The scores of all methods on the same promises.
#[derive(Debug, Clone, PartialEq)]
pub struct Replay {
    /// Promises scored.
    pub count: u32,
    /// How many of them were kept.
    pub kept: u32,
    /// A score for each method; none without a promise.
    pub scores: Vec<Score>,
}

/// One promise with what each method said of it.
struct Judged {
    kept: bool,
    said: [f64; 4],
    odds: Odds,
    past: Past,
}

/// Judges every promise on its day, in the order of time.
pub fn replay(all: &[Past]) -> Replay {
    let mut by_day: BTreeMap<Day, Vec<&Past>> = BTreeMap::new();
    for past in all.iter().filter(|past| past.scored) {
        by_day.entry(past.promise.stated_on).or_default().push(past);
    }
    let mut judged = Vec::new();
    for (today, given) in by_day {
        let known = all.iter().map(|past| past.promise);
        let record = Record::of(known.clone(), today);
        let shares = Shares::of(known, today);
        for past in given {
            let Some(kept) = past.is_kept() else { continue };
            let odds = record.odds(&past.promise, today);
            let said = [odds.kept, 1.0, shares.own(), shares.team(past.promise.team)];
            judged.push(Judged { kept, said, odds, past: *past });
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let scores = Method::ALL.iter().filter(|_| !judged.is_empty());
    Replay {
        count: count(judged.len()),
        kept: count(judged.iter().filter(|one| one.kept).count()),
        scores: scores.map(|method| score(*method, &judged)).collect(),
    }
}

fn score(method: Method, judged: &[Judged]) -> Score {
    let n = judged.len() as f64;
    let mut bins = vec![Bin::default(); BINS];
    let (mut brier, mut log_loss) = (0.0, 0.0);
    for one in judged {
        let odds = one.said[method as usize];
        let held = odds.clamp(LEAST, MOST);
        brier += (odds - f64::from(u8::from(one.kept))).powi(2);
        log_loss -= if one.kept { held.ln() } else { (1.0 - held).ln() };
        // Odds of 1 belong into the last bin.
        let bin = &mut bins[((odds * BINS as f64) as usize).min(BINS - 1)];
        bin.count += 1;
        bin.kept += u32::from(one.kept);
        bin.mean += odds;
    }
    let mut calibration = 0.0;
    for bin in bins.iter_mut().filter(|bin| bin.count > 0) {
        bin.mean /= f64::from(bin.count);
        let happened = f64::from(bin.kept) / f64::from(bin.count);
        calibration += f64::from(bin.count) / n * (bin.mean - happened).abs();
    }
    let tells_a_day = method == Method::R;
    Score {
        method,
        brier: brier / n,
        log_loss: log_loss / n,
        calibration,
        bins,
        crps: tells_a_day.then(|| judged.iter().map(crps).sum::<f64>() / n),
        eight_of_ten: tells_a_day.then(|| eight_of_ten(judged)),
    }
}

/// The area between the curve and what happened, in days; what is still open counts as far as it was watched.
fn crps(one: &Judged) -> f64 {
    let Past { promise, observed_until, .. } = &one.past;
    let came = promise.delivered_on.filter(|on| on <= observed_until);
    let end = if came.is_some() { HORIZON } else { observed_until.since(promise.stated_on).min(HORIZON) };
    let days = (0..end).map(|days| {
        let day = promise.stated_on.plus(days);
        let there = came.is_some_and(|on| on <= day);
        (one.odds.by(day) - f64::from(u8::from(there))).powi(2)
    });
    days.sum()
}

fn eight_of_ten(judged: &[Judged]) -> (u32, u32) {
    let (mut met, mut of) = (0, 0);
    for Judged { odds, past, .. } in judged {
        let Some(by) = odds.day_at(0.8) else { continue };
        let came = past.promise.delivered_on.filter(|on| *on <= past.observed_until);
        let is_met = came.is_some_and(|on| on <= by);
        if is_met || past.observed_until >= by {
            of += 1;
            met += u32::from(is_met);
        }
    }
    (met, of)
}

/// Shares kept so far, in all and by team.
struct Shares {
    own: (u32, u32),
    teams: HashMap<Group, (u32, u32)>,
}

impl Shares {
    fn of(history: impl Iterator<Item = Promise>, today: Day) -> Self {
        let mut shares = Self { own: (0, 0), teams: HashMap::new() };
        for promise in history.filter(|promise| promise.stated_on < today) {
            let Some(kept) = promise.is_kept(today) else { continue };
            for tally in [&mut shares.own, shares.teams.entry(promise.team).or_default()] {
                tally.0 += u32::from(kept);
                tally.1 += 1;
            }
        }
        shares
    }
    fn own(&self) -> f64 {
        share(self.own)
    }
    fn team(&self, team: Group) -> f64 {
        share(self.teams.get(&team).copied().unwrap_or_default())
    }
}

/// One kept and one broken are counted beside those seen (Laplace), so that nothing seen is a coin.
fn share((kept, of): (u32, u32)) -> f64 {
    f64::from(kept + 1) / f64::from(of + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn past(stated: i32, horizon: i32, took: Option<i32>) -> Past {
        let start = day("2023-01-02");
        let promise = Promise {
            team: Group(Uuid::from_u128(u128::from(stated.unsigned_abs() % 3))),
            item: Group(Uuid::from_u128(u128::from(stated.unsigned_abs() % 7))),
            stated_on: start.plus(stated),
            due: start.plus(stated + horizon),
            delivered_on: took.map(|days| start.plus(stated + days)),
            cycle: 30,
        };
        Past { promise, observed_until: start.plus(900), scored: true }
    }

    #[test]
    fn a_promise_whose_day_is_not_over_is_not_scored() {
        assert_eq!(replay(&[past(890, 30, None)]), Replay { count: 0, kept: 0, scores: vec![] });
        let one = replay(&[past(0, 30, Some(30))]);
        assert_eq!((one.count, one.kept), (1, 1));
        // A first promise is judged by what such dates are worth elsewhere, and by a coin.
        let brier: Vec<f64> =
            one.scores.iter().map(|score| (score.brier * 1000.0).round() / 1000.0).collect();
        assert_eq!(brier, [0.09, 0.0, 0.25, 0.25]);
        assert_eq!(one.scores[0].bins.iter().map(|bin| bin.count).sum::<u32>(), 1);
    }

    #[test]
    fn what_came_later_teaches_nothing_before() {
        let early = past(0, 30, Some(30));
        let alone = replay(&[early]);
        let later: Vec<Past> = (1..20).map(|n| Past { scored: false, ..past(n, 30, None) }).collect();
        let with_later = replay(&[vec![early], later].concat());
        assert_eq!(alone, with_later);
    }

    proptest! {
        #[test]
        fn the_order_of_the_promises_changes_nothing(
            given in prop::collection::vec((0..400i32, 1..200i32, prop::option::of(1..400i32)), 1..20)
        ) {
            let all: Vec<Past> = given.iter().map(|(stated, horizon, took)| past(*stated, *horizon, *took)).collect();
            let turned: Vec<Past> = all.iter().rev().copied().collect();
            let (one, other) = (replay(&all), replay(&turned));
            prop_assert_eq!((one.count, one.kept), (other.count, other.kept));
            for (a, b) in one.scores.iter().zip(&other.scores) {
                prop_assert!((a.brier - b.brier).abs() < 1e-9 && (a.log_loss - b.log_loss).abs() < 1e-9);
                prop_assert!((0.0..=1.0).contains(&a.brier) && a.calibration <= 1.0);
            }
        }
    }
}
