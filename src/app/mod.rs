//! Use cases and views: one request in, one reply out, over one open ledger.
//!
//! An act is carried out at a [`desk`] inside one step of the store; then every query is answered from the state
//! it left. Rules are not here (see `domain`), and no SQL (see `store`).

mod absence;
mod acts;
mod answers;
mod ask;
mod audience;
mod capture;
mod check;
mod claim;
mod commitment;
mod decision;
mod delivery;
mod dependency;
mod desk;
mod early;
mod escalation;
mod eta;
mod example;
mod expected_report;
mod export;
mod hold;
mod import;
mod initiative;
mod ledger;
mod letters;
mod link;
mod meeting;
mod milestone;
mod minter;
mod naming;
mod noticed;
mod now;
mod past;
mod person;
mod quote;
mod risk;
mod saved_view;
mod settings;
mod snooze;
mod standing;
mod team;
mod update;
mod views;
mod whole;
mod workbook;

pub use crate::store::{Flaw, OpenError, StoreError, Vitals};
pub use early::Early;
pub use import::beside;
pub use minter::Minter;
pub use now::Now;
pub use workbook::{run_child_if_asked, workbooks_are_read_by};

use crate::api::act::Act;
use crate::api::error::{ApiError, Unavailable};
use crate::api::reply::{Done, Reply};
use crate::api::request::Request;
use crate::store::{Stamp, Store, TakenBack, Written};
use desk::{Desk, Refusal};
use ledger::Ledger;
use std::path::{Path, PathBuf};

/// Why a step that stands can not be taken back.
const FIXED: &str = "What is older was written by an earlier version of Towline, which kept it in another form, so it \
                     can not be taken back; correct it by hand, or go back to the backup made before the change";

/// An open ledger with everything on record in memory.
pub struct App {
    ledger: Ledger,
    /// The user's own ledger, while the worked example is open.
    own: Option<PathBuf>,
    minter: Minter,
    revision: u32,
}

/// The user's ledger: `ledger.towline` in Towline's folder of the system's data folder.
///
/// # Errors
/// When the user has no home folder.
pub fn default_ledger_path() -> Result<PathBuf, OpenError> {
    let folders = directories::ProjectDirs::from("", "", "towline");
    let no_home = || OpenError::Disk {
        path: PathBuf::from("$HOME"),
        source: std::io::Error::new(std::io::ErrorKind::NotFound, "no home folder is set"),
    };
    folders.map(|folders| folders.data_dir().join("ledger.towline")).ok_or_else(no_home)
}

impl App {
    /// Opens the ledger at `path`, creating it when there is none.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(path: &Path, now: Now) -> Result<Self, OpenError> {
        Self::open_with(path, now, Minter::System)
    }

    /// Opens it with another maker of ids.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_with(path: &Path, now: Now, minter: Minter) -> Result<Self, OpenError> {
        Ok(Self { ledger: Ledger::open(path, now)?, own: None, minter, revision: 0 })
    }

    /// Opens the ledger at `path`; while another process holds it, for reading only. Every act is refused then.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_or_read(path: &Path, now: Now) -> Result<Self, OpenError> {
        match Self::open(path, now) {
            Err(OpenError::Locked { .. }) => {
                let ledger = Ledger::of(Store::open_beside(path)?)?;
                Ok(Self { ledger, own: None, minter: Minter::System, revision: 0 })
            }
            opened => opened,
        }
    }

    /// Whether it may write; see [`Self::open_or_read`].
    pub fn is_owner(&self) -> bool {
        self.ledger.store.is_owner()
    }

    /// Carries out the act, if there is one, then answers every query from the state it left.
    pub fn call(&mut self, now: Now, request: Request) -> Reply {
        let (done, problem) = match request.act.map(|act| self.carry_out(now, &act)) {
            None => (None, None),
            Some(Ok(done)) => (Some(done), None),
            Some(Err(error)) => (None, Some(error)),
        };
        let answers = self.answer_all(now, &request.queries);
        let store = &self.ledger.store;
        Reply {
            revision: self.revision,
            today: now.today,
            done,
            problem,
            answers,
            undo: store.next_undo().ok().flatten().map(|(_, label)| label),
            redo: store.next_redo().ok().flatten().map(|(_, label)| label),
        }
    }

    /// Checks the file, the chain of steps and every row; what is found wrong.
    ///
    /// # Errors
    /// When the file can not be read at all.
    pub fn verify(&self) -> Result<Vec<Flaw>, StoreError> {
        self.ledger.store.verify()
    }

    /// What the file is made with, read back.
    ///
    /// # Errors
    /// The file's own.
    pub fn vitals(&self) -> Result<Vitals, StoreError> {
        self.ledger.store.vitals()
    }

    /// Writes a checked copy to `to`, or into the backup folder; where it lies.
    ///
    /// # Errors
    /// When `to` exists or the disk is full.
    pub fn backup(&mut self, now: Now, to: Option<&Path>) -> Result<PathBuf, StoreError> {
        match to {
            Some(to) => self.ledger.store.backup_to(to).map(|()| to.to_owned()),
            None => self.ledger.backup(now),
        }
    }

    /// Every row on record as text: equal for equal ledgers.
    ///
    /// # Errors
    /// The file's own.
    pub fn content(&self) -> Result<String, StoreError> {
        self.ledger.store.content()
    }

    /// Where the open ledger lies.
    pub fn path(&self) -> &Path {
        self.ledger.store.path()
    }

    fn carry_out(&mut self, now: Now, act: &Act) -> Result<Done, ApiError> {
        if !self.is_owner() {
            return Err(unavailable(&OpenError::Locked { path: self.path().to_owned() }));
        }
        match act {
            Act::Undo => {
                let fixed = self.ledger.store.last_fixed().map_err(Refusal::from)?;
                let nothing = fixed.map_or("There is nothing to take back", |_| FIXED);
                self.turn(Store::undo, "Took back", nothing)
            }
            Act::Redo => self.turn(Store::redo, "Brought back", "There is nothing to bring back"),
            Act::UndoTo { seq } => self.undo_to(*seq),
            Act::TakeBack { seq } => self.take_back(now, act, *seq),
            Act::OpenExample => self.open_example(now),
            Act::CloseExample => self.close_example(now),
            act => self.write(now, act),
        }
    }

    fn write(&mut self, now: Now, act: &Act) -> Result<Done, ApiError> {
        let table = match act {
            Act::Import { order } => Some(import::begin(order)?),
            _ => None,
        };
        if table.as_ref().is_some_and(|(table, _)| import::wants_backup(table)) {
            self.ledger.backup(now).map_err(|error| import::no_backup(&error))?;
        }
        let Ledger { store, facts, policy, .. } = &mut self.ledger;
        let recorded = acts::recorded(act);
        let stamp = Stamp { id: self.minter.mint(), at: now.moment, on: now.today, act: recorded };
        let written = store.write(&stamp, |write| {
            let desk = Desk { write, facts, policy, now, minter: &self.minter };
            match (act, &table) {
                (Act::Import { order }, Some((table, progress))) => {
                    import::carry_out(&desk, order, table, progress)
                }
                _ => acts::carry_out(&desk, act),
            }
        })?;
        drop(table);
        self.settle(now, written)
    }

    /// Takes back one step alone, in a step of its own.
    fn take_back(&mut self, now: Now, act: &Act, seq: u32) -> Result<Done, ApiError> {
        let stamp = Stamp { id: self.minter.mint(), at: now.moment, on: now.today, act: acts::recorded(act) };
        let taken = self.ledger.store.take_back(&stamp, seq, |label| format!("Took back: {label}"));
        match taken.map_err(Refusal::from)? {
            TakenBack::Done(written) => self.settle(now, written),
            refused => Err(Refusal::rule("seq", not_taken_back(&refused)).into()),
        }
    }

    /// Makes the facts those of the step just written, and says what it did.
    fn settle(&mut self, now: Now, written: Written) -> Result<Done, ApiError> {
        self.ledger.past.take_if(|past| past.is_of(now.today));
        self.ledger.touched(&written.changed)?;
        if written.seq.is_some() {
            self.revision += 1;
            self.ledger.backup_when_due(now);
        }
        let undoable = written.seq.is_some();
        let (label, created) = (written.deed.label, written.deed.created);
        Ok(Done { label, created, undoable, unchanged: !undoable, step: written.seq })
    }

    fn turn(
        &mut self,
        turn: impl FnOnce(&mut Store) -> Result<Option<crate::store::Turned>, StoreError>,
        word: &str,
        nothing: &str,
    ) -> Result<Done, ApiError> {
        let turned = turn(&mut self.ledger.store).map_err(Refusal::from)?;
        let turned = turned.ok_or_else(|| ApiError::from(Refusal::rule("", nothing)))?;
        // A step of an earlier day may have been turned, and what stood then is another thing now.
        self.ledger.past = None;
        self.ledger.touched(&turned.changed)?;
        self.revision += 1;
        Ok(said(format!("{word}: {}", turned.label)))
    }

    fn undo_to(&mut self, seq: u32) -> Result<Done, ApiError> {
        if self.ledger.store.last_fixed().map_err(Refusal::from)?.is_some_and(|fixed| fixed > seq) {
            return Err(Refusal::rule("seq", FIXED).into());
        }
        let count = self.ledger.store.undo_to(seq).map_err(Refusal::from)?;
        if count == 0 {
            return Err(Refusal::rule("seq", "Nothing after that step can be taken back").into());
        }
        self.ledger.past = None;
        self.ledger.reread()?;
        self.revision += 1;
        Ok(said(format!("Took back {count} {}", if count == 1 { "step" } else { "steps" })))
    }

    /// Opens the worked example in a file of its own, afresh each time; the own ledger stays as it is.
    fn open_example(&mut self, now: Now) -> Result<Done, ApiError> {
        let own = self.own.clone().unwrap_or_else(|| self.path().to_owned());
        // A folder of its own: what is cleared there can not be a ledger that somebody called like it.
        let path = own.with_file_name("worked-example").join("example.towline");
        if self.path() == path {
            return Err(Refusal::rule("", "The worked example is open already").into());
        }
        example::clear(&path).map_err(Refusal::from)?;
        self.switch(&path, now)?;
        self.own = Some(own);
        if let Err(error) = example::fill(self, now) {
            // Half an example is none: what is typed next belongs into the own ledger.
            self.close_example(now)?;
            return Err(error);
        }
        Ok(said("Opened the worked example; your own ledger is untouched".to_owned()))
    }

    fn close_example(&mut self, now: Now) -> Result<Done, ApiError> {
        let own = self.own.clone().ok_or_else(|| Refusal::rule("", "The worked example is not open"))?;
        self.switch(&own, now)?;
        self.own = None;
        Ok(said("Back in your own ledger".to_owned()))
    }

    fn switch(&mut self, path: &Path, now: Now) -> Result<(), ApiError> {
        self.ledger = Ledger::open(path, now).map_err(|error| unavailable(&error))?;
        self.revision += 1;
        Ok(())
    }
}

fn said(label: String) -> Done {
    Done { label, created: Vec::new(), undoable: false, unchanged: false, step: None }
}

/// Why a step alone was not taken back, and what to do.
fn not_taken_back(refused: &TakenBack) -> String {
    /// Steps named before the rest are counted.
    const NAMED: usize = 3;
    let labels = match refused {
        TakenBack::Done(_) | TakenBack::Gone => return "That step was taken back already".to_owned(),
        TakenBack::Sealed => {
            return "That step is from before Towline was updated and can not be taken back any more"
                .to_owned();
        }
        TakenBack::InTheWay(labels) => labels,
    };
    let mut named: Vec<String> = labels.iter().take(NAMED).map(|label| format!("“{label}”")).collect();
    if labels.len() > NAMED {
        named.push(format!("{} more", labels.len() - NAMED));
    }
    if named.is_empty() {
        return "What was recorded since leaves no room for it; take back everything after it instead"
            .to_owned();
    }
    format!("Later steps build on it: {}. Take those back first, or everything after it", named.join(", "))
}

/// Why a ledger can not be used, on the wire.
pub fn unavailable(error: &OpenError) -> ApiError {
    let reason = match error {
        OpenError::Locked { .. } => Unavailable::Locked,
        OpenError::Newer { .. } => Unavailable::Newer,
        OpenError::Damaged { .. } => Unavailable::Damaged,
        OpenError::Foreign { .. } | OpenError::Synced { .. } | OpenError::Disk { .. } => Unavailable::Disk,
        OpenError::Store { .. } => return ApiError::Internal { message: error.to_string() },
    };
    ApiError::Unavailable { reason, message: error.to_string() }
}
