//! A line of quick capture: `Tokenizer v2 @PlatformB dri:"iOS lead" need:12jan eta:20dec ms:Beta #checkout !1
//! said:1nov via:written note:(…) in:"Checkout 2"`. Only prefixed parts mean anything: `monitor` never becomes a Monday, and
//! `a@b`, `C#`, `!important` and `http://x` are words. Nothing is written here; see `app/capture.rs`.

mod meaning;
mod scan;

#[cfg(test)]
mod tests;

use super::names::Reference;
use super::typed_eta::{self, TypedEta};
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::provenance::Source;
use crate::domain::text::one_line;
use crate::domain::words::vocabulary;
use std::ops::Range;

vocabulary! {
    /// What a chip says.
    ChipKind {
        Team = "team", "Supplier";
        Dri = "dri", "DRI";
        NeedBy = "needBy", "Needed by";
        Eta = "eta", "Promised for";
        SaidOn = "saidOn", "Promised on";
        Via = "via", "How it reached me";
        Milestone = "milestone", "Milestone";
        Tag = "tag", "Tag";
        Criticality = "criticality", "Criticality";
        Note = "note", "Private note";
        Initiative = "initiative", "Initiative";
    }
}

/// One understood part of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its bytes in the line.
    pub range: Range<usize>,
    /// Its text in the line, exactly.
    pub text: String,
    /// What it is.
    pub kind: ChipKind,
    /// What it means: "Needed by Fri 12 Jan 2024".
    pub label: String,
    /// Whether saving creates the team, person or milestone it names.
    pub creates: bool,
    /// Why it can not be used; empty when it can.
    pub problem: String,
}

/// What a line says. Fields hold only what can be used; a chip with a problem leaves its field as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Captured {
    /// The words outside the chips, one space between them; possibly empty or too long for a title.
    pub title: String,
    /// The chips, in the order of the line.
    pub chips: Vec<Chip>,
    /// The team that builds it.
    pub supplier: Option<Reference<TeamId>>,
    /// The person responsible there.
    pub dri: Option<Reference<PersonId>>,
    /// The milestone it is needed for; a new one is of the initiative.
    pub milestone: Option<Reference<MilestoneId>>,
    /// The initiative: of the line, else the one given, else that of the milestone, else the only live one.
    pub initiative: Option<InitiativeId>,
    /// The day by which it is needed.
    pub need_by: Option<Day>,
    /// What was said of the day it comes: a day, a period, or words.
    pub eta: Option<TypedEta>,
    /// The day on which it was promised; today when the line does not say.
    pub said_on: Option<Day>,
    /// How the promise reached me; none when the line does not say.
    pub via: Option<Source>,
    /// Tags without `#`, each once.
    pub tags: Vec<String>,
    /// How much hangs on it.
    pub criticality: Option<Criticality>,
    /// The private note; several are put below each other.
    pub note: String,
}

/// Reads a line. `plain` holds the texts of chips that were removed: they are plain words again. `initiative` is
/// the one meant when the line names none.
pub fn read(
    text: &str,
    plain: &[String],
    facts: &Facts,
    initiative: Option<InitiativeId>,
    today: Day,
) -> Captured {
    let means = |kind: ChipKind, words: &str| match kind {
        // A period is one part also where only a day will do, so that all of it is refused.
        ChipKind::Eta | ChipKind::NeedBy | ChipKind::SaidOn => {
            typed_eta::is_dated(words, today, &facts.calendar)
        }
        _ => meaning::is_known(facts, kind, words),
    };
    let mut parts = scan::parts(text, &means);
    parts.retain(|part| !plain.iter().any(|removed| removed == &text[part.range.clone()]));
    let mut captured = Captured { title: words_outside(text, &parts), ..Captured::default() };
    meaning::understand(&mut captured, text, &parts, &meaning::Ground { facts, initiative, today });
    captured
}

/// A control character joins two words, as it does in a `Title`; only a line break or a tab parts them.
fn words_outside(text: &str, parts: &[scan::Part<'_>]) -> String {
    let ends = std::iter::once(0).chain(parts.iter().map(|part| part.range.end));
    let starts = parts.iter().map(|part| part.range.start).chain([text.len()]);
    let outside = ends.zip(starts).map(|(end, start)| {
        let visible = |c: &char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        text[end..start].chars().filter(visible).collect::<String>()
    });
    let outside = outside.collect::<Vec<_>>().join(" ");
    one_line(&outside)
}
