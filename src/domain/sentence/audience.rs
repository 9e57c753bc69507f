//! The words of an audience that was not told for long.

use super::phrase::ago;
use crate::domain::day::Day;

/// "Peers were last told on 7 Nov, 12 working days ago; every 10 were agreed."
pub(super) fn waits(name: &str, last_on: Day, days: i32, every: i32, today: Day) -> String {
    let agreed = match every {
        1 => "every working day was agreed".to_owned(),
        _ => format!("every {every} were agreed"),
    };
    format!("{name} were last told on {}, {}; {agreed}.", last_on.said(today), ago(days))
}
