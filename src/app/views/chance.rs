//! The odds of what is promised, as timeline and pane tell them.

use super::Scene;
use crate::domain::dossier::Dossier;
use crate::domain::forecast::current;
use crate::domain::sentence::{Chance, Deadline};

/// The odds of its promise: by the need-by while that is to come, else by the day promised. None while the work is not
/// with the supplier, or nobody promised a day.
pub(super) fn chance(scene: &Scene<'_>, dossier: &Dossier) -> Option<Chance> {
    let eta = dossier.etas.day().filter(|_| dossier.state().is_with_supplier())?;
    let record = scene.record();
    let odds = record.odds(&current(scene.facts, dossier)?, scene.today);
    let to_come = |day: &_| *day >= scene.today;
    let need_by = dossier.need_by().filter(|day| to_come(day) && *day >= eta);
    let promised = || Some(eta).filter(to_come).map(|day| (day, Deadline::Promised));
    let by = need_by.map(|day| (day, Deadline::NeedBy)).or_else(promised);
    Some(Chance::of(&odds, record.footing(), dossier.dependency.supplier, by))
}
