//! The slip trail: every date there was, on one axis with the need-by and today.

use super::Scene;
use crate::api::rows::SlipPoint;
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;

/// The end of the axis.
const END: i32 = 1_000;

/// From the first to the last day that is shown.
pub(super) struct Axis {
    first: Day,
    span: i32,
}

impl Axis {
    /// The axis that holds every date of the trail, the need-by and today.
    pub(super) fn new(dossier: &Dossier, today: Day) -> Self {
        let dates = dossier.etas.dated().filter_map(|statement| statement.binding_day());
        Self::over(dates.chain(dossier.need_by()), today)
    }
    /// The axis that holds these days and today.
    pub(super) fn over(days: impl Iterator<Item = Day>, today: Day) -> Self {
        let (first, last) = days.fold((today, today), |(first, last), day| (first.min(day), last.max(day)));
        Self { first, span: last.since(first) }
    }
    /// Its first day and its last.
    pub(super) fn ends(&self) -> (Day, Day) {
        (self.first, self.first.plus(self.span))
    }
    /// 0 to 1000; the middle when there is only one day.
    pub(super) fn place(&self, day: Day) -> u16 {
        let at = if self.span == 0 { END / 2 } else { day.since(self.first) * END / self.span };
        u16::try_from(at.clamp(0, END)).unwrap_or_default()
    }
}

/// Every date that holds or held, oldest first.
pub(super) fn trail(scene: &Scene<'_>, dossier: &Dossier, axis: &Axis) -> Vec<SlipPoint> {
    let current = dossier.etas.current().map(|statement| statement.id);
    let points = dossier.etas.trail(&scene.facts.calendar).filter_map(|(statement, slip)| {
        let day = statement.binding_day()?;
        Some(SlipPoint {
            id: statement.id,
            kind: statement.kind,
            day,
            stated_on: statement.provenance.stated_on,
            said_by: scene.speaker(&statement.provenance),
            slip,
            code: statement.code,
            reason: statement.reason.to_string(),
            at: axis.place(day),
            current: current == Some(statement.id),
        })
    });
    points.collect()
}
