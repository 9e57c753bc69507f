//! Everything that writes. One act is one step of the trail and one undo.

pub use super::entry::{
    CaseEntry, CheckEntry, EtaEntry, LinkTo, MeetingLine, NewAbsence, NewDependency, NewStep, Said, Topic,
};

use super::change::{
    AbsenceChange, AttendanceEntry, DependencyChange, InitiativeChange, MeetingChange, MilestoneChange,
    OccurrenceChange, PersonChange, ReportChange, TeamChange,
};
use super::decision::{DecisionChange, DecisionStep, NewQuote, RiskChange};
use super::importing::ImportOrder;
use super::query::{UpdateOrder, ViewLook};
use super::wire;
use crate::domain::ask::{AnswerKind, AskKind, Channel};
use crate::domain::audience::{Audience, AudienceKey};
use crate::domain::check::CheckTemplate;
use crate::domain::claim::ClaimWordKind;
use crate::domain::day::Day;
use crate::domain::delivery::VerdictKind;
use crate::domain::escalation::Outcome;
use crate::domain::graph::LinkKind;
use crate::domain::id::{
    AbsenceId, ActingId, AskId, CheckId, ClaimId, CommitmentId, DecisionId, DependencyId, EscalationId,
    InitiativeId, LinkId, MeetingId, MilestoneId, OccurrenceId, PersonId, ReportId, RiskId, RungId,
    SavedViewId, StakeholderId, StatementId, TeamId, UpdateId,
};
use crate::domain::initiative::Role;
use crate::domain::policy::Policy;
use crate::domain::risk::{RaisedBy, RiskKind, RiskState};
use crate::domain::standing::StandingWord;

wire! {
    /// Something the user does.
    #[serde(tag = "act")]
    #[allow(clippy::large_enum_variant)]
    pub enum Act {
        /// Takes back the newest step.
        Undo,
        /// Brings back the oldest step taken back.
        Redo,
        /// Takes back every step after this one.
        UndoTo {
            /// The number of the step that stays the newest; 0 for the start.
            seq: u32,
        },
        /// Takes back one step alone, whatever came after it. Refused while something later builds on it.
        TakeBack {
            /// The number of the step.
            seq: u32,
        },
        /// Gives a view of the dependencies a name.
        SaveView {
            /// Its name; not empty, unique.
            name: String,
            /// What it shows, and how.
            look: ViewLook,
        },
        /// Changes a saved view.
        ChangeView {
            /// Which.
            id: SavedViewId,
            /// Its new name.
            #[serde(default)]
            name: Option<String>,
            /// What it shows from now on.
            #[serde(default)]
            look: Option<ViewLook>,
        },
        /// Removes a saved view.
        RemoveView {
            /// Which.
            id: SavedViewId,
        },
        /// Adds a team.
        AddTeam {
            /// Its name.
            name: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<TeamChange>,
        },
        /// Changes a team.
        ChangeTeam {
            /// Which.
            id: TeamId,
            /// What.
            changes: Vec<TeamChange>,
        },
        /// Adds a person.
        AddPerson {
            /// Their name.
            name: String,
            /// Their other fields.
            #[serde(default)]
            changes: Vec<PersonChange>,
        },
        /// Changes a person.
        ChangePerson {
            /// Who.
            id: PersonId,
            /// What.
            changes: Vec<PersonChange>,
        },
        /// Logs that somebody is away, or that a team has no lead.
        LogAbsence {
            /// The absence.
            absence: NewAbsence,
        },
        /// Changes an absence.
        ChangeAbsence {
            /// Which.
            id: AbsenceId,
            /// What.
            changes: Vec<AbsenceChange>,
        },
        /// Removes an absence that was not one.
        RemoveAbsence {
            /// Which.
            id: AbsenceId,
        },
        /// Notes who acts in somebody's stead, or as the lead of a team.
        NameActing {
            /// Who acts.
            person: PersonId,
            /// In whose stead; or else
            #[serde(default)]
            for_person: Option<PersonId>,
            /// as the lead of which team.
            #[serde(default)]
            for_team: Option<TeamId>,
            /// The first day; today when left out.
            #[serde(default)]
            from: Option<Day>,
            /// The last day; none when it is not known.
            #[serde(default)]
            to: Option<Day>,
            /// The private note.
            #[serde(default)]
            note: String,
        },
        /// The last day of an acting role; none leaves it open.
        EndActing {
            /// Which.
            id: ActingId,
            /// The day.
            #[serde(default)]
            to: Option<Day>,
        },
        /// Removes an acting role that was not one.
        RemoveActing {
            /// Which.
            id: ActingId,
        },
        /// Adds an initiative; active unless a change says otherwise.
        AddInitiative {
            /// Its title.
            title: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<InitiativeChange>,
        },
        /// Changes an initiative.
        ChangeInitiative {
            /// Which.
            id: InitiativeId,
            /// What.
            changes: Vec<InitiativeChange>,
        },
        /// Gives a person a role in an initiative.
        AddStakeholder {
            /// The initiative.
            initiative: InitiativeId,
            /// The person.
            person: PersonId,
            /// The role.
            role: Role,
            /// For which team, when it is not their own.
            #[serde(default)]
            team: Option<TeamId>,
        },
        /// Takes a role away.
        RemoveStakeholder {
            /// Which.
            id: StakeholderId,
        },
        /// Adds a milestone.
        AddMilestone {
            /// Its initiative.
            initiative: InitiativeId,
            /// Its title.
            title: String,
            /// What is worth having once it is reached.
            #[serde(default)]
            value: String,
            /// Its day.
            #[serde(default)]
            day: Option<Day>,
        },
        /// Changes a milestone.
        ChangeMilestone {
            /// Which.
            id: MilestoneId,
            /// What.
            changes: Vec<MilestoneChange>,
        },
        /// States a milestone's date; the earlier one stays on record.
        StateMilestoneDate {
            /// Which.
            id: MilestoneId,
            /// The day.
            day: Day,
            /// Why.
            #[serde(default)]
            reason: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Adds a dependency.
        AddDependency {
            /// What it is.
            dependency: NewDependency,
        },
        /// Adds what one line of quick capture says; see the query `capture`.
        Capture {
            /// The line.
            text: String,
            /// The initiative when the line names none.
            #[serde(default)]
            initiative: Option<InitiativeId>,
            /// Texts of chips that were removed: they are plain words again.
            #[serde(default)]
            plain: Vec<String>,
        },
        /// Changes a dependency.
        ChangeDependency {
            /// Which; all of them alike.
            ids: Vec<DependencyId>,
            /// What.
            changes: Vec<DependencyChange>,
        },
        /// Says that something waits for a dependency.
        Link {
            /// What is waited for.
            dependency: DependencyId,
            /// How strongly.
            kind: LinkKind,
            /// What waits.
            to: LinkTo,
            /// Working days between, 0 to 1000.
            #[serde(default)]
            lag: u16,
        },
        /// Takes a link away.
        Unlink {
            /// Which.
            link: LinkId,
        },
        /// States the day by which it is needed.
        StateNeedBy {
            /// Which.
            dependency: DependencyId,
            /// The day.
            day: Day,
            /// Why; shareable.
            #[serde(default)]
            reason: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// States one day for many; those that are needed by that day already stay as they are.
        StateNeedByOfAll {
            /// Which.
            dependencies: Vec<DependencyId>,
            /// The day.
            day: Day,
            /// Why; shareable.
            #[serde(default)]
            reason: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Records an ETA: the first, a revision, a withdrawal, a confirmation.
        StateEta {
            /// Which.
            dependency: DependencyId,
            /// What was said.
            eta: EtaEntry,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Takes back a mistaken statement: a need-by, an ETA, a milestone date, a standing, a day a decision is
        /// wanted, an entry of a decision, words on record; it stays visible.
        /// Takes back a mistaken need-by, ETA, milestone date, standing, claim of ownership or word on one; it stays
        /// visible.
        Retract {
            /// Which statement.
            statement: StatementId,
            /// Why it was a mistake.
            reason: String,
        },
        /// Records what was said about where it stands.
        StateStanding {
            /// Which; all of them alike.
            dependencies: Vec<DependencyId>,
            /// The word.
            word: StandingWord,
            /// Why; shareable.
            #[serde(default)]
            reason: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Records that something was asked.
        Ask {
            /// About what.
            dependency: DependencyId,
            /// For what.
            kind: AskKind,
            /// To whom; the supplier team when left out.
            #[serde(default)]
            to: Option<PersonId>,
            /// How.
            channel: Channel,
            /// The words; shareable.
            #[serde(default)]
            text: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// The day by which a reply was asked for.
            #[serde(default)]
            reply_by: Option<Day>,
        },
        /// Records that something was asked about something else than a dependency.
        AskAbout {
            /// About what.
            about: Topic,
            /// For what.
            kind: AskKind,
            /// To whom; the person it is about when left out. A decision needs somebody.
            #[serde(default)]
            to: Option<PersonId>,
            /// How.
            channel: Channel,
            /// The words; shareable.
            #[serde(default)]
            text: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// The day by which a reply was asked for.
            #[serde(default)]
            reply_by: Option<Day>,
        },
        /// Records that each of these was asked about: its DRI, else its supplier team. The words are those of the
        /// query `letters`.
        AskAll {
            /// About which.
            dependencies: Vec<DependencyId>,
            /// For what.
            kind: AskKind,
            /// How.
            channel: Channel,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// The day by which a reply was asked for.
            #[serde(default)]
            reply_by: Option<Day>,
        },
        /// Records a reminder.
        Nudge {
            /// Of which ask.
            ask: AskId,
            /// How.
            channel: Channel,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
        },
        /// Records what came back.
        LogReply {
            /// To which ask.
            ask: AskId,
            /// Its kind.
            kind: AnswerKind,
            /// The words; shareable.
            #[serde(default)]
            text: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// A date that came with it.
            #[serde(default)]
            eta: Option<EtaEntry>,
        },
        /// Records that I owe somebody something.
        MakeCommitment {
            /// What I said I would do.
            text: String,
            /// To whom…
            #[serde(default)]
            person: Option<PersonId>,
            /// …or to which team; one of both.
            #[serde(default)]
            team: Option<TeamId>,
            /// In return for what, when it is for something.
            #[serde(default)]
            dependency: Option<DependencyId>,
            /// By when, when I named a day.
            #[serde(default)]
            due: Option<Day>,
            /// The day I said so; today when left out.
            #[serde(default)]
            on: Option<Day>,
        },
        /// States another day for what I owe; the earlier one stays on record.
        MoveCommitment {
            /// Which.
            commitment: CommitmentId,
            /// The day.
            due: Day,
            /// Why; shareable.
            reason: String,
            /// The day I said so; today when left out.
            #[serde(default)]
            on: Option<Day>,
        },
        /// Records that I did what I owed.
        KeepCommitment {
            /// Which.
            commitment: CommitmentId,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// In words; shareable.
            #[serde(default)]
            reason: String,
        },
        /// Records that I do not owe it any more.
        WithdrawCommitment {
            /// Which.
            commitment: CommitmentId,
            /// Why; shareable.
            reason: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
        },
        /// Puts dependencies off: hidden from Today until a day, unless their need-by passes.
        Snooze {
            /// Which; all of them alike.
            dependencies: Vec<DependencyId>,
            /// The day they show again.
            until: Day,
            /// Why; private.
            reason: String,
        },
        /// Takes dependencies that were put off up again.
        Wake {
            /// Which.
            dependencies: Vec<DependencyId>,
        },
        /// Records a hand-over.
        Deliver {
            /// Of what.
            dependency: DependencyId,
            /// What was handed over; shareable.
            #[serde(default)]
            what: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// Where it can be found.
            #[serde(default)]
            link: String,
        },
        /// Records our verdict on the newest delivery.
        Judge {
            /// Of what.
            dependency: DependencyId,
            /// Accepted, accepted without checks, or bounced.
            verdict: VerdictKind,
            /// Why; a bounce names its failing checks when left out, and needs one when none fails. Shareable.
            #[serde(default)]
            reason: String,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// What each check brought; all of them for *accepted*, none for *accepted without checks*.
            #[serde(default)]
            checks: Vec<CheckEntry>,
        },
        /// Adds a check that a delivery must pass, after those there are.
        AddCheck {
            /// To what.
            dependency: DependencyId,
            /// In words: "tests pass".
            text: String,
        },
        /// Rewords a check; what it brought before keeps its words.
        ChangeCheck {
            /// Which.
            id: CheckId,
            /// In words.
            text: String,
        },
        /// Moves a check to another place in the order.
        MoveCheck {
            /// Which.
            id: CheckId,
            /// Its place, from 0.
            place: u32,
        },
        /// Removes a check; what it brought before stays.
        RemoveCheck {
            /// Which.
            id: CheckId,
        },
        /// Adds the checks of a template that are not there yet.
        ApplyTemplate {
            /// Its name.
            template: String,
            /// To which; all of them alike.
            dependencies: Vec<DependencyId>,
        },
        /// Changes the templates.
        SetTemplates {
            /// All of them.
            templates: Vec<CheckTemplate>,
        },
        /// Records that somebody is said to own a dependency.
        ClaimDri {
            /// Which.
            dependency: DependencyId,
            /// Who is said to own it.
            person: PersonId,
            /// Where it was read or heard.
            place: Channel,
            /// The words of it; shareable.
            #[serde(default)]
            text: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Records what was said to such a claim. To agree makes the person its DRI.
        AnswerClaim {
            /// To which claim.
            claim: ClaimId,
            /// What.
            word: ClaimWordKind,
            /// By when a correction is promised.
            #[serde(default)]
            due: Option<Day>,
            /// In words; shareable.
            #[serde(default)]
            text: String,
            /// Who said so; for a promise and a correction the one who claimed it when left out.
            #[serde(default)]
            said: Said,
        },
        /// Writes an escalation down, with its first step when it is ready to go out.
        Escalate {
            /// About what.
            dependency: DependencyId,
            /// What is said for it.
            case: CaseEntry,
            /// The first step.
            #[serde(default)]
            step: Option<NewStep>,
        },
        /// Words the case of an escalation anew; the earlier wording stays on record. It may go out with it.
        ReviseEscalation {
            /// Which.
            escalation: EscalationId,
            /// What is said for it now.
            case: CaseEntry,
            /// A step that goes out with it.
            #[serde(default)]
            step: Option<NewStep>,
        },
        /// Records a further step of an escalation.
        StepUp {
            /// Which escalation.
            escalation: EscalationId,
            /// The step.
            step: NewStep,
        },
        /// Records what a step brought.
        RecordOutcome {
            /// Which step.
            step: RungId,
            /// What it brought.
            outcome: Outcome,
            /// The day of the first response; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// What it cost the relationship, 0 to 3; private.
            #[serde(default)]
            cost: u8,
            /// The private note.
            #[serde(default)]
            note: String,
        },
        /// Ends an escalation.
        CloseEscalation {
            /// Which.
            escalation: EscalationId,
            /// Whether what was needed came.
            resolved: bool,
            /// In words; shareable.
            #[serde(default)]
            reason: String,
        },
        /// Adds a decision.
        AddDecision {
            /// The question.
            question: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<DecisionChange>,
            /// The day by which it is wanted.
            #[serde(default)]
            decide_by: Option<Day>,
        },
        /// Changes a decision.
        ChangeDecision {
            /// Which.
            id: DecisionId,
            /// What.
            changes: Vec<DecisionChange>,
        },
        /// States the day by which a decision is wanted; the earlier one stays on record.
        StateDecideBy {
            /// Which.
            id: DecisionId,
            /// The day.
            day: Day,
            /// Why; shareable.
            #[serde(default)]
            reason: String,
            /// Who said so.
            #[serde(default)]
            said: Said,
        },
        /// Records what happened to a decision.
        RecordDecision {
            /// Which.
            id: DecisionId,
            /// What.
            step: DecisionStep,
            /// By whom, and when.
            #[serde(default)]
            said: Said,
        },
        /// Writes down a risk, an assumption or an issue.
        AddRisk {
            /// Which of them.
            kind: RiskKind,
            /// Its title.
            title: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<RiskChange>,
        },
        /// Changes a risk.
        ChangeRisk {
            /// Which.
            id: RiskId,
            /// What.
            changes: Vec<RiskChange>,
        },
        /// Closes, dismisses or reopens a risk.
        SettleRisk {
            /// Which.
            id: RiskId,
            /// Where it stands now.
            state: RiskState,
            /// Why; not empty unless it is reopened.
            #[serde(default)]
            reason: String,
        },
        /// Keeps what a rule proposes as a risk, or dismisses it so that it is not proposed again.
        AnswerProposal {
            /// The dependency it is about.
            dependency: DependencyId,
            /// The rule.
            rule: RaisedBy,
            /// Fields of the risk that is kept.
            #[serde(default)]
            changes: Vec<RiskChange>,
            /// Why it is dismissed; it is kept when left out.
            #[serde(default)]
            dismissed: Option<String>,
        },
        /// Puts somebody's own words on record.
        PutOnRecord {
            /// The words, and what they are about.
            quote: NewQuote,
            /// Who said them; a person or a team.
            said: Said,
        },
        /// Adds a series of meetings; weekly from today unless a change says otherwise.
        AddMeeting {
            /// Its title.
            title: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<MeetingChange>,
        },
        /// Changes a series of meetings.
        ChangeMeeting {
            /// Which.
            id: MeetingId,
            /// What.
            changes: Vec<MeetingChange>,
        },
        /// Records a meeting that was held: who came, and what came out of it. One on record for that day is added to.
        HoldMeeting {
            /// Of which series.
            meeting: MeetingId,
            /// Its day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// Who came, a line a team; a team left out was not looked at.
            #[serde(default)]
            attendance: Vec<AttendanceEntry>,
            /// What came out of it. A dependency stands in one line at most.
            #[serde(default)]
            lines: Vec<MeetingLine>,
        },
        /// Records that a meeting does not take place; also one to come.
        CancelMeeting {
            /// Of which series.
            meeting: MeetingId,
            /// Its day.
            on: Day,
        },
        /// Corrects what is on record of one meeting.
        ChangeOccurrence {
            /// Which.
            id: OccurrenceId,
            /// What.
            changes: Vec<OccurrenceChange>,
        },
        /// Adds a report that is expected again and again, from today on unless a change says otherwise.
        AddReport {
            /// Its title.
            title: String,
            /// Its other fields.
            #[serde(default)]
            changes: Vec<ReportChange>,
        },
        /// Changes an expected report.
        ChangeReport {
            /// Which.
            id: ReportId,
            /// What.
            changes: Vec<ReportChange>,
        },
        /// Records that an expected report came.
        ReceiveReport {
            /// Which.
            report: ReportId,
            /// The day; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// Where it can be read.
            #[serde(default)]
            link: String,
            /// What was in it, in a line.
            #[serde(default)]
            text: String,
        },
        /// Takes a file in; see the query `importPreview`. One step, one undo.
        Import {
            /// The file, and how to read it.
            order: ImportOrder,
        },
        /// Takes a whole ledger in that was exported as JSON, into an empty one. One step, one undo.
        ImportLedger {
            /// The file's name, for the trail.
            name: String,
            /// Its text.
            text: String,
        },
        /// Freezes a status update; see the query `updateDraft`.
        SaveUpdate {
            /// What it was made of.
            order: UpdateOrder,
        },
        /// Notes what was wrong in an update that was sent: it stays as it is, and the next one to the same audience
        /// says what is right.
        NoteErratum {
            /// Which update.
            update: UpdateId,
            /// What is right.
            text: String,
        },
        /// Adds an audience that begins like another.
        AddAudience {
            /// Its name in the plural.
            name: String,
            /// Like which.
            like: AudienceKey,
        },
        /// Changes an audience.
        ChangeAudience {
            /// All of it; its key stays.
            audience: Audience,
        },
        /// Gives an audience up. One that every ledger begins with is put back as it was.
        ResetAudience {
            /// Which.
            key: AudienceKey,
        },
        /// Changes thresholds.
        SetPolicy {
            /// All of them.
            policy: Policy,
        },
        /// Changes the working week and the days off.
        SetCalendar {
            /// Seven days, Monday first.
            week: Vec<bool>,
            /// Days off.
            holidays: Vec<Day>,
        },
        /// Opens the worked example in a file of its own; the own ledger stays as it is.
        OpenExample,
        /// Goes back to the own ledger.
        CloseExample,
    }
}
