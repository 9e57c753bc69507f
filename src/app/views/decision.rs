//! One decision with all that is on record.

use super::chase::chase_person;
use super::decisions::{decision_row, item, quote_rows};
use super::entries::ask_rows;
use super::evidence::{meetings_among, said_in};
use super::scene::{Scene, by_name, count, named, openable};
use crate::api::decision::DecisionView;
use crate::api::rows::{EvidenceKind, EvidenceRow, Named};
use crate::app::naming::aliased;
use crate::domain::ask::AskKind;
use crate::domain::attention::Subject;
use crate::domain::decision::{Decision, DecisionEntry, DecisionEvent};
use crate::domain::id::{DecisionId, PersonId, StatementId};
use crate::domain::provenance::{Provenance, Retraction};
use crate::domain::sentence::sentence;
use crate::report::decision::{Proposed, lacks, proposal};
use std::cmp::Reverse;

/// The decision; none when it is not on record.
pub(in crate::app) fn decision(scene: &Scene<'_>, id: DecisionId) -> Option<DecisionView> {
    let facts = scene.facts;
    let decision = facts.decisions.get(&id)?;
    let reasons = item(scene, Subject::Decision(id)).map_or(&[][..], |item| &item.reasons);
    let other = |id: DecisionId| facts.decisions.get(&id).map(|d| named(d.id, d.question.as_str(), ""));
    let supersedes = facts.decisions.values().filter(|d| d.superseded_by() == Some(id));
    let proposed = proposed(scene, decision);
    let lacks = lacks(&proposed);
    let proposal_lacks =
        if lacks.is_empty() { String::new() } else { format!("Not said yet: {}.", lacks.join(", ")) };
    Some(DecisionView {
        row: decision_row(scene, decision),
        reasons: reasons.iter().map(|reason| sentence(facts, reason, scene.today)).collect(),
        why_now: decision.why_now.to_string(),
        options: decision.options.clone(),
        recommendation: decision.recommendation.to_string(),
        by_default: decision.by_default.to_string(),
        contributors: people(scene, &decision.contributors),
        informed: people(scene, &decision.informed),
        notes: decision.notes.reveal().to_owned(),
        decide_by_count: count(decision.decide_bys.iter().filter(|d| d.retraction.is_none()).count()),
        superseded_by: decision.superseded_by().and_then(other),
        supersedes: by_name(supersedes.map(|d| named(d.id, d.question.as_str(), "")).collect()),
        evidence: evidence(scene, decision),
        asks: ask_rows(scene, facts.asks_about_decision(id), None),
        chase: chase_person(scene, decision.approver.or(decision.driver), AskKind::Decision),
        proposal: aliased(facts, None).said(&proposal(&proposed)),
        proposal_lacks,
        quotes: quote_rows(scene, |quote| quote.decision == Some(id)),
    })
}

fn people(scene: &Scene<'_>, ids: &[PersonId]) -> Vec<Named> {
    let known = ids.iter().filter_map(|id| scene.facts.people.get(id));
    by_name(known.map(|p| named(p.id, p.name.as_str(), &scene.team_name(p.team))).collect())
}

/// What may be shown of it to anybody.
fn proposed(scene: &Scene<'_>, decision: &Decision) -> Proposed {
    Proposed {
        question: decision.question.to_string(),
        why_now: decision.why_now.to_string(),
        options: decision.options.clone(),
        recommendation: decision.recommendation.to_string(),
        by_default: decision.by_default.to_string(),
        approver: scene.alias(decision.approver),
        driver: scene.alias(decision.driver),
        decide_by: decision.decide_by(),
    }
}

/// Everything said and done, newest first.
fn evidence(scene: &Scene<'_>, decision: &Decision) -> Vec<EvidenceRow> {
    let days = decision.decide_bys.iter().map(|stated| {
        let words = (format!("Wanted by {}", stated.day.said(scene.today)), stated.reason.to_string());
        row(scene, stated.id, words, &stated.provenance, stated.retraction.as_ref())
    });
    let ids = decision.entries.iter().map(|entry| entry.id.uuid()).collect();
    let meetings = meetings_among(scene, &ids);
    let entries = decision.entries.iter().map(|entry| {
        let words = words(scene, &entry.event);
        let row = row(scene, entry.id, words, &entry.provenance, entry.retraction.as_ref());
        match meetings.get(&entry.id.uuid()) {
            Some(title) => EvidenceRow { source: said_in(&row.source, title), ..row },
            None => row,
        }
    });
    let mut rows: Vec<_> = days.chain(entries).collect();
    rows.sort_by_key(|row| Reverse((row.on, row.statement)));
    rows
}

/// What happened, with the words quoted from it.
pub(super) fn in_one_line(scene: &Scene<'_>, entry: &DecisionEntry) -> String {
    let (text, quote) = words(scene, &entry.event);
    let quote = if quote.is_empty() { quote } else { format!(": “{quote}”") };
    let taken_back = if entry.retraction.is_some() { " (taken back)" } else { "" };
    format!("{text}{quote}{taken_back}")
}

/// What happened, and the words quoted from it.
fn words(scene: &Scene<'_>, event: &DecisionEvent) -> (String, String) {
    let question =
        |id: &DecisionId| scene.facts.decisions.get(id).map_or_else(String::new, |d| d.question.to_string());
    match event {
        DecisionEvent::Decided(what) => ("Decided".to_owned(), what.to_string()),
        DecisionEvent::Communicated(to) => (format!("Communicated to {to}"), String::new()),
        DecisionEvent::Revisit(Some(day)) => {
            (format!("To be looked at again on {}", day.said(scene.today)), String::new())
        }
        DecisionEvent::Revisit(None) => ("Needs no further look".to_owned(), String::new()),
        DecisionEvent::Superseded(other) => ("Another decision took its place".to_owned(), question(other)),
        DecisionEvent::Dropped(reason) => ("Dropped".to_owned(), reason.to_string()),
        DecisionEvent::Reopened(reason) => ("Reopened".to_owned(), reason.to_string()),
        DecisionEvent::Discussed { moved: true, note, .. } => {
            ("Discussed, and brought forward".to_owned(), note.to_string())
        }
        DecisionEvent::Discussed { moved: false, note, .. } => {
            ("Discussed, not brought forward".to_owned(), note.to_string())
        }
    }
}

fn row(
    scene: &Scene<'_>,
    id: StatementId,
    (text, quote): (String, String),
    said: &Provenance,
    retraction: Option<&Retraction>,
) -> EvidenceRow {
    let parts = [scene.speaker(said), said.source.label().to_owned()];
    EvidenceRow {
        on: said.stated_on,
        kind: EvidenceKind::Standing,
        text,
        quote,
        private: String::new(),
        source: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        link: openable(said.link.as_str()),
        statement: Some(id),
        retracted: retraction.map(|retraction| retraction.reason.to_string()),
    }
}
