//! An escalation: what is needed, the ways out, and the rungs tried. The cost to a relationship is private.

use super::day::Day;
use super::id::{EscalationId, PersonId, RungId, StatementId};
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

/// What is said for it; every word of it is shareable.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Case {
    /// What triggered it.
    pub trigger: Text,
    /// What is needed.
    pub needed: Text,
    /// What it means for us, beside the dates that are on record.
    pub impact: Text,
    /// The ways out.
    pub options: Vec<Text>,
    /// Which of them I recommend.
    pub recommendation: Text,
}

/// A later wording of the case. The one before stays on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its id.
    pub id: StatementId,
    /// The case from then on.
    pub case: Case,
    /// How it was recorded.
    pub provenance: Provenance,
}

/// An escalation with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Its id.
    pub id: EscalationId,
    /// The case as it was first written down.
    pub first: Case,
    /// Later wordings, oldest first.
    pub revisions: Vec<Revision>,
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
    /// The day on which those it passes over were told beforehand, if they were.
    pub heads_up_on: Option<Day>,
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

/// What is still to be said before an escalation goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// What is needed is not said.
    #[error("Say what is needed: whoever reads it must be able to give it")]
    Needed,
    /// Fewer than two ways out are written down.
    #[error("Write down two ways out at least: one is no choice")]
    Options,
    /// None of them is recommended.
    #[error("Say which way out you recommend")]
    Recommendation,
}

impl Gap {
    /// The field that lacks it.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::Options => "options",
            Self::Recommendation => "recommendation",
        }
    }
}

impl Case {
    /// The first thing that is missing before it may go out: what is needed, two ways out, a recommendation. The
    /// impact in words may be left out, since the dates on record tell it as well.
    pub fn gap(&self) -> Option<Gap> {
        let ways = self.options.iter().filter(|way| !way.is_empty()).count();
        if self.needed.is_empty() {
            Some(Gap::Needed)
        } else if ways < 2 {
            Some(Gap::Options)
        } else {
            self.recommendation.is_empty().then_some(Gap::Recommendation)
        }
    }
}

impl Rung {
    /// Its number: 0 the DRI, 4 a director or above.
    pub const fn number(self) -> usize {
        self as usize
    }
}

impl Outcome {
    /// Whether something came of it.
    pub const fn has_moved(self) -> bool {
        matches!(self, Self::Moved | Self::Partly)
    }
}

impl Escalation {
    /// Where it stands, from what it holds.
    pub fn state(&self) -> EscalationState {
        match (&self.closed, self.last_step()) {
            (Some(closing), _) if closing.resolved => EscalationState::Resolved,
            (Some(_), _) => EscalationState::WithoutEffect,
            (None, Some(step)) if step.result.is_none() => EscalationState::Raised,
            (None, Some(_)) => EscalationState::Responded,
            (None, None) if self.is_ready() => EscalationState::Ready,
            (None, None) => EscalationState::Considering,
        }
    }
    /// The case as it stands now.
    pub fn case(&self) -> &Case {
        self.revisions.last().map_or(&self.first, |revision| &revision.case)
    }
    /// Whether it may go out.
    pub fn is_ready(&self) -> bool {
        self.case().gap().is_none()
    }
    /// The last step taken.
    pub fn last_step(&self) -> Option<&EscalationStep> {
        self.steps.last()
    }
    /// The step that awaits a response.
    pub fn pending(&self) -> Option<&EscalationStep> {
        self.steps.iter().rfind(|s| s.result.is_none()).filter(|_| self.closed.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing;

    fn case(needed: &str, ways: &[&str], recommendation: &str) -> Case {
        let text = |words: &str| Text::new(words).unwrap();
        let options = ways.iter().map(|way| text(way)).collect();
        Case { needed: text(needed), options, recommendation: text(recommendation), ..Case::default() }
    }

    #[test]
    fn it_may_go_out_with_what_is_needed_two_ways_and_a_recommendation() {
        for (needed, ways, recommendation, expect) in [
            ("", &[][..], "", Some("needed")),
            ("", &["a", "b"], "a", Some("needed")),
            ("a date", &[], "", Some("options")),
            ("a date", &["a"], "a", Some("options")),
            ("a date", &["a", ""], "a", Some("options")),
            ("a date", &["a", "b"], "", Some("recommendation")),
            ("a date", &["a", "b"], "a", None),
        ] {
            assert_eq!(case(needed, ways, recommendation).gap().map(Gap::field), expect, "{needed} {ways:?}");
        }
    }

    #[test]
    fn it_is_ready_raised_responded_and_over_by_what_it_holds() {
        let told = testing::Case::new().team("Platform A").dependency("SSO SDK");
        let state = |told: &testing::Case| told.dossier().escalations[0].state();
        let ready = told.escalate("2023-11-01");
        assert_eq!(state(&ready), EscalationState::Ready);
        let raised = ready.clone().step(Rung::Dri, "2023-11-02", None);
        assert_eq!(state(&raised), EscalationState::Raised);
        let responded = raised.outcome(Outcome::Partly, "2023-11-03");
        assert_eq!(state(&responded), EscalationState::Responded);
        assert_eq!(state(&responded.clone().closed("2023-11-04", true)), EscalationState::Resolved);
        assert_eq!(state(&responded.closed("2023-11-04", false)), EscalationState::WithoutEffect);
        let unready = ready.with(|dossier| {
            let escalation = &mut dossier.escalations[0];
            let (id, provenance) = (StatementId::new(uuid::Uuid::nil()), escalation.provenance.clone());
            escalation.revisions.push(Revision { id, case: case("a date", &["a"], ""), provenance });
        });
        assert_eq!(state(&unready), EscalationState::Considering, "the newest wording counts");
    }
}
