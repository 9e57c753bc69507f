//! Recording need-bys and ETAs, and taking a mistaken statement back.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::{EtaEntry, Said};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::eta::{Confidence, EtaKind, EtaStatement, EtaViolation, NeedBy, ReasonCode};
use crate::domain::expected_report::ExpectedReport;
use crate::domain::id::{DependencyId, StatementId};
use crate::domain::provenance::Provenance;
use crate::domain::sentence::counted;
use crate::domain::text::Text;
use crate::store::Deed;

/// States the day by which it is needed.
pub(super) fn state_need_by(
    desk: &Desk<'_>,
    id: DependencyId,
    day: Day,
    reason: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    if dossier.need_by() == Some(day) {
        return Err(Refusal::rule("day", format!("{} is the need-by already", day.in_full())));
    }
    add_need_by(desk, dossier, day, desk.text("reason", reason)?, desk.provenance(said, None)?)?;
    Ok(deed(format!("{} is needed by {}", dossier.dependency.title, desk.day(day)), []))
}

/// States one need-by for many.
pub(super) fn state_need_by_of_all(
    desk: &Desk<'_>,
    ids: &[DependencyId],
    day: Day,
    reason: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let dossiers = ids.iter().map(|id| desk.dossier(*id)).collect::<Result<Vec<_>, _>>()?;
    let mut moved = dossiers.into_iter().filter(|dossier| dossier.need_by() != Some(day)).peekable();
    if moved.peek().is_none() {
        return Err(Refusal::rule("day", format!("{} is their need-by already", day.in_full())));
    }
    let mut count = 0;
    for dossier in moved {
        add_need_by(desk, dossier, day, desk.text("reason", reason)?, desk.provenance(said, None)?)?;
        count += 1;
    }
    Ok(deed(
        format!("{} needed by {}", counted(count, "dependency is", "dependencies are"), desk.day(day)),
        [],
    ))
}

/// Records an ETA.
pub(super) fn state_eta(
    desk: &Desk<'_>,
    id: DependencyId,
    entry: &EtaEntry,
    said: &Said,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let had_one = dossier.etas.current().is_some();
    let eta = add_eta(desk, dossier, entry, said)?;
    let title = &dossier.dependency.title;
    let newer = dossier.etas.current().map(|now| now.provenance.stated_on);
    let newer = newer.filter(|on| *on > eta.provenance.stated_on);
    let when =
        eta.day.zip(eta.latest).map(|(first, last)| format!("{} to {}", desk.day(first), desk.day(last)));
    let when = |day: Day| when.unwrap_or_else(|| desk.day(day));
    let label = match (eta.kind, eta.binding_day(), newer) {
        (EtaKind::Unchanged, ..) => format!("Confirmed the ETA of {title} unchanged"),
        (EtaKind::Withdrawn, ..) => format!("The ETA of {title} was withdrawn"),
        (_, Some(day), Some(on)) => {
            let (day, on) = (when(day), desk.day(on));
            format!("Noted {day} as an earlier ETA of {title}; what was said on {on} holds")
        }
        (_, Some(day), None) if had_one => format!("Revised the ETA of {title} to {}", when(day)),
        (_, Some(day), None) => format!("Recorded {} as the ETA of {title}", when(day)),
        (_, None, _) if !eta.reason.is_empty() => format!("No date was given for {title}: “{}”", eta.reason),
        (_, None, _) => format!("No ETA was given for {title}"),
    };
    Ok(deed(label, [eta.id.to_string()]))
}

/// Takes a statement back.
pub(super) fn retract(desk: &Desk<'_>, statement: StatementId, reason: &str) -> Result<Deed, Refusal> {
    let reason = desk.said_text("reason", reason)?;
    let (dependency, taken_back, of) = find(desk, statement)?;
    if taken_back {
        return Err(Refusal::rule("statement", "That was taken back already"));
    }
    desk.write.retract(statement, dependency, &reason, desk.now.moment)?;
    Ok(deed(format!("Took back a statement about {of}"), []))
}

/// Writes a need-by.
pub(crate) fn add_need_by(
    desk: &Desk<'_>,
    dossier: &Dossier,
    day: Day,
    reason: Text,
    provenance: Provenance,
) -> Result<(), Refusal> {
    let need_by = NeedBy { id: desk.minter.mint(), day, reason, provenance, retraction: None };
    Ok(desk.write.add_need_by(dossier.dependency.id, &need_by)?)
}

/// Writes an ETA that the history admits.
pub(crate) fn add_eta(
    desk: &Desk<'_>,
    dossier: &Dossier,
    entry: &EtaEntry,
    said: &Said,
) -> Result<EtaStatement, Refusal> {
    let eta = EtaStatement {
        id: desk.minter.mint(),
        kind: entry.kind,
        day: entry.day,
        latest: entry.latest,
        confidence: entry.confidence.unwrap_or(Confidence::Unsaid),
        code: entry.code.unwrap_or(ReasonCode::Unknown),
        reason: desk.text("reason", &entry.reason)?,
        reason_private: desk.note("reasonPrivate", &entry.reason_private)?,
        provenance: desk.provenance(said, dossier.dependency.supplier)?,
        retraction: None,
    };
    dossier.etas.admit(&eta, desk.now.today).map_err(|violation| {
        let field = match violation {
            EtaViolation::BadRange => "latest",
            EtaViolation::SaidInFuture { .. } => "on",
            EtaViolation::NothingStated => "kind",
            _ => "day",
        };
        Refusal::rule(field, violation)
    })?;
    desk.write.add_eta(dossier.dependency.id, &eta)?;
    Ok(eta)
}

/// The dependency it is about, whether it was taken back, and what it is about in words.
fn find(desk: &Desk<'_>, id: StatementId) -> Result<(Option<DependencyId>, bool, String), Refusal> {
    for dossier in desk.facts.dossiers.values() {
        let need_by = dossier.need_bys.iter().find(|s| s.id == id).map(|s| s.retraction.is_some());
        let eta = dossier.etas.all().iter().find(|s| s.id == id).map(|s| s.retraction.is_some());
        let standing = dossier.standings.iter().find(|s| s.id == id).map(|s| s.retraction.is_some());
        let claims = dossier.claims.iter();
        let words = dossier.claims.iter().flat_map(|claim| &claim.words);
        let claim =
            claims.map(|c| (c.statement(), &c.retraction)).chain(words.map(|w| (w.id, &w.retraction)));
        let claim = claim.into_iter().find(|(statement, _)| *statement == id).map(|(_, r)| r.is_some());
        if let Some(taken_back) = need_by.or(eta).or(standing).or(claim) {
            return Ok((Some(dossier.dependency.id), taken_back, dossier.dependency.title.to_string()));
        }
    }
    let dated = |m: &crate::domain::milestone::Milestone| {
        m.dates.iter().find(|d| d.id == id).map(|d| (None, d.retraction.is_some(), m.title.to_string()))
    };
    let milestone = desk.facts.milestones.values().find_map(dated);
    milestone.or_else(|| on_record(desk, id)).ok_or(Refusal::Gone { noun: "statement" })
}

/// The same for what was said of a decision, for words on record, and for a report that came.
fn on_record(desk: &Desk<'_>, id: StatementId) -> Option<(Option<DependencyId>, bool, String)> {
    if let Some(quote) = desk.facts.quotes.get(&id) {
        return Some((quote.dependency, quote.retraction.is_some(), "words on record".to_owned()));
    }
    let decided = desk.facts.decisions.values().find_map(|decision| {
        let days = decision.decide_bys.iter().map(|d| (d.id, &d.retraction));
        let mut all = days.chain(decision.entries.iter().map(|e| (e.id, &e.retraction)));
        let (_, retraction) = all.find(|(statement, _)| *statement == id)?;
        Some((None, retraction.is_some(), format!("“{}”", decision.question)))
    });
    let received = |report: &ExpectedReport| {
        let found = report.received.iter().find(|received| received.id == id);
        found.map(|received| (None, received.retraction.is_some(), report.title.to_string()))
    };
    decided.or_else(|| desk.facts.reports.values().find_map(received))
}
