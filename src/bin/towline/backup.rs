//! `towline backup`: writes a checked copy of the ledger.

use crate::failure::Failure;
use crate::session::{Said, Session};
use std::path::PathBuf;

/// What `towline backup` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline backup\n  towline backup before-the-reorg.towline\n\n\
    Without a path it goes beside the ledger, where older ones are thinned out.")]
pub(crate) struct Order {
    /// Where to; a file that is not there yet.
    path: Option<PathBuf>,
}

/// Writes it, and says where it lies.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let path = session.app.backup(session.now, order.path.as_deref())?;
    Ok(Said::lines([format!("Saved a checked copy to {}", path.display())]))
}
