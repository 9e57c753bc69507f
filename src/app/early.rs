//! A ledger that answers before its pages were looked through, so that a window need not wait for that to draw what it
//! shows. It takes no act: what is written goes into a file that is known to be sound.

use super::ledger::Ledger;
use super::{App, Minter, Now};
use crate::api::query::Query;
use crate::api::reply::Reply;
use crate::api::request::Request;
use crate::store::OpenError;
use std::path::Path;

/// An open ledger that only answers.
pub struct Early(App);

impl Early {
    /// Opens the ledger at `path`, creating it when there is none.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(path: &Path, now: Now) -> Result<Self, OpenError> {
        let ledger = Ledger::open_early(path, now)?;
        Ok(Self(App { ledger, own: None, minter: Minter::System, revision: 0 }))
    }

    /// Answers every query.
    pub fn ask(&mut self, now: Now, queries: Vec<Query>) -> Reply {
        self.0.call(now, Request { act: None, queries })
    }

    /// The whole ledger, its pages looked through. It takes about a millisecond a MB; what was worked out is kept.
    ///
    /// # Errors
    /// When the file is damaged: it is moved aside then. See [`OpenError`].
    pub fn looked_through(self, now: Now) -> Result<App, OpenError> {
        let Self(app) = self;
        Ok(App { ledger: app.ledger.looked_through(now)?, ..app })
    }
}
