//! The one neutral sentence about a dependency that may stand in front of anybody: dates and nothing else.

use super::phrase::{capitalised, instead, shifted, times};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::eta::{EtaHistory, EtaKind};

/// "First promised 27 Oct, moved twice, now 24 Nov (+20 working days); needed 10 Nov." What is not known is left
/// out; nothing known gives "No date yet.", and words instead of a date "Said “TBD”, no date."
pub fn neutral(dossier: &Dossier, calendar: &Calendar, today: Day) -> String {
    let needed = dossier.need_by().map(|day| format!("needed {}", day.said(today)));
    let parts: Vec<String> =
        [eta_part(&dossier.etas, calendar, today), delivery_part(dossier, today), needed]
            .into_iter()
            .flatten()
            .collect();
    let words = dossier.etas.said_instead();
    if !words.is_empty() && dossier.last_delivery().is_none() {
        let parts: Vec<String> = [vec![instead(&words)], parts].concat();
        return format!("{}.", capitalised(&parts.join("; ")));
    }
    match (parts.is_empty(), dossier.etas.dated().next().is_none() && delivery_part(dossier, today).is_none())
    {
        (true, _) => "No date yet.".to_owned(),
        (false, true) => format!("No date yet; {}.", parts.join("; ")),
        _ => format!("{}.", capitalised(&parts.join("; "))),
    }
}

fn eta_part(etas: &EtaHistory, calendar: &Calendar, today: Day) -> Option<String> {
    let first = etas.first()?;
    let said = |day: Option<Day>| day.map_or_else(String::new, |day| day.said(today));
    let moved = etas.times_moved();
    let kind = if first.kind == EtaKind::Forecast { "forecast" } else { "promised" };
    let mut part = match moved {
        0 => format!("{kind} {}", said(first.binding_day())),
        _ => format!("first {kind} {}, moved {}", said(first.binding_day()), times(moved)),
    };
    match etas.day() {
        Some(now) if moved > 0 => {
            part += &format!(", now {}", now.said(today));
            part += &signed(etas.total_slip(calendar));
        }
        Some(_) => {}
        None => part += ", no date now",
    }
    Some(part)
}

fn signed(slip: i32) -> String {
    if slip == 0 { String::new() } else { format!(" ({})", shifted(slip)) }
}

fn delivery_part(dossier: &Dossier, today: Day) -> Option<String> {
    let delivered_on = dossier.last_delivery()?.delivered_on.said(today);
    match dossier.state() {
        State::Accepted => Some(format!("delivered {delivered_on} and accepted")),
        State::Delivered => Some(format!("delivered {delivered_on}, not yet accepted")),
        _ => None,
    }
}
