//! Who is missing, in words. Why they are away is nobody's business, so it is not said.

use crate::domain::absence::Span;
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::reason::Reason;

/// AR7 in words.
pub(super) fn nobody_there(facts: &Facts, reason: &Reason, today: Day) -> String {
    match reason {
        Reason::Uncovered { person, from, to, eta } => {
            uncovered(facts.person_name(Some(*person)), Span { from: *from, to: *to }, *eta, today)
        }
        Reason::NoLead { team, since, until, away } => {
            let (team, span) = (facts.team_name(Some(*team)), Span { from: *since, to: *until });
            no_lead(team, away.map(|id| facts.person_name(Some(id))), span, today)
        }
        _ => String::new(),
    }
}

/// "Ada is away from 4 Dec to 5 Jan 2024 and nobody covers; expected 20 Dec."
fn uncovered(name: &str, span: Span, eta: Day, today: Day) -> String {
    let (from, expected) = (span.from.said(today), format!("expected {}", eta.said(today)));
    let Some(to) = span.to else {
        let away = if span.from > today { "will be away from" } else { "has been away since" };
        return format!("{name} {away} {from} with no known return, and nobody covers; {expected}.");
    };
    let days = between(span.from, to, today);
    if to < today {
        format!("{name} was away {days} and nobody covered; {expected}.")
    } else if span.from > today {
        format!("{name} will be away {days} and nobody covers; {expected}.")
    } else {
        format!("{name} is away {days} and nobody covers; {expected}.")
    }
}

/// "Platform A has no lead from 4 Dec to 5 Jan 2024, and nobody acts as one."; `away` is the lead who left no day of
/// return.
fn no_lead(team: &str, away: Option<&str>, span: Span, today: Day) -> String {
    let from = span.from.said(today);
    match (away, span.to) {
        (Some(lead), _) => {
            format!(
                "{lead}, who leads {team}, has been away since {from} with no known return, and nobody covers."
            )
        }
        (None, Some(to)) => {
            format!("{team} has no lead {}, and nobody acts as one.", between(span.from, to, today))
        }
        (None, None) => format!("{team} has had no lead since {from}, and nobody acts as one."),
    }
}

/// "from 4 Dec to 5 Jan 2024", "on 4 Dec".
fn between(from: Day, to: Day, today: Day) -> String {
    let first = from.said(today);
    if from == to { format!("on {first}") } else { format!("from {first} to {}", to.said(today)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    #[track_caller]
    fn check(from: &str, to: &str, expect: &str) {
        let span = Span { from: day(from), to: Some(to).filter(|to| !to.is_empty()).map(day) };
        assert_eq!(uncovered("Ada", span, day("2023-12-20"), day("2023-12-01")), expect);
    }

    #[test]
    fn an_absence_is_told_in_its_own_time() {
        check(
            "2023-11-20",
            "2023-11-24",
            "Ada was away from 20 Nov to 24 Nov and nobody covered; expected 20 Dec.",
        );
        check(
            "2023-11-20",
            "2024-01-05",
            "Ada is away from 20 Nov to 5 Jan 2024 and nobody covers; expected 20 Dec.",
        );
        check("2023-12-18", "2023-12-18", "Ada will be away on 18 Dec and nobody covers; expected 20 Dec.");
        let open = "with no known return, and nobody covers; expected 20 Dec.";
        check("2023-11-20", "", &format!("Ada has been away since 20 Nov {open}"));
        check("2023-12-18", "", &format!("Ada will be away from 18 Dec {open}"));
    }

    #[test]
    fn a_missing_lead_is_told_of_the_team() {
        let (from, today) = (day("2023-11-06"), day("2023-12-01"));
        let words = |away, to| no_lead("Platform A", away, Span { from, to }, today);
        assert_eq!(words(None, None), "Platform A has had no lead since 6 Nov, and nobody acts as one.");
        let to = Some(day("2024-01-05"));
        assert_eq!(
            words(None, to),
            "Platform A has no lead from 6 Nov to 5 Jan 2024, and nobody acts as one."
        );
        let away =
            "Ada, who leads Platform A, has been away since 6 Nov with no known return, and nobody covers.";
        assert_eq!(words(Some("Ada"), None), away);
    }
}
