//! Reasons as data: each code of the rules with the numbers it was found by. Their words are in `sentence`.

mod bearing;
mod decisions;
mod placing;

pub use bearing::{Band, Court, Missing, NextWay, Severity, Suggestion};
pub use decisions::{DecisionReason, Stall};

use super::ask::{AskKind, Channel};
use super::audience::AudienceKey;
use super::claim::Against;
use super::day::Day;
use super::escalation::Rung;
use super::expected_report::ReportWait;
use super::forecast::Footing;
use super::id::{AskId, ClaimId, CommitmentId, DependencyId, PersonId, RungId, TeamId};
use super::meeting::Turnout;

/// One reason why something needs a look. All day counts are working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// OV1: the promised day has passed.
    PromisePassed {
        /// The promised day.
        eta: Day,
        /// Days since.
        late: i32,
        /// Times the date moved.
        moved: u32,
        /// Slip in all.
        slip: i32,
    },
    /// OV2: the need-by has passed.
    NeededPassed {
        /// The need-by.
        need_by: Day,
        /// Days since.
        late: i32,
        /// When it was delivered, if it waits for a verdict.
        delivered_on: Option<Day>,
    },
    /// OV3: the day by which a reply was asked for has passed.
    ReplyOverdue {
        /// The ask.
        ask: AskId,
        /// What was asked for.
        kind: AskKind,
        /// When it was asked.
        asked_on: Day,
        /// When a reply was due.
        reply_by: Day,
        /// Days since.
        late: i32,
        /// Reminders sent.
        nudges: u32,
    },
    /// OV4: a delivery waits for my verdict.
    VerdictDue {
        /// When it was delivered.
        delivered_on: Day,
        /// Days since.
        waited: i32,
    },
    /// OV5: the day of something I owe has passed.
    CommitmentPassed {
        /// What I owe.
        commitment: CommitmentId,
        /// Its day.
        due: Day,
        /// Days since.
        late: i32,
        /// Times its day moved.
        moved: u32,
    },
    /// OV7: an escalation step was not responded to.
    ResponseOverdue {
        /// The step.
        step: RungId,
        /// How far up it went.
        rung: Rung,
        /// When a response was due.
        respond_by: Day,
        /// Days since.
        late: i32,
    },
    /// OV9: the day by which a correction was promised has passed.
    CorrectionOverdue {
        /// Who was said to own it.
        person: PersonId,
        /// Where that was said.
        place: Channel,
        /// When.
        on: Day,
        /// When the correction was due.
        due: Day,
        /// Days since.
        late: i32,
    },
    /// OV8: a report that is expected has not come.
    ReportOverdue(ReportWait),
    /// OV10: an audience's cadence has passed since it was last told.
    AudienceWaits {
        /// Who.
        audience: AudienceKey,
        /// When it was last told.
        last_on: Day,
        /// Days since.
        days: i32,
        /// Days agreed.
        every: i32,
    },
    /// OV11: a milestone's day has passed.
    MilestonePassed {
        /// Its day.
        day: Day,
        /// Days since.
        late: i32,
    },
    /// AR1: no promise, and the need-by is near.
    NoPromise {
        /// The need-by.
        need_by: Day,
        /// Days left, negative when passed.
        left: i32,
        /// What they said instead of a date; empty when nothing.
        said: String,
    },
    /// AR2: the ETA lies after the need-by.
    LateByPlan {
        /// The ETA.
        eta: Day,
        /// The need-by.
        need_by: Day,
        /// Days between.
        late: i32,
    },
    /// AR3: little slack.
    TightSlack {
        /// The ETA.
        eta: Day,
        /// The need-by.
        need_by: Day,
        /// Days between.
        slack: i32,
    },
    /// AR4: the date keeps moving.
    KeepsMoving {
        /// Later-moving revisions.
        times: u32,
        /// Slip in all.
        slip: i32,
    },
    /// AR5: the ETA was not confirmed for long.
    Stale {
        /// The ETA.
        eta: Day,
        /// When it was last stated or confirmed.
        stated_on: Day,
        /// Days since.
        age: i32,
    },
    /// AR6: the odds that it holds are low.
    Unlikely {
        /// The need-by.
        need_by: Day,
        /// The odds of delivery by then, in whole per cent.
        percent: u8,
        /// Whose dates the odds are of.
        team: Option<TeamId>,
        /// Dates of theirs that were kept.
        kept: u32,
        /// Dates of theirs that were decided.
        decided: u32,
        /// How many of such dates are usually kept, in tenths.
        typical_tenths: u32,
        /// The days by which the odds are a half and eight tenths; none where there is no such day.
        likely: [Option<Day>; 2],
        /// How much the odds rest on.
        footing: Footing,
    },
    /// AR7: who is responsible is away when it counts, and nobody covers.
    Uncovered {
        /// Who.
        person: PersonId,
        /// The first day away.
        from: Day,
        /// The last one, when known.
        to: Option<Day>,
        /// The ETA.
        eta: Day,
    },
    /// AR7: the supplier has no lead now.
    NoLead {
        /// The supplier.
        team: TeamId,
        /// Since when.
        since: Day,
        /// The last day of it, when known.
        until: Option<Day>,
        /// The lead who is away without a known return; none when the lead is vacant.
        away: Option<PersonId>,
    },
    /// AR11: what it waits for may come too late for it.
    WaitsForLate {
        /// What it waits for.
        on: DependencyId,
        /// The day by which eight of ten such dates come; none when there is no such day.
        expected: Option<Day>,
        /// Days that must lie between.
        lag: i32,
        /// The need-by.
        need_by: Day,
    },
    /// AR8: nobody is named as responsible.
    NoDri,
    /// AR8: somebody is only said to be responsible.
    DriClaimed {
        /// The claim.
        claim: ClaimId,
        /// Whom it names.
        person: PersonId,
        /// Where it was said.
        place: Channel,
        /// When.
        on: Day,
    },
    /// AR8: who is responsible is disputed.
    DriDisputed {
        /// The newest claim that stands against something.
        claim: ClaimId,
        /// Whom it names.
        person: PersonId,
        /// Where it was said.
        place: Channel,
        /// When.
        on: Day,
        /// What it stands against.
        against: Against,
        /// Whether I said something to it.
        answered: bool,
        /// By when a correction is promised.
        due: Option<Day>,
    },
    /// AR9: the supplier rarely comes to its meetings.
    StaysAway {
        /// The supplier.
        team: TeamId,
        /// How often it came.
        turnout: Turnout,
    },
    /// AR10: it came back before.
    Bounced {
        /// Bounces of this dependency.
        times: u32,
        /// Why, the last time.
        reason: String,
    },
    /// AR10: the supplier's work often bounces.
    WeakFirstPass {
        /// Dependencies whose first delivery was accepted.
        passed: u32,
        /// Dependencies judged.
        of: u32,
    },
    /// AR12: vital and incomplete.
    Incomplete {
        /// What is missing.
        missing: Vec<Missing>,
        /// The need-by, if that is not what is missing.
        need_by: Option<Day>,
    },
    /// Gone quiet: I asked, and nothing came.
    GoneQuiet {
        /// The last time I reached out.
        outbound_on: Day,
        /// The last time anything came back.
        inbound_on: Option<Day>,
        /// Days of silence.
        silent: i32,
        /// Days of silence that are usual for them.
        usual: i32,
    },
    /// Not chased: nothing went out or came in for long.
    NotChased {
        /// The last time anything did, or the day it was drafted.
        since: Day,
        /// Days since.
        days: i32,
    },
    /// Not chased: written down and never asked.
    NeverAsked {
        /// The day it was written down.
        drafted_on: Day,
    },
    /// Follow up: the next nudge is due.
    NudgeDue {
        /// The ask.
        ask: AskId,
        /// What was asked for.
        kind: AskKind,
        /// The day it was due.
        due: Day,
        /// Nudges without an answer.
        unanswered: u32,
        /// The way proposed.
        way: NextWay,
    },
    /// Follow up: the agreed next step is due.
    NextStepDue {
        /// The step.
        text: String,
        /// Its day.
        due: Day,
    },
    /// Follow up: it was delivered, and waits for my verdict.
    VerdictOwed {
        /// The day.
        delivered_on: Day,
        /// The last day before the verdict is overdue.
        by: Day,
    },
    /// Follow up: something I owe is due soon.
    CommitmentDue {
        /// What I owe.
        commitment: CommitmentId,
        /// Its day.
        due: Day,
        /// Days left.
        left: i32,
    },
    /// Follow up: I wanted to have been in touch.
    TouchDue {
        /// With whom.
        person: PersonId,
        /// When we last were, if ever.
        last_on: Option<Day>,
        /// Days since.
        days: i32,
        /// Days wanted.
        every: i32,
    },
    /// About a decision.
    Decision(DecisionReason),
    /// Follow up: a risk is to be looked at again.
    ReviewDue {
        /// The day.
        due: Day,
    },
}
