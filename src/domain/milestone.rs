//! A milestone: a stepping stone of an initiative, dated by statements, never by overwriting.

use super::calendar::Calendar;
use super::day::Day;
use super::facts::Facts;
use super::id::{InitiativeId, MilestoneId, StatementId};
use super::provenance::{Provenance, Retraction};
use super::text::{Text, Title};

/// A milestone with every date it ever had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// Its initiative.
    pub initiative: InitiativeId,
    /// Its title.
    pub title: Title,
    /// What is worth having once it is reached; shareable.
    pub value: Text,
    /// The day it was reached.
    pub done_on: Option<Day>,
    /// Dates as stated, in any order.
    pub dates: Vec<MilestoneDate>,
}

/// One dated statement of a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneDate {
    /// Its id.
    pub id: StatementId,
    /// The day.
    pub day: Day,
    /// Why it is this day.
    pub reason: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

impl Milestone {
    /// The day that holds now: the newest statement that was not taken back.
    pub fn day(&self) -> Option<Day> {
        self.current().map(|d| d.day)
    }
    /// The statement of that day.
    pub fn current(&self) -> Option<&MilestoneDate> {
        self.standing().max_by_key(|d| (d.provenance.order(), d.id))
    }
    /// The day first stated.
    pub fn first_day(&self) -> Option<Day> {
        self.standing().min_by_key(|d| (d.provenance.order(), d.id)).map(|d| d.day)
    }
    /// Every date it had that was not taken back, oldest first, each with the working days by which it is later than
    /// the one before; negative when earlier, 0 for the first.
    pub fn trail<'m>(&'m self, calendar: &'m Calendar) -> impl Iterator<Item = (&'m MilestoneDate, i32)> {
        let mut dates: Vec<&MilestoneDate> = self.standing().collect();
        dates.sort_by_key(|date| (date.provenance.order(), date.id));
        dates.into_iter().scan(None, move |before: &mut Option<Day>, date| {
            Some((date, before.replace(date.day).map_or(0, |before| calendar.wd(before, date.day))))
        })
    }
    fn standing(&self) -> impl Iterator<Item = &MilestoneDate> {
        self.dates.iter().filter(|d| d.retraction.is_none())
    }
}

/// The next stepping stone of an initiative: of its milestones that are dated and not reached, the first. What is overdue
/// still comes before what follows.
pub fn next_stone(facts: &Facts, initiative: InitiativeId) -> Option<(Day, &Milestone)> {
    next_of(facts.milestones.values().filter(|m| m.initiative == initiative))
}

/// The next of these milestones.
pub fn next_of<'m>(milestones: impl Iterator<Item = &'m Milestone>) -> Option<(Day, &'m Milestone)> {
    let open = milestones.filter(|m| m.done_on.is_none());
    open.filter_map(|m| Some((m.day()?, m))).min_by_key(|(day, m)| (*day, m.id))
}
