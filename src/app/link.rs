//! Saying what waits for what, and taking that back.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::LinkTo;
use crate::domain::graph::{Link, LinkEnd, LinkKind, LinkViolation, admit};
use crate::domain::id::{DependencyId, LinkId};
use crate::store::Deed;

/// Links a dependency to what waits for it.
pub(super) fn link(
    desk: &Desk<'_>,
    from: DependencyId,
    kind: LinkKind,
    to: &LinkTo,
    lag: u16,
) -> Result<Deed, Refusal> {
    let (end, waiting) = match to {
        LinkTo::Dependency { id } => {
            (LinkEnd::Dependency(*id), desk.dossier(*id)?.dependency.title.to_string())
        }
        LinkTo::Milestone { id } => (LinkEnd::Milestone(*id), desk.milestone(*id)?.title.to_string()),
    };
    let title = desk.dossier(from)?.dependency.title.to_string();
    let link = Link { id: desk.minter.mint(), from, kind, to: end, lag };
    admit(desk.facts, &link).map_err(|violation| {
        let field = if matches!(violation, LinkViolation::Lag(_)) { "lag" } else { "to" };
        Refusal::rule(field, violation)
    })?;
    desk.write.add_link(&link)?;
    Ok(deed(format!("{title} {} {waiting}", kind.label()), [link.id.to_string()]))
}

/// Takes a link away.
pub(super) fn unlink(desk: &Desk<'_>, id: LinkId) -> Result<Deed, Refusal> {
    let link = desk.facts.links.get(&id).ok_or(Refusal::Gone { noun: "link" })?;
    desk.write.remove_link(id)?;
    let title = &desk.dossier(link.from)?.dependency.title;
    let waiting = match link.to {
        LinkEnd::Dependency(id) => &desk.dossier(id)?.dependency.title,
        LinkEnd::Milestone(id) => &desk.milestone(id)?.title,
    };
    let word = match link.kind {
        LinkKind::Blocks => "block",
        LinkKind::Feeds => "feed",
    };
    Ok(deed(format!("{title} does not {word} {waiting} any more"), []))
}
