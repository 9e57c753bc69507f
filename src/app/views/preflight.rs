//! What to know before an escalation goes out, and which rung to take by what the ladder has brought before. The
//! words about rungs are for my eyes only; what may be sent is the brief.

use super::chase::first_nudge_on;
use super::scene::Scene;
use crate::api::rows::{LadderRow, Preflight, RungRow};
use crate::domain::ask::Channel;
use crate::domain::dossier::Dossier;
use crate::domain::escalation::Rung;
use crate::domain::ladder_memory::{Advice, LadderMemory, advise, remember};
use crate::domain::person::on_rung;
use crate::domain::preflight::{asked, commitments_owed, impact, verdicts_owed};
use crate::domain::reason::Reason;
use crate::domain::sentence::{
    asked_words, impact_words, neutral, owed_line, response_words, rung_sentence, sentence, tally_words,
};

/// Before an escalation of `dossier`.
pub(super) fn preflight(scene: &Scene<'_>, dossier: &Dossier) -> Preflight {
    let (facts, today) = (scene.facts, scene.today);
    let memory = dossier.dependency.supplier.map(|team| remember(facts, team)).unwrap_or_default();
    let advice = advise(&memory, dossier);
    Preflight {
        asks: asked_words(asked(dossier), today),
        impact: impact_words(facts, &impact(facts, dossier, today), today),
        owed: owed_before(scene, dossier),
        trigger: trigger(scene, dossier),
        means: means(scene, dossier),
        rungs: Rung::ALL.iter().map(|rung| rung_row(scene, dossier, &memory, advice, *rung)).collect(),
        respond_by: first_nudge_on(scene),
        rung: advice.rung,
        why: rung_sentence(facts, &memory, dossier, advice),
    }
}

/// What the ladder has brought, by rung and channel.
pub(super) fn ladder_rows(memory: &LadderMemory) -> Vec<LadderRow> {
    let rows = memory.ways.iter().map(|((rung, channel), tally)| LadderRow {
        rung: *rung,
        number: number(*rung),
        channel: *channel,
        brought: tally_words(tally),
        response: response_words(tally),
    });
    rows.collect()
}

fn rung_row(
    scene: &Scene<'_>,
    dossier: &Dossier,
    memory: &LadderMemory,
    advice: Advice,
    rung: Rung,
) -> RungRow {
    let above = dossier.dependency.dri.and_then(|dri| on_rung(&scene.facts.people, dri, rung));
    let advised = advice.channel.filter(|_| advice.rung == rung);
    RungRow {
        rung,
        number: number(rung),
        to: above.or_else(|| memory.person(rung)),
        channel: advised.or_else(|| memory.channel(rung)).unwrap_or(Channel::Mail),
        brought: memory.rungs().get(&rung).map_or_else(String::new, tally_words),
    }
}

fn number(rung: Rung) -> u8 {
    u8::try_from(rung.number()).unwrap_or(u8::MAX)
}

/// The weightiest reason that tells of dates and asks only; a track record must not slip into what is sent.
fn trigger(scene: &Scene<'_>, dossier: &Dossier) -> String {
    let tells = |reason: &&Reason| {
        matches!(
            reason,
            Reason::PromisePassed { .. }
                | Reason::NeededPassed { .. }
                | Reason::ReplyOverdue { .. }
                | Reason::NoPromise { .. }
                | Reason::LateByPlan { .. }
                | Reason::TightSlack { .. }
                | Reason::KeepsMoving { .. }
                | Reason::Stale { .. }
                | Reason::Bounced { .. }
        )
    };
    let reasons = scene.attention(dossier.dependency.id).map_or(&[][..], |item| &item.reasons);
    match reasons.iter().find(tells) {
        Some(reason) => sentence(scene.facts, reason, scene.today),
        None => neutral(dossier, &scene.facts.calendar, scene.today),
    }
}

/// What it means for us: why it is needed, else what its milestone is worth.
fn means(scene: &Scene<'_>, dossier: &Dossier) -> String {
    let dependency = &dossier.dependency;
    let milestone = dependency.milestone.and_then(|id| scene.facts.milestones.get(&id));
    match milestone {
        Some(milestone) if dependency.why.is_empty() => milestone.value.to_string(),
        _ => dependency.why.to_string(),
    }
}

/// Verdicts they wait for, the one that waits longest first; then what I said I would do for them, by day.
pub(super) fn owed_before(scene: &Scene<'_>, dossier: &Dossier) -> Vec<String> {
    let (facts, today) = (scene.facts, scene.today);
    let said = commitments_owed(facts, dossier).into_iter().map(|owed| owed_line(facts, owed, today));
    let mut waiting = verdicts_owed(scene.facts, dossier);
    waiting.sort_by_key(|(id, on)| (*on, *id));
    let rows = waiting.into_iter().filter_map(|(id, on)| {
        let title = &scene.facts.dossiers.get(&id)?.dependency.title;
        Some(format!("A verdict on {title}, delivered {}", on.said(scene.today)))
    });
    rows.chain(said).collect()
}
