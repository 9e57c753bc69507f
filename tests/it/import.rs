//! Taking tables in: every row accounted for, nothing overwritten, and the same file again changes nothing.

use crate::world::{World, on, promise};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::PathBuf;
use std::time::Instant;
use towline::api::act::Act;
use towline::api::error::{ApiError, Unavailable};
use towline::api::importing::{
    DateOrder, ImportOrder, ImportPreview, MendedCell, NameMeans, NameOf, RowVerdict, TableKind,
};
use towline::api::query::Query;
use towline::api::reply::{Answer, Done};
use towline::api::request::Request;
use towline::api::view::View;
use towline::app::beside;
use towline::domain::dependency::State;
use towline::domain::id::DependencyId;

pub(crate) fn order(name: &str, bytes: impl AsRef<[u8]>) -> ImportOrder {
    let bytes = STANDARD.encode(bytes);
    ImportOrder {
        name: name.to_owned(),
        bytes,
        kind: None,
        mapping: None,
        date_order: None,
        sheet: None,
        names: vec![],
        mended: vec![],
        watch: None,
    }
}

#[track_caller]
pub(crate) fn preview(world: &mut World, order: &ImportOrder) -> ImportPreview {
    match world.view(Query::ImportPreview { order: order.clone() }) {
        View::ImportPreview(preview) => {
            assert_eq!(
                preview.rows,
                preview.created + preview.updated + preview.skipped + preview.refused,
                "every row has a verdict"
            );
            preview
        }
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub(crate) fn import(world: &mut World, order: &ImportOrder) -> Done {
    world.act(Act::Import { order: order.clone() })
}

#[track_caller]
pub(crate) fn changes_nothing(world: &mut World, order: &ImportOrder) {
    let before = world.app.content().unwrap();
    let preview = preview(world, order);
    assert_eq!((preview.created, preview.updated, preview.also), (0, 0, vec![]));
    let done = import(world, order);
    assert!(done.unchanged, "{}", done.label);
    assert_eq!(world.app.content().unwrap(), before);
}

/// The real portfolio, where it is at hand.
pub(crate) fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folders = [std::env::var_os("TOWLINE_SHARED").map(PathBuf::from), Some(beside)];
    let found =
        folders.into_iter().flatten().map(|folder| folder.join("data")).find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!(
            "SKIPPED: no real tables here; set TOWLINE_SHARED to the folder that holds data/goals_*.csv"
        );
    }
    found
}

#[test]
fn a_real_portfolio_of_2123_rows_is_taken_in_whole_and_again_without_a_change() {
    let Some(folder) = shared() else { return };
    let mut world = World::new();
    let files = ["goals_initiatives.csv", "goals_stakeholders.csv", "goals_dependencies.csv"];
    let orders = files.map(|name| order(name, std::fs::read(folder.join(name)).unwrap()));
    let kinds = [TableKind::Initiatives, TableKind::Stakeholders, TableKind::Dependencies];
    let (started, mut rows) = (Instant::now(), 0);
    for (order, kind) in orders.iter().zip(kinds) {
        let preview = preview(&mut world, order);
        eprintln!(
            "{}: {} rows = {} + {} + {} + {}; also {}; {:?}",
            preview.name,
            preview.rows,
            preview.created,
            preview.updated,
            preview.skipped,
            preview.refused,
            preview.also.len(),
            started.elapsed()
        );
        let refused: Vec<_> = preview.verdicts.iter().filter(|v| v.verdict == RowVerdict::Refuse).collect();
        assert_eq!((preview.kind, preview.refused), (kind, 0), "{refused:?}");
        rows += preview.rows;
        import(&mut world, order);
    }
    let seconds = started.elapsed().as_secs_f64();
    eprintln!("{rows} rows previewed and taken in within {seconds:.2} s");
    assert_eq!(rows, 2123);
    assert!(seconds < 5.0, "{seconds} s");
    for order in &orders {
        changes_nothing(&mut world, order);
    }
    for _ in &orders {
        world.act(Act::Undo);
    }
    assert_eq!(world.app.content().unwrap(), World::new().app.content().unwrap());
}

#[test]
fn a_private_note_is_added_to_and_never_overwritten() {
    let mut world = World::new();
    import(&mut world, &order("a.csv", "Key,Initiative,Item,Notes\nA-1,Checkout,SDK,may be cut\n"));
    let table = order("b.csv", "Key,Initiative,Item,Notes\nA-1,Checkout,SDK,same as before\n");
    let shown = preview(&mut world, &table);
    assert_eq!(shown.verdicts[0].reason, "adds to the private note");
    import(&mut world, &table);
    let View::Dependencies(all) = world.view(Query::Dependencies { order: None }) else { panic!() };
    let View::Dependency(view) = world.view(Query::Dependency { id: all.rows[0].id }) else { panic!() };
    assert_eq!(view.notes, "may be cut\n\nsame as before");
    changes_nothing(&mut world, &table);
}

#[test]
fn a_date_without_its_year_is_the_nearest_one() {
    let mut world = World::new();
    let table =
        order("a.csv", "Initiative,Item,Need by,ETA\nCheckout,SDK,9 Dec,Jan 5\nCheckout,API,10-Nov,Dec 26\n");
    let shown = preview(&mut world, &table);
    let said: Vec<&str> = shown.verdicts.iter().map(|row| row.reason.as_str()).collect();
    assert_eq!(said, ["need-by 9 Dec; ETA 5 Jan 2024", "need-by 10 Nov; ETA “Dec 26”"]);
}

#[test]
fn a_date_that_had_passed_when_it_came_in_says_nothing_of_how_dates_are_kept() {
    let mut world = World::new();
    let table =
        "Initiative,Item,Team,ETA\nCheckout,SDK,Platform A,2023-11-10\nCheckout,API,Platform A,2024-01-10\n";
    import(&mut world, &order("a.csv", table));
    let View::Odds(view) = world.view(Query::Odds) else { panic!() };
    assert_eq!(view.count, 0, "nobody knows when the first one was given");
    world.on("2024-01-11");
    let View::Odds(view) = world.view(Query::Odds) else { panic!() };
    assert_eq!((view.count, view.kept), (1, 0));
}

const PEOPLE: &str = "Name,Job title,Team,Manager,Influence,Notes\n\
    Nadia,engineering lead,Platform A,Ines,4,frank words\n\
    Ines,senior manager,Platform A,,5,\n\
    Tom,lead,Platform B,Tom,,\n\
    Ines,senior manager,Platform A,Nadia,5,\n\
    Bea,,,Nadia,nine,\n";

#[test]
fn a_table_of_people_brings_their_teams_and_managers_and_no_circle() {
    let mut world = World::new();
    let order = order("people.csv", PEOPLE);
    let shown = preview(&mut world, &order);
    assert_eq!((shown.kind, shown.created, shown.refused), (TableKind::People, 2, 3), "{:?}", shown.verdicts);
    assert_eq!(shown.also, ["Platform A (team)", "Ines (person)"]);
    import(&mut world, &order);
    let View::Teams(view) = world.view(Query::Teams) else { panic!() };
    let known: Vec<_> = view.people.iter().map(|p| (&*p.name, &*p.team_name, &*p.manager_name)).collect();
    assert_eq!(known, [("Ines", "Platform A", ""), ("Nadia", "Platform A", "Ines")]);
    changes_nothing(&mut world, &order);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), World::new().app.content().unwrap());
}

#[test]
fn a_table_of_teams_says_who_leads_them() {
    let mut world = World::new();
    let text =
        "Team,Relation,Channel,Lead,Cycle\nPlatform A,platform,#a,Nadia,30\nLegal,partner,,,\nX,odd,,,\n";
    let order = order("teams.csv", text);
    let shown = preview(&mut world, &order);
    assert_eq!((shown.kind, shown.created, shown.refused), (TableKind::Teams, 2, 1), "{:?}", shown.verdicts);
    import(&mut world, &order);
    changes_nothing(&mut world, &order);
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn a_table_of_absences_is_known_again_by_whose_it_is_and_its_first_day() {
    let mut world = World::new();
    let text = "Who,Team,From,Until,Type,Covered by\n\
        Nadia,Platform A,2023-12-11,2023-12-15,vacation,\n\
        Nadia,,2023-12-14,2023-12-20,travel,\n\
        ,Platform B,2023-12-01,,vacancy,Tom\n\
        Tom,,2023-12-20,2023-12-18,,\n\
        Tom,,2023-12-20,,,Tom\n";
    let first = order("away.csv", text);
    let shown = preview(&mut world, &first);
    assert_eq!(
        (shown.kind, shown.created, shown.refused),
        (TableKind::Absences, 2, 3),
        "{:?}",
        shown.verdicts
    );
    import(&mut world, &first);
    changes_nothing(&mut world, &first);
    let later = "Who,From,Until,Covered by\nNadia,2023-12-11,2023-12-18,Tom\n";
    let later = order("away.csv", later);
    let shown = preview(&mut world, &later);
    assert_eq!((shown.updated, shown.refused), (1, 0), "{:?}", shown.verdicts);
    import(&mut world, &later);
    changes_nothing(&mut world, &later);
    let View::Coverage(view) = world.view(Query::Coverage) else { panic!() };
    let away: Vec<_> = view.rows.iter().map(|row| (&*row.name, &*row.absences[0].covered)).collect();
    assert_eq!(away, [("Nadia", "Tom covers"), ("the lead of Platform B", "Tom covers")]);
}

const PLAN: &str = "Key,Initiative,Item,Team,Owner,Need by,ETA,Priority,Notes\n\
    D-1,Checkout 2,SSO SDK,Platform A,@nadia,2024-01-12,2024-01-10,P1,frank words\n\
    D-2,Checkout 2,Tokenizer,Platform B,Tom,2024-02-01,when we can,low,\n";

#[test]
fn words_in_place_of_a_date_are_an_answer_and_are_said_again() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN.replace("2024-02-01", "2023-12-08")));
    let view = dependency(&mut world, "Tokenizer");
    assert_eq!(
        (view.row.state, view.row.eta, &*view.row.eta_instead),
        (State::Acknowledged, None, "when we can")
    );
    assert_eq!(view.row.reason, "Needed by 8 Dec, in 5 working days; said “when we can”, no date.");
    assert_eq!(view.neutral, "Said “when we can”, no date; needed 8 Dec.");
}

/// The statements of the ledger, as text.
fn statements(world: &World, table: &str) -> Vec<String> {
    let content = world.app.content().unwrap();
    content.lines().filter(|line| line.starts_with(table)).map(str::to_owned).collect()
}

fn dependency(world: &mut World, title: &str) -> towline::api::view::DependencyView {
    let View::Dependencies(all) = world.view(Query::Dependencies { order: None }) else { panic!() };
    let row = all.rows.into_iter().find(|row| row.title == title).expect("it was taken in");
    let View::Dependency(view) = world.view(Query::Dependency { id: row.id }) else { panic!() };
    view
}

#[test]
fn a_pasted_plan_brings_its_initiative_teams_and_people_along_in_one_step() {
    let mut world = World::new();
    let (empty, plan) = (world.app.content().unwrap(), order("plan.csv", PLAN));
    let shown = preview(&mut world, &plan);
    assert_eq!((shown.kind, shown.created), (TableKind::Dependencies, 2));
    assert_eq!(
        shown.also,
        [
            "Checkout 2 (initiative)",
            "Platform A (team)",
            "nadia (person)",
            "Platform B (team)",
            "Tom (person)"
        ]
    );
    let understood =
        "need-by 12 Jan 2024; ETA 10 Jan 2024; team Platform A; DRI nadia; key; criticality 1; private note";
    assert_eq!(shown.verdicts[0].reason, understood, "what was read in the cells of a new row");
    assert_eq!(world.app.content().unwrap(), empty, "a preview writes nothing");
    let done = import(&mut world, &plan);
    assert_eq!(done.label, "Imported plan.csv: 2 new, 0 changed, 0 unchanged, 0 refused");
    assert_eq!(done.created.len(), 2);
    let filled = world.app.content().unwrap();
    changes_nothing(&mut world, &plan);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), empty);
    world.act(Act::Redo);
    assert_eq!(world.app.content().unwrap(), filled);
}

#[test]
fn a_changed_date_is_a_revision_and_the_earlier_one_stays() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN));
    world.on("2023-12-08");
    let moved = PLAN.replace("2024-01-10", "2024-01-24").replace("2024-01-12", "2024-01-15");
    let moved = order("plan.csv", moved);
    let shown = preview(&mut world, &moved);
    assert_eq!((shown.created, shown.updated, shown.skipped), (0, 1, 1));
    assert_eq!(shown.verdicts[0].reason, "need-by 15 Jan 2024; ETA 24 Jan 2024");
    import(&mut world, &moved);
    let (etas, need_bys) = (statements(&world, "eta"), statements(&world, "need_by"));
    assert_eq!((etas.len(), need_bys.len()), (3, 3), "{etas:?}");
    assert!(etas.iter().chain(&need_bys).all(|line| line.contains("imported")));
    changes_nothing(&mut world, &moved);
}

#[test]
fn a_date_recorded_here_since_is_not_set_back_by_the_same_sheet() {
    let mut world = World::new();
    let plan = order("plan.csv", PLAN);
    import(&mut world, &plan);
    world.on("2023-12-08");
    let id: DependencyId = dependency(&mut world, "SSO SDK").row.id;
    world.act(promise(id, "2024-02-20"));
    changes_nothing(&mut world, &plan);
}

#[test]
fn an_eta_in_words_is_kept_as_words_without_a_date() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN));
    let words =
        statements(&world, "eta").into_iter().filter(|line| line.contains("when we can")).collect::<Vec<_>>();
    assert!(matches!(words.as_slice(), [line] if line.contains("noneGiven")), "{words:?}");
}

#[test]
fn a_period_in_place_of_a_date_is_the_nearest_one_and_is_said_once() {
    let mut world = World::new();
    let plan = order("plan.csv", PLAN.replace("when we can", "mid Q1"));
    assert!(
        preview(&mut world, &plan)
            .verdicts
            .iter()
            .any(|row| row.reason.contains("ETA between 1 and 29 Feb 2024 (“mid Q1”)"))
    );
    import(&mut world, &plan);
    let range =
        |world: &World| statements(world, "eta").into_iter().filter(|line| line.contains("range")).count();
    assert_eq!(
        (range(&world), dependency(&mut world, "Tokenizer").row.eta),
        (1, Some(on("2024-02-29").today))
    );
    // The same words mean another February by then; nobody has said that.
    world.on("2024-11-01");
    changes_nothing(&mut world, &plan);
    let over = order("plan.csv", PLAN.replace("when we can", "Q3"));
    import(&mut world, &over);
    assert_eq!(
        (range(&world), dependency(&mut world, "Tokenizer").row.eta),
        (2, Some(on("2024-09-30").today))
    );
}

#[test]
fn a_period_spelled_another_way_is_the_same_and_one_that_is_none_is_refused() {
    let mut world = World::new();
    let plan = |cell: &str| order("plan.csv", PLAN.replace("when we can", cell));
    import(&mut world, &plan("Q2 2024"));
    let id: DependencyId = dependency(&mut world, "Tokenizer").row.id;
    world.on("2023-12-08").act(promise(id, "2024-08-15"));
    for same in ["Q2/24", "q2 2024", "Q2 2024"] {
        changes_nothing(&mut world, &plan(same));
    }
    let shown = preview(&mut world, &plan("Q5 2024"));
    assert_eq!((shown.refused, shown.verdicts[0].column.as_str()), (1, "ETA"));
    assert!(shown.verdicts[0].reason.contains("no day of the calendar"), "{}", shown.verdicts[0].reason);
}

#[test]
fn an_open_cell_of_whoever_keeps_the_table_is_no_answer_of_the_team() {
    for open in ["?", "TBD", "tbc", "unknown", "To be confirmed"] {
        let mut world = World::new();
        import(&mut world, &order("plan.csv", PLAN.replace("when we can", open)));
        assert_eq!(dependency(&mut world, "Tokenizer").row.state, State::Draft, "{open}");
    }
}

#[test]
fn a_date_that_has_passed_was_said_on_its_day_at_the_latest() {
    let mut world = World::new();
    let late = order("late.csv", PLAN.replace("2024-01-10", "2023-11-10"));
    import(&mut world, &late);
    changes_nothing(&mut world, &late);
    let back = order("late.csv", PLAN.replace("2024-01-10", "2023-10-10"));
    let shown = preview(&mut world, &back);
    assert_eq!((shown.refused, shown.verdicts[0].column.as_str()), (1, "ETA"));
}

#[test]
fn dates_that_can_be_read_two_ways_are_asked_about_once() {
    let mut world = World::new();
    let text = "Item,Initiative,Need by\nA,I,03/04/2026\nB,I,05/06/2026\nC,I,25/06/2026\nD,I,07/08/2026\nE,I,09/10/2026\n";
    let mut asked = order("dates.csv", text);
    let shown = preview(&mut world, &asked);
    assert_eq!(shown.ambiguous, ["03/04/2026", "05/06/2026", "07/08/2026"]);
    assert_eq!((shown.created, shown.refused), (1, 4));
    let problem = world.refused(Act::Import { order: asked.clone() });
    assert!(matches!(problem, ApiError::Rule { field, .. } if field == "dateOrder"));
    asked.date_order = Some(DateOrder::DayFirst);
    let shown = preview(&mut world, &asked);
    assert_eq!((shown.ambiguous.len(), shown.created), (0, 5));
    import(&mut world, &asked);
    assert!(statements(&world, "need_by").iter().any(|line| line.contains("2026-04-03")));
}

/// One bad row among good ones: where it is wrong, and what to do.
#[track_caller]
fn check_refused(text: &str, expect: (u32, &str, &str)) {
    let mut world = World::new();
    let shown = preview(&mut world, &order("bad.csv", text));
    let row = &shown.verdicts[0];
    assert_eq!(
        (row.verdict, row.line, row.column.as_str()),
        (RowVerdict::Refuse, expect.0, expect.1),
        "{text}"
    );
    assert!(row.reason.contains(expect.2), "{}", row.reason);
}

#[test]
fn a_refused_row_says_its_line_its_column_and_what_to_do() {
    let long = "x".repeat(300);
    for (text, expect) in [
        ("Item,Initiative,Due\nA,I,2026-04-03\nB,I,end of Q3\n", (3, "Due", "write it like 2026-04-03")),
        ("Item,Initiative,Prio\nA,I,somewhat\n", (2, "Prio", "write one of")),
        ("Item,Initiative\nA,I\n,I\n", (3, "Item", "empty")),
        ("Item,Initiative\nA,\n", (2, "Initiative", "name the initiative")),
        ("Item,initiative_id\nA,X-1\n", (2, "initiative_id", "import the initiatives first")),
        ("Item,Initiative\n#REF!,I\n", (2, "Item", "mend the formula")),
        ("Item,Initiative\nA,I,surplus\n", (2, "", "quotes")),
        ("key,Item,Initiative\n1,A,I\n1,B,I\n", (3, "", "Line 2")),
        ("Name,Role,Initiative\nAda,wizard,I\n", (2, "Role", "driver, approver")),
        ("Initiative,Owner,Status\nI,Ada,purple\n", (2, "Status", "proposed, active")),
        (&format!("Initiative,Owner,Status\n{long},Ada,open\n"), (2, "Initiative", "at most 200")),
        ("foo,bar\n1,2\n", (2, "Title", "No column is mapped")),
    ] {
        check_refused(text, expect);
    }
}

#[test]
fn an_empty_cell_among_titles_is_refused_and_no_team_becomes_a_title() {
    let mut world = World::new();
    let table = "Title,Team,Owner,ETA\nSSO,Identity,Jonas Beck,2024-05-03\n,Identity,Jonas Beck,2024-05-03\n";
    let found = preview(&mut world, &order("plan.csv", table));
    assert_eq!((found.created, found.refused), (1, 1));
    let refused = &found.verdicts[0];
    assert_eq!((refused.line, refused.column.as_str()), (3, "Title"), "{refused:?}");
}

#[test]
fn a_row_without_a_title_is_shown_under_the_one_it_is_given() {
    let mut world = World::new();
    let mut order = order("x.csv", "Initiative,Team,Due\nI,Tax Tech,2026-04-03\n");
    order.kind = Some(TableKind::Dependencies);
    let shown = preview(&mut world, &order);
    assert_eq!((shown.created, shown.verdicts[0].title.as_str()), (1, "Tax Tech"));
    import(&mut world, &order);
    dependency(&mut world, "Tax Tech");
}

#[test]
fn a_row_about_what_an_earlier_row_changed_is_held_against_that_row() {
    let mut world = World::new();
    import(&mut world, &order("x.csv", "Item,Initiative,Team\nA,I,Alpha\n"));
    let again = "Item,Initiative,Team,Owner\nA,I,Alpha,Ada\nA,I,Alpha,Bo\n";
    let shown = preview(&mut world, &order("y.csv", again));
    assert_eq!((shown.updated, shown.refused), (1, 1));
    let refused = shown.verdicts.iter().find(|row| row.verdict == RowVerdict::Refuse).unwrap();
    assert!(refused.reason.contains("Line 2 is about the same one"), "{}", refused.reason);
}

#[test]
fn a_refused_row_keeps_no_other_out_and_leaves_no_team_behind() {
    let mut world = World::new();
    let text = "Item,Initiative,Team,Due\nA,I,Alpha,2026-04-03\nB,I,Beta,someday\n";
    let shown = preview(&mut world, &order("x.csv", text));
    assert_eq!((shown.created, shown.refused), (1, 1));
    import(&mut world, &order("x.csv", text));
    assert_eq!(statements(&world, "team").len(), 1);
}

#[test]
fn a_file_that_is_no_table_is_refused_whole() {
    let wide = format!("{}\n1\n", vec!["c"; 600].join(","));
    for (bytes, expect) in [
        (&b""[..], "The file is empty"),
        (b"a,b,c\n", "a header and no rows"),
        (b"Item,Team\nA\0,B\n\0", "no text table"),
        (b"PK\x03\x04\x14\0\0\0", "The workbook can not be read"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text table"),
        (b"Item,Team\n\"A,B\nC,D\n", "opens on line 2"),
        (wide.as_bytes(), "more than 512 columns"),
    ] {
        let mut world = World::new();
        let problem = world.refused(Act::Import { order: order("x.csv", bytes) });
        assert!(problem.message().contains(expect), "{}", problem.message());
    }
}

#[test]
fn hostile_cells_are_plain_text_and_a_long_ask_is_kept_whole() {
    let mut world = World::new();
    let long = "word ".repeat(60);
    let text = format!("Item,Initiative\r=HYPERLINK(\"x\"),I\r{long},I\r");
    let shown = preview(&mut world, &order("x.csv", &text));
    assert_eq!((shown.created, shown.refused), (2, 0));
    import(&mut world, &order("x.csv", &text));
    changes_nothing(&mut world, &order("x.csv", &text));
    let content = world.app.content().unwrap();
    assert!(content.contains("=HYPERLINK") && content.contains(long.trim()));
}

#[test]
fn the_mapping_that_was_chosen_is_remembered_for_these_headers() {
    let mut world = World::new();
    let text = "Thing,Für,Wann\nA,I,2026-04-03\n";
    let mut chosen = order("x.csv", text);
    chosen.mapping = Some(["title", "initiative", "needBy"].map(str::to_owned).to_vec());
    import(&mut world, &chosen);
    let shown = preview(&mut world, &order("other.csv", "Thing,Für,Wann\nB,I,2026-04-04\n"));
    assert_eq!(
        shown.columns.iter().map(|c| c.field.as_str()).collect::<Vec<_>>(),
        ["title", "initiative", "needBy"]
    );
    chosen.mapping = Some(vec!["title".to_owned(); 3]);
    assert!(world.refused(Act::Import { order: chosen }).message().contains("Two columns"));
}

fn many(rows: usize) -> ImportOrder {
    let rows: String = (0..rows).map(|n| format!("Item {n},I,Team {}\n", n % 7)).collect();
    order("many.csv", format!("Item,Initiative,Team\n{rows}"))
}

#[test]
fn before_more_than_fifty_rows_a_backup_of_the_ledger_is_made() {
    let mut world = World::new();
    world.initiative("I");
    let backups = |world: &World| -> Vec<PathBuf> {
        let folder = towline::store::backup_folder(&world.path());
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    world.on("2023-12-02");
    let before = backups(&world).len();
    let empty = world.app.content().unwrap();
    import(&mut world, &many(51));
    let made = backups(&world);
    assert_eq!(made.len(), before + 1);
    let copy = towline::app::App::open(made.last().unwrap(), world.now).unwrap();
    assert_eq!(copy.content().unwrap(), empty, "it holds the ledger as it was before the import");
}

#[test]
fn without_that_backup_nothing_is_taken_in() {
    let mut world = World::new();
    let folder = towline::store::backup_folder(&world.path());
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::write(&folder, "in the way").unwrap();
    let problem = world.refused(Act::Import { order: many(51) });
    assert!(matches!(problem, ApiError::Unavailable { reason: Unavailable::Disk, .. }), "{problem:?}");
    assert!(problem.message().contains("nothing was taken in"));
    import(&mut world, &many(50));
}

#[test]
fn the_work_grows_with_the_rows_and_not_with_their_square() {
    let (mut world, started) = (World::new(), Instant::now());
    preview(&mut world, &many(16_000));
    // Three seconds on an idle machine; comparing each row with all others would take minutes. The bound is wide,
    // because a loaded machine must not fail the build.
    assert!(started.elapsed().as_secs() < 45, "{:?} for 16,000 rows", started.elapsed());
}

#[test]
fn a_row_may_name_what_a_later_row_brings() {
    let mut world = World::new();
    let table = "Person,Role,Team,Initiative,Initiative ID\nAda,driver,,,Checkout\nBo,driver,,Checkout,\n";
    let order = order("roles.csv", table);
    let shown = preview(&mut world, &order);
    assert_eq!((shown.created, shown.refused), (2, 0), "{:?}", shown.verdicts);
    assert_eq!(shown.verdicts.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3]);
    import(&mut world, &order);
    let again = preview(&mut world, &order);
    assert_eq!((again.created, again.skipped), (0, 2), "{:?}", again.verdicts);
}

#[test]
fn what_a_row_means_does_not_depend_on_the_rows_before_it() {
    for rows in [
        // The same role twice: once by a title, once by a key that only the last row explains.
        ["Ada,driver,,b,", "Ada,driver,,,b", "Bo,driver,,a,b"],
        // A key beside a title that is known without one, and then beside another.
        ["Ada,driver,,a,", "Ada,informed,,a,b", "Bo,driver,,c,b"],
        ["Ada,driver,,a,b", "Ada,informed,,,c", "Bo,driver,,c,"],
    ] {
        let mut world = World::new();
        let table = format!("Person,Role,Team,Initiative,Initiative ID\n{}\n", rows.join("\n"));
        let order = order("roles.csv", table);
        let shown = preview(&mut world, &order);
        assert_eq!((shown.created + shown.skipped, shown.refused), (3, 0), "{:?}", shown.verdicts);
        import(&mut world, &order);
        changes_nothing(&mut world, &order);
    }
}

const ASKS: &str = "Dependency,To,Kind,Channel,Text,Asked on,Reply by,Answered on,Answer\n\
    SSO SDK,Platform A,eta,mail,Does it hold?,2023-11-15,2023-11-20,,\n\
    SSO SDK,nadia,help,chat,Who can help?,2023-11-16,,2023-11-17,Tom can\n\
    Tokenizer,Bea,,,,2023-11-17,,,\n\
    Ghost,,,,,2023-11-17,,,\n\
    Tokenizer,Platform A,,,,2023-11-18,,,\n\
    Tokenizer,,,,,2024-11-18,,,\n\
    Tokenizer,,,,,2023-11-18,2023-11-17,,\n\
    Tokenizer,,,,,2023-11-18,,,Soon\n\
    Tokenizer,,money,,,2023-11-18,,,\n";

#[test]
fn a_table_of_asks_is_taken_in_and_an_answer_may_follow() {
    let mut world = World::new();
    import(&mut world, &order("plan.csv", PLAN));
    let (before, asks) = (world.app.content().unwrap(), order("asks.csv", ASKS));
    let shown = preview(&mut world, &asks);
    assert_eq!((shown.kind, shown.created, shown.refused), (TableKind::Asks, 3, 6), "{:?}", shown.verdicts);
    assert_eq!(shown.also, ["Bea (person)"]);
    let refused = shown.verdicts.iter().filter(|row| row.verdict == RowVerdict::Refuse);
    let refused: Vec<_> = refused.map(|row| (row.line, &*row.column, &*row.reason)).collect();
    assert_eq!(
        refused,
        [
            (5, "Dependency", "No dependency is called “Ghost”; import the dependencies first"),
            (6, "To", "Platform A is a team, and not the one that builds it; name a person"),
            (7, "Asked on", "That day is still to come"),
            (8, "Reply by", "A reply can not be due before it was asked for"),
            (9, "Answer", "Say in a column of its own on which day it came"),
            (
                10,
                "Kind",
                "“money” is not understood; write one of: a date, status, help, decision, review, correction"
            ),
        ]
    );
    import(&mut world, &asks);
    changes_nothing(&mut world, &asks);
    let view = dependency(&mut world, "SSO SDK");
    let told: Vec<_> = view.asks.iter().map(|ask| (&*ask.to, &*ask.text, ask.open)).collect();
    assert_eq!(told, [("Platform A", "Does it hold?", true), ("nadia", "Who can help?", false)]);
    assert!(view.reasons.iter().any(|reason| reason.code == "OV3"));
    let answered = "Dependency,To,Asked on,Text,Reply by,Answered on,Answer\n\
        SSO SDK,,2023-11-15,does it hold?,2023-11-20,2023-11-22,On the 10th\n\
        SSO SDK,,2023-11-15,Does it hold?,2023-11-21,,\n";
    let answered = order("answers.csv", answered);
    let shown = preview(&mut world, &answered);
    assert_eq!((shown.updated, shown.refused), (1, 1), "{:?}", shown.verdicts);
    import(&mut world, &answered);
    changes_nothing(&mut world, &answered);
    changes_nothing(&mut world, &asks);
    assert!(!dependency(&mut world, "SSO SDK").asks.iter().any(|ask| ask.open));
    world.act(Act::Undo);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
}

const SYNCS: &str = "Meeting,Held on,Present,Absent,Excused,Could decide\n\
    Thursday sync,2023-11-16,Platform A; Legal,Platform B,,Legal\n\
    Thursday sync,2023-11-09,Platform A,Platform B,Legal,no\n\
    Board,2023-11-20,,,,\n\
    Board,2024-11-20,,,,\n\
    Board,2023-11-21,Legal,Legal,,\n\
    Board,2023-11-22,Legal,,,Platform A\n\
    ,2023-11-22,Legal,,,\n";

#[test]
fn a_table_of_meetings_says_who_came_and_is_corrected_by_another() {
    let mut world = World::new();
    let (before, syncs) = (world.app.content().unwrap(), order("syncs.csv", SYNCS));
    let shown = preview(&mut world, &syncs);
    assert_eq!(
        (shown.kind, shown.created, shown.refused),
        (TableKind::Meetings, 3, 4),
        "{:?}",
        shown.verdicts
    );
    let refused = shown.verdicts.iter().filter(|row| row.verdict == RowVerdict::Refuse);
    let refused: Vec<_> = refused.map(|row| (row.line, &*row.column, &*row.reason)).collect();
    assert_eq!(
        refused,
        [
            (5, "Held on", "That day is still to come"),
            (6, "", "Legal is named twice in this row; name it once"),
            (7, "Could decide", "“Platform A” is not among those who came; write yes, no, or teams who came"),
            (8, "Meeting", "The cell is empty; write something here"),
        ]
    );
    import(&mut world, &syncs);
    changes_nothing(&mut world, &syncs);
    let page = |world: &mut World| -> towline::api::meetings::MeetingView {
        let View::Meetings(view) = world.view(Query::Meetings) else { panic!() };
        let id = view.meetings.iter().find(|row| row.title == "Thursday sync").unwrap().id;
        let View::Meeting(view) = world.view(Query::Meeting { id }) else { panic!() };
        view
    };
    let view = page(&mut world);
    assert_eq!((view.first_on.to_string(), view.every_weeks), ("2023-11-09".to_owned(), None));
    let strips: Vec<_> = view.row.strips.iter().map(|strip| (&*strip.name, &*strip.words)).collect();
    assert_eq!(
        strips,
        [
            ("Platform A", "came to 2 of the last 2 meetings"),
            ("Legal", "came to 1 of the last 1 meeting"),
            ("Platform B", "came to 0 of the last 2 meetings")
        ]
    );
    let later = order("later.csv", "Meeting,Held on,Present\nthursday sync,2023-11-09,Platform B\n");
    let shown = preview(&mut world, &later);
    assert_eq!((shown.updated, &*shown.verdicts[0].reason), (1, "Platform B present"));
    import(&mut world, &later);
    changes_nothing(&mut world, &later);
    assert_eq!(page(&mut world).row.strips[2].words, "came to 1 of the last 2 meetings");
    world.act(Act::Undo);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
}

#[test]
fn a_key_beside_a_known_title_is_that_ones_also_when_its_row_is_refused() {
    let mut world = World::new();
    let table = "Initiative,ID,Owner,Status,Target date,Outcome\nc,,,open,,\nc,K,,open,,\nother,k,,open,,\n";
    let table = order("initiatives.csv", table);
    let shown = preview(&mut world, &table);
    assert_eq!((shown.created, shown.refused), (1, 2), "{:?}", shown.verdicts);
    import(&mut world, &table);
    changes_nothing(&mut world, &table);
    let plan = "Key,Item,Initiative,Team\n,a,c,A\nD,a,c,A\nd,other,c,A\n";
    let plan = order("plan.csv", plan);
    let shown = preview(&mut world, &plan);
    assert_eq!((shown.created, shown.refused), (1, 2), "{:?}", shown.verdicts);
    import(&mut world, &plan);
    changes_nothing(&mut world, &plan);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Platform sync\r\nDTSTART;TZID=Europe/Berlin:20231102T100000\r\n\
    RRULE:FREQ=WEEKLY;INTERVAL=2\r\nORGANIZER;CN=Nadia:mailto:nadia@x.example\r\nATTENDEE:mailto:ines.cardoso@x.example\r\n\
    ATTENDEE;CN=The PM:mailto:pm@x.example\r\nATTENDEE;CN=Platform B:mailto:platform-b@x.example\r\n\
    ATTENDEE:mailto:new@x.example\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Once\r\nDTSTART:20231130\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Without a day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_calendar_brings_series_with_the_teams_of_those_invited() {
    let mut world = World::new();
    let people =
        "Name,Team,Alias\nNadia,Platform A,\nInes Cardoso,Legal,\nTom,Platform C,The PM\nX,Platform B,\n";
    import(&mut world, &order("people.csv", people));
    let before = world.app.content().unwrap();
    let calendar = order("meetings.ics", CALENDAR);
    let shown = preview(&mut world, &calendar);
    assert_eq!((shown.kind, &*shown.read_as), (TableKind::Series, "events of a calendar"));
    assert_eq!((shown.created, shown.skipped, shown.refused), (1, 1, 1), "{:?}", shown.verdicts);
    assert_eq!(shown.also, ["new@x.example (person)"]);
    import(&mut world, &calendar);
    changes_nothing(&mut world, &calendar);
    let View::Meetings(view) = world.view(Query::Meetings) else { panic!() };
    let id = view.meetings.iter().find(|row| row.title == "Platform sync").unwrap().id;
    let View::Meeting(view) = world.view(Query::Meeting { id }) else { panic!() };
    assert_eq!((view.first_on.to_string(), view.every_weeks), ("2023-11-02".to_owned(), Some(2)));
    let mut teams: Vec<_> = view.row.strips.iter().map(|strip| &*strip.name).collect();
    teams.sort_unstable();
    assert_eq!(teams, ["Legal", "Platform A", "Platform B", "Platform C"]);
    let over = CALENDAR.replace("INTERVAL=2", "INTERVAL=1;COUNT=3");
    let over = order("meetings.ics", over);
    assert_eq!(preview(&mut world, &over).verdicts[1].reason, "rhythm; it is over");
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
}

#[test]
fn a_name_close_to_another_is_asked_about_and_what_was_said_is_remembered() {
    let mut world = World::new();
    let people = "Name,Job title,Team\nNadia Rahman,lead,Platform A\n";
    import(&mut world, &order("people.csv", people));
    let before = world.app.content().unwrap();
    let text =
        "Item,Initiative,Team,Owner\nSSO,I,Platform-A,Nadia\nSDK,I,Platform B,Tom\nX,I,PlatformB,Tom\n";
    let mut plan = order("plan.csv", text);
    let shown = preview(&mut world, &plan);
    let near: Vec<_> =
        shown.near.iter().map(|near| (&*near.name, near.choices.join("|"), &*near.means)).collect();
    assert_eq!(
        near,
        [
            ("Platform-A", "Platform A".to_owned(), "Platform-A"),
            ("Nadia", "Nadia Rahman".to_owned(), "Nadia")
        ]
    );
    let same = |noun, name: &str, means: &str| NameMeans { noun, name: name.into(), means: means.into() };
    plan.names =
        vec![same(NameOf::Team, "platform-a", "Platform A"), same(NameOf::Person, "Nadia", "nadia rahman")];
    let shown = preview(&mut world, &plan);
    assert_eq!(shown.also, ["I (initiative)", "Platform B (team)", "Tom (person)"]);
    let means: Vec<_> = shown.near.iter().map(|near| &*near.means).collect();
    assert_eq!(means, ["Platform A", "nadia rahman"]);
    import(&mut world, &plan);
    changes_nothing(&mut world, &plan);
    plan.names.clear();
    changes_nothing(&mut world, &plan);
    world.act(Act::Undo);
    assert_eq!(world.app.content().unwrap(), before);
    assert_eq!(preview(&mut world, &plan).near.len(), 2, "what was said went with the import");
}

#[test]
fn two_new_names_of_one_table_may_mean_the_same() {
    let mut world = World::new();
    let text = "Item,Initiative,Team\nSSO,I,Tokeniser Team\nSDK,I,Tokenizer Team\n";
    let mut plan = order("plan.csv", text);
    assert_eq!(preview(&mut world, &plan).near.len(), 2);
    plan.names =
        vec![NameMeans { noun: NameOf::Team, name: "Tokeniser Team".into(), means: "Tokenizer Team".into() }];
    let shown = preview(&mut world, &plan);
    assert_eq!(shown.also, ["I (initiative)", "Tokenizer Team (team)"]);
    assert!(shown.verdicts.iter().all(|row| row.reason == "team Tokenizer Team"), "{:?}", shown.verdicts);
    import(&mut world, &plan);
    changes_nothing(&mut world, &plan);
}

#[test]
fn an_export_of_a_tool_is_known_and_its_columns_can_be_changed() {
    let mut world = World::new();
    let text = "Summary,Issue key,Issue id,Status,Project name,Priority,Assignee,Due Date,Labels,Labels,Description\n\
        SSO SDK,PA-1,10001,Open,Checkout,Highest,nadia,12/Jan/24 12:00 AM,ios,sdk,The whole of it\n";
    let mut jira = order("jira.csv", text);
    let shown = preview(&mut world, &jira);
    assert_eq!((&*shown.tool, shown.created, shown.remembered), ("Jira", 1, false));
    jira.mapping = Some(shown.columns.iter().map(|column| column.field.clone()).collect());
    jira.mapping.as_mut().unwrap()[7] = "eta".to_owned();
    import(&mut world, &jira);
    let view = dependency(&mut world, "SSO SDK");
    assert_eq!(
        (view.row.eta.map(|day| day.to_string()).as_deref(), view.row.need_by),
        (Some("2024-01-12"), None)
    );
    jira.mapping = None;
    let shown = preview(&mut world, &jira);
    assert!(shown.remembered && shown.columns[7].field == "eta");
    changes_nothing(&mut world, &jira);
}

#[test]
fn a_refused_cell_is_mended_in_place_and_then_taken_in() {
    let mut world = World::new();
    let text = "Item,Initiative,Due\nA,I,2024-01-10\nB,I,soon\nC,I,later\n";
    let mut plan = order("plan.csv", text);
    import(&mut world, &plan);
    let shown = preview(&mut world, &plan);
    let cells: Vec<_> = shown.verdicts.iter().map(|row| (row.line, row.cell, &*row.text)).collect();
    assert_eq!(cells, [(3, Some(2), "soon"), (4, Some(2), "later"), (2, None, "")]);
    plan.mended = vec![
        MendedCell { line: 3, column: 2, text: "12 Jan 2024".into() },
        MendedCell { line: 99, column: 2, text: "x".into() },
        MendedCell { line: 4, column: 99, text: "x".into() },
    ];
    let shown = preview(&mut world, &plan);
    assert_eq!((shown.created, shown.skipped, shown.refused), (1, 1, 1));
    import(&mut world, &plan);
    changes_nothing(&mut world, &plan);
}

#[test]
fn a_day_is_typed_into_a_cell_as_anywhere_else() {
    let mut world = World::new();
    let text = "Item,Initiative,Due,ETA\nA,I,soon,\nB,I,later,\nC,I,some day,\nD,I,2024-01-10,when we can\nE,I,15aug,\n";
    let mut plan = order("plan.csv", text);
    let cell = |line, column, text: &str| MendedCell { line, column, text: text.into() };
    plan.mended =
        vec![cell(2, 2, "15aug"), cell(3, 2, "next fri"), cell(4, 2, "one day"), cell(5, 3, "+10d")];
    let shown = preview(&mut world, &plan);
    assert_eq!(
        (shown.created, shown.refused),
        (3, 2),
        "what a file says is not guessed: {:?}",
        shown.verdicts
    );
    import(&mut world, &plan);
    let View::Dependencies(view) = world.view(Query::Dependencies { order: None }) else {
        panic!("not the dependencies")
    };
    let days: Vec<_> = view.rows.iter().map(|row| (row.title.as_str(), row.need_by, row.eta)).collect();
    let on = |text: &str| Some(text.parse().unwrap());
    assert!(days.contains(&("A", on("2024-08-15"), None)), "{days:?}");
    assert!(days.contains(&("B", on("2023-12-08"), None)), "{days:?}");
    assert!(days.contains(&("D", on("2024-01-10"), on("2023-12-15"))), "{days:?}");

    let mut asked = order("asks.csv", "Dependency,Asked on,Text\nA,recently,When?\n");
    asked.kind = Some(TableKind::Asks);
    asked.mended = vec![cell(2, 1, "30nov")];
    assert_eq!(preview(&mut world, &asked).created, 1, "what was asked lies behind");
}

#[test]
fn a_long_import_tells_how_far_it_is_and_writes_nothing_once_stopped() {
    let mut world = World::new();
    let before = world.app.content().unwrap();
    let rows: String = (0..5_000).map(|n| format!("Part {n},I,Team {}\n", n % 9)).collect();
    let mut long = order("long.csv", format!("Item,Initiative,Team\n{rows}"));
    long.watch = Some("a long one".to_owned());
    let now = world.now;
    let look = |stop| {
        let queries = vec![Query::Importing { watch: "a long one".to_owned(), stop }];
        match beside(now, &Request { act: None, queries }).unwrap().answers.remove(0) {
            Answer::View { view: View::Importing(view) } => view,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(look(true).stage, "", "nothing to stop yet");
    let act = Act::Import { order: long.clone() };
    let (problem, stages) = std::thread::scope(|scope| {
        let under_way = scope.spawn(|| world.call(Some(act), vec![]).problem);
        let mut stages = std::collections::BTreeSet::new();
        while !under_way.is_finished() {
            let seen = look(false);
            assert!(seen.done <= seen.of);
            look(seen.stage == "Writing" && seen.done > 100);
            stages.insert(seen.stage);
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        (under_way.join().unwrap(), stages)
    });
    assert!(matches!(problem, Some(ApiError::Rule { field, .. }) if field == "stop"));
    assert!(stages.contains("Writing"), "each row is written as soon as it was looked at: {stages:?}");
    assert_eq!(world.app.content().unwrap(), before);
    assert_eq!(look(false).stage, "");
    import(&mut world, &long);
    changes_nothing(&mut world, &long);
}
