//! The words of a reason: a sentence that a person would say, made here and nowhere else. They tell what happened
//! to dates and blame nobody. What belongs into which audience's update is not here; see `report`.

mod absence;
mod audience;
mod channel;
mod commitment;
mod decisions;
mod ladder;
mod meetings;
mod neutral;
mod odds;
mod outlook;
mod owner;
mod phrase;
mod preflight;
mod since;
mod timeline;

pub use channel::{channel_words, other_way};
pub use commitment::{owed_line, owed_words};
pub use decisions::{proposed, stalled};
pub use ladder::{ladder_words, response_words, rung_sentence, tally_words};
pub use meetings::rhythm;
pub use neutral::neutral;
pub use odds::{Chance, Deadline, odds_words};
pub use outlook::{outlook_words, supposition_words};
pub use owner::ownership;
pub use phrase::{
    between, capitalised, chance_words, counted, instead, listed, shifted, times, working_days,
};
pub use preflight::{asked_words, impact_words};
pub use since::{since_totals, since_words, stone_since_words};
pub use timeline::{chain_words, gap_words, said_words, stone_odds_words, stone_words};

use super::ask::AskKind;
use super::day::Day;
use super::facts::Facts;
use super::reason::{Missing, NextWay, Reason};
use phrase::{after, ago, slipped};

/// `reason` in words with its full stop; day names leave out the year of `today`.
pub fn sentence(facts: &Facts, reason: &Reason, today: Day) -> String {
    let said = |day: &Day| day.said(today);
    match reason {
        Reason::PromisePassed { eta, late, moved, slip } => {
            join(&[format!("Promised for {}, {}.", said(eta), ago(*late)), slipped("Moved", *moved, *slip)])
        }
        Reason::NeededPassed { need_by, late, delivered_on: None } => {
            format!("Needed by {}, {}.", said(need_by), ago(*late))
        }
        Reason::NeededPassed { need_by, late, delivered_on: Some(on) } => {
            format!(
                "Needed by {}, {}; delivered on {} and not yet accepted.",
                said(need_by),
                ago(*late),
                said(on)
            )
        }
        Reason::ReplyOverdue { kind, asked_on, reply_by, late, nudges, .. } => {
            let reminded =
                if *nudges > 0 { format!(" and reminded {}", times(*nudges)) } else { String::new() };
            let asked = format!("Asked for {} on {}{reminded}", kind.label(), said(asked_on));
            format!("{asked}; the reply was due on {}, {}.", said(reply_by), ago(*late))
        }
        Reason::VerdictDue { delivered_on, waited } => {
            format!(
                "Delivered on {}; it has waited {} for a verdict.",
                said(delivered_on),
                working_days(*waited)
            )
        }
        Reason::ResponseOverdue { rung, respond_by, late, .. } => {
            format!(
                "Escalated to {}; a response was due on {}, {}.",
                rung.label(),
                said(respond_by),
                ago(*late)
            )
        }
        Reason::GoneQuiet { outbound_on, inbound_on, silent, usual } => {
            quiet(*outbound_on, *inbound_on, *silent, *usual, today)
        }
        Reason::Uncovered { .. } | Reason::NoLead { .. } => absence::nobody_there(facts, reason, today),
        Reason::StaysAway { .. } | Reason::ReportOverdue(_) => meetings::of_reason(facts, reason, today),
        Reason::TouchDue { person, last_on, days, every } => {
            touch(facts.person_name(Some(*person)), *last_on, *days, *every, today)
        }
        Reason::Unlikely { .. } | Reason::WaitsForLate { .. } => odds::chances(facts, reason, today),
        Reason::CommitmentPassed { .. } | Reason::CommitmentDue { .. } => {
            commitment::owed(facts, reason, today)
        }
        Reason::AudienceWaits { audience, last_on, days, every } => {
            audience::waits(facts.audience_name(audience), *last_on, *days, *every, today)
        }
        Reason::Decision(reason) => decisions::decision_sentence(reason, today),
        Reason::ReviewDue { due } => format!("To be looked at again {}.", by_today(*due, today)),
        Reason::NoDri
        | Reason::DriClaimed { .. }
        | Reason::DriDisputed { .. }
        | Reason::CorrectionOverdue { .. } => owner::of_reason(facts, reason, today),
        other => other_sentence(other, today),
    }
}

/// "Nothing has come back for 6 working days; up to 5 is usual. Last reached out on 23 Nov."
fn quiet(outbound_on: Day, inbound_on: Option<Day>, silent: i32, usual: i32, today: Day) -> String {
    let heard = inbound_on.map_or_else(String::new, |on| format!("Last heard from on {}.", on.said(today)));
    let silence = format!("Nothing has come back for {}; up to {usual} is usual.", working_days(silent));
    join(&[silence, format!("Last reached out on {}.", outbound_on.said(today)), heard])
}

/// A milestone, at risk and mine to do.
fn other_sentence(reason: &Reason, today: Day) -> String {
    let said = |day: &Day| day.said(today);
    match reason {
        Reason::MilestonePassed { day, late } => {
            format!("Its day was {}, {}; not done yet.", said(day), ago(*late))
        }
        Reason::NoPromise { need_by, left, said } => no_promise(*need_by, *left, said, today),
        Reason::LateByPlan { eta, need_by, late } => {
            format!("Expected {}, {} its need-by of {}.", said(eta), after(*late), said(need_by))
        }
        Reason::TightSlack { eta, need_by, slack: 0 } => {
            format!(
                "Expected {}, with no working day to spare before its need-by of {}.",
                said(eta),
                said(need_by)
            )
        }
        Reason::TightSlack { eta, need_by, slack } => {
            format!(
                "Expected {}, only {} before its need-by of {}.",
                said(eta),
                working_days(*slack),
                said(need_by)
            )
        }
        Reason::KeepsMoving { times, slip } => slipped("Moved to a later date", *times, *slip),
        Reason::Stale { eta, stated_on, age } => {
            format!("Expected {}; last confirmed on {}, {}.", said(eta), said(stated_on), ago(*age))
        }
        Reason::Bounced { times: count, reason } => bounced(*count, reason),
        Reason::WeakFirstPass { passed, of } => {
            format!("{passed} of {of} first deliveries from this team were accepted as they came.")
        }
        Reason::Incomplete { missing, need_by } => incomplete(missing, *need_by, today),
        Reason::NotChased { since, days } => {
            format!("Nothing went out or came in since {}, {}.", said(since), ago(*days))
        }
        Reason::NeverAsked { drafted_on } => {
            format!("Written down on {}, not asked for yet.", said(drafted_on))
        }
        Reason::NudgeDue { kind, due, unanswered, way, .. } => nudge(*kind, *due, *unanswered, *way, today),
        Reason::VerdictOwed { delivered_on, by } => {
            format!("Delivered on {}; a verdict is expected by {}.", said(delivered_on), said(by))
        }
        Reason::NextStepDue { text, due } => {
            let step =
                if text.is_empty() { "The next step".to_owned() } else { format!("Next step “{text}”") };
            format!("{step} is due {}.", by_today(*due, today))
        }
        _ => String::new(),
    }
}

fn no_promise(need_by: Day, left: i32, words: &str, today: Day) -> String {
    let when = match left {
        1.. => format!(", in {}", working_days(left)),
        _ if need_by >= today => ", now".to_owned(),
        _ => String::new(),
    };
    let promised = match words {
        "" => ", and no date is promised".to_owned(),
        words => format!("; {}", instead(words)),
    };
    format!("Needed by {}{when}{promised}.", need_by.said(today))
}

fn bounced(count: u32, reason: &str) -> String {
    match (count, reason) {
        (_, "") => format!("Came back {}.", times(count)),
        (1, _) => format!("Came back once: “{reason}”."),
        _ => format!("Came back {}, the last time: “{reason}”.", times(count)),
    }
}

fn incomplete(missing: &[Missing], need_by: Option<Day>, today: Day) -> String {
    let gaps = listed(&missing.iter().map(|gap| gap.label()).collect::<Vec<_>>());
    let when = need_by.map_or_else(String::new, |day| format!("needed by {}, ", day.said(today)));
    format!("Vital, {when}and not yet written down: {gaps}.")
}

fn nudge(kind: AskKind, due: Day, unanswered: u32, way: NextWay, today: Day) -> String {
    let reminders = counted(unanswered, "reminder", "reminders");
    match way {
        NextWay::Nudge => format!("A reminder about {} is due {}.", kind.label(), by_today(due, today)),
        NextWay::OtherChannel => {
            format!("{reminders} about {} without an answer; try another channel.", kind.label())
        }
        NextWay::Ladder => format!("{reminders} about {} without an answer; go up the ladder.", kind.label()),
    }
}

fn touch(name: &str, last_on: Option<Day>, days: i32, every: i32, today: Day) -> String {
    let wish = rhythm(every);
    match last_on {
        Some(on) => {
            format!("Last in touch with {name} on {}, {}; you wanted {wish}.", on.said(today), ago(days))
        }
        None => format!("No contact with {name} is on record; you wanted {wish}."),
    }
}

/// Many that were written down and never asked for, in one sentence; `drafted` are the days they were written down.
pub fn never_asked_together(drafted: &[Day], today: Day) -> String {
    let days = drafted.iter().min().zip(drafted.iter().max());
    let when = days.map_or_else(String::new, |(first, last)| match (first.said(today), last.said(today)) {
        (first, last) if first == last => format!(" on {first}"),
        (first, last) => format!(" between {first} and {last}"),
    });
    format!("{} written down{when}, none asked for yet.", drafted.len())
}

/// "today", or "since 24 Nov".
fn by_today(due: Day, today: Day) -> String {
    if due == today { "today".to_owned() } else { format!("since {}", due.said(today)) }
}

/// Sentences beside each other, the empty ones dropped.
fn join(sentences: &[String]) -> String {
    sentences.iter().filter(|s| !s.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
