//! Copies of the ledger beside it: whole, checked, readable by their owner only. The newest of each of 12 days,
//! 10 weeks and 9 months are kept.

use super::error::StoreError;
use super::open::{backup_folder, create_private};
use super::{OpenError, Store};
use crate::domain::day::Moment;
use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeSet;
use std::fs::{DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

const DAYS_KEPT: usize = 12;
const WEEKS_KEPT: usize = 10;
const MONTHS_KEPT: usize = 9;
const FORM: &str = "%Y%m%dT%H%M%S%3fZ";

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub at: Moment,
    /// Where it lies.
    pub path: PathBuf,
}

/// The moment as a part of a file name.
pub fn stamp(at: Moment) -> String {
    at.instant().format(FORM).to_string()
}

/// The backups of the ledger at `path`, oldest first.
pub fn list(path: &Path) -> Vec<Backup> {
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned() + "-").unwrap_or_default();
    let entries = std::fs::read_dir(backup_folder(path)).into_iter().flatten().flatten();
    let mut backups: Vec<Backup> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let at = name.strip_prefix(&stem)?.strip_suffix(".towline")?;
            let at = NaiveDateTime::parse_from_str(at, FORM).ok()?;
            Some(Backup { at: Moment::new(at.and_utc()), path: entry.path() })
        })
        .collect();
    backups.sort_by_key(|backup| backup.at);
    backups
}

impl Store {
    /// Writes a checked copy into the backup folder and thins out the older ones.
    ///
    /// # Errors
    /// When the disk is full or the copy does not check; the ledger is as it was.
    pub fn backup(&self, at: Moment) -> Result<PathBuf, StoreError> {
        let folder = backup_folder(&self.path);
        let stem = self.path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let to = folder.join(format!("{stem}-{}.towline", stamp(at)));
        copy(&self.db, &to)?;
        let all = list(&self.path);
        let kept = keep(&all.iter().map(|backup| backup.at.instant()).collect::<Vec<_>>());
        for backup in all.iter().filter(|backup| !kept.contains(&backup.at.instant())) {
            remove(&backup.path)?;
        }
        Ok(to)
    }

    /// Writes a checked copy to `to`.
    ///
    /// # Errors
    /// When `to` exists, the disk is full, or the copy does not check.
    pub fn backup_to(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            let source = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(StoreError::Io { path: to.to_owned(), source });
        }
        copy(&self.db, to)
    }
}

/// Copies the ledger at `path` before its schema is changed.
pub(super) fn before_migration(path: &Path, stamp: &str) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    copy(&db, &backup_folder(path).join(format!("{stem}-{stamp}.towline")))
}

fn copy(db: &Connection, to: &Path) -> Result<(), StoreError> {
    let folder = to.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::Io { path, source }
    };
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(io(folder))?;
    let unfinished = to.with_added_extension("unfinished");
    create_private(&unfinished).map_err(|error| match error {
        OpenError::Disk { path, source } => StoreError::Io { path, source },
        other => StoreError::Io { path: unfinished.clone(), source: std::io::Error::other(other) },
    })?;
    let made = db
        .execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])
        .map_err(StoreError::from)
        .and_then(|_| check(&unfinished))
        .and_then(|()| File::open(&unfinished).and_then(|file| file.sync_all()).map_err(io(&unfinished)))
        .and_then(|()| std::fs::rename(&unfinished, to).map_err(io(to)))
        .and_then(|()| File::open(folder).and_then(|file| file.sync_all()).map_err(io(folder)));
    if made.is_err() {
        // What is left of a failed copy is of no use; the first error is the one to tell.
        let _ = std::fs::remove_file(&unfinished);
    }
    made
}

/// A copy that does not check is no backup.
fn check(copy: &Path) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        Ok(())
    } else {
        Err(StoreError::Setting { name: "integrity_check", found, wanted: "ok" })
    }
}

fn remove(path: &Path) -> Result<(), StoreError> {
    std::fs::remove_file(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })
}

/// Which of `made` are kept: the newest of each of the last days, weeks and months that have one.
fn keep(made: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept = BTreeSet::new();
    let day = |at: &DateTime<Utc>| (at.year(), at.ordinal());
    let week = |at: &DateTime<Utc>| (at.iso_week().year(), at.iso_week().week());
    let month = |at: &DateTime<Utc>| (at.year(), at.month());
    kept.extend(newest_of_each(&newest_first, day, DAYS_KEPT));
    kept.extend(newest_of_each(&newest_first, week, WEEKS_KEPT));
    kept.extend(newest_of_each(&newest_first, month, MONTHS_KEPT));
    kept
}

fn newest_of_each<K: PartialEq>(
    newest_first: &[DateTime<Utc>],
    span: impl Fn(&DateTime<Utc>) -> K,
    most: usize,
) -> Vec<DateTime<Utc>> {
    let mut found: Vec<DateTime<Utc>> = Vec::new();
    for at in newest_first {
        if found.len() < most && found.last().is_none_or(|last| span(last) != span(at)) {
            found.push(*at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone};

    #[test]
    fn of_two_years_of_half_hourly_backups_the_newest_of_days_weeks_and_months_are_kept() {
        let last = Utc.with_ymd_and_hms(2026, 11, 21, 16, 0, 0).unwrap();
        let made: Vec<_> = (0..2 * 365 * 48).map(|n| last - TimeDelta::minutes(30 * n)).collect();
        let kept = keep(&made);
        assert!(kept.contains(&last));
        assert!(kept.len() <= DAYS_KEPT + WEEKS_KEPT + MONTHS_KEPT && kept.len() >= DAYS_KEPT + MONTHS_KEPT);
        let oldest = kept.first().unwrap();
        assert!((last - *oldest).num_days() > 200, "nine months back: {oldest}");
        assert_eq!(
            keep(&made),
            keep(&kept.iter().copied().collect::<Vec<_>>()),
            "thinning again removes nothing"
        );
    }
}
