//! Milestones of the timeline: their days, the odds of the one that holds, and what decides them.

use super::Line;
use crate::api::timeline::{PastDay, TimelineOrder, TimelineStone};
use crate::domain::forecast::{Awaited, before_milestone, critical};
use crate::domain::id::{DependencyId, MilestoneId};
use crate::domain::milestone::{Milestone, MilestoneDate};
use crate::domain::sentence::{chain_words, stone_odds_words, stone_words};
use std::collections::BTreeMap;

impl Line<'_> {
    /// The milestones, by day; those without one come last.
    pub(super) fn stones(&self, order: TimelineOrder) -> Vec<TimelineStone> {
        let facts = self.scene.facts;
        let mut own: BTreeMap<MilestoneId, Vec<DependencyId>> = BTreeMap::new();
        for dossier in facts.dossiers.values() {
            if let Some(milestone) = dossier.dependency.milestone {
                own.entry(milestone).or_default().push(dossier.dependency.id);
            }
        }
        let chosen = facts.milestones.values().filter(|m| {
            order.initiative.is_none_or(|id| m.initiative == id) && !(order.open_only && m.done_on.is_some())
        });
        let mut stones: Vec<TimelineStone> =
            chosen.map(|m| self.stone(m, own.get(&m.id).map_or(&[], Vec::as_slice))).collect();
        stones.sort_by(|a, b| {
            (a.day.is_none(), a.day, &a.title, a.id).cmp(&(b.day.is_none(), b.day, &b.title, b.id))
        });
        stones
    }
    fn stone(&self, milestone: &Milestone, own: &[DependencyId]) -> TimelineStone {
        let (facts, today) = (self.scene.facts, self.scene.today);
        let day = milestone.day();
        let open = milestone.done_on.is_none();
        let chain = open.then(|| critical(facts, &self.links, milestone.id, own, today)).flatten();
        let initiative = facts.initiatives.get(&milestone.initiative);
        let (past, words) = self.days(milestone);
        TimelineStone {
            id: milestone.id,
            title: milestone.title.to_string(),
            initiative_title: initiative.map_or_else(String::new, |i| i.title.to_string()),
            day: milestone.done_on.or(day),
            done_on: milestone.done_on,
            overdue: open && day.is_some_and(|day| day < today),
            words: milestone.done_on.map_or(words, |on| format!("Reached {}", on.said(today))),
            past,
            odds: if open { self.stone_odds(milestone, own) } else { String::new() },
            finish: chain.as_ref().map(|chain| chain.finish),
            chain_words: chain
                .as_ref()
                .map_or_else(String::new, |chain| chain_words(facts, chain, day, today)),
            chain: chain.map_or_else(Vec::new, |chain| chain.steps.into_iter().map(|(id, _)| id).collect()),
        }
    }
    fn stone_odds(&self, milestone: &Milestone, own: &[DependencyId]) -> String {
        let (facts, today) = (self.scene.facts, self.scene.today);
        let waits = before_milestone(&self.links, milestone.id, own);
        if waits.is_empty() {
            return String::new();
        }
        let awaited = Awaited::of(facts, self.scene.record(), &waits, today);
        let title = |id| facts.dossiers.get(id).map_or("", |d| d.dependency.title.as_str());
        let undated: Vec<&str> = awaited.undated.iter().map(title).collect();
        let day = milestone.day().filter(|day| *day >= today);
        let percent = day.and_then(|day| awaited.by(day)).map(|odds| (odds * 100.0).round() as u8);
        stone_odds_words(percent, day, &undated, today)
    }
    /// The days that held before, and the one that holds now in words.
    fn days(&self, milestone: &Milestone) -> (Vec<PastDay>, String) {
        let scene = self.scene;
        let told = |(date, slip): (&MilestoneDate, i32)| {
            let (said_by, stated_on) = (scene.speaker(&date.provenance), date.provenance.stated_on);
            let words = stone_words(date.day, stated_on, &said_by, slip, scene.today);
            PastDay { day: date.day, stated_on, said_by, words }
        };
        let mut rows: Vec<PastDay> = milestone.trail(&scene.facts.calendar).map(told).collect();
        let now = rows.pop();
        (rows, now.map_or_else(|| "No day".to_owned(), |now| now.words))
    }
}
