//! How many promises of a team were kept: two counts, never a grade. What is likely from them is in
//! `forecast`. For my eyes only: no update may show it.

use super::day::Day;
use super::dossier::Dossier;
use super::facts::Facts;
use super::forecast::promises;
use super::id::TeamId;
use std::collections::BTreeMap;

/// Promises decided so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrackRecord {
    /// Delivered by their day, and not sent back.
    pub kept: u32,
    /// Those, and the ones whose day is over.
    pub decided: u32,
}

impl TrackRecord {
    /// "kept 4 of 11 dates"; empty while nothing is decided.
    pub fn words(self) -> String {
        match self.decided {
            0 => String::new(),
            1 => format!("kept {} of 1 date", self.kept),
            decided => format!("kept {} of {decided} dates", self.kept),
        }
    }
}

/// The promises of one team.
pub fn kept(facts: &Facts, team: TeamId, today: Day) -> TrackRecord {
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    let mut record = TrackRecord::default();
    dossiers.for_each(|dossier| add(&mut record, facts, dossier, today));
    record
}

/// The promises of every team that made one, in one pass.
pub fn every_record(facts: &Facts, today: Day) -> BTreeMap<TeamId, TrackRecord> {
    let mut records: BTreeMap<TeamId, TrackRecord> = BTreeMap::new();
    for dossier in facts.dossiers.values() {
        if let Some(team) = dossier.dependency.supplier {
            add(records.entry(team).or_default(), facts, dossier, today);
        }
    }
    records.retain(|_, record| record.decided > 0);
    records
}

/// Every promise counts by itself, also one that was revised before its day: it was made and not kept.
fn add(record: &mut TrackRecord, facts: &Facts, dossier: &Dossier, today: Day) {
    for kept in promises(facts, dossier).filter_map(|promise| promise.is_kept(today)) {
        record.kept += u32::from(kept);
        record.decided += 1;
    }
}
