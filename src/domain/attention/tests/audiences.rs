//! OV10: who was told about an initiative is told anew.

use super::*;
use crate::domain::initiative::Stage;
use crate::domain::reason::Severity;
use crate::domain::update::Audience;

fn told() -> Case {
    Case::new().told(Audience::Peers, "2023-11-15")
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
    let reason =
        Reason::AudienceWaits { audience: Audience::Peers, last_on: day("2023-11-15"), days: 12, every: 10 };
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
    assert_eq!(raised(&told().told(Audience::Peers, "2023-11-20"), &usual, on), None);
    assert_eq!(
        raised(&told().initiative("Other"), &usual, on),
        None,
        "another initiative was not told about"
    );
    for stage in [Stage::Proposed, Stage::Paused, Stage::Done, Stage::Dropped] {
        assert_eq!(raised(&told().stage(stage), &usual, on), None, "{stage:?}");
    }
    let never = Policy { tell_peers_days: 0, ..usual.clone() };
    assert_eq!(raised(&told(), &never, "2024-12-02"), None, "0 asks for none");
    let often = Policy { tell_peers_days: 1, ..usual };
    assert_eq!(raised(&told(), &often, "2023-11-16"), None);
    assert!(raised(&told(), &often, "2023-11-17").is_some());
}
