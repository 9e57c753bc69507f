//! People as items of their own: those about whom I asked something, and those I wanted to have been in touch with. A touch is anything that went to the
//! person or came from them by name.

use super::look::Scene;
use super::{Attention, Subject, asks};
use crate::domain::ask::{Ask, Topic};
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::{AskId, PersonId};
use crate::domain::reason::{Reason, Severity, Suggestion};
use std::collections::BTreeMap;

/// From this share of the cadence on, in per cent, it presses.
const PRESSING_PERCENT: i32 = 150;

/// People to get back to: an ask about them waits, or the cadence passed since the last touch.
pub(super) fn to_touch(scene: &Scene) -> Vec<Attention> {
    let people = &scene.facts.people;
    let is_wanted = people.values().any(|p| p.touch_every.is_some());
    let touches = if is_wanted { last_touches(scene) } else { BTreeMap::new() };
    let asks = asks_by_person(scene);
    let items = people.values().filter_map(|person| {
        let about = asks.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let mut reasons = asks::reasons(scene, about.iter().copied());
        let last_on = touches.get(&person.id).copied();
        reasons.extend(person.touch_every.and_then(|every| touch_due(scene, person.id, last_on, every)));
        reasons.first()?;
        Some(item(person.id, reasons, asks::pressing(scene, about.iter().copied())))
    });
    items.collect()
}

fn asks_by_person<'a>(scene: &Scene<'a>) -> BTreeMap<PersonId, Vec<&'a Ask>> {
    let mut asks: BTreeMap<PersonId, Vec<&Ask>> = BTreeMap::new();
    for loose in scene.facts.loose_asks.values() {
        if let Topic::Person(id) = loose.topic {
            asks.entry(id).or_default().push(&loose.ask);
        }
    }
    asks
}

/// Follow up: the cadence passed since the last touch, or nothing is on record yet.
fn touch_due(scene: &Scene, person: PersonId, last_on: Option<Day>, every: u16) -> Option<Reason> {
    let (days, every) = (last_on.map_or(0, |day| scene.since(day)), i32::from(every));
    (last_on.is_none() || days > every).then_some(Reason::TouchDue { person, last_on, days, every })
}

fn item(person: PersonId, reasons: Vec<Reason>, ask: Option<AskId>) -> Attention {
    let presses = |reason: &Reason| match reason {
        Reason::TouchDue { last_on, days, every, .. } => {
            last_on.is_some() && days * 100 > every * PRESSING_PERCENT
        }
        _ => false,
    };
    let touch = reasons.iter().any(|reason| matches!(reason, Reason::TouchDue { .. }));
    Attention {
        subject: Subject::Person(person),
        initiative: None,
        band: reasons[0].band(),
        court: reasons[0].court(),
        severity: if reasons.iter().any(presses) { Severity::High } else { Severity::Medium },
        suggestion: match ask {
            Some(_) => Suggestion::Nudge,
            None if touch => Suggestion::Ask,
            None => Suggestion::Open,
        },
        ask,
        criticality: Criticality::USUAL,
        slack: None,
        overdue: reasons.iter().map(Reason::days_overdue).max().unwrap_or(0),
        reasons,
    }
}

/// The last time I was in touch with `person`, by the record.
pub fn last_touch(facts: &Facts, person: PersonId) -> Option<Day> {
    let touches = all_touches(facts);
    touches.filter(|(who, _)| *who == person).map(|(_, on)| on).max()
}

fn last_touches(scene: &Scene) -> BTreeMap<PersonId, Day> {
    let mut last: BTreeMap<PersonId, Day> = BTreeMap::new();
    for (person, on) in all_touches(scene.facts) {
        last.entry(person).and_modify(|day| *day = on.max(*day)).or_insert(on);
    }
    last
}

fn all_touches(facts: &Facts) -> impl Iterator<Item = (PersonId, Day)> {
    let loose = facts.loose_asks.values().filter_map(|loose| touch(&loose.ask));
    facts.dossiers.values().flat_map(touches).chain(loose)
}

/// Whom an ask went to, and when something last went out or came back.
fn touch(ask: &Ask) -> Option<(PersonId, Day)> {
    let on = ask.inbound().chain(ask.outbound()).max()?;
    ask.to.map(|person| (person, on))
}

/// Who was in touch, and when.
fn touches(dossier: &Dossier) -> impl Iterator<Item = (PersonId, Day)> {
    let asks = dossier.asks.iter().filter_map(touch);
    let steps = dossier.escalations.iter().flat_map(|e| &e.steps).filter_map(|step| {
        let on = step.result.as_ref().map_or(step.on, |result| result.on.max(step.on));
        step.to.map(|person| (person, on))
    });
    let etas = dossier.etas.said_by_them().map(|s| &s.provenance);
    let words = dossier.standings.iter().filter(|s| s.retraction.is_none()).map(|s| &s.provenance);
    let claims = dossier.claims.iter().filter(|c| c.retraction.is_none());
    let to_claims = claims.flat_map(|c| &c.words).filter(|w| w.retraction.is_none()).map(|w| &w.provenance);
    let said = etas.chain(words.chain(to_claims).filter(|p| p.is_first_hand()));
    asks.chain(steps).chain(said.filter_map(|p| p.person.map(|person| (person, p.stated_on))))
}
