//! The update for readers without a technical background: are we all right, and when. Health in a word, one date and
//! how sure it is, the move of that date if it moved, and whether anything is needed from them. No name, no team, no
//! jargon: the words of the record were exchanged before they came here.

use super::Section;
use super::draft::{Draft, Keyed};
use super::management::FAR;
use super::material::{Initiative, Stone};
use super::words::{clause, health as word, one_line};

/// From these odds on, in per cent, we are confident, or fairly so. Words, because a figure would be read as exact.
const CONFIDENT: u8 = 80;
const FAIRLY: u8 = 60;

/// Its sections, empty ones included.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let room = draft.room;
    let is_asked = draft.material.needs.iter().any(|need| need.elsewhere.is_empty());
    let asked = if is_asked { "" } else { "Nothing is needed from you." };
    let asked = vec![("asked".to_owned(), asked.to_owned())];
    vec![
        draft.section("Health", health(draft), room, "more initiative", "more initiatives"),
        draft.section("When", when(draft), room, "more date", "more dates"),
        draft.section("Corrected", draft.corrections(), usize::MAX, "correction", "corrections"),
        draft.section(&draft.since(), since(draft), room, "more change", "more changes"),
        draft.section(
            "Asked of you",
            asked.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            1,
            "",
            "",
        ),
    ]
}

/// "▲ At risk — Checkout 2: Sign-in is late." The reason is the one I declared; what the record finds names teams.
pub(super) fn health(draft: &Draft<'_>) -> Vec<Keyed> {
    let lines = draft.material.initiatives.iter().map(|initiative| {
        let reason = match initiative.reason.as_str() {
            "" => String::new(),
            reason => format!(": {}", clause(reason)),
        };
        let text = format!("{} — {}{reason}.", word(initiative.said()), one_line(&initiative.title));
        (format!("health:{}", initiative.id), text)
    });
    lines.collect()
}

fn stones<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (&'a Initiative, &'a Stone)> {
    draft.material.initiatives.iter().filter_map(|i| Some((i, i.stone.as_ref()?)))
}

/// "Beta", or "Beta of Checkout 2" when the update is about more.
fn of(draft: &Draft<'_>, title: &str, initiative: &str) -> String {
    match draft.material.initiatives.len() {
        1 => one_line(title),
        _ => format!("{} of {}", one_line(title), one_line(initiative)),
    }
}

fn when(draft: &Draft<'_>) -> Vec<Keyed> {
    let said = |day| draft.said(day);
    let lines = stones(draft).map(|(initiative, stone)| {
        let title = of(draft, &stone.title, &initiative.title);
        let day = said(stone.day);
        let text = match (stone.percent, stone.later) {
            _ if stone.day < draft.material.to => {
                format!("{title} was due on {day} and is not done; there is no new date yet.")
            }
            (_, Some(later)) => {
                let was = stone.told.and_then(|told| told.later).filter(|was| *was != later);
                let was =
                    was.map_or_else(String::new, |was| format!("; when we last wrote it was {}", said(was)));
                format!(
                    "We plan {title} for {day}, but part of what it needs is promised only for {}{was}.",
                    said(later)
                )
            }
            (Some(percent), _) if percent >= CONFIDENT => {
                format!("We expect {title} on {day}, and are confident.")
            }
            (Some(percent), _) if percent >= FAIRLY => {
                format!("We expect {title} on {day}, and are fairly confident.")
            }
            (Some(_), _) => {
                let late =
                    stone.eight_of_ten.filter(|late| *late > stone.day && late.since(stone.day) <= FAR);
                let until =
                    late.map_or_else(String::new, |late| format!("; it may take until {}", said(late)));
                format!("We plan {title} for {day}, but are not confident{until}.")
            }
            (None, _) if stone.undated => {
                format!("We plan {title} for {day}; not everything it needs has a date yet.")
            }
            (None, _) => format!("We plan {title} for {day}."),
        };
        (format!("when:{}", initiative.id), text)
    });
    let mut lines: Vec<Keyed> = lines.collect();
    if lines.is_empty() {
        lines.push(("undated".to_owned(), "No date is set yet.".to_owned()));
    }
    lines
}

/// Only what moved the date that was told, or reached it.
fn since(draft: &Draft<'_>) -> Vec<Keyed> {
    let said = |day| draft.said(day);
    let moved = stones(draft).filter_map(|(initiative, stone)| {
        let was = stone.was.filter(|was| *was != stone.day)?;
        let title = of(draft, &stone.title, &initiative.title);
        Some((
            format!("stone:{}", initiative.id),
            format!("The date of {title} moved from {} to {}.", said(was), said(stone.day)),
        ))
    });
    let reached = draft.material.changes.iter().filter(|c| matches!(c.what, super::material::What::Reached));
    let reached = reached.map(|change| {
        let title = of(draft, &change.about.title, &change.about.initiative);
        (format!("change:{}", change.id), format!("{title} is done."))
    });
    let mut lines: Vec<Keyed> = draft.turned().into_iter().chain(moved).chain(reached).collect();
    // Who is told for the first time knows of no date that could have changed. A day that is past, or waits for
    // something that moved, does not stand as it did.
    let stands = |stone: &Stone| stone.day >= draft.material.to && !stone.waits_moved();
    let unchanged = match stones(draft).count() {
        0 => "",
        _ if !lines.is_empty() || !stones(draft).all(|(_, stone)| stands(stone)) => "",
        1 => "The planned date has",
        _ => "The planned dates have",
    };
    if let Some(since) = draft.material.since.filter(|_| !unchanged.is_empty()) {
        lines.push(("unchanged".to_owned(), format!("{unchanged} not changed since {}.", said(since))));
    }
    lines
}
