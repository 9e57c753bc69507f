//! What the prefixed parts of a line mean: names looked up, days read, and a sentence for each chip.

use super::scan::Part;
use super::{Captured, Chip, ChipKind};
use crate::api::importing::NameOf;
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::eta::EtaViolation;
use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, MilestoneId};
use crate::domain::provenance::Source;
use crate::domain::sentence::listed;
use crate::domain::text::{PrivateNote, Title, folded};
use crate::intake::names::{self, BadName, Reference};
use crate::intake::near::Name;
use crate::intake::typed_day;
use crate::intake::typed_eta::{self, TypedEta};

/// Names on record that a chip shows beside a new one at most.
const MOST_NEAR: usize = 2;

/// What a line is read against.
pub(super) struct Ground<'a> {
    pub(super) facts: &'a Facts,
    pub(super) initiative: Option<InitiativeId>,
    pub(super) today: Day,
}

/// What one part came to: its label and whether it creates something, or what is wrong with it.
type Outcome = Result<(String, bool), String>;

/// Fills `captured` from the parts. Wherever they stand in the line, the initiative is settled before the milestones,
/// because a milestone is looked up within it, and the day of the promise before the day promised.
pub(super) fn understand(captured: &mut Captured, text: &str, parts: &[Part<'_>], ground: &Ground<'_>) {
    let mut outcomes: Vec<Option<Outcome>> = vec![None; parts.len()];
    let comes_first = |part: &Part<'_>| matches!(part.kind, ChipKind::Initiative | ChipKind::SaidOn);
    for (part, outcome) in parts.iter().zip(&mut outcomes).filter(|(part, _)| comes_first(part)) {
        *outcome = Some(take(captured, part, ground));
    }
    captured.initiative = captured.initiative.or(ground.initiative);
    for (part, outcome) in parts.iter().zip(&mut outcomes).filter(|(part, _)| !comes_first(part)) {
        *outcome = Some(take(captured, part, ground));
    }
    captured.initiative =
        captured.initiative.or_else(|| initiative_implied(captured.milestone.as_ref(), ground.facts));
    let chips = parts.iter().zip(outcomes).map(|(part, outcome)| chip(text, part, outcome));
    captured.chips = chips.collect();
}

fn chip(text: &str, part: &Part<'_>, outcome: Option<Outcome>) -> Chip {
    let named = || format!("{}: {}", part.kind.label(), part.value);
    let (label, creates, problem) = match outcome.unwrap_or_else(|| Err(String::new())) {
        Ok((label, creates)) => (label, creates, String::new()),
        Err(problem) => (named(), false, problem),
    };
    let text = text[part.range.clone()].to_owned();
    Chip { range: part.range.clone(), text, kind: part.kind, label, creates, problem }
}

/// Whether these words name something on record, be it one thing or several.
pub(super) fn is_known(facts: &Facts, kind: ChipKind, words: &str) -> bool {
    let several = |error: &BadName| matches!(error, BadName::Several { .. });
    match kind {
        ChipKind::Team => names::team(facts, words).is_some(),
        ChipKind::Dri => names::person(facts, words).map_or_else(|e| several(&e), |found| found.is_some()),
        ChipKind::Milestone => names::milestone(facts, words, None).map_or_else(|e| several(&e), |_| true),
        ChipKind::Initiative => names::initiative(facts, words).map_or_else(|e| several(&e), |_| true),
        _ => false,
    }
}

/// The initiative of the milestone named, else the only one that is live.
fn initiative_implied(milestone: Option<&Reference<MilestoneId>>, facts: &Facts) -> Option<InitiativeId> {
    match milestone {
        Some(Reference::Known(id)) => facts.milestones.get(id).map(|milestone| milestone.initiative),
        Some(Reference::New(_)) | None => only_live(facts),
    }
}

fn only_live(facts: &Facts) -> Option<InitiativeId> {
    let mut live = facts.initiatives.values().filter(|i| i.stage.is_live());
    let only = live.next().filter(|_| live.next().is_none())?;
    Some(only.id)
}

fn take(captured: &mut Captured, part: &Part<'_>, ground: &Ground<'_>) -> Outcome {
    match part.kind {
        ChipKind::Team => name_team(captured, part.value, ground.facts),
        ChipKind::Dri => name_dri(captured, part.value, ground.facts),
        ChipKind::NeedBy => {
            let day = read_day(part.value, ground)?;
            once(&mut captured.need_by, day, "need-by day")?;
            Ok((
                day.map_or_else(|| "No need-by day".to_owned(), |d| format!("Needed by {}", d.in_full())),
                false,
            ))
        }
        ChipKind::Eta => promise(captured, part.value, ground),
        ChipKind::SaidOn => promised_on(captured, part.value, ground),
        ChipKind::Via => reached_by(captured, part.value),
        ChipKind::Milestone => name_milestone(captured, part.value, ground.facts),
        ChipKind::Tag => {
            if !captured.tags.iter().any(|tag| folded(tag) == folded(part.value)) {
                captured.tags.push(part.value.to_owned());
            }
            Ok((format!("Tag: {}", part.value), false))
        }
        ChipKind::Criticality => weigh(captured, part.value),
        ChipKind::Note => add_note(captured, part.value),
        ChipKind::Initiative => name_initiative(captured, part.value, ground),
    }
}

fn name_initiative(captured: &mut Captured, name: &str, ground: &Ground<'_>) -> Outcome {
    let id = names::initiative(ground.facts, name).map_err(|e| e.to_string())?;
    once(&mut captured.initiative, Some(id), "initiative")?;
    let title = ground.facts.initiatives.get(&id).map_or(name, |i| i.title.as_str());
    Ok((format!("Initiative: {title}"), false))
}

fn name_team(captured: &mut Captured, name: &str, facts: &Facts) -> Outcome {
    let found = names::team(facts, name);
    let (team, label) = match found.and_then(|id| facts.teams.get(&id)) {
        Some(team) => (Reference::Known(team.id), team.name.to_string()),
        None => (
            Reference::New(Title::new(name).map_err(|e| e.to_string())?),
            near_named(name, NameOf::Team, facts.teams.values().map(|team| team.name.as_str())),
        ),
    };
    once(&mut captured.supplier, Some(team), "supplier")?;
    Ok((format!("Supplier: {label}"), found.is_none()))
}

fn name_dri(captured: &mut Captured, name: &str, facts: &Facts) -> Outcome {
    let found = names::person(facts, name).map_err(|e| e.to_string())?;
    let (dri, label) = match found.and_then(|id| facts.people.get(&id)) {
        Some(person) => (Reference::Known(person.id), person.name.to_string()),
        None => (
            Reference::New(Title::new(name).map_err(|e| e.to_string())?),
            near_named(name, NameOf::Person, facts.people.values().map(|person| person.name.as_str())),
        ),
    };
    once(&mut captured.dri, Some(dri), "DRI")?;
    Ok((format!("DRI: {label}"), found.is_none()))
}

/// "Nadia (new person)", and which names on record are close to it: it is shown and left to whoever types.
fn near_named<'f>(name: &str, noun: NameOf, known: impl Iterator<Item = &'f str>) -> String {
    let typed = Name::of(name);
    let near: Vec<&str> =
        known.filter(|other| Name::of(other).is_near(&typed, noun)).take(MOST_NEAR).collect();
    let new = if noun == NameOf::Team { "new team" } else { "new person" };
    match near.as_slice() {
        [] => format!("{name} ({new})"),
        [one] => format!("{name} ({new}; {one} is on record)"),
        several => format!("{name} ({new}; {} are on record)", listed(several)),
    }
}

/// A milestone that is not on record is a new one of the initiative that the line is for.
fn name_milestone(captured: &mut Captured, name: &str, facts: &Facts) -> Outcome {
    let (milestone, label) = match names::milestone(facts, name, captured.initiative) {
        Ok(id) => {
            let title = facts.milestones.get(&id).map_or(name, |m| m.title.as_str());
            (Reference::Known(id), title.to_owned())
        }
        Err(BadName::Unknown { .. }) => {
            let of =
                captured.initiative.or_else(|| only_live(facts)).and_then(|id| facts.initiatives.get(&id));
            let of = of.ok_or_else(|| nowhere_to_add(name))?;
            let title = Title::new(name).map_err(|e| e.to_string())?;
            let label = format!("{title} (new, of {})", of.title);
            (Reference::New(title), label)
        }
        Err(several) => return Err(several.to_string()),
    };
    let creates = matches!(milestone, Reference::New(_));
    once(&mut captured.milestone, Some(milestone), "milestone")?;
    Ok((format!("Milestone: {label}"), creates))
}

fn nowhere_to_add(name: &str) -> String {
    format!(
        "No milestone is called “{name}”; to add it, say of which initiative it is, like in:\"Checkout 2\""
    )
}

fn promise(captured: &mut Captured, value: &str, ground: &Ground<'_>) -> Outcome {
    // Without a year it is a period that had not ended when it was said.
    let on = captured.said_on.unwrap_or(ground.today);
    let read = |on| typed_eta::parse(value, on, &ground.facts.calendar).map_err(|e| e.to_string());
    let eta = match read(on)? {
        range @ TypedEta::Range { .. } => range,
        _ => read(ground.today)?,
    };
    match (eta.last(), captured.said_on) {
        (Some(day), None) if day < ground.today => {
            return Err(format!(
                "{} has passed; add the day it was promised on, like said:1nov",
                day.in_full()
            ));
        }
        (Some(day), Some(stated_on)) if day < stated_on => {
            return Err(EtaViolation::BeforeStated { day, stated_on }.to_string());
        }
        _ => {}
    }
    let label = match &eta {
        TypedEta::None => "No ETA".to_owned(),
        TypedEta::Day(day) => format!("Promised for {}", day.in_full()),
        TypedEta::Range { .. } => format!("Promised {}", eta.label()),
        TypedEta::Words(words) => format!("Said “{words}”, no date"),
    };
    once(&mut captured.eta, Some(eta).filter(|eta| *eta != TypedEta::None), "ETA")?;
    Ok((label, false))
}

fn promised_on(captured: &mut Captured, value: &str, ground: &Ground<'_>) -> Outcome {
    let day = read_day(value, ground)?.ok_or("Give the day on which it was promised, like said:1nov")?;
    if day > ground.today {
        return Err(EtaViolation::SaidInFuture { stated_on: day }.to_string());
    }
    once(&mut captured.said_on, Some(day), "day of the promise")?;
    Ok((format!("Promised on {}", day.in_full()), false))
}

/// How the promise reached me, by the word of a source or by what it is usually called.
fn reached_by(captured: &mut Captured, value: &str) -> Outcome {
    let source = match value.to_lowercase().as_str() {
        "meeting" | "sync" | "call" => Source::Meeting,
        "written" | "mail" | "email" | "chat" | "slack" | "ticket" | "doc" | "document" => Source::Written,
        "relayed" => Source::Relayed,
        "system" | "jira" => Source::System,
        "inferred" => Source::Inferred,
        _ => return Err("Write one of: meeting, written, relayed, system, inferred".to_owned()),
    };
    once(&mut captured.via, Some(source), "way it reached you")?;
    Ok((format!("How it reached me: {}", source.label()), false))
}

fn weigh(captured: &mut Captured, value: &str) -> Outcome {
    let level = value.parse::<u8>().unwrap_or_default();
    let criticality = Criticality::try_from(level).map_err(|e| e.to_string())?;
    once(&mut captured.criticality, Some(criticality), "criticality")?;
    let meaning = ["the initiative fails without it", "it hurts without it", "it would be nice"];
    Ok((format!("Criticality {level}: {}", meaning[usize::from(level) - 1]), false))
}

fn add_note(captured: &mut Captured, value: &str) -> Outcome {
    let all = if captured.note.is_empty() { value.to_owned() } else { format!("{}\n{value}", captured.note) };
    PrivateNote::new(&all).map_err(|e| e.to_string())?;
    captured.note = all;
    Ok(("Private note".to_owned(), false))
}

fn read_day(value: &str, ground: &Ground<'_>) -> Result<Option<Day>, String> {
    typed_day::parse(value, ground.today, &ground.facts.calendar).map_err(|e| e.to_string())
}

/// Fills a field that a line may name once.
fn once<T>(field: &mut Option<T>, value: Option<T>, what: &str) -> Result<(), String> {
    if field.is_some() {
        return Err(format!("The line names a second {what}; remove one of them"));
    }
    *field = value;
    Ok(())
}
