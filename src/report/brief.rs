//! The brief of an escalation: five lines for whoever can decide. It tells what happened, what it means, what was
//! tried, the ways out and the one recommended; it names no person, and blames nobody. What a rung has brought
//! before, and what it cost, has no field here.

use super::prose::{beside, clause, labelled, sentence};
use crate::domain::text::one_line;

/// What a brief is made of; what is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brief {
    /// What it is about.
    pub title: String,
    /// The team that builds it.
    pub team: String,
    /// What triggered it.
    pub trigger: String,
    /// What the dates say.
    pub dates: String,
    /// What it means for us.
    pub impact: String,
    /// The asks so far.
    pub asked: String,
    /// Rungs on which it was raised before, with the day.
    pub raised: Vec<String>,
    /// The ways out.
    pub options: Vec<String>,
    /// The one recommended.
    pub recommendation: String,
    /// What is needed.
    pub needed: String,
    /// By when a response is asked for.
    pub respond_by: String,
}

/// Its lines, five at most, without a line break at the end.
pub fn brief(facts: &Brief) -> String {
    let lines = [about(facts), impact(facts), tried(facts), ways(facts), wanted(facts)];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn about(facts: &Brief) -> String {
    let team = if facts.team.is_empty() { String::new() } else { format!(" ({})", one_line(&facts.team)) };
    let trigger = sentence(&facts.trigger);
    let colon = if trigger.is_empty() { "" } else { ": " };
    format!("{}{team}{colon}{trigger}", one_line(&facts.title))
}

fn impact(facts: &Brief) -> String {
    labelled("Impact", &beside(&[sentence(&facts.dates), sentence(&facts.impact)]))
}

fn tried(facts: &Brief) -> String {
    let raised = facts.raised.iter().map(|rung| one_line(rung)).collect::<Vec<_>>().join(", ");
    let raised = if raised.is_empty() { raised } else { format!("Raised with {raised}.") };
    labelled("Tried", &beside(&[sentence(&facts.asked), raised]))
}

fn ways(facts: &Brief) -> String {
    let numbered = facts.options.iter().enumerate();
    let ways: Vec<String> = numbered.map(|(at, way)| format!("({}) {}", at + 1, clause(way))).collect();
    let ways = if ways.is_empty() { String::new() } else { format!("{}.", ways.join("; ")) };
    labelled("Ways out", &ways)
}

fn wanted(facts: &Brief) -> String {
    let by = match facts.respond_by.as_str() {
        "" => String::new(),
        day => format!(" by {}", one_line(day)),
    };
    let needed = labelled(&format!("Needed{by}"), &sentence(&facts.needed));
    beside(&[labelled("Recommended", &sentence(&facts.recommendation)), needed])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts() -> Brief {
        Brief {
            title: "SSO SDK".to_owned(),
            team: "Platform A".to_owned(),
            trigger: "The date passed".to_owned(),
            dates: "Needed by 10 Nov, 15 working days ago; no date now. Beta on 19 Dec waits for it."
                .to_owned(),
            impact: "Nobody can sign in".to_owned(),
            asked: "Asked twice since 3 Nov; no answer.".to_owned(),
            raised: vec!["the skip level on 13 Nov".to_owned()],
            options: vec!["Two weeks of one engineer.".to_owned(), "Ship\nwith passwords".to_owned()],
            recommendation: "Two weeks of one engineer".to_owned(),
            needed: "A date, or a no".to_owned(),
            respond_by: "Fri 8 Dec 2023".to_owned(),
        }
    }

    #[test]
    fn it_is_five_lines_that_name_nobody() {
        let lines = [
            "SSO SDK (Platform A): The date passed.",
            "Impact: Needed by 10 Nov, 15 working days ago; no date now. Beta on 19 Dec waits for it. Nobody can sign in.",
            "Tried: Asked twice since 3 Nov; no answer. Raised with the skip level on 13 Nov.",
            "Ways out: (1) Two weeks of one engineer; (2) Ship with passwords.",
            "Recommended: Two weeks of one engineer. Needed by Fri 8 Dec 2023: A date, or a no.",
        ];
        assert_eq!(brief(&facts()), lines.join("\n"));
    }

    #[test]
    fn what_is_not_said_leaves_no_trace() {
        let bare = Brief { title: "SSO SDK".to_owned(), ..Brief::default() };
        assert_eq!(brief(&bare), "SSO SDK");
        let asked = Brief { needed: "A date".to_owned(), ..bare };
        assert_eq!(brief(&asked), "SSO SDK\nNeeded: A date.");
    }

    proptest! {
        #[test]
        fn it_never_has_more_than_five_lines(words in prop::collection::vec("\\PC{0,12}\\s?\n?[\\s\\S]{0,12}", 9)) {
            let mut words = words.into_iter();
            let mut next = || words.next().unwrap_or_default();
            let odd = Brief {
                title: next(), team: next(), trigger: next(), impact: next(), recommendation: next(),
                needed: next(), respond_by: next(), options: vec![next(), next()], ..facts()
            };
            let breaks = ['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'];
            prop_assert!(brief(&odd).split(breaks).count() <= 5);
        }
    }
}
