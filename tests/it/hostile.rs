//! Files that somebody made wrong, or made to do harm: each is refused or taken in as `expected.tsv` says, within two
//! seconds, whole or not at all. The files are made by `tests/fixtures/hostile/make.py`; those too large to be kept are
//! made here.

use crate::import::order;
use crate::world::World;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use towline::api::act::Act;
use towline::api::error::ApiError;
use towline::api::importing::{ImportOrder, RowVerdict};
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::view::View;

/// For a look, which is all that an act does beside writing. Unoptimised, our own loops over 25 MB take several times as long.
const MOST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 2 });
/// For a file that is kept here, which is small.
const MOST_SMALL: Duration = Duration::from_secs(2);

struct Case {
    name: String,
    bytes: Vec<u8>,
    becomes: String,
    says: String,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile")
}

fn kept() -> Vec<Case> {
    let table = std::fs::read_to_string(folder().join("expected.tsv")).unwrap();
    let case = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        let [name, becomes, says] = parts.as_slice() else { panic!("{line}") };
        let bytes = std::fs::read(folder().join(name)).unwrap();
        Case { name: (*name).to_owned(), bytes, becomes: (*becomes).to_owned(), says: (*says).to_owned() }
    };
    table.lines().map(case).collect()
}

fn large() -> Vec<Case> {
    const MB: usize = 1024 * 1024;
    let case = |name: &str, bytes: Vec<u8>, says: &str| Case {
        name: name.to_owned(),
        bytes,
        becomes: "refused".to_owned(),
        says: says.to_owned(),
    };
    let wide = format!("{}\n{}", ",".repeat(511), "1\n".repeat(100_000));
    vec![
        case("25 MB and a byte", vec![b'a'; 25 * MB + 1], "more than 25 MB"),
        case("25 MB of one line", vec![b'a'; 25 * MB], "a header and no rows"),
        case("25 MB of quotes", vec![b'"'; 25 * MB - 1], "never closed"),
        case("25 MB of delimiters", vec![b','; 25 * MB], "more than 512 columns"),
        case("25 MB of zeros", vec![0; 25 * MB], "no text table"),
        case("25 MB of line ends", vec![b'\n'; 25 * MB], "The file is empty"),
        case("25 MB of bytes that are no letter", vec![0xFF; 25 * MB], "a header and no rows"),
        case("25 MB in one cell", [b"a,b\n\"".to_vec(), vec![b'x'; 25 * MB - 10]].concat(), "never closed"),
        case("100,001 rows", "a\n".repeat(100_002).into_bytes(), "more than 100,000 rows"),
        case("51 million cells", wide.into_bytes(), "more than 5 million cells"),
    ]
}

/// What becomes of it: "refused" and why, or its rows by verdict and why the first one is refused.
fn outcome(world: &mut World, order: &ImportOrder) -> (String, String) {
    match world.call(None, vec![Query::ImportPreview { order: order.clone() }]).answers.remove(0) {
        Answer::Problem { problem: ApiError::Rule { message, .. } } => ("refused".to_owned(), message),
        Answer::Problem { problem } => panic!("{problem:?}"),
        Answer::View { view: View::ImportPreview(preview) } if !preview.ambiguous.is_empty() => {
            ("refused".to_owned(), "can be read two ways".to_owned())
        }
        Answer::View { view: View::ImportPreview(p) } => {
            assert_eq!(p.rows, p.created + p.updated + p.skipped + p.refused);
            let refused = p.verdicts.iter().find(|row| row.verdict == RowVerdict::Refuse);
            let reason = refused.map_or_else(String::new, |row| row.reason.clone());
            (format!("{}/{}/{}/{}", p.created, p.updated, p.skipped, p.refused), reason)
        }
        Answer::View { view } => panic!("{view:?}"),
    }
}

/// Checks all of them, and tells of every one that fails.
fn check_all(cases: &[Case]) {
    let failed = |case: &&Case| std::panic::catch_unwind(|| check(case)).is_err();
    let failed: Vec<&str> = cases.iter().filter(failed).map(|case| &*case.name).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

/// What becomes of it, told in time. A machine that does other things as well gets three tries.
fn looked_at(world: &mut World, order: &ImportOrder, most: Duration) -> (String, String) {
    let mut took = Duration::MAX;
    for _ in 0..3 {
        let started = Instant::now();
        let outcome = outcome(world, order);
        took = started.elapsed();
        if took < most {
            return outcome;
        }
    }
    panic!("{} took {took:?} to look at", order.name);
}

fn check(case: &Case) {
    let mut world = World::new();
    let empty = world.app.content().unwrap();
    let order = order(&case.name, &case.bytes);
    let most = if case.bytes.len() < 1_000_000 { MOST_SMALL } else { MOST };
    let (becomes, says) = looked_at(&mut world, &order, most);
    assert_eq!(becomes, case.becomes, "{}: {says}", case.name);
    assert!(says.contains(&case.says), "{}: {says}", case.name);
    assert_eq!(world.app.content().unwrap(), empty, "{}: a look writes nothing", case.name);
    let reply = world.call(Some(Act::Import { order: order.clone() }), Vec::new());
    if case.becomes == "refused" {
        let problem = reply.problem.unwrap_or_else(|| panic!("{} is taken in", case.name));
        assert!(problem.message().contains(&case.says), "{}: {}", case.name, problem.message());
    } else {
        let done = reply.done.unwrap_or_else(|| panic!("{}: {:?}", case.name, reply.problem));
        assert_eq!(world.app.verify().unwrap(), [], "{}", case.name);
        let taken = world.app.content().unwrap();
        assert!(world.act(Act::Import { order }).unchanged, "{}: once more changes nothing", case.name);
        assert_eq!(world.app.content().unwrap(), taken, "{}", case.name);
        assert!(!taken.contains(['\u{202E}', '\u{1B}']), "{}: text reads as it is stored", case.name);
        if done.undoable {
            world.act(Act::Undo);
        }
    }
    assert_eq!(world.app.content().unwrap(), empty, "{}: all or nothing", case.name);
}

#[test]
fn a_file_made_wrong_is_refused_or_taken_in_as_the_table_says() {
    let cases = kept();
    assert!(cases.len() >= 60, "{} files", cases.len());
    let files = std::fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, cases.len() + 2, "each file has its line, and each line its file");
    check_all(&cases);
}

#[test]
fn a_file_made_large_is_refused_or_taken_in_within_its_bounds() {
    check_all(&large());
}
