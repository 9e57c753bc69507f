//! Which view answers which query. Exhaustive: a query without one does not compile.

use super::desk::Refusal;
use super::noticed::Noticed;
use super::views::{self, Scene};
use super::{App, Ledger, Now, import, saved_view};
use crate::api::error::ApiError;
use crate::api::importing::{ImportOrder, ImportPreview};
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
        let compares = queries.iter().any(|query| matches!(query, Query::Today { .. }));
        self.ledger.notice(now.today, compares);
        let Ledger { facts, policy, noticed, .. } = &self.ledger;
        let Noticed { items, before, .. } = noticed.as_ref().expect("it was just noticed");
        let scene = Scene::new(facts, policy, now.today, items, before);
        let answer = |query| match self.answer(now, &scene, query) {
            Ok(view) => Answer::View { view },
            Err(problem) => Answer::Problem { problem },
        };
        queries.iter().map(answer).collect()
    }

    fn answer(&self, now: Now, scene: &Scene<'_>, query: &Query) -> Result<View, ApiError> {
        let gone = |noun| ApiError::from(Refusal::Gone { noun });
        Ok(match query {
            Query::Shell => {
                let saved = saved_view::all(&self.ledger.store).map_err(Refusal::from)?;
                View::Shell(views::shell(scene, self.file_name(), self.own.is_some(), saved))
            }
            Query::Today { most } => View::Today(views::today(scene, *most)),
            Query::Dependencies { order } => View::Dependencies(views::dependencies(scene, *order)),
            Query::Dependency { id } => {
                View::Dependency(views::dependency(scene, *id).ok_or_else(|| gone("dependency"))?)
            }
            Query::Decisions => View::Decisions(views::decisions(scene)),
            Query::Decision { id } => {
                View::Decision(views::decision(scene, *id).ok_or_else(|| gone("decision"))?)
            }
            Query::Initiatives => View::Initiatives(views::initiatives(scene)),
            Query::Initiative { id } => {
                View::Initiative(views::initiative(scene, *id).ok_or_else(|| gone("initiative"))?)
            }
            Query::Teams => View::Teams(views::teams(scene)),
            Query::Team { id } => View::Team(views::team(scene, *id).ok_or_else(|| gone("team"))?),
            Query::Person { id } => View::Person(views::person(scene, *id).ok_or_else(|| gone("person"))?),
            Query::Coverage => View::Coverage(views::coverage(scene)),
            Query::Commitments => View::Commitments(views::commitments(scene)),
            Query::Meetings => View::Meetings(views::meetings(scene)),
            Query::Meeting { id } => {
                View::Meeting(views::meeting(scene, *id).ok_or_else(|| gone("meeting"))?)
            }
            Query::Minutes { on, lines } => View::Minutes(views::minutes(scene, *on, lines)),
            Query::Capture { text, initiative, plain } => {
                View::Capture(views::capture(scene, text, *initiative, plain))
            }
            Query::Brief { dependency, case, respond_by } => View::Brief(
                views::brief(scene, *dependency, case, *respond_by).ok_or_else(|| gone("dependency"))?,
            ),
            Query::Letters { order } => View::Letters(views::letters_view(scene, order)),
            Query::TypedDay { text } => View::TypedDay(views::typed_day(scene, text)),
            Query::ImportPreview { order } => View::ImportPreview(self.import_preview(now, order)?),
            Query::ExportPreview { order } => View::ExportPreview(self.export_preview(now, order)?),
            Query::Export { order } => View::Export(self.export(now, order)?),
            Query::UpdatePdf { of } => View::UpdatePdf(self.update_pdf(scene, of)?),
            Query::Importing { watch, stop } => View::Importing(import::importing(watch, *stop)),
            Query::UpdateDraft { order } => View::UpdateDraft(self.update_draft(order, scene)?),
            Query::AudienceDraft { audience, order } => {
                View::UpdateDraft(self.audience_draft(audience, order, scene)?)
            }
            Query::Audiences => View::Audiences(self.audiences()?),
            Query::Updates { text } => View::Updates(self.updates(text)?),
            Query::Update { id } => View::Update(self.update(*id)?),
            Query::Odds => View::Odds(views::odds(scene)),
            Query::Trail => View::Trail(self.trail().map_err(Refusal::from)?),
            Query::Settings => View::Settings(self.settings()),
            Query::Search { text } => {
                let finds = self.ledger.store.found(text).map_err(Refusal::from)?;
                View::Search(views::search(scene, text, &finds))
            }
        })
    }

    fn file_name(&self) -> String {
        self.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    fn import_preview(&self, now: Now, order: &ImportOrder) -> Result<ImportPreview, ApiError> {
        let Ledger { store, facts, .. } = &self.ledger;
        Ok(import::preview(store, facts, &self.minter, now, order)?)
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
            taken_back_by: step.taken_back_by,
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
