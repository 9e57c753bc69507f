//! The words of a forecast: the odds, what they rest on, and the days between which it is likely. Counts are always
//! beside them; never decimals of a per cent.

use super::phrase::capitalised;
use super::working_days;
use crate::domain::attention::Subject;
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::forecast::{Footing, Odds};
use crate::domain::id::TeamId;
use crate::domain::reason::Reason;

/// Calendar days within which a day is named.
const A_YEAR: i32 = 365;

/// The words of a reason about odds; empty for any other.
pub(super) fn chances(facts: &Facts, reason: &Reason, today: Day) -> String {
    match reason {
        Reason::WaitsForLate { on, expected, lag, need_by } => {
            waits(Subject::Dependency(*on).title(facts), *expected, *lag, *need_by, today)
        }
        _ => unlikely(facts, reason, today),
    }
}

fn unlikely(facts: &Facts, reason: &Reason, today: Day) -> String {
    let Reason::Unlikely { need_by, percent, team, kept, decided, typical_tenths, likely, footing } = reason
    else {
        return String::new();
    };
    let (by, likely) = (Some((*need_by, Deadline::NeedBy, *percent)), *likely);
    let (team, kept, decided, typical_tenths) = (*team, *kept, *decided, *typical_tenths);
    odds_words(facts, &Chance { by, likely, team, kept, decided, typical_tenths, footing: *footing }, today)
}

/// Which day odds are told of: the same item has others by another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// The day it is needed.
    NeedBy,
    /// The day it is promised for.
    Promised,
    /// The day of the milestone that waits for it.
    Milestone,
    /// The last day promised of all that a milestone waits for.
    LastPromised,
    /// Today, because no day of its own is to come.
    Today,
}

impl Deadline {
    /// "12 Jan, the need-by".
    pub fn said(self, day: Day, today: Day) -> String {
        let what = match self {
            Self::NeedBy => "the need-by",
            Self::Promised => "the day promised",
            Self::Milestone => "the day of the milestone",
            Self::LastPromised => "the last day promised",
            Self::Today => "today",
        };
        format!("{}, {what}", day.said(today))
    }
}

/// The odds of a promise as they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chance {
    /// A day, which one that is, and the per cent of it coming by then.
    pub by: Option<(Day, Deadline, u8)>,
    /// The days by which half, and 8 of 10, of such come.
    pub likely: [Option<Day>; 2],
    /// Who promised it.
    pub team: Option<TeamId>,
    /// Dates of theirs that were kept, of those decided.
    pub kept: u32,
    /// Dates of theirs that were decided.
    pub decided: u32,
    /// Tenths of dates that are usually kept of such.
    pub typical_tenths: u32,
    /// How much all of it rests on.
    pub footing: Footing,
}

impl Chance {
    /// What `odds` say of a promise of `team`, and of it coming by `day`.
    pub fn of(odds: &Odds, footing: Footing, team: Option<TeamId>, day: Option<(Day, Deadline)>) -> Self {
        Self {
            by: day.map(|(day, which)| (day, which, (odds.by(day) * 100.0).round() as u8)),
            likely: [odds.day_at(0.5), odds.day_at(0.8)],
            team,
            kept: odds.team.kept,
            decided: odds.team.decided,
            typical_tenths: (odds.team.typical * 10.0).round() as u32,
            footing,
        }
    }
}

/// "49 % by 20 Mar, the need-by; likely 23 Mar – 26 Aug (half – 8 of 10). Platform A kept 4 of 11 dates (5.8 typical
/// for such dates)."
pub fn odds_words(facts: &Facts, chance: &Chance, today: Day) -> String {
    let range = range(chance.likely, today);
    let odds = match chance.by {
        Some((day, which, percent)) => format!("{percent} % by {}; {range}", which.said(day, today)),
        None => capitalised(&range),
    };
    let record = kept_words(facts.team_name(chance.team), chance.kept, chance.decided, chance.typical_tenths);
    format!("{odds}. {record}.{}", doubt(chance.footing))
}

/// "Platform A kept 4 of 11 dates (5.8 typical for such dates)".
pub(super) fn kept_words(team: &str, kept: u32, decided: u32, typical_tenths: u32) -> String {
    match decided {
        0 => format!("No date of {team} is decided yet, so this is what such dates are worth elsewhere"),
        decided => {
            let dates = if decided == 1 { "date" } else { "dates" };
            let (whole, tenth) = (typical_tenths / 10, typical_tenths % 10);
            format!("{team} kept {kept} of {decided} {dates} ({whole}.{tenth} typical for such dates)")
        }
    }
}

/// How little the odds rest on, as a sentence of its own behind others; empty when it is enough.
pub(super) fn doubt(footing: Footing) -> &'static str {
    match footing {
        Footing::Guess => " A guess: fewer than 3 dates are decided in all.",
        Footing::Thin => " Thin: fewer than 6 dates are decided in all.",
        Footing::Usable => "",
    }
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

pub(super) fn range(likely: [Option<Day>; 2], today: Day) -> String {
    // A day further off tells only that there is no telling.
    let near = likely.map(|day| day.filter(|day| day.since(today) <= A_YEAR).map(|day| day.said(today)));
    match near {
        [Some(half), Some(most)] => format!("likely {half} – {most} (half – 8 of 10)"),
        [Some(half), None] => {
            format!("half of such come by {half}, and no day within a year holds for 8 of 10")
        }
        [None, _] => "no day within a year is likely".to_owned(),
    }
}
