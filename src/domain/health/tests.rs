//! Health on both sides of each boundary, on Fri 1 Dec 2023.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::attention::attention;
use crate::domain::testing::{Case, day};

const TODAY: &str = "2023-12-01";

fn health(case: &Case) -> HealthFinding {
    let (policy, today) = (Policy::default(), day(TODAY));
    let items = attention(&case.facts, &policy, today);
    let one = computed_health(&case.facts, &policy, &items, case.initiative_id(), today);
    let every = every_health(&case.facts, &policy, &items, today);
    assert_eq!(every.get(&case.initiative_id()), Some(&one), "one by one and all at once agree");
    one
}

#[track_caller]
fn check(case: &Case, expect: Health, because: &str) {
    let found = health(case);
    assert_eq!((found.health, found.because.as_str()), (expect, because));
}

/// `count` dependencies that go well.
fn calm(count: usize) -> Case {
    let start = Case::new().team("Platform A").person("Ada");
    (0..count).fold(start, |case, n| going_well(case, &format!("Calm {n}")))
}

fn going_well(case: Case, title: &str) -> Case {
    case.dependency(title)
        .dri("Ada")
        .ask(AskKind::Eta, "2023-11-27", None)
        .reply("2023-11-28")
        .eta("2024-01-10", "2023-11-28")
        .need_by("2024-01-31")
}

#[test]
fn nothing_open_is_on_track() {
    check(&Case::new(), Health::OnTrack, "nothing is open");
    check(&calm(1).deliver("2023-11-29").accept("2023-11-30"), Health::OnTrack, "nothing is open");
}

#[test]
fn a_vital_one_past_its_need_by_is_off_track_and_another_is_not() {
    let late = |level| {
        going_well(calm(9), "SSO SDK").crit(level).need_by("2023-11-30").eta("2023-12-01", "2023-11-29")
    };
    check(&late(1), Health::OffTrack, "SSO SDK was needed by 30 Nov");
    assert_eq!(health(&late(2)).health, Health::AtRisk);
}

#[test]
fn a_vital_one_late_by_plan_is_off_track_without_a_fallback() {
    let late =
        || going_well(calm(9), "SSO SDK").crit(1).what("a").acceptance("b").eta("2024-02-05", "2023-11-29");
    let because = "SSO SDK is expected 5 Feb 2024, needed by 31 Jan 2024, and no fallback is recorded";
    check(&late(), Health::OffTrack, because);
    check(&late().fallback("The old one"), Health::AtRisk, "SSO SDK under pressure");
}

#[test]
fn one_of_five_at_risk_makes_it_at_risk_and_one_of_six_does_not() {
    let with_tight = |calm_ones| going_well(calm(calm_ones), "Tight").need_by("2024-01-10");
    check(&with_tight(4), Health::AtRisk, "1 of 5 open dependencies overdue or at risk");
    check(&with_tight(5), Health::OnTrack, "1 of 6 open dependencies overdue or at risk");
}

#[test]
fn too_many_without_a_date_make_it_unknown() {
    let undated = |calm_ones| {
        let asked = calm(calm_ones).dependency("Undated").dri("Ada").ask(AskKind::Help, "2023-11-29", None);
        asked.reply("2023-11-30").need_by("2023-12-15")
    };
    check(&undated(2), Health::Unknown, "1 of 3 open dependencies without a date, or with an old one");
    check(&undated(3), Health::OnTrack, "0 of 4 open dependencies overdue or at risk");
}

#[test]
fn what_differs_asks_for_one_sentence() {
    let finding =
        HealthFinding { health: Health::OffTrack, because: "SSO SDK was needed by 10 Nov".to_owned() };
    assert_eq!(
        difference(Some(Health::OnTrack), &finding).as_deref(),
        Some("You say on track; the record says off track: SSO SDK was needed by 10 Nov.")
    );
    assert_eq!(difference(Some(Health::OffTrack), &finding), None);
    assert_eq!(difference(None, &finding), None);
}
