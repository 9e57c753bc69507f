//! The picture of the timeline that goes with an update: what it shows to whom, that it is frozen as it was sent, and
//! that nothing else leaves with it.

use crate::world::{World, day, dependency, draft, frozen, initiatives, promise};
use rusqlite::Connection;
use towline::api::act::Act;
use towline::api::change::{DependencyChange, PersonChange, TeamChange};
use towline::api::exporting::ExportFormat;
use towline::api::query::{Query, UpdateOrder};
use towline::api::view::View;
use towline::app::App;
use towline::domain::audience::{Audience, Naming, Term};
use towline::domain::id::InitiativeId;
use towline::domain::team::Relation;

fn to(audience: &str, initiatives: &[InitiativeId]) -> UpdateOrder {
    UpdateOrder {
        audience: audience.parse().unwrap(),
        initiatives: initiatives.to_vec(),
        from: None,
        without: Vec::new(),
        only_unchanged: false,
        timeline: true,
    }
}

#[track_caller]
fn drawn(world: &mut World, order: &UpdateOrder) -> String {
    draft(world, order).picture.expect("there is something to draw")
}

fn example() -> (World, Vec<InitiativeId>) {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let all = initiatives(&mut world);
    (world, all)
}

#[test]
fn each_audience_sees_what_its_words_tell() {
    let (mut world, all) = example();
    let peers = drawn(&mut world, &to("peers", &all));
    let management = drawn(&mut world, &to("management", &all));
    let others = drawn(&mut world, &to("non-technical", &all));
    for (picture, ticks, odds) in [(&peers, 2, false), (&management, 1, true), (&others, 0, false)] {
        let own =
            picture.split("SSO SDK (").nth(1).and_then(|rest| rest.split("</g>").next()).unwrap_or_default();
        assert_eq!(own.matches("opacity").count(), ticks, "{picture}");
        assert_eq!(picture.contains("8 of 10"), odds, "{picture}");
        assert!(picture.contains("Beta: "), "the next milestone is for everybody");
    }
    assert!(peers.contains("Timeline by team") && peers.contains(">Platform A<"));
    assert!(peers.contains("Postal codes") && !management.contains("Postal codes"), "{management}");
    assert!(others.contains("Timeline by initiative") && !others.contains("SSO SDK"));
    let teams = match world.view(Query::Shell) {
        View::Shell(view) => view.teams.into_iter().map(|team| team.name),
        other => panic!("{other:?}"),
    };
    for team in teams.filter(|name| name != "Checkout") {
        assert!(!others.contains(&team), "{team} in {others}");
    }
    // As the words mark it: "As of 8 Nov, unconfirmed."
    let own = peers.split("SSO SDK (").nth(1).and_then(|rest| rest.split("</g>").next()).unwrap_or_default();
    assert!(own.contains("fill=\"#fff\"") && peers.contains("not confirmed lately"), "{peers}");
    // Only of what it is about.
    let japan = drawn(&mut world, &to("peers", &all[1..]));
    assert!(japan.contains("Yen settlement") && !japan.contains("SSO SDK") && !japan.contains("Beta"));
}

#[test]
fn a_line_left_out_by_hand_is_not_drawn() {
    let (mut world, all) = example();
    let sdk = dependency(&mut world, "SSO SDK");
    for audience in ["peers", "management"] {
        let order = UpdateOrder { without: vec![format!("open:{sdk}")], ..to(audience, &all) };
        let picture = drawn(&mut world, &order);
        assert!(!picture.contains("SSO SDK") && picture.contains("Tokenizer v2"), "{picture}");
    }
    let without = vec![format!("date:{}", all[0])];
    let picture = drawn(&mut world, &UpdateOrder { without, ..to("management", &all) });
    assert!(!picture.contains("Beta"), "{picture}");
}

#[test]
fn what_was_accepted_in_the_period_is_drawn_for_peers_and_what_came_before_is_not() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let id = world.dependency(checkout, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    let what = String::new();
    world.act(Act::Deliver { dependency: id, what, on: None, link: String::new() });
    world.act(Act::Judge {
        dependency: id,
        verdict: towline::domain::delivery::VerdictKind::Accepted,
        reason: String::new(),
        on: None,
        checks: vec![],
    });
    assert!(drawn(&mut world, &to("peers", &[checkout])).contains("SSO SDK (accepted)"));
    frozen(&mut world, &to("peers", &[checkout]));
    world.on("2023-12-08");
    assert_eq!(draft(&mut world, &to("peers", &[checkout])).picture, None, "there is nothing to draw");
}

#[test]
fn milestones_of_several_initiatives_are_told_apart_and_each_day_they_had_lies_on_the_picture() {
    let mut world = World::new();
    let both = ["Checkout 2", "Launch in Japan"].map(|title| world.initiative(title));
    for (initiative, days) in
        both.into_iter().zip([["2023-06-01", "2024-01-10"], ["2023-12-20", "2024-01-20"]])
    {
        let add = Act::AddMilestone {
            initiative,
            title: "Beta".to_owned(),
            day: Some(day(days[0])),
            value: String::new(),
        };
        let id = world.act(add).created[0].parse().unwrap();
        world.act(Act::StateMilestoneDate {
            id,
            day: day(days[1]),
            reason: String::new(),
            said: towline::api::act::Said::default(),
        });
    }
    let picture = drawn(&mut world, &to("peers", &both));
    assert!(
        picture.contains("Checkout 2 / Beta: ") && picture.contains("Launch in Japan / Beta: "),
        "{picture}"
    );
    assert!(picture.contains("2023<") && picture.contains("Jun"), "the first day it had: {picture}");
    let one = drawn(&mut world, &to("peers", &both[..1]));
    assert!(one.contains("<title>Beta: "), "{one}");
}

/// A dependency whose title names its DRI, of a team that not everybody gets by name.
fn named() -> (World, InitiativeId) {
    let mut world = World::new();
    let changes = vec![TeamChange::Relation(Relation::Platform)];
    let team = world.act(Act::AddTeam { name: "Platform A".to_owned(), changes });
    let team = team.created[0].parse().unwrap();
    let changes = vec![PersonChange::Role("iOS lead".to_owned()), PersonChange::Team(Some(team))];
    world.act(Act::AddPerson { name: "Nadia Rahman".to_owned(), changes });
    let checkout = world.initiative("Checkout 2");
    let id = world.dependency(checkout, "SSO SDK that Nadia of Platform A builds");
    world.act(promise(id, "2023-12-11"));
    world.act(Act::ChangeDependency { ids: vec![id], changes: vec![DependencyChange::Supplier(Some(team))] });
    (world, checkout)
}

#[test]
fn names_and_jargon_are_exchanged_in_the_picture_too() {
    for (naming, is_there, is_not) in [
        (Naming::Full, "SSO SDK that Nadia of Platform A builds", "the iOS lead"),
        (Naming::Role, "SSO SDK that the iOS lead of Platform A builds", "Nadia"),
        (Naming::Team, "SSO SDK that Platform A of Platform A builds", "Nadia"),
        (Naming::None, "SSO SDK that someone of another team builds", "Platform A"),
    ] {
        let (mut world, checkout) = named();
        let mut peers = Audience::usual().remove(0);
        peers.naming = naming;
        world.act(Act::ChangeAudience { audience: peers.clone() });
        let picture = drawn(&mut world, &to("peers", &[checkout]));
        assert!(picture.contains(is_there) && !picture.contains(is_not), "{naming:?}: {picture}");
        let terms = [("SDK", "building block"), ("ETA", "date"), ("committed", "promised")];
        peers.glossary =
            terms.map(|(word, plain)| Term { word: word.to_owned(), plain: plain.to_owned() }).to_vec();
        world.act(Act::ChangeAudience { audience: peers });
        let picture = drawn(&mut world, &to("peers", &[checkout]));
        assert!(picture.contains("SSO building block that"), "{picture}");
        for word in ["SDK", "ETA", "committed"] {
            assert!(!picture.contains(word), "{word} in {picture}");
        }
    }
}

#[test]
fn a_name_that_plain_words_bring_into_the_picture_is_refused() {
    let (mut world, checkout) = named();
    let mut peers = Audience::usual().remove(0);
    peers.naming = Naming::Team;
    peers.glossary = vec![Term { word: "Timeline".to_owned(), plain: "Plan of Nadia".to_owned() }];
    world.act(Act::ChangeAudience { audience: peers });
    let order = to("peers", &[checkout]);
    assert_eq!(draft(&mut world, &order).named, ["Nadia"]);
    world.refused(Act::SaveUpdate { order: order.clone() });
    world.act(Act::SaveUpdate { order: UpdateOrder { timeline: false, ..order } });
}

#[test]
fn the_list_says_which_updates_went_with_a_picture() {
    let (mut world, all) = example();
    let order = to("peers", &all);
    world.act(Act::SaveUpdate { order });
    world.act(Act::SaveUpdate { order: UpdateOrder { timeline: false, ..to("management", &all) } });
    let View::Updates(view) = world.view(Query::Updates { text: String::new() }) else { panic!("not it") };
    let rows: Vec<_> = view.rows.iter().map(|row| (row.audience.to_string(), row.pictured)).collect();
    assert!(rows.contains(&("peers".to_owned(), true)), "{rows:?}");
    assert!(rows.contains(&("management".to_owned(), false)), "{rows:?}");
}

#[test]
fn the_picture_stays_as_it_was_sent_and_words_are_the_same_with_and_without_it() {
    let (mut world, all) = example();
    let order = to("peers", &all);
    let bare = draft(&mut world, &UpdateOrder { timeline: false, ..order.clone() });
    let with = draft(&mut world, &order);
    assert_eq!((bare.picture.as_ref(), &bare.markdown, &bare.text), (None, &with.markdown, &with.text));
    assert_eq!(bare.rich, with.rich, "the clipboard goes without it");
    let shown = with.picture.unwrap();
    assert!(with.html.contains(&shown) && !bare.html.contains("<svg"));
    let before = world.app.content().unwrap();
    let kept = frozen(&mut world, &order);
    assert_eq!(kept.picture.as_deref(), Some(shown.as_str()));
    assert!(kept.html.contains(&shown) && !kept.rich.contains("<svg") && kept.markdown == with.markdown);
    let after = world.app.content().unwrap();
    let sdk = dependency(&mut world, "SSO SDK");
    world.on("2023-12-06").act(promise(sdk, "2024-01-20"));
    let changes = vec![DependencyChange::Title("Sign-in".to_owned())];
    world.act(Act::ChangeDependency { ids: vec![sdk], changes });
    match world.view(Query::Update { id: kept.row.id }) {
        View::Update(again) => assert_eq!(again, kept),
        other => panic!("{other:?}"),
    }
    assert_ne!(drawn(&mut world, &order), shown);
    for _ in 0..3 {
        world.act(Act::Undo);
    }
    assert_eq!(world.app.content().unwrap(), before, "undo takes the picture back with its update");
    world.act(Act::Redo);
    assert_eq!(world.app.content().unwrap(), after);
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn that_nothing_changed_carries_no_picture() {
    let (mut world, all) = example();
    frozen(&mut world, &to("peers", &all));
    world.on("2023-12-04");
    let short = UpdateOrder { only_unchanged: true, ..to("peers", &all) };
    assert_eq!(frozen(&mut world, &short).picture, None);
}

#[test]
fn more_than_fit_are_counted() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    for n in 0..23 {
        world.dependency(checkout, &format!("Part {n}"));
    }
    let picture = drawn(&mut world, &to("peers", &[checkout]));
    assert_eq!(picture.matches("<g><title>Part").count(), 20);
    assert!(picture.contains("And 3 more dependencies."), "{picture}");
}

#[test]
fn the_whole_ledger_carries_the_picture_out_and_in() {
    let (mut world, all) = example();
    let kept = frozen(&mut world, &to("management", &all));
    let order = crate::export::order(ExportFormat::Ledger);
    let text = String::from_utf8(crate::export::exported(&mut world, &order)).unwrap();
    assert!(text.contains("\"update_picture\": ["));
    let mut other = World::new();
    other.act(Act::ImportLedger { name: "ledger.json".to_owned(), text });
    assert_eq!(other.app.content_hash().unwrap(), world.app.content_hash().unwrap());
    match other.view(Query::Update { id: kept.row.id }) {
        View::Update(again) => assert_eq!(again.picture, kept.picture),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_ledger_from_elsewhere_holds_as_a_picture_never_becomes_part_of_a_page() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let id = world.dependency(checkout, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    let kept = frozen(&mut world, &to("peers", &[checkout]));
    assert!(kept.picture.is_some());
    let (path, now) = (world.path(), world.now);
    let _folder = world.close();
    let db = Connection::open(&path).unwrap();
    let foreign = "UPDATE journal SET undoing = 1;
         UPDATE update_picture SET svg = '<svg onload=\"alert(1)\"><script>alert(1)</script></svg>';
         UPDATE journal SET undoing = 0;";
    db.execute_batch(foreign).unwrap();
    drop(db);
    let mut world_again = App::open(&path, now).unwrap();
    let request =
        towline::api::request::Request { act: None, queries: vec![Query::Update { id: kept.row.id }] };
    let answer = format!("{:?}", world_again.call(now, request).answers);
    assert!(answer.contains("SSO SDK") && !answer.contains("script"), "{answer}");
    assert_eq!(day("2023-12-01"), now.today);
}
