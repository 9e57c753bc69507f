//! What the user set, as JSON by key: `policy`, `calendar`, `mapping:…`.

use super::error::StoreError;
use super::{Read, Write};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Read {
    /// The setting, when it was set and still reads.
    pub(crate) fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        let json: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }
}

impl Write<'_> {
    /// Sets it.
    pub(crate) fn save_setting<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        let json = serde_json::to_string(value)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        self.run(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (key, json),
        )
        .map(|_| ())
    }
}
