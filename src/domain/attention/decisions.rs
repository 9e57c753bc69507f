//! Decisions and risks as items of their own: a day has passed, nothing moves, nobody was told, or it is time to
//! look again. A decision that belongs to an initiative is raised while that is live.

use super::look::Scene;
use super::order::severity;
use super::{Attention, Subject, asks};
use crate::domain::day::Day;
use crate::domain::decision::{Decision, DecisionState};
use crate::domain::dependency::Criticality;
use crate::domain::facts::Facts;
use crate::domain::id::{AskId, InitiativeId};
use crate::domain::policy::Policy;
use crate::domain::reason::{Court, DecisionReason, Reason, Stall, Suggestion};
use crate::domain::risk::{Risk, RiskState};
use crate::domain::team::Relation;

/// From so many meetings in a row that moved nothing on, it is stalled.
const IDLE_MEETINGS: u32 = 2;

/// The rules for a decision, the weightiest reason first.
const RULES: [fn(&Scene, &Decision) -> Option<DecisionReason>; 4] = [undecided, stalled, untold, revisit_due];

/// Decisions that need a look.
pub(super) fn pending(scene: &Scene) -> Vec<Attention> {
    let live = scene.facts.decisions.values().filter(|d| concerns_live(scene, d.initiative));
    live.filter_map(|decision| look_at(scene, decision)).collect()
}

/// Open risks whose day of review has come.
pub(super) fn to_review(scene: &Scene) -> Vec<Attention> {
    let open = scene.facts.risks.values().filter(|r| r.state == RiskState::Open);
    let live = open.filter(|r| concerns_live(scene, initiative_of(scene.facts, r)));
    let due = live.filter_map(|r| r.review_on.filter(|day| *day <= scene.today).map(|due| (r, due)));
    due.map(|(risk, due)| {
        let subject = (Subject::Risk(risk.id), initiative_of(scene.facts, risk));
        item(scene, subject, vec![Reason::ReviewDue { due }], (Suggestion::Open, None), Some(due))
    })
    .collect()
}

/// Why an open decision is stalled; empty when it is not.
pub fn stalls(facts: &Facts, policy: &Policy, decision: &Decision, today: Day) -> Vec<Stall> {
    if decision.state() != DecisionState::Open {
        return Vec::new();
    }
    let asks = facts.asks_about_decision(decision.id);
    let asked = asks.flat_map(|ask| ask.outbound().into_iter().chain(ask.inbound())).max();
    let since = asked.map_or(decision.last_move_on(), |day| day.max(decision.last_move_on()));
    let (days, meetings) = (facts.calendar.wd(since, today), decision.idle_meetings());
    let found = [
        (decision.driver.is_none(), Stall::NoDriver),
        (decision.approver.is_none(), Stall::NoApprover),
        (days >= i32::from(policy.stalled_days), Stall::Quiet { since, days }),
        (meetings >= IDLE_MEETINGS, Stall::OnlyDiscussed { meetings }),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, stall)| stall).collect()
}

/// Whether what belongs to `initiative`, or to none, still wants attention.
fn concerns_live(scene: &Scene, initiative: Option<InitiativeId>) -> bool {
    initiative.is_none_or(|id| scene.facts.is_live(id))
}

/// Its initiative, or that of its dependency.
fn initiative_of(facts: &Facts, risk: &Risk) -> Option<InitiativeId> {
    let dossier = || risk.dependency.and_then(|id| facts.dossiers.get(&id));
    risk.initiative.or_else(|| dossier().map(|d| d.dependency.initiative))
}

fn look_at(scene: &Scene, decision: &Decision) -> Option<Attention> {
    let is_open = decision.state() == DecisionState::Open;
    let found = RULES.iter().filter_map(|rule| rule(scene, decision)).map(Reason::Decision);
    // Once it is decided nobody waits for input any more.
    let asks: Vec<_> = scene.facts.asks_about_decision(decision.id).filter(|_| is_open).collect();
    let asked = asks::reasons(scene, asks.iter().copied());
    let mut reasons: Vec<Reason> = found.chain(asked).collect();
    reasons.sort_by_key(Reason::band);
    let ask = asks::pressing(scene, asks.iter().copied());
    let asked_today = asks.iter().any(|a| a.went_out_on(scene.today));
    reasons.first()?;
    let suggestion = suggest(decision, &reasons, ask.is_some(), asked_today);
    let day = decision.decide_by().filter(|_| is_open);
    Some(item(scene, (Subject::Decision(decision.id), decision.initiative), reasons, (suggestion, ask), day))
}

fn item(
    scene: &Scene,
    (subject, initiative): (Subject, Option<InitiativeId>),
    reasons: Vec<Reason>,
    (suggestion, ask): (Suggestion, Option<AskId>),
    day: Option<Day>,
) -> Attention {
    let criticality = Criticality::USUAL;
    Attention {
        subject,
        initiative,
        band: reasons[0].band(),
        court: reasons[0].court(),
        severity: severity(scene.policy, criticality, &reasons),
        suggestion,
        ask,
        criticality,
        slack: day.map(|day| scene.wd(scene.today, day)),
        overdue: reasons.iter().map(Reason::days_overdue).max().unwrap_or(0),
        reasons,
    }
}

/// What the first reason calls for that calls for something today: somebody who was asked today is asked no more.
fn suggest(decision: &Decision, reasons: &[Reason], reminds: bool, asked_today: bool) -> Suggestion {
    let called = reasons.iter().find_map(|reason| match reason {
        Reason::Decision(reason) => by_reason(decision, reason, asked_today),
        _ => reminds.then_some(Suggestion::Nudge),
    });
    called.unwrap_or(Suggestion::Open)
}

/// Without a driver and an approver there is nobody to decide, so they come first.
fn by_reason(decision: &Decision, reason: &DecisionReason, asked_today: bool) -> Option<Suggestion> {
    match reason {
        DecisionReason::Undecided { .. } | DecisionReason::Stalled { .. }
            if decision.driver.is_none() || decision.approver.is_none() =>
        {
            Some(Suggestion::Edit)
        }
        DecisionReason::Undecided { .. } => Some(Suggestion::Decide),
        DecisionReason::Untold { .. } => Some(Suggestion::Communicate),
        DecisionReason::Stalled { .. } => (!asked_today).then_some(Suggestion::Ask),
        DecisionReason::RevisitDue { .. } => Some(Suggestion::Open),
    }
}

/// OV6: it is open and the day by which it was wanted has passed.
fn undecided(scene: &Scene, decision: &Decision) -> Option<DecisionReason> {
    let decide_by = decision.decide_by().filter(|day| scene.has_passed(*day))?;
    (decision.state() == DecisionState::Open).then(|| DecisionReason::Undecided {
        decide_by,
        late: scene.since(decide_by),
        court: court(scene.facts, decision),
    })
}

fn stalled(scene: &Scene, decision: &Decision) -> Option<DecisionReason> {
    let why = stalls(scene.facts, scene.policy, decision, scene.today);
    let unnamed = why.iter().any(|stall| matches!(stall, Stall::NoDriver | Stall::NoApprover));
    let court = if unnamed { Court::Mine } else { court(scene.facts, decision) };
    (!why.is_empty()).then_some(DecisionReason::Stalled { why, court })
}

fn untold(scene: &Scene, decision: &Decision) -> Option<DecisionReason> {
    let decided_on = decision.outcome()?.provenance.stated_on;
    let waited = scene.since(decided_on);
    let late = waited >= i32::from(scene.policy.untold_days);
    (decision.state() == DecisionState::Decided && late)
        .then_some(DecisionReason::Untold { decided_on, waited })
}

fn revisit_due(scene: &Scene, decision: &Decision) -> Option<DecisionReason> {
    decision.revisit_on().filter(|day| *day <= scene.today).map(|due| DecisionReason::RevisitDue { due })
}

/// Its driver's: mine when that is one of our own team, or nobody.
fn court(facts: &Facts, decision: &Decision) -> Court {
    let Some(driver) = decision.driver.and_then(|id| facts.people.get(&id)) else { return Court::Mine };
    let team = driver.team.and_then(|id| facts.teams.get(&id));
    if team.is_some_and(|t| t.relation == Relation::Own) { Court::Mine } else { Court::Theirs }
}
