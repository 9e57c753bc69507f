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
/// too, is a date that I inferred, for nobody gave it; and one that had passed when a table brought it, or was brought
/// when the work had come, for nobody knows when it was given.
pub fn promises<'a>(facts: &'a Facts, dossier: &'a Dossier) -> impl Iterator<Item = Promise> + 'a {
    let came = came(dossier);
    given(facts, dossier, move |statement| {
        let said = &statement.provenance;
        let is_late =
            Some(said.stated_on) == statement.binding_day() || came.is_some_and(|on| on <= said.stated_on);
        said.source != Source::Inferred && (said.source != Source::Imported || !is_late)
    })
}

/// The day on which it was first handed over and not sent back.
fn came(dossier: &Dossier) -> Option<Day> {
    dossier.deliveries.iter().filter(|d| !was_bounced(d)).map(|d| d.delivered_on).min()
}

fn given<'a>(
    facts: &'a Facts,
    dossier: &'a Dossier,
    counts: impl Fn(&EtaStatement) -> bool + 'a,
) -> impl Iterator<Item = Promise> + 'a {
    let came = came(dossier);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Case;

    #[track_caller]
    fn check(case: &Case, expect: usize) {
        assert_eq!(promises(&case.facts, case.dossier()).count(), expect);
    }

    #[test]
    fn a_date_from_a_table_counts_when_it_came_before_its_day_and_before_the_work() {
        let told = |said_on| Case::new().team("A").dependency("SDK").eta("2023-11-24", said_on);
        let imported = |said_on| told(said_on).source(Source::Imported);
        check(&told("2023-11-13").source(Source::Relayed), 1);
        check(&told("2023-11-13").source(Source::Inferred), 0);
        check(&imported("2023-11-23"), 1);
        check(&imported("2023-11-24"), 0);
        check(&imported("2023-11-13").deliver("2023-11-14"), 1);
        check(&imported("2023-11-13").deliver("2023-11-13"), 0);
        check(&imported("2023-11-13").deliver("2023-11-06"), 0);
        check(&imported("2023-11-13").deliver("2023-11-06").bounce("2023-11-07", "crash"), 1);
        check(&told("2023-11-13").deliver("2023-11-13"), 1);
    }
}
