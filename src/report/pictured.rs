//! What of an update its picture shows: no more than the words of its register tell, and nothing that was left out by
//! hand. Which rows that makes is in `app`, how they are drawn in [`super::timeline`].

use super::material::{Material, OpenItem, What};
use super::peers::in_order;
use super::plain_words;
use super::timeline::Picture;
use crate::domain::audience::{Audience, Naming, Register};
use crate::domain::day::Day;
use crate::domain::sentence::counted;

/// Dependencies drawn at most, the most pressing first: as many as peers are told of by name, and as fit on a page even
/// when each is of another team.
const MOST: usize = super::peers::OPEN;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Ids of the dependencies.
    pub dependencies: Vec<String>,
    /// Those of them whose date was not confirmed lately.
    pub unconfirmed: Vec<String>,
    /// Ids of the initiatives whose next milestone is.
    pub initiatives: Vec<String>,
    /// Ids of the milestones that were reached.
    pub reached: Vec<String>,
    /// Whether the rows are called by the team that builds them; else by initiative.
    pub by_team: bool,
    /// What of each dependency.
    pub told: Told,
    /// How many have no room, in words; empty when all have.
    pub rest: String,
}

/// What is told of a dependency beside where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The dates it had before.
    pub past: Past,
    /// When such promises usually come.
    pub odds: bool,
}

/// Which of the dates that held before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Past {
    /// Each of them.
    Every,
    /// The first one: how far it moved in all.
    First,
    /// None.
    None,
}

impl Past {
    /// Those of `days`, which are in their order.
    pub fn of(self, days: impl Iterator<Item = Day>) -> Vec<Day> {
        days.take(match self {
            Self::Every => usize::MAX,
            Self::First => 1,
            Self::None => 0,
        })
        .collect()
    }
}

impl Told {
    /// All that the record tells.
    pub const ALL: Self = Self { past: Past::Every, odds: true };

    /// Peers get the history of each date, management the slip in all and the odds; others only the date that holds.
    const fn to(register: Register) -> Self {
        match register {
            Register::Peers => Self { past: Past::Every, odds: false },
            Register::Management => Self { past: Past::First, odds: true },
            Register::NonTechnical => Self { past: Past::None, odds: false },
        }
    }
}

/// What the picture of this update shows; lines whose key is in `without` were left out by hand.
pub fn shown(audience: &Audience, material: &Material, without: &[String]) -> Shown {
    let kept = |kind: &str, id: &str| !without.contains(&format!("{kind}:{id}"));
    let mut dependencies: Vec<String> = match audience.register {
        Register::Peers => in_order(material).into_iter().map(|item| item.id.clone()).collect(),
        Register::Management => {
            let tells = |item: &&OpenItem| item.presses || item.vital;
            material.open.iter().filter(tells).map(|item| item.id.clone()).collect()
        }
        Register::NonTechnical => Vec::new(),
    };
    dependencies.retain(|id| kept("open", id));
    let changes = || material.changes.iter().filter(|change| kept("change", &change.id));
    if audience.register == Register::Peers {
        // What came to rest in the period is told as a change.
        let is_open = |id: &str| material.open.iter().any(|item| item.id == id);
        for change in changes().filter(|change| !is_open(&change.subject)) {
            let is_dependency = !matches!(change.what, What::Reached | What::Decided { .. });
            if is_dependency && !dependencies.contains(&change.subject) {
                dependencies.push(change.subject.clone());
            }
        }
    }
    let reached = changes().filter(|change| matches!(change.what, What::Reached));
    let more = u32::try_from(dependencies.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    dependencies.truncate(MOST);
    let told_of = |id: &String| ["date", "when"].iter().all(|kind| kept(kind, id));
    let unconfirmed = material.open.iter().filter(|item| item.unconfirmed_since.is_some());
    Shown {
        dependencies,
        unconfirmed: unconfirmed.map(|item| item.id.clone()).collect(),
        initiatives: material.initiatives.iter().map(|i| i.id.clone()).filter(told_of).collect(),
        reached: reached.map(|change| change.subject.clone()).collect(),
        by_team: audience.naming != Naming::None && audience.register != Register::NonTechnical,
        told: Told::to(audience.register),
        rest: match more {
            0 => String::new(),
            more => format!("And {}.", counted(more, "more dependency", "more dependencies")),
        },
    }
}

/// The picture in the plain words that this audience reads instead of ours.
pub fn in_plain_words(audience: &Audience, picture: Picture) -> Picture {
    let plain = plain_words(audience);
    picture.worded(|text| plain.said(text))
}
