//! A ledger in a folder of its own, and the shortest way to act on it and look at it.

use std::path::{Path, PathBuf};
use tempfile::TempDir;
use towline::api::act::{Act, EtaEntry, NewDependency, Said};
use towline::api::error::ApiError;
use towline::api::query::{Query, UpdateOrder};
use towline::api::reply::{Answer, Done, Reply};
use towline::api::request::Request;
use towline::api::view::{UpdateDraftView, UpdateView, View};
use towline::app::{App, Now, workbooks_are_read_by};
use towline::domain::day::Day;
use towline::domain::eta::EtaKind;
use towline::domain::id::{DependencyId, InitiativeId};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn on(text: &str) -> Now {
    Now { moment: format!("{text}T12:00:00.000Z").parse().unwrap(), today: day(text) }
}

pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) now: Now,
    folder: TempDir,
}

impl World {
    /// An empty ledger on Fri 1 Dec 2023.
    pub(crate) fn new() -> Self {
        workbooks_are_read_by(env!("CARGO_BIN_EXE_towline").into());
        let folder = tempfile::tempdir().unwrap();
        let now = on("2023-12-01");
        let app = App::open(&folder.path().join("ledger.towline"), now).unwrap();
        Self { app, now, folder }
    }
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
    pub(crate) fn path(&self) -> PathBuf {
        self.app.path().to_owned()
    }
    /// Closes the ledger; its folder lives as long as what is given back.
    pub(crate) fn close(self) -> TempDir {
        drop(self.app);
        self.folder
    }
    /// Goes on with another day.
    pub(crate) fn on(&mut self, text: &str) -> &mut Self {
        self.now = on(text);
        self
    }
    pub(crate) fn call(&mut self, act: Option<Act>, queries: Vec<Query>) -> Reply {
        self.app.call(self.now, Request { act, queries })
    }
    #[track_caller]
    pub(crate) fn act(&mut self, act: Act) -> Done {
        let reply = self.call(Some(act), Vec::new());
        assert_eq!(reply.problem, None);
        reply.done.unwrap()
    }
    #[track_caller]
    pub(crate) fn refused(&mut self, act: Act) -> ApiError {
        let before = self.app.content().unwrap();
        let reply = self.call(Some(act), Vec::new());
        assert_eq!(self.app.content().unwrap(), before, "a refused act writes nothing");
        reply.problem.expect("the act is refused")
    }
    #[track_caller]
    pub(crate) fn view(&mut self, query: Query) -> View {
        match self.call(None, vec![query]).answers.remove(0) {
            Answer::View { view } => view,
            Answer::Problem { problem } => panic!("{problem:?}"),
        }
    }
    #[track_caller]
    pub(crate) fn initiative(&mut self, title: &str) -> InitiativeId {
        let done = self.act(Act::AddInitiative { title: title.to_owned(), changes: vec![] });
        done.created[0].parse().unwrap()
    }
    #[track_caller]
    pub(crate) fn dependency(&mut self, initiative: InitiativeId, title: &str) -> DependencyId {
        let dependency = NewDependency {
            initiative,
            title: title.to_owned(),
            supplier: None,
            dri: None,
            milestone: None,
            criticality: None,
            need_by: None,
            eta: None,
            said_on: None,
            tags: vec![],
            note: String::new(),
        };
        self.act(Act::AddDependency { dependency }).created[0].parse().unwrap()
    }
}

/// The update as it would be sent.
#[track_caller]
pub(crate) fn draft(world: &mut World, order: &UpdateOrder) -> UpdateDraftView {
    match world.view(Query::UpdateDraft { order: order.clone() }) {
        View::UpdateDraft(view) => view,
        other => panic!("{other:?}"),
    }
}

/// The update, sent.
#[track_caller]
pub(crate) fn frozen(world: &mut World, order: &UpdateOrder) -> UpdateView {
    let id = world.act(Act::SaveUpdate { order: order.clone() }).created[0].parse().unwrap();
    match world.view(Query::Update { id }) {
        View::Update(view) => view,
        other => panic!("{other:?}"),
    }
}

/// Every initiative, in the order in which they are listed.
#[track_caller]
pub(crate) fn initiatives(world: &mut World) -> Vec<InitiativeId> {
    match world.view(Query::Initiatives) {
        View::Initiatives(view) => view.rows.into_iter().map(|row| row.id).collect(),
        other => panic!("{other:?}"),
    }
}

/// The dependency of this title.
#[track_caller]
pub(crate) fn dependency(world: &mut World, title: &str) -> DependencyId {
    match world.view(Query::Dependencies { order: None }) {
        View::Dependencies(view) => view.rows.iter().find(|row| row.title == title).unwrap().id,
        other => panic!("{other:?}"),
    }
}

/// A promise for `text`, said today.
pub(crate) fn promise(dependency: DependencyId, text: &str) -> Act {
    let eta = EtaEntry {
        kind: EtaKind::Promise,
        day: Some(day(text)),
        latest: None,
        confidence: None,
        code: None,
        reason: String::new(),
        reason_private: String::new(),
    };
    Act::StateEta { dependency, eta, said: Said::default() }
}
