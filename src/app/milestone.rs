//! Adding, changing and dating a milestone.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::Said;
use crate::api::change::MilestoneChange;
use crate::domain::day::Day;
use crate::domain::id::{InitiativeId, MilestoneId};
use crate::domain::milestone::{Milestone, MilestoneDate};
use crate::domain::provenance::Provenance;
use crate::domain::text::{Text, Title, folded};
use crate::store::Deed;

/// Adds a milestone.
pub(super) fn add(
    desk: &Desk<'_>,
    initiative: InitiativeId,
    title: &str,
    value: &str,
    day: Option<Day>,
) -> Result<Deed, Refusal> {
    let of = &desk.initiative(initiative)?.title;
    let title = desk.title("title", title)?;
    let name = folded(title.as_str());
    let siblings = desk.facts.milestones.values().filter(|m| m.initiative == initiative);
    if siblings.into_iter().any(|m| folded(m.title.as_str()) == name) {
        return Err(Refusal::rule("title", format!("{of} has a milestone “{title}” already")));
    }
    let milestone = Milestone { value: desk.text("value", value)?, ..fresh(desk, initiative, title) };
    desk.write.save_milestone(&milestone)?;
    if let Some(day) = day {
        state(desk, &milestone, day, Text::default(), desk.by_me(desk.now.today))?;
    }
    Ok(deed(format!("Added the milestone {} to {of}", milestone.title), [milestone.id.to_string()]))
}

/// A new one without a day, not yet written.
pub(super) fn fresh(desk: &Desk<'_>, initiative: InitiativeId, title: Title) -> Milestone {
    let id = desk.minter.mint();
    Milestone { id, initiative, title, value: Text::default(), done_on: None, dates: Vec::new() }
}

/// Changes a milestone.
pub(super) fn change(desk: &Desk<'_>, id: MilestoneId, changes: &[MilestoneChange]) -> Result<Deed, Refusal> {
    let mut milestone = desk.milestone(id)?.clone();
    let mut label = format!("Changed the milestone {}", milestone.title);
    for change in changes {
        match change {
            MilestoneChange::Title(title) => milestone.title = desk.title("title", title)?,
            MilestoneChange::Value(value) => milestone.value = desk.text("value", value)?,
            MilestoneChange::DoneOn(day) => {
                milestone.done_on = day.map(|day| desk.past_day("doneOn", Some(day))).transpose()?;
                let word = if day.is_some() { "Reached" } else { "Reopened" };
                label = format!("{word} the milestone {}", milestone.title);
            }
        }
    }
    desk.write.save_milestone(&milestone)?;
    Ok(deed(label, []))
}

/// States its date.
pub(super) fn state_date(
    desk: &Desk<'_>,
    id: MilestoneId,
    day: Day,
    reason: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let milestone = desk.milestone(id)?;
    if milestone.day() == Some(day) {
        return Err(Refusal::rule("day", format!("{} is its day already", day.in_full())));
    }
    state(desk, milestone, day, desk.text("reason", reason)?, desk.provenance(said, None)?)?;
    Ok(deed(format!("Dated the milestone {} {}", milestone.title, desk.day(day)), []))
}

/// Writes a dated statement.
pub(crate) fn state(
    desk: &Desk<'_>,
    milestone: &Milestone,
    day: Day,
    reason: Text,
    provenance: Provenance,
) -> Result<(), Refusal> {
    let date = MilestoneDate { id: desk.minter.mint(), day, reason, provenance, retraction: None };
    Ok(desk.write.add_milestone_date(milestone.id, &date)?)
}
