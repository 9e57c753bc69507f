//! The golden case of the domain by the command line alone: what Today says on Friday 1 December 2023, word by word, and
//! that a reply ends the silence. The same case by keyboard is `tests/e2e/golden.test.mjs`.

use crate::cli::Home;
use std::collections::BTreeMap;

const MONDAY: &str = "2023-12-04";
/// Meetings at which Platform A was expected.
const SYNCS: [&str; 8] = ["10-05", "10-12", "10-19", "10-26", "11-02", "11-09", "11-16", "11-23"];

/// Each title on Today with its reasons, "code: sentence", on a day.
fn today(home: &Home, day: &str) -> BTreeMap<String, Vec<String>> {
    let view = home.json(&["today", "--json", "--today", day]);
    let rows = view["bands"].as_array().unwrap().iter().flat_map(|band| band["rows"].as_array().unwrap());
    let told = rows.map(|row| {
        let reasons = row["reasons"].as_array().unwrap().iter();
        let text = |reason: &serde_json::Value, field: &str| reason[field].as_str().unwrap().to_owned();
        let reasons =
            reasons.map(|one| format!("{}: {}", text(one, "code"), text(one, "sentence"))).collect();
        (text(row, "title"), reasons)
    });
    told.collect()
}

fn expected(told: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    told.iter()
        .map(|(title, reasons)| ((*title).to_owned(), reasons.iter().map(|one| (*one).to_owned()).collect()))
        .collect()
}

/// Everything up to the step to the director, which waits for a response.
fn told() -> Home {
    let home = Home::new();
    for (line, bring) in [
        (
            "SSO SDK @\"Platform A\" dri:\"Ada Weber\" need:2023-11-10 eta:2023-10-27 said:2023-09-15",
            "--new-initiative",
        ),
        (
            "Notification API @\"Platform B\" dri:\"Ben Abara\" need:2024-03-01 eta:2024-02-01 said:2023-11-24",
            "--initiative",
        ),
        (
            "Consent screens @\"Platform B\" dri:\"Cleo Brandt\" need:2024-01-31 eta:2023-12-22 said:2023-11-24",
            "--initiative",
        ),
        ("Tokenizer @\"Platform B\" dri:\"Ben Abara\" need:2024-02-15", "--initiative"),
    ] {
        home.says(&["add", line, bring, "Sign-in"]);
    }
    // Platform A: a date that moved twice, two asks without an answer, eight syncs without them.
    home.says(&["eta", "SSO", "2023-11-10", "--said-on", "2023-10-20"]);
    home.says(&["eta", "SSO", "2023-11-24", "--said-on", "2023-11-06"]);
    home.says(&["ask", "SSO", "--on", "2023-11-15", "--reply-by", "2023-11-20"]);
    home.says(&["ask", "SSO", "--on", "2023-11-21", "--reply-by", "2023-11-24"]);
    syncs(&home);
    // Platform B: a report that stopped coming, a mail that names me, a manager who is away, a hand-over that broke.
    home.says(&[
        "report",
        "Weather report",
        "--new",
        "--from",
        "Platform B",
        "--every",
        "10",
        "--since",
        "2023-10-18",
    ]);
    home.says(&["report", "Weather", "--received", "--on", "2023-11-01"]);
    home.table("people", "Name,Team\nMo Lind,Checkout\n");
    home.says(&["away", "Cleo", "--from", "2023-11-27", "--to", "2024-01-05"]);
    home.says(&["deliver", "Tokenizer", "--what", "Build 1", "--on", "2023-11-20"]);
    home.says(&["bounce", "Tokenizer", "--why", "70 compile errors", "--on", "2023-11-22"]);
    home.says(&["dri", "Notification", "Mo Lind", "--said-on", "2023-11-27"]);
    // Up the ladder: the skip level brings nothing; the director is written to.
    home.says(&[
        "escalate",
        "new",
        "SSO",
        "--needed=A date that holds",
        "--option=Staff it",
        "--option=Ship with the old sign-in",
        "--recommend=Staff it",
        "--rung",
        "skipLevel",
        "--on",
        "2023-11-22",
        "--respond-by",
        "2023-11-24",
    ]);
    home.says(&["escalate", "outcome", "SSO", "nothing", "--on", "2023-11-27"]);
    home.says(&["escalate", "step", "SSO", "director", "--on", "2023-11-30", "--respond-by", "2023-12-05"]);
    home
}

/// Platform A was expected at eight syncs and came to none.
fn syncs(home: &Home) {
    let held: String = SYNCS.iter().map(|day| format!("Thursday sync,2023-{day},Platform A\n")).collect();
    home.table("meetings", &format!("Meeting,Held on,Absent\n{held}"));
}

#[test]
fn the_golden_case_reads_on_friday_as_it_is_told() {
    let home = told();
    let sso = [
        "OV1: Promised for 24 Nov, 5 working days ago. Moved twice, 20 working days in all.",
        "OV2: Needed by 10 Nov, 15 working days ago.",
        "OV3: Asked for a date on 15 Nov; the reply was due on 20 Nov, 9 working days ago.",
        "quiet: Nothing has come back for 12 working days; up to 5 is usual. Last reached out on 30 Nov. Last heard from on 6 Nov.",
        "AR2: Expected 24 Nov, 10 working days after its need-by of 10 Nov.",
        "AR4: Moved to a later date twice, 20 working days in all.",
        "AR9: Platform A came to 0 of the last 8 syncs.",
        "follow: A reminder about a date is due since 20 Nov.",
    ];
    let weather = "OV8: Expected every 10 working days; the last one came on 1 Nov, 22 working days ago.";
    let away = "AR7: Cleo Brandt is away from 27 Nov to 5 Jan 2024 and nobody covers; expected 22 Dec.";
    let of_b: [(&str, &[&str]); 3] = [
        ("Weather report", &[weather]),
        ("Consent screens", &[away]),
        ("Tokenizer", &["AR10: Came back once: “70 compile errors”."]),
    ];
    let disputed: (&str, &[&str]) =
        ("Notification API", &["AR8: A mail of 27 Nov names Mo Lind as DRI; you hold Ben Abara."]);
    let friday = |more: &[(&str, &[&str])]| expected(&[&of_b, more].concat());
    assert_eq!(today(&home, "2023-12-01"), friday(&[("SSO SDK", &sso), disputed]));
    assert!(home.says(&["today"]).starts_with("2 overdue, 3 at risk.\n"));

    // It moves them: they are quiet no more. The claim is corrected.
    home.says(&["escalate", "outcome", "SSO", "moved"]);
    let moved: Vec<&str> = sso.into_iter().filter(|reason| !reason.starts_with("quiet")).collect();
    assert_eq!(today(&home, "2023-12-01"), friday(&[("SSO SDK", &moved), disputed]));
    home.says(&["dri", "Notification", "--corrected"]);
    assert_eq!(today(&home, "2023-12-01"), friday(&[("SSO SDK", &moved)]));
}

#[test]
fn a_logged_reply_ends_the_silence_also_on_monday() {
    let home = told();
    let codes = |day: &str| -> Vec<String> {
        let reasons = &today(&home, day)["SSO SDK"];
        reasons.iter().map(|reason| reason.split(':').next().unwrap().to_owned()).collect()
    };
    assert!(codes(MONDAY).contains(&"quiet".to_owned()));
    home.says(&["reply", "SSO", "Two people are on it", "--to", "15nov"]);
    assert_eq!(codes(MONDAY), ["OV1", "OV2", "OV3", "AR2", "AR4", "AR9", "follow"]);
}
