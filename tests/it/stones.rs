//! Milestones: every day they had, the next one with its odds, and what these would be if. Supposing writes nothing.

use crate::cli::Home;
use crate::world::{World, day, promise};
use towline::api::act::{Act, NewDependency, Said};
use towline::api::change::DependencyChange;
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::stones::{Supposing, WhatIfView};
use towline::api::view::{InitiativeView, View};
use towline::domain::id::{DependencyId, InitiativeId, MilestoneId, TeamId};

struct Ground {
    world: World,
    initiative: InitiativeId,
    beta: MilestoneId,
    team: TeamId,
    sdk: DependencyId,
    rules: DependencyId,
}

/// A milestone that waits for two promised dates, of which one was missed.
fn ground() -> Ground {
    let mut world = World::new();
    world.on("2023-11-02");
    let initiative = world.initiative("Checkout");
    let team = Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] };
    let team: TeamId = world.act(team).created[0].parse().unwrap();
    let (title, value) = ("Beta".to_owned(), "Guests pay".to_owned());
    let beta = Act::AddMilestone { initiative, title, value, day: Some(day("2024-01-15")) };
    let beta: MilestoneId = world.act(beta).created[0].parse().unwrap();
    let mut needed = |title: &str, eta: &str| -> DependencyId {
        let dependency = NewDependency {
            initiative,
            title: title.to_owned(),
            supplier: Some(team),
            dri: None,
            milestone: Some(beta),
            criticality: None,
            need_by: None,
            eta: None,
            said_on: None,
            tags: vec![],
            note: String::new(),
        };
        let id = world.act(Act::AddDependency { dependency }).created[0].parse().unwrap();
        world.act(promise(id, eta));
        id
    };
    let (sdk, rules) = (needed("SSO SDK", "2024-01-10"), needed("Fraud rules", "2023-11-24"));
    world.on("2023-12-01");
    Ground { world, initiative, beta, team, sdk, rules }
}

impl Ground {
    fn page(&mut self) -> InitiativeView {
        match self.world.view(Query::Initiative { id: self.initiative }) {
            View::Initiative(view) => view,
            other => panic!("{other:?}"),
        }
    }
    #[track_caller]
    fn what_if(&mut self, changes: &[Supposing]) -> WhatIfView {
        let content = self.world.app.content().unwrap();
        let view = self.world.view(Query::WhatIf { initiative: self.initiative, changes: changes.to_vec() });
        assert_eq!(self.world.app.content().unwrap(), content, "supposing writes nothing");
        match view {
            View::WhatIf(view) => view,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn before_and_after_stand_side_by_side_and_nothing_is_written() {
    let mut ground = ground();
    let nothing = ground.what_if(&[]);
    assert_eq!(nothing.milestones[0].before, nothing.milestones[0].after);
    assert_eq!(
        nothing.items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(),
        ["Fraud rules", "SSO SDK"]
    );
    assert_eq!(nothing.teams.iter().map(|team| team.name.as_str()).collect::<Vec<_>>(), ["Platform A"]);
    let was = nothing.milestones[0].before.percent.unwrap();
    let (eta, drop) = (
        Supposing::Eta { dependency: ground.rules, day: day("2024-01-08") },
        Supposing::Drop { dependency: ground.rules },
    );
    let view = ground.what_if(&[drop]);
    assert!(view.milestones[0].after.percent.unwrap() > was);
    assert_eq!(view.supposed[0].label, "Without Fraud rules");
    let view = ground.what_if(&[eta]);
    assert!(view.milestones[0].after.percent.unwrap() > was, "{view:?}");
    assert_eq!(view.supposed[0].label, "Fraud rules promised for 8 Jan 2024 instead of 24 Nov");
    let late = Supposing::Eta { dependency: ground.sdk, day: day("2024-03-01") };
    let view = ground.what_if(&[late]);
    let row = &view.milestones[0];
    assert_eq!((row.after.percent, row.after.promised_by), (Some(0), Some(day("2024-03-01"))));
    assert_eq!(row.after.decides[0].title, "SSO SDK");
    assert_eq!(row.after.decides_by, "15 Jan 2024, the day of the milestone");
    assert_eq!(row.after.decides[0].chance, "less than 5 %");
    assert!(
        row.after
            .sentence
            .starts_with("Less than 5 % by 15 Jan 2024, the day of the milestone; half of such come by "),
        "{}",
        row.after.sentence
    );
    let view = ground.what_if(&[Supposing::Usual { team: ground.team }]);
    assert!(view.supposed[0].says.starts_with("2 open dates taken at the day"), "{}", view.supposed[0].says);
    // What was supposed is adopted as any other act; then it is as it was supposed.
    ground.world.act(promise(ground.rules, "2024-01-08"));
    let adopted = ground.what_if(&[]);
    assert_eq!(adopted.milestones[0].before, ground.what_if(&[eta]).milestones[0].after);
}

#[test]
fn what_can_not_be_supposed_is_refused_with_what_to_do() {
    let mut ground = ground();
    let mut refused = |changes: Vec<Supposing>| {
        let query = Query::WhatIf { initiative: ground.initiative, changes };
        match ground.world.call(None, vec![query]).answers.remove(0) {
            Answer::Problem { problem } => problem,
            other => panic!("{other:?}"),
        }
    };
    let past = refused(vec![Supposing::Eta { dependency: ground.sdk, day: day("2023-11-30") }]);
    assert_eq!(past.message(), "Thu 30 Nov 2023 has passed; suppose a day from today on");
    let nil = uuid::Uuid::nil;
    for gone in [Supposing::Drop { dependency: nil().into() }, Supposing::Usual { team: nil().into() }] {
        assert!(matches!(refused(vec![gone]), ApiError::NotFound { .. }));
    }
}

#[test]
fn the_page_tells_the_next_stone_with_its_odds_and_every_day_it_had() {
    let mut ground = ground();
    let person = Act::AddPerson { name: "Victor".to_owned(), changes: vec![] };
    let victor = ground.world.act(person).created[0].parse().unwrap();
    let said = Said { person: Some(victor), on: Some(day("2023-11-30")), ..Said::default() };
    let (id, reason) = (ground.beta, "The auditors are away".to_owned());
    ground.world.act(Act::StateMilestoneDate { id, day: day("2024-02-12"), reason, said });
    let page = ground.page();
    let next = page.next.unwrap();
    assert_eq!(
        (next.title.as_str(), next.day, next.value.as_str()),
        ("Beta", day("2024-02-12"), "Guests pay")
    );
    assert_eq!(next.moved, "First 15 Jan 2024, moved once (+20 working days).");
    assert!(
        next.outlook.sentence.contains(" % by 12 Feb 2024, the day of the milestone; half of such come by "),
        "{}",
        next.outlook.sentence
    );
    let told: Vec<_> = page.milestones[0]
        .dates
        .iter()
        .map(|d| (d.day, &*d.said_by, &*d.reason, d.slip, d.current))
        .collect();
    assert_eq!(
        told,
        [
            (day("2024-02-12"), "Victor", "The auditors are away", 20, true),
            (day("2024-01-15"), "", "", 0, false)
        ]
    );
    let statement = page.milestones[0].dates[0].id;
    ground.world.act(Act::Retract { statement, reason: "Misheard".to_owned() });
    let page = ground.page();
    assert_eq!(page.milestones[0].dates[0].retracted.as_deref(), Some("Misheard"));
    assert_eq!(page.next.unwrap().day, day("2024-01-15"));
}

#[test]
fn what_has_no_date_is_named_and_what_is_reached_is_not_next() {
    let mut ground = ground();
    let loose = ground.world.dependency(ground.initiative, "Copy");
    let changes = vec![DependencyChange::Milestone(Some(ground.beta))];
    ground.world.act(Act::ChangeDependency { ids: vec![loose], changes });
    let outlook = ground.page().next.unwrap().outlook;
    let known = "Unknown: Copy has no date. It is no likelier than Fraud rules alone: 45 % by 15 Jan 2024";
    assert!(outlook.sentence.starts_with(known), "{}", outlook.sentence);
    assert_eq!(outlook.percent, None);
    assert_eq!(outlook.undated[0].name, "Copy");
    let changes = vec![towline::api::change::MilestoneChange::DoneOn(Some(day("2023-12-01")))];
    ground.world.act(Act::ChangeMilestone { id: ground.beta, changes });
    assert_eq!(ground.page().next, None);
}

#[test]
fn a_script_dates_a_milestone_supposes_and_looks_back() {
    let home = Home::new();
    home.says(&["add", "SSO SDK @PlatformA eta:10jan said:2nov", "--new-initiative", "Checkout"]);
    let added = home.says(&["milestone", "Checkout", "Beta", "15jan", "--new", "--worth", "Guests pay"]);
    assert_eq!(added, "Added the milestone Beta to Checkout\n");
    home.says(&["call", "--query", "shell"]);
    let moved = home.says(&[
        "milestone",
        "check",
        "beta",
        "12feb",
        "--why",
        "The auditors are away",
        "--said-by",
        "PlatformA",
    ]);
    assert_eq!(moved, "Dated the milestone Beta 12 Feb 2024\n");
    let list = home.says(&["milestone", "Checkout"]);
    assert!(
        list.starts_with(
            "Next: Beta, 12 Feb 2024. Nothing that it waits for is open.\n  Worth: Guests pay\n"
        ),
        "{list}"
    );
    assert!(list.contains("12 Feb 2024 said 1 Dec by PlatformA: The auditors are away"), "{list}");
    let shown =
        home.says(&["forecast", "what-if", "Checkout", "--eta", "SSO SDK=1mar", "--usual", "PlatformA"]);
    assert!(shown.contains("What if: SSO SDK promised for 1 Mar 2024 instead of 10 Jan 2024."), "{shown}");
    assert!(home.fails(&["forecast", "what-if", "Checkout", "--eta", "SSO SDK"], 2).contains("TITLE=DAY"));
    assert!(home.fails(&["milestone", "Checkout", "Beta"], 2).contains("--reached"));
    assert_eq!(home.says(&["milestone", "Checkout", "Beta", "--reached"]), "Reached the milestone Beta\n");
    for earlier in [["since", "-5d"].as_slice(), &["today", "--as-of", "fri"]] {
        assert!(home.fails(earlier, 1).contains("All that is on record was written down today"));
    }
    let later = |args: &[&str]| home.says(&[&["--today", "2023-12-05"], args].concat());
    later(&["eta", "SSO SDK", "1feb"]);
    let since = home.says(&["--today", "2023-12-06", "since", "fri"]);
    assert!(since.contains("SSO SDK: ETA 10 Jan 2024 → 1 Feb 2024 (+16 working days)"), "{since}");
    let then = home.says(&["--today", "2023-12-06", "today", "--as-of", "2023-12-04"]);
    assert!(then.starts_with("As it was on Mon 4 Dec 2023.\n"), "{then}");
}
