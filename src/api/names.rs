//! The names of all acts and queries, taken from the wire types themselves, so that no list of them can fall behind.

use super::act::Act;
use super::query::Query;
use serde::Deserialize;
use serde::de::{self, value::MapDeserializer};

/// Every act, in the order of the type.
pub fn acts() -> &'static [&'static str] {
    offered::<Act>("act")
}

/// Every query, in the order of the type.
pub fn queries() -> &'static [&'static str] {
    offered::<Query>("query")
}

/// What serde says it expects where a name is none of an enumeration's.
fn offered<T: Deserialize<'static>>(tag: &'static str) -> &'static [&'static str] {
    let nameless = MapDeserializer::<_, Names>::new([(tag, "")].into_iter());
    T::deserialize(nameless).err().unwrap_or_default().0
}

/// The names an error mentions; any other error mentions none.
#[derive(Debug, Default)]
struct Names(&'static [&'static str]);

impl std::fmt::Display for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for Names {}

impl de::Error for Names {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self::default()
    }
    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}
