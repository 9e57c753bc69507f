//! A believable ledger of any size from a seed: the same seed gives the same record.
//!
//! Everything is told as acts through the front door, so that what is measured is what a user would have.

use towline::api::act::{Act, EtaEntry, LinkTo, NewDependency, Said};
use towline::api::change::PersonChange;
use towline::api::request::Request;
use towline::app::{App, Now};
use towline::domain::ask::{AnswerKind, AskKind, Channel};
use towline::domain::day::Day;
use towline::domain::delivery::VerdictKind;
use towline::domain::dependency::Criticality;
use towline::domain::eta::{EtaKind, ReasonCode};
use towline::domain::graph::LinkKind;
use towline::domain::id::{DependencyId, InitiativeId, PersonId, TeamId};
use towline::domain::standing::StandingWord;

const THINGS: [&str; 12] = [
    "tokenizer",
    "SSO SDK",
    "audit export",
    "rate limiter",
    "schema",
    "consent dialog",
    "billing events",
    "search index",
    "feature flag",
    "push gateway",
    "data deletion",
    "cache warmer",
];
const VERBS: [&str; 6] = ["Migrate", "Deliver", "Review", "Document", "Harden", "Enable"];
const REASONS: [ReasonCode; 4] =
    [ReasonCode::Scope, ReasonCode::Capacity, ReasonCode::Priority, ReasonCode::Estimate];

/// SplitMix64 (Steele, Lea and Flood, 2014): enough randomness for a story, and the same everywhere.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }
    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let len = from.len() as u64;
        &from[self.below(len) as usize]
    }
}

/// Tells the story of `count` dependencies, about ten entries each; how many entries were told.
pub(crate) fn fill(app: &mut App, now: Now, count: usize, seed: u64) -> usize {
    let mut teller = Teller { app, now, dice: Dice(seed), entries: 0 };
    let teams: Vec<TeamId> = (1..=60).map(|n| teller.team(&format!("Platform {n}"))).collect();
    let people: Vec<PersonId> = (1..=200)
        .map(|n| {
            let team = *teller.dice.pick(&teams);
            teller.person(&format!("Person {n}"), team)
        })
        .collect();
    let initiatives: Vec<InitiativeId> =
        (1..=40).map(|n| teller.initiative(&format!("Initiative {n}"))).collect();
    let mut ids = Vec::new();
    for n in 0..count {
        let (initiative, supplier) = (*teller.dice.pick(&initiatives), *teller.dice.pick(&teams));
        let dri = teller.dice.chance(80).then(|| *teller.dice.pick(&people));
        ids.push(teller.dependency(n, initiative, supplier, dri));
    }
    // Every fifth waits for an earlier one, in chains.
    for pair in ids.chunks_exact(10).flat_map(|ten| [[ten[0], ten[4]], [ten[4], ten[9]]]) {
        teller.link(pair);
    }
    teller.entries
}

struct Teller<'a> {
    app: &'a mut App,
    now: Now,
    dice: Dice,
    entries: usize,
}

impl Teller<'_> {
    fn act(&mut self, act: Act) -> String {
        let reply = self.app.call(self.now, Request { act: Some(act), queries: Vec::new() });
        assert_eq!(reply.problem, None, "the generator tells only what the ledger takes");
        self.entries += 1;
        reply.done.and_then(|done| done.created.into_iter().next()).unwrap_or_default()
    }
    fn team(&mut self, name: &str) -> TeamId {
        self.act(Act::AddTeam { name: name.to_owned(), changes: vec![] }).parse().expect("an id")
    }
    fn person(&mut self, name: &str, team: TeamId) -> PersonId {
        let changes = vec![PersonChange::Team(Some(team))];
        self.act(Act::AddPerson { name: name.to_owned(), changes }).parse().expect("an id")
    }
    fn initiative(&mut self, title: &str) -> InitiativeId {
        self.act(Act::AddInitiative { title: title.to_owned(), changes: vec![] }).parse().expect("an id")
    }
    /// A day from `first` days ago to `last` days ago.
    fn ago(&mut self, first: u64, last: u64) -> Day {
        let days = last + self.dice.below(first - last + 1);
        self.now.today.plus(-i32::try_from(days).expect("a few hundred"))
    }
    fn dependency(
        &mut self,
        n: usize,
        initiative: InitiativeId,
        supplier: TeamId,
        dri: Option<PersonId>,
    ) -> DependencyId {
        let title = format!("{} {} {n}", self.dice.pick(&VERBS), self.dice.pick(&THINGS));
        let criticality = Criticality::try_from(1 + self.dice.below(3) as u8).expect("1 to 3");
        let new = NewDependency {
            initiative,
            title,
            supplier: Some(supplier),
            dri,
            milestone: None,
            criticality: Some(criticality),
            need_by: None,
            eta: None,
            said_on: None,
            tags: vec![],
            note: String::new(),
        };
        let id = self.act(Act::AddDependency { dependency: new }).parse().expect("an id");
        let start = self.ago(300, 120);
        self.promises(id, start);
        self.talk(id);
        if self.dice.chance(55) {
            self.deliver(id);
        }
        id
    }
    fn link(&mut self, [from, to]: [DependencyId; 2]) {
        let to = LinkTo::Dependency { id: to };
        self.act(Act::Link { dependency: from, kind: LinkKind::Blocks, to, lag: 5 });
    }
    fn promises(&mut self, id: DependencyId, start: Day) {
        let said = |on| Said { on: Some(on), ..Said::default() };
        let mut eta = start.plus(60 + i32::try_from(self.dice.below(160)).expect("small"));
        let need_by = eta.plus(10);
        self.act(Act::StateNeedBy { dependency: id, day: need_by, reason: String::new(), said: said(start) });
        for revision in 0..4 {
            let entry = EtaEntry {
                kind: EtaKind::Promise,
                day: Some(eta),
                latest: None,
                confidence: None,
                code: (revision > 0).then(|| *self.dice.pick(&REASONS)),
                reason: String::new(),
                reason_private: String::new(),
            };
            let on = start.plus(25 * revision);
            self.act(Act::StateEta { dependency: id, eta: entry, said: said(on) });
            eta = eta.plus(7 + i32::try_from(self.dice.below(14)).expect("small"));
        }
    }
    fn talk(&mut self, id: DependencyId) {
        let asked = self.ago(60, 12);
        let word = StandingWord::Started;
        let said = Said { on: Some(asked), ..Said::default() };
        self.act(Act::StateStanding { dependencies: vec![id], word, reason: String::new(), said });
        let ask = self.act(Act::Ask {
            dependency: id,
            kind: AskKind::Eta,
            to: None,
            channel: Channel::Chat,
            text: "When can we have it?".to_owned(),
            on: Some(asked),
            reply_by: Some(asked.plus(7)),
        });
        let ask = ask.parse().expect("an id");
        self.act(Act::Nudge { ask, channel: Channel::Mail, on: Some(asked.plus(4)) });
        if self.dice.chance(60) {
            let (kind, text) = (AnswerKind::Answered, "On it".to_owned());
            self.act(Act::LogReply { ask, kind, text, on: Some(asked.plus(6)), eta: None });
        }
    }
    fn deliver(&mut self, id: DependencyId) {
        let on = self.ago(9, 4);
        self.act(Act::Deliver {
            dependency: id,
            what: "A build".to_owned(),
            on: Some(on),
            link: String::new(),
        });
        let bounced = self.dice.chance(40);
        let verdict = if bounced { VerdictKind::Bounced } else { VerdictKind::Accepted };
        let reason = if bounced { "It does not compile" } else { "" }.to_owned();
        self.act(Act::Judge { dependency: id, verdict, reason, on: Some(on.plus(2)), checks: Vec::new() });
    }
}
