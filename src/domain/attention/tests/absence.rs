//! AR7 and covered leave, each at its boundary. 20 December 2023 is a Wednesday; ten working days before it is the 6th.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::reason::Suggestion;

/// Ada owes a date on Wed 20 Dec.
fn owed() -> Case {
    Case::new()
        .team("Platform A")
        .person("Ada")
        .person("Bea")
        .dependency("SSO SDK")
        .dri("Ada")
        .need_by("2024-03-01")
        .ask(AskKind::Eta, "2023-11-27", None)
        .reply("2023-11-30")
        .eta("2023-12-20", "2023-11-30")
}

const TODAY: &str = "2023-12-01";

#[test]
fn an_absence_counts_from_ten_working_days_before_the_date_to_the_day_itself() {
    for (from, to, raised) in [
        ("2023-12-01", "2023-12-05", false), // eleven before
        ("2023-12-01", "2023-12-06", true),  // ten before
        ("2023-12-06", "2023-12-06", true),
        ("2023-12-09", "2023-12-10", false), // a weekend within
        ("2023-12-20", "2024-01-05", true),  // the day itself
        ("2023-12-21", "2024-01-05", false), // the day after
    ] {
        check(&owed().away("Ada", from, to), "AR7", &[(TODAY, raised)]);
    }
    check(&owed().away("Ada", "2023-12-01", None), "AR7", &[(TODAY, true)]);
    check(&owed().travels("Ada", "2023-12-18", "2023-12-19"), "AR7", &[(TODAY, true)]);
}

#[test]
fn once_the_date_has_passed_every_day_since_counts() {
    let after = owed().away("Ada", "2023-12-27", "2023-12-29");
    check(&after, "AR7", &[("2023-12-26", false), ("2023-12-27", true), ("2024-01-02", true)]);
}

#[test]
fn who_covers_ends_it_for_the_days_they_cover() {
    let away = || owed().away("Ada", "2023-12-11", "2024-01-05");
    check(&away(), "AR7", &[(TODAY, true)]);
    check(&away().covered_by("Bea"), "AR7", &[(TODAY, false)]);
    check(&away().acting("Bea", "Ada", "2023-12-11", "2024-01-05"), "AR7", &[(TODAY, false)]);
    // One working day without anybody is enough.
    check(&away().acting("Bea", "Ada", "2023-12-12", "2024-01-05"), "AR7", &[(TODAY, true)]);
    let both_away = away().covered_by("Bea").away("Bea", "2023-12-14", "2023-12-14");
    check(&both_away, "AR7", &[(TODAY, true)]);
    let weekend = away().covered_by("Bea").away("Bea", "2023-12-16", "2023-12-17");
    check(&weekend, "AR7", &[(TODAY, false)]);
}

#[test]
fn the_absence_of_somebody_else_and_work_that_is_not_with_the_supplier_raise_nothing() {
    check(&owed().away("Bea", "2023-12-11", "2024-01-05"), "AR7", &[(TODAY, false)]);
    let delivered = owed().away("Ada", "2023-12-11", "2024-01-05").deliver(TODAY);
    check(&delivered, "AR7", &[(TODAY, false)]);
}

#[test]
fn the_policy_says_how_many_days_before_the_date_count() {
    let case = owed().away("Ada", "2023-12-01", "2023-12-06");
    let raised = |cover_days| {
        let policy = Policy { cover_days, ..Policy::default() };
        reasons_at(&case, &policy, TODAY).iter().any(|reason| reason.code() == "AR7")
    };
    assert_eq!([9, 10].map(raised), [false, true]);
}

#[test]
fn their_manager_is_away_until_5_january_with_no_cover() {
    let case = owed().away("Ada", "2023-11-27", "2024-01-05");
    let item = item(&case, TODAY);
    let (from, to, eta) = (day("2023-11-27"), Some(day("2024-01-05")), day("2023-12-20"));
    assert_eq!(item.reasons, [Reason::Uncovered { person: case.person_id("Ada"), from, to, eta }]);
    assert_eq!((item.band, item.court), (Band::AtRisk, Court::Theirs));
    assert_eq!(item.suggestion, Suggestion::NameCover);
}

#[test]
fn a_team_whose_lead_is_vacant_has_nobody_to_turn_to() {
    check(&owed(), "AR7", &[(TODAY, false)]);
    let vacant = owed().vacant("Platform A", "2023-12-04", "2024-01-05");
    let days = [("2023-12-03", false), ("2023-12-04", true), ("2024-01-05", true), ("2024-01-06", false)];
    check(&vacant, "AR7", &days);
    assert_eq!(item(&vacant, "2023-12-04").suggestion, Suggestion::Ask);
    let acting = vacant.acting_lead("Bea", "Platform A", "2023-12-11", None);
    check(&acting, "AR7", &[("2023-12-08", true), ("2023-12-11", false)]);
}

#[test]
fn a_lead_who_is_away_for_some_days_is_still_the_lead() {
    let led = || owed().person("Lea").lead("Platform A", "Lea");
    check(&led().away("Lea", "2023-11-27", "2024-01-05"), "AR7", &[(TODAY, false)]);
    check(&led().away("Lea", "2023-11-27", None), "AR7", &[(TODAY, true)]);
    check(&led().away("Lea", "2023-11-27", None).covered_by("Bea"), "AR7", &[(TODAY, false)]);
}

/// Asked on Fri 1 Dec, promised for spring; six working days of silence are more than usual.
fn asked() -> Case {
    Case::new()
        .team("Platform A")
        .person("Ada")
        .person("Bea")
        .dependency("SSO SDK")
        .dri("Ada")
        .eta("2024-03-01", "2023-11-30")
        .ask(AskKind::Status, "2023-12-01", None)
}

#[test]
fn covered_leave_is_no_silence() {
    check(&asked(), "quiet", &[("2023-12-08", false), ("2023-12-11", true)]);
    let leave = || asked().away("Ada", "2023-12-06", "2023-12-12");
    check(&leave(), "quiet", &[("2023-12-11", true)]);
    // Two days passed before the leave of five, so the sixth day of silence is Mon 18 Dec.
    let days = [("2023-12-11", false), ("2023-12-12", false), ("2023-12-15", false), ("2023-12-18", true)];
    check(&leave().covered_by("Bea"), "quiet", &days);
    let travel = asked().travels("Ada", "2023-12-06", "2023-12-12").covered_by("Bea");
    check(&travel, "quiet", &[("2023-12-11", true)]);
}

#[test]
fn only_the_leave_of_whoever_was_asked_counts() {
    let case = asked().to("Bea").away("Ada", "2023-12-04", "2023-12-22").covered_by("Bea");
    check(&case, "quiet", &[("2023-12-11", true)]);
}

#[test]
fn while_somebody_covers_it_is_mine_to_chase() {
    let case = asked().away("Ada", "2023-12-04", "2024-01-05").covered_by("Bea");
    check(&case, "quiet", &[("2023-12-18", false)]);
    check(&case, "unchased", &[("2023-12-15", false), ("2023-12-18", true)]);
}
