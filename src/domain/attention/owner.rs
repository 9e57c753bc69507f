//! Who owns it: nobody is named there, it is disputed, or a correction was promised and did not come. What is
//! disputed is raised wherever work is still awaited, also of a draft: a wrong name spreads before anything is asked.

use super::look::Look;
use crate::domain::claim::Owner;
use crate::domain::reason::Reason;

/// OV9: a correction was promised by a day that has passed; of several the one overdue longest.
pub(super) fn correction_overdue(look: &Look) -> Option<Reason> {
    let promised = look.dossier.claims.iter().filter_map(|claim| claim.due().map(|due| (due, claim)));
    let overdue = promised.filter(|(due, _)| look.scene.has_passed(*due));
    let (due, claim) = overdue.min_by_key(|(due, claim)| (*due, claim.id))?;
    let (person, place, on) = (claim.person, claim.place, claim.provenance.stated_on);
    Some(Reason::CorrectionOverdue { person, place, on, due, late: look.scene.since(due) })
}

/// AR8: claims contradict each other, the DRI that I hold, or the team that builds it.
pub(super) fn disputed(look: &Look) -> Option<Reason> {
    let Owner::Disputed(claims) = look.owner() else { return None };
    let (claim, against) = claims.first()?;
    Some(Reason::DriDisputed {
        claim: claim.id,
        person: claim.person,
        place: claim.place,
        on: claim.provenance.stated_on,
        against: *against,
        answered: claim.last_word().is_some(),
        due: claim.due(),
    })
}

/// AR8: nobody there is named as responsible, or only by a claim, though they were asked. A draft may still find
/// its owner.
pub(super) fn no_dri(look: &Look) -> Option<Reason> {
    match look.owner() {
        _ if !look.is_with_supplier() => None,
        Owner::Nobody => Some(Reason::NoDri),
        Owner::Claimed(claim) => Some(Reason::DriClaimed {
            claim: claim.id,
            person: claim.person,
            place: claim.place,
            on: claim.provenance.stated_on,
        }),
        Owner::Held(_) | Owner::Disputed(_) => None,
    }
}
