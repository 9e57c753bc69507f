//! Decisions, risks with what the rules propose, and words on record: the lists of one screen, and the parts of them
//! that other pages show.

use super::scene::{Scene, openable};
use crate::api::decision::{DecisionRow, DecisionsView, ProposalRow, QuoteRow, RiskRow};
use crate::domain::attention::{Attention, Subject, stalls};
use crate::domain::day::Day;
use crate::domain::decision::{Decision, DecisionEvent, DecisionState};
use crate::domain::quote::Quote;
use crate::domain::risk::{Proposal, Risk, RiskState, proposals};
use crate::domain::sentence::{self, sentence};
use crate::domain::text::sorting;
use crate::report::decision::quotation;
use std::cmp::Reverse;

/// Everything on the screen.
pub(in crate::app) fn decisions(scene: &Scene<'_>) -> DecisionsView {
    DecisionsView {
        decisions: decision_rows(scene, |_| true),
        risks: risk_rows(scene, |_| true),
        proposals: proposal_rows(scene),
        quotes: quote_rows(scene, |_| true),
    }
}

/// Stalled ones first, then by state, each by the day they are wanted, then by question.
pub(super) fn decision_rows(scene: &Scene<'_>, of: impl Fn(&Decision) -> bool) -> Vec<DecisionRow> {
    let chosen = scene.facts.decisions.values().filter(|decision| of(decision));
    let mut rows: Vec<DecisionRow> = chosen.map(|decision| decision_row(scene, decision)).collect();
    rows.sort_by_cached_key(|row| {
        let day = row.decide_by.unwrap_or(Day::LAST);
        (row.stalled.is_empty(), row.state, day, sorting(&row.question), row.id)
    });
    rows
}

/// A decision in the list.
pub(super) fn decision_row(scene: &Scene<'_>, decision: &Decision) -> DecisionRow {
    let state = decision.state();
    let why = stalls(scene.facts, scene.policy, decision, scene.today);
    let item = item(scene, Subject::Decision(decision.id));
    let initiative = decision.initiative.and_then(|id| scene.facts.initiatives.get(&id));
    let outcome = decision.outcome();
    DecisionRow {
        id: decision.id,
        question: decision.question.to_string(),
        initiative: decision.initiative,
        initiative_title: initiative.map_or_else(String::new, |i| i.title.to_string()),
        state,
        stalled: sentence::stalled(&why, scene.today),
        driver: decision.driver,
        driver_name: scene.person_name(decision.driver),
        approver: decision.approver,
        approver_name: scene.person_name(decision.approver),
        decide_by: decision.decide_by(),
        overdue: state == DecisionState::Open && decision.decide_by().is_some_and(|day| day < scene.today),
        outcome: outcome.map_or_else(String::new, |entry| match &entry.event {
            DecisionEvent::Decided(what) => what.to_string(),
            _ => String::new(),
        }),
        decided_on: outcome.map(|entry| entry.provenance.stated_on),
        revisit_on: decision.revisit_on(),
        court: item.map(|item| item.court),
        reason: item.map_or_else(String::new, |item| sentence(scene.facts, &item.reasons[0], scene.today)),
    }
}

/// Why it needs a look; none when it does not.
pub(super) fn item<'a>(scene: &Scene<'a>, subject: Subject) -> Option<&'a Attention> {
    scene.items.iter().find(|item| item.subject == subject)
}

/// Open ones by their day of review, then those that are over.
pub(super) fn risk_rows(scene: &Scene<'_>, of: impl Fn(&Risk) -> bool) -> Vec<RiskRow> {
    let mut risks: Vec<&Risk> = scene.facts.risks.values().filter(|risk| of(risk)).collect();
    risks.sort_by_cached_key(|risk| {
        (risk.state, risk.review_on.unwrap_or(Day::LAST), sorting(risk.title.as_str()), risk.id)
    });
    risks.into_iter().map(|risk| risk_row(scene, risk)).collect()
}

fn risk_row(scene: &Scene<'_>, risk: &Risk) -> RiskRow {
    let dossier = risk.dependency.and_then(|id| scene.facts.dossiers.get(&id));
    let initiative = risk.initiative.and_then(|id| scene.facts.initiatives.get(&id));
    RiskRow {
        id: risk.id,
        kind: risk.kind,
        title: risk.title.to_string(),
        initiative: risk.initiative,
        initiative_title: initiative.map_or_else(String::new, |i| i.title.to_string()),
        dependency: risk.dependency,
        dependency_title: dossier.map_or_else(String::new, |d| d.dependency.title.to_string()),
        trigger: risk.trigger.to_string(),
        owner: risk.owner,
        owner_name: scene.person_name(risk.owner),
        response: risk.response.to_string(),
        review_on: risk.review_on,
        review_due: risk.state == RiskState::Open && risk.review_on.is_some_and(|day| day <= scene.today),
        state: risk.state,
        state_reason: risk.state_reason.to_string(),
        raised_by: risk.raised_by,
    }
}

/// In the order of attention of their dependencies.
fn proposal_rows(scene: &Scene<'_>) -> Vec<ProposalRow> {
    let found = proposals(scene.facts, scene.policy);
    let about = found.iter().filter_map(|p| scene.facts.dossiers.get(&p.dependency));
    let mut order: Vec<_> = scene.in_order(about).iter().map(|d| d.dependency.id).collect();
    order.dedup();
    let places: std::collections::HashMap<_, _> = order.into_iter().zip(0_usize..).collect();
    let mut found: Vec<Proposal> = found;
    found.sort_by_key(|proposal| (places.get(&proposal.dependency).copied(), *proposal));
    found.into_iter().map(|proposal| proposal_row(scene, proposal)).collect()
}

fn proposal_row(scene: &Scene<'_>, proposal: Proposal) -> ProposalRow {
    let dossier = &scene.facts.dossiers[&proposal.dependency];
    let title = dossier.dependency.title.as_str();
    ProposalRow {
        rule: proposal.rule,
        dependency: proposal.dependency,
        dependency_title: title.to_owned(),
        title: proposal.title(title),
        why: sentence::proposed(dossier, proposal.rule, &scene.facts.calendar),
    }
}

/// Newest first.
pub(super) fn quote_rows(scene: &Scene<'_>, of: impl Fn(&Quote) -> bool) -> Vec<QuoteRow> {
    let mut quotes: Vec<&Quote> = scene.facts.quotes.values().filter(|quote| of(quote)).collect();
    quotes.sort_by_key(|quote| Reverse((quote.provenance.order(), quote.id)));
    quotes.into_iter().map(|quote| quote_row(scene, quote)).collect()
}

fn quote_row(scene: &Scene<'_>, quote: &Quote) -> QuoteRow {
    let (facts, said) = (scene.facts, &quote.provenance);
    let titles = [
        quote.decision.and_then(|id| facts.decisions.get(&id)).map(|d| d.question.as_str()),
        quote.dependency.and_then(|id| facts.dossiers.get(&id)).map(|d| d.dependency.title.as_str()),
        quote.initiative.and_then(|id| facts.initiatives.get(&id)).map(|i| i.title.as_str()),
    ];
    let (words, place, link) = (quote.words.as_str(), quote.place.as_str(), openable(said.link.as_str()));
    QuoteRow {
        id: quote.id,
        words: words.to_owned(),
        line: quotation(words, &shown(scene, quote), place, said.stated_on, &link),
        speaker: scene.speaker(said),
        person: said.person,
        team: said.team,
        place: place.to_owned(),
        on: said.stated_on,
        link,
        about: titles.into_iter().flatten().next().unwrap_or_default().to_owned(),
        initiative: quote.initiative,
        dependency: quote.dependency,
        decision: quote.decision,
        retracted: quote.retraction.as_ref().map(|retraction| retraction.reason.to_string()),
    }
}

/// Who said it, as a reader elsewhere is told: by the alias, else with the role.
fn shown(scene: &Scene<'_>, quote: &Quote) -> String {
    let person = quote.provenance.person.and_then(|id| scene.facts.people.get(&id));
    match person {
        Some(person) if !person.alias.is_empty() => person.alias.to_string(),
        Some(person) if !person.role.is_empty() => format!("{} ({})", person.name, person.role),
        Some(person) => person.name.to_string(),
        None => scene.speaker(&quote.provenance),
    }
}
