//! `towline snooze` and `towline wake`: putting a dependency off until a day, and taking it up again.

use crate::failure::Failure;
use crate::find::dependency;
use crate::session::{Said, Session};
use towline::api::act::Act;

/// What `towline snooze` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  towline snooze 'SSO SDK' 15dec --why 'They said not before the freeze'\n\n\
    It is off Today until that day, unless its need-by passes before. Why stays private."
)]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// The day it shows again: 15dec, fri, +5d.
    until: String,
    /// Why, for your eyes only.
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// What `towline wake` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  towline wake 'SSO SDK'")]
pub(crate) struct Wake {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Puts it off.
pub(crate) fn snooze(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let id = dependency(session, &order.title)?;
    let Some(until) = session.typed_day(&order.until)? else {
        return Err(Failure::Usage("Say until which day; `towline wake` takes it up again".to_owned()));
    };
    told(session, Act::Snooze { dependencies: vec![id], until, reason: order.why.clone() }, order.json)
}

/// Takes it up again.
pub(crate) fn wake(session: &mut Session, order: &Wake) -> Result<Said, Failure> {
    let id = dependency(session, &order.title)?;
    told(session, Act::Wake { dependencies: vec![id] }, order.json)
}

fn told(session: &mut Session, act: Act, json: bool) -> Result<Said, Failure> {
    let done = session.act(act)?;
    if json { Said::json(&serde_json::json!({ "done": done })) } else { Ok(Said::lines([done.label])) }
}
