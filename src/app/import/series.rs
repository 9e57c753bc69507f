//! A row of meeting series: what it is called, how often it meets, and who is invited. A series is known again by its title.
//! Whoever is invited is known by name, else by the alias, else by the mail address, which often is the name; an address of a
//! team is the team. Teams of those invited are expected; nobody is taken off a series that is on record.

use super::meetings::series_titled;
use super::plan::{Change, Outcome, Plan};
use crate::domain::id::TeamId;
use crate::domain::meeting::Meeting;
use crate::domain::text::Title;
use crate::intake::row::{Invited, Refused, SeriesRow};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves nobody behind.
pub(super) fn take(plan: &mut Plan<'_>, row: SeriesRow) -> Result<Outcome, Refused> {
    if row.cancelled {
        return Ok(Outcome::skip("cancelled in the calendar"));
    }
    let known = series_titled(plan, &row.title);
    if let Some(repeated) = known.as_ref().and_then(|meeting| plan.repeats(meeting.id.uuid())) {
        return repeated;
    }
    let is_new = known.is_none();
    let mut meeting = known.unwrap_or_else(|| {
        let mut new = Meeting::titled(plan.minter.mint(), row.title.clone(), row.first_on);
        new.every_weeks = None;
        new
    });
    let changed = fill(plan, &mut meeting, &row);
    plan.claim(meeting.id.uuid());
    if is_new {
        plan.created.push(meeting.id.to_string());
    }
    if is_new || !changed.is_empty() {
        plan.changes.push(Change::Meeting(Box::new(meeting.clone())));
    }
    plan.meetings_now.insert(meeting.id, meeting);
    Ok(Outcome::bringing(is_new, changed))
}

/// Puts what the row says into the series; what that changed.
fn fill(plan: &mut Plan<'_>, meeting: &mut Meeting, row: &SeriesRow) -> Vec<String> {
    let mut changed = Vec::new();
    if row.every_weeks.is_some() && meeting.every_weeks != row.every_weeks {
        meeting.every_weeks = row.every_weeks;
        changed.push("rhythm".to_owned());
    }
    if !row.link.is_empty() && meeting.link != row.link {
        meeting.link.clone_from(&row.link);
        changed.push("link".to_owned());
    }
    // A last day to come is a plan; once it has passed the series is over.
    let over = row.ends_on.filter(|day| *day < plan.now.today);
    if over.is_some() && meeting.ended_on.is_none() {
        meeting.ended_on = over;
        changed.push("it is over".to_owned());
    }
    for invited in &row.invited {
        let Some(team) = team_of(plan, invited) else { continue };
        if !meeting.teams.contains(&team) {
            meeting.teams.push(team);
            changed.push(format!("expects {}", plan.teams_now[&team].name));
        }
    }
    changed
}

/// The team of somebody invited. Who is not on record yet is put there, without a team.
fn team_of(plan: &mut Plan<'_>, invited: &Invited) -> Option<TeamId> {
    let names: Vec<Title> =
        [&invited.name, &invited.mail, &invited.local].into_iter().flatten().cloned().collect();
    if let Some(team) = names.iter().find_map(|name| plan.known_team(name)) {
        return Some(team);
    }
    let person = names.iter().find_map(|name| plan.known_person(name));
    let person = person.or_else(|| invited.local.as_ref().and_then(|local| plan.person_written_as(local)));
    let person = match (person, names.first()) {
        (Some(person), _) => person,
        (None, Some(name)) => plan.person(name),
        (None, None) => return None,
    };
    plan.people_now.get(&person).and_then(|person| person.team)
}
