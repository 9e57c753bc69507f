//! Who is said to own one dependency, and what was said to that.

use super::scene::{Scene, openable};
use crate::api::rows::{ClaimRow, ClaimWordRow};
use crate::domain::claim::{Claim, ClaimWord};
use crate::domain::dossier::Dossier;

/// Oldest first.
pub(super) fn claims(scene: &Scene<'_>, dossier: &Dossier) -> Vec<ClaimRow> {
    let mut claims: Vec<&Claim> = dossier.claims.iter().collect();
    claims.sort_by_key(|claim| (claim.provenance.order(), claim.id));
    claims.into_iter().map(|claim| row(scene, dossier, claim)).collect()
}

fn row(scene: &Scene<'_>, dossier: &Dossier, claim: &Claim) -> ClaimRow {
    let supplier = dossier.dependency.supplier;
    let team = scene.facts.people.get(&claim.person).and_then(|person| person.team);
    let mut words: Vec<&ClaimWord> = claim.words.iter().collect();
    words.sort_by_key(|word| (word.provenance.order(), word.id));
    let state = claim.state();
    ClaimRow {
        id: claim.id,
        person: claim.person,
        name: scene.person_name(Some(claim.person)),
        other_team: scene.team_name(team.filter(|_| supplier.is_some() && team != supplier)),
        place: claim.place,
        on: claim.provenance.stated_on,
        said_by: scene.speaker(&claim.provenance),
        text: claim.text.to_string(),
        link: openable(claim.provenance.link.as_str()),
        state,
        unsettled: state.is_unsettled(),
        statement: claim.statement(),
        retracted: claim.retraction.as_ref().map(|retraction| retraction.reason.to_string()),
        words: words.into_iter().map(|word| word_row(scene, claim, word)).collect(),
    }
}

fn word_row(scene: &Scene<'_>, claim: &Claim, word: &ClaimWord) -> ClaimWordRow {
    let awaited = claim.last_word().is_some_and(|last| last.id == word.id);
    ClaimWordRow {
        id: word.id,
        word: word.word,
        on: word.provenance.stated_on,
        due: word.due,
        overdue: awaited && claim.due().is_some_and(|due| due < scene.today),
        said_by: scene.speaker(&word.provenance),
        text: word.text.to_string(),
        link: openable(word.provenance.link.as_str()),
        retracted: word.retraction.as_ref().map(|retraction| retraction.reason.to_string()),
    }
}
