//! Everything that is shown.

use super::asking::{Chase, LettersView};
use super::decision::{DecisionRow, DecisionView, DecisionsView, QuoteRow, RiskRow};
use super::exporting::{ExportPreview, ExportView};
use super::importing::{ImportPreview, ImportingView};
use super::meetings::{AttendanceStrip, MeetingView, MeetingsView, MinutesView};
use super::odds::OddsView;
use super::past::SinceView;
use super::pictures::{BurnUpRow, LeadTimeRow};
use super::query::ViewLook;
use super::rows::{
    AskRow, CheckRow, ClaimRow, CommitmentRow, DeliveryRow, DependencyRow, EscalationRow, EvidenceRow,
    LadderRow, LinkRow, Named, Preflight, ReasonRow, SlipPoint, TodayRow,
};
use super::stones::{NextStone, StoneDate, WhatIfView};
use super::timeline::TimelineView;
use super::wire;
use crate::domain::absence::AbsenceKind;
use crate::domain::audience::{Audience, AudienceKey, Naming};
use crate::domain::check::CheckTemplate;
use crate::domain::day::{Day, Moment};
use crate::domain::dependency::State;
use crate::domain::id::{
    AbsenceId, ActingId, DependencyId, InitiativeId, MilestoneId, PersonId, SavedViewId, StakeholderId,
    StatementId, TeamId, UpdateId,
};
use crate::domain::initiative::{Health, Role, Stage};
use crate::domain::policy::Policy;
use crate::domain::reason::Band;
use crate::domain::team::Relation;

wire! {
    /// The answer to a query.
    #[serde(tag = "view")]
    #[allow(clippy::large_enum_variant)]
    pub enum View {
        /// See [`ShellView`].
        Shell(ShellView),
        /// See [`TodayView`].
        Today(TodayView),
        /// See [`DependenciesView`].
        Dependencies(DependenciesView),
        /// See [`TimelineView`].
        Timeline(TimelineView),
        /// See [`DependencyView`].
        Dependency(DependencyView),
        /// See [`DecisionsView`].
        Decisions(DecisionsView),
        /// See [`DecisionView`].
        Decision(DecisionView),
        /// See [`InitiativesView`].
        Initiatives(InitiativesView),
        /// See [`InitiativeView`].
        Initiative(InitiativeView),
        /// See [`TeamsView`].
        Teams(TeamsView),
        /// See [`TeamView`].
        Team(TeamView),
        /// See [`PersonView`].
        Person(PersonView),
        /// See [`CoverageView`].
        Coverage(CoverageView),
        /// See [`CommitmentsView`].
        Commitments(CommitmentsView),
        /// See [`MeetingsView`].
        Meetings(MeetingsView),
        /// See [`MeetingView`].
        Meeting(MeetingView),
        /// See [`MinutesView`].
        Minutes(MinutesView),
        /// See [`CaptureView`].
        Capture(CaptureView),
        /// See [`BriefView`].
        Brief(BriefView),
        /// See [`LettersView`].
        Letters(LettersView),
        /// See [`TypedDayView`].
        TypedDay(TypedDayView),
        /// See [`ImportPreview`].
        ImportPreview(ImportPreview),
        /// See [`ImportingView`].
        Importing(ImportingView),
        /// See [`ExportPreview`].
        ExportPreview(ExportPreview),
        /// See [`ExportView`].
        Export(ExportView),
        /// See [`ExportView`].
        UpdatePdf(ExportView),
        /// See [`UpdateDraftView`].
        UpdateDraft(UpdateDraftView),
        /// See [`WhatIfView`].
        WhatIf(WhatIfView),
        /// See [`OddsView`].
        Odds(OddsView),
        /// See [`AudiencesView`].
        Audiences(AudiencesView),
        /// See [`UpdatesView`].
        Updates(UpdatesView),
        /// See [`UpdateView`].
        Update(UpdateView),
        /// See [`TrailView`].
        Trail(TrailView),
        /// See [`SettingsView`].
        Settings(SettingsView),
        /// See [`SearchView`].
        Search(SearchView),
        /// See [`SinceView`].
        Since(SinceView),
    }
    /// What the frame shows, and names to choose from.
    pub struct ShellView {
        /// The file's name without its folder.
        pub ledger: String,
        /// Whether the worked example is open instead of the own ledger.
        pub example: bool,
        /// Whether nothing was recorded yet: the first-run choices are shown.
        pub empty: bool,
        /// Rows on Today.
        pub needs_look: u32,
        /// Dependencies at all.
        pub dependencies: u32,
        /// Teams by name.
        pub teams: Vec<Named>,
        /// People by name.
        pub people: Vec<Named>,
        /// Initiatives by title, live ones first.
        pub initiatives: Vec<Named>,
        /// Milestones by title; the hint is the initiative's id.
        pub milestones: Vec<Named>,
        /// Series of meetings that go on, by title.
        pub meetings: Vec<Named>,
        /// Reports that are expected, by title; the hint is who owes it.
        pub reports: Vec<Named>,
        /// What I still owe, by day; the hint is to whom.
        pub owed: Vec<Named>,
        /// Lists of checks to apply, in their order.
        pub templates: Vec<CheckTemplate>,
        /// Saved views by name.
        pub views: Vec<SavedViewRow>,
    }
    /// A view of the dependencies that was given a name.
    pub struct SavedViewRow {
        /// Its id.
        pub id: SavedViewId,
        /// Its name.
        pub name: String,
        /// What it shows, and how.
        pub look: ViewLook,
    }
    /// The four bands.
    pub struct TodayView {
        /// One line: "5 overdue, 2 gone quiet, 3 at risk, 4 for you."
        pub summary: String,
        /// What changed since yesterday, in one line; empty when nothing did.
        pub since_yesterday: String,
        /// Always four, in their order.
        pub bands: Vec<TodayBand>,
        /// How many dependencies are put off, and when the first shows again; empty when none is.
        pub put_off: String,
    }
    /// A band of Today.
    pub struct TodayBand {
        /// Which.
        pub band: Band,
        /// Things in it, gathered lines counted in full.
        pub count: u32,
        /// Lines at all.
        pub lines: u32,
        /// Its lines, in order; the first of them when fewer were asked for.
        pub rows: Vec<TodayRow>,
    }
    /// The grid.
    pub struct DependenciesView {
        /// Rows in the order asked for. That of attention: those that need no look follow by title.
        pub rows: Vec<DependencyRow>,
    }
    /// One dependency with all that is on record.
    pub struct DependencyView {
        /// As in the grid.
        pub row: DependencyRow,
        /// What exactly is needed.
        pub what: String,
        /// Why.
        pub why: String,
        /// When we would accept it.
        pub acceptance: String,
        /// What we do without it.
        pub fallback: String,
        /// The next step agreed.
        pub next_step: String,
        /// Its day.
        pub next_step_on: Option<Day>,
        /// Its key in another tool.
        pub external_id: String,
        /// Where it can be read about.
        pub link: String,
        /// The private note.
        pub notes: String,
        /// Why it needs a look.
        pub reasons: Vec<ReasonRow>,
        /// The act suggested in words; empty when none is.
        pub suggestion_label: String,
        /// Its key.
        pub suggestion_key: String,
        /// The neutral sentence: "First promised 27 Oct, moved twice, now 24 Nov (+20 working days); needed 10 Nov."
        pub neutral: String,
        /// The odds of its promise in words, with their counts; empty without one that is awaited, and where a reason says
        /// the same.
        pub odds: String,
        /// The slip trail, oldest first.
        pub slips: Vec<SlipPoint>,
        /// The need-by's place on the trail's axis, 0 to 1000.
        pub need_by_at: Option<u16>,
        /// Today's place on it.
        pub today_at: u16,
        /// Everything said and done, newest first.
        pub evidence: Vec<EvidenceRow>,
        /// Asks, newest first, open ones before.
        pub asks: Vec<AskRow>,
        /// What a delivery must pass, in order.
        pub checks: Vec<CheckRow>,
        /// Deliveries, newest first.
        pub deliveries: Vec<DeliveryRow>,
        /// Who owns it, in a sentence.
        pub ownership: String,
        /// Who is said to own it, oldest first.
        pub claims: Vec<ClaimRow>,
        /// Escalations, newest first.
        pub escalations: Vec<EscalationRow>,
        /// What it waits for, and what waits for it.
        pub links: Vec<LinkRow>,
        /// Who is above the DRI, nearest first.
        pub ladder: Vec<Named>,
        /// What to know before it is asked about.
        pub chase: Chase,
        /// What to know before it is escalated.
        pub preflight: Preflight,
        /// Whether a delivery waits for a verdict.
        pub awaits_verdict: bool,
        /// What I owe for it, as in `CommitmentsView`.
        pub owed: Vec<CommitmentRow>,
        /// Risks that bear on it, open ones first.
        pub risks: Vec<RiskRow>,
        /// Statements on record about it, newest first.
        pub quotes: Vec<QuoteRow>,
    }
    /// Every initiative.
    pub struct InitiativesView {
        /// Live ones first, then by title.
        pub rows: Vec<InitiativeRow>,
    }
    /// An initiative in the list.
    pub struct InitiativeRow {
        /// Its id.
        pub id: InitiativeId,
        /// Its title.
        pub title: String,
        /// Why it matters.
        pub outcome: String,
        /// Its key in another tool.
        pub external_id: String,
        /// Where it stands.
        pub stage: Stage,
        /// The health declared.
        pub declared: Option<Health>,
        /// The health computed.
        pub computed: Health,
        /// Set when both differ: "You say on track; the record says off track: …".
        pub differs: String,
        /// Dependencies still open.
        pub open: u32,
        /// Dependencies at all.
        pub dependencies: u32,
        /// Of the open ones, how many are overdue.
        pub overdue: u32,
        /// Of the open ones, how many are at risk or quiet.
        pub at_risk: u32,
        /// The next milestone, not done, by day.
        pub next_milestone: String,
        /// Its day.
        pub next_milestone_on: Option<Day>,
    }
    /// One initiative.
    pub struct InitiativeView {
        /// As in the list.
        pub row: InitiativeRow,
        /// One sentence for the declared health.
        pub declared_reason: String,
        /// Where it can be read about.
        pub link: String,
        /// The private note.
        pub notes: String,
        /// The next milestone with its odds; none when none is dated and open.
        pub next: Option<NextStone>,
        /// What was needed and what was accepted over time; none while nothing has a need-by.
        pub burn_up: Option<BurnUpRow>,
        /// Its milestones by day.
        pub milestones: Vec<MilestoneRow>,
        /// Roles in it.
        pub stakeholders: Vec<StakeholderRow>,
        /// Its dependencies in the order of attention.
        pub dependencies: Vec<DependencyRow>,
        /// Its decisions, stalled ones first.
        pub decisions: Vec<DecisionRow>,
        /// Its risks, open ones first.
        pub risks: Vec<RiskRow>,
        /// Statements on record about it, newest first.
        pub quotes: Vec<QuoteRow>,
    }
    /// A milestone in an initiative.
    pub struct MilestoneRow {
        /// Its id.
        pub id: MilestoneId,
        /// Its title.
        pub title: String,
        /// What is worth having once it is reached.
        pub value: String,
        /// The day that holds now.
        pub day: Option<Day>,
        /// The day first stated, when it moved since.
        pub first_day: Option<Day>,
        /// The newest statement of its day.
        pub statement: Option<StatementId>,
        /// Every day it had, newest first, those taken back included.
        pub dates: Vec<StoneDate>,
        /// When it was reached.
        pub done_on: Option<Day>,
        /// Whether its day has passed and it is not done.
        pub overdue: bool,
        /// Dependencies needed for it: open.
        pub open: u32,
        /// Dependencies needed for it: all.
        pub dependencies: u32,
    }
    /// A role in an initiative.
    pub struct StakeholderRow {
        /// Its id.
        pub id: StakeholderId,
        /// The person.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// The role.
        pub role: Role,
        /// For which team; their own when none was named; may be empty.
        pub team: String,
    }
    /// Teams and people.
    pub struct TeamsView {
        /// Teams: with open dependencies first, then by name.
        pub teams: Vec<TeamRow>,
        /// People by name.
        pub people: Vec<PersonRow>,
    }
    /// A team in the list.
    pub struct TeamRow {
        /// Its id.
        pub id: TeamId,
        /// Its name.
        pub name: String,
        /// What it is to us.
        pub relation: Relation,
        /// Where it is reached.
        pub channel: String,
        /// Open dependencies on it.
        pub open: u32,
        /// Of them, overdue.
        pub overdue: u32,
        /// People on it.
        pub people: u32,
        /// "kept 4 of 11 dates"; empty without a decided promise. Private.
        pub kept: String,
        /// "first delivery accepted 3 of 5; median 4 working days to accept, n=4"; empty when nothing was judged.
        /// Private.
        pub accepted: String,
    }
    /// A person in the list.
    pub struct PersonRow {
        /// Their id.
        pub id: PersonId,
        /// Their name.
        pub name: String,
        /// Their role.
        pub role: String,
        /// Their team.
        pub team: Option<TeamId>,
        /// Its name; may be empty.
        pub team_name: String,
        /// Whom they report to.
        pub manager: Option<PersonId>,
        /// That one's name; may be empty.
        pub manager_name: String,
        /// Open dependencies they are DRI of.
        pub open: u32,
    }
    /// One team.
    pub struct TeamView {
        /// As in the list.
        pub row: TeamRow,
        /// Days from delivery to delivery.
        pub cycle_days: u16,
        /// Whether it came to its meetings of late. Private.
        pub attendance: AttendanceStrip,
        /// The private note.
        pub notes: String,
        /// Who leads it, as set.
        pub lead: Option<PersonId>,
        /// Who leads it today, in words: "Bea acts as lead"; empty when nothing is known.
        pub leading: String,
        /// Whether it is known that nobody leads it today.
        pub lead_missing: bool,
        /// When its lead was or is vacant, the newest first.
        pub vacancies: Vec<AbsenceRow>,
        /// Who acts as its lead, the newest first.
        pub acting: Vec<ActingRow>,
        /// What going up the ladder has brought, in one line; empty while no step is finished. Private.
        pub ladder_words: String,
        /// The same by rung and channel. Private.
        pub ladder: Vec<LadderRow>,
        /// The time first quoted beside the time it took, the newest first. Private.
        pub lead_times: Vec<LeadTimeRow>,
        /// What that comes to, in words; empty without any. Private.
        pub lead_time_words: String,
        /// Its people.
        pub people: Vec<PersonRow>,
        /// Dependencies on it in the order of attention.
        pub dependencies: Vec<DependencyRow>,
        /// What I owe it and its people, as in `CommitmentsView`.
        pub owed: Vec<CommitmentRow>,
    }
    /// One person.
    pub struct PersonView {
        /// As in the list.
        pub row: PersonRow,
        /// What an export calls them.
        pub alias: String,
        /// 1 to 5.
        pub influence: Option<u8>,
        /// 1 to 5.
        pub interest: Option<u8>,
        /// Working days.
        pub touch_every: Option<u16>,
        /// The last time we were in touch.
        pub last_touch_on: Option<Day>,
        /// What they care about; private.
        pub cares: String,
        /// The private note.
        pub notes: String,
        /// Whether they are away today, in words: "Away until 5 Jan; Bea covers"; empty when they are not.
        pub away: String,
        /// When they were or are away, the newest first.
        pub absences: Vec<AbsenceRow>,
        /// In whose stead they act, and who acts in theirs; the newest first.
        pub acting: Vec<ActingRow>,
        /// Who is above them, nearest first.
        pub ladder: Vec<Named>,
        /// Who reports to them.
        pub reports: Vec<Named>,
        /// Initiatives they have a role in; the hint is the role.
        pub roles: Vec<Named>,
        /// Dependencies they are DRI of.
        pub dependencies: Vec<DependencyRow>,
        /// Asks about them, newest first, open ones before.
        pub asks: Vec<AskRow>,
        /// What to know before they are asked.
        pub chase: Chase,
        /// What I owe them, as in `CommitmentsView`.
        pub owed: Vec<CommitmentRow>,
        /// What they said on record, newest first.
        pub quotes: Vec<QuoteRow>,
    }
    /// What I owe.
    pub struct CommitmentsView {
        /// What is still owed by day, then what ended, newest first.
        pub rows: Vec<CommitmentRow>,
    }
    /// An absence, or a vacant lead.
    pub struct AbsenceRow {
        /// Its id.
        pub id: AbsenceId,
        /// Who is away.
        pub person: Option<PersonId>,
        /// The team whose lead is vacant.
        pub team: Option<TeamId>,
        /// The person's name, or "the lead of Platform A".
        pub name: String,
        /// Why.
        pub kind: AbsenceKind,
        /// The first day.
        pub from: Day,
        /// The last day, when known.
        pub to: Option<Day>,
        /// Whether it is over.
        pub over: bool,
        /// Who was named to cover.
        pub cover: Option<PersonId>,
        /// Their name; empty without one.
        pub cover_name: String,
        /// How it is covered, in words: "Bea covers", "not covered", "covered until 8 Dec".
        pub covered: String,
        /// Whether somebody stands in on every working day of it.
        pub is_covered: bool,
        /// The private note.
        pub note: String,
    }
    /// An acting role.
    pub struct ActingRow {
        /// Its id.
        pub id: ActingId,
        /// Who acts.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// In whose stead.
        pub for_person: Option<PersonId>,
        /// As the lead of which team.
        pub for_team: Option<TeamId>,
        /// "Ada", or "the lead of Platform A".
        pub for_name: String,
        /// The first day.
        pub from: Day,
        /// The last day, when known.
        pub to: Option<Day>,
        /// Whether it is over.
        pub over: bool,
        /// The private note.
        pub note: String,
    }
    /// Who is away on a time axis, with the dates that wait for them.
    pub struct CoverageView {
        /// The first day of the axis.
        pub from: Day,
        /// The last day of the axis.
        pub to: Day,
        /// Days to write on the axis.
        pub ticks: Vec<Day>,
        /// Today, which lies on it.
        pub today: Day,
        /// One row a person or team, those with something uncovered first, then by name.
        pub rows: Vec<CoverageRow>,
    }
    /// Somebody who is away, or a team without a lead.
    pub struct CoverageRow {
        /// The person.
        pub person: Option<PersonId>,
        /// The team, for a vacant lead.
        pub team: Option<TeamId>,
        /// The person's name, or "the lead of Platform A".
        pub name: String,
        /// The person's team.
        pub team_name: String,
        /// Their absences on the axis, by day.
        pub absences: Vec<AbsenceRow>,
        /// The dates that wait for them on the axis, by day.
        pub marks: Vec<CoverageMark>,
    }
    /// A date that waits for somebody.
    pub struct CoverageMark {
        /// Of which dependency.
        pub dependency: DependencyId,
        /// Its title.
        pub title: String,
        /// The ETA.
        pub eta: Day,
        /// Whether nobody is there for it.
        pub uncovered: bool,
    }
    /// What a line of quick capture means.
    pub struct CaptureView {
        /// What is left as the title.
        pub title: String,
        /// What was understood, in the order of the line.
        pub chips: Vec<ChipView>,
        /// What is wrong or missing, in words; empty when Enter would save.
        pub problem: String,
    }
    /// One understood part of the line.
    pub struct ChipView {
        /// Its text in the line; removing the chip sends it back in `plain`.
        pub text: String,
        /// "team", "dri", "needBy", "eta", "milestone", "tag", "criticality", "note", "initiative".
        pub kind: String,
        /// What it means: "Needed by Fri 12 Jan 2024".
        pub label: String,
        /// Whether saving creates it: an unknown team, person or milestone.
        pub creates: bool,
        /// Why it can not be used; empty when it can.
        pub problem: String,
    }
    /// The brief of an escalation: five lines at most, for whoever can decide. Nothing private is in it.
    pub struct BriefView {
        /// The lines.
        pub text: String,
        /// What is still to be said before it goes out; empty when nothing is.
        pub gap: String,
    }
    /// What a typed date means.
    pub struct TypedDayView {
        /// The day, or the first one of a period; none for `none`, words, and what is not understood.
        pub day: Option<Day>,
        /// The last day of a period, where an ETA is meant.
        pub latest: Option<Day>,
        /// The words of a period, or those without any bounds, where an ETA is meant: they are kept as said.
        pub words: String,
        /// In full: "Fri 12 Jan 2024", "no date", "between 1 and 28 Feb 2027 (“mid Q1”)".
        pub label: String,
        /// Why it is not understood; empty when it is.
        pub problem: String,
    }
    /// A status update as it would be sent.
    pub struct UpdateDraftView {
        /// For whom.
        pub audience: AudienceKey,
        /// First day of the period.
        pub from: Day,
        /// Last day.
        pub to: Day,
        /// When the last update about these went to this audience.
        pub last_sent_at: Option<Moment>,
        /// Its lines as facts, each with a key to leave it out by.
        pub lines: Vec<UpdateLine>,
        /// As Markdown.
        pub markdown: String,
        /// As plain text.
        pub text: String,
        /// As an HTML page that stands by itself.
        pub html: String,
        /// As HTML for the clipboard, which goes without the picture.
        pub rich: String,
        /// The picture of the timeline as SVG, when it was asked for and there is something to draw.
        pub picture: Option<String>,
        /// A file name for saving, without a folder, ending in `.md`.
        pub file_name: String,
        /// Words in it.
        pub words: u32,
        /// Words that its audience gets at most; 0 when as many as it takes.
        pub most_words: u16,
        /// Whom it may name.
        pub naming: Naming,
        /// Names that stand in it and that its audience does not get: it can not be kept as sent with them.
        pub named: Vec<String>,
        /// Whether this audience was told before and nothing changed since.
        pub is_unchanged: bool,
    }
    /// One line of an update.
    pub struct UpdateLine {
        /// Its key.
        pub key: String,
        /// The heading it stands under.
        pub section: String,
        /// The line.
        pub text: String,
        /// Whether it was left out by hand.
        pub left_out: bool,
    }
    /// For whom updates are written.
    pub struct AudiencesView {
        /// In the order they are chosen from.
        pub rows: Vec<AudienceRow>,
    }
    /// An audience in the list.
    pub struct AudienceRow {
        /// It, whole.
        pub audience: Audience,
        /// Whether every ledger begins with it: then it is put back instead of given up.
        pub is_usual: bool,
        /// Whether something in it is not as it was at the beginning.
        pub is_changed: bool,
        /// The template of its register, for when it has none of its own.
        pub usual_template: String,
        /// When it was last told anything.
        pub last_sent_at: Option<Moment>,
    }
    /// What was wrong in an update that was sent.
    pub struct ErratumRow {
        /// What is right.
        pub text: String,
        /// The day it was noted.
        pub noted_on: Day,
    }
    /// Frozen updates.
    pub struct UpdatesView {
        /// Newest first.
        pub rows: Vec<UpdateRow>,
    }
    /// A frozen update in the list.
    pub struct UpdateRow {
        /// Its id.
        pub id: UpdateId,
        /// For whom.
        pub audience: AudienceKey,
        /// For whom, in words.
        pub audience_name: String,
        /// About what, in words.
        pub about: String,
        /// First day of its period.
        pub from: Day,
        /// Last day.
        pub to: Day,
        /// When it was frozen.
        pub sent_at: Moment,
        /// Whether a picture of the timeline was sent with it.
        pub pictured: bool,
        /// The first line in which the words asked for stand; empty when none were.
        pub found: String,
        /// What was wrong in it, oldest first.
        pub errata: Vec<ErratumRow>,
    }
    /// One frozen update.
    pub struct UpdateView {
        /// As in the list.
        pub row: UpdateRow,
        /// The Markdown as sent, byte for byte.
        pub markdown: String,
        /// Its words as plain text.
        pub text: String,
        /// Its words, and its picture, as an HTML page that stands by itself.
        pub html: String,
        /// Its words as HTML for the clipboard.
        pub rich: String,
        /// The picture of the timeline that was sent with it as SVG, byte for byte.
        pub picture: Option<String>,
    }
    /// What was done.
    pub struct TrailView {
        /// Newest first, at most 2,000.
        pub steps: Vec<TrailStep>,
        /// Steps at all.
        pub total: u32,
    }
    /// One step.
    pub struct TrailStep {
        /// Its number.
        pub seq: u32,
        /// When.
        pub at: Moment,
        /// The local day of it.
        pub on: Day,
        /// In words.
        pub label: String,
        /// Whether it was taken back.
        pub undone: bool,
        /// Whether it can no longer be taken back or brought back.
        pub sealed: bool,
        /// The later step that took back only this one.
        pub taken_back_by: Option<u32>,
    }
    /// Calendar and thresholds.
    pub struct SettingsView {
        /// Seven days, Monday first.
        pub week: Vec<bool>,
        /// Days off.
        pub holidays: Vec<Day>,
        /// Thresholds.
        pub policy: Policy,
        /// Their defaults.
        pub defaults: Policy,
        /// Where the ledger lies.
        pub ledger_path: String,
        /// Where its backups lie.
        pub backup_folder: String,
        /// The newest backup.
        pub last_backup_at: Option<Moment>,
        /// The version of Towline.
        pub version: String,
    }
    /// What was found.
    pub struct SearchView {
        /// At most 50, the best first.
        pub hits: Vec<SearchHit>,
    }
    /// One find.
    pub struct SearchHit {
        /// "dependency", "initiative", "team", "person", "update".
        /// "dependency", "initiative", "team", "person", "commitment".
        /// "dependency", "initiative", "team", "person", "decision", "risk".
        pub noun: String,
        /// Its id.
        pub id: String,
        /// Its title or name.
        pub title: String,
        /// What tells it from its namesakes.
        pub hint: String,
        /// Where it stands, when it is a dependency.
        pub state: Option<State>,
        /// The dependency, when it is one.
        pub dependency: Option<DependencyId>,
        /// Where in what is on record about it the words stand, the newest first; at most 3.
        pub excerpts: Vec<Excerpt>,
    }
    /// Words around a find.
    pub struct Excerpt {
        /// What they are of: "Ask", "Reply", "ETA".
        pub said: String,
        /// Whether they are private.
        pub private: bool,
        /// The words, in their order.
        pub parts: Vec<ExcerptPart>,
    }
    /// A piece of an excerpt.
    pub struct ExcerptPart {
        /// The words.
        pub text: String,
        /// Whether they are what was sought.
        pub found: bool,
    }
}
