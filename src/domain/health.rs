//! Computed health of an initiative, shown beside the declared one: green outside and red inside should be seen.
//! The record never overrules what I declare; it asks for one sentence.

use super::attention::{Attention, Subject};
use super::day::Day;
use super::dependency::Criticality;
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::InitiativeId;
use super::initiative::Health;
use super::policy::Policy;
use super::reason::{Band, Reason, Severity};
use super::sentence::counted;
use std::collections::BTreeMap;

/// The health of an initiative and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthFinding {
    /// In a word.
    pub health: Health,
    /// Why, as the end of a sentence, without a full stop: "SSO SDK was needed by 10 Nov".
    pub because: String,
}

/// The health of `initiative` from what needs a look.
///
/// Off track: something vital has missed its need-by, or is planned to and nothing replaces it. At risk: anything
/// presses, or a share of the open dependencies is overdue or at risk for more than a missing or old date.
/// Unknown: too many have no date or an old one; these alone do not make it at risk, for then it could never be
/// unknown. Else on track.
pub fn computed_health(
    facts: &Facts,
    policy: &Policy,
    items: &[Attention],
    initiative: InitiativeId,
    today: Day,
) -> HealthFinding {
    let mut tally = Tally::default();
    facts.dossiers_of(initiative).for_each(|dossier| tally.count(dossier));
    items
        .iter()
        .filter(|item| item.initiative == Some(initiative))
        .for_each(|item| tally.look(facts, item, today));
    tally.finding(policy)
}

/// The health of every initiative, in one pass over the facts.
pub fn every_health(
    facts: &Facts,
    policy: &Policy,
    items: &[Attention],
    today: Day,
) -> BTreeMap<InitiativeId, HealthFinding> {
    let mut tallies: BTreeMap<_, Tally> =
        facts.initiatives.keys().map(|id| (*id, Tally::default())).collect();
    for dossier in facts.dossiers.values() {
        tallies.entry(dossier.dependency.initiative).or_default().count(dossier);
    }
    for item in items {
        if let Some(tally) = item.initiative.and_then(|id| tallies.get_mut(&id)) {
            tally.look(facts, item, today);
        }
    }
    tallies.into_iter().map(|(id, tally)| (id, tally.finding(policy))).collect()
}

/// "You say on track; the record says off track: …."; none when both agree or nothing is declared.
pub fn difference(declared: Option<Health>, finding: &HealthFinding) -> Option<String> {
    let declared = declared.filter(|health| *health != finding.health)?;
    let (mine, theirs) = (declared.label(), finding.health.label());
    Some(format!("You say {mine}; the record says {theirs}: {}.", finding.because))
}

/// What is counted of one initiative.
#[derive(Default)]
struct Tally {
    open: u32,
    at_risk: u32,
    unknown: u32,
    pressing: u32,
    /// Why it is off track, of each thing that says so.
    off_track: Vec<String>,
    first_pressing: String,
}

impl Tally {
    fn count(&mut self, dossier: &Dossier) {
        self.open += u32::from(!dossier.state().is_at_rest());
    }
    fn look(&mut self, facts: &Facts, item: &Attention, today: Day) {
        if item.severity == Severity::High {
            self.pressing += 1;
            if self.first_pressing.is_empty() {
                self.first_pressing = item.subject.title(facts).to_owned();
            }
        }
        let Subject::Dependency(id) = item.subject else { return };
        let undated = |r: &Reason| matches!(r, Reason::NoPromise { .. } | Reason::Stale { .. });
        let worries = |r: &Reason| matches!(r.band(), Band::Overdue | Band::AtRisk) && !undated(r);
        self.at_risk += u32::from(item.reasons.iter().any(worries));
        self.unknown += u32::from(item.reasons.iter().any(undated));
        if let Some(dossier) = facts.dossiers.get(&id).filter(|_| item.criticality == Criticality::VITAL) {
            self.off_track.extend(item.reasons.iter().find_map(|r| breaks(dossier, r, today)));
        }
    }
    fn finding(self, policy: &Policy) -> HealthFinding {
        let Self { open, at_risk, unknown, pressing, off_track, first_pressing } = self;
        let dependencies = counted(open, "open dependency", "open dependencies");
        let (health, because) = if let Some((first, others)) = off_track.split_first() {
            let more = u32::try_from(others.len()).unwrap_or(u32::MAX);
            (Health::OffTrack, and_more(first, more))
        } else if pressing > 0 {
            (Health::AtRisk, format!("{} under pressure", and_more(&first_pressing, pressing - 1)))
        } else if at_risk > 0 && at_risk * 100 >= open * u32::from(policy.health_at_risk_percent) {
            (Health::AtRisk, format!("{at_risk} of {dependencies} overdue or at risk"))
        } else if unknown > 0 && unknown * 100 > open * u32::from(policy.health_unknown_percent) {
            (Health::Unknown, format!("{unknown} of {dependencies} without a date, or with an old one"))
        } else if open == 0 {
            (Health::OnTrack, "nothing is open".to_owned())
        } else {
            (Health::OnTrack, format!("{at_risk} of {dependencies} overdue or at risk"))
        };
        HealthFinding { health, because }
    }
}

/// Whether something vital fails its need-by: it has, or it is planned to and there is no fallback.
fn breaks(dossier: &Dossier, reason: &Reason, today: Day) -> Option<String> {
    let dependency = &dossier.dependency;
    match reason {
        Reason::NeededPassed { need_by, .. } => {
            Some(format!("{} was needed by {}", dependency.title, need_by.said(today)))
        }
        Reason::LateByPlan { eta, need_by, .. } if dependency.fallback.is_empty() => {
            let (eta, need_by) = (eta.said(today), need_by.said(today));
            Some(format!(
                "{} is expected {eta}, needed by {need_by}, and no fallback is recorded",
                dependency.title
            ))
        }
        _ => None,
    }
}

fn and_more(first: &str, more: u32) -> String {
    if more == 0 { first.to_owned() } else { format!("{first}, and {more} more") }
}

#[cfg(test)]
mod tests;
