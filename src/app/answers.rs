//! Which view answers which query. Exhaustive: a query without one does not compile.

use super::desk::Refusal;
use super::noticed::Noticed;
use super::views::{self, Scene};
use super::{App, Ledger, Now, import, past, saved_view};
use crate::api::error::ApiError;
use crate::api::importing::{ImportOrder, ImportPreview};
use crate::api::query::Query;
use crate::api::reply::Answer;
use crate::api::view::{SearchView, SettingsView, TrailStep, TrailView, View};
use crate::domain::day::Day;
use crate::domain::policy::Policy;
use crate::store::backup_folder;
use std::collections::BTreeSet;

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
        let past = self.answer_past(now, queries);
        let scene = self.scene(now.today);
        let answers = queries.iter().zip(past);
        let answers = answers.map(|(query, past)| past.unwrap_or_else(|| self.answer(now, &scene, query)));
        answers
            .map(|answered| match answered {
                Ok(view) => Answer::View { view },
                Err(problem) => Answer::Problem { problem },
            })
            .collect()
    }

    /// The answers to those of `queries` that look at a past day, each day read once; none to the others.
    fn answer_past(&mut self, now: Now, queries: &[Query]) -> Vec<Option<Result<View, ApiError>>> {
        let day_of = |query: &Query| match query {
            Query::AsOf { day, .. } | Query::Since { day } => Some(*day),
            _ => None,
        };
        let days: BTreeSet<Day> = queries.iter().filter_map(day_of).collect();
        let mut answers: Vec<Option<Result<View, ApiError>>> = queries.iter().map(|_| None).collect();
        for day in days {
            let compares = |query: &Query| matches!(query, Query::AsOf { of, .. } if matches!(**of, Query::Today { .. }));
            let looked =
                self.ledger.past(day, now.today).map(|past| past.notice(queries.iter().any(compares)));
            let looked = looked.map_err(ApiError::from);
            for (query, answer) in
                queries.iter().zip(&mut answers).filter(|(query, _)| day_of(query) == Some(day))
            {
                *answer = Some(looked.clone().and_then(|()| self.of_past(now, query)));
            }
        }
        answers
    }

    /// The answer to a query about the day in the ledger's hands.
    fn of_past(&self, now: Now, query: &Query) -> Result<View, ApiError> {
        let past = self.ledger.past.as_ref().expect("it was just looked at");
        match query {
            Query::AsOf { of, .. } if past::has_past(of) => {
                let Noticed { items, before, .. } = past.noticed().expect("it was just noticed");
                let scene = Scene::new(&past.facts, &past.policy, past.day, items, before);
                self.answer(now.on(past.day), &scene, of).map_err(|problem| past::not_then(problem, past.day))
            }
            Query::Since { day } => {
                let first = self.ledger.first_shown()?;
                Ok(View::Since(views::changes(&self.scene(now.today), &past.facts, *day, first)))
            }
            _ => Err(past::has_none().into()),
        }
    }

    /// What every view looks at today.
    pub(super) fn scene(&self, today: Day) -> Scene<'_> {
        let Ledger { facts, policy, noticed, .. } = &self.ledger;
        let Noticed { items, before, .. } = noticed.as_ref().expect("it was just noticed");
        Scene::new(facts, policy, today, items, before)
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
            Query::Timeline { order } => View::Timeline(views::timeline(scene, *order)),
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
            Query::TypedDay { text, eta: true, .. } => View::TypedDay(views::typed_eta(scene, text)),
            Query::TypedDay { text, past, .. } => View::TypedDay(views::typed_day(scene, text, *past)),
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
            Query::WhatIf { initiative, changes } => {
                View::WhatIf(views::what_if(scene, *initiative, changes)?)
            }
            Query::Odds => View::Odds(views::odds(scene)),
            Query::Trail => View::Trail(self.trail().map_err(Refusal::from)?),
            Query::Settings => View::Settings(self.settings()),
            Query::AsOf { .. } | Query::Since { .. } => return Err(past::has_none().into()),
            Query::Search { text } => View::Search(self.search(scene, text).map_err(Refusal::from)?),
        })
    }

    fn file_name(&self) -> String {
        self.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    fn import_preview(&self, now: Now, order: &ImportOrder) -> Result<ImportPreview, ApiError> {
        let Ledger { store, facts, .. } = &self.ledger;
        Ok(import::preview(store, facts, &self.minter, now, order)?)
    }

    fn search(&self, scene: &Scene<'_>, text: &str) -> Result<SearchView, super::StoreError> {
        Ok(views::search(scene, text, &self.ledger.store.found(text)?))
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
