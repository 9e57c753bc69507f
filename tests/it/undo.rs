//! Any acts, taken back to the end, leave the tables byte-equal to the start; brought back, byte-equal to the end.

use crate::import::order;
use crate::world::World;
use proptest::prelude::*;
use std::collections::BTreeSet;
use towline::api::act::{
    Act, CaseEntry, CheckEntry, EtaEntry, LinkTo, MeetingLine, NewAbsence, NewStep, Said, Topic,
};
use towline::api::change::{
    AbsenceChange, AttendanceEntry, DependencyChange, InitiativeChange, MeetingChange, MilestoneChange,
    OccurrenceChange, PersonChange, ReportChange, TeamChange,
};
use towline::api::decision::{DecisionChange, DecisionStep, NewQuote, RiskChange};
use towline::api::query::{Grouping, UpdateOrder, ViewLook};
use towline::domain::absence::AbsenceKind;
use towline::domain::ask::{AnswerKind, AskKind, Channel};
use towline::domain::audience::{Audience, AudienceKey, Term};
use towline::domain::check::{CheckMark, CheckTemplate};
use towline::domain::claim::ClaimWordKind;
use towline::domain::day::Day;
use towline::domain::delivery::VerdictKind;
use towline::domain::escalation::{Outcome, Rung};
use towline::domain::eta::EtaKind;
use towline::domain::graph::LinkKind;
use towline::domain::id::*;
use towline::domain::initiative::{Health, Role, Stage};
use towline::domain::meeting::Presence;
use towline::domain::policy::Policy;
use towline::domain::risk::{RaisedBy, RiskKind, RiskState};
use towline::domain::standing::StandingWord;

/// What was made so far, by noun, so that later acts hit something.
#[derive(Default)]
pub(crate) struct Made {
    pub(crate) teams: Vec<TeamId>,
    pub(crate) people: Vec<PersonId>,
    pub(crate) initiatives: Vec<InitiativeId>,
    stakeholders: Vec<StakeholderId>,
    milestones: Vec<MilestoneId>,
    pub(crate) dependencies: Vec<DependencyId>,
    statements: Vec<StatementId>,
    asks: Vec<AskId>,
    escalations: Vec<EscalationId>,
    rungs: Vec<RungId>,
    pub(crate) decisions: Vec<DecisionId>,
    views: Vec<SavedViewId>,
    risks: Vec<RiskId>,
    checks: Vec<CheckId>,
    claims: Vec<ClaimId>,
    absences: Vec<AbsenceId>,
    actings: Vec<ActingId>,
    links: Vec<LinkId>,
    commitments: Vec<CommitmentId>,
    pub(crate) meetings: Vec<MeetingId>,
    occurrences: Vec<OccurrenceId>,
    reports: Vec<ReportId>,
    updates: Vec<UpdateId>,
}

/// One that every ledger begins with, or one of those added.
fn audience(n: u32) -> AudienceKey {
    let keys = ["peers", "management", "group-1", "group-2"];
    keys[n as usize % keys.len()].parse().unwrap()
}

fn pick<T: Copy>(from: &[T], n: u32) -> Option<T> {
    (!from.is_empty()).then(|| from[n as usize % from.len()])
}

fn case(text: &str) -> CaseEntry {
    CaseEntry {
        trigger: text.to_owned(),
        needed: text.to_owned(),
        impact: text.to_owned(),
        options: vec!["a".to_owned(), "b".to_owned()],
        recommendation: text.to_owned(),
    }
}

/// One act of every kind there is; none where it would need a noun that was not made yet.
#[allow(clippy::redundant_closure_call, clippy::too_many_lines)] // Each closure is a place for `?`.
pub(crate) fn acts(world: &World, made: &Made, n: u32) -> Vec<Option<Act>> {
    let (today, text) = (world.now.today, format!("t{}", n % 5));
    let said = Said { on: Some(today.plus(-(i32::try_from(n % 7).unwrap()))), ..Said::default() };
    let dependency = pick(&made.dependencies, n);
    let near = Some(today.plus(i32::try_from(n % 40).unwrap()));
    vec![
        Some(Act::MakeCommitment {
            text: text.clone(),
            person: pick(&made.people, n),
            team: pick(&made.teams, n),
            dependency,
            due: near,
            on: None,
        }),
        (|| {
            Some(Act::MoveCommitment {
                commitment: pick(&made.commitments, n)?,
                due: near?,
                reason: text.clone(),
                on: None,
            })
        })(),
        (|| {
            Some(Act::KeepCommitment {
                commitment: pick(&made.commitments, n)?,
                on: None,
                reason: String::new(),
            })
        })(),
        (|| {
            Some(Act::WithdrawCommitment {
                commitment: pick(&made.commitments, n)?,
                reason: text.clone(),
                on: None,
            })
        })(),
        (|| {
            Some(Act::Snooze {
                dependencies: vec![dependency?],
                until: today.plus(30 + i32::try_from(n % 9).unwrap()),
                reason: text.clone(),
            })
        })(),
        (|| Some(Act::Wake { dependencies: vec![dependency?] }))(),
        (|| {
            Some(Act::Capture {
                text: format!("Part {n} @Team{n} dri:P{n} need:+{n}d ms:M{n} #a note: mine"),
                initiative: pick(&made.initiatives, n),
                plain: vec![],
            })
        })(),
        (|| {
            let table = match n % 3 {
                0 => format!(
                    "Dependency,Asked on,Text,Answered on,Answer\nPart {n},2023-11-02,{text},2023-11-03,Yes\n"
                ),
                1 => {
                    format!("Meeting,Held on,Present,Absent\nSync {},2023-11-02,Team {n},Team 1{n}\n", n % 5)
                }
                _ => format!("Item,Initiative,Team\nPart {n},{text},Team {n}\n"),
            };
            Some(Act::Import { order: order("table.csv", table) })
        })(),
        Some(Act::ImportLedger { name: "ledger.json".to_owned(), text: String::new() }),
        (|| {
            let initiatives = vec![pick(&made.initiatives, n)?];
            let draft = UpdateOrder {
                audience: AudienceKey::peers(),
                initiatives,
                from: None,
                without: vec![],
                only_unchanged: false,
                timeline: n.is_multiple_of(2),
            };
            Some(Act::SaveUpdate { order: draft })
        })(),
        (|| Some(Act::NoteErratum { update: pick(&made.updates, n)?, text: format!("Right is {n}") }))(),
        (|| Some(Act::AddAudience { name: format!("Group {}", n % 4), like: audience(n) }))(),
        (|| {
            let mut changed = Audience::usual().remove(n as usize % 3);
            changed.every_days = u16::try_from(n % 9).ok()?;
            changed.glossary = vec![Term { word: format!("Part {n}"), plain: text.clone() }];
            Some(Act::ChangeAudience { audience: changed })
        })(),
        (|| Some(Act::ResetAudience { key: audience(n) }))(),
        (|| Some(Act::AddTeam { name: format!("Team {n}"), changes: vec![TeamChange::CycleDays(30)] }))(),
        (|| {
            Some(Act::ChangeTeam {
                id: pick(&made.teams, n)?,
                changes: vec![TeamChange::Notes(text.clone())],
            })
        })(),
        (|| {
            Some({
                Act::AddPerson {
                    name: format!("P {n}"),
                    changes: vec![PersonChange::Team(pick(&made.teams, n))],
                }
            })
        })(),
        (|| {
            Some(Act::ChangePerson {
                id: pick(&made.people, n)?,
                changes: vec![PersonChange::Manager(pick(&made.people, n / 3))],
            })
        })(),
        (|| {
            Some(Act::AddInitiative {
                title: text.clone(),
                changes: vec![InitiativeChange::Stage(Stage::Proposed)],
            })
        })(),
        (|| {
            Some(Act::ChangeInitiative {
                id: pick(&made.initiatives, n)?,
                changes: vec![InitiativeChange::Declared(Some(Health::AtRisk))],
            })
        })(),
        (|| {
            Some(Act::AddStakeholder {
                initiative: pick(&made.initiatives, n)?,
                person: pick(&made.people, n)?,
                role: Role::Driver,
                team: None,
            })
        })(),
        (|| Some(Act::RemoveStakeholder { id: pick(&made.stakeholders, n)? }))(),
        (|| {
            Some(Act::AddMilestone {
                initiative: pick(&made.initiatives, n)?,
                title: format!("M {n}"),
                value: text.clone(),
                day: near,
            })
        })(),
        (|| {
            Some(Act::ChangeMilestone {
                id: pick(&made.milestones, n)?,
                changes: vec![MilestoneChange::DoneOn(Some(today))],
            })
        })(),
        (|| {
            Some(Act::StateMilestoneDate {
                id: pick(&made.milestones, n)?,
                day: near?,
                reason: text.clone(),
                said: said.clone(),
            })
        })(),
        (|| {
            Some(Act::AddDependency {
                dependency: towline::api::act::NewDependency {
                    initiative: pick(&made.initiatives, n)?,
                    title: text.clone(),
                    supplier: pick(&made.teams, n),
                    dri: pick(&made.people, n),
                    milestone: None,
                    criticality: None,
                    need_by: near,
                    eta: near,
                    said_on: None,
                    tags: vec!["tag".to_owned()],
                    note: "private".to_owned(),
                },
            })
        })(),
        (|| {
            Some(Act::ChangeDependency {
                ids: vec![dependency?],
                changes: vec![DependencyChange::What(text.clone())],
            })
        })(),
        (|| {
            Some(Act::StateNeedBy {
                dependency: dependency?,
                day: near?,
                reason: text.clone(),
                said: said.clone(),
            })
        })(),
        (|| {
            Some(Act::StateEta {
                dependency: dependency?,
                eta: EtaEntry {
                    kind: [EtaKind::Promise, EtaKind::Range, EtaKind::Unchanged, EtaKind::Withdrawn]
                        [n as usize % 4],
                    day: near.filter(|_| n % 4 < 2),
                    latest: near.filter(|_| n % 4 == 1),
                    confidence: None,
                    code: None,
                    reason: text.clone(),
                    reason_private: String::new(),
                },
                said: said.clone(),
            })
        })(),
        (|| Some(Act::Retract { statement: pick(&made.statements, n)?, reason: text.clone() }))(),
        (|| {
            Some(Act::StateStanding {
                dependencies: vec![dependency?],
                word: *StandingWord::ALL.get(n as usize % StandingWord::ALL.len())?,
                reason: text.clone(),
                said: said.clone(),
            })
        })(),
        (|| {
            Some(Act::Ask {
                dependency: dependency?,
                kind: AskKind::Eta,
                to: pick(&made.people, n),
                channel: Channel::Chat,
                text: text.clone(),
                on: said.on,
                reply_by: near,
            })
        })(),
        (|| {
            Some(Act::AskAbout {
                about: Topic::Person { id: pick(&made.people, n)? },
                kind: AskKind::Help,
                to: pick(&made.people, n / 3),
                channel: Channel::Chat,
                text: text.clone(),
                on: said.on,
                reply_by: near,
            })
        })(),
        (|| {
            Some(Act::AskAll {
                dependencies: made.dependencies.iter().copied().take(1 + n as usize % 3).collect(),
                kind: AskKind::Status,
                channel: Channel::Mail,
                on: said.on,
                reply_by: near,
            })
        })(),
        (|| Some(Act::Nudge { ask: pick(&made.asks, n)?, channel: Channel::Mail, on: None }))(),
        (|| {
            Some(Act::LogReply {
                ask: pick(&made.asks, n)?,
                kind: AnswerKind::ALL[n as usize % AnswerKind::ALL.len()],
                text: text.clone(),
                on: None,
                eta: None,
            })
        })(),
        (|| {
            Some(Act::Deliver { dependency: dependency?, what: text.clone(), on: None, link: String::new() })
        })(),
        (|| {
            Some(Act::Judge {
                dependency: dependency?,
                verdict: VerdictKind::ALL[n as usize % VerdictKind::ALL.len()],
                reason: text.clone(),
                on: None,
                checks: Vec::new(),
            })
        })(),
        (|| Some(Act::Escalate { dependency: dependency?, case: case(&text), step: None }))(),
        (|| {
            let escalation = pick(&made.escalations, n)?;
            Some(Act::ReviseEscalation { escalation, case: case(&format!("{text} anew")), step: None })
        })(),
        (|| {
            Some(Act::StepUp {
                escalation: pick(&made.escalations, n)?,
                step: NewStep {
                    rung: Rung::Dri,
                    to: None,
                    channel: Channel::Mail,
                    heads_up_on: said.on,
                    on: None,
                    respond_by: near,
                },
            })
        })(),
        (|| {
            Some(Act::RecordOutcome {
                step: pick(&made.rungs, n)?,
                outcome: Outcome::Moved,
                on: None,
                cost: 2,
                note: text.clone(),
            })
        })(),
        (|| {
            Some({
                Act::CloseEscalation {
                    escalation: pick(&made.escalations, n)?,
                    resolved: true,
                    reason: text.clone(),
                }
            })
        })(),
        decision_act(made, n, text.clone(), said.clone()),
        risk_act(made, n, text.clone(), said.clone()),
        gate(made, n),
        owner(made, n, said.clone(), near),
        absence(made, today, n),
        view_act(made, n),
        (|| {
            let dependencies = vec![dependency?];
            Some(Act::StateNeedByOfAll { dependencies, day: near?, reason: text.clone(), said: said.clone() })
        })(),
        (|| {
            Some(Act::SetTemplates {
                templates: vec![CheckTemplate { name: format!("Kind {n}"), checks: vec![text.clone()] }],
            })
        })(),
        (|| Some(Act::Unlink { link: pick(&made.links, n)? }))(),
        (|| {
            Some(Act::Link {
                dependency: dependency?,
                kind: LinkKind::ALL[n as usize % LinkKind::ALL.len()],
                to: LinkTo::Dependency { id: pick(&made.dependencies, n / 2)? },
                lag: u16::try_from(n % 30).unwrap(),
            })
        })(),
        (|| {
            Some(Act::SetPolicy {
                policy: Policy { verdict_days: u16::try_from(n % 9).unwrap(), ..Policy::default() },
            })
        })(),
        (|| Some(Act::SetCalendar { week: vec![true; 7], holidays: vec![today] }))(),
        Some(Act::AddMeeting {
            title: format!("Sync {n}"),
            changes: vec![MeetingChange::Teams(made.teams.clone())],
        }),
        held(made, n, said.on),
        (|| {
            let changes = vec![MeetingChange::Teams(made.teams.iter().rev().take(2).copied().collect())];
            Some(Act::ChangeMeeting { id: pick(&made.meetings, n)?, changes })
        })(),
        (|| Some(Act::CancelMeeting { meeting: pick(&made.meetings, n)?, on: today.plus(7) }))(),
        (|| {
            let changes = vec![
                OccurrenceChange::Cancelled(n.is_multiple_of(2)),
                OccurrenceChange::Attendance(attended(made, n)?),
            ];
            Some(Act::ChangeOccurrence { id: pick(&made.occurrences, n)?, changes })
        })(),
        Some(Act::AddReport { title: text.clone(), changes: vec![ReportChange::Team(pick(&made.teams, n))] }),
        (|| {
            let changes = vec![ReportChange::Every(5), ReportChange::EndedOn(said.on)];
            Some(Act::ChangeReport { id: pick(&made.reports, n)?, changes })
        })(),
        (|| {
            let (link, on) = (String::new(), said.on);
            Some(Act::ReceiveReport { report: pick(&made.reports, n)?, on, link, text: text.clone() })
        })(),
    ]
}

fn view_act(made: &Made, n: u32) -> Option<Act> {
    let look = ViewLook {
        words: format!("t{n}"),
        bands: vec![],
        states: vec![],
        criticalities: vec![],
        open_only: false,
        grouping: Grouping::None,
        order: None,
    };
    Some(match n % 4 {
        0 => Act::SaveView { name: format!("V {}", n % 9), look },
        1 => Act::ChangeView { id: pick(&made.views, n)?, name: None, look: Some(look) },
        2 => Act::RemoveView { id: pick(&made.views, n)? },
        _ => Act::TakeBack { seq: n % 40 },
    })
}

fn decision_act(made: &Made, n: u32, text: String, said: Said) -> Option<Act> {
    let (id, person) = (pick(&made.decisions, n), pick(&made.people, n));
    let steps = [
        DecisionStep::Decided { what: text.clone() },
        DecisionStep::Communicated { to: text.clone() },
        DecisionStep::Revisit { day: said.on },
        DecisionStep::Dropped { reason: text.clone() },
        DecisionStep::Reopened { reason: text.clone() },
        DecisionStep::Discussed {
            moved: n.is_multiple_of(2),
            note: text.clone(),
            meeting: pick(&made.meetings, n).filter(|_| n.is_multiple_of(3)),
        },
    ];
    Some(match n % 6 {
        0 => Act::AddDecision {
            question: text,
            changes: vec![
                DecisionChange::Approver(person),
                DecisionChange::Initiative(pick(&made.initiatives, n)),
            ],
            decide_by: said.on,
        },
        1 => Act::ChangeDecision {
            id: id?,
            changes: vec![
                DecisionChange::Contributors(person.into_iter().collect()),
                DecisionChange::Notes(text),
            ],
        },
        2 => Act::StateDecideBy { id: id?, day: said.on?, reason: text, said },
        3 => {
            let step = DecisionStep::Superseded { by: pick(&made.decisions, n / 3)? };
            Act::RecordDecision { id: id?, step, said }
        }
        _ => Act::RecordDecision { id: id?, step: steps[n as usize % steps.len()].clone(), said },
    })
}

fn risk_act(made: &Made, n: u32, text: String, said: Said) -> Option<Act> {
    let (id, dependency) = (pick(&made.risks, n), pick(&made.dependencies, n));
    Some(match n % 5 {
        0 => Act::AddRisk {
            kind: RiskKind::ALL[n as usize % RiskKind::ALL.len()],
            title: text,
            changes: vec![RiskChange::Dependency(dependency)],
        },
        1 => Act::ChangeRisk { id: id?, changes: vec![RiskChange::ReviewOn(said.on)] },
        2 => Act::SettleRisk {
            id: id?,
            state: RiskState::ALL[n as usize % RiskState::ALL.len()],
            reason: text,
        },
        3 => Act::AnswerProposal {
            dependency: dependency?,
            rule: RaisedBy::KeepsMoving,
            changes: vec![],
            dismissed: n.is_multiple_of(2).then_some(text),
        },
        _ => Act::PutOnRecord {
            quote: NewQuote {
                words: text,
                place: String::new(),
                initiative: None,
                dependency,
                decision: pick(&made.decisions, n),
            },
            said: Said { person: pick(&made.people, n), ..said },
        },
    })
}

/// An act about acceptance checks.
fn gate(made: &Made, n: u32) -> Option<Act> {
    let dependency = pick(&made.dependencies, n);
    let check = pick(&made.checks, n);
    Some(match n % 7 {
        0 | 1 => Act::AddCheck { dependency: dependency?, text: format!("check {n}") },
        2 => Act::ChangeCheck { id: check?, text: format!("reworded {n}") },
        3 => Act::MoveCheck { id: check?, place: n % 3 },
        4 => Act::RemoveCheck { id: check? },
        5 => Act::ApplyTemplate { template: "Code".to_owned(), dependencies: made.dependencies.clone() },
        _ => Act::Judge {
            dependency: dependency?,
            verdict: VerdictKind::Bounced,
            reason: String::new(),
            on: None,
            checks: vec![CheckEntry {
                check: check?,
                mark: CheckMark::Fail,
                evidence: format!("seen {n}"),
                link: String::new(),
            }],
        },
    })
}

/// An act about who owns it.
fn owner(made: &Made, n: u32, said: Said, due: Option<towline::domain::day::Day>) -> Option<Act> {
    Some(match n % 3 {
        0 => Act::ClaimDri {
            dependency: pick(&made.dependencies, n)?,
            person: pick(&made.people, n)?,
            place: Channel::Mail,
            text: format!("t{n}"),
            said,
        },
        1 => Act::AnswerClaim {
            claim: pick(&made.claims, n)?,
            word: ClaimWordKind::ALL[n as usize % ClaimWordKind::ALL.len()],
            due,
            text: String::new(),
            said: Said::default(),
        },
        _ => Act::Retract {
            statement: StatementId::new(pick(&made.claims, n)?.uuid()),
            reason: "misread".to_owned(),
        },
    })
}

/// Somebody is away, acts for another, or comes back.
fn absence(made: &Made, today: Day, n: u32) -> Option<Act> {
    let (person, vacant) = (pick(&made.people, n)?, n.is_multiple_of(5));
    let from = Some(today.plus(i32::try_from(n % 90).unwrap()));
    let note = format!("n{n}");
    Some(match n % 7 {
        0..=2 => Act::LogAbsence {
            absence: NewAbsence {
                person: Some(person).filter(|_| !vacant),
                team: pick(&made.teams, n).filter(|_| vacant),
                kind: if vacant { AbsenceKind::Vacancy } else { AbsenceKind::Leave },
                from,
                to: from.map(|day| day.plus(3)),
                cover: None,
                note,
            },
        },
        3 => Act::ChangeAbsence {
            id: pick(&made.absences, n)?,
            changes: vec![AbsenceChange::Cover(pick(&made.people, n / 7)), AbsenceChange::Notes(note)],
        },
        4 => {
            Act::NameActing { person, for_person: None, for_team: pick(&made.teams, n), from, to: None, note }
        }
        5 => Act::EndActing { id: pick(&made.actings, n)?, to: Some(today.plus(100)) },
        _ if vacant => Act::RemoveAbsence { id: pick(&made.absences, n)? },
        _ => Act::RemoveActing { id: pick(&made.actings, n)? },
    })
}

fn attended(made: &Made, n: u32) -> Option<AttendanceEntry> {
    let presence = Presence::ALL[n as usize % Presence::ALL.len()];
    Some(AttendanceEntry {
        team: pick(&made.teams, n)?,
        presence,
        could_decide: None,
        person: pick(&made.people, n),
    })
}

/// A meeting in which something came out.
fn held(made: &Made, n: u32, on: Option<Day>) -> Option<Act> {
    let text = [
        "ok",
        "eta:+20d why:x next:fri call",
        "lunch ask:help with it by:fri",
        "done",
        "blocked:no staging",
        "re:yes",
        "talk",
    ];
    let line = |dependency| MeetingLine { dependency, text: text[n as usize % text.len()].to_owned() };
    Some(Act::HoldMeeting {
        meeting: pick(&made.meetings, n)?,
        on,
        attendance: attended(made, n).into_iter().collect(),
        lines: vec![
            line(pick(&made.dependencies, n)),
            MeetingLine { dependency: None, text: "talk".to_owned() },
        ],
    })
}

/// Carries the act out, or sees it refused, and remembers what it made.
pub(crate) fn tell(world: &mut World, made: &mut Made, act: Act) {
    let kind = act.clone();
    let Some(done) = world.call(Some(act), vec![]).done else { return };
    let Some(id) = done.created.first() else { return };
    match kind {
        Act::SaveUpdate { .. } => made.updates.push(id.parse().unwrap()),
        Act::SaveView { .. } => made.views.push(id.parse().unwrap()),
        Act::AddTeam { .. } => made.teams.push(id.parse().unwrap()),
        Act::AddPerson { .. } => made.people.push(id.parse().unwrap()),
        Act::AddInitiative { .. } => made.initiatives.push(id.parse().unwrap()),
        Act::AddStakeholder { .. } => made.stakeholders.push(id.parse().unwrap()),
        Act::AddMilestone { .. } => made.milestones.push(id.parse().unwrap()),
        Act::AddDependency { .. } => made.dependencies.push(id.parse().unwrap()),
        Act::StateEta { .. } => made.statements.push(id.parse().unwrap()),
        Act::Ask { .. } | Act::AskAbout { .. } | Act::AskAll { .. } => made.asks.push(id.parse().unwrap()),
        Act::MakeCommitment { .. } => made.commitments.push(id.parse().unwrap()),
        Act::AddCheck { .. } => made.checks.push(id.parse().unwrap()),
        Act::LogAbsence { .. } => made.absences.push(id.parse().unwrap()),
        Act::NameActing { .. } => made.actings.push(id.parse().unwrap()),
        Act::ClaimDri { .. } => made.claims.push(id.parse().unwrap()),
        Act::Escalate { .. } => made.escalations.push(id.parse().unwrap()),
        Act::AddDecision { .. } => made.decisions.push(id.parse().unwrap()),
        Act::AddRisk { .. } => made.risks.push(id.parse().unwrap()),
        Act::StateDecideBy { .. } | Act::RecordDecision { .. } | Act::PutOnRecord { .. } => {
            made.statements.push(id.parse().unwrap());
        }
        Act::Link { .. } => made.links.push(id.parse().unwrap()),
        Act::AddMeeting { .. } => made.meetings.push(id.parse().unwrap()),
        Act::HoldMeeting { .. } | Act::CancelMeeting { .. } => made.occurrences.push(id.parse().unwrap()),
        Act::AddReport { .. } => made.reports.push(id.parse().unwrap()),
        Act::StepUp { .. } => made.rungs.push(id.parse().unwrap()),
        _ => {}
    }
}

/// What an act is called on the wire.
pub(crate) fn name(act: &Act) -> String {
    serde_json::to_value(act).unwrap()["act"].as_str().unwrap().to_owned()
}

/// Not steps of the ledger: what turns steps, and what opens another file.
const NO_STEPS: [&str; 5] = ["undo", "redo", "undoTo", "openExample", "closeExample"];

#[test]
fn every_act_that_is_a_step_is_among_them() {
    let world = World::new();
    let nil = uuid::Uuid::nil;
    let made = Made {
        teams: vec![nil().into()],
        people: vec![nil().into()],
        initiatives: vec![nil().into()],
        stakeholders: vec![nil().into()],
        milestones: vec![nil().into()],
        dependencies: vec![nil().into()],
        statements: vec![nil().into()],
        asks: vec![nil().into()],
        escalations: vec![nil().into()],
        rungs: vec![nil().into()],
        decisions: vec![nil().into()],
        risks: vec![nil().into()],
        checks: vec![nil().into()],
        claims: vec![nil().into()],
        absences: vec![nil().into()],
        actings: vec![nil().into()],
        views: vec![nil().into()],
        links: vec![nil().into()],
        commitments: vec![nil().into()],
        meetings: vec![nil().into()],
        occurrences: vec![nil().into()],
        reports: vec![nil().into()],
        updates: vec![nil().into()],
    };
    let told: BTreeSet<String> =
        (0..80).flat_map(|n| acts(&world, &made, n)).flatten().map(|act| name(&act)).collect();
    let known = towline::api::names::acts().iter().map(|name| (*name).to_owned());
    let steps: BTreeSet<String> = known.filter(|name| !NO_STEPS.contains(&name.as_str())).collect();
    assert_eq!(told, steps);
}

/// Sequences a run: the long one of CI sets 10,000.
fn cases() -> u32 {
    std::env::var("TOWLINE_UNDO_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(256)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn undone_to_the_end_is_the_start_and_redone_is_the_end(
        told in prop::collection::vec((any::<prop::sample::Index>(), 0u32..1_000), 1..40), turns in prop::collection::vec(any::<bool>(), 0..12)
    ) {
        let (mut world, mut made) = (World::new(), Made::default());
        for first in ["addTeam", "addPerson", "addInitiative", "addDependency", "ask", "addCheck"] {
            let first = acts(&world, &made, 1).into_iter().flatten().find(|act| name(act) == first).unwrap();
            tell(&mut world, &mut made, first);
        }
        let start = world.app.content().unwrap();
        let steps = steps(&mut world);
        for (kind, n) in told {
            let mut choice = acts(&world, &made, n);
            if let Some(next) = choice.swap_remove(kind.index(choice.len())) {
                tell(&mut world, &mut made, next);
            }
        }
        let end = world.app.content().unwrap();
        for back in turns {
            world.call(Some(if back { Act::Undo } else { Act::Redo }), vec![]);
        }
        while world.call(Some(Act::Redo), vec![]).problem.is_none() {}
        prop_assert_eq!(&world.app.content().unwrap(), &end);
        world.call(Some(Act::UndoTo { seq: steps }), vec![]);
        prop_assert_eq!(&world.app.content().unwrap(), &start);
        prop_assert_eq!(world.app.verify().unwrap(), vec![]);
        while world.call(Some(Act::Redo), vec![]).problem.is_none() {}
        prop_assert_eq!(&world.app.content().unwrap(), &end);
        prop_assert_eq!(world.app.verify().unwrap(), vec![]);
    }
}

fn steps(world: &mut World) -> u32 {
    match world.view(towline::api::query::Query::Trail) {
        towline::api::view::View::Trail(trail) => trail.total,
        other => panic!("{other:?}"),
    }
}
