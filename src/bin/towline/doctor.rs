//! `towline doctor`: where the ledger lies, what it is made with and how it is.

use crate::failure::Failure;
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::view::View;

/// What `towline doctor` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline doctor\n  towline doctor --json\n\n\
    That it answers means the lock is free; exit code 3 means another window or command holds it.")]
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
        ("initiatives", shell.initiatives.len()),
        ("dependencies", shell.dependencies as usize),
        ("teams", shell.teams.len()),
        ("people", shell.people.len()),
        ("steps", trail.total as usize),
    ];
    if order.json {
        let settings_read: serde_json::Map<_, _> =
            vitals.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect();
        let counted: serde_json::Map<_, _> =
            counts.iter().map(|(noun, count)| ((*noun).to_owned(), (*count).into())).collect();
        return Said::json(&serde_json::json!({
            "ledger": settings.ledger_path, "version": settings.version, "schema": vitals.schema,
            "sqlite": vitals.sqlite, "sqlcipher": vitals.cipher, "settings": settings_read,
            "lock": "held by this command", "backupFolder": settings.backup_folder,
            "lastBackupAt": settings.last_backup_at, "backupAgeHours": age, "counts": counted,
        }));
    }
    let read_back: Vec<String> =
        vitals.settings.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let counted: Vec<String> = counts.iter().map(|(noun, count)| format!("{count} {noun}")).collect();
    let backup = match (settings.last_backup_at, age) {
        (Some(at), Some(hours)) => format!("{at}, {hours} hours ago, in {}", settings.backup_folder),
        _ => "none yet; `towline backup` makes one".to_owned(),
    };
    Ok(Said::lines([
        format!("Ledger     {}", settings.ledger_path),
        format!("Towline    {}, schema {}", settings.version, vitals.schema),
        format!("SQLite     {}, SQLCipher {}", vitals.sqlite, vitals.cipher),
        format!("Settings   {}", read_back.join(" ")),
        "Lock       held by this command, free otherwise".to_owned(),
        format!("Backup     {backup}"),
        format!("Holds      {}", counted.join(", ")),
    ]))
}
