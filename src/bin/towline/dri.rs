//! `towline dri`: who is said to own a dependency, and what was said to that.

use crate::failure::Failure;
use crate::find::{Candidate, dependency, one, person, said};
use crate::session::{Said, Session};
use towline::api::act::Act;
use towline::api::rows::ClaimRow;
use towline::api::view::DependencyView;
use towline::domain::ask::Channel;
use towline::domain::claim::ClaimWordKind;
use towline::domain::id::{ClaimId, DependencyId};

/// What `towline dri` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline dri 'Fraud rules'\n  \
    towline dri 'Fraud rules' Nadia --where mail --said-by 'Platform B' --link https://mail.example.com/7\n  \
    towline dri 'Fraud rules' --contradict\n  towline dri 'Fraud rules' --promised 24nov\n  \
    towline dri 'Fraud rules' --corrected\n\n\
    Without a name and without a word it shows what is on record.")]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// Who is said to own it; beside a word, whose claim is meant.
    name: Option<String>,
    /// I agree: that person is the DRI.
    #[arg(long, group = "word")]
    agree: bool,
    /// It is wrong.
    #[arg(long, group = "word")]
    contradict: bool,
    /// A correction is promised by this day.
    #[arg(long, group = "word", value_name = "DAY")]
    promised: Option<String>,
    /// It was corrected.
    #[arg(long, group = "word")]
    corrected: bool,
    /// Where it was read or heard: mail, chat, meeting, call, ticket, document, inPerson.
    #[arg(long = "where", value_name = "PLACE", default_value = "mail", conflicts_with = "word")]
    place: Channel,
    /// Who said so: a person or a team.
    #[arg(long, value_name = "NAME")]
    said_by: Option<String>,
    /// The day it was said; today when left out.
    #[arg(long, value_name = "DAY")]
    said_on: Option<String>,
    /// In words; may be quoted in an update.
    #[arg(long, value_name = "TEXT", default_value = "")]
    text: String,
    /// Where it can be read again.
    #[arg(long, value_name = "LINK", default_value = "")]
    link: String,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, and says who owns it now.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let id = dependency(session, &order.title)?;
    let act = match (word(order), &order.name) {
        (None, None) => None,
        (None, Some(name)) => Some(claimed(session, id, name, order)?),
        (Some(word), name) => Some(answered(session, id, word, name.as_deref(), order)?),
    };
    let done = act.map(|act| session.act(act)).transpose()?;
    let view = session.dependency(id)?;
    if order.json {
        return Said::json(&serde_json::json!({
            "done": done, "owner": view.row.owner, "dri": view.row.dri_name, "ownership": view.ownership, "claims": view.claims
        }));
    }
    let trail = view.claims.iter().flat_map(|claim| trail(session, claim));
    let lines = done.map(|done| done.label).into_iter().chain([view.ownership.clone()]).chain(trail);
    Ok(Said::lines(lines.collect::<Vec<_>>()))
}

fn word(order: &Order) -> Option<ClaimWordKind> {
    let words = [
        (order.agree, ClaimWordKind::Agreed),
        (order.contradict, ClaimWordKind::Contradicted),
        (order.promised.is_some(), ClaimWordKind::Promised),
        (order.corrected, ClaimWordKind::Corrected),
    ];
    words.into_iter().find(|(said, _)| *said).map(|(_, word)| word)
}

fn claimed(
    session: &mut Session,
    dependency: DependencyId,
    name: &str,
    order: &Order,
) -> Result<Act, Failure> {
    let person = person(session, name)?;
    let mut said = said(session, order.said_by.as_deref(), order.said_on.as_deref())?;
    said.link.clone_from(&order.link);
    Ok(Act::ClaimDri { dependency, person, place: order.place, text: order.text.clone(), said })
}

fn answered(
    session: &mut Session,
    dependency: DependencyId,
    word: ClaimWordKind,
    name: Option<&str>,
    order: &Order,
) -> Result<Act, Failure> {
    let claim = meant(&session.dependency(dependency)?, name)?;
    let due = order.promised.as_deref().map(|text| session.typed_day(text)).transpose()?.flatten();
    let mut said = said(session, order.said_by.as_deref(), order.said_on.as_deref())?;
    said.link.clone_from(&order.link);
    Ok(Act::AnswerClaim { claim, word, due, text: order.text.clone(), said })
}

/// The open claim that names this person; without a name the only one there is.
fn meant(view: &DependencyView, name: Option<&str>) -> Result<ClaimId, Failure> {
    let open = || view.claims.iter().filter(|claim| claim.unsettled);
    if open().next().is_none() {
        return Err(Failure::Usage(format!("No claim is open. {}", view.ownership)));
    }
    let candidates = open().map(|claim| Candidate {
        it: claim.id,
        name: claim.name.clone(),
        hint: claim.state.label().to_owned(),
    });
    match (name, open().count()) {
        (None, 1) => open().next().map(|claim| claim.id).ok_or(Failure::Unexpected),
        (None, _) => {
            let which = "Several claims are open; write after the title the name that is claimed";
            Err(Failure::Usage(which.to_owned()))
        }
        (Some(name), _) => one("claim", name, candidates.collect()),
    }
}

fn trail(session: &Session, claim: &ClaimRow) -> Vec<String> {
    let by = if claim.said_by.is_empty() { String::new() } else { format!(" by {}", claim.said_by) };
    let first = format!(
        "  {} {} named{by} ({}): {}",
        session.said(claim.on),
        claim.name,
        claim.place.label(),
        claim.state.label()
    );
    let words = claim.words.iter().map(|word| {
        let due = word.due.map_or_else(String::new, |day| format!(" by {}", session.said(day)));
        let back = if word.retracted.is_some() { ", taken back" } else { "" };
        format!("    {} {}{due}{back}", session.said(word.on), word.word.label())
    });
    std::iter::once(first).chain(words).collect()
}
