//! Audiences: for whom an update is written, what it may name, how long it may be and how often it is due. Three are
//! there from the beginning; the user may change them and add others. How an update is worded is in `report`.

use super::words::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Which question an update answers, and so how it is written.
    Register {
        Peers = "peers", "what moves, and what do I do";
        Management = "management", "where am I needed, and is the date safe";
        NonTechnical = "nonTechnical", "are we all right, and when";
    }
    /// Whom an update may name.
    Naming {
        Full = "full", "people and teams";
        Role = "role", "teams and roles";
        Team = "team", "teams";
        None = "none", "nobody";
    }
}

/// By which an audience is known in the record: small letters, digits and hyphens. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AudienceKey(String);

/// What is no key of an audience.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not the key of an audience: use 1 to 40 small letters, digits and hyphens, as in “steering-group”"
)]
pub struct BadKey(String);

impl AudienceKey {
    /// The audience that every ledger has first.
    pub fn peers() -> Self {
        Self("peers".to_owned())
    }
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// A key out of a name: its letters and digits, hyphens between; `None` when it has none.
    pub fn of_name(name: &str) -> Option<Self> {
        let words = super::text::unaccented(name);
        let words = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let key: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
        key.trim_end_matches('-').parse().ok()
    }
}

impl std::str::FromStr for AudienceKey {
    type Err = BadKey;
    fn from_str(text: &str) -> Result<Self, BadKey> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_key = (1..=40).contains(&text.len()) && text.chars().all(fits) && !text.starts_with('-');
        if is_key { Ok(Self(text.to_owned())) } else { Err(BadKey(text.to_owned())) }
    }
}

impl TryFrom<String> for AudienceKey {
    type Error = BadKey;
    fn try_from(text: String) -> Result<Self, BadKey> {
        text.parse()
    }
}

impl std::fmt::Display for AudienceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A word of ours, and what is written instead of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Term {
    /// The word, or words; found whole and without regard to case.
    pub word: String,
    /// What this audience reads instead; may be empty.
    pub plain: String,
}

/// For whom an update is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Audience {
    /// By which it is known.
    pub key: AudienceKey,
    /// Its name in the plural, as in "Peers were last told".
    pub name: String,
    /// Which question is answered.
    pub register: Register,
    /// Whom an update may name.
    pub naming: Naming,
    /// How many words it has at most; 0 when as many as it takes.
    pub most_words: u16,
    /// OV10: within how many working days it is told anew; 0 asks for no further update.
    pub every_days: u16,
    /// Words replaced for it.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// How the facts are arranged; empty for the usual way of its register.
    #[serde(default)]
    pub template: String,
}

/// What of an audience can not be kept: the field, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAudience {
    /// The field.
    pub field: &'static str,
    /// Why, and what to do.
    pub message: String,
}

impl Audience {
    /// Most characters of a name.
    pub const NAME_MOST: usize = 60;
    /// Most terms of a glossary.
    pub const TERMS_MOST: usize = 200;
    /// Most characters of a template.
    pub const TEMPLATE_MOST: usize = 20_000;

    /// Those every ledger begins with; lengths and naming are those of the design.
    pub fn usual() -> Vec<Self> {
        let of = |key: &str, name: &str, register, naming, most_words, every_days| Self {
            key: AudienceKey(key.to_owned()),
            name: name.to_owned(),
            register,
            naming,
            most_words,
            every_days,
            glossary: Vec::new(),
            template: String::new(),
        };
        vec![
            of("peers", "Peers", Register::Peers, Naming::Full, 0, 10),
            of("management", "Management", Register::Management, Naming::Role, 200, 10),
            of("non-technical", "Non-technical readers", Register::NonTechnical, Naming::None, 90, 10),
        ]
    }
    /// Whether it is one of those every ledger begins with.
    pub fn is_usual(&self) -> bool {
        Self::usual().iter().any(|usual| usual.key == self.key)
    }
    /// The audience with its words in order.
    ///
    /// # Errors
    /// The first field that can not be kept.
    pub fn checked(&self) -> Result<Self, BadAudience> {
        let bad = |field, message: String| Err(BadAudience { field, message });
        let name = super::text::one_line(&self.name);
        if name.is_empty() || name.chars().count() > Self::NAME_MOST {
            return bad("name", format!("Give it a name of 1 to {} characters", Self::NAME_MOST));
        }
        if self.most_words != 0 && !(20..=5000).contains(&self.most_words) {
            return bad("mostWords", "Give 20 to 5000 words, or 0 for as many as it takes".to_owned());
        }
        if self.every_days > 250 {
            return bad("everyDays", "Give 1 to 250 working days, or 0 to be asked for none".to_owned());
        }
        if self.template.chars().count() > Self::TEMPLATE_MOST {
            return bad("template", format!("At most {} characters fit", Self::TEMPLATE_MOST));
        }
        let line = |text: &str| super::text::one_line(text);
        let glossary: Vec<Term> =
            self.glossary.iter().map(|t| Term { word: line(&t.word), plain: line(&t.plain) }).collect();
        if glossary.len() > Self::TERMS_MOST {
            return bad("glossary", format!("At most {} words can be replaced", Self::TERMS_MOST));
        }
        if let Some(term) = glossary.iter().find(|t| t.word.is_empty() || t.word.chars().count() > 200) {
            let word = if term.word.is_empty() { &term.plain } else { &term.word };
            return bad(
                "glossary",
                format!("Write which word “{word:.40}” stands for, in at most 200 characters"),
            );
        }
        Ok(Self { name, glossary, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_a_name() {
        for (name, key) in [
            ("Steering group", Some("steering-group")),
            ("  Café & friends!", Some("cafe-friends")),
            ("顧客", None),
            ("", None),
        ] {
            assert_eq!(AudienceKey::of_name(name).map(|key| key.to_string()).as_deref(), key, "{name}");
        }
        let long = AudienceKey::of_name(&"ab ".repeat(30)).map(|key| key.to_string());
        assert!(long.is_some_and(|key| key.len() <= 40 && !key.ends_with('-')));
    }

    #[test]
    fn what_is_no_key_is_named() {
        for text in ["", "Peers", "a b", "-a", &"a".repeat(41), "é"] {
            assert!(text.parse::<AudienceKey>().is_err(), "{text}");
        }
    }

    #[test]
    fn each_field_is_held_to_its_bounds() {
        let peers = || Audience::usual().remove(0);
        let check = |change: fn(&mut Audience), field: Option<&str>| {
            let mut audience = peers();
            change(&mut audience);
            assert_eq!(audience.checked().err().map(|bad| bad.field), field);
        };
        check(|_| {}, None);
        check(|a| a.name = " \n".to_owned(), Some("name"));
        check(|a| a.name = "a".repeat(61), Some("name"));
        check(|a| a.most_words = 19, Some("mostWords"));
        check(|a| a.most_words = 20, None);
        check(|a| a.most_words = 5000, None);
        check(|a| a.most_words = 5001, Some("mostWords"));
        check(|a| a.every_days = 250, None);
        check(|a| a.every_days = 251, Some("everyDays"));
        check(|a| a.template = "x".repeat(20_001), Some("template"));
        check(|a| a.glossary = vec![Term { word: " ".to_owned(), plain: "x".to_owned() }], Some("glossary"));
        check(|a| a.glossary = vec![Term { word: "SDK".to_owned(), plain: String::new() }], None);
    }
}
