//! A table of 100,000 rows taken into an empty ledger: how long a look and the act take, and the most memory that the
//! process had meanwhile.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write;
use std::time::{Duration, Instant};
use towline::api::act::Act;
use towline::api::importing::ImportOrder;
use towline::api::query::Query;
use towline::api::request::Request;
use towline::app::{App, Minter, Now};

const ROWS: usize = 100_000;

/// Takes it in and says how that went, as a line of the table of figures.
pub(crate) fn line(now: Now) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut app =
        App::open_with(&folder.path().join("ledger.towline"), now, Minter::counting()).expect("a new ledger");
    let order = order();
    let looked = took(|| {
        let queries = vec![Query::ImportPreview { order: order.clone() }];
        let reply = app.call(now, Request { act: None, queries });
        assert!(!reply.answers.is_empty());
    });
    let taken = took(|| {
        let reply = app.call(now, Request { act: Some(Act::Import { order }), queries: Vec::new() });
        assert_eq!(reply.problem, None);
    });
    format!(
        "| CSV of {ROWS} rows: a look, and taken in | {:.1} s | {:.1} s, {} MB at most | ≤ 10 s, 300 MB |",
        looked.as_secs_f64(),
        taken.as_secs_f64(),
        most_memory()
    )
}

fn order() -> ImportOrder {
    let mut text = String::from("Key,Initiative,Item,Team,Owner,Need by,ETA\n");
    for n in 0..ROWS {
        let (initiative, team, owner, day) = (n % 200, n % 300, n % 500, n % 27 + 1);
        let _ = writeln!(
            text,
            "D-{n},Initiative {initiative},Part {n} of it,Team {team},Person {owner},2026-05-{day:02},2026-06-{day:02}"
        );
    }
    ImportOrder {
        name: "large.csv".to_owned(),
        bytes: STANDARD.encode(text),
        kind: None,
        mapping: None,
        date_order: None,
        sheet: None,
        names: Vec::new(),
        mended: Vec::new(),
        watch: None,
    }
}

fn took(one: impl FnOnce()) -> Duration {
    let started = Instant::now();
    one();
    started.elapsed()
}

/// MB of memory that this process had at most so far; 0 where the system does not tell.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
