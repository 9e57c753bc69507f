//! Sentences and paragraphs put together from words as somebody wrote them, in full: what is written for one reader is
//! not shortened behind the writer's back. What an update shortens to fit its page is in `words`.

use crate::domain::text::one_line;

/// "Impact: …"; nothing without words.
pub(super) fn labelled(label: &str, words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("{label}: {words}") }
}

/// Sentences beside each other, the empty ones dropped.
pub(super) fn beside(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// On one line, ending as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let line = one_line(text);
    let ended = line.is_empty() || line.ends_with(['.', '!', '?', '…']);
    if ended { line } else { line + "." }
}

/// On one line, without a full stop of its own.
pub(super) fn clause(text: &str) -> String {
    one_line(text).trim_end_matches('.').to_owned()
}

/// With a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
