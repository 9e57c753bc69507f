//! A row of initiatives: the initiative, its drivers, and its target date as the milestone *Target*.

use super::add_note;
use super::plan::{Change, Outcome, Plan};
use crate::domain::day::Day;
use crate::domain::id::InitiativeId;
use crate::domain::initiative::{Initiative, Role};
use crate::domain::milestone::{Milestone, MilestoneDate};
use crate::domain::provenance::Source;
use crate::domain::text::{Text, Title, folded};
use crate::intake::names::key;
use crate::intake::row::{InitiativeRow, Refused};

/// The milestone that bears an initiative's target date.
const TARGET: &str = "Target";

/// Takes the row in. One without a key waits until all others were read: which of several of its title it means hangs on
/// those that the table itself brings with a key, and the next time the table comes they are on record.
pub(super) fn take(plan: &mut Plan<'_>, row: InitiativeRow) -> Result<Outcome, Refused> {
    plan.waits = !plan.last && row.external_id.is_empty();
    if plan.waits {
        return Ok(Outcome::skip("it waits"));
    }
    let known = known(plan, &row)?;
    if let Some(repeated) = known.and_then(|id| plan.repeats(id.uuid())) {
        return repeated;
    }
    let found = known.and_then(|id| plan.facts.initiatives.get(&id));
    let mut initiative =
        found.cloned().unwrap_or_else(|| Initiative::titled(plan.minter.mint(), row.title.clone()));
    let mut changed = fill(&mut initiative, &row);
    let id = initiative.id;
    plan.claim(id.uuid());
    if found.is_none() {
        plan.created.push(id.to_string());
    }
    if found.is_none() || !changed.is_empty() {
        plan.initiatives.add(&initiative);
        plan.changes.push(Change::Initiative(Box::new(initiative)));
    }
    for name in &row.drivers {
        let person = plan.person(name);
        if plan.role(id, person, Role::Driver, None).is_some() {
            changed.push(format!("driver {name}"));
        }
    }
    if let Some(day) = row.target.filter(|day| target(plan, id, *day)) {
        changed.push(format!("target date {}", day.said(plan.now.today)));
    }
    Ok(Outcome::bringing(found.is_none(), changed))
}

/// By its own id, as it stands in a table that was exported, else by its key, else by its title among those without a
/// key. A key beside such a title is that one's from then on, also when the row is refused: what a later row means must
/// not depend on that.
fn known(plan: &mut Plan<'_>, row: &InitiativeRow) -> Result<Option<InitiativeId>, Refused> {
    if let Ok(id) = row.external_id.as_str().parse()
        && plan.facts.initiatives.contains_key(&id)
    {
        return Ok(Some(id));
    }
    let keyed = !row.external_id.is_empty();
    let said = key(row.external_id.as_str());
    if let Some(id) = plan.initiatives.by_key.get(&said).filter(|_| keyed) {
        return Ok(Some(*id));
    }
    let titled = plan.initiatives.titled(&row.title, keyed).map_err(|count| Refused {
        column: String::new(),
        reason: format!("{count} initiatives are called “{}”; give their keys in a column", row.title),
    })?;
    if let Some(id) = titled.filter(|_| keyed) {
        plan.initiatives.by_key.insert(said, id);
    }
    Ok(titled)
}

/// Puts what the row says into the initiative; what that changed.
fn fill(initiative: &mut Initiative, row: &InitiativeRow) -> Vec<String> {
    let mut changed = Vec::new();
    let mut text = |name: &str, mine: &mut Text, said: &Text| {
        if !said.is_empty() && mine != said {
            mine.clone_from(said);
            changed.push(name.to_owned());
        }
    };
    text("outcome", &mut initiative.outcome, &row.outcome);
    text("reason for the health", &mut initiative.declared_reason, &row.health_reason);
    text("link", &mut initiative.link, &row.link);
    if initiative.external_id.is_empty() && row.external_id.as_str().parse() != Ok(initiative.id) {
        text("key", &mut initiative.external_id, &row.external_id);
    }
    if initiative.title != row.title {
        changed.push(format!("title, was “{}”", initiative.title));
        initiative.title.clone_from(&row.title);
    }
    if let Some(stage) = row.stage.filter(|stage| *stage != initiative.stage) {
        initiative.stage = stage;
        changed.push(stage.label().to_owned());
    }
    if row.health.is_some() && row.health != initiative.declared {
        initiative.declared = row.health;
        changed.push("health".to_owned());
    }
    add_note(&mut initiative.notes, &row.notes, &mut changed);
    changed
}

/// States the target date unless it holds, or the sheet said it last; whether it did.
fn target(plan: &mut Plan<'_>, initiative: InitiativeId, day: Day) -> bool {
    let mut milestones = plan.facts.milestones.values().filter(|m| m.initiative == initiative);
    let found = milestones.find(|m| folded(m.title.as_str()) == folded(TARGET));
    let last = found.and_then(|m| {
        let imported = m.dates.iter().filter(|d| d.provenance.source == Source::Imported);
        imported.max_by_key(|d| (d.provenance.order(), d.id)).map(|d| d.day)
    });
    if found.is_some_and(|m| m.day() == Some(day)) || last == Some(day) {
        return false;
    }
    let id = found.map_or_else(|| plan.minter.mint(), |m| m.id);
    if found.is_none() {
        let title = Title::new(TARGET).expect("the word is neither empty nor long");
        let milestone =
            Milestone { id, initiative, title, value: Text::default(), done_on: None, dates: Vec::new() };
        plan.changes.push(Change::Milestone(milestone));
    }
    let date = MilestoneDate {
        id: plan.minter.mint(),
        day,
        reason: Text::default(),
        provenance: plan.imported(plan.now.today, None),
        retraction: None,
    };
    plan.changes.push(Change::MilestoneDate(id, date));
    true
}
