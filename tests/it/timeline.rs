//! The timeline on the command line: the golden case over days, by letters and as JSON, and with an update.

use crate::cli::Home;

fn golden() -> Home {
    let home = Home::new().with_a_start();
    home.says(&[
        "add",
        "Wallet @\"Platform B\" need:2023-11-10 eta:2023-10-27 said:2023-10-09",
        "--initiative",
        "check",
    ]);
    home.says(&["eta", "wallet", "2023-11-10", "--said-by", "Platform B", "--said-on", "2023-10-25"]);
    home.says(&["eta", "wallet", "2023-11-24", "--said-by", "Platform B", "--said-on", "2023-11-08"]);
    home
}

#[test]
fn a_terminal_shows_every_date_the_need_by_and_today() {
    let said = golden().says(&["timeline"]);
    let line = said.lines().find(|line| line.starts_with("  Wallet")).unwrap();
    let order: String = line.chars().filter(|sign| "·◇●┊~".contains(*sign)).collect();
    // 27 Oct, 10 Nov twice: as a date that held, and as the need-by that stands on it.
    assert!(order.starts_with("·◇●┊"), "{line}");
    assert!(line.ends_with("24 Nov !"), "{line}");
    assert!(said.contains("Platform B (1 open, 1 overdue)") && said.contains("◇ need-by"), "{said}");
    assert!(said.lines().all(|line| line.chars().count() <= 100), "{said}");
}

#[test]
fn a_script_reads_the_same_as_words_and_days() {
    let home = golden();
    let view = home.json(&["timeline", "--by", "initiative", "--json"]);
    let bars = view["groups"][0]["bars"].as_array().unwrap();
    let wallet = bars.iter().find(|bar| bar["title"] == "Wallet").unwrap();
    assert_eq!(wallet["gap"], "15 working days after its need-by if it came today");
    assert_eq!(wallet["past"].as_array().unwrap().len(), 2);
    assert_eq!(wallet["past"][1]["words"], "Said 25 Oct by Platform B: 10 Nov, 10 working days later");
    assert_eq!(view["groups"][0]["name"], "Checkout 2");
    assert!(home.fails(&["timeline", "--by", "moon"], 2).contains("team, milestone, initiative"));
    assert!(Home::new().says(&["timeline"]).contains("Nothing to show yet"));
}

#[test]
fn the_picture_is_written_as_a_file_and_names_nobody() {
    let home = golden();
    let drawn = home.says(&["export", "--format", "svg", "--by", "initiative"]);
    assert!(drawn.starts_with("<svg xmlns=") && drawn.ends_with("</svg>\n"), "{drawn}");
    assert!(
        drawn.contains("Timeline by initiative")
            && drawn.contains("15 working days after its need-by if it came today")
    );
    assert!(!drawn.contains("Said ") && !drawn.contains("typical") && !drawn.contains("canary"), "{drawn}");
    let would = home.says(&["export", "--format", "svg", "--dry-run"]);
    assert!(would.contains("-timeline.svg would hold 3 dependencies"), "{would}");
}

#[test]
fn an_update_carries_it_in_a_page_and_keeps_it_when_it_is_saved() {
    let home = golden();
    let page = home.says(&["update", "check", "--timeline", "--format", "html", "--save"]);
    assert!(page.contains("<svg xmlns=") && page.contains("<title>Wallet ("), "{page}");
    assert!(!home.says(&["update", "check", "--timeline"]).contains("<svg"), "Markdown goes without it");
    let kept = home.json(&["call", r#"{"queries": [{"query": "updates", "text": ""}]}"#]);
    let id = kept["answers"][0]["view"]["rows"][0]["id"].as_str().unwrap();
    let sent = home.json(&["call", &format!(r#"{{"queries": [{{"query": "update", "id": "{id}"}}]}}"#)]);
    let picture = sent["answers"][0]["view"]["picture"].as_str().unwrap();
    assert!(page.contains(picture));
    home.fails(&["update", "check", "--timeline", "--unchanged"], 2);
}
