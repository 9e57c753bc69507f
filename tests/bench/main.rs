//! What the README promises about speed, measured: `make bench`. With a path that ends in `.towline` the generated
//! ledger is kept there; `import` measures only the table of 100,000 rows.
//!
//! The window's start and memory are measured by `window.mjs` beside this file; here is the core alone.

mod generate;
mod import;

use generate::{Dice, fill};
use std::path::Path;
use std::time::{Duration, Instant};
use towline::api::act::{Act, EtaEntry, Said};
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::request::Request;
use towline::api::timeline::{TimelineOrder, TimelineRows};
use towline::api::view::View;
use towline::app::{App, Minter, Now};
use towline::domain::eta::EtaKind;
use towline::domain::id::DependencyId;

const DEPENDENCIES: usize = 5_000;
const SEED: u64 = 20_260_302;
const ROUNDS: usize = 200;
/// Lines of each band that the window asks for first; see `ui/src/features/today/lines.ts`.
const FIRST: Option<u32> = Some(30);

fn main() {
    // `cargo test` also starts a bench with `--test`; nothing is measured there.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("ledger.towline");
    let keep = std::env::args().find(|word| word.ends_with(".towline"));
    let now = Now {
        moment: "2026-03-02T12:00:00.000Z".parse().expect("a moment"),
        today: "2026-03-02".parse().expect("a day"),
    };
    // First, so that the most memory is of this alone.
    let large = import::line(now);
    if std::env::args().any(|word| word == "import") {
        return println!("{large}");
    }
    let started = Instant::now();
    let mut app = App::open_with(&path, now, Minter::counting()).expect("a new ledger");
    let entries = fill(&mut app, now, DEPENDENCIES, SEED);
    println!(
        "Generated {DEPENDENCIES} dependencies, {entries} entries (seed {SEED}) in {:.0?}.\n",
        started.elapsed()
    );
    drop(app);
    let (mut app, opened) = timed(|| App::open(&path, now).expect("the ledger just written"));
    println!("| figure | median | p95 | goal |\n|---|---:|---:|---:|");
    let ids = ids(&mut app, now);
    let mut dice = Dice(SEED);
    row(
        "act with its refreshed views (ETA revised; frame, Today, grid, pane)",
        rounds(|| revise(&mut app, now, *dice.pick(&ids))),
    );
    row("Today, after something changed", rounds(|| today(&mut app, now, *dice.pick(&ids), FIRST)));
    let whole = rounds(|| today(&mut app, now, *dice.pick(&ids), None));
    row("Today with every line at once, as the command line has it", whole);
    row("the timeline with every bar", rounds(|| timeline(&mut app, now, *dice.pick(&ids))));
    row("search", rounds(|| search(&mut app, now, &mut dice)));
    println!("{large}");
    drop(app);
    if let Some(keep) = keep {
        std::fs::copy(&path, keep).expect("a place to keep the ledger for the window's figures");
    }
    println!("\nOpening the ledger: {:.0} ms. Size: {:.1} MB.", millis(opened), size(&path));
}

fn call(app: &mut App, now: Now, act: Option<Act>, queries: Vec<Query>) -> Duration {
    let (_, took) = timed(|| {
        let reply = app.call(now, Request { act, queries });
        assert_eq!(reply.problem, None);
        serde_json::to_vec(&reply).expect("a reply is JSON")
    });
    took
}

fn revise(app: &mut App, now: Now, id: DependencyId) -> Duration {
    let queries = vec![
        Query::Shell,
        Query::Today { most: FIRST },
        Query::Dependencies { order: None },
        Query::Dependency { id },
    ];
    let act = revision(app, now, id);
    call(app, now, Some(act), queries)
}

/// A promise one day later than what holds now, today at the earliest: an act that any open dependency takes.
fn revision(app: &mut App, now: Now, id: DependencyId) -> Act {
    let reply = app.call(now, Request { act: None, queries: vec![Query::Dependency { id }] });
    let day = match &reply.answers[0] {
        Answer::View { view: View::Dependency(view) } => {
            // A date that has passed can not be promised anew.
            view.row.eta.map_or(now.today, |eta| eta.max(now.today))
        }
        other => unreachable!("{other:?}"),
    };
    let eta = EtaEntry {
        kind: EtaKind::Promise,
        day: Some(day.plus(1).max(now.today)),
        latest: None,
        confidence: None,
        code: None,
        reason: "Measured".to_owned(),
        reason_private: String::new(),
    };
    Act::StateEta { dependency: id, eta, said: Said::default() }
}

/// Today alone, from facts that have just changed: nothing of it was computed before.
fn today(app: &mut App, now: Now, id: DependencyId, most: Option<u32>) -> Duration {
    let act = revision(app, now, id);
    call(app, now, Some(act), Vec::new());
    call(app, now, None, vec![Query::Today { most }])
}

/// The timeline alone, from facts that have just changed; what needs a look was worked out before.
fn timeline(app: &mut App, now: Now, id: DependencyId) -> Duration {
    let act = revision(app, now, id);
    call(app, now, Some(act), vec![Query::Shell]);
    let order = TimelineOrder { rows: TimelineRows::Team, initiative: None, open_only: false };
    call(app, now, None, vec![Query::Timeline { order }])
}

fn search(app: &mut App, now: Now, dice: &mut Dice) -> Duration {
    let text = (*dice.pick(&["tokenizer 4", "sso", "audit exp", "platform 3", "no such thing"])).to_owned();
    call(app, now, None, vec![Query::Search { text }])
}

fn ids(app: &mut App, now: Now) -> Vec<DependencyId> {
    let reply = app.call(now, Request { act: None, queries: vec![Query::Dependencies { order: None }] });
    match &reply.answers[0] {
        Answer::View { view: View::Dependencies(view) } => {
            view.rows.iter().filter(|row| !row.at_rest).map(|row| row.id).collect()
        }
        other => unreachable!("{other:?}"),
    }
}

fn rounds(mut one: impl FnMut() -> Duration) -> Vec<Duration> {
    let mut took: Vec<Duration> = (0..ROUNDS).map(|_| one()).collect();
    took.sort_unstable();
    took
}

fn row(what: &str, took: Vec<Duration>) {
    let at = |percent: usize| millis(took[took.len() * percent / 100]);
    println!("| {what} | {:.1} ms | {:.1} ms | ≤ 50 ms |", at(50), at(95));
}

fn timed<T>(one: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let got = one();
    (got, started.elapsed())
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

fn size(path: &Path) -> f64 {
    std::fs::metadata(path).map_or(0.0, |file| file.len() as f64 / 1_000_000.0)
}
