//! Who comes in the worked example, and from whom nothing comes: a weekly meeting, a report that is late, and an ask
//! without an answer.

use super::{Cast, Story, need};
use crate::api::act::Act;
use crate::api::change::{AttendanceEntry, MeetingChange, ReportChange};
use crate::api::error::ApiError;
use crate::domain::ask::{AskKind, Channel};
use crate::domain::dependency::Criticality;
use crate::domain::id::{AskId, MeetingId, ReportId};
use crate::domain::meeting::Presence;

/// Tells them.
pub(super) fn tell(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    weekly(story, cast)?;
    status_mail(story, cast)?;
    gone_quiet(story, cast)
}

/// One team comes; the other came once and was missed since.
fn weekly(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    use Presence::{Absent, Excused, Present};
    story.ago(17);
    let first_on = story.day(-17);
    let meeting: MeetingId = story.make(Act::AddMeeting {
        title: "Platform sync".to_owned(),
        changes: vec![
            MeetingChange::Teams(vec![cast.platform_a, cast.platform_b]),
            MeetingChange::FirstOn(first_on),
            MeetingChange::EveryWeeks(Some(1)),
        ],
    })?;
    for (ago, a, b) in
        [(17, Present, Present), (12, Excused, Present), (7, Absent, Present), (2, Absent, Present)]
    {
        story.ago(ago);
        let came = |team, presence| AttendanceEntry { team, presence, could_decide: None, person: None };
        let attendance = vec![came(cast.platform_a, a), came(cast.platform_b, b)];
        story.tell(Act::HoldMeeting { meeting, on: None, attendance, lines: Vec::new() })?;
    }
    Ok(())
}

/// Every other week, and the last one is three weeks old.
fn status_mail(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(36);
    let since = story.day(-36);
    let report: ReportId = story.make(Act::AddReport {
        title: "Status mail of Platform B".to_owned(),
        changes: vec![
            ReportChange::Team(Some(cast.platform_b)),
            ReportChange::Person(Some(cast.tom)),
            ReportChange::Every(10),
            ReportChange::Since(since),
        ],
    })?;
    for ago in [26, 15] {
        story.ago(ago);
        let (link, text) = (String::new(), String::new());
        story.tell(Act::ReceiveReport { report, on: None, link, text })?;
    }
    Ok(())
}

/// Asked and reminded, and nothing came back; there is time, and no date that could have passed.
fn gone_quiet(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(12);
    let who = (Some(cast.platform_b), Some(cast.tom));
    let title = "Postal codes and addresses of Japan";
    let id = need(story, (cast.japan, None), title, who, Criticality::USUAL, Some(40))?;
    story.ago(9);
    let ask: AskId = story.make(Act::Ask {
        dependency: id,
        kind: AskKind::Status,
        to: Some(cast.tom),
        channel: Channel::Chat,
        text: "Can the address service look up kanji, or is that new work?".to_owned(),
        on: None,
        reply_by: None,
    })?;
    story.ago(2);
    story.tell(Act::Nudge { ask, channel: Channel::Chat, on: None }).map(|_| ())
}
