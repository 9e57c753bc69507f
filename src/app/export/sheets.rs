//! What is on record as tables, filled field by field from the facts: a new private field of an entity does not come
//! along by itself. People are called what an export calls them. The dated statements are in `history`.

use super::history::history;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::{DependencyId, InitiativeId, MilestoneId, PersonId, TeamId};
use crate::domain::text::sorting;
use crate::report::tables::{Book, Cell, Column, Sheet};

/// A day before any ledger: that of an empty one.
const NEVER: &str = "2000-01-01";

const DEPENDENCIES: &[Column] = &[
    Column::text("Initiative"),
    Column::text("Milestone"),
    Column::text("Title"),
    Column::text("Team"),
    Column::text("DRI"),
    Column::text("State"),
    Column::number("Criticality"),
    Column::day("Needed by"),
    Column::day("First ETA"),
    Column::day("ETA"),
    Column::day("ETA from"),
    Column::text("ETA kind"),
    Column::text("Confidence"),
    Column::number("ETA to need-by, working days"),
    Column::number("Times moved"),
    Column::number("Slip, working days"),
    Column::day("ETA stated on"),
    Column::day("Asked on"),
    Column::day("Delivered on"),
    Column::day("Accepted on"),
    Column::text("Next step"),
    Column::day("Next step on"),
    Column::prose("What"),
    Column::prose("Why"),
    Column::prose("Acceptance"),
    Column::prose("Fallback"),
    Column::text("Tags"),
    Column::text("Key"),
    Column::text("Link"),
    Column::day("Written down on"),
    Column::text("Id"),
];
/// Everything that may be shared; only these dependencies with their history, in this order, when some are named.
pub(super) fn book(facts: &Facts, only: Option<&[DependencyId]>) -> Book {
    let by = Names { facts };
    let dossiers = by.chosen(only);
    let (history, newest) = history(&by, &dossiers, only.is_none());
    let written = dossiers.iter().map(|d| d.dependency.drafted_on);
    let noted = facts.decisions.values().map(|d| d.noted_on).filter(|_| only.is_none());
    let never = NEVER.parse().unwrap_or(Day::FIRST);
    let made_on = written.chain(noted).chain(newest).max().unwrap_or(never);
    let rows = dossiers.iter().map(|dossier| by.dependency(dossier)).collect();
    let dependencies = Sheet { name: "Dependencies", columns: DEPENDENCIES, rows };
    let sheets = match only {
        Some(_) => vec![dependencies, history],
        None => vec![
            dependencies,
            by.initiatives(),
            by.milestones(),
            by.teams(),
            by.people(),
            by.decisions(),
            history,
        ],
    };
    Book { made_on, sheets }
}

/// How things are called in what leaves the computer.
pub(super) struct Names<'f> {
    pub(super) facts: &'f Facts,
}

impl<'f> Names<'f> {
    /// What an export calls the person; empty without one.
    pub(super) fn person(&self, id: Option<PersonId>) -> String {
        let person = id.and_then(|id| self.facts.people.get(&id));
        person.map_or_else(String::new, |person| person.called().to_owned())
    }
    /// The team's name; empty without one.
    pub(super) fn team(&self, id: Option<TeamId>) -> String {
        id.and_then(|id| self.facts.teams.get(&id)).map_or_else(String::new, |team| team.name.to_string())
    }
    /// The initiative's title; empty without one.
    pub(super) fn initiative(&self, id: Option<InitiativeId>) -> String {
        id.and_then(|id| self.facts.initiatives.get(&id)).map_or_else(String::new, |i| i.title.to_string())
    }
    fn milestone(&self, id: Option<MilestoneId>) -> String {
        id.and_then(|id| self.facts.milestones.get(&id)).map_or_else(String::new, |m| m.title.to_string())
    }
    /// What an export calls these people.
    pub(super) fn people_of(&self, ids: &[PersonId]) -> String {
        ids.iter().map(|id| self.person(Some(*id))).collect::<Vec<_>>().join(", ")
    }

    /// In the order asked for, else by initiative and title.
    pub(super) fn chosen(&self, only: Option<&[DependencyId]>) -> Vec<&'f Dossier> {
        if let Some(only) = only {
            return only.iter().filter_map(|id| self.facts.dossiers.get(id)).collect();
        }
        let mut all: Vec<&Dossier> = self.facts.dossiers.values().collect();
        all.sort_by_cached_key(|dossier| {
            let dependency = &dossier.dependency;
            let initiative = self.initiative(Some(dependency.initiative));
            (sorting(&initiative), dependency.initiative, sorting(dependency.title.as_str()), dependency.id)
        });
        all
    }

    fn dependency(&self, dossier: &Dossier) -> Vec<Cell> {
        let (dependency, calendar) = (&dossier.dependency, &self.facts.calendar);
        let (etas, need_by) = (&dossier.etas, dossier.need_by());
        let eta = etas.current();
        let binding = etas.day();
        let delivery = dossier.last_delivery();
        let accepted = delivery.and_then(|d| d.verdict.as_ref()).filter(|v| v.is_accepted());
        // By the dates of the row: the same record gives the same table on any day.
        let slack = binding.zip(need_by).map(|(eta, need_by)| calendar.wd(eta, need_by));
        let dated = etas.first().is_some();
        let when_dated = |number: i32| if dated { Cell::Number(number) } else { Cell::Empty };
        vec![
            Cell::text(self.initiative(Some(dependency.initiative))),
            Cell::text(self.milestone(dependency.milestone)),
            Cell::text(dependency.title.as_str()),
            Cell::text(self.team(dependency.supplier)),
            Cell::text(self.person(dependency.dri)),
            Cell::text(dossier.state().label()),
            Cell::number(dependency.criticality.level()),
            Cell::day(need_by),
            Cell::day(etas.first().and_then(|first| first.binding_day())),
            // The day that counts: a table that is taken in again says of a range what holds.
            Cell::day(eta.and_then(|eta| eta.binding_day())),
            Cell::day(eta.filter(|eta| eta.latest.is_some()).and_then(|eta| eta.day)),
            Cell::text(eta.map_or("", |eta| eta.kind.label())),
            Cell::text(eta.map_or("", |eta| eta.confidence.label())),
            slack.map_or(Cell::Empty, Cell::Number),
            when_dated(i32::try_from(etas.times_moved()).unwrap_or(i32::MAX)),
            when_dated(etas.total_slip(calendar)),
            Cell::day(etas.last_stated_on()),
            Cell::day(dossier.first_asked_on()),
            Cell::day(delivery.map(|delivery| delivery.delivered_on)),
            Cell::day(accepted.map(|verdict| verdict.on)),
            Cell::text(dependency.next_step.as_str()),
            Cell::day(dependency.next_step_on),
            Cell::text(dependency.what.as_str()),
            Cell::text(dependency.why.as_str()),
            Cell::text(dependency.acceptance.as_str()),
            Cell::text(dependency.fallback.as_str()),
            Cell::text(dependency.tags.join(", ")),
            Cell::text(dependency.external_id.as_str()),
            Cell::text(dependency.link.as_str()),
            Cell::Day(dependency.drafted_on),
            Cell::text(dependency.id.to_string()),
        ]
    }
}
