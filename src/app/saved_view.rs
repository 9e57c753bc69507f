//! Saving, changing and removing views of the dependencies.

use super::desk::{Desk, Refusal, deed};
use crate::api::query::ViewLook;
use crate::api::view::SavedViewRow;
use crate::domain::id::SavedViewId;
use crate::domain::saved_view::SavedView;
use crate::domain::text::{Title, folded};
use crate::store::{Deed, Read, StoreError};

/// Gives a view a name.
pub(super) fn save(desk: &Desk<'_>, name: &str, look: &ViewLook) -> Result<Deed, Refusal> {
    let id = desk.minter.mint();
    let view = SavedView { id, name: free_name(desk, name, None)?, look: written(look) };
    desk.write.save_view(&view)?;
    Ok(deed(format!("Saved the view {}", view.name), [id.to_string()]))
}

/// Changes its name or what it shows.
pub(super) fn change(
    desk: &Desk<'_>,
    id: SavedViewId,
    name: Option<&str>,
    look: Option<&ViewLook>,
) -> Result<Deed, Refusal> {
    let mut view = find(desk, id)?;
    let label = match name {
        Some(_) => format!("Renamed the view {}", view.name),
        None => format!("Changed the view {}", view.name),
    };
    if let Some(name) = name {
        view.name = free_name(desk, name, Some(id))?;
    }
    if let Some(look) = look {
        view.look = written(look);
    }
    desk.write.save_view(&view)?;
    Ok(deed(label, []))
}

/// Removes it.
pub(super) fn remove(desk: &Desk<'_>, id: SavedViewId) -> Result<Deed, Refusal> {
    let view = find(desk, id)?;
    desk.write.remove_view(id)?;
    Ok(deed(format!("Removed the view {}", view.name), []))
}

/// Every saved view; one that a newer Towline wrote and that is not understood is left out.
pub(super) fn all(store: &Read) -> Result<Vec<SavedViewRow>, StoreError> {
    let rows = store.saved_views()?.into_iter().filter_map(|view| {
        let look = serde_json::from_str(&view.look).ok()?;
        Some(SavedViewRow { id: view.id, name: view.name.to_string(), look })
    });
    Ok(rows.collect())
}

fn find(desk: &Desk<'_>, id: SavedViewId) -> Result<SavedView, Refusal> {
    let mut views = desk.write.saved_views()?.into_iter();
    views.find(|view| view.id == id).ok_or(Refusal::Gone { noun: "saved view" })
}

fn free_name(desk: &Desk<'_>, typed: &str, own: Option<SavedViewId>) -> Result<Title, Refusal> {
    let name = desk.title("name", typed)?;
    let key = folded(name.as_str());
    let taken = desk.write.saved_views()?.iter().any(|v| Some(v.id) != own && folded(v.name.as_str()) == key);
    if taken {
        return Err(Refusal::rule("name", format!("A view is called “{name}” already; give another name")));
    }
    Ok(name)
}

fn written(look: &ViewLook) -> String {
    serde_json::to_string(look).expect("a look holds only strings, flags and lists")
}
