//! Finds the prefixed parts of a line of quick capture. A part begins where a word begins and with a prefix;
//! everything else is words. What a part means is not decided here.

use super::ChipKind;
use std::ops::Range;

/// One prefixed part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part<'a> {
    /// What its prefix says it is.
    pub(super) kind: ChipKind,
    /// Its bytes in the line.
    pub(super) range: Range<usize>,
    /// Its value, without prefix, quotes, brackets and a comma after it.
    pub(super) value: &'a str,
}

/// A value within `rest`: its bytes, and how far the part reaches.
struct Value {
    inner: Range<usize>,
    end: usize,
}

const KEYS: [(&str, ChipKind); 8] = [
    ("dri", ChipKind::Dri),
    ("need", ChipKind::NeedBy),
    ("eta", ChipKind::Eta),
    ("said", ChipKind::SaidOn),
    ("via", ChipKind::Via),
    ("ms", ChipKind::Milestone),
    ("in", ChipKind::Initiative),
    ("note", ChipKind::Note),
];

/// Whether some words are a date, or name something on record: unquoted ones may have spaces in them then
/// (`need:next fri`, `@Platform B`), and one before them (`need: 12jan`).
pub(super) type Means<'m> = &'m dyn Fn(ChipKind, &str) -> bool;

/// Words of a name or a date at most: `between 15 and 20 Jan 2027`.
const WORDS: usize = 6;

/// The prefixed parts of `text` in their order.
pub(super) fn parts<'a>(text: &'a str, means: Means<'_>) -> Vec<Part<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(text, at, |c| !c.is_whitespace()) {
        at = match part_at(text, start, means) {
            Some(part) => {
                let end = part.range.end;
                found.push(part);
                word_end(text, end)
            }
            None => word_end(text, start),
        };
    }
    found
}

fn part_at<'a>(text: &'a str, start: usize, means: Means<'_>) -> Option<Part<'a>> {
    let rest = &text[start..];
    let (kind, prefix) = prefix_of(rest)?;
    let after = &rest[prefix..];
    let value = match kind {
        ChipKind::Tag | ChipKind::Criticality => run(after),
        ChipKind::Note => bracketed(after).or_else(|| quoted(after)).or_else(|| rest_of_line(after)),
        // "@ Platform B" is where something is.
        ChipKind::Team if after.starts_with(char::is_whitespace) => None,
        _ => quoted(after).or_else(|| understood(after, |words| means(kind, words))).or_else(|| run(after)),
    }?;
    let inner = after[value.inner].trim();
    let fits = match kind {
        ChipKind::Tag => is_tag(inner),
        ChipKind::Criticality => matches!(inner, "1" | "2" | "3"),
        ChipKind::Team => inner.starts_with(char::is_alphanumeric),
        _ => !inner.is_empty(),
    };
    fits.then_some(Part { kind, range: start..start + prefix + value.end, value: inner })
}

/// The kind a word announces, and the length of its prefix.
fn prefix_of(rest: &str) -> Option<(ChipKind, usize)> {
    match rest.chars().next()? {
        '@' => Some((ChipKind::Team, 1)),
        '#' => Some((ChipKind::Tag, 1)),
        '!' => Some((ChipKind::Criticality, 1)),
        _ => {
            let (word, _) = rest.split_once(':')?;
            let (key, kind) = KEYS.iter().find(|(key, _)| word.eq_ignore_ascii_case(key))?;
            Some((*kind, key.len() + 1))
        }
    }
}

/// A tag is a word: letters, digits, `-`, `_` and `/`, beginning with a letter, so that `#103` stays what it is.
fn is_tag(value: &str) -> bool {
    value.starts_with(char::is_alphabetic)
        && value.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/'))
}

/// Up to the next space; a comma or semicolon at the end belongs to the sentence, not to the value.
fn run(after: &str) -> Option<Value> {
    let end = word_end(after, 0);
    let inner = after[..end].trim_end_matches([',', ';']).len();
    (inner > 0).then_some(Value { inner: 0..inner, end })
}

/// The most words that mean something. What does not is one word at most, and none behind a space.
fn understood(after: &str, means: impl Fn(&str) -> bool) -> Option<Value> {
    let start = find(after, 0, |c| !c.is_whitespace())?;
    let ends = std::iter::successors(Some(word_end(after, start)), |end| {
        find(after, *end, |c| !c.is_whitespace()).map(|next| word_end(after, next))
    });
    let mut ends: Vec<usize> = ends.take(WORDS).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let inner = start..start + after[start..end].trim_end_matches([',', ';']).len();
        means(&after[inner.clone()]).then_some(Value { inner, end })
    })
}

/// Between quotation marks. One that is never closed reaches to the end of the line.
fn quoted(after: &str) -> Option<Value> {
    let open = after.chars().next().filter(|c| matches!(c, '"' | '“' | '„'))?.len_utf8();
    let close = find(after, open, |c| matches!(c, '"' | '”'));
    Some(closed(after, open, close))
}

/// Between round brackets, which may hold brackets. One that is never closed reaches to the end of the line:
/// half-typed private words must not become part of a title.
fn bracketed(after: &str) -> Option<Value> {
    let mut depth = 0_usize;
    let close = after.char_indices().take_while(|(at, c)| *at > 0 || *c == '(').find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    });
    after.starts_with('(').then(|| closed(after, 1, close))
}

/// All that follows: private words must not become part of a title, and nobody can tell where they end.
fn rest_of_line(after: &str) -> Option<Value> {
    (!after.is_empty()).then_some(Value { inner: 0..after.len(), end: after.len() })
}

fn closed(after: &str, open: usize, close: Option<usize>) -> Value {
    let Some(close) = close else { return Value { inner: open..after.len(), end: after.len() } };
    let past = close + after[close..].chars().next().map_or(0, char::len_utf8);
    let stop = after[past..].len() - after[past..].trim_start_matches([',', ';']).len();
    Value { inner: open..close, end: past + stop }
}

fn word_end(text: &str, from: usize) -> usize {
    find(text, from, char::is_whitespace).unwrap_or(text.len())
}

fn find(text: &str, from: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
    text[from..].find(|c: char| wanted(c)).map(|at| from + at)
}
