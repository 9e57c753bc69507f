//! Adding and changing a dependency: what it is. What is said of it has files of its own.

use super::desk::{Desk, Refusal, deed};
use super::eta;
use crate::api::act::{NewDependency, Said};
use crate::api::change::DependencyChange;
use crate::domain::day::Day;
use crate::domain::dependency::{Criticality, Dependency};
use crate::domain::dossier::Dossier;
use crate::domain::id::{DependencyId, InitiativeId};
use crate::domain::provenance::Source;
use crate::domain::text::{Text, Title, folded};
use crate::intake::typed_eta::TypedEta;
use crate::store::Deed;

/// Adds a dependency, with the need-by and the promise it was typed with.
pub(super) fn add(desk: &Desk<'_>, new: &NewDependency) -> Result<Deed, Refusal> {
    desk.initiative(new.initiative)?;
    let mut dependency = fresh(desk, new.initiative, desk.title("title", &new.title)?);
    let changes = [
        DependencyChange::Supplier(new.supplier),
        DependencyChange::Dri(new.dri),
        DependencyChange::Milestone(new.milestone),
        DependencyChange::Criticality(new.criticality.unwrap_or(Criticality::USUAL)),
        DependencyChange::Tags(new.tags.clone()),
        DependencyChange::Notes(new.note.clone()),
    ];
    apply(desk, &mut dependency, &changes)?;
    let id = dependency.id;
    let promised = new.eta.map(|day| Promised { eta: TypedEta::Day(day), said_on: new.said_on, via: None });
    let label = save(desk, dependency, new.need_by, promised)?;
    Ok(deed(label, [id.to_string()]))
}

/// What a new dependency is told with about the day it comes.
pub(crate) struct Promised {
    /// What was said.
    pub(crate) eta: TypedEta,
    /// The day on which it was said; today when left out.
    pub(crate) said_on: Option<Day>,
    /// How it reached me. When nothing says so it is *relayed*, the word that claims least: neither a meeting nor
    /// anything in writing. The odds count it like every word of theirs.
    pub(crate) via: Option<Source>,
}

/// Writes a new dependency with its first need-by and the promise it was told with; the label of the step.
pub(crate) fn save(
    desk: &Desk<'_>,
    dependency: Dependency,
    need_by: Option<Day>,
    promised: Option<Promised>,
) -> Result<String, Refusal> {
    desk.write.save_dependency(&dependency)?;
    let label = format!("Added {}", dependency.title);
    let dossier = Dossier::empty(dependency);
    if let Some(day) = need_by {
        eta::add_need_by(desk, &dossier, day, Text::default(), desk.by_me(desk.now.today))?;
    }
    if let Some(Promised { eta, said_on, via }) = promised {
        let source = Some(via.unwrap_or(Source::Relayed));
        eta::add_eta(desk, &dossier, &eta.entry(""), &Said { on: said_on, source, ..Said::default() })?;
    }
    Ok(label)
}

/// Changes dependencies, all alike.
pub(super) fn change(
    desk: &Desk<'_>,
    ids: &[DependencyId],
    changes: &[DependencyChange],
) -> Result<Deed, Refusal> {
    let mut title = String::new();
    for id in ids {
        let mut dependency = desk.dossier(*id)?.dependency.clone();
        apply(desk, &mut dependency, changes)?;
        desk.write.save_dependency(&dependency)?;
        title = dependency.title.to_string();
    }
    let label = if ids.len() == 1 {
        format!("Changed {title}")
    } else {
        format!("Changed {} dependencies", ids.len())
    };
    Ok(deed(label, []))
}

/// A dependency of which only the title is known.
pub(crate) fn fresh(desk: &Desk<'_>, initiative: InitiativeId, title: Title) -> Dependency {
    Dependency::titled(desk.minter.mint(), initiative, title, desk.now.today)
}

/// Applies `changes`, each by its rule.
pub(crate) fn apply(
    desk: &Desk<'_>,
    dependency: &mut Dependency,
    changes: &[DependencyChange],
) -> Result<(), Refusal> {
    for change in changes {
        match change {
            DependencyChange::Title(title) => dependency.title = desk.title("title", title)?,
            DependencyChange::What(what) => dependency.what = desk.text("what", what)?,
            DependencyChange::Why(why) => dependency.why = desk.text("why", why)?,
            DependencyChange::Supplier(team) => {
                dependency.supplier = team.map(|id| desk.team(id).map(|t| t.id)).transpose()?;
            }
            DependencyChange::Dri(person) => {
                dependency.dri = person.map(|id| desk.person(id).map(|p| p.id)).transpose()?;
            }
            DependencyChange::Criticality(criticality) => dependency.criticality = *criticality,
            DependencyChange::Initiative(id) => {
                let same = dependency.initiative == desk.initiative(*id)?.id;
                dependency.initiative = *id;
                dependency.milestone = dependency.milestone.filter(|_| same);
            }
            DependencyChange::Milestone(milestone) => set_milestone(desk, dependency, *milestone)?,
            DependencyChange::Acceptance(text) => dependency.acceptance = desk.text("acceptance", text)?,
            DependencyChange::Fallback(text) => dependency.fallback = desk.text("fallback", text)?,
            DependencyChange::NextStep(text) => dependency.next_step = desk.text("nextStep", text)?,
            DependencyChange::NextStepOn(day) => dependency.next_step_on = *day,
            DependencyChange::ExternalId(key) => set_external_id(desk, dependency, key)?,
            DependencyChange::Link(link) => dependency.link = desk.text("link", link)?,
            DependencyChange::Tags(tags) => dependency.tags = clean_tags(desk, tags)?,
            DependencyChange::AddTags(tags) => {
                dependency.tags = clean_tags(desk, &[dependency.tags.as_slice(), tags].concat())?;
            }
            DependencyChange::RemoveTags(tags) => {
                let gone: Vec<String> = clean_tags(desk, tags)?.iter().map(|tag| folded(tag)).collect();
                dependency.tags.retain(|tag| !gone.contains(&folded(tag)));
            }
            DependencyChange::Notes(notes) => dependency.notes = desk.note("notes", notes)?,
        }
    }
    Ok(())
}

fn set_milestone(
    desk: &Desk<'_>,
    dependency: &mut Dependency,
    milestone: Option<crate::domain::id::MilestoneId>,
) -> Result<(), Refusal> {
    if let Some(id) = milestone
        && desk.milestone(id)?.initiative != dependency.initiative
    {
        return Err(Refusal::rule(
            "milestone",
            "That milestone is of another initiative; choose one of this one",
        ));
    }
    dependency.milestone = milestone;
    Ok(())
}

fn set_external_id(desk: &Desk<'_>, dependency: &mut Dependency, key: &str) -> Result<(), Refusal> {
    let key = desk.text("externalId", key)?;
    let others = desk.facts.dossiers.values().map(|d| &d.dependency).filter(|d| d.id != dependency.id);
    if let Some(other) = others.into_iter().find(|d| !key.is_empty() && d.external_id == key) {
        return Err(Refusal::rule("externalId", format!("“{}” has that key already", other.title)));
    }
    dependency.external_id = key;
    Ok(())
}

/// One-line, without `#`, each once, in the order given.
pub(crate) fn clean_tags(desk: &Desk<'_>, tags: &[String]) -> Result<Vec<String>, Refusal> {
    let mut clean: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim().trim_start_matches('#')).filter(|tag| !tag.is_empty()) {
        let tag = desk.title("tags", tag)?.to_string();
        if !clean.contains(&tag) {
            clean.push(tag);
        }
    }
    Ok(clean)
}
