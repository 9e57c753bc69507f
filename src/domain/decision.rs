//! A decision: a question that somebody has to answer, who drives it and who approves it, and what became of it.
//! Its state is derived from what was said and done; its day is dated by statements, never by overwriting.
//! When it is stalled or overdue is not here; see `attention`.

use super::day::Day;
use super::id::{DecisionId, InitiativeId, OccurrenceId, PersonId, StatementId};
use super::provenance::{Provenance, Retraction};
use super::text::{PrivateNote, Text, Title};
use super::words::vocabulary;
use std::collections::BTreeMap;

vocabulary! {
    /// Where a decision stands.
    DecisionState {
        Open = "open", "open";
        Decided = "decided", "decided";
        Communicated = "communicated", "communicated";
        Superseded = "superseded", "superseded";
        Dropped = "dropped", "dropped";
    }
}

impl DecisionState {
    /// Whether it was decided and still holds.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Decided | Self::Communicated)
    }
    /// Whether it is over: nothing is raised about it any more.
    pub const fn is_at_rest(self) -> bool {
        matches!(self, Self::Superseded | Self::Dropped)
    }
}

/// A question to be decided, with all that was said and done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The initiative it belongs to.
    pub initiative: Option<InitiativeId>,
    /// The question.
    pub question: Title,
    /// Why it must be answered now; shareable.
    pub why_now: Text,
    /// The options, one line each; shareable.
    pub options: Vec<String>,
    /// What I recommend; shareable.
    pub recommendation: Text,
    /// What happens when nobody decides; shareable.
    pub by_default: Text,
    /// Who brings it to a decision.
    pub driver: Option<PersonId>,
    /// Who says yes or no: one person, never two.
    pub approver: Option<PersonId>,
    /// Whose input is wanted, each once.
    pub contributors: Vec<PersonId>,
    /// Who is told, each once.
    pub informed: Vec<PersonId>,
    /// The day it was written down.
    pub noted_on: Day,
    /// For my eyes only.
    pub notes: PrivateNote,
    /// Days by which it is wanted, as stated, in any order.
    pub decide_bys: Vec<DecideBy>,
    /// What was said and done about it, in any order.
    pub entries: Vec<DecisionEntry>,
}

/// One statement of the day by which it is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideBy {
    /// Its id.
    pub id: StatementId,
    /// The day.
    pub day: Day,
    /// Why this day; shareable.
    pub reason: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

/// One thing that was said or done about it. Who did it, and when, is its provenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionEntry {
    /// Its id.
    pub id: StatementId,
    /// What happened.
    pub event: DecisionEvent,
    /// By whom, and when.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

/// What can happen to a decision. All texts are shareable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionEvent {
    /// It was decided: this.
    Decided(Text),
    /// Those who must know were told: whom, or where.
    Communicated(Text),
    /// It is looked at again on this day; none when there is no need to.
    Revisit(Option<Day>),
    /// Another decision takes its place.
    Superseded(DecisionId),
    /// It needs no decision any more, and why.
    Dropped(Text),
    /// It is open again, and why.
    Reopened(Text),
    /// A meeting talked about it.
    Discussed {
        /// Whether that brought it forward.
        moved: bool,
        /// Where, or what came of it.
        note: Text,
        /// The meeting, when it is one on record.
        at: Option<OccurrenceId>,
    },
}

impl DecisionEvent {
    /// The state it leads to; none when it changes none.
    const fn state(&self) -> Option<DecisionState> {
        match self {
            Self::Decided(_) => Some(DecisionState::Decided),
            Self::Communicated(_) => Some(DecisionState::Communicated),
            Self::Superseded(_) => Some(DecisionState::Superseded),
            Self::Dropped(_) => Some(DecisionState::Dropped),
            Self::Reopened(_) => Some(DecisionState::Open),
            Self::Revisit(_) | Self::Discussed { .. } => None,
        }
    }
    /// Whether it may happen to a decision in `state`.
    pub const fn is_allowed(&self, state: DecisionState) -> bool {
        match self {
            Self::Decided(_) => matches!(state, DecisionState::Open),
            Self::Communicated(_) | Self::Revisit(_) => state.holds(),
            Self::Superseded(_) | Self::Dropped(_) | Self::Discussed { .. } => !state.is_at_rest(),
            Self::Reopened(_) => !matches!(state, DecisionState::Open),
        }
    }
}

impl Decision {
    /// A decision of which only the question is known.
    pub fn asking(id: DecisionId, question: Title, noted_on: Day) -> Self {
        Self {
            id,
            initiative: None,
            question,
            why_now: Text::default(),
            options: Vec::new(),
            recommendation: Text::default(),
            by_default: Text::default(),
            driver: None,
            approver: None,
            contributors: Vec::new(),
            informed: Vec::new(),
            noted_on,
            notes: PrivateNote::default(),
            decide_bys: Vec::new(),
            entries: Vec::new(),
        }
    }
    /// The day by which it is wanted: the newest statement that was not taken back.
    pub fn decide_by(&self) -> Option<Day> {
        self.current_decide_by().map(|d| d.day)
    }
    /// The statement of that day.
    pub fn current_decide_by(&self) -> Option<&DecideBy> {
        let counted = self.decide_bys.iter().filter(|d| d.retraction.is_none());
        counted.max_by_key(|d| (d.provenance.order(), d.id))
    }
    /// What happened and was not taken back, oldest first.
    pub fn course(&self) -> Vec<&DecisionEntry> {
        let mut course: Vec<_> = self.entries.iter().filter(|e| e.retraction.is_none()).collect();
        course.sort_by_key(|e| (e.provenance.order(), e.id));
        course
    }
    /// Where it stands. What does not fit where it stood then, because something before it was taken back,
    /// changes nothing.
    pub fn state(&self) -> DecisionState {
        self.course().iter().fold(DecisionState::Open, |state, entry| {
            let next = entry.event.state().filter(|_| entry.event.is_allowed(state));
            next.unwrap_or(state)
        })
    }
    /// What was decided, while that holds: the newest such entry.
    pub fn outcome(&self) -> Option<&DecisionEntry> {
        let newest = self.course().into_iter().rfind(|e| matches!(e.event, DecisionEvent::Decided(_)))?;
        self.state().holds().then_some(newest)
    }
    /// The day on which it is to be looked at again; only what was decided has one.
    pub fn revisit_on(&self) -> Option<Day> {
        let since = self.outcome()?.provenance.order();
        let course = self.course().into_iter().rev().take_while(|e| e.provenance.order() >= since);
        let mut revisits = course.filter_map(|entry| match entry.event {
            DecisionEvent::Revisit(day) => Some(day),
            _ => None,
        });
        revisits.next().flatten()
    }
    /// The decision that took its place.
    pub fn superseded_by(&self) -> Option<DecisionId> {
        if self.state() != DecisionState::Superseded {
            return None;
        }
        self.course().into_iter().rev().find_map(|entry| match entry.event {
            DecisionEvent::Superseded(other) => Some(other),
            _ => None,
        })
    }
    /// How many of the last meetings in a row talked about it without bringing it forward, since it was last opened.
    /// What was said twice in one meeting on record is one meeting, which moved when either did.
    pub fn idle_meetings(&self) -> u32 {
        let course = self.course().into_iter().rev();
        let since = course.take_while(|e| !matches!(e.event, DecisionEvent::Reopened(_)));
        let mut meetings: Vec<(Option<OccurrenceId>, bool)> = Vec::new();
        for entry in since {
            let DecisionEvent::Discussed { moved, at, .. } = entry.event else { continue };
            match meetings.iter_mut().find(|(known, _)| at.is_some() && *known == at) {
                Some((_, any)) => *any |= moved,
                None => meetings.push((at, moved)),
            }
        }
        u32::try_from(meetings.iter().take_while(|(_, moved)| !moved).count()).unwrap_or(u32::MAX)
    }
    /// The meetings on record that talked about it.
    pub fn discussed_at(&self) -> impl Iterator<Item = OccurrenceId> + '_ {
        let counted = self.entries.iter().filter(|e| e.retraction.is_none());
        counted
            .filter_map(|entry| if let DecisionEvent::Discussed { at, .. } = entry.event { at } else { None })
    }
    /// Who brings it to a decision, says yes or no, or is asked for input.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.driver.into_iter().chain(self.approver).chain(self.contributors.iter().copied())
    }
    /// The last day on which anything was said or done about it; the day it was written down at least.
    pub fn last_move_on(&self) -> Day {
        let entries = self.course().into_iter().map(|e| e.provenance.stated_on);
        let days = self.decide_bys.iter().filter(|d| d.retraction.is_none()).map(|d| d.provenance.stated_on);
        entries.chain(days).max().map_or(self.noted_on, |day| day.max(self.noted_on))
    }
}

/// Letting this decision take the other's place would lead back to itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("That would make a circle: {}", .path.join(" → "))]
pub struct SupersededInCircle {
    /// Questions from the decision to itself.
    pub path: Vec<String>,
}

/// Whether `by` may take the place of `old`.
///
/// # Errors
/// When `by`, or what took its place in turn, is `old` itself.
pub fn may_supersede(
    decisions: &BTreeMap<DecisionId, Decision>,
    old: DecisionId,
    by: DecisionId,
) -> Result<(), SupersededInCircle> {
    let question = |id| decisions.get(&id).map_or_else(String::new, |d| d.question.to_string());
    let (mut path, mut next) = (vec![question(old)], Some(by));
    // A circle that has arisen elsewhere, from statements taken back, must not be walked for ever.
    while let Some(id) = next.filter(|_| path.len() <= decisions.len()) {
        path.push(question(id));
        if id == old {
            return Err(SupersededInCircle { path });
        }
        next = decisions.get(&id).and_then(Decision::superseded_by);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
