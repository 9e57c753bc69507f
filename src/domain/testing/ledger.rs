//! What was said and done about the dependency named last. Nudges, answers, verdicts and outcomes go to the
//! newest ask, delivery and escalation step told.

use super::{Case, day, text, title};
use crate::domain::ask::{Answer, AnswerKind, Ask, AskKind, Channel, LooseAsk, Nudge, Topic};
use crate::domain::check::Check;
use crate::domain::claim::{Claim, ClaimWord, ClaimWordKind};
use crate::domain::delivery::{Delivery, Verdict, VerdictKind};
use crate::domain::escalation::{self, Closing, Escalation, EscalationStep, Outcome, Rung, StepResult};
use crate::domain::eta::{Confidence, EtaHistory, EtaKind, EtaStatement, NeedBy, ReasonCode};
use crate::domain::id::PersonId;
use crate::domain::provenance::{Retraction, Source};
use crate::domain::standing::{Standing, StandingWord};
use crate::domain::text::{PrivateNote, Text};

impl Case {
    /// The day by which it is needed, said when it was written down.
    pub(crate) fn need_by(self, on: &str) -> Self {
        let drafted_on = self.dossier().dependency.drafted_on.to_string();
        self.need_by_said(on, &drafted_on)
    }
    /// The day by which it is needed, said on `said_on`.
    pub(crate) fn need_by_said(mut self, on: &str, said_on: &str) -> Self {
        let id = self.mint();
        let provenance = self.said(said_on);
        let need_by = NeedBy { id, day: day(on), reason: Text::default(), provenance, retraction: None };
        self.with(|d| d.need_bys.push(need_by))
    }
    /// A promise for `on`, given on `said_on`.
    pub(crate) fn eta(self, on: &str, said_on: &str) -> Self {
        self.stated(EtaKind::Promise, Some(on), None, said_on)
    }
    /// A forecast for `on`: nobody commits to it.
    pub(crate) fn forecast(self, on: &str, said_on: &str) -> Self {
        self.stated(EtaKind::Forecast, Some(on), None, said_on)
    }
    /// A range from `on` to `latest`.
    pub(crate) fn range(self, on: &str, latest: &str, said_on: &str) -> Self {
        self.stated(EtaKind::Range, Some(on), Some(latest), said_on)
    }
    /// The date was confirmed unchanged.
    pub(crate) fn confirmed(self, said_on: &str) -> Self {
        self.stated(EtaKind::Unchanged, None, None, said_on)
    }
    /// The date was withdrawn.
    pub(crate) fn withdrawn(self, said_on: &str) -> Self {
        self.stated(EtaKind::Withdrawn, None, None, said_on)
    }
    /// They said that they give no date.
    pub(crate) fn none_given(self, said_on: &str) -> Self {
        self.stated(EtaKind::NoneGiven, None, None, said_on)
    }
    /// They gave no date, in these words.
    pub(crate) fn none_given_as(self, words: &str, said_on: &str) -> Self {
        self.none_given(said_on).change_last_eta(|s| s.reason = Text::new(words).unwrap_or_default())
    }
    /// The ETA statement told last reached me another way.
    pub(crate) fn source(self, source: Source) -> Self {
        self.change_last_eta(|s| s.provenance.source = source)
    }
    /// The ETA statement told last was a mistake.
    pub(crate) fn retracted(mut self) -> Self {
        let recorded_at = self.said("2023-01-01").recorded_at;
        self.change_last_eta(|s| s.retraction = Some(Retraction { reason: text("misheard"), recorded_at }))
    }
    /// A word about where it stands.
    pub(crate) fn standing(mut self, word: StandingWord, on: &str) -> Self {
        let (id, provenance) = (self.mint(), self.said(on));
        let standing = Standing { id, word, reason: text("so it was said"), provenance, retraction: None };
        self.with(|d| d.standings.push(standing))
    }
    /// The word told last was a mistake.
    pub(crate) fn standing_retracted(mut self) -> Self {
        let recorded_at = self.said("2023-01-01").recorded_at;
        self.with(|d| {
            let last = d.standings.last_mut().expect("a word was told");
            last.retraction = Some(Retraction { reason: text("misheard"), recorded_at });
        })
    }
    /// Asked for `kind` on `on`, with a day for the reply or without.
    pub(crate) fn ask<'a>(mut self, kind: AskKind, on: &str, reply_by: impl Into<Option<&'a str>>) -> Self {
        let ask = Ask {
            id: self.mint(),
            kind,
            to: None,
            channel: Channel::Chat,
            text: Text::default(),
            asked_on: day(on),
            reply_by: reply_by.into().map(day),
            provenance: self.said(on),
            nudges: Vec::new(),
            answers: Vec::new(),
        };
        self.with(|d| d.asks.push(ask))
    }
    /// The newest ask went to this person.
    pub(crate) fn to(self, name: &str) -> Self {
        let person = self.person_id(name);
        self.with(|d| d.asks.last_mut().expect("something was asked").to = Some(person))
    }
    /// Asked by this channel.
    pub(crate) fn ask_by(self, channel: Channel, kind: AskKind, on: &str) -> Self {
        let asked = self.ask(kind, on, None);
        asked.with(|d| d.asks.last_mut().expect("it was asked").channel = channel)
    }
    /// Reminded of the newest ask, by chat.
    pub(crate) fn nudge(self, on: &str) -> Self {
        self.nudge_by(Channel::Chat, on)
    }
    /// Reminded of the newest ask by this channel.
    pub(crate) fn nudge_by(mut self, channel: Channel, on: &str) -> Self {
        let nudge = Nudge { id: self.mint(), on: day(on), channel };
        self.with(|d| d.asks.last_mut().expect("something was asked").nudges.push(nudge))
    }
    /// A full answer to the newest ask.
    pub(crate) fn reply(self, on: &str) -> Self {
        self.answer(AnswerKind::Answered, on)
    }
    /// Something came back to the newest ask.
    pub(crate) fn answer(mut self, kind: AnswerKind, on: &str) -> Self {
        let answer = Answer { id: self.mint(), kind, on: day(on), text: Text::default() };
        self.with(|d| d.asks.last_mut().expect("something was asked").answers.push(answer))
    }
    /// Asked this person for `kind` about this other one; no dependency is meant.
    pub(crate) fn ask_about<'a>(
        self,
        about: &str,
        to: &str,
        kind: AskKind,
        on: &str,
        reply_by: impl Into<Option<&'a str>>,
    ) -> Self {
        let (topic, to) = (Topic::Person(self.person_id(about)), Some(self.person_id(to)));
        self.asked_loosely(topic, to, (kind, on, reply_by.into()))
    }
    /// Asked its approver for help about the decision named last.
    pub(crate) fn decision_asked(self, on: &str, reply_by: &str) -> Self {
        let to = self.this_decision().approver;
        let topic = Topic::Decision(self.decision_id());
        self.asked_loosely(topic, to, (AskKind::Help, on, Some(reply_by)))
    }
    fn asked_loosely(
        mut self,
        topic: Topic,
        to: Option<PersonId>,
        (kind, on, reply_by): (AskKind, &str, Option<&str>),
    ) -> Self {
        let case = self.clone().team("Nobody").dependency("Nothing").ask(kind, on, reply_by);
        let ask = Ask { id: self.mint(), to, ..case.dossier().asks[0].clone() };
        self.facts.loose_asks.insert(ask.id, LooseAsk { topic, ask });
        self
    }
    /// Something came back to the newest ask that is about no dependency.
    pub(crate) fn loose_answer(mut self, kind: AnswerKind, on: &str) -> Self {
        let answer = Answer { id: self.mint(), kind, on: day(on), text: Text::default() };
        self.facts.loose_asks.values_mut().next_back().expect("it was asked").ask.answers.push(answer);
        self
    }
    /// Reminded of the newest ask that is about no dependency, by chat.
    pub(crate) fn loose_nudge(mut self, on: &str) -> Self {
        let nudge = Nudge { id: self.mint(), on: day(on), channel: Channel::Chat };
        self.facts.loose_asks.values_mut().next_back().expect("it was asked").ask.nudges.push(nudge);
        self
    }
    /// A check that a delivery must pass.
    pub(crate) fn check(mut self, words: &str) -> Self {
        let id = self.mint();
        self.with(|d| {
            let place = u32::try_from(d.checks.len()).unwrap();
            d.checks.push(Check { id, place, text: title(words) });
        })
    }
    /// A mail names this person as DRI; they are added to the team named last when new.
    pub(crate) fn claim(self, name: &str, on: &str) -> Self {
        let mut case = self.person(name);
        let claim = Claim {
            id: case.mint(),
            person: case.person_id(name),
            place: Channel::Mail,
            text: Text::default(),
            provenance: case.said(on),
            words: Vec::new(),
            retraction: None,
        };
        case.with(|d| d.claims.push(claim))
    }
    /// Something was said to the newest claim.
    pub(crate) fn claim_word<'a>(
        mut self,
        word: ClaimWordKind,
        on: &str,
        due: impl Into<Option<&'a str>>,
    ) -> Self {
        let word = ClaimWord {
            id: self.mint(),
            word,
            due: due.into().map(day),
            text: Text::default(),
            provenance: self.said(on),
            retraction: None,
        };
        self.with(|d| d.claims.last_mut().expect("somebody was named").words.push(word))
    }
    /// The newest claim was a mistake.
    pub(crate) fn claim_retracted(mut self) -> Self {
        let recorded_at = self.said("2023-01-01").recorded_at;
        self.with(|d| {
            let last = d.claims.last_mut().expect("somebody was named");
            last.retraction = Some(Retraction { reason: text("misread"), recorded_at });
        })
    }
    /// Handed over.
    pub(crate) fn deliver(mut self, on: &str) -> Self {
        let (id, provenance) = (self.mint(), self.said(on));
        let delivery =
            Delivery { id, delivered_on: day(on), what: Text::default(), provenance, verdict: None };
        self.with(|d| d.deliveries.push(delivery))
    }
    /// The newest delivery came back.
    pub(crate) fn bounce(self, on: &str, reason: &str) -> Self {
        self.judged(VerdictKind::Bounced, on, reason)
    }
    /// The newest delivery was accepted.
    pub(crate) fn accept(self, on: &str) -> Self {
        self.judged(VerdictKind::Accepted, on, "")
    }
    /// An escalation, ready to go out.
    pub(crate) fn escalate(mut self, on: &str) -> Self {
        let case = escalation::Case {
            trigger: text("no date for weeks"),
            needed: text("a date that holds"),
            impact: text("the launch waits"),
            options: vec![text("a smaller first part"), text("move the launch")],
            recommendation: text("a smaller first part"),
        };
        let escalation = Escalation {
            id: self.mint(),
            first: case,
            revisions: Vec::new(),
            raised_on: day(on),
            steps: Vec::new(),
            closed: None,
            provenance: self.said(on),
        };
        self.with(|d| d.escalations.push(escalation))
    }
    /// A step of the newest escalation, by mail.
    pub(crate) fn step<'a>(self, rung: Rung, on: &str, respond_by: impl Into<Option<&'a str>>) -> Self {
        self.step_by(Channel::Mail, rung, on, respond_by)
    }
    /// A step of the newest escalation.
    pub(crate) fn step_by<'a>(
        mut self,
        channel: Channel,
        rung: Rung,
        on: &str,
        respond_by: impl Into<Option<&'a str>>,
    ) -> Self {
        let step = EscalationStep {
            id: self.mint(),
            rung,
            to: None,
            channel,
            heads_up_on: None,
            on: day(on),
            respond_by: respond_by.into().map(day),
            result: None,
        };
        self.with(|d| d.escalations.last_mut().expect("it was escalated").steps.push(step))
    }
    /// What the newest step brought.
    pub(crate) fn outcome(self, outcome: Outcome, on: &str) -> Self {
        let result = StepResult { outcome, on: day(on), cost: 0, note: PrivateNote::default() };
        self.with(|d| {
            let escalation = d.escalations.last_mut().expect("it was escalated");
            escalation.steps.last_mut().expect("a step was told").result = Some(result);
        })
    }
    /// The newest escalation is over.
    pub(crate) fn closed(self, on: &str, resolved: bool) -> Self {
        let closing = Closing { on: day(on), resolved, reason: Text::default() };
        self.with(|d| d.escalations.last_mut().expect("it was escalated").closed = Some(closing))
    }
    fn stated(mut self, kind: EtaKind, on: Option<&str>, latest: Option<&str>, said_on: &str) -> Self {
        let statement = EtaStatement {
            id: self.mint(),
            kind,
            day: on.map(day),
            latest: latest.map(day),
            confidence: Confidence::Unsaid,
            code: ReasonCode::Unknown,
            reason: Text::default(),
            reason_private: PrivateNote::default(),
            provenance: self.said(said_on),
            retraction: None,
        };
        self.with(|d| {
            let said = d.etas.all().iter().cloned().chain([statement]);
            d.etas = EtaHistory::new(said.collect());
        })
    }
    fn change_last_eta(self, change: impl FnOnce(&mut EtaStatement)) -> Self {
        self.with(|d| {
            let mut said = d.etas.all().to_vec();
            change(said.iter_mut().max_by_key(|s| s.provenance.recorded_at).expect("an ETA was told"));
            d.etas = EtaHistory::new(said);
        })
    }
    fn judged(mut self, kind: VerdictKind, on: &str, reason: &str) -> Self {
        let verdict =
            Verdict { id: self.mint(), kind, on: day(on), reason: text(reason), results: Vec::new() };
        self.with(|d| d.deliveries.last_mut().expect("something was delivered").verdict = Some(verdict))
    }
}
