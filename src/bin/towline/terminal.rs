//! Lines for a terminal: how wide it is, and what fits.

/// Columns when the terminal does not say.
const USUAL_WIDTH: usize = 100;

/// Columns of the terminal, within what can be read.
pub(crate) fn width() -> usize {
    let width = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    width.unwrap_or(USUAL_WIDTH).clamp(40, 200)
}

/// At most so many characters, with a sign where something is left out.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => text.to_owned(),
    }
}
