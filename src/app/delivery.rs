//! Recording hand-overs and verdicts.

use super::desk::{Desk, Refusal, deed};
use crate::domain::day::Day;
use crate::domain::delivery::{Delivery, Verdict, VerdictKind};
use crate::domain::dependency::State;
use crate::domain::id::DependencyId;
use crate::domain::provenance::Provenance;
use crate::store::Deed;

/// Records a hand-over.
pub(super) fn deliver(
    desk: &Desk<'_>,
    id: DependencyId,
    what: &str,
    on: Option<Day>,
    link: &str,
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
            ..desk.by_me(delivered_on)
        },
        verdict: None,
    };
    desk.write.add_delivery(id, &delivery)?;
    Ok(deed(format!("{title} was delivered"), [delivery.id.to_string()]))
}

/// Records our verdict on the newest delivery.
pub(super) fn judge(
    desk: &Desk<'_>,
    id: DependencyId,
    kind: VerdictKind,
    reason: &str,
    on: Option<Day>,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let nothing = || Refusal::rule("dependency", "There is no delivery to judge; record one first");
    let delivery = dossier.last_delivery().filter(|d| d.verdict.is_none()).ok_or_else(nothing)?;
    let on = desk.past_day("on", on)?;
    if on < delivery.delivered_on {
        let day = delivery.delivered_on.in_full();
        return Err(Refusal::rule("on", format!("It was only delivered on {day}")));
    }
    let reason = match kind {
        VerdictKind::Bounced => desk.said_text("reason", reason)?,
        VerdictKind::Accepted | VerdictKind::Unchecked => desk.text("reason", reason)?,
    };
    let verdict = Verdict { id: desk.minter.mint(), kind, on, reason };
    desk.write.add_verdict(id, delivery.id, &verdict)?;
    Ok(deed(format!("{}: {}", dossier.dependency.title, kind.label()), [verdict.id.to_string()]))
}
