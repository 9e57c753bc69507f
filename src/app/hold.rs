//! Recording a meeting in one step: who came, and what came out of each line. Every outcome becomes the ordinary entry
//! with the source *meeting* and the meeting's day; what is left of a line is a minute. How a line is read is not
//! here; see `intake/minutes.rs`.

use super::ask::{self, NewAsk};
use super::desk::{Desk, Refusal, deed};
use super::{delivery, dependency, eta, meeting, standing};
use crate::api::act::{EtaEntry, MeetingLine, Said};
use crate::api::change::{AttendanceEntry, DependencyChange};
use crate::domain::ask::{AnswerKind, Channel};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::eta::EtaKind;
use crate::domain::id::{AskId, DependencyId, MeetingId, OccurrenceId};
use crate::domain::meeting::Minute;
use crate::domain::provenance::Source;
use crate::domain::sentence::counted;
use crate::domain::standing::StandingWord;
use crate::intake::minutes::{Noted, SaidEta, read};
use crate::intake::typed_eta::TypedEta;
use crate::store::Deed;
use uuid::Uuid;

/// Records a meeting.
pub(super) fn hold(
    desk: &Desk<'_>,
    id: MeetingId,
    on: Option<Day>,
    attendance: &[AttendanceEntry],
    lines: &[MeetingLine],
) -> Result<Deed, Refusal> {
    let series = desk.meeting(id)?;
    let on = desk.past_day("on", on)?;
    let mut held = series.occurrence_on(on).cloned().unwrap_or_else(|| meeting::fresh(desk, on));
    held.cancelled = false;
    for entry in attendance {
        meeting::attend(desk, &mut held, entry)?;
    }
    desk.write.save_occurrence(id, &held)?;
    let mut outcome = Outcome { created: vec![held.id.to_string()], minutes: 0 };
    for (at, line) in lines.iter().enumerate() {
        let twice = line.dependency.is_some() && lines[..at].iter().any(|l| says_of(l, line.dependency));
        let done = if twice && says_of(line, line.dependency) {
            Err(Refusal::rule("", "It stands in a line above; write both into one line"))
        } else {
            take(desk, held.id, on, line, &mut outcome)
        };
        done.map_err(|refusal| at_line(refusal, at))?;
    }
    let entries = u32::try_from(outcome.created.len() - 1).unwrap_or(u32::MAX);
    let told = [
        (entries, counted(entries, "entry", "entries")),
        (outcome.minutes, counted(outcome.minutes, "minute", "minutes")),
    ];
    let told: Vec<String> = told.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    let told = if told.is_empty() { String::new() } else { format!(": {}", told.join(", ")) };
    Ok(deed(format!("Recorded {} of {}{told}", series.title, desk.day(on)), outcome.created))
}

/// What the lines made.
struct Outcome {
    created: Vec<String>,
    minutes: u32,
}

/// Whether a line says something of this dependency.
fn says_of(line: &MeetingLine, dependency: Option<DependencyId>) -> bool {
    line.dependency == dependency && !line.text.trim().is_empty()
}

/// A refusal is shown at the line it is about.
fn at_line(refusal: Refusal, at: usize) -> Refusal {
    match refusal {
        Refusal::Rule { message, .. } => Refusal::rule(format!("lines.{at}"), message),
        Refusal::Gone { .. } => Refusal::rule(format!("lines.{at}"), refusal),
        Refusal::Store(_) => refusal,
    }
}

fn take(
    desk: &Desk<'_>,
    occurrence: OccurrenceId,
    on: Day,
    line: &MeetingLine,
    outcome: &mut Outcome,
) -> Result<(), Refusal> {
    let noted = read(&line.text, line.dependency.is_some(), on, &desk.facts.calendar);
    if let Some(problem) = noted.problem() {
        return Err(Refusal::rule("", problem));
    }
    if let Some(id) = line.dependency {
        let made = entries(desk, id, on, &noted)?;
        for entry in made.iter().filter_map(|id| Uuid::parse_str(id).ok()) {
            desk.write.add_occurrence_entry(occurrence, entry)?;
        }
        outcome.created.extend(made);
    }
    if !noted.minute.is_empty() {
        let text = desk.text("", &noted.minute)?;
        let minute = Minute { id: desk.minter.mint(), dependency: line.dependency, text };
        desk.write.add_minute(occurrence, &minute)?;
        outcome.minutes += 1;
    }
    Ok(())
}

/// Writes what was said of a dependency; the ids of the entries.
fn entries(desk: &Desk<'_>, id: DependencyId, on: Day, noted: &Noted) -> Result<Vec<String>, Refusal> {
    let dossier = desk.dossier(id)?;
    let said = || Said { source: Some(Source::Meeting), on: Some(on), ..Said::default() };
    let mut made = Vec::new();
    if let Some(text) = &noted.reply {
        let ask = awaited(dossier, on)?;
        made.extend(ask::reply(desk, ask, AnswerKind::Answered, text, Some(on), None)?.created);
    }
    if let Some(eta) = &noted.eta {
        made.push(eta::add_eta(desk, dossier, &eta_entry(eta, &noted.why), &said())?.id.to_string());
    }
    if let Some(reason) = &noted.blocked {
        made.extend(standing::state(desk, &[id], StandingWord::Blocked, reason, &said())?.created);
    }
    if let Some(what) = &noted.delivered {
        made.extend(delivery::deliver(desk, id, what, Some(on), "", Source::Meeting)?.created);
    }
    if let Some((kind, text)) = &noted.ask {
        let (kind, channel, source) = (*kind, Channel::Meeting, Source::Meeting);
        let new = NewAsk { kind, to: None, channel, text, on: Some(on), reply_by: noted.reply_by, source };
        made.extend(ask::ask(desk, id, &new)?.created);
    }
    if let Some((text, day)) = &noted.next {
        let step = [DependencyChange::NextStep(text.clone()), DependencyChange::NextStepOn(Some(*day))];
        dependency::change(desk, &[id], &step)?;
    }
    Ok(made)
}

fn eta_entry(eta: &SaidEta, why: &str) -> EtaEntry {
    match eta {
        SaidEta::Given(eta) => eta.entry(why),
        SaidEta::Unchanged => EtaEntry { kind: EtaKind::Unchanged, ..TypedEta::None.entry(why) },
    }
}

/// The ask that a reply is to: of those open then, the oldest.
fn awaited(dossier: &Dossier, on: Day) -> Result<AskId, Refusal> {
    let open = dossier.asks.iter().filter(|ask| ask.is_open() && ask.asked_on <= on);
    let oldest = open.min_by_key(|ask| (ask.asked_on, ask.id));
    oldest.map(|ask| ask.id).ok_or_else(|| Refusal::rule("", "No ask was open to reply to; leave out re:"))
}
