//! Status updates over a ledger: the worked example's update as it is read, what is frozen, and that nothing private
//! has a way out.

use crate::world::{World, day, dependency, draft, frozen, initiatives, promise};
use towline::api::act::{Act, CaseEntry, EtaEntry, NewStep, Said};
use towline::api::change::{DependencyChange, InitiativeChange, MilestoneChange, PersonChange, TeamChange};
use towline::api::error::ApiError;
use towline::api::query::{Query, UpdateOrder};
use towline::api::reply::Answer;
use towline::api::rows::{TodayRow, UpdateDue};
use towline::api::view::{UpdateView, View};
use towline::domain::ask::Channel;
use towline::domain::audience::{Audience, AudienceKey};
use towline::domain::delivery::VerdictKind;
use towline::domain::dependency::Criticality;
use towline::domain::escalation::{Outcome, Rung};
use towline::domain::eta::EtaKind;
use towline::domain::id::{DependencyId, InitiativeId, PersonId};

fn order(initiatives: &[InitiativeId]) -> UpdateOrder {
    UpdateOrder {
        audience: AudienceKey::peers(),
        initiatives: initiatives.to_vec(),
        from: None,
        without: Vec::new(),
        only_unchanged: false,
        timeline: false,
    }
}

#[test]
fn the_worked_example_tells_peers_what_moves_and_what_to_do() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let both = initiatives(&mut world);
    let found = draft(&mut world, &order(&both));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/example-peers.md");
    if std::env::var_os("TOWLINE_WRITE_FIXTURES").is_some() {
        std::fs::write(path, &found.markdown).unwrap();
    }
    assert_eq!(found.markdown, std::fs::read_to_string(path).unwrap());
    assert_eq!(found.file_name, "2023-12-01-peers-checkout-2-launch-in-japan.md");
}

fn to(audience: &str, initiatives: &[InitiativeId]) -> UpdateOrder {
    UpdateOrder { audience: audience.parse().unwrap(), ..order(initiatives) }
}

/// The worked example, told to everybody on 1 Dec, and what happened in the week that followed.
fn a_week_after_everybody_was_told() -> (World, Vec<InitiativeId>) {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let both = initiatives(&mut world);
    for audience in ["peers", "management", "non-technical"] {
        world.act(Act::SaveUpdate { order: to(audience, &both) });
    }
    let (sdk, receipts) = (dependency(&mut world, "SSO SDK"), dependency(&mut world, "Receipt templates"));
    let beta = match world.view(Query::Initiative { id: both[0] }) {
        View::Initiative(view) => view.milestones[0].id,
        other => panic!("{other:?}"),
    };
    world.on("2023-12-05").act(promise(sdk, "2023-12-12"));
    let verdict = VerdictKind::Accepted;
    world.act(Act::Judge { dependency: receipts, verdict, reason: String::new(), on: None, checks: vec![] });
    let (day, reason) = (day("2023-12-20"), "Sign-in came late, said Nadia".to_owned());
    world.on("2023-12-06").act(Act::StateMilestoneDate { id: beta, day, reason, said: Said::default() });
    world.on("2023-12-08");
    (world, both)
}

#[test]
fn the_same_week_is_told_to_three_audiences() {
    let (mut world, both) = a_week_after_everybody_was_told();
    for audience in ["peers", "management", "non-technical"] {
        let found = draft(&mut world, &to(audience, &both));
        let path = format!("{}/tests/fixtures/example-week-{audience}.md", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("TOWLINE_WRITE_FIXTURES").is_some() {
            std::fs::write(&path, &found.markdown).unwrap();
        }
        assert_eq!(found.markdown, std::fs::read_to_string(path).unwrap(), "{audience}");
        assert!(found.most_words == 0 || found.words <= u32::from(found.most_words), "{audience}");
        assert!(found.named.is_empty() && !found.is_unchanged);
    }
}

#[test]
fn what_was_told_today_is_not_told_again_today() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let sdk = world.dependency(checkout, "SSO SDK");
    let title = "Beta".to_owned();
    let added = world.act(Act::AddMilestone { initiative: checkout, title, value: String::new(), day: None });
    let beta = added.created[0].parse().unwrap();
    let order = order(&[checkout]);
    world.act(promise(sdk, "2023-12-11"));
    let told = |world: &mut World| {
        let found = draft(world, &order);
        let since = found.lines.into_iter().filter(|line| line.section.contains("changed"));
        since.map(|line| line.text).collect::<Vec<_>>().join("; ")
    };
    assert!(told(&mut world).contains("SSO SDK"));
    world.act(Act::SaveUpdate { order: order.clone() });
    assert_eq!(told(&mut world), "");
    // What comes later that day is news to them, once.
    world.act(promise(sdk, "2023-12-14"));
    let changes = vec![MilestoneChange::DoneOn(Some(day("2023-12-01")))];
    world.act(Act::ChangeMilestone { id: beta, changes });
    let later = told(&mut world);
    assert!(later.contains("SSO SDK") && later.contains("Beta"), "{later}");
    world.act(Act::SaveUpdate { order: order.clone() });
    assert_eq!(told(&mut world), "");
    world.on("2023-12-04");
    assert_eq!(told(&mut world), "");
}

#[test]
fn no_change_is_said_only_where_nothing_changed() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let sdk = world.dependency(checkout, "SSO SDK");
    let short = UpdateOrder { only_unchanged: true, ..order(&[checkout]) };
    let refused = |world: &mut World, words: &str| {
        let problem = world.refused(Act::SaveUpdate { order: short.clone() });
        assert!(matches!(&problem, ApiError::Rule { message, .. } if message.contains(words)), "{problem:?}");
        let queries = vec![Query::UpdateDraft { order: short.clone() }];
        let answer = world.call(None, queries).answers.remove(0);
        assert_eq!(answer, Answer::Problem { problem }, "nor is it shown");
    };
    refused(&mut world, "were not told anything yet");
    world.act(Act::SaveUpdate { order: order(&[checkout]) });
    assert!(draft(&mut world, &short).text.contains("No change since 1 Dec"));
    world.on("2023-12-04").act(promise(sdk, "2023-12-11"));
    refused(&mut world, "Something changed since Peers were told on 1 Dec");
}

#[test]
fn what_was_sent_stays_as_it_was_sent() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let id = world.dependency(checkout, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    let order = order(&[checkout]);
    let sent = frozen(&mut world, &order);
    assert_eq!(sent.markdown, world_text(&mut world, &order, &sent));
    let changes = vec![DependencyChange::Title("Sign-in".to_owned())];
    world.act(Act::ChangeDependency { ids: vec![id], changes });
    world.on("2023-12-08").act(promise(id, "2023-12-20"));
    match world.view(Query::Update { id: sent.row.id }) {
        View::Update(again) => assert_eq!(again, sent),
        other => panic!("{other:?}"),
    }
    world.act(Act::Undo);
}

/// The text is found by the list of updates, too.
fn world_text(world: &mut World, order: &UpdateOrder, sent: &UpdateView) -> String {
    match world.view(Query::Updates { text: String::new() }) {
        View::Updates(view) => assert_eq!(view.rows, std::slice::from_ref(&sent.row)),
        other => panic!("{other:?}"),
    }
    let drafted = draft(world, &UpdateOrder { from: Some(sent.row.from), ..order.clone() });
    drafted.markdown
}

#[test]
fn the_next_update_begins_after_the_last_and_misses_nothing_said_later_that_day() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let id = world.dependency(checkout, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    let order = order(&[checkout]);
    assert_eq!(draft(&mut world, &order).from, day("2023-11-24"), "a week back when nothing was sent");
    frozen(&mut world, &order);
    world.act(promise(id, "2023-12-18"));
    let next = draft(world.on("2023-12-08"), &order);
    assert_eq!((next.from, next.to), (day("2023-12-02"), day("2023-12-08")));
    assert!(next.text.contains("1 Dec · SSO SDK — moved from 11 Dec to 18 Dec, 5 working days later"));
    assert!(!next.text.contains("— new"), "what was told is not told again:\n{}", next.text);
    // The window freezes the period it showed: what is frozen is what was read.
    let shown = UpdateOrder { from: Some(next.from), ..order };
    assert_eq!(frozen(&mut world, &shown).markdown, next.markdown);
}

#[test]
fn a_date_not_confirmed_lately_is_marked_and_one_left_out_is_gone() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let id = world.on("2023-11-03").dependency(checkout, "SSO SDK");
    world.act(promise(id, "2023-12-08"));
    world.on("2023-12-01");
    let whole = draft(&mut world, &order(&[checkout]));
    assert!(whole.text.contains("As of 3 Nov, unconfirmed."), "{}", whole.text);
    let key = format!("open:{id}");
    assert!(whole.lines.iter().any(|line| line.key == key && !line.left_out));
    let without = draft(&mut world, &UpdateOrder { without: vec![key], ..order(&[checkout]) });
    assert!(!without.text.contains("unconfirmed") && !without.markdown.contains("unconfirmed"));
    assert_eq!(without.lines.len(), whole.lines.len());
}

#[test]
fn an_update_is_about_something_and_not_about_days_to_come() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let field = |error| match error {
        ApiError::Rule { field, .. } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(field(world.refused(Act::SaveUpdate { order: order(&[]) })), "initiatives");
    let later = UpdateOrder { from: Some(day("2023-12-02")), ..order(&[checkout]) };
    assert_eq!(field(world.refused(Act::SaveUpdate { order: later })), "from");
}

/// A ledger whose every private field holds a canary.
pub(crate) fn caged() -> (World, InitiativeId, Vec<&'static str>) {
    let mut world = World::new();
    let note = |text: &str| format!("canary-{text}");
    let changes = vec![TeamChange::Notes(note("team"))];
    let team = world.act(Act::AddTeam { name: "Platform A".to_owned(), changes });
    let team = team.created[0].parse().unwrap();
    let changes = vec![
        PersonChange::Alias("the lead".to_owned()),
        PersonChange::Team(Some(team)),
        PersonChange::Cares(note("cares")),
        PersonChange::Notes(note("person")),
    ];
    let person = world.act(Act::AddPerson { name: "canary-name".to_owned(), changes });
    let person = person.created[0].parse().unwrap();
    let changes = vec![InitiativeChange::Notes(note("initiative"))];
    let checkout = world.act(Act::AddInitiative { title: "Checkout 2".to_owned(), changes });
    let checkout = checkout.created[0].parse().unwrap();
    let dependency = world.dependency(checkout, "SSO SDK");
    let changes = vec![
        DependencyChange::Notes(note("dependency")),
        DependencyChange::Supplier(Some(team)),
        DependencyChange::Dri(Some(person)),
        DependencyChange::Criticality(Criticality::VITAL),
    ];
    world.act(Act::ChangeDependency { ids: vec![dependency], changes });
    caged_entries(&mut world, dependency, person);
    let kept = vec![
        "team",
        "cares",
        "person",
        "initiative",
        "dependency",
        "reason-0",
        "reason-1",
        "outcome",
        "name",
    ];
    (world, checkout, kept)
}

/// Entries of the ledger with a private part.
fn caged_entries(world: &mut World, dependency: DependencyId, person: PersonId) {
    let note = |text: &str| format!("canary-{text}");
    for (n, date) in ["2023-12-11", "2023-12-20"].into_iter().enumerate() {
        let eta = EtaEntry {
            kind: EtaKind::Promise,
            day: Some(day(date)),
            latest: None,
            confidence: None,
            code: None,
            reason: "Scope grew".to_owned(),
            reason_private: note(&format!("reason-{n}")),
        };
        world.act(Act::StateEta { dependency, eta, said: Said::default() });
    }
    let step = NewStep {
        rung: Rung::Director,
        to: Some(person),
        channel: Channel::Mail,
        heads_up_on: None,
        on: None,
        respond_by: None,
    };
    let case = CaseEntry {
        trigger: "It moved".to_owned(),
        needed: "A date".to_owned(),
        impact: "The launch waits".to_owned(),
        options: vec!["One".to_owned(), "Two".to_owned()],
        recommendation: "One".to_owned(),
    };
    let escalated = world.act(Act::Escalate { dependency, case, step: Some(step) });
    let rung = escalated.created[1].parse().unwrap();
    let (outcome, text) = (Outcome::Backfired, note("outcome"));
    world.act(Act::RecordOutcome { step: rung, outcome, on: None, cost: 3, note: text });
}

#[test]
fn no_byte_of_an_update_is_private() {
    let (mut world, checkout, kept) = caged();
    let content = world.app.content().unwrap();
    for canary in kept {
        assert!(content.contains(&format!("canary-{canary}")), "{canary} is in the ledger");
    }
    let order = order(&[checkout]);
    let drafted = draft(&mut world, &order);
    assert!(drafted.text.contains("SSO SDK") && drafted.text.contains("the lead"), "{}", drafted.text);
    let sent = frozen(&mut world, &order);
    let rows = world.app.content().unwrap();
    let frozen: String = rows.lines().filter(|line| line.starts_with("status_update")).collect();
    assert!(frozen.contains("SSO SDK"), "the facts are frozen beside the text");
    for text in [format!("{drafted:?}"), format!("{sent:?}"), frozen] {
        for word in ["canary", "backfired"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn peers_who_were_told_are_told_anew_and_many_initiatives_are_one_line() {
    let mut world = World::new();
    let all: Vec<InitiativeId> = ["A", "B", "C", "D"].map(|title| world.initiative(title)).to_vec();
    let due = |world: &mut World| -> Vec<TodayRow> {
        let View::Today(view) = world.view(Query::Today { most: None }) else { panic!("not Today") };
        view.bands.into_iter().flat_map(|band| band.rows).filter(|row| row.update.is_some()).collect()
    };
    assert_eq!(due(world.on("2024-12-02")).len(), 0, "nobody was told yet");
    world.on("2023-12-01").act(Act::SaveUpdate { order: order(&all) });
    assert_eq!(due(world.on("2023-12-15")).len(), 0);
    let rows = due(world.on("2023-12-18"));
    assert_eq!(rows.len(), 1);
    let update = UpdateDue { audience: AudienceKey::peers(), initiatives: all.clone() };
    assert_eq!((rows[0].title.as_str(), rows[0].gathered), ("4 initiatives to write about", 4));
    assert_eq!((rows[0].suggestion_key.as_str(), rows[0].update.as_ref()), ("U", Some(&update)));
    world.act(Act::SaveUpdate { order: order(&all[1..]) });
    let rows = due(&mut world);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].title.as_str(), rows[0].team.as_str(), rows[0].gathered), ("A", "Peers", 1));
    let said = "Peers were last told on 1 Dec, 11 working days ago; every 10 were agreed.";
    assert_eq!((rows[0].reasons[0].code.as_str(), rows[0].reasons[0].sentence.as_str()), ("OV10", said));
    let mut peers = Audience::usual().remove(0);
    peers.every_days = 0;
    world.act(Act::ChangeAudience { audience: peers });
    assert_eq!(due(&mut world).len(), 0, "0 asks for no further update");
}
