//! The verbs a person types beside the first ones: what they say, what they refuse, and in which words.

use crate::cli::Home;

#[test]
fn an_ask_is_logged_reminded_of_and_answered_by_words() {
    let home = Home::new().with_a_start();
    let said = home.says(&["ask", "sso sdk", "Does the 12th hold?", "--reply-by", "+3d"]);
    assert_eq!(
        said,
        "Asked PlatformA for a date on SSO SDK\n  open: a date from PlatformA, asked 1 Dec, reply by 6 Dec, next reminder 6 Dec\n"
    );
    assert!(home.says(&["ask", "sso sdk", "--nudge", "--how", "mail"]).contains("SSO SDK"));
    home.says(&["ask", "sso sdk", "Who can help?", "--for", "help"]);
    let which = home.fails(&["reply", "sso sdk", "Yes"], 2);
    assert!(which.contains("Several asks are open") && which.contains("Who can help? (help"), "{which}");
    assert!(home.fails(&["reply", "sso sdk", "--to", "ghost"], 2).contains("No open ask is called “ghost”"));
    home.says(&["reply", "sso sdk", "Tom can", "--to", "who can"]);
    let made = home.json(&["reply", "sso sdk", "It holds", "--eta", "12dec", "--json"]);
    assert_eq!((&made["dependency"]["eta"], &made["asks"][0]["open"]), (&"2023-12-12".into(), &false.into()));
    assert!(
        home.fails(&["reply", "sso sdk", "It holds"], 2)
            .contains("Nothing that was asked about SSO SDK is open")
    );
    assert!(home.fails(&["ask", "sso sdk", "--for", "money"], 2).contains("eta, status, help"));
    home.fails(&["ask", "sso", "When?"], 2);
}

#[test]
fn where_no_team_is_named_the_person_responsible_is_asked() {
    let home = Home::new().with_a_start();
    home.says(&["add", "Audit export dri:\"Ada Byron\""]);
    assert!(home.says(&["ask", "audit"]).starts_with("Asked Ada Byron for a date on Audit export"));
}

#[test]
fn an_audience_that_is_not_there_is_answered_with_those_that_are() {
    let home = Home::new().with_a_start();
    let told = home.fails(&["update", "--for", "customers"], 1);
    assert!(
        told.contains("no audience “customers”; there are peers, management and non-technical"),
        "{told}"
    );
}

#[test]
fn a_calendar_of_our_own_does_not_come_in_as_meetings() {
    let home = Home::new().with_a_start();
    home.says(&["export", "--format", "ics", "--to", "mine.ics"]);
    assert!(home.fails(&["import", "mine.ics"], 1).contains("Towline wrote this calendar"));
}

#[test]
fn what_i_owe_is_made_listed_moved_and_kept() {
    let home = Home::new().with_a_start();
    assert_eq!(home.says(&["owe"]), "Nothing is owed.\n");
    home.says(&["owe", "Test data", "--to", "PlatformA", "--by", "8dec", "--for", "sso sdk"]);
    assert_eq!(home.says(&["owe"]), "Test data  PlatformA · due 8 Dec · for SSO SDK\n");
    home.fails(&["owe", "test", "--move", "15dec"], 2);
    home.says(&["owe", "test", "--move", "15dec", "--why", "The dump was too large"]);
    assert!(home.says(&["owe"]).contains("due 15 Dec"));
    assert!(
        home.fails(&["owe", "ghost", "--keep"], 2)
            .contains("No thing I owe is called “ghost”; there are:\n  Test data (PlatformA)")
    );
    home.says(&["owe", "test", "--keep"]);
    assert_eq!(home.json(&["owe", "--json"])["owed"].as_array().unwrap().len(), 0);
    assert!(home.fails(&["owe", "Nothing to nobody"], 1).contains("whom"));
}

#[test]
fn a_dependency_is_put_off_and_taken_up_again() {
    let home = Home::new().with_a_start();
    home.says(&["snooze", "sso sdk", "8dec", "--why", "canary"]);
    assert!(!home.says(&["today"]).contains("SSO SDK"));
    assert!(!home.says(&["trail"]).contains("canary"), "why is private");
    home.says(&["wake", "sso sdk"]);
    assert!(home.says(&["today"]).contains("SSO SDK"));
    home.fails(&["snooze", "sso sdk", "8dec"], 2);
    home.fails(&["snooze", "sso sdk", "none", "--why", "x"], 2);
    home.fails(&["snooze", "sso sdk", "2023-11-01", "--why", "x"], 1);
    home.fails(&["wake", "sso sdk"], 1);
}

#[test]
fn an_escalation_goes_up_and_says_what_it_still_lacks() {
    let home = Home::new().with_a_start();
    assert!(
        home.fails(&["escalate", "outcome", "sso sdk", "moved"], 2)
            .contains("No escalation of SSO SDK is open")
    );
    let case = ["escalate", "new", "sso sdk", "--trigger", "Two dates passed", "--needed", "An engineer"];
    let lacks = home.fails(&[&case[..], &["--rung", "leads"]].concat(), 1);
    assert!(lacks.to_lowercase().contains("two"), "{lacks}");
    let ways = ["--option", "Lend one", "--option", "Keep the old", "--rung", "leads", "--respond-by", "+3d"];
    let whole = [&case[..], &ways].concat();
    assert!(
        home.fails(&whole, 1).contains("Say which way out you recommend"),
        "the first is not taken for it"
    );
    let said = home.says(&[&whole[..], &["--recommend", "Lend one"]].concat());
    assert!(
        said.contains("1 Dec my lead with their lead") && said.contains("response asked for by 6 Dec"),
        "{said}"
    );
    let said = home.says(&["escalate", "outcome", "sso sdk", "nothing"]);
    assert!(said.ends_with(": nothing\n"), "{said}");
    assert!(home.fails(&["escalate", "outcome", "sso sdk", "moved"], 2).contains("No step waits"));
    home.says(&["escalate", "step", "sso sdk", "skipLevel", "--how", "call"]);
    home.says(&["escalate", "close", "sso sdk", "--resolved"]);
    assert_eq!(home.json(&["call", "--query", "dependencies"])["answers"].as_array().unwrap().len(), 1);
    assert!(home.fails(&["escalate", "step", "sso sdk", "attic"], 2).contains("skipLevel"));
    for verb in ["new", "step", "outcome", "close"] {
        assert!(home.says(&["escalate", verb, "--help"]).contains("Example:"), "{verb}");
    }
}

#[test]
fn a_question_is_written_down_discussed_decided_and_told() {
    let home = Home::new().with_a_start();
    home.table("people", "Name,Team\nNadia,PlatformA\nTom,PlatformA\n");
    assert_eq!(home.says(&["decide"]), "Nothing is to be decided.\n");
    home.says(&[
        "decide",
        "Which token format?",
        "--new",
        "--driver",
        "Tom",
        "--approver",
        "nadia",
        "--wanted",
        "8dec",
    ]);
    assert_eq!(
        home.says(&["decide"]),
        "Which token format?  wanted 8 Dec · Tom drives it · Nadia approves\n"
    );
    home.says(&["call", "--act", r#"{"act": "addMeeting", "title": "Thursday sync"}"#]);
    home.says(&["decide", "which", "--discussed", "--in", "thursday", "--on", "30nov"]);
    home.says(&["decide", "which", "--discussed", "--in", "thursday", "--on", "1dec"]);
    assert!(home.says(&["decide"]).contains("stalled: discussed twice in a row"));
    let agenda = home.says(&["agenda", "thursday"]);
    assert!(
        agenda.contains("To decide\n- Which token format? Wanted by 8 Dec; Nadia approves, Tom drives it."),
        "{agenda}"
    );
    assert!(home.says(&["agenda"]).contains("Thursday sync  next on"));
    assert!(home.fails(&["agenda", "ghost"], 2).contains("No meeting is called “ghost”"));
    assert!(home.fails(&["decide", "which"], 2).contains("Say what was decided"));
    home.says(&["decide", "which", "JWT"]);
    home.says(&["decide", "which", "--told", "#checkout"]);
    assert!(home.fails(&["decide", "which", "PASETO"], 1).contains("reopen it first"));
}

#[test]
fn who_is_away_is_recorded_and_listed() {
    let home = Home::new().with_a_start();
    home.table("people", "Name,Team\nNadia,PlatformA\nTom,PlatformA\n");
    assert_eq!(home.says(&["away"]), "Nobody is away.\n");
    home.says(&["away", "Nadia", "--from", "11dec", "--to", "15dec", "--cover", "Tom", "--note", "canary"]);
    home.says(&["away", "--lead-of", "PlatformA"]);
    let said = home.says(&["away"]);
    assert!(said.contains("Nadia  11 Dec to 15 Dec, on leave; Tom covers"), "{said}");
    assert!(said.contains("the lead of PlatformA  1 Dec on, return not known"), "{said}");
    assert!(!said.contains("canary"));
    assert!(home.fails(&["away", "Nadia", "--cover", "Nadia", "--from", "1jan"], 1).contains("themselves"));
    assert!(home.fails(&["away", "Ghost"], 2).contains("No person is called “Ghost”"));
}

#[test]
fn a_report_is_expected_and_received() {
    let home = Home::new().with_a_start();
    assert_eq!(home.says(&["report"]), "No report is expected.\n");
    home.fails(&["report", "Weather report", "--new"], 2);
    home.says(&[
        "report",
        "Weather report",
        "--new",
        "--from",
        "PlatformA",
        "--every",
        "5",
        "--since",
        "1nov",
    ]);
    assert!(home.says(&["report"]).contains("none has come yet"));
    home.says(&["report", "weather", "--received", "--on", "30nov", "--text", "All green"]);
    assert_eq!(home.says(&["report"]), "Weather report  PlatformA · every 5 working days · due 7 Dec\n");
    assert!(home.fails(&["report", "weather"], 2).contains("--received"));
    assert!(
        home.fails(&["report", "ghost", "--received"], 2).contains("No expected report is called “ghost”")
    );
}

#[test]
fn an_update_that_is_due_is_said_with_who_waits_for_it() {
    let home = Home::new().with_a_start();
    home.says(&["update", "Checkout", "--save"]);
    assert!(!home.says(&["today", "--today", "2023-12-15"]).contains("told"));
    let said = home.says(&["today", "--today", "2023-12-18"]);
    let line = said.lines().find(|line| line.starts_with("  Checkout 2")).unwrap();
    assert!(line.ends_with("Peers · [mine]"), "{line}");
    assert!(
        said.contains("Peers were last told on 1 Dec, 11 working days ago; every 10 were agreed."),
        "{said}"
    );
    assert!(said.contains("→ Write the update"), "{said}");
}
