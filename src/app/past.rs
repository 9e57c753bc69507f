//! The record as it was at the end of a past day, and which questions can be asked of it. What is read once is kept:
//! what is done later does not change it, only what is taken back does. How the rows are put back is in `store::past`;
//! what has changed since is told by `views::changes`.

use super::Ledger;
use super::desk::Refusal;
use super::noticed::Noticed;
use super::settings;
use crate::api::error::ApiError;
use crate::api::query::Query;
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::policy::Policy;
use crate::store::Reach;

/// The record at the end of a day.
pub(super) struct Past {
    pub(super) day: Day,
    pub(super) facts: Facts,
    pub(super) policy: Policy,
    noticed: Option<Noticed>,
}

impl Past {
    /// Whether a step of `day` belongs to it; so it does when a clock was put back.
    pub(super) fn is_of(&self, day: Day) -> bool {
        day <= self.day
    }
    /// What needed a look on that day.
    pub(super) fn notice(&mut self, compares: bool) {
        self.noticed = Some(Noticed::on(self.noticed.take(), &self.facts, &self.policy, self.day, compares));
    }
    /// The same, once it was noticed.
    pub(super) fn noticed(&self) -> Option<&Noticed> {
        self.noticed.as_ref()
    }
}

impl Ledger {
    /// The record at the end of `day`.
    pub(super) fn past(&mut self, day: Day, today: Day) -> Result<&mut Past, Refusal> {
        self.may_show(day, today)?;
        let known = self.past.take().filter(|past| past.day == day);
        let past = match known {
            Some(past) => past,
            None => {
                let read = self.store.past(day)?;
                let policy = read.setting(settings::POLICY)?.unwrap_or_default();
                Past { day, facts: read.facts()?, policy, noticed: None }
            }
        };
        Ok(self.past.insert(past))
    }
    /// The first day that can be shown; none when nothing is on record.
    pub(super) fn first_shown(&self) -> Result<Option<Day>, Refusal> {
        Ok(match self.store.reach()? {
            Reach::Empty => None,
            Reach::Since(day) | Reach::SinceUpdate(day) => Some(day),
        })
    }
    fn may_show(&self, day: Day, today: Day) -> Result<(), Refusal> {
        let refused = |message: String| Err(Refusal::rule("day", message));
        if day >= today {
            return refused(format!("{} is not over yet; choose a day before today", day.in_full()));
        }
        match self.store.reach()? {
            Reach::Empty => refused("Nothing is on record yet, so there is no past to look at".to_owned()),
            Reach::Since(first) if first >= today => refused(
                "All that is on record was written down today; there is no day before to look at".to_owned(),
            ),
            Reach::Since(first) if day < first => refused(format!(
                "Nothing was on record before {}; choose that day or a later one",
                first.in_full()
            )),
            Reach::SinceUpdate(first) if day < first => refused(format!(
                "What was recorded up to {0} was written by an earlier version of Towline, which kept it in another \
                 form; the first day that can be shown is {0}",
                first.in_full()
            )),
            Reach::Since(_) | Reach::SinceUpdate(_) => Ok(()),
        }
    }
}

/// Whether the question could have been asked on a past day and is answered from the record alone. What is typed,
/// written for somebody, taken in or out, and the trail itself belong to today.
pub(super) fn has_past(query: &Query) -> bool {
    match query {
        Query::Shell
        | Query::Today { .. }
        | Query::Dependencies { .. }
        | Query::Dependency { .. }
        | Query::Decisions
        | Query::Decision { .. }
        | Query::Initiatives
        | Query::Initiative { .. }
        | Query::Teams
        | Query::Team { .. }
        | Query::Person { .. }
        | Query::Coverage
        | Query::Timeline { .. }
        | Query::Commitments
        | Query::Meetings
        | Query::Meeting { .. }
        | Query::WhatIf { .. }
        | Query::Odds => true,
        Query::Minutes { .. }
        | Query::Capture { .. }
        | Query::Brief { .. }
        | Query::Letters { .. }
        | Query::TypedDay { .. }
        | Query::ImportPreview { .. }
        | Query::Importing { .. }
        | Query::ExportPreview { .. }
        | Query::Export { .. }
        | Query::UpdatePdf { .. }
        | Query::UpdateDraft { .. }
        | Query::AudienceDraft { .. }
        | Query::Audiences
        | Query::Updates { .. }
        | Query::Update { .. }
        | Query::Trail
        | Query::Settings
        | Query::AsOf { .. }
        | Query::Since { .. }
        | Query::Search { .. } => false,
    }
}

/// Why a question is not answered as of a past day.
pub(super) fn has_none() -> Refusal {
    Refusal::rule("of", "This has no past to look at; ask it of today")
}

/// What is not found on a past day was not on record then; it may well be today.
pub(super) fn not_then(problem: ApiError, day: Day) -> ApiError {
    match problem {
        ApiError::NotFound { noun, .. } => {
            let message = format!("That {noun} was not on record on {}", day.in_full());
            ApiError::NotFound { noun, message }
        }
        other => other,
    }
}
