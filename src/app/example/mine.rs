//! What I owe in the worked example, and what I put off.

use super::{Cast, Story, need};
use crate::api::act::Act;
use crate::api::error::ApiError;
use crate::domain::dependency::Criticality;
use crate::domain::id::{CommitmentId, DependencyId, PersonId};

/// One that was kept, and one that is due tomorrow: the one who is asked for `sdk` waits for both.
pub(super) fn owe(story: &mut Story<'_>, cast: &Cast, sdk: DependencyId) -> Result<(), ApiError> {
    story.ago(26);
    let accounts = promise(story, cast.nadia, "Ten test accounts for staging", sdk, -20)?;
    story.ago(21);
    story.tell(Act::KeepCommitment { commitment: accounts, on: None, reason: String::new() })?;
    story.ago(7);
    promise(story, cast.nadia, "Comments on the token service design", sdk, 1).map(|_| ())
}

fn promise(
    story: &mut Story<'_>,
    to: PersonId,
    text: &str,
    sdk: DependencyId,
    due: i32,
) -> Result<CommitmentId, ApiError> {
    let due = Some(story.day(due));
    let (text, dependency) = (text.to_owned(), Some(sdk));
    story.make(Act::MakeCommitment { text, person: Some(to), team: None, dependency, due, on: None })
}

/// Agreed to come after the beta: nothing is to be done about it now, and it comes back by itself.
pub(super) fn put_off(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(18);
    let who = (Some(cast.payments), None);
    let id = need(story, (cast.checkout, None), "Saved cards for guests", who, Criticality::USUAL, None)?;
    story.ago(4);
    let reason = "Payments plan their next quarter then; asking before only costs goodwill".to_owned();
    let until = story.day(15);
    story.tell(Act::Snooze { dependencies: vec![id], until, reason }).map(|_| ())
}
