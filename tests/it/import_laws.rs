//! What holds for any table of any kind, told at random: every row has one verdict, taking it in again changes nothing,
//! and one undo takes all of it back.

use crate::import::{import, order, preview};
use crate::world::World;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use towline::api::act::Act;
use towline::api::importing::TableKind;

/// The headers of each kind, in the order of the tables below.
const TABLES: &[(TableKind, &[&str])] = &[
    (TableKind::Dependencies, &["key", "item", "initiative", "team", "eta", "need by"]),
    (TableKind::Dependencies, &["item", "initiative", "owner", "eta", "priority", "notes"]),
    (
        TableKind::Dependencies,
        &["key", "item", "initiative", "team", "milestone", "status", "delivered on", "eta"],
    ),
    (TableKind::Dependencies, &["key", "item", "owner", "milestone", "status", "resolution", "resolved"]),
    (TableKind::Initiatives, &["initiative", "id", "owner", "status", "target date", "outcome"]),
    (TableKind::Stakeholders, &["person", "role", "team", "initiative", "initiative id", "x"]),
    (TableKind::People, &["name", "job title", "team", "reports to", "influence", "touch every", "notes"]),
    (TableKind::Teams, &["team", "relation", "channel", "lead", "cycle", "notes"]),
    (TableKind::Absences, &["person", "team", "from", "until", "kind", "cover"]),
    (
        TableKind::Asks,
        &[
            "dependency",
            "key",
            "to",
            "kind",
            "channel",
            "text",
            "asked on",
            "reply by",
            "answered on",
            "answer",
        ],
    ),
    (TableKind::Series, &["meeting", "first on", "every weeks", "ends on", "attendees", "link", "status"]),
    (TableKind::Meetings, &["series", "held on", "present", "absent", "excused", "could decide"]),
];

/// Names that are the same but for case and spaces, days, words of each vocabulary, and anything.
fn cell() -> impl Strategy<Value = String> {
    let often = ["a", "b", "A ", "@a", "c"].map(str::to_owned).to_vec();
    let days =
        ["2024-03-05", "10 Nov 2023", "25/12/2023", "2023-11-10", "mid Q3"].map(str::to_owned).to_vec();
    let words = ["high", "owner", "driver", "open", "platform", "leave", "vacancy", "3", "10"];
    prop_oneof![
        2 => Just(String::new()),
        4 => proptest::sample::select(often),
        2 => proptest::sample::select(days),
        2 => proptest::sample::select(words.map(str::to_owned).to_vec()),
        1 => "\\PC{0,5}",
    ]
}

/// A cell that fits its column more often than not, so that many rows are taken in.
fn cell_of(header: &str) -> BoxedStrategy<String> {
    let often: &[&str] = match header {
        "role" => &["owner", "driver", "informed"],
        "status" => &[
            "open",
            "done",
            "Done",
            "In Progress",
            "Blocked",
            "Won't do",
            "On hold",
            "acknowledged",
            "Accepted",
        ],
        "milestone" => &["Beta", "beta", "GA", "Beta-1", "Beta 1", ""],
        "resolution" => &["Done", "Won't Do", "Unresolved", ""],
        "delivered on" | "resolved" => &["2023-11-10", "10 Nov 2023", "2023-11-20", "2023-12-25", "yes", ""],
        "attendees" => &["a <a@x>; B", "c@x.example", "x; x <x@y>", ""],
        "every weeks" => &["1", "2", ""],
        "eta" | "first on" | "ends on" | "need by" | "target date" | "from" | "until" => {
            &["2024-03-05", "10 Nov 2023", "2023-12-25", ""]
        }
        "relation" => &["platform", "own", ""],
        "kind" => &["leave", "vacancy", "help", ""],
        "asked on" | "held on" => &["2023-11-10", "10 Nov 2023", "2023-11-20"],
        "reply by" | "answered on" => &["2023-11-20", "2023-11-24", ""],
        "channel" => &["mail", "chat", ""],
        "text" | "answer" => &["When?", "Soon", ""],
        "present" | "absent" | "excused" => &["a", "b; c", "A, d", ""],
        "could decide" => &["yes", "a", ""],
        "influence" | "cycle" | "touch every" => &["3", "5", ""],
        _ => return cell().boxed(),
    };
    let often: Vec<String> = often.iter().map(|word| (*word).to_owned()).collect();
    prop_oneof![4 => proptest::sample::select(often), 1 => cell()].boxed()
}

fn table() -> impl Strategy<Value = (usize, Vec<Vec<String>>)> {
    (0..TABLES.len()).prop_flat_map(|shape| {
        let row: Vec<BoxedStrategy<String>> = TABLES[shape].1.iter().map(|header| cell_of(header)).collect();
        (Just(shape), proptest::collection::vec(row, 1..12))
    })
}

/// Takes a table in, looks whether that is all it does, and takes it back.
fn accounted_for_and_taken_in_once(shape: usize, rows: &[Vec<String>]) -> Result<(), TestCaseError> {
    let (kind, headers) = TABLES[shape];
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(headers).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    let mut order = order("any.csv", writer.into_inner().unwrap());
    order.kind = Some(kind);
    let mut world = World::new();
    // What can be asked about: one by its title, two of one title, one by its key.
    let known = "Key,Item,Initiative,Team,Owner\n,a,I,A,\n,b,I,A,c\nk,b,J,B,\nc,other,I,,\n";
    import(&mut world, &crate::import::order("plan.csv", known));
    let start = world.app.content().unwrap();
    let before = preview(&mut world, &order);
    prop_assert_eq!(before.rows as usize, rows.len());
    let reply = world.call(Some(Act::Import { order: order.clone() }), vec![]);
    prop_assert!(reply.problem.is_none(), "{:?}", reply.problem);
    let end = world.app.content().unwrap();
    prop_assert_eq!(world.app.verify().unwrap(), vec![]);
    let shown = preview(&mut world, &order);
    prop_assert_eq!((shown.created, shown.updated), (0, 0), "{:?}", shown.verdicts);
    prop_assert!(import(&mut world, &order).unchanged);
    prop_assert_eq!(&world.app.content().unwrap(), &end);
    if start != end {
        world.act(Act::Undo);
    }
    prop_assert_eq!(&world.app.content().unwrap(), &start);
    Ok(())
}

/// Tables that once were not, each row with its cells parted by bars.
#[test]
fn tables_that_were_taken_in_twice_are_taken_in_once() {
    let initiatives = TABLES.iter().position(|(kind, _)| *kind == TableKind::Initiatives).unwrap();
    for rows in [
        ["c|||open|2024-03-05|", "c|A ||open|2024-03-05|", "2024-03-05|a||open|2024-03-05|"],
        ["a|2024-03-05||done|2024-03-05|", "A |||open|2024-03-05|", "A |a||open|10 Nov 2023|"],
    ] {
        let rows = rows.map(|row| row.split('|').map(str::to_owned).collect());
        accounted_for_and_taken_in_once(initiatives, &rows).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn any_table_is_accounted_for_and_taken_in_once((shape, rows) in table()) {
        accounted_for_and_taken_in_once(shape, &rows)?;
    }
}
