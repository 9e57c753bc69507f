//! Days of what is not on record any more: it was taken back by a later step, after a calendar may have taken it in. The
//! entry is off and none of its words leave, because they may be the reason why it was taken back.

use super::events::{Almanac, Changes, uid};
use crate::api::exporting::EventKind;
use crate::report::calendar::{Event, Firm};
use crate::store::Trace;
use uuid::Uuid;

/// The table that holds the days of a kind.
pub(super) const fn table(kind: EventKind) -> &'static str {
    match kind {
        EventKind::NeedBy => "need_by",
        EventKind::Eta => "eta",
        EventKind::NextStep => "dependency",
        EventKind::Milestone => "milestone_date",
        EventKind::DecideBy => "decide_by",
    }
}

/// The entries, each with its kind. What never outlasted its own undo was in no calendar.
pub(super) fn events<'a>(almanac: &'a Almanac<'_>) -> impl Iterator<Item = (EventKind, Event)> + 'a {
    let stood = almanac.traces.iter().filter(|(_, trace)| trace.stood);
    stood.filter_map(|((table, of), trace)| {
        let kind = EventKind::ALL.iter().copied().find(|kind| self::table(*kind) == table)?;
        let gone = !is_on_record(almanac, kind, *of);
        gone.then(|| (kind, off(almanac, kind, *of, trace)))
    })
}

fn is_on_record(almanac: &Almanac<'_>, kind: EventKind, of: Uuid) -> bool {
    let facts = almanac.by.facts;
    match kind {
        EventKind::NeedBy | EventKind::Eta | EventKind::NextStep => facts.dossiers.contains_key(&of.into()),
        EventKind::Milestone => facts.milestones.contains_key(&of.into()),
        EventKind::DecideBy => facts.decisions.contains_key(&of.into()),
    }
}

fn off(almanac: &Almanac<'_>, kind: EventKind, of: Uuid, trace: &Trace) -> Event {
    let changes = Changes::NONE.edited(&almanac.edits, of).lost(Some(trace));
    Event {
        uid: uid(of, kind),
        title: "Taken back".to_owned(),
        says: String::new(),
        kind: kind.label(),
        first: trace.day,
        last: trace.day,
        firm: Firm::Cancelled,
        sequence: changes.sequence(),
        changed_at: trace.at,
    }
}
