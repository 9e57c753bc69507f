//! How good the odds were: what a replay of promises found. Figures are whole numbers, so that what is equal compares
//! equal on either side of the wire.

use super::wire;
use crate::domain::forecast::{Footing, Method, Replay};

wire! {
    /// Scores of the promises on record, each judged on the day it was given.
    pub struct OddsView {
        /// Promises scored.
        pub count: u32,
        /// How many of them were kept.
        pub kept: u32,
        /// How much the odds of today rest on.
        pub footing: Footing,
        /// A score for each method; none without a promise.
        pub scores: Vec<ScoreRow>,
    }
    /// How good one method was.
    pub struct ScoreRow {
        /// Which.
        pub method: Method,
        /// Its name.
        pub label: String,
        /// Brier score in thousandths: 0 is perfect, 250 a coin.
        pub brier: u32,
        /// Log loss in thousandths; 693 is a coin.
        pub log_loss: u32,
        /// Calibration error over ten bins, in thousandths.
        pub calibration: u32,
        /// CRPS in tenths of a day; only of a method that tells a day.
        pub crps: Option<u32>,
        /// How many came by the day of eight in ten.
        pub met: Option<u32>,
        /// Of how many where that is known.
        pub met_of: Option<u32>,
        /// Ten bins from 0 to 100 %.
        pub bins: Vec<BinRow>,
    }
    /// Promises with odds between two figures.
    pub struct BinRow {
        /// How many.
        pub count: u32,
        /// How many of them were kept.
        pub kept: u32,
        /// The mean of their odds, in thousandths.
        pub mean: u32,
    }
}

impl OddsView {
    /// The view of a replay.
    pub fn of(replay: &Replay, footing: Footing) -> Self {
        let scores = replay.scores.iter().map(|score| ScoreRow {
            method: score.method,
            label: score.method.label().to_owned(),
            brier: scaled(score.brier, 1000.0),
            log_loss: scaled(score.log_loss, 1000.0),
            calibration: scaled(score.calibration, 1000.0),
            crps: score.crps.map(|days| scaled(days, 10.0)),
            met: score.eight_of_ten.map(|(met, _)| met),
            met_of: score.eight_of_ten.map(|(_, of)| of),
            bins: score
                .bins
                .iter()
                .map(|bin| BinRow { count: bin.count, kept: bin.kept, mean: scaled(bin.mean, 1000.0) })
                .collect(),
        });
        Self { count: replay.count, kept: replay.kept, footing, scores: scores.collect() }
    }
}

/// None of these figures is negative or near the end of the range.
fn scaled(figure: f64, by: f64) -> u32 {
    (figure * by).round() as u32
}
