//! People as items of their own: those I wanted to have been in touch with. A touch is anything that went to the
//! person or came from them by name.

use super::look::Scene;
use super::{Attention, Subject};
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::PersonId;
use crate::domain::reason::{Reason, Severity, Suggestion};
use std::collections::BTreeMap;

/// From this share of the cadence on, in per cent, it presses.
const PRESSING_PERCENT: i32 = 150;

/// Follow up: the cadence passed since the last touch, or nothing is on record yet.
pub(super) fn to_touch(scene: &Scene) -> Vec<Attention> {
    let mut wanted = scene.facts.people.values().filter_map(|p| Some((p, p.touch_every?))).peekable();
    let touches = if wanted.peek().is_some() { last_touches(scene) } else { BTreeMap::new() };
    let items = wanted.filter_map(|(person, every)| {
        let (last_on, every) = (touches.get(&person.id).copied(), i32::from(every));
        let days = last_on.map_or(0, |day| scene.since(day));
        let is_due = last_on.is_none() || days > every;
        let reasons = vec![Reason::TouchDue { person: person.id, last_on, days, every }];
        let presses = last_on.is_some() && days * 100 > every * PRESSING_PERCENT;
        is_due.then(|| Attention {
            subject: Subject::Person(person.id),
            initiative: None,
            band: reasons[0].band(),
            court: reasons[0].court(),
            severity: if presses { Severity::High } else { Severity::Medium },
            suggestion: Suggestion::Open,
            ask: None,
            criticality: Criticality::USUAL,
            slack: None,
            overdue: 0,
            reasons,
        })
    });
    items.collect()
}

/// The last time I was in touch with `person`, by the record.
pub fn last_touch(facts: &Facts, person: PersonId) -> Option<Day> {
    let touches = facts.dossiers.values().flat_map(touches);
    touches.filter(|(who, _)| *who == person).map(|(_, on)| on).max()
}

fn last_touches(scene: &Scene) -> BTreeMap<PersonId, Day> {
    let mut last: BTreeMap<PersonId, Day> = BTreeMap::new();
    for (person, on) in scene.facts.dossiers.values().flat_map(touches) {
        last.entry(person).and_modify(|day| *day = on.max(*day)).or_insert(on);
    }
    last
}

/// Who was in touch, and when.
fn touches(dossier: &Dossier) -> impl Iterator<Item = (PersonId, Day)> {
    let asks = dossier.asks.iter().filter_map(|ask| {
        let on = ask.inbound().chain(ask.outbound()).max()?;
        ask.to.map(|person| (person, on))
    });
    let steps = dossier.escalations.iter().flat_map(|e| &e.steps).filter_map(|step| {
        let on = step.result.as_ref().map_or(step.on, |result| result.on.max(step.on));
        step.to.map(|person| (person, on))
    });
    let etas = dossier.etas.said_by_them().map(|s| &s.provenance);
    let words = dossier.standings.iter().filter(|s| s.retraction.is_none()).map(|s| &s.provenance);
    let said = etas.chain(words.filter(|p| p.is_first_hand()));
    asks.chain(steps).chain(said.filter_map(|p| p.person.map(|person| (person, p.stated_on))))
}
