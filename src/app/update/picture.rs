//! The picture of the timeline that goes with an update: what its words tell, in the words of its audience. What that
//! is, is decided in `report::pictured`; how the timeline becomes a picture that may leave is in `export::picture`.

use crate::api::timeline::TimelineRows;
use crate::app::export::picture::{Chosen, Cut, picture as drawn};
use crate::app::views::Scene;
use crate::domain::audience::Audience;
use crate::domain::id::{InitiativeId, MilestoneId};
use crate::domain::milestone::next_stone;
use crate::report::material::Material;
use crate::report::pictured::{in_plain_words, shown};
use crate::report::timeline::Picture;
use crate::report::wording::Wording;
use std::collections::BTreeSet;

/// The picture; none when there is nothing to draw.
pub(super) fn picture(
    scene: &Scene<'_>,
    audience: &Audience,
    (material, without): (&Material, &[String]),
    wording: &Wording,
) -> Option<Picture> {
    let shown = shown(audience, material, without);
    let initiatives: Vec<InitiativeId> = shown.initiatives.iter().filter_map(|id| id.parse().ok()).collect();
    let next = initiatives.iter().filter_map(|id| next_stone(scene.facts, *id)).map(|(_, stone)| stone.id);
    let reached = shown.reached.iter().filter_map(|id| id.parse().ok());
    let milestones = next.chain(reached).collect::<BTreeSet<MilestoneId>>();
    let dependencies = shown.dependencies.iter().filter_map(|id| id.parse().ok()).collect();
    let one = match material.initiatives.as_slice() {
        [one] => one.id.parse().ok(),
        _ => None,
    };
    let cut = Cut {
        rows: if shown.by_team { TimelineRows::Team } else { TimelineRows::Initiative },
        initiative: one,
        only: Some(Chosen { dependencies, milestones }),
        told: shown.told,
        unconfirmed: shown.unconfirmed.iter().filter_map(|id| id.parse().ok()).collect(),
        rest: shown.rest,
    };
    let picture = in_plain_words(audience, drawn(scene, cut, wording));
    (!picture.lanes.is_empty()).then_some(picture)
}
