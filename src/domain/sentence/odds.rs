//! The words of a forecast: the odds, what they rest on, and the days between which it is likely. Counts are always
//! beside them; never decimals of a per cent.

use super::working_days;
use crate::domain::attention::Subject;
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::forecast::Footing;
use crate::domain::reason::Reason;

/// The words of a reason about odds; empty for any other.
pub(super) fn chances(facts: &Facts, reason: &Reason, today: Day) -> String {
    match reason {
        Reason::WaitsForLate { on, expected, lag, need_by } => {
            waits(Subject::Dependency(*on).title(facts), *expected, *lag, *need_by, today)
        }
        _ => unlikely(facts, reason, today),
    }
}

/// "49 % by 20 Mar; likely 23 Mar – 26 Aug (half – 8 of 10). Platform A kept 4 of 11 dates (5.8 typical for such
/// dates)." Empty for any other reason.
fn unlikely(facts: &Facts, reason: &Reason, today: Day) -> String {
    let Reason::Unlikely { need_by, percent, team, kept, decided, typical_tenths, likely, footing } = reason
    else {
        return String::new();
    };
    let odds = format!("{percent} % by {}{}", need_by.said(today), range(*likely, today));
    let team = facts.team_name(*team);
    let record = match decided {
        0 => format!("No date of {team} is decided yet, so this is what such dates are worth elsewhere"),
        decided => {
            let dates = if *decided == 1 { "date" } else { "dates" };
            let (whole, tenth) = (typical_tenths / 10, typical_tenths % 10);
            format!("{team} kept {kept} of {decided} {dates} ({whole}.{tenth} typical for such dates)")
        }
    };
    let doubt = match footing {
        Footing::Guess => " A guess: fewer than 3 dates are decided in all.",
        Footing::Thin => " Thin: fewer than 6 dates are decided in all.",
        Footing::Usable => "",
    };
    format!("{odds}. {record}.{doubt}")
}

fn waits(title: &str, expected: Option<Day>, lag: i32, need_by: Day, today: Day) -> String {
    let needed = need_by.said(today);
    let between = if lag > 0 { format!(", with {} between", working_days(lag)) } else { String::new() };
    match expected {
        Some(on) => format!(
            "Waits for {title}, which may come as late as {}{between}: too late for the need-by of {needed}.",
            on.said(today)
        ),
        None => format!("Waits for {title}, which has no likely day{between}; needed by {needed}."),
    }
}

fn range(likely: [Option<Day>; 2], today: Day) -> String {
    match likely.map(|day| day.map(|day| day.said(today))) {
        [Some(half), Some(most)] => format!("; likely {half} – {most} (half – 8 of 10)"),
        [Some(half), None] => format!("; half of such come by {half}, and no day holds for 8 of 10"),
        [None, _] => "; no day is likely".to_owned(),
    }
}
