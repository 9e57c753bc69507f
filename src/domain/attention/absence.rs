//! AR7: nobody is there when it counts. What counts are the last working days before the ETA and, once that has
//! passed, every day since: who is away then is missed all the more. A day off of everybody is no day away.

use super::look::{Look, Scene};
use crate::domain::absence::{Absence, Leading};
use crate::domain::day::Day;
use crate::domain::id::PersonId;
use crate::domain::reason::Reason;

/// AR7: the DRI is away in those days and nobody covers; or else, the supplier has no current lead.
pub(super) fn nobody_there(look: &Look) -> Option<Reason> {
    if !look.is_with_supplier() {
        return None;
    }
    dri_away(look).or_else(|| no_lead(look))
}

/// Of several absences the one that ends last is told.
fn dri_away(look: &Look) -> Option<Reason> {
    let (dri, eta) = (look.dossier.dependency.dri?, look.eta?);
    let scene = look.scene;
    let uncovered = scene.absences(dri).filter(|absence| is_missed(scene, dri, absence, eta));
    let told = uncovered.max_by_key(|a| (a.span.to.is_none(), a.span.to, a.id))?;
    Some(Reason::Uncovered { person: dri, from: told.span.from, to: told.span.to, eta })
}

/// Whether there is a working day that counts on which they are away and nobody covers.
fn is_missed(scene: &Scene, person: PersonId, absence: &Absence, eta: Day) -> bool {
    let calendar = &scene.facts.calendar;
    let least = i32::from(scene.policy.cover_days);
    let mut day = absence.span.until(eta.max(scene.today));
    while day >= absence.span.from && (day >= eta || calendar.wd(day, eta) <= least) {
        if calendar.is_working(day) && scene.facts.cover_on(person, day).is_none() {
            return true;
        }
        day = day.plus(-1);
    }
    false
}

fn no_lead(look: &Look) -> Option<Reason> {
    let team = look.dossier.dependency.supplier?;
    match look.scene.leading(team) {
        Leading::Nobody { since, until, away } => Some(Reason::NoLead { team, since, until, away }),
        Leading::Unknown | Leading::Lead(_) | Leading::StandIn(_) => None,
    }
}
