//! Copies the shareable parts of the record into the material of an update. Field by field: a new private field of
//! an entity does not come along by itself, and every word goes through the audience's wording. What is found above
//! the dependencies, milestones and what has to be decided, is in `above`.

mod above;

use crate::app::naming::Names;
use crate::domain::attention::{Attention, Subject};
use crate::domain::day::Day;
use crate::domain::dependency::{Criticality, State};
use crate::domain::dossier::Dossier;
use crate::domain::eta::{EtaStatement, ReasonCode};
use crate::domain::facts::Facts;
use crate::domain::forecast::{Footing, Record, current};
use crate::domain::graph::Links;
use crate::domain::health::computed_health;
use crate::domain::id::{DependencyId, InitiativeId};
use crate::domain::initiative;
use crate::domain::milestone::next_stone;
use crate::domain::policy::Policy;
use crate::domain::reason::{Band, Reason};
use crate::domain::sentence::neutral;
use crate::domain::standing::StandingWord;
use crate::domain::update::StatusUpdate;
use crate::intake::typed_eta::why;
use crate::report::material::{About, AskItem, Change, Initiative, Material, OpenItem, What};
use crate::report::wording::Wording;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Something that happened: the id of its entry, its day, what.
type Found = (Uuid, Day, What);

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
    pub(super) last: Option<&'g StatusUpdate>,
    /// The facts that were frozen with it; null without one.
    pub(super) told: Value,
    /// Whom the audience gets by name.
    pub(super) names: Names<'g>,
    /// The audience's words.
    pub(super) wording: Wording,
    /// How promises were kept so far, and what waits for what.
    pub(super) record: &'g Record,
    pub(super) links: Links,
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
    changes.extend(initiatives.iter().flat_map(|id| ground.reached(*id)));
    changes.extend(initiatives.iter().flat_map(|id| ground.decided(*id)));
    changes.sort_by_key(|(id, change)| (change.on, *id));
    let open = dossiers.iter().filter(|dossier| !dossier.state().is_at_rest());
    Material {
        from: ground.from,
        to: ground.today,
        since: ground.last.map(|update| update.to),
        initiatives: initiatives
            .iter()
            .filter_map(|id| facts.initiatives.get(id))
            .map(|initiative| ground.initiative(initiative))
            .collect(),
        changes: changes.into_iter().map(|(_, change)| change).collect(),
        open: open.clone().map(|dossier| ground.open_item(dossier)).collect(),
        asks: open.clone().flat_map(|dossier| ground.asks(dossier)).collect(),
        needs: ground.needs(initiatives, open.copied()),
        corrections: ground.corrections(),
    }
}

impl Ground<'_> {
    fn initiative(&self, initiative: &initiative::Initiative) -> Initiative {
        let finding = computed_health(self.facts, self.policy, self.items, initiative.id, self.today);
        Initiative {
            id: initiative.id.to_string(),
            title: initiative.title.to_string(),
            declared: initiative.declared,
            reason: self.said(initiative.declared_reason.as_str()),
            computed: finding.health,
            because: self.said(&finding.because),
            was: self.told_health(initiative.id),
            outcome: self.said(initiative.outcome.as_str()),
            stone: self.stone(initiative.id),
        }
    }
    fn about(&self, dossier: &Dossier) -> About {
        let dependency = &dossier.dependency;
        let initiative = self.facts.initiatives.get(&dependency.initiative);
        About {
            title: self.said(dependency.title.as_str()),
            initiative: initiative.map_or_else(String::new, |i| i.title.to_string()),
            supplier: self.names.team(dependency.supplier),
        }
    }
    /// Words of the record as the audience reads them.
    fn said(&self, text: &str) -> String {
        self.wording.said(text)
    }
    fn open_item(&self, dossier: &Dossier) -> OpenItem {
        let dependency = &dossier.dependency;
        let state = dossier.state();
        let eta = dossier.etas.day().filter(|_| state.is_with_supplier());
        let passed = eta.filter(|eta| *eta < self.today).map(|eta| self.facts.calendar.wd(eta, self.today));
        let item = self.items.iter().find(|item| item.subject == Subject::Dependency(dependency.id));
        let stale = item.is_some_and(|item| item.reasons.iter().any(|r| matches!(r, Reason::Stale { .. })));
        let verdict = dossier.last_delivery().and_then(|delivery| delivery.verdict.as_ref());
        let promise = current(self.facts, dossier).filter(|_| state.is_with_supplier());
        let odds = promise.map(|promise| self.record.odds(&promise, self.today));
        let tells = self.record.footing() == Footing::Usable;
        let next = next_stone(self.facts, dependency.initiative);
        let presses = |item: &Attention| matches!(item.band, Band::Overdue | Band::AtRisk);
        OpenItem {
            id: dependency.id.to_string(),
            about: self.about(dossier),
            dri: self.names.person(dependency.dri),
            state,
            vital: dependency.criticality == Criticality::VITAL,
            for_next: next.is_some_and(|(_, next)| dependency.milestone == Some(next.id)),
            need_by: dossier.need_by(),
            eta,
            likely: odds.filter(|_| tells).map_or([None, None], |odds| [odds.day_at(0.5), odds.day_at(0.8)]),
            slip: dossier.etas.total_slip(&self.facts.calendar),
            code: dossier.etas.current().map_or(ReasonCode::Unknown, |statement| statement.code),
            presses: item.is_some_and(presses),
            dates: self.said(&neutral(dossier, &self.facts.calendar, self.today)),
            instead: self.said(&dossier.etas.said_instead()),
            promised: dossier.etas.commitment().is_some(),
            passed,
            unconfirmed_since: dossier.etas.last_stated_on().filter(|_| stale || passed.is_some()),
            bounced: verdict
                .filter(|_| state == State::Bounced)
                .map_or_else(String::new, |verdict| self.said(verdict.reason.as_str())),
            next_step: self.said(dependency.next_step.as_str()),
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
            to: Some(self.names.person(ask.to))
                .filter(|to| !to.is_empty())
                .unwrap_or_else(|| about.supplier.clone()),
            kind: ask.kind,
            text: self.said(ask.quote()),
            asked_on: ask.asked_on,
            reply_by: ask.reply_by,
        });
        items.collect()
    }
    /// What happened to it in the period.
    fn changes(&self, dossier: &Dossier) -> Vec<(Uuid, Change)> {
        let dependency = &dossier.dependency;
        let mut found: Vec<Found> = Vec::new();
        let is_new = self.is_news(dependency.drafted_on, dependency.id.uuid());
        if is_new {
            let asked = dossier.outbound().chain(dossier.inbound()).next().is_some()
                || dossier.etas.first().or(dossier.etas.none_given()).is_some();
            let what = What::New { need_by: dossier.need_by(), asked, day: dossier.etas.day() };
            found.push((dependency.id.uuid(), dependency.drafted_on, what));
        }
        found.extend(self.dates(dossier, is_new));
        found.extend(needs(dossier));
        found.extend(deliveries(dossier));
        found.extend(words(dossier));
        let vital = dependency.criticality == Criticality::VITAL;
        let news = self.news(found, &dependency.id.to_string(), &self.about(dossier)).into_iter();
        news.map(|(id, change)| (id, Change { vital, ..change })).collect()
    }
    /// Of what was found about `subject`, what is news.
    fn news(&self, found: Vec<Found>, subject: &str, about: &About) -> Vec<(Uuid, Change)> {
        let news = found.into_iter().filter(|(id, on, _)| self.is_news(*on, *id));
        news.map(|found| self.change(found, subject, about)).collect()
    }
    fn change(&self, (id, on, what): Found, subject: &str, about: &About) -> (Uuid, Change) {
        let what = what.worded(|text| self.said(text));
        let (subject, about) = (subject.to_owned(), about.clone());
        (id, Change { id: id.to_string(), subject, on, about, vital: false, what })
    }
    /// Ids are made in the order of time, so a later id was written down later: also on the day of the last update.
    fn is_news(&self, on: Day, id: Uuid) -> bool {
        on <= self.today && self.last.map_or(on >= self.from, |last| on > last.to || id > last.id.uuid())
    }
    /// Dates given, moved and withdrawn. The first date of a new dependency is no news of its own.
    fn dates(&self, dossier: &Dossier, is_new: bool) -> Vec<Found> {
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
                    reason: why(statement, &self.facts.calendar).to_owned(),
                }),
            };
            found.extend(what.map(|what| entry(statement, what)));
        }
        let withdrawn = dossier.etas.withdrawals();
        found.extend(withdrawn.map(|s| entry(s, What::Withdrawn { reason: s.reason.to_string() })));
        found
    }
}

fn entry(statement: &EtaStatement, what: What) -> Found {
    (statement.id.uuid(), statement.provenance.stated_on, what)
}

fn needs(dossier: &Dossier) -> Vec<Found> {
    let mut stated: Vec<_> = dossier.need_bys.iter().filter(|n| n.retraction.is_none()).collect();
    stated.sort_by_key(|n| (n.provenance.order(), n.id));
    let pairs = stated.iter().zip(stated.iter().skip(1)).filter(|(before, after)| before.day != after.day);
    let moved = pairs.map(|(before, after)| {
        let what = What::Needed { from: before.day, to: after.day, reason: after.reason.to_string() };
        (after.id.uuid(), after.provenance.stated_on, what)
    });
    moved.collect()
}

fn deliveries(dossier: &Dossier) -> Vec<Found> {
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
fn words(dossier: &Dossier) -> Vec<Found> {
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
