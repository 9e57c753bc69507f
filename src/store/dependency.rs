//! Dependencies: what they are. What was said of them is in the files of its noun.

use super::columns::{Cells, TextList};
use super::entry::Only;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::dependency::Dependency;
use rusqlite::{Row, params};

impl Read {
    /// Every dependency, or the one asked for.
    pub(super) fn dependencies(&self, only: Only) -> Result<Vec<Dependency>, StoreError> {
        let filter = if only.is_some() { " WHERE id = ?1" } else { "" };
        let sql = format!(
            "SELECT id, initiative_id, milestone_id, title, what, why, supplier_id, dri_id, criticality, acceptance,
                 fallback, next_step, next_step_on, external_id, link, tags, drafted_on, notes_private
             FROM dependency{filter}"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = match only {
            Some(id) => statement.query_map([id], dependency)?.collect::<Result<_, _>>(),
            None => statement.query_map([], dependency)?.collect(),
        };
        Ok(rows?)
    }
}

fn dependency(row: &Row<'_>) -> rusqlite::Result<Dependency> {
    let mut cells = Cells::of(row);
    Ok(Dependency {
        id: cells.take()?,
        initiative: cells.take()?,
        milestone: cells.take()?,
        title: cells.take()?,
        what: cells.take()?,
        why: cells.take()?,
        supplier: cells.take()?,
        dri: cells.take()?,
        criticality: cells.take()?,
        acceptance: cells.take()?,
        fallback: cells.take()?,
        next_step: cells.take()?,
        next_step_on: cells.take()?,
        external_id: cells.take()?,
        link: cells.take()?,
        tags: cells.take::<TextList>()?.0,
        drafted_on: cells.take()?,
        notes: cells.take()?,
    })
}

impl Write<'_> {
    /// Writes a dependency, new or changed.
    pub(crate) fn save_dependency(&self, dependency: &Dependency) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO dependency (id, initiative_id, milestone_id, title, what, why, supplier_id, dri_id,
                 criticality, acceptance, fallback, next_step, next_step_on, external_id, link, tags, drafted_on,
                 notes_private)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
             ON CONFLICT (id) DO UPDATE SET initiative_id = ?2, milestone_id = ?3, title = ?4, what = ?5, why = ?6,
                 supplier_id = ?7, dri_id = ?8, criticality = ?9, acceptance = ?10, fallback = ?11, next_step = ?12,
                 next_step_on = ?13, external_id = ?14, link = ?15, tags = ?16, drafted_on = ?17,
                 notes_private = ?18",
            params![
                dependency.id,
                dependency.initiative,
                dependency.milestone,
                dependency.title,
                dependency.what,
                dependency.why,
                dependency.supplier,
                dependency.dri,
                dependency.criticality,
                dependency.acceptance,
                dependency.fallback,
                dependency.next_step,
                dependency.next_step_on,
                dependency.external_id,
                dependency.link,
                TextList(dependency.tags.clone()),
                dependency.drafted_on,
                dependency.notes
            ],
        )
        .map(|_| ())
    }
}
