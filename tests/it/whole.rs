//! The whole ledger as JSON: taken into an empty one it is the same ledger, and nothing else is taken in.

use crate::export::{exported, order};
use crate::report::caged;
use crate::undo::{Made, acts, tell};
use crate::world::World;
use proptest::prelude::*;
use towline::api::act::Act;
use towline::api::error::ApiError;
use towline::api::exporting::ExportFormat;

fn whole(world: &mut World) -> String {
    String::from_utf8(exported(world, &order(ExportFormat::Ledger))).unwrap()
}

fn take_in(text: &str) -> Act {
    Act::ImportLedger { name: "ledger.json".to_owned(), text: text.to_owned() }
}

#[track_caller]
fn refused(text: &str) -> String {
    match World::new().refused(take_in(text)) {
        ApiError::Rule { field, message } if field == "text" => message,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 100, ..ProptestConfig::default() })]
    #[test]
    fn out_and_into_an_empty_ledger_is_the_same_ledger(
        told in prop::collection::vec((any::<prop::sample::Index>(), 0u32..1_000), 1..40)
    ) {
        let (mut world, mut made) = (World::new(), Made::default());
        for (kind, n) in told {
            let mut choice = acts(&world, &made, n);
            if let Some(next) = choice.swap_remove(kind.index(choice.len())) {
                tell(&mut world, &mut made, next);
            }
        }
        let text = whole(&mut world);
        let mut other = World::new();
        prop_assert_eq!(other.call(Some(take_in(&text)), vec![]).problem, None);
        prop_assert_eq!(other.app.content_hash().unwrap(), world.app.content_hash().unwrap());
        prop_assert_eq!(&other.app.content().unwrap(), &world.app.content().unwrap());
        prop_assert_eq!(&whole(&mut other), &text, "and out of it the same file");
        prop_assert_eq!(other.app.verify().unwrap(), vec![]);
        other.call(Some(Act::Undo), vec![]);
        prop_assert_eq!(other.app.content().unwrap(), "");
        other.call(Some(Act::Redo), vec![]);
        prop_assert_eq!(other.app.content().unwrap(), world.app.content().unwrap());
    }
}

#[test]
fn what_is_private_goes_along_and_what_is_seen_is_the_same() {
    let (mut world, _, kept) = caged();
    let text = whole(&mut world);
    assert!(kept.iter().all(|canary| text.contains(&format!("canary-{canary}"))));
    assert!(text.contains("private notes"), "it says so itself");
    let mut other = World::new();
    let label = other.act(take_in(&text)).label;
    assert!(label.starts_with("Took in the whole ledger ledger.json: "), "{label}");
    let tables = order(ExportFormat::Share);
    assert_eq!(exported(&mut other, &tables), exported(&mut world, &tables));
    let trail = format!("{:?}", other.view(towline::api::query::Query::Trail));
    assert!(!trail.contains("canary"), "the file is not kept in the trail");
}

#[test]
fn a_ledger_that_holds_something_takes_no_other_in() {
    let mut world = World::new();
    world.initiative("Checkout 2");
    let text = whole(&mut world);
    match world.refused(take_in(&text)) {
        ApiError::Rule { message, .. } => assert!(message.contains("into an empty one"), "{message}"),
        other => panic!("{other:?}"),
    }
    world.act(Act::Undo);
    world.act(take_in(&text));
}

#[test]
fn what_is_damaged_newer_or_something_else_is_refused_and_says_why() {
    let mut world = World::new();
    let checkout = world.initiative("Checkout 2");
    world.dependency(checkout, "SSO SDK");
    let text = whole(&mut world);
    let swapped = |from: &str, to: &str| {
        assert!(text.contains(from), "{from} in {text}");
        text.replacen(from, to, 1)
    };
    let schema = text.lines().find(|line| line.contains("\"schema\"")).unwrap();
    for (text, why) in [
        (String::new(), "no ledger"),
        ("[]".to_owned(), "no ledger"),
        (text[..text.len() / 2].to_owned(), "not all of it"),
        (swapped("towline ledger", "towline share"), "made to share"),
        (swapped("\"version\": 1", "\"version\": 2"), "newer Towline"),
        (swapped(schema, "\"schema\": 4000,"), "newer Towline"),
        (swapped("Checkout 2", "Checkout 3"), "damaged"),
        (swapped("\"hash\": \"", "\"hash\": \"0"), "damaged"),
        (swapped("\"stage\":\"active\"", "\"stage\":[]"), "damaged"),
    ] {
        let message = refused(&text);
        assert!(message.contains(why), "{why}: {message}");
    }
}

/// With the hash made anew: whoever writes such a file by hand still gets nothing in that the ledger can not hold.
#[test]
fn rows_that_do_not_fit_leave_nothing() {
    use sha2::{Digest, Sha256};
    let forged = |table: &str, row: &str| {
        let sum = Sha256::digest(format!("{table} {row}\n").as_bytes());
        let hash: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        let schema = World::new().app.vitals().unwrap().schema;
        format!(
            r#"{{"format":"towline ledger","version":1,"schema":{schema},"hash":"{hash}","tables":{{"{table}":[{row}]}}}}"#
        )
    };
    for (table, row, why) in [
        ("nothing", r#"{"id":"x"}"#, "no table"),
        ("step", r#"{"seq":1}"#, "no table"),
        ("team", r#"{"id":"x","x\" --":"y"}"#, "no column"),
        ("team", r#"{"id":"x"}"#, "does not fit"),
        ("setting", r#"{"key":"policy","value":1.5}"#, "neither a text nor a whole number"),
        ("setting", r#"{"key":"policy","value":{}}"#, "neither a text nor a whole number"),
    ] {
        let message = refused(&forged(table, row));
        assert!(message.contains(why), "{why}: {message}");
    }
}
