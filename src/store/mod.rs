//! The ledger's file: the only place that says SQL. One connection, one writer, one door for writes.
//! Rules are not here: what may be written is decided in `app` before a row is touched.

mod absence;
mod ask;
pub mod backup;
mod check;
mod claim;
mod columns;
mod commitment;
mod decision;
mod delivery;
mod dependency;
mod entry;
mod error;
mod escalation;
mod eta;
mod expected_report;
pub mod facts;
mod initiative;
mod journal;
mod link;
mod lock;
mod meeting;
mod migrate;
mod milestone;
mod open;
mod past;
mod person;
mod quote;
mod risk;
mod saved_view;
mod search;
mod setting;
mod snooze;
mod standing;
mod take_back;
mod team;
mod trail;
mod undo;
mod update;
mod vitals;
mod whole;

pub(crate) use ask::Asked;
pub use error::{OpenError, StoreError};
pub use journal::{Changed, Deed, Stamp, Written};
pub use open::{backup_folder, is_synced};
pub(crate) use past::Reach;
pub(crate) use search::{Find, MARKS};
pub(crate) use take_back::TakenBack;
pub use trail::{Flaw, Step};
pub(crate) use undo::Turned;
pub use vitals::Vitals;
pub(crate) use whole::{Row, Tables, Trace, Traces, Unfit};

use rusqlite::Connection;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// An open ledger. It holds the file's lock until it is dropped, unless it only reads beside whoever does.
pub struct Store {
    read: Read,
    path: PathBuf,
    lock: Option<lock::Lock>,
}

/// Everything that can be read.
pub struct Read {
    db: Connection,
}

/// Everything that can be written, within one step. Reads see what the step has written so far.
pub struct Write<'s> {
    read: &'s Read,
}

impl Store {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
    /// Whether it may write: what is read beside another process may not.
    pub fn is_owner(&self) -> bool {
        self.lock.is_some()
    }
}

impl Read {
    /// Reads at one moment, whatever another process writes meanwhile.
    pub(crate) fn at_once<T>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _moment = self.db.unchecked_transaction()?;
        read(self)
    }
}

impl Deref for Store {
    type Target = Read;
    fn deref(&self) -> &Read {
        &self.read
    }
}

impl Deref for Write<'_> {
    type Target = Read;
    fn deref(&self) -> &Read {
        self.read
    }
}
