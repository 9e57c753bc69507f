//! Initiatives, milestones, teams, people and decisions as rows.

use super::sheets::Names;
use crate::domain::decision::{Decision, DecisionEvent};
use crate::domain::text::sorting;
use crate::report::tables::{Cell, Column, Sheet};

const INITIATIVES: &[Column] = &[
    Column::text("Title"),
    Column::prose("Outcome"),
    Column::text("Stage"),
    Column::text("Declared health"),
    Column::prose("Declared because"),
    Column::number("Dependencies"),
    Column::text("Key"),
    Column::text("Link"),
    Column::text("Id"),
];
const TEAMS: &[Column] = &[
    Column::text("Name"),
    Column::text("Relation"),
    Column::text("Channel"),
    Column::text("Lead"),
    Column::number("Open dependencies"),
    Column::text("Id"),
];
const PEOPLE: &[Column] = &[
    Column::text("Name"),
    Column::text("Role"),
    Column::text("Team"),
    Column::text("Reports to"),
    Column::text("Id"),
];
const MILESTONES: &[Column] = &[
    Column::text("Initiative"),
    Column::text("Title"),
    Column::prose("Value"),
    Column::day("Day"),
    Column::day("First day"),
    Column::day("Done on"),
    Column::text("Id"),
];
const DECISIONS: &[Column] = &[
    Column::text("Initiative"),
    Column::text("Question"),
    Column::text("State"),
    Column::day("Decide by"),
    Column::text("Driver"),
    Column::text("Approver"),
    Column::text("Contributors"),
    Column::text("Informed"),
    Column::prose("Why now"),
    Column::prose("Options"),
    Column::prose("Recommendation"),
    Column::prose("By default"),
    Column::day("Decided on"),
    Column::prose("Decided"),
    Column::day("Revisit on"),
    Column::day("Written down on"),
    Column::text("Id"),
];

impl Names<'_> {
    /// The sheet of initiatives.
    pub(super) fn initiatives(&self) -> Sheet {
        let mut all: Vec<_> = self.facts.initiatives.values().collect();
        all.sort_by_cached_key(|initiative| (sorting(initiative.title.as_str()), initiative.id));
        let rows = all.into_iter().map(|initiative| {
            vec![
                Cell::text(initiative.title.as_str()),
                Cell::text(initiative.outcome.as_str()),
                Cell::text(initiative.stage.label()),
                Cell::text(initiative.declared.map_or("", |health| health.label())),
                Cell::text(initiative.declared_reason.as_str()),
                Cell::count(self.facts.dossiers_of(initiative.id).count()),
                Cell::text(initiative.external_id.as_str()),
                Cell::text(initiative.link.as_str()),
                Cell::text(initiative.id.to_string()),
            ]
        });
        Sheet { name: "Initiatives", columns: INITIATIVES, rows: rows.collect() }
    }

    /// The sheet of milestones.
    pub(super) fn milestones(&self) -> Sheet {
        let mut all: Vec<_> = self.facts.milestones.values().collect();
        all.sort_by_cached_key(|milestone| {
            (sorting(&self.initiative(Some(milestone.initiative))), milestone.day(), milestone.id)
        });
        let rows = all.into_iter().map(|milestone| {
            vec![
                Cell::text(self.initiative(Some(milestone.initiative))),
                Cell::text(milestone.title.as_str()),
                Cell::text(milestone.value.as_str()),
                Cell::day(milestone.day()),
                Cell::day(milestone.first_day()),
                Cell::day(milestone.done_on),
                Cell::text(milestone.id.to_string()),
            ]
        });
        Sheet { name: "Milestones", columns: MILESTONES, rows: rows.collect() }
    }

    /// The sheet of teams.
    pub(super) fn teams(&self) -> Sheet {
        let mut all: Vec<_> = self.facts.teams.values().collect();
        all.sort_by_cached_key(|team| (sorting(team.name.as_str()), team.id));
        let rows = all.into_iter().map(|team| {
            let open = self.facts.dossiers.values().filter(|dossier| {
                dossier.dependency.supplier == Some(team.id) && !dossier.state().is_at_rest()
            });
            vec![
                Cell::text(team.name.as_str()),
                Cell::text(team.relation.label()),
                Cell::text(team.channel.as_str()),
                Cell::text(self.person(team.lead)),
                Cell::count(open.count()),
                Cell::text(team.id.to_string()),
            ]
        });
        Sheet { name: "Teams", columns: TEAMS, rows: rows.collect() }
    }

    /// The sheet of people: what they are called, where they work, and to whom they report.
    pub(super) fn people(&self) -> Sheet {
        let mut all: Vec<_> = self.facts.people.values().collect();
        all.sort_by_cached_key(|person| (sorting(person.called()), person.id));
        let rows = all.into_iter().map(|person| {
            vec![
                Cell::text(person.called()),
                Cell::text(person.role.as_str()),
                Cell::text(self.team(person.team)),
                Cell::text(self.person(person.manager)),
                Cell::text(person.id.to_string()),
            ]
        });
        Sheet { name: "People", columns: PEOPLE, rows: rows.collect() }
    }

    /// The sheet of decisions.
    pub(super) fn decisions(&self) -> Sheet {
        let mut all: Vec<_> = self.facts.decisions.values().collect();
        all.sort_by_cached_key(|decision| (sorting(decision.question.as_str()), decision.id));
        let rows = all.into_iter().map(|decision| self.decision(decision)).collect();
        Sheet { name: "Decisions", columns: DECISIONS, rows }
    }

    fn decision(&self, decision: &Decision) -> Vec<Cell> {
        let outcome = decision.outcome();
        let decided = outcome.map_or("", |entry| match &entry.event {
            DecisionEvent::Decided(what) => what.as_str(),
            _ => "",
        });
        vec![
            Cell::text(self.initiative(decision.initiative)),
            Cell::text(decision.question.as_str()),
            Cell::text(decision.state().label()),
            Cell::day(decision.decide_by()),
            Cell::text(self.person(decision.driver)),
            Cell::text(self.person(decision.approver)),
            Cell::text(self.people_of(&decision.contributors)),
            Cell::text(self.people_of(&decision.informed)),
            Cell::text(decision.why_now.as_str()),
            Cell::text(decision.options.join("\n")),
            Cell::text(decision.recommendation.as_str()),
            Cell::text(decision.by_default.as_str()),
            Cell::day(outcome.map(|entry| entry.provenance.stated_on)),
            Cell::text(decided),
            Cell::day(decision.revisit_on()),
            Cell::Day(decision.noted_on),
            Cell::text(decision.id.to_string()),
        ]
    }
}
