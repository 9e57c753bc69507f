//! The escalation of the worked example: the skip level brought nothing, and the director is asked.

use super::{Cast, Story};
use crate::api::act::{Act, CaseEntry, NewStep};
use crate::api::error::ApiError;
use crate::domain::ask::Channel;
use crate::domain::escalation::{Outcome, Rung};
use crate::domain::id::DependencyId;

/// Goes up the ladder for `id`, from the day of the story on.
pub(super) fn escalated(story: &mut Story<'_>, cast: &Cast, id: DependencyId) -> Result<(), ApiError> {
    let case = CaseEntry {
        trigger: "The date passed and two asks were not answered".to_owned(),
        needed: "A date we can plan with, or a no".to_owned(),
        impact: "Without it the beta can not sign anybody in".to_owned(),
        options: vec![
            "Two weeks of one Platform A engineer".to_owned(),
            "Ship the beta with passwords".to_owned(),
        ],
        recommendation: "Two weeks of one Platform A engineer".to_owned(),
    };
    let escalation = story.make(Act::Escalate { dependency: id, case, step: None })?;
    let step = |rung, to, heads_up_on, respond_by| NewStep {
        rung,
        to: Some(to),
        channel: Channel::Mail,
        heads_up_on,
        on: None,
        respond_by,
    };
    let up = step(Rung::SkipLevel, cast.ines, None, None);
    let rung = story.make(Act::StepUp { escalation, step: up })?;
    story.ago(6);
    let (outcome, note) = (Outcome::Nothing, "Friendly; changed nothing".to_owned());
    story.tell(Act::RecordOutcome { step: rung, outcome, on: None, cost: 1, note })?;
    story.ago(4);
    let up = step(Rung::Director, cast.victor, Some(story.day(-5)), Some(story.day(-1)));
    story.tell(Act::StepUp { escalation, step: up }).map(|_| ())
}
