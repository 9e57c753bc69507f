//! What waits for what.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::graph::{Link, LinkEnd};
use crate::domain::id::{DependencyId, LinkId, MilestoneId};
use std::collections::BTreeMap;

impl Read {
    /// Every link.
    pub(super) fn links(&self) -> Result<BTreeMap<LinkId, Link>, StoreError> {
        let sql = "SELECT id, from_dependency, kind, lag, to_dependency, to_milestone FROM link";
        let links = self.all(sql, |row| {
            let mut cells = Cells::of(row);
            let (id, from, kind, lag) = (cells.take()?, cells.take()?, cells.take()?, cells.take()?);
            let dependency: Option<DependencyId> = cells.take()?;
            let to = match dependency {
                Some(id) => LinkEnd::Dependency(id),
                None => LinkEnd::Milestone(cells.take()?),
            };
            Ok(Link { id, from, kind, to, lag })
        })?;
        Ok(links.into_iter().map(|link| (link.id, link)).collect())
    }
}

impl Write<'_> {
    /// Writes a new link.
    pub(crate) fn add_link(&self, link: &Link) -> Result<(), StoreError> {
        let (dependency, milestone): (Option<DependencyId>, Option<MilestoneId>) = match link.to {
            LinkEnd::Dependency(id) => (Some(id), None),
            LinkEnd::Milestone(id) => (None, Some(id)),
        };
        self.run(
            "INSERT INTO link (id, from_dependency, kind, to_dependency, to_milestone, lag)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (link.id, link.from, link.kind, dependency, milestone, link.lag),
        )
        .map(|_| ())
    }
    /// Takes a link away.
    pub(crate) fn remove_link(&self, id: LinkId) -> Result<(), StoreError> {
        self.run("DELETE FROM link WHERE id = ?1", [id]).map(|_| ())
    }
}
