//! What was put off: hidden from Today until its day, and nowhere else.

use crate::world::{World, day};
use towline::api::act::{Act, Said};
use towline::api::query::Query;
use towline::api::rows::DependencyRow;
use towline::api::view::{DependencyView, View};
use towline::domain::id::DependencyId;

fn world() -> (World, DependencyId) {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let sdk = world.dependency(initiative, "SSO SDK");
    (world, sdk)
}

fn snooze(id: DependencyId, until: &str, reason: &str) -> Act {
    Act::Snooze { dependencies: vec![id], until: day(until), reason: reason.to_owned() }
}

fn on_today(world: &mut World) -> bool {
    let View::Today(view) = world.view(Query::Today { most: None }) else { panic!("today") };
    let View::Shell(shell) = world.view(Query::Shell) else { panic!("shell") };
    let rows: usize = view.bands.iter().map(|band| band.rows.len()).sum();
    assert_eq!(shell.needs_look as usize, rows);
    rows > 0
}

fn put_off(world: &mut World) -> String {
    match world.view(Query::Today { most: None }) {
        View::Today(view) => view.put_off,
        other => panic!("{other:?}"),
    }
}

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    match world.view(Query::Dependency { id }) {
        View::Dependency(view) => view,
        other => panic!("{other:?}"),
    }
}

fn row(world: &mut World) -> DependencyRow {
    match world.view(Query::Dependencies { order: None }) {
        View::Dependencies(mut view) => view.rows.remove(0),
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_is_hidden_until_its_day_and_shown_as_snoozed_in_the_grid() {
    let (mut world, sdk) = world();
    assert!(on_today(&mut world));
    assert_eq!(world.act(snooze(sdk, "2023-12-05", "Ada is back then")).label, "Snoozed SSO SDK until 5 Dec");
    assert!(!on_today(&mut world));
    let asleep = row(&mut world).snooze.unwrap();
    assert_eq!((asleep.until, asleep.reason.as_str()), (day("2023-12-05"), "Ada is back then"));
    assert_eq!(put_off(&mut world), "1 dependency is put off and shows again on 5 Dec.");
    assert!(row(&mut world).band.is_some(), "the lists know it all the same");
    assert!(!on_today(world.on("2023-12-04")));
    assert!(on_today(world.on("2023-12-05")));
    assert_eq!(row(&mut world).snooze, None);
    assert_eq!(put_off(&mut world), "");
}

#[test]
fn its_need_by_brings_it_back() {
    let (mut world, sdk) = world();
    let need_by = Act::StateNeedBy {
        dependency: sdk,
        day: day("2023-12-04"),
        reason: String::new(),
        said: Said::default(),
    };
    world.act(need_by);
    world.act(snooze(sdk, "2023-12-15", "They asked for two quiet weeks"));
    assert_eq!(put_off(&mut world), "1 dependency is put off and shows again on 5 Dec.");
    assert!(!on_today(world.on("2023-12-04")));
    assert!(on_today(world.on("2023-12-05")));
    let refused = world.refused(snooze(sdk, "2023-12-20", "Later"));
    assert!(refused.message().contains("stays on Today"), "{}", refused.message());
}

#[test]
fn it_can_be_taken_up_again_and_both_are_evidence() {
    let (mut world, sdk) = world();
    world.refused(Act::Wake { dependencies: vec![sdk] });
    world.act(snooze(sdk, "2023-12-05", "Ada is back then"));
    assert!(pane(&mut world, sdk).row.snooze.is_some());
    world.on("2023-12-04").act(Act::Wake { dependencies: vec![sdk] });
    assert!(on_today(&mut world));
    let pane = pane(&mut world, sdk);
    assert_eq!(pane.evidence[0].text, "Taken up again");
    let put_off = &pane.evidence[1];
    assert_eq!(
        (put_off.text.as_str(), put_off.private.as_str()),
        ("Snoozed until 5 Dec", "Ada is back then")
    );
    world.act(Act::Undo);
    assert!(!on_today(&mut world));
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn a_day_to_come_and_a_reason_are_needed() {
    let (mut world, sdk) = world();
    world.refused(snooze(sdk, "2023-12-01", "Today is not later"));
    world.refused(snooze(sdk, "2023-12-05", " "));
    world.refused(Act::Snooze { dependencies: vec![], until: day("2023-12-05"), reason: "None".to_owned() });
}

#[test]
fn many_are_put_off_in_one_step_and_today_says_how_many() {
    let (mut world, sdk) = world();
    let initiative = world.initiative("Search");
    let other = world.dependency(initiative, "Index");
    let act = Act::Snooze {
        dependencies: vec![sdk, other],
        until: day("2023-12-05"),
        reason: "Their quarter ends".to_owned(),
    };
    assert_eq!(world.act(act).label, "Snoozed 2 dependencies until 5 Dec");
    assert_eq!(put_off(&mut world), "2 dependencies are put off; the first shows again on 5 Dec.");
    world.act(Act::Undo);
    assert_eq!(put_off(&mut world), "");
}
