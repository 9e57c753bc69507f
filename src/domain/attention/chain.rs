//! What waits for something that is in trouble itself (AR11).

use super::look::Look;
use super::{OWN_RULES, Reason};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::forecast::current;
use crate::domain::graph::LinkEnd;
use crate::domain::id::DependencyId;
use crate::domain::reason::Band;

/// AR11: something it waits for is overdue or at risk, and the day by which eight of ten such dates come lies, with
/// the working days between, after its need-by. Of several the one that comes last.
pub(super) fn waits_for_late(look: &Look) -> Option<Reason> {
    let need_by = look.need_by.filter(|_| look.state != State::Delivered)?;
    let end = LinkEnd::Dependency(look.dossier.dependency.id);
    let ways = look.scene.links.before(end).into_iter();
    let late = ways.filter_map(|(id, lag)| Some((expected(look, id)?, lag, id)));
    let after = late.filter(|(expected, lag, _)| {
        expected.is_none_or(|on| look.scene.facts.calendar.plus(on, *lag) > need_by)
    });
    let last = after.max_by_key(|(expected, lag, id)| (expected.unwrap_or(Day::LAST), *lag, *id));
    last.map(|(expected, lag, on)| Reason::WaitsForLate { on, expected, lag, need_by })
}

/// The day by which it comes with eight of ten: outer none when it is no trouble or nothing is promised, inner none
/// when there is no such day.
fn expected(look: &Look, id: DependencyId) -> Option<Option<Day>> {
    let scene = look.scene;
    let dossier = scene.facts.dossiers.get(&id)?;
    let earlier = Look::new(scene, dossier);
    let presses = |reason: Reason| matches!(reason.band(), Band::Overdue | Band::AtRisk);
    let pressing = || OWN_RULES.iter().filter_map(|rule| rule(&earlier)).any(presses);
    let promise = current(scene.facts, dossier).filter(|_| earlier.is_with_supplier() && pressing())?;
    Some(scene.record.odds(&promise, scene.today).day_at(0.8))
}
