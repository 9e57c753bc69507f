//! The words of who comes to meetings, and of a report that does not come.

use super::phrase::{ago, working_days};
use crate::domain::day::Day;
use crate::domain::expected_report::ReportWait;
use crate::domain::facts::Facts;
use crate::domain::meeting::Turnout;
use crate::domain::reason::Reason;

/// AR9 and OV8 in words; empty for any other reason.
pub(super) fn of_reason(facts: &Facts, reason: &Reason, today: Day) -> String {
    match reason {
        Reason::StaysAway { team, turnout } => stays_away(facts.team_name(Some(*team)), turnout),
        Reason::ReportOverdue(ReportWait { every, last_on, since, days }) => {
            let (rhythm, ago) = (rhythm(*every), ago(*days));
            match last_on {
                Some(on) => {
                    format!("Expected {rhythm}; the last one came on {}, {ago}.", on.said(today))
                }
                None => format!("Expected {rhythm} since {}, {ago}; none has come yet.", since.said(today)),
            }
        }
        _ => String::new(),
    }
}

/// "Platform A came to 0 of the last 8 syncs."
fn stays_away(team: &str, turnout: &Turnout) -> String {
    let Turnout { came, of, missed_in_a_row } = *turnout;
    let in_a_row = match missed_in_a_row {
        missed if came == 0 || missed < 2 => String::new(),
        missed => format!(", and missed the last {missed}"),
    };
    format!("{team} came to {came} of the last {of} syncs{in_a_row}.")
}

/// "every working day", "every 10 working days".
pub fn rhythm(every: i32) -> String {
    if every == 1 { "every working day".to_owned() } else { format!("every {}", working_days(every)) }
}
