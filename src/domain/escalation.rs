//! An escalation: what is needed, the ways out, and the rungs tried. The cost to a relationship is private.

use super::day::Day;
use super::id::{EscalationId, PersonId, RungId};
use super::provenance::Provenance;
use super::text::{PrivateNote, Text};
use super::words::vocabulary;

vocabulary! {
    /// How far up a step went.
    Rung {
        Dri = "dri", "the DRI";
        DriLead = "driLead", "the DRI's lead";
        Leads = "leads", "my lead with their lead";
        SkipLevel = "skipLevel", "the skip level";
        Director = "director", "a director or above";
    }
    /// What a step brought.
    Outcome {
        Moved = "moved", "it moved";
        Partly = "partly", "it moved in part";
        Nothing = "nothing", "nothing";
        Backfired = "backfired", "it backfired";
    }
    /// Where an escalation stands; derived.
    EscalationState {
        Considering = "considering", "considering";
        Ready = "ready", "ready";
        Raised = "raised", "raised";
        Responded = "responded", "responded";
        Resolved = "resolved", "resolved";
        WithoutEffect = "withoutEffect", "closed without effect";
    }
}

/// An escalation with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Its id.
    pub id: EscalationId,
    /// What triggered it; shareable.
    pub trigger: Text,
    /// What is needed; shareable.
    pub needed: Text,
    /// The ways out.
    pub options: Vec<Text>,
    /// Which of them I recommend.
    pub recommendation: Text,
    /// The day it was written down.
    pub raised_on: Day,
    /// Rungs tried, oldest first.
    pub steps: Vec<EscalationStep>,
    /// Set when it is over.
    pub closed: Option<Closing>,
    /// How it was recorded.
    pub provenance: Provenance,
}

/// One rung tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationStep {
    /// Its id.
    pub id: RungId,
    /// How far up.
    pub rung: Rung,
    /// To whom.
    pub to: Option<PersonId>,
    /// How.
    pub channel: super::ask::Channel,
    /// The day it went out.
    pub on: Day,
    /// The day by which a response was asked for.
    pub respond_by: Option<Day>,
    /// What came of it.
    pub result: Option<StepResult>,
}

/// What a step brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepResult {
    /// What it brought.
    pub outcome: Outcome,
    /// The day of the first response.
    pub on: Day,
    /// What it cost the relationship, 0 to 3; private, like the note.
    pub cost: u8,
    /// For my eyes only.
    pub note: PrivateNote,
}

/// The end of an escalation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: Day,
    /// Whether what was needed came.
    pub resolved: bool,
    /// In words; shareable.
    pub reason: Text,
}

impl Escalation {
    /// Where it stands, from what it holds.
    pub fn state(&self) -> EscalationState {
        match (&self.closed, self.steps.last()) {
            (Some(closing), _) if closing.resolved => EscalationState::Resolved,
            (Some(_), _) => EscalationState::WithoutEffect,
            (None, Some(step)) if step.result.is_none() => EscalationState::Raised,
            (None, Some(_)) => EscalationState::Responded,
            (None, None) if self.is_ready() => EscalationState::Ready,
            (None, None) => EscalationState::Considering,
        }
    }
    /// Whether it may go out: what is needed, at least two ways out and a recommendation.
    pub fn is_ready(&self) -> bool {
        !self.needed.is_empty() && self.has_choice() && !self.recommendation.is_empty()
    }
    /// Whether two ways out at least are written down.
    pub fn has_choice(&self) -> bool {
        self.options.iter().filter(|o| !o.is_empty()).count() >= 2
    }
    /// The step that awaits a response.
    pub fn pending(&self) -> Option<&EscalationStep> {
        self.steps.iter().rfind(|s| s.result.is_none()).filter(|_| self.closed.is_none())
    }
}
