//! The lock beside the ledger: window and command line hold it alike, so that there is one owner at a time.

use super::error::OpenError;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Held until dropped; the system releases it when the process ends, however it ends.
pub(super) struct Lock {
    file: File,
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
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(OpenError::Locked { path: path.to_owned() }),
            Err(TryLockError::Error(source)) => Err(OpenError::Disk { path: beside, source }),
        }
    }
}

impl Drop for Lock {
    /// Closing the file alone is not enough: a process that is being started from another thread holds a copy of it
    /// until it has become the other program, and the lock with it.
    fn drop(&mut self) {
        // A lock that can not be given back is given back by the end of the process.
        let _ = self.file.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_given_back_though_a_copy_of_its_file_is_still_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.towline");
        let lock = Lock::take(&path).unwrap();
        let copy = lock.file.try_clone().unwrap();
        assert!(matches!(Lock::take(&path), Err(OpenError::Locked { .. })));
        drop(lock);
        assert!(Lock::take(&path).is_ok());
        drop(copy);
    }
}
