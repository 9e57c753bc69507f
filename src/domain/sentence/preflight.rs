//! The words of a pre-flight. They name no person and may stand in a brief.

use super::phrase::{ago, times, working_days};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::preflight::{Asked, Impact};

/// "Asked twice since 3 Nov and reminded twice, last on 28 Nov; 1 of 2 answered."
pub fn asked_words(asked: Asked, today: Day) -> String {
    let Some((since, last)) = asked.since.zip(asked.last_on) else {
        return "Nothing was asked yet.".to_owned();
    };
    let joint = if asked.times == 1 { "on" } else { "since" };
    let mut words = format!("Asked {} {joint} {}", times(asked.times), since.said(today));
    if asked.nudges > 0 {
        words += &format!(" and reminded {}", times(asked.nudges));
    }
    if last > since {
        words += &format!(", last on {}", last.said(today));
    }
    words += &match (asked.answered, asked.times) {
        (0, _) => "; no answer".to_owned(),
        (1, 1) => "; answered".to_owned(),
        (answered, of) => format!("; {answered} of {of} answered"),
    };
    words + "."
}

/// "Needed by 10 Nov, expected 8 Dec, 20 working days late. Beta on 19 Dec waits for it."; empty without dates.
pub fn impact_words(facts: &Facts, impact: &Impact, today: Day) -> String {
    let said = |day: Day| day.said(today);
    let now = || match impact.passed {
        Some(day) => format!("promised for {}, which has passed", said(day)),
        None => "no date now".to_owned(),
    };
    let dates = match (impact.need_by, impact.eta) {
        (None, None) => impact.passed.map(|day| format!("Promised for {}, which has passed.", said(day))),
        (None, Some(eta)) => Some(format!("Expected {}.", said(eta))),
        (Some(need_by), Some(eta)) if impact.late > 0 => {
            let late = working_days(impact.late);
            Some(format!("Needed by {}, expected {}, {late} late.", said(need_by), said(eta)))
        }
        (Some(need_by), Some(eta)) => Some(format!("Needed by {}, expected {}.", said(need_by), said(eta))),
        (Some(need_by), None) if need_by < today => {
            Some(format!("Needed by {}, {}; {}.", said(need_by), ago(impact.late), now()))
        }
        (Some(need_by), None) => Some(format!("Needed by {}; {}.", said(need_by), now())),
    };
    let holds = impact.holds.and_then(|(id, day)| facts.milestones.get(&id).map(|m| (m, day)));
    let holds = holds.map(|(milestone, day)| {
        let when = day.map_or_else(String::new, |day| format!(" on {}", said(day)));
        format!("{}{when} waits for it.", milestone.title)
    });
    dates.into_iter().chain(holds).collect::<Vec<_>>().join(" ")
}
