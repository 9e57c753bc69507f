//! Adding and changing reports that are expected, and recording that one came.

use super::desk::{Desk, Refusal, deed};
use crate::api::change::ReportChange;
use crate::domain::day::Day;
use crate::domain::expected_report::{ExpectedReport, Received};
use crate::domain::id::ReportId;
use crate::store::Deed;

/// Working days of a rhythm at most.
const DAYS_MOST: u16 = 1_000;

/// Adds an expected report.
pub(super) fn add(desk: &Desk<'_>, title: &str, changes: &[ReportChange]) -> Result<Deed, Refusal> {
    let mut report = ExpectedReport {
        id: desk.minter.mint(),
        title: desk.title("title", title)?,
        team: None,
        person: None,
        every: ExpectedReport::USUAL,
        since: desk.now.today,
        ended_on: None,
        received: Vec::new(),
    };
    apply(desk, &mut report, changes)?;
    desk.write.save_expected_report(&report)?;
    Ok(deed(format!("Expecting {}", report.title), [report.id.to_string()]))
}

/// Changes an expected report.
pub(super) fn change(desk: &Desk<'_>, id: ReportId, changes: &[ReportChange]) -> Result<Deed, Refusal> {
    let mut report = on_record(desk, id)?.clone();
    apply(desk, &mut report, changes)?;
    desk.write.save_expected_report(&report)?;
    Ok(deed(format!("Changed the expected report {}", report.title), []))
}

/// Records that one came.
pub(super) fn receive(
    desk: &Desk<'_>,
    id: ReportId,
    on: Option<Day>,
    link: &str,
    text: &str,
) -> Result<Deed, Refusal> {
    let report = on_record(desk, id)?;
    let received = Received {
        id: desk.minter.mint(),
        on: desk.past_day("on", on)?,
        link: desk.text("link", link)?,
        text: desk.text("text", text)?,
        recorded_at: desk.now.moment,
        retraction: None,
    };
    desk.write.add_received(id, &received)?;
    let label = format!("{} came on {}", report.title, desk.day(received.on));
    Ok(deed(label, [received.id.to_string()]))
}

fn on_record<'d>(desk: &'d Desk<'_>, id: ReportId) -> Result<&'d ExpectedReport, Refusal> {
    desk.facts.reports.get(&id).ok_or(Refusal::Gone { noun: "expected report" })
}

fn apply(desk: &Desk<'_>, report: &mut ExpectedReport, changes: &[ReportChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            ReportChange::Title(title) => report.title = desk.title("title", title)?,
            ReportChange::Team(team) => {
                report.team = team.map(|id| desk.team(id).map(|t| t.id)).transpose()?;
            }
            ReportChange::Person(person) => {
                report.person = person.map(|id| desk.person(id).map(|p| p.id)).transpose()?;
            }
            ReportChange::Every(days) if !(1..=DAYS_MOST).contains(days) => {
                return Err(Refusal::rule("every", "Give 1 to 1,000 working days"));
            }
            ReportChange::Every(days) => report.every = *days,
            ReportChange::Since(day) => report.since = *day,
            ReportChange::EndedOn(day) => {
                report.ended_on = day.map(|day| desk.past_day("endedOn", Some(day))).transpose()?;
            }
        }
    }
    Ok(())
}
