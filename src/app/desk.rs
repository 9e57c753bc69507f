//! Where an act is carried out: what is on record, the open step, the time and the ids. And why one is refused.

use super::minter::Minter;
use super::now::Now;
use crate::api::act::Said;
use crate::api::error::{ApiError, Unavailable};
use crate::domain::absence::{Absence, Acting, Seat};
use crate::domain::day::Day;
use crate::domain::decision::Decision;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::{
    AbsenceId, ActingId, DecisionId, DependencyId, InitiativeId, MeetingId, MilestoneId, PersonId, RiskId,
    TeamId,
};
use crate::domain::initiative::Initiative;
use crate::domain::meeting::Meeting;
use crate::domain::milestone::Milestone;
use crate::domain::person::Person;
use crate::domain::policy::Policy;
use crate::domain::provenance::{Provenance, Source};
use crate::domain::risk::Risk;
use crate::domain::team::Team;
use crate::domain::text::{BadText, PrivateNote, Text, Title};
use crate::store::{Deed, StoreError, Write};
use std::borrow::Cow;

/// What an act works with.
pub(crate) struct Desk<'d> {
    /// The open step.
    pub(crate) write: &'d Write<'d>,
    /// The record before the act.
    pub(crate) facts: &'d Facts,
    /// Its thresholds.
    pub(crate) policy: &'d Policy,
    /// When.
    pub(crate) now: Now,
    /// Makes ids.
    pub(crate) minter: &'d Minter,
}

/// Why an act was refused. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// A rule.
    #[error("{message}")]
    Rule {
        /// The field, camelCase.
        field: Cow<'static, str>,
        /// What is wrong and what to do.
        message: String,
    },
    /// It is not there.
    #[error("That {noun} is not in the ledger any more; go back and choose again")]
    Gone {
        /// The noun.
        noun: &'static str,
    },
    /// The file's own trouble.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refusal {
    /// A rule that was broken, said about `field`.
    pub(crate) fn rule(field: impl Into<Cow<'static, str>>, message: impl ToString) -> Self {
        Self::Rule { field: field.into(), message: message.to_string() }
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        let message = refusal.to_string();
        match refusal {
            Refusal::Rule { field, .. } => Self::Rule { field: field.into_owned(), message },
            Refusal::Gone { noun } => Self::NotFound { noun: noun.to_owned(), message },
            Refusal::Store(error) if error.is_disk() => Self::Unavailable {
                reason: Unavailable::Disk,
                message: format!("{message}. Nothing was written; make room and try again."),
            },
            Refusal::Store(_) => Self::Internal { message },
        }
    }
}

/// What an act did, in words, with the ids of what it created.
pub(crate) fn deed(label: impl Into<String>, created: impl IntoIterator<Item = String>) -> Deed {
    Deed { label: label.into(), created: created.into_iter().collect() }
}

impl Desk<'_> {
    /// A one-line name as typed in `field`.
    pub(crate) fn title(&self, field: &'static str, typed: &str) -> Result<Title, Refusal> {
        Title::new(typed).map_err(|bad| worded(field, &bad))
    }
    /// A shareable text as typed in `field`.
    pub(crate) fn text(&self, field: &'static str, typed: &str) -> Result<Text, Refusal> {
        Text::new(typed).map_err(|bad| worded(field, &bad))
    }
    /// A shareable text that may not be empty.
    pub(crate) fn said_text(&self, field: &'static str, typed: &str) -> Result<Text, Refusal> {
        let text = self.text(field, typed)?;
        if text.is_empty() { Err(worded(field, &BadText::Empty)) } else { Ok(text) }
    }
    /// A private note as typed in `field`.
    pub(crate) fn note(&self, field: &'static str, typed: &str) -> Result<PrivateNote, Refusal> {
        PrivateNote::new(typed).map_err(|bad| worded(field, &bad))
    }
    /// The day something happened: today when left out, never one to come.
    pub(crate) fn past_day(&self, field: &'static str, day: Option<Day>) -> Result<Day, Refusal> {
        let day = day.unwrap_or(self.now.today);
        if day > self.now.today {
            return Err(Refusal::rule(
                field,
                format!("{} is still to come; give the day it happened", day.in_full()),
            ));
        }
        Ok(day)
    }
    /// Where a statement comes from; what is left out is filled in.
    pub(crate) fn provenance(&self, said: &Said, team: Option<TeamId>) -> Result<Provenance, Refusal> {
        let person = said.person.map(|id| self.person(id).map(|p| p.id)).transpose()?;
        let team = said.team.map(|id| self.team(id).map(|t| t.id)).transpose()?.or(team);
        Ok(Provenance {
            person,
            team,
            source: said.source.unwrap_or(Source::Meeting),
            link: self.text("link", &said.link)?,
            stated_on: self.past_day("on", said.on)?,
            recorded_at: self.now.moment,
        })
    }
    /// A record of mine, made on `on`.
    pub(crate) fn by_me(&self, on: Day) -> Provenance {
        Provenance {
            person: None,
            team: None,
            source: Source::Written,
            link: Text::default(),
            stated_on: on,
            recorded_at: self.now.moment,
        }
    }
    /// A dependency with all that is on record.
    pub(crate) fn dossier(&self, id: DependencyId) -> Result<&Dossier, Refusal> {
        self.facts.dossiers.get(&id).ok_or(Refusal::Gone { noun: "dependency" })
    }
    /// A team.
    pub(crate) fn team(&self, id: TeamId) -> Result<&Team, Refusal> {
        self.facts.teams.get(&id).ok_or(Refusal::Gone { noun: "team" })
    }
    /// A person.
    pub(crate) fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.facts.people.get(&id).ok_or(Refusal::Gone { noun: "person" })
    }
    /// An absence.
    pub(crate) fn absence(&self, id: AbsenceId) -> Result<&Absence, Refusal> {
        self.facts.absences.get(&id).ok_or(Refusal::Gone { noun: "absence" })
    }
    /// An acting role.
    pub(crate) fn acting(&self, id: ActingId) -> Result<&Acting, Refusal> {
        self.facts.actings.get(&id).ok_or(Refusal::Gone { noun: "acting role" })
    }
    /// A person's name in a label.
    pub(crate) fn name(&self, id: PersonId) -> &str {
        self.facts.person_name(Some(id))
    }
    /// A person's name, or "the lead of Platform A", in a label.
    pub(crate) fn seat(&self, seat: Seat) -> String {
        match seat {
            Seat::Person(id) => self.name(id).to_owned(),
            Seat::LeadOf(id) => format!("the lead of {}", self.facts.team_name(Some(id))),
        }
    }
    /// An initiative.
    pub(crate) fn initiative(&self, id: InitiativeId) -> Result<&Initiative, Refusal> {
        self.facts.initiatives.get(&id).ok_or(Refusal::Gone { noun: "initiative" })
    }
    /// A series of meetings.
    pub(crate) fn meeting(&self, id: MeetingId) -> Result<&Meeting, Refusal> {
        self.facts.meetings.get(&id).ok_or(Refusal::Gone { noun: "meeting" })
    }
    /// A milestone.
    pub(crate) fn milestone(&self, id: MilestoneId) -> Result<&Milestone, Refusal> {
        self.facts.milestones.get(&id).ok_or(Refusal::Gone { noun: "milestone" })
    }
    /// A decision.
    pub(crate) fn decision(&self, id: DecisionId) -> Result<&Decision, Refusal> {
        self.facts.decisions.get(&id).ok_or(Refusal::Gone { noun: "decision" })
    }
    /// A risk.
    pub(crate) fn risk(&self, id: RiskId) -> Result<&Risk, Refusal> {
        self.facts.risks.get(&id).ok_or(Refusal::Gone { noun: "risk" })
    }
    /// "24 Nov": a day in a label.
    pub(crate) fn day(&self, day: Day) -> String {
        day.said(self.now.today)
    }
}

fn worded(field: &'static str, bad: &BadText) -> Refusal {
    Refusal::rule(field, bad)
}
