//! `towline find`: everything on record that has these words.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::view::{Excerpt, SearchHit, View};

/// What `towline find` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline find sso sdk\n  towline find 'compile err' --private\n  \
    towline find budget --json\n\n\
    All words must be there, the last one may be just begun; case and accents do not matter. Found words stand in \
    [brackets].")]
pub(crate) struct Order {
    /// The words.
    #[arg(required = true)]
    words: Vec<String>,
    /// Show private words too; otherwise only that there are some.
    #[arg(long)]
    private: bool,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Finds it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let View::Search(mut view) = session.view(Query::Search { text: order.words.join(" ") })? else {
        return Err(Failure::Unexpected);
    };
    if !order.private {
        let excerpts = view.hits.iter_mut().flat_map(|hit| &mut hit.excerpts);
        excerpts.filter(|excerpt| excerpt.private).for_each(|excerpt| excerpt.parts.clear());
    }
    if order.json {
        return Said::json(&view);
    }
    if view.hits.is_empty() {
        return Ok(Said::lines(["Nothing on record has all these words."]));
    }
    Ok(Said::lines(view.hits.iter().flat_map(lines)))
}

fn lines(hit: &SearchHit) -> Vec<String> {
    let hint = if hit.hint.is_empty() { String::new() } else { format!(" · {}", hit.hint) };
    let head = format!("{}  ({}{hint})", hit.title, hit.noun);
    std::iter::once(head).chain(hit.excerpts.iter().map(excerpt)).collect()
}

fn excerpt(excerpt: &Excerpt) -> String {
    let words = excerpt.parts.iter().map(|part| match part.found {
        true => format!("[{}]", part.text),
        false => part.text.clone(),
    });
    let words: String = words.collect();
    match (excerpt.private, words.is_empty()) {
        (true, true) => format!("    {}, private: has them; --private shows it", excerpt.said),
        (true, false) => format!("    {}, private: {words}", excerpt.said),
        (false, _) => format!("    {}: {words}", excerpt.said),
    }
}
