//! Putting somebody's own words on record.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::Said;
use crate::api::decision::NewQuote;
use crate::domain::quote::Quote;
use crate::store::Deed;

/// Puts a statement on record.
pub(super) fn put_on_record(desk: &Desk<'_>, new: &NewQuote, said: &Said) -> Result<Deed, Refusal> {
    let provenance = desk.provenance(said, None)?;
    if provenance.person.is_none() && provenance.team.is_none() {
        return Err(Refusal::rule("person", "Say who said it: a person or a team"));
    }
    let dossier = new.dependency.map(|id| desk.dossier(id)).transpose()?;
    let initiative = new.initiative.or_else(|| dossier.map(|d| d.dependency.initiative));
    let quote = Quote {
        id: desk.minter.mint(),
        words: desk.said_text("words", &new.words)?,
        place: desk.text("place", &new.place)?,
        initiative: initiative.map(|id| desk.initiative(id).map(|i| i.id)).transpose()?,
        dependency: new.dependency,
        decision: new.decision.map(|id| desk.decision(id).map(|d| d.id)).transpose()?,
        provenance,
        retraction: None,
    };
    desk.write.add_quote(&quote)?;
    let who = match quote.provenance.person {
        Some(_) => desk.facts.person_name(quote.provenance.person),
        None => desk.facts.team_name(quote.provenance.team),
    };
    let label = format!("Put on record what {who} said on {}", desk.day(quote.provenance.stated_on));
    Ok(deed(label, [quote.id.to_string()]))
}
