//! Audiences: those every ledger begins with are changed and put back, others are added and given up. They are kept as
//! one setting, so that a step of undo covers them.

use super::desk::{Desk, Refusal, deed};
use crate::domain::audience::{Audience, AudienceKey, BadAudience};
use crate::domain::facts::Facts;
use crate::domain::sentence::listed;
use crate::report::material::Material;
use crate::report::report;
use crate::store::Deed;
use crate::store::facts::AUDIENCES;

/// Audiences at most.
const MOST: usize = 20;

impl From<BadAudience> for Refusal {
    fn from(bad: BadAudience) -> Self {
        Self::rule(bad.field, bad.message)
    }
}

/// Adds one that begins like another.
pub(super) fn add(desk: &Desk<'_>, name: &str, like: &AudienceKey) -> Result<Deed, Refusal> {
    let model = known(desk, like)?;
    let audience = Audience { name: name.to_owned(), ..model.clone() }.checked()?;
    let key = AudienceKey::of_name(&audience.name)
        .ok_or_else(|| Refusal::rule("name", "Use a letter from a to z, or a digit, in the name"))?;
    let mut all = desk.facts.audiences.clone();
    if all.iter().any(|known| known.key == key || known.name == audience.name) {
        return Err(Refusal::rule("name", format!("There is an audience {} already", audience.name)));
    }
    if all.len() >= MOST {
        return Err(Refusal::rule("name", format!("{MOST} audiences are the most; give one up first")));
    }
    let label = format!("Added the audience {}", audience.name);
    let created = key.to_string();
    all.push(Audience { key, ..audience });
    desk.write.save_setting(AUDIENCES, &all)?;
    Ok(deed(label, [created]))
}

/// Changes one, whole.
pub(super) fn change(desk: &Desk<'_>, audience: &Audience) -> Result<Deed, Refusal> {
    known(desk, &audience.key)?;
    let audience = audience.checked()?;
    // A template that makes nothing of no facts makes nothing of any.
    report(&audience, &Material::default(), &[]).map_err(|error| Refusal::rule("template", error))?;
    let others = |other: &&Audience| other.key != audience.key;
    if desk.facts.audiences.iter().filter(others).any(|other| other.name == audience.name) {
        return Err(Refusal::rule("name", format!("There is an audience {} already", audience.name)));
    }
    let label = format!("Changed the audience {}", audience.name);
    let mut all = desk.facts.audiences.clone();
    for kept in all.iter_mut().filter(|kept| kept.key == audience.key) {
        *kept = audience.clone();
    }
    desk.write.save_setting(AUDIENCES, &all)?;
    Ok(deed(label, []))
}

/// Gives one up; of those every ledger begins with, what was changed in it.
pub(super) fn reset(desk: &Desk<'_>, key: &AudienceKey) -> Result<Deed, Refusal> {
    let before = known(desk, key)?;
    let usual = Audience::usual().into_iter().find(|usual| usual.key == *key);
    let label = match usual {
        Some(_) => format!("Put the audience {} back as it was", before.name),
        None => format!("Gave up the audience {}", before.name),
    };
    let all = desk.facts.audiences.iter().filter_map(|audience| match &usual {
        _ if audience.key != *key => Some(audience.clone()),
        usual => (*usual).clone(),
    });
    desk.write.save_setting(AUDIENCES, &all.collect::<Vec<_>>())?;
    Ok(deed(label, []))
}

fn known<'a>(desk: &'a Desk<'_>, key: &AudienceKey) -> Result<&'a Audience, Refusal> {
    of_key(desk.facts, key)
}

/// The audience of this key; a refusal names those there are.
pub(super) fn of_key<'f>(facts: &'f Facts, key: &AudienceKey) -> Result<&'f Audience, Refusal> {
    facts.audience(key).ok_or_else(|| {
        let all: Vec<&str> = facts.audiences.iter().map(|audience| audience.key.as_str()).collect();
        Refusal::rule("audience", format!("There is no audience “{key}”; there are {}", listed(&all)))
    })
}
