//! A row of stakeholders: a person, their role in an initiative, and the team for which they have it.

use super::plan::{Outcome, Plan};
use crate::intake::row::{Refused, StakeholderRow};

/// Takes the row in.
pub(super) fn take(plan: &mut Plan<'_>, row: StakeholderRow) -> Result<Outcome, Refused> {
    let initiative = plan.initiative_of(&row.initiative)?;
    let initiative = plan.initiative(initiative);
    let person = plan.person(&row.person);
    let team = row.team.as_ref().map(|name| plan.team(name));
    Ok(match plan.role(initiative, person, row.role, team) {
        Some(id) => {
            plan.created.push(id.to_string());
            Outcome::bringing(true, vec![row.role.label().to_owned()])
        }
        None => Outcome::skip("has that role already"),
    })
}
