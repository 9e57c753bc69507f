//! What a typed date means, in full, before it is taken.

use super::Scene;
use crate::api::view::TypedDayView;
use crate::intake::typed_day::{parse, parse_past};

/// The day meant by `text`, or why it is none; a `past` day where one is meant.
pub(in crate::app) fn typed_day(scene: &Scene<'_>, text: &str, past: bool) -> TypedDayView {
    let read = if past { parse_past } else { parse };
    match read(text, scene.today, &scene.facts.calendar) {
        Ok(day) => {
            let label = day.map_or_else(|| "no date".to_owned(), |day| day.in_full());
            TypedDayView { day, label, problem: String::new() }
        }
        Err(bad) => TypedDayView { day: None, label: String::new(), problem: bad.to_string() },
    }
}
