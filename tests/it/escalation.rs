//! An escalation from its pre-flight to its outcome, what the ladder remembers of it, and what of it may be sent.

use crate::world::{World, day};
use towline::api::act::{Act, CaseEntry, NewDependency, NewStep};
use towline::api::change::{DependencyChange, PersonChange};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::rows::EscalationRow;
use towline::api::view::{BriefView, DependencyView, TeamView, View};
use towline::domain::ask::{AskKind, Channel};
use towline::domain::escalation::{EscalationState, Outcome, Rung};
use towline::domain::id::{DependencyId, EscalationId, InitiativeId, PersonId, TeamId};

/// Platform A with a ladder of four people, and a dependency of theirs that is late.
struct Ground {
    world: World,
    checkout: InitiativeId,
    team: TeamId,
    dri: PersonId,
    sdk: DependencyId,
}

fn ground() -> Ground {
    let mut world = World::new();
    world.on("2023-11-01");
    let checkout = world.initiative("Checkout");
    let done = world.act(Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] });
    let team = done.created[0].parse().unwrap();
    let mut above = None;
    for name in ["Victor", "Ines", "Tom", "Nadia"] {
        let changes = vec![PersonChange::Manager(above)];
        let done = world.act(Act::AddPerson { name: name.to_owned(), changes });
        above = Some(done.created[0].parse().unwrap());
    }
    let dri = above.unwrap();
    let sdk = supplied(&mut world, (checkout, team, dri), "SSO SDK");
    Ground { world, checkout, team, dri, sdk }
}

fn supplied(
    world: &mut World,
    (initiative, team, dri): (InitiativeId, TeamId, PersonId),
    title: &str,
) -> DependencyId {
    let dependency = NewDependency {
        initiative,
        title: title.to_owned(),
        supplier: Some(team),
        dri: Some(dri),
        milestone: None,
        criticality: None,
        need_by: Some(day("2023-11-10")),
        eta: None,
        said_on: None,
        tags: vec![],
        note: String::new(),
    };
    world.act(Act::AddDependency { dependency }).created[0].parse().unwrap()
}

fn case(needed: &str, options: &[&str], recommendation: &str) -> CaseEntry {
    CaseEntry {
        trigger: "The date passed".to_owned(),
        needed: needed.to_owned(),
        impact: "Nobody can sign in".to_owned(),
        options: options.iter().map(ToString::to_string).collect(),
        recommendation: recommendation.to_owned(),
    }
}

fn whole() -> CaseEntry {
    case("A date, or a no", &["One engineer", "Passwords"], "One engineer")
}

fn step(rung: Rung) -> NewStep {
    NewStep { rung, to: None, channel: Channel::Mail, heads_up_on: None, on: None, respond_by: None }
}

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    match world.view(Query::Dependency { id }) {
        View::Dependency(view) => view,
        other => panic!("{other:?}"),
    }
}

fn team(world: &mut World, id: TeamId) -> TeamView {
    match world.view(Query::Team { id }) {
        View::Team(view) => view,
        other => panic!("{other:?}"),
    }
}

fn brief(world: &mut World, dependency: DependencyId, case: CaseEntry) -> BriefView {
    match world.view(Query::Brief { dependency, case, respond_by: Some(day("2023-12-08")) }) {
        View::Brief(view) => view,
        other => panic!("{other:?}"),
    }
}

fn row(world: &mut World, id: DependencyId) -> EscalationRow {
    pane(world, id).escalations.remove(0)
}

#[track_caller]
fn field(problem: ApiError) -> String {
    match problem {
        ApiError::Rule { field, .. } => field,
        other => panic!("{other:?}"),
    }
}

fn considered(world: &mut World, dependency: DependencyId, case: CaseEntry) -> EscalationId {
    world.act(Act::Escalate { dependency, case, step: None }).created[0].parse().unwrap()
}

#[test]
fn it_goes_out_only_with_what_is_needed_two_ways_and_a_recommendation() {
    let Ground { mut world, sdk, .. } = ground();
    for (unready, expect) in [
        (case("", &["a", "b"], "a"), "needed"),
        (case("A date", &["a"], "a"), "options"),
        (case("A date", &["a", " "], "a"), "options"),
        (case("A date", &["a", "b"], " "), "recommendation"),
        (CaseEntry { trigger: " ".to_owned(), ..whole() }, "trigger"),
    ] {
        let raise = Act::Escalate { dependency: sdk, case: unready, step: Some(step(Rung::Dri)) };
        assert_eq!(field(world.refused(raise)), expect);
    }
    let escalation = considered(&mut world, sdk, case("", &[], ""));
    let considering = row(&mut world, sdk);
    assert_eq!(considering.state, EscalationState::Considering);
    assert!(considering.gap.starts_with("Say what is needed"), "{}", considering.gap);
    assert_eq!(field(world.refused(Act::StepUp { escalation, step: step(Rung::Dri) })), "needed");
}

#[test]
fn one_under_consideration_is_worded_anew_and_every_wording_stays_on_record() {
    let Ground { mut world, sdk, .. } = ground();
    let escalation = considered(&mut world, sdk, case("A date", &["a"], ""));
    let half = Act::ReviseEscalation { escalation, case: case("A date", &["a"], "a"), step: None };
    world.act(half.clone());
    assert!(world.act(half).unchanged, "the same words again are no new statement");
    let raise = |case| Act::ReviseEscalation { escalation, case, step: Some(step(Rung::Dri)) };
    assert_eq!(field(world.refused(raise(case("A date", &["a"], "a")))), "options");
    world.act(raise(whole()));
    let raised = row(&mut world, sdk);
    assert_eq!((raised.state, raised.needed.as_str()), (EscalationState::Raised, "A date, or a no"));
    assert_eq!(raised.revised_on, Some(day("2023-11-01")));
    let told = pane(&mut world, sdk).evidence.iter().filter(|entry| entry.text.contains("reworded")).count();
    assert_eq!(told, 2);
    let bare = Act::ReviseEscalation { escalation, case: case("", &[], ""), step: None };
    assert_eq!(field(world.refused(bare)), "needed", "what went out stays whole");
    world.act(Act::Undo);
    let before = row(&mut world, sdk);
    assert_eq!((before.needed.as_str(), before.steps.len()), ("A date", 0));
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn a_heads_up_is_given_before_the_step() {
    let Ground { mut world, sdk, .. } = ground();
    let up = |heads_up_on: &str, on: &str| Act::Escalate {
        dependency: sdk,
        case: whole(),
        step: Some(NewStep {
            heads_up_on: Some(day(heads_up_on)),
            on: Some(day(on)),
            respond_by: Some(day("2023-11-03")),
            ..step(Rung::SkipLevel)
        }),
    };
    assert_eq!(field(world.refused(up("2023-11-02", "2023-11-01"))), "headsUpOn");
    assert_eq!(field(world.refused(up("2023-11-01", "2023-10-31"))), "headsUpOn");
    world.act(up("2023-10-31", "2023-11-01"));
    assert_eq!(row(&mut world, sdk).steps[0].heads_up_on, Some(day("2023-10-31")));
}

/// Rung 3 brought nothing, rung 4 moved it within a day.
fn golden() -> Ground {
    let mut told = ground();
    let world = &mut told.world;
    let escalation = considered(world, told.sdk, whole());
    for (rung, on, outcome, came) in [
        (Rung::SkipLevel, "2023-11-06", Outcome::Nothing, "2023-11-10"),
        (Rung::Director, "2023-11-13", Outcome::Moved, "2023-11-14"),
    ] {
        world.on(on);
        let done = world.act(Act::StepUp { escalation, step: step(rung) });
        world.on(came);
        let (step, note) = (done.created[0].parse().unwrap(), "canary-note".to_owned());
        world.act(Act::RecordOutcome { step, outcome, on: None, cost: 2, note });
    }
    world.on("2023-12-01");
    told
}

#[test]
fn the_ladder_remembers_what_moved_a_team_and_the_next_escalation_begins_there() {
    let Ground { mut world, checkout, team: platform, dri, .. } = golden();
    let page = team(&mut world, platform);
    assert_eq!(page.ladder_words, "rung 3: 0 of 1 moved, rung 4: 1 of 1");
    let rows: Vec<_> =
        page.ladder.iter().map(|r| (r.number, r.brought.as_str(), r.response.as_str())).collect();
    assert_eq!(rows, [(3, "0 of 1 moved", ""), (4, "1 of 1 moved", "first response after 1 working day")]);
    let next = supplied(&mut world, (checkout, platform, dri), "Notification API");
    let preflight = pane(&mut world, next).preflight;
    assert_eq!((preflight.rung, preflight.rungs[4].channel), (Rung::Director, Channel::Mail));
    assert_eq!(
        preflight.why,
        "Rung 4 by mail has moved Platform A, 1 of 1, with a first response after 1 working day."
    );
    let View::Teams(teams) = world.view(Query::Teams) else { panic!() };
    let named =
        |id: Option<PersonId>| teams.people.iter().find(|p| Some(p.id) == id).map(|p| p.name.as_str());
    let ladder: Vec<_> = preflight.rungs.iter().map(|rung| named(rung.to)).collect();
    assert_eq!(ladder, [Some("Nadia"), Some("Tom"), Some("Tom"), Some("Ines"), Some("Victor")]);
}

#[test]
fn the_preflight_tells_what_was_asked_what_it_means_and_what_we_owe() {
    let Ground { mut world, checkout, team, dri, sdk } = ground();
    let other = supplied(&mut world, (checkout, team, dri), "Tokenizer");
    world.act(Act::Deliver { dependency: other, what: String::new(), on: None, link: String::new() });
    let ask = Act::Ask {
        dependency: sdk,
        kind: AskKind::Eta,
        to: None,
        channel: Channel::Chat,
        text: String::new(),
        on: None,
        reply_by: None,
    };
    let ask = world.act(ask).created[0].parse().unwrap();
    world.on("2023-11-20").act(Act::Nudge { ask, channel: Channel::Chat, on: None });
    world.act(Act::ChangeDependency {
        ids: vec![sdk],
        changes: vec![DependencyChange::Why("The beta can not sign anybody in".to_owned())],
    });
    let before = pane(&mut world, sdk).preflight;
    assert_eq!(before.asks, "Asked once on 1 Nov and reminded once, last on 20 Nov; no answer.");
    assert_eq!(before.impact, "Needed by 10 Nov, 6 working days ago; no date now.");
    assert_eq!(before.owed, ["A verdict on Tokenizer, delivered 1 Nov"]);
    assert_eq!(before.means, "The beta can not sign anybody in");
    assert_eq!(before.trigger, "Needed by 10 Nov, 6 working days ago.");
    assert_eq!(before.why, "No finished step with Platform A is on record; rung 0 is the lowest.");
}

#[test]
fn the_brief_is_five_lines_and_tells_neither_names_nor_what_the_rungs_brought() {
    let Ground { mut world, sdk, dri, .. } = golden();
    let note = |word: &str| format!("canary-{word}");
    world.act(Act::ChangeDependency {
        ids: vec![sdk],
        changes: vec![DependencyChange::Notes(note("dependency"))],
    });
    world.act(Act::ChangePerson { id: dri, changes: vec![PersonChange::Cares(note("cares"))] });
    let written = brief(&mut world, sdk, whole());
    assert_eq!(
        written.text,
        "SSO SDK (Platform A): The date passed.\n\
         Impact: Needed by 10 Nov, 15 working days ago; no date now. Nobody can sign in.\n\
         Tried: Nothing was asked yet. Raised with the skip level on 6 Nov, a director or above on 13 Nov.\n\
         Ways out: (1) One engineer; (2) Passwords.\n\
         Recommended: One engineer. Needed by Fri 8 Dec 2023: A date, or a no."
    );
    assert_eq!(written.gap, "");
    for private in ["canary", "of 1", "Nadia", "Victor"] {
        assert!(!written.text.contains(private), "{private} in {}", written.text);
    }
    let half = brief(&mut world, sdk, CaseEntry::default());
    assert!(half.gap.starts_with("Say what is needed") && !half.text.contains("Recommended"), "{half:?}");
}
