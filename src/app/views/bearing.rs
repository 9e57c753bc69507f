//! How many dependencies bear on something: on a team, an initiative, a milestone, a person. Counted in one pass,
//! because a list of a thousand initiatives must not look through all dependencies a thousand times.

use super::Scene;
use crate::domain::dependency::Dependency;
use crate::domain::reason::Band;
use std::collections::HashMap;
use std::hash::Hash;

/// Dependencies of one thing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bearing {
    /// All of them.
    pub(super) all: u32,
    /// Those of which something is still awaited.
    pub(super) open: u32,
    /// Of the open ones, those overdue.
    pub(super) overdue: u32,
    /// Of the open ones, those at risk or quiet.
    pub(super) at_risk: u32,
}

/// Counts for each thing that `of` names for a dependency.
pub(super) fn bearings<K: Eq + Hash>(
    scene: &Scene<'_>,
    of: impl Fn(&Dependency) -> Option<K>,
) -> HashMap<K, Bearing> {
    let mut all: HashMap<K, Bearing> = HashMap::new();
    for dossier in scene.facts.dossiers.values() {
        let Some(key) = of(&dossier.dependency) else { continue };
        let bearing = all.entry(key).or_default();
        bearing.all += 1;
        if dossier.state().is_at_rest() {
            continue;
        }
        bearing.open += 1;
        let band = scene.attention(dossier.dependency.id).map(|item| item.band);
        bearing.overdue += u32::from(band == Some(Band::Overdue));
        bearing.at_risk += u32::from(matches!(band, Some(Band::AtRisk | Band::GoneQuiet)));
    }
    all
}
