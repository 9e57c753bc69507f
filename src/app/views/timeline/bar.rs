//! One dependency as a bar, with every date it had.

use super::Line;
use crate::api::timeline::{BarEnd, PastDay, TimelineBar};
use crate::app::views::chance::chance;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::eta::{EtaKind, EtaStatement};
use crate::domain::sentence::{capitalised, gap_words, instead, odds_words, said_words, sentence};

/// Where a bar ends, and what that is.
struct Finish {
    day: Day,
    end: BarEnd,
    words: String,
}

impl Line<'_> {
    pub(super) fn bar(&self, dossier: &Dossier) -> TimelineBar {
        let Self { scene, .. } = self;
        let dependency = &dossier.dependency;
        let (state, need_by) = (dossier.state(), dossier.need_by());
        let finish = self.finish(dossier, state);
        let (from, from_words) = self.start(dossier);
        let item = scene.attention(dependency.id);
        let (facts, today) = (scene.facts, scene.today);
        let awaited = (finish.end == BarEnd::Eta && state.is_with_supplier()).then_some(finish.day);
        let chance = awaited.and_then(|_| chance(scene, dossier));
        let overdue = finish.end == BarEnd::Eta && state.is_with_supplier() && finish.day < today;
        let weighed = need_by.filter(|_| !matches!(finish.end, BarEnd::Undated | BarEnd::Rested));
        let gap = |need_by: Day| match overdue {
            true => format!("{} if it came today", gap_words(&facts.calendar, today, need_by)),
            false => gap_words(&facts.calendar, finish.day, need_by),
        };
        let current = dossier.etas.current();
        TimelineBar {
            id: dependency.id,
            title: dependency.title.to_string(),
            team: dependency.supplier,
            team_name: scene.team_name(dependency.supplier),
            initiative_title: facts
                .initiatives
                .get(&dependency.initiative)
                .map_or_else(String::new, |i| i.title.to_string()),
            milestone_title: dependency
                .milestone
                .and_then(|id| facts.milestones.get(&id))
                .map_or_else(String::new, |m| m.title.to_string()),
            dri_name: scene.person_name(dependency.dri),
            criticality: dependency.criticality,
            state,
            band: item.map(|item| item.band),
            severity: item.map(|item| item.severity),
            at_rest: state.is_at_rest(),
            from: from.min(finish.day),
            from_words,
            to: finish.day,
            earliest: current
                .filter(|s| s.kind == EtaKind::Range && finish.end == BarEnd::Eta)
                .and_then(|s| s.day),
            to_words: finish.words,
            eta_kind: current.map(|statement| statement.kind),
            past: self.past(dossier, finish.end),
            need_by,
            gap: weighed.map_or_else(String::new, gap),
            late: weighed.is_some_and(|need_by| finish.day > need_by),
            overdue,
            likely: chance.map_or([None, None], |chance| chance.likely),
            footing: chance.map(|chance| chance.footing),
            odds: chance.map_or_else(String::new, |chance| odds_words(facts, &chance, today)),
            reason: item
                .and_then(|item| item.reasons.first())
                .map_or_else(String::new, |reason| sentence(facts, reason, today)),
            earlier: awaited.map(|eta| facts.calendar.plus(eta, -1)).filter(|day| *day >= today),
            later: awaited.map(|eta| facts.calendar.plus(eta.max(today.plus(-1)), 1)),
            end: finish.end,
        }
    }
    /// The day it was asked for, or that of the first date when it came before; else the day it was written down.
    fn start(&self, dossier: &Dossier) -> (Day, String) {
        let first_stated = || dossier.etas.first().map(|eta| eta.provenance.stated_on);
        let (day, verb) = match (dossier.first_asked_on(), first_stated()) {
            (Some(asked), stated) if stated.is_none_or(|stated| asked <= stated) => (asked, "Asked"),
            (_, Some(stated)) => (stated, "First date said"),
            _ => (dossier.dependency.drafted_on, "Written down"),
        };
        (day, format!("{verb} {}", day.said(self.scene.today)))
    }
    fn finish(&self, dossier: &Dossier, state: State) -> Finish {
        let today = self.scene.today;
        let last = dossier.last_delivery();
        let came = |day: Day, end: BarEnd, verb: &str| Finish {
            day,
            end,
            words: format!("{verb} {}", day.said(today)),
        };
        match (state, last) {
            (State::Accepted, Some(delivery)) => {
                let day = delivery.verdict.as_ref().map_or(delivery.delivered_on, |verdict| verdict.on);
                return came(day, BarEnd::Accepted, "Accepted");
            }
            (State::Delivered, Some(delivery)) => {
                return came(delivery.delivered_on, BarEnd::Delivered, "Delivered");
            }
            _ => {}
        }
        if let Some(day) = dossier.laid_to_rest_on() {
            let verb = capitalised(state.label());
            return came(day, BarEnd::Rested, &verb);
        }
        match dossier.etas.current().and_then(|eta| eta.binding_day().map(|day| (eta, day))) {
            Some((eta, day)) => Finish { day, end: BarEnd::Eta, words: self.said(dossier, eta) },
            None => {
                let words = match dossier.etas.said_instead() {
                    said if said.is_empty() => "No date".to_owned(),
                    said => capitalised(&instead(&said)),
                };
                Finish { day: today, end: BarEnd::Undated, words }
            }
        }
    }
    /// The dates that held before; once it came, the last one, too.
    fn past(&self, dossier: &Dossier, end: BarEnd) -> Vec<PastDay> {
        let now = dossier.etas.current().filter(|_| end == BarEnd::Eta).map(|statement| statement.id);
        let past = dossier.etas.trail(&self.scene.facts.calendar).filter(|(eta, _)| Some(eta.id) != now);
        let rows = past.filter_map(|(eta, slip)| {
            let said_by = self.scene.speaker(&eta.provenance);
            Some(PastDay {
                day: eta.binding_day()?,
                stated_on: eta.provenance.stated_on,
                words: said_words(eta, &said_by, slip, self.scene.today),
                said_by,
            })
        });
        rows.collect()
    }
    fn said(&self, dossier: &Dossier, eta: &EtaStatement) -> String {
        let mut trail = dossier.etas.trail(&self.scene.facts.calendar);
        let slip = trail.find(|(other, _)| other.id == eta.id).map_or(0, |(_, slip)| slip);
        said_words(eta, &self.scene.speaker(&eta.provenance), slip, self.scene.today)
    }
}
