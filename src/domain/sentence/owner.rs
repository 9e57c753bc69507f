//! The words of who owns a dependency: where a claim was read or heard, whom it names, and what it stands against.

use super::phrase::ago;
use crate::domain::ask::Channel;
use crate::domain::claim::{Against, Claim, Owner, owner};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::PersonId;
use crate::domain::reason::Reason;

/// AR8 and OV9 in words; empty for other reasons.
pub(super) fn of_reason(facts: &Facts, reason: &Reason, today: Day) -> String {
    let name = |person: &PersonId| facts.person_name(Some(*person));
    match reason {
        Reason::NoDri => "Nobody there is named as responsible for it yet.".to_owned(),
        Reason::DriClaimed { person, place, on, .. } => {
            format!("{}; not agreed yet.", named(*place, *on, name(person), today))
        }
        Reason::DriDisputed { person, place, on, against, answered, due, .. } => {
            let claim = (*person, *place, *on);
            let dispute = disputed(facts, claim, *against, today);
            match (due, answered) {
                (Some(day), _) => {
                    format!("{dispute}. A correction is promised by {}.", day.said(today))
                }
                (None, true) if *against != Against::Word => {
                    format!("{dispute}. It is contradicted, not corrected yet.")
                }
                _ => format!("{dispute}."),
            }
        }
        Reason::CorrectionOverdue { person, place, on, due, late } => {
            let (source, due) = (source(*place, *on, today), due.said(today));
            format!(
                "{source} that names {} as DRI was to be corrected by {due}, {}.",
                name(person),
                ago(*late)
            )
        }
        _ => String::new(),
    }
}

/// Who owns it, in a sentence: "You hold Ben." or what is disputed.
pub fn ownership(facts: &Facts, dossier: &Dossier, today: Day) -> String {
    let words = |claim: &Claim| (claim.person, claim.place, claim.provenance.stated_on);
    match owner(facts, dossier) {
        Owner::Nobody => "Nobody is named as DRI.".to_owned(),
        Owner::Held(person) => format!("{} is the DRI.", facts.person_name(Some(person))),
        Owner::Claimed(claim) => {
            let (person, place, on) = words(claim);
            format!("{}; not agreed yet.", named(place, on, facts.person_name(Some(person)), today))
        }
        Owner::Disputed(claims) => {
            let sentences = claims
                .iter()
                .map(|(claim, against)| format!("{}.", disputed(facts, words(claim), *against, today)));
            sentences.collect::<Vec<_>>().join(" ")
        }
    }
}

/// "A mail of 20 Nov names Ana as DRI; you hold Ben", without its full stop.
fn disputed(facts: &Facts, claim: (PersonId, Channel, Day), against: Against, today: Day) -> String {
    let (person, place, on) = claim;
    let who = facts.person_name(Some(person));
    match against {
        Against::Held(held) => {
            format!("{}; you hold {}", named(place, on, who, today), facts.person_name(Some(held)))
        }
        Against::Claim { person, place: elsewhere, on: then } => {
            let other = facts.person_name(Some(person));
            // All sources begin with the article.
            let source = source(elsewhere, then, today).replacen('A', "a", 1);
            format!("{}; {source} names {other}", named(place, on, who, today))
        }
        Against::Builder(team) => {
            let of = facts.people.get(&person).and_then(|p| p.team);
            let who = format!("{who} of {}", facts.team_name(of));
            format!("{}; {} builds it", named(place, on, &who, today), facts.team_name(Some(team)))
        }
        Against::Word => format!("{}; contradicted, not corrected yet", named(place, on, who, today)),
    }
}

fn named(place: Channel, on: Day, who: &str, today: Day) -> String {
    format!("{} names {who} as DRI", source(place, on, today))
}

/// "A mail of 20 Nov": where something was read or heard.
fn source(place: Channel, on: Day, today: Day) -> String {
    let day = on.said(today);
    match place {
        Channel::Chat => format!("A chat message of {day}"),
        Channel::Mail => format!("A mail of {day}"),
        Channel::Meeting => format!("A meeting of {day}"),
        Channel::Call => format!("A call of {day}"),
        Channel::Ticket => format!("A ticket of {day}"),
        Channel::Document => format!("A document of {day}"),
        Channel::InPerson => format!("A conversation of {day}"),
    }
}

#[cfg(test)]
mod tests;
