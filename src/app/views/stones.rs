//! What is known of when a milestone is reached, and every day it had.

use super::Scene;
use super::scene::named;
use crate::api::stones::{Deciding, NextStone, Outlook, StoneDate};
use crate::domain::day::Day;
use crate::domain::forecast::{Awaited, awaited};
use crate::domain::graph::Links;
use crate::domain::id::InitiativeId;
use crate::domain::milestone::{Milestone, next_stone};
use crate::domain::sentence::{Deadline, chance_words, outlook_words, shifted, times};
use std::cmp::Reverse;

/// What decides is named so far.
const DECIDING: usize = 4;

/// The next stepping stone of an initiative, with its odds.
pub(super) fn next(scene: &Scene<'_>, initiative: InitiativeId) -> Option<NextStone> {
    let (day, stone) = next_stone(scene.facts, initiative)?;
    let waits = awaited(scene.facts, &Links::of(scene.facts), scene.record(), stone.id, scene.today);
    Some(NextStone {
        milestone: stone.id,
        title: stone.title.to_string(),
        value: stone.value.to_string(),
        day,
        moved: moved(scene, stone),
        outlook: outlook(scene, &waits, Some(day)),
    })
}

/// What is known of a milestone of this day.
pub(super) fn outlook(scene: &Scene<'_>, waits: &Awaited, day: Option<Day>) -> Outlook {
    let facts = scene.facts;
    let title = |id| facts.dossiers.get(&id).map_or_else(String::new, |d| d.dependency.title.to_string());
    let percent = |odds: f64| (odds * 100.0).round() as u8;
    let undated = waits.undated.iter().map(|id| named(id, &title(*id), ""));
    let ahead = day.filter(|day| *day >= scene.today);
    // Without a day of its own that is to come it is judged by the last day promised, today at the earliest.
    let last = || match waits.promised_by()? {
        day if day >= scene.today => Some((day, Deadline::LastPromised)),
        _ => Some((scene.today, Deadline::Today)),
    };
    let by = ahead.map(|day| (day, Deadline::Milestone)).or_else(last);
    let decides = by.map_or_else(Vec::new, |(day, _)| waits.deciding(day));
    let decides = decides.into_iter().take(DECIDING).map(|(dependency, odds)| Deciding {
        dependency,
        title: title(dependency),
        percent: percent(odds),
        chance: chance_words(percent(odds)),
    });
    let dated = !waits.is_over();
    Outlook {
        promised_by: waits.promised_by().filter(|_| waits.undated.is_empty()),
        percent: ahead.and_then(|day| waits.by(day)).filter(|_| dated).map(percent),
        half: waits.day_at(0.5).filter(|_| dated),
        eight_of_ten: waits.day_at(0.8).filter(|_| dated),
        sentence: outlook_words(facts, scene.record(), waits, day, scene.today),
        undated: undated.collect(),
        decides_by: by.map_or_else(String::new, |(day, which)| which.said(day, scene.today)),
        decides: decides.collect(),
    }
}

/// Every day it had, newest first.
pub(super) fn dates(scene: &Scene<'_>, stone: &Milestone) -> Vec<StoneDate> {
    let current = stone.current().map(|date| date.id);
    let slips: Vec<_> = stone.trail(&scene.facts.calendar).map(|(date, slip)| (date.id, slip)).collect();
    let mut dates: Vec<_> = stone.dates.iter().collect();
    dates.sort_by_key(|date| Reverse((date.provenance.order(), date.id)));
    let row = |date: &crate::domain::milestone::MilestoneDate| StoneDate {
        id: date.id,
        day: date.day,
        stated_on: date.provenance.stated_on,
        said_by: scene.speaker(&date.provenance),
        reason: date.reason.to_string(),
        slip: slips.iter().find(|(id, _)| *id == date.id).map_or(0, |(_, slip)| *slip),
        current: current == Some(date.id),
        retracted: date.retraction.as_ref().map(|retraction| retraction.reason.to_string()),
    };
    dates.into_iter().map(row).collect()
}

/// "First 6 Jan, moved twice (+20 working days)."
fn moved(scene: &Scene<'_>, stone: &Milestone) -> String {
    let calendar = &scene.facts.calendar;
    let moves = stone.trail(calendar).filter(|(_, slip)| *slip != 0).count();
    let (Some(first), Some(day), 1..) = (stone.first_day(), stone.day(), moves) else { return String::new() };
    let count = times(u32::try_from(moves).unwrap_or(u32::MAX));
    format!("First {}, moved {count} ({}).", first.said(scene.today), shifted(calendar.wd(first, day)))
}
