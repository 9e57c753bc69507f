//! `towline verify`: checks the file, the chain of steps and every row.

use crate::failure::{DAMAGED, Failure};
use crate::session::{Said, Session};

/// What `towline verify` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline verify\n  towline verify --json --file backup.towline\n\n\
    Exit code 5 when something is not as the trail says.")]
pub(crate) struct Order {
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Checks it; what is found wrong goes to stdout, and the exit code says so.
pub(crate) fn run(session: &Session, order: &Order) -> Result<Said, Failure> {
    let flaws = session.app.verify()?;
    let code = if flaws.is_empty() { 0 } else { DAMAGED };
    let path = session.app.path().display();
    if order.json {
        let listed = flaws.iter().map(|flaw| serde_json::json!({ "place": flaw.place, "what": flaw.what }));
        let listed: Vec<_> = listed.collect();
        let sound = flaws.is_empty();
        let ledger = path.to_string();
        let found = serde_json::json!({ "ledger": ledger, "sound": sound, "flaws": listed });
        return Ok(Said::json(&found)?.code(code));
    }
    if flaws.is_empty() {
        return Ok(Said::lines([format!("{path} is sound: the file, the chain of steps and every row.")]));
    }
    let lead = format!("{path} is not as its trail says; `towline doctor` names the newest backup:");
    let listed = flaws.iter().map(|flaw| format!("  {}: {}", flaw.place, flaw.what));
    Ok(Said::lines(std::iter::once(lead).chain(listed)).code(code))
}
