//! `towline call`: one request of the wire as JSON, and its reply. What the window can do, a script can do.

use crate::failure::{Failure, code};
use crate::request::{one_act, one_query, whole};
use crate::session::{Place, Said};
use std::io::Read;
use std::path::{Path, PathBuf};
use towline::api::names;
use towline::api::reply::{Answer, Reply};
use towline::api::request::Request;

/// What `towline call` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline call '{\"act\": {\"act\": \"addTeam\", \"name\": \"Platform A\"}}'\n  \
    towline call '{\"queries\": [{\"query\": \"today\"}, {\"query\": \"shell\"}]}'\n  \
    towline call --act undo --query today\n  towline call --query '{\"query\": \"search\", \"text\": \"sso\"}'\n  \
    towline call --from request.json\n  echo '{\"queries\": [{\"query\": \"teams\"}]}' | towline call -\n  \
    towline call --names\n\n\
    A request carries one act at most and any number of queries, which are answered from the state it left. The \
    types are those of ui/src/bindings.ts. The reply is printed as JSON whether or not the act was refused; the exit \
    code tells: 0 done, 1 refused, 2 not a request."
)]
pub(crate) struct Order {
    /// The request; `-` reads it from the standard input.
    #[arg(required_unless_present_any = ["from", "act", "query", "names"], conflicts_with_all = ["act", "query"])]
    request: Option<String>,
    /// A file that holds the request.
    #[arg(long, value_name = "PATH", conflicts_with_all = ["request", "act", "query"])]
    from: Option<PathBuf>,
    /// The act alone, as JSON; its name is enough when it needs nothing else.
    #[arg(long, value_name = "ACT")]
    act: Option<String>,
    /// A query alone, as JSON or by its name; may be given again.
    #[arg(long, value_name = "QUERY")]
    query: Vec<String>,
    /// List the names of all acts and queries instead.
    #[arg(long, conflicts_with_all = ["request", "from", "act", "query"])]
    names: bool,
}

/// Sends it, and prints what came back.
pub(crate) fn run(place: &Place, order: &Order) -> Result<Said, Failure> {
    if order.names {
        return Said::json(&serde_json::json!({ "acts": names::acts(), "queries": names::queries() }));
    }
    // It is read before the ledger is opened, so that a slip of the pen makes none.
    let request = request(order)?;
    let mut session = place.open()?;
    let reply = session.app.call(session.now, request);
    Ok(Said::json(&reply)?.code(outcome(&reply)))
}

fn request(order: &Order) -> Result<Request, Failure> {
    let read = match (order.from.as_deref(), order.request.as_deref()) {
        (Some(path), _) => whole(&of_file(path)?),
        (None, Some("-")) => whole(&of_input()?),
        (None, Some(text)) => whole(text),
        (None, None) => of_parts(order.act.as_deref(), &order.query),
    };
    read.map_err(Failure::Usage)
}

fn of_parts(act: Option<&str>, queries: &[String]) -> Result<Request, String> {
    let act = act.map(one_act).transpose()?;
    let queries = queries.iter().map(|text| one_query(text)).collect::<Result<_, _>>()?;
    Ok(Request { act, queries })
}

/// The exit code of the act's refusal, else of the first query that could not be answered.
fn outcome(reply: &Reply) -> u8 {
    let unanswered = reply.answers.iter().find_map(|answer| match answer {
        Answer::Problem { problem } => Some(problem),
        Answer::View { .. } => None,
    });
    reply.problem.as_ref().or(unanswered).map_or(0, code)
}

fn of_file(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(Failure::system(path.display().to_string()))
}

fn of_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(Failure::system("the standard input"))?;
    Ok(text)
}
