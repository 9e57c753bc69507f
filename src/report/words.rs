//! Words that several audiences share: health with its symbol, quoted text on one line, a title for many initiatives.

use super::material::Material;
use crate::domain::initiative::Health;
use crate::domain::text;

/// Characters of a quoted text at most: an update is a page.
const QUOTED: usize = 160;

/// "▲ At risk": never by the symbol or the colour alone.
pub(super) const fn health(health: Health) -> &'static str {
    match health {
        Health::OnTrack => "● On track",
        Health::AtRisk => "▲ At risk",
        Health::OffTrack => "■ Off track",
        Health::Unknown => "○ Unknown",
    }
}

/// The text on one line, shortened where it is long.
pub(super) fn one_line(text: &str) -> String {
    let line = text::one_line(text);
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// The text as the end of a sentence: on one line, without a full stop of its own.
pub(super) fn clause(text: &str) -> String {
    one_line(text).trim_end_matches('.').to_owned()
}

/// ": the reason", or nothing.
pub(super) fn because(reason: &str) -> String {
    if reason.trim().is_empty() { String::new() } else { format!(": {}", clause(reason)) }
}

/// "Status of Checkout 2 and Launch in Japan", "Status of 45 initiatives".
pub(super) fn title(material: &Material) -> String {
    let titles: Vec<String> = material.initiatives.iter().map(|i| one_line(&i.title)).collect();
    match titles.as_slice() {
        [one] => format!("Status of {one}"),
        [firsts @ .., last] if firsts.len() < 3 => format!("Status of {} and {last}", firsts.join(", ")),
        many => format!("Status of {} initiatives", many.len()),
    }
}

/// "For peers, Fri 24 Nov 2023 to Fri 1 Dec 2023".
pub(super) fn subtitle(audience: &str, material: &Material) -> String {
    let mut letters = one_line(audience).chars().collect::<Vec<_>>();
    // A name of capitals stays one.
    if letters.get(1).is_some_and(|second| second.is_lowercase()) {
        letters[0] = letters[0].to_lowercase().next().unwrap_or(letters[0]);
    }
    let audience: String = letters.into_iter().collect();
    format!("For {audience}, {} to {}", material.from.in_full(), material.to.in_full())
}
