use super::*;
use crate::domain::forecast::{Awaited, awaited, awaited_if, on_record};
use crate::domain::graph::Links;
use crate::domain::sentence::{outlook_words, supposition_words};
use crate::domain::testing::{Case, day};
use proptest::prelude::*;

const TODAY: &str = "2023-12-01";
const BETA: &str = "2024-01-15";

/// Two promised dates before the day of the milestone, of two teams; the one of B was missed already.
fn case() -> Case {
    let case = Case::new().milestone("Beta", BETA, "2023-11-01");
    let case = case.team("A").dependency("SDK").eta("2024-01-10", "2023-11-02");
    case.team("B").dependency("Rules").eta("2023-11-24", "2023-11-02")
}

fn record(case: &Case) -> Record {
    on_record(&case.facts, day(TODAY))
}

fn after(case: &Case, suppositions: &[Supposition]) -> Awaited {
    let (facts, record, today) = (&case.facts, record(case), day(TODAY));
    let supposed = suppose(facts, &record, suppositions, today);
    let links = Links::without(facts, |id| supposed.get(&id) == Some(&Taken::Dropped));
    awaited_if(facts, &links, &record, &supposed, case.milestone_id("Beta"), today)
}

fn percent(case: &Case, suppositions: &[Supposition]) -> Option<u32> {
    after(case, suppositions).by(day(BETA)).map(|odds| (odds * 100.0).round() as u32)
}

fn eta(case: &Case, title: &str, on: &str) -> Supposition {
    Supposition::Eta { dependency: case.titled(title), day: day(on) }
}

fn drop(case: &Case, title: &str) -> Supposition {
    Supposition::Drop { dependency: case.titled(title) }
}

fn usual(case: &Case, team: &str) -> Supposition {
    Supposition::Usual { team: case.team_id(team) }
}

#[test]
fn each_supposition_changes_what_it_is_about() {
    let case = case();
    let was = percent(&case, &[]).unwrap();
    assert!((1..99).contains(&was), "{was}");
    let check = |suppositions: &[Supposition], expect: &dyn Fn(Option<u32>) -> bool| {
        let found = percent(&case, suppositions);
        assert!(expect(found), "{suppositions:?}: {found:?}, {was} before");
    };
    check(&[eta(&case, "Rules", "2024-01-05")], &|now| now > Some(was));
    check(&[eta(&case, "SDK", "2024-01-16")], &|now| now == Some(0));
    check(&[drop(&case, "Rules")], &|now| now > Some(was));
    check(&[drop(&case, "Rules"), drop(&case, "SDK")], &|now| now == Some(100));
    // What is said of a dependency itself counts before what is said of its team.
    check(&[eta(&case, "Rules", "2024-01-05"), usual(&case, "B")], &|now| now > Some(was));
    // Half of such late dates come by a day after the milestone's.
    check(&[usual(&case, "B")], &|now| now == Some(0) || now > Some(was));
}

#[test]
fn a_team_that_slips_as_usual_comes_on_the_day_of_half_such_dates() {
    let case = case();
    let supposed = suppose(&case.facts, &record(&case), &[usual(&case, "B")], day(TODAY));
    let promise = current(&case.facts, &case.facts.dossiers[&case.titled("Rules")]).unwrap();
    let half = record(&case).odds(&promise, day(TODAY)).day_at(0.5);
    assert_eq!(supposed, Supposed::from([(case.titled("Rules"), Taken::Comes(half))]));
    let waits = after(&case, &[usual(&case, "B")]);
    assert_eq!(waits.promised_by(), half.max(Some(day("2024-01-10"))));
}

#[test]
fn what_waited_only_for_the_sake_of_a_dropped_one_is_not_waited_for() {
    let case =
        case().team("C").dependency("Base").with(|d| d.dependency.milestone = None).link("Base", "SDK", 3);
    assert_eq!(after(&case, &[]).undated, [case.titled("Base")]);
    assert_eq!(percent(&case, &[]), None);
    assert!(after(&case, &[drop(&case, "SDK")]).undated.is_empty());
    assert!(percent(&case, &[eta(&case, "Base", "2023-12-15")]).is_some());
}

#[test]
fn a_milestone_is_told_with_its_odds_or_with_what_has_no_date() {
    let case = case();
    let words = |case: &Case| {
        let (facts, record, today) = (&case.facts, record(case), day(TODAY));
        let waits = awaited(facts, &Links::of(facts), &record, case.milestone_id("Beta"), today);
        let day = facts.milestones[&case.milestone_id("Beta")].day();
        outlook_words(facts, &record, &waits, day, today)
    };
    let told = words(&case);
    assert!(
        told.contains("% by 15 Jan 2024, the day of the milestone; half of such come by 30 Mar 2024, and no day within a year"),
        "{told}"
    );
    assert!(told.ends_with("A guess: fewer than 3 dates are decided in all."), "{told}");
    let told = words(
        &Case::new()
            .milestone("Beta", "2023-11-20", "2023-11-01")
            .team("A")
            .dependency("SDK")
            .eta("2024-01-10", "2023-11-02"),
    );
    assert!(told.starts_with("Its day, 20 Nov, has passed; likely 10 Jan 2024 – "), "{told}");
    let case = case.team("C").dependency("Copy");
    let told = words(&case);
    assert!(told.starts_with("Unknown: Copy has no date. It is no likelier than Rules alone: "), "{told}");
    assert!(told.ends_with(" % by 15 Jan 2024, the day of the milestone."), "{told}");
    let none = Case::new().milestone("Beta", BETA, "2023-11-01").team("C").dependency("Copy");
    assert_eq!(words(&none), "Unknown: Copy has no date.");
    let done = Case::new().milestone("Beta", BETA, "2023-11-01");
    assert_eq!(words(&done), "Nothing that it waits for is open.");
}

#[test]
fn what_was_assumed_is_told_with_its_counts() {
    let case = case();
    let told = |supposition: Supposition| {
        let (record, today) = (record(&case), day(TODAY));
        let supposed = suppose(&case.facts, &record, &[supposition], today);
        supposition_words(&case.facts, &record, &supposed, &supposition, today)
    };
    let (label, says) = told(eta(&case, "SDK", "2024-01-12"));
    assert_eq!(label, "SDK promised for 12 Jan 2024 instead of 10 Jan 2024");
    assert!(says.starts_with("As if it were promised today. No date of A is decided yet"), "{says}");
    let (label, says) = told(usual(&case, "B"));
    assert_eq!(label, "B slips as it usually does");
    assert!(says.starts_with("1 open date taken at the day by which half of such dates are met"), "{says}");
    assert!(says.contains("B kept 0 of 1 date (0.6 typical for such dates). A guess"), "{says}");
    assert_eq!(told(drop(&case, "SDK")).0, "Without SDK");
}

proptest! {
    #[test]
    fn supposing_nothing_changes_nothing_and_less_to_wait_for_is_never_worse(
        days in prop::collection::vec((0i32..120, 0i32..90, 0u8..3), 1..6), left_out in 0usize..6
    ) {
        let mut case = Case::new().milestone("Beta", BETA, "2023-09-01");
        for (at, (due, ago, team)) in days.iter().enumerate() {
            let said = day(TODAY).plus(-ago);
            let on = said.plus(*due);
            case = case.team(&format!("T{team}{at}")).dependency(&format!("D{at}"));
            case = case.eta(&on.to_string(), &said.to_string());
        }
        let (facts, record, today) = (&case.facts, record(&case), day(TODAY));
        let as_it_is = awaited(facts, &Links::of(facts), &record, case.milestone_id("Beta"), today);
        prop_assert_eq!(&after(&case, &[]), &as_it_is);
        let gone = format!("D{}", left_out % days.len());
        let (was, now) = (as_it_is.by(day(BETA)).unwrap(), after(&case, &[drop(&case, &gone)]).by(day(BETA)).unwrap());
        prop_assert!(now >= was - 1e-9, "{} became {} without {}", was, now, gone);
    }
    #[test]
    fn supposing_a_later_day_never_raises_the_odds(sooner in 0i32..400, later in 0i32..400) {
        let case = case();
        let (sooner, later) = (sooner.min(later), sooner.max(later));
        let on = |n: i32| day(TODAY).plus(n).to_string();
        let by = |n: i32| after(&case, &[eta(&case, "SDK", &on(n)), drop(&case, "Rules")]);
        for at in ["2023-12-20", BETA, "2024-06-01", "2025-06-01"] {
            let (was, now) = (by(sooner).by(day(at)).unwrap(), by(later).by(day(at)).unwrap());
            prop_assert!(now <= was + 1e-9, "by {}: {} for +{}, {} for +{}", at, was, sooner, now, later);
        }
    }
}
