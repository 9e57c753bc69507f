//! Opening a ledger: lock, permissions, settings read back, schema, a look through its pages. A newer file is refused
//! before anything touches it; a damaged one is moved aside and named.

use super::error::{OpenError, StoreError};
use super::lock::Lock;
use super::migrate::{NEWEST, migrate};
use super::{Read, Store, backup, journal, search};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Read as _;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// "TOWL": marks the file as ours.
const APPLICATION_ID: i32 = 0x544F_574C;

/// Name, value to set, value to read back.
pub(super) const PRAGMAS: [(&str, &str, &str); 9] = [
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("secure_delete", "FAST", "2"),
    ("temp_store", "MEMORY", "2"),
    // KiB, negative: pages that an import of many rows comes back to are not written out and read again meanwhile.
    ("cache_size", "-32000", "-32000"),
];

/// What the first bytes of a file say.
enum Header {
    Absent,
    Ours { schema: u32 },
    Foreign,
    Broken(&'static str),
}

impl Store {
    /// Opens the ledger at `path`, creating it when there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// See [`OpenError`]. A newer or foreign file is left byte-identical.
    pub fn open(path: &Path, stamp: &str) -> Result<Self, OpenError> {
        Self::open_early(path, stamp)?.looked_through(stamp)
    }

    /// Opens it as [`Self::open`] does, with its pages still to be looked through: nothing can be written before
    /// [`Self::looked_through`] has said that they are sound. Where the schema is brought up to date, that is done after
    /// a look of its own.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_early(path: &Path, stamp: &str) -> Result<Self, OpenError> {
        if let Some(what) = is_synced(path).or_else(|| is_synced(&lies_in(path)?)) {
            return Err(OpenError::Synced { path: path.to_owned(), what });
        }
        make_folder(path)?;
        let lock = Lock::take(path)?;
        let header = header(path)?;
        match header {
            Header::Absent => match moved_before(path) {
                Some(moved_to) => return Err(damaged(path, "it was found so before".to_owned(), moved_to)),
                None => create_private(path)?,
            },
            Header::Foreign => return Err(OpenError::Foreign { path: path.to_owned() }),
            Header::Ours { schema } if schema > NEWEST => {
                return Err(OpenError::Newer { path: path.to_owned(), found: schema, known: NEWEST });
            }
            Header::Ours { schema } if schema < NEWEST => {
                backup::before_migration(path, stamp)
                    .map_err(|source| OpenError::Store { path: path.to_owned(), source })?;
            }
            Header::Ours { .. } => {}
            Header::Broken(what) => return Err(move_aside(path, what.to_owned(), stamp)),
        }
        match connect(path) {
            Ok(db) => Ok(Self { read: Read { db }, path: path.to_owned(), lock: Some(lock) }),
            Err(StoreError::Sql(error)) if is_damage(&error) => {
                Err(move_aside(path, error.to_string(), stamp))
            }
            Err(source) => Err(OpenError::Store { path: path.to_owned(), source }),
        }
    }

    /// Itself, its pages looked through; a damaged file is closed and moved aside.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn looked_through(mut self, stamp: &str) -> Result<Self, OpenError> {
        let Err(error) = look_through(&self.db).and_then(|()| arm(&mut self.read.db)) else {
            return Ok(self);
        };
        // The lock is held until the file lies elsewhere.
        let Self { read, path, lock: _lock } = self;
        drop(read);
        Err(match error {
            StoreError::Sql(error) if is_damage(&error) => move_aside(&path, error.to_string(), stamp),
            source => OpenError::Store { path, source },
        })
    }

    /// Opens the ledger at `path` beside the process that holds it, for reading only. No schema is brought up to date
    /// and nothing is mended: that is the owner's to do.
    ///
    /// # Errors
    /// See [`OpenError`]; it counts as locked as long as its schema is not the one known here.
    pub fn open_beside(path: &Path) -> Result<Self, OpenError> {
        let in_store = |source| OpenError::Store { path: path.to_owned(), source };
        let db = beside(path).map_err(in_store)?;
        // The first bytes of the file may not know yet what its owner has just written.
        let schema = db.pragma_query_value(None, "user_version", |row| row.get(0));
        match schema.map_err(StoreError::from).map_err(in_store)? {
            NEWEST => Ok(Self { read: Read { db }, path: path.to_owned(), lock: None }),
            found if found > NEWEST => Err(OpenError::Newer { path: path.to_owned(), found, known: NEWEST }),
            _ => Err(OpenError::Locked { path: path.to_owned() }),
        }
    }
}

/// Where backups of the ledger at `path` lie.
pub fn backup_folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or_else(|| Path::new(".")).join("backups")
}

/// The synced folder that holds `path`, if one does.
pub fn is_synced(path: &Path) -> Option<String> {
    const CLIENTS: [&str; 7] =
        ["dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "nextcloud", "owncloud"];
    let names = path.components().filter_map(|part| part.as_os_str().to_str());
    names.map(str::to_owned).find(|name| CLIENTS.iter().any(|client| name.to_lowercase().starts_with(client)))
}

/// The nearest folder of `path` that is there, by its real name.
fn lies_in(path: &Path) -> Option<PathBuf> {
    let named = path.ancestors().map(|at| if at.as_os_str().is_empty() { Path::new(".") } else { at });
    named.into_iter().find_map(|at| std::fs::canonicalize(at).ok())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    configure(&db)?;
    let schema: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if schema < NEWEST {
        look_through(&db)?;
        migrate(&mut db)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    db.set_prepared_statement_cache_capacity(128);
    db.pragma_update(None, "query_only", "ON")?;
    Ok(db)
}

/// Makes ready for what is written: what a step left half done when its process ended, the index of the search, and the
/// triggers that note each change. Without them nothing can be written.
fn arm(db: &mut Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "query_only", "OFF")?;
    db.execute(
        "UPDATE journal SET open_step = NULL, undoing = 0 WHERE open_step IS NOT NULL OR undoing <> 0",
        [],
    )?;
    search::arm(db)?;
    journal::arm(db)
}

/// A connection that may only read the ledger at `path`, which is open already; its TEMP tables lie in memory.
pub(super) fn beside(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    configure(&db)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(db)
}

/// Looks through every page of the file. Whether every row keeps its CHECKs is asked of `verify`: it takes three times as
/// long as all the rest, and a row that says what it must not does not pass as a fact.
fn look_through(db: &Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "ignore_check_constraints", "ON")?;
    let found: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    db.pragma_update(None, "ignore_check_constraints", "OFF")?;
    if found == "ok" {
        return Ok(());
    }
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Err(rusqlite::Error::SqliteFailure(code, Some(found)).into())
}

/// Sets what safety asks of every connection, and reads it back. Extension loading is not even compiled in.
fn configure(db: &Connection) -> Result<(), StoreError> {
    db.busy_timeout(std::time::Duration::from_secs(2))?;
    for (name, value, wanted) in PRAGMAS {
        db.pragma_update_and_check(None, name, value, |_| Ok(())).or_else(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => Ok(()),
            other => Err(other),
        })?;
        let found: String = db.pragma_query_value(None, name, |row| {
            row.get::<_, String>(0).or_else(|_| row.get::<_, i64>(0).map(|n| n.to_string()))
        })?;
        if found != wanted {
            return Err(StoreError::Setting { name, found, wanted });
        }
    }
    for (switch, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        if db.set_db_config(switch, on)? != on {
            return Err(StoreError::Setting {
                name: "db_config",
                found: (!on).to_string(),
                wanted: "as asked",
            });
        }
    }
    Ok(())
}

fn header(path: &Path) -> Result<Header, OpenError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Header::Absent),
        Err(source) => return Err(OpenError::Disk { path: path.to_owned(), source }),
    };
    let mut bytes = Vec::with_capacity(100);
    let disk = |source| OpenError::Disk { path: path.to_owned(), source };
    file.by_ref().take(100).read_to_end(&mut bytes).map_err(disk)?;
    let word = |at: usize| bytes.get(at..at + 4).map(|b| u32::from_be_bytes([b[0], b[1], b[2], b[3]]));
    let ours_by_name = path.extension().is_some_and(|e| e == "towline");
    Ok(match (bytes.starts_with(b"SQLite format 3\0"), word(60), word(68)) {
        // A ledger is backed up after its first step: one of no bytes that has backups was cut, not just begun.
        _ if bytes.is_empty() && !backup::list(path).is_empty() => Header::Broken("nothing is left in it"),
        _ if bytes.is_empty() => Header::Absent,
        (true, Some(schema), Some(id)) if id == APPLICATION_ID.cast_unsigned() => Header::Ours { schema },
        // Killed before the first schema was written: nothing is lost by writing it again.
        (true, Some(0), Some(0)) if ours_by_name => Header::Ours { schema: NEWEST },
        (true, _, Some(_)) => Header::Foreign,
        _ if ours_by_name => Header::Broken("its first bytes are not those of a ledger"),
        _ => Header::Foreign,
    })
}

fn make_folder(path: &Path) -> Result<(), OpenError> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let disk = |source| OpenError::Disk { path: folder.to_owned(), source };
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(disk)
}

/// Creates the file empty and readable by its owner only: SQLite would let others read it.
pub(super) fn create_private(path: &Path) -> Result<(), OpenError> {
    let mut options = OpenOptions::new();
    let made = options.create(true).truncate(true).write(true).mode(0o600).open(path);
    made.map(|_| ()).map_err(|source| OpenError::Disk { path: path.to_owned(), source })
}

fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
}

fn move_aside(path: &Path, what: String, stamp: &str) -> OpenError {
    let moved_to = path.with_added_extension(format!("damaged-{stamp}"));
    for tail in ["", "-wal", "-shm"] {
        let (from, to) =
            (path.to_string_lossy().into_owned() + tail, moved_to.to_string_lossy().into_owned() + tail);
        match std::fs::rename(&from, to) {
            Err(source) if tail.is_empty() => return OpenError::Disk { path: path.to_owned(), source },
            _ => {}
        }
    }
    damaged(path, what, moved_to)
}

/// Where the newest damaged file of the ledger at `path` lies, if one was moved aside. As long as it does, no empty
/// ledger takes the place of the one that was lost: the user says how to go on.
fn moved_before(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let stem = path.file_name()?.to_string_lossy().into_owned() + ".damaged-";
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let aside = names
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.starts_with(&stem) && !name.ends_with("-wal") && !name.ends_with("-shm"));
    aside.max().map(|name| path.with_file_name(name))
}

fn damaged(path: &Path, what: String, moved_to: PathBuf) -> OpenError {
    let newest = backup::list(path).into_iter().next_back();
    let restore = newest.map_or_else(
        || "There is no backup yet".to_owned(),
        |b| {
            let (backup, path) = (b.path.display(), path.display());
            format!("The newest backup is {backup}; copy it to {path} to go on from it")
        },
    );
    let advice =
        format!("{restore}. To begin an empty ledger, move {} to another folder.", moved_to.display());
    OpenError::Damaged { path: path.to_owned(), what, moved_to, advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_before_the_pages_were_looked_through() {
        let folder = tempfile::tempdir().unwrap();
        let early = Store::open_early(&folder.path().join("mine.towline"), "stamp").unwrap();
        let kept = |store: &Store| store.run("INSERT INTO setting (key, value) VALUES ('a', '1')", []);
        let Err(StoreError::Sql(refused)) = kept(&early) else { panic!() };
        assert_eq!(refused.sqlite_error_code(), Some(rusqlite::ErrorCode::ReadOnly));
        assert_eq!(kept(&early.looked_through("stamp").unwrap()).unwrap(), 1);
    }
}
