//! `towline add`: logs a dependency with a line of quick capture.

use crate::failure::Failure;
use crate::find::{Candidate, one};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::id::InitiativeId;

/// What `towline add` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline add 'Tokenizer v2 @PlatformB need:12jan eta:20dec #checkout !1' --new-initiative Checkout\n  \
    towline add 'Yen account dri:\"Inês Cardoso\" note:(ask gently)' --initiative Japan\n\n\
    Only prefixed parts mean anything: @team dri:name need:day eta:day said:day via:how ms:milestone #tag !1 note:(private)\n\
    in:\"initiative\". Put the line in single quotes, so that the shell leaves it alone."
)]
pub(crate) struct Order {
    /// The line.
    #[arg(required = true)]
    line: Vec<String>,
    /// The initiative, by its title, when the line names none.
    #[arg(long, value_name = "TITLE")]
    initiative: Option<String>,
    /// An initiative to add first, which the line is for.
    #[arg(long, value_name = "TITLE", conflicts_with = "initiative")]
    new_initiative: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Adds it, and says what was understood.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let text = order.line.join(" ");
    if order.new_initiative.is_none() && session.shell()?.initiatives.is_empty() {
        let hint = "No initiative is on record yet; bring the first one with --new-initiative TITLE";
        return Err(Failure::Usage(hint.to_owned()));
    }
    let initiative = match (&order.initiative, &order.new_initiative) {
        (Some(title), _) => Some(initiative(session, title)?),
        (None, Some(title)) => Some(add_initiative(session, title)?),
        (None, None) => None,
    };
    let query = Query::Capture { text: text.clone(), initiative, plain: Vec::new() };
    let View::Capture(understood) = session.view(query)? else { return Err(Failure::Unexpected) };
    let done = session.act(Act::Capture { text, initiative, plain: Vec::new() });
    if done.is_err() && order.new_initiative.is_some() {
        session.act(Act::Undo)?;
    }
    let done = done?;
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "understood": understood }));
    }
    let chips = understood.chips.iter().map(|chip| format!("  {}", chip.label));
    Ok(Said::lines(std::iter::once(done.label).chain(chips)))
}

fn add_initiative(session: &mut Session, title: &str) -> Result<InitiativeId, Failure> {
    let done = session.act(Act::AddInitiative { title: title.to_owned(), changes: Vec::new() })?;
    let id = done.created.first().ok_or(Failure::Unexpected)?;
    id.parse().map_err(|_| Failure::Unexpected)
}

/// The initiative with this title.
pub(crate) fn initiative(session: &mut Session, title: &str) -> Result<InitiativeId, Failure> {
    let named = session.shell()?.initiatives.into_iter();
    let candidates = named.map(|n| Candidate { it: n.id, name: n.name, hint: n.hint }).collect();
    one("initiative", title, candidates)?.parse().map_err(|_| Failure::Unexpected)
}
