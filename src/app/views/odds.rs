//! How good the odds were, from the promises on record.

use super::Scene;
use crate::api::odds::OddsView;
use crate::domain::forecast::{Past, promises, replay};

/// Every promise on record, judged on the day it was given.
pub(in crate::app) fn odds(scene: &Scene<'_>) -> OddsView {
    let given = scene.facts.dossiers.values().flat_map(|dossier| promises(scene.facts, dossier));
    // What comes today may still come.
    let yesterday = scene.today.plus(-1);
    let all: Vec<Past> =
        given.map(|promise| Past { promise, observed_until: yesterday, scored: true }).collect();
    OddsView::of(&replay(&all), scene.record().footing())
}
