//! The lock beside the ledger: window and command line hold it alike, so that there is one owner at a time.

use super::error::OpenError;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Held until dropped; the system releases it when the process ends, however it ends.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of the ledger at `path`.
    pub(super) fn take(path: &Path) -> Result<Self, OpenError> {
        let beside = path.with_added_extension("lock");
        let disk = |source| OpenError::Disk { path: beside.clone(), source };
        let mut options = OpenOptions::new();
        let file =
            options.create(true).truncate(false).write(true).mode(0o600).open(&beside).map_err(disk)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(OpenError::Locked { path: path.to_owned() }),
            Err(TryLockError::Error(source)) => Err(OpenError::Disk { path: beside, source }),
        }
    }
}
