//! All that the rules look at: nouns by id, and a dossier for each dependency.

use super::absence::{Absence, Acting};
use super::ask::{Ask, LooseAsk, Topic};
use super::audience::{Audience, AudienceKey};
use super::calendar::Calendar;
use super::check::CheckTemplate;
use super::commitment::Commitment;
use super::day::Day;
use super::decision::Decision;
use super::dossier::Dossier;
use super::expected_report::ExpectedReport;
use super::graph::Link;
use super::id::{
    AbsenceId, ActingId, AskId, CommitmentId, DecisionId, DependencyId, InitiativeId, LinkId, MeetingId,
    MilestoneId, PersonId, ReportId, RiskId, StatementId, TeamId,
};
use super::initiative::{Initiative, Stakeholder};
use super::meeting::Meeting;
use super::milestone::Milestone;
use super::person::Person;
use super::quote::Quote;
use super::risk::Risk;
use super::team::Team;
use std::collections::BTreeMap;

/// Everything on record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The user's working days.
    pub calendar: Calendar,
    /// Lists of checks to apply.
    pub templates: Vec<CheckTemplate>,
    /// Teams.
    pub teams: BTreeMap<TeamId, Team>,
    /// People.
    pub people: BTreeMap<PersonId, Person>,
    /// Who is away, and which leads are vacant.
    pub absences: BTreeMap<AbsenceId, Absence>,
    /// Who acts in whose stead.
    pub actings: BTreeMap<ActingId, Acting>,
    /// Initiatives.
    pub initiatives: BTreeMap<InitiativeId, Initiative>,
    /// Roles in initiatives.
    pub stakeholders: Vec<Stakeholder>,
    /// Milestones.
    pub milestones: BTreeMap<MilestoneId, Milestone>,
    /// Decisions with all that was said and done about them.
    pub decisions: BTreeMap<DecisionId, Decision>,
    /// Risks, assumptions and issues.
    pub risks: BTreeMap<RiskId, Risk>,
    /// Statements on record.
    pub quotes: BTreeMap<StatementId, Quote>,
    /// What waits for what.
    pub links: BTreeMap<LinkId, Link>,
    /// Series of meetings, with who came.
    pub meetings: BTreeMap<MeetingId, Meeting>,
    /// Reports that are expected, with each that came.
    pub reports: BTreeMap<ReportId, ExpectedReport>,
    /// For whom updates are written.
    pub audiences: Vec<Audience>,
    /// The last day on which each audience was told about an initiative, as far as updates were saved.
    pub told: BTreeMap<(InitiativeId, AudienceKey), Day>,
    /// Dependencies with all that was said and done.
    pub dossiers: BTreeMap<DependencyId, Dossier>,
    /// Asks about something else than a dependency.
    pub loose_asks: BTreeMap<AskId, LooseAsk>,
    /// What I owe.
    pub commitments: BTreeMap<CommitmentId, Commitment>,
}

impl Facts {
    /// The name of the audience of this key; the key when it was given up.
    pub fn audience_name<'a>(&'a self, key: &'a AudienceKey) -> &'a str {
        self.audience(key).map_or(key.as_str(), |audience| &audience.name)
    }
    /// The audience of this key; none when it was given up.
    pub fn audience(&self, key: &AudienceKey) -> Option<&Audience> {
        self.audiences.iter().find(|audience| audience.key == *key)
    }
    /// The team's name, or "nobody yet".
    pub fn team_name(&self, team: Option<TeamId>) -> &str {
        team.and_then(|id| self.teams.get(&id)).map_or("nobody yet", |t| t.name.as_str())
    }
    /// The person's name, or "nobody yet".
    pub fn person_name(&self, person: Option<PersonId>) -> &str {
        person.and_then(|id| self.people.get(&id)).map_or("nobody yet", |p| p.name.as_str())
    }
    /// Whether the initiative still wants attention.
    pub fn is_live(&self, initiative: InitiativeId) -> bool {
        self.initiatives.get(&initiative).is_some_and(|i| i.stage.is_live())
    }
    /// Asks about a decision, in the order of their ids.
    pub fn asks_about_decision(&self, decision: DecisionId) -> impl Iterator<Item = &Ask> {
        self.asks_about(Topic::Decision(decision))
    }
    /// Asks about a person, in the order of their ids.
    pub fn asks_about_person(&self, person: PersonId) -> impl Iterator<Item = &Ask> {
        self.asks_about(Topic::Person(person))
    }
    /// Asks about one topic, in the order of their ids.
    pub fn asks_about(&self, topic: Topic) -> impl Iterator<Item = &Ask> {
        self.loose_asks.values().filter(move |loose| loose.topic == topic).map(|loose| &loose.ask)
    }
    /// The dossiers of one initiative.
    pub fn dossiers_of(&self, initiative: InitiativeId) -> impl Iterator<Item = &Dossier> {
        self.dossiers.values().filter(move |d| d.dependency.initiative == initiative)
    }
}
