//! What is found by its words, wherever they stand in the record, and that the index is true through acts and undo.

use crate::world::{World, promise};
use towline::api::act::{Act, EtaEntry, Said};
use towline::api::change::DependencyChange;
use towline::api::query::Query;
use towline::api::view::{SearchHit, View};
use towline::domain::ask::{AskKind, Channel};
use towline::domain::eta::EtaKind;
use towline::domain::id::DependencyId;

fn hits(world: &mut World, text: &str) -> Vec<SearchHit> {
    match world.view(Query::Search { text: text.to_owned() }) {
        View::Search(view) => view.hits,
        other => panic!("{other:?}"),
    }
}

/// Titles of what is found, and the excerpts with the found words in brackets.
fn found(world: &mut World, text: &str) -> Vec<String> {
    let told = |hit: SearchHit| {
        let excerpts = hit.excerpts.iter().map(|excerpt| {
            let parts = excerpt.parts.iter();
            let words: String =
                parts.map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect();
            let private = if excerpt.private { " (private)" } else { "" };
            format!(" | {}{private}: {words}", excerpt.said)
        });
        hit.title.clone() + &excerpts.collect::<String>()
    };
    hits(world, text).into_iter().map(told).collect()
}

fn ask(dependency: DependencyId, text: &str) -> Act {
    Act::Ask {
        dependency,
        kind: AskKind::Eta,
        to: None,
        channel: Channel::Chat,
        text: text.to_owned(),
        on: None,
        reply_by: None,
    }
}

fn world() -> (World, DependencyId) {
    let mut world = World::new();
    let initiative = world.initiative("Checkout 2");
    let id = world.dependency(initiative, "SSO SDK");
    (world, id)
}

#[test]
fn words_of_an_entry_lead_to_what_it_is_about_and_are_marked() {
    let (mut world, id) = world();
    world.act(ask(id, "When does the café build reach our pipeline?"));
    let line = "SSO SDK | Ask: When does the [café] build reach our pipeline?";
    assert_eq!(found(&mut world, "CAFE"), [line], "accents and case do not matter");
    assert_eq!(
        found(&mut world, "build pipel"),
        ["SSO SDK | Ask: When does the café [build] reach our [pipeline]?"]
    );
    assert_eq!(found(&mut world, "pipel build"), [""; 0], "only the last word may be just begun");
    assert_eq!(found(&mut world, "sso"), ["SSO SDK"], "its own title is no news");
}

#[test]
fn private_words_are_found_and_say_that_they_are_private() {
    let (mut world, id) = world();
    let notes = DependencyChange::Notes("Budget was halved".to_owned());
    world.act(Act::ChangeDependency { ids: vec![id], changes: vec![notes] });
    let eta = EtaEntry {
        kind: EtaKind::NoneGiven,
        day: None,
        latest: None,
        confidence: None,
        code: None,
        reason: "Waiting for hardware".to_owned(),
        reason_private: "Their lead resigned".to_owned(),
    };
    world.act(Act::StateEta { dependency: id, eta, said: Said::default() });
    assert_eq!(found(&mut world, "halved"), ["SSO SDK | Dependency (private): Budget was [halved]"]);
    assert_eq!(
        found(&mut world, "lead hardware"),
        ["SSO SDK | ETA: Waiting for [hardware] | ETA (private): Their [lead] resigned"]
    );
}

#[test]
fn whatever_is_typed_is_only_words() {
    let (mut world, id) = world();
    world.act(ask(id, r#"The parser breaks at a"b NEAR( here"#));
    assert_eq!(found(&mut world, r#"a"b NEAR("#).len(), 1);
    for odd in [
        "\"",
        "(",
        "a OR",
        "NOT",
        "shared:x",
        "^",
        "*",
        "NEAR(a b, 2)",
        "a*b",
        "{",
        "'; DROP",
        "\0",
        "ﬀ\u{301}",
    ] {
        found(&mut world, odd);
    }
}

#[test]
fn the_index_follows_acts_undo_redo_and_a_new_start() {
    let (mut world, id) = world();
    world.act(ask(id, "zebra"));
    let seen = ["SSO SDK | Ask: [zebra]"];
    assert_eq!(found(&mut world, "zebra"), seen);
    world.act(Act::Undo);
    assert_eq!(found(&mut world, "zebra"), [""; 0]);
    world.act(Act::Redo);
    assert_eq!(found(&mut world, "zebra"), seen);
    let title = DependencyChange::Title("Login kit".to_owned());
    world.act(Act::ChangeDependency { ids: vec![id], changes: vec![title] });
    assert_eq!(found(&mut world, "zebra"), ["Login kit | Ask: [zebra]"]);
    assert_eq!(found(&mut world, "sdk"), [""; 0]);
    world.act(promise(id, "2023-12-20"));
    assert_eq!(world.app.verify().unwrap(), vec![]);
    let path = world.path();
    let folder = world.close();
    let mut app = towline::app::App::open(&path, crate::world::on("2023-12-01")).unwrap();
    let queries = vec![Query::Search { text: "zebra".to_owned() }];
    let reply =
        app.call(crate::world::on("2023-12-01"), towline::api::request::Request { act: None, queries });
    assert!(format!("{:?}", reply.answers).contains("Login kit"));
    drop(folder);
}
