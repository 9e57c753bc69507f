//! What the page may ask of the shell. Each runs off the main thread, so that the window never waits for the disk.

use crate::ledger::Ledger;
use crate::{file, link};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use towline::api::error::ApiError;
use towline::api::reply::Reply;
use towline::api::request::Request;

/// One trip into the ledger.
#[tauri::command(async)]
pub(crate) fn call(ledger: State<'_, Arc<Ledger>>, request: Request) -> Result<Reply, ApiError> {
    ledger.call(request)
}

/// Saves a text, or bytes as base64, where the user says; `None` when they think better of it.
#[tauri::command(async)]
pub(crate) fn save_text(
    app: AppHandle,
    name: &str,
    text: &str,
    base64: bool,
) -> Result<Option<String>, ApiError> {
    let bytes = if base64 { STANDARD.decode(text).ok() } else { Some(text.as_bytes().to_vec()) };
    let bytes = bytes.ok_or_else(|| ApiError::Internal { message: "The page sent no file".to_owned() })?;
    let Some(path) = chosen(&app, &file::name(name)) else { return Ok(None) };
    match file::write(&path, &bytes) {
        Ok(()) => Ok(Some(path.display().to_string())),
        Err(error) => Err(ApiError::Rule {
            field: String::new(),
            message: format!("{} could not be saved: {error}; choose another folder", path.display()),
        }),
    }
}

/// Opens a link in the user's own browser or mail program.
#[tauri::command(async)]
pub(crate) fn open_link(app: AppHandle, url: &str) -> Result<(), ApiError> {
    let refused = |message: String| ApiError::Rule { field: "url".to_owned(), message };
    let url = link::allowed(url)
        .ok_or_else(|| refused("Only https and mailto links are opened; mend the link".to_owned()))?;
    let opened = app.opener().open_url(url.as_str(), None::<&str>);
    opened.map_err(|error| refused(format!("The link could not be opened: {error}; copy it to your browser")))
}

/// Where to save. A native dialog can not be driven by a test, so a debug build may be told the answer.
fn chosen(app: &AppHandle, name: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions)
        && let Some(answer) = std::env::var_os("TOWLINE_SAVE_TO")
    {
        return Some(PathBuf::from(answer)).filter(|path| !path.as_os_str().is_empty());
    }
    app.dialog().file().set_file_name(name).blocking_save_file()?.into_path().ok()
}
