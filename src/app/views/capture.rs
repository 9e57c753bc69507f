//! What a line of quick capture would add, chip by chip.

use super::Scene;
use crate::api::view::{CaptureView, ChipView};
use crate::app::capture::obstacle;
use crate::domain::id::InitiativeId;
use crate::intake::capture::read;

/// The line as it would be saved.
pub(in crate::app) fn capture(
    scene: &Scene<'_>,
    text: &str,
    initiative: Option<InitiativeId>,
    plain: &[String],
) -> CaptureView {
    let captured = read(text, plain, scene.facts, initiative, scene.today);
    let problem = obstacle(&captured, scene.facts).map_or_else(String::new, |obstacle| obstacle.message);
    let chips = captured.chips.into_iter().map(|chip| ChipView {
        text: chip.text,
        kind: chip.kind.word().to_owned(),
        label: chip.label,
        creates: chip.creates,
        problem: chip.problem,
    });
    CaptureView { title: captured.title, chips: chips.collect(), problem }
}
