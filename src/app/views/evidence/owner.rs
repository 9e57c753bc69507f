//! Who is said to own it, and what was said to that: both can be taken back.

use super::{Placed, plain, statement};
use crate::api::rows::{EvidenceKind, EvidenceRow};
use crate::app::views::Scene;
use crate::domain::claim::{Claim, ClaimWord, ClaimWordKind};
use crate::domain::sentence::capitalised;

/// A claim with the words on it.
pub(super) fn of_claim(scene: &Scene<'_>, claim: &Claim) -> Vec<Placed> {
    let name = scene.person_name(Some(claim.person));
    let text = format!("{name} was said to own it ({})", claim.place.label());
    let quote = claim.text.to_string();
    let entry = EvidenceRow { quote, ..plain(EvidenceKind::Claim, claim.provenance.stated_on, text) };
    let first = statement(scene, claim.statement(), entry, &claim.provenance, claim.retraction.as_ref());
    let words = claim.words.iter().map(|word| {
        let (on, quote) = (word.provenance.stated_on, word.text.to_string());
        let entry =
            EvidenceRow { quote, ..plain(EvidenceKind::ClaimWord, on, word_text(scene, &name, word)) };
        let (place, row) = statement(scene, word.id, entry, &word.provenance, word.retraction.as_ref());
        let source = if word.provenance.person.is_none() && word.provenance.team.is_none() {
            "by me".to_owned()
        } else {
            row.source
        };
        (place, EvidenceRow { source, ..row })
    });
    std::iter::once(first).chain(words).collect()
}

/// "Correction promised by 24 Nov: Ana does not own it".
fn word_text(scene: &Scene<'_>, name: &str, word: &ClaimWord) -> String {
    let due = word.due.map_or_else(String::new, |day| format!(" by {}", day.said(scene.today)));
    let what = capitalised(word.word.label());
    match word.word {
        ClaimWordKind::Agreed => format!("{what}: {name} is the DRI"),
        ClaimWordKind::Contradicted => format!("{what}: {name} does not own it"),
        ClaimWordKind::Promised => format!("{what}{due}: that {name} owns it"),
        ClaimWordKind::Corrected => format!("{what}: that {name} owns it"),
    }
}
