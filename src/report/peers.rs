//! The update for peers and engineering: what moves, and what do I do. A page: health, what changed, what is open
//! with its dates, what is asked. Track records, attendance and the rungs of an escalation are not in it.

use super::Section;
use super::draft::{Draft, Keyed};
use super::material::{AskItem, Change, Material, OpenItem, What};
use super::words::{because, clause, one_line};
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::sentence::working_days;

/// Lines of a section at most; the rest is counted.
const CHANGES: usize = 15;
pub(super) const OPEN: usize = 20;
const ASKS: usize = 10;

/// Its sections, empty ones included.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    vec![
        draft.section("Health", draft.health(), usize::MAX, "more initiative", "more initiatives"),
        draft.section("Corrected", draft.corrections(), usize::MAX, "correction", "corrections"),
        draft.section("What changed", draft.changes(), CHANGES, "more change", "more changes"),
        draft.section("Open", draft.open(), OPEN, "more open dependency", "more open dependencies"),
        draft.section("Asked of you", draft.asks(), ASKS, "more open question", "more open questions"),
    ]
}

/// The open ones, the most pressing first. When not all have room, those on which everything hangs and those of the
/// next milestone come before the others.
pub(super) fn in_order(material: &Material) -> Vec<&OpenItem> {
    let mut items: Vec<&OpenItem> = material.open.iter().collect();
    if items.len() > OPEN {
        items.sort_by_key(|item| !(item.vital || item.for_next));
    }
    items
}

/// Where it stands, without words that only the record uses.
fn stands(item: &OpenItem) -> String {
    match item.state {
        State::Draft => "not asked yet".to_owned(),
        State::Committed => "date given".to_owned(),
        State::Bounced => format!("came back{}", because(&item.bounced)),
        state => state.label().to_owned(),
    }
}

/// Its place among what changed: days that moved, what did not come or was refused, what came, what was said, what is
/// new.
const fn place(what: &What) -> u8 {
    match what {
        What::Moved { .. } | What::Withdrawn { .. } | What::Needed { .. } => 0,
        What::Bounced { .. } => 1,
        What::Standing { .. } | What::Escalated { .. } => 2,
        What::Reached | What::Accepted => 3,
        What::Delivered { .. } => 4,
        What::Decided { .. } => 5,
        What::Dated { .. } => 6,
        What::Answered { .. } => 7,
        What::New { .. } => 8,
    }
}

impl Draft<'_> {
    /// What weighs most first, of equals the newest: what is only counted weighs least.
    fn changes(&self) -> Vec<Keyed> {
        let mut changes: Vec<&Change> = self.material.changes.iter().rev().collect();
        changes.sort_by_key(|change| (place(&change.what), !change.vital));
        let changes = changes.into_iter();
        let changes = changes.map(|change| (format!("change:{}", change.id), self.change_line(change)));
        self.turned().into_iter().chain(self.stones()).chain(changes).collect()
    }

    fn change_line(&self, change: &Change) -> String {
        let about = self.about(&change.about.title, &change.about.initiative);
        let on = change.on.said(self.material.to);
        format!("{on} · {about} — {}.", self.what(&change.what, &change.about.supplier))
    }

    fn what(&self, what: &What, supplier: &str) -> String {
        let said = |day: &crate::domain::day::Day| day.said(self.material.to);
        match what {
            What::New { need_by, asked, .. } => {
                let needed = need_by.map(|day| format!("needed by {}", said(&day)));
                let (from, between) = match asked {
                    false => (", not asked yet".to_owned(), "; "),
                    true if supplier.is_empty() => (String::new(), ", "),
                    true => (format!(" from {}", one_line(supplier)), ", "),
                };
                format!("new{from}{}", needed.map_or_else(String::new, |needed| between.to_owned() + &needed))
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
            What::Reached => "reached".to_owned(),
            What::Decided { words } => format!("decided{}", because(words)),
            What::Accepted => "accepted".to_owned(),
            What::Bounced { reason } => format!("came back{}", because(reason)),
            What::Answered { kind, text } => format!("answered about {}{}", kind.label(), because(text)),
            What::Escalated { needed } => format!("escalated; needed{}", because(needed)),
            What::Standing { word, reason } => format!("{}{}", word.label(), because(reason)),
        }
    }

    fn open(&self) -> Vec<Keyed> {
        let items = in_order(self.material).into_iter();
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
        let mut parts = vec![format!("{about} ({who}), {}.", stands(item)), one_line(&item.dates)];
        let day = if item.promised { "promised" } else { "forecast" };
        match item.passed {
            Some(0) => parts.push(format!("The {day} day has just passed.")),
            Some(days) => parts.push(format!("The {day} day passed {} ago.", working_days(days))),
            None => {}
        }
        if let Some(day) = item.unconfirmed_since {
            parts.push(format!("As of {}, unconfirmed.", day.said(self.material.to)));
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
}
