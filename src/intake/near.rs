//! Names that are not the same and may well mean the same: "Platform-A" and "Platform A", "Nadia" and "Nadia Rahman",
//! "Tokeniser" and "Tokenizer". Only a question comes of it, never a merge. "Platform A" and "Platform B", or "Team 1"
//! and "Team 2", are not near: a single letter or a figure is what tells them apart.

use crate::api::importing::NameOf;
use crate::domain::text::unaccented;

/// A name, taken apart once.
#[derive(Debug)]
pub struct Name {
    /// As it is written.
    pub text: String,
    words: Vec<String>,
}

impl Name {
    /// Takes it apart.
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), words: words(text) }
    }
    /// Whether it differs by what is easily mistyped; of a person also by half of the name.
    pub fn is_near(&self, other: &Self, noun: NameOf) -> bool {
        let (one, other) = (&self.words, &other.words);
        if one.is_empty() || other.is_empty() {
            return false;
        }
        let part = |one, other| is_half(one, other) || is_by_initial(one, other);
        let part = noun == NameOf::Person && (part(one, other) || part(other, one));
        one.concat() == other.concat() || is_misspelt(one, other) || part
    }
}

/// Whether the short one is the first or the last name of the long one.
fn is_half(short: &[String], long: &[String]) -> bool {
    match (short, long) {
        ([only], [first, .., last]) => only.len() > 2 && (only == first || only == last),
        _ => false,
    }
}

/// Whether the short one has the same last name and of the first one its first letter: "N. Rahman".
fn is_by_initial(short: &[String], long: &[String]) -> bool {
    match (short, long) {
        ([initial, last], [first, .., last_of_long]) => {
            last == last_of_long && initial.chars().count() == 1 && first.starts_with(initial.as_str())
        }
        _ => false,
    }
}

/// Words in plain lower case, without what stands between them. A capital at the end of a word is one of its own, as in
/// "PlatformB".
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let parts = parts.flat_map(|word| {
        let last = word.char_indices().next_back().map_or(0, |(at, _)| at);
        let (head, letter) = word.split_at(last);
        let apart = letter.starts_with(char::is_uppercase) && head.ends_with(char::is_lowercase);
        if apart { [head, letter] } else { [word, ""] }
    });
    parts.filter(|word| !word.is_empty()).map(unaccented).collect()
}

/// As many words, of which the long ones may differ by a letter or two.
fn is_misspelt(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b || is_slip(a, b))
}

fn is_slip(one: &str, other: &str) -> bool {
    const LONG: usize = 64;
    let (one_long, other_long) = (one.chars().count(), other.chars().count());
    let (short, long) = (one_long.min(other_long), one_long.max(other_long));
    if short < 5 || long > LONG || one.chars().chain(other.chars()).any(|c| c.is_ascii_digit()) {
        return false;
    }
    strsim::osa_distance(one, other) <= if short < 9 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near(one: &str, other: &str) -> bool {
        Name::of(one).is_near(&Name::of(other), NameOf::Team)
    }

    fn is_near_person(one: &str, other: &str) -> bool {
        Name::of(one).is_near(&Name::of(other), NameOf::Person)
    }

    #[test]
    fn what_is_easily_mistyped_is_near() {
        for (one, other) in [
            ("Platform-A", "Platform A"),
            ("platform_a", "PlatformA"),
            ("Tokeniser team", "Tokenizer Team"),
            ("Zoë Łukasz", "Zoe Łukasz"),
            ("Infrastruktur", "Infrastructure"),
            ("Leagl", "Legal"),
            ("Mobile platfrom", "Mobile Platform"),
        ] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
    }
    #[test]
    fn what_a_letter_or_a_figure_tells_apart_is_not() {
        for (one, other) in [
            ("Platform A", "Platform B"),
            ("PlatformA", "PlatformB"),
            ("Team 1", "Team 2"),
            ("Payments2", "Payments3"),
            ("Tax", "Max"),
            ("Legal", "Finance"),
            ("", "-"),
        ] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }
    #[test]
    fn a_person_is_near_by_half_of_the_name() {
        assert!(is_near_person("Nadia", "Nadia Rahman"));
        assert!(is_near_person("Nadia Rahman", "rahman"));
        assert!(is_near_person("N. Rahman", "Nadia Rahman"));
        assert!(!is_near_person("T. Rahman", "Nadia Rahman"));
        assert!(!is_near_person("Nadia Rahman", "Nadia Ferreira"));
        assert!(!is_near("Nadia", "Nadia Rahman"));
    }
}
