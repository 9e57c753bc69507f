//! `towline check`: the acceptance checks of a dependency, those that come and go, and the lists they are taken from.

use crate::failure::Failure;
use crate::find::{Candidate, dependency, one};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::rows::CheckRow;
use towline::api::view::DependencyView;

/// What `towline check` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline check 'Tokenizer v2'\n  towline check 'Tokenizer v2' --template Code\n  \
    towline check 'Tokenizer v2' --add 'Signed by security'\n  towline check 'Tokenizer v2' --remove docs\n\n\
    Without anything it lists what is checked once something is delivered. The lists are changed in Settings."
)]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// Adds a check, in words.
    #[arg(long, value_name = "TEXT")]
    add: Option<String>,
    /// Adds the checks of a list that are not there yet.
    #[arg(long, value_name = "LIST", conflicts_with = "add")]
    template: Option<String>,
    /// Takes a check away; what it brought before stays on record.
    #[arg(long, value_name = "CHECK", conflicts_with_all = ["add", "template"])]
    remove: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Lists the checks, after the one change that was asked for.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let id = dependency(session, &order.title)?;
    let act = match order {
        Order { add: Some(text), .. } => Some(Act::AddCheck { dependency: id, text: text.clone() }),
        Order { template: Some(name), .. } => {
            Some(Act::ApplyTemplate { template: template(session, name)?, dependencies: vec![id] })
        }
        Order { remove: Some(name), .. } => {
            let check = named(&session.dependency(id)?, name)?.id;
            Some(Act::RemoveCheck { id: check })
        }
        _ => None,
    };
    let done = act.map(|act| session.act(act)).transpose()?;
    let view = session.dependency(id)?;
    if order.json {
        return Said::json(&serde_json::json!({ "done": done, "checks": view.checks }));
    }
    let mut lines: Vec<String> = done.map(|done| done.label).into_iter().collect();
    if view.checks.is_empty() {
        lines.push(format!("Nothing is checked when {} is delivered.", view.row.title));
    }
    lines.extend(view.checks.iter().map(said));
    Ok(Said::lines(lines))
}

/// The check of a dependency that is called so.
pub(crate) fn named<'v>(view: &'v DependencyView, name: &str) -> Result<&'v CheckRow, Failure> {
    if view.checks.is_empty() {
        let title = &view.row.title;
        return Err(Failure::Usage(format!(
            "{title} has no checks; `towline check '{title}' --template Code` or `--add 'It builds'` gives it some"
        )));
    }
    let rows = view.checks.iter();
    one(
        "check",
        name,
        rows.map(|row| Candidate { it: row, name: row.text.clone(), hint: String::new() }).collect(),
    )
}

/// The name of the list that is called so.
fn template(session: &mut Session, name: &str) -> Result<String, Failure> {
    let lists = session.shell()?.templates.into_iter();
    let lists =
        lists.map(|list| Candidate { it: list.name.clone(), name: list.name, hint: list.checks.join(", ") });
    one("list of checks", name, lists.collect())
}

fn said(check: &CheckRow) -> String {
    let last = check.last.map_or_else(String::new, |mark| format!(" ({} the last time)", mark.label()));
    format!("  {}{last}", check.text)
}
