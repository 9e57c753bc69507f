//! The worked example: one believable quarter, told in acts on the days they happened. All days are counted in
//! working days from today, so that the example reads the same whenever it is opened. Invented throughout.

mod away;
mod decisions;
mod escalation;
mod gate;
mod mine;
mod sync;

use super::{App, Now};
use crate::api::act::{Act, EtaEntry, NewDependency, Said};
use crate::api::change::{DependencyChange, InitiativeChange, PersonChange, TeamChange};
use crate::api::error::ApiError;
use crate::api::request::Request;
use crate::domain::ask::{AnswerKind, AskKind, Channel};
use crate::domain::calendar::Calendar;
use crate::domain::day::{Day, Moment};
use crate::domain::delivery::VerdictKind;
use crate::domain::dependency::Criticality;
use crate::domain::eta::{EtaKind, ReasonCode};
use crate::domain::id::{DependencyId, InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::initiative::{Health, Role};
use crate::domain::standing::StandingWord;
use crate::domain::team::Relation;
use crate::store::StoreError;
use chrono::NaiveTime;
use std::path::Path;
use std::str::FromStr;

/// Removes what an earlier opening of the example left.
pub(super) fn clear(path: &Path) -> Result<(), StoreError> {
    for tail in ["", "-wal", "-shm"] {
        let file = path.with_file_name(format!("example.towline{tail}"));
        match std::fs::remove_file(&file) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Io { path: file, source });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Fills the open, empty ledger.
pub(super) fn fill(app: &mut App, now: Now) -> Result<(), ApiError> {
    let mut story = Story { app, now, at: now.today };
    let cast = cast(&mut story)?;
    let sdk = sso_sdk(&mut story, &cast)?;
    gate::tokenizer(&mut story, &cast)?;
    receipts(&mut story, &cast)?;
    not_asked_well(&mut story, &cast)?;
    finished(&mut story, &cast)?;
    away::away(&mut story, &cast)?;
    sync::tell(&mut story, &cast)?;
    mine::owe(&mut story, &cast, sdk)?;
    mine::put_off(&mut story, &cast)?;
    decisions::tell(&mut story, &cast)
}

/// Tells acts on past days.
struct Story<'a> {
    app: &'a mut App,
    now: Now,
    at: Day,
}

struct Cast {
    checkout: InitiativeId,
    beta: MilestoneId,
    japan: InitiativeId,
    platform_a: TeamId,
    platform_b: TeamId,
    payments: TeamId,
    legal: TeamId,
    nadia: PersonId,
    tom: PersonId,
    ines: PersonId,
    victor: PersonId,
}

impl Story<'_> {
    /// What follows happened `n` working days ago.
    fn ago(&mut self, n: i32) {
        self.at = self.day(-n);
    }
    /// The day `n` working days from today; one that is worked, since nobody promises a Sunday.
    fn day(&self, n: i32) -> Day {
        let calendar = Calendar::default();
        let day = calendar.plus(self.now.today, n);
        if n < 0 { calendar.on_or_before(day) } else { day }
    }
    /// Carries out `act` on the day of the story; the id of what it created first, when it created something.
    fn tell(&mut self, act: Act) -> Result<String, ApiError> {
        let noon = self.at.date().and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc();
        // What happened today was written down by now, not at a noon still to come.
        let moment = Moment::new(noon).min(self.now.moment);
        let reply =
            self.app.call(Now { moment, today: self.at }, Request { act: Some(act), queries: Vec::new() });
        match (reply.done, reply.problem) {
            (_, Some(problem)) => Err(problem),
            (done, None) => Ok(done.and_then(|done| done.created.into_iter().next()).unwrap_or_default()),
        }
    }
    fn make<T: FromStr>(&mut self, act: Act) -> Result<T, ApiError> {
        let id = self.tell(act)?;
        id.parse().map_err(|_| ApiError::Internal {
            message: format!("the example made “{id}”, which is no id"),
        })
    }
    fn promise(
        &mut self,
        dependency: DependencyId,
        day: i32,
        code: ReasonCode,
        reason: &str,
    ) -> Result<(), ApiError> {
        let eta = EtaEntry {
            kind: EtaKind::Promise,
            day: Some(self.day(day)),
            latest: None,
            confidence: None,
            code: Some(code),
            reason: reason.to_owned(),
            reason_private: String::new(),
        };
        self.tell(Act::StateEta { dependency, eta, said: Said::default() }).map(|_| ())
    }
    fn ask(
        &mut self,
        dependency: DependencyId,
        to: Option<PersonId>,
        text: &str,
        reply_by: i32,
    ) -> Result<String, ApiError> {
        self.tell(Act::Ask {
            dependency,
            kind: AskKind::Eta,
            to,
            channel: Channel::Chat,
            text: text.to_owned(),
            on: None,
            reply_by: Some(self.day(reply_by)),
        })
    }
    fn reply(&mut self, ask: &str, text: &str) -> Result<(), ApiError> {
        let ask =
            ask.parse().map_err(|_| ApiError::Internal { message: format!("“{ask}” is no ask") })?;
        let kind = AnswerKind::Answered;
        self.tell(Act::LogReply { ask, kind, text: text.to_owned(), on: None, eta: None }).map(|_| ())
    }
    fn change(&mut self, id: DependencyId, changes: Vec<DependencyChange>) -> Result<(), ApiError> {
        self.tell(Act::ChangeDependency { ids: vec![id], changes }).map(|_| ())
    }
}

fn team(story: &mut Story<'_>, name: &str, relation: Relation, channel: &str) -> Result<TeamId, ApiError> {
    let changes = vec![TeamChange::Relation(relation), TeamChange::Channel(channel.to_owned())];
    story.make(Act::AddTeam { name: name.to_owned(), changes })
}

fn person(
    story: &mut Story<'_>,
    name: &str,
    role: &str,
    team: TeamId,
    manager: Option<PersonId>,
) -> Result<PersonId, ApiError> {
    let changes = vec![
        PersonChange::Role(role.to_owned()),
        PersonChange::Team(Some(team)),
        PersonChange::Manager(manager),
    ];
    story.make(Act::AddPerson { name: name.to_owned(), changes })
}

fn cast(story: &mut Story<'_>) -> Result<Cast, ApiError> {
    story.ago(60);
    team(story, "Checkout", Relation::Own, "#checkout")?;
    let platform_a = team(story, "Platform A", Relation::Platform, "#platform-a")?;
    let platform_b = team(story, "Platform B", Relation::Platform, "Thursday sync")?;
    let payments = team(story, "Payments", Relation::Partner, "#payments-help")?;
    let legal = team(story, "Legal", Relation::Partner, "legal tickets")?;
    let leadership = team(story, "Leadership", Relation::Leadership, "")?;
    let victor = person(story, "Victor Lindqvist", "director of platforms", leadership, None)?;
    let ines = person(story, "Inês Cardoso", "senior manager", platform_a, Some(victor))?;
    let nadia = person(story, "Nadia Rahman", "engineering lead", platform_a, Some(ines))?;
    let tom = person(story, "Tom Okafor", "engineering manager", platform_b, Some(victor))?;
    let outcome = "Guests pay in two taps; 3 % more completed orders";
    let checkout = story.make(Act::AddInitiative {
        title: "Checkout 2".to_owned(),
        changes: vec![
            InitiativeChange::Outcome(outcome.to_owned()),
            InitiativeChange::Declared(Some(Health::AtRisk)),
            InitiativeChange::DeclaredReason("Sign-in waits for Platform A".to_owned()),
        ],
    })?;
    let outcome = "Sell in a second currency before the spring campaign";
    let changes = vec![
        InitiativeChange::Outcome(outcome.to_owned()),
        InitiativeChange::Declared(Some(Health::OnTrack)),
    ];
    let japan = story.make(Act::AddInitiative { title: "Launch in Japan".to_owned(), changes })?;
    let (title, value) = ("Beta".to_owned(), "200 guests can pay end to end".to_owned());
    let beta =
        story.make(Act::AddMilestone { initiative: checkout, title, value, day: Some(story.day(12)) })?;
    for (person, role) in [(nadia, Role::Contributor), (victor, Role::Sponsor), (tom, Role::Contributor)] {
        story.tell(Act::AddStakeholder { initiative: checkout, person, role, team: None })?;
    }
    Ok(Cast { checkout, beta, japan, platform_a, platform_b, payments, legal, nadia, tom, ines, victor })
}

fn need(
    story: &mut Story<'_>,
    (initiative, milestone): (InitiativeId, Option<MilestoneId>),
    title: &str,
    (supplier, dri): (Option<TeamId>, Option<PersonId>),
    criticality: Criticality,
    need_by: Option<i32>,
) -> Result<DependencyId, ApiError> {
    let need_by = need_by.map(|n| story.day(n));
    let dependency = NewDependency {
        initiative,
        title: title.to_owned(),
        supplier,
        dri,
        milestone,
        criticality: Some(criticality),
        need_by,
        eta: None,
        said_on: None,
        tags: Vec::new(),
        note: String::new(),
    };
    story.make(Act::AddDependency { dependency })
}

/// Moved twice, overdue, asked twice without an answer, escalated: the one to open first.
fn sso_sdk(story: &mut Story<'_>, cast: &Cast) -> Result<DependencyId, ApiError> {
    story.ago(55);
    let of = (cast.checkout, Some(cast.beta));
    let who = (Some(cast.platform_a), Some(cast.nadia));
    let id = need(story, of, "SSO SDK", who, Criticality::VITAL, Some(-15))?;
    story.change(
        id,
        vec![
            DependencyChange::What("Sign-in for guests on iOS and Android, as a library".to_owned()),
            DependencyChange::Why("Without it the beta can not sign anybody in".to_owned()),
            DependencyChange::Acceptance(
                "Builds in our app; signs in against staging; no personal data in logs".to_owned(),
            ),
            DependencyChange::Fallback("Passwords for the beta, at a week of our own work".to_owned()),
            DependencyChange::Notes("Nadia is willing; her team was halved in September.".to_owned()),
        ],
    )?;
    let first = story.ask(id, Some(cast.nadia), "By when can we have a first build?", -50)?;
    story.ago(52);
    story.reply(&first, "Four weeks from now")?;
    story.promise(id, -25, ReasonCode::Unknown, "")?;
    story.ago(27);
    story.promise(id, -15, ReasonCode::Dependency, "Token service not ready")?;
    story.ago(16);
    story.promise(id, -5, ReasonCode::Capacity, "Two people moved to an incident")?;
    story.ago(12);
    story.ask(id, Some(cast.nadia), "Does the date still hold?", -9)?;
    story.ago(8);
    story.ask(id, Some(cast.nadia), "Any date is fine, also a range", -4)?;
    escalation::escalated(story, cast, id)?;
    Ok(id)
}

/// A delivery that waits for us, and a date that holds.
fn receipts(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(30);
    let of = (cast.checkout, None);
    let id = need(story, of, "Receipt templates", (Some(cast.payments), None), Criticality::USUAL, Some(6))?;
    story.promise(id, -4, ReasonCode::Unknown, "")?;
    story.ago(5);
    let what = "Templates in four languages".to_owned();
    story.tell(Act::Deliver { dependency: id, what, on: None, link: String::new() })?;
    story.ago(20);
    let title = "Yen settlement account";
    let id =
        need(story, (cast.japan, None), title, (Some(cast.payments), None), Criticality::VITAL, Some(30))?;
    story.change(
        id,
        vec![
            DependencyChange::What("An account that settles in yen by the next working day".to_owned()),
            DependencyChange::Acceptance("One test payout arrives".to_owned()),
            DependencyChange::Fallback("Settle in euro for the first month".to_owned()),
            DependencyChange::Dri(Some(cast.ines)),
        ],
    )?;
    story.promise(id, 18, ReasonCode::Unknown, "")?;
    story.ago(2);
    let eta = EtaEntry {
        kind: EtaKind::Unchanged,
        day: None,
        latest: None,
        confidence: None,
        code: None,
        reason: String::new(),
        reason_private: String::new(),
    };
    story.tell(Act::StateEta { dependency: id, eta, said: Said::default() }).map(|_| ())
}

/// One without a date or a name, one never asked for.
fn not_asked_well(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(14);
    let of = (cast.checkout, Some(cast.beta));
    let id = need(
        story,
        of,
        "Fraud rules for guest orders",
        (Some(cast.platform_b), None),
        Criticality::USUAL,
        Some(9),
    )?;
    story.ask(id, None, "Who owns the rules, and by when can they cover guests?", -9)?;
    gate::named_wrongly(story, cast, id)?;
    story.ago(3);
    let who = (Some(cast.legal), None);
    need(story, (cast.japan, None), "Terms of sale in Japanese", who, Criticality::USUAL, Some(25))
        .map(|_| ())
}

/// Done and accepted, and one that was declined.
fn finished(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(45);
    let of = (cast.checkout, None);
    let id = need(
        story,
        of,
        "Wallet sandbox",
        (Some(cast.payments), Some(cast.tom)),
        Criticality::USUAL,
        Some(-10),
    )?;
    story.promise(id, -20, ReasonCode::Unknown, "")?;
    story.ago(21);
    story.tell(Act::Deliver {
        dependency: id,
        what: "Sandbox with ten test cards".to_owned(),
        on: None,
        link: String::new(),
    })?;
    story.ago(3);
    let (verdict, reason) = (VerdictKind::Accepted, String::new());
    story.tell(Act::Judge { dependency: id, verdict, reason, on: None, checks: Vec::new() })?;
    let id = need(story, of, "Gift cards at launch", (Some(cast.payments), None), Criticality::USUAL, None)?;
    let reason = "Not before next year; we launch without".to_owned();
    let (dependencies, word) = (vec![id], StandingWord::Declined);
    story.tell(Act::StateStanding { dependencies, word, reason, said: Said::default() }).map(|_| ())
}
