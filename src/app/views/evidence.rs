//! Everything said and done about a dependency as one chronological column, in words. Entries of one day stand
//! in the order in which they were written down: ids are minted in the order of time.

mod meetings;
mod owed;
mod owner;

pub(super) use meetings::{entries_among, meetings_among, said_in};

use super::scene::{Scene, openable};
use crate::api::rows::{EvidenceKind, EvidenceRow};
use crate::domain::ask::Ask;
use crate::domain::check::{CheckMark, CheckResult};
use crate::domain::day::Day;
use crate::domain::delivery::{Delivery, Verdict};
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Escalation, EscalationStep};
use crate::domain::eta::{Confidence, EtaKind, EtaStatement};
use crate::domain::id::StatementId;
use crate::domain::provenance::{Provenance, Retraction};
use crate::domain::sentence::{capitalised, counted, working_days};
use crate::domain::snooze::Snooze;
use std::cmp::Reverse;
use uuid::Uuid;

/// An entry with its place: the day, the id under which it was written down, and what follows under the same id.
type Placed = ((Day, Uuid, u8), EvidenceRow);

/// Newest first.
pub(super) fn evidence(scene: &Scene<'_>, dossier: &Dossier) -> Vec<EvidenceRow> {
    let mut placed = placed(scene, dossier);
    placed.extend(meetings::minutes(scene, dossier));
    placed.sort_by_key(|(place, _)| Reverse(*place));
    let held = meetings::meetings_of(scene, &placed);
    let row = |((_, id, _), row): Placed| match held.get(&id) {
        Some(title) => EvidenceRow { source: meetings::said_in(&row.source, title), ..row },
        None => row,
    };
    placed.into_iter().map(row).collect()
}

/// Every entry, in no order.
fn placed(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Placed> {
    let mut placed = statements(scene, dossier);
    placed.extend(dossier.asks.iter().flat_map(|ask| of_ask(scene, dossier, ask)));
    placed.extend(dossier.deliveries.iter().flat_map(|delivery| of_delivery(scene, delivery)));
    placed
        .extend(dossier.escalations.iter().flat_map(|escalation| of_escalation(scene, dossier, escalation)));
    placed.extend(dossier.claims.iter().flat_map(|claim| owner::of_claim(scene, claim)));
    placed.extend(dossier.snoozes.iter().flat_map(|snooze| of_snooze(scene, snooze)));
    placed.extend(owed::entries(scene, dossier.dependency.id));
    placed
}

/// Need-bys, ETAs and words about where it stands: what can be taken back.
fn statements(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Placed> {
    let need_bys = dossier.need_bys.iter().map(|need_by| {
        let text = format!("Needed by {}", need_by.day.said(scene.today));
        let quote = need_by.reason.to_string();
        let entry = EvidenceRow { quote, ..plain(EvidenceKind::NeedBy, need_by.provenance.stated_on, text) };
        statement(scene, need_by.id, entry, &need_by.provenance, need_by.retraction.as_ref())
    });
    let slips: Vec<(StatementId, i32)> =
        dossier.etas.trail(&scene.facts.calendar).map(|(eta, slip)| (eta.id, slip)).collect();
    let etas = dossier.etas.all().iter().map(|eta| {
        let slip = slips.iter().find(|(id, _)| *id == eta.id).map_or(0, |(_, slip)| *slip);
        let entry = EvidenceRow {
            quote: eta.reason.to_string(),
            private: eta.reason_private.reveal().to_owned(),
            ..plain(EvidenceKind::Eta, eta.provenance.stated_on, eta_words(eta, slip, scene.today))
        };
        statement(scene, eta.id, entry, &eta.provenance, eta.retraction.as_ref())
    });
    let words = dossier.standings.iter().map(|standing| {
        let text = capitalised(standing.word.label());
        let quote = standing.reason.to_string();
        let entry =
            EvidenceRow { quote, ..plain(EvidenceKind::Standing, standing.provenance.stated_on, text) };
        statement(scene, standing.id, entry, &standing.provenance, standing.retraction.as_ref())
    });
    need_bys.chain(etas).chain(words).collect()
}

fn statement(
    scene: &Scene<'_>,
    id: StatementId,
    entry: EvidenceRow,
    provenance: &Provenance,
    retraction: Option<&Retraction>,
) -> Placed {
    let row = EvidenceRow {
        source: source(&[&scene.speaker(provenance), provenance.source.label()]),
        link: openable(provenance.link.as_str()),
        statement: Some(id),
        retracted: retraction.map(|retraction| retraction.reason.to_string()),
        ..entry
    };
    ((row.on, id.uuid(), 0), row)
}

/// "Promised for 24 Nov, 10 working days later, with low confidence".
fn eta_words(eta: &EtaStatement, slip: i32, today: Day) -> String {
    let said = |day: Option<Day>| day.map_or_else(String::new, |day| day.said(today));
    let mut words = match eta.kind {
        EtaKind::Promise => format!("Promised for {}", said(eta.day)),
        EtaKind::Forecast => format!("Forecast for {}", said(eta.day)),
        EtaKind::Range => format!("Promised between {} and {}", said(eta.day), said(eta.latest)),
        EtaKind::NoneGiven => "No date was given".to_owned(),
        EtaKind::Withdrawn => "The date was withdrawn".to_owned(),
        EtaKind::Unchanged => "The date was confirmed unchanged".to_owned(),
    };
    match slip {
        0 => {}
        1.. => words += &format!(", {} later", working_days(slip)),
        _ => words += &format!(", {} earlier", working_days(slip)),
    }
    if eta.confidence != Confidence::Unsaid {
        words += &format!(", with {} confidence", eta.confidence.label());
    }
    words
}

fn of_ask(scene: &Scene<'_>, dossier: &Dossier, ask: &Ask) -> Vec<Placed> {
    let whom = scene.whom(ask.to, dossier.dependency.supplier);
    let due = ask.reply_by.map_or_else(String::new, |day| format!(", reply by {}", day.said(scene.today)));
    let text = format!("Asked {whom} for {}{due}", ask.kind.label());
    let row = EvidenceRow {
        quote: ask.text.to_string(),
        source: source(&["by me", ask.channel.label()]),
        ..plain(EvidenceKind::Ask, ask.asked_on, text)
    };
    let nudges = ask.nudges.iter().map(|nudge| {
        let text = format!("Reminded {whom} about {}", ask.kind.label());
        let source = source(&["by me", nudge.channel.label()]);
        let row = EvidenceRow { source, ..plain(EvidenceKind::Nudge, nudge.on, text) };
        ((nudge.on, nudge.id.uuid(), 0), row)
    });
    let answers = ask.answers.iter().map(|answer| {
        let text = format!("{}: {}", capitalised(ask.kind.label()), answer.kind.label());
        let quote = answer.text.to_string();
        let row = EvidenceRow { quote, source: whom.clone(), ..plain(EvidenceKind::Reply, answer.on, text) };
        ((answer.on, answer.id.uuid(), 0), row)
    });
    std::iter::once(((ask.asked_on, ask.id.uuid(), 0), row)).chain(nudges).chain(answers).collect()
}

fn of_snooze(scene: &Scene<'_>, snooze: &Snooze) -> Vec<Placed> {
    let mine = |on: Day, text: String| EvidenceRow {
        source: "by me".to_owned(),
        ..plain(EvidenceKind::Snooze, on, text)
    };
    let put_off =
        mine(snooze.provenance.stated_on, format!("Snoozed until {}", snooze.until.said(scene.today)));
    let put_off = EvidenceRow { private: snooze.reason.reveal().to_owned(), ..put_off };
    let woken = snooze.ended_on.map(|on| ((on, snooze.id.uuid(), 1), mine(on, "Taken up again".to_owned())));
    std::iter::once(((put_off.on, snooze.id.uuid(), 0), put_off)).chain(woken).collect()
}

fn of_delivery(scene: &Scene<'_>, delivery: &Delivery) -> Vec<Placed> {
    let row = EvidenceRow {
        quote: delivery.what.to_string(),
        source: scene.speaker(&delivery.provenance),
        link: openable(delivery.provenance.link.as_str()),
        ..plain(EvidenceKind::Delivery, delivery.delivered_on, "Delivered".to_owned())
    };
    let verdict = delivery.verdict.iter().flat_map(of_verdict);
    std::iter::once(((delivery.delivered_on, delivery.id.uuid(), 0), row)).chain(verdict).collect()
}

/// The verdict, and the checks of which more is to be told than that they pass.
fn of_verdict(verdict: &Verdict) -> Vec<Placed> {
    let row = EvidenceRow {
        quote: verdict.reason.to_string(),
        source: "by me".to_owned(),
        ..plain(EvidenceKind::Verdict, verdict.on, verdict_words(verdict))
    };
    let telling = |result: &&CheckResult| {
        result.mark == CheckMark::Fail || !result.evidence.is_empty() || !result.link.is_empty()
    };
    let results = verdict.results.iter().filter(telling).map(|result| {
        let text = format!("“{}” {}", result.text, result.mark.label());
        let row = EvidenceRow {
            quote: result.evidence.to_string(),
            link: openable(result.link.as_str()),
            ..plain(EvidenceKind::Check, verdict.on, text)
        };
        ((verdict.on, result.id.uuid(), 0), row)
    });
    std::iter::once(((verdict.on, verdict.id.uuid(), 0), row)).chain(results).collect()
}

/// "Bounced: 1 of 4 checks passed, 2 failed".
fn verdict_words(verdict: &Verdict) -> String {
    let kind = capitalised(verdict.kind.label());
    let count = |mark| verdict.results.iter().filter(|result| result.mark == mark).count();
    let (passes, fails) = (count(CheckMark::Pass), count(CheckMark::Fail));
    let checks = counted(super::scene::count(verdict.results.len()), "check", "checks");
    match (verdict.results.len(), fails) {
        (0, _) => kind,
        (_, 0) => format!("{kind}: {passes} of {checks} passed"),
        _ => format!("{kind}: {passes} of {checks} passed, {fails} failed"),
    }
}

fn of_escalation(scene: &Scene<'_>, dossier: &Dossier, escalation: &Escalation) -> Vec<Placed> {
    let id = escalation.id.uuid();
    let row = EvidenceRow {
        quote: escalation.first.trigger.to_string(),
        source: "by me".to_owned(),
        ..plain(EvidenceKind::Escalation, escalation.raised_on, "Escalation written down".to_owned())
    };
    let closing = escalation.closed.as_ref().map(|closing| {
        let text = format!("Escalation {}", escalation.state().label());
        let quote = closing.reason.to_string();
        // It was written down after every step, but bears no id of its own.
        let last = escalation.steps.iter().map(|step| step.id.uuid()).max().unwrap_or(id);
        ((closing.on, last, 2), EvidenceRow { quote, ..plain(EvidenceKind::Escalation, closing.on, text) })
    });
    let reworded = escalation.revisions.iter().map(|revision| {
        let (on, text) = (revision.provenance.stated_on, "The escalation was reworded".to_owned());
        let quote = revision.case.needed.to_string();
        let source = "by me".to_owned();
        let row = EvidenceRow { quote, source, ..plain(EvidenceKind::Escalation, on, text) };
        ((on, revision.id.uuid(), 0), row)
    });
    let steps = escalation.steps.iter().flat_map(|step| of_step(scene, dossier, step));
    let written = std::iter::once(((escalation.raised_on, id, 0), row));
    written.chain(reworded).chain(steps).chain(closing).collect()
}

fn of_step(scene: &Scene<'_>, dossier: &Dossier, step: &EscalationStep) -> Vec<Placed> {
    let whom = scene.whom(step.to, dossier.dependency.supplier);
    let due =
        step.respond_by.map_or_else(String::new, |day| format!(", response by {}", day.said(scene.today)));
    let told = step
        .heads_up_on
        .map_or_else(String::new, |day| format!(", those passed over told on {}", day.said(scene.today)));
    let text = format!("Escalated to {}: {whom}{due}{told}", step.rung.label());
    let out = EvidenceRow {
        source: source(&["by me", step.channel.label()]),
        ..plain(EvidenceKind::Step, step.on, text)
    };
    let result = step.result.as_ref().map(|result| {
        let text = format!("What the step to {} brought: {}", step.rung.label(), result.outcome.label());
        let private = result.note.reveal().to_owned();
        let row = EvidenceRow { private, source: whom.clone(), ..plain(EvidenceKind::Step, result.on, text) };
        ((result.on, step.id.uuid(), 1), row)
    });
    std::iter::once(((step.on, step.id.uuid(), 0), out)).chain(result).collect()
}

/// An entry with nothing but its words.
fn plain(kind: EvidenceKind, on: Day, text: String) -> EvidenceRow {
    EvidenceRow {
        on,
        kind,
        text,
        quote: String::new(),
        private: String::new(),
        source: String::new(),
        link: String::new(),
        statement: None,
        retracted: None,
    }
}

/// "Platform A, said in a meeting".
fn source(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}
