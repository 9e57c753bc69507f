//! `towline ask` and `towline reply`: what I asked about a dependency, a reminder of it, and what came back.

use crate::eta::stated;
use crate::failure::Failure;
use crate::find::{Candidate, dependency, one, person};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::rows::AskRow;
use towline::domain::ask::{AnswerKind, AskKind, Channel};
use towline::domain::id::DependencyId;

/// What `towline ask` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline ask 'SSO SDK' 'Does the 24th hold?' --reply-by +3d\n  \
    towline ask 'SSO SDK' 'Who can help us?' --for help --to Nadia --how mail\n  towline ask 'SSO SDK' --nudge\n\n\
    It is logged here and sent by you. --nudge logs a reminder of what is open.")]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// The words; may be quoted in an update. Beside --nudge: of which ask.
    text: Option<String>,
    /// For what: eta, status, help, decision, review, correction.
    #[arg(long = "for", value_name = "WHAT", default_value = "eta", conflicts_with = "nudge")]
    kind: AskKind,
    /// To whom; the supplier when left out, or the DRI where no team is named.
    #[arg(long, value_name = "NAME", conflicts_with = "nudge")]
    to: Option<String>,
    /// How: chat, mail, meeting, call, ticket, document, inPerson; as asked before for a reminder.
    #[arg(long, value_name = "CHANNEL")]
    how: Option<Channel>,
    /// The day by which a reply is asked for.
    #[arg(long, value_name = "DAY", conflicts_with = "nudge")]
    reply_by: Option<String>,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Log a reminder of what was asked.
    #[arg(long)]
    nudge: bool,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// What `towline reply` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline reply 'SSO SDK' 'The 8th, for sure' --eta 8dec\n  \
    towline reply 'SSO SDK' 'Not before January' --as partly\n  towline reply 'SSO SDK' --as declined --to 15nov\n\n\
    Of several open asks say with --to which one: by its words, its day or what it was for.")]
pub(crate) struct Reply {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What they said; may be quoted in an update.
    #[arg(default_value = "")]
    text: String,
    /// What it is: answered, partly, declined, withdrawn.
    #[arg(long = "as", value_name = "KIND", default_value = "answered")]
    kind: AnswerKind,
    /// To which ask, when several are open.
    #[arg(long, value_name = "WORDS OR DAY")]
    to: Option<String>,
    /// What they say with it of the date: a day, a period such as 'mid Q1', or words such as TBD.
    #[arg(long, value_name = "DAY")]
    eta: Option<String>,
    /// The day it came; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Logs the ask or the reminder.
pub(crate) fn ask(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let on = session.day(order.on.as_deref())?;
    let act = if order.nudge {
        let row = meant(session, dependency, order.text.as_deref())?;
        Act::Nudge { ask: row.id, channel: order.how.unwrap_or(row.channel), on }
    } else {
        Act::Ask {
            dependency,
            kind: order.kind,
            to: order.to.as_deref().map(|name| person(session, name)).transpose()?,
            channel: order.how.unwrap_or(Channel::Chat),
            text: order.text.clone().unwrap_or_default(),
            on,
            reply_by: session.day(order.reply_by.as_deref())?,
        }
    };
    told(session, dependency, act, order.json)
}

/// Logs the reply.
pub(crate) fn reply(session: &mut Session, order: &Reply) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let ask = meant(session, dependency, order.to.as_deref())?.id;
    let typed = order.eta.as_deref().map(|text| session.typed_eta(text)).transpose()?;
    let eta = typed
        .filter(|typed| typed.day.is_some() || !typed.words.is_empty())
        .map(|typed| stated(&typed, false, ""));
    let on = session.day(order.on.as_deref())?;
    let act = Act::LogReply { ask, kind: order.kind, text: order.text.clone(), on, eta };
    told(session, dependency, act, order.json)
}

/// The open ask of this day, with these words, or for this; without words the only one there is.
fn meant(session: &mut Session, id: DependencyId, words: Option<&str>) -> Result<AskRow, Failure> {
    let view = session.dependency(id)?;
    let mut open: Vec<AskRow> = view.asks.into_iter().filter(|ask| ask.open).collect();
    if open.is_empty() {
        return Err(Failure::Usage(format!("Nothing that was asked about {} is open", view.row.title)));
    }
    let Some(words) = words else {
        return match (open.pop(), open.is_empty()) {
            (Some(only), true) => Ok(only),
            (last, _) => {
                open.extend(last);
                let listed: String =
                    open.iter().map(|ask| format!("\n  {} ({})", called(ask), hint(session, ask))).collect();
                Err(Failure::Usage(format!(
                    "Several asks are open; say which by its words or its day:{listed}"
                )))
            }
        };
    };
    // What is no day is a word.
    let day = session.typed_day(words).ok().flatten();
    if let [only] = open.iter().filter(|ask| Some(ask.asked_on) == day).collect::<Vec<_>>().as_slice() {
        return Ok((*only).clone());
    }
    let candidates =
        open.into_iter().map(|ask| Candidate { name: called(&ask), hint: hint(session, &ask), it: ask });
    one("open ask", words, candidates.collect())
}

fn called(ask: &AskRow) -> String {
    if ask.text.is_empty() { ask.kind.label().to_owned() } else { ask.text.clone() }
}

fn hint(session: &Session, ask: &AskRow) -> String {
    format!("{}, asked {} on {}", ask.kind.label(), ask.to, session.said(ask.asked_on))
}

/// What was done, and what is open now.
fn told(session: &mut Session, id: DependencyId, act: Act, json: bool) -> Result<Said, Failure> {
    let done = session.act(act)?;
    let view = session.dependency(id)?;
    if json {
        return Said::json(&serde_json::json!({ "done": done, "dependency": view.row, "asks": view.asks }));
    }
    let open = view.asks.iter().filter(|ask| ask.open).map(|ask| {
        let by = ask.reply_by.map_or_else(String::new, |day| format!(", reply by {}", session.said(day)));
        let next = ask
            .next_nudge_on
            .map_or_else(String::new, |day| format!(", next reminder {}", session.said(day)));
        format!(
            "  open: {} from {}, asked {}{by}{next}",
            ask.kind.label(),
            ask.to,
            session.said(ask.asked_on)
        )
    });
    Ok(Said::lines(std::iter::once(done.label).chain(open).collect::<Vec<_>>()))
}
