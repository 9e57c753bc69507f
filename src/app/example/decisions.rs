//! What the worked example decides, fears and quotes: one decision that does not move, one risk, and the words of
//! a director that are worth having at hand.

use super::{Cast, Story};
use crate::api::act::{Act, Said};
use crate::api::decision::{DecisionChange, DecisionStep, NewQuote, RiskChange};
use crate::api::error::ApiError;
use crate::domain::id::DecisionId;
use crate::domain::provenance::Source;
use crate::domain::risk::RiskKind;

/// Tells them.
pub(super) fn tell(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    words_of_a_director(story, cast)?;
    beta_without_sign_in(story, cast)?;
    story.ago(10);
    let review_on = Some(story.day(8));
    story.tell(Act::AddRisk {
        kind: RiskKind::Assumption,
        title: "Guests accept a password until sign-in works".to_owned(),
        changes: vec![
            RiskChange::Initiative(Some(cast.checkout)),
            RiskChange::Owner(Some(cast.nadia)),
            RiskChange::Trigger("More than one in ten leaves at the password".to_owned()),
            RiskChange::Response("Support reads the first hundred exits".to_owned()),
            RiskChange::ReviewOn(review_on),
        ],
    })?;
    Ok(())
}

fn words_of_a_director(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(33);
    let said = Said { person: Some(cast.victor), source: Some(Source::Written), ..Said::default() };
    story.tell(Act::PutOnRecord {
        quote: NewQuote {
            words: "The beta is the one date this quarter that does not move.".to_owned(),
            place: "Quarterly all-hands".to_owned(),
            initiative: Some(cast.checkout),
            dependency: None,
            decision: None,
        },
        said,
    })?;
    Ok(())
}

/// Talked about twice, and nobody was named to approve it.
fn beta_without_sign_in(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(13);
    let decide_by = Some(story.day(6));
    let id: DecisionId = story.make(Act::AddDecision {
        question: "Does the beta start without single sign-on?".to_owned(),
        changes: vec![
            DecisionChange::Initiative(Some(cast.checkout)),
            DecisionChange::Driver(Some(cast.tom)),
            DecisionChange::WhyNow("The invitations to the beta go out next week.".to_owned()),
            DecisionChange::Options(vec![
                "Start with a password, add sign-in later".to_owned(),
                "Move the beta until the SDK is in".to_owned(),
            ]),
            DecisionChange::Recommendation("Start with a password".to_owned()),
            DecisionChange::ByDefault("The beta waits for the SDK.".to_owned()),
        ],
        decide_by,
    })?;
    for ago in [11, 4] {
        story.ago(ago);
        let step = DecisionStep::Discussed { moved: false, note: "Platform sync".to_owned(), meeting: None };
        story.tell(Act::RecordDecision { id, step, said: Said::default() })?;
    }
    Ok(())
}
