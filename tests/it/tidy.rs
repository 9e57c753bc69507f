//! The walls of the house, as tests: who may say what, and how large a room may be.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(under: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let (mut found, mut folders) = (Vec::new(), vec![root().join(under)]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "node_modules" && name != "dist")
            {
                folders.push(path);
            } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root()).unwrap().to_owned(), text));
            }
        }
    }
    found
}

/// Code lines only: a comment may name what the code may not.
fn says(text: &str, word: &str) -> bool {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| line.contains(word))
}

#[track_caller]
fn nobody_says(words: &[&str], under: &str, except: &[&str]) {
    for (path, text) in files(under, &["rs"]) {
        if except.iter().any(|allowed| path.starts_with(allowed)) {
            continue;
        }
        for word in words {
            assert!(!says(&text, word), "{} says `{word}`; see ARCHITECTURE.md", path.display());
        }
    }
}

#[test]
fn domain_report_and_intake_are_pure() {
    let impure =
        ["std::fs", "std::env", "std::net", "std::process", "rusqlite", "crate::store", "crate::app"];
    for room in ["src/domain", "src/report", "src/intake"] {
        nobody_says(&impure, room, &[]);
    }
}

#[test]
fn only_the_store_speaks_sql() {
    nobody_says(&["rusqlite", "SELECT ", "INSERT INTO", "PRAGMA "], "src", &["src/store"]);
    nobody_says(&["rusqlite"], "src-tauri/src", &[]);
    for (path, text) in files("src/store", &["rs"]).into_iter().chain(files("migrations", &["sql"])) {
        for word in ["INSERT OR REPLACE", "REPLACE INTO", "'now'", "CURRENT_TIMESTAMP"] {
            assert!(!says(&text, word), "{} says `{word}`", path.display());
        }
    }
}

#[test]
fn no_connection_leaves_the_store() {
    for (path, text) in files("src/store", &["rs"]) {
        let leaks = text.lines().any(|line| line.contains("pub fn") && line.contains("Connection"));
        assert!(!leaks, "{} hands out a Connection", path.display());
    }
}

#[test]
fn every_write_goes_through_one_door() {
    let doors: Vec<PathBuf> = files("src", &["rs"])
        .into_iter()
        .filter(|(_, text)| says(text, "BEGIN IMMEDIATE"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(doors, [PathBuf::from("src/store/journal.rs")]);
}

#[test]
fn only_the_shell_speaks_tauri() {
    nobody_says(&["tauri"], "src", &[]);
    for (path, text) in files("ui/src", &["ts", "svelte"]) {
        if !path.ends_with("core/tauri.ts") {
            assert!(!says(&text, "@tauri-apps"), "{} says @tauri-apps", path.display());
        }
    }
}

#[test]
fn entities_do_not_go_over_the_wire() {
    for entity in [
        "team",
        "person",
        "initiative",
        "milestone",
        "dossier",
        "facts",
        "ask",
        "delivery",
        "escalation",
        "eta",
    ] {
        let text = fs::read_to_string(root().join(format!("src/domain/{entity}.rs"))).unwrap();
        let wired = text.contains("Serialize") && !text.contains("vocabulary!");
        assert!(!wired, "src/domain/{entity}.rs derives Serialize");
    }
}

#[test]
fn a_report_can_not_hold_private_text() {
    nobody_says(&["PrivateNote", "notes", "cares", "reveal", "_private"], "src/report", &[]);
    nobody_says(&["ladder_memory", "ladder_words", "track_record"], "src/report", &[]);
}

#[test]
fn nothing_private_is_copied_into_a_table() {
    let private = [
        "PrivateNote",
        ".notes",
        ".cares",
        ".cost",
        "reveal",
        "reason_private",
        "influence",
        "interest",
        "stance",
        "touch_every",
        "attendance",
        "snooze",
        "track_record",
        "acceptance_record",
        "ladder_memory",
        "commitments",
    ];
    nobody_says(&private, "src/app/export", &[]);
}

#[test]
fn how_a_team_keeps_its_word_never_reaches_an_update() {
    let records = ["track_record", "acceptance_record", "TrackRecord", "AcceptanceRecord"];
    nobody_says(&records, "src/report", &[]);
    nobody_says(&records, "src/app/update", &[]);
}

#[test]
fn private_columns_say_so() {
    for (path, sql) in files("migrations", &["sql"]) {
        // A column stands on a line of its own, or behind ADD COLUMN.
        let lines = sql.lines().map(|line| line.rsplit("ADD COLUMN").next().unwrap_or_default().trim_start());
        for line in lines {
            for word in ["note", "notes", "cares", "cost"] {
                let column = line.split_once(' ').map_or(line, |(column, _)| column);
                assert!(column != word, "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn no_room_is_too_large() {
    for (path, text) in files("src", &["rs"]).into_iter().chain(files("src-tauri/src", &["rs"])) {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        // The wire types are a list, not logic: one enum can not be split over files.
        let most = if path.starts_with("src/api") { 900 } else { 400 };
        let lines = code.lines().count();
        assert!(lines <= most, "{} has {lines} lines, {most} is red", path.display());
    }
    for (path, text) in files("ui/src", &["svelte"]) {
        assert!(
            text.lines().count() <= 250,
            "{} has {} lines, 250 is red",
            path.display(),
            text.lines().count()
        );
    }
}

#[test]
fn every_test_file_is_in_the_binary() {
    let main = fs::read_to_string(root().join("tests/it/main.rs")).unwrap();
    for entry in fs::read_dir(root().join("tests/it")).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(name == "main" || main.contains(&format!("mod {name};")), "tests/it/{name}.rs is forgotten");
    }
}

#[test]
fn no_file_names_a_machine() {
    for (path, text) in ["src", "ui/src", "tests", "src-tauri/src"]
        .iter()
        .flat_map(|under| files(under, &["rs", "ts", "svelte", "mjs"]))
    {
        for home in ["root", "home"] {
            assert!(!text.contains(&format!("/{home}/")), "{} names a folder of one machine", path.display());
        }
    }
}
