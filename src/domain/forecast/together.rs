//! How promises combine: all must hold. Work items are nearly independent, teams hardly alike; both share a little
//! luck, as a Gaussian copula says, worked out exactly on a fixed grid. Nothing is drawn at random.

use super::Group;
use statrs::function::erf::{erfc, erfc_inv};
use std::collections::BTreeMap;
use std::f64::consts::SQRT_2;

/// Shared luck of what one team, and what one item, promises.
const TEAM_LUCK: f64 = 0.05;
const ITEM_LUCK: f64 = 0.35;
/// Nodes of the grid, and how far it reaches on either side.
const NODES: usize = 61;
const REACH: f64 = 6.0;

/// One of the things that must all hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Who promised it.
    pub team: Group,
    /// About what.
    pub item: Group,
    /// Its own odds.
    pub odds: f64,
}

/// The things that wait for each other in a circle, the first again at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop<K>(pub Vec<K>);

/// The odds that every part holds; 1 without parts.
pub fn all_by(parts: &[Part]) -> f64 {
    if parts.iter().any(|part| part.odds <= 0.0) {
        return 0.0;
    }
    let mut teams: BTreeMap<Group, BTreeMap<Group, Vec<f64>>> = BTreeMap::new();
    for part in parts {
        let limit = quantile(part.odds.min(1.0 - 1e-12));
        teams.entry(part.team).or_default().entry(part.item).or_default().push(limit);
    }
    let grid = grid();
    teams.values().map(|items| team_holds(items, &grid)).product()
}

fn team_holds(items: &BTreeMap<Group, Vec<f64>>, grid: &[(f64, f64)]) -> f64 {
    let over_luck = grid.iter().map(|(luck, weight)| {
        let held: f64 =
            items.values().map(|limits| item_holds(limits, TEAM_LUCK.sqrt() * luck, grid)).product();
        weight * held
    });
    over_luck.sum()
}

/// The odds that every promise about one item holds, given what the team's luck brings.
fn item_holds(limits: &[f64], brought: f64, grid: &[(f64, f64)]) -> f64 {
    if let [limit] = limits {
        return below((limit - brought) / (1.0 - TEAM_LUCK).sqrt());
    }
    let own = (1.0 - TEAM_LUCK - ITEM_LUCK).sqrt();
    let held = |luck: f64| -> f64 {
        limits.iter().map(|limit| below((limit - brought - ITEM_LUCK.sqrt() * luck) / own)).product()
    };
    grid.iter().map(|(luck, weight)| weight * held(*luck)).sum()
}

/// Nodes and weights for the standard normal; the weights add up to 1.
fn grid() -> Vec<(f64, f64)> {
    let step = 2.0 * REACH / (NODES - 1) as f64;
    let nodes: Vec<f64> = (0..NODES).map(|n| -REACH + step * n as f64).collect();
    let total: f64 = nodes.iter().map(|x| (-x * x / 2.0).exp()).sum();
    nodes.into_iter().map(|x| (x, (-x * x / 2.0).exp() / total)).collect()
}

/// The share of the standard normal below `z`.
fn below(z: f64) -> f64 {
    0.5 * erfc(-z / SQRT_2)
}

/// The `z` with this share below it.
fn quantile(share: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * share)
}

/// The longest way, in days, from everything that `end` waits for to it; `end` itself is 0 days away. `before` says
/// what a thing waits for, with the days between.
///
/// # Errors
/// A circle, by its path.
pub fn lags<K: Copy + Ord>(end: K, before: impl Fn(K) -> Vec<(K, i32)>) -> Result<BTreeMap<K, i32>, Loop<K>> {
    let (mut order, mut path) = (Vec::new(), Vec::new());
    put_in_order(end, &before, &mut path, &mut order)?;
    let mut found = BTreeMap::from([(end, 0)]);
    for at in order.into_iter().rev() {
        let so_far = found.get(&at).copied().unwrap_or(0);
        for (earlier, lag) in before(at) {
            let way = found.entry(earlier).or_insert(i32::MIN);
            *way = (*way).max(so_far + lag);
        }
    }
    Ok(found)
}

/// Everything that `at` waits for, each thing after all that it waits for itself.
fn put_in_order<K: Copy + Ord>(
    at: K,
    before: &impl Fn(K) -> Vec<(K, i32)>,
    path: &mut Vec<K>,
    order: &mut Vec<K>,
) -> Result<(), Loop<K>> {
    if let Some(start) = path.iter().position(|on| *on == at) {
        return Err(Loop(path[start..].iter().copied().chain([at]).collect()));
    }
    if order.contains(&at) {
        return Ok(());
    }
    path.push(at);
    for (earlier, _) in before(at) {
        put_in_order(earlier, before, path, order)?;
    }
    path.pop();
    order.push(at);
    Ok(())
}
