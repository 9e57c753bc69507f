//! Reports that are expected, as items of their own.

use super::look::Scene;
use super::order::severity;
use super::{Attention, Subject};
use crate::domain::dependency::Criticality;
use crate::domain::expected_report::{ExpectedReport, ReportWait};
use crate::domain::reason::{Reason, Suggestion};

/// OV8: the rhythm of a report and the grace have passed since the last one came.
pub(super) fn overdue(scene: &Scene) -> Vec<Attention> {
    let expected = scene.facts.reports.values().filter(|report| report.ended_on.is_none());
    let items = expected.filter_map(|report| {
        let reason = reason(scene, report)?;
        let overdue = reason.days_overdue();
        let reasons = vec![reason];
        Some(Attention {
            subject: Subject::Report(report.id),
            initiative: None,
            band: reasons[0].band(),
            court: reasons[0].court(),
            severity: severity(scene.policy, Criticality::USUAL, &reasons),
            suggestion: Suggestion::LogReport,
            ask: None,
            criticality: Criticality::USUAL,
            slack: None,
            overdue,
            reasons,
        })
    });
    items.collect()
}

fn reason(scene: &Scene, report: &ExpectedReport) -> Option<Reason> {
    let (every, days) = (i32::from(report.every), scene.since(report.counted_from()));
    let last_on = report.last().map(|received| received.on);
    (days > every + i32::from(scene.policy.report_grace_days)).then_some(Reason::ReportOverdue(ReportWait {
        every,
        last_on,
        since: report.since,
        days,
    }))
}
