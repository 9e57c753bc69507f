//! OV10: who was told about an initiative is told anew.

use super::*;
use crate::domain::audience::AudienceKey;
use crate::domain::initiative::Stage;
use crate::domain::reason::Severity;

fn told() -> Case {
    Case::new().told("peers", "2023-11-15")
}

/// The item about the initiative named last.
fn raised(case: &Case, policy: &Policy, on: &str) -> Option<Attention> {
    let subject = Subject::Initiative(case.initiative_id());
    attention(&case.facts, policy, day(on)).into_iter().find(|item| item.subject == subject)
}

#[test]
fn ten_working_days_after_the_last_update_the_next_one_is_not_yet_overdue() {
    for (on, expect) in [
        ("2023-11-15", None),
        ("2023-11-29", None),
        ("2023-11-30", Some(1)),
        ("2023-12-01", Some(2)),
        ("2023-12-02", Some(2)),
        ("2023-12-04", Some(3)),
    ] {
        let item = raised(&told(), &Policy::default(), on);
        assert_eq!(item.map(|item| item.overdue), expect, "on {on}");
    }
}

#[test]
fn an_update_is_mine_to_write_and_is_one_item_an_initiative() {
    let item = raised(&told(), &Policy::default(), "2023-12-01").unwrap();
    let reason = Reason::AudienceWaits {
        audience: AudienceKey::peers(),
        last_on: day("2023-11-15"),
        days: 12,
        every: 10,
    };
    assert_eq!(item.reasons, [reason]);
    assert_eq!((item.band, item.court, item.severity), (Band::Overdue, Court::Mine, Severity::Medium));
    assert_eq!(
        (item.suggestion, item.suggestion.key(), item.reasons[0].code()),
        (Suggestion::Update, "U", "OV10")
    );
}

#[test]
fn only_the_last_update_about_an_active_initiative_counts() {
    let on = "2023-12-01";
    let usual = Policy::default();
    assert_eq!(raised(&Case::new(), &usual, "2024-12-02"), None, "nobody was told yet, so nobody waits");
    assert_eq!(raised(&told().told("peers", "2023-11-20"), &usual, on), None);
    assert_eq!(
        raised(&told().initiative("Other"), &usual, on),
        None,
        "another initiative was not told about"
    );
    for stage in [Stage::Proposed, Stage::Paused, Stage::Done, Stage::Dropped] {
        assert_eq!(raised(&told().stage(stage), &usual, on), None, "{stage:?}");
    }
    let every = |days| {
        let mut case = told();
        case.facts.audiences[0].every_days = days;
        case
    };
    assert_eq!(raised(&every(0), &usual, "2024-12-02"), None, "0 asks for none");
    assert_eq!(raised(&every(1), &usual, "2023-11-16"), None);
    assert!(raised(&every(1), &usual, "2023-11-17").is_some());
}

#[test]
fn each_audience_waits_for_itself_and_one_given_up_for_nothing() {
    let usual = Policy::default();
    let mut case = told().told("management", "2023-11-13").told("steering", "2023-06-01");
    let item = raised(&case, &usual, "2023-12-01").unwrap();
    let who: Vec<&str> = item
        .reasons
        .iter()
        .map(|reason| match reason {
            Reason::AudienceWaits { audience, .. } => audience.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(who, ["management", "peers"], "the longest first");
    case.facts.audiences.clear();
    assert_eq!(raised(&case, &usual, "2023-12-01"), None);
}
