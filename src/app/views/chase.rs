//! What to know before somebody is asked or reminded: what I owe them comes first. What they care about and which way
//! they answered by are for my eyes only; what may be sent is a letter, see `app/letters`.

use super::preflight::owed_before;
use super::scene::Scene;
use crate::api::asking::{Chase, LetterOrder, LetterRow, LettersView, NextNudge};
use crate::app::letters;
use crate::domain::ask::{Ask, AskKind, Channel};
use crate::domain::attention::next_way;
use crate::domain::channel_memory::{ChannelMemory, channels_of, other_channel};
use crate::domain::commitment::owed;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::id::{PersonId, TeamId};
use crate::domain::reason::NextWay;
use crate::domain::sentence::{channel_words, other_way, owed_line};

/// The words to send.
pub(in crate::app) fn letters_view(scene: &Scene<'_>, order: &LetterOrder) -> LettersView {
    let rows = letters::letters(scene.facts, order, scene.today).into_iter();
    LettersView {
        letters: rows
            .map(|one| LetterRow { to: one.to, dependencies: one.dependencies, text: one.text })
            .collect(),
    }
}

/// Before a dependency is asked about.
pub(super) fn chase_of(scene: &Scene<'_>, dossier: &Dossier) -> Chase {
    let (dri, team) = (dossier.dependency.dri, dossier.dependency.supplier);
    let newest = dossier.asks.iter().max_by_key(|ask| (ask.asked_on, ask.id));
    let kind = if dossier.etas.day().is_some() { AskKind::Status } else { AskKind::Eta };
    chase(scene, (dri, team), kind, newest.map(|ask| ask.channel), owed_before(scene, dossier))
}

/// Before a person is asked about something else.
pub(super) fn chase_person(scene: &Scene<'_>, to: Option<PersonId>, kind: AskKind) -> Chase {
    let asked = scene.facts.loose_asks.values().map(|loose| &loose.ask).filter(|ask| ask.to == to);
    let newest = asked.max_by_key(|ask| (ask.asked_on, ask.id));
    let promised = owed(scene.facts, to, None).into_iter();
    let promised = promised.map(|owed| owed_line(scene.facts, owed, scene.today)).collect();
    chase(scene, (to, None), kind, newest.map(|ask| ask.channel), promised)
}

fn chase(
    scene: &Scene<'_>,
    (to, team): (Option<PersonId>, Option<TeamId>),
    kind: AskKind,
    usual: Option<Channel>,
    owed: Vec<String>,
) -> Chase {
    let person = to.and_then(|id| scene.facts.people.get(&id));
    let memory = memory(scene, to, team);
    let channel = memory.best().or(usual).unwrap_or(Channel::Chat);
    Chase {
        owed,
        cares: person.map_or_else(String::new, |person| person.cares.reveal().to_owned()),
        kind,
        to,
        channel,
        why: channel_words(&memory, channel),
        nudge_on: first_nudge_on(scene),
    }
}

/// The day of the first reminder of what goes out today.
pub(super) fn first_nudge_on(scene: &Scene<'_>) -> Day {
    let after = scene.policy.nudge_cadence.first().unwrap_or(&3);
    scene.facts.calendar.plus(scene.today, i32::from(*after))
}

/// By which way they have answered: the team, else that of the person.
fn memory(scene: &Scene<'_>, to: Option<PersonId>, team: Option<TeamId>) -> ChannelMemory {
    let own = to.and_then(|id| scene.facts.people.get(&id)).and_then(|person| person.team);
    team.or(own).map(|team| channels_of(scene.facts, team)).unwrap_or_default()
}

/// How an open ask is followed up next; none when it is answered.
pub(super) fn next_nudge(scene: &Scene<'_>, ask: &Ask, team: Option<TeamId>) -> Option<NextNudge> {
    if !ask.is_open() {
        return None;
    }
    let cadence = &scene.policy.nudge_cadence;
    let unanswered = ask.unanswered_nudges();
    let way = next_way(unanswered);
    let last = ask.nudges.iter().max_by_key(|nudge| (nudge.on, nudge.id)).map_or(ask.channel, |n| n.channel);
    let after = cadence.get(ask.nudges.len() + 1).or(cadence.last());
    let (channel, why) = match way {
        NextWay::Nudge => (last, String::new()),
        NextWay::OtherChannel | NextWay::Ladder => {
            let memory = memory(scene, ask.to, team);
            let other = other_channel(&memory, ask);
            (other, other_way(&memory, unanswered, last, other))
        }
    };
    Some(NextNudge {
        channel,
        why,
        then_on: after.map(|days| scene.facts.calendar.plus(scene.today, i32::from(*days))),
        for_ladder: way == NextWay::Ladder,
    })
}
