//! Saved views.

use super::columns::Cells;
use super::error::StoreError;
use super::{Read, Write};
use crate::domain::id::SavedViewId;
use crate::domain::saved_view::SavedView;
use crate::domain::text::folded;

impl Read {
    /// Every saved view, by name.
    pub(crate) fn saved_views(&self) -> Result<Vec<SavedView>, StoreError> {
        self.all("SELECT id, name, look FROM saved_view ORDER BY name_folded", |row| {
            let mut cells = Cells::of(row);
            Ok(SavedView { id: cells.take()?, name: cells.take()?, look: cells.take()? })
        })
    }
}

impl Write<'_> {
    /// Writes a view, new or changed.
    pub(crate) fn save_view(&self, view: &SavedView) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO saved_view (id, name, name_folded, look) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET name = ?2, name_folded = ?3, look = ?4",
            (view.id, &view.name, folded(view.name.as_str()), &view.look),
        )
        .map(|_| ())
    }
    /// Removes a view.
    pub(crate) fn remove_view(&self, id: SavedViewId) -> Result<(), StoreError> {
        self.run("DELETE FROM saved_view WHERE id = ?1", [id]).map(|_| ())
    }
}
