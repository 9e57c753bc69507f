//! The schema's versions. A released migration is frozen; a change is a new file.

use super::error::StoreError;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// The newest schema known here.
pub(super) const NEWEST: u32 = 8;

const STEPS: [M<'static>; NEWEST as usize] = [
    M::up(include_str!("../../migrations/0001_ledger.sql")),
    M::up(include_str!("../../migrations/0002_decisions.sql")),
    M::up(include_str!("../../migrations/0003_chase.sql")).foreign_key_check(),
    M::up(include_str!("../../migrations/0004_gate.sql")),
    M::up(include_str!("../../migrations/0005_escalation.sql")),
    M::up(include_str!("../../migrations/0006_meetings.sql")),
    M::up(include_str!("../../migrations/0007_absence.sql")),
    M::up(include_str!("../../migrations/0008_hands.sql")),
];

/// Brings the schema to the newest version; a second run does nothing. A table that others refer to can only be made
/// anew while references are not watched; they are all looked at before it counts.
pub(super) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "foreign_keys", "OFF")?;
    Migrations::from_slice(&STEPS).to_latest(db)?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    Ok(())
}
