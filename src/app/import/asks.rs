//! A row of asks: what was asked about a dependency that is on record, and what came back. An ask is known again by its
//! dependency, its day, what it was for and its words; it is never changed afterwards, but an answer may come to it.

use super::plan::{Change, Outcome, Plan};
use crate::domain::ask::{Answer, AnswerKind, Ask, AskKind, Channel};
use crate::domain::day::Day;
use crate::domain::id::{DependencyId, PersonId};
use crate::domain::text::Text;
use crate::intake::names::key;
use crate::intake::row::{AskRow, CellAnswer, Refused};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves nobody behind.
pub(super) fn take(plan: &mut Plan<'_>, row: AskRow) -> Result<Outcome, Refused> {
    let dependency = plan.dependency_of(&row)?;
    dates_fit(plan.now.today, &row)?;
    let before = plan.asks_of(dependency).iter().find(|ask| is_same(plan, dependency, ask, &row)).cloned();
    if let Some(repeated) = before.as_ref().and_then(|ask| plan.repeats(ask.id.uuid())) {
        return repeated;
    }
    if let Some(ask) = before {
        return again(plan, dependency, ask, &row);
    }
    let to = match (reader(plan, dependency, &row), &row.to) {
        (Some(known), _) => known,
        (None, Some(name)) if plan.known_team(name).is_some() => {
            let reason = format!("{name} is a team, and not the one that builds it; name a person");
            return Err(Refused { column: row.to_column.clone(), reason });
        }
        (None, name) => name.as_ref().map(|name| plan.person(name)),
    };
    let provenance = plan.imported(row.asked_on, None);
    let mut ask = Ask {
        id: plan.minter.mint(),
        kind: row.kind.unwrap_or(AskKind::Eta),
        to,
        channel: row.channel.unwrap_or(Channel::Mail),
        text: row.text.clone(),
        asked_on: row.asked_on,
        reply_by: row.reply_by,
        provenance,
        nudges: Vec::new(),
        answers: Vec::new(),
    };
    plan.claim(ask.id.uuid());
    plan.created.push(ask.id.to_string());
    plan.changes.push(Change::Ask(dependency, Box::new(ask.clone())));
    if let Some(said) = &row.answer {
        ask.answers.push(answer(plan, dependency, &ask, said));
    }
    plan.know_ask(dependency, ask);
    let day = |word: &str, day: Day| format!("{word} {}", day.said(plan.now.today));
    let mut what = vec![row.kind.unwrap_or(AskKind::Eta).label().to_owned(), day("asked", row.asked_on)];
    what.extend(row.reply_by.map(|by| day("reply by", by)));
    what.extend(row.answer.as_ref().map(|answer| day("answered", answer.on)));
    Ok(Outcome::bringing(true, what))
}

/// A row about an ask on record: only an answer can be new.
fn again(plan: &mut Plan<'_>, id: DependencyId, mut ask: Ask, row: &AskRow) -> Result<Outcome, Refused> {
    let differs = |column: &str, was: &str| {
        let reason = format!("The ask is on record {was}, and what was asked is not changed afterwards");
        Err(Refused { column: column.to_owned(), reason })
    };
    if row.reply_by.is_some() && row.reply_by != ask.reply_by {
        let was =
            ask.reply_by.map_or_else(|| "without a day".to_owned(), |day| format!("for {}", day.in_full()));
        return differs(&row.reply_column, &was);
    }
    if let Some(channel) = row.channel.filter(|channel| *channel != ask.channel) {
        return differs("", &format!("by {}, not {}", ask.channel.label(), channel.label()));
    }
    plan.claim(ask.id.uuid());
    let Some(said) = &row.answer else { return Ok(Outcome::bringing(false, Vec::new())) };
    if ask.answers.iter().any(|known| known.on == said.on && known.text == said.text) {
        return Ok(Outcome::bringing(false, Vec::new()));
    }
    if !ask.is_open() {
        let on = ask.answers.iter().map(|known| known.on).max().unwrap_or(ask.asked_on);
        let reason = format!("An answer of {} is on record; it is not replaced", on.in_full());
        return Err(Refused { column: said.column.clone(), reason });
    }
    let changed = format!("answer of {}", said.on.said(plan.now.today));
    let answer = answer(plan, id, &ask, said);
    ask.answers.push(answer);
    plan.know_ask(id, ask);
    Ok(Outcome::bringing(false, vec![changed]))
}

fn answer(plan: &mut Plan<'_>, id: DependencyId, ask: &Ask, said: &CellAnswer) -> Answer {
    let answer =
        Answer { id: plan.minter.mint(), kind: AnswerKind::Answered, on: said.on, text: said.text.clone() };
    plan.changes.push(Change::Answer(id, ask.id, answer.clone()));
    answer
}

/// To whom the row says it went, when that is known: none for the supplier, which is asked when nobody is named.
fn reader(plan: &Plan<'_>, id: DependencyId, row: &AskRow) -> Option<Option<PersonId>> {
    let Some(name) = &row.to else { return Some(None) };
    let supplier = plan.facts.dossiers.get(&id).and_then(|d| d.dependency.supplier);
    if supplier.is_some() && plan.known_team(name) == supplier {
        return Some(None);
    }
    plan.known_person(name).map(Some)
}

fn is_same(plan: &Plan<'_>, id: DependencyId, ask: &Ask, row: &AskRow) -> bool {
    let words = |text: &Text| key(text.as_str());
    ask.asked_on == row.asked_on
        && ask.kind == row.kind.unwrap_or(AskKind::Eta)
        && words(&ask.text) == words(&row.text)
        && reader(plan, id, row) == Some(ask.to)
}

fn dates_fit(today: Day, row: &AskRow) -> Result<(), Refused> {
    let refused =
        |column: &str, reason: &str| Err(Refused { column: column.to_owned(), reason: reason.to_owned() });
    if row.asked_on > today {
        return refused(&row.asked_column, "That day is still to come");
    }
    if row.reply_by.is_some_and(|day| day < row.asked_on) {
        return refused(&row.reply_column, "A reply can not be due before it was asked for");
    }
    match &row.answer {
        Some(said) if said.on > today => refused(&said.column, "That day is still to come"),
        Some(said) if said.on < row.asked_on => {
            refused(&said.column, "It can not be answered before it was asked")
        }
        _ => Ok(()),
    }
}
