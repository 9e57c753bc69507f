//! At risk: no day has passed, yet it will not come by itself. All of it asks that the work is with the supplier,
//! except what came back before (also while delivered) and what is incomplete (also while a draft).

use super::look::Look;
use super::overdue::promise_passed;
use crate::domain::delivery::Delivery;
use crate::domain::dependency::{Criticality, State};
use crate::domain::forecast::current;
use crate::domain::reason::{Missing, Reason};

/// AR1: nobody committed to a day, and the need-by is near: nearer than the policy's days, or than its share of
/// the time between asking and need-by. A forecast commits nobody.
pub(super) fn no_promise(look: &Look) -> Option<Reason> {
    let (scene, policy) = (look.scene, look.scene.policy);
    let need_by =
        look.need_by.filter(|_| look.is_with_supplier() && look.dossier.etas.commitment().is_none())?;
    let asked_on = look.dossier.first_asked_on().unwrap_or(look.dossier.dependency.drafted_on);
    let share = scene.wd(asked_on, need_by) * i32::from(policy.promise_missing_percent) / 100;
    let left = scene.wd(scene.today, need_by);
    (left <= share.max(i32::from(policy.promise_missing_days))).then(|| Reason::NoPromise {
        need_by,
        left,
        said: look.dossier.etas.said_instead(),
    })
}

/// AR2: the ETA lies after the need-by.
pub(super) fn late_by_plan(look: &Look) -> Option<Reason> {
    let (eta, need_by) = look.eta.zip(look.need_by).filter(|_| look.is_with_supplier())?;
    (eta > need_by).then(|| Reason::LateByPlan { eta, need_by, late: look.scene.wd(need_by, eta) })
}

/// AR3: the ETA lies only just before the need-by. Once the promised day has passed there is nothing to be tight.
pub(super) fn tight_slack(look: &Look) -> Option<Reason> {
    let (eta, need_by) = look.eta.zip(look.need_by).filter(|_| look.is_with_supplier())?;
    let slack = look.scene.wd(eta, need_by);
    let is_tight = eta <= need_by && slack < i32::from(look.scene.policy.tight_slack_days);
    (is_tight && promise_passed(look).is_none()).then_some(Reason::TightSlack { eta, need_by, slack })
}

/// AR6: the date promised lies before the need-by, and yet the odds are low that it holds. A date after the need-by
/// is late by plan, and a need-by that has passed needs no odds.
pub(super) fn unlikely(look: &Look) -> Option<Reason> {
    let (scene, dossier) = (look.scene, look.dossier);
    let eta = dossier.etas.commitment()?.binding_day()?;
    let need_by = look.need_by.filter(|need_by| *need_by >= scene.today && eta <= *need_by)?;
    let promise = look.is_with_supplier().then(|| current(scene.facts, dossier))??;
    let odds = scene.record.odds(&promise, scene.today);
    let chance = odds.by(need_by);
    (chance * 100.0 < f64::from(scene.policy.odds_percent)).then(|| Reason::Unlikely {
        need_by,
        percent: (chance * 100.0).round() as u8,
        team: dossier.dependency.supplier,
        kept: odds.team.kept,
        decided: odds.team.decided,
        typical_tenths: (odds.team.typical * 10.0).round() as u32,
        likely: [odds.day_at(0.5), odds.day_at(0.8)],
        footing: scene.record.footing(),
    })
}

/// AR4: the date moved to a later one again and again, or far.
pub(super) fn keeps_moving(look: &Look) -> Option<Reason> {
    let (calendar, etas) = (&look.scene.facts.calendar, &look.dossier.etas);
    let moves = look.is_with_supplier() && etas.keeps_moving(calendar, look.scene.policy);
    moves.then(|| Reason::KeepsMoving { times: etas.times_later(), slip: etas.total_slip(calendar) })
}

/// AR5: the ETA was neither stated nor confirmed for a share of the time left to it, within bounds.
/// Once the promised day has passed there is nothing to confirm.
pub(super) fn stale(look: &Look) -> Option<Reason> {
    let (scene, policy) = (look.scene, look.scene.policy);
    let eta = look.eta.filter(|_| look.is_with_supplier() && promise_passed(look).is_none())?;
    let stated_on = look.dossier.etas.last_stated_on()?;
    let least = i32::from(policy.stale_least_days);
    let most = i32::from(policy.stale_most_days).max(least);
    let fresh_for = scene.wd(scene.today, eta) * i32::from(policy.stale_percent) / 100;
    let age = scene.since(stated_on);
    (age > fresh_for.clamp(least, most)).then_some(Reason::Stale { eta, stated_on, age })
}

/// AR10: it came back before; or else, the supplier's first deliveries often come back.
pub(super) fn comes_back(look: &Look) -> Option<Reason> {
    if !look.is_with_supplier() && look.state != State::Delivered {
        return None;
    }
    let bounce = |d: &Delivery| d.verdict.clone().filter(|v| !v.is_accepted());
    let bounces = look.dossier.deliveries.iter().filter_map(bounce);
    let times = bounces.clone().count();
    match bounces.max_by_key(|v| (v.on, v.id)) {
        Some(last) => {
            let times = u32::try_from(times).unwrap_or(u32::MAX);
            Some(Reason::Bounced { times, reason: last.reason.as_str().to_owned() })
        }
        None => weak_first_pass(look),
    }
}

fn weak_first_pass(look: &Look) -> Option<Reason> {
    let (policy, team) = (look.scene.policy, look.scene.team(look.dossier.dependency.supplier)?);
    let enough = team.judged > 0 && team.judged >= u32::from(policy.first_pass_least);
    let weak = team.passed * 100 < u32::from(policy.first_pass_percent) * team.judged;
    (enough && weak).then_some(Reason::WeakFirstPass { passed: team.passed, of: team.judged })
}

/// AR12: it is vital, its need-by is near, and something that makes it a real request is missing. Without a
/// need-by nothing can be near: then it is raised once it was asked for.
pub(super) fn incomplete(look: &Look) -> Option<Reason> {
    let dependency = &look.dossier.dependency;
    if dependency.criticality != Criticality::VITAL || look.state == State::Delivered {
        return None;
    }
    let near = look.need_by.map_or(look.is_with_supplier(), |need_by| {
        need_by.since(look.scene.today) <= i32::from(look.scene.policy.complete_calendar_days)
    });
    let gaps = [
        (Missing::Who, dependency.supplier.is_none()),
        (Missing::What, dependency.what.is_empty()),
        (Missing::NeedBy, look.need_by.is_none()),
        (Missing::Acceptance, dependency.acceptance.is_empty() && look.dossier.checks.is_empty()),
        (Missing::Fallback, dependency.fallback.is_empty()),
    ];
    let missing: Vec<Missing> =
        gaps.into_iter().filter(|(_, is_missing)| *is_missing).map(|(gap, _)| gap).collect();
    (near && !missing.is_empty()).then_some(Reason::Incomplete { missing, need_by: look.need_by })
}
