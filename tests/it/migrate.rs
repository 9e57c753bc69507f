//! A ledger of every released schema opens here: nothing is lost, nothing is found wrong, and a copy of it as it was
//! lies beside it.

use crate::world::on;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use towline::api::act::Act;
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::request::Request;
use towline::api::view::View;
use towline::app::{App, Now};

/// The worked example as schema 1 wrote it on this day, with 55 steps, the last but one taken back.
const FIRST: &str = include_str!("../fixtures/schema-1.sql");

fn now() -> Now {
    on("2026-11-21")
}

fn ledger(sql: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.towline");
    let db = Connection::open(&path).unwrap();
    db.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
    drop(db);
    (folder, path)
}

fn rows(path: &Path, table: &str) -> u32 {
    let db = Connection::open(path).unwrap();
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn refusal(app: &mut App, act: Act) -> String {
    match app.call(now(), Request { act: Some(act), queries: vec![] }).problem {
        Some(ApiError::Rule { message, .. }) => message,
        other => panic!("{other:?}"),
    }
}

fn view(app: &mut App, query: Query) -> View {
    match app.call(now(), Request { act: None, queries: vec![query] }).answers.remove(0) {
        Answer::View { view } => view,
        Answer::Problem { problem } => panic!("{problem:?}"),
    }
}

/// What schema 1 held.
const HELD: [(&str, u32); 18] = [
    ("step", 55),
    ("step_row", 65),
    ("setting", 1),
    ("team", 6),
    ("person", 4),
    ("initiative", 2),
    ("stakeholder", 3),
    ("milestone", 1),
    ("dependency", 8),
    ("need_by", 7),
    ("eta", 9),
    ("standing", 1),
    ("ask", 5),
    ("delivery", 3),
    ("verdict", 2),
    ("escalation_step", 2),
    ("step_result", 1),
    ("status_update", 1),
];

#[test]
fn the_first_schema_opens_with_everything_it_held() {
    let (_folder, path) = ledger(FIRST);
    let mut app = App::open(&path, now()).unwrap();
    assert_eq!(app.verify().unwrap(), []);
    let View::Dependencies(dependencies) = view(&mut app, Query::Dependencies { order: None }) else {
        panic!()
    };
    assert!(dependencies.rows.iter().any(|row| row.title == "SSO SDK" && row.moved == 2));
    let content = app.content().unwrap();
    drop(app);
    for (table, held) in HELD {
        assert_eq!(rows(&path, table), held, "{table}");
    }
    // A second opening finds nothing to do.
    let app = App::open(&path, now()).unwrap();
    assert_eq!((app.content().unwrap(), app.verify().unwrap()), (content, vec![]));
}

#[test]
fn the_ledger_as_it_was_is_kept_before_its_schema_changes() {
    let (folder, path) = ledger(FIRST);
    drop(App::open(&path, now()).unwrap());
    let backups: Vec<PathBuf> =
        fs::read_dir(folder.path().join("backups")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [backup] = backups.as_slice() else { panic!("{backups:?}") };
    let db = Connection::open(backup).unwrap();
    let schema: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(schema, 1);
    for (table, held) in HELD {
        assert_eq!(rows(backup, table), held, "{table}");
    }
    assert_eq!(rows(&path, "step"), 55, "nor did opening it twice make another");
}

#[test]
fn what_an_older_schema_wrote_stands_and_says_why() {
    let (_folder, path) = ledger(FIRST);
    let mut app = App::open(&path, now()).unwrap();
    let reply = app.call(now(), Request { act: None, queries: vec![] });
    assert_eq!((reply.undo, reply.redo), (None, None));
    assert!(refusal(&mut app, Act::Undo).contains("an earlier version of Towline"));
    assert!(refusal(&mut app, Act::UndoTo { seq: 3 }).contains("an earlier version of Towline"));
    // What is done from now on can be taken back, and no further.
    let before = app.content().unwrap();
    let act = Act::AddTeam { name: "Search".to_owned(), changes: vec![] };
    assert_eq!(app.call(now(), Request { act: Some(act), queries: vec![] }).problem, None);
    assert!(refusal(&mut app, Act::UndoTo { seq: 3 }).contains("an earlier version of Towline"));
    assert_eq!(app.call(now(), Request { act: Some(Act::Undo), queries: vec![] }).problem, None);
    assert_eq!((app.content().unwrap(), app.verify().unwrap()), (before, vec![]));
    assert!(refusal(&mut app, Act::Undo).contains("an earlier version of Towline"));
}

#[test]
fn a_text_changed_behind_its_back_is_found_in_a_ledger_of_an_older_schema_too() {
    for change in [
        "UPDATE team SET name = 'Platform Ä' WHERE name = 'Platform A'",
        "UPDATE person SET manager_id = NULL WHERE name = 'Nadia Rahman'",
        "DELETE FROM stakeholder WHERE role = 'sponsor'",
        "UPDATE team SET lead_id = (SELECT id FROM person LIMIT 1) WHERE name = 'Legal'",
    ] {
        let (_folder, path) = ledger(FIRST);
        drop(App::open(&path, now()).unwrap());
        let db = Connection::open(&path).unwrap();
        assert_eq!(db.execute(change, []).unwrap(), 1, "{change}");
        drop(db);
        assert_eq!(App::open(&path, now()).unwrap().verify().unwrap().len(), 1, "{change}");
    }
}

#[test]
fn what_an_older_schema_recorded_has_no_past_and_the_first_day_that_has_is_named() {
    let (_folder, path) = ledger(FIRST);
    let later = on("2026-11-25");
    let mut app = App::open(&path, later).unwrap();
    let mut as_of = |day: &str| {
        let of = Box::new(Query::Dependencies { order: None });
        let query = Query::AsOf { day: day.parse().unwrap(), of };
        app.call(later, Request { act: None, queries: vec![query] }).answers.remove(0)
    };
    let refused = match as_of("2026-11-10") {
        Answer::Problem { problem: ApiError::Rule { message, .. } } => message,
        other => panic!("{other:?}"),
    };
    assert!(refused.contains("written by an earlier version of Towline"), "{refused}");
    let first = refused.rsplit(" is ").next().unwrap();
    assert_eq!(first, "Fri 20 Nov 2026");
    assert!(
        matches!(as_of("2026-11-20"), Answer::View { view: View::Dependencies(view) } if view.rows.len() == 8)
    );
}
