//! Recording asks, nudges and replies.

use super::desk::{Desk, Refusal, deed};
use super::eta;
use crate::api::act::{EtaEntry, Said};
use crate::domain::ask::{Answer, AnswerKind, Ask, AskKind, Channel, Nudge};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AskId, DependencyId, PersonId};
use crate::domain::provenance::Source;
use crate::store::Deed;

/// What is asked, of whom and how.
pub(super) struct NewAsk<'a> {
    pub(super) kind: AskKind,
    pub(super) to: Option<PersonId>,
    pub(super) channel: Channel,
    pub(super) text: &'a str,
    pub(super) on: Option<Day>,
    pub(super) reply_by: Option<Day>,
}

/// Records that something was asked.
pub(super) fn ask(desk: &Desk<'_>, id: DependencyId, new: &NewAsk<'_>) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let asked_on = desk.past_day("on", new.on)?;
    if new.reply_by.is_some_and(|day| day < asked_on) {
        return Err(Refusal::rule("replyBy", "A reply can not be due before it was asked for"));
    }
    let to = new.to.map(|person| desk.person(person).map(|p| p.id)).transpose()?;
    let ask = Ask {
        id: desk.minter.mint(),
        kind: new.kind,
        to,
        channel: new.channel,
        text: desk.text("text", new.text)?,
        asked_on,
        reply_by: new.reply_by,
        provenance: desk.by_me(asked_on),
        nudges: Vec::new(),
        answers: Vec::new(),
    };
    desk.write.add_ask(id, &ask)?;
    let whom = to.map_or_else(
        || desk.facts.team_name(dossier.dependency.supplier),
        |person| desk.facts.person_name(Some(person)),
    );
    let label = format!("Asked {whom} for {} on {}", new.kind.label(), dossier.dependency.title);
    Ok(deed(label, [ask.id.to_string()]))
}

/// Records a reminder.
pub(super) fn nudge(desk: &Desk<'_>, id: AskId, channel: Channel, on: Option<Day>) -> Result<Deed, Refusal> {
    let (dossier, ask) = open_ask(desk, id)?;
    let nudge = Nudge { id: desk.minter.mint(), on: after(desk, ask, on)?, channel };
    desk.write.add_nudge(dossier.dependency.id, id, &nudge)?;
    let count = ask.nudges.len() + 1;
    Ok(deed(format!("Nudged about {} (nudge {count})", dossier.dependency.title), [nudge.id.to_string()]))
}

/// Records what came back, and the date that came with it.
pub(super) fn reply(
    desk: &Desk<'_>,
    id: AskId,
    kind: AnswerKind,
    text: &str,
    on: Option<Day>,
    entry: Option<&EtaEntry>,
) -> Result<Deed, Refusal> {
    let (dossier, ask) = open_ask(desk, id)?;
    let on = after(desk, ask, on)?;
    let answer = Answer { id: desk.minter.mint(), kind, on, text: desk.text("text", text)? };
    let dependency = dossier.dependency.id;
    desk.write.add_answer(dependency, id, &answer)?;
    if let Some(entry) = entry {
        let said = Said { person: ask.to, source: Some(Source::Written), on: Some(on), ..Said::default() };
        eta::add_eta(desk, dossier, entry, &said)?;
    }
    Ok(deed(format!("Reply on {}: {}", dossier.dependency.title, kind.label()), [answer.id.to_string()]))
}

fn open_ask<'d>(desk: &'d Desk<'_>, id: AskId) -> Result<(&'d Dossier, &'d Ask), Refusal> {
    let found = desk.facts.dossiers.values().find_map(|d| d.asks.iter().find(|a| a.id == id).map(|a| (d, a)));
    let (dossier, ask) = found.ok_or(Refusal::Gone { noun: "ask" })?;
    if ask.is_open() {
        Ok((dossier, ask))
    } else {
        Err(Refusal::rule("ask", "That ask was answered already; ask anew"))
    }
}

fn after(desk: &Desk<'_>, ask: &Ask, on: Option<Day>) -> Result<Day, Refusal> {
    let on = desk.past_day("on", on)?;
    if on < ask.asked_on {
        return Err(Refusal::rule("on", format!("It was only asked on {}", ask.asked_on.in_full())));
    }
    Ok(on)
}
