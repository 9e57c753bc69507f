//! What the audiences share: lines with a key to leave them out by, sections with room for so many, health with its
//! reason, corrections. Which sections there are, and in whose words, is in the file of each register.

use super::material::{Initiative, Material};
use super::words::{because, clause, health, one_line};
use super::{Line, Section};
use crate::domain::day::Day;
use crate::domain::initiative::Health;
use crate::domain::sentence::counted;

/// From so many initiatives on, only those that are not well have a line of their own.
const FEW: usize = 8;
/// Titles named in a gathered line.
const NAMED: usize = 12;

/// A line's key and its words.
pub(super) type Keyed = (String, String);

/// An update being written.
pub(super) struct Draft<'a> {
    pub(super) material: &'a Material,
    /// Keys of lines left out by hand.
    pub(super) without: &'a [String],
    /// Lines of a section at most, where its register is short.
    pub(super) room: usize,
}

impl Draft<'_> {
    /// The first `most` lines that are not left out by hand, those that are, and a count of the rest.
    pub(super) fn section(
        &self,
        heading: &str,
        lines: Vec<Keyed>,
        most: usize,
        one: &str,
        many: &str,
    ) -> Section {
        let (mut kept, mut room, mut rest) = (Vec::new(), most, 0);
        for (key, text) in lines {
            let left_out = self.without.contains(&key);
            if left_out || room > 0 {
                room -= usize::from(!left_out);
                kept.push(Line { key, text, left_out });
            } else {
                rest += 1;
            }
        }
        if rest > 0 {
            let key = format!("more:{heading}");
            let left_out = self.without.contains(&key);
            kept.push(Line { key, text: format!("And {}.", counted(rest, one, many)), left_out });
        }
        Section { heading: heading.to_owned(), lines: kept }
    }

    pub(super) fn health(&self) -> Vec<Keyed> {
        let all = &self.material.initiatives;
        if all.len() <= FEW {
            return all.iter().map(health_line).collect();
        }
        let mut worst: Vec<&Initiative> = all.iter().filter(|i| weight(i) > 0).collect();
        worst.sort_by_key(|i| std::cmp::Reverse(weight(i)));
        let own: Vec<&Initiative> = worst.into_iter().take(FEW).collect();
        let words = [Health::OffTrack, Health::AtRisk, Health::Unknown, Health::OnTrack];
        let gathered = words.into_iter().filter_map(|word| {
            let others = all.iter().filter(|i| i.said() == word && !own.iter().any(|own| own.id == i.id));
            gathered(word, &others.collect::<Vec<_>>())
        });
        own.iter().map(|i| health_line(i)).chain(gathered).collect()
    }

    /// Initiatives whose health is another one than in the update before.
    pub(super) fn turned(&self) -> Vec<Keyed> {
        let turned = self.material.initiatives.iter().filter_map(|initiative| {
            let was = initiative.was.filter(|was| *was != initiative.said())?;
            let title = one_line(&initiative.title);
            let text = format!(
                "{title} was {} when we last wrote, and is {} now.",
                was.label(),
                initiative.said().label()
            );
            Some((format!("turned:{}", initiative.id), text))
        });
        turned.collect()
    }
    /// Next milestones whose day moved.
    pub(super) fn stones(&self) -> Vec<Keyed> {
        let moved = self.material.initiatives.iter().filter_map(|i| Some((i, i.stone.as_ref()?)));
        let moved = moved.filter_map(|(initiative, stone)| {
            let was = stone.was.filter(|was| *was != stone.day)?;
            let title = self.about(&stone.title, &initiative.title);
            let why =
                if stone.reason.is_empty() { String::new() } else { format!(": {}", clause(&stone.reason)) };
            let text = format!("{title} moved from {} to {}{why}.", self.said(was), self.said(stone.day));
            Some((format!("stone:{}", initiative.id), text))
        });
        moved.collect()
    }
    /// A day as it is said on the day of the update.
    pub(super) fn said(&self, day: Day) -> String {
        day.said(self.material.to)
    }
    /// What was wrong in what was told before.
    pub(super) fn corrections(&self) -> Vec<Keyed> {
        let lines = self.material.corrections.iter().map(|correction| {
            let of = self.said(correction.of);
            (
                format!("correction:{}", correction.id),
                format!("Our update of {of} was wrong: {}.", clause(&correction.text)),
            )
        });
        lines.collect()
    }
    /// The dependency; with its initiative when the update is about more than one.
    pub(super) fn about(&self, title: &str, initiative: &str) -> String {
        match self.material.initiatives.len() {
            1 => one_line(title),
            _ => format!("{} / {}", one_line(initiative), one_line(title)),
        }
    }
}

fn health_line(initiative: &Initiative) -> Keyed {
    let said = initiative.said();
    let title = one_line(&initiative.title);
    let computed = clause(&initiative.because);
    let text = if said == initiative.computed {
        let reason = if initiative.reason.is_empty() { computed } else { clause(&initiative.reason) };
        format!("{} — {title}: {reason}.", health(said))
    } else {
        let reason = because(&initiative.reason);
        format!(
            "{} — {title}{reason}. The record says {}: {computed}.",
            health(said),
            health(initiative.computed)
        )
    };
    (format!("health:{}", initiative.id), text)
}

/// Initiatives of one health in one line; none without any.
fn gathered(word: Health, others: &[&Initiative]) -> Option<Keyed> {
    if others.is_empty() {
        return None;
    }
    let named: Vec<String> = others.iter().take(NAMED).map(|i| one_line(&i.title)).collect();
    let more = others.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let count = counted(u32::try_from(others.len()).unwrap_or(u32::MAX), "initiative", "initiatives");
    let text = format!("{} — {count}: {}{more}.", health(word), named.join(", "));
    Some((format!("health:{}", word.word()), text))
}

/// How much an initiative wants a line of its own; 0 when all is well.
fn weight(initiative: &Initiative) -> u8 {
    let of = |health| match health {
        Health::OffTrack => 3,
        Health::AtRisk => 2,
        Health::Unknown => 1,
        Health::OnTrack => 0,
    };
    of(initiative.computed).max(of(initiative.said()))
}
