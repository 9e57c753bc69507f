//! Adding what one line of quick capture says, in one step: the dependency with what was said of it, and the team,
//! the person and the milestone it names when they are new. How a line is read is not here; see `intake/capture.rs`.

use super::dependency::Promised;
use super::desk::{Desk, Refusal, deed};
use super::{dependency, milestone, person, team};
use crate::api::change::DependencyChange;
use crate::domain::dependency::Criticality;
use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::text::Title;
use crate::intake::capture::{Captured, ChipKind, read};
use crate::intake::names::Reference;
use crate::store::Deed;

/// Why a line can not be saved.
pub(super) struct Obstacle {
    /// The field of the act.
    pub(super) field: &'static str,
    /// What is wrong or missing, and what to do.
    pub(super) message: String,
}

/// What keeps the line from being saved; none when nothing does.
pub(super) fn obstacle(captured: &Captured, facts: &Facts) -> Option<Obstacle> {
    // An initiative that is not found is why a milestone has nowhere to go: it is told first.
    let bad = captured.chips.iter().filter(|chip| !chip.problem.is_empty());
    if let Some(chip) = bad.min_by_key(|chip| chip.kind != ChipKind::Initiative) {
        return Some(Obstacle { field: "text", message: format!("{}: {}", chip.text, chip.problem) });
    }
    if captured.title.is_empty() {
        return Some(Obstacle { field: "text", message: "Write what you need".to_owned() });
    }
    if let Err(bad) = Title::new(&captured.title) {
        return Some(Obstacle { field: "text", message: format!("The title: {bad}") });
    }
    let missing = match captured.initiative.map(|id| facts.initiatives.contains_key(&id)) {
        Some(true) => return None,
        Some(false) => "That initiative is not in the ledger any more; choose another one",
        None if facts.initiatives.is_empty() => "Add an initiative first: what is it all for?",
        None => "Say which initiative it is for, like in:\"Checkout 2\"",
    };
    Some(Obstacle { field: "initiative", message: missing.to_owned() })
}

/// Adds what `text` says. The dependency's id comes first, then those of a new team, person and milestone.
pub(super) fn capture(
    desk: &Desk<'_>,
    text: &str,
    initiative: Option<InitiativeId>,
    plain: &[String],
) -> Result<Deed, Refusal> {
    let captured = read(text, plain, desk.facts, initiative, desk.now.today);
    let initiative = match (obstacle(&captured, desk.facts), captured.initiative) {
        (Some(obstacle), _) => return Err(Refusal::rule(obstacle.field, obstacle.message)),
        (None, initiative) => initiative.ok_or(Refusal::Gone { noun: "initiative" })?,
    };
    let mut new = Vec::new();
    let supplier = captured.supplier.as_ref().map(|team| supplier(desk, team, &mut new)).transpose()?;
    let dri = captured.dri.as_ref().map(|person| dri(desk, person, supplier, &mut new)).transpose()?;
    let title = desk.title("text", &captured.title)?;
    let mut added = dependency::fresh(desk, initiative, title);
    (added.supplier, added.dri) = (supplier, dri);
    added.milestone =
        captured.milestone.map(|found| milestone(desk, found, initiative, &mut new)).transpose()?;
    let changes = [
        DependencyChange::Criticality(captured.criticality.unwrap_or(Criticality::USUAL)),
        DependencyChange::Tags(captured.tags),
        DependencyChange::Notes(captured.note),
    ];
    dependency::apply(desk, &mut added, &changes)?;
    let mut created = vec![added.id.to_string()];
    created.append(&mut new);
    let promised = captured.eta.map(|eta| Promised { eta, said_on: captured.said_on, via: captured.via });
    let label = dependency::save(desk, added, captured.need_by, promised)?;
    Ok(deed(label, created))
}

fn supplier(desk: &Desk<'_>, found: &Reference<TeamId>, new: &mut Vec<String>) -> Result<TeamId, Refusal> {
    match found {
        Reference::Known(id) => Ok(*id),
        Reference::New(name) => {
            let team = team::fresh(desk, name.clone());
            desk.write.save_team(&team)?;
            new.push(team.id.to_string());
            Ok(team.id)
        }
    }
}

fn milestone(
    desk: &Desk<'_>,
    found: Reference<MilestoneId>,
    initiative: InitiativeId,
    new: &mut Vec<String>,
) -> Result<MilestoneId, Refusal> {
    match found {
        Reference::Known(id) => Ok(id),
        Reference::New(title) => {
            let milestone = milestone::fresh(desk, initiative, title);
            desk.write.save_milestone(&milestone)?;
            new.push(milestone.id.to_string());
            Ok(milestone.id)
        }
    }
}

/// A new person is on the team that the line names: that is whom the DRI belongs to.
fn dri(
    desk: &Desk<'_>,
    found: &Reference<PersonId>,
    supplier: Option<TeamId>,
    new: &mut Vec<String>,
) -> Result<PersonId, Refusal> {
    match found {
        Reference::Known(id) => Ok(*id),
        Reference::New(name) => {
            let mut person = person::fresh(desk, name.clone());
            person.team = supplier;
            desk.write.save_person(&person)?;
            new.push(person.id.to_string());
            Ok(person.id)
        }
    }
}
