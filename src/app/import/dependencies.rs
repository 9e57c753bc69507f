//! A row of dependencies: what it is, and what it says of need-by and ETA as dated statements.

use super::add_note;
use super::index::Maker;
use super::plan::{Change, Meant, Outcome, Plan};
use super::standing::{self, Stands};
use crate::domain::day::Day;
use crate::domain::dependency::Dependency;
use crate::domain::dossier::Dossier;
use crate::domain::eta::{Confidence, EtaKind, EtaStatement, NeedBy, ReasonCode};
use crate::domain::id::DependencyId;
use crate::domain::provenance::Source;
use crate::domain::sentence::between;
use crate::domain::text::{PrivateNote, Text, folded};
use crate::intake::names::key;
use crate::intake::row::{CellEta, DependencyRow, Refused};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves no team behind.
pub(super) fn take(plan: &mut Plan<'_>, row: DependencyRow) -> Result<Outcome, Refused> {
    let keyed = keyed(plan, &row);
    let meant = meant(plan, &row, keyed)?;
    let known = match keyed {
        Some(id) => Some(id),
        None => titled(plan, &row, &meant)?,
    };
    if let Some(repeated) = known.and_then(|id| plan.repeats(id.uuid())) {
        return repeated;
    }
    let facts = plan.facts;
    let dossier = known.and_then(|id| facts.dossiers.get(&id));
    let eta = match eta(plan, dossier, &row) {
        Err(refused) if !standing::comes(&row.standing) => return Err(refused),
        read => read,
    };
    standing::admit(plan, &row.standing)?;
    plan.milestone_known(&meant, &row)?;
    let initiative = plan.initiative(meant);
    let mut dependency = dossier.map(|d| d.dependency.clone()).unwrap_or_else(|| {
        Dependency::titled(plan.minter.mint(), initiative, row.title.clone(), plan.now.today)
    });
    let mut changed = Vec::new();
    if dependency.initiative != initiative {
        (dependency.initiative, dependency.milestone) = (initiative, None);
        changed.push("initiative".to_owned());
    }
    plan.put_under(&mut dependency, &row, &mut changed);
    providers(plan, &mut dependency, &row, &mut changed);
    fill(&mut dependency, &row, &mut changed);
    let (id, supplier) = (dependency.id, dependency.supplier);
    let Stands { changes, brought: stands, notes, mend } =
        standing::stands(plan, dossier, (id, supplier), &row.standing);
    plan.claim(id.uuid());
    if dossier.is_none() {
        plan.created.push(id.to_string());
    }
    if dossier.is_none() || !changed.is_empty() {
        plan.dependencies.add(&dependency);
        plan.changes.push(Change::Dependency(Box::new(dependency)));
    }
    // Days first: they are what a cell can be misread as.
    let mut brought = Vec::new();
    if let Some(day) = row.need_by.filter(|day| is_new_need_by(dossier, *day)) {
        let provenance = plan.imported(plan.now.today, None);
        let need_by =
            NeedBy { id: plan.minter.mint(), day, reason: Text::default(), provenance, retraction: None };
        brought.push(format!("need-by {}", day.said(plan.now.today)));
        plan.changes.push(Change::NeedBy(id, need_by));
    }
    // What came is not refused for a date that no longer matters.
    let late = eta.as_ref().err().map(|_| "its ETA is left out: a newer one was said here".to_owned());
    if let Ok(Some(mut eta)) = eta {
        eta.provenance.team = supplier;
        brought.push(format!("ETA {}", told(&eta, plan.now.today)));
        plan.changes.push(Change::Eta(id, eta));
    }
    plan.changes.extend(changes);
    brought.extend(stands.into_iter().chain(changed));
    Ok(Outcome::bringing(dossier.is_none(), brought).leaving(late.into_iter().chain(notes).collect(), mend))
}

/// The one it is by its own id, as it stands in a table that was exported, else by its key.
fn keyed(plan: &Plan<'_>, row: &DependencyRow) -> Option<DependencyId> {
    let own = row.external_id.as_str().parse().ok().filter(|id| plan.facts.dossiers.contains_key(id));
    let by_key = || plan.dependencies.by_key.get(&key(row.external_id.as_str())).copied();
    own.or_else(|| by_key().filter(|_| !row.external_id.is_empty()))
}

/// What it is for. A row that names no initiative leaves one that is known where it is; a new one goes where its milestone
/// is, else as any row.
fn meant(plan: &mut Plan<'_>, row: &DependencyRow, keyed: Option<DependencyId>) -> Result<Meant, Refused> {
    let name = &row.initiative;
    if name.title.is_none() && name.key.is_empty() && name.column.is_empty() {
        if let Some(dossier) = keyed.and_then(|id| plan.facts.dossiers.get(&id)) {
            return Ok(Meant::Known(dossier.dependency.initiative));
        }
        if let Some(initiative) = plan.initiative_of_milestone(row)? {
            return Ok(Meant::Known(initiative));
        }
    }
    plan.initiative_of(name)
}

/// By its title within its initiative and its maker, among those without a key; see `initiatives`.
fn titled(plan: &mut Plan<'_>, row: &DependencyRow, meant: &Meant) -> Result<Option<DependencyId>, Refused> {
    let keyed = !row.external_id.is_empty();
    let said = key(row.external_id.as_str());
    let Meant::Known(initiative) = meant else { return Ok(None) };
    let maker = match (&row.supplier, &row.dri) {
        (Some(team), _) => plan.known_team(team).map(Maker::Team),
        (None, Some(person)) => plan.known_person(person).map(Maker::Person),
        (None, None) => None,
    };
    if maker.is_none() && (row.supplier.is_some() || row.dri.is_some()) {
        return Ok(None);
    }
    let titled =
        plan.dependencies.titled(*initiative, &row.title, maker, keyed).map_err(|count| Refused {
            column: String::new(),
            reason: format!("{count} dependencies are called “{}”; give their keys in a column", row.title),
        })?;
    if let Some(id) = titled.filter(|_| keyed) {
        plan.dependencies.by_key.insert(said, id);
    }
    Ok(titled)
}

/// Who builds it, said by the name on record and not by the one that the row has for it.
fn providers(
    plan: &mut Plan<'_>,
    dependency: &mut Dependency,
    row: &DependencyRow,
    changed: &mut Vec<String>,
) {
    if let Some(name) = &row.supplier {
        let id = plan.team(name);
        if dependency.supplier != Some(id) {
            dependency.supplier = Some(id);
            changed.push(format!("team {}", plan.teams_now.get(&id).map_or(name, |team| &team.name)));
        }
    }
    if let Some(name) = &row.dri {
        let id = plan.person(name);
        if dependency.dri != Some(id) {
            dependency.dri = Some(id);
            changed.push(format!("DRI {}", plan.people_now.get(&id).map_or(name, |person| &person.name)));
        }
    }
}

/// Puts what the row says into the dependency.
fn fill(dependency: &mut Dependency, row: &DependencyRow, changed: &mut Vec<String>) {
    if dependency.title != row.title {
        changed.push(format!("title, was “{}”", dependency.title));
        dependency.title.clone_from(&row.title);
    }
    let fields = [
        ("what", &mut dependency.what),
        ("why", &mut dependency.why),
        ("acceptance", &mut dependency.acceptance),
        ("fallback", &mut dependency.fallback),
        ("next step", &mut dependency.next_step),
        ("link", &mut dependency.link),
    ];
    for ((name, mine), said) in fields.into_iter().zip(&row.texts) {
        if !said.is_empty() && mine != said {
            mine.clone_from(said);
            changed.push(name.to_owned());
        }
    }
    let is_own_id = row.external_id.as_str().parse() == Ok(dependency.id);
    if dependency.external_id.is_empty() && !row.external_id.is_empty() && !is_own_id {
        dependency.external_id.clone_from(&row.external_id);
        changed.push("key".to_owned());
    }
    if let Some(criticality) = row.criticality.filter(|c| *c != dependency.criticality) {
        dependency.criticality = criticality;
        changed.push(format!("criticality {}", criticality.level()));
    }
    if !row.tags.is_empty() && row.tags != dependency.tags {
        dependency.tags.clone_from(&row.tags);
        changed.push("tags".to_owned());
    }
    add_note(&mut dependency.notes, &row.notes, changed);
}

/// What an ETA says: "12 Jan", "between 1 and 28 Feb 2027 (“mid Q1”)", "“when we can”".
fn told(eta: &EtaStatement, today: Day) -> String {
    match (eta.day, eta.latest) {
        (Some(first), Some(last)) => format!("{} (“{}”)", between(first, last), eta.reason),
        (Some(day), None) => day.said(today),
        (None, _) => format!("“{}”", eta.reason),
    }
}

/// Neither the need-by that holds nor the one the sheet said last.
fn is_new_need_by(dossier: Option<&Dossier>, day: Day) -> bool {
    let Some(dossier) = dossier else { return true };
    let imported = dossier.need_bys.iter().filter(|n| n.provenance.source == Source::Imported);
    let last = imported.max_by_key(|n| (n.provenance.order(), n.id)).map(|n| n.day);
    dossier.need_by() != Some(day) && last != Some(day)
}

/// The ETA as a statement, unless it holds or the sheet said it last.
fn eta(
    plan: &Plan<'_>,
    dossier: Option<&Dossier>,
    row: &DependencyRow,
) -> Result<Option<EtaStatement>, Refused> {
    let Some(said) = &row.eta else { return Ok(None) };
    let (kind, day, latest, reason) = match said {
        CellEta::Day(day) => (EtaKind::Promise, Some(*day), None, Text::default()),
        CellEta::Range { first, last, words } => (EtaKind::Range, Some(*first), Some(*last), words.clone()),
        CellEta::Words(words) => (EtaKind::NoneGiven, None, None, words.clone()),
    };
    let binding = latest.or(day);
    let etas = dossier.map(|d| &d.etas);
    let last = etas.and_then(|e| e.all().iter().rfind(|s| s.provenance.source == Source::Imported));
    let holds = etas.is_some_and(|etas| match latest {
        Some(_) => etas.commitment().is_some_and(|now| (now.day, now.latest) == (day, latest)),
        None => day.is_some() && etas.day() == day,
    });
    // Words name another period once the one that they meant is over: they were said once, however they are spelled.
    let again = |last: &EtaStatement| {
        let words = folded(last.reason.as_str()) == folded(reason.as_str());
        let days = (last.day, last.latest) == (day, latest);
        last.kind == kind && if latest.is_some() { words || days } else { words && days }
    };
    if holds || last.is_some_and(again) {
        return Ok(None);
    }
    // A date that has passed was said on that day at the latest; when exactly, the sheet does not tell.
    let stated_on = binding.map_or(plan.now.today, |day| day.min(plan.now.today));
    let statement = EtaStatement {
        id: plan.minter.mint(),
        kind,
        day,
        latest,
        confidence: Confidence::Unsaid,
        code: ReasonCode::Unknown,
        reason,
        reason_private: PrivateNote::default(),
        provenance: plan.imported(stated_on, None),
        retraction: None,
    };
    let Some(etas) = etas else { return Ok(Some(statement)) };
    let refused = |reason: String| Refused { column: row.eta_column.clone(), reason };
    if let (Some(day), Some(newer)) = (binding, etas.last_stated_on().filter(|newer| *newer > stated_on)) {
        return Err(refused(format!(
            "{} has passed, and a newer ETA was said on {}; record a delivery instead, or take the newer one back",
            day.in_full(),
            newer.in_full()
        )));
    }
    etas.admit(&statement, plan.now.today).map_err(|violation| refused(violation.to_string()))?;
    Ok(Some(statement))
}
