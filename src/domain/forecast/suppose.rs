//! What if? What would be taken of a dependency instead of what is on record. Nothing here changes the record: the odds
//! of a milestone are worked out once with what is supposed and once without, see [`super::awaited_if`].

use super::milestone::is_awaited;
use super::{Record, current};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::id::{DependencyId, TeamId};
use std::collections::BTreeMap;

/// What is supposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supposition {
    /// Its supplier promises it today for another day.
    Eta {
        /// Which dependency.
        dependency: DependencyId,
        /// The day.
        day: Day,
    },
    /// It is not needed any more.
    Drop {
        /// Which dependency.
        dependency: DependencyId,
    },
    /// Each open date of the team slips as such dates do: it comes on the day by which half of them come.
    Usual {
        /// Which team.
        team: TeamId,
    },
}

/// What is taken of a dependency instead of what is on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Promised today for this day.
    Promised(Day),
    /// Not needed.
    Dropped,
    /// It comes on this day, without any doubt; none when no day is likely.
    Comes(Option<Day>),
}

/// What is taken, by dependency.
pub type Supposed = BTreeMap<DependencyId, Taken>;

/// What the suppositions come to. The later one about a dependency counts, and what is said of a dependency itself
/// before what is said of its team.
pub fn suppose(facts: &Facts, record: &Record, suppositions: &[Supposition], today: Day) -> Supposed {
    let mut supposed = Supposed::new();
    for supposition in suppositions {
        if let Supposition::Usual { team } = supposition {
            supposed.extend(slipping(facts, record, *team, today));
        }
    }
    for supposition in suppositions {
        match *supposition {
            Supposition::Eta { dependency, day } => supposed.insert(dependency, Taken::Promised(day)),
            Supposition::Drop { dependency } => supposed.insert(dependency, Taken::Dropped),
            Supposition::Usual { .. } => None,
        };
    }
    supposed
}

/// The open dates of a team, each with the day by which half of such dates come.
fn slipping(
    facts: &Facts,
    record: &Record,
    team: TeamId,
    today: Day,
) -> impl Iterator<Item = (DependencyId, Taken)> {
    let open = facts.dossiers.values().filter(move |d| d.dependency.supplier == Some(team) && is_awaited(d));
    open.filter_map(move |dossier| {
        let promise = current(facts, dossier)?;
        Some((dossier.dependency.id, Taken::Comes(record.odds(&promise, today).day_at(0.5))))
    })
}

#[cfg(test)]
mod tests;
