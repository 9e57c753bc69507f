//! Of the worked example: a delivery that came back with what its checks brought, and an owner wrongly named.

use super::{Cast, Story, need};
use crate::api::act::{Act, CheckEntry, Said};
use crate::api::error::ApiError;
use crate::domain::ask::Channel;
use crate::domain::check::CheckMark;
use crate::domain::claim::ClaimWordKind;
use crate::domain::delivery::VerdictKind;
use crate::domain::dependency::Criticality;
use crate::domain::eta::ReasonCode;
use crate::domain::id::{ClaimId, DependencyId};

/// Delivered, bounced, promised anew.
pub(super) fn tokenizer(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(40);
    let of = (cast.checkout, Some(cast.beta));
    let who = (Some(cast.platform_b), Some(cast.tom));
    let id = need(story, of, "Tokenizer v2", who, Criticality::VITAL, Some(8))?;
    let ask = story.ask(id, Some(cast.tom), "Which build can we test against?", -36)?;
    story.ago(37);
    story.reply(&ask, "The one in two weeks")?;
    story.promise(id, -10, ReasonCode::Unknown, "")?;
    let brought = [
        ("builds in our app", CheckMark::Fail, "70 compile errors", "https://ci.example.com/tokenizer/rc1"),
        ("tests pass", CheckMark::NotApplicable, "nothing to run yet", ""),
        ("no personal data in logs", CheckMark::Pass, "", ""),
    ];
    let mut checks = Vec::new();
    for (text, mark, evidence, link) in brought {
        let check = story.make(Act::AddCheck { dependency: id, text: text.to_owned() })?;
        checks.push(CheckEntry { check, mark, evidence: evidence.to_owned(), link: link.to_owned() });
    }
    story.ago(9);
    let what = "Build 2.0.0-rc1".to_owned();
    story.tell(Act::Deliver { dependency: id, what, on: None, link: String::new() })?;
    story.ago(7);
    let (verdict, reason) = (VerdictKind::Bounced, "70 compile errors".to_owned());
    story.tell(Act::Judge { dependency: id, verdict, reason, on: None, checks })?;
    story.ago(6);
    story.promise(id, 5, ReasonCode::Quality, "Build is fixed and tested on our app this time")
}

/// A status mail names somebody of another team as DRI; it was contradicted, and a correction is promised.
pub(super) fn named_wrongly(
    story: &mut Story<'_>,
    cast: &Cast,
    dependency: DependencyId,
) -> Result<(), ApiError> {
    story.ago(11);
    let claim: ClaimId = story.make(Act::ClaimDri {
        dependency,
        person: cast.nadia,
        place: Channel::Mail,
        text: "Fraud rules: Nadia drives".to_owned(),
        said: Said { person: Some(cast.victor), ..Said::default() },
    })?;
    let words = [
        (10, ClaimWordKind::Contradicted, None, "Nadia does not work on fraud rules; who does?"),
        (9, ClaimWordKind::Promised, Some(3), "In the next status mail"),
    ];
    for (ago, word, due, text) in words {
        story.ago(ago);
        let due = due.map(|days| story.day(days));
        story.tell(Act::AnswerClaim { claim, word, due, text: text.to_owned(), said: Said::default() })?;
    }
    Ok(())
}
