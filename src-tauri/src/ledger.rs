//! The ledger behind the window: opened once, used by one call at a time, opened again when it could not be.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::reply::Reply;
use towline::api::request::Request;
use towline::app::{App, Early, Now, unavailable};

/// A ledger that may not be open yet.
pub(crate) struct Ledger {
    path: PathBuf,
    state: Mutex<State>,
}

enum State {
    Closed,
    /// It answers; its pages are still to be looked through.
    Early(Box<Early>),
    Open(Box<App>),
    /// It was closed because of this, which nobody was told yet.
    Failed(ApiError),
}

/// How long a window takes to draw its first screen: the look through the file waits so long, that it takes nothing away
/// from that.
const FIRST_SCREEN: Duration = Duration::from_secs(1);

impl Ledger {
    /// The ledger at `path`, not opened yet.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path, state: Mutex::new(State::Closed) }
    }

    /// Opens it ahead of the first call and asks what the first screen will: the rules have run then. Once that screen
    /// stands, the file is looked through. What fails is told by the next call.
    pub(crate) fn open(&self) {
        self.open_early();
        std::thread::sleep(FIRST_SCREEN);
        let mut state = self.state();
        if matches!(*state, State::Early(_))
            && let Err(error) = self.opened(&mut state, Now::system())
        {
            *state = State::Failed(error);
        }
    }

    /// One trip. The first act waits for the look through the file.
    ///
    /// # Errors
    /// When the ledger can not be opened; the next call tries again.
    pub(crate) fn call(&self, request: Request) -> Result<Reply, ApiError> {
        if let Some(reply) = towline::app::beside(Now::system(), &request) {
            return Ok(reply);
        }
        let (mut state, now) = (self.state(), Now::system());
        match (&mut *state, request.act.is_none()) {
            (State::Early(early), true) => Ok(early.ask(now, request.queries)),
            (state, _) => Ok(self.opened(state, now)?.call(now, request)),
        }
    }

    /// Puts the file away, so that nothing of it is left in a write-ahead log.
    pub(crate) fn close(&self) {
        *self.state() = State::Closed;
    }

    fn open_early(&self) {
        let (mut state, now) = (self.state(), Now::system());
        if matches!(*state, State::Closed)
            && let Ok(mut early) = Early::open(&self.path, now)
        {
            early.ask(now, vec![Query::Today { most: Some(0) }]);
            *state = State::Early(Box::new(early));
        }
    }

    fn opened<'a>(&self, state: &'a mut State, now: Now) -> Result<&'a mut App, ApiError> {
        let opened = match std::mem::replace(state, State::Closed) {
            State::Closed => App::open(&self.path, now).map(Box::new),
            State::Early(early) => early.looked_through(now).map(Box::new),
            State::Open(app) => Ok(app),
            State::Failed(error) => return Err(error),
        };
        *state = State::Open(opened.map_err(|error| unavailable(&error))?);
        match state {
            State::Open(app) => Ok(app),
            State::Closed | State::Early(_) | State::Failed(_) => {
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
    use towline::api::act::Act;
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

    fn wanted() -> Request {
        let act = Act::AddInitiative { title: "Checkout".to_owned(), changes: Vec::new() };
        Request { act: Some(act), queries: Vec::new() }
    }

    /// A ledger that was closed and harmed in its last page, which is the journal's: what is on record can be read.
    fn harmed(folder: &Path) -> Ledger {
        let ledger = ledger(folder);
        assert!(ledger.call(wanted()).is_ok());
        ledger.close();
        let mut bytes = std::fs::read(&ledger.path).unwrap();
        let page = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
        let last = bytes.len() - page;
        bytes[last..].fill(7);
        std::fs::write(&ledger.path, bytes).unwrap();
        ledger
    }

    #[test]
    fn a_ledger_answers_before_it_was_looked_through_and_takes_no_act_then() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = harmed(folder.path());
        ledger.open_early();
        assert_eq!(ask(&ledger), Ok(()));
        let Err(ApiError::Unavailable { reason, .. }) = ledger.call(wanted()) else { panic!() };
        assert_eq!(reason, Unavailable::Damaged);
        assert_eq!(ask(&ledger), Err(Unavailable::Damaged));
    }

    #[test]
    fn a_ledger_is_looked_through_though_nobody_acts() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = harmed(folder.path());
        ledger.open();
        let Err(ApiError::Unavailable { message, .. }) =
            ledger.call(Request { act: None, queries: Vec::new() })
        else {
            panic!()
        };
        assert!(
            message.contains("page"),
            "what is wrong is said, and not only that it was so before: {message}"
        );
        assert_eq!(ask(&ledger), Err(Unavailable::Damaged));
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
