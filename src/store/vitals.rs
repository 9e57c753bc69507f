//! What the file is made with, read back from the open connection: for `towline doctor`.

use super::Read;
use super::error::StoreError;
use super::open::PRAGMAS;

/// Versions and settings of an open ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vitals {
    /// The schema of the file.
    pub schema: u32,
    /// The version of SQLite.
    pub sqlite: String,
    /// The version of SQLCipher.
    pub cipher: String,
    /// Each setting that safety asks for, as it is now.
    pub settings: Vec<(&'static str, String)>,
}

impl Read {
    /// Versions and settings, read back.
    pub(crate) fn vitals(&self) -> Result<Vitals, StoreError> {
        let mut settings = Vec::new();
        for (name, ..) in PRAGMAS {
            settings.push((name, self.setting_now(name)?));
        }
        Ok(Vitals {
            schema: self.db.pragma_query_value(None, "user_version", |row| row.get(0))?,
            sqlite: rusqlite::version().to_owned(),
            cipher: self.db.pragma_query_value(None, "cipher_version", |row| row.get(0))?,
            settings,
        })
    }
    fn setting_now(&self, name: &str) -> Result<String, StoreError> {
        Ok(self.db.pragma_query_value(None, name, |row| {
            row.get::<_, String>(0).or_else(|_| row.get::<_, i64>(0).map(|n| n.to_string()))
        })?)
    }
}
