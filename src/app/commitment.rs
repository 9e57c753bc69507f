//! Recording what I owe: made, moved, kept, withdrawn.

use super::desk::{Desk, Refusal, deed};
use crate::domain::commitment::{Commitment, CommitmentDue, CommitmentEnd, CommitmentEndKind};
use crate::domain::day::Day;
use crate::domain::id::{CommitmentId, DependencyId, PersonId, TeamId};
use crate::domain::text::Text;
use crate::store::Deed;

/// What is owed, to whom and by when.
pub(super) struct NewCommitment<'a> {
    pub(super) text: &'a str,
    pub(super) person: Option<PersonId>,
    pub(super) team: Option<TeamId>,
    pub(super) dependency: Option<DependencyId>,
    pub(super) due: Option<Day>,
    pub(super) on: Option<Day>,
}

/// Records that I owe something.
pub(super) fn make(desk: &Desk<'_>, new: &NewCommitment<'_>) -> Result<Deed, Refusal> {
    let made_on = desk.past_day("on", new.on)?;
    if new.person.is_none() && new.team.is_none() {
        return Err(Refusal::rule("person", "Say to whom: a person or a team"));
    }
    due_after(new.due, made_on)?;
    let provenance = desk.by_me(made_on);
    let due = |due| CommitmentDue {
        id: desk.minter.mint(),
        due,
        reason: Text::default(),
        provenance: provenance.clone(),
    };
    let commitment = Commitment {
        id: desk.minter.mint(),
        text: desk.title("text", new.text)?,
        person: new.person.map(|id| desk.person(id).map(|p| p.id)).transpose()?,
        team: new.team.map(|id| desk.team(id).map(|t| t.id)).transpose()?,
        dependency: new.dependency.map(|id| desk.dossier(id).map(|d| d.dependency.id)).transpose()?,
        dues: new.due.map(due).into_iter().collect(),
        end: None,
        provenance: provenance.clone(),
    };
    desk.write.add_commitment(&commitment)?;
    let by = new.due.map_or_else(String::new, |day| format!(" by {}", desk.day(day)));
    let label = format!("You owe {} “{}”{by}", commitment.whom(desk.facts), commitment.text);
    Ok(deed(label, [commitment.id.to_string()]))
}

/// States another day; the earlier one stays on record.
pub(super) fn move_to(
    desk: &Desk<'_>,
    id: CommitmentId,
    due: Day,
    reason: &str,
    on: Option<Day>,
) -> Result<Deed, Refusal> {
    let commitment = open(desk, id)?;
    let said_on = after(desk, commitment, on)?;
    due_after(Some(due), said_on)?;
    if commitment.due() == Some(due) {
        return Err(Refusal::rule("due", format!("It is due on {} already", due.in_full())));
    }
    let reason = if commitment.dues.is_empty() {
        desk.text("reason", reason)?
    } else {
        desk.said_text("reason", reason)?
    };
    let statement = CommitmentDue { id: desk.minter.mint(), due, reason, provenance: desk.by_me(said_on) };
    desk.write.add_commitment_due(id, &statement)?;
    Ok(deed(format!("“{}” is due {}", commitment.text, desk.day(due)), [statement.id.to_string()]))
}

/// Records that it was kept or withdrawn.
pub(super) fn end(
    desk: &Desk<'_>,
    id: CommitmentId,
    kind: CommitmentEndKind,
    reason: &str,
    on: Option<Day>,
) -> Result<Deed, Refusal> {
    let commitment = open(desk, id)?;
    let on = after(desk, commitment, on)?;
    let reason = match kind {
        CommitmentEndKind::Withdrawn => desk.said_text("reason", reason)?,
        CommitmentEndKind::Kept => desk.text("reason", reason)?,
    };
    desk.write.end_commitment(id, &CommitmentEnd { kind, on, reason })?;
    Ok(deed(format!("“{}” to {}: {}", commitment.text, commitment.whom(desk.facts), kind.label()), []))
}

fn open<'d>(desk: &'d Desk<'_>, id: CommitmentId) -> Result<&'d Commitment, Refusal> {
    let commitment = desk.facts.commitments.get(&id).ok_or(Refusal::Gone { noun: "commitment" })?;
    match &commitment.end {
        None => Ok(commitment),
        Some(end) => {
            let (kind, on) = (end.kind.label(), end.on.in_full());
            Err(Refusal::rule("commitment", format!("It was {kind} on {on}; make a new one")))
        }
    }
}

fn after(desk: &Desk<'_>, commitment: &Commitment, on: Option<Day>) -> Result<Day, Refusal> {
    let (on, made_on) = (desk.past_day("on", on)?, commitment.provenance.stated_on);
    if on < made_on {
        return Err(Refusal::rule("on", format!("It was only promised on {}", made_on.in_full())));
    }
    Ok(on)
}

fn due_after(due: Option<Day>, said_on: Day) -> Result<(), Refusal> {
    match due {
        Some(due) if due < said_on => {
            Err(Refusal::rule("due", format!("It was only promised on {}", said_on.in_full())))
        }
        _ => Ok(()),
    }
}
