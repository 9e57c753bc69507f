//! What was said in meetings: lines of minutes among the evidence, the meeting that an entry was made in, and the
//! entries that were made in a series.

use super::{Placed, placed, plain, source};
use crate::api::rows::{EvidenceKind, EvidenceRow};
use crate::app::views::Scene;
use crate::domain::ask::{Ask, Channel};
use crate::domain::dossier::Dossier;
use crate::domain::id::DependencyId;
use crate::domain::provenance::Source;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The entries among `ids`, whatever they are about: the dependency, and the entry in words.
pub(in crate::app::views) fn entries_among(
    scene: &Scene<'_>,
    ids: &BTreeSet<Uuid>,
) -> BTreeMap<Uuid, (DependencyId, String)> {
    let dossiers = scene.facts.dossiers.values().filter(|dossier| holds_any(dossier, ids));
    let found = dossiers.flat_map(|dossier| {
        let placed = placed(scene, dossier).into_iter();
        let wanted = placed.filter(|((_, id, part), _)| *part == 0 && ids.contains(id));
        wanted.map(|((_, id, _), row)| {
            let quote = if row.quote.is_empty() { String::new() } else { format!(": “{}”", row.quote) };
            let taken_back = if row.retracted.is_some() { " (taken back)" } else { "" };
            (id, (dossier.dependency.id, format!("{}{quote}{taken_back}", row.text)))
        })
    });
    found.collect()
}

/// Whether an entry that can be made in a meeting is among `ids`.
fn holds_any(dossier: &Dossier, ids: &BTreeSet<Uuid>) -> bool {
    let is = |id: Uuid| ids.contains(&id);
    let asked = |ask: &Ask| is(ask.id.uuid()) || ask.answers.iter().any(|answer| is(answer.id.uuid()));
    dossier.etas.all().iter().any(|eta| is(eta.id.uuid()))
        || dossier.standings.iter().any(|standing| is(standing.id.uuid()))
        || dossier.deliveries.iter().any(|delivery| is(delivery.id.uuid()))
        || dossier.asks.iter().any(asked)
}

/// The titles of the meetings in which entries were made.
pub(super) fn meetings_of<'a>(scene: &Scene<'a>, placed: &[Placed]) -> BTreeMap<Uuid, &'a str> {
    meetings_among(scene, &placed.iter().map(|((_, id, _), _)| *id).collect())
}

/// The titles of the meetings in which the entries among `wanted` were made.
pub(in crate::app::views) fn meetings_among<'a>(
    scene: &Scene<'a>,
    wanted: &BTreeSet<Uuid>,
) -> BTreeMap<Uuid, &'a str> {
    let held = scene.facts.meetings.values().flat_map(|m| m.occurrences.iter().map(move |o| (m, o)));
    let entries = held.flat_map(|(m, o)| o.entries.iter().map(move |id| (*id, m.title.as_str())));
    entries.filter(|(id, _)| wanted.contains(id)).collect()
}

/// "Platform A, said in Thursday sync": the meeting in place of the words for any meeting.
pub(in crate::app::views) fn said_in(words: &str, title: &str) -> String {
    let who =
        words.strip_suffix(Source::Meeting.label()).or_else(|| words.strip_suffix(Channel::Meeting.label()));
    let who = who.unwrap_or(words).trim_end_matches(", ");
    source(&[who, &format!("said in {title}")])
}

/// Lines of minutes that are about the dependency.
pub(super) fn minutes(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Placed> {
    let held = scene.facts.meetings.values().flat_map(|m| m.occurrences.iter().map(move |o| (m, o)));
    let minutes = held.flat_map(|(m, o)| o.minutes.iter().map(move |minute| (m, o, minute)));
    let about = minutes.filter(|(.., minute)| minute.dependency == Some(dossier.dependency.id));
    let rows = about.map(|(meeting, held, minute)| {
        let row = EvidenceRow {
            quote: minute.text.to_string(),
            source: format!("said in {}", meeting.title),
            ..plain(EvidenceKind::Minute, held.on, "Minute".to_owned())
        };
        ((held.on, minute.id.uuid(), 0), row)
    });
    rows.collect()
}
