//! The command line as a script meets it: what is printed, what the exit code says, and that a refused file stays
//! as it was. Each run has an empty home of its own.

use crate::world::{World, on, promise};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use towline::api::act::Act;
use towline::api::request::Request;
use towline::app::App;

pub(crate) struct Home {
    pub(crate) folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }
    pub(crate) fn ledger(&self) -> PathBuf {
        self.folder.path().join(".local/share/towline/ledger.towline")
    }
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_towline"))
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("TOWLINE_TODAY", "2023-12-01")
            .output()
            .unwrap()
    }
    /// What it prints, when it ends well.
    #[track_caller]
    pub(crate) fn says(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.says(args)).unwrap()
    }
    /// What it says on stderr, when it ends with `code`.
    #[track_caller]
    pub(crate) fn fails(&self, args: &[&str], code: i32) -> String {
        let output = self.run(args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(!said.trim().is_empty(), "it says why");
        said
    }
    /// A file of the folder it works in.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.folder.path().join(name), text).unwrap();
        name.to_owned()
    }
    /// Takes a table of a kind in.
    #[track_caller]
    pub(crate) fn table(&self, kind: &str, text: &str) -> String {
        self.file(kind, text);
        self.says(&["import", kind, "--kind", kind])
    }
    /// A ledger with an initiative and two dependencies of like names.
    pub(crate) fn with_a_start(self) -> Self {
        let mut app = App::open(&self.ledger(), on("2023-12-01")).unwrap();
        let act = towline::api::act::Act::AddInitiative { title: "Checkout 2".to_owned(), changes: vec![] };
        let request = towline::api::request::Request { act: Some(act), queries: vec![] };
        assert_eq!(app.call(on("2023-12-01"), request).problem, None);
        drop(app);
        self.says(&["add", "SSO SDK @PlatformA need:12dec !1 note:(canary)"]);
        self.says(&["add", "SSO server", "@PlatformA", "--initiative", "check"]);
        self
    }
}

#[test]
fn a_line_is_added_and_what_was_understood_is_said() {
    let home = Home::new().with_a_start();
    let said = home.says(&["add", "Tokenizer v2 @PlatformB need:12jan"]);
    assert!(
        said.contains("Tokenizer v2") && said.contains("Fri 12 Jan 2024") && said.contains("(new team)"),
        "{said}"
    );
    let made = home.json(&["add", "Receipts", "--json"]);
    assert_eq!(made["understood"]["title"], "Receipts");
    assert!(home.fails(&["add", "Cards", "--initiative", "nothing"], 2).contains("Checkout 2"));
    home.fails(&["add"], 2);
}

#[test]
fn the_first_line_may_bring_its_initiative_and_takes_it_back_when_it_is_refused() {
    let home = Home::new();
    assert!(home.fails(&["add", "Cards", "--initiative", "Checkout"], 2).contains("--new-initiative"));
    home.fails(&["add", "Cards need:32jan", "--new-initiative", "Checkout"], 1);
    assert!(home.says(&["doctor"]).contains("0 initiatives"));
    home.says(&["add", "Cards", "--new-initiative", "Checkout"]);
    home.says(&["add", "Receipts", "--initiative", "checkout"]);
    assert!(home.says(&["doctor"]).contains("1 initiative, 2 dependencies"));
}

#[test]
fn an_eta_is_recorded_as_people_say_it() {
    let home = Home::new().with_a_start();
    let range = home.json(&["eta", "SSO SDK", "mid Q1", "--why", "Two people moved", "--json"]);
    assert_eq!(range["dependency"]["eta"], "2024-02-29");
    assert_eq!(range["dependency"]["etaKind"], "range");
    let forecast = home.json(&["eta", "SSO SDK", "H1", "--forecast", "--json"]);
    assert_eq!(
        [&forecast["dependency"]["eta"], &forecast["dependency"]["etaKind"]],
        ["2024-06-30", "forecast"]
    );
    let words = home.says(&["eta", "SSO SDK", "when we get to it"]);
    assert!(words.contains("No date was given for SSO SDK: “when we get to it”"), "{words}");
    home.says(&["ask", "SSO SDK", "When?"]);
    let reply = home.json(&["reply", "SSO SDK", "They hope", "--eta", "CW 12", "--json"]);
    assert_eq!(reply["dependency"]["eta"], "2024-03-24");
    assert!(home.fails(&["snooze", "SSO SDK", "Q1", "--why", "x"], 2).contains("more than one day"));
}

#[test]
fn a_date_is_recorded_by_the_title_or_its_beginning() {
    let home = Home::new().with_a_start();
    let args = [
        "eta",
        "sso sdk",
        "24dec",
        "--said-by",
        "Platform A",
        "--why",
        "Two people moved",
        "--code",
        "scope",
    ];
    assert!(home.says(&args).contains("24 Dec"));
    assert!(home.says(&["eta", "SSO SDK", "--confirm"]).contains("Promised 24 Dec"));
    let moved = home.json(&["eta", "SSO SDK", "29dec", "--json"]);
    assert_eq!(moved["dependency"]["eta"], "2023-12-29");
    assert!(home.says(&["eta", "SSO SDK", "--withdraw", "--why", "Not now"]).contains("no date now"));
    let which = home.fails(&["eta", "sso", "24dec"], 2);
    assert!(which.contains("SSO SDK") && which.contains("SSO server"), "{which}");
    assert!(home.fails(&["eta", "Ghost", "24dec"], 2).contains("SSO SDK"));
    assert!(home.fails(&["eta", "SSO SDK", "32jan"], 2).contains("32jan"));
    home.fails(&["eta", "SSO SDK"], 2);
    home.fails(&["eta", "SSO SDK", "24dec", "--code", "weather"], 2);
}

#[test]
fn today_says_why_and_whose_move_it_is() {
    let home = Home::new().with_a_start();
    let said = home.says(&["today"]);
    assert!(said.contains("SSO SDK") && said.contains("needed 12 Dec") && said.contains("[mine]"), "{said}");
    assert!(said.lines().all(|line| line.chars().count() <= 100), "{said}");
    assert_eq!(home.json(&["today", "--json"])["bands"].as_array().unwrap().len(), 4);
}

#[test]
fn what_is_on_record_is_found_and_private_words_are_held_back() {
    let home = Home::new().with_a_start();
    assert!(home.says(&["find", "sso", "SDK"]).starts_with("SSO SDK  (dependency · PlatformA"));
    let held = home.says(&["find", "canary"]);
    assert!(held.contains("private") && !held.contains("[canary]"), "{held}");
    assert!(!home.says(&["find", "canary", "--json"]).contains("canary"));
    assert!(home.says(&["find", "canary", "--private"]).contains("[canary]"));
    assert!(home.says(&["find", "a\"b NEAR("]).contains("Nothing on record"));
}

#[test]
fn a_table_is_looked_at_before_it_is_taken_in() {
    let home = Home::new().with_a_start();
    let table = home.folder.path().join("table.csv");
    fs::write(&table, "Initiative,Title,Team,Need by,Wished by\nCheckout 2,Wallet,Payments,2024-01-12,Jo\n")
        .unwrap();
    let before = home.says(&["trail"]);
    let dry = home.says(&["import", "table.csv", "--dry-run"]);
    assert!(dry.contains("1 new") && dry.contains("Nothing was written"), "{dry}");
    assert!(dry.contains("Left out: Wished by."), "{dry}");
    assert_eq!(home.says(&["trail"]), before);
    assert_eq!(home.json(&["import", "table.csv", "--json"])["preview"]["created"], 1);
    assert!(home.says(&["import", "table.csv"]).contains("1 unchanged"), "again changes nothing");
    home.fails(&["import", "missing.csv"], 1);
    home.fails(&["import", "."], 2);
}

#[test]
fn a_table_says_what_it_leaves_open_and_a_column_is_given_its_meaning() {
    let home = Home::new().with_a_start();
    let table = home.folder.path().join("states.csv");
    let rows = "Wallet,Payments,Beta,Done,2023-11-20\nRefunds,Payments,Beta,Amber,\n";
    fs::write(&table, format!("Title,Team,Milestone,Status,Handed over\n{rows}")).unwrap();
    let dry = home.says(&["import", "states.csv", "--dry-run"]);
    for said in [
        "Left out: Handed over. If it is another name for a field, say so: --column 'Handed over=FIELD'.",
        "1 row says that it is done, but not since when. It stays open: map its day to Delivered on, or log the delivery.",
        "Status not understood, and left out: “Amber” in 1 row.",
        "  line 2: says “Done”, but not since when",
        "Beta (milestone)",
    ] {
        assert!(dry.contains(said), "{said}: {dry}");
    }
    let mapped = ["import", "states.csv", "--column", "handed over=delivered ON"];
    let dry = home.says(&[&mapped[..], &["--dry-run"]].concat());
    assert!(!dry.contains("Left out") && !dry.contains("since when"), "{dry}");
    assert!(
        home.fails(&["import", "states.csv", "--column", "Gone=Status"], 2)
            .contains("No column is called Gone")
    );
    assert!(
        home.fails(&["import", "states.csv", "--column", "Status=Mood"], 2)
            .contains("Mood is no field of dependencies")
    );
    home.says(&[&mapped[..], &["--column", "status="]].concat());
    let again = home.says(&["import", "states.csv"]);
    assert!(
        again.contains("2 unchanged") && again.contains("Left out: Status."),
        "the columns as last time: {again}"
    );
}

#[test]
fn an_update_is_written_saved_and_holds_nothing_private() {
    let home = Home::new().with_a_start();
    let markdown = home.says(&["update", "Checkout"]);
    assert!(markdown.starts_with("# Status of Checkout 2\n") && markdown.contains("SSO SDK"), "{markdown}");
    assert!(home.says(&["update", "--text"]).starts_with("Status of Checkout 2\n"));
    let saved = home.says(&["update", "--save", "--json"]);
    assert!(home.says(&["trail"]).contains("Saved the update"));
    assert!(home.says(&["update", "--from", "1nov"]).contains("1 Nov 2023"));
    for text in [markdown, saved] {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn what_was_done_is_listed_and_taken_back() {
    let home = Home::new().with_a_start();
    assert!(home.says(&["undo"]).contains("SSO server"));
    let trail = home.says(&["trail"]);
    assert!(trail.contains("(taken back)") && trail.contains("Checkout 2"), "{trail}");
    assert_eq!(home.json(&["trail", "--json", "--most", "1"])["steps"].as_array().unwrap().len(), 1);
    assert_eq!(home.json(&["undo", "--to", "0", "--json"])["undoable"], false);
    assert!(home.fails(&["undo"], 1).contains("nothing to take back"));
}

#[test]
fn a_ledger_is_checked_copied_and_looked_over() {
    let home = Home::new().with_a_start();
    assert!(home.says(&["verify"]).contains("is sound"));
    assert_eq!(home.json(&["verify", "--json"])["sound"], true);
    assert!(home.says(&["backup", "copy.towline"]).contains("copy.towline"));
    assert!(home.says(&["verify", "--file", "copy.towline"]).contains("is sound"));
    home.fails(&["backup", "copy.towline"], 1);
    assert!(home.says(&["backup"]).contains("backups"));
    let doctor = home.json(&["doctor", "--json"]);
    assert_eq!(
        (&doctor["counts"]["dependencies"], &doctor["settings"]["journal_mode"]),
        (&2.into(), &"wal".into())
    );
    assert!(home.says(&["doctor"]).contains("SQLCipher"));
}

#[test]
fn beside_a_window_what_reads_answers_and_what_writes_is_refused_with_code_3() {
    let home = Home::new().with_a_start();
    let mut held = App::open(&home.ledger(), on("2023-12-01")).unwrap();
    let add = |title: &str| Act::AddTeam { name: title.to_owned(), changes: vec![] };
    let request = Request { act: Some(add("Tokens")), queries: vec![] };
    assert_eq!(
        held.call(on("2023-12-01"), request).problem,
        None,
        "not in the file proper yet, but beside it"
    );
    let before = held.content().unwrap();
    let reads: [&[&str]; 14] = [
        &["today"],
        &["today", "--json"],
        &["since", "2023-12-01", "--today", "2023-12-05"],
        &["timeline"],
        &["find", "sso"],
        &["export", "--format", "csv"],
        &["export", "--format", "json", "--with-private-notes"],
        &["update"],
        &["trail"],
        &["verify"],
        &["owe"],
        &["milestone", "checkout"],
        &["call", "--query", "dependencies"],
        &["backup", "beside.towline"],
    ];
    for verb in reads {
        assert!(!home.says(verb).is_empty(), "{verb:?}");
    }
    assert!(home.says(&["export", "--format", "csv", "--table", "teams"]).contains("Tokens"));
    assert!(home.says(&["doctor"]).contains("held by another Towline"));
    let table = home.file("plan.csv", "Item,Team\nPasskeys,PlatformA\n");
    home.says(&["import", &table, "--dry-run"]);
    let writes: [&[&str]; 8] = [
        &["undo"],
        &["serve"],
        &["add", "Passkeys @PlatformA"],
        &["eta", "SSO SDK", "12jan"],
        &["import", &table],
        &["update", "--save", "--to", "update.md"],
        &["call", "--act", "openExample"],
        &["snooze", "sso sdk", "8dec", "--why", "x"],
    ];
    for verb in writes {
        let output = home.run(verb);
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert_eq!(
            (output.status.code(), said.contains("open in another Towline")),
            (Some(3), true),
            "{said}"
        );
    }
    assert!(!home.folder.path().join("update.md").exists());
    assert_eq!(held.content().unwrap(), before);
    drop(held);
    home.says(&["add", "Passkeys @PlatformA"]);
}

/// What the window holds may be of an older schema for a moment, or of a newer one.
#[test]
fn a_reader_beside_the_window_changes_no_schema() {
    let home = Home::new().with_a_start();
    let _held = App::open(&home.ledger(), on("2023-12-01")).unwrap();
    let file = rusqlite::Connection::open(home.ledger()).unwrap();
    let set = |schema: u32| file.pragma_update(None, "user_version", schema).unwrap();
    let known: u32 = file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    for (schema, code) in [(known - 1, 3), (0, 3), (known + 1, 4), (known, 0)] {
        set(schema);
        assert_eq!(home.run(&["today"]).status.code(), Some(code), "schema {schema}");
        let now: u32 = file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(now, schema);
    }
}

#[test]
fn a_newer_file_is_left_byte_identical_and_the_code_is_4() {
    let home = Home::new().with_a_start();
    let mut bytes = fs::read(home.ledger()).unwrap();
    bytes[63] = 99;
    fs::write(home.ledger(), &bytes).unwrap();
    assert!(home.fails(&["today"], 4).contains("newer Towline"));
    assert_eq!(fs::read(home.ledger()).unwrap(), bytes);
}

fn flip(path: &Path, from: &[u8], to: u8) {
    let mut bytes = fs::read(path).unwrap();
    let place = bytes.windows(from.len()).position(|w| w == from).unwrap();
    bytes[place + from.len() - 1] = to;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_ledger_has_the_code_5() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout 2");
    let id = world.dependency(initiative, "SSO SDK");
    world.act(promise(id, "2023-12-11"));
    let path = world.path();
    let folder = world.close();
    let file = path.to_string_lossy();
    flip(&path, b"2023-12-11", b'3');
    let home = Home::new();
    let found = home.run(&["verify", "--file", &file]);
    assert_eq!(found.status.code(), Some(5));
    assert!(String::from_utf8(found.stdout).unwrap().contains("not as its trail says"));
    flip(&path, b"SQLite format 3", b'9');
    assert!(home.fails(&["today", "--file", &file], 5).contains("moved to"));
    drop(folder);
}

#[test]
fn wrong_usage_has_the_code_2_and_every_verb_has_examples() {
    let home = Home::new();
    home.fails(&["fly"], 2);
    let verbs = [
        "add", "eta", "ask", "reply", "owe", "snooze", "wake", "escalate", "decide", "away", "agenda",
        "report", "today", "find", "import", "update", "undo", "trail", "call", "verify", "backup", "serve",
        "doctor",
    ];
    for verb in verbs {
        assert!(home.says(&[verb, "--help"]).contains("Example"), "{verb}");
    }
    assert!(!home.ledger().exists(), "help touches no ledger");
}

#[test]
fn a_long_import_says_how_far_it_is_to_whoever_sits_at_a_terminal() {
    let home = Home::new();
    let mut rows = String::from("Key,Initiative,Item,Team\n");
    for n in 0..4_000 {
        rows += &format!("D-{n},Checkout,Part {n},Team {}\n", n % 40);
    }
    let file = home.file("long.csv", &rows);
    // `script` gives the command a terminal of its own.
    let at_terminal = |verb: &str| {
        let line = format!("{} import {file} {verb}", env!("CARGO_BIN_EXE_towline"));
        let mut command = Command::new("script");
        command
            .args(["-qec", &line, "/dev/null"])
            .current_dir(home.folder.path())
            .env("HOME", home.folder.path());
        let output = command.output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let told = at_terminal("");
    assert!(told.contains(" of 4000 rows; Ctrl+C stops it") && told.contains("4000 new"), "{told}");
    // Where nobody sits, nothing but the result is said.
    assert_eq!(home.run(&["import", &file]).stderr, b"");
}
