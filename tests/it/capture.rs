//! A line of quick capture through the whole core: what it adds in one step, and that one undo takes it back.

use crate::world::World;
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::rows::EvidenceKind;
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

#[test]
fn an_eta_in_words_is_kept_as_a_range_or_as_what_was_said() {
    let mut world = World::new();
    world.initiative("Checkout");
    let mut stated = |text: &str| {
        let id: DependencyId = world.act(line(text)).created[0].parse().unwrap();
        let View::Dependency(pane) = world.view(Query::Dependency { id }) else { panic!("not a dependency") };
        let entry = pane.evidence.into_iter().find(|entry| entry.kind == EvidenceKind::Eta).unwrap();
        (pane.row.eta.map(|day| day.to_string()), entry.text, entry.quote)
    };
    let range = stated("SSO SDK eta:mid Q1");
    let between = "Promised between 1 Feb 2024 and 29 Feb 2024";
    assert_eq!(range, (Some("2024-02-29".to_owned()), between.to_owned(), "mid Q1".to_owned()));
    let words = stated("Tokenizer eta:\"when we get to it\"");
    assert_eq!(words, (None, "No date was given".to_owned(), "when we get to it".to_owned()));
    let by_days = stated("Receipts eta:15–20 Jan");
    assert_eq!((by_days.0.as_deref(), by_days.2.as_str()), (Some("2024-01-20"), ""));
    let refused = world.refused(line("Cards need:mid Q1"));
    assert!(refused.message().contains("write one of them, such as 2024-02-29, the last"), "{refused:?}");
}

#[test]
fn how_a_promise_reached_me_is_only_put_down_where_it_was_said() {
    let mut world = World::new();
    world.initiative("Checkout");
    for (text, source) in [
        ("SSO SDK @Tokens eta:20dec", "Tokens, relayed"),
        ("Receipts @Tokens eta:20dec via:meeting", "Tokens, said in a meeting"),
        ("Cards @Tokens eta:20dec via:mail said:30nov", "Tokens, written"),
    ] {
        let id: DependencyId = world.act(line(text)).created[0].parse().unwrap();
        let View::Dependency(pane) = world.view(Query::Dependency { id }) else { panic!("not a dependency") };
        let entry = pane.evidence.into_iter().find(|entry| entry.kind == EvidenceKind::Eta).unwrap();
        assert_eq!(entry.source, source, "{text}");
    }
}
