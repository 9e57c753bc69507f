//! `towline update`: writes a status update for an audience, and freezes it when asked to.

use crate::add::initiative;
use crate::failure::Failure;
use crate::file;
use crate::session::{Said, Session};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::PathBuf;
use towline::api::act::Act;
use towline::api::exporting::UpdateOf;
use towline::api::query::{Query, UpdateOrder};
use towline::api::view::View;
use towline::domain::audience::AudienceKey;
use towline::domain::id::InitiativeId;

/// How an update is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Markdown,
    Text,
    Html,
    Pdf,
}

/// What `towline update` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline update Checkout\n  towline update --text | less\n  \
    towline update Checkout 'Launch in Japan' --save > update.md\n  \
    towline update Checkout --for management --format pdf --timeline --to update.pdf\n\n\
    It tells what changed since the last update that was saved about one of them. Nothing is ever sent.")]
pub(crate) struct Order {
    /// Initiatives by title, in this order; every live one when left out.
    titles: Vec<String>,
    /// For whom: peers, management, non-technical, or one of your own.
    #[arg(long = "for", value_name = "AUDIENCE", default_value = "peers")]
    audience: AudienceKey,
    /// Only that nothing changed since the last one, and how it stands.
    #[arg(long)]
    unchanged: bool,
    /// First day of the period: 2024-01-12, 12jan.
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Plain text instead of Markdown.
    #[arg(long)]
    text: bool,
    /// markdown, text, html or pdf.
    #[arg(long, conflicts_with = "text", default_value = "markdown")]
    format: Format,
    /// Save it as this file; a text goes to the standard output when left out.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// With the picture of the timeline: drawn in HTML and PDF, and kept with what is saved.
    #[arg(long, conflicts_with = "unchanged")]
    timeline: bool,
    /// Freeze it as sent, so that it can be found again.
    #[arg(long)]
    save: bool,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Writes it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let initiatives = match order.titles.as_slice() {
        [] => live(session)?,
        titles => titles.iter().map(|title| initiative(session, title)).collect::<Result<_, _>>()?,
    };
    let from = order.from.as_deref().map(|text| session.typed_day(text)).transpose()?.flatten();
    let wanted = UpdateOrder {
        audience: order.audience.clone(),
        initiatives,
        from,
        without: Vec::new(),
        only_unchanged: order.unchanged,
        timeline: order.timeline,
    };
    let View::UpdateDraft(draft) = session.view(Query::UpdateDraft { order: wanted.clone() })? else {
        return Err(Failure::Unexpected);
    };
    let pdf = (order.format == Format::Pdf).then(|| set(session, wanted.clone())).transpose()?;
    let done = if order.save { Some(session.act(Act::SaveUpdate { order: wanted })?) } else { None };
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "draft": draft }));
    }
    let text = match order.format {
        _ if order.text => draft.text,
        Format::Markdown => draft.markdown,
        Format::Text => draft.text,
        Format::Html => draft.html,
        Format::Pdf => String::new(),
    };
    let bytes = pdf.unwrap_or_else(|| text.clone().into_bytes());
    match &order.to {
        Some(path) => {
            file::write(path, &bytes)?;
            Ok(Said::lines([format!("Saved the update as {}", path.display())]))
        }
        None if order.format == Format::Pdf => {
            Err(Failure::Usage("A PDF is no text; add --to FILE".to_owned()))
        }
        None => Ok(Said { text, code: 0 }),
    }
}

/// The PDF, made before anything is frozen: what readers were not to be told of is refused here as well.
fn set(session: &mut Session, order: UpdateOrder) -> Result<Vec<u8>, Failure> {
    let View::UpdatePdf(view) = session.view(Query::UpdatePdf { of: UpdateOf::Draft { order } })? else {
        return Err(Failure::Unexpected);
    };
    STANDARD.decode(&view.bytes).map_err(|_| Failure::Unexpected)
}

fn live(session: &mut Session) -> Result<Vec<InitiativeId>, Failure> {
    let View::Initiatives(view) = session.view(Query::Initiatives)? else { return Err(Failure::Unexpected) };
    Ok(view.rows.into_iter().filter(|row| row.stage.is_live()).map(|row| row.id).collect())
}
