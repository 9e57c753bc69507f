//! Text that a person typed: trimmed, NFC, without control characters, bounded. And text that is private,
//! which is another type, so that nothing that leaves the computer can hold it by accident.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text can not be kept as typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    /// Nothing is left after trimming.
    #[error("Write something here")]
    Empty,
    /// Longer than the field holds; both in characters.
    #[error("{length} characters are too many; at most {most} fit")]
    TooLong {
        /// Characters given.
        length: usize,
        /// Characters that fit.
        most: usize,
    },
}

/// A one-line name of something: 1 to 200 characters, no line breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title(String);

/// Shareable free text: up to 20,000 characters, line breaks kept, possibly empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text(String);

/// Text for the user's eyes only. It has no `Display` and no `Serialize`; `report` has no field of this type.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct PrivateNote(String);

impl Title {
    /// Most characters a title holds.
    pub const MOST: usize = 200;
    /// The typed text as a title.
    ///
    /// # Errors
    /// When nothing is left after trimming, or more than [`Title::MOST`] characters are.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        let one_line = one_line(&clean(typed));
        if one_line.is_empty() {
            return Err(BadText::Empty);
        }
        bounded(one_line, Self::MOST).map(Self)
    }
    /// The title.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text {
    /// Most characters a text holds.
    pub const MOST: usize = 20_000;
    /// The typed text.
    ///
    /// # Errors
    /// When it has more than [`Text::MOST`] characters.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        bounded(clean(typed), Self::MOST).map(Self)
    }
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl PrivateNote {
    /// Most characters a private note holds.
    pub const MOST: usize = 1_000_000;
    /// The typed note.
    ///
    /// # Errors
    /// When it has more than [`PrivateNote::MOST`] characters.
    pub fn new(typed: &str) -> Result<Self, BadText> {
        bounded(clean(typed), Self::MOST).map(Self)
    }
    /// The note, for the user's own screen and for the ledger: nowhere else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Puts the other note below this one, a blank line between them, unless it stands there already; whether that made
    /// it another one. Nothing is put where both would be longer than [`PrivateNote::MOST`].
    pub fn add(&mut self, other: &Self) -> bool {
        const BETWEEN: &str = "\n\n";
        let among = |text: &str| format!("{BETWEEN}{text}{BETWEEN}");
        let is_there = other.is_empty() || among(&self.0).contains(&among(&other.0));
        let both = if self.is_empty() { other.0.clone() } else { format!("{}{BETWEEN}{}", self.0, other.0) };
        let Some(both) = Self::new(&both).ok().filter(|_| !is_there) else { return false };
        *self = both;
        true
    }
}

impl std::fmt::Debug for PrivateNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateNote(…)")
    }
}

impl std::fmt::Display for Title {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words on one line, with one space between them.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    line
}

/// The folded form by which two names are the same: NFKC, lower case, one space between words. Plain ASCII, most of a
/// ledger, is folded without the tables.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        return one_line(&name.to_ascii_lowercase());
    }
    one_line(&name.nfkc().collect::<String>().to_lowercase())
}

/// [`folded`] without accents: the form by which a reader finds and sorts, never one by which two names are the
/// same.
pub fn unaccented(text: &str) -> String {
    let folded = folded(text);
    if folded.is_ascii() {
        return folded;
    }
    folded.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// By what a list is put in order: [`unaccented`], and numbers by their value, so that "Platform 2" stands before
/// "Platform 10".
pub fn sorting(text: &str) -> String {
    const DIGITS: usize = 12;
    let folded = unaccented(text);
    let mut key = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (words, number) = rest.split_at(at);
        let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let digits = number[..end].trim_start_matches('0');
        key.push_str(words);
        key.extend(std::iter::repeat_n('0', DIGITS.saturating_sub(digits.len())));
        key.push_str(digits);
        rest = &number[end..];
    }
    key + rest
}

/// NFC, `\r\n` as `\n`, no control characters but `\n` and tab, no direction overrides, trimmed.
fn clean(typed: &str) -> String {
    // Most of what is typed is as it should be, and needs no tables.
    if typed.bytes().all(|byte| matches!(byte, b'\n' | b'\t' | b' '..=b'~')) {
        return typed.trim().to_owned();
    }
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept = unified.chars().filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || is_override(*c)));
    kept.nfc().collect::<String>().trim().to_owned()
}

/// Direction overrides and isolates: they make a title read otherwise than it is stored.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn bounded(text: String, most: usize) -> Result<String, BadText> {
    let length = text.chars().count();
    if length > most { Err(BadText::TooLong { length, most }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reader_finds_a_name_without_its_accents() {
        for (text, expect) in [
            ("Inês  Cardoso", "ines cardoso"),
            ("Zoë-Łukasz", "zoe-łukasz"),
            ("SSO  SDK", "sso sdk"),
            ("Ａ１", "a1"),
        ] {
            assert_eq!(unaccented(text), expect);
        }
    }

    #[test]
    fn a_list_counts_as_a_reader_does() {
        let mut names =
            ["Platform 10", "platform 2", "Éclair", "Platform 2b", "Platform", "2.10", "2.9", "007", "7a"];
        names.sort_by_cached_key(|name| sorting(name));
        let expect =
            ["2.9", "2.10", "007", "7a", "Éclair", "Platform", "platform 2", "Platform 2b", "Platform 10"];
        assert_eq!(names, expect);
    }

    #[test]
    fn a_title_is_one_trimmed_line() {
        assert_eq!(Title::new("  SSO\r\n SDK\u{202E} ").unwrap().as_str(), "SSO SDK");
        assert_eq!(Title::new(" \u{7} "), Err(BadText::Empty));
        assert_eq!(Title::new(&"x".repeat(201)), Err(BadText::TooLong { length: 201, most: 200 }));
    }

    #[test]
    fn a_private_note_does_not_show_itself_in_a_debug_line() {
        assert!(!format!("{:?}", PrivateNote::new("canary").unwrap()).contains("canary"));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "\\PC{0,60}|[\\s\\S]{0,60}") {
            let once = Text::new(&typed).unwrap();
            prop_assert_eq!(Text::new(once.as_str()).unwrap(), once);
        }
    }
}
