//! Rows and parts that several views share.

use super::asking::NextNudge;
use super::wire;
use crate::domain::ask::{AnswerKind, AskKind, Channel};
use crate::domain::audience::AudienceKey;
use crate::domain::check::CheckMark;
use crate::domain::claim::{ClaimState, ClaimWordKind, OwnerState};
use crate::domain::commitment::CommitmentEndKind;
use crate::domain::day::Day;
use crate::domain::delivery::VerdictKind;
use crate::domain::dependency::{Criticality, State};
use crate::domain::escalation::{EscalationState, Outcome, Rung};
use crate::domain::eta::{EtaKind, ReasonCode};
use crate::domain::graph::LinkKind;
use crate::domain::id::{
    AskId, CheckId, ClaimId, CommitmentId, DecisionId, DeliveryId, DependencyId, EscalationId, InitiativeId,
    LinkId, MilestoneId, PersonId, ReportId, RiskId, RungId, StatementId, TeamId,
};
use crate::domain::reason::{Band, Court, Severity, Suggestion};

wire! {
    /// Something with a name, to choose or to link to.
    pub struct Named {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What tells it from its namesakes: a team for a person, a key for an initiative. May be empty.
        pub hint: String,
    }
    /// What a dependency waits for, or what waits for it.
    pub struct LinkRow {
        /// Its id.
        pub id: LinkId,
        /// Whether this one waits for the other, not the other for this one.
        pub waits_for: bool,
        /// How strongly.
        pub kind: LinkKind,
        /// Working days between.
        pub lag: u16,
        /// The other one when it is a dependency; a milestone otherwise.
        pub dependency: Option<DependencyId>,
        /// The other one's title.
        pub title: String,
        /// The day of the other one: its ETA, or the milestone's day.
        pub day: Option<Day>,
        /// Where the other one stands, when it is a dependency.
        pub state: Option<State>,
    }
    /// Why something needs a look.
    pub struct ReasonRow {
        /// The rule's code.
        pub code: String,
        /// In words.
        pub sentence: String,
        /// Whose move it is.
        pub court: Court,
        /// The band it belongs to.
        pub band: Band,
    }
    /// A dependency in the grid. Days are shown as they are; all that compares them was computed here.
    pub struct DependencyRow {
        /// Its id.
        pub id: DependencyId,
        /// Its title.
        pub title: String,
        /// Its initiative.
        pub initiative: InitiativeId,
        /// The initiative's title.
        pub initiative_title: String,
        /// Its milestone.
        pub milestone: Option<MilestoneId>,
        /// The milestone's title; empty without one.
        pub milestone_title: String,
        /// The supplier.
        pub supplier: Option<TeamId>,
        /// The supplier's name; empty without one.
        pub supplier_name: String,
        /// The DRI.
        pub dri: Option<PersonId>,
        /// The DRI's name; empty without one.
        pub dri_name: String,
        /// Whether it is clear who owns it.
        pub owner: OwnerState,
        /// How much hangs on it.
        pub criticality: Criticality,
        /// Where it stands.
        pub state: State,
        /// The day by which it is needed.
        pub need_by: Option<Day>,
        /// The day that holds now; the latest of a range.
        pub eta: Option<Day>,
        /// The first day of a range that holds now.
        pub eta_from: Option<Day>,
        /// What kind of ETA it is.
        pub eta_kind: Option<EtaKind>,
        /// What was said instead of a date; empty when there is one or nothing was said.
        pub eta_instead: String,
        /// Working days from ETA to need-by; negative is late by plan.
        pub slack: Option<i32>,
        /// Times the date moved.
        pub moved: u32,
        /// Working days from first date to current.
        pub slip: i32,
        /// The same for each date there was, oldest first, the first being 0; empty when it never moved.
        pub trail: Vec<i32>,
        /// How much it presses; none when it needs no look.
        pub severity: Option<Severity>,
        /// Its band; none when it needs no look.
        pub band: Option<Band>,
        /// The weightiest reason in words; empty when it needs no look.
        pub reason: String,
        /// Its tags.
        pub tags: Vec<String>,
        /// Whether nothing more is awaited.
        pub at_rest: bool,
        /// Set while it is put off: hidden from Today, and shown in lists all the same.
        pub snooze: Option<SnoozeRow>,
    }
    /// That something is put off.
    pub struct SnoozeRow {
        /// The day it shows again; earlier when its need-by passes.
        pub until: Day,
        /// Why; private.
        pub reason: String,
    }
    /// One date of the slip trail.
    pub struct SlipPoint {
        /// Its statement.
        pub id: StatementId,
        /// Its kind.
        pub kind: EtaKind,
        /// The day, the latest of a range.
        pub day: Day,
        /// When it was said.
        pub stated_on: Day,
        /// Who said it; empty when unknown.
        pub said_by: String,
        /// Working days later than the one before; negative when earlier, 0 for the first.
        pub slip: i32,
        /// Why, as a class.
        pub code: ReasonCode,
        /// Why.
        pub reason: String,
        /// Place on the trail's axis, 0 to 1000; the need-by is on the same axis, see `DependencyView`.
        pub at: u16,
        /// Whether it is the one that holds now.
        pub current: bool,
    }
    /// What kind of thing an evidence entry is.
    pub enum EvidenceKind {
        /// A need-by.
        NeedBy,
        /// An ETA.
        Eta,
        /// A word about where it stands.
        Standing,
        /// Something asked.
        Ask,
        /// A reminder.
        Nudge,
        /// Something that came back.
        Reply,
        /// A hand-over.
        Delivery,
        /// A verdict.
        Verdict,
        /// What a check brought.
        Check,
        /// Somebody is said to own it.
        Claim,
        /// Something said to such a claim.
        ClaimWord,
        /// An escalation written down or closed.
        Escalation,
        /// A step of an escalation or what it brought.
        Step,
        /// Something I owe for it, moved or ended.
        Commitment,
        /// A day until which it was put off.
        Snooze,
        /// A line of a meeting's minutes.
        Minute,
    }
    /// One entry of the evidence, in words.
    pub struct EvidenceRow {
        /// The day it was said or done.
        pub on: Day,
        /// What kind of thing it is.
        pub kind: EvidenceKind,
        /// In words.
        pub text: String,
        /// Words quoted from it; may be empty.
        pub quote: String,
        /// The reason for my eyes only; may be empty. Private.
        pub private: String,
        /// Who, how and where: "Platform A, said in a meeting". May be empty.
        pub source: String,
        /// Where it can be read again; https or mailto only, else empty.
        pub link: String,
        /// The statement, when it can be taken back.
        pub statement: Option<StatementId>,
        /// Why it was taken back; none when it holds.
        pub retracted: Option<String>,
    }
    /// An ask with what became of it.
    pub struct AskRow {
        /// Its id.
        pub id: AskId,
        /// For what.
        pub kind: AskKind,
        /// To whom, in words.
        pub to: String,
        /// How.
        pub channel: Channel,
        /// The words.
        pub text: String,
        /// When.
        pub asked_on: Day,
        /// By when a reply was asked for.
        pub reply_by: Option<Day>,
        /// Whether a reply is awaited.
        pub open: bool,
        /// Reminders sent.
        pub nudges: Vec<Day>,
        /// When the next reminder is due.
        pub next_nudge_on: Option<Day>,
        /// How it is followed up; none once it is answered.
        pub next: Option<NextNudge>,
        /// What came back.
        pub answers: Vec<AnswerRow>,
    }
    /// What came back to an ask.
    pub struct AnswerRow {
        /// Its kind.
        pub kind: AnswerKind,
        /// When.
        pub on: Day,
        /// The words.
        pub text: String,
    }
    /// A check that a delivery must pass.
    pub struct CheckRow {
        /// Its id.
        pub id: CheckId,
        /// In words.
        pub text: String,
        /// What it brought the last time it was judged.
        pub last: Option<CheckMark>,
    }
    /// What a check brought on a delivery.
    pub struct CheckResultRow {
        /// The check's words on that day.
        pub text: String,
        /// What it brought.
        pub mark: CheckMark,
        /// What was seen.
        pub evidence: String,
        /// Where; https or mailto only, else empty.
        pub link: String,
    }
    /// Somebody is said to own it.
    pub struct ClaimRow {
        /// Its id.
        pub id: ClaimId,
        /// Who.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// Their team, when it is not the one that builds it; empty otherwise.
        pub other_team: String,
        /// Where it was read or heard.
        pub place: Channel,
        /// When.
        pub on: Day,
        /// Who said so; empty when unknown.
        pub said_by: String,
        /// The words of it.
        pub text: String,
        /// Where it can be read again; https or mailto only, else empty.
        pub link: String,
        /// Where it stands.
        pub state: ClaimState,
        /// Whether something is still to be said to it.
        pub unsettled: bool,
        /// As a statement that can be taken back.
        pub statement: StatementId,
        /// Why it was taken back; none when it holds.
        pub retracted: Option<String>,
        /// What was said to it, oldest first.
        pub words: Vec<ClaimWordRow>,
    }
    /// Something said to a claim.
    pub struct ClaimWordRow {
        /// Its id.
        pub id: StatementId,
        /// What.
        pub word: ClaimWordKind,
        /// When.
        pub on: Day,
        /// By when a correction is promised.
        pub due: Option<Day>,
        /// Whether that day has passed without it.
        pub overdue: bool,
        /// Who said so; empty when it was me.
        pub said_by: String,
        /// In words.
        pub text: String,
        /// Where it can be read again; https or mailto only, else empty.
        pub link: String,
        /// Why it was taken back; none when it holds.
        pub retracted: Option<String>,
    }
    /// Something I owe.
    pub struct CommitmentRow {
        /// Its id.
        pub id: CommitmentId,
        /// What.
        pub text: String,
        /// To whom, in words.
        pub to: String,
        /// The person, when one was named.
        pub person: Option<PersonId>,
        /// The team, when one was named.
        pub team: Option<TeamId>,
        /// In return for which dependency.
        pub dependency: Option<DependencyId>,
        /// Its title; empty without one.
        pub dependency_title: String,
        /// The day I said so.
        pub made_on: Day,
        /// The day that holds now.
        pub due: Option<Day>,
        /// The day first named, when it moved since.
        pub first_due: Option<Day>,
        /// Whether its day has passed and it is still owed.
        pub overdue: bool,
        /// How it stands, in words: "overdue since 24 Nov, 5 working days ago; moved once, first 20 Nov", "kept on 3 Dec".
        pub standing: String,
        /// How it ended; none while it is owed.
        pub end: Option<CommitmentEndKind>,
        /// When it ended.
        pub ended_on: Option<Day>,
        /// Why it moved the last time, or ended; may be empty.
        pub reason: String,
    }
    /// A delivery with its verdict.
    pub struct DeliveryRow {
        /// Its id.
        pub id: DeliveryId,
        /// When.
        pub delivered_on: Day,
        /// What.
        pub what: String,
        /// Where; https or mailto only, else empty.
        pub link: String,
        /// The verdict, once given.
        pub verdict: Option<VerdictKind>,
        /// When it was given.
        pub verdict_on: Option<Day>,
        /// Why.
        pub reason: String,
        /// What each check brought.
        pub checks: Vec<CheckResultRow>,
    }
    /// An escalation with its steps.
    pub struct EscalationRow {
        /// Its id.
        pub id: EscalationId,
        /// Where it stands.
        pub state: EscalationState,
        /// What triggered it.
        pub trigger: String,
        /// What is needed.
        pub needed: String,
        /// What it means for us, beside the dates on record.
        pub impact: String,
        /// The ways out.
        pub options: Vec<String>,
        /// The one I recommend.
        pub recommendation: String,
        /// When the case was last worded anew.
        pub revised_on: Option<Day>,
        /// What is still to be said before it goes out; empty when a step may.
        pub gap: String,
        /// Rungs tried.
        pub steps: Vec<StepRow>,
    }
    /// A step of an escalation.
    pub struct StepRow {
        /// Its id.
        pub id: RungId,
        /// How far up.
        pub rung: Rung,
        /// To whom, in words.
        pub to: String,
        /// How.
        pub channel: Channel,
        /// When those it passes over were told beforehand.
        pub heads_up_on: Option<Day>,
        /// When.
        pub on: Day,
        /// By when a response was asked for.
        pub respond_by: Option<Day>,
        /// What it brought.
        pub outcome: Option<Outcome>,
        /// When the first response came.
        pub outcome_on: Option<Day>,
        /// What it cost, 0 to 3; private.
        pub cost: u8,
        /// The private note.
        pub note: String,
    }
    /// What to know before an escalation goes out.
    pub struct Preflight {
        /// The asks so far: "Asked twice since 3 Nov, last on 28 Nov; no answer."
        pub asks: String,
        /// What the delay means by the dates on record; empty without any.
        pub impact: String,
        /// What we owe them ourselves, a line each.
        pub owed: Vec<String>,
        /// A first wording of what triggered it.
        pub trigger: String,
        /// A first wording of what it means for us; may be empty.
        pub means: String,
        /// The five rungs, from the lowest.
        pub rungs: Vec<RungRow>,
        /// A day by which to ask for a response.
        pub respond_by: Day,
        /// The rung suggested.
        pub rung: Rung,
        /// Why, with its counts; private.
        pub why: String,
    }
    /// A rung, whom it means, and what it has brought with this team.
    pub struct RungRow {
        /// Which.
        pub rung: Rung,
        /// Its number, from 0.
        pub number: u8,
        /// Whom it means, when somebody is known.
        pub to: Option<PersonId>,
        /// The channel that has worked there, else mail.
        pub channel: Channel,
        /// "0 of 1 moved"; empty while no step there is finished. Private.
        pub brought: String,
    }
    /// What a rung has brought by one channel. Private.
    pub struct LadderRow {
        /// How far up.
        pub rung: Rung,
        /// Its number, from 0.
        pub number: u8,
        /// How.
        pub channel: Channel,
        /// "1 of 2 moved (1 in part)".
        pub brought: String,
        /// "first response after 1 working day"; may be empty.
        pub response: String,
    }
    /// An update that an audience waits for.
    pub struct UpdateDue {
        /// Who waits; the one that waits longest.
        pub audience: AudienceKey,
        /// About what.
        pub initiatives: Vec<InitiativeId>,
    }
    /// A line of Today: something that needs a look.
    pub struct TodayRow {
        /// The dependency, when it is one.
        pub dependency: Option<DependencyId>,
        /// The milestone, when it is one.
        pub milestone: Option<MilestoneId>,
        /// The person, when it is one.
        pub person: Option<PersonId>,
        /// What I owe, when it is that; the team is to whom.
        pub commitment: Option<CommitmentId>,
        /// The decision, when it is one; the team is then its driver, the need-by the day it is wanted.
        pub decision: Option<DecisionId>,
        /// The risk, when it is one; the team is then who looks after it.
        pub risk: Option<RiskId>,
        /// The expected report, when it is one.
        pub report: Option<ReportId>,
        /// The update that is due, when it is about an initiative; the team is then who waits for it.
        pub update: Option<UpdateDue>,
        /// Its initiative.
        pub initiative: Option<InitiativeId>,
        /// Its title.
        pub title: String,
        /// The initiative's title.
        pub initiative_title: String,
        /// The supplier's name.
        pub team: String,
        /// How much hangs on it.
        pub criticality: Criticality,
        /// Where it stands, when it is a dependency.
        pub state: Option<State>,
        /// Whether it is clear who owns it, when it is a dependency.
        pub owner: Option<OwnerState>,
        /// The day by which it is needed; a milestone's day.
        pub need_by: Option<Day>,
        /// The day that holds now.
        pub eta: Option<Day>,
        /// Working days from ETA to need-by.
        pub slack: Option<i32>,
        /// How much it presses.
        pub severity: Severity,
        /// Whose move it is.
        pub court: Court,
        /// Why, the weightiest first.
        pub reasons: Vec<ReasonRow>,
        /// The act suggested.
        pub suggestion: Suggestion,
        /// Its words: "Nudge".
        pub suggestion_label: String,
        /// Its key: "A".
        pub suggestion_key: String,
        /// The ask that the suggestion is about, when it is.
        pub ask: Option<AskId>,
        /// When more than one thing is gathered in this line: how many. Then it stands for dependencies of one
        /// initiative that were written down and never asked, or for initiatives about which an update is due. 1 otherwise.
        pub gathered: u32,
    }
}
