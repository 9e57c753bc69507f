//! `towline import ledger.json`: takes a whole ledger in that was exported as JSON, into an empty one.

use crate::failure::Failure;
use crate::session::{Place, Said};
use std::path::Path;
use towline::api::act::Act;

/// Takes it in; nothing of it can be shown beforehand, since it is all or nothing.
pub(crate) fn run(place: &Place, path: &Path, dry_run: bool, json: bool) -> Result<Said, Failure> {
    if dry_run {
        let message =
            "A whole ledger is taken in whole or not at all, and one undo takes it back; leave --dry-run out";
        return Err(Failure::Usage(message.to_owned()));
    }
    let unreadable = Failure::system(format!("{} can not be read", path.display()));
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut session = place.open()?;
    let done = session.act(Act::ImportLedger { name, text })?;
    if json { Said::json(&done) } else { Ok(Said::lines([done.label])) }
}
