//! `towline since`: what has changed since a past day, beside what was on record then.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::view::View;

/// What `towline since` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline since 2025-11-07\n  towline since fri\n  towline since -5d --json\n\n\
    What was taken back never happened. A date that moved and came back is no change."
)]
pub(crate) struct Order {
    /// The day: 2025-11-07, 7nov, fri, yesterday, -5d (working days), -2w.
    #[arg(allow_hyphen_values = true)]
    day: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let day = session.past_day(&order.day)?;
    let View::Since(view) = session.view(Query::Since { day })? else {
        return Err(Failure::Unexpected);
    };
    if order.json {
        return Said::json(&view);
    }
    let mut lines = vec![format!("As it was on {}: {}", view.label, view.summary)];
    lines.extend((!view.totals.is_empty()).then_some(view.totals));
    let told = view.rows.iter().map(|row| (&row.title, &row.words));
    let told = told.chain(view.milestones.iter().map(|row| (&row.title, &row.words)));
    let told: Vec<String> = told.map(|(title, words)| format!("  {title}: {}", words.join(", "))).collect();
    if !told.is_empty() {
        lines.push(String::new());
        lines.extend(told);
    }
    Ok(Said::lines(lines))
}
