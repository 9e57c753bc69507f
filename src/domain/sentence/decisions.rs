//! What is said of a decision: why it needs a look. And why a rule proposes a risk.

use super::by_today;
use super::phrase::{ago, listed, slipped, times};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::reason::{DecisionReason, Stall};
use crate::domain::risk::RaisedBy;

/// `reason` in words with its full stop.
pub(super) fn decision_sentence(reason: &DecisionReason, today: Day) -> String {
    let said = |day: &Day| day.said(today);
    match reason {
        DecisionReason::Undecided { decide_by, late, .. } => {
            format!("Wanted by {}, {}, and not decided yet.", said(decide_by), ago(*late))
        }
        DecisionReason::Stalled { why, .. } => format!("Stalled: {}.", stalled(why, today)),
        DecisionReason::Untold { decided_on, waited } => {
            format!("Decided on {}, {}; those concerned were not told yet.", said(decided_on), ago(*waited))
        }
        DecisionReason::RevisitDue { due } => format!("To be looked at again {}.", by_today(*due, today)),
    }
}

/// Why it is stalled, without a full stop: "it has no driver and no approver; nothing happened since 3 Nov, …".
pub fn stalled(why: &[Stall], today: Day) -> String {
    let unnamed = why.iter().filter_map(|stall| match stall {
        Stall::NoDriver => Some("no driver"),
        Stall::NoApprover => Some("no approver"),
        Stall::Quiet { .. } | Stall::OnlyDiscussed { .. } => None,
    });
    let unnamed: Vec<&str> = unnamed.collect();
    let named = (!unnamed.is_empty()).then(|| format!("it has {}", listed(&unnamed)));
    let others = why.iter().filter_map(|stall| match stall {
        Stall::Quiet { since, days } => {
            Some(format!("nothing happened since {}, {}", since.said(today), ago(*days)))
        }
        Stall::OnlyDiscussed { meetings } => {
            Some(format!("discussed {} in a row and not brought forward", times(*meetings)))
        }
        Stall::NoDriver | Stall::NoApprover => None,
    });
    named.into_iter().chain(others).collect::<Vec<_>>().join("; ")
}

/// Why a rule proposes a risk about `dossier`.
pub fn proposed(dossier: &Dossier, rule: RaisedBy, calendar: &Calendar) -> String {
    let etas = &dossier.etas;
    match rule {
        RaisedBy::KeepsMoving => {
            slipped("Its date moved to a later one", etas.times_later(), etas.total_slip(calendar))
        }
        RaisedBy::ComesBack => {
            let verdicts = dossier.deliveries.iter().filter_map(|d| d.verdict.as_ref());
            let bounces = verdicts.filter(|v| !v.is_accepted()).count();
            format!("It came back {}.", times(u32::try_from(bounces).unwrap_or(u32::MAX)))
        }
        RaisedBy::NoFallback => "It is vital, and no fallback is written down.".to_owned(),
        RaisedBy::Me => String::new(),
    }
}
