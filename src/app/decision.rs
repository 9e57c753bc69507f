//! Adding and changing a decision, and recording what happened to it.

use super::desk::{Desk, Refusal, deed};
use super::meeting;
use crate::api::act::Said;
use crate::api::decision::{DecisionChange, DecisionStep};
use crate::domain::day::Day;
use crate::domain::decision::{DecideBy, Decision, DecisionEntry, DecisionEvent, may_supersede};
use crate::domain::id::{DecisionId, PersonId};
use crate::domain::text::Text;
use crate::store::Deed;

/// Adds a decision, with the day by which it is wanted.
pub(super) fn add(
    desk: &Desk<'_>,
    question: &str,
    changes: &[DecisionChange],
    decide_by: Option<Day>,
) -> Result<Deed, Refusal> {
    let question = desk.title("question", question)?;
    let mut decision = Decision::asking(desk.minter.mint(), question, desk.now.today);
    apply(desk, &mut decision, changes)?;
    desk.write.save_decision(&decision)?;
    if let Some(day) = decide_by {
        let provenance = desk.by_me(desk.now.today);
        let stated =
            DecideBy { id: desk.minter.mint(), day, reason: Text::default(), provenance, retraction: None };
        desk.write.add_decide_by(decision.id, &stated)?;
    }
    Ok(deed(format!("Added the decision “{}”", decision.question), [decision.id.to_string()]))
}

/// Changes a decision.
pub(super) fn change(desk: &Desk<'_>, id: DecisionId, changes: &[DecisionChange]) -> Result<Deed, Refusal> {
    let mut decision = desk.decision(id)?.clone();
    apply(desk, &mut decision, changes)?;
    desk.write.save_decision(&decision)?;
    Ok(deed(format!("Changed the decision “{}”", decision.question), []))
}

/// States the day by which it is wanted; the earlier one stays on record.
pub(super) fn state_decide_by(
    desk: &Desk<'_>,
    id: DecisionId,
    day: Day,
    reason: &str,
    said: &Said,
) -> Result<Deed, Refusal> {
    let decision = desk.decision(id)?;
    if decision.decide_by() == Some(day) {
        return Err(Refusal::rule("day", format!("{} is its day already", day.in_full())));
    }
    let stated = DecideBy {
        id: desk.minter.mint(),
        day,
        reason: desk.text("reason", reason)?,
        provenance: desk.provenance(said, None)?,
        retraction: None,
    };
    desk.write.add_decide_by(id, &stated)?;
    let label = format!("“{}” is wanted by {}", decision.question, desk.day(day));
    Ok(deed(label, [stated.id.to_string()]))
}

/// Records what happened to it.
pub(super) fn record(
    desk: &Desk<'_>,
    id: DecisionId,
    step: &DecisionStep,
    said: &Said,
) -> Result<Deed, Refusal> {
    let decision = desk.decision(id)?;
    let mut event = event(desk, step)?;
    let state = decision.state();
    if !event.is_allowed(state) {
        return Err(Refusal::rule(field(&event), not_now(&event, state.label())));
    }
    if let DecisionEvent::Superseded(by) = event {
        desk.decision(by)?;
        may_supersede(&desk.facts.decisions, id, by).map_err(|circle| Refusal::rule("by", circle))?;
    }
    let mut provenance = desk.provenance(said, None)?;
    if matches!(event, DecisionEvent::Decided(_)) {
        provenance.person = provenance.person.or(decision.approver);
        if provenance.person.is_none() {
            return Err(Refusal::rule("person", "Say who decided, or name an approver first"));
        }
    }
    if let (DecisionStep::Discussed { meeting: Some(meeting), .. }, DecisionEvent::Discussed { at, .. }) =
        (step, &mut event)
    {
        *at = Some(meeting::held_on(desk, *meeting, provenance.stated_on)?);
    }
    if let Some(last) = decision.course().last().filter(|e| e.provenance.stated_on > provenance.stated_on) {
        let day = last.provenance.stated_on.in_full();
        return Err(Refusal::rule("on", format!("Something is on record for {day}; this came after it")));
    }
    let label = label(desk, decision, &event);
    let entry = DecisionEntry { id: desk.minter.mint(), event, provenance, retraction: None };
    desk.write.add_decision_entry(id, &entry)?;
    Ok(deed(label, [entry.id.to_string()]))
}

fn event(desk: &Desk<'_>, step: &DecisionStep) -> Result<DecisionEvent, Refusal> {
    Ok(match step {
        DecisionStep::Decided { what } => DecisionEvent::Decided(desk.said_text("what", what)?),
        DecisionStep::Communicated { to } => DecisionEvent::Communicated(desk.said_text("to", to)?),
        DecisionStep::Revisit { day } => DecisionEvent::Revisit(*day),
        DecisionStep::Superseded { by } => DecisionEvent::Superseded(*by),
        DecisionStep::Dropped { reason } => DecisionEvent::Dropped(desk.said_text("reason", reason)?),
        DecisionStep::Reopened { reason } => DecisionEvent::Reopened(desk.said_text("reason", reason)?),
        DecisionStep::Discussed { moved, note, .. } => {
            DecisionEvent::Discussed { moved: *moved, note: desk.text("note", note)?, at: None }
        }
    })
}

/// The field at which it is refused.
const fn field(event: &DecisionEvent) -> &'static str {
    match event {
        DecisionEvent::Decided(_) => "what",
        DecisionEvent::Communicated(_) => "to",
        DecisionEvent::Revisit(_) => "day",
        DecisionEvent::Superseded(_) => "by",
        DecisionEvent::Dropped(_) | DecisionEvent::Reopened(_) => "reason",
        DecisionEvent::Discussed { .. } => "note",
    }
}

fn not_now(event: &DecisionEvent, state: &str) -> String {
    match event {
        DecisionEvent::Communicated(_) | DecisionEvent::Revisit(_) => {
            format!("It is {state}; record what was decided first")
        }
        DecisionEvent::Reopened(_) => format!("It is {state}; there is nothing to reopen"),
        _ => format!("It is {state}; reopen it first"),
    }
}

fn label(desk: &Desk<'_>, decision: &Decision, event: &DecisionEvent) -> String {
    let question = &decision.question;
    match event {
        DecisionEvent::Decided(what) => format!("Decided “{question}”: {what}"),
        DecisionEvent::Communicated(to) => format!("“{question}” was communicated to {to}"),
        DecisionEvent::Revisit(Some(day)) => format!("“{question}” is looked at again {}", desk.day(*day)),
        DecisionEvent::Revisit(None) => format!("“{question}” needs no further look"),
        DecisionEvent::Superseded(_) => format!("“{question}” was superseded"),
        DecisionEvent::Dropped(_) => format!("Dropped “{question}”"),
        DecisionEvent::Reopened(_) => format!("Reopened “{question}”"),
        DecisionEvent::Discussed { moved: true, .. } => format!("“{question}” was discussed and moved on"),
        DecisionEvent::Discussed { moved: false, .. } => {
            format!("“{question}” was discussed and not brought forward")
        }
    }
}

fn apply(desk: &Desk<'_>, decision: &mut Decision, changes: &[DecisionChange]) -> Result<(), Refusal> {
    let person = |id: &Option<PersonId>| id.map(|id| desk.person(id).map(|p| p.id)).transpose();
    for change in changes {
        match change {
            DecisionChange::Question(question) => decision.question = desk.title("question", question)?,
            DecisionChange::WhyNow(why) => decision.why_now = desk.text("whyNow", why)?,
            DecisionChange::Options(options) => decision.options = lines(desk, options)?,
            DecisionChange::Recommendation(text) => {
                decision.recommendation = desk.text("recommendation", text)?;
            }
            DecisionChange::ByDefault(text) => decision.by_default = desk.text("byDefault", text)?,
            DecisionChange::Driver(id) => decision.driver = person(id)?,
            DecisionChange::Approver(id) => decision.approver = person(id)?,
            DecisionChange::Contributors(ids) => decision.contributors = people(desk, ids)?,
            DecisionChange::Informed(ids) => decision.informed = people(desk, ids)?,
            DecisionChange::Initiative(id) => {
                decision.initiative = id.map(|id| desk.initiative(id).map(|i| i.id)).transpose()?;
            }
            DecisionChange::Notes(notes) => decision.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}

/// Options as typed: each on one line, the empty ones left out.
fn lines(desk: &Desk<'_>, options: &[String]) -> Result<Vec<String>, Refusal> {
    let filled = options.iter().filter(|option| !option.trim().is_empty());
    filled.map(|option| desk.title("options", option).map(|title| title.to_string())).collect()
}

/// People, each once.
fn people(desk: &Desk<'_>, ids: &[PersonId]) -> Result<Vec<PersonId>, Refusal> {
    let mut found = Vec::new();
    for id in ids {
        let id = desk.person(*id)?.id;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}
