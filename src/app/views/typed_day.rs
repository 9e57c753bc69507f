//! What a typed date means, in full, before it is taken.

use super::Scene;
use crate::api::view::TypedDayView;
use crate::intake::typed_day::{BadTypedDay, parse, parse_past};
use crate::intake::typed_eta::{self, TypedEta};

/// The day meant by `text`, or why it is none; a `past` day where one is meant.
pub(in crate::app) fn typed_day(scene: &Scene<'_>, text: &str, past: bool) -> TypedDayView {
    let read = if past { parse_past } else { parse };
    match read(text, scene.today, &scene.facts.calendar) {
        Ok(day) => view(&day.map_or(TypedEta::None, TypedEta::Day)),
        Err(bad) => not_understood(&bad),
    }
}

/// What `text` says of an ETA: a day, a period or words; or why it can not be read.
pub(in crate::app) fn typed_eta(scene: &Scene<'_>, text: &str) -> TypedDayView {
    match typed_eta::parse(text, scene.today, &scene.facts.calendar) {
        Ok(eta) => view(&eta),
        Err(bad) => not_understood(&bad),
    }
}

fn view(eta: &TypedEta) -> TypedDayView {
    let (day, latest, words) = match eta {
        TypedEta::None => (None, None, ""),
        TypedEta::Day(day) => (Some(*day), None, ""),
        TypedEta::Range { first, last, words } => (Some(*first), Some(*last), words.as_str()),
        TypedEta::Words(words) => (None, None, words.as_str()),
    };
    TypedDayView { day, latest, words: words.to_owned(), label: eta.label(), problem: String::new() }
}

fn not_understood(bad: &BadTypedDay) -> TypedDayView {
    let (label, words) = (String::new(), String::new());
    TypedDayView { day: None, latest: None, words, label, problem: bad.to_string() }
}
