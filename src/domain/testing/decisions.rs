//! Decisions, risks and statements on record. What is said of a decision goes to the one named last.

use super::{Case, day, text, title};
use crate::domain::decision::{DecideBy, Decision, DecisionEntry, DecisionEvent};
use crate::domain::id::DecisionId;
use crate::domain::provenance::Retraction;
use crate::domain::risk::{Risk, RiskKind, RiskState};
use crate::domain::team::Relation;
use crate::domain::text::Text;

impl Case {
    /// A decision of the initiative named last, written down on `noted_on`, driven and approved by these people.
    pub(crate) fn decision<'a>(
        mut self,
        question: &str,
        noted_on: &str,
        driver: impl Into<Option<&'a str>>,
        approver: impl Into<Option<&'a str>>,
    ) -> Self {
        let id = self.mint();
        let decision = Decision {
            initiative: Some(self.initiative),
            driver: driver.into().map(|name| self.known_person(name)),
            approver: approver.into().map(|name| self.known_person(name)),
            ..Decision::asking(id, title(question), day(noted_on))
        };
        self.facts.decisions.insert(id, decision);
        self.decision = Some(id);
        self
    }
    /// The decision named last.
    pub(crate) fn decision_id(&self) -> DecisionId {
        self.decision.expect("a decision was named")
    }
    /// The decision named last, with all that was told of it.
    pub(crate) fn this_decision(&self) -> &Decision {
        &self.facts.decisions[&self.decision_id()]
    }
    /// The decision named last, to add to it what there is no word for here.
    pub(crate) fn change_decision(mut self, change: impl FnOnce(&mut Decision)) -> Self {
        let id = self.decision_id();
        change(self.facts.decisions.get_mut(&id).expect("it was added"));
        self
    }
    /// The day by which it is wanted, said on `said_on`.
    pub(crate) fn decide_by(mut self, on: &str, said_on: &str) -> Self {
        let id = self.mint();
        let provenance = self.said(said_on);
        let stated = DecideBy { id, day: day(on), reason: Text::default(), provenance, retraction: None };
        self.change_decision(|d| d.decide_bys.push(stated))
    }
    /// Something happened to it.
    pub(crate) fn happened(mut self, event: DecisionEvent, on: &str) -> Self {
        let entry = DecisionEntry { id: self.mint(), event, provenance: self.said(on), retraction: None };
        self.change_decision(|d| d.entries.push(entry))
    }
    /// It was decided.
    pub(crate) fn decided(self, what: &str, on: &str) -> Self {
        self.happened(DecisionEvent::Decided(text(what)), on)
    }
    /// Those concerned were told.
    pub(crate) fn communicated(self, on: &str) -> Self {
        self.happened(DecisionEvent::Communicated(text("#checkout")), on)
    }
    /// It is looked at again.
    pub(crate) fn revisit<'a>(self, due: impl Into<Option<&'a str>>, on: &str) -> Self {
        self.happened(DecisionEvent::Revisit(due.into().map(day)), on)
    }
    /// It was opened again.
    pub(crate) fn reopened(self, on: &str) -> Self {
        self.happened(DecisionEvent::Reopened(text("it did not hold")), on)
    }
    /// A meeting talked about it.
    pub(crate) fn discussed(self, moved: bool, on: &str) -> Self {
        self.happened(DecisionEvent::Discussed { moved, note: Text::default(), at: None }, on)
    }
    /// What happened to it last was a mistake.
    pub(crate) fn entry_retracted(mut self) -> Self {
        let recorded_at = self.said("2023-01-01").recorded_at;
        self.change_decision(|d| {
            let last = d.entries.last_mut().expect("something happened");
            last.retraction = Some(Retraction { reason: text("misheard"), recorded_at });
        })
    }
    /// What the team named last is to us.
    pub(crate) fn relation(mut self, relation: Relation) -> Self {
        let id = self.team.expect("a team was named");
        self.facts.teams.get_mut(&id).expect("it was added").relation = relation;
        self
    }
    /// A risk of the initiative named last, to be looked at again on `review_on`.
    pub(crate) fn risk(mut self, name: &str, review_on: &str) -> Self {
        let id = self.mint();
        let risk = Risk {
            initiative: Some(self.initiative),
            review_on: Some(day(review_on)),
            ..Risk::titled(id, RiskKind::Risk, title(name), day("2023-09-01"))
        };
        self.facts.risks.insert(id, risk);
        self
    }
    /// Every risk told so far was closed.
    pub(crate) fn risks_closed(mut self) -> Self {
        self.facts.risks.values_mut().for_each(|risk| risk.state = RiskState::Closed);
        self
    }
}
