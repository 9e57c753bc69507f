//! What to talk about with the teams of a meeting: asks that are open, dates that have passed, are missing or are
//! near; and decisions that can be brought forward there. Only what may stand in front of anybody is looked at.

mod decisions;

pub(super) use decisions::decisions;

use super::scene::Scene;
use crate::api::meetings::{AgendaDecision, AgendaItem, AgendaTeam, SheetLine};
use crate::app::naming::aliased;
use crate::domain::ask::{Ask, AskKind};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::id::TeamId;
use crate::domain::meeting::Meeting;
use crate::domain::sentence::{capitalised, instead, neutral};
use crate::report::agenda::{Agenda, Item, TeamAgenda, text};

/// Working days that are near when no next meeting is known.
const NEAR: i32 = 10;

/// The agenda, team by team; teams with nothing to talk about are left out.
pub(super) fn agenda(scene: &Scene<'_>, meeting: &Meeting) -> Vec<AgendaTeam> {
    let near = near(scene, meeting);
    let teams = meeting.teams.iter().map(|team| AgendaTeam {
        team: *team,
        name: scene.team_name(Some(*team)),
        items: open(scene, *team).into_iter().filter_map(|d| item(scene, d, near)).collect(),
    });
    teams.filter(|team| !team.items.is_empty()).collect()
}

/// How many dependencies and decisions are on the agenda.
pub(super) fn count(scene: &Scene<'_>, meeting: &Meeting) -> usize {
    let of_teams: usize = agenda(scene, meeting).iter().map(|team| team.items.len()).sum();
    of_teams + decisions(scene, meeting).len()
}

/// The agenda as text.
pub(super) fn agenda_text(
    scene: &Scene<'_>,
    meeting: &Meeting,
    agenda: &[AgendaTeam],
    decisions: &[AgendaDecision],
) -> String {
    let of_decision = |d: &AgendaDecision| Item {
        title: d.question.clone(),
        dates: d.who.clone(),
        points: d.points.clone(),
    };
    let items = |team: &AgendaTeam| {
        let items = team.items.iter().cloned();
        items.map(|i| Item { title: i.title, dates: i.dates, points: i.points }).collect()
    };
    let words = text(&Agenda {
        title: meeting.title.to_string(),
        on: meeting.next_on(scene.today),
        decisions: decisions.iter().map(of_decision).collect(),
        teams: agenda.iter().map(|team| TeamAgenda { name: team.name.clone(), items: items(team) }).collect(),
    });
    aliased(scene.facts, None).said(&words)
}

/// Every open dependency of the teams expected, those on the agenda first.
pub(super) fn sheet(scene: &Scene<'_>, meeting: &Meeting) -> Vec<SheetLine> {
    let near = near(scene, meeting);
    let all = meeting.teams.iter().flat_map(|team| {
        open(scene, *team).into_iter().map(|dossier| SheetLine {
            dependency: dossier.dependency.id,
            title: dossier.dependency.title.to_string(),
            team: scene.team_name(Some(*team)),
            dates: neutral(dossier, &scene.facts.calendar, scene.today),
            points: points(scene, dossier, near),
        })
    });
    let (on_agenda, others): (Vec<_>, Vec<_>) = all.partition(|line| !line.points.is_empty());
    [on_agenda, others].concat()
}

/// Until when a date is near: the meeting after the next, else so many working days.
fn near(scene: &Scene<'_>, meeting: &Meeting) -> Day {
    let next = meeting.next_on(scene.today).zip(meeting.every_weeks);
    let usual = scene.facts.calendar.plus(scene.today, NEAR);
    next.map_or(usual, |(next, weeks)| next.plus(7 * i32::from(weeks)))
}

/// What a team still owes, in the order of attention; what was never asked for is not theirs to talk about yet.
fn open<'a>(scene: &Scene<'a>, team: TeamId) -> Vec<&'a Dossier> {
    let facts = scene.facts;
    let theirs = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    scene.in_order(theirs.filter(|d| facts.is_live(d.dependency.initiative) && !d.state().is_at_rest()))
}

fn item(scene: &Scene<'_>, dossier: &Dossier, near: Day) -> Option<AgendaItem> {
    let points = points(scene, dossier, near);
    (!points.is_empty()).then(|| AgendaItem {
        dependency: dossier.dependency.id,
        title: dossier.dependency.title.to_string(),
        dates: neutral(dossier, &scene.facts.calendar, scene.today),
        points,
    })
}

fn points(scene: &Scene<'_>, dossier: &Dossier, near: Day) -> Vec<String> {
    let state = dossier.state();
    let delivered = state == State::Delivered;
    let moot = |ask: &&Ask| delivered && matches!(ask.kind, AskKind::Eta | AskKind::Status);
    let mut asks: Vec<&Ask> = dossier.asks.iter().filter(|a| a.is_open()).filter(|a| !moot(a)).collect();
    asks.sort_by_key(|ask| (ask.asked_on, ask.id));
    let asked_for_a_date = asks.iter().any(|ask| ask.kind == AskKind::Eta);
    let date = if delivered || state == State::Draft { None } else { date(scene, dossier, near) };
    // With a draft there is nothing to follow up yet, but it may be raised: that is the first time it is asked for.
    let first =
        (state == State::Draft).then(|| "Not asked for yet; can you take it on, and by when?".to_owned());
    let date = date.filter(|_| !asked_for_a_date || dossier.etas.day().is_some());
    first.into_iter().chain(date).chain(asks.into_iter().map(|ask| of_ask(scene, ask))).collect()
}

/// What to ask about the date: it has passed, is missing, or is near.
fn date(scene: &Scene<'_>, dossier: &Dossier, near: Day) -> Option<String> {
    match dossier.etas.day() {
        None => Some(match dossier.etas.said_instead() {
            words if words.is_empty() => "By when can we have it?".to_owned(),
            words => format!("{}; by when can we have it?", capitalised(&instead(&words))),
        }),
        Some(day) if day < scene.today => {
            Some(format!("{} has passed; which day holds now?", day.said(scene.today)))
        }
        Some(day) if day <= near => Some(format!("Does {} hold?", day.said(scene.today))),
        Some(_) => None,
    }
}

/// "Open since 15 Nov: a date, “Does the date still hold?”"
fn of_ask(scene: &Scene<'_>, ask: &Ask) -> String {
    let quote = if ask.quote().is_empty() { String::new() } else { format!(", “{}”", ask.quote()) };
    format!("Open since {}: {}{quote}", ask.asked_on.said(scene.today), ask.kind.label())
}
