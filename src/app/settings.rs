//! Thresholds, the working week and days off.

use super::desk::{Desk, Refusal, deed};
use crate::domain::calendar::NoWorkingDay;
use crate::domain::day::Day;
use crate::domain::policy::Policy;
use crate::store::Deed;
use crate::store::facts::StoredCalendar;

/// Under this key the thresholds are stored.
pub(super) const POLICY: &str = "policy";

/// Changes thresholds.
pub(super) fn set_policy(desk: &Desk<'_>, policy: &Policy) -> Result<Deed, Refusal> {
    let percents = [
        ("promiseMissingPercent", policy.promise_missing_percent),
        ("stalePercent", policy.stale_percent),
        ("oddsPercent", policy.odds_percent),
        ("firstPassPercent", policy.first_pass_percent),
        ("healthAtRiskPercent", policy.health_at_risk_percent),
        ("healthUnknownPercent", policy.health_unknown_percent),
    ];
    if let Some((field, value)) = percents.into_iter().find(|(_, value)| *value > 100) {
        return Err(Refusal::rule(field, format!("{value} % is more than all; give 0 to 100")));
    }
    if policy.stale_least_days > policy.stale_most_days {
        return Err(Refusal::rule("staleLeastDays", "The least can not be more than the most"));
    }
    if policy.quiet_least_days > policy.quiet_most_days {
        return Err(Refusal::rule("quietLeastDays", "The least can not be more than the most"));
    }
    if policy.nudge_cadence.is_empty() || policy.nudge_cadence.iter().any(|days| !(1..=250).contains(days)) {
        return Err(Refusal::rule("nudgeCadence", "Give the days to each nudge, 1 to 250, one at least"));
    }
    desk.write.save_setting(POLICY, policy)?;
    Ok(deed("Changed the thresholds", []))
}

/// Changes the working week and the days off.
pub(super) fn set_calendar(desk: &Desk<'_>, week: &[bool], holidays: &[Day]) -> Result<Deed, Refusal> {
    let week: [bool; 7] =
        week.try_into().map_err(|_| Refusal::rule("week", "A week has seven days, Monday first"))?;
    if week == [false; 7] {
        return Err(Refusal::rule("week", NoWorkingDay));
    }
    let mut holidays = holidays.to_vec();
    holidays.sort_unstable();
    holidays.dedup();
    desk.write.save_setting("calendar", &StoredCalendar { week, holidays })?;
    Ok(deed("Changed the calendar", []))
}
