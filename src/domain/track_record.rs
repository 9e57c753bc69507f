//! How many promises of a team were kept: two counts, never a grade. What is likely from them is not here; see
//! forecast.md. For my eyes only: no update may show it.

use super::day::Day;
use super::delivery::Delivery;
use super::dossier::Dossier;
use super::eta::EtaKind;
use super::facts::Facts;
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
    dossiers.for_each(|dossier| add(&mut record, dossier, today));
    record
}

/// The promises of every team that made one, in one pass.
pub fn every_record(facts: &Facts, today: Day) -> BTreeMap<TeamId, TrackRecord> {
    let mut records: BTreeMap<TeamId, TrackRecord> = BTreeMap::new();
    for dossier in facts.dossiers.values() {
        if let Some(team) = dossier.dependency.supplier {
            add(records.entry(team).or_default(), dossier, today);
        }
    }
    records.retain(|_, record| record.decided > 0);
    records
}

/// Every promise counts by itself, also one that was revised before its day: it was made and not kept. One that
/// was withdrawn, or whose dependency was laid to rest, before its day was over is not late: it is not counted.
fn add(record: &mut TrackRecord, dossier: &Dossier, today: Day) {
    let ended_on = dossier.laid_to_rest_on();
    let withdrawn: Vec<Day> = dossier.etas.withdrawn_on().collect();
    for promise in dossier.etas.dated().filter(|s| matches!(s.kind, EtaKind::Promise | EtaKind::Range)) {
        let Some(due) = promise.binding_day() else { continue };
        let stated_on = promise.provenance.stated_on;
        let is_kept = dossier.deliveries.iter().any(|d| d.delivered_on <= due && !was_bounced(d));
        let is_off =
            ended_on.is_some_and(|on| on <= due) || withdrawn.iter().any(|on| (stated_on..=due).contains(on));
        record.kept += u32::from(is_kept);
        record.decided += u32::from(is_kept || (due < today && !is_off));
    }
}

fn was_bounced(delivery: &Delivery) -> bool {
    delivery.verdict.as_ref().is_some_and(|verdict| !verdict.is_accepted())
}
