//! An open ledger on a day, and what a verb says of it. Everything goes through `App::call`.

use crate::failure::Failure;
use serde::Serialize;
use std::path::{Path, PathBuf};
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::reply::{Answer, Done};
use towline::api::request::Request;
use towline::api::view::{DependencyView, ShellView, TypedDayView, View};
use towline::app::{App, Now, OpenError, default_ledger_path};
use towline::domain::day::Day;
use towline::domain::id::DependencyId;

/// Which ledger, and on which day.
#[derive(Debug, clap::Args)]
pub(crate) struct Place {
    /// Another ledger than your own.
    #[arg(long, global = true, value_name = "PATH")]
    file: Option<PathBuf>,
    /// Another day than today, for journeys.
    #[arg(long, global = true, hide = true, env = "TOWLINE_TODAY", hide_env = true)]
    pub(crate) today: Option<Day>,
}

/// An open ledger.
pub(crate) struct Session {
    pub(crate) app: App,
    pub(crate) now: Now,
}

/// What a verb prints, and its exit code.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) code: u8,
}

impl Place {
    /// Opens the ledger asked for; while a window holds it, for reading only, and what is to be written is refused.
    pub(crate) fn open(&self) -> Result<Session, Failure> {
        self.open_by(App::open_or_read)
    }
    /// Opens the ledger asked for as its owner.
    pub(crate) fn hold(&self) -> Result<Session, Failure> {
        self.open_by(App::open)
    }
    fn open_by(&self, open: fn(&Path, Now) -> Result<App, OpenError>) -> Result<Session, Failure> {
        let path = self.file.clone().map_or_else(default_ledger_path, Ok)?;
        let now = Now::system();
        let now = self.today.map_or(now, |day| now.on(day));
        Ok(Session { app: open(&path, now)?, now })
    }
}

impl Session {
    /// Carries out an act.
    pub(crate) fn act(&mut self, act: Act) -> Result<Done, Failure> {
        let reply = self.app.call(self.now, Request { act: Some(act), queries: Vec::new() });
        match (reply.done, reply.problem) {
            (_, Some(problem)) => Err(problem.into()),
            (Some(done), None) => Ok(done),
            (None, None) => Err(Failure::Unexpected),
        }
    }
    /// Answers a query.
    pub(crate) fn view(&mut self, query: Query) -> Result<View, Failure> {
        let reply = self.app.call(self.now, Request { act: None, queries: vec![query] });
        match reply.answers.into_iter().next() {
            Some(Answer::View { view }) => Ok(view),
            Some(Answer::Problem { problem }) => Err(problem.into()),
            None => Err(Failure::Unexpected),
        }
    }
    /// The same question, as of a past day when one is given.
    pub(crate) fn view_as_of(&mut self, day: Option<Day>, query: Query) -> Result<View, Failure> {
        match day {
            Some(day) => self.view(Query::AsOf { day, of: Box::new(query) }),
            None => self.view(query),
        }
    }
    /// One dependency with all that is on record.
    pub(crate) fn dependency(&mut self, id: DependencyId) -> Result<DependencyView, Failure> {
        match self.view(Query::Dependency { id })? {
            View::Dependency(view) => Ok(view),
            _ => Err(Failure::Unexpected),
        }
    }
    /// Names to choose from, and counts.
    pub(crate) fn shell(&mut self) -> Result<ShellView, Failure> {
        match self.view(Query::Shell)? {
            View::Shell(view) => Ok(view),
            _ => Err(Failure::Unexpected),
        }
    }
    /// The day meant by `text`; none for `none`.
    pub(crate) fn typed_day(&mut self, text: &str) -> Result<Option<Day>, Failure> {
        self.typed(text, false)
    }
    /// The past day meant by `text`.
    pub(crate) fn past_day(&mut self, text: &str) -> Result<Day, Failure> {
        self.typed(text, true)?
            .ok_or_else(|| Failure::Usage("Name a past day, such as 7nov or -5d".to_owned()))
    }
    fn typed(&mut self, text: &str, past: bool) -> Result<Option<Day>, Failure> {
        self.read_day(text, past, false).map(|typed| typed.day)
    }
    /// What `text` says of an ETA: a day, a period or words.
    pub(crate) fn typed_eta(&mut self, text: &str) -> Result<TypedDayView, Failure> {
        self.read_day(text, false, true)
    }
    fn read_day(&mut self, text: &str, past: bool, eta: bool) -> Result<TypedDayView, Failure> {
        match self.view(Query::TypedDay { text: text.to_owned(), past, eta })? {
            View::TypedDay(typed) if typed.problem.is_empty() => Ok(typed),
            View::TypedDay(typed) => Err(Failure::Usage(typed.problem)),
            _ => Err(Failure::Unexpected),
        }
    }
    /// The day meant, when one was typed; none for `none` as well.
    pub(crate) fn day(&mut self, text: Option<&str>) -> Result<Option<Day>, Failure> {
        Ok(text.map(|text| self.typed_day(text)).transpose()?.flatten())
    }
    /// "24 Nov", with the year when it is another one.
    pub(crate) fn said(&self, day: Day) -> String {
        day.said(self.now.today)
    }
}

impl Said {
    /// Lines for a person.
    pub(crate) fn lines<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Self {
        let mut text = String::new();
        for line in lines {
            text.push_str(line.as_ref());
            text.push('\n');
        }
        Self { text, code: 0 }
    }
    /// For a machine.
    pub(crate) fn json(value: &impl Serialize) -> Result<Self, Failure> {
        let text = serde_json::to_string_pretty(value).map_err(|_| Failure::Unexpected)?;
        Ok(Self { text: text + "\n", code: 0 })
    }
    /// With another exit code.
    pub(crate) fn code(self, code: u8) -> Self {
        Self { code, ..self }
    }
}
