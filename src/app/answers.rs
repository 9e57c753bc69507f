//! Which view answers which query. Exhaustive: a query without one does not compile.

use super::desk::Refusal;
use super::{App, Now};
use crate::api::error::ApiError;
use crate::api::query::Query;
use crate::api::reply::Answer;
use crate::api::view::{SettingsView, TrailStep, TrailView, View};
use crate::domain::policy::Policy;
use crate::store::backup_folder;

/// Steps shown on the trail at most.
const TRAIL_MOST: u32 = 2_000;

impl App {
    /// One answer for each query, in their order.
    pub(super) fn answer_all(&mut self, now: Now, queries: &[Query]) -> Vec<Answer> {
        if queries.is_empty() {
            return Vec::new();
        }
        self.ledger.notice(now.today);
        let answer = |query| match self.answer(query) {
            Ok(view) => Answer::View { view },
            Err(problem) => Answer::Problem { problem },
        };
        queries.iter().map(answer).collect()
    }

    fn answer(&self, query: &Query) -> Result<View, ApiError> {
        let gone = |noun| ApiError::from(Refusal::Gone { noun });
        Ok(match query {
            Query::Trail => View::Trail(self.trail().map_err(Refusal::from)?),
            Query::Settings => View::Settings(self.settings()),
            _ => return Err(gone("view")),
        })
    }

    fn trail(&self) -> Result<TrailView, super::StoreError> {
        let store = &self.ledger.store;
        let steps = store.steps(TRAIL_MOST)?.into_iter().map(|step| TrailStep {
            seq: step.seq,
            at: step.at,
            on: step.on,
            label: step.label,
            undone: step.undone,
            sealed: step.sealed,
        });
        Ok(TrailView { steps: steps.collect(), total: store.step_count()? })
    }

    fn settings(&self) -> SettingsView {
        let ledger = &self.ledger;
        SettingsView {
            week: ledger.facts.calendar.week().to_vec(),
            holidays: ledger.facts.calendar.holidays().collect(),
            policy: ledger.policy.clone(),
            defaults: Policy::default(),
            ledger_path: self.path().display().to_string(),
            backup_folder: backup_folder(self.path()).display().to_string(),
            last_backup_at: ledger.last_backup,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
