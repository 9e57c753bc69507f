//! What is on record as files: what is in them, what never is, and that equal ledgers make equal files. Other programs
//! read the same files back in `tests/formats`.

use crate::import::{changes_nothing, import, order as table_of};
use crate::report::caged;
use crate::world::{World, on, promise};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;
use towline::api::act::{Act, CaseEntry, Topic};
use towline::api::error::ApiError;
use towline::api::exporting::{ExportFormat, ExportOrder, ExportPreview, ExportTable};
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::view::View;
use towline::domain::ask::{AskKind, Channel};
use towline::domain::id::DependencyId;

pub(crate) fn order(format: ExportFormat) -> ExportOrder {
    ExportOrder { format, only: None, table: None, kinds: Vec::new(), rows: None }
}

#[track_caller]
pub(crate) fn exported(world: &mut World, order: &ExportOrder) -> Vec<u8> {
    match world.view(Query::Export { order: order.clone() }) {
        View::Export(view) => STANDARD.decode(view.bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn table(world: &mut World, table: ExportTable) -> Vec<BTreeMap<String, String>> {
    let bytes = exported(world, &ExportOrder { table: Some(table), ..order(ExportFormat::Csv) });
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

#[track_caller]
fn previewed(world: &mut World, order: &ExportOrder) -> ExportPreview {
    match world.view(Query::ExportPreview { order: order.clone() }) {
        View::ExportPreview(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_worked_example_as_tables() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let dependencies = table(&mut world, ExportTable::Dependencies);
    let sdk = dependencies.iter().find(|row| row["Title"] == "SSO SDK").unwrap();
    let found = ["Initiative", "Team", "Needed by", "First ETA", "ETA", "Times moved", "Slip, working days"];
    let found = found.map(|column| sdk[column].as_str());
    assert_eq!(found, ["Checkout 2", "Platform A", "2023-11-10", "2023-10-27", "2023-11-24", "2", "20"]);
    let history = table(&mut world, ExportTable::History);
    let mut days: Vec<&str> = history.iter().map(|row| row["On"].as_str()).collect();
    assert!(days.is_sorted(), "oldest first");
    days.retain(|day| !day.is_empty());
    assert_eq!(days.len(), history.len(), "every statement has its day");
    let etas: Vec<&str> = history
        .iter()
        .filter(|row| row["Title"] == "SSO SDK" && row["Entry"] == "ETA")
        .map(|row| row["Day"].as_str())
        .collect();
    assert_eq!(etas, ["2023-10-27", "2023-11-10", "2023-11-24"]);
    let preview = previewed(&mut world, &order(ExportFormat::Xlsx));
    let names: Vec<&str> = preview.tables.iter().map(|table| table.name.as_str()).collect();
    let every: Vec<&str> = ExportTable::ALL.iter().map(|table| table.label()).collect();
    assert_eq!(names, every);
    assert_eq!((preview.file_name.as_str(), preview.private), ("towline-2023-12-01-tables.xlsx", false));
    assert!(preview.tables.iter().all(|table| table.first.len() as u32 == table.rows.min(3)));
}

#[test]
fn equal_ledgers_make_equal_files_whatever_the_day() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    for format in [ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Share] {
        let now = exported(world.on("2023-12-01"), &order(format));
        let later = exported(world.on("2024-02-10"), &order(format));
        assert!(!now.is_empty() && now == later, "{format:?}");
    }
}

#[test]
fn no_byte_of_a_table_is_private() {
    let (mut world, _, _) = caged();
    let mut texts: Vec<String> = ExportTable::ALL
        .iter()
        .map(|table| exported(&mut world, &ExportOrder { table: Some(*table), ..order(ExportFormat::Csv) }))
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    texts.push(String::from_utf8(exported(&mut world, &order(ExportFormat::Share))).unwrap());
    texts.push(format!("{:?}", previewed(&mut world, &order(ExportFormat::Xlsx))));
    assert!(texts[0].contains("SSO SDK") && texts[0].contains("the lead"), "{}", texts[0]);
    assert!(
        texts.iter().any(|text| text.contains("The launch waits")),
        "an escalation that went out is told"
    );
    for text in texts {
        for word in ["canary", "backfired", "director"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn an_escalation_that_never_went_out_and_what_was_asked_about_a_person_are_not_told() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let dependency = world.dependency(checkout, "SSO SDK");
    let case = CaseEntry {
        trigger: "held back".to_owned(),
        needed: "held back".to_owned(),
        impact: String::new(),
        options: vec![],
        recommendation: String::new(),
    };
    world.act(Act::Escalate { dependency, case, step: None });
    let person =
        world.act(Act::AddPerson { name: "Nadia".to_owned(), changes: vec![] }).created[0].parse().unwrap();
    let other =
        world.act(Act::AddPerson { name: "Tom".to_owned(), changes: vec![] }).created[0].parse().unwrap();
    world.act(Act::AskAbout {
        about: Topic::Person { id: person },
        kind: AskKind::Help,
        to: Some(other),
        channel: Channel::Chat,
        text: "held back".to_owned(),
        on: None,
        reply_by: None,
    });
    let shared = String::from_utf8(exported(&mut world, &order(ExportFormat::Share))).unwrap();
    assert!(shared.contains("SSO SDK") && !shared.contains("held back"), "{shared}");
}

#[test]
fn only_what_is_on_screen_in_its_order_with_its_history() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    let all: Vec<DependencyId> = ["A", "B", "C"].map(|title| world.dependency(checkout, title)).to_vec();
    for id in &all {
        world.act(promise(*id, "2023-12-11"));
    }
    let only = ExportOrder { only: Some(vec![all[2], all[0]]), ..order(ExportFormat::Xlsx) };
    let preview = previewed(&mut world, &only);
    assert_eq!(preview.holds, "2 tables, 4 rows in all");
    assert_eq!(preview.file_name, "towline-2023-12-01-dependencies.xlsx");
    let titles: Vec<&str> = preview.tables[0].first.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(titles, ["C", "A"]);
    let teams = ExportOrder { table: Some(ExportTable::Teams), format: ExportFormat::Csv, ..only };
    match world.call(None, vec![Query::Export { order: teams }]).answers.remove(0) {
        Answer::Problem { problem: ApiError::Rule { field, .. } } => assert_eq!(field, "table"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_ledger_makes_tables_of_headers() {
    let mut world = World::new();
    for format in [ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Share] {
        assert!(!exported(&mut world, &order(format)).is_empty(), "{format:?}");
    }
    assert_eq!(on("2023-12-01"), world.now);
    assert!(table(&mut world, ExportTable::Dependencies).is_empty());
}

#[test]
fn a_table_that_was_exported_comes_in_again_with_equal_text() {
    let mut world = World::new();
    let plan = world.initiative("=Plan");
    let titles = ["=1+1", "'=1", "''-5", "-5 days", "+49 30", "@SUM(A1)", "'tis so", "a=b", "say \"so\", =2"];
    for title in titles {
        world.dependency(plan, title);
    }
    let bytes = exported(&mut world, &order(ExportFormat::Csv));
    let mut other = World::new();
    import(&mut other, &table_of("towline.csv", &bytes));
    let told = |world: &mut World| -> Vec<(String, String)> {
        let rows = table(world, ExportTable::Dependencies).into_iter();
        rows.map(|row| (row["Initiative"].clone(), row["Title"].clone())).collect()
    };
    let (mut before, mut after) = (told(&mut world), told(&mut other));
    before.sort();
    after.sort();
    assert_eq!((after.len(), after), (titles.len(), before));
    let View::Initiatives(view) = other.view(Query::Initiatives) else { panic!("not the initiatives") };
    assert_eq!(view.rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["=Plan"]);
}

#[test]
fn a_table_that_was_exported_changes_nothing_here_but_what_was_changed_in_it() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let plan = world.initiative("Ranges");
    for eta in ["mid Q2 2024", "H2 2023", "when we can", "TBD"] {
        let line = format!("Part of {eta} eta:\"{eta}\"");
        world.act(Act::Capture { text: line, initiative: Some(plan), plain: vec![] });
    }
    for of in [ExportTable::Dependencies, ExportTable::Initiatives, ExportTable::Teams, ExportTable::People] {
        let bytes = exported(&mut world, &ExportOrder { table: Some(of), ..order(ExportFormat::Csv) });
        changes_nothing(&mut world, &table_of(&format!("{of:?}.csv"), &bytes));
    }
    let titles = |world: &mut World| {
        let rows = table(world, ExportTable::Dependencies).into_iter();
        rows.map(|row| row["Title"].clone()).collect::<Vec<_>>()
    };
    let before = titles(&mut world);
    let changed = String::from_utf8(exported(&mut world, &order(ExportFormat::Csv))).unwrap();
    import(&mut world, &table_of("changed.csv", changed.replace("SSO SDK", "Sign-in SDK").as_bytes()));
    let after = before.iter().map(|title| title.replace("SSO SDK", "Sign-in SDK"));
    assert_eq!(titles(&mut world), after.collect::<Vec<_>>(), "the same one, by its id");
    assert!(table(&mut world, ExportTable::Dependencies).iter().all(|row| row["Key"].is_empty()));
}
