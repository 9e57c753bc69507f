//! Where a dependency stands and what it is needed for, as a row says it: milestone, status, and the day of the hand-over.

use super::Sheet;
use crate::domain::text::Title;
use crate::intake::cell_status::{StatusMeans, mark_of, resolution_of, status_of};
use crate::intake::fields::Field;
use crate::intake::row::{CellStanding, Refused};
use crate::intake::table::Row;

/// Characters of a status that are told.
const TOLD: usize = 40;

impl Sheet<'_> {
    /// The milestone's title; a word for none is none.
    pub(super) fn milestone(&self, row: &Row) -> Result<Option<Title>, Refused> {
        let cell = self.cell(row, Field::Milestone);
        let is_none = matches!(
            cell.to_lowercase().as_str(),
            "" | "-" | "–" | "—" | "none" | "n/a" | "na" | "null" | "tbd" | "?" | "no milestone" | "not set"
        );
        (!is_none).then(|| self.needed(row, Field::Milestone)).transpose()
    }
    /// How it was closed decides where the status says no more than that it is: what is closed as *won't do* was never handed
    /// over. A status of a team's own making is read by its category, which Jira gives beside it; that it is *done* can mean
    /// that it never comes, and is not enough.
    pub(super) fn standing(&self, row: &Row) -> Result<CellStanding, Refused> {
        let [status, resolution] = [Field::Status, Field::Resolution].map(|field| self.cell(row, field));
        let (own, closed) = (status_of(status), resolution_of(resolution));
        let category = status_of(self.cell(row, Field::StatusCategory)).filter(|means| !means.is_over());
        let told = category.filter(|_| matches!(own, None | Some(StatusMeans::Unknown))).or(own);
        let is_open = matches!(told, Some(StatusMeans::Waiting | StatusMeans::Word(_) | StatusMeans::Back));
        let (mut means, mut said) = match closed {
            Some(closed) if !is_open => (Some(closed), short(resolution)),
            _ => {
                (told, short(if status.is_empty() { self.cell(row, Field::StatusCategory) } else { status }))
            }
        };
        let (column, cell) = (self.header(Field::DeliveredOn), self.cell(row, Field::DeliveredOn));
        let mark = mark_of(cell);
        if mark == Some(true) && means.is_none() {
            (means, said) = (Some(StatusMeans::Done), short(&format!("{column}: {cell}")));
        }
        let delivered_on = if mark.is_some() { None } else { self.day(row, Field::DeliveredOn)? };
        Ok(CellStanding { means, said, delivered_on, delivered_column: column })
    }
}

/// One clean line of a few words.
fn short(cell: &str) -> String {
    let title = Title::new(&cell.chars().take(Title::MOST).collect::<String>());
    let line = title.map_or_else(|_| String::new(), |title| title.to_string());
    match line.char_indices().nth(TOLD) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}
