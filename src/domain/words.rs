//! Closed vocabularies: every enumeration that is stored, sent and shown has exactly one word per case.

/// A word that is not in a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{word}” is not one of: {choices}")]
pub struct UnknownWord {
    /// What was found.
    pub word: String,
    /// What would have been understood, comma separated.
    pub choices: String,
}

/// Defines an enumeration with its word (store and wire) and its label (screen and sentence) side by side.
macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $case:ident = $word:literal, $label:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* #[doc = $label] #[serde(rename = $word)] $case,)+ }

        impl $name {
            /// Every case, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];
            /// The word in the ledger and on the wire.
            pub const fn word(self) -> &'static str { match self { $(Self::$case => $word),+ } }
            /// The words on the screen and in sentences.
            pub const fn label(self) -> &'static str { match self { $(Self::$case => $label),+ } }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::domain::words::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|case| case.word() == word).ok_or_else(|| {
                    let choices = Self::ALL.iter().map(|case| case.word()).collect::<Vec<_>>().join(", ");
                    $crate::domain::words::UnknownWord { word: word.to_owned(), choices }
                })
            }
        }
    )+};
}
pub(crate) use vocabulary;
