//! Adding and changing a team.

use super::desk::{Desk, Refusal, deed};
use crate::api::change::TeamChange;
use crate::domain::id::TeamId;
use crate::domain::team::Team;
use crate::domain::text::{Title, folded};
use crate::store::Deed;

/// Adds a team.
pub(super) fn add(desk: &Desk<'_>, name: &str, changes: &[TeamChange]) -> Result<Deed, Refusal> {
    let mut team = fresh(desk, desk.title("name", name)?);
    taken(desk, &team)?;
    apply(desk, &mut team, changes)?;
    desk.write.save_team(&team)?;
    Ok(deed(format!("Added the team {}", team.name), [team.id.to_string()]))
}

/// Changes a team.
pub(super) fn change(desk: &Desk<'_>, id: TeamId, changes: &[TeamChange]) -> Result<Deed, Refusal> {
    let mut team = desk.team(id)?.clone();
    apply(desk, &mut team, changes)?;
    desk.write.save_team(&team)?;
    Ok(deed(format!("Changed the team {}", team.name), []))
}

/// A team of which only the name is known.
pub(crate) fn fresh(desk: &Desk<'_>, name: Title) -> Team {
    Team::named(desk.minter.mint(), name)
}

fn apply(desk: &Desk<'_>, team: &mut Team, changes: &[TeamChange]) -> Result<(), Refusal> {
    for change in changes {
        match change {
            TeamChange::Name(name) => {
                team.name = desk.title("name", name)?;
                taken(desk, team)?;
            }
            TeamChange::Relation(relation) => team.relation = *relation,
            TeamChange::Channel(channel) => team.channel = desk.text("channel", channel)?,
            TeamChange::CycleDays(days) if (1..=1000).contains(days) => team.cycle_days = *days,
            TeamChange::CycleDays(days) => {
                return Err(Refusal::rule("cycleDays", format!("{days} is no cycle; give 1 to 1,000 days")));
            }
            TeamChange::Lead(lead) => {
                team.lead = lead.map(|id| desk.person(id).map(|p| p.id)).transpose()?;
            }
            TeamChange::Notes(notes) => team.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}

fn taken(desk: &Desk<'_>, team: &Team) -> Result<(), Refusal> {
    let name = folded(team.name.as_str());
    let other = desk.facts.teams.values().find(|t| t.id != team.id && folded(t.name.as_str()) == name);
    match other {
        Some(other) => {
            Err(Refusal::rule("name", format!("There is a team “{}” already; choose it", other.name)))
        }
        None => Ok(()),
    }
}
