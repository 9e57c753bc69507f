//! Recording hand-overs and verdicts.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::CheckEntry;
use crate::domain::check::{CheckResult, admit, bounce_reason};
use crate::domain::day::Day;
use crate::domain::delivery::{Delivery, Verdict, VerdictKind};
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::id::DependencyId;
use crate::domain::provenance::{Provenance, Source};
use crate::store::Deed;

/// Records a hand-over.
pub(super) fn deliver(
    desk: &Desk<'_>,
    id: DependencyId,
    what: &str,
    on: Option<Day>,
    link: &str,
    source: Source,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let title = &dossier.dependency.title;
    match dossier.state() {
        State::Delivered => {
            return Err(Refusal::rule(
                "dependency",
                "A delivery waits for your verdict; accept or bounce it first",
            ));
        }
        state if state.is_at_rest() => {
            return Err(Refusal::rule("dependency", format!("It is {}; reopen it first", state.label())));
        }
        _ => {}
    }
    let delivered_on = desk.past_day("on", on)?;
    if let Some(earlier) = dossier.last_delivery().filter(|d| d.delivered_on > delivered_on) {
        let day = earlier.delivered_on.in_full();
        return Err(Refusal::rule("on", format!("The delivery before it was on {day}; give a later day")));
    }
    let delivery = Delivery {
        id: desk.minter.mint(),
        delivered_on,
        what: desk.text("what", what)?,
        provenance: Provenance {
            team: dossier.dependency.supplier,
            link: desk.text("link", link)?,
            source,
            ..desk.by_me(delivered_on)
        },
        verdict: None,
    };
    desk.write.add_delivery(id, &delivery)?;
    Ok(deed(format!("{title} was delivered"), [delivery.id.to_string()]))
}

/// Records our verdict on the newest delivery, with what each check brought.
pub(super) fn judge(
    desk: &Desk<'_>,
    id: DependencyId,
    kind: VerdictKind,
    reason: &str,
    on: Option<Day>,
    checks: &[CheckEntry],
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let nothing = || Refusal::rule("dependency", "There is no delivery to judge; record one first");
    let delivery = dossier.last_delivery().filter(|d| d.verdict.is_none()).ok_or_else(nothing)?;
    let on = desk.past_day("on", on)?;
    if on < delivery.delivered_on {
        let day = delivery.delivered_on.in_full();
        return Err(Refusal::rule("on", format!("It was only delivered on {day}")));
    }
    // The verdict's id comes first: what each check brought is written down after it.
    let verdict_id = desk.minter.mint();
    let results = results(desk, dossier, checks)?;
    admit(kind, &dossier.checks, &results).map_err(|violation| Refusal::rule("checks", violation))?;
    let failing = bounce_reason(&results).filter(|_| reason.trim().is_empty());
    let reason = match kind {
        VerdictKind::Bounced => desk.said_text("reason", failing.as_deref().unwrap_or(reason))?,
        VerdictKind::Accepted | VerdictKind::Unchecked => desk.text("reason", reason)?,
    };
    let verdict = Verdict { id: verdict_id, kind, on, reason, results };
    desk.write.add_verdict(id, delivery.id, &verdict)?;
    Ok(deed(format!("{}: {}", dossier.dependency.title, kind.label()), [verdict.id.to_string()]))
}

/// What each check brought, in the order of the checks.
fn results(desk: &Desk<'_>, dossier: &Dossier, entries: &[CheckEntry]) -> Result<Vec<CheckResult>, Refusal> {
    if entries.iter().any(|entry| dossier.checks.iter().all(|check| check.id != entry.check)) {
        return Err(Refusal::Gone { noun: "check" });
    }
    let mut results = Vec::new();
    for check in &dossier.checks {
        let mut entries = entries.iter().filter(|entry| entry.check == check.id);
        let Some(entry) = entries.next() else { continue };
        if entries.next().is_some() {
            return Err(Refusal::rule("checks", format!("“{}” is judged twice", check.text)));
        }
        results.push(CheckResult {
            id: desk.minter.mint(),
            check: check.id,
            text: check.text.clone(),
            mark: entry.mark,
            evidence: desk.text("checks", &entry.evidence)?,
            link: desk.text("checks", &entry.link)?,
        });
    }
    Ok(results)
}
