//! Reports that are expected, and each time one came.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::expected_report::{ExpectedReport, Received};
use crate::domain::id::ReportId;
use rusqlite::params;
use std::collections::BTreeMap;

impl Read {
    /// Every report that is expected, with each that came.
    pub(super) fn expected_reports(&self) -> Result<BTreeMap<ReportId, ExpectedReport>, StoreError> {
        let sql = "SELECT id, title, team_id, person_id, every_days, since, ended_on FROM expected_report";
        let reports = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            Ok(ExpectedReport {
                id: cells.take()?,
                title: cells.take()?,
                team: cells.take()?,
                person: cells.take()?,
                every: cells.take()?,
                since: cells.take()?,
                ended_on: cells.take()?,
                received: Vec::new(),
            })
        })?;
        let mut reports: BTreeMap<_, _> = reports.into_iter().map(|report| (report.id, report)).collect();
        let retractions = self.retractions()?;
        let sql =
            "SELECT report_id, id, received_on, link, text, recorded_at FROM report_received ORDER BY id";
        let received = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            let (report, id) = (cells.take::<ReportId>()?, cells.take()?);
            let received = Received {
                id,
                on: cells.take()?,
                link: cells.take()?,
                text: cells.take()?,
                recorded_at: cells.take()?,
                retraction: retractions.get(&id).cloned(),
            };
            Ok((report, received))
        })?;
        for (report, received) in received {
            if let Some(report) = reports.get_mut(&report) {
                report.received.push(received);
            }
        }
        Ok(reports)
    }
}

impl Write<'_> {
    /// Writes an expected report, new or changed; what came is written by [`Write::add_received`].
    pub(crate) fn save_expected_report(&self, report: &ExpectedReport) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO expected_report (id, title, team_id, person_id, every_days, since, ended_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET title = ?2, team_id = ?3, person_id = ?4, every_days = ?5, since = ?6,
                 ended_on = ?7",
            params![
                report.id,
                report.title,
                report.team,
                report.person,
                report.every,
                report.since,
                report.ended_on
            ],
        )
        .map(|_| ())
    }
    /// Writes that one came.
    pub(crate) fn add_received(&self, report: ReportId, received: &Received) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO report_received (id, report_id, received_on, link, text, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (received.id, report, received.on, &received.link, &received.text, received.recorded_at),
        )
        .map(|_| ())
    }
}
