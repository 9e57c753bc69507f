//! The record as of a past day is what was shown on that day, whatever was done since; and what has changed since then
//! is told beside it.

use crate::undo::{Made, acts, name, tell};
use crate::views::by;
use crate::world::{World, day, on, promise};
use proptest::prelude::*;
use std::collections::BTreeMap;
use towline::api::act::{Act, Said};
use towline::api::change::{DependencyChange, TeamChange};
use towline::api::error::ApiError;
use towline::api::past::{SinceRow, SinceView};
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::timeline::TimelineRows;
use towline::api::view::{TrailStep, View};
use towline::domain::day::Day;
use towline::domain::since::SinceMark;

fn as_of(day: Day, of: Query) -> Query {
    Query::AsOf { day, of: Box::new(of) }
}

fn since(world: &mut World, day: Day) -> SinceView {
    match world.view(Query::Since { day }) {
        View::Since(view) => view,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn problem(world: &mut World, query: Query) -> String {
    match world.call(None, vec![query]).answers.remove(0) {
        Answer::Problem { problem: ApiError::Rule { message, .. } } => message,
        other => panic!("{other:?}"),
    }
}

/// Every screen that has a past, with something open in each.
fn screens(made: &Made) -> Vec<Query> {
    let mut screens = vec![
        Query::Shell,
        Query::Today { most: None },
        Query::Dependencies { order: None },
        Query::Decisions,
        Query::Initiatives,
        Query::Teams,
        Query::Coverage,
        Query::Commitments,
        Query::Meetings,
        Query::Odds,
        Query::Timeline { order: by(TimelineRows::Team) },
    ];
    let what_if = |id: &_| Query::WhatIf { initiative: *id, changes: vec![] };
    screens.extend(made.initiatives.iter().map(what_if));
    screens.extend(made.dependencies.iter().map(|id| Query::Dependency { id: *id }));
    screens.extend(made.initiatives.iter().map(|id| Query::Initiative { id: *id }));
    screens.extend(made.teams.iter().map(|id| Query::Team { id: *id }));
    screens.extend(made.people.iter().map(|id| Query::Person { id: *id }));
    screens.extend(made.meetings.iter().map(|id| Query::Meeting { id: *id }));
    screens.extend(made.decisions.iter().map(|id| Query::Decision { id: *id }));
    screens
}

/// What the screens show. Saved views are not of a day: they say how to look. What is not found is told in other words.
fn shown(world: &mut World, queries: &[Query]) -> Vec<Answer> {
    let mut answers = world.call(None, queries.to_vec()).answers;
    for answer in &mut answers {
        match answer {
            Answer::View { view: View::Shell(shell) } => shell.views.clear(),
            Answer::Problem { problem: ApiError::NotFound { message, .. } } => message.clear(),
            _ => {}
        }
    }
    answers
}

fn trail(world: &mut World) -> BTreeMap<u32, TrailStep> {
    match world.view(Query::Trail) {
        View::Trail(trail) => trail.steps.into_iter().map(|step| (step.seq, step)).collect(),
        other => panic!("{other:?}"),
    }
}

/// What was shown at the end of each day.
type Notes = BTreeMap<Day, (Vec<Query>, Vec<Answer>)>;

/// Takes back or brings back; what was shown on the days of such steps and later is no longer what counts.
fn turn(world: &mut World, act: Act, notes: &mut Notes) {
    let before = trail(world);
    world.call(Some(act), vec![]);
    let after = trail(world);
    let turned =
        after.values().filter(|step| before.get(&step.seq).is_some_and(|was| was.undone != step.undone));
    if let Some(first) = turned.map(|step| step.on).min() {
        notes.retain(|day, _| *day < first);
    }
}

fn cases() -> u32 {
    std::env::var("TOWLINE_PAST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(16)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn the_view_as_of_a_day_is_the_view_that_was_shown_on_that_day(
        days in prop::collection::vec(
            (1i32..4, prop::collection::vec((any::<prop::sample::Index>(), 0u32..1_000), 0..14), 0u8..6), 2..6
        )
    ) {
        let (mut world, mut made, mut notes) = (World::new(), Made::default(), Notes::new());
        for first in ["addTeam", "addPerson", "addInitiative", "addMilestone", "addDependency", "ask"] {
            let first = acts(&world, &made, 1).into_iter().flatten().find(|act| name(act) == first).unwrap();
            tell(&mut world, &mut made, first);
        }
        for (gap, told, turned) in days {
            for (kind, n) in told {
                let mut choice = acts(&world, &made, n);
                if let Some(next) = choice.swap_remove(kind.index(choice.len())) {
                    tell(&mut world, &mut made, next);
                }
            }
            match turned {
                0 => turn(&mut world, Act::Undo, &mut notes),
                1 => { turn(&mut world, Act::Undo, &mut notes); turn(&mut world, Act::Redo, &mut notes); }
                _ => {}
            }
            let today = world.now.today;
            let queries = screens(&made);
            let answers = shown(&mut world, &queries);
            notes.insert(today, (queries, answers));
            // Days that were looked at before and after something is done are the same days.
            for (noted, (queries, answers)) in notes.iter().filter(|(noted, _)| **noted < today) {
                let asked: Vec<Query> = queries.iter().map(|query| as_of(*noted, query.clone())).collect();
                for ((query, then), now) in queries.iter().zip(answers).zip(shown(&mut world, &asked)) {
                    prop_assert_eq!(&now, then, "{:?} as of {} asked on {}", query, noted, today);
                }
            }
            world.now = on(&today.plus(gap).to_string());
        }
        prop_assert_eq!(world.app.verify().unwrap(), vec![]);
    }
}

/// One dependency that was promised, moved and accepted, and another one that was added late.
fn story() -> World {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let sdk = world.dependency(initiative, "SSO SDK");
    world.act(promise(sdk, "2023-12-15"));
    world.on("2023-12-05").act(promise(sdk, "2024-01-12"));
    world.on("2023-12-07");
    let team =
        world.act(Act::AddTeam { name: "Payments".to_owned(), changes: vec![] }).created[0].parse().unwrap();
    let changes = vec![DependencyChange::Supplier(Some(team))];
    world.act(Act::ChangeDependency { ids: vec![sdk], changes });
    world.dependency(initiative, "Copy");
    world.on("2023-12-08");
    world
}

#[test]
fn what_changed_since_is_told_in_short_words() {
    let mut world = story();
    let view = since(&mut world, day("2023-12-01"));
    let told: Vec<(&str, SinceMark, Vec<&str>)> = view
        .rows
        .iter()
        .map(|SinceRow { title, mark, words, .. }| (&**title, *mark, words.iter().map(|w| &**w).collect()))
        .collect();
    let moved = vec!["ETA 15 Dec → 12 Jan 2024 (+20 working days)", "new team: Payments"];
    assert_eq!(told, [("Copy", SinceMark::Added, vec!["added"]), ("SSO SDK", SinceMark::Later, moved)]);
    assert_eq!(
        (view.label.as_str(), view.summary.as_str()),
        ("Fri 1 Dec 2023", "1 has changed since, 1 was added.")
    );
    assert_eq!(view.totals, "1 date moved later.");
    assert_eq!((view.previous, view.next), (None, Some(day("2023-12-04"))));
    let view = since(&mut world, day("2023-12-07"));
    assert_eq!((view.summary.as_str(), view.rows.len()), ("Nothing has changed since.", 0));
    assert_eq!((view.previous, view.next), (Some(day("2023-12-06")), None));
}

#[test]
fn a_day_that_can_not_be_shown_is_refused_with_what_to_do() {
    let mut world = World::new();
    let today = as_of(day("2023-11-30"), Query::Today { most: None });
    assert_eq!(problem(&mut world, today), "Nothing is on record yet, so there is no past to look at");
    world.initiative("Checkout 2");
    let today = as_of(day("2023-11-30"), Query::Today { most: None });
    assert_eq!(
        problem(&mut world, today),
        "All that is on record was written down today; there is no day before to look at"
    );
    let mut world = story();
    for (on, says) in [
        ("2023-12-08", "Fri 8 Dec 2023 is not over yet; choose a day before today"),
        ("2023-12-09", "Sat 9 Dec 2023 is not over yet; choose a day before today"),
        ("2023-11-30", "Nothing was on record before Fri 1 Dec 2023; choose that day or a later one"),
    ] {
        assert_eq!(problem(&mut world, as_of(day(on), Query::Dependencies { order: None })), says);
        assert_eq!(problem(&mut world, Query::Since { day: day(on) }), says);
    }
    for of in [
        Query::Trail,
        Query::Settings,
        Query::TypedDay { text: "fri".to_owned(), past: true, eta: false },
        Query::Since { day: day("2023-12-04") },
    ] {
        let says = problem(&mut world, as_of(day("2023-12-04"), of));
        assert_eq!(says, "This has no past to look at; ask it of today");
    }
}

#[test]
fn what_was_not_on_record_then_is_told_so() {
    let mut world = story();
    let grid = world.view(Query::Dependencies { order: None });
    let View::Dependencies(grid) = grid else { panic!("{grid:?}") };
    let copy = grid.rows.iter().find(|row| row.title == "Copy").unwrap().id;
    let query = as_of(day("2023-12-05"), Query::Dependency { id: copy });
    match world.call(None, vec![query]).answers.remove(0) {
        Answer::Problem { problem: ApiError::NotFound { message, .. } } => {
            assert_eq!(message, "That dependency was not on record on Tue 5 Dec 2023");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn looking_back_writes_nothing_and_what_was_taken_back_never_happened() {
    let mut world = story();
    let (content, then) = (world.app.content().unwrap(), day("2023-12-05"));
    let grid = as_of(then, Query::Dependencies { order: None });
    let eta = |world: &mut World| match world.view(grid.clone()) {
        View::Dependencies(view) => (view.rows.len(), view.rows[0].eta),
        other => panic!("{other:?}"),
    };
    assert_eq!(eta(&mut world), (1, Some(day("2024-01-12"))));
    assert_eq!(world.app.content().unwrap(), content);
    assert_eq!(world.app.verify().unwrap(), []);
    // Back before the date moved: then it had not moved on that day either.
    world.act(Act::UndoTo { seq: 3 });
    assert_eq!(eta(&mut world), (1, Some(day("2023-12-15"))));
}

#[test]
fn a_ledger_told_in_another_order_than_that_of_its_days_has_each_day_by_what_was_done_until_then() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let sdk = world.dependency(initiative, "SSO SDK");
    let team = world.act(Act::AddTeam { name: "A".to_owned(), changes: vec![] }).created[0].parse().unwrap();
    let call = |world: &mut World, on: &str, what: &str| {
        let changes = vec![DependencyChange::What(what.to_owned())];
        world.on(on).act(Act::ChangeDependency { ids: vec![sdk], changes });
    };
    call(&mut world, "2023-12-06", "late");
    world
        .on("2023-12-06")
        .act(Act::ChangeTeam { id: team, changes: vec![TeamChange::Channel("#a".to_owned())] });
    call(&mut world, "2023-12-04", "early, told later");
    call(&mut world, "2023-12-07", "last");
    world
        .on("2023-12-04")
        .act(Act::ChangeTeam { id: team, changes: vec![TeamChange::Notes("n".to_owned())] });
    let said = Said { on: Some(day("2023-12-01")), ..Said::default() };
    let need_by = Act::StateNeedBy { dependency: sdk, day: day("2024-02-01"), reason: String::new(), said };
    world.on("2023-12-07").act(need_by);
    world.on("2023-12-08");
    let mut at = |on: &str| match world.view(as_of(day(on), Query::Dependency { id: sdk })) {
        View::Dependency(view) => (view.what, view.row.need_by),
        other => panic!("{other:?}"),
    };
    assert_eq!(at("2023-12-01"), (String::new(), None), "what was said then was written down later");
    assert_eq!(at("2023-12-04").0, "early, told later");
    assert_eq!(at("2023-12-06").0, "early, told later", "it was told after “late”, so it stands");
    assert_eq!(at("2023-12-07"), ("last".to_owned(), Some(day("2024-02-01"))));
    let mut channel = |on: &str| match world.view(as_of(day(on), Query::Team { id: team })) {
        View::Team(view) => (view.row.channel, view.notes),
        other => panic!("{other:?}"),
    };
    assert_eq!(channel("2023-12-04"), (String::new(), "n".to_owned()), "two cells of a row stand apart");
    assert_eq!(channel("2023-12-06"), ("#a".to_owned(), "n".to_owned()));
}

#[test]
fn the_worked_example_has_a_past_on_each_of_its_days() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let rows = |world: &mut World, on: Day| match world.view(as_of(on, Query::Dependencies { order: None })) {
        View::Dependencies(view) => view.rows,
        other => panic!("{other:?}"),
    };
    let mut counts = Vec::new();
    for back in 1..=84 {
        let on = world.now.today.plus(-back);
        counts.push(rows(&mut world, on).len());
        for query in
            [Query::Today { most: None }, Query::Shell, Query::Initiatives, Query::Teams, Query::Meetings]
        {
            world.view(as_of(on, query));
        }
        since(&mut world, on);
    }
    assert!(counts.is_sorted_by(|later, earlier| later >= earlier), "nothing was removed: {counts:?}");
    assert_eq!((counts[0], *counts.last().unwrap()), (10, 0));
    let eta = |world: &mut World, on: &str| {
        rows(world, day(on)).into_iter().find(|row| row.title == "SSO SDK").map(|row| (row.eta, row.moved))
    };
    assert_eq!(eta(&mut world, "2023-10-23"), Some((Some(day("2023-10-27")), 0)));
    assert_eq!(eta(&mut world, "2023-11-08"), Some((Some(day("2023-11-10")), 1)));
    assert_eq!(eta(&mut world, "2023-11-30"), Some((Some(day("2023-11-24")), 2)));
}
