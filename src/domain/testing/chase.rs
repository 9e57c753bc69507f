//! What I owe, and what I put off.

use super::{Case, day, text, title};
use crate::domain::commitment::{Commitment, CommitmentDue, CommitmentEnd, CommitmentEndKind};
use crate::domain::id::{PersonId, TeamId};
use crate::domain::snooze::Snooze;
use crate::domain::text::{PrivateNote, Text};

impl Case {
    /// I owe the team named last something by a day, said on 1 November 2023.
    pub(crate) fn owe(self, words: &str, due: &str) -> Self {
        let team = self.team;
        self.owed(words, due, None, team)
    }
    /// I owe a person something by a day, said on 1 November 2023.
    pub(crate) fn owe_to(self, name: &str, words: &str, due: &str) -> Self {
        let person = self.person_id(name);
        self.owed(words, due, Some(person), None)
    }
    /// A later statement of the day of what was owed last.
    pub(crate) fn owe_moved(mut self, due: &str, said_on: &str) -> Self {
        let (id, provenance) = (self.mint(), self.said(said_on));
        let due = CommitmentDue { id, due: day(due), reason: text("something came up"), provenance };
        self.with_owed(|c| c.dues.push(due))
    }
    /// What was owed last is done.
    pub(crate) fn owe_kept(self, on: &str) -> Self {
        let end = CommitmentEnd { kind: CommitmentEndKind::Kept, on: day(on), reason: Text::default() };
        self.with_owed(|c| c.end = Some(end))
    }
    fn owed(mut self, words: &str, due: &str, person: Option<PersonId>, team: Option<TeamId>) -> Self {
        let (id, first) = (self.mint(), self.mint());
        let provenance = self.said("2023-11-01");
        let dues = vec![CommitmentDue {
            id: first,
            due: day(due),
            reason: Text::default(),
            provenance: provenance.clone(),
        }];
        let text = title(words);
        let dependency = self.dependency;
        let owed = Commitment { id, text, person, team, dependency, provenance, dues, end: None };
        self.facts.commitments.insert(id, owed);
        self
    }
    fn with_owed(mut self, change: impl FnOnce(&mut Commitment)) -> Self {
        change(self.facts.commitments.values_mut().next_back().expect("something is owed"));
        self
    }
    /// Put off until a day, on another.
    pub(crate) fn snooze(mut self, until: &str, on: &str) -> Self {
        let (id, provenance) = (self.mint(), self.said(on));
        let reason = PrivateNote::new("agreed to wait").unwrap();
        let snooze = Snooze { id, until: day(until), reason, provenance, ended_on: None };
        self.with(|d| d.snoozes.push(snooze))
    }
    /// Taken up again before its day.
    pub(crate) fn woken(self, on: &str) -> Self {
        self.with(|d| d.snoozes.last_mut().expect("it was put off").ended_on = Some(day(on)))
    }
}
