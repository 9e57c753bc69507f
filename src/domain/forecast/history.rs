//! Which statements of the ledger are promises, and what came of them.

use super::{Group, Promise, Record};
use crate::domain::day::Day;
use crate::domain::delivery::Delivery;
use crate::domain::dossier::Dossier;
use crate::domain::eta::{EtaKind, EtaStatement};
use crate::domain::facts::Facts;
use crate::domain::provenance::Source;
use crate::domain::team::Team;
use uuid::Uuid;

/// Every promise that was made about a dependency, also those that were revised later, oldest first. One that was
/// withdrawn, or whose dependency was laid to rest, before its day was over is neither kept nor broken: it is left
/// out, unless the work came by its day all the same. The work came when it was handed over and not sent back. Left out,
/// too, is a date that had passed when a table brought it: nobody knows when it was given.
pub fn promises<'a>(facts: &'a Facts, dossier: &'a Dossier) -> impl Iterator<Item = Promise> + 'a {
    given(facts, dossier, |statement| {
        let said = &statement.provenance;
        said.source != Source::Imported || Some(said.stated_on) != statement.binding_day()
    })
}

fn given<'a>(
    facts: &'a Facts,
    dossier: &'a Dossier,
    counts: fn(&EtaStatement) -> bool,
) -> impl Iterator<Item = Promise> + 'a {
    let came = dossier.deliveries.iter().filter(|d| !was_bounced(d)).map(|d| d.delivered_on).min();
    let ended_on = dossier.laid_to_rest_on();
    let withdrawn: Vec<Day> = dossier.etas.withdrawn_on().collect();
    let dated = dossier.etas.dated().filter(|s| matches!(s.kind, EtaKind::Promise | EtaKind::Range));
    dated.filter(move |statement| counts(statement)).filter_map(move |statement| {
        let (stated_on, due) = (statement.provenance.stated_on, statement.binding_day()?);
        let is_off =
            ended_on.is_some_and(|on| on <= due) || withdrawn.iter().any(|on| (stated_on..=due).contains(on));
        let promise = Promise { delivered_on: came, ..supposed_promise(facts, dossier, stated_on, due) };
        (!is_off || came.is_some_and(|on| on <= due)).then_some(promise)
    })
}

/// A promise about it as its supplier would give it, whether or not anybody did.
pub fn supposed_promise(facts: &Facts, dossier: &Dossier, stated_on: Day, due: Day) -> Promise {
    let dependency = &dossier.dependency;
    let supplier = dependency.supplier.and_then(|id| facts.teams.get(&id));
    Promise {
        team: Group(dependency.supplier.map_or(Uuid::nil(), |id| id.uuid())),
        item: Group(dependency.id.uuid()),
        stated_on,
        due,
        delivered_on: None,
        cycle: supplier.map_or(Team::USUAL_CYCLE, |team| team.cycle_days),
    }
}

/// What the promises on record say on `today`.
pub fn on_record(facts: &Facts, today: Day) -> Record {
    Record::of(facts.dossiers.values().flat_map(|dossier| promises(facts, dossier)), today)
}

/// The promise that holds now; none when nobody committed to a day.
pub fn current(facts: &Facts, dossier: &Dossier) -> Option<Promise> {
    let now = dossier.etas.commitment()?;
    let (stated_on, due) = (now.provenance.stated_on, now.binding_day()?);
    given(facts, dossier, |_| true).filter(|p| (p.stated_on, p.due) == (stated_on, due)).last()
}

fn was_bounced(delivery: &Delivery) -> bool {
    delivery.verdict.as_ref().is_some_and(|verdict| !verdict.is_accepted())
}
