//! What I owe: made, moved, kept, withdrawn, and where it is seen.

use crate::world::{World, day};
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::rows::{CommitmentRow, TodayRow};
use towline::api::view::View;
use towline::domain::commitment::CommitmentEndKind;
use towline::domain::id::{CommitmentId, DependencyId, PersonId, TeamId};
use towline::domain::reason::{Band, Court, Suggestion};

/// A team with a person on it, and a dependency on it.
struct Ground {
    world: World,
    team: TeamId,
    ada: PersonId,
    sdk: DependencyId,
}

fn ground() -> Ground {
    let mut world = World::new();
    let line = "SSO SDK @PlatformA dri:Ada";
    let initiative = Some(world.initiative("Checkout"));
    world.act(Act::Capture { text: line.to_owned(), initiative, plain: vec![] });
    let View::Shell(shell) = world.view(Query::Shell) else { panic!("shell") };
    let View::Dependencies(grid) = world.view(Query::Dependencies { order: None }) else { panic!("grid") };
    let (team, ada) = (shell.teams[0].id.parse().unwrap(), shell.people[0].id.parse().unwrap());
    Ground { world, team, ada, sdk: grid.rows[0].id }
}

fn owe(ground: &mut Ground, text: &str, due: &str) -> CommitmentId {
    let (person, team) = (Some(ground.ada), None);
    let (dependency, due) = (Some(ground.sdk), Some(day(due)));
    let act = Act::MakeCommitment { text: text.to_owned(), person, team, dependency, due, on: None };
    ground.world.act(act).created[0].parse().unwrap()
}

fn all(world: &mut World) -> Vec<CommitmentRow> {
    match world.view(Query::Commitments) {
        View::Commitments(view) => view.rows,
        other => panic!("{other:?}"),
    }
}

fn today(world: &mut World, id: CommitmentId) -> Option<(Band, TodayRow)> {
    let View::Today(view) = world.view(Query::Today { most: None }) else { panic!("today") };
    let rows = view.bands.into_iter().flat_map(|band| band.rows.into_iter().map(move |row| (band.band, row)));
    rows.into_iter().find(|(_, row)| row.commitment == Some(id))
}

#[test]
fn what_i_owe_is_due_then_overdue_then_kept() {
    let mut ground = ground();
    let id = owe(&mut ground, "Test data for the SDK", "2023-12-05");
    let world = &mut ground.world;
    assert_eq!(today(world, id), None, "two working days before it is due");
    assert_eq!(all(world)[0].standing, "due 5 Dec, in 2 working days");
    let (band, row) = today(world.on("2023-12-04"), id).unwrap();
    assert_eq!((band, row.court, row.suggestion), (Band::Mine, Court::Mine, Suggestion::Keep));
    assert_eq!(row.reasons[0].sentence, "You owe Ada this by 5 Dec, in 1 working day.");
    let (band, row) = today(world.on("2023-12-06"), id).unwrap();
    assert_eq!((band, row.court, row.reasons[0].code.as_str()), (Band::Overdue, Court::Mine, "OV5"));
    assert_eq!((row.title.as_str(), row.team.as_str()), ("Test data for the SDK", "Ada"));
    assert_eq!(all(world)[0].standing, "overdue since 5 Dec, 1 working day ago");

    let done = world.act(Act::KeepCommitment { commitment: id, on: None, reason: String::new() });
    assert_eq!(done.label, "“Test data for the SDK” to Ada: kept");
    assert_eq!(today(world, id), None);
    let rows = all(world);
    assert_eq!((rows[0].end, rows[0].ended_on), (Some(CommitmentEndKind::Kept), Some(day("2023-12-06"))));
    assert_eq!(rows[0].standing, "kept on 6 Dec");
    world.refused(Act::KeepCommitment { commitment: id, on: None, reason: String::new() });
    world.act(Act::Undo);
    assert!(today(world, id).is_some());
}

#[test]
fn a_new_day_needs_a_reason_and_the_first_stays_known() {
    let mut ground = ground();
    let id = owe(&mut ground, "Test data", "2023-12-05");
    let world = &mut ground.world;
    let to = |due: &str, reason: &str| Act::MoveCommitment {
        commitment: id,
        due: day(due),
        reason: reason.to_owned(),
        on: None,
    };
    world.refused(to("2023-12-08", ""));
    world.refused(to("2023-12-05", "the same"));
    world.refused(to("2023-11-30", "before it was said"));
    world.act(to("2023-12-08", "Two of us are ill"));
    let row = all(world).remove(0);
    assert_eq!((row.due, row.first_due), (Some(day("2023-12-08")), Some(day("2023-12-05"))));
    assert_eq!(row.reason, "Two of us are ill");
    let (_, row) = today(world.on("2023-12-11"), id).unwrap();
    assert_eq!(row.reasons[0].sentence, "You owe Ada this since 8 Dec, 1 working day ago; moved once.");
}

#[test]
fn it_is_seen_where_it_concerns_somebody() {
    let mut ground = ground();
    let id = owe(&mut ground, "Test data", "2023-12-05");
    let Ground { mut world, team, ada, sdk } = ground;
    let View::Team(of_team) = world.view(Query::Team { id: team }) else { panic!("team") };
    let View::Person(of_ada) = world.view(Query::Person { id: ada }) else { panic!("person") };
    let View::Dependency(pane) = world.view(Query::Dependency { id: sdk }) else { panic!("pane") };
    for rows in [of_team.owed, of_ada.owed, pane.owed] {
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    }
    assert_eq!(pane.evidence[0].text, "I owe Ada something in return by 5 Dec");
    assert_eq!(pane.preflight.owed, ["Test data (to Ada): due 5 Dec, in 2 working days"]);
    let View::Search(found) = world.view(Query::Search { text: "test ada".to_owned() }) else {
        panic!("search")
    };
    assert_eq!((found.hits[0].noun.as_str(), found.hits[0].hint.as_str()), ("commitment", "what I owe Ada"));
    let reason = "They found their own".to_owned();
    world.act(Act::WithdrawCommitment { commitment: id, reason, on: None });
    let View::Dependency(pane) = world.view(Query::Dependency { id: sdk }) else { panic!("pane") };
    assert_eq!(pane.evidence[0].text, "Withdrawn: what I owed");
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn somebody_must_be_owed_and_something() {
    let Ground { mut world, team, .. } = ground();
    let owe = |text: &str, team| Act::MakeCommitment {
        text: text.to_owned(),
        person: None,
        team,
        dependency: None,
        due: None,
        on: None,
    };
    world.refused(owe("Test data", None));
    world.refused(owe(" ", Some(team)));
    world.act(owe("Test data", Some(team)));
    let commitment = all(&mut world)[0].id;
    world.refused(Act::WithdrawCommitment { commitment, reason: String::new(), on: None });
    let reason = String::new();
    world.act(Act::MoveCommitment { commitment, due: day("2023-12-08"), reason, on: None });
    assert_eq!(all(&mut world)[0].first_due, None, "the first day needs no reason");
}
