//! Who comes to the meetings. What counts as one missed is in `domain::meeting`.

use super::look::Look;
use crate::domain::meeting::Turnout;
use crate::domain::reason::Reason;

/// AR9: the supplier rarely comes to the meetings it is expected at: to at most so many of the last ones, once there
/// were enough of them, or it missed the last ones in a row.
pub(super) fn stays_away(look: &Look) -> Option<Reason> {
    let policy = look.scene.policy;
    let team = look.dossier.dependency.supplier.filter(|_| look.is_with_supplier())?;
    let came = &look.scene.team(Some(team))?.came;
    let window = usize::from(policy.attendance_meetings);
    let rarely = came.len() >= window && {
        let last = came[came.len() - window..].iter().filter(|came| **came).count();
        last <= usize::from(policy.attendance_most)
    };
    let turnout = Turnout::of(came);
    let in_a_row = turnout.missed_in_a_row > 0
        && turnout.missed_in_a_row >= u32::from(policy.attendance_missed_in_a_row);
    ((rarely || in_a_row) && turnout.of > 0).then_some(Reason::StaysAway { team, turnout })
}
