//! What a dependency waits for, and what waits for it.

use super::scene::Scene;
use crate::api::rows::LinkRow;
use crate::domain::graph::{Link, LinkEnd};
use crate::domain::id::DependencyId;

/// What it waits for first, then what waits for it; each by title.
pub(super) fn links(scene: &Scene<'_>, id: DependencyId) -> Vec<LinkRow> {
    let before = scene.facts.links.values().filter(|link| link.to == LinkEnd::Dependency(id));
    let after = scene.facts.links.values().filter(|link| link.from == id);
    let mut rows: Vec<LinkRow> = before.map(|link| row(scene, link, true)).collect();
    rows.extend(after.map(|link| row(scene, link, false)));
    rows.sort_by_cached_key(|row| (!row.waits_for, row.title.to_lowercase()));
    rows
}

fn row(scene: &Scene<'_>, link: &Link, waits_for: bool) -> LinkRow {
    let other = if waits_for { LinkEnd::Dependency(link.from) } else { link.to };
    let (dependency, title, day) = match other {
        LinkEnd::Dependency(id) => {
            let dossier = scene.facts.dossiers.get(&id);
            let title = dossier.map_or_else(String::new, |d| d.dependency.title.to_string());
            (Some(id), title, dossier.and_then(|d| d.etas.day()))
        }
        LinkEnd::Milestone(id) => {
            let milestone = scene.facts.milestones.get(&id);
            let title = milestone.map_or_else(String::new, |m| m.title.to_string());
            (None, title, milestone.and_then(|m| m.day()))
        }
    };
    let state = dependency.and_then(|id| scene.facts.dossiers.get(&id)).map(|dossier| dossier.state());
    LinkRow { id: link.id, waits_for, kind: link.kind, lag: link.lag, dependency, title, day, state }
}
