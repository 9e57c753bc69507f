//! `towline call`: every act there is can be sent as JSON, and what is no request is refused with its place.

use crate::cli::Home;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use towline::api::names;

/// The least that each act needs, a line an act.
const LEAST: &str = include_str!("../fixtures/acts.jsonl");

/// How the palette leads to each act.
const REACH: &str = include_str!("../../ui/src/core/reach.ts");

#[test]
fn every_act_is_carried_out_or_refused_by_a_rule_and_none_is_unknown() {
    let home = Home::new();
    let mut sent = BTreeSet::new();
    for line in LEAST.lines() {
        let output = home.run(&["call", "--act", line]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{line}: {said}");
        let reply: Value = serde_json::from_slice(&output.stdout).unwrap();
        let kind = &reply["problem"]["kind"];
        let ruled = kind == "rule" || kind == "notFound";
        assert!(ruled || !reply["done"].is_null(), "{line}: {reply}");
        let act: Value = serde_json::from_str(line).unwrap();
        sent.insert(act["act"].as_str().unwrap().to_owned());
    }
    let known: BTreeSet<String> = names::acts().iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(sent, known, "tests/fixtures/acts.jsonl has a line for each act");
}

#[test]
fn every_act_is_reached_from_the_palette_or_says_why_not() {
    for name in names::acts() {
        let line = REACH.lines().any(|line| line.trim_start().starts_with(&format!("{name}:")));
        assert!(line, "ui/src/core/reach.ts does not say how `{name}` is reached");
    }
}

#[test]
fn the_names_are_those_of_the_types() {
    let listed = Home::new().json(&["call", "--names"]);
    assert_eq!(listed["acts"].as_array().unwrap().len(), names::acts().len());
    assert!(names::acts().contains(&"stateEta") && names::queries().contains(&"today"));
}

#[test]
fn a_request_comes_as_an_argument_a_file_or_the_standard_input() {
    let home = Home::new();
    let request = r#"{"act": {"act": "addTeam", "name": "Platform A"}, "queries": [{"query": "teams"}, {"query": "shell"}]}"#;
    let reply = home.json(&["call", request]);
    assert_eq!(reply["done"]["label"], "Added the team Platform A");
    assert_eq!(reply["answers"][0]["view"]["view"], "teams");
    assert_eq!(reply["answers"][1]["view"]["teams"][0]["name"], "Platform A");

    fs::write(home.folder.path().join("undo.json"), r#"{"act": {"act": "undo"}}"#).unwrap();
    assert_eq!(home.json(&["call", "--from", "undo.json"])["redo"], "Added the team Platform A");

    let mut child = Command::new(env!("CARGO_BIN_EXE_towline"))
        .args(["call", "-"])
        .env_clear()
        .env("HOME", home.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(br#"{"act": {"act": "redo"}}"#).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Brought back"));

    let both = home.json(&["call", "--act", "undo", "--query", "shell", "--query", r#"{"query": "trail"}"#]);
    assert_eq!(both["answers"].as_array().unwrap().len(), 2);
}

#[test]
fn a_refused_act_is_told_in_the_reply_and_by_the_exit_code() {
    let home = Home::new();
    let output = home.run(&["call", "--act", r#"{"act": "addTeam", "name": " "}"#]);
    assert_eq!(output.status.code(), Some(1));
    let reply: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(reply["problem"]["field"], "name");
    let query = r#"{"query": "team", "id": "018c2b5c-0000-7000-8000-000000000000"}"#;
    assert_eq!(home.run(&["call", "--query", query]).status.code(), Some(1), "nor can it be answered");
}

#[test]
fn what_is_no_request_says_what_is_wrong_and_where_and_opens_no_ledger() {
    let home = Home::new();
    let cases = [
        (r#"{"act": {"act": "addTeam", "name": "x" "y"}}"#, "line 1 column 40"),
        (r#"{"act": {"act": "fly"}}"#, "`fly`"),
        (r#"{"act": {"act": "addTeam"}}"#, "In `act` (addTeam): missing field `name`"),
        (r#"{"act": {"act": "addTeam", "name": 7}}"#, "expected a string"),
        (r#"{"act": {"act": "addTeam", "name": "x", "note": ""}}"#, "nothing is called `note`"),
        (
            r#"{"act": {"act": "addTeam", "name": "x", "changes": [{"field": "cycleDays", "value": 4, "o": 2}]}}"#,
            "`changes[0].o`",
        ),
        (
            r#"{"queries": [{"query": "today"}, {"query": "team"}]}"#,
            "In `queries[1]` (team): missing field `id`",
        ),
        (r#"{"queries": {}}"#, "no list"),
        (r#"{"acts": []}"#, "no `acts`"),
        ("[]", "no object"),
        ("", "no JSON"),
    ];
    for (text, why) in cases {
        let said = home.fails(&["call", text], 2);
        assert!(said.contains(why), "{text}: {said}");
    }
    home.fails(&["call"], 2);
    home.fails(&["call", "--from", "missing.json"], 1);
    home.fails(&["call", "{}", "--act", "undo"], 2);
    assert!(!home.ledger().exists());
}
