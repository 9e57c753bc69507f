//! Who owns it: claims, what is said to them, and what follows for the DRI.

use crate::cli::Home;
use crate::world::{World, day};
use towline::api::act::{Act, Said};
use towline::api::change::{DependencyChange, PersonChange};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::view::{DependencyView, View};
use towline::domain::ask::Channel;
use towline::domain::claim::{ClaimState, ClaimWordKind, OwnerState};
use towline::domain::id::{ClaimId, DependencyId, PersonId, TeamId};

/// Platform B owes the search index; Ben is on it, and Mo is on Checkout.
struct Cast {
    index: DependencyId,
    ben: PersonId,
    mo: PersonId,
}

fn cast(world: &mut World) -> Cast {
    world.on("2023-11-20");
    let team = |world: &mut World, name: &str| -> TeamId {
        world.act(Act::AddTeam { name: name.to_owned(), changes: vec![] }).created[0].parse().unwrap()
    };
    let (own, theirs) = (team(world, "Checkout"), team(world, "Platform B"));
    let person = |world: &mut World, name: &str, team| -> PersonId {
        let changes = vec![PersonChange::Team(Some(team))];
        world.act(Act::AddPerson { name: name.to_owned(), changes }).created[0].parse().unwrap()
    };
    let (ben, mo) = (person(world, "Ben", theirs), person(world, "Mo", own));
    let initiative = world.initiative("Search");
    let index = world.dependency(initiative, "Search index");
    let changes = vec![DependencyChange::Supplier(Some(theirs)), DependencyChange::Dri(Some(ben))];
    world.act(Act::ChangeDependency { ids: vec![index], changes });
    Cast { index, ben, mo }
}

fn claim(world: &mut World, dependency: DependencyId, person: PersonId) -> ClaimId {
    let said = Said { link: "https://mail.example/7".to_owned(), ..Said::default() };
    let text = "Mo drives this".to_owned();
    world.act(Act::ClaimDri { dependency, person, place: Channel::Mail, text, said }).created[0]
        .parse()
        .unwrap()
}

fn word(claim: ClaimId, word: ClaimWordKind, due: Option<&str>) -> Act {
    Act::AnswerClaim { claim, word, due: due.map(day), text: String::new(), said: Said::default() }
}

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    match world.view(Query::Dependency { id }) {
        View::Dependency(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wrong_name_is_disputed_overdue_and_then_corrected() {
    let mut world = World::new();
    let cast = cast(&mut world);
    let id = claim(&mut world, cast.index, cast.mo);
    let view = pane(&mut world, cast.index);
    assert_eq!(view.row.owner, OwnerState::Disputed);
    assert_eq!(view.ownership, "A mail of 20 Nov names Mo as DRI; you hold Ben.");
    let row = &view.claims[0];
    assert_eq!(
        (row.name.as_str(), row.other_team.as_str(), row.said_by.as_str()),
        ("Mo", "Checkout", "Platform B")
    );
    assert_eq!((row.state, row.link.as_str()), (ClaimState::Open, "https://mail.example/7"));
    assert!(view.reasons.iter().any(|reason| reason.code == "AR8"), "{:?}", view.reasons);

    world.on("2023-11-21").act(word(id, ClaimWordKind::Contradicted, None));
    let done = world.act(word(id, ClaimWordKind::Promised, Some("2023-11-24")));
    assert_eq!(done.label, "Search index: a correction is promised by 24 Nov");
    world.on("2023-12-01");
    let view = pane(&mut world, cast.index);
    let expect = "A mail of 20 Nov that names Mo as DRI was to be corrected by 24 Nov, 5 working days ago.";
    let overdue = view.reasons.iter().find(|reason| reason.code == "OV9").unwrap();
    assert_eq!(overdue.sentence, expect);
    let words = &view.claims[0].words;
    assert!(words[1].overdue && !words[0].overdue);
    assert_eq!((words[0].said_by.as_str(), words[1].said_by.as_str()), ("", "Platform B"));

    world.act(word(id, ClaimWordKind::Corrected, None));
    let view = pane(&mut world, cast.index);
    assert_eq!((view.row.owner, view.row.dri), (OwnerState::Held, Some(cast.ben)));
    assert!(view.reasons.iter().all(|reason| !["AR8", "OV9"].contains(&reason.code.as_str())));
    let told: Vec<&str> = view.evidence.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(
        told,
        [
            "Corrected: that Mo owns it",
            "Correction promised by 24 Nov: that Mo owns it",
            "Contradicted: Mo does not own it",
            "Mo was said to own it (mail)"
        ]
    );
}

#[test]
fn to_agree_makes_the_person_the_dri_and_one_undo_takes_both_back() {
    let mut world = World::new();
    let cast = cast(&mut world);
    let id = claim(&mut world, cast.index, cast.mo);
    let done = world.act(word(id, ClaimWordKind::Agreed, None));
    assert_eq!(done.label, "Mo is the DRI of Search index");
    let view = pane(&mut world, cast.index);
    assert_eq!((view.row.dri, view.row.owner), (Some(cast.mo), OwnerState::Held));
    match world.refused(word(id, ClaimWordKind::Corrected, None)) {
        ApiError::Rule { field, message } => {
            assert_eq!(field, "word");
            assert!(message.starts_with("That claim is agreed already"), "{message}");
        }
        other => panic!("{other:?}"),
    }
    world.act(Act::Undo);
    let view = pane(&mut world, cast.index);
    assert_eq!((view.row.dri, view.row.owner), (Some(cast.ben), OwnerState::Disputed));
}

#[test]
fn who_is_named_speaks_for_their_own_team_and_only_the_supplier_breaks_its_silence() {
    let mut world = World::new();
    let cast = cast(&mut world);
    let ask = |world: &mut World| {
        let (kind, channel, text) = (towline::domain::ask::AskKind::Eta, Channel::Chat, String::new());
        let act =
            Act::Ask { dependency: cast.index, kind, to: None, channel, text, on: None, reply_by: None };
        world.act(act);
    };
    ask(&mut world);
    let id = claim(&mut world, cast.index, cast.mo);
    let quiet = |world: &mut World| {
        let reasons = pane(world, cast.index).reasons;
        reasons.iter().any(|reason| reason.code == "quiet")
    };
    world.on("2023-11-22");
    let said = Said { person: Some(cast.mo), ..Said::default() };
    let (due, text) = (Some(day("2023-12-08")), String::new());
    let promise =
        |said| Act::AnswerClaim { claim: id, word: ClaimWordKind::Promised, due, text: text.clone(), said };
    world.act(promise(said));
    assert!(quiet(world.on("2023-12-01")), "Mo is not of Platform B");
    world.on("2023-11-30").act(promise(Said { person: Some(cast.ben), ..Said::default() }));
    assert!(!quiet(world.on("2023-12-01")), "Ben is");
}

#[test]
fn a_claim_that_was_misread_is_taken_back_and_stays_visible() {
    let mut world = World::new();
    let cast = cast(&mut world);
    claim(&mut world, cast.index, cast.mo);
    let statement = pane(&mut world, cast.index).evidence[0].statement.unwrap();
    world.act(Act::Retract { statement, reason: "It was another Mo".to_owned() });
    let view = pane(&mut world, cast.index);
    assert_eq!((view.row.owner, view.claims[0].state), (OwnerState::Held, ClaimState::TakenBack));
    assert_eq!(view.evidence[0].retracted.as_deref(), Some("It was another Mo"));
    assert_eq!(view.claims[0].retracted.as_deref(), Some("It was another Mo"));
}

#[test]
fn a_promise_needs_its_day_and_nothing_is_said_of_a_day_to_come() {
    let mut world = World::new();
    let cast = cast(&mut world);
    let id = claim(&mut world, cast.index, cast.mo);
    let field = |refusal| match refusal {
        ApiError::Rule { field, .. } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(field(world.refused(word(id, ClaimWordKind::Promised, None))), "due");
    assert_eq!(field(world.refused(word(id, ClaimWordKind::Promised, Some("2023-11-17")))), "due");
    let said = Said { on: Some(day("2023-11-21")), ..Said::default() };
    let (dependency, person, text) = (cast.index, cast.mo, String::new());
    let early = Act::ClaimDri { dependency, person, place: Channel::Mail, text, said };
    assert_eq!(field(world.refused(early)), "on");
}

#[test]
fn a_claim_is_recorded_and_answered_from_the_command_line() {
    let home = Home::new();
    home.says(&["call", "--act", r#"{"act": "addInitiative", "title": "Search"}"#]);
    home.says(&["add", "Search index @PlatformB dri:Ben"]);
    home.says(&["call", "--act", r#"{"act": "addPerson", "name": "Mo"}"#]);
    assert_eq!(home.says(&["dri", "search"]), "Ben is the DRI.\n");
    assert!(home.fails(&["dri", "search", "--corrected"], 2).contains("No claim is open"));
    let named = home.says(&["dri", "search", "Mo", "--said-on", "2023-11-20", "--where", "chat"]);
    let dispute = "A chat message of 20 Nov names Mo as DRI; you hold Ben.";
    assert!(named.starts_with(&format!("Mo is said to own Search index\n{dispute}\n")), "{named}");
    home.says(&["dri", "search", "--contradict"]);
    let promised = home.says(&["dri", "search", "--promised", "8dec"]);
    assert!(promised.contains("    1 Dec correction promised by 8 Dec\n"), "{promised}");
    home.says(&["dri", "search", "Ben"]);
    assert!(home.fails(&["dri", "search", "--corrected"], 2).contains("Several claims are open"));
    let corrected = home.json(&["dri", "search", "mo", "--corrected", "--json"]);
    assert_eq!((&corrected["owner"], &corrected["dri"]), (&"held".into(), &"Ben".into()));
    assert_eq!(corrected["claims"][0]["state"], "corrected");
}
