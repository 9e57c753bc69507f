//! Tables of dependencies with the milestones and states that trackers know: what the ledger concludes of them, and what it
//! does not.

use crate::import::{changes_nothing, import, order, preview};
use crate::world::{World, promise};
use towline::api::act::{Act, Said};
use towline::api::exporting::ExportFormat;
use towline::api::importing::{ImportPreview, ImportRow, MendedCell, NameMeans, NameOf, RowVerdict};
use towline::api::query::Query;
use towline::api::view::{DependencyView, View};
use towline::domain::dependency::State;
use towline::domain::standing::StandingWord;

/// As a lead keeps it: every state that a tracker has, once. Today is 1 December 2023.
const PLAN: &str = "Title,Team,DRI,Milestone,Status,ETA,Need by,Initiative,Key,Delivered on\n\
    SSO SDK,Platform A,Nadia,Beta,In Progress,2023-12-15,2023-12-20,Checkout,D-1,\n\
    Tokenizer,Platform B,Tom,Beta,Blocked,,2023-12-22,Checkout,D-2,\n\
    Receipts,Payments,,GA,To Do,,2024-01-31,Checkout,D-3,\n\
    Audit log,Platform A,Nadia,Beta,Done,2023-11-24,2023-11-30,Checkout,D-4,2023-11-28\n\
    Rate limits,Platform B,,GA,Done,2023-11-10,2023-11-30,Checkout,D-5,\n\
    Fraud rules,Payments,,,Won’t do,,,Checkout,D-6,2023-11-20\n\
    Copy,Content,,GA,On hold,,2024-02-01,Checkout,D-7,\n\
    Translations,Content,,GA,At risk,2024-01-20,2024-02-01,Checkout,D-8,\n\
    Dashboards,Platform A,,GA,Acknowledged,,2024-02-01,Checkout,D-9,\n\
    Old SDK,Platform B,,beta,Accepted,,2023-10-31,Checkout,D-10,2023-10-20\n";

fn view(world: &mut World, title: &str) -> DependencyView {
    let id = crate::world::dependency(world, title);
    let View::Dependency(view) = world.view(Query::Dependency { id }) else { panic!() };
    view
}

/// State, milestone and verdict notes, by title.
fn stands(world: &mut World) -> Vec<(String, State, String)> {
    let View::Dependencies(all) = world.view(Query::Dependencies { order: None }) else { panic!() };
    let mut rows: Vec<_> =
        all.rows.into_iter().map(|row| (row.title, row.state, row.milestone_title)).collect();
    rows.sort();
    rows
}

fn row<'p>(shown: &'p ImportPreview, title: &str) -> &'p ImportRow {
    shown.verdicts.iter().find(|row| row.title == title).expect("the row is there")
}

fn lines(world: &World, table: &str) -> Vec<String> {
    let content = world.app.content().unwrap();
    let prefix = format!("{table} ");
    let found: Vec<String> =
        content.lines().filter(|line| line.starts_with(&prefix)).map(str::to_owned).collect();
    found
}

#[test]
fn a_table_of_ten_rows_says_where_each_stands_and_for_which_milestone() {
    let mut world = World::new();
    let (empty, plan) = (world.app.content().unwrap(), order("plan.csv", PLAN));
    let shown = preview(&mut world, &plan);
    assert_eq!((shown.created, shown.refused), (10, 0), "{:?}", shown.verdicts);
    assert!(shown.columns.iter().all(|column| !column.field.is_empty()), "{:?}", shown.columns);
    for milestone in ["Beta (milestone)", "GA (milestone)"] {
        assert_eq!(shown.also.iter().filter(|also| *also == milestone).count(), 1, "{:?}", shown.also);
    }
    assert_eq!(
        shown.remarks,
        [
            "1 row says that it is done, but not since when. It stays open: fill in Delivered on, or log the delivery.",
            "Status not understood, and left out: “At risk” in 1 row.",
            "2 deliveries wait for your verdict: a table gives none.",
        ]
    );
    let sdk = row(&shown, "SSO SDK");
    assert_eq!(
        (sdk.reason.as_str(), sdk.note.as_str()),
        ("need-by 20 Dec; ETA 15 Dec; work began; milestone Beta; team Platform A; DRI Nadia; key", "")
    );
    for (title, note) in [
        ("Rate limits", "says “Done”, but not since when: fill in Delivered on, or log the delivery"),
        ("Translations", "status “At risk” is not understood, and left out"),
        ("Old SDK", "“Accepted” is no verdict of yours: accept or bounce it here"),
        ("Receipts", ""),
        ("Fraud rules", ""),
    ] {
        assert_eq!(row(&shown, title).note, note, "{title}");
    }
    assert_eq!(world.app.content().unwrap(), empty, "a preview writes nothing");
}

#[test]
fn a_table_of_ten_rows_is_on_record_as_it_stands_in_one_step() {
    let mut world = World::new();
    let (empty, plan) = (world.app.content().unwrap(), order("plan.csv", PLAN));
    import(&mut world, &plan);
    let expect = [
        ("Audit log", State::Delivered, "Beta"),
        ("Copy", State::Parked, "GA"),
        ("Dashboards", State::Acknowledged, "GA"),
        ("Fraud rules", State::Declined, ""),
        ("Old SDK", State::Delivered, "Beta"),
        ("Rate limits", State::Committed, "GA"),
        ("Receipts", State::Draft, "GA"),
        ("SSO SDK", State::InProgress, "Beta"),
        ("Tokenizer", State::Blocked, "Beta"),
        ("Translations", State::Committed, "GA"),
    ];
    assert_eq!(
        stands(&mut world),
        expect.map(|(title, state, stone)| (title.to_owned(), state, stone.to_owned()))
    );
    let words = lines(&world, "standing");
    assert_eq!(words.len(), 5, "{words:?}");
    assert!(words.iter().all(|line| line.contains("imported") && line.contains("2023-12-01")), "{words:?}");
    assert!(words.iter().any(|line| line.contains("The table says “On hold”")), "{words:?}");
    assert_eq!((lines(&world, "delivery").len(), lines(&world, "verdict").len()), (2, 0));
    assert_eq!((lines(&world, "milestone").len(), lines(&world, "milestone_date").len()), (2, 0));
    let shown = preview(&mut world, &plan);
    assert_eq!(row(&shown, "SSO SDK").reason, "as on record");
    assert!(row(&shown, "Rate limits").note.starts_with("says “Done”, but not since when"));
    changes_nothing(&mut world, &plan);
    world.on("2023-12-08");
    changes_nothing(&mut world, &plan);
    assert_eq!(world.app.verify().unwrap(), vec![]);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), empty, "one step");
}

#[test]
fn a_later_table_adds_what_is_new_and_nothing_else() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN));
    let before = world.app.content().unwrap();
    world.on("2023-12-08");
    let later =
        PLAN.replace("Tokenizer,Platform B,Tom,Beta,Blocked", "Tokenizer,Platform B,Tom,GA,In Progress");
    let later = order(
        "plan.csv",
        later.replace(
            ",Done,2023-11-10,2023-11-30,Checkout,D-5,",
            ",Done,2023-11-10,2023-11-30,Checkout,D-5,2023-12-05",
        ),
    );
    let shown = preview(&mut world, &later);
    assert_eq!((shown.created, shown.updated, shown.skipped), (0, 2, 8), "{:?}", shown.verdicts);
    assert_eq!(row(&shown, "Tokenizer").reason, "work began; milestone GA, was “Beta”");
    assert_eq!(row(&shown, "Rate limits").reason, "delivered 5 Dec");
    import(&mut world, &later);
    let after = world.app.content().unwrap();
    let new: Vec<&str> = after.lines().filter(|line| !before.contains(line)).collect();
    assert_eq!(new.len(), 3, "a word, a delivery and the changed row: {new:?}");
    assert_eq!(view(&mut world, "Tokenizer").row.state, State::InProgress);
    assert_eq!(view(&mut world, "Rate limits").row.state, State::Delivered);
    changes_nothing(&mut world, &later);
}

#[test]
fn what_was_done_here_is_not_set_back_by_the_same_table() {
    let mut world = World::new();
    let plan = order("plan.csv", PLAN);
    import(&mut world, &plan);
    world.on("2023-12-08");
    let [tokenizer, sdk, audit] =
        ["Tokenizer", "SSO SDK", "Audit log"].map(|title| crate::world::dependency(&mut world, title));
    let said = || Said::default();
    world.act(Act::StateStanding {
        dependencies: vec![tokenizer],
        word: StandingWord::Started,
        reason: String::new(),
        said: said(),
    });
    world.act(Act::Deliver { dependency: sdk, what: String::new(), on: None, link: String::new() });
    let verdict = towline::domain::delivery::VerdictKind::Unchecked;
    world.act(Act::Judge { dependency: audit, verdict, reason: String::new(), on: None, checks: vec![] });
    let shown = preview(&mut world, &plan);
    for (title, note) in [
        ("Tokenizer", "says “Blocked” as before; it is in progress here since"),
        ("SSO SDK", "says “In Progress”, but a delivery waits for your verdict here"),
        ("Audit log", ""),
    ] {
        let row = row(&shown, title);
        assert_eq!((row.verdict, row.note.as_str()), (RowVerdict::Skip, note), "{title}");
    }
    changes_nothing(&mut world, &plan);
    let back = order(
        "plan.csv",
        PLAN.replace("Audit log,Platform A,Nadia,Beta,Done", "Audit log,Platform A,Nadia,Beta,In Progress"),
    );
    let shown = preview(&mut world, &back);
    assert_eq!(row(&shown, "Audit log").note, "says “In Progress”, but it is accepted here; reopen it first");
}

/// The reason and the note of one row with this status, resolution and day, in a ledger that has nothing.
#[track_caller]
fn one([status, resolution, day]: [&str; 3], expect: (&str, &str)) {
    let mut world = World::new();
    let table =
        format!("Title,Team,Initiative,Status,Resolution,Resolved\nSDK,A,I,{status},{resolution},{day}\n");
    let table = order("plan.csv", table);
    let shown = preview(&mut world, &table);
    let row = &shown.verdicts[0];
    let brought = row.reason.replace("; team A", "").replace("team A", "");
    assert_eq!((brought.as_str(), row.note.as_str()), expect, "{status} {resolution} {day}");
    if row.verdict != RowVerdict::Refuse {
        import(&mut world, &table);
        changes_nothing(&mut world, &table);
    }
}

#[test]
fn a_delivery_needs_its_day_and_a_status_that_does_not_speak_against_it() {
    let day = "2023-11-20";
    one(["Done", "", day], ("delivered 20 Nov", ""));
    let alone =
        "no delivery on 20 Nov, “Resolved” alone does not say that it came; log it here if it was one";
    one(["", "", day], ("", alone));
    one(["Closed", "Fixed", day], ("delivered 20 Nov", ""));
    one(["", "Done", day], ("delivered 20 Nov", ""));
    one(["Done", "", "2023-12-01"], ("delivered 1 Dec", ""));
    let closed = "no delivery on 20 Nov, because of “";
    one(["Closed", "Won't Do", day], ("declined", ""));
    one(["Closed", "Duplicate", day], ("replaced", ""));
    one(["Cancelled", "", day], ("cancelled", ""));
    one(
        ["In Progress", "Done", day],
        ("work began", &format!("{closed}In Progress”; log it here if it was one")),
    );
    one(["To Do", "", day], ("", &format!("{closed}To Do”; log it here if it was one")));
    let unclear = "status “Cannot Reproduce” is not understood, and left out; ";
    one(
        ["Closed", "Cannot Reproduce", day],
        ("", &format!("{unclear}{closed}Cannot Reproduce”; log it here if it was one")),
    );
    one(["Done", "", ""], ("", "says “Done”, but not since when: fill in Resolved, or log the delivery"));
    one(["Done", "Done", ""], ("", "says “Done”, but not since when: fill in Resolved, or log the delivery"));
    one(
        ["", "", "yes"],
        ("", "says “Resolved: yes”, but not since when: fill in Resolved, or log the delivery"),
    );
    one(["In Progress", "", "no"], ("work began", ""));
    one(["Bounced", "", day], ("", "says “Bounced”: log the delivery and your verdict here"));
    one(
        ["Done", "", "2023-12-02"],
        ("Sat 2 Dec 2023 is still to come; give the day on which it was handed over", ""),
    );
    one(["Done", "", "soon"], ("“soon” is not a date; write it like 2026-04-03, or leave it empty", ""));
    one(["Cancelled", "", "2023-12-02"], ("cancelled", ""));
}

#[test]
fn done_without_a_column_of_days_says_which_one_is_wanted() {
    let mut world = World::new();
    let table = order("plan.csv", "Title,Team,Initiative,Status\nSDK,A,I,Done\nLog,A,I,closed\n");
    let shown = preview(&mut world, &table);
    assert_eq!(
        row(&shown, "SDK").note,
        "says “Done”, but not since when: map its day to Delivered on, or log the delivery"
    );
    assert_eq!(
        shown.remarks,
        [
            "2 rows say that they are done, but not since when. They stay open: map its day to Delivered on, or log the delivery."
        ]
    );
}

#[test]
fn a_day_from_a_table_makes_no_promise_of_what_had_come() {
    let mut world = World::new();
    let table = "Title,Team,Initiative,Status,ETA,Delivered on\n\
        Early,A,I,Done,2023-12-22,2023-11-20\nLate,A,I,Done,2023-11-10,2023-11-20\nUndated,A,I,Done,2023-11-10,\n";
    import(&mut world, &order("plan.csv", table));
    world.on("2024-01-15");
    let id = view(&mut world, "Early").row.supplier.unwrap();
    let View::Team(team) = world.view(Query::Team { id }) else { panic!() };
    assert_eq!(
        (team.row.kept.as_str(), team.lead_time_words.as_str()),
        ("", ""),
        "nobody knows when they were promised"
    );
}

#[test]
fn a_milestone_is_looked_for_within_the_initiative_of_its_row() {
    let mut world = World::new();
    let [checkout, search] = ["Checkout", "Search"].map(|title| world.initiative(title));
    let day = None;
    world.act(Act::AddMilestone { initiative: checkout, title: "Beta".into(), value: String::new(), day });
    let table =
        order("plan.csv", "Title,Team,Initiative,Milestone\nSDK,A,Checkout,beta\nIndex,A,Search,Beta\n");
    assert_eq!(preview(&mut world, &table).also, ["A (team)", "Beta (milestone)"]);
    import(&mut world, &table);
    let [sdk, index] = ["SDK", "Index"].map(|title| view(&mut world, title).row);
    assert_eq!((sdk.milestone_title.as_str(), index.milestone_title.as_str()), ("Beta", "Beta"));
    assert_ne!(sdk.milestone, index.milestone);
    changes_nothing(&mut world, &table);
    // Without a column of initiatives the milestone says which, where one alone has it.
    let bare = |milestone: &str| order("more.csv", format!("Title,Team,Milestone\nMore,A,{milestone}\n"));
    let shown = preview(&mut world, &bare("Beta"));
    assert_eq!(
        (shown.verdicts[0].column.as_str(), shown.verdicts[0].reason.as_str()),
        ("Milestone", "“Beta” is a milestone of Checkout and of Search; name the initiative in a column")
    );
    world.act(Act::AddMilestone { initiative: search, title: "GA".into(), value: String::new(), day });
    import(&mut world, &bare("GA"));
    assert_eq!(view(&mut world, "More").row.initiative, search);
    changes_nothing(&mut world, &bare("GA"));
}

#[test]
fn a_row_that_is_known_by_its_key_stays_where_it_is_and_says_its_new_milestone() {
    let mut world = World::new();
    world.initiative("Search");
    let first = "Title,Team,Initiative,Key,Milestone\nSDK,A,Checkout,D-1,Beta\n";
    import(&mut world, &order("plan.csv", first));
    let table = order("later.csv", "Title,Key,Milestone\nSDK,D-1,GA\n");
    let shown = preview(&mut world, &table);
    assert_eq!(shown.verdicts[0].reason, "milestone GA, was “Beta”");
    assert_eq!(shown.also, ["GA (milestone)"]);
    import(&mut world, &table);
    let row = view(&mut world, "SDK").row;
    assert_eq!((row.initiative_title.as_str(), row.milestone_title.as_str()), ("Checkout", "GA"));
    changes_nothing(&mut world, &table);
    let empty = order("later.csv", "Title,Key,Milestone\nSDK,D-1,\n");
    assert_eq!(preview(&mut world, &empty).skipped, 1, "an empty cell changes nothing");
    for none in ["-", "none", "TBD"] {
        let table = order("later.csv", format!("Title,Key,Milestone\nSDK,D-1,{none}\n"));
        assert_eq!(preview(&mut world, &table).skipped, 1, "{none}");
    }
}

#[test]
fn a_new_milestone_close_to_another_of_its_initiative_is_asked_about() {
    let mut world = World::new();
    let [checkout, search] = ["Checkout", "Search"].map(|title| world.initiative(title));
    for (initiative, title) in [(checkout, "Beta 1"), (search, "Launch")] {
        world.act(Act::AddMilestone { initiative, title: title.into(), value: String::new(), day: None });
    }
    let rows = "SDK,A,Checkout,Beta-1\nIndex,A,Search,Lanuch\nRules,A,Search,Beta-1\nMap,A,Checkout,Beta 2\n";
    let mut table = order("plan.csv", format!("Title,Team,Initiative,Milestone\n{rows}"));
    let asked = |shown: &ImportPreview| -> Vec<(String, String, String)> {
        let near = shown.near.iter();
        near.map(|near| (near.name.clone(), near.choices.join(", "), near.means.clone())).collect()
    };
    let shown = preview(&mut world, &table);
    let is = |name: &str, choices: &str, means: &str| (name.to_owned(), choices.to_owned(), means.to_owned());
    assert_eq!(asked(&shown), [is("Beta-1", "Beta 1", "Beta-1"), is("Lanuch", "Launch", "Lanuch")]);
    let means = |name: &str, means: &str| NameMeans {
        noun: NameOf::Milestone,
        name: name.to_owned(),
        means: means.to_owned(),
    };
    table.names = vec![means("Beta-1", "Beta 1"), means("Lanuch", "Launch")];
    let shown = preview(&mut world, &table);
    assert_eq!(asked(&shown), [is("Beta-1", "Beta 1", "Beta 1"), is("Lanuch", "Launch", "Launch")]);
    assert_eq!(shown.also, ["A (team)", "Beta 1 (milestone)", "Beta 2 (milestone)"]);
    import(&mut world, &table);
    for (title, milestone) in [("SDK", "Beta 1"), ("Index", "Launch"), ("Rules", "Beta 1"), ("Map", "Beta 2")]
    {
        assert_eq!(view(&mut world, title).row.milestone_title, milestone, "{title}");
    }
    table.names = vec![];
    changes_nothing(&mut world, &table);
    // One that is called so is that one, whatever the name means elsewhere.
    world.act(Act::AddMilestone {
        initiative: search,
        title: "Beta-1.".into(),
        value: String::new(),
        day: None,
    });
    let dotted = order("plan.csv", "Title,Team,Initiative,Milestone\nRules,A,Search,Beta-1.\n");
    assert_eq!(preview(&mut world, &dotted).verdicts[0].reason, "milestone Beta-1., was “Beta 1”");
}

#[test]
fn a_word_that_was_recorded_and_then_delivered_in_a_later_table_is_delivered() {
    let mut world = World::new();
    let table = |status: &str, day: &str| {
        order("plan.csv", format!("Title,Team,Initiative,Status,Done on\nSDK,A,I,{status},{day}\n"))
    };
    import(&mut world, &table("In Progress", ""));
    world.on("2023-12-08");
    let late = table("Done", "2023-11-28");
    let shown = preview(&mut world, &late);
    assert_eq!(
        (shown.verdicts[0].reason.as_str(), shown.verdicts[0].note.as_str()),
        ("delivered 28 Nov", "")
    );
    import(&mut world, &late);
    assert_eq!(view(&mut world, "SDK").row.state, State::Delivered);
    changes_nothing(&mut world, &late);
    let id = view(&mut world, "SDK").row.id;
    let bounced = towline::domain::delivery::VerdictKind::Bounced;
    let reason = "70 compile errors".to_owned();
    world.act(Act::Judge { dependency: id, verdict: bounced, reason, on: None, checks: vec![] });
    let again = table("Done", "2023-11-20");
    let note = preview(&mut world, &again).verdicts[0].note.clone();
    assert_eq!(note, "no delivery on 20 Nov: that of 28 Nov came later");
    world.act(promise(id, "2024-02-20"));
    world.on("2023-12-15");
    import(&mut world, &table("In Progress", ""));
    assert_eq!(view(&mut world, "SDK").row.state, State::Bounced, "the table said that word last");
}

#[test]
fn a_status_of_a_teams_own_making_is_read_by_its_category_unless_that_is_done() {
    for (status, category, resolution, day, expect) in [
        ("Baking", "In Progress", "", "", "work began; team A"),
        ("Baking", "To Do", "", "", "team A"),
        ("", "In Progress", "", "", "work began; team A"),
        ("Blocked", "In Progress", "", "", "blocked; team A"),
        ("Gone", "Done", "", "2023-11-20", "team A"),
        ("Served", "Done", "Done", "2023-11-20", "delivered 20 Nov; team A"),
        ("Gone", "Done", "Won't Do", "2023-11-20", "declined; team A"),
    ] {
        let mut world = World::new();
        let row = format!("SDK,A,I,{status},{category},{resolution},{day}");
        let head = "Title,Team,Initiative,Status,Status Category,Resolution,Resolved";
        let shown = preview(&mut world, &order("plan.csv", format!("{head}\n{row}\n")));
        assert_eq!(shown.verdicts[0].reason, expect, "{row}");
    }
}

#[test]
fn what_came_is_taken_in_although_its_eta_was_said_too_late() {
    let mut world = World::new();
    let table = |eta: &str, status: &str, day: &str| {
        let head = "Title,Team,Initiative,ETA,Status,Done on";
        order("plan.csv", format!("{head}\nSDK,A,I,{eta},{status},{day}\n"))
    };
    import(&mut world, &table("2023-12-15", "In Progress", ""));
    world.on("2023-12-08");
    let id = view(&mut world, "SDK").row.id;
    world.act(promise(id, "2023-12-20"));
    world.on("2023-12-11");
    let late = preview(&mut world, &table("2023-12-05", "In Progress", ""));
    assert_eq!((late.refused, late.verdicts[0].column.as_str()), (1, "ETA"));
    let came = table("2023-12-05", "Done", "2023-12-05");
    let shown = preview(&mut world, &came);
    let row = &shown.verdicts[0];
    assert_eq!(
        (row.reason.as_str(), row.note.as_str()),
        ("delivered 5 Dec", "its ETA is left out: a newer one was said here")
    );
    import(&mut world, &came);
    assert_eq!(view(&mut world, "SDK").row.state, State::Delivered);
    changes_nothing(&mut world, &came);
}

#[test]
fn a_header_of_two_million_letters_is_told_short_with_each_row() {
    let mut world = World::new();
    let head = format!("Title,Team,Initiative,Status,Delivered on ({})\n", "x".repeat(2_000_000));
    let rows: String = (0..200).map(|n| format!("Part {n},A,I,Done,{}\n", ["", "soon"][n % 2])).collect();
    let shown = preview(&mut world, &order("plan.csv", head + &rows));
    assert_eq!((shown.created, shown.refused), (100, 100));
    let said = shown.verdicts.iter().map(|row| row.note.len() + row.column.len()).max();
    assert!(said < Some(2 * 200 + 100) && shown.columns[4].header.ends_with('…'), "{said:?}");
}

#[test]
fn the_day_that_a_done_row_lacks_is_typed_in_place() {
    let mut world = World::new();
    let mut plan = order("plan.csv", PLAN);
    let shown = preview(&mut world, &plan);
    let limits = row(&shown, "Rate limits");
    assert_eq!((limits.column.as_str(), limits.cell, limits.text.as_str()), ("Delivered on", Some(9), ""));
    assert_eq!(row(&shown, "Translations").cell, None, "a status is not mended here");
    plan.mended.push(MendedCell { line: limits.line, column: 9, text: "28nov".into() });
    let shown = preview(&mut world, &plan);
    assert_eq!((row(&shown, "Rate limits").note.as_str(), shown.remarks.len()), ("", 2));
    assert!(row(&shown, "Rate limits").reason.contains("delivered 28 Nov"));
    import(&mut world, &plan);
    assert_eq!(view(&mut world, "Rate limits").row.state, State::Delivered);
    changes_nothing(&mut world, &order("plan.csv", PLAN));
}

#[test]
fn a_hostile_status_is_told_short_and_clean_and_keeps_no_row_out() {
    let mut world = World::new();
    let long = "x".repeat(25_000);
    for cell in
        ["=cmd|' /C calc'!A0", "\u{202E}enoD", "<b>Done</b>", "\"a\nb\"", &long, "\u{7}", "😀", "Done\u{0}"]
    {
        let table = order("plan.csv", format!("Title,Team,Initiative,Status\nSDK,A,I,{cell}\n"));
        let reply = world.call(None, vec![Query::ImportPreview { order: table }]);
        let towline::api::reply::Answer::View { view: View::ImportPreview(shown) } = &reply.answers[0] else {
            continue;
        };
        let row = &shown.verdicts[0];
        assert_eq!(row.verdict, RowVerdict::Create, "{cell}");
        assert!(
            row.note.chars().count() < 120 && !row.note.contains(['\u{202E}', '\n', '\u{0}']),
            "{}",
            row.note
        );
    }
}

#[test]
fn our_own_table_brings_milestones_and_states_to_another_ledger() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN));
    let mine = crate::export::exported(&mut world, &crate::export::order(ExportFormat::Csv));
    changes_nothing(&mut world, &order("towline.csv", &mine));
    let mut other = World::new();
    let table = order("towline.csv", &mine);
    let shown = preview(&mut other, &table);
    assert_eq!((shown.created, shown.refused, shown.remarks.len()), (10, 0, 1), "{:?}", shown.remarks);
    import(&mut other, &table);
    assert_eq!(stands(&mut other), stands(&mut world));
    changes_nothing(&mut other, &table);
}
