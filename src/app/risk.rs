//! Writing down risks, assumptions and issues, and answering what the rules propose.

use super::desk::{Desk, Refusal, deed};
use crate::api::decision::RiskChange;
use crate::domain::id::{DependencyId, RiskId};
use crate::domain::risk::{Proposal, RaisedBy, Risk, RiskKind, RiskState, proposals};
use crate::store::Deed;

/// Adds a risk of my own.
pub(super) fn add(
    desk: &Desk<'_>,
    kind: RiskKind,
    title: &str,
    changes: &[RiskChange],
) -> Result<Deed, Refusal> {
    let title = desk.title("title", title)?;
    let mut risk = Risk::titled(desk.minter.mint(), kind, title, desk.now.today);
    apply(desk, &mut risk, changes)?;
    desk.write.save_risk(&risk)?;
    Ok(deed(format!("Wrote down the {} “{}”", kind.label(), risk.title), [risk.id.to_string()]))
}

/// Changes a risk.
pub(super) fn change(desk: &Desk<'_>, id: RiskId, changes: &[RiskChange]) -> Result<Deed, Refusal> {
    let mut risk = desk.risk(id)?.clone();
    apply(desk, &mut risk, changes)?;
    desk.write.save_risk(&risk)?;
    Ok(deed(format!("Changed the {} “{}”", risk.kind.label(), risk.title), []))
}

/// Closes, dismisses or reopens a risk.
pub(super) fn settle(desk: &Desk<'_>, id: RiskId, state: RiskState, reason: &str) -> Result<Deed, Refusal> {
    let mut risk = desk.risk(id)?.clone();
    if risk.state == state {
        return Err(Refusal::rule("state", format!("It is {} already", state.label())));
    }
    risk.state_reason = if state == RiskState::Open {
        desk.text("reason", reason)?
    } else {
        desk.said_text("reason", reason)?
    };
    risk.state = state;
    desk.write.save_risk(&risk)?;
    let word = match state {
        RiskState::Open => "Reopened",
        RiskState::Closed => "Closed",
        RiskState::Dismissed => "Dismissed",
    };
    Ok(deed(format!("{word} the {} “{}”", risk.kind.label(), risk.title), []))
}

/// Keeps what a rule proposes: as an open risk, or, with a reason against it, as one dismissed.
pub(super) fn answer_proposal(
    desk: &Desk<'_>,
    dependency: DependencyId,
    rule: RaisedBy,
    changes: &[RiskChange],
    dismissed: Option<&str>,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(dependency)?;
    let proposal = Proposal { dependency, rule };
    if !proposals(desk.facts, desk.policy).contains(&proposal) {
        return Err(Refusal::rule("rule", "That is not proposed any more"));
    }
    let reason = dismissed.map(|reason| desk.said_text("reason", reason)).transpose()?;
    let title = proposal.title(dossier.dependency.title.as_str());
    let title = desk.title("title", &title.chars().take(200).collect::<String>())?;
    let mut risk = Risk::titled(desk.minter.mint(), RiskKind::Risk, title, desk.now.today);
    apply(desk, &mut risk, changes)?;
    risk.dependency = Some(dependency);
    risk.initiative = Some(dossier.dependency.initiative);
    risk.raised_by = rule;
    let word = if reason.is_some() { "Dismissed" } else { "Confirmed" };
    if let Some(reason) = reason {
        (risk.state, risk.state_reason) = (RiskState::Dismissed, reason);
    }
    desk.write.save_risk(&risk)?;
    Ok(deed(format!("{word} the risk “{}”", risk.title), [risk.id.to_string()]))
}

fn apply(desk: &Desk<'_>, risk: &mut Risk, changes: &[RiskChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            RiskChange::Kind(kind) => risk.kind = *kind,
            RiskChange::Title(title) => risk.title = desk.title("title", title)?,
            RiskChange::Initiative(id) => {
                risk.initiative = id.map(|id| desk.initiative(id).map(|i| i.id)).transpose()?;
            }
            RiskChange::Dependency(id) => {
                let dossier = id.map(|id| desk.dossier(id)).transpose()?;
                risk.dependency = dossier.map(|d| d.dependency.id);
                risk.initiative = dossier.map(|d| d.dependency.initiative).or(risk.initiative);
            }
            RiskChange::Trigger(text) => risk.trigger = desk.text("trigger", text)?,
            RiskChange::Owner(id) => risk.owner = id.map(|id| desk.person(id).map(|p| p.id)).transpose()?,
            RiskChange::Response(text) => risk.response = desk.text("response", text)?,
            RiskChange::ReviewOn(day) => risk.review_on = *day,
        }
    }
    Ok(())
}
