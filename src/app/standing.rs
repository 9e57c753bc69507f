//! Recording what was said about where dependencies stand.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::Said;
use crate::domain::dependency::State;
use crate::domain::id::DependencyId;
use crate::domain::standing::{Standing, StandingWord};
use crate::store::Deed;

/// Records `word` about each of `ids`.
pub(super) fn state(
    desk: &Desk<'_>,
    ids: &[DependencyId],
    word: StandingWord,
    reason: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let reason =
        if word.needs_reason() { desk.said_text("reason", reason)? } else { desk.text("reason", reason)? };
    let (mut title, mut made) = (String::new(), Vec::new());
    for id in ids {
        let dossier = desk.dossier(*id)?;
        allowed(dossier.state(), word)?;
        let standing = Standing {
            id: desk.minter.mint(),
            word,
            reason: reason.clone(),
            provenance: desk.provenance(said, dossier.dependency.supplier)?,
            retraction: None,
        };
        desk.write.add_standing(*id, &standing)?;
        made.push(standing.id.to_string());
        title = dossier.dependency.title.to_string();
    }
    let what = if ids.len() == 1 { title } else { format!("{} dependencies", ids.len()) };
    Ok(deed(format!("{what}: {}", word.label()), made))
}

/// What is over is reopened before anything else is said of it.
fn allowed(state: State, word: StandingWord) -> Result<(), Refusal> {
    if state.is_at_rest() && word != StandingWord::Reopened {
        return Err(Refusal::rule("word", format!("It is {}; reopen it first", state.label())));
    }
    if !state.is_at_rest() && word == StandingWord::Reopened && state != State::Blocked {
        return Err(Refusal::rule("word", format!("It is {}; there is nothing to reopen", state.label())));
    }
    Ok(())
}
