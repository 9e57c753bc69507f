//! What is shown, asked for as the window asks: through one call, over ledgers told in acts.

use crate::world::{World, day, on, promise};
use towline::api::act::{Act, CaseEntry, NewDependency, NewStep, Said};
use towline::api::query::Query;
use towline::api::rows::{DependencyRow, TodayRow};
use towline::api::timeline::{TimelineOrder, TimelineRows};
use towline::api::view::{CaptureView, DependencyView, ShellView, TodayView, View};
use towline::domain::ask::{AskKind, Channel};
use towline::domain::dependency::State;
use towline::domain::escalation::{Outcome, Rung};
use towline::domain::id::{DependencyId, InitiativeId};
use towline::domain::initiative::Health;
use towline::domain::reason::{Band, Court};

/// The view of one kind, or a failed test.
macro_rules! view {
    ($world:expr, $query:expr, $kind:ident) => {
        match $world.view($query) {
            View::$kind(view) => view,
            other => panic!("{other:?}"),
        }
    };
}

fn today(world: &mut World) -> TodayView {
    view!(world, Query::Today { most: None }, Today)
}

fn shell(world: &mut World) -> ShellView {
    view!(world, Query::Shell, Shell)
}

fn rows(world: &mut World) -> Vec<DependencyRow> {
    view!(world, Query::Dependencies { order: None }, Dependencies).rows
}

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    view!(world, Query::Dependency { id }, Dependency)
}

fn band(today: &TodayView, band: Band) -> &[TodayRow] {
    &today.bands.iter().find(|b| b.band == band).unwrap().rows
}

fn codes(pane: &DependencyView) -> Vec<&str> {
    pane.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

fn ask(dependency: DependencyId, reply_by: &str) -> Act {
    let (kind, channel, text) = (AskKind::Eta, Channel::Chat, "When?".to_owned());
    Act::Ask { dependency, kind, to: None, channel, text, on: None, reply_by: Some(day(reply_by)) }
}

fn capture(text: &str) -> Act {
    Act::Capture { text: text.to_owned(), initiative: None, plain: vec![] }
}

/// The golden case of the design: the SSO SDK of Platform A, on Fri 1 Dec 2023 before anybody moved.
fn golden() -> (World, DependencyId) {
    let mut world = World::new();
    world.on("2023-10-02").initiative("Checkout");
    let id = world.act(capture("SSO SDK @\"Platform A\" need:10nov !2")).created[0].parse().unwrap();
    world.act(promise(id, "2023-10-27"));
    world.on("2023-10-25").act(promise(id, "2023-11-10"));
    world.on("2023-11-08").act(promise(id, "2023-11-24"));
    world.on("2023-11-13").act(ask(id, "2023-11-17"));
    world.on("2023-11-20").act(ask(id, "2023-11-24"));
    world.on("2023-12-01");
    (world, id)
}

#[test]
fn the_golden_case_says_its_codes_and_sentences() {
    let (mut world, id) = golden();
    let pane = pane(&mut world, id);
    assert_eq!(codes(&pane)[..4], ["OV1", "OV2", "OV3", "quiet"]);
    assert!(codes(&pane).contains(&"AR4"));
    assert_eq!(
        pane.reasons[0].sentence,
        "Promised for 24 Nov, 5 working days ago. Moved twice, 20 working days in all."
    );
    assert_eq!(pane.reasons[1].sentence, "Needed by 10 Nov, 15 working days ago.");
    assert_eq!(
        pane.neutral,
        "First promised 27 Oct, moved twice, now 24 Nov (+20 working days); needed 10 Nov."
    );
    assert_eq!(pane.row.reason, pane.reasons[0].sentence);
    assert_eq!((pane.row.moved, pane.row.slip, pane.row.slack), (2, 20, Some(-15)));
    assert_eq!((pane.row.state, pane.row.band), (State::Committed, Some(Band::Overdue)));
}

#[test]
fn the_slip_trail_stands_on_one_axis_with_need_by_and_today() {
    let (mut world, id) = golden();
    let pane = pane(&mut world, id);
    let places: Vec<u16> = pane.slips.iter().map(|slip| slip.at).collect();
    assert_eq!(places, [0, 400, 800]);
    assert_eq!((pane.need_by_at, pane.today_at), (Some(400), 1000));
    assert_eq!(pane.slips.iter().map(|slip| slip.slip).collect::<Vec<_>>(), [0, 10, 10]);
    assert_eq!(pane.slips.iter().map(|slip| slip.current).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(pane.slips[0].said_by, "Platform A");
}

#[test]
fn the_evidence_is_one_column_newest_first() {
    let (mut world, id) = golden();
    let pane = pane(&mut world, id);
    let texts: Vec<&str> = pane.evidence.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Asked Platform A for a date, reply by 24 Nov",
            "Asked Platform A for a date, reply by 17 Nov",
            "Promised for 24 Nov, 10 working days later",
            "Promised for 10 Nov, 10 working days later",
            "Promised for 27 Oct",
            "Needed by 10 Nov",
        ]
    );
    assert_eq!(pane.evidence[2].source, "Platform A, said in a meeting");
    assert!(pane.evidence[2].statement.is_some() && pane.evidence[0].statement.is_none());
    assert_eq!(
        pane.asks.iter().map(|ask| ask.asked_on).collect::<Vec<_>>(),
        [day("2023-11-20"), day("2023-11-13")]
    );
}

#[test]
fn what_was_taken_back_stays_in_the_evidence() {
    let (mut world, id) = golden();
    let statement = pane(&mut world, id).slips[2].id;
    world.act(Act::Retract { statement, reason: "Misheard".to_owned() });
    let pane = pane(&mut world, id);
    assert_eq!(pane.slips.len(), 2);
    let taken_back = pane.evidence.iter().find(|entry| entry.statement == Some(statement)).unwrap();
    assert_eq!(taken_back.retracted.as_deref(), Some("Misheard"));
    assert_eq!(pane.row.eta, Some(day("2023-11-10")));
}

#[test]
fn a_step_and_what_it_brought_are_evidence_and_end_the_silence() {
    let (mut world, id) = golden();
    let escalation = Act::Escalate {
        dependency: id,
        case: CaseEntry {
            trigger: "Two asks without an answer".to_owned(),
            needed: "A date".to_owned(),
            impact: String::new(),
            options: vec!["One engineer".to_owned(), "Passwords".to_owned()],
            recommendation: "One engineer".to_owned(),
        },
        step: Some(NewStep {
            rung: Rung::Director,
            to: None,
            channel: Channel::Mail,
            heads_up_on: None,
            on: None,
            respond_by: None,
        }),
    };
    let created = world.act(escalation).created;
    let step = created[1].parse().unwrap();
    let note = "Glad to help".to_owned();
    world.act(Act::RecordOutcome { step, outcome: Outcome::Moved, on: None, cost: 1, note });
    let pane = pane(&mut world, id);
    assert_eq!(pane.evidence[0].text, "What the step to a director or above brought: it moved");
    assert_eq!(pane.evidence[0].private, "Glad to help");
    assert_eq!(pane.evidence[1].text, "Escalated to a director or above: Platform A");
    assert!(!codes(&pane).contains(&"quiet"));
    assert_eq!(pane.escalations[0].steps[0].cost, 1);
}

#[test]
fn today_has_four_bands_and_says_how_much_is_in_them() {
    let mut world = World::new();
    let empty = today(&mut world);
    assert_eq!(empty.bands.iter().map(|b| b.band).collect::<Vec<_>>(), Band::ALL);
    assert_eq!((empty.summary.as_str(), empty.since_yesterday.as_str()), ("Nothing needs a look.", ""));
    let (mut world, _) = golden();
    let today = today(&mut world);
    assert_eq!(today.summary, "1 overdue.");
    let row = &band(&today, Band::Overdue)[0];
    assert_eq!((row.title.as_str(), row.team.as_str(), row.court), ("SSO SDK", "Platform A", Court::Theirs));
    assert_eq!((row.suggestion_label.as_str(), row.suggestion_key.as_str(), row.gathered), ("Nudge", "A", 1));
}

#[test]
fn what_a_day_did_and_what_bears_todays_day_are_told_apart() {
    let mut world = World::new();
    world.on("2023-11-29").initiative("Checkout");
    let id = world.act(capture("SSO SDK @A dri:Nadia eta:30nov need:29jan")).created[0].parse().unwrap();
    world.on("2023-12-01");
    assert_eq!(today(&mut world).since_yesterday, "Since yesterday: 1 became overdue (SSO SDK).");
    world.act(promise(id, "2024-01-10"));
    let after = today(&mut world).since_yesterday;
    assert!(!after.contains("overdue") && after.contains("Said or done today: 1 ETA"), "{after}");
}

#[test]
fn an_imported_plan_is_one_line_of_today() {
    let mut world = World::new();
    let (plan, other) = (world.initiative("Plan"), world.initiative("Other"));
    for n in 0..1_270 {
        world.dependency(plan, &format!("Goal {n}"));
    }
    for n in 0..3 {
        world.dependency(other, &format!("Wish {n}"));
    }
    let today = today(&mut world);
    let mine = band(&today, Band::Mine);
    assert_eq!(mine.len(), 4, "one line for the plan, three that are quicker read than opened");
    let line = mine.iter().find(|row| row.gathered == 1_270).unwrap();
    assert_eq!((line.initiative, line.dependency), (Some(plan), None));
    assert_eq!(line.reasons[0].sentence, "1270 written down on 1 Dec, none asked for yet.");
    assert_eq!(line.suggestion_label, "Choose which to ask for");
    assert_eq!(today.summary, "1273 for you.");
    assert_eq!((shell(&mut world).needs_look, shell(&mut world).dependencies), (4, 1_273));
    assert_eq!(rows(&mut world).len(), 1_273, "the grid leaves nothing out");
}

#[test]
fn the_grid_is_in_the_order_of_attention_and_then_by_title() {
    let mut world = World::new();
    world.on("2023-11-01").initiative("Checkout");
    for line in ["Éclair eta:2023-12-29", "done eta:2024-01-05", "Late eta:2023-11-03"] {
        world.act(capture(&format!("{line} @A dri:Nadia")));
    }
    world.on("2023-11-06");
    let titles: Vec<String> = rows(&mut world).into_iter().map(|row| row.title).collect();
    assert_eq!(titles, ["Late", "done", "Éclair"]);
}

fn chips(world: &mut World, text: &str) -> CaptureView {
    view!(world, Query::Capture { text: text.to_owned(), initiative: None, plain: vec![] }, Capture)
}

#[test]
fn a_line_of_capture_shows_what_it_would_add() {
    let mut world = World::new();
    assert!(chips(&mut world, "Tokenizer").problem.contains("initiative first"));
    world.initiative("Checkout 2");
    #[track_caller]
    fn check(world: &mut World, text: &str, title: &str, labels: &[(&str, &str, bool)], problem: &str) {
        let view = chips(world, text);
        let found: Vec<(&str, &str, bool)> =
            view.chips.iter().map(|c| (c.kind.as_str(), c.label.as_str(), c.creates)).collect();
        assert_eq!((view.title.as_str(), found.as_slice()), (title, labels));
        assert!(view.problem.contains(problem) && problem.is_empty() == view.problem.is_empty(), "{view:?}");
    }
    let w = &mut world;
    check(w, "monitor the fri build", "monitor the fri build", &[], "");
    check(w, "X need:12jan", "X", &[("needBy", "Needed by Fri 12 Jan 2024", false)], "");
    check(w, "X @Nobody", "X", &[("team", "Supplier: Nobody (new team)", true)], "");
    check(w, "X dri:\"iOS lead\"", "X", &[("dri", "DRI: iOS lead (new person)", true)], "");
    check(w, "X note:(he is leaving)", "X", &[("note", "Private note", false)], "");
    check(w, "X in:Mars", "X", &[("initiative", "Initiative: Mars", false)], "No initiative is called");
    check(w, "@Nobody", "", &[("team", "Supplier: Nobody (new team)", true)], "Write what you need");
}

#[test]
fn a_captured_line_is_one_step_that_creates_whom_it_names() {
    let mut world = World::new();
    world.initiative("Checkout 2");
    let before = world.app.content().unwrap();
    let line = "Tokenizer v2 @PlatformB dri:\"iOS lead\" need:12jan eta:20dec #checkout !1 note:(not before it is said)";
    let done = world.act(capture(line));
    assert_eq!((done.label.as_str(), done.created.len()), ("Added Tokenizer v2", 3));
    let pane = pane(&mut world, done.created[0].parse().unwrap());
    assert_eq!((pane.row.supplier_name.as_str(), pane.row.dri_name.as_str()), ("PlatformB", "iOS lead"));
    assert_eq!((pane.row.need_by, pane.row.eta), (Some(day("2024-01-12")), Some(day("2023-12-20"))));
    assert_eq!((pane.row.tags.as_slice(), pane.row.criticality.level()), (&["checkout".to_owned()][..], 1));
    assert_eq!(pane.notes, "not before it is said");
    world.act(capture("Second one @platformb dri:\"ios LEAD\""));
    assert_eq!((shell(&mut world).teams.len(), shell(&mut world).people.len()), (1, 1));
    world.act(Act::Undo);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
}

#[test]
fn a_line_that_can_not_be_saved_writes_nothing() {
    let mut world = World::new();
    world.refused(capture("Tokenizer"));
    world.initiative("Checkout 2");
    world.initiative("Launch");
    for line in ["Tokenizer", "@A in:Launch", "X in:Mars", "X in:Launch need:soon @A", "X ms:Beta"] {
        world.refused(capture(line));
    }
}

#[test]
fn search_finds_all_words_without_case_and_accents_the_best_first() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let mut found = |text: &str| {
        let view = view!(world, Query::Search { text: text.to_owned() }, Search);
        view.hits.into_iter().map(|hit| (hit.noun, hit.title)).collect::<Vec<_>>()
    };
    assert_eq!(found("sso sdk"), [("dependency".to_owned(), "SSO SDK".to_owned())]);
    assert_eq!(found("INES")[0], ("person".to_owned(), "Inês Cardoso".to_owned()));
    assert_eq!(found("platform a")[0], ("team".to_owned(), "Platform A".to_owned()));
    assert!(found("platform a").contains(&("dependency".to_owned(), "SSO SDK".to_owned())));
    assert_eq!((found("  "), found("no such thing")), (vec![], vec![]));
}

#[test]
fn a_typed_date_is_shown_in_full() {
    let mut world = World::new();
    for (text, label) in [("12jan", "Fri 12 Jan 2024"), ("none", "no date"), ("soon", "")] {
        let view = view!(world, Query::TypedDay { text: text.to_owned(), past: false, eta: false }, TypedDay);
        assert_eq!((view.label.as_str(), view.problem.is_empty()), (label, !label.is_empty()));
    }
}

#[test]
fn an_initiative_says_where_the_record_differs() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let list = view!(world, Query::Initiatives, Initiatives).rows;
    let checkout = &list[0];
    assert_eq!((checkout.title.as_str(), checkout.computed), ("Checkout 2", Health::OffTrack));
    assert!(
        checkout.differs.starts_with("You say at risk; the record says off track: SSO SDK"),
        "{checkout:?}"
    );
    let one = view!(world, Query::Initiative { id: checkout.id }, Initiative);
    assert_eq!(&one.row, checkout, "the page and the list agree");
    assert_eq!((one.milestones.len(), one.stakeholders.len()), (1, 3));
    assert_eq!(one.dependencies.len(), checkout.dependencies as usize);
}

pub(crate) fn by(rows: TimelineRows) -> TimelineOrder {
    TimelineOrder { rows, initiative: None, open_only: false }
}

#[test]
fn every_query_of_the_worked_example_is_answered() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let frame = shell(&mut world);
    assert!(frame.example && !frame.empty && frame.ledger == "example.towline");
    let mut queries = vec![
        Query::Shell,
        Query::Today { most: None },
        Query::Dependencies { order: None },
        Query::Initiatives,
        Query::Timeline { order: by(TimelineRows::Team) },
        Query::Timeline { order: by(TimelineRows::Milestone) },
        Query::Timeline { order: by(TimelineRows::Initiative) },
        Query::Teams,
        Query::Trail,
        Query::Settings,
        Query::Search { text: "a".to_owned() },
    ];
    queries.extend(rows(&mut world).into_iter().map(|row| Query::Dependency { id: row.id }));
    queries.extend(frame.teams.iter().map(|team| Query::Team { id: team.id.parse().unwrap() }));
    queries.extend(frame.people.iter().map(|person| Query::Person { id: person.id.parse().unwrap() }));
    queries.extend(frame.initiatives.iter().map(|one| Query::Initiative { id: one.id.parse().unwrap() }));
    for today in ["2023-11-30", "2023-12-01", "2024-06-01"] {
        world.now = on(today);
        queries.iter().for_each(|query| drop(world.view(query.clone())));
    }
}

#[test]
fn what_is_not_on_record_is_not_found() {
    let mut world = World::new();
    let id: InitiativeId = "018c2f00-0000-7000-8000-000000000000".parse().unwrap();
    let reply = world.call(None, vec![Query::Initiative { id }]);
    assert!(format!("{:?}", reply.answers[0]).contains("NotFound"));
    let dependency = NewDependency {
        initiative: id,
        title: "X".to_owned(),
        supplier: None,
        dri: None,
        milestone: None,
        criticality: None,
        need_by: None,
        eta: None,
        said_on: None,
        tags: vec![],
        note: String::new(),
    };
    world.refused(Act::AddDependency { dependency });
}

#[test]
fn small_pictures_come_with_their_places_and_words() {
    let (mut world, id) = golden();
    let View::Dependency(view) = world.view(Query::Dependency { id }) else { panic!() };
    assert_eq!(view.row.trail, [0, 10, 20], "working days later than the first, for each date");
    let told = view.reasons.iter().any(|reason| reason.code == "AR6");
    assert!(told != view.odds.contains("Platform A kept"), "odds are told once: {:?}", view.odds);
    let initiative = view.row.initiative;
    let View::Initiative(page) = world.view(Query::Initiative { id: initiative }) else { panic!() };
    let burn = page.burn_up.unwrap();
    assert_eq!(burn.words, "0 of 1 accepted; 1 was needed by today");
    let needed: Vec<(String, u16, u32)> =
        burn.needed.iter().map(|step| (step.day.to_string(), step.at, step.count)).collect();
    assert_eq!(needed, [("2023-11-10".to_owned(), 0, 1)]);
    assert_eq!((burn.accepted.len(), burn.today_at), (0, 1000));
    let View::Team(team) = world.view(Query::Team { id: view.row.supplier.unwrap() }) else { panic!() };
    assert_eq!(team.lead_time_words, "has 1 past the day first promised");
    let [time] = team.lead_times.as_slice() else { panic!("{:?}", team.lead_times) };
    assert!(!time.came && time.quoted < time.took && time.longest == time.took, "{time:?}");
}

#[test]
fn a_date_said_before_the_one_that_holds_is_noted_as_such() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let sdk = world.dependency(checkout, "SSO SDK");
    world.act(promise(sdk, "2023-12-11"));
    let Act::StateEta { dependency, eta, .. } = promise(sdk, "2023-12-04") else { panic!("no promise") };
    let said = Said { on: Some(day("2023-11-20")), ..Said::default() };
    let done = world.act(Act::StateEta { dependency, eta, said });
    assert_eq!(done.label, "Noted 4 Dec as an earlier ETA of SSO SDK; what was said on 1 Dec holds");
}
