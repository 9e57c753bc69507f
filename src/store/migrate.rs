//! The schema's versions. A released migration is frozen; a change is a new file.

use super::error::StoreError;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// The newest schema known here.
pub(super) const NEWEST: u32 = 1;

const STEPS: [M<'static>; NEWEST as usize] = [M::up(include_str!("../../migrations/0001_ledger.sql"))];

/// Brings the schema to the newest version; a second run does nothing.
pub(super) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    Ok(Migrations::from_slice(&STEPS).to_latest(db)?)
}
