//! The schema's versions. A released migration is frozen; a change is a new file.

use super::error::StoreError;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// The newest schema known here.
pub(super) const NEWEST: u32 = 11;

const STEPS: [M<'static>; NEWEST as usize] = [
    M::up(include_str!("../../migrations/0001_ledger.sql")),
    M::up(include_str!("../../migrations/0002_decisions.sql")),
    M::up(include_str!("../../migrations/0003_chase.sql")).foreign_key_check(),
    M::up(include_str!("../../migrations/0004_gate.sql")),
    M::up(include_str!("../../migrations/0005_escalation.sql")),
    M::up(include_str!("../../migrations/0006_meetings.sql")),
    M::up(include_str!("../../migrations/0007_absence.sql")),
    M::up(include_str!("../../migrations/0008_hands.sql")),
    M::up(include_str!("../../migrations/0009_links.sql")),
    M::up(include_str!("../../migrations/0010_audiences.sql")).foreign_key_check(),
    M::up(include_str!("../../migrations/0011_pictures.sql")),
];

/// Brings the schema to the newest version; a second run does nothing. A table that others refer to can only be made
/// anew while references are not watched; they are all looked at before it counts.
pub(super) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "foreign_keys", "OFF")?;
    Migrations::from_slice(&STEPS).to_latest(db)?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{STEPS, migrate};
    use rusqlite::Connection;
    use rusqlite_migration::Migrations;

    /// A ledger of the first schema, in which one thing was asked, reminded of and answered.
    const OLD: &str = "
        INSERT INTO initiative (id, title, stage) VALUES ('i', 'Checkout', 'active');
        INSERT INTO dependency (id, initiative_id, title, criticality, drafted_on) VALUES ('d', 'i', 'SDK', 2, '2023-11-01');
        INSERT INTO ask (id, dependency_id, kind, channel, text, asked_on, source, stated_on, recorded_at)
            VALUES ('a', 'd', 'eta', 'chat', 'When?', '2023-11-02', 'written', '2023-11-02', '2023-11-02T12:00:00.000Z');
        INSERT INTO nudge VALUES ('n', 'd', 'a', '2023-11-07', 'mail');
        INSERT INTO answer VALUES ('w', 'd', 'a', 'partly', '2023-11-08', 'Soon');
        INSERT INTO step (seq, id, at, done_on, act, label, prev_hash, hash)
            VALUES (1, 's', '2023-11-02T12:00:00.000Z', '2023-11-02', '{}', 'Asked', '', 'h');";

    #[test]
    fn what_was_asked_before_asks_could_be_loose_is_kept() {
        let mut db = Connection::open_in_memory().unwrap();
        Migrations::from_slice(&STEPS[..2]).to_latest(&mut db).unwrap();
        db.execute_batch(OLD).unwrap();
        migrate(&mut db).unwrap();
        let sql = "SELECT a.dependency_id || a.text || a.asked_on || n.nudged_on || w.text FROM ask a
             JOIN nudge n ON n.ask_id = a.id JOIN answer w ON w.ask_id = a.id WHERE a.decision_id IS NULL";
        let kept: String = db.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(kept, "dWhen?2023-11-022023-11-07Soon");
        let sealed: bool = db.query_row("SELECT sealed FROM step", [], |row| row.get(0)).unwrap();
        assert!(sealed, "older steps know other columns");
        for sql in ["UPDATE ask SET text = ''", "DELETE FROM nudge", "DELETE FROM answer"] {
            assert!(db.execute(sql, []).is_err(), "{sql}: the new tables are append-only too");
        }
    }

    #[test]
    fn an_update_sent_before_pictures_stands_and_can_still_be_taken_back() {
        let mut db = Connection::open_in_memory().unwrap();
        Migrations::from_slice(&STEPS[..10]).to_latest(&mut db).unwrap();
        db.execute_batch(
            "INSERT INTO status_update VALUES ('u', 'peers', '2023-11-01', '2023-11-08', '# Status', '{}', '2023-11-08');
             INSERT INTO step (seq, id, at, done_on, act, label, prev_hash, hash)
                 VALUES (1, 's', '2023-11-08T12:00:00.000Z', '2023-11-08', '{}', 'Saved', '', 'h');",
        )
        .unwrap();
        migrate(&mut db).unwrap();
        let sealed: bool = db.query_row("SELECT sealed FROM step", [], |row| row.get(0)).unwrap();
        assert!(!sealed, "its rows kept their shape");
        db.execute("INSERT INTO update_picture VALUES ('u', '<svg ></svg>')", []).unwrap();
        for sql in ["UPDATE update_picture SET svg = 'x'", "DELETE FROM update_picture"] {
            assert!(db.execute(sql, []).is_err(), "{sql}: what was sent stays");
        }
    }
}
