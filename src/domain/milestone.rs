//! A milestone: a stepping stone of an initiative, dated by statements, never by overwriting.

use super::day::Day;
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
    fn standing(&self) -> impl Iterator<Item = &MilestoneDate> {
        self.dates.iter().filter(|d| d.retraction.is_none())
    }
}
