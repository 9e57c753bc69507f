//! A line of quick capture, told by example, and what holds for every line.

use super::*;
use crate::domain::testing::{Case, day};
use crate::domain::text::{Text, Title};
use proptest::prelude::*;

fn case() -> Case {
    Case::new()
        .initiative("Checkout 2")
        .milestone("Beta", "2024-01-31", "2023-11-01")
        .team("Platform B")
        .person("Ann Lee")
}

fn today() -> Day {
    day("2023-12-01")
}

fn read_line(text: &str) -> (Case, Captured) {
    let mut case = case();
    let ann = case.person_id("Ann Lee");
    case.facts.people.get_mut(&ann).unwrap().role = Text::new("iOS lead").unwrap();
    let captured = read(text, &[], &case.facts, None, today());
    (case, captured)
}

/// The chips as `kind: label`, a problem after ` !`.
#[track_caller]
fn check(text: &str, title: &str, chips: &[&str]) {
    let (_, captured) = read_line(text);
    let told = captured.chips.iter().map(|chip| {
        let creates = if chip.creates { " +" } else { "" };
        let problem = if chip.problem.is_empty() { "" } else { " !" };
        format!("{} = {}{creates}{problem}", chip.text, chip.label)
    });
    assert_eq!(
        (captured.title.as_str(), told.collect::<Vec<_>>()),
        (title, chips.iter().map(|c| (*c).to_owned()).collect())
    );
}

#[test]
fn the_line_of_the_manual_is_understood() {
    let (case, c) = read_line(
        "Tokenizer v2 @PlatformB dri:\"iOS lead\" need:12jan eta:20dec ms:Beta #checkout !1 note:(ask (again) on Monday) in:\"Checkout 2\"",
    );
    assert_eq!(c.title, "Tokenizer v2");
    assert_eq!(c.supplier, Some(Reference::Known(case.team_id("Platform B"))));
    assert_eq!(c.dri, Some(Reference::Known(case.person_id("Ann Lee"))));
    assert_eq!(c.milestone, Some(Reference::Known(case.milestone_id("Beta"))));
    assert_eq!(c.initiative, Some(case.initiative_id()));
    assert_eq!((c.need_by, c.eta), (Some(day("2024-01-12")), Some(TypedEta::Day(day("2023-12-20")))));
    assert_eq!((c.tags, c.criticality), (vec!["checkout".to_owned()], Some(Criticality::VITAL)));
    assert_eq!(c.note, "ask (again) on Monday");
    assert!(c.chips.iter().all(|chip| chip.problem.is_empty() && !chip.creates), "{:?}", c.chips);
}
#[test]
fn nothing_is_interpreted_unless_prefixed() {
    for words in [
        "monitor the friday 12jan build",
        "mail a@b about C# and !important at http://x",
        "need: a date, eta: soon, in: time",
        "#103 is !4 @ # ! @- C#7 dri:",
        "indri:x weekend:fri",
    ] {
        check(words, words, &[]);
    }
}
#[test]
fn an_eta_is_read_as_people_say_it() {
    for (said, label) in [
        ("eta:15.01.2027", "Promised for Fri 15 Jan 2027"),
        ("eta:15.1.", "Promised for Mon 15 Jan 2024"),
        ("eta:mid Q1", "Promised between 1 and 29 Feb 2024 (“mid Q1”)"),
        ("eta:Q1", "Promised between 1 Jan and 31 Mar 2024 (“Q1”)"),
        ("eta:end of March", "Promised between 21 and 31 Mar 2024 (“end of March”)"),
        ("eta: early Feb 2025,", "Promised between 1 and 10 Feb 2025 (“early Feb 2025”)"),
        ("eta:KW 12", "Promised between 18 and 24 Mar 2024 (“KW 12”)"),
        ("eta:15–20 Jan", "Promised between 15 and 20 Jan 2024"),
        ("eta:between 15 and 20 Jan 2025", "Promised between 15 and 20 Jan 2025"),
        ("eta:TBD", "Said “TBD”, no date"),
        ("eta:soon", "Said “soon”, no date"),
        ("eta:\"when we get to it\"", "Said “when we get to it”, no date"),
        ("eta:none", "No ETA"),
    ] {
        check(
            &format!("Maps {said} !2"),
            "Maps",
            &[&format!("{said} = {label}"), "!2 = Criticality 2: it hurts without it"],
        );
    }
    for bad in ["eta:31feb", "eta:Q5", "eta:12jna"] {
        assert!(read_line(bad).1.chips[0].problem.contains("not understood as a date"), "{bad}");
    }
    let told = "“Q1” is more than one day; write one of them, such as 2024-03-31, the last";
    assert_eq!(read_line("x need:Q1").1.chips[0].problem, told);
}
#[test]
fn how_a_promise_reached_me_is_said_by_a_word() {
    check(
        "x eta:20dec via:mail",
        "x",
        &["eta:20dec = Promised for Wed 20 Dec 2023", "via:mail = How it reached me: written"],
    );
    check("x via:Meeting", "x", &["via:Meeting = How it reached me: said in a meeting"]);
    assert_eq!(read_line("x eta:20dec via:system").1.via, Some(crate::domain::provenance::Source::System));
    assert_eq!(read_line("x eta:20dec").1.via, None);
    let told = "Write one of: meeting, written, relayed, system, inferred";
    assert_eq!(read_line("x via:pigeon").1.chips[0].problem, told);
}
#[test]
fn a_period_without_a_year_had_not_ended_when_it_was_said() {
    let (_, captured) = read_line("x eta:Q4 said:20sep");
    let eta = captured.eta.unwrap();
    assert_eq!(eta.label(), "between 1 Oct and 31 Dec 2023 (“Q4”)");
    let (_, passed) = read_line("x eta:Nov said:20sep");
    assert_eq!(passed.eta.unwrap().label(), "between 1 and 30 Nov 2023 (“Nov”)");
    let (_, passed) = read_line("x eta:\"Nov 2023\"");
    assert!(passed.chips[0].problem.contains("has passed"), "{:?}", passed.chips);
}
#[test]
fn names_are_found_with_and_without_spaces_and_in_any_case() {
    check("x @platformb", "x", &["@platformb = Supplier: Platform B"]);
    check("x @\"PLATFORM  B\"", "x", &["@\"PLATFORM  B\" = Supplier: Platform B"]);
    check("x dri:annlee,", "x", &["dri:annlee, = DRI: Ann Lee"]);
    check("x in:checkout2", "x", &["in:checkout2 = Initiative: Checkout 2"]);
    check("x @Platform B y", "x y", &["@Platform B = Supplier: Platform B"]);
    check(
        "x dri:ann lee, in: Checkout 2",
        "x",
        &["dri:ann lee, = DRI: Ann Lee", "in: Checkout 2 = Initiative: Checkout 2"],
    );
    check("x ms: Beta y", "x y", &["ms: Beta = Milestone: Beta"]);
    check("x @ Platform B", "x @ Platform B", &[]);
}
#[test]
fn an_unknown_team_or_person_is_offered_to_be_created() {
    check("x @PlatformZ", "x", &["@PlatformZ = Supplier: PlatformZ (new team) +"]);
    check("x dri:\"Bo Ek\"", "x", &["dri:\"Bo Ek\" = DRI: Bo Ek (new person) +"]);
    check("x in:Nowhere", "x", &["in:Nowhere = Initiative: Nowhere !"]);
}
#[test]
fn a_new_name_close_to_one_on_record_shows_that_one_and_stays_new() {
    check("x dri:Ann", "x", &["dri:Ann = DRI: Ann (new person; Ann Lee is on record) +"]);
    check(
        "x @Platfrom-B",
        "x",
        &["@Platfrom-B = Supplier: Platfrom-B (new team; Platform B is on record) +"],
    );
}
#[test]
fn an_unknown_milestone_is_offered_to_be_created_in_the_initiative_of_the_line() {
    let added = "ms:Gamma = Milestone: Gamma (new, of Checkout 2) +";
    let of = "in:checkout2 = Initiative: Checkout 2";
    check("x ms:Gamma in:checkout2", "x", &[added, of]);
    check("x in:checkout2 ms:Gamma", "x", &[of, added]);
    check("x ms:Gamma ms:Beta in:checkout2", "x", &[added, "ms:Beta = Milestone: Beta !", of]);
    check("x ms:Gamma", "x", &["ms:Gamma = Milestone: Gamma !"]);
    check(
        "x ms:Gamma in:Nowhere",
        "x",
        &["ms:Gamma = Milestone: Gamma !", "in:Nowhere = Initiative: Nowhere !"],
    );
    let (case, captured) = read_line("x ms:\"Soft launch\" in:checkout2");
    assert_eq!(captured.milestone, Some(Reference::New(Title::new("Soft launch").unwrap())));
    assert_eq!(captured.initiative, Some(case.initiative_id()));
    let chip = &read_line("x ms:Gamma").1.chips[0];
    assert_eq!(
        chip.problem,
        "No milestone is called “Gamma”; to add it, say of which initiative it is, like in:\"Checkout 2\""
    );
    let alone = Case::new();
    let only = read("x ms:Gamma", &[], &alone.facts, None, today());
    assert_eq!(
        only.milestone,
        Some(Reference::New(Title::new("Gamma").unwrap())),
        "there is only one it can be of"
    );
    assert_eq!(only.initiative, Some(alone.initiative_id()));
}
#[test]
fn a_date_may_have_spaces_and_one_that_is_not_understood_says_so() {
    check("need:next mon call", "call", &["need:next mon = Needed by Mon 4 Dec 2023"]);
    check("need:12 jan 2025 call", "call", &["need:12 jan 2025 = Needed by Sun 12 Jan 2025"]);
    check("need:none call", "call", &["need:none = No need-by day"]);
    check("need:soon call", "call", &["need:soon = Needed by: soon !"]);
    check(
        "call need: 12jan, eta: next fri",
        "call",
        &["need: 12jan, = Needed by Fri 12 Jan 2024", "eta: next fri = Promised for Fri 8 Dec 2023"],
    );
}
#[test]
fn a_promise_that_was_missed_already_needs_the_day_on_which_it_was_made() {
    let made = "said:1nov = Promised on Wed 1 Nov 2023";
    check("eta:30nov call", "call", &["eta:30nov = Promised for: 30nov !"]);
    check("eta:30nov said:1nov call", "call", &["eta:30nov = Promised for Thu 30 Nov 2023", made]);
    check("said:1nov eta:1nov call", "call", &[made, "eta:1nov = Promised for Wed 1 Nov 2023"]);
    check("said:1nov eta:31oct call", "call", &[made, "eta:31oct = Promised for: 31oct !"]);
    check(
        "eta:today said:2dec",
        "",
        &["eta:today = Promised for Fri 1 Dec 2023", "said:2dec = Promised on: 2dec !"],
    );
    check("said:none x", "x", &["said:none = Promised on: none !"]);
}
#[test]
fn a_second_supplier_is_a_problem_and_a_second_tag_is_not() {
    check(
        "x @PlatformB @PlatformZ #a #b #A",
        "x",
        &[
            "@PlatformB = Supplier: Platform B",
            "@PlatformZ = Supplier: PlatformZ !",
            "#a = Tag: a",
            "#b = Tag: b",
            "#A = Tag: A",
        ],
    );
    assert_eq!(read_line("#a #b #A").1.tags, ["a", "b"]);
}
#[test]
fn half_a_private_note_is_private() {
    check("x note:(he said", "x", &["note:(he said = Private note"]);
    check("x note:\"he said", "x", &["note:\"he said = Private note"]);
}
#[test]
fn a_private_note_without_brackets_is_the_rest_of_the_line() {
    check("x note: he said @PlatformB", "x", &["note: he said @PlatformB = Private note"]);
    check("x note:he said, #twice", "x", &["note:he said, #twice = Private note"]);
    check("x note: ", "x note:", &[]);
}
#[test]
fn the_initiative_follows_from_the_milestone_or_from_being_the_only_live_one() {
    let (case, captured) = read_line("x ms:Beta");
    assert_eq!(captured.initiative, Some(case.initiative_id()));
    assert_eq!(read_line("x").1.initiative, None);
    let alone = Case::new();
    assert_eq!(read("x", &[], &alone.facts, None, today()).initiative, Some(alone.initiative_id()));
}
#[test]
fn a_removed_chip_is_words_again_and_a_milestone_is_looked_up_in_the_initiative_given() {
    let case = case();
    let checkout = case.facts.initiatives.values().find(|i| i.title.as_str() == "Checkout").unwrap().id;
    let plain = ["note:(see @PlatformB)".to_owned()];
    let captured = read("x note:(see @PlatformB) ms:beta", &plain, &case.facts, Some(checkout), today());
    assert_eq!(captured.title, "x note:(see @PlatformB)");
    let new = Reference::New(Title::new("beta").unwrap());
    assert_eq!((captured.chips.len(), captured.milestone), (1, Some(new)), "Beta is of another initiative");
    assert_eq!(captured.initiative, Some(checkout));
}

fn line() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Tokenizer",
        "v2",
        "@PlatformB",
        "@",
        "\"",
        "“",
        "”",
        "dri:",
        "need:12 jan",
        "need:",
        "said:",
        "note: ",
        "eta:",
        "next",
        "fri",
        "ms:Beta",
        "in:",
        "#checkout",
        "#",
        "!1",
        "!",
        "note:(",
        "(",
        ")",
        ":",
        ",",
        "é",
        "🚀",
        "\u{a0}",
        "\n",
        "NOTE:\"",
        "İn:x",
    ]);
    let spaced = prop::collection::vec((piece, prop::bool::ANY), 0..14);
    let spaced = spaced.prop_map(|pieces| {
        pieces
            .iter()
            .map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" }))
            .collect::<String>()
    });
    prop_oneof![spaced, "\\PC{0,40}", "[\\s\\S]{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn chips_stand_in_the_line_in_their_order_and_all_removed_give_it_back(text in line()) {
        let case = case();
        let captured = read(&text, &[], &case.facts, None, today());
        let mut at = 0;
        for chip in &captured.chips {
            prop_assert!(chip.range.start >= at && text[chip.range.clone()] == chip.text);
            at = chip.range.end;
        }
        let plain: Vec<String> = captured.chips.iter().map(|chip| chip.text.clone()).collect();
        let words = read(&text, &plain, &case.facts, None, today());
        prop_assert!(words.chips.is_empty());
        prop_assert_eq!(Title::new(&words.title), Title::new(&text));
    }
    #[test]
    fn words_without_a_prefix_give_no_chip(words in prop::collection::vec("[a-zA-Z0-9.?&/-]{1,9}[@#!:]?", 0..8)) {
        let text = words.join(" ");
        let captured = read(&text, &[], &case().facts, None, today());
        prop_assert!(captured.chips.is_empty());
        prop_assert_eq!(captured.title, text);
    }
}
