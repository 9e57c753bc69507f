//! An ask: a question to another team, its nudges, and what came back. Silence counts only after it. Most are about
//! a dependency and lie in its dossier; one about a decision or a person names its topic.

use super::calendar::Calendar;
use super::day::Day;
use super::id::{AskId, DecisionId, PersonId, StatementId};
use super::provenance::Provenance;
use super::text::Text;
use super::words::vocabulary;

vocabulary! {
    /// What is asked for.
    AskKind {
        Eta = "eta", "a date";
        Status = "status", "a status";
        Help = "help", "help";
        Decision = "decision", "a decision";
        Review = "review", "a review";
        Correction = "correction", "a correction";
    }
    /// How an ask went out.
    Channel {
        Chat = "chat", "chat";
        Mail = "mail", "mail";
        Meeting = "meeting", "meeting";
        Call = "call", "call";
        Ticket = "ticket", "ticket";
        Document = "document", "shared document";
        InPerson = "inPerson", "in person";
    }
    /// What came back; a withdrawn ask was taken back by me.
    AnswerKind {
        Answered = "answered", "answered";
        Partly = "partly", "answered in part";
        Declined = "declined", "declined";
        Withdrawn = "withdrawn", "withdrawn by me";
    }
}

/// A question with its nudges and its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Its id.
    pub id: AskId,
    /// What is asked for.
    pub kind: AskKind,
    /// The person it went to; otherwise to the supplier team.
    pub to: Option<PersonId>,
    /// How it went out.
    pub channel: Channel,
    /// The words of it; shareable.
    pub text: Text,
    /// The day it was asked.
    pub asked_on: Day,
    /// The day by which a reply was asked for.
    pub reply_by: Option<Day>,
    /// How it was recorded.
    pub provenance: Provenance,
    /// Nudges, in any order.
    pub nudges: Vec<Nudge>,
    /// The answer, once there is one. A partial answer leaves it open.
    pub answers: Vec<Answer>,
}

/// What an ask is about when it is no dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A decision.
    Decision(DecisionId),
    /// A person.
    Person(PersonId),
}

/// An ask about something else than a dependency. It always went to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseAsk {
    /// What it is about.
    pub topic: Topic,
    /// The ask.
    pub ask: Ask,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nudge {
    /// Its id.
    pub id: StatementId,
    /// The day.
    pub on: Day,
    /// How it went out.
    pub channel: Channel,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub id: StatementId,
    /// Its kind.
    pub kind: AnswerKind,
    /// The day.
    pub on: Day,
    /// The words of it; shareable.
    pub text: Text,
}

impl Ask {
    /// Whether an answer is still awaited: none came, or only in part.
    pub fn is_open(&self) -> bool {
        self.answers.iter().all(|a| a.kind == AnswerKind::Partly)
    }
    /// Days on which I reached out about it: the ask and each nudge, oldest first.
    pub fn outbound(&self) -> Vec<Day> {
        let mut days: Vec<Day> =
            std::iter::once(self.asked_on).chain(self.nudges.iter().map(|n| n.on)).collect();
        days.sort_unstable();
        days
    }
    /// Whether I reached out about it on `day`. It rests then: nobody is reminded twice a day.
    pub fn went_out_on(&self, day: Day) -> bool {
        self.asked_on == day || self.nudges.iter().any(|n| n.on == day)
    }
    /// Its words where they are quoted: a line is, a letter of several paragraphs says no more than what it asks for.
    pub fn quote(&self) -> &str {
        if self.text.as_str().contains('\n') { "" } else { self.text.as_str() }
    }
    /// Days on which something came back.
    pub fn inbound(&self) -> impl Iterator<Item = Day> + '_ {
        self.answers.iter().filter(|a| a.kind != AnswerKind::Withdrawn).map(|a| a.on)
    }
    /// Nudges since the last partial answer: what is unanswered.
    pub fn unanswered_nudges(&self) -> usize {
        let since = self.inbound().max();
        self.nudges.iter().filter(|n| since.is_none_or(|day| n.on > day)).count()
    }
    /// The day of the next nudge: `cadence` working days after the last outbound or partial answer, by how many
    /// nudges went out already (the last figure repeats). None when it is closed.
    pub fn next_nudge_on(&self, calendar: &Calendar, cadence: &[u16]) -> Option<Day> {
        let after = cadence.get(self.nudges.len()).or(cadence.last())?;
        let last = self.outbound().into_iter().chain(self.inbound()).max()?;
        self.is_open().then(|| calendar.plus(last, i32::from(*after)))
    }
}
