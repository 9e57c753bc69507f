//! A row of absences. One is known again by whose it is and its first day; one that meets another is refused.

use super::add_note;
use super::plan::{Change, Outcome, Plan};
use crate::domain::absence::{Absence, AbsenceKind, Seat, Span};
use crate::domain::text::PrivateNote;
use crate::intake::names::key;
use crate::intake::row::{AbsenceRow, Refused};

/// Takes the row in. What can refuse it comes first, so that a refused row leaves nobody behind.
pub(super) fn take(plan: &mut Plan<'_>, row: AbsenceRow) -> Result<Outcome, Refused> {
    let refused = |reason: String| Err(Refused { column: String::new(), reason });
    let themselves = row.cover.as_ref().zip(row.person.as_ref());
    if themselves.is_some_and(|(cover, person)| key(cover.as_str()) == key(person.as_str())) {
        return refused("Nobody covers for themselves".to_owned());
    }
    let known_seat = match (&row.person, &row.team) {
        (Some(person), _) => plan.known_person(person).map(Seat::Person),
        (None, team) => team.as_ref().and_then(|team| plan.known_team(team)).map(Seat::LeadOf),
    };
    let of_seat = plan.absences_now.values().filter(|a| Some(a.seat) == known_seat);
    let before = of_seat.clone().find(|a| a.span.from == row.from).cloned();
    if let Some(repeated) = before.as_ref().and_then(|a| plan.repeats(a.id.uuid())) {
        return repeated;
    }
    let to = row.to.or(before.as_ref().and_then(|a| a.span.to));
    let span = Span { from: row.from, to };
    if let Some(other) = of_seat.filter(|a| a.span.from != row.from).find(|a| a.span.meets(span)) {
        let from = other.span.from.in_full();
        return refused(format!("An absence from {from} is on record that meets this one; change that"));
    }
    let seat = match (&row.person, &row.team) {
        (Some(person), _) => Seat::Person(plan.person(person)),
        (None, Some(team)) => Seat::LeadOf(plan.team(team)),
        (None, None) => return refused("The row names nobody".to_owned()),
    };
    let is_new = before.is_none();
    let mut absence = before.unwrap_or_else(|| Absence {
        id: plan.minter.mint(),
        seat,
        kind: row.kind.unwrap_or(AbsenceKind::Leave),
        span,
        cover: None,
        notes: PrivateNote::default(),
    });
    let changed = fill(plan, &mut absence, &row, span);
    plan.claim(absence.id.uuid());
    if is_new {
        plan.created.push(absence.id.to_string());
    }
    if is_new || !changed.is_empty() {
        plan.absences_now.insert(absence.id, absence.clone());
        plan.changes.push(Change::Absence(Box::new(absence)));
    }
    Ok(Outcome::bringing(is_new, changed))
}

/// Puts what the row says into the absence; what that changed.
fn fill(plan: &mut Plan<'_>, absence: &mut Absence, row: &AbsenceRow, span: Span) -> Vec<String> {
    let mut changed = Vec::new();
    if absence.span != span {
        absence.span = span;
        changed.push("last day".to_owned());
    }
    if let Some(kind) = row.kind.filter(|kind| *kind != absence.kind) {
        absence.kind = kind;
        changed.push(kind.label().to_owned());
    }
    if let Some(name) = &row.cover {
        let cover = Some(plan.person(name));
        if absence.cover != cover {
            absence.cover = cover;
            changed.push(format!("covered by {name}"));
        }
    }
    add_note(&mut absence.notes, &row.notes, &mut changed);
    changed
}
