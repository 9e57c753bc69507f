//! The vectors of the reference implementation, to four decimals, and what holds for every history.

use super::*;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

const VECTORS: &str = include_str!("../../../tests/fixtures/forecast-vectors.json");

fn day(number: i64) -> Day {
    "2000-01-01".parse::<Day>().unwrap().plus(i32::try_from(number).unwrap())
}

fn number(day: Day) -> i64 {
    i64::from(day.since("2000-01-01".parse().unwrap()))
}

/// The same name is the same group.
fn group(name: &str) -> Group {
    let mut bytes = [0; 16];
    bytes[..name.len()].copy_from_slice(name.as_bytes());
    Group(Uuid::from_bytes(bytes))
}

fn promise(told: &Value) -> Promise {
    Promise {
        team: group(told["team"].as_str().unwrap()),
        item: group(told["item"].as_str().unwrap()),
        stated_on: day(told["stated"].as_i64().unwrap()),
        due: day(told["due"].as_i64().unwrap()),
        delivered_on: told["delivered"].as_i64().map(day),
        cycle: told.get("cycle").and_then(Value::as_u64).map_or(120, |c| u16::try_from(c).unwrap()),
    }
}

fn vectors() -> Vec<Value> {
    let file: Value = serde_json::from_str(VECTORS).unwrap();
    file["vectors"].as_array().unwrap().clone()
}

fn record(vector: &Value) -> (Record, Day) {
    let now = day(vector["now"].as_i64().unwrap());
    let history = vector["history"].as_array().unwrap().iter().map(promise);
    (Record::of(history, now), now)
}

#[track_caller]
fn close(name: &str, what: &str, found: f64, expect: &Value) {
    let expect = expect.as_f64().unwrap();
    assert!((found - expect).abs() <= 0.000_050_1, "{name}, {what}: {found} instead of {expect}");
}

#[test]
fn the_vectors_of_the_reference_are_met_to_four_decimals() {
    let vectors: Vec<Value> = vectors().into_iter().filter(|v| v.get("target").is_some()).collect();
    assert_eq!(vectors.len(), 12);
    for vector in vectors {
        let (name, expect) = (vector["name"].as_str().unwrap(), &vector["expect"]);
        let (record, now) = record(&vector);
        let odds = record.odds(&promise(&vector["target"]), now);
        for (reach, share) in Reach::ALL.iter().zip(expect["m"].as_array().unwrap()) {
            close(name, "share", record.share(*reach), share);
        }
        close(name, "kept", odds.kept, &expect["p_kept"]);
        close(name, "tail", odds.tail, &expect["alpha"]);
        close(name, "typical", odds.team.typical, &expect["expected"]);
        assert_eq!(u64::from(odds.team.decided), expect["n"].as_u64().unwrap(), "{name}");
        assert_eq!(u64::from(odds.team.kept), expect["kept"].as_u64().unwrap(), "{name}");
        for (share, key) in [(0.5, "p50"), (0.8, "p80"), (0.95, "p95")] {
            assert_eq!(odds.day_at(share).map(number), expect[key].as_i64(), "{name}, {key}");
        }
        for (on, odds_then) in expect["cdf"].as_object().unwrap() {
            close(name, on, odds.by(day(on.parse().unwrap())), odds_then);
        }
    }
}

#[test]
fn the_vector_of_a_milestone_is_met_to_four_decimals() {
    let vector = vectors().into_iter().find(|v| v.get("edges").is_some()).unwrap();
    let (record, now) = record(&vector);
    let (name, expect) = (vector["name"].as_str().unwrap(), &vector["expect"]);
    let edges = vector["edges"].as_object().unwrap();
    let waits = |at: &str| -> Vec<(&str, i32)> {
        let told = edges.get(at).and_then(Value::as_array).into_iter().flatten();
        told.map(|e| (e[0].as_str().unwrap(), i32::try_from(e[1].as_i64().unwrap()).unwrap())).collect()
    };
    let ways = lags(vector["node"].as_str().unwrap(), waits).unwrap();
    let told: BTreeMap<&str, i64> =
        expect["lags"].as_object().unwrap().iter().map(|(k, v)| (k.as_str(), v.as_i64().unwrap())).collect();
    assert_eq!(ways.iter().map(|(k, v)| (*k, i64::from(*v))).collect::<BTreeMap<_, _>>(), told);

    let promises: BTreeMap<&str, Promise> =
        vector["promises"].as_object().unwrap().iter().map(|(k, p)| (k.as_str(), promise(p))).collect();
    let odds: BTreeMap<&str, Odds> = promises.iter().map(|(k, p)| (*k, record.odds(p, now))).collect();
    let part = |at: &str, odds: f64| Part { team: promises[at].team, item: promises[at].item, odds };
    for (on, odds_then) in expect["cdf"].as_object().unwrap() {
        let on: i64 = on.parse().unwrap();
        let parts = ways.iter().filter(|(at, _)| odds.contains_key(*at));
        let parts: Vec<Part> =
            parts.map(|(at, lag)| part(at, odds[at].by(day(on - i64::from(*lag))))).collect();
        close(name, "by then", all_by(&parts), odds_then);
    }
    let all: Vec<Part> = odds.iter().map(|(at, odds)| part(at, odds.kept)).collect();
    close(name, "by their days", all_by(&all), &expect["all_by_due"]);
    for (at, kept) in expect["p_kept"].as_object().unwrap() {
        close(name, at, odds[at.as_str()].kept, kept);
    }
}

#[test]
fn a_circle_is_an_error_that_names_its_path() {
    let before = |at: char| match at {
        'c' => vec![('b', 1)],
        'b' => vec![('a', 1)],
        'a' => vec![('b', 1)],
        _ => vec![],
    };
    assert_eq!(lags('c', before), Err(Loop(vec!['b', 'a', 'b'])));
}

/// A promise of one of three teams about one of five items, within six years.
fn any_promise() -> impl Strategy<Value = Promise> {
    let took = prop_oneof![Just(None), (0_i64..900).prop_map(Some)];
    (0_usize..3, 0_usize..5, 0_i64..2000, 1_i64..500, took, 10_u16..200).prop_map(
        |(team, item, stated, ahead, took, cycle)| Promise {
            team: group(["a", "b", "c"][team]),
            item: group(["1", "2", "3", "4", "5"][item]),
            stated_on: day(stated),
            due: day(stated + ahead),
            delivered_on: took.map(|took| day(stated + took)),
            cycle,
        },
    )
}

fn open(promise: Promise) -> Promise {
    Promise { delivered_on: None, ..promise }
}

proptest! {
    #[test]
    fn a_later_day_never_lowers_the_odds(
        history in prop::collection::vec(any_promise(), 0..30), target in any_promise(), now in 0_i64..2600
    ) {
        let odds = Record::of(history, day(now)).odds(&open(target), day(now));
        let all: Vec<f64> = (0..4000).step_by(37).map(|on| odds.by(day(on))).collect();
        prop_assert!(all.windows(2).all(|two| two[0] <= two[1]));
        prop_assert!(all.iter().all(|odds| (0.0..=1.0).contains(odds)));
    }
    #[test]
    fn the_day_of_a_share_is_the_first_with_these_odds(
        history in prop::collection::vec(any_promise(), 0..30), target in any_promise(), share in 0.05_f64..0.99
    ) {
        let odds = Record::of(history, target.stated_on).odds(&open(target), target.stated_on);
        if let Some(on) = odds.day_at(share) {
            prop_assert!(odds.by(on) >= share - 1e-6);
            prop_assert!(odds.by(on.plus(-1)) < share + 1e-6);
        }
    }
    #[test]
    fn waiting_on_an_overdue_promise_never_raises_the_odds(
        history in prop::collection::vec(any_promise(), 0..30), target in any_promise(), late in 1_i32..400, more in 1_i32..400
    ) {
        let target = open(target);
        let due = target.stated_on.plus(target.due.since(target.stated_on).max(7));
        let record = Record::of(history, due);
        let (early, later) = (record.odds(&target, due.plus(late)), record.odds(&target, due.plus(late + more)));
        for on in (0..2000).step_by(50).map(|n| due.plus(n)) {
            prop_assert!(later.by(on) <= early.by(on) + 1e-12);
        }
    }
    #[test]
    fn the_order_of_the_history_changes_nothing(
        history in prop::collection::vec(any_promise(), 0..30), target in any_promise(), now in 0_i64..2600
    ) {
        let mut turned = history.clone();
        turned.reverse();
        let odds = |history: Vec<Promise>| Record::of(history, day(now)).odds(&open(target), day(now));
        let (one, other) = (odds(history), odds(turned));
        prop_assert!((one.kept - other.kept).abs() < 1e-12 && (one.tail - other.tail).abs() < 1e-12);
    }
    #[test]
    fn all_are_never_likelier_than_the_least_likely_of_them(
        parts in prop::collection::vec((0_usize..3, 0_usize..5, 0.0_f64..1.0), 1..8)
    ) {
        let parts: Vec<Part> = parts.into_iter().map(|(team, item, odds)| Part {
            team: group(["a", "b", "c"][team]),
            item: group(["1", "2", "3", "4", "5"][item]),
            odds,
        }).collect();
        let least = parts.iter().map(|part| part.odds).fold(1.0, f64::min);
        let all = all_by(&parts);
        prop_assert!((0.0..=least + 1e-9).contains(&all), "{all} {least}");
    }
}
