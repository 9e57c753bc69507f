//! An update as PDF, in the words of its Markdown: what was sent is what is set.

use crate::api::error::ApiError;
use crate::api::exporting::{ExportView, UpdateOf};
use crate::app::App;
use crate::app::views::Scene;
use crate::report::name::file_name;
#[cfg(feature = "pdf")]
use {
    crate::app::desk::Refusal,
    crate::report::{frozen::frozen, pdf::pdf},
    base64::{Engine, engine::general_purpose::STANDARD},
};

impl App {
    /// The update as PDF.
    pub(in crate::app) fn update_pdf(
        &self,
        scene: &Scene<'_>,
        of: &UpdateOf,
    ) -> Result<ExportView, ApiError> {
        let (markdown, picture, name) = match of {
            UpdateOf::Draft { order } => {
                let draft = self.update_draft(order, scene)?;
                if let Some(name) = draft.named.first() {
                    let message =
                        format!("It names {name}, whom these readers are not told of; leave that line out");
                    return Err(ApiError::Rule { field: "without".to_owned(), message });
                }
                (draft.markdown, draft.picture, draft.file_name)
            }
            UpdateOf::Sent { id } => {
                let sent = self.update(*id)?;
                let name = file_name(&sent.row.audience, sent.row.to, &sent.row.about);
                (sent.markdown, sent.picture, name)
            }
        };
        set(&markdown, picture.as_deref(), name.trim_end_matches(".md"))
    }
}

#[cfg(feature = "pdf")]
fn set(markdown: &str, picture: Option<&str>, name: &str) -> Result<ExportView, ApiError> {
    let bytes = pdf(&frozen(markdown), picture).map_err(|error| Refusal::rule("format", error))?;
    Ok(ExportView {
        file_name: format!("{name}.pdf"),
        media_type: "application/pdf".to_owned(),
        bytes: STANDARD.encode(bytes),
    })
}

#[cfg(not(feature = "pdf"))]
fn set(_: &str, _: Option<&str>, name: &str) -> Result<ExportView, ApiError> {
    let message = format!("This build of Towline sets no PDF; save {name} as HTML and print it");
    Err(ApiError::Rule { field: "format".to_owned(), message })
}
