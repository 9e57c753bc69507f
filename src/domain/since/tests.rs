use super::*;
use crate::domain::ask::AskKind;
use crate::domain::sentence::{since_totals, since_words, stone_since_words};
use crate::domain::standing::StandingWord;
use crate::domain::testing::{Case, day};

const TODAY: &str = "2023-12-01";

fn before() -> Case {
    Case::new().team("Platform A").dependency("SSO SDK").need_by("2023-12-20").eta("2023-11-24", "2023-11-02")
}

/// What is told of the dependency after `then`, and its mark.
#[track_caller]
fn check(then: impl FnOnce(Case) -> Case, expect: &[&str], marked: Option<SinceMark>) {
    let (before, now) = (before(), then(before()));
    let found = changed(&now.facts, Some(before.dossier()), now.dossier());
    let told: Vec<String> = found.iter().map(|one| since_words(&now.facts, one, day(TODAY))).collect();
    assert_eq!(told, expect);
    assert_eq!(mark(&found), marked);
}

#[test]
fn each_change_is_told_in_short_words() {
    use SinceMark::{Accepted, Bounced, Changed, Earlier, Later};
    check(|case| case, &[], None);
    check(
        |case| case.eta("2024-01-08", "2023-11-23"),
        &["ETA 24 Nov → 8 Jan 2024 (+31 working days)"],
        Some(Later),
    );
    check(
        |case| case.eta("2023-11-22", "2023-11-10"),
        &["ETA 24 Nov → 22 Nov (−2 working days)"],
        Some(Earlier),
    );
    check(|case| case.withdrawn("2023-11-10"), &["ETA 24 Nov withdrawn", "now draft"], Some(Later));
    check(|case| case.confirmed("2023-11-10"), &["date confirmed 10 Nov"], Some(Changed));
    check(
        |case| case.need_by_said("2023-12-27", "2023-11-10"),
        &["need-by 20 Dec → 27 Dec (+5 working days)"],
        Some(Changed),
    );
    check(|case| case.deliver("2023-11-22"), &["delivered 22 Nov"], Some(Changed));
    check(|case| case.deliver("2023-11-22").accept("2023-11-24"), &["accepted 24 Nov"], Some(Accepted));
    check(
        |case| case.deliver("2023-11-22").bounce("2023-11-24", "No build"),
        &["bounced 24 Nov"],
        Some(Bounced),
    );
    check(|case| case.standing(StandingWord::Blocked, "2023-11-20"), &["now blocked"], Some(Changed));
    check(
        |case| case.ask(AskKind::Eta, "2023-11-20", None).reply("2023-11-21"),
        &["answered 21 Nov"],
        Some(Changed),
    );
    check(|case| case.with(|d| d.dependency.supplier = None), &["no team any more"], Some(Changed));
}

#[test]
fn a_date_that_moved_and_came_back_is_only_confirmed() {
    let there_and_back = |case: Case| case.eta("2023-12-08", "2023-11-10").eta("2023-11-24", "2023-11-13");
    check(there_and_back, &["date confirmed 13 Nov"], Some(SinceMark::Changed));
}

#[test]
fn what_was_not_on_record_was_added() {
    let case = before();
    let found = changed(&case.facts, None, case.dossier());
    assert_eq!(since_words(&case.facts, &found[0], day(TODAY)), "added, needed by 20 Dec");
    assert_eq!(mark(&found), Some(SinceMark::Added));
}

#[test]
fn a_milestone_is_told_by_its_day() {
    let case = Case::new().milestone("Beta", "2023-12-11", "2023-11-01");
    let moved = case.clone().milestone_moved("2023-12-18", "2023-11-20");
    let id = case.milestone_id("Beta");
    let told = |now: &Case| -> Vec<String> {
        let found = milestone_changed(&now.facts, case.facts.milestones.get(&id), &now.facts.milestones[&id]);
        found.iter().map(|one| stone_since_words(&now.facts, one, day(TODAY))).collect()
    };
    assert_eq!(told(&case), Vec::<String>::new());
    assert_eq!(told(&moved), ["day 11 Dec → 18 Dec (+5 working days)"]);
    assert_eq!(told(&case.clone().milestone_done("2023-11-30")), ["reached 30 Nov"]);
}

#[test]
fn totals_leave_out_what_did_not_happen() {
    assert_eq!(since_totals(0, 0, 0, 0), "");
    assert_eq!(since_totals(5, 1, 2, 0), "5 dates moved later, 1 earlier; 2 accepted.");
    assert_eq!(since_totals(0, 1, 0, 1), "1 date moved earlier; 1 bounced.");
}
