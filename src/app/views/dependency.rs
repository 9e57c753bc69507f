//! One dependency with all that is on record: the pane beside every list.

use super::chance::chance;
use super::chase::chase_of;
use super::decisions::{quote_rows, risk_rows};
use super::dependencies::row;
use super::evidence::evidence;
use super::preflight::preflight;
use super::scene::Scene;
use super::slips::Axis;
use super::{claims, commitments, entries, gate, links, slips};
use crate::api::view::DependencyView;
use crate::domain::dossier::Dossier;
use crate::domain::id::DependencyId;
use crate::domain::reason::Reason;
use crate::domain::sentence::{neutral, odds_words, ownership};

/// The dependency; none when it is not on record.
pub(in crate::app) fn dependency(scene: &Scene<'_>, id: DependencyId) -> Option<DependencyView> {
    let dossier = scene.facts.dossiers.get(&id)?;
    let dependency = &dossier.dependency;
    let item = scene.attention(id);
    let axis = Axis::new(dossier, scene.today);
    let suggestion = item.map(|item| item.suggestion);
    Some(DependencyView {
        row: row(scene, dossier),
        what: dependency.what.to_string(),
        why: dependency.why.to_string(),
        acceptance: dependency.acceptance.to_string(),
        fallback: dependency.fallback.to_string(),
        next_step: dependency.next_step.to_string(),
        next_step_on: dependency.next_step_on,
        external_id: dependency.external_id.to_string(),
        link: dependency.link.to_string(),
        notes: dependency.notes.reveal().to_owned(),
        reasons: item.map_or_else(Vec::new, |item| scene.reasons(item)),
        suggestion_label: suggestion.map_or("", |s| s.label()).to_owned(),
        suggestion_key: suggestion.map_or("", |s| s.key()).to_owned(),
        neutral: neutral(dossier, &scene.facts.calendar, scene.today),
        odds: odds(scene, dossier),
        slips: slips::trail(scene, dossier, &axis),
        need_by_at: dossier.need_by().map(|day| axis.place(day)),
        today_at: axis.place(scene.today),
        evidence: evidence(scene, dossier),
        asks: entries::asks(scene, dossier),
        checks: gate::checks(dossier),
        deliveries: gate::deliveries(dossier),
        ownership: ownership(scene.facts, dossier, scene.today),
        claims: claims::claims(scene, dossier),
        escalations: entries::escalations(scene, dossier),
        links: links::links(scene, id),
        ladder: dependency.dri.map_or_else(Vec::new, |dri| scene.above(dri)),
        chase: chase_of(scene, dossier),
        preflight: preflight(scene, dossier),
        awaits_verdict: awaits_verdict(dossier),
        owed: commitments::rows(scene, |c| c.dependency == Some(id)),
        risks: risk_rows(scene, |risk| risk.dependency == Some(id)),
        quotes: quote_rows(scene, |quote| quote.dependency == Some(id)),
    })
}

/// The odds in words; nothing where they are among the reasons already.
fn odds(scene: &Scene<'_>, dossier: &Dossier) -> String {
    let told = scene
        .attention(dossier.dependency.id)
        .is_some_and(|item| item.reasons.iter().any(|reason| matches!(reason, Reason::Unlikely { .. })));
    let chance = if told { None } else { chance(scene, dossier) };
    chance.map_or_else(String::new, |chance| odds_words(scene.facts, &chance, scene.today))
}

/// The newest delivery is the one to judge, also while a later word says that work goes on.
fn awaits_verdict(dossier: &Dossier) -> bool {
    !dossier.state().is_at_rest()
        && dossier.last_delivery().is_some_and(|delivery| delivery.verdict.is_none())
}
