//! What stands above the dependencies: milestones and their odds, decisions made and to be made, escalations that ask
//! for one, corrections of what was told.

use super::{Found, Ground};
use crate::domain::day::Day;
use crate::domain::decision::{DecisionEvent, DecisionState};
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Escalation, EscalationState, Rung};
use crate::domain::forecast::{Footing, awaited};
use crate::domain::id::InitiativeId;
use crate::domain::initiative::Health;
use crate::domain::milestone::{Milestone, next_stone};
use crate::domain::text::Text;
use crate::report::material::{About, Change, Correction, Need, Stone, Waits, What};
use serde_json::Value;
use uuid::Uuid;

impl Ground<'_> {
    /// The health said in the update before, read from the facts that were frozen with it.
    pub(super) fn told_health(&self, initiative: InitiativeId) -> Option<Health> {
        let told = self.told_of(initiative)?;
        let word = |field: &str| told[field].as_str().and_then(|word| word.parse().ok());
        word("declared").or_else(|| word("computed"))
    }
    fn told_of(&self, initiative: InitiativeId) -> Option<&Value> {
        let id = initiative.to_string();
        self.told["initiatives"].as_array()?.iter().find(|told| told["id"] == id.as_str())
    }
    /// What was said in the update before of what this milestone waits for.
    fn told_waits(&self, milestone: &Milestone) -> Option<Waits> {
        let told = &self.told_of(milestone.initiative)?["stone"];
        let later = told["later"].as_str().and_then(|day| day.parse().ok());
        let waits = Waits { undated: told["undated"] == true, later };
        (told["title"] == milestone.title.as_str()).then_some(waits)
    }
    /// The next milestone.
    pub(super) fn stone(&self, initiative: InitiativeId) -> Option<Stone> {
        let (day, next) = next_stone(self.facts, initiative)?;
        let waits = awaited(self.facts, &self.links, self.record, next.id, self.today);
        // What few promises say would be read as more than it is.
        let tells = self.record.footing() == Footing::Usable;
        Some(Stone {
            title: next.title.to_string(),
            value: self.said(next.value.as_str()),
            day,
            was: self.told_day(next),
            reason: next.current().map_or_else(String::new, |date| self.said(date.reason.as_str())),
            undated: !waits.undated.is_empty(),
            later: waits.promised_by().filter(|by| *by > day),
            told: self.told_waits(next),
            percent: waits.by(day).filter(|_| tells).map(|odds| (odds * 100.0).round() as u8),
            eight_of_ten: waits.day_at(0.8).filter(|_| tells),
        })
    }
    /// The day that held when the period began.
    fn told_day(&self, milestone: &Milestone) -> Option<Day> {
        let dates = milestone.dates.iter().filter(|date| date.retraction.is_none());
        let known = dates.filter(|date| !self.is_news(date.provenance.stated_on, date.id.uuid()));
        known.max_by_key(|date| (date.provenance.order(), date.id)).map(|date| date.day)
    }
    /// Milestones reached. When one was marked as reached is no entry of its own: the day says what is news, and what
    /// was frozen with the last update whether that one told of it.
    pub(super) fn reached(&self, initiative: InitiativeId) -> Vec<(Uuid, Change)> {
        let own = self.facts.milestones.values().filter(|m| m.initiative == initiative);
        let done = own.filter_map(|m| {
            let on = m.done_on.filter(|on| *on <= self.today)?;
            let is_news = self.last.map_or(on >= self.from, |last| {
                on > last.to || on >= last.from && !self.was_told(&m.id.to_string())
            });
            let found: Found = (m.id.uuid(), on, What::Reached);
            let about = self.above(m.title.as_str(), initiative);
            is_news.then(|| self.change(found, &m.id.to_string(), &about))
        });
        done.collect()
    }
    /// Whether the last update told of this change.
    fn was_told(&self, id: &str) -> bool {
        let changes = self.told["changes"].as_array();
        changes.is_some_and(|changes| changes.iter().any(|change| change["id"] == id))
    }
    /// Decisions made.
    pub(super) fn decided(&self, initiative: InitiativeId) -> Vec<(Uuid, Change)> {
        let own = self.facts.decisions.values().filter(|d| d.initiative == Some(initiative));
        let decided = own.filter(|decision| decision.state().holds()).filter_map(|decision| {
            let entry = decision.outcome()?;
            let DecisionEvent::Decided(words) = &entry.event else { return None };
            let what = What::Decided { words: words.to_string() };
            let found = vec![(entry.id.uuid(), entry.provenance.stated_on, what)];
            let about = self.above(&self.said(decision.question.as_str()), initiative);
            Some(self.news(found, &decision.id.to_string(), &about))
        });
        decided.flatten().collect()
    }
    fn above(&self, title: &str, initiative: InitiativeId) -> About {
        let initiative = self.facts.initiatives.get(&initiative);
        About {
            title: title.to_owned(),
            initiative: initiative.map_or_else(String::new, |i| i.title.to_string()),
            supplier: String::new(),
        }
    }
    /// What waits for somebody above: escalations under way, and open decisions; only with ways out and the one I
    /// recommend, because a question without them is no decision to ask for.
    pub(super) fn needs<'d>(
        &self,
        initiatives: &[InitiativeId],
        open: impl Iterator<Item = &'d Dossier>,
    ) -> Vec<Need> {
        let raised = open.flat_map(|dossier| {
            let under_way = [EscalationState::Ready, EscalationState::Raised];
            let escalations = dossier.escalations.iter().filter(move |e| under_way.contains(&e.state()));
            escalations.map(move |escalation| {
                let case = escalation.case();
                Need {
                    id: escalation.id.to_string(),
                    title: self.said(dossier.dependency.title.as_str()),
                    needed: self.said(case.needed.as_str()),
                    why: self.said(case.impact.as_str()),
                    options: case.options.iter().map(Text::as_str).map(|way| self.said(way)).collect(),
                    recommendation: self.said(case.recommendation.as_str()),
                    by: escalation.pending().and_then(|step| step.respond_by),
                    elsewhere: elsewhere(escalation).to_owned(),
                }
            })
        });
        let own = |id: &InitiativeId| initiatives.contains(id);
        let undecided = self.facts.decisions.values().filter(|decision| {
            decision.state() == DecisionState::Open && decision.initiative.as_ref().is_some_and(own)
        });
        let undecided = undecided.map(|decision| Need {
            id: decision.id.to_string(),
            title: self.said(decision.question.as_str()),
            needed: String::new(),
            why: self.said(decision.why_now.as_str()),
            options: decision.options.iter().map(|way| self.said(way)).collect(),
            recommendation: self.said(decision.recommendation.as_str()),
            by: decision.decide_by(),
            elsewhere: String::new(),
        });
        let asked = |need: &Need| need.options.len() > 1 && !need.recommendation.is_empty();
        let mut needs: Vec<Need> = raised.chain(undecided).filter(asked).collect();
        needs.sort_by_key(|need| need.by.unwrap_or(Day::LAST));
        needs
    }
    /// What was wrong in what this audience was told: said once, in the update that follows.
    pub(super) fn corrections(&self) -> Vec<Correction> {
        let Some(last) = self.last else { return Vec::new() };
        let errata = last.errata.iter().map(|erratum| Correction {
            id: erratum.id.to_string(),
            of: last.to,
            text: self.said(erratum.text.as_str()),
        });
        errata.collect()
    }
}

/// Who has an escalation now, when it did not come as far up as the readers of an update for management.
fn elsewhere(escalation: &Escalation) -> &'static str {
    match escalation.last_step().map(|step| step.rung) {
        Some(rung @ (Rung::Dri | Rung::DriLead | Rung::Leads)) => rung.label(),
        Some(Rung::SkipLevel | Rung::Director) | None => "",
    }
}
