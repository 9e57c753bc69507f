//! Small pictures of an initiative and of a team: places on their axes. What is counted is in `domain`.

use super::Scene;
use super::slips::Axis;
use crate::api::pictures::{BurnUpRow, LeadTimeRow, StepPoint};
use crate::domain::burn_up::BurnUp;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::lead_time::LeadTime;

/// What was needed and what was accepted; none while nothing has a need-by.
pub(super) fn burn_up<'f>(
    scene: &Scene<'_>,
    dossiers: impl Iterator<Item = &'f Dossier>,
) -> Option<BurnUpRow> {
    let burn = BurnUp::of(dossiers);
    burn.needed.first()?;
    let axis = Axis::over(burn.needed.iter().chain(&burn.accepted).map(|(day, _)| *day), scene.today);
    let (from, to) = axis.ends();
    let points = |steps: &[(Day, u32)]| {
        let point = |(day, count): &(Day, u32)| StepPoint { day: *day, at: axis.place(*day), count: *count };
        steps.iter().map(point).collect()
    };
    Some(BurnUpRow {
        words: burn.words(scene.today),
        wanted: burn.wanted,
        from,
        to,
        today_at: axis.place(scene.today),
        needed: points(&burn.needed),
        accepted: points(&burn.accepted),
    })
}

/// The time first quoted beside the time it took, a row a work item.
pub(super) fn lead_times(scene: &Scene<'_>, times: &[LeadTime]) -> Vec<LeadTimeRow> {
    let longest = times.iter().map(|time| time.quoted.max(time.took)).max().unwrap_or(1).max(1);
    let title = |time: &LeadTime| {
        let dossier = scene.facts.dossiers.get(&time.dependency);
        dossier.map_or_else(String::new, |d| d.dependency.title.to_string())
    };
    let row = |time: &LeadTime| LeadTimeRow {
        id: time.dependency,
        title: title(time),
        from: time.from,
        quoted: time.quoted,
        took: time.took,
        came: time.came,
        longest,
    };
    times.iter().map(row).collect()
}
