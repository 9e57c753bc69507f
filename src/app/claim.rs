//! Recording who is said to own a dependency, and what was said to that.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::Said;
use crate::domain::ask::Channel;
use crate::domain::claim::{Claim, ClaimViolation, ClaimWord, ClaimWordKind};
use crate::domain::day::Day;
use crate::domain::dependency::Dependency;
use crate::domain::dossier::Dossier;
use crate::domain::id::{ClaimId, DependencyId, PersonId, TeamId};
use crate::domain::provenance::{Provenance, Source};
use crate::store::Deed;

/// Records that `person` is said to own it.
pub(super) fn claim(
    desk: &Desk<'_>,
    id: DependencyId,
    person: PersonId,
    place: Channel,
    text: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let person = desk.person(person)?;
    let supplier = dossier.dependency.supplier.filter(|_| said.person.is_none());
    let said = Said { source: said.source.or(Some(heard(place))), ..said.clone() };
    let claim = Claim {
        id: desk.minter.mint(),
        person: person.id,
        place,
        text: desk.text("text", text)?,
        provenance: desk.provenance(&said, team_of(desk, &said).or(supplier))?,
        words: Vec::new(),
        retraction: None,
    };
    desk.write.add_claim(id, &claim)?;
    let label = format!("{} is said to own {}", person.name, dossier.dependency.title);
    Ok(deed(label, [claim.id.to_string()]))
}

/// A claim as written or as spoken.
const fn heard(place: Channel) -> Source {
    match place {
        Channel::Meeting | Channel::Call | Channel::InPerson => Source::Meeting,
        Channel::Chat | Channel::Mail | Channel::Ticket | Channel::Document => Source::Written,
    }
}

/// Records what was said to a claim. To agree makes the person the DRI.
pub(super) fn answer(
    desk: &Desk<'_>,
    id: ClaimId,
    kind: ClaimWordKind,
    due: Option<Day>,
    text: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let (dossier, claim) = found(desk, id)?;
    let provenance = speaker(desk, claim, kind, said)?;
    let due = due.filter(|_| kind == ClaimWordKind::Promised);
    claim.admit(kind, due, provenance.stated_on).map_err(|violation| {
        let field = match violation {
            ClaimViolation::Settled(_) | ClaimViolation::Contradicted => "word",
            ClaimViolation::NoDue | ClaimViolation::DueBefore(_) => "due",
            ClaimViolation::BeforeClaim(_) => "on",
        };
        Refusal::rule(field, violation)
    })?;
    let text = desk.text("text", text)?;
    let word = ClaimWord { id: desk.minter.mint(), word: kind, due, text, provenance, retraction: None };
    let dependency = &dossier.dependency;
    desk.write.add_claim_word(dependency.id, id, &word)?;
    if kind == ClaimWordKind::Agreed {
        desk.write.save_dependency(&Dependency { dri: Some(claim.person), ..dependency.clone() })?;
    }
    let (name, title) = (desk.facts.person_name(Some(claim.person)), &dependency.title);
    let label = match (kind, due) {
        (ClaimWordKind::Promised, Some(day)) => {
            format!("{title}: a correction is promised by {}", desk.day(day))
        }
        (ClaimWordKind::Agreed, _) => format!("{name} is the DRI of {title}"),
        _ => format!("{title}, “{name} owns it”: {}", kind.label()),
    };
    Ok(deed(label, [word.id.to_string()]))
}

/// I agree or contradict; who claimed it promises and corrects. Whoever else it was is said.
fn speaker(desk: &Desk<'_>, claim: &Claim, kind: ClaimWordKind, said: &Said) -> Result<Provenance, Refusal> {
    let mine = matches!(kind, ClaimWordKind::Agreed | ClaimWordKind::Contradicted);
    let nobody = said.person.is_none() && said.team.is_none();
    let theirs = (nobody && !mine).then_some(&claim.provenance);
    let given = Said {
        person: said.person.or(theirs.and_then(|said| said.person)),
        source: said.source.or(Some(Source::Written)),
        ..said.clone()
    };
    let team = theirs.and_then(|said| said.team);
    desk.provenance(&given, team.or(team_of(desk, &given)))
}

/// Whoever is named speaks for their own team, which need not be the one that builds it.
fn team_of(desk: &Desk<'_>, said: &Said) -> Option<TeamId> {
    said.person.and_then(|id| desk.facts.people.get(&id)).and_then(|person| person.team)
}

fn found<'d>(desk: &'d Desk<'_>, id: ClaimId) -> Result<(&'d Dossier, &'d Claim), Refusal> {
    let mut claims = desk.facts.dossiers.values().flat_map(|d| d.claims.iter().map(move |claim| (d, claim)));
    claims.find(|(_, claim)| claim.id == id).ok_or(Refusal::Gone { noun: "claim" })
}
