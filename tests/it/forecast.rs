//! How good the odds are, measured on 1,268 public promises. They are read where they lie and skipped where they do not.

use crate::cli::Home;
use crate::import::shared;
use crate::world::World;
use serde_json::Value;
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::forecast::Footing;

/// The rows that the method is scored by: with an outcome that is known from the code, given before the freeze, two
/// weeks ahead at least; the first year only teaches.
const SCORED: [&str; 8] = [
    "--only",
    "outcome_source=gate,gate_absent",
    "--only",
    "after_code_freeze=0",
    "--from",
    "2021-09-01",
    "--least-horizon",
    "14",
];

/// The file of promises; none where it is not at hand.
fn promises() -> Option<String> {
    let file = shared()?.join("promises.csv");
    Some(file.to_str().unwrap().to_owned())
}

#[test]
fn the_odds_beat_a_coin_a_share_a_team_and_taking_every_promise_for_kept() {
    let Some(file) = promises() else { return };
    let words = [&["forecast", "replay", &file, "--json"], SCORED.as_slice()].concat();
    let found: Value = serde_json::from_str(&Home::new().says(&words)).unwrap();
    assert_eq!((&found["count"], &found["kept"]), (&710.into(), &385.into()));
    let brier: Vec<u64> =
        found["scores"].as_array().unwrap().iter().map(|score| score["brier"].as_u64().unwrap()).collect();
    let [ours, kept, own, team] = brier.as_slice() else { panic!("{brier:?}") };
    assert!(*ours <= 190, "{ours}");
    assert_eq!(*kept, 458);
    assert!((245..=255).contains(own) && (255..=262).contains(team), "{own}, {team}");
    // What was said happened about as often.
    assert!(
        found["scores"][0]["calibration"].as_u64().unwrap() < 80,
        "{}",
        found["scores"][0]["calibration"]
    );
}

const THREE: &str = "team,item_id,stated_on,promised_on,delivered_on,observed_until\n\
    A,1,2023-01-02,2023-02-01,2023-02-01,2024-01-01\n\
    A,2,2023-03-01,2023-04-03,,2024-01-01\n\
    B,3,2023-12-01,2024-02-01,,2024-01-01\n";

#[test]
fn a_replay_is_told_in_words_and_a_file_that_is_none_is_refused_with_its_place() {
    let home = Home::new().with_a_start();
    let file = home.file("promises.csv", THREE);
    let told = home.says(&["forecast", "replay", &file]);
    assert!(told.starts_with("2 promises, 1 kept (50 %).\n"), "what is not over is not scored: {told}");
    assert!(told.contains("every promise is kept") && told.contains("Odds said, and how many were kept:"));
    let own = home.says(&["forecast", "replay"]);
    assert_eq!(own, "No promise is decided yet, so there is nothing to judge.\n");
    let refused = home.fails(&["forecast", "replay", &file, "--only", "sort=a"], 2);
    assert!(refused.contains("There is no column sort"), "{refused}");
}

#[test]
fn the_ledger_scores_itself() {
    let mut world = World::new();
    world.act(Act::OpenExample);
    let View::Odds(view) = world.view(Query::Odds) else { panic!() };
    // Dates of the example that are over: three of the SSO SDK, one of the tokenizer, the sandbox and the receipts.
    assert_eq!((view.count, view.kept, view.footing), (6, 2, Footing::Usable));
    let bins: u32 = view.scores[0].bins.iter().map(|bin| bin.count).sum();
    assert_eq!(bins, view.count);
}
