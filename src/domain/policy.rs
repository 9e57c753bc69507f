//! Every threshold the rules use, with its default. The user may change each of them.

use serde::{Deserialize, Serialize};

/// Thresholds. "Days" are working days unless the name says otherwise. One that was given up since is passed over,
/// so that an older ledger still opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Policy {
    /// OV4: days a delivery may wait for my verdict.
    pub verdict_days: u16,
    /// OV8: days that an expected report may take beyond its rhythm.
    pub report_grace_days: u16,
    /// AR1: a promise is missed from this many days before the need-by on…
    pub promise_missing_days: u16,
    /// …or from this share, in per cent, of the time between asking and need-by, whichever is more.
    pub promise_missing_percent: u16,
    /// AR3: less slack than this is tight.
    pub tight_slack_days: u16,
    /// AR4: as many later-moving revisions…
    pub slip_revisions: u16,
    /// …or as much slip in all.
    pub slip_days: u16,
    /// AR5: an ETA is stale after this share, in per cent, of the days left to it…
    pub stale_percent: u16,
    /// …but never sooner than this…
    pub stale_least_days: u16,
    /// …nor later than this.
    pub stale_most_days: u16,
    /// AR6: odds below this, in per cent, that the need-by is met.
    pub odds_percent: u16,
    /// AR7: cover is needed from this many days before the ETA on.
    pub cover_days: u16,
    /// AR9: a team comes rarely when of this many meetings it was expected at…
    pub attendance_meetings: u16,
    /// …it came to at most this many…
    pub attendance_most: u16,
    /// …or when it missed this many in a row.
    pub attendance_missed_in_a_row: u16,
    /// AR10: first-pass acceptance below this, in per cent, is weak…
    pub first_pass_percent: u16,
    /// …once this many deliveries were judged.
    pub first_pass_least: u16,
    /// AR12: a vital dependency must be complete this many calendar days before its need-by.
    pub complete_calendar_days: u16,
    /// High from this many reasons on.
    pub high_reasons: u16,
    /// Gone quiet: the median reply gap is multiplied by this…
    pub quiet_factor: u16,
    /// …held above this…
    pub quiet_least_days: u16,
    /// …and below this…
    pub quiet_most_days: u16,
    /// …and is this with fewer than four gaps known.
    pub quiet_unknown_days: u16,
    /// Not chased: days without anything in or out.
    pub unchased_days: u16,
    /// A decision is stalled after so many days without anything said or done about it.
    pub stalled_days: u16,
    /// A decision that was made is to be communicated within so many days.
    pub untold_days: u16,
    /// Follow up: what I owe shows from this many days before it is due on.
    pub commitment_soon_days: u16,
    /// Days to the first, the second and every further nudge.
    pub nudge_cadence: Vec<u16>,
    /// Health: this share of open dependencies at risk, in per cent, makes an initiative at risk.
    pub health_at_risk_percent: u16,
    /// Health: more than this share without a date or with a stale one, in per cent, makes it unknown.
    pub health_unknown_percent: u16,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            verdict_days: 3,
            report_grace_days: 2,
            promise_missing_days: 10,
            promise_missing_percent: 25,
            tight_slack_days: 5,
            slip_revisions: 2,
            slip_days: 10,
            stale_percent: 25,
            stale_least_days: 5,
            stale_most_days: 15,
            odds_percent: 60,
            cover_days: 10,
            attendance_meetings: 4,
            attendance_most: 1,
            attendance_missed_in_a_row: 2,
            first_pass_percent: 50,
            first_pass_least: 3,
            complete_calendar_days: 30,
            high_reasons: 3,
            quiet_factor: 2,
            quiet_least_days: 3,
            quiet_most_days: 15,
            quiet_unknown_days: 5,
            unchased_days: 10,
            stalled_days: 10,
            untold_days: 2,
            commitment_soon_days: 1,
            nudge_cadence: vec![3, 3, 5],
            health_at_risk_percent: 20,
            health_unknown_percent: 30,
        }
    }
}
