//! One step taken back alone, saved views, the order of the grid, and the first lines of Today.

use crate::world::{World, day, promise};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use towline::api::act::{Act, Said};
use towline::api::change::{DependencyChange, TeamChange};
use towline::api::importing::ImportOrder;
use towline::api::query::{GridColumn, GridOrder, Grouping, Query, ViewLook};
use towline::api::reply::Done;
use towline::api::view::{DependenciesView, ShellView, TodayView, TrailView, View};
use towline::domain::id::DependencyId;

macro_rules! view {
    ($world:expr, $query:expr, $kind:ident) => {
        match $world.view($query) {
            View::$kind(view) => view,
            other => panic!("{other:?}"),
        }
    };
}

fn import(world: &mut World, table: &str) -> Done {
    let order = ImportOrder {
        name: "table.csv".to_owned(),
        bytes: STANDARD.encode(table),
        kind: None,
        mapping: None,
        date_order: None,
        sheet: None,
        names: vec![],
        mended: vec![],
        watch: None,
    };
    world.act(Act::Import { order })
}

fn shell(world: &mut World) -> ShellView {
    view!(world, Query::Shell, Shell)
}

fn trail(world: &mut World) -> TrailView {
    view!(world, Query::Trail, Trail)
}

fn grid(world: &mut World, order: Option<GridOrder>) -> DependenciesView {
    view!(world, Query::Dependencies { order }, Dependencies)
}

const TABLE: &str =
    "Initiative,Title,Team,Need by\nCheckout,Wallet,Payments,2024-01-12\nCheckout,Receipts,Payments,\n";

#[test]
fn an_import_is_taken_back_while_later_steps_that_have_nothing_to_do_with_it_stand() {
    let mut world = World::new();
    let before = world.app.content().unwrap();
    let seq = import(&mut world, TABLE).step.unwrap();
    world.act(Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] });
    let with_both = world.app.content().unwrap();
    let done = world.act(Act::TakeBack { seq });
    assert!(done.label.starts_with("Took back: ") && done.undoable, "{done:?}");
    let names = shell(&mut world);
    assert_eq!((names.dependencies, names.teams.len()), (0, 1));
    assert_eq!(names.teams[0].name, "Platform A");
    assert_eq!(world.app.verify().unwrap(), vec![]);

    let marked: Vec<_> = trail(&mut world).steps.iter().map(|step| (step.seq, step.taken_back_by)).collect();
    assert_eq!(marked, [(3, None), (2, None), (1, Some(3))]);
    let again = world.refused(Act::TakeBack { seq });
    assert!(again.message().contains("Took back"), "{again:?}");

    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), with_both, "undo brings the import back as it was");
    assert_eq!(trail(&mut world).steps[2].taken_back_by, None);
    world.act(Act::UndoTo { seq: 0 });
    assert_eq!(world.app.content().unwrap(), before);
}

#[test]
fn a_step_on_which_later_ones_build_is_not_taken_back_and_they_are_named() {
    let mut world = World::new();
    let seq = import(&mut world, TABLE).step.unwrap();
    let id = grid(&mut world, None).rows[0].id;
    world.act(promise(id, "2023-12-20"));
    let refused = world.refused(Act::TakeBack { seq });
    assert!(refused.message().contains("Later steps build on it: “"), "{refused:?}");
    world.act(Act::Undo);
    world.act(Act::TakeBack { seq });
    assert_eq!(shell(&mut world).dependencies, 0);
}

#[test]
fn what_a_step_changed_and_a_later_one_changed_again_stays() {
    let mut world = World::new();
    let team = world.act(Act::AddTeam { name: "A".to_owned(), changes: vec![] }).created[0].parse().unwrap();
    let rename = |name: &str| Act::ChangeTeam { id: team, changes: vec![TeamChange::Name(name.to_owned())] };
    let second = world.act(rename("B")).step.unwrap();
    let third = world.act(rename("C")).step.unwrap();
    assert!(world.refused(Act::TakeBack { seq: second }).message().contains("Changed the team"));
    world.act(Act::TakeBack { seq: third });
    assert_eq!(shell(&mut world).teams[0].name, "B");
    // The name that would come back has been given to another one since.
    world.act(Act::AddTeam { name: "A".to_owned(), changes: vec![] });
    let fourth = world.refused(Act::TakeBack { seq: second });
    assert!(
        fourth.message().contains("build on it") || fourth.message().contains("leaves no room"),
        "{fourth:?}"
    );
    assert!(world.refused(Act::TakeBack { seq: 99 }).message().contains("already"));
}

#[test]
fn one_mapping_remembered_twice_is_in_nobody_s_way() {
    let mut world = World::new();
    let first = import(&mut world, TABLE).step.unwrap();
    import(&mut world, "Initiative,Title,Team,Need by\nLogin,Session,Identity,2024-02-01\n");
    world.act(Act::TakeBack { seq: first });
    let left: Vec<String> = grid(&mut world, None).rows.into_iter().map(|row| row.title).collect();
    assert_eq!(left, ["Session"]);
    assert_eq!(world.app.verify().unwrap(), vec![]);
}

fn look(words: &str) -> ViewLook {
    ViewLook {
        words: words.to_owned(),
        bands: vec![],
        states: vec![],
        criticalities: vec![],
        open_only: true,
        grouping: Grouping::Team,
        order: Some(GridOrder { by: GridColumn::NeedBy, descending: false }),
    }
}

#[test]
fn a_view_is_saved_renamed_changed_and_removed_and_all_of_it_undone() {
    let mut world = World::new();
    let save = |name: &str| Act::SaveView { name: name.to_owned(), look: look("sso") };
    let id = world.act(save("Mine")).created[0].parse().unwrap();
    assert!(world.refused(save(" mine ")).message().contains("already"), "a name is given once");
    world.act(Act::ChangeView { id, name: Some("Next sync".to_owned()), look: None });
    world.act(Act::ChangeView { id, name: None, look: Some(look("tokenizer")) });
    let view = shell(&mut world).views.remove(0);
    assert_eq!((view.name.as_str(), &view.look), ("Next sync", &look("tokenizer")));
    world.act(Act::RemoveView { id });
    assert_eq!(shell(&mut world).views, []);
    assert!(world.refused(Act::RemoveView { id }).message().contains("not in the ledger"));
    world.act(Act::Undo);
    assert_eq!(shell(&mut world).views[0].name, "Next sync");
    world.act(Act::UndoTo { seq: 0 });
    assert_eq!(shell(&mut world).views, []);
}

fn titles(world: &mut World, by: GridColumn, descending: bool) -> Vec<String> {
    grid(world, Some(GridOrder { by, descending })).rows.into_iter().map(|row| row.title).collect()
}

fn three(world: &mut World) -> [DependencyId; 3] {
    let initiative = world.initiative("Checkout");
    ["beta", "Álpha", "gamma"].map(|title| world.dependency(initiative, title))
}

#[test]
fn the_grid_is_put_in_order_by_the_core_and_what_has_no_value_stands_last() {
    let mut world = World::new();
    let [beta, alpha, _] = three(&mut world);
    for (id, text) in [(beta, "2024-03-01"), (alpha, "2024-02-01")] {
        let (reason, said) = (String::new(), Said::default());
        world.act(Act::StateNeedBy { dependency: id, day: day(text), reason, said });
    }
    assert_eq!(titles(&mut world, GridColumn::Title, false), ["Álpha", "beta", "gamma"]);
    assert_eq!(titles(&mut world, GridColumn::Title, true), ["gamma", "beta", "Álpha"]);
    assert_eq!(titles(&mut world, GridColumn::NeedBy, false), ["Álpha", "beta", "gamma"]);
    assert_eq!(titles(&mut world, GridColumn::NeedBy, true), ["beta", "Álpha", "gamma"]);
}

#[test]
fn many_are_changed_in_one_step_and_one_undo() {
    let mut world = World::new();
    let ids = three(&mut world).to_vec();
    let tags = vec![DependencyChange::Tags(vec!["sync".to_owned()])];
    world.act(Act::ChangeDependency { ids: ids.clone(), changes: tags });
    assert!(grid(&mut world, None).rows.iter().all(|row| row.tags == ["sync"]));
    world.act(Act::Undo);
    assert!(grid(&mut world, None).rows.iter().all(|row| row.tags.is_empty()));
}

#[test]
fn the_first_lines_of_today_come_with_the_counts_of_all() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let all: TodayView = view!(world, Query::Today { most: None }, Today);
    let top: TodayView = view!(world, Query::Today { most: Some(1) }, Today);
    assert_eq!(top.summary, all.summary);
    for (whole, first) in all.bands.iter().zip(&top.bands) {
        assert_eq!((whole.count, whole.lines), (first.count, first.lines));
        assert_eq!(whole.rows.len(), whole.lines as usize);
        assert_eq!(first.rows, whole.rows[..whole.rows.len().min(1)]);
    }
}
