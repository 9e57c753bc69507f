//! What has changed since a past day: what is on record now beside what was on record at its end.

use super::Scene;
use crate::api::past::{SinceMilestone, SinceRow, SinceView};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::sentence::{counted, since_totals, since_words, stone_since_words};
use crate::domain::since::{Difference, SinceMark, changed, mark, milestone_changed};
use crate::domain::text::sorting;

/// What is another one in `scene` than `then`, at the end of `day`; `first` is the first day that can be shown.
pub(in crate::app) fn changes(scene: &Scene<'_>, then: &Facts, day: Day, first: Option<Day>) -> SinceView {
    let (facts, calendar) = (scene.facts, &scene.facts.calendar);
    let mut found: Vec<(SinceRow, Vec<Difference>)> = facts
        .dossiers
        .values()
        .filter_map(|dossier| {
            let id = dossier.dependency.id;
            let found = changed(facts, then.dossiers.get(&id), dossier);
            let mark = mark(&found)?;
            let words = found.iter().map(|one| since_words(facts, one, scene.today)).collect();
            let title = dossier.dependency.title.to_string();
            Some((SinceRow { dependency: id, title, mark, words }, found))
        })
        .collect();
    found.sort_by_cached_key(|(row, _)| (sorting(&row.title), row.dependency));
    let count = |counts: fn(&Difference) -> bool| -> u32 {
        let with = found.iter().filter(|(_, differences)| differences.iter().any(counts));
        u32::try_from(with.count()).unwrap_or(u32::MAX)
    };
    let added = count(|one| matches!(one, Difference::Added { .. }));
    let totals = since_totals(
        count(|one| matches!(one, Difference::Date { by, .. } if *by > 0)),
        count(|one| matches!(one, Difference::Date { by, .. } if *by < 0)),
        count(|one| matches!(one, Difference::Accepted(_))),
        count(|one| matches!(one, Difference::Bounced(_))),
    );
    let rows: Vec<SinceRow> = found.into_iter().map(|(row, _)| row).collect();
    let changed = u32::try_from(rows.len()).unwrap_or(u32::MAX) - added;
    let (previous, next) = (calendar.on_or_before(day.plus(-1)), calendar.plus(day, 1));
    SinceView {
        day,
        label: day.in_full(),
        previous: Some(previous).filter(|previous| first.is_some_and(|first| *previous >= first)),
        next: Some(next).filter(|next| *next < scene.today),
        changed,
        added,
        summary: summary(changed, added),
        totals,
        rows,
        milestones: milestones(scene, then),
    }
}

/// "12 have changed since, 3 were added."
fn summary(changed: u32, added: u32) -> String {
    let changed = (changed > 0).then(|| format!("{} changed since", counted(changed, "has", "have")));
    let added = (added > 0).then(|| counted(added, "was added", "were added"));
    let parts: Vec<String> = [changed, added].into_iter().flatten().collect();
    if parts.is_empty() { "Nothing has changed since.".to_owned() } else { format!("{}.", parts.join(", ")) }
}

fn milestones(scene: &Scene<'_>, then: &Facts) -> Vec<SinceMilestone> {
    let facts = scene.facts;
    let rows = facts.milestones.values().filter_map(|stone| {
        let found = milestone_changed(facts, then.milestones.get(&stone.id), stone);
        let mark: SinceMark = mark(&found)?;
        let words = found.iter().map(|one| stone_since_words(facts, one, scene.today)).collect();
        Some(SinceMilestone { milestone: stone.id, title: stone.title.to_string(), mark, words })
    });
    let mut rows: Vec<SinceMilestone> = rows.collect();
    rows.sort_by_cached_key(|row| (sorting(&row.title), row.milestone));
    rows
}
