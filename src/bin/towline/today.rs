//! `towline today`: the four bands as text, each line with its reason and whose move it is.

use crate::failure::Failure;
use crate::session::{Said, Session};
use crate::terminal::{self, shortened};
use towline::api::query::Query;
use towline::api::rows::TodayRow;
use towline::api::view::View;

/// What `towline today` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline today\n  towline today --as-of 7nov\n  \
    towline today --json | jq '.bands[].rows[].title'")]
pub(crate) struct Order {
    /// As it was at the end of a past day, such as 2025-11-07, 7nov, fri or -5d.
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let day = order.as_of.as_deref().map(|text| session.past_day(text)).transpose()?;
    let View::Today(view) = session.view_as_of(day, Query::Today { most: None })? else {
        return Err(Failure::Unexpected);
    };
    if order.json {
        return Said::json(&view);
    }
    let width = terminal::width();
    let then = day.map(|day| format!("As it was on {}.", day.in_full()));
    let mut lines: Vec<String> = then.into_iter().chain([view.summary]).collect();
    if !view.since_yesterday.is_empty() {
        lines.extend(wrapped(&view.since_yesterday, width, ""));
    }
    if !view.put_off.is_empty() {
        lines.extend(wrapped(&view.put_off, width, ""));
    }
    let every = || view.bands.iter().flat_map(|band| &band.rows);
    let longest = every().map(|row| row.title.chars().count()).max().unwrap_or(0).min(width / 2);
    for band in view.bands.iter().filter(|band| !band.rows.is_empty()) {
        lines.push(String::new());
        lines.push(format!("{} ({})", band.band.label(), band.count));
        lines.extend(band.rows.iter().flat_map(|row| row_lines(session, row, width, longest)));
    }
    Ok(Said::lines(lines))
}

fn row_lines(session: &Session, row: &TodayRow, width: usize, longest: usize) -> Vec<String> {
    let dates = [("needed", row.need_by), ("ETA", row.eta)].into_iter();
    let mut facts: Vec<String> =
        dates.filter_map(|(word, day)| day.map(|day| format!("{word} {}", session.said(day)))).collect();
    // A milestone is named like many others: what tells it from them is its initiative.
    facts.insert(0, if row.milestone.is_some() { row.initiative_title.clone() } else { row.team.clone() });
    facts.push(format!("[{}]", row.court.label()));
    facts.retain(|fact| !fact.is_empty());
    let title = match row.gathered {
        1 => shortened(&row.title, longest),
        _ => format!("{} ({})", shortened(&row.title, longest), row.gathered),
    };
    let reasons = row.reasons.iter().map(|reason| reason.sentence.as_str()).collect::<Vec<_>>().join(" ");
    let mut lines = vec![format!("  {title:longest$}  {}", facts.join(" · "))];
    lines.extend(wrapped(&reasons, width, "      "));
    lines.extend((!row.suggestion_label.is_empty()).then(|| format!("      → {}", row.suggestion_label)));
    lines
}

/// `text` in lines of at most `width` characters, each after `indent`.
fn wrapped(text: &str, width: usize, indent: &str) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        let length = indent.len() + line.chars().count() + 1 + word.chars().count();
        if !line.is_empty() && length > width {
            lines.push(format!("{indent}{line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.extend((!line.is_empty()).then(|| format!("{indent}{line}")));
    lines
}
