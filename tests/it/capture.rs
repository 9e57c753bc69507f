//! A line of quick capture through the whole core: what it adds in one step, and that one undo takes it back.

use crate::world::World;
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::id::DependencyId;

fn line(text: &str) -> Act {
    Act::Capture { text: text.to_owned(), initiative: None, plain: vec![] }
}

#[test]
fn a_line_adds_the_milestone_it_names_to_its_initiative_and_undo_takes_both_back() {
    let mut world = World::new();
    world.initiative("Checkout");
    world.initiative("Reporting");
    let before = world.app.content().unwrap();
    world.refused(line("SSO SDK ms:Beta"));
    let unknown = world.refused(line("SSO SDK ms:Beta in:Nowhere need:soon"));
    assert!(unknown.message().starts_with("in:Nowhere: "), "{}", unknown.message());
    let done = world.act(line("SSO SDK @Tokens ms:\"Soft launch\" in:checkout"));
    assert_eq!(done.created.len(), 3, "the dependency, the team and the milestone");
    let id: DependencyId = done.created[0].parse().unwrap();
    let View::Dependency(pane) = world.view(Query::Dependency { id }) else { panic!("not a dependency") };
    let row = pane.row;
    assert_eq!((row.milestone_title.as_str(), row.initiative_title.as_str()), ("Soft launch", "Checkout"));
    let again = world.act(line("Session store ms:softlaunch in:checkout"));
    assert_eq!(again.created.len(), 1, "it is known now");
    world.act(Act::Undo);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
}
