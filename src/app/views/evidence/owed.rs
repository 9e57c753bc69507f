//! What I owe in return for a dependency, as entries of its evidence.

use super::{Placed, plain};
use crate::api::rows::{EvidenceKind, EvidenceRow};
use crate::app::views::Scene;
use crate::domain::commitment::Commitment;
use crate::domain::day::Day;
use crate::domain::id::DependencyId;
use crate::domain::sentence::capitalised;

/// Made, moved and ended, of everything owed for it.
pub(super) fn entries(scene: &Scene<'_>, dependency: DependencyId) -> Vec<Placed> {
    let of_it = scene.facts.commitments.values().filter(|c| c.dependency == Some(dependency));
    of_it.flat_map(|commitment| of_one(scene, commitment)).collect()
}

fn of_one(scene: &Scene<'_>, commitment: &Commitment) -> Vec<Placed> {
    let id = commitment.id.uuid();
    let mine = |on: Day, text: String, quote: &str| EvidenceRow {
        quote: quote.to_owned(),
        source: "by me".to_owned(),
        ..plain(EvidenceKind::Commitment, on, text)
    };
    let mut dues: Vec<_> = commitment.dues.iter().collect();
    dues.sort_by_key(|d| (d.provenance.order(), d.id));
    let first = dues.first().filter(|d| d.provenance == commitment.provenance);
    let by = first.map_or_else(String::new, |d| format!(" by {}", d.due.said(scene.today)));
    let text = format!("I owe {} something in return{by}", commitment.whom(scene.facts));
    let made = mine(commitment.provenance.stated_on, text, commitment.text.as_str());
    let moved = dues.iter().skip(usize::from(first.is_some())).map(|d| {
        let text = format!("What I owe is due {}", d.due.said(scene.today));
        ((d.provenance.stated_on, d.id.uuid(), 0), mine(d.provenance.stated_on, text, d.reason.as_str()))
    });
    let ended = commitment.end.as_ref().map(|end| {
        let text = format!("{}: what I owed", capitalised(end.kind.label()));
        // It bears no id of its own, and came after every day that was named.
        let last = commitment.dues.iter().map(|d| d.id.uuid()).max().unwrap_or(id).max(id);
        ((end.on, last, 2), mine(end.on, text, end.reason.as_str()))
    });
    std::iter::once(((made.on, id, 0), made)).chain(moved).chain(ended).collect()
}
