//! Who is away in the worked example.

use super::{Cast, Story};
use crate::api::act::{Act, NewAbsence};
use crate::api::change::TeamChange;
use crate::api::error::ApiError;
use crate::domain::absence::AbsenceKind;

/// One who is away when his date comes, and nobody covers; one whose leave is covered.
pub(super) fn away(story: &mut Story<'_>, cast: &Cast) -> Result<(), ApiError> {
    story.ago(2);
    for (person, from, to, cover) in [(cast.tom, 3, 20, None), (cast.ines, 13, 17, Some(cast.victor))] {
        let (from, to) = (Some(story.day(from)), Some(story.day(to)));
        let (kind, note) = (AbsenceKind::Leave, String::new());
        let absence = NewAbsence { person: Some(person), team: None, kind, from, to, cover, note };
        story.tell(Act::LogAbsence { absence })?;
    }
    story
        .tell(Act::ChangeTeam { id: cast.platform_a, changes: vec![TeamChange::Lead(Some(cast.nadia))] })
        .map(|_| ())
}
