//! A ledger and what was read from it, kept in step with what is written. Acts and queries are not here, and no SQL.

use super::desk::Refusal;
use super::noticed::Noticed;
use super::past::Past;
use super::{Now, settings};
use crate::api::error::ApiError;
use crate::domain::day::{Day, Moment};
use crate::domain::facts::Facts;
use crate::domain::policy::Policy;
use crate::store::{OpenError, Store, StoreError, backup};
use std::path::{Path, PathBuf};

/// Minutes between the backups that are made by themselves.
const BACKUP_MINUTES: i64 = 30;

/// A ledger and what was read from it.
pub(super) struct Ledger {
    pub(super) store: Store,
    pub(super) facts: Facts,
    pub(super) policy: Policy,
    /// The past day that was looked at last.
    pub(super) past: Option<Past>,
    pub(super) last_backup: Option<Moment>,
    pub(super) noticed: Option<Noticed>,
}

impl Ledger {
    pub(super) fn open(path: &Path, now: Now) -> Result<Self, OpenError> {
        Self::of(Store::open(path, &backup::stamp(now.moment))?)
    }

    /// Opens it with its pages still to be looked through; see [`Store::open_early`].
    pub(super) fn open_early(path: &Path, now: Now) -> Result<Self, OpenError> {
        match Store::open_early(path, &backup::stamp(now.moment)).and_then(Self::of) {
            // It can not even be read: the look through its pages says why.
            Err(OpenError::Store { .. }) => Self::open(path, now),
            opened => opened,
        }
    }

    /// Itself, its pages looked through.
    pub(super) fn looked_through(self, now: Now) -> Result<Self, OpenError> {
        Ok(Self { store: self.store.looked_through(&backup::stamp(now.moment))?, ..self })
    }

    pub(super) fn of(store: Store) -> Result<Self, OpenError> {
        let read = store.at_once(|read| Ok((read.facts()?, read.setting(settings::POLICY)?)));
        let (facts, policy) =
            read.map_err(|source| OpenError::Store { path: store.path().to_owned(), source })?;
        let policy: Policy = policy.unwrap_or_default();
        let last_backup = backup::list(store.path()).into_iter().next_back().map(|backup| backup.at);
        Ok(Self { store, facts, policy, past: None, last_backup, noticed: None })
    }

    pub(super) fn touched(&mut self, changed: &crate::store::Changed) -> Result<(), ApiError> {
        self.noticed = None;
        if changed.tables.contains("setting") {
            self.policy = self.store.setting(settings::POLICY).map_err(Refusal::from)?.unwrap_or_default();
        }
        match self.store.refresh(&mut self.facts, changed) {
            Ok(()) => Ok(()),
            // Half-read facts would lie; the whole record is read again.
            Err(_) => self.reread(),
        }
    }

    pub(super) fn reread(&mut self) -> Result<(), ApiError> {
        self.noticed = None;
        self.facts = self.store.facts().map_err(Refusal::from)?;
        self.policy = self.store.setting(settings::POLICY).map_err(Refusal::from)?.unwrap_or_default();
        Ok(())
    }

    /// What needs a look on `today`; computed once until something changes.
    pub(super) fn notice(&mut self, today: Day, compares: bool) -> &Noticed {
        let known = self.noticed.take();
        self.noticed.insert(Noticed::on(known, &self.facts, &self.policy, today, compares))
    }

    pub(super) fn backup(&mut self, now: Now) -> Result<PathBuf, StoreError> {
        let path = self.store.backup(now.moment)?;
        self.last_backup = Some(now.moment);
        Ok(path)
    }

    /// A backup that fails does not fail the act; the settings page and `doctor` show how old the newest is.
    pub(super) fn backup_when_due(&mut self, now: Now) {
        let age = self.last_backup.map(|at| (now.moment.instant() - at.instant()).num_minutes());
        // A backup of a time still to come is of a clock that was wrong; it says nothing about the last half hour.
        if age.is_none_or(|minutes| !(0..BACKUP_MINUTES).contains(&minutes)) {
            let _ = self.backup(now);
        }
    }
}
