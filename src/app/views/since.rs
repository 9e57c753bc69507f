//! What changed since yesterday, in one line. Two things are told apart: what the passing of a day did, found by
//! running the rules on what is on record now as of yesterday; and what bears today's day on record. What
//! was taken off the lists by an entry of today shows only as that entry.

use super::Scene;
use super::scene::count;
use crate::domain::attention::Subject;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::reason::Band;
use crate::domain::sentence::counted;
use std::collections::HashMap;

/// So many titles are named before they are only counted.
const NAMED: usize = 3;

/// One line; empty when nothing changed.
pub(super) fn since_yesterday(scene: &Scene<'_>) -> String {
    let [moved, dated] = [moved(scene, scene.before), dated_today(scene)].map(|parts| parts.join(", "));
    let sentences = [("Since yesterday", moved), ("Said or done today", dated)];
    let sentences = sentences.iter().filter(|(_, parts)| !parts.is_empty());
    sentences.map(|(when, parts)| format!("{when}: {parts}.")).collect::<Vec<_>>().join(" ")
}

/// Items that came into a band, by band.
fn moved(scene: &Scene<'_>, before: &HashMap<Subject, Band>) -> Vec<String> {
    let came = |band: Band| {
        let shown = scene.items.iter().filter(|item| item.snoozed(scene.facts, scene.today).is_none());
        let new = shown.filter(move |item| item.band == band);
        let new = new.filter(|item| before.get(&item.subject) != Some(&item.band));
        new.map(|item| item.subject).collect::<Vec<_>>()
    };
    let told = Band::ALL.iter().map(|band| (came(*band), word(*band)));
    told.filter(|(new, _)| !new.is_empty()).map(|(new, word)| told_of(scene, &new, word)).collect()
}

fn word(band: Band) -> &'static str {
    match band {
        Band::Overdue => "became overdue",
        Band::GoneQuiet => "went quiet",
        Band::AtRisk => "came to be at risk",
        Band::Mine => "new for you",
    }
}

/// "2 became overdue (SSO SDK, Tokenizer v2)".
fn told_of(scene: &Scene<'_>, subjects: &[Subject], word: &str) -> String {
    let mut names: Vec<String> =
        subjects.iter().take(NAMED).map(|subject| subject.title(scene.facts).to_owned()).collect();
    if subjects.len() > NAMED {
        names.push(format!("{} more", subjects.len() - NAMED));
    }
    format!("{} {word} ({})", subjects.len(), names.join(", "))
}

/// Entries said or done today, by kind.
fn dated_today(scene: &Scene<'_>) -> Vec<String> {
    let mut sums = [0; 5];
    for dossier in scene.facts.dossiers.values() {
        for (sum, n) in sums.iter_mut().zip(entries_on(dossier, scene.today)) {
            *sum += n;
        }
    }
    for ask in scene.facts.loose_asks.values().map(|loose| &loose.ask) {
        sums[1] += count(ask.inbound().filter(|on| *on == scene.today).count());
        sums[4] += count(ask.outbound().into_iter().filter(|on| *on == scene.today).count());
    }
    let words = [
        ("ETA", "ETAs"),
        ("reply", "replies"),
        ("delivery", "deliveries"),
        ("verdict", "verdicts"),
        ("ask, nudge or escalation step", "asks, nudges and escalation steps"),
    ];
    let told = sums.into_iter().zip(words).filter(|(n, _)| *n > 0);
    told.map(|(n, (one, many))| counted(n, one, many)).collect()
}

fn entries_on(dossier: &Dossier, day: Day) -> [u32; 5] {
    let etas = dossier.etas.all().iter();
    let etas = etas.filter(|s| s.provenance.stated_on == day && s.retraction.is_none()).count();
    let replies = dossier.asks.iter().flat_map(|ask| ask.inbound()).filter(|on| *on == day).count();
    let deliveries = dossier.deliveries.iter().filter(|d| d.delivered_on == day).count();
    let verdicts =
        dossier.deliveries.iter().filter_map(|d| d.verdict.as_ref()).filter(|v| v.on == day).count();
    let outbound = dossier.outbound().filter(|on| *on == day).count();
    [etas, replies, deliveries, verdicts, outbound].map(count)
}
