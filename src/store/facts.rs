//! Everything on record as [`Facts`], and how they are kept fresh: after a step only what it touched is read again.

use super::entry::{ByDependency, Only};
use super::error::StoreError;
use super::journal::Changed;
use super::{Read, Store, commitment};
use crate::domain::audience::Audience;
use crate::domain::calendar::Calendar;
use crate::domain::check::CheckTemplate;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::eta::EtaHistory;
use crate::domain::facts::Facts;
use crate::domain::id::DependencyId;
use chrono::Weekday;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From so many dossiers on, reading all of them is quicker than one by one.
const MANY: usize = 40;

/// Under this key the lists of checks are stored.
pub(crate) const TEMPLATES: &str = "checkTemplates";

/// Under this key the audiences are stored.
pub(crate) const AUDIENCES: &str = "audiences";

/// The working week and days off, as they are stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredCalendar {
    /// Seven days, Monday first.
    pub(crate) week: [bool; 7],
    /// Days off.
    pub(crate) holidays: Vec<Day>,
}

impl StoredCalendar {
    /// As the rules use it; the usual week when nobody works.
    pub(crate) fn calendar(&self) -> Calendar {
        const WEEK: [Weekday; 7] = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ];
        let week: Vec<Weekday> =
            WEEK.into_iter().zip(self.week).filter(|(_, on)| *on).map(|(day, _)| day).collect();
        Calendar::new(&week, self.holidays.iter().copied()).unwrap_or_default()
    }
}

impl Store {
    /// Reads again what `changed` names.
    ///
    /// # Errors
    /// The file's own; `facts` may be partly read then, and must be read anew.
    pub(crate) fn refresh(&self, facts: &mut Facts, changed: &Changed) -> Result<(), StoreError> {
        const NOUNS: &[&str] = &[
            "team",
            "person",
            "absence",
            "acting",
            "initiative",
            "stakeholder",
            "milestone",
            "link",
            "milestone_date",
            "meeting",
            "meeting_team",
            "occurrence",
            "attendance",
            "minute",
            "occurrence_entry",
            "expected_report",
            "report_received",
            "setting",
            "retraction",
            "decision",
            "decision_person",
            "decide_by",
            "decision_entry",
            "risk",
            "quote",
            "status_update",
            "erratum",
        ];
        if NOUNS.iter().any(|table| changed.tables.contains(*table)) {
            self.read_nouns(facts)?;
        }
        if ["ask", "nudge", "answer"].iter().any(|table| changed.apart.contains(*table)) {
            facts.loose_asks = self.loose_asks()?;
        }
        if commitment::TABLES.iter().any(|table| changed.tables.contains(*table)) {
            facts.commitments = self.commitments()?;
        }
        if changed.dependencies.len() >= MANY {
            facts.dossiers = self.dossiers(None)?;
            return Ok(());
        }
        for id in &changed.dependencies {
            match self.dossiers(Some(*id))?.remove(id) {
                Some(dossier) => facts.dossiers.insert(*id, dossier),
                None => facts.dossiers.remove(id),
            };
        }
        Ok(())
    }
}

impl Read {
    /// Everything on record.
    ///
    /// # Errors
    /// The file's own.
    pub fn facts(&self) -> Result<Facts, StoreError> {
        let mut facts = Facts::default();
        self.read_nouns(&mut facts)?;
        facts.dossiers = self.dossiers(None)?;
        facts.loose_asks = self.loose_asks()?;
        facts.commitments = self.commitments()?;
        Ok(facts)
    }

    fn read_nouns(&self, facts: &mut Facts) -> Result<(), StoreError> {
        let calendar: Option<StoredCalendar> = self.setting("calendar")?;
        facts.calendar = calendar.map(|stored| stored.calendar()).unwrap_or_default();
        facts.templates = self.setting(TEMPLATES)?.unwrap_or_else(CheckTemplate::usual);
        facts.teams = self.teams()?;
        facts.people = self.people()?;
        facts.absences = self.absences()?;
        facts.actings = self.actings()?;
        facts.initiatives = self.initiatives()?;
        facts.stakeholders = self.stakeholders()?;
        facts.milestones = self.milestones()?;
        facts.decisions = self.decisions()?;
        facts.risks = self.risks()?;
        facts.quotes = self.quotes()?;
        facts.links = self.links()?;
        facts.meetings = self.meetings()?;
        facts.reports = self.expected_reports()?;
        facts.audiences = self.setting(AUDIENCES)?.unwrap_or_else(Audience::usual);
        facts.told = self.told()?;
        Ok(())
    }

    fn dossiers(&self, only: Only) -> Result<BTreeMap<DependencyId, Dossier>, StoreError> {
        let retractions = self.retractions()?;
        let mut need_bys = self.need_bys(only, &retractions)?;
        let mut etas = self.etas(only, &retractions)?;
        let mut standings = self.standings(only, &retractions)?;
        let mut snoozes = self.snoozes(only)?;
        let mut asks = self.asks(only)?;
        let mut checks = self.checks(only)?;
        let mut deliveries = self.deliveries(only)?;
        let mut claims = self.claims(only, &retractions)?;
        let mut escalations = self.escalations(only)?;
        let dossiers = self.dependencies(only)?.into_iter().map(|dependency| {
            let id = dependency.id;
            let dossier = Dossier {
                dependency,
                need_bys: of(&mut need_bys, id),
                etas: EtaHistory::new(of(&mut etas, id)),
                asks: of(&mut asks, id),
                checks: of(&mut checks, id),
                deliveries: of(&mut deliveries, id),
                claims: of(&mut claims, id),
                escalations: of(&mut escalations, id),
                standings: of(&mut standings, id),
                snoozes: of(&mut snoozes, id),
            };
            (id, dossier)
        });
        Ok(dossiers.collect())
    }
}

fn of<T>(entries: &mut ByDependency<T>, id: DependencyId) -> Vec<T> {
    entries.remove(&id).unwrap_or_default()
}
