//! Letters over a ledger: what is told to whom, what is logged for many at once, and that nothing private leaves.

use crate::world::{World, day, promise};
use towline::api::act::Act;
use towline::api::asking::{AskedAbout, LetterOrder, LetterRow};
use towline::api::change::{DependencyChange, PersonChange, TeamChange};
use towline::api::query::Query;
use towline::api::view::{DependencyView, View};
use towline::domain::ask::{AskKind, Channel};
use towline::domain::id::{DependencyId, PersonId};

#[track_caller]
fn letters(world: &mut World, about: AskedAbout, kind: AskKind) -> Vec<LetterRow> {
    let order = LetterOrder { about, kind, to: None, reply_by: None, ask: None };
    match world.view(Query::Letters { order }) {
        View::Letters(view) => view.letters,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    match world.view(Query::Dependency { id }) {
        View::Dependency(view) => view,
        other => panic!("{other:?}"),
    }
}

fn change(id: DependencyId, changes: Vec<DependencyChange>) -> Act {
    Act::ChangeDependency { ids: vec![id], changes }
}

/// Two of Platform A, one of them with a DRI, and one of Platform B.
fn three(world: &mut World) -> ([DependencyId; 3], PersonId) {
    let checkout = world.initiative("Checkout");
    let mut add = |act: Act| world.act(act).created[0].clone();
    let team = |name: &str| Act::AddTeam { name: name.to_owned(), changes: vec![] };
    let (a, b) = (add(team("Platform A")).parse().unwrap(), add(team("Platform B")).parse().unwrap());
    let nadia = add(Act::AddPerson { name: "Nadia".to_owned(), changes: vec![] }).parse().unwrap();
    let ids = ["SSO SDK", "Session store", "Tokenizer"].map(|title| world.dependency(checkout, title));
    for (id, team) in ids.into_iter().zip([a, a, b]) {
        world.act(change(id, vec![DependencyChange::Supplier(Some(team))]));
    }
    world.act(change(ids[0], vec![DependencyChange::Dri(Some(nadia))]));
    (ids, nadia)
}

#[test]
fn those_for_the_same_reader_share_a_letter_and_are_logged_in_one_step() {
    let mut world = World::new();
    let (ids, nadia) = three(&mut world);
    world.act(change(ids[0], vec![DependencyChange::Dri(None)]));
    let found = letters(&mut world, AskedAbout::Dependencies { ids: ids.to_vec() }, AskKind::Eta);
    let readers: Vec<_> = found.iter().map(|one| (one.to.as_str(), one.dependencies.len())).collect();
    assert_eq!(readers, [("Platform A", 2), ("Platform B", 1)]);

    world.act(change(ids[0], vec![DependencyChange::Dri(Some(nadia))]));
    let done = world.act(Act::AskAll {
        dependencies: ids.to_vec(),
        kind: AskKind::Eta,
        channel: Channel::Mail,
        on: None,
        reply_by: Some(day("2023-12-08")),
    });
    assert_eq!(
        (done.created.len(), done.label.as_str()),
        (3, "Asked Nadia, Platform A and Platform B for a date on 3 dependencies")
    );
    let asks = pane(&mut world, ids[0]).asks;
    assert!(asks[0].to == "Nadia" && asks[0].text.starts_with("Hello Nadia,"), "{asks:?}");
    assert!(asks[0].text.ends_with("A reply by Fri 8 Dec 2023 would help us plan."), "{asks:?}");
    world.act(Act::Undo);
    assert!(ids.iter().all(|id| pane(&mut world, *id).asks.is_empty()), "one step of undo");
}

#[test]
fn asking_many_is_refused_by_name_for_the_one_that_nobody_can_answer() {
    let mut world = World::new();
    let (ids, _) = three(&mut world);
    world.act(change(ids[1], vec![DependencyChange::Supplier(None)]));
    let ask = Act::AskAll {
        dependencies: ids.to_vec(),
        kind: AskKind::Eta,
        channel: Channel::Mail,
        on: None,
        reply_by: None,
    };
    let refused = format!("{:?}", world.refused(ask));
    assert!(refused.contains("“Session store”") && refused.contains("name its team first"), "{refused}");
    assert!(pane(&mut world, ids[0]).asks.is_empty(), "nothing was logged");
}

#[test]
fn what_is_owed_stands_first_and_after_two_reminders_another_way_is_proposed() {
    let mut world = World::new();
    let (ids, _) = three(&mut world);
    let team = pane(&mut world, ids[1]).row.supplier;
    world.act(Act::MakeCommitment {
        text: "Test data".to_owned(),
        person: None,
        team,
        dependency: None,
        due: Some(day("2023-12-04")),
        on: None,
    });
    assert_eq!(pane(&mut world, ids[1]).chase.owed, ["Test data: due 4 Dec, in 1 working day"]);
    let told = letters(&mut world, AskedAbout::Dependencies { ids: vec![ids[1]] }, AskKind::Status);
    assert!(told[0].text.contains("For our part: Test data, by Mon 4 Dec 2023."), "{}", told[0].text);

    let ask = world.act(Act::Ask {
        dependency: ids[1],
        kind: AskKind::Eta,
        to: None,
        channel: Channel::Chat,
        text: "When?".to_owned(),
        on: None,
        reply_by: None,
    });
    let ask = ask.created[0].parse().unwrap();
    let mut next = Vec::new();
    for _ in 0..3 {
        let row = pane(&mut world, ids[1]).asks[0].next.clone().unwrap();
        next.push((row.channel, row.for_ladder, row.why.is_empty()));
        world.act(Act::Nudge { ask, channel: row.channel, on: None });
    }
    let chat = (Channel::Chat, false, true);
    assert_eq!(next, [chat, chat, (Channel::Call, false, false)]);
    let last = pane(&mut world, ids[1]).asks[0].next.clone().unwrap();
    assert!(last.for_ladder);
}

#[test]
fn a_day_that_has_passed_is_said_kindly() {
    let mut world = World::new();
    let (ids, _) = three(&mut world);
    for id in &ids[..2] {
        world.act(promise(*id, "2023-12-06"));
    }
    let need = |day: &str| Act::StateNeedBy {
        dependency: ids[0],
        day: crate::world::day(day),
        reason: String::new(),
        said: towline::api::act::Said::default(),
    };
    world.act(need("2023-12-06"));
    let text = |world: &mut World, id| {
        let found = letters(world, AskedAbout::Dependencies { ids: vec![id] }, AskKind::Status);
        found[0].text.clone()
    };
    let before = text(&mut world, ids[0]);
    assert!(before.starts_with("Hello Nadia,\n\nWhere does “SSO SDK” stand?"), "{before}");
    let both = "We need it by Wed 6 Dec 2023; the last date we have is Wed 6 Dec 2023.";
    assert!(before.contains(both), "{before}");
    world.on("2023-12-08");
    let after = text(&mut world, ids[0]);
    let both =
        "We needed it by Wed 6 Dec 2023; the last date we have was Wed 6 Dec 2023, and that day has passed.";
    assert!(after.contains(both), "{after}");
    let alone = text(&mut world, ids[1]);
    assert!(alone.contains("The last date we have was Wed 6 Dec 2023, and that day has passed."), "{alone}");
    let handed = Act::Deliver { dependency: ids[0], what: String::new(), on: None, link: String::new() };
    world.act(handed);
    let handed = text(&mut world, ids[0]);
    assert!(!handed.contains("has passed"), "{handed}");
}

#[test]
fn a_decision_that_is_late_was_to_be_made() {
    let mut world = World::new();
    let decide_by = Some(day("2023-12-06"));
    let act = Act::AddDecision { question: "Which token format?".to_owned(), changes: vec![], decide_by };
    let id = world.act(act).created[0].parse().unwrap();
    for (today, expect) in
        [("2023-12-06", "It is to be decided by"), ("2023-12-07", "It was to be decided by")]
    {
        let found = letters(world.on(today), AskedAbout::Decision { id }, AskKind::Decision);
        assert!(found[0].text.contains(&format!("{expect} Wed 6 Dec 2023.")), "{}", found[0].text);
    }
}

#[test]
fn no_private_word_has_a_way_into_a_letter() {
    const CANARY: &str = "canary-7c1f";
    let secret = || CANARY.to_owned();
    let mut world = World::new();
    let (ids, nadia) = three(&mut world);
    let team = pane(&mut world, ids[0]).row.supplier.unwrap();
    let cares = vec![PersonChange::Cares(secret()), PersonChange::Notes(secret())];
    world.act(Act::ChangePerson { id: nadia, changes: cares });
    world.act(Act::ChangeTeam { id: team, changes: vec![TeamChange::Notes(secret())] });
    world.act(change(ids[0], vec![DependencyChange::Notes(secret())]));
    let mut stated = promise(ids[0], "2023-12-11");
    if let Act::StateEta { eta, .. } = &mut stated {
        eta.reason_private = secret();
    }
    world.act(stated);
    world.act(Act::Snooze { dependencies: vec![ids[1]], until: day("2023-12-20"), reason: secret() });
    assert_eq!(pane(&mut world, ids[0]).chase.cares, CANARY, "it is shown to me");
    let abouts = [AskedAbout::Dependencies { ids: ids.to_vec() }, AskedAbout::Person { id: nadia }];
    for (about, kind) in
        abouts.into_iter().flat_map(|about| AskKind::ALL.iter().map(move |k| (about.clone(), *k)))
    {
        for letter in letters(&mut world, about, kind) {
            assert!(!letter.text.contains(CANARY), "{}", letter.text);
            assert!(!letter.text.is_empty());
        }
    }
}
