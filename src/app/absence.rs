//! Logging who is away, who covers and who acts in whose stead.

use super::desk::{Desk, Refusal, deed};
use crate::api::act::NewAbsence;
use crate::api::change::AbsenceChange;
use crate::domain::absence::{Absence, AbsenceKind, Acting, Seat, Span};
use crate::domain::day::Day;
use crate::domain::id::{AbsenceId, ActingId, PersonId, TeamId};
use crate::store::Deed;

/// Logs an absence.
pub(super) fn log(desk: &Desk<'_>, new: &NewAbsence) -> Result<Deed, Refusal> {
    let vacant = new.kind == AbsenceKind::Vacancy;
    let seat = match (new.person, new.team) {
        (Some(person), None) if !vacant => Seat::Person(desk.person(person)?.id),
        (None, Some(team)) if vacant => Seat::LeadOf(desk.team(team)?.id),
        _ if vacant => {
            return Err(Refusal::rule("team", "Name the team whose lead is vacant, and no person"));
        }
        _ => return Err(Refusal::rule("person", "Name the person who is away, and no team")),
    };
    let span = Span { from: new.from.unwrap_or(desk.now.today), to: new.to };
    let notes = desk.note("note", &new.note)?;
    let absence = Absence { id: desk.minter.mint(), seat, kind: new.kind, span, cover: new.cover, notes };
    sound(desk, &absence)?;
    desk.write.save_absence(&absence)?;
    let cover = absence.cover.map_or_else(String::new, |id| format!("; {} covers", desk.name(id)));
    let label = match seat {
        Seat::Person(id) => format!("Logged that {} is away {}{cover}", desk.name(id), days(desk, span)),
        Seat::LeadOf(_) => format!("Logged that {} is vacant {}{cover}", desk.seat(seat), days(desk, span)),
    };
    Ok(deed(label, [absence.id.to_string()]))
}

/// Changes an absence.
pub(super) fn change(desk: &Desk<'_>, id: AbsenceId, changes: &[AbsenceChange]) -> Result<Deed, Refusal> {
    let mut absence = desk.absence(id)?.clone();
    for change in changes {
        match change {
            AbsenceChange::Kind(kind) => {
                if (*kind == AbsenceKind::Vacancy) != (absence.kind == AbsenceKind::Vacancy) {
                    return Err(Refusal::rule("kind", "A vacancy is of a team's lead; log that by itself"));
                }
                absence.kind = *kind;
            }
            AbsenceChange::From(day) => absence.span.from = *day,
            AbsenceChange::To(day) => absence.span.to = *day,
            AbsenceChange::Cover(cover) => absence.cover = *cover,
            AbsenceChange::Notes(note) => absence.notes = desk.note("note", note)?,
        }
    }
    sound(desk, &absence)?;
    desk.write.save_absence(&absence)?;
    let seat = desk.seat(absence.seat);
    let label = match (changes, absence.cover) {
        ([AbsenceChange::Cover(Some(_))], Some(cover)) => format!("{} covers for {seat}", desk.name(cover)),
        ([AbsenceChange::Cover(None)], None) => format!("Nobody covers for {seat}"),
        _ => format!("Changed the absence of {seat}"),
    };
    Ok(deed(label, []))
}

/// Removes an absence that was not one.
pub(super) fn remove(desk: &Desk<'_>, id: AbsenceId) -> Result<Deed, Refusal> {
    let absence = desk.absence(id)?;
    desk.write.remove_absence(id)?;
    Ok(deed(format!("Removed the absence of {}", desk.seat(absence.seat)), []))
}

/// Who acts, in what, and when, as typed.
pub(super) struct NewActing<'a> {
    pub(super) person: PersonId,
    pub(super) for_person: Option<PersonId>,
    pub(super) for_team: Option<TeamId>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) note: &'a str,
}

/// Notes an acting role.
pub(super) fn name_acting(desk: &Desk<'_>, new: &NewActing<'_>) -> Result<Deed, Refusal> {
    let seat = match (new.for_person, new.for_team) {
        (Some(person), None) => Seat::Person(desk.person(person)?.id),
        (None, Some(team)) => Seat::LeadOf(desk.team(team)?.id),
        _ => return Err(Refusal::rule("forPerson", "Say in whose stead, or as the lead of which team")),
    };
    let person = desk.person(new.person)?.id;
    if seat == Seat::Person(person) {
        return Err(Refusal::rule("forPerson", "Nobody acts in their own stead; choose another person"));
    }
    let span = Span { from: new.from.unwrap_or(desk.now.today), to: new.to };
    let acting = Acting { id: desk.minter.mint(), person, seat, span, notes: desk.note("note", new.note)? };
    alone(desk, &acting)?;
    desk.write.save_acting(&acting)?;
    let (name, seat) = (desk.name(person), desk.seat(seat));
    Ok(deed(format!("{name} acts for {seat} {}", days(desk, span)), [acting.id.to_string()]))
}

/// Gives an acting role its last day, or opens it again.
pub(super) fn end_acting(desk: &Desk<'_>, id: ActingId, to: Option<Day>) -> Result<Deed, Refusal> {
    let mut acting = desk.acting(id)?.clone();
    acting.span.to = to;
    alone(desk, &acting)?;
    desk.write.save_acting(&acting)?;
    let (name, seat) = (desk.name(acting.person), desk.seat(acting.seat));
    Ok(deed(format!("{name} acts for {seat} {}", days(desk, acting.span)), []))
}

/// Removes an acting role that was not one.
pub(super) fn remove_acting(desk: &Desk<'_>, id: ActingId) -> Result<Deed, Refusal> {
    let acting = desk.acting(id)?;
    desk.write.remove_acting(id)?;
    Ok(deed(format!("Removed {} acting for {}", desk.name(acting.person), desk.seat(acting.seat)), []))
}

/// What holds of every absence, also of one that is imported.
///
/// # Errors
/// When it ends before it begins, meets another of the same seat, or is covered by whoever is away.
pub(crate) fn sound(desk: &Desk<'_>, absence: &Absence) -> Result<(), Refusal> {
    in_order(absence.span)?;
    let cover = absence.cover.map(|id| desk.person(id)).transpose()?;
    if cover.is_some_and(|cover| absence.seat == Seat::Person(cover.id)) {
        return Err(Refusal::rule("cover", "Nobody covers for themselves; choose another person"));
    }
    let others = desk.facts.absences.values().filter(|a| a.id != absence.id && a.seat == absence.seat);
    match others.into_iter().find(|other| other.span.meets(absence.span)) {
        None => Ok(()),
        Some(other) => {
            let (seat, days) = (desk.seat(absence.seat), days(desk, other.span));
            let message = format!("{seat} is on record as away {days} already; change that absence");
            Err(Refusal::rule("from", message))
        }
    }
}

fn alone(desk: &Desk<'_>, acting: &Acting) -> Result<(), Refusal> {
    in_order(acting.span)?;
    let same =
        |other: &&Acting| other.id != acting.id && other.person == acting.person && other.seat == acting.seat;
    match desk.facts.actings.values().filter(same).find(|other| other.span.meets(acting.span)) {
        None => Ok(()),
        Some(other) => {
            let (name, days) = (desk.name(acting.person), days(desk, other.span));
            Err(Refusal::rule("from", format!("{name} acts there {days} already; change that")))
        }
    }
}

fn in_order(span: Span) -> Result<(), Refusal> {
    match span.to {
        Some(to) if to < span.from => {
            let message = format!("The last day, {}, lies before the first", to.in_full());
            Err(Refusal::rule("to", message))
        }
        _ => Ok(()),
    }
}

fn days(desk: &Desk<'_>, span: Span) -> String {
    let from = desk.day(span.from);
    match span.to {
        None => format!("from {from}"),
        Some(to) if to == span.from => format!("on {from}"),
        Some(to) => format!("from {from} to {}", desk.day(to)),
    }
}
