//! A row of teams: what each is to us, where it is reached and who leads it.

use super::add_note;
use super::plan::{Change, Outcome, Plan};
use crate::domain::team::Team;
use crate::intake::row::{Refused, TeamRow};

/// Takes the row in.
pub(super) fn take(plan: &mut Plan<'_>, row: TeamRow) -> Result<Outcome, Refused> {
    let known = plan.known_team(&row.name);
    if let Some(repeated) = known.and_then(|id| plan.repeats(id.uuid())) {
        return repeated;
    }
    let is_new = known.is_none();
    let mut team = known
        .and_then(|id| plan.teams_now.get(&id).cloned())
        .unwrap_or_else(|| Team::named(plan.minter.mint(), row.name.clone()));
    if is_new {
        plan.know_team(&team);
    }
    let changed = fill(plan, &mut team, &row);
    plan.claim(team.id.uuid());
    if is_new {
        plan.created.push(team.id.to_string());
    }
    if is_new || !changed.is_empty() {
        plan.teams_now.insert(team.id, team.clone());
        plan.changes.push(Change::Team(Box::new(team)));
    }
    Ok(Outcome::bringing(is_new, changed))
}

/// Puts what the row says into the team; what that changed.
fn fill(plan: &mut Plan<'_>, team: &mut Team, row: &TeamRow) -> Vec<String> {
    let mut changed = Vec::new();
    if let Some(relation) = row.relation.filter(|relation| *relation != team.relation) {
        team.relation = relation;
        changed.push(relation.label().to_owned());
    }
    if !row.channel.is_empty() && team.channel != row.channel {
        team.channel.clone_from(&row.channel);
        changed.push("channel".to_owned());
    }
    if let Some(days) = row.cycle.filter(|days| *days != team.cycle_days) {
        team.cycle_days = days;
        changed.push(format!("cycle {days}"));
    }
    if let Some(name) = &row.lead {
        let lead = Some(plan.person(name));
        if team.lead != lead {
            team.lead = lead;
            changed.push(format!("lead {name}"));
        }
    }
    add_note(&mut team.notes, &row.notes, &mut changed);
    changed
}
