//! Something of the ledger by the name somebody typed: the one that is called so, else the one that begins so, else
//! the one that has it inside. When several do, they are listed and nothing is guessed.

use crate::failure::Failure;
use towline::intake::names::key;

/// Candidates listed at most.
const LISTED: usize = 10;

/// Something with a name and what tells it from its namesakes.
pub(crate) struct Candidate<T> {
    pub(crate) it: T,
    pub(crate) name: String,
    pub(crate) hint: String,
}

/// The one candidate meant by `typed`.
pub(crate) fn one<T>(noun: &str, typed: &str, candidates: Vec<Candidate<T>>) -> Result<T, Failure> {
    let wanted = key(typed);
    let rank = |candidate: &Candidate<T>| {
        let name = key(&candidate.name);
        match () {
            () if wanted.is_empty() => None,
            () if name == wanted => Some(0),
            () if name.starts_with(&wanted) => Some(1),
            () if name.contains(&wanted) => Some(2),
            () => None,
        }
    };
    let Some(best) = candidates.iter().filter_map(rank).min() else {
        return Err(Failure::Usage(format!(
            "No {noun} is called “{typed}”{}",
            listing("; there are", &candidates)
        )));
    };
    let mut found: Vec<Candidate<T>> = candidates.into_iter().filter(|c| rank(c) == Some(best)).collect();
    match (found.len(), found.pop()) {
        (1, Some(found)) => Ok(found.it),
        (_, last) => {
            found.extend(last);
            let which = listing("; write which", &found);
            Err(Failure::Usage(format!("“{typed}” may be more than one {noun}{which}")))
        }
    }
}

fn listing<T>(lead: &str, candidates: &[Candidate<T>]) -> String {
    if candidates.is_empty() {
        return String::new();
    }
    let named = candidates.iter().take(LISTED).map(|candidate| {
        let hint = if candidate.hint.is_empty() { String::new() } else { format!(" ({})", candidate.hint) };
        format!("\n  {}{hint}", candidate.name)
    });
    let more = candidates.len().saturating_sub(LISTED);
    let more = if more > 0 { format!("\n  and {more} more") } else { String::new() };
    format!("{lead}:{}{more}", named.collect::<String>())
}
