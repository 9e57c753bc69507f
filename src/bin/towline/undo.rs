//! `towline undo`: takes back what was done last.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::act::Act;

/// What `towline undo` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline undo\n  towline undo --to 41\n\n\
    Steps that were taken back stay on the trail; see `towline trail` for their numbers.")]
pub(crate) struct Order {
    /// Take back every step after this one; 0 goes back to the start.
    #[arg(long, value_name = "SEQ")]
    to: Option<u32>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Takes it back.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let done = session.act(order.to.map_or(Act::Undo, |seq| Act::UndoTo { seq }))?;
    if order.json { Said::json(&done) } else { Ok(Said::lines([done.label])) }
}
