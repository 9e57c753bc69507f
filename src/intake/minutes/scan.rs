//! Finds the prefixed parts of a line about a meeting's item. What a part means is not decided here.

use super::NotedKind;

/// One prefixed part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// What its prefix says it is.
    pub(super) kind: NotedKind,
    /// Its text in the line.
    pub(super) text: String,
    /// Its value, one space between words, without quotation marks around it.
    pub(super) value: String,
}

const KEYS: [(&str, NotedKind); 9] = [
    ("eta", NotedKind::Eta),
    ("ok", NotedKind::Unchanged),
    ("why", NotedKind::Why),
    ("done", NotedKind::Delivered),
    ("blocked", NotedKind::Blocked),
    ("ask", NotedKind::Ask),
    ("by", NotedKind::ReplyBy),
    ("re", NotedKind::Reply),
    ("next", NotedKind::Next),
];

/// Whether some words of a part are a date.
pub(super) type IsDay<'d> = &'d dyn Fn(NotedKind, &str) -> bool;

/// Words of a date at most: `between 15 and 20 Jan 2027`.
const DAY_WORDS: usize = 6;

/// The prefixed parts in their order, and the words that stand outside of them.
pub(super) fn parts(text: &str, is_day: IsDay<'_>) -> (Vec<Part>, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (mut found, mut outside, mut at) = (Vec::new(), Vec::new(), 0);
    while at < words.len() {
        let Some((kind, first)) = prefixed(words[at]) else {
            outside.push(words[at]);
            at += 1;
            continue;
        };
        let run: Vec<&str> = std::iter::once(first).chain(words[at + 1..].iter().copied()).collect();
        let reach = run[1..].iter().position(|word| prefixed(word).is_some()).map_or(run.len(), |n| n + 1);
        let taken = match kind {
            NotedKind::ReplyBy => days(&run[..reach], &|words| is_day(kind, words)),
            NotedKind::Eta => {
                quoted(&run).unwrap_or_else(|| days(&run[..reach], &|words| is_day(kind, words)))
            }
            _ => quoted(&run).unwrap_or(reach),
        };
        let value = run[..taken].join(" ");
        let value =
            if kind == NotedKind::ReplyBy { value.trim_end_matches([',', ';']) } else { unquoted(&value) };
        let text = words[at..at + taken].join(" ");
        found.push(Part { kind, text, value: value.to_owned() });
        at += taken;
    }
    (found, outside.join(" "))
}

/// The longest date that `value` begins with, else its first word; and the rest.
pub(super) fn day_first<'a>(value: &'a str, is_day: &dyn Fn(&str) -> bool) -> (&'a str, &'a str) {
    let words: Vec<&str> = value.split(' ').collect();
    let length = words[..days(&words, is_day)].iter().map(|word| word.len() + 1).sum::<usize>() - 1;
    let (day, rest) = value.split_at(length);
    (day.trim_end_matches([',', ';', ':']), rest.trim())
}

/// The kind a word announces, and what of its value stands in the same word.
fn prefixed(word: &str) -> Option<(NotedKind, &str)> {
    let (key, value) = word.split_once(':')?;
    let (_, kind) = KEYS.iter().find(|(known, _)| known.eq_ignore_ascii_case(key))?;
    (!value.is_empty() && !value.starts_with("//")).then_some((*kind, value))
}

/// How many words the longest date at the beginning has; one when there is none.
fn days(run: &[&str], is_day: &dyn Fn(&str) -> bool) -> usize {
    let longest = (2..=DAY_WORDS.min(run.len())).rev();
    longest.into_iter().find(|n| is_day(run[..*n].join(" ").trim_end_matches([',', ';', ':']))).unwrap_or(1)
}

/// How many words a text between quotation marks has; none when it does not begin with one or is never closed.
fn quoted(run: &[&str]) -> Option<usize> {
    let first = run.first()?.strip_prefix(['"', '“', '„'])?;
    if ends_quote(first) {
        return Some(1);
    }
    run[1..].iter().position(|word| ends_quote(word)).map(|n| n + 2)
}

fn ends_quote(word: &str) -> bool {
    word.trim_end_matches([',', ';']).ends_with(['"', '”'])
}

fn unquoted(value: &str) -> &str {
    match value.strip_prefix(['"', '“', '„']) {
        Some(inner) => inner.trim_end_matches([',', ';']).trim_end_matches(['"', '”']).trim(),
        None => value.trim_end_matches([',', ';']),
    }
}
