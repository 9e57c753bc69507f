//! `towline trail`: what was done, newest first.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::view::View;

/// What `towline trail` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline trail\n  towline trail --most 200\n  towline trail --json")]
pub(crate) struct Order {
    /// Steps shown at most.
    #[arg(long, default_value_t = 30, value_name = "N")]
    most: usize,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let View::Trail(mut view) = session.view(Query::Trail)? else { return Err(Failure::Unexpected) };
    view.steps.truncate(order.most);
    if order.json {
        return Said::json(&view);
    }
    let more = (view.total as usize).saturating_sub(view.steps.len());
    let steps = view.steps.iter().map(|step| {
        let mark = if step.undone { "  (taken back)" } else { "" };
        format!("{:>6}  {}  {}{mark}", step.seq, step.on, step.label)
    });
    let rest = (more > 0).then(|| format!("and {more} earlier steps"));
    Ok(Said::lines(steps.chain(rest)))
}
