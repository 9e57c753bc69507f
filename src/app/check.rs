//! Adding, changing and ordering acceptance checks, and the templates they come from. What a check brought is
//! recorded with the verdict; see `delivery`.

use super::desk::{Desk, Refusal, deed};
use crate::domain::check::{Check, CheckTemplate, lacking};
use crate::domain::dossier::Dossier;
use crate::domain::id::{CheckId, DependencyId};
use crate::domain::text::{Title, folded};
use crate::store::Deed;
use crate::store::facts::TEMPLATES;

/// Adds a check after those there are.
pub(super) fn add(desk: &Desk<'_>, id: DependencyId, text: &str) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let text = desk.title("text", text)?;
    unused(dossier, &text, None)?;
    let check = Check { id: desk.minter.mint(), place: next_place(&dossier.checks), text };
    desk.write.save_check(id, &check)?;
    let label = format!("Added the check “{}” to {}", check.text, dossier.dependency.title);
    Ok(deed(label, [check.id.to_string()]))
}

/// Rewords a check.
pub(super) fn change(desk: &Desk<'_>, id: CheckId, text: &str) -> Result<Deed, Refusal> {
    let (dossier, check) = found(desk, id)?;
    let text = desk.title("text", text)?;
    unused(dossier, &text, Some(id))?;
    let check = Check { text, ..check.clone() };
    desk.write.save_check(dossier.dependency.id, &check)?;
    Ok(deed(format!("{}: a check is now “{}”", dossier.dependency.title, check.text), []))
}

/// Moves a check; those between follow up.
pub(super) fn shift(desk: &Desk<'_>, id: CheckId, place: u32) -> Result<Deed, Refusal> {
    let (dossier, check) = found(desk, id)?;
    let mut order: Vec<&Check> = dossier.checks.iter().filter(|other| other.id != id).collect();
    let to = usize::try_from(place).unwrap_or(usize::MAX).min(order.len());
    order.insert(to, check);
    for (place, check) in (0..).zip(order) {
        desk.write.save_check(dossier.dependency.id, &Check { place, ..check.clone() })?;
    }
    Ok(deed(format!("{}: moved the check “{}”", dossier.dependency.title, check.text), []))
}

/// Removes a check; what it brought before stays.
pub(super) fn remove(desk: &Desk<'_>, id: CheckId) -> Result<Deed, Refusal> {
    let (dossier, check) = found(desk, id)?;
    desk.write.remove_check(id)?;
    Ok(deed(format!("Removed the check “{}” from {}", check.text, dossier.dependency.title), []))
}

/// Adds the checks of a template that are not there yet, to each of `ids`.
pub(super) fn apply(desk: &Desk<'_>, name: &str, ids: &[DependencyId]) -> Result<Deed, Refusal> {
    let known = |template: &&CheckTemplate| folded(&template.name) == folded(name);
    let template = desk.facts.templates.iter().find(known).ok_or(Refusal::Gone { noun: "template" })?;
    let texts: Vec<Title> =
        template.checks.iter().map(|text| desk.title("template", text)).collect::<Result<_, _>>()?;
    let mut title = String::new();
    for id in ids {
        let dossier = desk.dossier(*id)?;
        let places = next_place(&dossier.checks)..;
        for (place, text) in places.zip(lacking(&dossier.checks, &texts)) {
            let check = Check { id: desk.minter.mint(), place, text: text.clone() };
            desk.write.save_check(*id, &check)?;
        }
        title = dossier.dependency.title.to_string();
    }
    let what = if ids.len() == 1 { title } else { format!("{} dependencies", ids.len()) };
    Ok(deed(format!("{what}: checks of “{}”", template.name), []))
}

/// Changes the templates.
pub(super) fn set_templates(desk: &Desk<'_>, templates: &[CheckTemplate]) -> Result<Deed, Refusal> {
    let mut clean: Vec<CheckTemplate> = Vec::new();
    for template in templates {
        let name = desk.title("name", &template.name)?.to_string();
        if clean.iter().any(|other| folded(&other.name) == folded(&name)) {
            return Err(Refusal::rule("name", format!("There is a template “{name}” already")));
        }
        let given = template.checks.iter().filter(|text| !text.trim().is_empty());
        let texts: Vec<Title> = given.map(|text| desk.title("checks", text)).collect::<Result<_, _>>()?;
        let checks: Vec<String> = lacking(&[], &texts).into_iter().map(ToString::to_string).collect();
        if checks.is_empty() {
            return Err(Refusal::rule("checks", format!("“{name}” has no check yet; give one a line")));
        }
        clean.push(CheckTemplate { name, checks });
    }
    desk.write.save_setting(TEMPLATES, &clean)?;
    Ok(deed("Changed the templates of checks", []))
}

fn found<'d>(desk: &'d Desk<'_>, id: CheckId) -> Result<(&'d Dossier, &'d Check), Refusal> {
    let mut checks = desk.facts.dossiers.values().flat_map(|d| d.checks.iter().map(move |check| (d, check)));
    checks.find(|(_, check)| check.id == id).ok_or(Refusal::Gone { noun: "check" })
}

fn unused(dossier: &Dossier, text: &Title, but: Option<CheckId>) -> Result<(), Refusal> {
    let others = dossier.checks.iter().filter(|check| Some(check.id) != but);
    let words = folded(text.as_str());
    if others.into_iter().any(|check| folded(check.text.as_str()) == words) {
        return Err(Refusal::rule("text", format!("“{text}” is checked already")));
    }
    Ok(())
}

fn next_place(checks: &[Check]) -> u32 {
    checks.iter().map(|check| check.place + 1).max().unwrap_or(0)
}
