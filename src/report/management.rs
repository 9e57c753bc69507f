//! The update for management: where am I needed, and is the date safe. Two hundred words: health, the one thing to
//! decide with its ways out, what changed since the last time as totals, and the dates that press. Teams and roles are
//! named; track records, attendance and what an escalation cost have no field here.

use super::Section;
use super::draft::{Draft, Keyed};
use super::material::{Change, Need, OpenItem, Stone, What};
use super::words::{clause, one_line};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::sentence::{chance_words, instead, listed, shifted};
use crate::domain::standing::StandingWord;
use std::collections::{HashMap, HashSet};

/// Days beyond which a likely day says only that there is none.
pub(super) const FAR: i32 = 120;
/// Things to decide that are told in full; who is asked for three things does none.
const NEEDS: usize = 1;
/// So many more changes than dates: what is new is why it is read.
const CHANGES: usize = 2;
/// Titles of a kind that are named before the rest is counted.
const NAMED: usize = 3;
/// What the key of a date that moved begins with; what it is about follows.
const MOVED: &str = "moved:";

/// Its sections, empty ones included.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let room = draft.room;
    vec![
        draft.section("Health", draft.health(), usize::MAX, "more initiative", "more initiatives"),
        draft.section(
            "Where you are needed",
            draft.needs(),
            NEEDS,
            "more decision waits",
            "more decisions wait",
        ),
        draft.section("Escalated", draft.elsewhere(), NEEDS, "more escalation", "more escalations"),
        draft.section("Corrected", draft.corrections(), usize::MAX, "correction", "corrections"),
        draft.section(&draft.since(), draft.together(), room + CHANGES, "more change", "more changes"),
        draft.section("Dates", draft.dates(), room, "more that presses", "more that press"),
    ]
}

/// A kind of change that is told by its titles: its key, its word, what belongs to it.
type Kind = (&'static str, &'static str, fn(&What) -> bool);

impl Draft<'_> {
    /// "Since 24 Nov", the day of the update before; the period when there was none.
    pub(super) fn since(&self) -> String {
        let (since, from) = (self.material.since, self.material.from);
        format!("Since {}", since.unwrap_or(from).said(self.material.to))
    }
    fn needs(&self) -> Vec<Keyed> {
        let ours = self.material.needs.iter().filter(|need| need.elsewhere.is_empty());
        ours.map(|need| (format!("need:{}", need.id), self.need(need))).collect()
    }
    /// What somebody below the readers was asked for: to know, not to decide.
    fn elsewhere(&self) -> Vec<Keyed> {
        let theirs = self.material.needs.iter().filter(|need| !need.elsewhere.is_empty());
        let lines = theirs.map(|need| {
            let by = need.by.map_or_else(String::new, |day| match day < self.material.to {
                true => format!(", answer was wanted by {}", self.said(day)),
                false => format!(", answer wanted by {}", self.said(day)),
            });
            let (title, needed) = (clause(&need.title), clause(&need.needed));
            let text = format!("Escalated to {}{by}: {title}: {needed}.", one_line(&need.elsewhere));
            (format!("need:{}", need.id), text)
        });
        lines.collect()
    }
    fn need(&self, need: &Need) -> String {
        let by = need.by.map_or_else(String::new, |day| match day < self.material.to {
            true => format!(" (wanted by {})", self.said(day)),
            false => format!(" by {}", self.said(day)),
        });
        let title = clause(&need.title);
        let end = if title.ends_with('?') { "" } else { ":" };
        let mut parts = vec![match need.needed.as_str() {
            "" => format!("Please decide{by}: {title}{}", if end.is_empty() { "" } else { "." }),
            needed => format!("Please decide{by}: {title}{end} {}.", clause(needed)),
        }];
        if !need.why.is_empty() {
            parts.push(format!("{}.", clause(&need.why)));
        }
        let ways: Vec<String> = need
            .options
            .iter()
            .enumerate()
            .map(|(at, way)| format!("({}) {}", at + 1, clause(way)))
            .collect();
        parts.push(format!("Ways out: {}.", ways.join("; ")));
        parts.push(format!("I recommend: {}.", clause(&need.recommendation)));
        parts.join(" ")
    }
    /// Changes of one thing as one: from where it stood to where it stands. What was only said is not repeated.
    fn together(&self) -> Vec<Keyed> {
        let mut lines: Vec<Keyed> = self.turned();
        lines.extend(self.stones());
        let moves = self.moves();
        // What is told by another line is not new beside it.
        let mut told: HashSet<String> =
            moves.iter().filter_map(|(key, _)| key.strip_prefix(MOVED)).map(str::to_owned).collect();
        lines.extend(moves);
        let groups: [Kind; 8] = [
            ("reached", "Reached", |what| matches!(what, What::Reached)),
            ("accepted", "Accepted", |what| matches!(what, What::Accepted)),
            ("bounced", "Came back", |what| matches!(what, What::Bounced { .. })),
            ("declined", "Declined", |what| {
                matches!(what, What::Standing { word: StandingWord::Declined, .. })
            }),
            ("delivered", "Delivered, not yet accepted", |what| matches!(what, What::Delivered { .. })),
            ("decided", "Decided", |what| matches!(what, What::Decided { .. })),
            ("new", "New", |what| matches!(what, What::New { asked: true, .. })),
            ("unasked", "New, not asked yet", |what| matches!(what, What::New { asked: false, .. })),
        ];
        for (key, word, is_it) in groups {
            let mut titles: Vec<String> = Vec::new();
            for change in self.lasting().filter(|change| is_it(&change.what)) {
                let mut title = self.about(&change.about.title, &change.about.initiative);
                if let What::New { day, .. } = change.what {
                    if told.contains(&change.subject) {
                        continue;
                    }
                    title += &day.map_or_else(String::new, |day| format!(" ({})", self.said(day)));
                }
                told.insert(change.subject.clone());
                if !titles.contains(&title) {
                    titles.push(title);
                }
            }
            if !titles.is_empty() {
                let more = titles.len().saturating_sub(NAMED);
                titles.truncate(NAMED);
                titles.extend((more > 0).then(|| format!("{more} more")));
                lines.push((
                    format!("together:{key}"),
                    format!("{word}: {}.", listed(&titles.iter().map(String::as_str).collect::<Vec<_>>())),
                ));
            }
        }
        if lines.is_empty() {
            lines.push(("unchanged".to_owned(), "No change.".to_owned()));
        }
        lines
    }
    /// Changes without those that a later one of the same thing took over: what was delivered and then judged.
    fn lasting(&self) -> impl Iterator<Item = &Change> {
        let passes =
            |what: &What| matches!(what, What::Delivered { .. } | What::Accepted | What::Bounced { .. });
        let passing = self.material.changes.iter().enumerate().filter(move |(_, c)| passes(&c.what));
        let last: HashMap<&str, usize> = passing.map(|(at, change)| (change.subject.as_str(), at)).collect();
        let all = self.material.changes.iter().enumerate();
        let stands = move |at: usize, change: &Change| {
            !passes(&change.what) || last.get(change.subject.as_str()) == Some(&at)
        };
        all.filter_map(move |(at, change)| stands(at, change).then_some(change))
    }
    /// A line for each date that moved, in all, with the class of the last reason.
    fn moves(&self) -> Vec<Keyed> {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut moves: Vec<(&Change, Day, Day, i32, ReasonCode)> = Vec::new();
        for change in &self.material.changes {
            let What::Moved { from, to, slip, code, .. } = &change.what else { continue };
            let place = *places.entry(&change.subject).or_insert(moves.len());
            match moves.get_mut(place) {
                Some((_, _, last, all, class)) => (*last, *all, *class) = (*to, *all + slip, *code),
                None => moves.push((change, *from, *to, *slip, *code)),
            }
        }
        moves.retain(|(_, from, to, ..)| from != to);
        // What moved furthest comes first; equal ones stay in their order.
        moves.sort_by_key(|(_, _, _, slip, _)| -slip);
        let lines = moves.into_iter().map(|(change, from, to, slip, code)| {
            let title = self.about(&change.about.title, &change.about.initiative);
            let class = match code {
                ReasonCode::Unknown => String::new(),
                code => format!(", {}", code.label()),
            };
            let (from, to, by) = (self.said(from), self.said(to), shifted(slip));
            (
                format!("{MOVED}{}", change.subject),
                format!("{title} moved from {from} to {to} ({by}{class})."),
            )
        });
        lines.collect()
    }
    /// The next milestone of each initiative, then the open dependencies that press, then the vital ones.
    fn dates(&self) -> Vec<Keyed> {
        let stones = self.material.initiatives.iter().filter_map(|i| Some((i, i.stone.as_ref()?)));
        let stones = stones.map(|(initiative, stone)| {
            let title = self.about(&stone.title, &initiative.title);
            (format!("date:{}", initiative.id), self.stone(&title, stone))
        });
        let open = &self.material.open;
        let pressing = open.iter().filter(|item| item.presses);
        let vital = open.iter().filter(|item| !item.presses && item.vital);
        let items = pressing.chain(vital).map(|item| (format!("open:{}", item.id), self.date(item)));
        stones.chain(items).collect()
    }
    fn stone(&self, title: &str, stone: &Stone) -> String {
        if stone.day < self.material.to {
            let day = self.said(stone.day);
            let last = stone.later.filter(|by| *by >= self.material.to);
            let last = last
                .map_or_else(String::new, |by| format!("; the last of it is promised for {}", self.said(by)));
            return format!("{title}: was due on {day} and is not reached; no new date yet{last}.");
        }
        let mut parts = vec![format!("{title}: {}", self.said(stone.day))];
        if stone.undated {
            parts.push("not everything it waits for has a date".to_owned());
        }
        parts.extend(stone.later.map(|by| format!("the last of it is promised for {}", self.said(by))));
        parts.extend(stone.percent.map(|percent| format!("{} likely by then", chance_words(percent))));
        let near = stone.eight_of_ten.filter(|by| *by > stone.day && by.since(stone.day) <= FAR);
        parts.extend(near.map(|by| format!("8 of 10 such dates are met by {}", self.said(by))));
        format!("{}.", parts.join("; "))
    }
    fn date(&self, item: &OpenItem) -> String {
        let title = self.about(&item.about.title, &item.about.initiative);
        let team = if item.about.supplier.is_empty() {
            String::new()
        } else {
            format!(" ({})", one_line(&item.about.supplier))
        };
        let needed = item.need_by.map(|day| format!("needed {}", self.said(day)));
        let expected = item.eta.map(|day| match item.passed {
            None => format!("now {}", self.said(day)),
            Some(_) if item.promised => format!("promised {}, not delivered", self.said(day)),
            Some(_) => format!("forecast {}, not delivered", self.said(day)),
        });
        // A day far behind the promise says only that there is no telling.
        let far = |by: Day| item.eta.is_some_and(|eta| by.since(eta) > FAR);
        let likely = match item.likely.map(|day| day.filter(|by| !far(*by))) {
            [Some(half), Some(most)] if half != most => {
                Some(format!("likely {} – {}", self.said(half), self.said(most)))
            }
            [Some(half), _] => Some(format!("likely {}", self.said(half))),
            [None, _] => None,
        };
        let mut parts: Vec<String> = [needed, expected].into_iter().flatten().collect();
        match item.state {
            State::Delivered => parts.push("delivered, not yet accepted".to_owned()),
            State::Draft => parts.push("not asked yet".to_owned()),
            _ if !item.instead.is_empty() => parts.push(instead(&one_line(&item.instead))),
            _ if item.eta.is_none() => parts.push("no date yet".to_owned()),
            _ => {}
        }
        parts.extend(likely);
        let unsure = item
            .unconfirmed_since
            .map_or_else(String::new, |day| format!(" As of {}, unconfirmed.", self.said(day)));
        format!("{title}{team}: {}.{unsure}", parts.join("; "))
    }
}
