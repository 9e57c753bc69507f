//! A file name for an update that every system takes: no folder, no reserved word, not too long.

use crate::domain::audience::AudienceKey;
use crate::domain::day::Day;

/// Characters of the subject at most.
const MOST: usize = 40;

/// "2023-12-01-peers-checkout-2.md". It begins with the day, so that no subject makes it a reserved name.
pub fn file_name(audience: &AudienceKey, to: Day, subject: &str) -> String {
    let letters = subject.to_lowercase();
    let words = letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(MOST).collect();
    let name = format!("{to}-{}-{slug}", audience);
    format!("{}.md", name.trim_end_matches('-'))
}
