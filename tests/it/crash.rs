//! Killed while writing: what was acknowledged is there afterwards, and the file is sound.

use super::world::on;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::request::Request;
use towline::api::view::View;
use towline::app::App;

const LEDGER: &str = "TOWLINE_CRASH_LEDGER";

/// The process that is killed: adds teams for ever and says so after each. It is this binary, started by the
/// test below; by itself there is nothing for it to do.
#[test]
#[ignore = "is started and killed by the test below"]
fn writer() {
    let path = std::env::var_os(LEDGER).expect("started by the test below");
    let now = on("2023-12-01");
    let mut app = App::open(Path::new(&path), now).unwrap();
    let start = app.content().unwrap().lines().count();
    for n in 0.. {
        let act = Act::AddTeam { name: format!("Team {start} {n}"), changes: vec![] };
        assert_eq!(app.call(now, Request { act: Some(act), queries: vec![] }).problem, None);
        println!("wrote");
    }
}

/// Starts the writer, reads `most` acknowledgements and kills it; how many were seen.
fn kill_after(path: &Path, most: usize) -> usize {
    let mut writer = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::writer", "--ignored", "--nocapture"])
        .env(LEDGER, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines().map_while(Result::ok);
    let seen = lines.filter(|line| line.contains("wrote")).take(most).count();
    writer.kill().unwrap();
    writer.wait().unwrap();
    seen
}

fn teams(app: &mut App) -> usize {
    let reply = app.call(on("2023-12-01"), Request { act: None, queries: vec![Query::Trail] });
    match &reply.answers[0] {
        Answer::View { view: View::Trail(trail) } => trail.total as usize,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_kill_while_writing_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.towline");
    let rounds = std::env::var("TOWLINE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let mut acknowledged = 0;
    for round in 0..rounds {
        acknowledged += kill_after(&path, 1 + round * 7 % 23);
        let mut app = App::open(&path, on("2023-12-01")).unwrap();
        let found = teams(&mut app);
        assert!(found >= acknowledged, "{acknowledged} were acknowledged, {found} are there");
        assert_eq!(app.verify().unwrap(), vec![]);
        acknowledged = found;
    }
}
