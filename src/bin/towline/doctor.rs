//! `towline doctor`: where the ledger lies, what it is made with and how it is.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::sentence::counted;

/// What `towline doctor` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline doctor\n  towline doctor --json\n\n\
    While a window holds the ledger, commands that only read answer beside it.")]
pub(crate) struct Order {
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Looks, and says.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let vitals = session.app.vitals()?;
    let View::Settings(settings) = session.view(Query::Settings)? else { return Err(Failure::Unexpected) };
    let shell = session.shell()?;
    let View::Trail(trail) = session.view(Query::Trail)? else { return Err(Failure::Unexpected) };
    let age = settings.last_backup_at.map(|at| (session.now.moment.instant() - at.instant()).num_hours());
    let counts = [
        ("initiative", "initiatives", shell.initiatives.len()),
        ("dependency", "dependencies", shell.dependencies as usize),
        ("team", "teams", shell.teams.len()),
        ("person", "people", shell.people.len()),
        ("step", "steps", trail.total as usize),
    ];
    if order.json {
        let settings_read: serde_json::Map<_, _> =
            vitals.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect();
        let counted: serde_json::Map<_, _> =
            counts.iter().map(|(_, noun, count)| ((*noun).to_owned(), (*count).into())).collect();
        return Said::json(&serde_json::json!({
            "ledger": settings.ledger_path, "version": settings.version, "schema": vitals.schema,
            "sqlite": vitals.sqlite, "sqlcipher": vitals.cipher, "settings": settings_read,
            "lock": lock(session.app.is_owner()), "backupFolder": settings.backup_folder,
            "lastBackupAt": settings.last_backup_at, "backupAgeHours": age, "counts": counted,
        }));
    }
    let read_back: Vec<String> =
        vitals.settings.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let held: Vec<String> = counts
        .iter()
        .map(|(one, many, count)| counted(u32::try_from(*count).unwrap_or(u32::MAX), one, many))
        .collect();
    let backup = match (settings.last_backup_at, age) {
        (Some(at), Some(hours)) => {
            let age = counted(u32::try_from(hours).unwrap_or(0), "hour", "hours");
            format!("{at}, {age} ago, in {}", settings.backup_folder)
        }
        _ => "none yet; `towline backup` makes one".to_owned(),
    };
    Ok(Said::lines([
        format!("Ledger     {}", settings.ledger_path),
        format!("Towline    {}, schema {}", settings.version, vitals.schema),
        format!("SQLite     {}, SQLCipher {}", vitals.sqlite, vitals.cipher),
        format!("Settings   {}", read_back.join(" ")),
        format!("Lock       {}", lock(session.app.is_owner())),
        format!("Backup     {backup}"),
        format!("Holds      {}", held.join(", ")),
    ]))
}

const fn lock(ours: bool) -> &'static str {
    if ours {
        "held by this command, free otherwise"
    } else {
        "held by another Towline; this command only reads"
    }
}
