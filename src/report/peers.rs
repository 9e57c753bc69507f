//! The update for peers and engineering: what moves, and what do I do. A page: health, what changed, what is open
//! with its dates, what is asked. Track records, attendance and the rungs of an escalation are not in it.

use super::material::{AskItem, Change, Initiative, Material, OpenItem, What};
use super::words::{because, clause, health, one_line, said_health};
use super::{Line, Section};
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::initiative::Health;
use crate::domain::sentence::{counted, working_days};

/// From so many initiatives on, only those that are not well have a line of their own.
const FEW: usize = 8;
/// Lines of a section at most; the rest is counted.
const CHANGES: usize = 20;
const OPEN: usize = 20;
const ASKS: usize = 10;
/// Titles named in a gathered line.
const NAMED: usize = 12;

/// Its sections, empty ones included.
pub(super) fn sections(material: &Material, without: &[String]) -> Vec<Section> {
    let draft = Draft { material, without };
    vec![
        draft.section("Health", draft.health(), usize::MAX, "more initiative", "more initiatives"),
        draft.section("What changed", draft.changes(), CHANGES, "earlier change", "earlier changes"),
        draft.section("Open", draft.open(), OPEN, "more open dependency", "more open dependencies"),
        draft.section("Asked of you", draft.asks(), ASKS, "more open question", "more open questions"),
    ]
}

struct Draft<'a> {
    material: &'a Material,
    without: &'a [String],
}

type Keyed = (String, String);

impl Draft<'_> {
    /// The first `most` lines that are not left out by hand, those that are, and a count of the rest.
    fn section(&self, heading: &str, lines: Vec<Keyed>, most: usize, one: &str, many: &str) -> Section {
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

    fn health(&self) -> Vec<Keyed> {
        let all = &self.material.initiatives;
        if all.len() <= FEW {
            return all.iter().map(health_line).collect();
        }
        let mut worst: Vec<&Initiative> = all.iter().filter(|i| weight(i) > 0).collect();
        worst.sort_by_key(|i| std::cmp::Reverse(weight(i)));
        let own: Vec<&Initiative> = worst.into_iter().take(FEW).collect();
        let words = [Health::OffTrack, Health::AtRisk, Health::Unknown, Health::OnTrack];
        let gathered = words.into_iter().filter_map(|word| {
            let others =
                all.iter().filter(|i| said_health(i) == word && !own.iter().any(|own| own.id == i.id));
            gathered(word, &others.collect::<Vec<_>>())
        });
        own.iter().map(|i| health_line(i)).chain(gathered).collect()
    }

    /// Newest first, so that the oldest are the ones that are only counted.
    fn changes(&self) -> Vec<Keyed> {
        let newest = self.material.changes.iter().rev();
        newest.map(|change| (format!("change:{}", change.id), self.change_line(change))).collect()
    }

    fn change_line(&self, change: &Change) -> String {
        let about = self.about(&change.about.title, &change.about.initiative);
        let on = change.on.said(self.material.to);
        format!("{on} · {about} — {}.", self.what(&change.what, &change.about.supplier))
    }

    fn what(&self, what: &What, supplier: &str) -> String {
        let said = |day: &crate::domain::day::Day| day.said(self.material.to);
        match what {
            What::New { need_by } => {
                let from =
                    if supplier.is_empty() { String::new() } else { format!(" from {}", one_line(supplier)) };
                let needed = need_by.map_or_else(String::new, |day| format!(", needed by {}", said(&day)));
                format!("new{from}{needed}")
            }
            What::Dated { day } => format!("a first date: {}", said(day)),
            What::Moved { from, to, slip, code, reason } => {
                let way = if *slip < 0 { "earlier" } else { "later" };
                let by = working_days(*slip);
                let class =
                    if *code == ReasonCode::Unknown { String::new() } else { format!(" ({})", code.label()) };
                format!("moved from {} to {}, {by} {way}{class}{}", said(from), said(to), because(reason))
            }
            What::Withdrawn { reason } => format!("the date was withdrawn{}", because(reason)),
            What::Needed { from, to, reason } => {
                format!("needed by {} instead of {}{}", said(to), said(from), because(reason))
            }
            What::Delivered { what } => format!("delivered{}", because(what)),
            What::Accepted => "accepted".to_owned(),
            What::Bounced { reason } => format!("came back{}", because(reason)),
            What::Answered { kind, text } => format!("answered about {}{}", kind.label(), because(text)),
            What::Escalated { needed } => format!("escalated; needed{}", because(needed)),
            What::Standing { word, reason } => format!("{}{}", word.label(), because(reason)),
        }
    }

    fn open(&self) -> Vec<Keyed> {
        let items = self.material.open.iter();
        items.map(|item| (format!("open:{}", item.id), self.open_line(item))).collect()
    }

    fn open_line(&self, item: &OpenItem) -> String {
        let who: Vec<String> = [&item.about.supplier, &item.dri]
            .into_iter()
            .filter(|w| !w.is_empty())
            .map(|w| one_line(w))
            .collect();
        let who = if who.is_empty() { "nobody yet".to_owned() } else { who.join(", ") };
        let about = self.about(&item.about.title, &item.about.initiative);
        let mut parts = vec![format!("{about} ({who}), {}.", item.state.label()), item.dates.clone()];
        match item.passed {
            Some(0) => parts.push("That day has just passed.".to_owned()),
            Some(days) => parts.push(format!("That day passed {} ago.", working_days(days))),
            None => {}
        }
        if let Some(day) = item.unconfirmed_since {
            parts.push(format!("As of {}, unconfirmed.", day.said(self.material.to)));
        }
        if item.state == State::Bounced && !item.bounced.is_empty() {
            parts.push(format!("Came back: {}.", clause(&item.bounced)));
        }
        if !item.next_step.is_empty() {
            let day =
                item.next_step_on.map_or_else(String::new, |day| format!(", {}", day.said(self.material.to)));
            parts.push(format!("Next: {}{day}.", clause(&item.next_step)));
        }
        parts.join(" ")
    }

    fn asks(&self) -> Vec<Keyed> {
        self.material.asks.iter().map(|ask| (format!("ask:{}", ask.id), self.ask_line(ask))).collect()
    }

    fn ask_line(&self, ask: &AskItem) -> String {
        let to = if ask.to.is_empty() { "Anybody".to_owned() } else { one_line(&ask.to) };
        let about = self.about(&ask.about.title, &ask.about.initiative);
        let words =
            if ask.text.is_empty() { String::new() } else { format!(": “{}”", one_line(&ask.text)) };
        let said = |day: crate::domain::day::Day| day.said(self.material.to);
        let reply = ask.reply_by.map_or_else(String::new, |day| format!(", reply by {}", said(day)));
        format!("{to} — {} for {about}{words} (asked {}{reply}).", ask.kind.label(), said(ask.asked_on))
    }

    /// The dependency; with its initiative when the update is about more than one.
    fn about(&self, title: &str, initiative: &str) -> String {
        match self.material.initiatives.len() {
            1 => one_line(title),
            _ => format!("{} / {}", one_line(initiative), one_line(title)),
        }
    }
}

fn health_line(initiative: &Initiative) -> Keyed {
    let said = said_health(initiative);
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
    of(initiative.computed).max(of(said_health(initiative)))
}
