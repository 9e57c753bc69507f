//! The worked example opens in a file of its own and leaves the own ledger as it was.

use crate::world::World;
use towline::api::act::Act;
use towline::api::error::ApiError;
use towline::app::App;

#[test]
fn the_worked_example_has_a_file_of_its_own() {
    let mut world = World::new();
    world.initiative("Mine");
    let (own, path) = (world.app.content().unwrap(), world.path());
    world.act(Act::OpenExample);
    assert_ne!(world.path(), path);
    assert!(world.app.content().unwrap().contains("SSO SDK"));
    assert_eq!(world.app.verify().unwrap(), []);
    world.refused(Act::OpenExample);
    world.act(Act::CloseExample);
    assert_eq!((world.app.content().unwrap(), world.path()), (own, path));
}

#[test]
fn the_way_back_from_the_example_stays_open_while_another_process_holds_the_own_ledger() {
    let mut world = World::new();
    world.initiative("Mine");
    let path = world.path();
    world.act(Act::OpenExample);
    let other = App::open(&path, world.now).unwrap();
    assert!(matches!(world.refused(Act::CloseExample), ApiError::Unavailable { .. }));
    drop(other);
    world.act(Act::CloseExample);
    assert!(world.path() == path && world.app.content().unwrap().contains("Mine"));
}

#[test]
fn the_worked_example_does_not_replace_a_ledger_that_somebody_called_like_it() {
    let mut world = World::new();
    let theirs = world.folder().join("example.towline");
    drop(App::open(&theirs, world.now).unwrap());
    let bytes = std::fs::read(&theirs).unwrap();
    world.act(Act::OpenExample);
    assert!(std::fs::read(&theirs).unwrap() == bytes, "their file is as it was");
}

#[test]
fn the_worked_example_reads_the_same_on_a_weekend_and_in_any_year() {
    for today in ["2023-12-01", "2026-11-21", "2027-01-03"] {
        let mut world = World::new();
        world.on(today).act(Act::OpenExample);
        assert_eq!(world.app.content().unwrap().matches("\ndependency ").count(), 10, "on {today}");
    }
}
