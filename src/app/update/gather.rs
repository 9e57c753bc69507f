//! Copies the shareable parts of the record into the material of an update. Field by field: a new private field of
//! an entity does not come along by itself.

use crate::domain::attention::{Attention, Subject};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::eta::EtaStatement;
use crate::domain::facts::Facts;
use crate::domain::health::computed_health;
use crate::domain::id::{DependencyId, InitiativeId, PersonId, UpdateId};
use crate::domain::initiative;
use crate::domain::policy::Policy;
use crate::domain::reason::Reason;
use crate::domain::sentence::neutral;
use crate::domain::standing::StandingWord;
use crate::report::material::{About, AskItem, Change, Initiative, Material, OpenItem, What};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is looked at, and for which period.
pub(super) struct Ground<'g> {
    pub(super) facts: &'g Facts,
    pub(super) policy: &'g Policy,
    /// What needs a look today, the most pressing first.
    pub(super) items: &'g [Attention],
    /// First day of the period.
    pub(super) from: Day,
    /// Its last day.
    pub(super) today: Day,
    /// The update before: what was written down after it is news, whatever day it is about.
    pub(super) after: Option<UpdateId>,
}

/// The material of an update about `initiatives`.
pub(super) fn gather(ground: &Ground<'_>, initiatives: &[InitiativeId]) -> Material {
    let facts = ground.facts;
    let places: BTreeMap<DependencyId, usize> = ground
        .items
        .iter()
        .enumerate()
        .filter_map(|(place, item)| Some((item.subject.dependency()?, place)))
        .collect();
    let mut dossiers: Vec<&Dossier> = initiatives.iter().flat_map(|id| facts.dossiers_of(*id)).collect();
    dossiers.sort_by_key(|dossier| {
        let place = places.get(&dossier.dependency.id).copied().unwrap_or(usize::MAX);
        (place, dossier.need_by().unwrap_or(Day::LAST), &dossier.dependency.title)
    });
    let mut changes: Vec<(Uuid, Change)> =
        dossiers.iter().flat_map(|dossier| ground.changes(dossier)).collect();
    changes.sort_by_key(|(id, change)| (change.on, *id));
    let open = dossiers.iter().filter(|dossier| !dossier.state().is_at_rest());
    Material {
        from: ground.from,
        to: ground.today,
        initiatives: initiatives
            .iter()
            .filter_map(|id| facts.initiatives.get(id))
            .map(|initiative| ground.initiative(initiative))
            .collect(),
        changes: changes.into_iter().map(|(_, change)| change).collect(),
        open: open.clone().map(|dossier| ground.open_item(dossier)).collect(),
        asks: open.flat_map(|dossier| ground.asks(dossier)).collect(),
    }
}

impl Ground<'_> {
    fn initiative(&self, initiative: &initiative::Initiative) -> Initiative {
        let finding = computed_health(self.facts, self.policy, self.items, initiative.id, self.today);
        Initiative {
            id: initiative.id.to_string(),
            title: initiative.title.to_string(),
            declared: initiative.declared,
            reason: initiative.declared_reason.to_string(),
            computed: finding.health,
            because: finding.because,
        }
    }
    fn about(&self, dossier: &Dossier) -> About {
        let dependency = &dossier.dependency;
        let initiative = self.facts.initiatives.get(&dependency.initiative);
        let supplier = dependency.supplier.and_then(|id| self.facts.teams.get(&id));
        About {
            title: dependency.title.to_string(),
            initiative: initiative.map_or_else(String::new, |i| i.title.to_string()),
            supplier: supplier.map_or_else(String::new, |team| team.name.to_string()),
        }
    }
    /// What an export calls the person: the alias, when there is one.
    fn called(&self, person: Option<PersonId>) -> String {
        let person = person.and_then(|id| self.facts.people.get(&id));
        person.map_or_else(String::new, |person| person.called().to_owned())
    }
    fn open_item(&self, dossier: &Dossier) -> OpenItem {
        let dependency = &dossier.dependency;
        let state = dossier.state();
        let eta = dossier.etas.day().filter(|_| state.is_with_supplier());
        let passed = eta.filter(|eta| *eta < self.today).map(|eta| self.facts.calendar.wd(eta, self.today));
        let item = self.items.iter().find(|item| item.subject == Subject::Dependency(dependency.id));
        let stale = item.is_some_and(|item| item.reasons.iter().any(|r| matches!(r, Reason::Stale { .. })));
        let verdict = dossier.last_delivery().and_then(|delivery| delivery.verdict.as_ref());
        OpenItem {
            id: dependency.id.to_string(),
            about: self.about(dossier),
            dri: self.called(dependency.dri),
            state,
            dates: neutral(dossier, &self.facts.calendar, self.today),
            passed,
            unconfirmed_since: dossier.etas.last_stated_on().filter(|_| stale || passed.is_some()),
            bounced: verdict
                .filter(|_| state == State::Bounced)
                .map_or_else(String::new, |verdict| verdict.reason.to_string()),
            next_step: dependency.next_step.to_string(),
            next_step_on: dependency.next_step_on,
        }
    }
    fn asks(&self, dossier: &Dossier) -> Vec<AskItem> {
        let mut open: Vec<_> = dossier.asks.iter().filter(|ask| ask.is_open()).collect();
        open.sort_by_key(|ask| (ask.reply_by.unwrap_or(Day::LAST), ask.asked_on, ask.id));
        let about = self.about(dossier);
        let items = open.into_iter().map(|ask| AskItem {
            id: ask.id.to_string(),
            about: about.clone(),
            to: Some(self.called(ask.to))
                .filter(|to| !to.is_empty())
                .unwrap_or_else(|| about.supplier.clone()),
            kind: ask.kind,
            text: ask.quote().to_owned(),
            asked_on: ask.asked_on,
            reply_by: ask.reply_by,
        });
        items.collect()
    }
    /// What happened to it in the period.
    fn changes(&self, dossier: &Dossier) -> Vec<(Uuid, Change)> {
        let dependency = &dossier.dependency;
        let mut found: Vec<(Uuid, Day, What)> = Vec::new();
        let is_new = self.is_news(dependency.drafted_on, dependency.id.uuid());
        if is_new {
            found.push((
                dependency.id.uuid(),
                dependency.drafted_on,
                What::New { need_by: dossier.need_by() },
            ));
        }
        found.extend(self.dates(dossier, is_new));
        found.extend(needs(dossier));
        found.extend(deliveries(dossier));
        found.extend(words(dossier));
        let about = self.about(dossier);
        let news = found.into_iter().filter(|(id, on, _)| self.is_news(*on, *id));
        news.map(|(id, on, what)| (id, Change { id: id.to_string(), on, about: about.clone(), what }))
            .collect()
    }
    /// Ids are made in the order of time, so a later id was written down later.
    fn is_news(&self, on: Day, id: Uuid) -> bool {
        on <= self.today && (on >= self.from || self.after.is_some_and(|after| id > after.uuid()))
    }
    /// Dates given, moved and withdrawn. The first date of a new dependency is no news of its own.
    fn dates(&self, dossier: &Dossier, is_new: bool) -> Vec<(Uuid, Day, What)> {
        let mut before: Option<Day> = None;
        let mut found = Vec::new();
        for (statement, slip) in dossier.etas.trail(&self.facts.calendar) {
            let Some(to) = statement.binding_day() else { continue };
            let what = match before.replace(to) {
                None => (!is_new).then_some(What::Dated { day: to }),
                Some(from) => (from != to).then(|| What::Moved {
                    from,
                    to,
                    slip,
                    code: statement.code,
                    reason: statement.reason.to_string(),
                }),
            };
            found.extend(what.map(|what| entry(statement, what)));
        }
        let withdrawn = dossier.etas.withdrawals();
        found.extend(withdrawn.map(|s| entry(s, What::Withdrawn { reason: s.reason.to_string() })));
        found
    }
}

fn entry(statement: &EtaStatement, what: What) -> (Uuid, Day, What) {
    (statement.id.uuid(), statement.provenance.stated_on, what)
}

fn needs(dossier: &Dossier) -> Vec<(Uuid, Day, What)> {
    let mut stated: Vec<_> = dossier.need_bys.iter().filter(|n| n.retraction.is_none()).collect();
    stated.sort_by_key(|n| (n.provenance.order(), n.id));
    let pairs = stated.iter().zip(stated.iter().skip(1)).filter(|(before, after)| before.day != after.day);
    let moved = pairs.map(|(before, after)| {
        let what = What::Needed { from: before.day, to: after.day, reason: after.reason.to_string() };
        (after.id.uuid(), after.provenance.stated_on, what)
    });
    moved.collect()
}

fn deliveries(dossier: &Dossier) -> Vec<(Uuid, Day, What)> {
    let mut found = Vec::new();
    for delivery in &dossier.deliveries {
        let what = What::Delivered { what: delivery.what.to_string() };
        found.push((delivery.id.uuid(), delivery.delivered_on, what));
        found.extend(delivery.verdict.iter().map(|verdict| {
            let what = if verdict.is_accepted() {
                What::Accepted
            } else {
                What::Bounced { reason: verdict.reason.to_string() }
            };
            (verdict.id.uuid(), verdict.on, what)
        }));
    }
    found
}

/// Answers, escalations that went out, and words about where it stands.
fn words(dossier: &Dossier) -> Vec<(Uuid, Day, What)> {
    let answers = dossier.asks.iter().flat_map(|ask| {
        let heard = ask.answers.iter().filter(|a| a.kind != crate::domain::ask::AnswerKind::Withdrawn);
        heard.map(|a| (a.id.uuid(), a.on, What::Answered { kind: ask.kind, text: a.text.to_string() }))
    });
    let raised = dossier.escalations.iter().filter_map(|escalation| {
        let first = escalation.steps.first()?;
        Some((first.id.uuid(), first.on, What::Escalated { needed: escalation.case().needed.to_string() }))
    });
    let said = dossier.standings.iter().filter(|s| s.retraction.is_none());
    let said = said.filter(|s| s.word != StandingWord::Acknowledged).map(|s| {
        let what = What::Standing { word: s.word, reason: s.reason.to_string() };
        (s.id.uuid(), s.provenance.stated_on, what)
    });
    answers.chain(raised).chain(said).collect()
}
