//! Why the ledger could not be opened, read or written.

use std::path::PathBuf;

/// Why a ledger could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process holds it.
    #[error("{path} is open in another Towline; close that window or wait for the command to end")]
    Locked {
        /// The ledger.
        path: PathBuf,
    },
    /// A newer Towline wrote it; nothing was touched.
    #[error(
        "{path} was written by a newer Towline (schema {found}, this one knows {known}); update Towline to open it"
    )]
    Newer {
        /// The ledger.
        path: PathBuf,
        /// Its schema.
        found: u32,
        /// The newest schema known here.
        known: u32,
    },
    /// It is damaged; it was moved aside, never deleted.
    #[error("{path} is damaged ({what}); it was moved to {moved_to}. {advice}")]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What is wrong.
        what: String,
        /// Where the damaged file lies now.
        moved_to: PathBuf,
        /// Which backup to go on with.
        advice: String,
    },
    /// It is a file of another kind; nothing was touched.
    #[error("{path} is not a Towline ledger; choose another file")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// It lies where a sync client or another machine may write to it at any time.
    #[error(
        "{path} lies in {what}, which may change the file behind Towline's back; keep the ledger on a local disk and use that folder for backups"
    )]
    Synced {
        /// The ledger.
        path: PathBuf,
        /// The folder that is synced.
        what: String,
    },
    /// The file or its folder can not be read or written.
    #[error("{path} can not be opened: {source}; check that the folder exists, may be written and has room")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The database refused a setting or a migration.
    #[error("{path} can not be opened: {source}")]
    Store {
        /// The ledger.
        path: PathBuf,
        /// What it says.
        source: StoreError,
    },
}

/// Why a read or a write failed. Rules are checked before; these are the file's own troubles.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite says so.
    #[error("the ledger's file: {0}")]
    Sql(#[from] rusqlite::Error),
    /// A migration failed.
    #[error("the ledger's schema: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    /// The disk is full or may not be written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A row of the journal can not be read.
    #[error("the journal is not readable at step {seq}: {what}")]
    Journal {
        /// The step.
        seq: u32,
        /// What is wrong.
        what: String,
    },
    /// A connection setting did not take.
    #[error("the setting {name} is {found}, not {wanted}")]
    Setting {
        /// The setting.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it should be.
        wanted: &'static str,
    },
}

impl StoreError {
    /// Whether the cause is a full or read-only disk.
    pub fn is_disk(&self) -> bool {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, PermissionDenied, ReadOnly, SystemIoFailure};
        match self {
            Self::Io { .. } => true,
            Self::Sql(error) => matches!(
                error.sqlite_error_code(),
                Some(DiskFull | ReadOnly | SystemIoFailure | CannotOpen | PermissionDenied)
            ),
            _ => false,
        }
    }
}
