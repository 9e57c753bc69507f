//! What came out of one item of a meeting, as a line: `eta:20dec why:two people moved next:fri call Ada`. Only prefixed
//! parts mean something, and `ok` or `done` when nothing else is left of the line; all other words are the minute.
//! A text reaches to the next prefix or to the end of the line. Nothing is written here; see `app/hold.rs`.

mod scan;

#[cfg(test)]
mod tests;

use super::typed_day;
use super::typed_eta::{self, TypedEta};
use crate::domain::ask::AskKind;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::eta::EtaViolation;
use crate::domain::words::vocabulary;
use scan::Part;

vocabulary! {
    /// What a chip of the line says.
    NotedKind {
        Eta = "eta", "Promised for";
        Unchanged = "unchanged", "The date is confirmed unchanged";
        Why = "why", "Why it moved";
        Delivered = "delivered", "Delivered";
        Blocked = "blocked", "Blocked";
        Ask = "ask", "Asked for";
        ReplyBy = "replyBy", "Reply by";
        Reply = "reply", "Reply";
        Next = "next", "Next step";
    }
}

/// What was said of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidEta {
    /// A day, a period or words; or that there is none.
    Given(TypedEta),
    /// The date on record still holds.
    Unchanged,
}

/// One understood part of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedChip {
    /// Its text in the line, exactly.
    pub text: String,
    /// What it is.
    pub kind: NotedKind,
    /// What it means: "Promised for Wed 20 Dec 2023".
    pub label: String,
    /// Why it can not be used; empty when it can.
    pub problem: String,
}

/// What a line says. A chip with a problem leaves its field empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noted {
    /// The chips, in the order of the line.
    pub chips: Vec<NotedChip>,
    /// What was said of the date.
    pub eta: Option<SaidEta>,
    /// Why it moved, or why it holds.
    pub why: String,
    /// It was handed over: what.
    pub delivered: Option<String>,
    /// It is blocked: why.
    pub blocked: Option<String>,
    /// What I asked for there.
    pub ask: Option<(AskKind, String)>,
    /// By when I asked for a reply.
    pub reply_by: Option<Day>,
    /// What came back to what I had asked before.
    pub reply: Option<String>,
    /// The next step agreed.
    pub next: Option<(String, Day)>,
    /// What is left: a line of the minutes.
    pub minute: String,
}

impl Noted {
    /// What keeps the line from being taken.
    pub fn problem(&self) -> Option<String> {
        let bad = self.chips.iter().find(|chip| !chip.problem.is_empty())?;
        Some(format!("{}: {}", bad.text, bad.problem))
    }
}

/// Reads a line about a dependency, or about nothing in particular: then all of it is a minute. Days without a year
/// and weekdays are counted from `on`, the day of the meeting.
pub fn read(text: &str, of_dependency: bool, on: Day, calendar: &Calendar) -> Noted {
    let is_day = |kind: NotedKind, words: &str| match kind {
        NotedKind::Eta => typed_eta::is_dated(words, on, calendar),
        _ => typed_day::parse(words, on, calendar).is_ok(),
    };
    let (mut parts, words) = scan::parts(text, &is_day);
    let mut noted = Noted { minute: words, ..Noted::default() };
    if let Some(kind) = alone(&noted.minute) {
        let text = std::mem::take(&mut noted.minute);
        parts.push(Part { kind, text, value: String::new() });
    }
    let ground = Ground { of_dependency, on, calendar };
    // A reason and a reply day belong to a date and an ask, wherever those stand in the line.
    let follows = |part: &Part| matches!(part.kind, NotedKind::Why | NotedKind::ReplyBy);
    let mut outcomes = vec![None; parts.len()];
    for later in [false, true] {
        for (part, outcome) in parts.iter().zip(&mut outcomes).filter(|(part, _)| follows(part) == later) {
            *outcome = Some(take(&mut noted, part, &ground));
        }
    }
    let chips = parts.into_iter().zip(outcomes.into_iter().flatten());
    noted.chips = chips.map(|(part, outcome)| chip(part, outcome)).collect();
    noted
}

/// What a line is read against.
struct Ground<'a> {
    of_dependency: bool,
    on: Day,
    calendar: &'a Calendar,
}

/// The label of a chip, or what is wrong with it.
type Outcome = Result<String, String>;

fn chip(part: Part, outcome: Outcome) -> NotedChip {
    let (label, problem) = match outcome {
        Ok(label) => (label, String::new()),
        Err(problem) => (with(part.kind.label(), &part.value), problem),
    };
    NotedChip { text: part.text, kind: part.kind, label, problem }
}

/// `ok` and `done` count when they are all that is left of the line; "ok, but when?" is a minute.
fn alone(words: &str) -> Option<NotedKind> {
    match words.trim_end_matches(['.', '!']).to_ascii_lowercase().as_str() {
        "ok" => Some(NotedKind::Unchanged),
        "done" => Some(NotedKind::Delivered),
        _ => None,
    }
}

fn take(noted: &mut Noted, part: &Part, ground: &Ground<'_>) -> Outcome {
    if !ground.of_dependency {
        return Err("This line is about no dependency; write it at one".to_owned());
    }
    let (kind, value) = (part.kind, part.value.as_str());
    let label = with(kind.label(), value);
    match kind {
        NotedKind::Eta => return promise(noted, value, ground),
        NotedKind::Unchanged => {
            once(&mut noted.eta, SaidEta::Unchanged)?;
            add_why(noted, value);
        }
        NotedKind::Why if !matches!(noted.eta, Some(SaidEta::Given(_))) => {
            return Err("A reason belongs to a date; write eta: as well".to_owned());
        }
        NotedKind::Why => add_why(noted, value),
        NotedKind::Delivered if noted.eta.is_some() || noted.blocked.is_some() => {
            return Err("It can not be delivered and still be awaited; leave one of them out".to_owned());
        }
        NotedKind::Delivered => once(&mut noted.delivered, value.to_owned())?,
        NotedKind::Blocked => {
            not_delivered(noted)?;
            once(&mut noted.blocked, value.to_owned())?;
        }
        NotedKind::Reply => once(&mut noted.reply, value.to_owned())?,
        NotedKind::Ask => return asked(noted, value),
        NotedKind::ReplyBy => return reply_by(noted, value, ground),
        NotedKind::Next => return next_step(noted, value, ground),
    }
    if kind == NotedKind::Unchanged {
        not_delivered(noted)?;
    }
    Ok(label)
}

fn promise(noted: &mut Noted, value: &str, ground: &Ground<'_>) -> Outcome {
    not_delivered(noted)?;
    let eta = typed_eta::parse(value, ground.on, ground.calendar).map_err(|bad| bad.to_string())?;
    if let Some(day) = eta.last().filter(|day| *day < ground.on) {
        return Err(EtaViolation::BeforeStated { day, stated_on: ground.on }.to_string());
    }
    let label = match &eta {
        TypedEta::None => "No date was given".to_owned(),
        TypedEta::Day(day) => format!("Promised for {}", day.in_full()),
        TypedEta::Range { .. } => format!("Promised {}", eta.label()),
        TypedEta::Words(words) => format!("Said “{words}”, no date"),
    };
    once(&mut noted.eta, SaidEta::Given(eta))?;
    Ok(label)
}

fn not_delivered(noted: &Noted) -> Result<(), String> {
    match noted.delivered {
        Some(_) => Err("It can not be delivered and still be awaited; leave one of them out".to_owned()),
        None => Ok(()),
    }
}

/// `ask:who owns it?` asks for a status; a kind may come first, as in `ask:help with the rollout`.
fn asked(noted: &mut Noted, value: &str) -> Outcome {
    let (first, rest) = value.split_once(' ').unwrap_or((value, ""));
    let named = match first.to_lowercase().as_str() {
        "date" => Some(AskKind::Eta),
        word => word.parse().ok(),
    };
    let (kind, text) = named.map_or((AskKind::Status, value), |kind| (kind, rest.trim()));
    once(&mut noted.ask, (kind, text.to_owned()))?;
    Ok(with(&format!("Asked for {}", kind.label()), text))
}

fn reply_by(noted: &mut Noted, value: &str, ground: &Ground<'_>) -> Outcome {
    let day = day(value, ground)?.ok_or("Leave by: out when no reply day was agreed")?;
    if noted.ask.is_none() {
        return Err("A reply day belongs to an ask; write ask: as well".to_owned());
    }
    if day < ground.on {
        return Err("A reply can not be due before it was asked for".to_owned());
    }
    once(&mut noted.reply_by, day)?;
    Ok(format!("Reply by {}", day.in_full()))
}

/// `next:fri call Ada`: the longest date that it begins with, then the step.
fn next_step(noted: &mut Noted, value: &str, ground: &Ground<'_>) -> Outcome {
    let is_day = |words: &str| typed_day::parse(words, ground.on, ground.calendar).is_ok();
    let (typed, step) = scan::day_first(value, &is_day);
    let day = day(typed, ground)?.ok_or("A next step needs a day, as in next:fri call Ada")?;
    if step.is_empty() {
        return Err("Say what the next step is, as in next:fri call Ada".to_owned());
    }
    once(&mut noted.next, (step.to_owned(), day))?;
    Ok(format!("Next step on {}: {step}", day.in_full()))
}

fn add_why(noted: &mut Noted, value: &str) {
    if noted.why.is_empty() {
        value.clone_into(&mut noted.why);
    } else if !value.is_empty() {
        noted.why = format!("{}; {value}", noted.why);
    }
}

fn day(value: &str, ground: &Ground<'_>) -> Result<Option<Day>, String> {
    typed_day::parse(value, ground.on, ground.calendar).map_err(|bad| bad.to_string())
}

/// "Blocked: no staging", or the label alone.
fn with(label: &str, value: &str) -> String {
    if value.is_empty() { label.to_owned() } else { format!("{label}: {value}") }
}

/// Fills a field that a line may fill once.
fn once<T>(field: &mut Option<T>, value: T) -> Result<(), String> {
    if field.is_some() {
        return Err("The line says that a second time; keep one of them".to_owned());
    }
    *field = Some(value);
    Ok(())
}
