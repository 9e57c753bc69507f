//! Decisions, risks and statements on record, told in acts.

use crate::world::{World, day, promise};
use towline::api::act::{Act, Said, Topic};
use towline::api::change::{MeetingChange, PersonChange};
use towline::api::decision::{
    DecisionChange, DecisionStep, DecisionView, DecisionsView, NewQuote, RiskChange,
};
use towline::api::error::ApiError;
use towline::api::meetings::MeetingView;
use towline::api::query::Query;
use towline::api::rows::TodayRow;
use towline::api::view::View;
use towline::domain::ask::{AskKind, Channel};
use towline::domain::id::{DecisionId, MeetingId, PersonId, StatementId, TeamId};
use towline::domain::reason::{Court, Suggestion};
use towline::domain::risk::{RaisedBy, RiskKind, RiskState};

fn person(world: &mut World, name: &str) -> PersonId {
    world.act(Act::AddPerson { name: name.to_owned(), changes: vec![] }).created[0].parse().unwrap()
}

fn decision(world: &mut World, question: &str, changes: Vec<DecisionChange>) -> DecisionId {
    let decide_by = Some(day("2023-11-24"));
    let act = Act::AddDecision { question: question.to_owned(), changes, decide_by };
    world.act(act).created[0].parse().unwrap()
}

fn record(id: DecisionId, step: DecisionStep) -> Act {
    Act::RecordDecision { id, step, said: Said::default() }
}

fn decided(id: DecisionId) -> Act {
    record(id, DecisionStep::Decided { what: "JWT".to_owned() })
}

/// The lines of Today that are about a decision or a risk.
fn lines(world: &mut World) -> Vec<TodayRow> {
    let View::Today(today) = world.view(Query::Today { most: None }) else { panic!("not Today") };
    let rows = today.bands.into_iter().flat_map(|band| band.rows);
    rows.filter(|row| row.decision.is_some() || row.risk.is_some()).collect()
}

fn pane(world: &mut World, id: DecisionId) -> DecisionView {
    let View::Decision(view) = world.view(Query::Decision { id }) else { panic!("not a decision") };
    view
}

fn screen(world: &mut World) -> DecisionsView {
    let View::Decisions(view) = world.view(Query::Decisions) else { panic!("not the screen") };
    view
}

#[track_caller]
fn refused_at(world: &mut World, act: Act, expect: &str) -> String {
    match world.refused(act) {
        ApiError::Rule { field, message } => {
            assert_eq!(field, expect);
            message
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stalled_decision_leaves_today_once_it_is_decided_and_communicated() {
    let mut world = World::new();
    let id = decision(&mut world, "Which token format?", vec![]);
    let row = lines(&mut world).remove(0);
    assert_eq!((row.decision, row.court, row.suggestion), (Some(id), Court::Mine, Suggestion::Edit));
    let codes: Vec<&str> = row.reasons.iter().map(|reason| reason.code.as_str()).collect();
    assert_eq!(codes, ["OV6", "stalled"]);
    assert_eq!(refused_at(&mut world, decided(id), "person"), "Say who decided, or name an approver first");

    let ada = person(&mut world, "Ada");
    let named = vec![DecisionChange::Driver(Some(ada)), DecisionChange::Approver(Some(ada))];
    world.act(Act::ChangeDecision { id, changes: named });
    assert_eq!(lines(&mut world)[0].suggestion, Suggestion::Decide);
    world.act(decided(id));
    assert_eq!(lines(&mut world), []);
    let row = lines(world.on("2023-12-05")).remove(0);
    assert_eq!((row.reasons[0].code.as_str(), row.suggestion), ("untold", Suggestion::Communicate));
    world.act(record(id, DecisionStep::Communicated { to: "#checkout".to_owned() }));
    assert_eq!(lines(&mut world), []);
}

#[test]
fn what_was_decided_is_only_decided_anew_after_it_was_reopened_with_a_reason() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let id = decision(&mut world, "Which token format?", vec![DecisionChange::Approver(Some(ada))]);
    let told = record(id, DecisionStep::Communicated { to: "all".to_owned() });
    refused_at(&mut world, told, "to");
    world.act(decided(id));
    assert_eq!(refused_at(&mut world, decided(id), "what"), "It is decided; reopen it first");
    let reopen = |reason: &str| record(id, DecisionStep::Reopened { reason: reason.to_owned() });
    refused_at(&mut world, reopen(" "), "reason");
    world.act(reopen("the audit found a gap"));
    let earlier = Act::RecordDecision {
        id,
        step: DecisionStep::Decided { what: "PASETO".to_owned() },
        said: Said { on: Some(day("2023-11-20")), ..Said::default() },
    };
    refused_at(&mut world, earlier, "on");
    world.act(decided(id));
}

#[test]
fn decisions_do_not_take_each_others_place_in_a_circle() {
    let mut world = World::new();
    let (a, b) = (decision(&mut world, "A", vec![]), decision(&mut world, "B", vec![]));
    world.act(record(a, DecisionStep::Superseded { by: b }));
    let message = refused_at(&mut world, record(b, DecisionStep::Superseded { by: a }), "by");
    assert_eq!(message, "That would make a circle: B → A → B");
    refused_at(&mut world, record(b, DecisionStep::Superseded { by: b }), "by");
}

#[test]
fn a_mistaken_entry_is_taken_back_and_the_day_can_not_be_overwritten() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let id = decision(&mut world, "Which token format?", vec![DecisionChange::Approver(Some(ada))]);
    let entry: StatementId = world.act(decided(id)).created[0].parse().unwrap();
    assert_eq!(lines(&mut world), []);
    world.act(Act::Retract { statement: entry, reason: "it was another one".to_owned() });
    assert_eq!(lines(&mut world).len(), 1);
    let same =
        Act::StateDecideBy { id, day: day("2023-11-24"), reason: String::new(), said: Said::default() };
    refused_at(&mut world, same, "day");
}

#[test]
fn a_proposal_is_kept_or_dismissed_once_and_not_proposed_again() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let sdk = world.dependency(initiative, "SSO SDK");
    let answer = |dismissed: Option<&str>| Act::AnswerProposal {
        dependency: sdk,
        rule: RaisedBy::KeepsMoving,
        changes: vec![RiskChange::ReviewOn(Some(day("2023-12-01")))],
        dismissed: dismissed.map(str::to_owned),
    };
    refused_at(&mut world, answer(None), "rule");
    for text in ["2023-12-20", "2024-01-10", "2024-02-10"] {
        world.act(promise(sdk, text));
    }
    refused_at(&mut world, answer(Some("")), "reason");
    world.act(answer(None));
    refused_at(&mut world, answer(Some("we know")), "rule");
    let row = lines(&mut world).remove(0);
    assert_eq!(row.title, "The date of SSO SDK may move again");
    let settle =
        |state, reason: &str| Act::SettleRisk { id: row.risk.unwrap(), state, reason: reason.to_owned() };
    refused_at(&mut world, settle(RiskState::Closed, ""), "reason");
    world.act(settle(RiskState::Closed, "it is here"));
    assert_eq!(lines(&mut world), []);
    refused_at(&mut world, answer(None), "rule");
}

#[test]
fn a_risk_of_mine_follows_its_dependency_to_its_initiative() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let sdk = world.dependency(initiative, "SSO SDK");
    let changes = vec![RiskChange::Dependency(Some(sdk)), RiskChange::ReviewOn(Some(day("2023-12-01")))];
    world.act(Act::AddRisk { kind: RiskKind::Assumption, title: "One login is enough".to_owned(), changes });
    assert_eq!(lines(&mut world)[0].initiative, Some(initiative));
}

#[test]
fn words_on_record_have_a_speaker() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let put = |person| Act::PutOnRecord {
        quote: NewQuote {
            words: "We ship when login works.".to_owned(),
            place: "All-hands".to_owned(),
            initiative: None,
            dependency: None,
            decision: None,
        },
        said: Said { person, ..Said::default() },
    };
    refused_at(&mut world, put(None), "person");
    assert_eq!(world.act(put(Some(ada))).label, "Put on record what Ada said on 1 Dec");
}

#[test]
fn input_asked_for_is_movement_and_is_followed_up_until_it_is_decided() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let named = vec![DecisionChange::Driver(Some(ada)), DecisionChange::Approver(Some(ada))];
    let act =
        Act::AddDecision { question: "Which token format?".to_owned(), changes: named, decide_by: None };
    let id: DecisionId = world.act(act).created[0].parse().unwrap();
    assert!(lines(world.on("2023-12-14")).is_empty());
    assert_eq!(lines(world.on("2023-12-15"))[0].reasons[0].code, "stalled");
    let asked = world.act(Act::AskAbout {
        about: Topic::Decision { id },
        kind: AskKind::Review,
        to: Some(ada),
        channel: Channel::Mail,
        text: "Which one can you sign?".to_owned(),
        on: None,
        reply_by: Some(day("2023-12-19")),
    });
    assert_eq!(asked.label, "Asked Ada for a review about “Which token format?”");
    assert!(lines(&mut world).is_empty());
    assert_eq!(lines(world.on("2023-12-20"))[0].reasons[0].code, "OV3");
    assert_eq!(pane(&mut world, id).asks[0].text, "Which one can you sign?");
    world.act(decided(id));
    assert!(lines(&mut world).is_empty());
}

#[test]
fn a_decision_stands_on_the_agenda_of_those_who_can_bring_it_forward() {
    let mut world = World::new();
    let team: TeamId = world.act(Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] }).created[0]
        .parse()
        .unwrap();
    let series = |world: &mut World, title: &str, teams| -> MeetingId {
        let changes = vec![MeetingChange::Teams(teams), MeetingChange::FirstOn(day("2023-11-02"))];
        world.act(Act::AddMeeting { title: title.to_owned(), changes }).created[0].parse().unwrap()
    };
    let (sync, board) =
        (series(&mut world, "Thursday sync", vec![team]), series(&mut world, "Board", vec![]));
    let ada = person(&mut world, "Ada");
    let changes = vec![PersonChange::Team(Some(team)), PersonChange::Alias("the lead".to_owned())];
    world.act(Act::ChangePerson { id: ada, changes });
    let about = vec![
        DecisionChange::Approver(Some(ada)),
        DecisionChange::Options(vec!["JWT".to_owned(), "PASETO".to_owned()]),
        DecisionChange::Notes("canary".to_owned()),
    ];
    let id = decision(&mut world, "Which token format?", about);
    let page = |world: &mut World, id| -> MeetingView {
        let View::Meeting(view) = world.view(Query::Meeting { id }) else { panic!("not a meeting") };
        view
    };
    let view = page(&mut world, sync);
    assert_eq!((view.row.agenda, view.decisions.len()), (1, 1));
    assert_eq!(
        view.agenda_text,
        "Agenda: Thursday sync, Thu 7 Dec 2023\n\nTo decide\n\
         - Which token format? Wanted by 24 Nov; the lead approves.\n    · Can it be decided now?\n    \
         · Who brings it to a decision?\n    · Options: JWT; PASETO\n"
    );
    let empty = page(&mut world, board);
    assert_eq!((empty.row.agenda, empty.agenda_text.contains("Nothing is open")), (0, true));

    let discussed = |meeting, on: &str| Act::RecordDecision {
        id,
        step: DecisionStep::Discussed { moved: false, note: String::new(), meeting: Some(meeting) },
        said: Said { on: Some(day(on)), ..Said::default() },
    };
    world.act(Act::CancelMeeting { meeting: board, on: day("2023-11-23") });
    assert_eq!(
        refused_at(&mut world, discussed(board, "2023-11-23"), "meeting"),
        "Board did not take place on Thu 23 Nov 2023: it was cancelled"
    );
    world.act(discussed(sync, "2023-11-23"));
    world.act(discussed(sync, "2023-11-23"));
    let stalled = |world: &mut World| screen(world).decisions[0].stalled.clone();
    assert_eq!(stalled(&mut world), "it has no driver", "said twice in one meeting is one meeting");
    let held = &page(&mut world, sync).occurrences[0];
    let said: Vec<_> = held.entries.iter().map(|entry| (entry.decision, entry.text.as_str())).collect();
    assert_eq!(said, [(Some(id), "Discussed, not brought forward"); 2]);
    assert_eq!(pane(&mut world, id).evidence[1].source, "said in Thursday sync");
    world.act(discussed(board, "2023-11-30"));
    assert_eq!(stalled(&mut world), "it has no driver; discussed twice in a row and not brought forward");
    assert_eq!(page(&mut world, board).decisions.len(), 1, "what a series talked about stays with it");
    world.act(decided(id));
    assert_eq!((page(&mut world, board).decisions, page(&mut world, sync).decisions), (vec![], vec![]));
}

#[test]
fn a_proposal_holds_nothing_private() {
    let mut world = World::new();
    let ada = person(&mut world, "Ada");
    let private = "canary";
    world.act(Act::ChangePerson {
        id: ada,
        changes: vec![
            towline::api::change::PersonChange::Notes(private.to_owned()),
            towline::api::change::PersonChange::Cares(private.to_owned()),
            towline::api::change::PersonChange::Alias("the lead".to_owned()),
        ],
    });
    let changes = vec![
        DecisionChange::Notes(private.to_owned()),
        DecisionChange::Approver(Some(ada)),
        DecisionChange::Options(vec!["JWT".to_owned(), " ".to_owned(), "PASETO".to_owned()]),
        DecisionChange::ByDefault("JWT stays".to_owned()),
    ];
    let id = decision(&mut world, "Which token format?", changes);
    let view = pane(&mut world, id);
    assert_eq!(view.notes, private);
    assert_eq!(
        view.proposal,
        "I propose that we decide: Which token format?\n\nOptions:\n1. JWT\n2. PASETO\n\n\
         By when: Fri 24 Nov 2023\n\nWho approves: the lead\n\nIf nobody decides: JWT stays\n"
    );
    assert_eq!(view.proposal_lacks, "Not said yet: why now, a recommendation.");
}

#[test]
fn the_screen_lists_stalled_ones_first_and_what_the_rules_propose() {
    let mut world = World::new();
    let (ada, initiative) = (person(&mut world, "Ada"), world.initiative("Checkout"));
    let named = vec![DecisionChange::Driver(Some(ada)), DecisionChange::Approver(Some(ada))];
    decision(&mut world, "A: named", named);
    decision(&mut world, "B: nobody", vec![]);
    let sdk = world.dependency(initiative, "SSO SDK");
    for text in ["2023-12-20", "2024-01-10", "2024-02-10"] {
        world.act(promise(sdk, text));
    }
    let view = screen(&mut world);
    let listed: Vec<(&str, &str)> =
        view.decisions.iter().map(|row| (row.question.as_str(), row.stalled.as_str())).collect();
    assert_eq!(listed, [("B: nobody", "it has no driver and no approver"), ("A: named", "")]);
    assert_eq!(view.proposals[0].why, "Its date moved to a later one twice, 37 working days in all.");
    assert_eq!(view.proposals.len(), 1);
}

#[test]
fn decisions_and_risks_are_found_by_their_words() {
    let mut world = World::new();
    decision(&mut world, "Which token format?", vec![]);
    let title = "The token may leak".to_owned();
    world.act(Act::AddRisk { kind: RiskKind::Risk, title, changes: vec![] });
    let View::Search(found) = world.view(Query::Search { text: "token".to_owned() }) else {
        panic!("no hits")
    };
    let nouns: Vec<&str> = found.hits.iter().map(|hit| hit.noun.as_str()).collect();
    assert_eq!(nouns, ["risk", "decision"]);
}
