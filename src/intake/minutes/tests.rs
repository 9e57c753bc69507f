//! A line about an item of a meeting, told by example, and what holds for every line. The meeting is on Fri 1 Dec 2023.

use super::*;
use crate::domain::testing::day;
use proptest::prelude::*;

fn noted(text: &str) -> Noted {
    read(text, true, day("2023-12-01"), &Calendar::default())
}

/// The chips as `text = label`, a problem after ` !`; then what is left as the minute.
#[track_caller]
fn check(text: &str, chips: &[&str], minute: &str) {
    let noted = noted(text);
    let told = noted.chips.iter().map(|chip| {
        let problem = if chip.problem.is_empty() { "" } else { " !" };
        format!("{} = {}{problem}", chip.text, chip.label)
    });
    assert_eq!(
        (told.collect::<Vec<_>>(), noted.minute.as_str()),
        (chips.iter().map(|c| (*c).to_owned()).collect(), minute)
    );
}

#[test]
fn a_date_is_said_in_full_and_what_is_left_is_the_minute() {
    check("eta:20dec Ada is on leave", &["eta:20dec = Promised for Wed 20 Dec 2023"], "Ada is on leave");
    check("eta:next fri, they hope", &["eta:next fri, = Promised for Fri 8 Dec 2023"], "they hope");
    check("eta:12 jan 2025", &["eta:12 jan 2025 = Promised for Sun 12 Jan 2025"], "");
    check("eta:none", &["eta:none = No date was given"], "");
    check("eta:31feb", &["eta:31feb = Promised for: 31feb !"], "");
    check(
        "eta:mid Q1 they hope",
        &["eta:mid Q1 = Promised between 1 and 29 Feb 2024 (“mid Q1”)"],
        "they hope",
    );
    check("eta:soon", &["eta:soon = Said “soon”, no date"], "");
    check("eta:\"when ready\", they say", &["eta:\"when ready\", = Said “when ready”, no date"], "they say");
    check("eta:30nov", &["eta:30nov = Promised for: 30nov !"], "");
    assert_eq!(noted("eta:20dec").eta, Some(SaidEta::Given(TypedEta::Day(day("2023-12-20")))));
}
#[test]
fn ok_and_done_count_alone_and_with_a_colon() {
    check("ok", &["ok = The date is confirmed unchanged"], "");
    check("OK!", &["OK! = The date is confirmed unchanged"], "");
    check("ok, but when?", &[], "ok, but when?");
    check("ok:Ada is sure", &["ok:Ada is sure = The date is confirmed unchanged: Ada is sure"], "");
    check("done", &["done = Delivered"], "");
    check("we are done here", &[], "we are done here");
    check("next:fri call Ada ok", &["next:fri call Ada ok = Next step on Fri 8 Dec 2023: call Ada ok"], "");
    check(
        "ok next:fri call Ada",
        &[
            "next:fri call Ada = Next step on Fri 8 Dec 2023: call Ada",
            "ok = The date is confirmed unchanged",
        ],
        "",
    );
}
#[test]
fn a_text_reaches_to_the_next_prefix() {
    check(
        "blocked:no staging yet eta:20dec why:token service late",
        &[
            "blocked:no staging yet = Blocked: no staging yet",
            "eta:20dec = Promised for Wed 20 Dec 2023",
            "why:token service late = Why it moved: token service late",
        ],
        "",
    );
    check(
        "ask:\"who said eta:20dec?\" then lunch",
        &["ask:\"who said eta:20dec?\" = Asked for a status: who said eta:20dec?"],
        "then lunch",
    );
    check(
        "ask:\"who owns it?\" said Ada",
        &["ask:\"who owns it?\" = Asked for a status: who owns it?"],
        "said Ada",
    );
}
#[test]
fn an_ask_may_name_its_kind_and_the_day_of_the_reply() {
    check("ask:who owns it?", &["ask:who owns it? = Asked for a status: who owns it?"], "");
    check(
        "ask:date for the beta by:next fri",
        &["ask:date for the beta = Asked for a date: for the beta", "by:next fri = Reply by Fri 8 Dec 2023"],
        "",
    );
    check("by:fri", &["by:fri = Reply by: fri !"], "");
    assert_eq!(noted("by:fri ask:help").reply_by, Some(day("2023-12-08")));
    assert_eq!(noted("ask:review").ask, Some((AskKind::Review, String::new())));
}
#[test]
fn what_can_not_both_be_is_a_problem() {
    for line in [
        "eta:20dec ok:",
        "eta:20dec eta:21dec",
        "done:build eta:20dec",
        "ok:sure done:build",
        "blocked:x done:y",
        "why:x",
        "next:call Ada",
        "next:fri",
    ] {
        let expect = line != "eta:20dec ok:";
        assert_eq!(noted(line).problem().is_some(), expect, "{line}");
    }
}
#[test]
fn nothing_is_interpreted_unless_prefixed() {
    for words in [
        "monitor the friday 12jan build",
        "eta: soon, ask: them",
        "the eta:",
        "beta:20dec",
        "next friday we are blocked",
        "re: the build",
    ] {
        check(words, &[], words);
    }
    let general = read("eta:20dec", false, day("2023-12-01"), &Calendar::default());
    assert!(general.problem().is_some());
    assert_eq!(read("ask legal", false, day("2023-12-01"), &Calendar::default()).minute, "ask legal");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn no_word_is_lost(words in prop::collection::vec("eta:20dec|ok|done|ask:who|by:fri|re:yes|next:fri|why:x|blocked:\"a|b\"|[a-z:\"“]{1,6}|🚀", 0..10)) {
        let text = words.join(" ");
        let noted = noted(&text);
        let mut kept: Vec<&str> = noted.chips.iter().flat_map(|chip| chip.text.split(' ')).chain(noted.minute.split(' ')).filter(|w| !w.is_empty()).collect();
        let mut typed: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        kept.sort_unstable();
        typed.sort_unstable();
        prop_assert_eq!(kept, typed);
    }
    #[test]
    fn any_line_is_read(text in "[\\s\\S]{0,40}") {
        noted(&text);
    }
}
