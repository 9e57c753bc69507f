//! The four bands of Today: what needs a look, in words, with the one act suggested.

use super::gather::{Line, lines};
use super::scene::count;
use super::since::since_yesterday;
use super::{Scene, put_off};
use crate::api::rows::{ReasonRow, TodayRow, UpdateDue};
use crate::api::view::{TodayBand, TodayView};
use crate::domain::attention::{Attention, Subject};
use crate::domain::audience::AudienceKey;
use crate::domain::claim::owner;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::reason::{Band, Reason, Suggestion};
use crate::domain::sentence::never_asked_together;
use std::collections::BTreeSet;

/// The four bands, with `most` lines each at most. Only the lines that are sent are put in words.
pub(in crate::app) fn today(scene: &Scene<'_>, most: Option<u32>) -> TodayView {
    let empty = |band: &Band| TodayBand { band: *band, count: 0, lines: 0, rows: Vec::new() };
    let mut bands: Vec<TodayBand> = Band::ALL.iter().map(empty).collect();
    for line in lines(scene) {
        let Some(band) = bands.iter_mut().find(|band| band.band == line[0].band) else { continue };
        band.count += count(line.len());
        band.lines += 1;
        if most.is_none_or(|most| band.lines <= most) {
            band.rows.push(row(scene, &line));
        }
    }
    TodayView {
        summary: summary(&bands),
        since_yesterday: since_yesterday(scene),
        put_off: put_off::words(scene),
        bands,
    }
}

/// "5 overdue, 2 gone quiet, 3 at risk, 4 for you."; a band with nothing in it is left out.
fn summary(bands: &[TodayBand]) -> String {
    let word = |band: Band| match band {
        Band::Overdue => "overdue",
        Band::GoneQuiet => "gone quiet",
        Band::AtRisk => "at risk",
        Band::Mine => "for you",
    };
    let filled = bands.iter().filter(|band| band.count > 0);
    let parts: Vec<String> = filled.map(|band| format!("{} {}", band.count, word(band.band))).collect();
    if parts.is_empty() { "Nothing needs a look.".to_owned() } else { format!("{}.", parts.join(", ")) }
}

fn row(scene: &Scene<'_>, line: &Line<'_>) -> TodayRow {
    match line.as_slice() {
        [item] => single(scene, item),
        items if items[0].subject.dependency().is_none() => updates(scene, items),
        items => gathered(scene, items),
    }
}

/// An item by itself.
fn single(scene: &Scene<'_>, item: &Attention) -> TodayRow {
    let facts = scene.facts;
    let empty = bare(scene, item);
    match item.subject {
        Subject::Dependency(id) => match facts.dossiers.get(&id) {
            Some(dossier) => of_dependency(scene, dossier, empty),
            None => empty,
        },
        Subject::Milestone(id) => TodayRow {
            milestone: Some(id),
            title: facts.milestones.get(&id).map_or_else(String::new, |m| m.title.to_string()),
            need_by: facts.milestones.get(&id).and_then(|m| m.day()),
            slack: None,
            ..empty
        },
        Subject::Person(id) => TodayRow {
            person: Some(id),
            title: scene.person_name(Some(id)),
            team: scene.team_name(facts.people.get(&id).and_then(|p| p.team)),
            ..empty
        },
        Subject::Decision(id) => TodayRow {
            decision: Some(id),
            title: item.subject.title(facts).to_owned(),
            team: facts.decisions.get(&id).map_or_else(String::new, |d| scene.person_name(d.driver)),
            need_by: facts.decisions.get(&id).and_then(|d| d.decide_by()),
            ..empty
        },
        Subject::Risk(id) => TodayRow {
            risk: Some(id),
            title: item.subject.title(facts).to_owned(),
            team: facts.risks.get(&id).map_or_else(String::new, |r| scene.person_name(r.owner)),
            ..empty
        },
        Subject::Commitment(id) => match facts.commitments.get(&id) {
            Some(commitment) => TodayRow {
                commitment: Some(id),
                title: commitment.text.to_string(),
                team: commitment.whom(facts),
                need_by: commitment.due(),
                ..empty
            },
            None => empty,
        },
        Subject::Report(id) => TodayRow {
            report: Some(id),
            title: item.subject.title(facts).to_owned(),
            team: scene.team_name(facts.reports.get(&id).and_then(|r| r.team)),
            ..empty
        },
        Subject::Initiative(id) => TodayRow {
            update: audiences(item)
                .first()
                .map(|first| UpdateDue { audience: first.clone(), initiatives: vec![id] }),
            title: item.subject.title(facts).to_owned(),
            initiative_title: String::new(),
            team: waiting(scene, &[item]),
            ..empty
        },
    }
}

fn of_dependency(scene: &Scene<'_>, dossier: &Dossier, row: TodayRow) -> TodayRow {
    let (need_by, eta) = (dossier.need_by(), dossier.etas.day());
    TodayRow {
        dependency: Some(dossier.dependency.id),
        title: dossier.dependency.title.to_string(),
        team: scene.team_name(dossier.dependency.supplier),
        state: Some(dossier.state()),
        owner: Some(owner(scene.facts, dossier).state()),
        need_by,
        eta,
        slack: dossier.slack(&scene.facts.calendar, scene.today),
        ..row
    }
}

/// What does not depend on the kind of the item.
fn bare(scene: &Scene<'_>, item: &Attention) -> TodayRow {
    let initiative = item.initiative.and_then(|id| scene.facts.initiatives.get(&id));
    TodayRow {
        dependency: None,
        milestone: None,
        person: None,
        decision: None,
        risk: None,
        commitment: None,
        report: None,
        update: None,
        initiative: item.initiative,
        title: String::new(),
        initiative_title: initiative.map_or_else(String::new, |i| i.title.to_string()),
        team: String::new(),
        criticality: item.criticality,
        state: None,
        owner: None,
        need_by: None,
        eta: None,
        slack: None,
        severity: item.severity,
        court: item.court,
        reasons: scene.reasons(item),
        suggestion: item.suggestion,
        suggestion_label: item.suggestion.label().to_owned(),
        suggestion_key: item.suggestion.key().to_owned(),
        ask: item.ask,
        gathered: 1,
    }
}

/// Who waits for an update about it, the longest first.
fn audiences(item: &Attention) -> Vec<AudienceKey> {
    let waits = |reason: &Reason| match reason {
        Reason::AudienceWaits { audience, .. } => Some(audience.clone()),
        _ => None,
    };
    item.reasons.iter().filter_map(waits).collect()
}

/// Who waits for an update about any of them, in words.
fn waiting(scene: &Scene<'_>, items: &[&Attention]) -> String {
    let waits: BTreeSet<AudienceKey> = items.iter().flat_map(|item| audiences(item)).collect();
    let named = scene.facts.audiences.iter().filter(|audience| waits.contains(&audience.key));
    named.map(|audience| audience.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Many initiatives about which an update is due: they are told about together, as they were before.
fn updates(scene: &Scene<'_>, items: &[&Attention]) -> TodayRow {
    let first = items[0];
    let due = |audience: &AudienceKey| UpdateDue {
        audience: audience.clone(),
        initiatives: items.iter().filter_map(|item| item.initiative).collect(),
    };
    TodayRow {
        update: audiences(first).first().map(due),
        initiative: None,
        initiative_title: String::new(),
        title: format!("{} initiatives to write about", items.len()),
        team: waiting(scene, items),
        gathered: count(items.len()),
        ..bare(scene, first)
    }
}

/// Many that were never asked for. None of them is worth more than the others, so the line only opens the list.
fn gathered(scene: &Scene<'_>, items: &[&Attention]) -> TodayRow {
    let dossiers: Vec<&Dossier> = items
        .iter()
        .filter_map(|item| item.subject.dependency())
        .map(|id| &scene.facts.dossiers[&id])
        .collect();
    let drafted: Vec<Day> = dossiers.iter().map(|d| d.dependency.drafted_on).collect();
    let first = items[0];
    let reasons = first.reasons.first().map(|reason| ReasonRow {
        code: reason.code().to_owned(),
        sentence: never_asked_together(&drafted, scene.today),
        court: reason.court(),
        band: reason.band(),
    });
    let team = dossiers[0].dependency.supplier;
    let one_team = dossiers.iter().all(|d| d.dependency.supplier == team);
    TodayRow {
        title: format!("{} not asked for yet", items.len()),
        team: scene.team_name(team.filter(|_| one_team)),
        state: dossiers[0].state().into(),
        need_by: dossiers.iter().filter_map(|d| d.need_by()).min(),
        reasons: reasons.into_iter().collect(),
        suggestion: Suggestion::Open,
        suggestion_label: "Choose which to ask for".to_owned(),
        suggestion_key: Suggestion::Open.key().to_owned(),
        ask: None,
        gathered: count(items.len()),
        ..bare(scene, first)
    }
}
