// Generated from src/api; do not edit.

/**
 * A field of an absence.
 */
export type AbsenceChange = { "field": "kind", "value": AbsenceKind } | { "field": "from", "value": Day } | { "field": "to", "value": Day | null } | { "field": "cover", "value": PersonId | null } | { "field": "notes", "value": string };

/**
 * Somebody's absence, or a role that is vacant.
 */
export type AbsenceId = string;

/**
 * Why a seat is empty.
 */
export type AbsenceKind = "leave" | "vacancy" | "travel";

/**
 * An absence, or a vacant lead.
 */
export type AbsenceRow = { 
/**
 * Its id.
 */
id: AbsenceId, 
/**
 * Who is away.
 */
person: PersonId | null, 
/**
 * The team whose lead is vacant.
 */
team: TeamId | null, 
/**
 * The person's name, or "the lead of Platform A".
 */
name: string, 
/**
 * Why.
 */
kind: AbsenceKind, 
/**
 * The first day.
 */
from: Day, 
/**
 * The last day, when known.
 */
to: Day | null, 
/**
 * Whether it is over.
 */
over: boolean, 
/**
 * Who was named to cover.
 */
cover: PersonId | null, 
/**
 * Their name; empty without one.
 */
coverName: string, 
/**
 * How it is covered, in words: "Bea covers", "not covered", "covered until 8 Dec".
 */
covered: string, 
/**
 * Whether somebody stands in on every working day of it.
 */
isCovered: boolean, 
/**
 * The private note.
 */
note: string, };

/**
 * Something the user does.
 */
export type Act = { "act": "undo" } | { "act": "redo" } | { "act": "undoTo", 
/**
 * The number of the step that stays the newest; 0 for the start.
 */
seq: number, } | { "act": "takeBack", 
/**
 * The number of the step.
 */
seq: number, } | { "act": "saveView", 
/**
 * Its name; not empty, unique.
 */
name: string, 
/**
 * What it shows, and how.
 */
look: ViewLook, } | { "act": "changeView", 
/**
 * Which.
 */
id: SavedViewId, 
/**
 * Its new name.
 */
name: string | null, 
/**
 * What it shows from now on.
 */
look: ViewLook | null, } | { "act": "removeView", 
/**
 * Which.
 */
id: SavedViewId, } | { "act": "addTeam", 
/**
 * Its name.
 */
name: string, 
/**
 * Its other fields.
 */
changes: Array<TeamChange>, } | { "act": "changeTeam", 
/**
 * Which.
 */
id: TeamId, 
/**
 * What.
 */
changes: Array<TeamChange>, } | { "act": "addPerson", 
/**
 * Their name.
 */
name: string, 
/**
 * Their other fields.
 */
changes: Array<PersonChange>, } | { "act": "changePerson", 
/**
 * Who.
 */
id: PersonId, 
/**
 * What.
 */
changes: Array<PersonChange>, } | { "act": "logAbsence", 
/**
 * The absence.
 */
absence: NewAbsence, } | { "act": "changeAbsence", 
/**
 * Which.
 */
id: AbsenceId, 
/**
 * What.
 */
changes: Array<AbsenceChange>, } | { "act": "removeAbsence", 
/**
 * Which.
 */
id: AbsenceId, } | { "act": "nameActing", 
/**
 * Who acts.
 */
person: PersonId, 
/**
 * In whose stead; or else
 */
forPerson: PersonId | null, 
/**
 * as the lead of which team.
 */
forTeam: TeamId | null, 
/**
 * The first day; today when left out.
 */
from: Day | null, 
/**
 * The last day; none when it is not known.
 */
to: Day | null, 
/**
 * The private note.
 */
note: string, } | { "act": "endActing", 
/**
 * Which.
 */
id: ActingId, 
/**
 * The day.
 */
to: Day | null, } | { "act": "removeActing", 
/**
 * Which.
 */
id: ActingId, } | { "act": "addInitiative", 
/**
 * Its title.
 */
title: string, 
/**
 * Its other fields.
 */
changes: Array<InitiativeChange>, } | { "act": "changeInitiative", 
/**
 * Which.
 */
id: InitiativeId, 
/**
 * What.
 */
changes: Array<InitiativeChange>, } | { "act": "addStakeholder", 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * The role.
 */
role: Role, 
/**
 * For which team, when it is not their own.
 */
team: TeamId | null, } | { "act": "removeStakeholder", 
/**
 * Which.
 */
id: StakeholderId, } | { "act": "addMilestone", 
/**
 * Its initiative.
 */
initiative: InitiativeId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is worth having once it is reached.
 */
value: string, 
/**
 * Its day.
 */
day: Day | null, } | { "act": "changeMilestone", 
/**
 * Which.
 */
id: MilestoneId, 
/**
 * What.
 */
changes: Array<MilestoneChange>, } | { "act": "stateMilestoneDate", 
/**
 * Which.
 */
id: MilestoneId, 
/**
 * The day.
 */
day: Day, 
/**
 * Why.
 */
reason: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "addDependency", 
/**
 * What it is.
 */
dependency: NewDependency, } | { "act": "capture", 
/**
 * The line.
 */
text: string, 
/**
 * The initiative when the line names none.
 */
initiative: InitiativeId | null, 
/**
 * Texts of chips that were removed: they are plain words again.
 */
plain: Array<string>, } | { "act": "changeDependency", 
/**
 * Which; all of them alike.
 */
ids: Array<DependencyId>, 
/**
 * What.
 */
changes: Array<DependencyChange>, } | { "act": "link", 
/**
 * What is waited for.
 */
dependency: DependencyId, 
/**
 * How strongly.
 */
kind: LinkKind, 
/**
 * What waits.
 */
to: LinkTo, 
/**
 * Working days between, 0 to 1000.
 */
lag: number, } | { "act": "unlink", 
/**
 * Which.
 */
link: LinkId, } | { "act": "stateNeedBy", 
/**
 * Which.
 */
dependency: DependencyId, 
/**
 * The day.
 */
day: Day, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "stateNeedByOfAll", 
/**
 * Which.
 */
dependencies: Array<DependencyId>, 
/**
 * The day.
 */
day: Day, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "stateEta", 
/**
 * Which.
 */
dependency: DependencyId, 
/**
 * What was said.
 */
eta: EtaEntry, 
/**
 * Who said so.
 */
said: Said, } | { "act": "retract", 
/**
 * Which statement.
 */
statement: StatementId, 
/**
 * Why it was a mistake.
 */
reason: string, } | { "act": "stateStanding", 
/**
 * Which; all of them alike.
 */
dependencies: Array<DependencyId>, 
/**
 * The word.
 */
word: StandingWord, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "ask", 
/**
 * About what.
 */
dependency: DependencyId, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * To whom; the supplier team when left out.
 */
to: PersonId | null, 
/**
 * How.
 */
channel: Channel, 
/**
 * The words; shareable.
 */
text: string, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * The day by which a reply was asked for.
 */
replyBy: Day | null, } | { "act": "askAbout", 
/**
 * About what.
 */
about: Topic, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * To whom; the person it is about when left out. A decision needs somebody.
 */
to: PersonId | null, 
/**
 * How.
 */
channel: Channel, 
/**
 * The words; shareable.
 */
text: string, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * The day by which a reply was asked for.
 */
replyBy: Day | null, } | { "act": "askAll", 
/**
 * About which.
 */
dependencies: Array<DependencyId>, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * How.
 */
channel: Channel, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * The day by which a reply was asked for.
 */
replyBy: Day | null, } | { "act": "nudge", 
/**
 * Of which ask.
 */
ask: AskId, 
/**
 * How.
 */
channel: Channel, 
/**
 * The day; today when left out.
 */
on: Day | null, } | { "act": "logReply", 
/**
 * To which ask.
 */
ask: AskId, 
/**
 * Its kind.
 */
kind: AnswerKind, 
/**
 * The words; shareable.
 */
text: string, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * A date that came with it.
 */
eta: EtaEntry | null, } | { "act": "makeCommitment", 
/**
 * What I said I would do.
 */
text: string, 
/**
 * To whom…
 */
person: PersonId | null, 
/**
 * …or to which team; one of both.
 */
team: TeamId | null, 
/**
 * In return for what, when it is for something.
 */
dependency: DependencyId | null, 
/**
 * By when, when I named a day.
 */
due: Day | null, 
/**
 * The day I said so; today when left out.
 */
on: Day | null, } | { "act": "moveCommitment", 
/**
 * Which.
 */
commitment: CommitmentId, 
/**
 * The day.
 */
due: Day, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * The day I said so; today when left out.
 */
on: Day | null, } | { "act": "keepCommitment", 
/**
 * Which.
 */
commitment: CommitmentId, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * In words; shareable.
 */
reason: string, } | { "act": "withdrawCommitment", 
/**
 * Which.
 */
commitment: CommitmentId, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * The day; today when left out.
 */
on: Day | null, } | { "act": "snooze", 
/**
 * Which; all of them alike.
 */
dependencies: Array<DependencyId>, 
/**
 * The day they show again.
 */
until: Day, 
/**
 * Why; private.
 */
reason: string, } | { "act": "wake", 
/**
 * Which.
 */
dependencies: Array<DependencyId>, } | { "act": "deliver", 
/**
 * Of what.
 */
dependency: DependencyId, 
/**
 * What was handed over; shareable.
 */
what: string, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * Where it can be found.
 */
link: string, } | { "act": "judge", 
/**
 * Of what.
 */
dependency: DependencyId, 
/**
 * Accepted, accepted without checks, or bounced.
 */
verdict: VerdictKind, 
/**
 * Why; a bounce names its failing checks when left out, and needs one when none fails. Shareable.
 */
reason: string, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * What each check brought; all of them for *accepted*, none for *accepted without checks*.
 */
checks: Array<CheckEntry>, } | { "act": "addCheck", 
/**
 * To what.
 */
dependency: DependencyId, 
/**
 * In words: "tests pass".
 */
text: string, } | { "act": "changeCheck", 
/**
 * Which.
 */
id: CheckId, 
/**
 * In words.
 */
text: string, } | { "act": "moveCheck", 
/**
 * Which.
 */
id: CheckId, 
/**
 * Its place, from 0.
 */
place: number, } | { "act": "removeCheck", 
/**
 * Which.
 */
id: CheckId, } | { "act": "applyTemplate", 
/**
 * Its name.
 */
template: string, 
/**
 * To which; all of them alike.
 */
dependencies: Array<DependencyId>, } | { "act": "setTemplates", 
/**
 * All of them.
 */
templates: Array<CheckTemplate>, } | { "act": "claimDri", 
/**
 * Which.
 */
dependency: DependencyId, 
/**
 * Who is said to own it.
 */
person: PersonId, 
/**
 * Where it was read or heard.
 */
place: Channel, 
/**
 * The words of it; shareable.
 */
text: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "answerClaim", 
/**
 * To which claim.
 */
claim: ClaimId, 
/**
 * What.
 */
word: ClaimWordKind, 
/**
 * By when a correction is promised.
 */
due: Day | null, 
/**
 * In words; shareable.
 */
text: string, 
/**
 * Who said so; for a promise and a correction the one who claimed it when left out.
 */
said: Said, } | { "act": "escalate", 
/**
 * About what.
 */
dependency: DependencyId, 
/**
 * What is said for it.
 */
case: CaseEntry, 
/**
 * The first step.
 */
step: NewStep | null, } | { "act": "reviseEscalation", 
/**
 * Which.
 */
escalation: EscalationId, 
/**
 * What is said for it now.
 */
case: CaseEntry, 
/**
 * A step that goes out with it.
 */
step: NewStep | null, } | { "act": "stepUp", 
/**
 * Which escalation.
 */
escalation: EscalationId, 
/**
 * The step.
 */
step: NewStep, } | { "act": "recordOutcome", 
/**
 * Which step.
 */
step: RungId, 
/**
 * What it brought.
 */
outcome: Outcome, 
/**
 * The day of the first response; today when left out.
 */
on: Day | null, 
/**
 * What it cost the relationship, 0 to 3; private.
 */
cost: number, 
/**
 * The private note.
 */
note: string, } | { "act": "closeEscalation", 
/**
 * Which.
 */
escalation: EscalationId, 
/**
 * Whether what was needed came.
 */
resolved: boolean, 
/**
 * In words; shareable.
 */
reason: string, } | { "act": "addDecision", 
/**
 * The question.
 */
question: string, 
/**
 * Its other fields.
 */
changes: Array<DecisionChange>, 
/**
 * The day by which it is wanted.
 */
decideBy: Day | null, } | { "act": "changeDecision", 
/**
 * Which.
 */
id: DecisionId, 
/**
 * What.
 */
changes: Array<DecisionChange>, } | { "act": "stateDecideBy", 
/**
 * Which.
 */
id: DecisionId, 
/**
 * The day.
 */
day: Day, 
/**
 * Why; shareable.
 */
reason: string, 
/**
 * Who said so.
 */
said: Said, } | { "act": "recordDecision", 
/**
 * Which.
 */
id: DecisionId, 
/**
 * What.
 */
step: DecisionStep, 
/**
 * By whom, and when.
 */
said: Said, } | { "act": "addRisk", 
/**
 * Which of them.
 */
kind: RiskKind, 
/**
 * Its title.
 */
title: string, 
/**
 * Its other fields.
 */
changes: Array<RiskChange>, } | { "act": "changeRisk", 
/**
 * Which.
 */
id: RiskId, 
/**
 * What.
 */
changes: Array<RiskChange>, } | { "act": "settleRisk", 
/**
 * Which.
 */
id: RiskId, 
/**
 * Where it stands now.
 */
state: RiskState, 
/**
 * Why; not empty unless it is reopened.
 */
reason: string, } | { "act": "answerProposal", 
/**
 * The dependency it is about.
 */
dependency: DependencyId, 
/**
 * The rule.
 */
rule: RaisedBy, 
/**
 * Fields of the risk that is kept.
 */
changes: Array<RiskChange>, 
/**
 * Why it is dismissed; it is kept when left out.
 */
dismissed: string | null, } | { "act": "putOnRecord", 
/**
 * The words, and what they are about.
 */
quote: NewQuote, 
/**
 * Who said them; a person or a team.
 */
said: Said, } | { "act": "addMeeting", 
/**
 * Its title.
 */
title: string, 
/**
 * Its other fields.
 */
changes: Array<MeetingChange>, } | { "act": "changeMeeting", 
/**
 * Which.
 */
id: MeetingId, 
/**
 * What.
 */
changes: Array<MeetingChange>, } | { "act": "holdMeeting", 
/**
 * Of which series.
 */
meeting: MeetingId, 
/**
 * Its day; today when left out.
 */
on: Day | null, 
/**
 * Who came, a line a team; a team left out was not looked at.
 */
attendance: Array<AttendanceEntry>, 
/**
 * What came out of it. A dependency stands in one line at most.
 */
lines: Array<MeetingLine>, } | { "act": "cancelMeeting", 
/**
 * Of which series.
 */
meeting: MeetingId, 
/**
 * Its day.
 */
on: Day, } | { "act": "changeOccurrence", 
/**
 * Which.
 */
id: OccurrenceId, 
/**
 * What.
 */
changes: Array<OccurrenceChange>, } | { "act": "addReport", 
/**
 * Its title.
 */
title: string, 
/**
 * Its other fields.
 */
changes: Array<ReportChange>, } | { "act": "changeReport", 
/**
 * Which.
 */
id: ReportId, 
/**
 * What.
 */
changes: Array<ReportChange>, } | { "act": "receiveReport", 
/**
 * Which.
 */
report: ReportId, 
/**
 * The day; today when left out.
 */
on: Day | null, 
/**
 * Where it can be read.
 */
link: string, 
/**
 * What was in it, in a line.
 */
text: string, } | { "act": "import", 
/**
 * The file, and how to read it.
 */
order: ImportOrder, } | { "act": "importLedger", 
/**
 * The file's name, for the trail.
 */
name: string, 
/**
 * Its text.
 */
text: string, } | { "act": "saveUpdate", 
/**
 * What it was made of.
 */
order: UpdateOrder, } | { "act": "noteErratum", 
/**
 * Which update.
 */
update: UpdateId, 
/**
 * What is right.
 */
text: string, } | { "act": "addAudience", 
/**
 * Its name in the plural.
 */
name: string, 
/**
 * Like which.
 */
like: AudienceKey, } | { "act": "changeAudience", 
/**
 * All of it; its key stays.
 */
audience: Audience, } | { "act": "resetAudience", 
/**
 * Which.
 */
key: AudienceKey, } | { "act": "setPolicy", 
/**
 * All of them.
 */
policy: Policy, } | { "act": "setCalendar", 
/**
 * Seven days, Monday first.
 */
week: Array<boolean>, 
/**
 * Days off.
 */
holidays: Array<Day>, } | { "act": "openExample" } | { "act": "closeExample" };

/**
 * A role held by somebody for a while.
 */
export type ActingId = string;

/**
 * An acting role.
 */
export type ActingRow = { 
/**
 * Its id.
 */
id: ActingId, 
/**
 * Who acts.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * In whose stead.
 */
forPerson: PersonId | null, 
/**
 * As the lead of which team.
 */
forTeam: TeamId | null, 
/**
 * "Ada", or "the lead of Platform A".
 */
forName: string, 
/**
 * The first day.
 */
from: Day, 
/**
 * The last day, when known.
 */
to: Day | null, 
/**
 * Whether it is over.
 */
over: boolean, 
/**
 * The private note.
 */
note: string, };

/**
 * A decision on an agenda.
 */
export type AgendaDecision = { 
/**
 * The decision.
 */
decision: DecisionId, 
/**
 * The question.
 */
question: string, 
/**
 * Who drives and who approves it, by when: "Wanted by 8 Dec; Ada approves, Bo drives it."
 */
who: string, 
/**
 * What to settle: "Can it be decided now?"
 */
points: Array<string>, };

/**
 * Something to talk about.
 */
export type AgendaItem = { 
/**
 * The dependency.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The neutral sentence about its dates.
 */
dates: string, 
/**
 * What to ask: "Its day has passed; which one holds now?"
 */
points: Array<string>, };

/**
 * A team on an agenda.
 */
export type AgendaTeam = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * What to talk about with it, the most pressing first.
 */
items: Array<AgendaItem>, };

/**
 * The answer to one query.
 */
export type Answer = { "is": "view", 
/**
 * The answer.
 */
view: View, } | { "is": "problem", 
/**
 * Why.
 */
problem: ApiError, };

/**
 * What came back; a withdrawn ask was taken back by me.
 */
export type AnswerKind = "answered" | "partly" | "declined" | "withdrawn";

/**
 * What came back to an ask.
 */
export type AnswerRow = { 
/**
 * Its kind.
 */
kind: AnswerKind, 
/**
 * When.
 */
on: Day, 
/**
 * The words.
 */
text: string, };

/**
 * Why something was refused.
 */
export type ApiError = { "kind": "rule", 
/**
 * The field of the act, camelCase; empty when it is about the whole.
 */
field: string, 
/**
 * What is wrong and what to do.
 */
message: string, } | { "kind": "notFound", 
/**
 * The noun that was looked for.
 */
noun: string, 
/**
 * What to do.
 */
message: string, } | { "kind": "unavailable", 
/**
 * What is the matter.
 */
reason: Unavailable, 
/**
 * What to do.
 */
message: string, } | { "kind": "internal", 
/**
 * What happened.
 */
message: string, };

/**
 * A question to another team, with its nudges and its answer.
 */
export type AskId = string;

/**
 * What is asked for.
 */
export type AskKind = "eta" | "status" | "help" | "decision" | "review" | "correction";

/**
 * An ask with what became of it.
 */
export type AskRow = { 
/**
 * Its id.
 */
id: AskId, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * To whom, in words.
 */
to: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * The words.
 */
text: string, 
/**
 * When.
 */
askedOn: Day, 
/**
 * By when a reply was asked for.
 */
replyBy: Day | null, 
/**
 * Whether a reply is awaited.
 */
open: boolean, 
/**
 * Reminders sent.
 */
nudges: Array<Day>, 
/**
 * When the next reminder is due.
 */
nextNudgeOn: Day | null, 
/**
 * How it is followed up; none once it is answered.
 */
next: NextNudge | null, 
/**
 * What came back.
 */
answers: Array<AnswerRow>, };

/**
 * What is asked about.
 */
export type AskedAbout = { "noun": "dependencies", 
/**
 * Which.
 */
ids: Array<DependencyId>, } | { "noun": "decision", 
/**
 * Which.
 */
id: DecisionId, } | { "noun": "person", 
/**
 * Who.
 */
id: PersonId, };

/**
 * Whether a team came.
 */
export type AttendanceEntry = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Whether it came.
 */
presence: Presence, 
/**
 * Whether somebody who came could decide; *not known* when left out.
 */
couldDecide: CouldDecide | null, 
/**
 * Who came.
 */
person: PersonId | null, };

/**
 * Whether a team came to one meeting. Private.
 */
export type AttendanceMark = { 
/**
 * The meeting's day.
 */
on: Day, 
/**
 * Whether it came.
 */
presence: Presence, 
/**
 * Which series it was of.
 */
meeting: string, };

/**
 * Whether a team came. Private.
 */
export type AttendanceRow = { 
/**
 * What is on record, as it is recorded.
 */
entry: AttendanceEntry, 
/**
 * The team's name.
 */
name: string, 
/**
 * Who came; may be empty.
 */
personName: string, };

/**
 * Whether a team came of late. Private.
 */
export type AttendanceStrip = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * The newest meetings, at most eight, the oldest first.
 */
marks: Array<AttendanceMark>, 
/**
 * "came to 3 of the last 8"; empty while none counts.
 */
words: string, };

/**
 * For whom an update is written.
 */
export type Audience = { 
/**
 * By which it is known.
 */
key: AudienceKey, 
/**
 * Its name in the plural, as in "Peers were last told".
 */
name: string, 
/**
 * Which question is answered.
 */
register: Register, 
/**
 * Whom an update may name.
 */
naming: Naming, 
/**
 * How many words it has at most; 0 when as many as it takes.
 */
mostWords: number, 
/**
 * OV10: within how many working days it is told anew; 0 asks for no further update.
 */
everyDays: number, 
/**
 * Words replaced for it.
 */
glossary: Array<Term>, 
/**
 * How the facts are arranged; empty for the usual way of its register.
 */
template: string, };

/**
 * By which an audience is known in the record: small letters, digits and hyphens. It never changes.
 */
export type AudienceKey = string;

/**
 * An audience in the list.
 */
export type AudienceRow = { 
/**
 * It, whole.
 */
audience: Audience, 
/**
 * Whether every ledger begins with it: then it is put back instead of given up.
 */
isUsual: boolean, 
/**
 * Whether something in it is not as it was at the beginning.
 */
isChanged: boolean, 
/**
 * The template of its register, for when it has none of its own.
 */
usualTemplate: string, 
/**
 * When it was last told anything.
 */
lastSentAt: Moment | null, };

/**
 * For whom updates are written.
 */
export type AudiencesView = { 
/**
 * In the order they are chosen from.
 */
rows: Array<AudienceRow>, };

/**
 * The four bands of Today, in their order.
 */
export type Band = "overdue" | "goneQuiet" | "atRisk" | "mine";

/**
 * What the end of a bar is.
 */
export type BarEnd = "eta" | "delivered" | "accepted" | "rested" | "undated";

/**
 * Promises with odds between two figures.
 */
export type BinRow = { 
/**
 * How many.
 */
count: number, 
/**
 * How many of them were kept.
 */
kept: number, 
/**
 * The mean of their odds, in thousandths.
 */
mean: number, };

/**
 * The brief of an escalation: five lines at most, for whoever can decide. Nothing private is in it.
 */
export type BriefView = { 
/**
 * The lines.
 */
text: string, 
/**
 * What is still to be said before it goes out; empty when nothing is.
 */
gap: string, };

/**
 * What was needed and what was accepted, as two lines that grow.
 */
export type BurnUpRow = { 
/**
 * The same in words: "3 of 8 accepted; 5 were needed by today".
 */
words: string, 
/**
 * All that is wanted: the top of the picture.
 */
wanted: number, 
/**
 * The first day of the axis.
 */
from: Day, 
/**
 * Its last day.
 */
to: Day, 
/**
 * Today on the axis, 0 to 1000.
 */
todayAt: number, 
/**
 * How many are needed by which day.
 */
needed: Array<StepPoint>, 
/**
 * How many were accepted by which day.
 */
accepted: Array<StepPoint>, };

/**
 * What a line of quick capture means.
 */
export type CaptureView = { 
/**
 * What is left as the title.
 */
title: string, 
/**
 * What was understood, in the order of the line.
 */
chips: Array<ChipView>, 
/**
 * What is wrong or missing, in words; empty when Enter would save.
 */
problem: string, };

/**
 * A way out of an escalation and the rung it goes to first.
 * The case of an escalation as typed; every word of it is shareable.
 */
export type CaseEntry = { 
/**
 * What triggered it.
 */
trigger: string, 
/**
 * What is needed.
 */
needed: string, 
/**
 * What it means for us, beside the dates on record.
 */
impact: string, 
/**
 * Ways out; two at least for a step.
 */
options: Array<string>, 
/**
 * The one I recommend.
 */
recommendation: string, };

/**
 * How an ask went out.
 */
export type Channel = "chat" | "mail" | "meeting" | "call" | "ticket" | "document" | "inPerson";

/**
 * What to know before somebody is asked, and what the form starts with.
 */
export type Chase = { 
/**
 * What I owe those who are asked, in words, the soonest due first.
 */
owed: Array<string>, 
/**
 * What the person cares about. Private.
 */
cares: string, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * To whom; the supplier team when nobody is named.
 */
to: PersonId | null, 
/**
 * How.
 */
channel: Channel, 
/**
 * What this way has brought; empty when nothing is known of it. Private.
 */
why: string, 
/**
 * The day of the first reminder, when it is asked today.
 */
nudgeOn: Day, };

/**
 * What a check brought, as judged.
 */
export type CheckEntry = { 
/**
 * Which check.
 */
check: CheckId, 
/**
 * What it brought.
 */
mark: CheckMark, 
/**
 * What was seen; shareable.
 */
evidence: string, 
/**
 * Where it can be seen.
 */
link: string, };

/**
 * A check that work must pass to be accepted.
 */
export type CheckId = string;

/**
 * What a check brought.
 */
export type CheckMark = "pass" | "fail" | "notApplicable";

/**
 * What a check brought on a delivery.
 */
export type CheckResultRow = { 
/**
 * The check's words on that day.
 */
text: string, 
/**
 * What it brought.
 */
mark: CheckMark, 
/**
 * What was seen.
 */
evidence: string, 
/**
 * Where; https or mailto only, else empty.
 */
link: string, };

/**
 * A check that a delivery must pass.
 */
export type CheckRow = { 
/**
 * Its id.
 */
id: CheckId, 
/**
 * In words.
 */
text: string, 
/**
 * What it brought the last time it was judged.
 */
last: CheckMark | null, };

/**
 * A list of checks that many dependencies share.
 */
export type CheckTemplate = { 
/**
 * Its name.
 */
name: string, 
/**
 * The words of its checks, in order.
 */
checks: Array<string>, };

/**
 * One understood part of the line.
 */
export type ChipView = { 
/**
 * Its text in the line; removing the chip sends it back in `plain`.
 */
text: string, 
/**
 * "team", "dri", "needBy", "eta", "milestone", "tag", "criticality", "note", "initiative".
 */
kind: string, 
/**
 * What it means: "Needed by Fri 12 Jan 2024".
 */
label: string, 
/**
 * Whether saving creates it: an unknown team, person or milestone.
 */
creates: boolean, 
/**
 * Why it can not be used; empty when it can.
 */
problem: string, };

/**
 * Who is said to own a dependency.
 */
export type ClaimId = string;

/**
 * Somebody is said to own it.
 */
export type ClaimRow = { 
/**
 * Its id.
 */
id: ClaimId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their team, when it is not the one that builds it; empty otherwise.
 */
otherTeam: string, 
/**
 * Where it was read or heard.
 */
place: Channel, 
/**
 * When.
 */
on: Day, 
/**
 * Who said so; empty when unknown.
 */
saidBy: string, 
/**
 * The words of it.
 */
text: string, 
/**
 * Where it can be read again; https or mailto only, else empty.
 */
link: string, 
/**
 * Where it stands.
 */
state: ClaimState, 
/**
 * Whether something is still to be said to it.
 */
unsettled: boolean, 
/**
 * As a statement that can be taken back.
 */
statement: StatementId, 
/**
 * Why it was taken back; none when it holds.
 */
retracted: string | null, 
/**
 * What was said to it, oldest first.
 */
words: Array<ClaimWordRow>, };

/**
 * Where a claim stands.
 */
export type ClaimState = "open" | "agreed" | "contradicted" | "promised" | "corrected" | "takenBack";

/**
 * What was said to a claim.
 */
export type ClaimWordKind = "agreed" | "contradicted" | "promised" | "corrected";

/**
 * Something said to a claim.
 */
export type ClaimWordRow = { 
/**
 * Its id.
 */
id: StatementId, 
/**
 * What.
 */
word: ClaimWordKind, 
/**
 * When.
 */
on: Day, 
/**
 * By when a correction is promised.
 */
due: Day | null, 
/**
 * Whether that day has passed without it.
 */
overdue: boolean, 
/**
 * Who said so; empty when it was me.
 */
saidBy: string, 
/**
 * In words.
 */
text: string, 
/**
 * Where it can be read again; https or mailto only, else empty.
 */
link: string, 
/**
 * Why it was taken back; none when it holds.
 */
retracted: string | null, };

/**
 * How a commitment ended.
 */
export type CommitmentEndKind = "kept" | "withdrawn";

/**
 * What I owe somebody.
 */
export type CommitmentId = string;

/**
 * Something I owe.
 */
export type CommitmentRow = { 
/**
 * Its id.
 */
id: CommitmentId, 
/**
 * What.
 */
text: string, 
/**
 * To whom, in words.
 */
to: string, 
/**
 * The person, when one was named.
 */
person: PersonId | null, 
/**
 * The team, when one was named.
 */
team: TeamId | null, 
/**
 * In return for which dependency.
 */
dependency: DependencyId | null, 
/**
 * Its title; empty without one.
 */
dependencyTitle: string, 
/**
 * The day I said so.
 */
madeOn: Day, 
/**
 * The day that holds now.
 */
due: Day | null, 
/**
 * The day first named, when it moved since.
 */
firstDue: Day | null, 
/**
 * Whether its day has passed and it is still owed.
 */
overdue: boolean, 
/**
 * How it stands, in words: "overdue since 24 Nov, 5 working days ago; moved once, first 20 Nov", "kept on 3 Dec".
 */
standing: string, 
/**
 * How it ended; none while it is owed.
 */
end: CommitmentEndKind | null, 
/**
 * When it ended.
 */
endedOn: Day | null, 
/**
 * Why it moved the last time, or ended; may be empty.
 */
reason: string, };

/**
 * What I owe.
 */
export type CommitmentsView = { 
/**
 * What is still owed by day, then what ended, newest first.
 */
rows: Array<CommitmentRow>, };

/**
 * How sure the speaker was.
 */
export type Confidence = "low" | "medium" | "high" | "unsaid";

/**
 * Whether somebody was there who could decide for the team.
 */
export type CouldDecide = "yes" | "no" | "unknown";

/**
 * Whose move it is.
 */
export type Court = "theirs" | "mine" | "shared";

/**
 * A date that waits for somebody.
 */
export type CoverageMark = { 
/**
 * Of which dependency.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The ETA.
 */
eta: Day, 
/**
 * Whether nobody is there for it.
 */
uncovered: boolean, };

/**
 * Somebody who is away, or a team without a lead.
 */
export type CoverageRow = { 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * The team, for a vacant lead.
 */
team: TeamId | null, 
/**
 * The person's name, or "the lead of Platform A".
 */
name: string, 
/**
 * The person's team.
 */
teamName: string, 
/**
 * Their absences on the axis, by day.
 */
absences: Array<AbsenceRow>, 
/**
 * The dates that wait for them on the axis, by day.
 */
marks: Array<CoverageMark>, };

/**
 * Who is away on a time axis, with the dates that wait for them.
 */
export type CoverageView = { 
/**
 * The first day of the axis.
 */
from: Day, 
/**
 * The last day of the axis.
 */
to: Day, 
/**
 * Days to write on the axis.
 */
ticks: Array<Day>, 
/**
 * Today, which lies on it.
 */
today: Day, 
/**
 * One row a person or team, those with something uncovered first, then by name.
 */
rows: Array<CoverageRow>, };

/**
 * How much hangs on it: 1 the initiative fails without it, 2 it hurts, 3 it would be nice.
 */
export type Criticality = number;

/**
 * Whether the day or the month comes first in dates like 03/04/2026.
 */
export type DateOrder = "dayFirst" | "monthFirst";

/**
 * A day of the civil calendar, 1900-01-01 to 2200-12-31, without a time zone.
 */
export type Day = string & { readonly brand: "Day" };

/**
 * Something a milestone waits for.
 */
export type Deciding = { 
/**
 * Which dependency.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The odds, in per cent, that it comes in time.
 */
percent: number, 
/**
 * The odds in words, by the day that the outlook names: "49 %", "less than 5 %".
 */
chance: string, };

/**
 * A field of a decision and its new value. The day it is wanted is not one of them: that is stated, see the
 * act `stateDecideBy`.
 */
export type DecisionChange = { "field": "question", "value": string } | { "field": "whyNow", "value": string } | { "field": "options", "value": Array<string> } | { "field": "recommendation", "value": string } | { "field": "byDefault", "value": string } | { "field": "driver", "value": PersonId | null } | { "field": "approver", "value": PersonId | null } | { "field": "contributors", "value": Array<PersonId> } | { "field": "informed", "value": Array<PersonId> } | { "field": "initiative", "value": InitiativeId | null } | { "field": "notes", "value": string };

/**
 * A question to be decided.
 */
export type DecisionId = string;

/**
 * A decision in the list.
 */
export type DecisionRow = { 
/**
 * Its id.
 */
id: DecisionId, 
/**
 * The question.
 */
question: string, 
/**
 * Its initiative.
 */
initiative: InitiativeId | null, 
/**
 * The initiative's title; empty without one.
 */
initiativeTitle: string, 
/**
 * Where it stands.
 */
state: DecisionState, 
/**
 * Why it is stalled, in words; empty when it is not.
 */
stalled: string, 
/**
 * Who brings it to a decision.
 */
driver: PersonId | null, 
/**
 * Their name; empty without one.
 */
driverName: string, 
/**
 * Who says yes or no.
 */
approver: PersonId | null, 
/**
 * Their name; empty without one.
 */
approverName: string, 
/**
 * The day by which it is wanted.
 */
decideBy: Day | null, 
/**
 * Whether that has passed and it is open.
 */
overdue: boolean, 
/**
 * What was decided, while that holds; may be empty.
 */
outcome: string, 
/**
 * When it was decided, while that holds.
 */
decidedOn: Day | null, 
/**
 * When it is looked at again.
 */
revisitOn: Day | null, 
/**
 * Whose move it is; none when it needs no look.
 */
court: Court | null, 
/**
 * The weightiest reason in words; empty when it needs no look.
 */
reason: string, };

/**
 * Where a decision stands.
 */
export type DecisionState = "open" | "decided" | "communicated" | "superseded" | "dropped";

/**
 * What happened to a decision. By whom and when is said beside it; texts are shareable.
 */
export type DecisionStep = { "kind": "decided", 
/**
 * What; not empty.
 */
what: string, } | { "kind": "communicated", 
/**
 * Whom, or where; not empty.
 */
to: string, } | { "kind": "revisit", 
/**
 * When; none takes the day away.
 */
day: Day | null, } | { "kind": "superseded", 
/**
 * Which.
 */
by: DecisionId, } | { "kind": "dropped", 
/**
 * Why; not empty.
 */
reason: string, } | { "kind": "reopened", 
/**
 * Why; not empty.
 */
reason: string, } | { "kind": "discussed", 
/**
 * Whether that brought it forward.
 */
moved: boolean, 
/**
 * Where, or what came of it.
 */
note: string, 
/**
 * The series, when its meeting of that day did.
 */
meeting: MeetingId | null, };

/**
 * One decision with all that is on record.
 */
export type DecisionView = { 
/**
 * As in the list.
 */
row: DecisionRow, 
/**
 * Every reason why it needs a look, in words.
 */
reasons: Array<string>, 
/**
 * Why now.
 */
whyNow: string, 
/**
 * The options.
 */
options: Array<string>, 
/**
 * What I recommend.
 */
recommendation: string, 
/**
 * What happens when nobody decides.
 */
byDefault: string, 
/**
 * Whose input is wanted.
 */
contributors: Array<Named>, 
/**
 * Who is told.
 */
informed: Array<Named>, 
/**
 * The private note.
 */
notes: string, 
/**
 * How often that day was stated.
 */
decideByCount: number, 
/**
 * The decision that took its place.
 */
supersededBy: Named | null, 
/**
 * The decisions whose place it took.
 */
supersedes: Array<Named>, 
/**
 * Input asked for, newest first, open ones before.
 */
asks: Array<AskRow>, 
/**
 * What to know before input is asked for.
 */
chase: Chase, 
/**
 * Everything said and done, newest first.
 */
evidence: Array<EvidenceRow>, 
/**
 * "I propose that we decide …": text to copy; holds nothing private.
 */
proposal: string, 
/**
 * What the proposal still lacks, in words; empty when nothing.
 */
proposalLacks: string, 
/**
 * Statements on record about it, newest first.
 */
quotes: Array<QuoteRow>, };

/**
 * Decisions, risks and statements on record.
 */
export type DecisionsView = { 
/**
 * Stalled ones first, then by state, each by the day they are wanted.
 */
decisions: Array<DecisionRow>, 
/**
 * Open ones by their day of review, then those that are over.
 */
risks: Array<RiskRow>, 
/**
 * What the rules propose to write down as a risk.
 */
proposals: Array<ProposalRow>, 
/**
 * Newest first.
 */
quotes: Array<QuoteRow>, };

/**
 * One hand-over.
 */
export type DeliveryId = string;

/**
 * A delivery with its verdict.
 */
export type DeliveryRow = { 
/**
 * Its id.
 */
id: DeliveryId, 
/**
 * When.
 */
deliveredOn: Day, 
/**
 * What.
 */
what: string, 
/**
 * Where; https or mailto only, else empty.
 */
link: string, 
/**
 * The verdict, once given.
 */
verdict: VerdictKind | null, 
/**
 * When it was given.
 */
verdictOn: Day | null, 
/**
 * Why.
 */
reason: string, 
/**
 * What each check brought.
 */
checks: Array<CheckResultRow>, };

/**
 * The grid.
 */
export type DependenciesView = { 
/**
 * Rows in the order asked for. That of attention: those that need no look follow by title.
 */
rows: Array<DependencyRow>, };

/**
 * A field of a dependency and its new value. Texts may be empty unless said otherwise.
 */
export type DependencyChange = { "field": "title", "value": string } | { "field": "what", "value": string } | { "field": "why", "value": string } | { "field": "supplier", "value": TeamId | null } | { "field": "dri", "value": PersonId | null } | { "field": "criticality", "value": Criticality } | { "field": "initiative", "value": InitiativeId } | { "field": "milestone", "value": MilestoneId | null } | { "field": "acceptance", "value": string } | { "field": "fallback", "value": string } | { "field": "nextStep", "value": string } | { "field": "nextStepOn", "value": Day | null } | { "field": "externalId", "value": string } | { "field": "link", "value": string } | { "field": "tags", "value": Array<string> } | { "field": "addTags", "value": Array<string> } | { "field": "removeTags", "value": Array<string> } | { "field": "notes", "value": string };

/**
 * Something another team builds for us.
 */
export type DependencyId = string;

/**
 * A dependency in the grid. Days are shown as they are; all that compares them was computed here.
 */
export type DependencyRow = { 
/**
 * Its id.
 */
id: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its initiative.
 */
initiative: InitiativeId, 
/**
 * The initiative's title.
 */
initiativeTitle: string, 
/**
 * Its milestone.
 */
milestone: MilestoneId | null, 
/**
 * The milestone's title; empty without one.
 */
milestoneTitle: string, 
/**
 * The supplier.
 */
supplier: TeamId | null, 
/**
 * The supplier's name; empty without one.
 */
supplierName: string, 
/**
 * The DRI.
 */
dri: PersonId | null, 
/**
 * The DRI's name; empty without one.
 */
driName: string, 
/**
 * Whether it is clear who owns it.
 */
owner: OwnerState, 
/**
 * How much hangs on it.
 */
criticality: Criticality, 
/**
 * Where it stands.
 */
state: State, 
/**
 * The day by which it is needed.
 */
needBy: Day | null, 
/**
 * The day that holds now; the latest of a range.
 */
eta: Day | null, 
/**
 * The first day of a range that holds now.
 */
etaFrom: Day | null, 
/**
 * What kind of ETA it is.
 */
etaKind: EtaKind | null, 
/**
 * What was said instead of a date; empty when there is one or nothing was said.
 */
etaInstead: string, 
/**
 * Working days from ETA to need-by; negative is late by plan.
 */
slack: number | null, 
/**
 * Times the date moved.
 */
moved: number, 
/**
 * Working days from first date to current.
 */
slip: number, 
/**
 * The same for each date there was, oldest first, the first being 0; empty when it never moved.
 */
trail: Array<number>, 
/**
 * How much it presses; none when it needs no look.
 */
severity: Severity | null, 
/**
 * Its band; none when it needs no look.
 */
band: Band | null, 
/**
 * The weightiest reason in words; empty when it needs no look.
 */
reason: string, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * Whether nothing more is awaited.
 */
atRest: boolean, 
/**
 * Set while it is put off: hidden from Today, and shown in lists all the same.
 */
snooze: SnoozeRow | null, };

/**
 * One dependency with all that is on record.
 */
export type DependencyView = { 
/**
 * As in the grid.
 */
row: DependencyRow, 
/**
 * What exactly is needed.
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * When we would accept it.
 */
acceptance: string, 
/**
 * What we do without it.
 */
fallback: string, 
/**
 * The next step agreed.
 */
nextStep: string, 
/**
 * Its day.
 */
nextStepOn: Day | null, 
/**
 * Its key in another tool.
 */
externalId: string, 
/**
 * Where it can be read about.
 */
link: string, 
/**
 * The private note.
 */
notes: string, 
/**
 * Why it needs a look.
 */
reasons: Array<ReasonRow>, 
/**
 * The act suggested in words; empty when none is.
 */
suggestionLabel: string, 
/**
 * Its key.
 */
suggestionKey: string, 
/**
 * The neutral sentence: "First promised 27 Oct, moved twice, now 24 Nov (+20 working days); needed 10 Nov."
 */
neutral: string, 
/**
 * The odds of its promise in words, with their counts; empty without one that is awaited, and where a reason says
 * the same.
 */
odds: string, 
/**
 * The slip trail, oldest first.
 */
slips: Array<SlipPoint>, 
/**
 * The need-by's place on the trail's axis, 0 to 1000.
 */
needByAt: number | null, 
/**
 * Today's place on it.
 */
todayAt: number, 
/**
 * Everything said and done, newest first.
 */
evidence: Array<EvidenceRow>, 
/**
 * Asks, newest first, open ones before.
 */
asks: Array<AskRow>, 
/**
 * What a delivery must pass, in order.
 */
checks: Array<CheckRow>, 
/**
 * Deliveries, newest first.
 */
deliveries: Array<DeliveryRow>, 
/**
 * Who owns it, in a sentence.
 */
ownership: string, 
/**
 * Who is said to own it, oldest first.
 */
claims: Array<ClaimRow>, 
/**
 * Escalations, newest first.
 */
escalations: Array<EscalationRow>, 
/**
 * What it waits for, and what waits for it.
 */
links: Array<LinkRow>, 
/**
 * Who is above the DRI, nearest first.
 */
ladder: Array<Named>, 
/**
 * What to know before it is asked about.
 */
chase: Chase, 
/**
 * What to know before it is escalated.
 */
preflight: Preflight, 
/**
 * Whether a delivery waits for a verdict.
 */
awaitsVerdict: boolean, 
/**
 * What I owe for it, as in `CommitmentsView`.
 */
owed: Array<CommitmentRow>, 
/**
 * Risks that bear on it, open ones first.
 */
risks: Array<RiskRow>, 
/**
 * Statements on record about it, newest first.
 */
quotes: Array<QuoteRow>, };

/**
 * What an act did.
 */
export type Done = { 
/**
 * In words, for the toast: "Revised the ETA of SSO SDK to 24 Nov".
 */
label: string, 
/**
 * Ids of what it created, in order.
 */
created: Array<string>, 
/**
 * Whether undo can take it back.
 */
undoable: boolean, 
/**
 * Whether nothing changed, so that no step was written.
 */
unchanged: boolean, 
/**
 * The number of the step that was written.
 */
step: number | null, };

/**
 * What was wrong in an update that was sent.
 */
export type ErratumRow = { 
/**
 * What is right.
 */
text: string, 
/**
 * The day it was noted.
 */
notedOn: Day, };

/**
 * An escalation.
 */
export type EscalationId = string;

/**
 * An escalation with its steps.
 */
export type EscalationRow = { 
/**
 * Its id.
 */
id: EscalationId, 
/**
 * Where it stands.
 */
state: EscalationState, 
/**
 * What triggered it.
 */
trigger: string, 
/**
 * What is needed.
 */
needed: string, 
/**
 * What it means for us, beside the dates on record.
 */
impact: string, 
/**
 * The ways out.
 */
options: Array<string>, 
/**
 * The one I recommend.
 */
recommendation: string, 
/**
 * When the case was last worded anew.
 */
revisedOn: Day | null, 
/**
 * What is still to be said before it goes out; empty when a step may.
 */
gap: string, 
/**
 * Rungs tried.
 */
steps: Array<StepRow>, };

/**
 * Where an escalation stands; derived.
 */
export type EscalationState = "considering" | "ready" | "raised" | "responded" | "resolved" | "withoutEffect";

/**
 * An ETA as typed.
 */
export type EtaEntry = { 
/**
 * Its kind.
 */
kind: EtaKind, 
/**
 * The day, for a promise, a forecast and a range.
 */
day: Day | null, 
/**
 * The latest day of a range.
 */
latest: Day | null, 
/**
 * How sure they were; *not said* when left out.
 */
confidence: Confidence | null, 
/**
 * Why it moved, as a class; *unknown* when left out.
 */
code: ReasonCode | null, 
/**
 * Why it moved; shareable.
 */
reason: string, 
/**
 * Why it moved; private.
 */
reasonPrivate: string, };

/**
 * What kind of ETA statement it is.
 */
export type EtaKind = "promise" | "forecast" | "range" | "noneGiven" | "withdrawn" | "unchanged";

/**
 * A kind of day in the calendar.
 */
export type EventKind = "needBy" | "eta" | "nextStep" | "milestone" | "decideBy";

/**
 * What kind of thing an evidence entry is.
 */
export type EvidenceKind = "needBy" | "eta" | "standing" | "ask" | "nudge" | "reply" | "delivery" | "verdict" | "check" | "claim" | "claimWord" | "escalation" | "step" | "commitment" | "snooze" | "minute";

/**
 * One entry of the evidence, in words.
 */
export type EvidenceRow = { 
/**
 * The day it was said or done.
 */
on: Day, 
/**
 * What kind of thing it is.
 */
kind: EvidenceKind, 
/**
 * In words.
 */
text: string, 
/**
 * Words quoted from it; may be empty.
 */
quote: string, 
/**
 * The reason for my eyes only; may be empty. Private.
 */
private: string, 
/**
 * Who, how and where: "Platform A, said in a meeting". May be empty.
 */
source: string, 
/**
 * Where it can be read again; https or mailto only, else empty.
 */
link: string, 
/**
 * The statement, when it can be taken back.
 */
statement: StatementId | null, 
/**
 * Why it was taken back; none when it holds.
 */
retracted: string | null, };

/**
 * Words around a find.
 */
export type Excerpt = { 
/**
 * What they are of: "Ask", "Reply", "ETA".
 */
said: string, 
/**
 * Whether they are private.
 */
private: boolean, 
/**
 * The words, in their order.
 */
parts: Array<ExcerptPart>, };

/**
 * A piece of an excerpt.
 */
export type ExcerptPart = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was sought.
 */
found: boolean, };

/**
 * A format that the record is written in. An update has formats of its own.
 */
export type ExportFormat = "csv" | "xlsx" | "ics" | "share" | "svg" | "json";

/**
 * What to write, and how.
 */
export type ExportOrder = { 
/**
 * In which format.
 */
format: ExportFormat, 
/**
 * Only these dependencies with what was said about them, in this order; everything when left out.
 */
only: Array<DependencyId> | null, 
/**
 * Which table, for CSV, which holds one; the dependencies when left out.
 */
table: ExportTable | null, 
/**
 * Which days, for a calendar; all kinds when empty.
 */
kinds: Array<EventKind>, 
/**
 * What the rows of a timeline are gathered by; teams when left out.
 */
rows: TimelineRows | null, };

/**
 * What would leave this computer.
 */
export type ExportPreview = { 
/**
 * A file name, without a folder.
 */
fileName: string, 
/**
 * What it holds: "7 tables, 214 rows".
 */
holds: string, 
/**
 * What is never in it, or that private notes are: a plain sentence.
 */
says: string, 
/**
 * Whether private notes are in it.
 */
private: boolean, 
/**
 * Its tables.
 */
tables: Array<PreviewTable>, };

/**
 * A table of the record.
 */
export type ExportTable = "dependencies" | "initiatives" | "milestones" | "teams" | "people" | "decisions" | "history";

/**
 * A file as it would be saved.
 */
export type ExportView = { 
/**
 * A file name, without a folder.
 */
fileName: string, 
/**
 * Its media type.
 */
mediaType: string, 
/**
 * Its bytes, base64.
 */
bytes: string, };

/**
 * How much the odds rest on: dates of one's own that were decided.
 */
export type Footing = "guess" | "thin" | "usable";

/**
 * A column of the grid by which its rows can be put in order.
 */
export type GridColumn = "title" | "initiative" | "team" | "dri" | "state" | "criticality" | "needBy" | "eta" | "slack" | "moved";

/**
 * An order of the grid. What has no value in the column stands last either way.
 */
export type GridOrder = { 
/**
 * By which column.
 */
by: GridColumn, 
/**
 * Whether the greatest stands first.
 */
descending: boolean, };

/**
 * What the rows of the grid are gathered by.
 */
export type Grouping = "none" | "team" | "initiative" | "milestone" | "state";

/**
 * Health in a word.
 */
export type Health = "onTrack" | "atRisk" | "offTrack" | "unknown";

/**
 * A column of the file.
 */
export type ImportColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * The field's word it is mapped to; empty when left out.
 */
field: string, 
/**
 * Its first values that are not empty, three at most.
 */
samples: Array<string>, };

/**
 * A field that a column may be mapped to.
 */
export type ImportField = { 
/**
 * Its word.
 */
word: string, 
/**
 * Its name on the screen.
 */
label: string, 
/**
 * Whether a row without it is refused.
 */
needed: boolean, };

/**
 * A file, and how to read it.
 */
export type ImportOrder = { 
/**
 * The file's name, for the trail and for messages; "pasted" for pasted text.
 */
name: string, 
/**
 * Its bytes, base64.
 */
bytes: string, 
/**
 * What its rows are; guessed from the headers when left out.
 */
kind: TableKind | null, 
/**
 * What each column means: a field's word, or empty to leave the column out. In the order of the columns;
 * remembered for these headers or guessed from them when left out.
 */
mapping: Array<string> | null, 
/**
 * How dates that can be read two ways are read; asked for when left out and needed.
 */
dateOrder: DateOrder | null, 
/**
 * Which sheet of a workbook; the first one in sight that holds a table when left out.
 */
sheet: string | null, 
/**
 * Names of the table that mean another one; remembered, and taken back with the import.
 */
names: Array<NameMeans>, 
/**
 * Cells that say something else than in the file: refused ones that were mended.
 */
mended: Array<MendedCell>, 
/**
 * A word under which its progress is asked for, and it is told to stop; see `Importing`.
 */
watch: string | null, };

/**
 * What taking the file in would do. Rows = created + updated + skipped + refused.
 */
export type ImportPreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What its rows are.
 */
kind: TableKind, 
/**
 * Its columns.
 */
columns: Array<ImportColumn>, 
/**
 * Fields that a column may be mapped to, for this kind.
 */
fields: Array<ImportField>, 
/**
 * How it was read, in words: "parted by comma, UTF-8".
 */
readAs: string, 
/**
 * The tool whose export it is, known by its headers; empty when it is none.
 */
tool: string, 
/**
 * Whether its columns mean what they meant the last time that a table had these headers.
 */
remembered: boolean, 
/**
 * The sheet of a workbook that was read; empty when it was none.
 */
sheet: string, 
/**
 * Every sheet of it in sight.
 */
sheets: Array<string>, 
/**
 * Rows, the header left out.
 */
rows: number, 
/**
 * Rows that would be created.
 */
created: number, 
/**
 * Rows that would change something.
 */
updated: number, 
/**
 * Rows that change nothing.
 */
skipped: number, 
/**
 * Rows that can not be taken in.
 */
refused: number, 
/**
 * Teams, people and milestones that would be created beside them, by name.
 */
also: Array<string>, 
/**
 * Names that are new and close to others, and those that were said to mean another; at most 100.
 */
near: Array<NearName>, 
/**
 * What many rows leave open, a sentence each, and what to do.
 */
remarks: Array<string>, 
/**
 * Three dates that can be read two ways, when the order must be asked for.
 */
ambiguous: Array<string>, 
/**
 * One verdict a row, at most 5,000 of them; the refused ones first.
 */
verdicts: Array<ImportRow>, };

/**
 * What one row does.
 */
export type ImportRow = { 
/**
 * Its line in the file, the header being line 1.
 */
line: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it does.
 */
verdict: RowVerdict, 
/**
 * The column that is wrong, or in which what is left open can be said; empty without one.
 */
column: string, 
/**
 * Why it is refused, or what it changes.
 */
reason: string, 
/**
 * What it says that is not taken in, and what to do; empty when there is nothing.
 */
note: string, 
/**
 * The cell of that column, which can be mended here: the first column is 0.
 */
cell: number | null, 
/**
 * What that cell says.
 */
text: string, };

/**
 * How far an import has come.
 */
export type ImportingView = { 
/**
 * What is being done, in words; empty when it is over, or has not begun.
 */
stage: string, 
/**
 * Rows done of this stage.
 */
done: number, 
/**
 * Of how many; 0 while that is not known.
 */
of: number, };

/**
 * A field of an initiative.
 */
export type InitiativeChange = { "field": "title", "value": string } | { "field": "outcome", "value": string } | { "field": "stage", "value": Stage } | { "field": "declared", "value": Health | null } | { "field": "declaredReason", "value": string } | { "field": "externalId", "value": string } | { "field": "link", "value": string } | { "field": "notes", "value": string };

/**
 * An initiative.
 */
export type InitiativeId = string;

/**
 * An initiative in the list.
 */
export type InitiativeRow = { 
/**
 * Its id.
 */
id: InitiativeId, 
/**
 * Its title.
 */
title: string, 
/**
 * Why it matters.
 */
outcome: string, 
/**
 * Its key in another tool.
 */
externalId: string, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * The health declared.
 */
declared: Health | null, 
/**
 * The health computed.
 */
computed: Health, 
/**
 * Set when both differ: "You say on track; the record says off track: …".
 */
differs: string, 
/**
 * Dependencies still open.
 */
open: number, 
/**
 * Dependencies at all.
 */
dependencies: number, 
/**
 * Of the open ones, how many are overdue.
 */
overdue: number, 
/**
 * Of the open ones, how many are at risk or quiet.
 */
atRisk: number, 
/**
 * The next milestone, not done, by day.
 */
nextMilestone: string, 
/**
 * Its day.
 */
nextMilestoneOn: Day | null, };

/**
 * One initiative.
 */
export type InitiativeView = { 
/**
 * As in the list.
 */
row: InitiativeRow, 
/**
 * One sentence for the declared health.
 */
declaredReason: string, 
/**
 * Where it can be read about.
 */
link: string, 
/**
 * The private note.
 */
notes: string, 
/**
 * The next milestone with its odds; none when none is dated and open.
 */
next: NextStone | null, 
/**
 * What was needed and what was accepted over time; none while nothing has a need-by.
 */
burnUp: BurnUpRow | null, 
/**
 * Its milestones by day.
 */
milestones: Array<MilestoneRow>, 
/**
 * Roles in it.
 */
stakeholders: Array<StakeholderRow>, 
/**
 * Its dependencies in the order of attention.
 */
dependencies: Array<DependencyRow>, 
/**
 * Its decisions, stalled ones first.
 */
decisions: Array<DecisionRow>, 
/**
 * Its risks, open ones first.
 */
risks: Array<RiskRow>, 
/**
 * Statements on record about it, newest first.
 */
quotes: Array<QuoteRow>, };

/**
 * Every initiative.
 */
export type InitiativesView = { 
/**
 * Live ones first, then by title.
 */
rows: Array<InitiativeRow>, };

/**
 * What a rung has brought by one channel. Private.
 */
export type LadderRow = { 
/**
 * How far up.
 */
rung: Rung, 
/**
 * Its number, from 0.
 */
number: number, 
/**
 * How.
 */
channel: Channel, 
/**
 * "1 of 2 moved (1 in part)".
 */
brought: string, 
/**
 * "first response after 1 working day"; may be empty.
 */
response: string, };

/**
 * The time first quoted for a work item beside the time it took. Private.
 */
export type LeadTimeRow = { 
/**
 * Which.
 */
id: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The day from which both are counted.
 */
from: Day, 
/**
 * Working days first quoted.
 */
quoted: number, 
/**
 * Working days it took, or has taken until today.
 */
took: number, 
/**
 * Whether it came.
 */
came: boolean, 
/**
 * The longest of all the times beside it: the whole length of a bar; at least 1.
 */
longest: number, };

/**
 * A letter to be written.
 */
export type LetterOrder = { 
/**
 * About what.
 */
about: AskedAbout, 
/**
 * For what.
 */
kind: AskKind, 
/**
 * To whom; to the DRI, else to the supplier team when left out.
 */
to: PersonId | null, 
/**
 * The day by which a reply is asked for.
 */
replyBy: Day | null, 
/**
 * The ask that it reminds of; none for a new one.
 */
ask: AskId | null, };

/**
 * The words of one letter.
 */
export type LetterRow = { 
/**
 * To whom, in words; empty when nobody is known.
 */
to: string, 
/**
 * About which dependencies.
 */
dependencies: Array<DependencyId>, 
/**
 * The words, as they are copied.
 */
text: string, };

/**
 * Letters, one a reader. Nothing private is in them.
 */
export type LettersView = { 
/**
 * In the order of what they are about.
 */
letters: Array<LetterRow>, };

/**
 * Something that waits for something.
 */
export type LinkId = string;

/**
 * How strongly one thing waits for another.
 */
export type LinkKind = "blocks" | "feeds";

/**
 * What a dependency waits for, or what waits for it.
 */
export type LinkRow = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * Whether this one waits for the other, not the other for this one.
 */
waitsFor: boolean, 
/**
 * How strongly.
 */
kind: LinkKind, 
/**
 * Working days between.
 */
lag: number, 
/**
 * The other one when it is a dependency; a milestone otherwise.
 */
dependency: DependencyId | null, 
/**
 * The other one's title.
 */
title: string, 
/**
 * The day of the other one: its ETA, or the milestone's day.
 */
day: Day | null, 
/**
 * Where the other one stands, when it is a dependency.
 */
state: State | null, };

/**
 * What waits for a dependency.
 */
export type LinkTo = { "is": "dependency", 
/**
 * Which.
 */
id: DependencyId, } | { "is": "milestone", 
/**
 * Which.
 */
id: MilestoneId, };

/**
 * A field of a series of meetings.
 */
export type MeetingChange = { "field": "title", "value": string } | { "field": "teams", "value": Array<TeamId> } | { "field": "firstOn", "value": Day } | { "field": "everyWeeks", "value": number | null } | { "field": "link", "value": string } | { "field": "endedOn", "value": Day | null } | { "field": "notes", "value": string };

/**
 * A series of meetings.
 */
export type MeetingId = string;

/**
 * What came out of one item of a meeting.
 */
export type MeetingLine = { 
/**
 * The dependency it is about; none for anything else that was said.
 */
dependency: DependencyId | null, 
/**
 * The line as typed; see the query `minutes`. An empty one is passed over.
 */
text: string, };

/**
 * A series in the list.
 */
export type MeetingRow = { 
/**
 * Its id.
 */
id: MeetingId, 
/**
 * Its title.
 */
title: string, 
/**
 * The teams expected.
 */
teams: Array<Named>, 
/**
 * "every week, Thursdays", "every 2 weeks, Thursdays"; empty without a rhythm.
 */
rhythm: string, 
/**
 * The next one; none without a rhythm or once it is over.
 */
nextOn: Day | null, 
/**
 * The newest one that was held.
 */
lastOn: Day | null, 
/**
 * When it was over.
 */
endedOn: Day | null, 
/**
 * Who came of late, a line a team. Private.
 */
strips: Array<AttendanceStrip>, 
/**
 * Dependencies and decisions on its agenda.
 */
agenda: number, };

/**
 * One series.
 */
export type MeetingView = { 
/**
 * As in the list.
 */
row: MeetingRow, 
/**
 * The day of the first one.
 */
firstOn: Day, 
/**
 * Weeks from one to the next; none for no rhythm.
 */
everyWeeks: number | null, 
/**
 * Where it takes place.
 */
link: string, 
/**
 * The private note.
 */
notes: string, 
/**
 * What became of it, newest first.
 */
occurrences: Array<OccurrenceRow>, 
/**
 * What to talk about next, team by team; teams with nothing to talk about are left out.
 */
agenda: Array<AgendaTeam>, 
/**
 * What to decide, by the day it is wanted: open decisions of people whose teams are expected, and those it
 * talked about before.
 */
decisions: Array<AgendaDecision>, 
/**
 * Both as text to send around; nothing private is in it.
 */
agendaText: string, 
/**
 * Every open dependency of the teams expected, those on the agenda first: the lines of the capture sheet.
 */
sheet: Array<SheetLine>, };

/**
 * Series of meetings, and reports that are expected.
 */
export type MeetingsView = { 
/**
 * Those that go on by their next day, then by title; those that are over come last.
 */
meetings: Array<MeetingRow>, 
/**
 * The overdue ones first, then by the day they are due, then by title; those called off come last.
 */
reports: Array<ReportRow>, };

/**
 * A cell of a table, mended.
 */
export type MendedCell = { 
/**
 * The line of its row.
 */
line: number, 
/**
 * Its column, the first being 0.
 */
column: number, 
/**
 * What it is to say.
 */
text: string, };

/**
 * Who foretells.
 */
export type Method = "r" | "kept" | "own" | "team";

/**
 * A field of a milestone. Its date is not one of them: that is stated, see the act `stateMilestoneDate`.
 */
export type MilestoneChange = { "field": "title", "value": string } | { "field": "value", "value": string } | { "field": "doneOn", "value": Day | null };

/**
 * A milestone of an initiative.
 */
export type MilestoneId = string;

/**
 * A milestone in an initiative.
 */
export type MilestoneRow = { 
/**
 * Its id.
 */
id: MilestoneId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is worth having once it is reached.
 */
value: string, 
/**
 * The day that holds now.
 */
day: Day | null, 
/**
 * The day first stated, when it moved since.
 */
firstDay: Day | null, 
/**
 * The newest statement of its day.
 */
statement: StatementId | null, 
/**
 * Every day it had, newest first, those taken back included.
 */
dates: Array<StoneDate>, 
/**
 * When it was reached.
 */
doneOn: Day | null, 
/**
 * Whether its day has passed and it is not done.
 */
overdue: boolean, 
/**
 * Dependencies needed for it: open.
 */
open: number, 
/**
 * Dependencies needed for it: all.
 */
dependencies: number, };

/**
 * Something said in a meeting.
 */
export type MinuteRow = { 
/**
 * The dependency it is about.
 */
dependency: DependencyId | null, 
/**
 * The decision, when it is about one.
 */
decision: DecisionId | null, 
/**
 * Its title; empty without one.
 */
title: string, 
/**
 * The words.
 */
text: string, };

/**
 * What the lines of a capture sheet mean, in their order.
 */
export type MinutesView = { 
/**
 * A line each.
 */
lines: Array<NotedLine>, 
/**
 * The meeting's day in full: "Thu 30 Nov 2023".
 */
on: string, };

/**
 * An instant, for when something was recorded; millisecond precision, UTC.
 */
export type Moment = string & { readonly brand: "Moment" };

/**
 * A name in a table and the one that is meant.
 */
export type NameMeans = { 
/**
 * Whose.
 */
noun: NameOf, 
/**
 * As the table has it.
 */
name: string, 
/**
 * As it is on record, or elsewhere in the table; the same name when it means itself.
 */
means: string, };

/**
 * Whose name it is.
 */
export type NameOf = "team" | "person" | "milestone";

/**
 * Something with a name, to choose or to link to.
 */
export type Named = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from its namesakes: a team for a person, a key for an initiative. May be empty.
 */
hint: string, };

/**
 * Whom an update may name.
 */
export type Naming = "full" | "role" | "team" | "none";

/**
 * A name that may mean another one.
 */
export type NearName = { 
/**
 * Whose.
 */
noun: NameOf, 
/**
 * As the table has it.
 */
name: string, 
/**
 * What it may mean: names on record, or elsewhere in the table.
 */
choices: Array<string>, 
/**
 * What it is taken for; its own name when it is new.
 */
means: string, };

/**
 * An absence as typed: of a person, or a team's lead that is vacant.
 */
export type NewAbsence = { 
/**
 * Who is away; none for a vacancy.
 */
person: PersonId | null, 
/**
 * The team without a lead; none but for a vacancy.
 */
team: TeamId | null, 
/**
 * Why.
 */
kind: AbsenceKind, 
/**
 * The first day; today when left out.
 */
from: Day | null, 
/**
 * The last day; none when it is not known.
 */
to: Day | null, 
/**
 * Who covers.
 */
cover: PersonId | null, 
/**
 * The private note.
 */
note: string, };

/**
 * A dependency as typed.
 */
export type NewDependency = { 
/**
 * The initiative it is for.
 */
initiative: InitiativeId, 
/**
 * Its title.
 */
title: string, 
/**
 * The team that builds it.
 */
supplier: TeamId | null, 
/**
 * The person responsible.
 */
dri: PersonId | null, 
/**
 * The milestone it is needed for.
 */
milestone: MilestoneId | null, 
/**
 * How much hangs on it; 2 when left out.
 */
criticality: Criticality | null, 
/**
 * The day by which it is needed.
 */
needBy: Day | null, 
/**
 * The day promised.
 */
eta: Day | null, 
/**
 * The day on which it was promised; today when left out.
 */
saidOn: Day | null, 
/**
 * Tags without `#`.
 */
tags: Array<string>, 
/**
 * The private note.
 */
note: string, };

/**
 * A statement for the record, as typed.
 */
export type NewQuote = { 
/**
 * The words; not empty, shareable.
 */
words: string, 
/**
 * Where they were said.
 */
place: string, 
/**
 * The initiative they are about.
 */
initiative: InitiativeId | null, 
/**
 * The dependency they are about.
 */
dependency: DependencyId | null, 
/**
 * The decision they are about.
 */
decision: DecisionId | null, };

/**
 * A step of an escalation.
 */
export type NewStep = { 
/**
 * How far up.
 */
rung: Rung, 
/**
 * To whom.
 */
to: PersonId | null, 
/**
 * How.
 */
channel: Channel, 
/**
 * The day on which those it passes over were told beforehand.
 */
headsUpOn: Day | null, 
/**
 * The day it goes out; today when left out.
 */
on: Day | null, 
/**
 * The day by which a response is asked for.
 */
respondBy: Day | null, };

/**
 * The next reminder of an open ask.
 */
export type NextNudge = { 
/**
 * How: another way than before, once two reminders were not answered.
 */
channel: Channel, 
/**
 * Why another way; empty when it is the same. Private.
 */
why: string, 
/**
 * The day of the reminder after it, when it goes out today.
 */
thenOn: Day | null, 
/**
 * Whether the ladder is what to try instead.
 */
forLadder: boolean, };

/**
 * The next stepping stone of an initiative.
 */
export type NextStone = { 
/**
 * Which milestone.
 */
milestone: MilestoneId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is worth having once it is reached.
 */
value: string, 
/**
 * Its day.
 */
day: Day, 
/**
 * How its day came to be: "First 6 Jan, moved twice (+20 working days)."; empty when it never moved.
 */
moved: string, 
/**
 * When it will be reached.
 */
outlook: Outlook, };

/**
 * What one line means.
 */
export type NotedLine = { 
/**
 * What was understood.
 */
chips: Array<ChipView>, 
/**
 * What is left: a line of the minutes.
 */
minute: string, 
/**
 * Why it can not be taken; empty when it can.
 */
problem: string, };

/**
 * A field of one meeting.
 */
export type OccurrenceChange = { "field": "on", "value": Day } | { "field": "cancelled", "value": boolean } | { "field": "attendance", "value": AttendanceEntry };

/**
 * One meeting of a series.
 */
export type OccurrenceId = string;

/**
 * One meeting.
 */
export type OccurrenceRow = { 
/**
 * Its id.
 */
id: OccurrenceId, 
/**
 * Its day.
 */
on: Day, 
/**
 * Whether it did not take place.
 */
cancelled: boolean, 
/**
 * Who came, in the order of the teams expected. Private.
 */
attendance: Array<AttendanceRow>, 
/**
 * What came out of it, in words, as far as it is on record.
 */
entries: Array<MinuteRow>, 
/**
 * Lines that became no entry.
 */
minutes: Array<MinuteRow>, };

/**
 * Scores of the promises on record, each judged on the day it was given.
 */
export type OddsView = { 
/**
 * Promises scored.
 */
count: number, 
/**
 * How many of them were kept.
 */
kept: number, 
/**
 * How much the odds of today rest on.
 */
footing: Footing, 
/**
 * A score for each method; none without a promise.
 */
scores: Array<ScoreRow>, };

/**
 * Days on which nobody works.
 */
export type OffDays = { 
/**
 * The first.
 */
from: Day, 
/**
 * The last.
 */
to: Day, 
/**
 * Whether a day off is among them, beyond those of every week.
 */
holiday: boolean, };

/**
 * What a step brought.
 */
export type Outcome = "moved" | "partly" | "nothing" | "backfired";

/**
 * What is known of when a milestone is reached.
 */
export type Outlook = { 
/**
 * The last day promised of all it waits for; none while something has no date.
 */
promisedBy: Day | null, 
/**
 * The odds, in per cent, that it is reached by its day; none while something has no date, or it has no day.
 */
percent: number | null, 
/**
 * The day by which half of such milestones are reached.
 */
half: Day | null, 
/**
 * The day by which eight of ten are.
 */
eightOfTen: Day | null, 
/**
 * All of it as a sentence.
 */
sentence: string, 
/**
 * What it waits for that has no date.
 */
undated: Array<Named>, 
/**
 * By which day those are told that decide: "4 Dec, the day of the milestone"; empty when none is.
 */
decidesBy: string, 
/**
 * What decides: what it waits for with the odds that it comes in time, the least likely first.
 */
decides: Array<Deciding>, };

/**
 * Whether it is clear who owns a dependency.
 */
export type OwnerState = "nobody" | "claimed" | "held" | "disputed";

/**
 * A date that held before.
 */
export type PastDay = { 
/**
 * The day, the latest of a range.
 */
day: Day, 
/**
 * When it was said.
 */
statedOn: Day, 
/**
 * Who said it; empty when unknown.
 */
saidBy: string, 
/**
 * "Said 3 Nov by Platform A: 10 Nov, 10 working days later".
 */
words: string, };

/**
 * A field of a person.
 */
export type PersonChange = { "field": "name", "value": string } | { "field": "alias", "value": string } | { "field": "role", "value": string } | { "field": "team", "value": TeamId | null } | { "field": "manager", "value": PersonId | null } | { "field": "influence", "value": number | null } | { "field": "interest", "value": number | null } | { "field": "touchEvery", "value": number | null } | { "field": "cares", "value": string } | { "field": "notes", "value": string };

/**
 * A person.
 */
export type PersonId = string;

/**
 * A person in the list.
 */
export type PersonRow = { 
/**
 * Their id.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: string, 
/**
 * Their team.
 */
team: TeamId | null, 
/**
 * Its name; may be empty.
 */
teamName: string, 
/**
 * Whom they report to.
 */
manager: PersonId | null, 
/**
 * That one's name; may be empty.
 */
managerName: string, 
/**
 * Open dependencies they are DRI of.
 */
open: number, };

/**
 * One person.
 */
export type PersonView = { 
/**
 * As in the list.
 */
row: PersonRow, 
/**
 * What an export calls them.
 */
alias: string, 
/**
 * 1 to 5.
 */
influence: number | null, 
/**
 * 1 to 5.
 */
interest: number | null, 
/**
 * Working days.
 */
touchEvery: number | null, 
/**
 * The last time we were in touch.
 */
lastTouchOn: Day | null, 
/**
 * What they care about; private.
 */
cares: string, 
/**
 * The private note.
 */
notes: string, 
/**
 * Whether they are away today, in words: "Away until 5 Jan; Bea covers"; empty when they are not.
 */
away: string, 
/**
 * When they were or are away, the newest first.
 */
absences: Array<AbsenceRow>, 
/**
 * In whose stead they act, and who acts in theirs; the newest first.
 */
acting: Array<ActingRow>, 
/**
 * Who is above them, nearest first.
 */
ladder: Array<Named>, 
/**
 * Who reports to them.
 */
reports: Array<Named>, 
/**
 * Initiatives they have a role in; the hint is the role.
 */
roles: Array<Named>, 
/**
 * Dependencies they are DRI of.
 */
dependencies: Array<DependencyRow>, 
/**
 * Asks about them, newest first, open ones before.
 */
asks: Array<AskRow>, 
/**
 * What to know before they are asked.
 */
chase: Chase, 
/**
 * What I owe them, as in `CommitmentsView`.
 */
owed: Array<CommitmentRow>, 
/**
 * What they said on record, newest first.
 */
quotes: Array<QuoteRow>, };

/**
 * Thresholds. "Days" are working days unless the name says otherwise. One that was given up since is passed over,
 * so that an older ledger still opens.
 */
export type Policy = { 
/**
 * OV4: days a delivery may wait for my verdict.
 */
verdictDays: number, 
/**
 * OV8: days that an expected report may take beyond its rhythm.
 */
reportGraceDays: number, 
/**
 * AR1: a promise is missed from this many days before the need-by on…
 */
promiseMissingDays: number, 
/**
 * …or from this share, in per cent, of the time between asking and need-by, whichever is more.
 */
promiseMissingPercent: number, 
/**
 * AR3: less slack than this is tight.
 */
tightSlackDays: number, 
/**
 * AR4: as many later-moving revisions…
 */
slipRevisions: number, 
/**
 * …or as much slip in all.
 */
slipDays: number, 
/**
 * AR5: an ETA is stale after this share, in per cent, of the days left to it…
 */
stalePercent: number, 
/**
 * …but never sooner than this…
 */
staleLeastDays: number, 
/**
 * …nor later than this.
 */
staleMostDays: number, 
/**
 * AR6: odds below this, in per cent, that the need-by is met.
 */
oddsPercent: number, 
/**
 * AR7: cover is needed from this many days before the ETA on.
 */
coverDays: number, 
/**
 * AR9: a team comes rarely when of this many meetings it was expected at…
 */
attendanceMeetings: number, 
/**
 * …it came to at most this many…
 */
attendanceMost: number, 
/**
 * …or when it missed this many in a row.
 */
attendanceMissedInARow: number, 
/**
 * AR10: first-pass acceptance below this, in per cent, is weak…
 */
firstPassPercent: number, 
/**
 * …once this many deliveries were judged.
 */
firstPassLeast: number, 
/**
 * AR12: a vital dependency must be complete this many calendar days before its need-by.
 */
completeCalendarDays: number, 
/**
 * High from this many reasons on.
 */
highReasons: number, 
/**
 * Gone quiet: the median reply gap is multiplied by this…
 */
quietFactor: number, 
/**
 * …held above this…
 */
quietLeastDays: number, 
/**
 * …and below this…
 */
quietMostDays: number, 
/**
 * …and is this with fewer than four gaps known.
 */
quietUnknownDays: number, 
/**
 * Not chased: days without anything in or out.
 */
unchasedDays: number, 
/**
 * A decision is stalled after so many days without anything said or done about it.
 */
stalledDays: number, 
/**
 * A decision that was made is to be communicated within so many days.
 */
untoldDays: number, 
/**
 * Follow up: what I owe shows from this many days before it is due on.
 */
commitmentSoonDays: number, 
/**
 * Days to the first, the second and every further nudge.
 */
nudgeCadence: Array<number>, 
/**
 * Health: this share of open dependencies at risk, in per cent, makes an initiative at risk.
 */
healthAtRiskPercent: number, 
/**
 * Health: more than this share without a date or with a stale one, in per cent, makes it unknown.
 */
healthUnknownPercent: number, };

/**
 * What to know before an escalation goes out.
 */
export type Preflight = { 
/**
 * The asks so far: "Asked twice since 3 Nov, last on 28 Nov; no answer."
 */
asks: string, 
/**
 * What the delay means by the dates on record; empty without any.
 */
impact: string, 
/**
 * What we owe them ourselves, a line each.
 */
owed: Array<string>, 
/**
 * A first wording of what triggered it.
 */
trigger: string, 
/**
 * A first wording of what it means for us; may be empty.
 */
means: string, 
/**
 * The five rungs, from the lowest.
 */
rungs: Array<RungRow>, 
/**
 * A day by which to ask for a response.
 */
respondBy: Day, 
/**
 * The rung suggested.
 */
rung: Rung, 
/**
 * Why, with its counts; private.
 */
why: string, };

/**
 * Whether a team came to a meeting it was expected at.
 */
export type Presence = "present" | "absent" | "excused";

/**
 * A table of it.
 */
export type PreviewTable = { 
/**
 * Its name.
 */
name: string, 
/**
 * Rows, without the header.
 */
rows: number, 
/**
 * Its columns.
 */
columns: Array<string>, 
/**
 * Its first rows, three at most, a text a cell; none of the whole ledger, which is private.
 */
first: Array<Array<string>>, };

/**
 * What a rule proposes to write down as a risk: to confirm or to dismiss.
 */
export type ProposalRow = { 
/**
 * The rule.
 */
rule: RaisedBy, 
/**
 * The dependency.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
dependencyTitle: string, 
/**
 * The title under which it would be kept.
 */
title: string, 
/**
 * Why it is proposed, in words.
 */
why: string, };

/**
 * Something to read.
 */
export type Query = { "query": "shell" } | { "query": "today", 
/**
 * Lines of each band at most; all of them when left out. The counts are always those of all.
 */
most: number | null, } | { "query": "dependencies", 
/**
 * In this order; in that of attention when left out.
 */
order: GridOrder | null, } | { "query": "timeline", 
/**
 * Which, and gathered by what.
 */
order: TimelineOrder, } | { "query": "dependency", 
/**
 * Which.
 */
id: DependencyId, } | { "query": "decisions" } | { "query": "decision", 
/**
 * Which.
 */
id: DecisionId, } | { "query": "initiatives" } | { "query": "initiative", 
/**
 * Which.
 */
id: InitiativeId, } | { "query": "teams" } | { "query": "team", 
/**
 * Which.
 */
id: TeamId, } | { "query": "person", 
/**
 * Who.
 */
id: PersonId, } | { "query": "coverage" } | { "query": "commitments" } | { "query": "meetings" } | { "query": "meeting", 
/**
 * Which.
 */
id: MeetingId, } | { "query": "minutes", 
/**
 * The day of the meeting; today when left out.
 */
on: Day | null, 
/**
 * The lines.
 */
lines: Array<MeetingLine>, } | { "query": "capture", 
/**
 * The line.
 */
text: string, 
/**
 * The initiative when the line names none.
 */
initiative: InitiativeId | null, 
/**
 * Texts of chips that were removed.
 */
plain: Array<string>, } | { "query": "brief", 
/**
 * About what.
 */
dependency: DependencyId, 
/**
 * What is said for it.
 */
case: CaseEntry, 
/**
 * By when a response is asked for.
 */
respondBy: Day | null, } | { "query": "letters", 
/**
 * What to write.
 */
order: LetterOrder, } | { "query": "typedDay", 
/**
 * The date as typed.
 */
text: string, 
/**
 * Whether a past day is meant: then `fri` is the last one, and `yesterday` and `-5d` are understood.
 */
past: boolean, 
/**
 * Whether an ETA is meant: then a period is a range, and words without any bounds are kept as said.
 */
eta: boolean, } | { "query": "importPreview", 
/**
 * The file.
 */
order: ImportOrder, } | { "query": "importing", 
/**
 * The word it was given.
 */
watch: string, 
/**
 * Whether it is to stop: then nothing of it is written.
 */
stop: boolean, } | { "query": "exportPreview", 
/**
 * What to write, and how.
 */
order: ExportOrder, } | { "query": "export", 
/**
 * What to write, and how.
 */
order: ExportOrder, } | { "query": "updatePdf", 
/**
 * Which.
 */
of: UpdateOf, } | { "query": "updateDraft", 
/**
 * What it is about.
 */
order: UpdateOrder, } | { "query": "audienceDraft", 
/**
 * The audience as it stands in the form.
 */
audience: Audience, 
/**
 * What it is about; its audience does not matter.
 */
order: UpdateOrder, } | { "query": "audiences" } | { "query": "updates", 
/**
 * Words that stand in them; all when there are none.
 */
text: string, } | { "query": "update", 
/**
 * Which.
 */
id: UpdateId, } | { "query": "whatIf", 
/**
 * Which initiative.
 */
initiative: InitiativeId, 
/**
 * What is supposed; nothing shows them as they are.
 */
changes: Array<Supposing>, } | { "query": "odds" } | { "query": "trail" } | { "query": "settings" } | { "query": "asOf", 
/**
 * The day.
 */
day: Day, 
/**
 * The question.
 */
of: Query, } | { "query": "since", 
/**
 * The day.
 */
day: Day, } | { "query": "search", 
/**
 * The words.
 */
text: string, };

/**
 * A statement on record.
 */
export type QuoteRow = { 
/**
 * Its id.
 */
id: StatementId, 
/**
 * The words.
 */
words: string, 
/**
 * Who said them; empty when unknown.
 */
speaker: string, 
/**
 * The person, when one is named.
 */
person: PersonId | null, 
/**
 * The team, when one is named.
 */
team: TeamId | null, 
/**
 * Where.
 */
place: string, 
/**
 * When.
 */
on: Day, 
/**
 * Where it can be read again; https or mailto only, else empty.
 */
link: string, 
/**
 * What they are about, in words; may be empty.
 */
about: string, 
/**
 * The initiative they are about.
 */
initiative: InitiativeId | null, 
/**
 * The dependency they are about.
 */
dependency: DependencyId | null, 
/**
 * The decision they are about.
 */
decision: DecisionId | null, 
/**
 * As a line to quote.
 */
line: string, 
/**
 * Why it was taken back; none when it holds.
 */
retracted: string | null, };

/**
 * Who raised it: I, or a rule and which.
 */
export type RaisedBy = "me" | "keepsMoving" | "comesBack" | "noFallback";

/**
 * Why a date moved.
 */
export type ReasonCode = "scope" | "dependency" | "capacity" | "priority" | "quality" | "estimate" | "leave" | "unknown";

/**
 * Why something needs a look.
 */
export type ReasonRow = { 
/**
 * The rule's code.
 */
code: string, 
/**
 * In words.
 */
sentence: string, 
/**
 * Whose move it is.
 */
court: Court, 
/**
 * The band it belongs to.
 */
band: Band, };

/**
 * A report that came.
 */
export type ReceivedRow = { 
/**
 * Its statement.
 */
id: StatementId, 
/**
 * The day.
 */
on: Day, 
/**
 * Where it can be read; https or mailto only, else empty.
 */
link: string, 
/**
 * What was in it.
 */
text: string, 
/**
 * Why it was taken back; none when it holds.
 */
retracted: string | null, };

/**
 * Which question an update answers, and so how it is written.
 */
export type Register = "peers" | "management" | "nonTechnical";

/**
 * What a team is to us.
 */
export type Relation = "own" | "partner" | "platform" | "vendor" | "leadership";

/**
 * The answer to one request.
 */
export type Reply = { 
/**
 * Counts acts on this ledger; a view is as fresh as the revision it came with.
 */
revision: number, 
/**
 * The day on which the rules were applied.
 */
today: Day, 
/**
 * What the act did; absent when there was none or it was refused.
 */
done: Done | null, 
/**
 * Why the act was refused; nothing was written then.
 */
problem: ApiError | null, 
/**
 * One answer for each query, in their order.
 */
answers: Array<Answer>, 
/**
 * The label of what undo would take back.
 */
undo: string | null, 
/**
 * The label of what redo would bring back.
 */
redo: string | null, };

/**
 * A field of an expected report.
 */
export type ReportChange = { "field": "title", "value": string } | { "field": "team", "value": TeamId | null } | { "field": "person", "value": PersonId | null } | { "field": "every", "value": number } | { "field": "since", "value": Day } | { "field": "endedOn", "value": Day | null };

/**
 * A report that is expected again and again.
 */
export type ReportId = string;

/**
 * A report that is expected.
 */
export type ReportRow = { 
/**
 * Its id.
 */
id: ReportId, 
/**
 * Its title.
 */
title: string, 
/**
 * The team that owes it.
 */
team: TeamId | null, 
/**
 * Its name; may be empty.
 */
teamName: string, 
/**
 * The person who sends it.
 */
person: PersonId | null, 
/**
 * Their name; may be empty.
 */
personName: string, 
/**
 * Working days from one to the next.
 */
every: number, 
/**
 * "every 10 working days".
 */
rhythm: string, 
/**
 * From when it is expected.
 */
since: Day, 
/**
 * When it was called off.
 */
endedOn: Day | null, 
/**
 * When the last one came.
 */
lastOn: Day | null, 
/**
 * When the next one is due.
 */
dueOn: Day | null, 
/**
 * Why it needs a look; empty when it does not.
 */
reason: string, 
/**
 * Words to ask for it by; nothing private is in them.
 */
reminder: string, 
/**
 * Each that came, newest first.
 */
received: Array<ReceivedRow>, };

/**
 * One trip: at most one act, then every query answered from the state it left.
 */
export type Request = { 
/**
 * The act to carry out.
 */
act: Act | null, 
/**
 * What is on screen.
 */
queries: Array<Query>, };

/**
 * A field of a risk and its new value.
 */
export type RiskChange = { "field": "kind", "value": RiskKind } | { "field": "title", "value": string } | { "field": "initiative", "value": InitiativeId | null } | { "field": "dependency", "value": DependencyId | null } | { "field": "trigger", "value": string } | { "field": "owner", "value": PersonId | null } | { "field": "response", "value": string } | { "field": "reviewOn", "value": Day | null };

/**
 * A risk, an assumption or an issue.
 */
export type RiskId = string;

/**
 * What kind of thing it is.
 */
export type RiskKind = "risk" | "assumption" | "issue";

/**
 * A risk, an assumption or an issue.
 */
export type RiskRow = { 
/**
 * Its id.
 */
id: RiskId, 
/**
 * Risk, assumption or issue.
 */
kind: RiskKind, 
/**
 * Its title.
 */
title: string, 
/**
 * The initiative it bears on.
 */
initiative: InitiativeId | null, 
/**
 * Its title; empty without one.
 */
initiativeTitle: string, 
/**
 * The dependency it bears on.
 */
dependency: DependencyId | null, 
/**
 * Its title; empty without one.
 */
dependencyTitle: string, 
/**
 * By what we would notice.
 */
trigger: string, 
/**
 * Who looks after it.
 */
owner: PersonId | null, 
/**
 * Their name; empty without one.
 */
ownerName: string, 
/**
 * What is done about it.
 */
response: string, 
/**
 * The day on which it is looked at again.
 */
reviewOn: Day | null, 
/**
 * Whether that day has come and it is open.
 */
reviewDue: boolean, 
/**
 * Where it stands.
 */
state: RiskState, 
/**
 * Why it was closed or dismissed.
 */
stateReason: string, 
/**
 * Who raised it.
 */
raisedBy: RaisedBy, };

/**
 * Where it stands.
 */
export type RiskState = "open" | "closed" | "dismissed";

/**
 * What a person is to an initiative.
 */
export type Role = "driver" | "approver" | "sponsor" | "contributor" | "informed";

/**
 * What a row does when taken in.
 */
export type RowVerdict = "create" | "update" | "skip" | "refuse";

/**
 * How far up a step went.
 */
export type Rung = "dri" | "driLead" | "leads" | "skipLevel" | "director";

/**
 * One rung tried within an escalation.
 */
export type RungId = string;

/**
 * A rung, whom it means, and what it has brought with this team.
 */
export type RungRow = { 
/**
 * Which.
 */
rung: Rung, 
/**
 * Its number, from 0.
 */
number: number, 
/**
 * Whom it means, when somebody is known.
 */
to: PersonId | null, 
/**
 * The channel that has worked there, else mail.
 */
channel: Channel, 
/**
 * "0 of 1 moved"; empty while no step there is finished. Private.
 */
brought: string, };

/**
 * Where a statement comes from; everything may be left out.
 */
export type Said = { 
/**
 * Who said it.
 */
person: PersonId | null, 
/**
 * For which team; the supplier when left out.
 */
team: TeamId | null, 
/**
 * How it reached me; *said in a meeting* when left out.
 */
source: Source | null, 
/**
 * Where it can be read again.
 */
link: string, 
/**
 * The day it was said; today when left out.
 */
on: Day | null, };

/**
 * A saved view.
 */
export type SavedViewId = string;

/**
 * A view of the dependencies that was given a name.
 */
export type SavedViewRow = { 
/**
 * Its id.
 */
id: SavedViewId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it shows, and how.
 */
look: ViewLook, };

/**
 * How good one method was.
 */
export type ScoreRow = { 
/**
 * Which.
 */
method: Method, 
/**
 * Its name.
 */
label: string, 
/**
 * Brier score in thousandths: 0 is perfect, 250 a coin.
 */
brier: number, 
/**
 * Log loss in thousandths; 693 is a coin.
 */
logLoss: number, 
/**
 * Calibration error over ten bins, in thousandths.
 */
calibration: number, 
/**
 * CRPS in tenths of a day; only of a method that tells a day.
 */
crps: number | null, 
/**
 * How many came by the day of eight in ten.
 */
met: number | null, 
/**
 * Of how many where that is known.
 */
metOf: number | null, 
/**
 * Ten bins from 0 to 100 %.
 */
bins: Array<BinRow>, };

/**
 * One find.
 */
export type SearchHit = { 
/**
 * "dependency", "initiative", "team", "person", "update".
 * "dependency", "initiative", "team", "person", "commitment".
 * "dependency", "initiative", "team", "person", "decision", "risk".
 */
noun: string, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title or name.
 */
title: string, 
/**
 * What tells it from its namesakes.
 */
hint: string, 
/**
 * Where it stands, when it is a dependency.
 */
state: State | null, 
/**
 * The dependency, when it is one.
 */
dependency: DependencyId | null, 
/**
 * Where in what is on record about it the words stand, the newest first; at most 3.
 */
excerpts: Array<Excerpt>, };

/**
 * What was found.
 */
export type SearchView = { 
/**
 * At most 50, the best first.
 */
hits: Array<SearchHit>, };

/**
 * Calendar and thresholds.
 */
export type SettingsView = { 
/**
 * Seven days, Monday first.
 */
week: Array<boolean>, 
/**
 * Days off.
 */
holidays: Array<Day>, 
/**
 * Thresholds.
 */
policy: Policy, 
/**
 * Their defaults.
 */
defaults: Policy, 
/**
 * Where the ledger lies.
 */
ledgerPath: string, 
/**
 * Where its backups lie.
 */
backupFolder: string, 
/**
 * The newest backup.
 */
lastBackupAt: Moment | null, 
/**
 * The version of Towline.
 */
version: string, };

/**
 * How much it presses.
 */
export type Severity = "high" | "medium";

/**
 * A line of the capture sheet, before anything is typed.
 */
export type SheetLine = { 
/**
 * The dependency.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The team's name.
 */
team: string, 
/**
 * The neutral sentence about its dates.
 */
dates: string, 
/**
 * What to ask; empty when it is not on the agenda.
 */
points: Array<string>, };

/**
 * What the frame shows, and names to choose from.
 */
export type ShellView = { 
/**
 * The file's name without its folder.
 */
ledger: string, 
/**
 * Whether the worked example is open instead of the own ledger.
 */
example: boolean, 
/**
 * Whether nothing was recorded yet: the first-run choices are shown.
 */
empty: boolean, 
/**
 * Rows on Today.
 */
needsLook: number, 
/**
 * Dependencies at all.
 */
dependencies: number, 
/**
 * Teams by name.
 */
teams: Array<Named>, 
/**
 * People by name.
 */
people: Array<Named>, 
/**
 * Initiatives by title, live ones first.
 */
initiatives: Array<Named>, 
/**
 * Milestones by title; the hint is the initiative's id.
 */
milestones: Array<Named>, 
/**
 * Series of meetings that go on, by title.
 */
meetings: Array<Named>, 
/**
 * Reports that are expected, by title; the hint is who owes it.
 */
reports: Array<Named>, 
/**
 * What I still owe, by day; the hint is to whom.
 */
owed: Array<Named>, 
/**
 * Lists of checks to apply, in their order.
 */
templates: Array<CheckTemplate>, 
/**
 * Saved views by name.
 */
views: Array<SavedViewRow>, };

/**
 * What weighs most of what has changed.
 */
export type SinceMark = "added" | "later" | "accepted" | "bounced" | "earlier" | "changed";

/**
 * A milestone that is another one now.
 */
export type SinceMilestone = { 
/**
 * Which.
 */
milestone: MilestoneId, 
/**
 * Its title today.
 */
title: string, 
/**
 * What weighs most of it.
 */
mark: SinceMark, 
/**
 * What changed, each in short words.
 */
words: Array<string>, };

/**
 * A dependency that is another one now.
 */
export type SinceRow = { 
/**
 * Which.
 */
dependency: DependencyId, 
/**
 * Its title today.
 */
title: string, 
/**
 * What weighs most of it.
 */
mark: SinceMark, 
/**
 * What changed, each in short words.
 */
words: Array<string>, };

/**
 * What has changed since the end of a past day.
 */
export type SinceView = { 
/**
 * The day.
 */
day: Day, 
/**
 * The day in full: "Fri 7 Nov 2025".
 */
label: string, 
/**
 * The working day before it; none before the first day that can be shown.
 */
previous: Day | null, 
/**
 * The working day after it; none when that is today or later.
 */
next: Day | null, 
/**
 * Dependencies that are other ones now.
 */
changed: number, 
/**
 * Dependencies that were not on record then.
 */
added: number, 
/**
 * "12 have changed since, 3 were added."
 */
summary: string, 
/**
 * "5 dates moved later, 1 earlier; 2 accepted."; empty when there is nothing to tell apart.
 */
totals: string, 
/**
 * Dependencies that have changed or were added, by title.
 */
rows: Array<SinceRow>, 
/**
 * Milestones that have, by title.
 */
milestones: Array<SinceMilestone>, };

/**
 * One date of the slip trail.
 */
export type SlipPoint = { 
/**
 * Its statement.
 */
id: StatementId, 
/**
 * Its kind.
 */
kind: EtaKind, 
/**
 * The day, the latest of a range.
 */
day: Day, 
/**
 * When it was said.
 */
statedOn: Day, 
/**
 * Who said it; empty when unknown.
 */
saidBy: string, 
/**
 * Working days later than the one before; negative when earlier, 0 for the first.
 */
slip: number, 
/**
 * Why, as a class.
 */
code: ReasonCode, 
/**
 * Why.
 */
reason: string, 
/**
 * Place on the trail's axis, 0 to 1000; the need-by is on the same axis, see `DependencyView`.
 */
at: number, 
/**
 * Whether it is the one that holds now.
 */
current: boolean, };

/**
 * That something is put off.
 */
export type SnoozeRow = { 
/**
 * The day it shows again; earlier when its need-by passes.
 */
until: Day, 
/**
 * Why; private.
 */
reason: string, };

/**
 * How a statement reached me.
 */
export type Source = "meeting" | "written" | "relayed" | "system" | "inferred" | "imported";

/**
 * Where an initiative stands.
 */
export type Stage = "proposed" | "active" | "paused" | "done" | "dropped";

/**
 * A person's role in an initiative.
 */
export type StakeholderId = string;

/**
 * A role in an initiative.
 */
export type StakeholderRow = { 
/**
 * Its id.
 */
id: StakeholderId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The role.
 */
role: Role, 
/**
 * For which team; their own when none was named; may be empty.
 */
team: string, };

/**
 * A word about where a dependency stands.
 */
export type StandingWord = "acknowledged" | "started" | "blocked" | "parked" | "declined" | "cancelled" | "replaced" | "reopened";

/**
 * Where a dependency stands; derived from the ledger.
 */
export type State = "draft" | "asked" | "acknowledged" | "committed" | "inProgress" | "delivered" | "bounced" | "accepted" | "blocked" | "parked" | "declined" | "cancelled" | "replaced";

/**
 * One statement in the ledger: a need-by, an ETA, a milestone date, a standing.
 */
export type StatementId = string;

/**
 * A count from a day on.
 */
export type StepPoint = { 
/**
 * The day.
 */
day: Day, 
/**
 * Its place on the axis, 0 to 1000.
 */
at: number, 
/**
 * The count.
 */
count: number, };

/**
 * A step of an escalation.
 */
export type StepRow = { 
/**
 * Its id.
 */
id: RungId, 
/**
 * How far up.
 */
rung: Rung, 
/**
 * To whom, in words.
 */
to: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * When those it passes over were told beforehand.
 */
headsUpOn: Day | null, 
/**
 * When.
 */
on: Day, 
/**
 * By when a response was asked for.
 */
respondBy: Day | null, 
/**
 * What it brought.
 */
outcome: Outcome | null, 
/**
 * When the first response came.
 */
outcomeOn: Day | null, 
/**
 * What it cost, 0 to 3; private.
 */
cost: number, 
/**
 * The private note.
 */
note: string, };

/**
 * A day that a milestone had.
 */
export type StoneDate = { 
/**
 * The statement.
 */
id: StatementId, 
/**
 * The day.
 */
day: Day, 
/**
 * When it was said.
 */
statedOn: Day, 
/**
 * By whom; empty when that is me or not known.
 */
saidBy: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Working days by which it is later than the one before.
 */
slip: number, 
/**
 * Whether it holds now.
 */
current: boolean, 
/**
 * Why it was taken back; none while it stands.
 */
retracted: string | null, };

/**
 * The one act suggested for an item; the key is the one of product.md.
 */
export type Suggestion = "reviseEta" | "ask" | "nudge" | "logReply" | "accept" | "answerClaim" | "askCorrection" | "escalate" | "decide" | "communicate" | "nameCover" | "logReport" | "update" | "edit" | "keep" | "open";

/**
 * Something supposed, in words.
 */
export type SupposedRow = { 
/**
 * "SSO SDK promised for 8 Jan instead of 24 Nov".
 */
label: string, 
/**
 * What was assumed, with its counts.
 */
says: string, };

/**
 * Something to suppose. Nothing of it is written.
 */
export type Supposing = { "suppose": "eta", 
/**
 * Which dependency.
 */
dependency: DependencyId, 
/**
 * The day.
 */
day: Day, } | { "suppose": "drop", 
/**
 * Which dependency.
 */
dependency: DependencyId, } | { "suppose": "usual", 
/**
 * Which team.
 */
team: TeamId, };

/**
 * What the rows of a table are.
 */
export type TableKind = "initiatives" | "stakeholders" | "dependencies" | "people" | "teams" | "absences" | "asks" | "meetings" | "series";

/**
 * A field of a team.
 */
export type TeamChange = { "field": "name", "value": string } | { "field": "relation", "value": Relation } | { "field": "channel", "value": string } | { "field": "cycleDays", "value": number } | { "field": "lead", "value": PersonId | null } | { "field": "notes", "value": string };

/**
 * A team.
 */
export type TeamId = string;

/**
 * A team in the list.
 */
export type TeamRow = { 
/**
 * Its id.
 */
id: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is to us.
 */
relation: Relation, 
/**
 * Where it is reached.
 */
channel: string, 
/**
 * Open dependencies on it.
 */
open: number, 
/**
 * Of them, overdue.
 */
overdue: number, 
/**
 * People on it.
 */
people: number, 
/**
 * "kept 4 of 11 dates"; empty without a decided promise. Private.
 */
kept: string, 
/**
 * "first delivery accepted 3 of 5; median 4 working days to accept, n=4"; empty when nothing was judged.
 * Private.
 */
accepted: string, };

/**
 * One team.
 */
export type TeamView = { 
/**
 * As in the list.
 */
row: TeamRow, 
/**
 * Days from delivery to delivery.
 */
cycleDays: number, 
/**
 * Whether it came to its meetings of late. Private.
 */
attendance: AttendanceStrip, 
/**
 * The private note.
 */
notes: string, 
/**
 * Who leads it, as set.
 */
lead: PersonId | null, 
/**
 * Who leads it today, in words: "Bea acts as lead"; empty when nothing is known.
 */
leading: string, 
/**
 * Whether it is known that nobody leads it today.
 */
leadMissing: boolean, 
/**
 * When its lead was or is vacant, the newest first.
 */
vacancies: Array<AbsenceRow>, 
/**
 * Who acts as its lead, the newest first.
 */
acting: Array<ActingRow>, 
/**
 * What going up the ladder has brought, in one line; empty while no step is finished. Private.
 */
ladderWords: string, 
/**
 * The same by rung and channel. Private.
 */
ladder: Array<LadderRow>, 
/**
 * The time first quoted beside the time it took, the newest first. Private.
 */
leadTimes: Array<LeadTimeRow>, 
/**
 * What that comes to, in words; empty without any. Private.
 */
leadTimeWords: string, 
/**
 * Its people.
 */
people: Array<PersonRow>, 
/**
 * Dependencies on it in the order of attention.
 */
dependencies: Array<DependencyRow>, 
/**
 * What I owe it and its people, as in `CommitmentsView`.
 */
owed: Array<CommitmentRow>, };

/**
 * Teams and people.
 */
export type TeamsView = { 
/**
 * Teams: with open dependencies first, then by name.
 */
teams: Array<TeamRow>, 
/**
 * People by name.
 */
people: Array<PersonRow>, };

/**
 * A word of ours, and what is written instead of it.
 */
export type Term = { 
/**
 * The word, or words; found whole and without regard to case.
 */
word: string, 
/**
 * What this audience reads instead; may be empty.
 */
plain: string, };

/**
 * Days on which somebody is away.
 */
export type TimelineAway = { 
/**
 * The first day.
 */
from: Day, 
/**
 * The last day; that of the timeline when no return is known.
 */
to: Day, 
/**
 * Whether somebody stands in on every working day of it.
 */
covered: boolean, 
/**
 * "Ada is on leave 4 Dec – 5 Jan; not covered".
 */
words: string, };

/**
 * A dependency over days.
 */
export type TimelineBar = { 
/**
 * Its id.
 */
id: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * The supplier.
 */
team: TeamId | null, 
/**
 * The supplier's name; empty without one.
 */
teamName: string, 
/**
 * The initiative's title.
 */
initiativeTitle: string, 
/**
 * The milestone's title; empty without one.
 */
milestoneTitle: string, 
/**
 * The DRI's name; empty without one.
 */
driName: string, 
/**
 * How much hangs on it.
 */
criticality: Criticality, 
/**
 * Where it stands.
 */
state: State, 
/**
 * Its band; none when it needs no look.
 */
band: Band | null, 
/**
 * How much it presses.
 */
severity: Severity | null, 
/**
 * Whether nothing more is awaited.
 */
atRest: boolean, 
/**
 * The day it was asked for, or that of the first date when it came before; else the day it was written down.
 */
from: Day, 
/**
 * "Asked 3 Oct".
 */
fromWords: string, 
/**
 * The day its bar ends: the ETA, the day it came or was laid to rest, or today when it has no date.
 */
to: Day, 
/**
 * The first day of a range that ends with `to`.
 */
earliest: Day | null, 
/**
 * What that end is.
 */
end: BarEnd, 
/**
 * "Said 17 Nov by Platform A: 24 Nov, 10 working days later", "Accepted 20 Nov", "No date".
 */
toWords: string, 
/**
 * What kind of ETA it is.
 */
etaKind: EtaKind | null, 
/**
 * Dates that held before, oldest first.
 */
past: Array<PastDay>, 
/**
 * The day by which it is needed.
 */
needBy: Day | null, 
/**
 * From its end to the need-by: "10 working days after its need-by"; empty without both.
 */
gap: string, 
/**
 * Whether the end lies after the need-by.
 */
late: boolean, 
/**
 * Whether the date that was given has passed and nothing came.
 */
overdue: boolean, 
/**
 * Days by which half, and 8 of 10, of such promises come; both none without a promise that is awaited.
 */
likely: [Day | null, Day | null], 
/**
 * How much that rests on; none without a promise that is awaited.
 */
footing: Footing | null, 
/**
 * The odds in words, with their counts; empty without a promise that is awaited.
 */
odds: string, 
/**
 * The weightiest reason in words; empty when it needs no look.
 */
reason: string, 
/**
 * An ETA a working day earlier, to propose; none when that has passed or there is no ETA awaited.
 */
earlier: Day | null, 
/**
 * An ETA a working day later, to propose: today at the earliest.
 */
later: Day | null, };

/**
 * Rows that belong together.
 */
export type TimelineGroup = { 
/**
 * The id of its team, milestone or initiative; empty for what has none.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from its namesakes: the initiative of a milestone. May be empty.
 */
hint: string, 
/**
 * "4 open, 2 overdue".
 */
words: string, 
/**
 * Milestones that stand in its line, by day.
 */
milestones: Array<MilestoneId>, 
/**
 * Its dependencies, by the end of their bars; what has no date comes last.
 */
bars: Array<TimelineBar>, };

/**
 * One thing that waits for another.
 */
export type TimelineLink = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * What is waited for.
 */
from: DependencyId, 
/**
 * The dependency that waits.
 */
dependency: DependencyId | null, 
/**
 * The milestone that waits.
 */
milestone: MilestoneId | null, 
/**
 * How strongly.
 */
kind: LinkKind, 
/**
 * Working days between.
 */
lag: number, 
/**
 * "Tokenizer blocks SSO SDK, 3 working days between".
 */
words: string, };

/**
 * Which timeline.
 */
export type TimelineOrder = { 
/**
 * What its rows are gathered by.
 */
rows: TimelineRows, 
/**
 * Only of this initiative.
 */
initiative: InitiativeId | null, 
/**
 * Whether what nothing more is awaited of is left out.
 */
openOnly: boolean, };

/**
 * What the rows of the timeline are gathered by.
 */
export type TimelineRows = "team" | "milestone" | "initiative";

/**
 * A milestone over days.
 */
export type TimelineStone = { 
/**
 * Its id.
 */
id: MilestoneId, 
/**
 * Its title.
 */
title: string, 
/**
 * The initiative's title.
 */
initiativeTitle: string, 
/**
 * The day that holds now, or the day it was reached.
 */
day: Day | null, 
/**
 * When it was reached.
 */
doneOn: Day | null, 
/**
 * Whether its day has passed and it is not done.
 */
overdue: boolean, 
/**
 * "15 Jan, said 1 Nov", "reached 10 Jan", "no day".
 */
words: string, 
/**
 * Days that held before, oldest first.
 */
past: Array<PastDay>, 
/**
 * The odds of its day in words, or why there are none; empty once it is reached.
 */
odds: string, 
/**
 * The dependencies that decide when it can be done, from the first to the last.
 */
chain: Array<DependencyId>, 
/**
 * The first day on which it can be done when every promise holds; none while nothing is promised.
 */
finish: Day | null, 
/**
 * The chain in words; empty without one.
 */
chainWords: string, };

/**
 * A team with who of it is away.
 */
export type TimelineTeam = { 
/**
 * Its id.
 */
id: TeamId, 
/**
 * When somebody of it is away, by day.
 */
away: Array<TimelineAway>, };

/**
 * Dependencies over days.
 */
export type TimelineView = { 
/**
 * Today.
 */
today: Day, 
/**
 * The first day worth drawing.
 */
from: Day, 
/**
 * The last day worth drawing.
 */
to: Day, 
/**
 * Its groups in order; those without a team or milestone come last.
 */
groups: Array<TimelineGroup>, 
/**
 * The milestones that stand in groups, by day.
 */
milestones: Array<TimelineStone>, 
/**
 * Teams that build something shown, with who of them is away.
 */
teams: Array<TimelineTeam>, 
/**
 * What waits for what, of what is shown.
 */
links: Array<TimelineLink>, 
/**
 * Days between `from` and `to` on which nobody works.
 */
off: Array<OffDays>, };

/**
 * A band of Today.
 */
export type TodayBand = { 
/**
 * Which.
 */
band: Band, 
/**
 * Things in it, gathered lines counted in full.
 */
count: number, 
/**
 * Lines at all.
 */
lines: number, 
/**
 * Its lines, in order; the first of them when fewer were asked for.
 */
rows: Array<TodayRow>, };

/**
 * A line of Today: something that needs a look.
 */
export type TodayRow = { 
/**
 * The dependency, when it is one.
 */
dependency: DependencyId | null, 
/**
 * The milestone, when it is one.
 */
milestone: MilestoneId | null, 
/**
 * The person, when it is one.
 */
person: PersonId | null, 
/**
 * What I owe, when it is that; the team is to whom.
 */
commitment: CommitmentId | null, 
/**
 * The decision, when it is one; the team is then its driver, the need-by the day it is wanted.
 */
decision: DecisionId | null, 
/**
 * The risk, when it is one; the team is then who looks after it.
 */
risk: RiskId | null, 
/**
 * The expected report, when it is one.
 */
report: ReportId | null, 
/**
 * The update that is due, when it is about an initiative; the team is then who waits for it.
 */
update: UpdateDue | null, 
/**
 * Its initiative.
 */
initiative: InitiativeId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * The initiative's title.
 */
initiativeTitle: string, 
/**
 * The supplier's name.
 */
team: string, 
/**
 * How much hangs on it.
 */
criticality: Criticality, 
/**
 * Where it stands, when it is a dependency.
 */
state: State | null, 
/**
 * Whether it is clear who owns it, when it is a dependency.
 */
owner: OwnerState | null, 
/**
 * The day by which it is needed; a milestone's day.
 */
needBy: Day | null, 
/**
 * The day that holds now.
 */
eta: Day | null, 
/**
 * Working days from ETA to need-by.
 */
slack: number | null, 
/**
 * How much it presses.
 */
severity: Severity, 
/**
 * Whose move it is.
 */
court: Court, 
/**
 * Why, the weightiest first.
 */
reasons: Array<ReasonRow>, 
/**
 * The act suggested.
 */
suggestion: Suggestion, 
/**
 * Its words: "Nudge".
 */
suggestionLabel: string, 
/**
 * Its key: "A".
 */
suggestionKey: string, 
/**
 * The ask that the suggestion is about, when it is.
 */
ask: AskId | null, 
/**
 * When more than one thing is gathered in this line: how many. Then it stands for dependencies of one
 * initiative that were written down and never asked, or for initiatives about which an update is due. 1 otherwise.
 */
gathered: number, };

/**
 * The four bands.
 */
export type TodayView = { 
/**
 * One line: "5 overdue, 2 gone quiet, 3 at risk, 4 for you."
 */
summary: string, 
/**
 * What changed since yesterday, in one line; empty when nothing did.
 */
sinceYesterday: string, 
/**
 * Always four, in their order.
 */
bands: Array<TodayBand>, 
/**
 * How many dependencies are put off, and when the first shows again; empty when none is.
 */
putOff: string, };

/**
 * What is asked about when it is no dependency.
 */
export type Topic = { "noun": "decision", 
/**
 * Which.
 */
id: DecisionId, } | { "noun": "person", 
/**
 * Who.
 */
id: PersonId, };

/**
 * One step.
 */
export type TrailStep = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When.
 */
at: Moment, 
/**
 * The local day of it.
 */
on: Day, 
/**
 * In words.
 */
label: string, 
/**
 * Whether it was taken back.
 */
undone: boolean, 
/**
 * Whether it can no longer be taken back or brought back.
 */
sealed: boolean, 
/**
 * The later step that took back only this one.
 */
takenBackBy: number | null, };

/**
 * What was done.
 */
export type TrailView = { 
/**
 * Newest first, at most 2,000.
 */
steps: Array<TrailStep>, 
/**
 * Steps at all.
 */
total: number, };

/**
 * What a typed date means.
 */
export type TypedDayView = { 
/**
 * The day, or the first one of a period; none for `none`, words, and what is not understood.
 */
day: Day | null, 
/**
 * The last day of a period, where an ETA is meant.
 */
latest: Day | null, 
/**
 * The words of a period, or those without any bounds, where an ETA is meant: they are kept as said.
 */
words: string, 
/**
 * In full: "Fri 12 Jan 2024", "no date", "between 1 and 28 Feb 2027 (“mid Q1”)".
 */
label: string, 
/**
 * Why it is not understood; empty when it is.
 */
problem: string, };

/**
 * Why a ledger can not be used.
 */
export type Unavailable = "locked" | "newer" | "damaged" | "disk";

/**
 * A status update as it would be sent.
 */
export type UpdateDraftView = { 
/**
 * For whom.
 */
audience: AudienceKey, 
/**
 * First day of the period.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * When the last update about these went to this audience.
 */
lastSentAt: Moment | null, 
/**
 * Its lines as facts, each with a key to leave it out by.
 */
lines: Array<UpdateLine>, 
/**
 * As Markdown.
 */
markdown: string, 
/**
 * As plain text.
 */
text: string, 
/**
 * As an HTML page that stands by itself.
 */
html: string, 
/**
 * As HTML for the clipboard, which goes without the picture.
 */
rich: string, 
/**
 * The picture of the timeline as SVG, when it was asked for and there is something to draw.
 */
picture: string | null, 
/**
 * A file name for saving, without a folder, ending in `.md`.
 */
fileName: string, 
/**
 * Words in it.
 */
words: number, 
/**
 * Words that its audience gets at most; 0 when as many as it takes.
 */
mostWords: number, 
/**
 * Whom it may name.
 */
naming: Naming, 
/**
 * Names that stand in it and that its audience does not get: it can not be kept as sent with them.
 */
named: Array<string>, 
/**
 * Whether this audience was told before and nothing changed since.
 */
isUnchanged: boolean, };

/**
 * An update that an audience waits for.
 */
export type UpdateDue = { 
/**
 * Who waits; the one that waits longest.
 */
audience: AudienceKey, 
/**
 * About what.
 */
initiatives: Array<InitiativeId>, };

/**
 * A frozen status update.
 */
export type UpdateId = string;

/**
 * One line of an update.
 */
export type UpdateLine = { 
/**
 * Its key.
 */
key: string, 
/**
 * The heading it stands under.
 */
section: string, 
/**
 * The line.
 */
text: string, 
/**
 * Whether it was left out by hand.
 */
leftOut: boolean, };

/**
 * Which update.
 */
export type UpdateOf = { "is": "draft", 
/**
 * What it is about.
 */
order: UpdateOrder, } | { "is": "sent", 
/**
 * Which.
 */
id: UpdateId, };

/**
 * What an update is about.
 */
export type UpdateOrder = { 
/**
 * For whom.
 */
audience: AudienceKey, 
/**
 * About which initiatives; in this order.
 */
initiatives: Array<InitiativeId>, 
/**
 * First day of the period; the day after the last update to this audience about one of these, or a week
 * ago, when left out.
 */
from: Day | null, 
/**
 * Keys of lines left out by hand; see `UpdateDraftView`.
 */
without: Array<string>, 
/**
 * Whether it says only that nothing changed since the update before.
 */
onlyUnchanged: boolean, 
/**
 * Whether it carries the picture of the timeline. One that says only that nothing changed has none.
 */
timeline: boolean, };

/**
 * A frozen update in the list.
 */
export type UpdateRow = { 
/**
 * Its id.
 */
id: UpdateId, 
/**
 * For whom.
 */
audience: AudienceKey, 
/**
 * For whom, in words.
 */
audienceName: string, 
/**
 * About what, in words.
 */
about: string, 
/**
 * First day of its period.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * When it was frozen.
 */
sentAt: Moment, 
/**
 * Whether a picture of the timeline was sent with it.
 */
pictured: boolean, 
/**
 * The first line in which the words asked for stand; empty when none were.
 */
found: string, 
/**
 * What was wrong in it, oldest first.
 */
errata: Array<ErratumRow>, };

/**
 * One frozen update.
 */
export type UpdateView = { 
/**
 * As in the list.
 */
row: UpdateRow, 
/**
 * The Markdown as sent, byte for byte.
 */
markdown: string, 
/**
 * Its words as plain text.
 */
text: string, 
/**
 * Its words, and its picture, as an HTML page that stands by itself.
 */
html: string, 
/**
 * Its words as HTML for the clipboard.
 */
rich: string, 
/**
 * The picture of the timeline that was sent with it as SVG, byte for byte.
 */
picture: string | null, };

/**
 * Frozen updates.
 */
export type UpdatesView = { 
/**
 * Newest first.
 */
rows: Array<UpdateRow>, };

/**
 * What became of a delivery.
 */
export type VerdictKind = "accepted" | "unchecked" | "bounced";

/**
 * The answer to a query.
 */
export type View = { "view": "shell" } & ShellView | { "view": "today" } & TodayView | { "view": "dependencies" } & DependenciesView | { "view": "timeline" } & TimelineView | { "view": "dependency" } & DependencyView | { "view": "decisions" } & DecisionsView | { "view": "decision" } & DecisionView | { "view": "initiatives" } & InitiativesView | { "view": "initiative" } & InitiativeView | { "view": "teams" } & TeamsView | { "view": "team" } & TeamView | { "view": "person" } & PersonView | { "view": "coverage" } & CoverageView | { "view": "commitments" } & CommitmentsView | { "view": "meetings" } & MeetingsView | { "view": "meeting" } & MeetingView | { "view": "minutes" } & MinutesView | { "view": "capture" } & CaptureView | { "view": "brief" } & BriefView | { "view": "letters" } & LettersView | { "view": "typedDay" } & TypedDayView | { "view": "importPreview" } & ImportPreview | { "view": "importing" } & ImportingView | { "view": "exportPreview" } & ExportPreview | { "view": "export" } & ExportView | { "view": "updatePdf" } & ExportView | { "view": "updateDraft" } & UpdateDraftView | { "view": "whatIf" } & WhatIfView | { "view": "odds" } & OddsView | { "view": "audiences" } & AudiencesView | { "view": "updates" } & UpdatesView | { "view": "update" } & UpdateView | { "view": "trail" } & TrailView | { "view": "settings" } & SettingsView | { "view": "search" } & SearchView | { "view": "since" } & SinceView;

/**
 * What of the dependencies is shown, and how; a saved view is this under a name.
 */
export type ViewLook = { 
/**
 * Words that a row must have.
 */
words: string, 
/**
 * One of these bands, unless none is chosen.
 */
bands: Array<Band>, 
/**
 * One of these states, unless none is chosen.
 */
states: Array<State>, 
/**
 * One of these, unless none is chosen.
 */
criticalities: Array<Criticality>, 
/**
 * Whether those of which nothing more is awaited are left out.
 */
openOnly: boolean, 
/**
 * What rows are gathered by.
 */
grouping: Grouping, 
/**
 * Their order; that of attention when left out.
 */
order: GridOrder | null, };

/**
 * An open dependency that a milestone waits for.
 */
export type WhatIfItem = { 
/**
 * Which.
 */
dependency: DependencyId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its supplier; empty without one.
 */
team: string, 
/**
 * The day that holds now.
 */
eta: Day | null, 
/**
 * What kind of day that is.
 */
etaKind: EtaKind | null, };

/**
 * A milestone as it is and as it would be.
 */
export type WhatIfRow = { 
/**
 * Which.
 */
milestone: MilestoneId, 
/**
 * Its title; with its initiative when that is another one.
 */
title: string, 
/**
 * Its day.
 */
day: Day | null, 
/**
 * As it is.
 */
before: Outlook, 
/**
 * As it would be.
 */
after: Outlook, };

/**
 * The milestones of an initiative as they are and as they would be.
 */
export type WhatIfView = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its title.
 */
title: string, 
/**
 * What is supposed, in the order given.
 */
supposed: Array<SupposedRow>, 
/**
 * Its milestones that are not reached, by day; then those of others that would be other ones.
 */
milestones: Array<WhatIfRow>, 
/**
 * Open dependencies that a milestone waits for, to suppose something of; by title.
 */
items: Array<WhatIfItem>, 
/**
 * Teams that promised one of them; by name.
 */
teams: Array<Named>, };
