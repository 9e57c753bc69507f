//! Where a row of dependencies says that its work stands, and what the ledger concludes of it.
//!
//! - A word about where it stands is one more word, said today, with the source *imported*: unless it holds, or the table said
//!   it last. What was delivered or came to rest here is not set back by a table; the row says so.
//! - Done is a delivery on its day. Without a day there is none: one that was made up would count in odds, lead times and
//!   track records. The row stays open and says what to do.
//! - A row that is open and has such a day contradicts itself, and one whose status is not understood may as well be closed
//!   without a delivery: neither has one.
//! - No verdict is recorded, whatever the table says: accepting is ours, it has a day of its own, and how often first
//!   deliveries pass is counted from it.

use super::plan::{Change, Plan};
use crate::domain::day::Day;
use crate::domain::delivery::Delivery;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::id::{DependencyId, TeamId};
use crate::domain::provenance::Source;
use crate::domain::sentence::counted;
use crate::domain::standing::{Heard, Standing, StandingWord};
use crate::domain::text::Text;
use crate::intake::cell_status::StatusMeans;
use crate::intake::row::{CellStanding, Refused};
use std::collections::BTreeMap;

/// Words that were not understood, told at most.
const MOST_WORDS: usize = 10;

/// What the standing of a row comes to.
#[derive(Default)]
pub(super) struct Stands {
    /// What is written.
    pub(super) changes: Vec<Change>,
    /// What that is, in words.
    pub(super) brought: Vec<String>,
    /// What is left out, and what to do.
    pub(super) notes: Vec<String>,
    /// The column in which that can be mended; empty when there is none.
    pub(super) mend: String,
}

/// What many rows leave open.
#[derive(Default)]
pub(super) struct Remarks {
    undated: u32,
    day_column: String,
    delivered: u32,
    unknown: BTreeMap<String, u32>,
}

impl Remarks {
    /// A sentence each.
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        if self.undated > 0 {
            let rows = counted(self.undated, "row says that it is done", "rows say that they are done");
            let stay = if self.undated == 1 { "It stays open" } else { "They stay open" };
            let day = day_in(&self.day_column);
            sentences.push(format!("{rows}, but not since when. {stay}: {day}, or log the delivery."));
        }
        if !self.unknown.is_empty() {
            let mut words: Vec<_> = self.unknown.iter().collect();
            words.sort_by_key(|(word, rows)| (std::cmp::Reverse(**rows), *word));
            let more = words.len().saturating_sub(MOST_WORDS);
            let told = words.iter().take(MOST_WORDS);
            let told: Vec<String> =
                told.map(|(word, rows)| format!("“{word}” in {}", counted(**rows, "row", "rows"))).collect();
            let more = if more == 0 { String::new() } else { format!(" and {more} more") };
            sentences.push(format!("Status not understood, and left out: {}{more}.", told.join(", ")));
        }
        if self.delivered > 0 {
            let rows = counted(self.delivered, "delivery waits", "deliveries wait");
            sentences.push(format!("{rows} for your verdict: a table gives none."));
        }
        sentences
    }
}

/// Whether the row says that it was handed over, and when.
pub(super) fn comes(row: &CellStanding) -> bool {
    let speaks_for_it = match row.means {
        Some(means) => matches!(means, StatusMeans::Done | StatusMeans::Accepted),
        None => !is_of_a_closing(&row.delivered_column),
    };
    speaks_for_it && row.delivered_on.is_some()
}

/// Whether the column tells when something was closed: without a status or a resolution beside it that may as well have been
/// as not planned.
fn is_of_a_closing(column: &str) -> bool {
    let column = column.to_lowercase();
    ["clos", "resol"].iter().any(|part| column.contains(part))
}

/// Refuses a hand-over on a day to come.
pub(super) fn admit(plan: &Plan<'_>, row: &CellStanding) -> Result<(), Refused> {
    match row.delivered_on.filter(|day| comes(row) && *day > plan.now.today) {
        None => Ok(()),
        Some(day) => {
            let reason =
                format!("{} is still to come; give the day on which it was handed over", day.in_full());
            Err(Refused { column: row.delivered_column.clone(), reason })
        }
    }
}

/// What the row says of where it stands, about one on record or a new one.
pub(super) fn stands(
    plan: &mut Plan<'_>,
    dossier: Option<&Dossier>,
    (id, supplier): (DependencyId, Option<TeamId>),
    row: &CellStanding,
) -> Stands {
    let state = dossier.map_or(State::Draft, Dossier::state);
    let mut found = Stands::default();
    match (row.means, row.delivered_on) {
        (None, None) => {}
        (None, day @ Some(_)) if !comes(row) => found.no_delivery(plan, dossier, row, day),
        (None | Some(StatusMeans::Done | StatusMeans::Accepted), Some(day)) => {
            found.delivery(plan, dossier, (id, supplier), day);
            found.say_whose_verdict(row, state);
        }
        (Some(StatusMeans::Done | StatusMeans::Accepted), None) => found.undated(plan, row, state),
        (Some(StatusMeans::Word(word)), day) => {
            let is_closed =
                matches!(word, StandingWord::Declined | StandingWord::Cancelled | StandingWord::Replaced);
            found.word(plan, dossier, (id, supplier), (word, &row.said));
            found.no_delivery(plan, dossier, row, day.filter(|_| !is_closed));
        }
        (Some(StatusMeans::Waiting), day) => found.no_delivery(plan, dossier, row, day),
        (Some(StatusMeans::Back), _) => {
            if state != State::Bounced {
                found.notes.push(format!("says “{}”: log the delivery and your verdict here", row.said));
            }
        }
        (Some(StatusMeans::Unknown), day) => {
            *plan.remarks.unknown.entry(row.said.clone()).or_default() += 1;
            found.notes.push(format!("status “{}” is not understood, and left out", row.said));
            found.no_delivery(plan, dossier, row, day);
        }
    }
    found
}

impl Stands {
    fn word(
        &mut self,
        plan: &Plan<'_>,
        dossier: Option<&Dossier>,
        (id, supplier): (DependencyId, Option<TeamId>),
        (word, said): (StandingWord, &str),
    ) {
        let state = dossier.map_or(State::Draft, Dossier::state);
        let label = state.label();
        match word.heard(state) {
            Heard::Known => {}
            Heard::AtRest => {
                self.notes.push(format!("says “{said}”, but it is {label} here; reopen it first"))
            }
            Heard::Delivered => {
                self.notes.push(format!("says “{said}”, but a delivery waits for your verdict here"));
            }
            Heard::New if last_said(dossier) == Some(word) => {
                self.notes.push(format!("says “{said}” as before; it is {label} here since"));
            }
            Heard::New => {
                let reason =
                    if word.needs_reason() { format!("The table says “{said}”") } else { String::new() };
                let standing = Standing {
                    id: plan.minter.mint(),
                    word,
                    reason: Text::new(&reason).unwrap_or_default(),
                    provenance: plan.imported(plan.now.today, supplier.filter(|_| word.is_theirs())),
                    retraction: None,
                };
                self.brought.push(word.label().to_owned());
                self.changes.push(Change::Standing(id, standing));
            }
        }
    }
    fn delivery(
        &mut self,
        plan: &mut Plan<'_>,
        dossier: Option<&Dossier>,
        (id, supplier): (DependencyId, Option<TeamId>),
        day: Day,
    ) {
        if has_delivery(dossier, day) {
            return;
        }
        let state = dossier.map_or(State::Draft, Dossier::state);
        let said = day.said(plan.now.today);
        let last = dossier.and_then(Dossier::last_delivery).map(|delivery| delivery.delivered_on);
        let against = match (state, last) {
            (State::Accepted, _) => Some("it is accepted here".to_owned()),
            (State::Delivered, Some(last)) => {
                Some(format!("that of {} waits for your verdict", last.said(plan.now.today)))
            }
            (state, _) if state.is_at_rest() => {
                Some(format!("it is {} here; reopen it first", state.label()))
            }
            (_, Some(last)) if last > day => {
                Some(format!("that of {} came later", last.said(plan.now.today)))
            }
            _ => None,
        };
        if let Some(against) = against {
            self.notes.push(format!("no delivery on {said}: {against}"));
            return;
        }
        let provenance = plan.imported(day, supplier);
        let delivery = Delivery {
            id: plan.minter.mint(),
            delivered_on: day,
            what: Text::default(),
            provenance,
            verdict: None,
        };
        self.brought.push(format!("delivered {said}"));
        let after = dossier.cloned().map(|mut dossier| {
            dossier.deliveries.push(delivery.clone());
            dossier.state()
        });
        match after.filter(|state| *state != State::Delivered) {
            Some(state) => {
                self.notes.push(format!("it stays {}: that was said here after {said}", state.label()))
            }
            None => plan.remarks.delivered += 1,
        }
        self.changes.push(Change::Delivery(id, delivery));
    }
    /// Somebody else's acceptance is not ours.
    fn say_whose_verdict(&mut self, row: &CellStanding, state: State) {
        if row.means == Some(StatusMeans::Accepted) && state != State::Accepted {
            self.notes.push(format!("“{}” is no verdict of yours: accept or bounce it here", row.said));
        }
    }
    fn undated(&mut self, plan: &mut Plan<'_>, row: &CellStanding, state: State) {
        match state {
            State::Delivered => self.say_whose_verdict(row, state),
            State::Accepted => {}
            state if state.is_at_rest() => {
                self.notes.push(format!(
                    "says “{}”, but it is {} here; reopen it first",
                    row.said,
                    state.label()
                ));
            }
            _ => {
                plan.remarks.undated += 1;
                plan.remarks.day_column.clone_from(&row.delivered_column);
                let day = day_in(&row.delivered_column);
                self.mend.clone_from(&row.delivered_column);
                self.notes
                    .push(format!("says “{}”, but not since when: {day}, or log the delivery", row.said));
            }
        }
    }
    /// A day beside a status that does not say that it was handed over.
    fn no_delivery(
        &mut self,
        plan: &Plan<'_>,
        dossier: Option<&Dossier>,
        row: &CellStanding,
        day: Option<Day>,
    ) {
        if let Some(day) = day.filter(|day| !has_delivery(dossier, *day)) {
            let said = day.said(plan.now.today);
            let why = match row.said.as_str() {
                "" => format!("“{}” alone does not say that it came", row.delivered_column),
                status => format!("because of “{status}”"),
            };
            self.notes.push(format!("no delivery on {said}, {why}; log it here if it was one"));
        }
    }
}

fn has_delivery(dossier: Option<&Dossier>, day: Day) -> bool {
    dossier.is_some_and(|dossier| dossier.deliveries.iter().any(|delivery| delivery.delivered_on == day))
}

/// The word that a table brought last, also when it was taken back.
fn last_said(dossier: Option<&Dossier>) -> Option<StandingWord> {
    let imported = dossier?.standings.iter().filter(|s| s.provenance.source == Source::Imported);
    imported.max_by_key(|s| (s.provenance.order(), s.id)).map(|s| s.word)
}

/// How the day is given: in its column, or in one that is mapped to it.
fn day_in(column: &str) -> String {
    match column {
        "" => "map its day to Delivered on".to_owned(),
        column => format!("fill in {column}"),
    }
}
