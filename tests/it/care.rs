//! Care of the data: lock, permissions, backups, verify, newer, foreign and damaged files.

use crate::world::{World, day, on, promise};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::request::Request;
use towline::app::{App, Early, OpenError};

fn mode(path: &std::path::Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_towline_writes_is_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/ledger.towline");
    let mut app = App::open(&path, on("2023-12-01")).unwrap();
    let backup = app.backup(on("2023-12-01"), None).unwrap();
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(backup.parent().unwrap()), 0o700);
    for file in
        [path.clone(), path.with_extension("towline-wal"), path.with_extension("towline.lock"), backup]
    {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_ledger_has_one_owner_at_a_time() {
    let world = World::new();
    let path = world.path();
    assert!(matches!(App::open(&path, world.now), Err(OpenError::Locked { .. })));
    drop(world.app);
    assert!(App::open(&path, on("2023-12-01")).is_ok());
}

#[test]
fn a_newer_file_is_refused_and_left_byte_identical() {
    let world = World::new();
    let (path, now) = (world.path(), world.now);
    drop(world.app);
    let mut bytes = fs::read(&path).unwrap();
    bytes[63] = 99; // user_version, big-endian at 60
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(App::open(&path, now), Err(OpenError::Newer { found: 99, .. })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_of_another_kind_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    fs::write(&path, "groceries").unwrap();
    assert!(matches!(App::open(&path, on("2023-12-01")), Err(OpenError::Foreign { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"groceries");
}

#[test]
fn a_damaged_ledger_is_moved_aside_and_the_newest_backup_named() {
    let mut world = World::new();
    world.initiative("Checkout 2");
    let (path, now) = (world.path(), world.now);
    let backup = world.app.backup(now, None).unwrap();
    drop(world.app);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(0);
    fs::write(&path, &bytes).unwrap();
    match App::open(&path, now).map(|_| ()) {
        Err(OpenError::Damaged { moved_to, advice, .. }) => {
            assert_eq!(fs::read(moved_to).unwrap(), bytes);
            assert!(advice.contains(&*backup.to_string_lossy()), "{advice}");
        }
        other => panic!("{other:?}"),
    }
    assert!(!path.exists());
    // Trying again does not begin an empty ledger as if nothing had happened: that is for the user to say.
    assert!(matches!(App::open(&path, now), Err(OpenError::Damaged { .. })));
    assert!(!path.exists());
    fs::copy(&backup, &path).unwrap();
    assert!(App::open(&path, now).unwrap().verify().unwrap().is_empty());
}

#[test]
fn without_a_backup_an_empty_ledger_is_begun_once_the_damaged_one_was_put_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (path, now) = (folder.path().join("ledger.towline"), on("2023-12-01"));
    fs::write(&path, [7; 4096]).unwrap();
    for _ in 0..2 {
        let Err(OpenError::Damaged { moved_to, advice, .. }) = App::open(&path, now) else { panic!() };
        assert!(moved_to.exists() && advice.contains(&*moved_to.to_string_lossy()), "{advice}");
    }
    let Err(OpenError::Damaged { moved_to, .. }) = App::open(&path, now) else { panic!() };
    fs::rename(moved_to, folder.path().join("kept aside")).unwrap();
    assert!(App::open(&path, now).is_ok());
}

#[test]
fn a_ledger_cut_to_nothing_is_damaged_and_not_new() {
    let mut world = World::new();
    world.initiative("Checkout 2");
    let (path, now) = (world.path(), world.now);
    let _folder = world.close();
    fs::write(&path, []).unwrap();
    match App::open(&path, now).map(|_| ()) {
        Err(OpenError::Damaged { advice, .. }) => assert!(advice.contains("newest backup"), "{advice}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_ledger_that_answers_early_is_looked_through_before_it_is_whole() {
    let mut world = World::new();
    world.initiative("Checkout 2");
    let (path, now) = (world.path(), world.now);
    let _folder = world.close();
    let sound = fs::read(&path).unwrap();
    let wanted = Query::Initiatives;
    let mut early = Early::open(&path, now).unwrap();
    let answers = early.ask(now, vec![wanted.clone()]).answers;
    let mut app = early.looked_through(now).unwrap();
    assert_eq!(app.call(now, Request { act: None, queries: vec![wanted.clone()] }).answers, answers);
    drop(app);
    // Nothing is written by opening alone, whatever the look would have found.
    assert!(fs::read(&path).unwrap() == sound);
    // The last page belongs to the journal: what is on record can be read all the same.
    let mut harmed = sound;
    let page = usize::from(u16::from_be_bytes([harmed[16], harmed[17]]));
    let last = harmed.len() - page;
    harmed[last..].fill(7);
    fs::write(&path, &harmed).unwrap();
    let mut early = Early::open(&path, now).unwrap();
    assert_eq!(early.ask(now, vec![wanted]).answers, answers);
    match early.looked_through(now).map(|_| ()) {
        Err(OpenError::Damaged { moved_to, .. }) => assert!(fs::read(moved_to).unwrap() == harmed),
        other => panic!("{other:?}"),
    }
    assert!(matches!(Early::open(&path, now), Err(OpenError::Damaged { .. })));
}

#[test]
fn a_clock_set_back_does_not_put_off_the_next_backup() {
    let mut world = World::new();
    world.on("2024-12-01").initiative("On a day the clock got wrong");
    world.on("2023-12-01").initiative("On the right one");
    let backups = fs::read_dir(world.folder().join("backups")).unwrap().count();
    assert_eq!(backups, 2);
}

#[test]
fn verify_finds_a_row_changed_behind_the_ledgers_back() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout 2");
    let id = world.dependency(initiative, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    assert_eq!(world.app.verify().unwrap(), []);
    let (path, now) = (world.path(), world.now);
    drop(world.app);
    // Every byte of the promised day that still reads as a day: SQLite's own check finds none of them.
    let bytes = fs::read(&path).unwrap();
    let places: Vec<usize> =
        bytes.windows(10).enumerate().filter(|(_, w)| *w == b"2023-12-11").map(|(i, _)| i).collect();
    assert!(places.len() >= 2, "the day stands in its row and in the journal");
    for place in places {
        let mut flipped = bytes.clone();
        flipped[place + 9] ^= 2; // 1 → 3
        fs::write(&path, &flipped).unwrap();
        let flaws = App::open(&path, now).unwrap().verify().unwrap();
        assert!(!flaws.is_empty(), "the change at {place} is found");
    }
}

#[test]
fn a_backup_is_made_by_itself_every_half_hour_of_work_and_the_days_newest_is_kept() {
    let mut world = World::new();
    let backups = |world: &World| -> Vec<String> {
        let entries = fs::read_dir(world.folder().join("backups")).unwrap().flatten();
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
    };
    world.initiative("One");
    assert_eq!(backups(&world), ["ledger-20231201T120000000Z.towline"]);
    world.now.moment = "2023-12-01T12:29:59.000Z".parse().unwrap();
    world.initiative("Two");
    assert_eq!(backups(&world), ["ledger-20231201T120000000Z.towline"]);
    world.now.moment = "2023-12-01T12:30:00.000Z".parse().unwrap();
    world.initiative("Three");
    assert_eq!(backups(&world), ["ledger-20231201T123000000Z.towline"]);
}

#[test]
fn undo_survives_a_restart() {
    let mut world = World::new();
    let empty = world.app.content().unwrap();
    let initiative = world.initiative("Checkout 2");
    world.dependency(initiative, "SSO SDK");
    let full = world.app.content().unwrap();
    let (path, now) = (world.path(), world.now);
    drop(world.app);
    world.app = App::open(&path, now).unwrap();
    world.act(Act::UndoTo { seq: 0 });
    assert_eq!(world.app.content().unwrap(), empty);
    world.act(Act::Redo);
    world.act(Act::Redo);
    assert_eq!(world.app.content().unwrap(), full);
}

#[test]
fn a_ledger_in_a_synced_folder_is_refused_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    let error =
        App::open(&folder.path().join("Dropbox/ledger.towline"), on("2023-12-01")).map(|_| ()).unwrap_err();
    assert!(matches!(&error, OpenError::Synced { .. }) && error.to_string().contains("backups"), "{error}");
    // A name without its folder, or a link to it, tells nothing: what counts is where the file lies.
    let synced = folder.path().join("Dropbox");
    fs::create_dir(&synced).unwrap();
    std::os::unix::fs::symlink(&synced, folder.path().join("work")).unwrap();
    let error = App::open(&folder.path().join("work/new/ledger.towline"), on("2023-12-01")).map(|_| ());
    assert!(matches!(error, Err(OpenError::Synced { .. })), "{error:?}");
}

#[test]
fn a_day_still_to_come_is_refused_where_something_happened() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout 2");
    let dependency = world.dependency(initiative, "SSO SDK");
    let (what, link) = (String::new(), String::new());
    let error = world.refused(Act::Deliver { dependency, what, on: Some(day("2023-12-02")), link });
    assert!(error.message().contains("still to come"), "{error:?}");
}
