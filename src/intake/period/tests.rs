//! Periods told by example, and what holds for every one.

use super::*;
use crate::domain::testing::day;
use proptest::prelude::*;

/// Today is Sunday 22 November 2026.
#[track_caller]
fn check(words: &str, first: &str, last: &str) {
    let found = parse(words, day("2026-11-22")).map(|found| found.map(|p| (p.first, p.last)));
    assert_eq!(found, Some(Ok((day(first), day(last)))), "{words}");
}

#[test]
fn a_period_has_its_own_bounds() {
    check("q1 2027", "2027-01-01", "2027-03-31");
    check("q1/2027", "2027-01-01", "2027-03-31");
    check("q1'27", "2027-01-01", "2027-03-31");
    check("2027 q1", "2027-01-01", "2027-03-31");
    check("h2 2027", "2027-07-01", "2027-12-31");
    check("march 2027", "2027-03-01", "2027-03-31");
    check("mar'28", "2028-03-01", "2028-03-31");
    check("2028-02", "2028-02-01", "2028-02-29");
    check("cw 12 2027", "2027-03-22", "2027-03-28");
    check("week 12/2027", "2027-03-22", "2027-03-28");
    check("2027-w12", "2027-03-22", "2027-03-28");
    check("2027", "2027-01-01", "2027-12-31");
}
#[test]
fn without_a_year_it_is_the_first_that_has_not_ended() {
    check("q1", "2027-01-01", "2027-03-31");
    check("q4", "2026-10-01", "2026-12-31");
    check("h1", "2027-01-01", "2027-06-30");
    check("h2", "2026-07-01", "2026-12-31");
    check("march", "2027-03-01", "2027-03-31");
    check("nov", "2026-11-01", "2026-11-30");
    check("cw 12", "2027-03-22", "2027-03-28");
    check("kw12", "2027-03-22", "2027-03-28");
    check("cw 47", "2026-11-16", "2026-11-22");
    check("cw 46", "2027-11-15", "2027-11-21");
    check("cw 53", "2026-12-28", "2027-01-03");
}
#[test]
fn early_mid_and_late_are_its_thirds() {
    check("early feb", "2027-02-01", "2027-02-10");
    check("mid-feb", "2027-02-11", "2027-02-20");
    check("early in march2027", "2027-03-01", "2027-03-10");
    check("late feb", "2027-02-21", "2027-02-28");
    check("end of march", "2027-03-21", "2027-03-31");
    check("beginning of q2 2027", "2027-04-01", "2027-04-30");
    check("mid q1", "2027-02-01", "2027-02-28");
    check("end of the q1", "2027-03-01", "2027-03-31");
    check("early h1", "2027-01-01", "2027-02-28");
    check("middle of 2027", "2027-05-01", "2027-08-31");
    check("late h2 2027", "2027-11-01", "2027-12-31");
    check("end of cw 12", "2027-03-26", "2027-03-28");
    check("mid nov", "2027-11-11", "2027-11-20");
    check("late nov", "2026-11-21", "2026-11-30");
    check("by end of march", "2027-03-21", "2027-03-31");
}
#[test]
fn what_is_said_of_today_is_counted_from_it() {
    check("this week", "2026-11-16", "2026-11-22");
    check("next week", "2026-11-23", "2026-11-29");
    check("next month", "2026-12-01", "2026-12-31");
    check("next quarter", "2027-01-01", "2027-03-31");
    check("this quarter", "2026-10-01", "2026-12-31");
    check("next year", "2027-01-01", "2027-12-31");
    check("end of the month", "2026-11-21", "2026-11-30");
    check("eoy", "2026-09-01", "2026-12-31");
    check("mid next quarter", "2027-02-01", "2027-02-28");
}
#[test]
fn from_one_to_the_other_has_the_bounds_of_both() {
    check("15–20 jan", "2027-01-15", "2027-01-20");
    check("15-20 jan 2028", "2028-01-15", "2028-01-20");
    check("15.-20.1.2027", "2027-01-15", "2027-01-20");
    check("jan 15-20", "2027-01-15", "2027-01-20");
    check("15 to 20 jan", "2027-01-15", "2027-01-20");
    check("between 15 and 20 jan", "2027-01-15", "2027-01-20");
    check("28 dec - 4 jan", "2026-12-28", "2027-01-04");
    check("28dec2027 – 4jan", "2027-12-28", "2028-01-04");
    check("2027-01-15 - 2027-01-20", "2027-01-15", "2027-01-20");
    check("jan-feb", "2027-01-01", "2027-02-28");
    check("q1 to q2 2027", "2027-01-01", "2027-06-30");
    check("mid feb to early march", "2027-02-11", "2027-03-10");
    assert!(parse("15–20 jan", day("2026-11-22")).unwrap().unwrap().by_days);
    assert!(!parse("jan-feb", day("2026-11-22")).unwrap().unwrap().by_days);
}
#[test]
fn what_is_written_like_a_period_and_is_none_is_told_apart_from_words() {
    for words in ["q5", "h3", "cw 60", "cw 53 2027", "q0", "20–15 jan 2027", "30–31 feb"] {
        assert_eq!(parse(words, day("2026-11-22")), Some(Err(NoSuchPeriod)), "{words}");
    }
    for words in [
        "",
        "soon",
        "tbd",
        "mar 27",
        "12",
        "week",
        "month",
        "mid",
        "end of",
        "the end",
        "may be",
        "early access",
        "mid-size",
        "quarter",
        "h264",
        "q1 planning",
        "12-13",
        "a-b",
        "monday",
        "w",
        "2027-13",
    ] {
        assert_eq!(parse(words, day("2026-11-22")), None, "{words}");
    }
}

proptest! {
    #[test]
    fn any_words_are_read_and_what_is_read_has_not_ended_before_it_began(
        words in "\\PC{0,12}|(early|mid|end of)? ?(q[0-9]|cw [0-9]{1,2}|h[0-9]|mar|feb)( 20[0-9]{2})?|[0-9a-z –-]{0,14}",
        offset in 0i32..109_000,
    ) {
        if let Some(Ok(period)) = parse(&words, Day::FIRST.plus(offset)) {
            prop_assert!(period.first <= period.last);
        }
    }
    #[test]
    fn the_thirds_of_a_period_are_all_of_it(
        which in prop::sample::select(vec!["q1", "q4", "h1", "h2", "march", "feb", "cw 9", "cw 52", ""]),
        year in 1901i32..2199,
    ) {
        let of = |part: &str| {
            let words = format!("{part}{which} {year}");
            parse(words.replace("  ", " ").trim(), day("2026-11-22")).unwrap().unwrap()
        };
        let (early, mid, late, all) = (of("early "), of("mid "), of("late "), of(""));
        prop_assert_eq!((all.first, all.last), (early.first, late.last));
        prop_assert_eq!((early.last.plus(1), mid.last.plus(1)), (mid.first, late.first));
    }
}

#[test]
fn a_cell_of_a_table_may_name_a_period_that_is_over() {
    for (words, on, last) in [
        // In spring a plan says what comes this year, and what was due just now.
        ("h2", "2026-03-02", "2026-12-31"),
        ("q4", "2026-03-02", "2026-12-31"),
        ("dec", "2026-03-02", "2026-12-31"),
        ("cw 45", "2026-03-02", "2026-11-08"),
        ("q4", "2026-01-31", "2025-12-31"),
        ("q4", "2026-02-01", "2026-12-31"),
        ("jan", "2026-03-02", "2026-01-31"),
        ("q1", "2026-09-30", "2026-03-31"),
        ("q1", "2026-10-01", "2027-03-31"),
        ("cw 12-14", "2026-03-02", "2026-04-05"),
    ] {
        let found = in_a_table(words, day(on)).map(|found| found.map(|p| p.last));
        assert_eq!(found, Some(Ok(day(last))), "{words} on {on}");
    }
    assert_eq!(in_a_table("q5", day("2026-03-02")), Some(Err(NoSuchPeriod)));
    for (words, expect) in [
        // Long over, and not next year's.
        ("q3", Some(("2026-07-01", "2026-09-30"))),
        ("mid q1", Some(("2027-02-01", "2027-02-28"))),
        ("q4", Some(("2026-10-01", "2026-12-31"))),
        ("november", Some(("2026-11-01", "2026-11-30"))),
        ("q1 2026", Some(("2026-01-01", "2026-03-31"))),
        ("cw 46", Some(("2026-11-09", "2026-11-15"))),
        ("15-20 jan", Some(("2027-01-15", "2027-01-20"))),
        // Counted from a day that the table does not tell.
        ("next week", None),
        ("end of month", None),
        ("eoq", None),
        ("this quarter", None),
        ("tbd", None),
    ] {
        let found = in_a_table(words, day("2026-11-22")).map(|found| found.map(|p| (p.first, p.last)));
        assert_eq!(found, expect.map(|(first, last)| Ok((day(first), day(last)))), "{words}");
    }
}
