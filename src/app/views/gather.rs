//! The lines of Today: an item each, but that some become one line when there are many: dependencies of one initiative
//! which were written down and never asked for, and initiatives about which an update is due. Otherwise an imported
//! plan, or one update that told of everything, would bury what is pressing.

use super::Scene;
use crate::domain::attention::{Attention, Subject};
use crate::domain::id::InitiativeId;
use crate::domain::reason::Reason;
use std::collections::{HashMap, HashSet};

/// From so many on they are gathered; fewer are quicker read than opened.
const MANY: usize = 4;

/// The items of one line, never none; more than one when they are gathered.
pub(super) type Line<'a> = Vec<&'a Attention>;

/// What makes items one line.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Together {
    /// Dependencies of which nothing is to be said but that they were never asked for.
    NeverAsked(InitiativeId),
    /// Initiatives about which somebody waits for an update.
    Untold,
}

/// Every line in the order of Today, what is snoozed left out; a gathered one stands where its first item would.
pub(super) fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut gathered: HashMap<Together, Line<'a>> = HashMap::new();
    let shown = || scene.items.iter().filter(|item| item.snoozed(scene.facts, scene.today).is_none());
    for (together, item) in shown().filter_map(|item| Some((together(item)?, item))) {
        gathered.entry(together).or_default().push(item);
    }
    gathered.retain(|_, items| items.len() >= MANY);
    let many: HashSet<Together> = gathered.keys().copied().collect();
    let lines = shown().filter_map(|item| match together(item).filter(|together| many.contains(together)) {
        // Its first item takes the whole line along; the others find it gone.
        Some(together) => gathered.remove(&together),
        None => Some(vec![item]),
    });
    lines.collect()
}

fn together(item: &Attention) -> Option<Together> {
    match (item.subject, item.reasons.as_slice()) {
        (Subject::Initiative(_), _) => Some(Together::Untold),
        (_, [Reason::NeverAsked { .. }]) => item.initiative.map(Together::NeverAsked),
        _ => None,
    }
}
