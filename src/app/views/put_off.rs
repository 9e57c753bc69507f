//! What is put off: how many, and when the first of them shows again.

use super::Scene;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::sentence::counted;
use crate::domain::snooze::Snooze;

/// The snooze that hides an open dependency on `today`.
pub(super) fn put_off(dossier: &Dossier, today: Day) -> Option<&Snooze> {
    dossier.snoozed(today).filter(|_| !dossier.state().is_at_rest())
}

/// "2 dependencies are put off; the first shows again on 4 Dec."; empty when none is.
pub(super) fn words(scene: &Scene<'_>) -> String {
    let dossiers = scene.facts.dossiers.values();
    let days: Vec<Day> = dossiers
        .filter_map(|dossier| Some(put_off(dossier, scene.today)?.shows_on(dossier.need_by())))
        .collect();
    let Some(first) = days.iter().min() else { return String::new() };
    let day = first.said(scene.today);
    let many = counted(super::scene::count(days.len()), "dependency is", "dependencies are");
    match days.as_slice() {
        [_] => format!("{many} put off and shows again on {day}."),
        _ => format!("{many} put off; the first shows again on {day}."),
    }
}
