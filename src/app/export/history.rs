//! Every dated statement that may be shared, oldest first: a row each, those taken back marked as such. Of an escalation
//! only that it went out, its case and its end: to whom, on which rung and what it cost is nobody's business. One that
//! never went out, and what was asked about a person, has no row.

use super::sheets::Names;
use crate::domain::ask::Ask;
use crate::domain::day::Day;
use crate::domain::decision::{Decision, DecisionEvent};
use crate::domain::dossier::Dossier;
use crate::domain::escalation::{Case, Escalation};
use crate::domain::id::{PersonId, TeamId};
use crate::domain::milestone::Milestone;
use crate::domain::provenance::{Provenance, Retraction};
use crate::report::tables::{Cell, Column, Sheet};
use uuid::Uuid;

const HISTORY: &[Column] = &[
    Column::day("On"),
    Column::text("About"),
    Column::text("Title"),
    Column::text("Initiative"),
    Column::text("Entry"),
    Column::text("What"),
    Column::day("Day"),
    Column::day("Latest"),
    Column::text("By"),
    Column::text("To"),
    Column::text("How"),
    Column::prose("Words"),
    Column::text("Link"),
    Column::prose("Taken back"),
    Column::text("Id"),
];

/// What a statement is about.
struct About {
    kind: &'static str,
    title: String,
    initiative: String,
    team: Option<TeamId>,
}

/// One row, before it is in order.
#[derive(Default)]
struct Line {
    id: Uuid,
    on: Option<Day>,
    entry: &'static str,
    what: String,
    day: Option<Day>,
    latest: Option<Day>,
    by: String,
    to: String,
    how: &'static str,
    words: String,
    link: String,
    taken_back: String,
}

type Row = ((Option<Day>, Uuid), Vec<Cell>);

/// The sheet, and the newest day on it; `whole` with milestones and decisions.
pub(super) fn history(by: &Names<'_>, dossiers: &[&Dossier], whole: bool) -> (Sheet, Option<Day>) {
    let mut rows: Vec<Row> = dossiers.iter().flat_map(|dossier| by.of_dependency(dossier)).collect();
    if whole {
        rows.extend(by.facts.milestones.values().flat_map(|milestone| by.of_milestone(milestone)));
        rows.extend(by.facts.decisions.values().flat_map(|decision| by.of_decision(decision)));
    }
    rows.sort_by_key(|(order, _)| *order);
    let newest = rows.last().and_then(|((on, _), _)| *on);
    let rows = rows.into_iter().map(|(_, cells)| cells).collect();
    (Sheet { name: "History", columns: HISTORY, rows }, newest)
}

impl Names<'_> {
    fn of_dependency(&self, dossier: &Dossier) -> Vec<Row> {
        let dependency = &dossier.dependency;
        let about = About {
            kind: "dependency",
            title: dependency.title.to_string(),
            initiative: self.initiative(Some(dependency.initiative)),
            team: dependency.supplier,
        };
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(dossier.need_bys.iter().map(|need| Line {
            id: need.id.uuid(),
            entry: "need-by",
            day: Some(need.day),
            words: need.reason.to_string(),
            ..self.said(&need.provenance, need.retraction.as_ref())
        }));
        lines.extend(dossier.etas.all().iter().map(|eta| Line {
            id: eta.id.uuid(),
            entry: "ETA",
            what: eta.kind.label().to_owned(),
            day: eta.day,
            latest: eta.latest,
            words: eta.reason.to_string(),
            ..self.said(&eta.provenance, eta.retraction.as_ref())
        }));
        lines.extend(dossier.standings.iter().map(|standing| Line {
            id: standing.id.uuid(),
            entry: "standing",
            what: standing.word.label().to_owned(),
            words: standing.reason.to_string(),
            ..self.said(&standing.provenance, standing.retraction.as_ref())
        }));
        lines.extend(dossier.asks.iter().flat_map(|ask| self.of_ask(ask, about.team)));
        lines.extend(self.deliveries(dossier));
        lines.extend(self.claims(dossier));
        lines.extend(dossier.escalations.iter().flat_map(of_escalation));
        rows(&about, lines)
    }

    fn of_milestone(&self, milestone: &Milestone) -> Vec<Row> {
        let initiative = self.initiative(Some(milestone.initiative));
        let about = About { kind: "milestone", title: milestone.title.to_string(), initiative, team: None };
        let dates = milestone.dates.iter().map(|date| Line {
            id: date.id.uuid(),
            entry: "milestone day",
            day: Some(date.day),
            words: date.reason.to_string(),
            ..self.said(&date.provenance, date.retraction.as_ref())
        });
        rows(&about, dates.collect())
    }

    fn of_decision(&self, decision: &Decision) -> Vec<Row> {
        let initiative = self.initiative(decision.initiative);
        let about = About { kind: "decision", title: decision.question.to_string(), initiative, team: None };
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(decision.decide_bys.iter().map(|stated| Line {
            id: stated.id.uuid(),
            entry: "decide-by",
            day: Some(stated.day),
            words: stated.reason.to_string(),
            ..self.said(&stated.provenance, stated.retraction.as_ref())
        }));
        lines.extend(decision.entries.iter().map(|entry| {
            let (what, day, words) = self.event(&entry.event);
            let said = self.said(&entry.provenance, entry.retraction.as_ref());
            Line { id: entry.id.uuid(), entry: "decision", what: what.to_owned(), day, words, ..said }
        }));
        lines.extend(self.facts.asks_about_decision(decision.id).flat_map(|ask| self.of_ask(ask, None)));
        rows(&about, lines)
    }

    fn event(&self, event: &DecisionEvent) -> (&'static str, Option<Day>, String) {
        match event {
            DecisionEvent::Decided(what) => ("decided", None, what.to_string()),
            DecisionEvent::Communicated(to) => ("communicated", None, to.to_string()),
            DecisionEvent::Revisit(Some(day)) => ("to be looked at again", Some(*day), String::new()),
            DecisionEvent::Revisit(None) => ("needs no further look", None, String::new()),
            DecisionEvent::Superseded(other) => {
                let other = self.facts.decisions.get(other);
                ("another took its place", None, other.map_or_else(String::new, |d| d.question.to_string()))
            }
            DecisionEvent::Dropped(reason) => ("dropped", None, reason.to_string()),
            DecisionEvent::Reopened(reason) => ("reopened", None, reason.to_string()),
            DecisionEvent::Discussed { moved: true, note, .. } => {
                ("discussed, and brought forward", None, note.to_string())
            }
            DecisionEvent::Discussed { moved: false, note, .. } => {
                ("discussed, not brought forward", None, note.to_string())
            }
        }
    }

    /// The ask, its reminders and its answers.
    fn of_ask(&self, ask: &Ask, team: Option<TeamId>) -> Vec<Line> {
        let to = self.whom(ask.to, team);
        let asked = Line {
            id: ask.id.uuid(),
            on: Some(ask.asked_on),
            entry: "ask",
            what: ask.kind.label().to_owned(),
            day: ask.reply_by,
            to: to.clone(),
            how: ask.channel.label(),
            words: ask.text.to_string(),
            link: ask.provenance.link.to_string(),
            ..Line::default()
        };
        let nudges = ask.nudges.iter().map(|nudge| Line {
            id: nudge.id.uuid(),
            on: Some(nudge.on),
            entry: "reminder",
            to: to.clone(),
            how: nudge.channel.label(),
            ..Line::default()
        });
        let answers = ask.answers.iter().map(|answer| Line {
            id: answer.id.uuid(),
            on: Some(answer.on),
            entry: "answer",
            what: answer.kind.label().to_owned(),
            by: to.clone(),
            words: answer.text.to_string(),
            ..Line::default()
        });
        std::iter::once(asked).chain(nudges).chain(answers).collect()
    }

    fn deliveries(&self, dossier: &Dossier) -> Vec<Line> {
        let mut lines = Vec::new();
        for delivery in &dossier.deliveries {
            let said = self.said(&delivery.provenance, None);
            let words = delivery.what.to_string();
            let on = Some(delivery.delivered_on);
            lines.push(Line { id: delivery.id.uuid(), on, entry: "delivery", words, ..said });
            lines.extend(delivery.verdict.iter().map(|verdict| {
                let checks = verdict.results.iter().map(|result| {
                    let seen = if result.evidence.is_empty() { "" } else { ": " };
                    format!("{} {}{seen}{}", result.text, result.mark.label(), result.evidence)
                });
                let words = std::iter::once(verdict.reason.to_string()).chain(checks);
                Line {
                    id: verdict.id.uuid(),
                    on: Some(verdict.on),
                    entry: "verdict",
                    what: verdict.kind.label().to_owned(),
                    words: words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n"),
                    ..Line::default()
                }
            }));
        }
        lines
    }

    fn claims(&self, dossier: &Dossier) -> Vec<Line> {
        let mut lines = Vec::new();
        for claim in &dossier.claims {
            lines.push(Line {
                id: claim.id.uuid(),
                entry: "said to own it",
                what: self.person(Some(claim.person)),
                how: claim.place.label(),
                words: claim.text.to_string(),
                ..self.said(&claim.provenance, claim.retraction.as_ref())
            });
            lines.extend(claim.words.iter().map(|word| Line {
                id: word.id.uuid(),
                entry: "said to that",
                what: word.word.label().to_owned(),
                day: word.due,
                words: word.text.to_string(),
                ..self.said(&word.provenance, word.retraction.as_ref())
            }));
        }
        lines
    }

    fn whom(&self, person: Option<PersonId>, team: Option<TeamId>) -> String {
        let person = self.person(person);
        if person.is_empty() { self.team(team) } else { person }
    }

    /// When, by whom and how something was said.
    fn said(&self, provenance: &Provenance, retraction: Option<&Retraction>) -> Line {
        Line {
            on: Some(provenance.stated_on),
            by: self.whom(provenance.person, provenance.team),
            how: provenance.source.label(),
            link: provenance.link.to_string(),
            taken_back: retraction.map_or_else(String::new, |back| match back.reason.as_str() {
                "" => "yes".to_owned(),
                reason => reason.to_owned(),
            }),
            ..Line::default()
        }
    }
}

/// That it went out, with its case as it stands, and how it ended.
fn of_escalation(escalation: &Escalation) -> Vec<Line> {
    let Some(first) = escalation.steps.first() else { return Vec::new() };
    let id = escalation.id.uuid();
    let raised = Line {
        id,
        on: Some(first.on),
        entry: "escalation",
        words: case_in_words(escalation.case()),
        ..Line::default()
    };
    let closed = escalation.closed.iter().map(|closing| Line {
        id,
        on: Some(closing.on),
        entry: "escalation closed",
        what: if closing.resolved { "resolved" } else { "without effect" }.to_owned(),
        words: closing.reason.to_string(),
        ..Line::default()
    });
    std::iter::once(raised).chain(closed).collect()
}

fn case_in_words(case: &Case) -> String {
    let options = case.options.iter().map(|option| ("Option", option));
    let parts = [("Needed", &case.needed), ("Because", &case.trigger), ("Impact", &case.impact)].into_iter();
    let parts = parts.chain(options).chain([("Recommended", &case.recommendation)]);
    let lines = parts.filter(|(_, text)| !text.is_empty()).map(|(label, text)| format!("{label}: {text}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn rows(about: &About, lines: Vec<Line>) -> Vec<Row> {
    let rows = lines.into_iter().map(|line| {
        let order = (line.on, line.id);
        let cells = vec![
            Cell::day(line.on),
            Cell::text(about.kind),
            Cell::text(about.title.as_str()),
            Cell::text(about.initiative.as_str()),
            Cell::text(line.entry),
            Cell::text(line.what),
            Cell::day(line.day),
            Cell::day(line.latest),
            Cell::text(line.by),
            Cell::text(line.to),
            Cell::text(line.how),
            Cell::text(line.words),
            Cell::text(line.link),
            Cell::text(line.taken_back),
            Cell::text(line.id.to_string()),
        ];
        (order, cells)
    });
    rows.collect()
}
