//! The lines of Today: an item each, but that dependencies of one initiative which were written down and never
//! asked for become one line when there are many. Otherwise an imported plan would bury what is pressing.

use super::Scene;
use crate::domain::attention::Attention;
use crate::domain::id::InitiativeId;
use crate::domain::reason::Reason;
use std::collections::HashMap;

/// From so many on they are gathered; fewer are quicker read than opened.
const MANY: usize = 4;

/// The items of one line, never none; more than one when they are gathered.
pub(super) type Line<'a> = Vec<&'a Attention>;

/// Every line in the order of Today, what is snoozed left out; a gathered one stands where its first item would.
pub(super) fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut drafts: HashMap<InitiativeId, Line<'a>> = HashMap::new();
    let shown = || scene.items.iter().filter(|item| item.snoozed(scene.facts, scene.today).is_none());
    for (initiative, item) in shown().filter_map(only_never_asked) {
        drafts.entry(initiative).or_default().push(item);
    }
    drafts.retain(|_, items| items.len() >= MANY);
    let gathered: HashMap<InitiativeId, usize> =
        drafts.iter().map(|(id, items)| (*id, items.len())).collect();
    let lines = shown().filter_map(|item| match only_never_asked(item) {
        // Its first item takes the whole line along; the others find it gone.
        Some((initiative, _)) if gathered.contains_key(&initiative) => drafts.remove(&initiative),
        _ => Some(vec![item]),
    });
    lines.collect()
}

/// The initiative of an item of which nothing is to be said but that it was never asked for.
fn only_never_asked(item: &Attention) -> Option<(InitiativeId, &Attention)> {
    let only = matches!(item.reasons.as_slice(), [Reason::NeverAsked { .. }]);
    item.initiative.filter(|_| only).map(|initiative| (initiative, item))
}
