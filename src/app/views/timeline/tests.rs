//! What a bar, a milestone and the days behind them are made of, case by case.

use super::*;
use crate::app::views::Scene;
use crate::domain::ask::AskKind;
use crate::domain::attention::attention;
use crate::domain::calendar::Calendar;
use crate::domain::policy::Policy;
use crate::domain::standing::StandingWord;
use crate::domain::testing::{Case, day};
use chrono::Weekday;
use std::collections::HashMap;

const TODAY: &str = "2023-12-01";

fn shown(case: &Case, order: TimelineOrder) -> TimelineView {
    let (policy, before) = (Policy::default(), HashMap::new());
    let items = attention(&case.facts, &policy, day(TODAY));
    timeline(&Scene::new(&case.facts, &policy, day(TODAY), &items, &before), order)
}

fn by(rows: TimelineRows) -> TimelineOrder {
    TimelineOrder { rows, initiative: None, open_only: false }
}

fn bar(case: &Case) -> TimelineBar {
    let view = shown(case, by(TimelineRows::Team));
    view.groups.into_iter().flat_map(|group| group.bars).find(|bar| bar.id == case.id()).unwrap()
}

/// The golden case: needed 10 Nov, promised 27 Oct, 10 Nov, 24 Nov.
fn golden() -> Case {
    let case = Case::new().team("Platform A").dependency("SSO SDK").need_by("2023-11-10");
    let case = case.ask(AskKind::Eta, "2023-10-02", None).eta("2023-10-27", "2023-10-09");
    case.eta("2023-11-10", "2023-10-25").eta("2023-11-24", "2023-11-08")
}

#[test]
fn a_bar_goes_from_the_day_asked_to_the_eta_with_every_date_before() {
    let bar = bar(&golden());
    assert_eq!((bar.from, bar.to, bar.end), (day("2023-10-02"), day("2023-11-24"), BarEnd::Eta));
    assert_eq!(bar.from_words, "Asked 2 Oct");
    assert_eq!(bar.to_words, "Said 8 Nov by Platform A: 24 Nov, 10 working days later");
    let past: Vec<(&str, &str)> = bar.past.iter().map(|p| (p.said_by.as_str(), p.words.as_str())).collect();
    let expect = [
        ("Platform A", "Said 9 Oct by Platform A: 27 Oct"),
        ("Platform A", "Said 25 Oct by Platform A: 10 Nov, 10 working days later"),
    ];
    assert_eq!(past, expect);
    let gap = "15 working days after its need-by if it came today";
    assert_eq!((bar.gap.as_str(), bar.late, bar.overdue), (gap, true, true));
    assert_eq!(
        (bar.earlier, bar.later),
        (None, Some(day("2023-12-01"))),
        "a day that has passed is not proposed"
    );
    assert!(bar.reason.starts_with("Promised for 24 Nov, 5 working days ago."), "{}", bar.reason);
}

/// From, to and end of the bar, whether it has odds, and the gap.
#[track_caller]
fn check(case: &Case, from: &str, to: &str, end: BarEnd, odds: bool, gap: &str) {
    let bar = bar(case);
    let likely = bar.likely != [None, None] && bar.footing.is_some() && !bar.odds.is_empty();
    assert_eq!((bar.from, bar.to, bar.end, likely), (day(from), day(to), end, odds), "{bar:?}");
    assert_eq!(bar.gap, gap);
}

#[test]
fn where_a_bar_begins_and_ends() {
    let late = "15 working days after its need-by if it came today";
    check(&golden(), "2023-10-02", "2023-11-24", BarEnd::Eta, true, late);
    let unasked = || Case::new().team("A").dependency("SDK").drafted("2023-11-01");
    check(&unasked(), "2023-11-01", TODAY, BarEnd::Undated, false, "");
    check(&unasked().need_by("2023-12-15"), "2023-11-01", TODAY, BarEnd::Undated, false, "");
    let said = || unasked().eta("2023-12-15", "2023-11-20");
    check(&said(), "2023-11-20", "2023-12-15", BarEnd::Eta, true, "");
    check(&said().withdrawn("2023-11-28"), "2023-11-20", TODAY, BarEnd::Undated, false, "");
    check(
        &unasked().forecast("2023-12-15", "2023-11-20"),
        "2023-11-20",
        "2023-12-15",
        BarEnd::Eta,
        false,
        "",
    );
    check(&said().ask(AskKind::Eta, "2023-11-06", None), "2023-11-06", "2023-12-15", BarEnd::Eta, true, "");
    let asked_since = said().ask(AskKind::Eta, "2023-11-27", None);
    check(&asked_since, "2023-11-20", "2023-12-15", BarEnd::Eta, true, "");
    let passed = unasked().eta("2023-11-24", "2023-11-20").need_by("2023-12-08");
    let gap = "5 working days before its need-by if it came today";
    check(&passed, "2023-11-20", "2023-11-24", BarEnd::Eta, true, gap);
    let came = said().need_by("2023-12-01").deliver("2023-11-29");
    let gap = "2 working days before its need-by";
    check(&came, "2023-11-20", "2023-11-29", BarEnd::Delivered, false, gap);
    let accepted = came.clone().accept("2023-11-30");
    check(&accepted, "2023-11-20", "2023-11-30", BarEnd::Accepted, false, "1 working day before its need-by");
    let back = came.bounce("2023-11-30", "does not build");
    check(&back, "2023-11-20", "2023-12-15", BarEnd::Eta, true, "10 working days after its need-by");
    let parked = said().standing(StandingWord::Parked, "2023-11-24");
    check(&parked, "2023-11-20", "2023-11-24", BarEnd::Rested, false, "");
}

#[test]
fn the_odds_of_an_item_say_of_which_day_they_are() {
    let promised = || Case::new().team("A").dependency("SDK").eta("2023-12-15", "2023-11-20");
    let check = |case: Case, by: &str| {
        let odds = bar(&case).odds;
        assert!(odds.contains(&format!("% by {by}; ")), "{odds}");
    };
    check(promised(), "15 Dec, the day promised");
    check(promised().need_by("2023-12-20"), "20 Dec, the need-by");
    check(promised().need_by("2023-12-15"), "15 Dec, the need-by");
    check(promised().need_by("2023-12-08"), "15 Dec, the day promised");
}

#[test]
fn once_it_came_the_date_that_held_is_a_past_one() {
    let came = bar(&golden().deliver("2023-11-29"));
    assert_eq!(came.past.iter().map(|past| past.day).max(), Some(day("2023-11-24")));
    assert_eq!((came.past.len(), came.to_words.as_str(), came.later), (3, "Delivered 29 Nov", None));
}

#[test]
fn a_range_ends_on_its_latest_day() {
    let case = Case::new().team("A").dependency("SDK").range("2023-12-11", "2023-12-15", "2023-11-20");
    let bar = bar(&case);
    assert_eq!((bar.earliest, bar.to), (Some(day("2023-12-11")), day("2023-12-15")));
    assert_eq!(bar.to_words, "Said 20 Nov by A: 11 Dec to 15 Dec");
    assert_eq!((bar.earlier, bar.later), (Some(day("2023-12-14")), Some(day("2023-12-18"))));
}

/// Groups with their bars: "Platform A: SSO SDK, Rules".
#[track_caller]
fn groups(case: &Case, order: TimelineOrder, expect: &[&str]) {
    let view = shown(case, order);
    let told = view.groups.iter().map(|group| {
        let titles: Vec<&str> = group.bars.iter().map(|bar| bar.title.as_str()).collect();
        format!("{} ({}, {}): {}", group.name, group.words, group.milestones.len(), titles.join(", "))
    });
    assert_eq!(told.collect::<Vec<_>>(), expect);
}

#[test]
fn rows_are_gathered_and_stand_by_the_end_of_their_bars() {
    let case = Case::new().milestone("Later", "2024-02-01", "2023-11-01");
    let case = case.milestone("Beta", "2024-01-15", "2023-11-01").team("B");
    let case = case.dependency("Copy").dependency("Rules").eta("2024-01-05", "2023-11-20");
    let case = case
        .dependency("SDK")
        .eta("2023-12-15", "2023-11-20")
        .team("A")
        .dependency("Keys")
        .deliver("2023-11-23")
        .accept("2023-11-24");
    let all = "Milestones (2 open, 2): ";
    groups(
        &case,
        by(TimelineRows::Team),
        &[all, "A (nothing open, 0): Keys", "B (3 open, 2 at risk or quiet, 0): SDK, Rules, Copy"],
    );
    let milestones =
        ["Beta (3 open, 2 at risk or quiet, 1): Keys, SDK, Rules, Copy", "Later (nothing waits for it, 1): "];
    groups(&case, by(TimelineRows::Milestone), &milestones);
    groups(
        &case,
        by(TimelineRows::Initiative),
        &["Checkout (3 open, 2 at risk or quiet, 2): Keys, SDK, Rules, Copy"],
    );
    let open = TimelineOrder { open_only: true, ..by(TimelineRows::Initiative) };
    groups(&case, open, &["Checkout (3 open, 2 at risk or quiet, 2): SDK, Rules, Copy"]);
    let other = case.initiative("Other");
    let of = TimelineOrder { initiative: Some(other.initiative_id()), ..by(TimelineRows::Team) };
    groups(&other, of, &[]);
}

#[test]
fn a_milestone_tells_its_days_its_odds_and_what_decides_it() {
    let case =
        Case::new().milestone("Beta", "2024-01-15", "2023-11-01").milestone_moved("2024-01-22", "2023-11-20");
    let case = case.team("A").dependency("SDK").eta("2023-12-15", "2023-11-20");
    let case = case.dependency("Rules").eta("2023-12-20", "2023-11-20").link("SDK", "Rules", 30);
    let view = shown(&case, by(TimelineRows::Milestone));
    let [stone] = view.milestones.as_slice() else { panic!("{:?}", view.milestones) };
    assert_eq!((stone.day, stone.past.len()), (Some(day("2024-01-22")), 1));
    assert_eq!(stone.words, "Said 20 Nov: 22 Jan 2024, 5 working days later");
    assert_eq!(
        (stone.past[0].words.as_str(), stone.past[0].said_by.as_str()),
        ("Said 1 Nov: 15 Jan 2024", "")
    );
    assert!(stone.odds.ends_with("% by 22 Jan 2024, the day of the milestone."), "{}", stone.odds);
    assert_eq!(stone.chain, [case.titled("SDK"), case.titled("Rules")]);
    let words = "By the dates given, SDK, then Rules decide it: 26 Jan 2024 at the earliest, 4 working days after its day.";
    assert_eq!((stone.chain_words.as_str(), stone.finish), (words, Some(day("2024-01-26"))));
    assert_eq!(view.links[0].words, "SDK blocks Rules, 30 working days between");
    let undated = shown(&case.dependency("Copy"), by(TimelineRows::Milestone));
    assert_eq!(undated.milestones[0].odds, "No odds: Copy has no promised date.");
}

#[test]
fn nobody_works_on_weekends_and_days_off() {
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let mut case = golden();
    case.facts.calendar = Calendar::new(&week, [day("2023-11-06"), day("2023-11-15")]).unwrap();
    let view = shown(&case, by(TimelineRows::Team));
    assert_eq!((view.from, view.to), (day("2023-09-22"), day("2023-12-11")));
    let november = view.off.iter().filter(|off| off.to >= day("2023-11-01") && off.from < day("2023-11-20"));
    let told: Vec<(String, String, bool)> =
        november.map(|off| (off.from.to_string(), off.to.to_string(), off.holiday)).collect();
    let expect = [("04", "06", true), ("11", "12", false), ("15", "15", true), ("18", "19", false)];
    let expect = expect.map(|(from, to, off)| (format!("2023-11-{from}"), format!("2023-11-{to}"), off));
    assert_eq!(told, expect);
}

#[test]
fn who_is_away_stands_with_their_team() {
    let case = golden().person("Ada").away("Ada", "2023-12-04", "2024-01-05");
    let case =
        case.vacant("Platform A", "2023-11-20", None).team("Other").person("Bea").away("Bea", TODAY, None);
    let view = shown(&case, by(TimelineRows::Team));
    let words: Vec<&str> = view.teams.iter().flat_map(|t| &t.away).map(|away| away.words.as_str()).collect();
    let expect = [
        "The lead of Platform A is vacant since 20 Nov with no known return; not covered",
        "Ada is on leave 4 Dec – 5 Jan 2024; not covered",
    ];
    assert_eq!(words, expect);
    assert_eq!(view.teams[0].away[0].to, view.to, "as far as is drawn");
}
