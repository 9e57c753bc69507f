//! What has changed since a past day, in the shortest words that still say it: they stand on a row.

use super::phrase::{counted, shifted};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::since::Difference;

/// "ETA 24 Nov → 8 Jan (+28 working days)", "accepted 14 Nov", "new team: Payments"; of a milestone the day is its own.
pub fn since_words(facts: &Facts, difference: &Difference, today: Day) -> String {
    let said = |day: &Day| day.said(today);
    match difference {
        Difference::Added { day: Some(day) } => format!("added, needed by {}", said(day)),
        Difference::Added { day: None } => "added".to_owned(),
        Difference::Date { from, to, by } => date("ETA", *from, *to, *by, today),
        Difference::NeedBy { from, to, by } => date("need-by", *from, *to, *by, today),
        Difference::Confirmed(on) => format!("date confirmed {}", said(on)),
        Difference::Delivered(on) => format!("delivered {}", said(on)),
        Difference::Accepted(on) => format!("accepted {}", said(on)),
        Difference::Bounced(on) => format!("bounced {}", said(on)),
        Difference::Reached(Some(on)) => format!("reached {}", said(on)),
        Difference::Reached(None) => "open again".to_owned(),
        Difference::State(state) => format!("now {}", state.label()),
        Difference::Answered(on) => format!("answered {}", said(on)),
        Difference::Escalated(on) => format!("escalated {}", said(on)),
        Difference::Team(None) => "no team any more".to_owned(),
        Difference::Team(team) => format!("new team: {}", facts.team_name(*team)),
        Difference::Dri(None) => "no DRI any more".to_owned(),
        Difference::Dri(person) => format!("new DRI: {}", facts.person_name(*person)),
        Difference::Criticality(level) => format!("criticality now {}", level.level()),
        Difference::Title(was) => format!("was called “{was}”"),
        Difference::Initiative(id) => {
            format!(
                "now for {}",
                facts.initiatives.get(id).map_or("another initiative", |i| i.title.as_str())
            )
        }
        Difference::Milestone(None) => "of no milestone any more".to_owned(),
        Difference::Milestone(Some(id)) => {
            format!("now for {}", facts.milestones.get(id).map_or("another milestone", |m| m.title.as_str()))
        }
        Difference::Reworded(what) => format!("{what} reworded"),
    }
}

/// The same of a milestone: its date is a day, and no ETA.
pub fn stone_since_words(facts: &Facts, difference: &Difference, today: Day) -> String {
    match difference {
        Difference::Added { day: Some(day) } => format!("added, for {}", day.said(today)),
        Difference::Date { from, to, by } => date("day", *from, *to, *by, today),
        other => since_words(facts, other, today),
    }
}

/// "5 dates moved later, 1 earlier; 2 accepted, 1 bounced." Empty when none of it happened.
pub fn since_totals(later: u32, earlier: u32, accepted: u32, bounced: u32) -> String {
    let dates = match (later, earlier) {
        (0, 0) => String::new(),
        (0, earlier) => format!("{} moved earlier", counted(earlier, "date", "dates")),
        (later, 0) => format!("{} moved later", counted(later, "date", "dates")),
        (later, earlier) => format!("{} moved later, {earlier} earlier", counted(later, "date", "dates")),
    };
    let ends = [(accepted, "accepted"), (bounced, "bounced")];
    let ends: Vec<String> =
        ends.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
    let parts: Vec<String> = [dates, ends.join(", ")].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join("; ")) }
}

fn date(what: &str, from: Option<Day>, to: Option<Day>, by: i32, today: Day) -> String {
    let said = |day: Day| day.said(today);
    match (from, to) {
        (None, Some(to)) => format!("first {what}: {}", said(to)),
        (Some(from), None) => format!("{what} {} withdrawn", said(from)),
        (Some(from), Some(to)) if by != 0 => {
            format!("{what} {} → {} ({})", said(from), said(to), shifted(by))
        }
        (Some(from), Some(to)) => format!("{what} {} → {}", said(from), said(to)),
        (None, None) => what.to_owned(),
    }
}
