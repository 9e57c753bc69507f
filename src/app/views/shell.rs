//! The frame of the window: counts, and names to choose from.

use super::commitments::still_owed;
use super::gather::lines;
use super::scene::{Scene, by_name, count, named};
use crate::api::view::{SavedViewRow, ShellView};

/// What the frame shows; `ledger` is the file's name.
pub(in crate::app) fn shell(
    scene: &Scene<'_>,
    ledger: String,
    example: bool,
    views: Vec<SavedViewRow>,
) -> ShellView {
    let facts = scene.facts;
    let empty = facts.teams.is_empty()
        && facts.people.is_empty()
        && facts.initiatives.is_empty()
        && facts.dossiers.is_empty();
    let people = facts.people.values().map(|p| named(p.id, p.name.as_str(), &scene.team_name(p.team)));
    let initiatives = |is_live: bool| {
        let all = facts.initiatives.values().filter(move |i| i.stage.is_live() == is_live);
        by_name(all.map(|i| named(i.id, i.title.as_str(), i.external_id.as_str())).collect())
    };
    let milestones =
        facts.milestones.values().map(|m| named(m.id, m.title.as_str(), &m.initiative.to_string()));
    let meetings = facts.meetings.values().filter(|m| m.ended_on.is_none());
    let reports = facts.reports.values().filter(|r| r.ended_on.is_none());
    let reports = reports.map(|r| named(r.id, r.title.as_str(), &scene.team_name(r.team)));
    ShellView {
        ledger,
        example,
        empty,
        needs_look: count(lines(scene).len()),
        dependencies: count(facts.dossiers.len()),
        teams: by_name(facts.teams.values().map(|t| named(t.id, t.name.as_str(), "")).collect()),
        people: by_name(people.collect()),
        initiatives: [initiatives(true), initiatives(false)].concat(),
        milestones: by_name(milestones.collect()),
        templates: facts.templates.clone(),
        views,
        meetings: by_name(meetings.map(|m| named(m.id, m.title.as_str(), "")).collect()),
        reports: by_name(reports.collect()),
        owed: still_owed(scene),
    }
}
