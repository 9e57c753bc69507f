//! The ledger behind the window: opened once, used by one call at a time, opened again when it could not be.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::reply::Reply;
use towline::api::request::Request;
use towline::app::{App, Now, unavailable};

/// A ledger that may not be open yet.
pub(crate) struct Ledger {
    path: PathBuf,
    state: Mutex<State>,
}

enum State {
    Closed,
    Open(Box<App>),
}

impl Ledger {
    /// The ledger at `path`, not opened yet.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path, state: Mutex::new(State::Closed) }
    }

    /// Opens it ahead of the first call and asks what the first screen will: the rules have run then. What fails is
    /// told, and tried again, by that call.
    pub(crate) fn open(&self) {
        let (mut state, now) = (self.state(), Now::system());
        if let Ok(app) = self.opened(&mut state, now) {
            app.call(now, Request { act: None, queries: vec![Query::Today { most: Some(0) }] });
        }
    }

    /// One trip.
    ///
    /// # Errors
    /// When the ledger can not be opened; the next call tries again.
    pub(crate) fn call(&self, request: Request) -> Result<Reply, ApiError> {
        if let Some(reply) = towline::app::beside(Now::system(), &request) {
            return Ok(reply);
        }
        let (mut state, now) = (self.state(), Now::system());
        Ok(self.opened(&mut state, now)?.call(now, request))
    }

    /// Puts the file away, so that nothing of it is left in a write-ahead log.
    pub(crate) fn close(&self) {
        *self.state() = State::Closed;
    }

    fn opened<'a>(&self, state: &'a mut State, now: Now) -> Result<&'a mut App, ApiError> {
        if matches!(state, State::Closed) {
            let app = App::open(&self.path, now).map_err(|error| unavailable(&error))?;
            *state = State::Open(Box::new(app));
        }
        match state {
            State::Open(app) => Ok(app),
            State::Closed => {
                Err(ApiError::Internal { message: "The ledger was closed while it was opened".into() })
            }
        }
    }

    /// A call that broke off may have left what is in memory half changed: the file is read again.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| {
            self.state.clear_poison();
            let mut state = poisoned.into_inner();
            *state = State::Closed;
            state
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Ledger;
    use std::path::Path;
    use towline::api::error::{ApiError, Unavailable};
    use towline::api::request::Request;

    fn ask(ledger: &Ledger) -> Result<(), Unavailable> {
        match ledger.call(Request { act: None, queries: Vec::new() }) {
            Ok(_) => Ok(()),
            Err(ApiError::Unavailable { reason, .. }) => Err(reason),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn ledger(folder: &Path) -> Ledger {
        Ledger::at(folder.join("mine.towline"))
    }

    #[test]
    fn a_second_window_is_told_and_goes_on_when_the_first_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (ledger(folder.path()), ledger(folder.path()));
        assert_eq!(ask(&first), Ok(()));
        assert_eq!(ask(&second), Err(Unavailable::Locked));
        first.close();
        assert_eq!(ask(&second), Ok(()));
    }

    #[test]
    fn a_damaged_ledger_is_not_replaced_by_an_empty_one_behind_the_users_back() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("mine.towline"), vec![7; 4096]).unwrap();
        let ledger = ledger(folder.path());
        ledger.open();
        assert_eq!(ask(&ledger), Err(Unavailable::Damaged));
        assert_eq!(ask(&ledger), Err(Unavailable::Damaged));
        // Nor when the window is started again.
        ledger.close();
        let again = self::ledger(folder.path());
        assert_eq!(ask(&again), Err(Unavailable::Damaged));
        // The user puts the damaged file elsewhere: the same window goes on.
        for entry in std::fs::read_dir(folder.path()).unwrap().flatten() {
            if entry.file_name().to_string_lossy().contains("damaged") {
                std::fs::rename(entry.path(), folder.path().join("kept aside")).unwrap();
            }
        }
        assert_eq!(ask(&again), Ok(()));
    }
}
