//! Recording asks, nudges and replies.

use super::desk::{Desk, Refusal, deed};
use super::eta;
use super::letters::letters;
use crate::api::act::{self as wire, EtaEntry, Said};
use crate::api::asking::{AskedAbout, LetterOrder};
use crate::domain::ask::{Answer, AnswerKind, Ask, AskKind, Channel, Nudge, Topic};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AskId, DependencyId, PersonId};
use crate::domain::provenance::{Provenance, Source};
use crate::domain::sentence::{counted, listed};
use crate::store::{Asked, Deed};

/// What is asked, of whom and how.
pub(super) struct NewAsk<'a> {
    pub(super) kind: AskKind,
    pub(super) to: Option<PersonId>,
    pub(super) channel: Channel,
    pub(super) text: &'a str,
    pub(super) on: Option<Day>,
    pub(super) reply_by: Option<Day>,
    pub(super) source: Source,
}

/// Records that something was asked about a dependency.
pub(super) fn ask(desk: &Desk<'_>, id: DependencyId, new: &NewAsk<'_>) -> Result<Deed, Refusal> {
    let dossier = desk.dossier(id)?;
    let mut ask = made(desk, new)?;
    // Where no team is named, only the person responsible can be meant.
    if ask.to.is_none() && dossier.dependency.supplier.is_none() {
        ask.to = dossier.dependency.dri;
    }
    desk.write.add_ask(Asked::Of(id), &ask)?;
    let whom = ask.to.map_or_else(
        || desk.facts.team_name(dossier.dependency.supplier),
        |person| desk.facts.person_name(Some(person)),
    );
    let label = format!("Asked {whom} for {} on {}", new.kind.label(), dossier.dependency.title);
    Ok(deed(label, [ask.id.to_string()]))
}

/// Records that each was asked about, in the words of the letter to its reader.
pub(super) fn ask_all(
    desk: &Desk<'_>,
    ids: &[DependencyId],
    kind: AskKind,
    channel: Channel,
    on: Option<Day>,
    reply_by: Option<Day>,
) -> Result<Deed, Refusal> {
    for id in ids {
        let dossier = desk.dossier(*id)?;
        let dependency = &dossier.dependency;
        if dossier.state().is_at_rest() {
            let state = dossier.state().label();
            let told = format!("“{}” is {state}; take it out of the selection", dependency.title);
            return Err(Refusal::rule("dependencies", told));
        }
        if dependency.dri.is_none() && dependency.supplier.is_none() {
            let told = format!("Nobody can be asked about “{}” yet; name its team first", dependency.title);
            return Err(Refusal::rule("dependencies", told));
        }
    }
    let about = AskedAbout::Dependencies { ids: ids.to_vec() };
    let order = LetterOrder { about, kind, to: None, reply_by, ask: None };
    let letters = letters(desk.facts, &order, desk.now.today);
    let mut created = Vec::new();
    for letter in &letters {
        for id in &letter.dependencies {
            let (to, text, source) = (letter.person, letter.text.as_str(), Source::Written);
            let ask = made(desk, &NewAsk { kind, to, channel, text, on, reply_by, source })?;
            desk.write.add_ask(Asked::Of(*id), &ask)?;
            created.push(ask.id.to_string());
        }
    }
    let many = counted(u32::try_from(created.len()).unwrap_or(u32::MAX), "dependency", "dependencies");
    let readers: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    let readers = match readers.len() {
        0..=3 => listed(&readers),
        many => format!("{many} readers"),
    };
    Ok(deed(format!("Asked {readers} for {} on {many}", kind.label()), created))
}

/// Records that something was asked about a decision or a person.
pub(super) fn ask_about(desk: &Desk<'_>, about: wire::Topic, new: &NewAsk<'_>) -> Result<Deed, Refusal> {
    let (topic, to) = match about {
        wire::Topic::Person { id } => (Topic::Person(desk.person(id)?.id), new.to.or(Some(id))),
        wire::Topic::Decision { id } => (Topic::Decision(desk.decision(id)?.id), new.to),
    };
    let mut ask = made(desk, new)?;
    ask.to = to;
    if ask.to.is_none() {
        return Err(Refusal::rule("to", "Say who was asked"));
    }
    desk.write.add_ask(Asked::Loosely(topic), &ask)?;
    let whom = desk.facts.person_name(ask.to);
    Ok(deed(
        format!("Asked {whom} for {}{}", new.kind.label(), on_topic(desk, topic, ask.to)),
        [ask.id.to_string()],
    ))
}

fn made(desk: &Desk<'_>, new: &NewAsk<'_>) -> Result<Ask, Refusal> {
    let asked_on = desk.past_day("on", new.on)?;
    if new.reply_by.is_some_and(|day| day < asked_on) {
        return Err(Refusal::rule("replyBy", "A reply can not be due before it was asked for"));
    }
    let to = new.to.map(|person| desk.person(person).map(|p| p.id)).transpose()?;
    Ok(Ask {
        id: desk.minter.mint(),
        kind: new.kind,
        to,
        channel: new.channel,
        text: desk.text("text", new.text)?,
        asked_on,
        reply_by: new.reply_by,
        provenance: Provenance { source: new.source, ..desk.by_me(asked_on) },
        nudges: Vec::new(),
        answers: Vec::new(),
    })
}

/// Records a reminder.
pub(super) fn nudge(desk: &Desk<'_>, id: AskId, channel: Channel, on: Option<Day>) -> Result<Deed, Refusal> {
    let (home, ask) = open_ask(desk, id)?;
    let nudge = Nudge { id: desk.minter.mint(), on: after(desk, ask, on)?, channel };
    desk.write.add_nudge(home.asked(), id, &nudge)?;
    let count = ask.nudges.len() + 1;
    Ok(deed(format!("Nudged {} (nudge {count})", home.words(desk, ask)), [nudge.id.to_string()]))
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
    let (home, ask) = open_ask(desk, id)?;
    let on = after(desk, ask, on)?;
    let answer = Answer { id: desk.minter.mint(), kind, on, text: desk.text("text", text)? };
    desk.write.add_answer(home.asked(), id, &answer)?;
    match (entry, &home) {
        (None, _) => {}
        (Some(entry), Home::Dossier(dossier)) => {
            let said =
                Said { person: ask.to, source: Some(Source::Written), on: Some(on), ..Said::default() };
            eta::add_eta(desk, dossier, entry, &said)?;
        }
        (Some(_), Home::Topic(_)) => {
            return Err(Refusal::rule("eta", "Only a dependency has a date that can be promised"));
        }
    }
    let label = match home {
        Home::Dossier(dossier) => format!("Reply on {}: {}", dossier.dependency.title, kind.label()),
        Home::Topic(_) => {
            format!("Reply of {}: {}", desk.facts.person_name(ask.to), kind.label())
        }
    };
    Ok(deed(label, [answer.id.to_string()]))
}

/// Where an ask on record belongs.
enum Home<'d> {
    Dossier(&'d Dossier),
    Topic(Topic),
}

impl Home<'_> {
    fn asked(&self) -> Asked {
        match self {
            Self::Dossier(dossier) => Asked::Of(dossier.dependency.id),
            Self::Topic(topic) => Asked::Loosely(*topic),
        }
    }
    /// "about SSO SDK", "Ada about Bo".
    fn words(&self, desk: &Desk<'_>, ask: &Ask) -> String {
        match self {
            Self::Dossier(dossier) => format!("about {}", dossier.dependency.title),
            Self::Topic(topic) => {
                format!("{}{}", desk.facts.person_name(ask.to), on_topic(desk, *topic, ask.to))
            }
        }
    }
}

/// " about Bo"; empty when the person asked is what it is about.
fn on_topic(desk: &Desk<'_>, topic: Topic, to: Option<PersonId>) -> String {
    match topic {
        Topic::Person(id) if to == Some(id) => String::new(),
        Topic::Person(id) => format!(" about {}", desk.facts.person_name(Some(id))),
        Topic::Decision(id) => {
            let question = desk.facts.decisions.get(&id).map_or("", |d| d.question.as_str());
            format!(" about “{question}”")
        }
    }
}

fn open_ask<'d>(desk: &'d Desk<'_>, id: AskId) -> Result<(Home<'d>, &'d Ask), Refusal> {
    let loose = desk.facts.loose_asks.get(&id).map(|loose| (Home::Topic(loose.topic), &loose.ask));
    let found = loose.or_else(|| {
        let mut dossiers = desk.facts.dossiers.values();
        dossiers.find_map(|d| d.asks.iter().find(|a| a.id == id).map(|a| (Home::Dossier(d), a)))
    });
    let (home, ask) = found.ok_or(Refusal::Gone { noun: "ask" })?;
    if ask.is_open() {
        Ok((home, ask))
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
