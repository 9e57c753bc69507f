//! The words of an ask or a reminder, to be edited, copied and sent by hand: why it matters, the smallest answer that
//! helps, what we do without one, what we do for them in return. It leaves the computer: a letter is made of plain
//! shareable data and has no field for anything private, for a track record or for what somebody cares about.

use super::prose::{beside, capital, clause, labelled, sentence};
use crate::domain::ask::AskKind;
use crate::domain::sentence::listed;
use crate::domain::text::one_line;

/// What a letter is made of; what is not known is empty and left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Whom it greets.
    pub to: String,
    /// What is asked for.
    pub kind: AskKind,
    /// What it is about; nothing when it is about whoever reads it.
    pub about: Vec<Matter>,
    /// Days on which I reached out about it before, oldest first, in words.
    pub before: Vec<String>,
    /// Reminders without an answer so far.
    pub unanswered: usize,
    /// What I still do for them, in words.
    pub in_return: Vec<String>,
    /// By when a reply helps, in words.
    pub reply_by: String,
}

/// One thing that a letter is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matter {
    /// Its title.
    pub title: String,
    /// What the dates say, as a sentence without a full stop.
    pub dates: String,
    /// Why it matters.
    pub why: String,
    /// What we do without it.
    pub fallback: String,
}

/// Reminders without an answer after which the way may have been the wrong one…
const WRONG_WAY: usize = 2;
/// …and after which it is said that help would be asked for.
const HELP: usize = 3;

/// The letter, its paragraphs apart by an empty line.
pub fn letter(of: &Letter) -> String {
    let reminds = !of.before.is_empty();
    let paragraphs = [
        if of.to.is_empty() { String::new() } else { format!("Hello {},", one_line(&of.to)) },
        beside(&[opening(of), smallest(of).to_owned()]),
        matters(of, reminds),
        if reminds && of.unanswered < WRONG_WAY { String::new() } else { fallback(of) },
        in_return(of),
        beside(&[one_step_up(of), closing(of)]),
    ];
    paragraphs.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// "By which day will “SSO SDK” be ready?", after when it was asked before.
fn opening(of: &Letter) -> String {
    let request = request(of.kind, &of.about);
    match of.before.as_slice() {
        [] => capital(&request),
        [first, again @ ..] => {
            let again = if again.is_empty() {
                String::new()
            } else {
                format!(" and again on {}", listed(&again.iter().map(String::as_str).collect::<Vec<_>>()))
            };
            let way =
                if of.unanswered < WRONG_WAY { "" } else { ", maybe not in the way that suits you best" };
            format!("I asked on {first}{again}{way}: {request}")
        }
    }
}

fn request(kind: AskKind, about: &[Matter]) -> String {
    let one = match about {
        [] => None,
        [matter] => Some(format!("“{}”", one_line(&matter.title))),
        _ => Some("these".to_owned()),
    };
    let Some(what) = one else {
        return match kind {
            AskKind::Eta => "by which day can I count on it?",
            AskKind::Status => "how do things stand on your side?",
            AskKind::Help => "could you help me with something?",
            AskKind::Decision => "I need a decision from you.",
            AskKind::Review => "could you look at something for me?",
            AskKind::Correction => "something that was written needs a correction.",
        }
        .to_owned();
    };
    match (kind, about.len()) {
        (AskKind::Eta, 1) => format!("by which day will {what} be ready?"),
        (AskKind::Eta, _) => format!("by which day will each of {what} be ready?"),
        (AskKind::Status, 1) => format!("where does {what} stand?"),
        (AskKind::Status, _) => format!("where does each of {what} stand?"),
        (AskKind::Help, _) => format!("we need your help with {what}."),
        (AskKind::Decision, _) => format!("a decision of yours is awaited on {what}."),
        (AskKind::Review, _) => format!("could you review {what}?"),
        (AskKind::Correction, _) => format!("something written about {what} needs a correction."),
    }
}

/// The smallest answer that helps.
const fn smallest(of: &Letter) -> &'static str {
    match of.kind {
        AskKind::Eta => "A day, a range, or who can say is enough.",
        AskKind::Status => "One line is enough: on its way, waiting for something, or not begun.",
        AskKind::Help => "A name of somebody who knows it, or half an hour of yours, is enough.",
        AskKind::Decision => "A yes, a no, or who decides is enough.",
        AskKind::Review => "A first impression, or who else could look, is enough.",
        AskKind::Correction => "One line to the same readers is enough.",
    }
}

/// What the dates say, and why it matters; of several a line each.
fn matters(of: &Letter, reminds: bool) -> String {
    match of.about.as_slice() {
        [matter] => {
            let tells = !reminds || of.unanswered >= WRONG_WAY;
            let why = if tells { labelled("Why it matters", &sentence(&matter.why)) } else { String::new() };
            beside(&[capital(&sentence(&matter.dates)), why])
        }
        several => {
            let lines = several.iter().map(|matter| {
                let dates = sentence(&matter.dates);
                let colon = if dates.is_empty() { "" } else { ": " };
                format!("- {}{colon}{dates}", one_line(&matter.title))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

fn fallback(of: &Letter) -> String {
    match of.about.as_slice() {
        [matter] => labelled("Until then our fallback is", &sentence(&matter.fallback)),
        _ => String::new(),
    }
}

fn in_return(of: &Letter) -> String {
    let ours: Vec<String> = of.in_return.iter().map(|one| clause(one)).collect();
    if ours.is_empty() { String::new() } else { format!("For our part: {}.", ours.join("; ")) }
}

fn one_step_up(of: &Letter) -> String {
    if of.unanswered < HELP {
        return String::new();
    }
    "If it is not yours to answer, I would ask for help one step up; please tell me if that gets in your way."
        .to_owned()
}

fn closing(of: &Letter) -> String {
    match of.reply_by.as_str() {
        "" => String::new(),
        day => format!("A reply by {day} would help us plan."),
    }
}

#[cfg(test)]
mod tests;
