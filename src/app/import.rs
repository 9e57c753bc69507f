//! Taking a table in. The preview and the act make the same [`plan`], so that the preview can not promise what the
//! act does not do; the act then writes it, as one step. How bytes become rows is in `intake`.
//!
//! - Every row gets one verdict: rows = created + updated + skipped + refused. Refused rows are listed with line,
//!   column and reason, and do not keep the others out.
//! - A row is known again by its key, else by its title within its initiative and its supplier (or DRI). The same
//!   row twice in one file is taken in once.
//! - An empty cell changes nothing. A need-by, an ETA or a target date that differs is a further dated statement
//!   with the source *imported*, said today, or on its own day when that has passed; nothing is overwritten. One
//!   that the sheet said before is not stated again, also when a newer one was recorded here since.
//! - A private note is never overwritten: what the sheet says is put below it, unless it stands there already.
//! - Unknown teams and people are created. An unknown initiative is created where the row gives its title; a row
//!   that gives only its key is refused. Without any such column the rows go to the only live initiative, else
//!   to one called like the file.
//! - A status that says more than is known becomes a word with the source *imported*, said today; it never sets back what was
//!   done here. Done becomes a delivery on its day, and without a day nothing at all: see `standing`.
//! - A milestone is known by its title within its initiative, and created there without a day.
//! - The target date of an initiative becomes its milestone *Target*. A dependency without a need-by of its own
//!   stays without one: what is asked of a team is seldom due on the day the whole is.

mod absences;
mod asks;
mod dependencies;
mod index;
mod initiatives;
mod meaning;
mod meetings;
mod milestones;
mod names;
mod people;
mod plan;
mod preview;
mod progress;
mod series;
mod stakeholders;
mod standing;
mod teams;

use super::Now;
use super::desk::{Desk, Refusal, deed};
use super::minter::Minter;
use super::workbook;
use crate::api::error::{ApiError, Unavailable};
use crate::api::importing::{ImportOrder, ImportPreview, MendedCell, RowVerdict, TableKind};
use crate::domain::facts::Facts;
use crate::domain::text::{PrivateNote, Title};
use crate::intake::proposal::Sheet;
use crate::intake::row::Refused;
use crate::intake::table::{self, Row, Table};
use crate::store::{Asked, Deed, Read, StoreError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use meaning::Meaning;
use plan::{Change, Outcome, Plan};
pub use progress::beside;
pub(super) use progress::importing;
use progress::{Progress, Stage};

/// From so many rows on, a backup is made before they are taken in.
const MANY_ROWS: usize = 50;

/// What taking the file in would do.
pub(super) fn preview(
    read: &Read,
    facts: &Facts,
    minter: &Minter,
    now: Now,
    order: &ImportOrder,
) -> Result<ImportPreview, Refusal> {
    let (table, progress) = begin(order)?;
    let meaning = Meaning::of(read, (&facts.calendar, now.today), order, &table)?;
    progress.stage(Stage::Look, table.rows.len());
    let plan = planned(facts, minter, now, order, &meaning, &progress, |_| Ok(()))?;
    Ok(preview::view(order, &meaning, plan))
}

/// Takes the file in, of which `table` was read.
pub(super) fn carry_out(
    desk: &Desk<'_>,
    order: &ImportOrder,
    table: &Table,
    progress: &Progress,
) -> Result<Deed, Refusal> {
    let meaning = Meaning::of(desk.write, (&desk.facts.calendar, desk.now.today), order, table)?;
    let samples = meaning.sheet.ambiguous();
    if !samples.is_empty() {
        let message = format!(
            "Dates like {} can be read two ways; say whether the day or the month comes first",
            samples.join(", ")
        );
        return Err(Refusal::rule("dateOrder", message));
    }
    let mut any = false;
    progress.stage(Stage::Write, table.rows.len());
    // What a row brings is written before the next one is looked at: kept for all rows it would be many MB.
    let plan = planned(desk.facts, desk.minter, desk.now, order, &meaning, progress, |changes| {
        any |= !changes.is_empty();
        changes.drain(..).try_for_each(|change| write(desk, &change))
    })?;
    meaning.remember(desk.write, order, any)?;
    let (new, changed) = (plan.count(RowVerdict::Create), plan.count(RowVerdict::Update));
    let (skipped, refused) = (plan.count(RowVerdict::Skip), plan.count(RowVerdict::Refuse));
    let label = format!(
        "Imported {}: {new} new, {changed} changed, {skipped} unchanged, {refused} refused",
        file_name(&order.name)
    );
    Ok(deed(label, plan.created))
}

/// Whether a backup is wanted before the table is taken in: it has so many rows that undo alone would be little comfort.
pub(super) fn wants_backup(table: &Table) -> bool {
    table.rows.len() > MANY_ROWS
}

/// Why nothing is taken in when that backup can not be made.
pub(super) fn no_backup(error: &StoreError) -> ApiError {
    let message = format!(
        "No backup could be made before the import ({error}), so nothing was taken in; make room or mend the \
         backup folder and try again"
    );
    ApiError::Unavailable { reason: Unavailable::Disk, message }
}

/// The plan of all rows; `each` gets what a row would change as soon as that is known.
fn planned<'f>(
    facts: &'f Facts,
    minter: &'f Minter,
    now: Now,
    order: &ImportOrder,
    meaning: &Meaning<'_>,
    progress: &Progress,
    mut each: impl FnMut(&mut Vec<Change>) -> Result<(), StoreError>,
) -> Result<Plan<'f>, Refusal> {
    let Meaning { kind, sheet, means, .. } = meaning;
    let mut plan = Plan::new(facts, minter, now, file_name(&order.name), means);
    let mut waiting = Vec::new();
    for row in &sheet.table.rows {
        progress.step()?;
        let outcome = take(&mut plan, *kind, sheet, row);
        if plan.waits {
            waiting.push(row);
        } else {
            plan.note(sheet, row, outcome);
        }
        each(&mut plan.changes)?;
    }
    // What they name may have come with a later row. They bring nothing that another of them waits for: once is enough.
    plan.last = true;
    for row in waiting {
        let outcome = take(&mut plan, *kind, sheet, row);
        plan.note(sheet, row, outcome);
        each(&mut plan.changes)?;
    }
    Ok(plan)
}

fn take(plan: &mut Plan<'_>, kind: TableKind, sheet: &Sheet<'_>, row: &Row) -> Result<Outcome, Refused> {
    plan.begin(row);
    if row.cells.iter().all(|cell| cell.trim().is_empty()) && row.surplus == 0 {
        return Ok(Outcome::skip("nothing in this row"));
    }
    match kind {
        TableKind::Initiatives => sheet.initiative(row).and_then(|row| initiatives::take(plan, row)),
        TableKind::Stakeholders => sheet.stakeholder(row).and_then(|row| stakeholders::take(plan, row)),
        TableKind::Dependencies => sheet.dependency(row).and_then(|row| dependencies::take(plan, row)),
        TableKind::People => sheet.person(row).and_then(|row| people::take(plan, row)),
        TableKind::Teams => sheet.team(row).and_then(|row| teams::take(plan, row)),
        TableKind::Absences => sheet.absence(row).and_then(|row| absences::take(plan, row)),
        TableKind::Asks => sheet.ask(row).and_then(|row| asks::take(plan, row)),
        TableKind::Meetings => sheet.meeting(row).and_then(|row| meetings::take(plan, row)),
        TableKind::Series => sheet.series(row).and_then(|row| series::take(plan, row)),
    }
}

/// Reads the table, and lets it be watched from here on. That is done before the ledger is written to, so that nobody waits
/// for it.
pub(super) fn begin(order: &ImportOrder) -> Result<(Table, Progress), Refusal> {
    let progress = Progress::begin(order.watch.as_deref());
    progress.stage(Stage::Read, 0);
    Ok((table_of(order)?, progress))
}

/// The table that the file holds.
fn table_of(order: &ImportOrder) -> Result<Table, Refusal> {
    // Four letters hold three bytes: what is too large is refused before it is unpacked.
    if order.bytes.len() / 4 * 3 > table::MOST_BYTES + 3 {
        return Err(Refusal::rule("bytes", table::BadFile::TooLarge));
    }
    let bytes = STANDARD.decode(order.bytes.as_bytes());
    let bytes =
        bytes.map_err(|_| Refusal::rule("bytes", "The file did not arrive whole; choose it again"))?;
    let mut table = if table::is_workbook(&bytes) {
        workbook::read(&bytes, order.sheet.as_deref())?
    } else {
        table::read(&bytes).map_err(|bad| Refusal::rule("bytes", bad))?
    };
    mend(&mut table, &order.mended);
    Ok(table)
}

/// Puts what was mended into its cells; a cell that the table does not have is none.
fn mend(table: &mut Table, mended: &[MendedCell]) {
    for MendedCell { line, column, text } in mended {
        let Ok(at) = table.rows.binary_search_by_key(line, |row| row.line) else { continue };
        if let Some(cell) =
            usize::try_from(*column).ok().and_then(|column| table.rows[at].cells.get_mut(column))
        {
            cell.clone_from(text);
        }
    }
}

/// Puts what a row says below the private note of what it is about.
fn add_note(mine: &mut PrivateNote, said: &PrivateNote, changed: &mut Vec<String>) {
    let what = if mine.is_empty() { "private note" } else { "adds to the private note" };
    if mine.add(said) {
        changed.push(what.to_owned());
    }
}

/// The last part of a path, as one clean line.
fn file_name(name: &str) -> Title {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let short: String = last.chars().take(Title::MOST).collect();
    Title::new(&short).unwrap_or_else(|_| Title::new("Imported").expect("the word is neither empty nor long"))
}

fn write(desk: &Desk<'_>, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Team(team) => desk.write.save_team(team),
        Change::Person(person) => desk.write.save_person(person),
        Change::Absence(absence) => desk.write.save_absence(absence),
        Change::Meeting(meeting) => desk.write.save_meeting(meeting),
        Change::Occurrence(meeting, held) => desk.write.save_occurrence(*meeting, held),
        Change::Ask(dependency, ask) => desk.write.add_ask(Asked::Of(*dependency), ask),
        Change::Answer(dependency, ask, answer) => {
            desk.write.add_answer(Asked::Of(*dependency), *ask, answer)
        }
        Change::Initiative(initiative) => desk.write.save_initiative(initiative),
        Change::Role(role) => desk.write.add_stakeholder(role),
        Change::Milestone(milestone) => desk.write.save_milestone(milestone),
        Change::MilestoneDate(id, date) => desk.write.add_milestone_date(*id, date),
        Change::Dependency(dependency) => desk.write.save_dependency(dependency),
        Change::NeedBy(id, need_by) => desk.write.add_need_by(*id, need_by),
        Change::Eta(id, eta) => desk.write.add_eta(*id, eta),
        Change::Standing(id, standing) => desk.write.add_standing(*id, standing),
        Change::Delivery(id, delivery) => desk.write.add_delivery(*id, delivery),
    }
}
