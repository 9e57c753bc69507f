//! A view of the dependencies under a name. What it shows is not here: that is the screens' own.

use super::id::SavedViewId;
use super::text::Title;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: SavedViewId,
    /// Its name; unique.
    pub name: Title,
    /// What it shows and how, as the screens wrote it: an object in JSON.
    pub look: String,
}
