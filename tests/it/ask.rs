//! Asks that are about no dependency: a person, a decision.

use crate::world::{World, day};
use towline::api::act::{Act, EtaEntry, Topic};
use towline::api::query::Query;
use towline::api::rows::TodayRow;
use towline::api::view::{PersonView, View};
use towline::domain::ask::{AnswerKind, AskKind, Channel};
use towline::domain::eta::EtaKind;
use towline::domain::id::{AskId, DecisionId, PersonId};
use uuid::Uuid;

fn person(world: &mut World, name: &str) -> PersonId {
    let done = world.act(Act::AddPerson { name: name.to_owned(), changes: vec![] });
    done.created[0].parse().unwrap()
}

fn about(about: Topic, to: Option<PersonId>) -> Act {
    Act::AskAbout {
        about,
        kind: AskKind::Help,
        to,
        channel: Channel::Mail,
        text: "Who stands in?".to_owned(),
        on: None,
        reply_by: Some(day("2023-12-05")),
    }
}

fn page(world: &mut World, id: PersonId) -> PersonView {
    match world.view(Query::Person { id }) {
        View::Person(view) => view,
        other => panic!("{other:?}"),
    }
}

fn today(world: &mut World, id: PersonId) -> Option<TodayRow> {
    let View::Today(view) = world.view(Query::Today { most: None }) else { panic!("today") };
    view.bands.into_iter().flat_map(|band| band.rows).find(|row| row.person == Some(id))
}

#[test]
fn an_ask_about_a_person_is_chased_like_any_other() {
    let mut world = World::new();
    let (ada, bo) = (person(&mut world, "Ada"), person(&mut world, "Bo"));
    let done = world.act(about(Topic::Person { id: ada }, Some(bo)));
    assert_eq!(done.label, "Asked Bo for help about Ada");
    let ask: AskId = done.created[0].parse().unwrap();
    assert_eq!(today(&mut world, ada), None);

    world.on("2023-12-06");
    let row = today(&mut world, ada).unwrap();
    assert_eq!(row.reasons.iter().map(|r| r.code.as_str()).collect::<Vec<_>>(), ["OV3", "follow"]);
    assert_eq!((row.title.as_str(), row.ask), ("Ada", Some(ask)));
    let nudged = world.act(Act::Nudge { ask, channel: Channel::Call, on: None });
    assert_eq!(nudged.label, "Nudged Bo about Ada (nudge 1)");
    let reply =
        Act::LogReply { ask, kind: AnswerKind::Answered, text: "Cy does".to_owned(), on: None, eta: None };
    assert_eq!(world.act(reply.clone()).label, "Reply of Bo: answered");
    assert_eq!(today(&mut world, ada), None);
    let asks = page(&mut world, ada).asks;
    assert_eq!((asks.len(), asks[0].to.as_str(), asks[0].open), (1, "Bo", false));
    assert_eq!(page(&mut world, bo).last_touch_on, Some(day("2023-12-06")), "it was Bo I was in touch with");
    world.refused(reply);

    world.act(Act::Undo);
    assert!(page(&mut world, ada).asks[0].open, "what is loose is read again as well");
    world.act(Act::UndoTo { seq: 2 });
    assert_eq!(page(&mut world, ada).asks, []);
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn an_ask_about_a_person_goes_to_them_when_nobody_else_is_named() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    assert_eq!(world.act(about(Topic::Person { id: ada }, None)).label, "Asked Ada for help");
    assert_eq!(page(&mut world, ada).asks[0].to, "Ada");
}

#[test]
fn only_what_can_be_promised_has_a_date_and_only_what_is_there_is_asked_about() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let ask = world.act(about(Topic::Person { id: ada }, None)).created[0].parse().unwrap();
    let eta = EtaEntry {
        kind: EtaKind::Promise,
        day: Some(day("2024-01-01")),
        latest: None,
        confidence: None,
        code: None,
        reason: String::new(),
        reason_private: String::new(),
    };
    world.refused(Act::LogReply {
        ask,
        kind: AnswerKind::Answered,
        text: String::new(),
        on: None,
        eta: Some(eta),
    });
    world.refused(about(Topic::Person { id: PersonId::new(Uuid::nil()) }, None));
    let decision = Topic::Decision { id: DecisionId::new(Uuid::nil()) };
    world.refused(about(decision, None));
    world.refused(about(decision, Some(ada)));
}
