//! Adding and changing an initiative, and the roles of people in it.

use super::desk::{Desk, Refusal, deed};
use crate::api::change::InitiativeChange;
use crate::domain::id::{InitiativeId, PersonId, StakeholderId, TeamId};
use crate::domain::initiative::{Initiative, Role, Stakeholder};
use crate::domain::text::Title;
use crate::store::Deed;

/// Adds an initiative.
pub(super) fn add(desk: &Desk<'_>, title: &str, changes: &[InitiativeChange]) -> Result<Deed, Refusal> {
    let mut initiative = fresh(desk, desk.title("title", title)?);
    apply(desk, &mut initiative, changes)?;
    desk.write.save_initiative(&initiative)?;
    Ok(deed(format!("Added the initiative {}", initiative.title), [initiative.id.to_string()]))
}

/// Changes an initiative.
pub(super) fn change(
    desk: &Desk<'_>,
    id: InitiativeId,
    changes: &[InitiativeChange],
) -> Result<Deed, Refusal> {
    let mut initiative = desk.initiative(id)?.clone();
    apply(desk, &mut initiative, changes)?;
    desk.write.save_initiative(&initiative)?;
    Ok(deed(format!("Changed the initiative {}", initiative.title), []))
}

/// An active initiative of which only the title is known.
pub(crate) fn fresh(desk: &Desk<'_>, title: Title) -> Initiative {
    Initiative::titled(desk.minter.mint(), title)
}

/// Gives a person a role.
pub(super) fn add_stakeholder(
    desk: &Desk<'_>,
    initiative: InitiativeId,
    person: PersonId,
    role: Role,
    team: Option<TeamId>,
) -> Result<Deed, Refusal> {
    let title = &desk.initiative(initiative)?.title;
    let name = &desk.person(person)?.name;
    team.map(|id| desk.team(id)).transpose()?;
    let same =
        |s: &&Stakeholder| (s.initiative, s.person, s.role, s.team) == (initiative, person, role, team);
    if desk.facts.stakeholders.iter().any(|s| same(&s)) {
        return Err(Refusal::rule("role", format!("{name} is {} of {title} already", role.label())));
    }
    let stakeholder = Stakeholder { id: desk.minter.mint(), initiative, person, role, team };
    desk.write.add_stakeholder(&stakeholder)?;
    Ok(deed(format!("Made {name} {} of {title}", role.label()), [stakeholder.id.to_string()]))
}

/// Takes a role away.
pub(super) fn remove_stakeholder(desk: &Desk<'_>, id: StakeholderId) -> Result<Deed, Refusal> {
    let found = desk.facts.stakeholders.iter().find(|s| s.id == id).ok_or(Refusal::Gone { noun: "role" })?;
    desk.write.remove_stakeholder(id)?;
    let (name, title) = (&desk.person(found.person)?.name, &desk.initiative(found.initiative)?.title);
    Ok(deed(format!("{name} is no longer {} of {title}", found.role.label()), []))
}

fn apply(desk: &Desk<'_>, initiative: &mut Initiative, changes: &[InitiativeChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            InitiativeChange::Title(title) => initiative.title = desk.title("title", title)?,
            InitiativeChange::Outcome(outcome) => initiative.outcome = desk.text("outcome", outcome)?,
            InitiativeChange::Stage(stage) => initiative.stage = *stage,
            InitiativeChange::Declared(health) => initiative.declared = *health,
            InitiativeChange::DeclaredReason(reason) => {
                initiative.declared_reason = desk.text("declaredReason", reason)?;
            }
            InitiativeChange::ExternalId(key) => {
                initiative.external_id = desk.text("externalId", key)?;
                let others = desk.facts.initiatives.values();
                let other = others.filter(|i| i.id != initiative.id && !i.external_id.is_empty());
                if let Some(other) = other.into_iter().find(|i| i.external_id == initiative.external_id) {
                    return Err(Refusal::rule(
                        "externalId",
                        format!("“{}” has that key already", other.title),
                    ));
                }
            }
            InitiativeChange::Link(link) => initiative.link = desk.text("link", link)?,
            InitiativeChange::Notes(notes) => initiative.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}
