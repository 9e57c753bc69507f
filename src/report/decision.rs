//! "I propose that we decide …", and words on record as a line to quote: plain text to copy. Made of plain shareable
//! data only, so that nothing private can be in it. Neutral: it says what is asked, not who was slow.

use crate::domain::day::Day;

/// What a proposal is made of; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposed {
    /// The question.
    pub question: String,
    /// Why now.
    pub why_now: String,
    /// The options.
    pub options: Vec<String>,
    /// What is recommended.
    pub recommendation: String,
    /// What happens when nobody decides.
    pub by_default: String,
    /// Who approves.
    pub approver: String,
    /// Who drives it.
    pub driver: String,
    /// By when.
    pub decide_by: Option<Day>,
}

/// The proposal as text; a part that is empty is left out.
pub fn proposal(of: &Proposed) -> String {
    let mut text = format!("I propose that we decide: {}\n", of.question);
    let mut part = |name: &str, words: &str| {
        if !words.is_empty() {
            let space = if words.starts_with('\n') { "" } else { " " };
            text += &format!("\n{name}:{space}{words}\n");
        }
    };
    part("Why now", &of.why_now);
    let numbered = of.options.iter().enumerate().map(|(n, option)| format!("\n{}. {option}", n + 1));
    part("Options", &numbered.collect::<String>());
    part("I recommend", &of.recommendation);
    part("By when", &of.decide_by.map_or_else(String::new, Day::in_full));
    part("Who approves", &of.approver);
    part("Who drives it", &of.driver);
    part("If nobody decides", &of.by_default);
    text
}

/// What the proposal lacks, in words.
pub fn lacks(of: &Proposed) -> Vec<&'static str> {
    let parts = [
        ("why now", of.why_now.is_empty()),
        ("two options", of.options.len() < 2),
        ("a recommendation", of.recommendation.is_empty()),
        ("by when", of.decide_by.is_none()),
        ("who approves", of.approver.is_empty()),
        ("what happens by default", of.by_default.is_empty()),
    ];
    parts.into_iter().filter(|(_, is_missing)| *is_missing).map(|(part, _)| part).collect()
}

/// “We ship when login works.” — Dana (VP), All-hands, Wed 1 Nov 2023 https://…
pub fn quotation(words: &str, speaker: &str, place: &str, on: Day, link: &str) -> String {
    let on = on.in_full();
    let source: Vec<&str> = [speaker, place, &on].into_iter().filter(|part| !part.is_empty()).collect();
    let link = if link.is_empty() { String::new() } else { format!(" {link}") };
    format!("“{words}” — {}{link}", source.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    fn whole() -> Proposed {
        Proposed {
            question: "Which token format?".to_owned(),
            why_now: "The SDK freezes on 8 Dec.".to_owned(),
            options: vec!["JWT".to_owned(), "PASETO".to_owned()],
            recommendation: "PASETO".to_owned(),
            by_default: "The SDK ships with JWT.".to_owned(),
            approver: "Dana".to_owned(),
            driver: "Ada".to_owned(),
            decide_by: Some(day("2023-12-01")),
        }
    }

    #[test]
    fn a_proposal_says_all_that_is_needed_to_answer_it() {
        let expect = "I propose that we decide: Which token format?\n\nWhy now: The SDK freezes on 8 Dec.\n\n\
                      Options:\n1. JWT\n2. PASETO\n\nI recommend: PASETO\n\nBy when: Fri 1 Dec 2023\n\n\
                      Who approves: Dana\n\nWho drives it: Ada\n\nIf nobody decides: The SDK ships with JWT.\n";
        assert_eq!(proposal(&whole()), expect);
        assert!(lacks(&whole()).is_empty());
    }

    #[test]
    fn what_is_not_known_is_left_out_and_named() {
        let bare = Proposed { question: "Which token format?".to_owned(), ..Proposed::default() };
        assert_eq!(proposal(&bare), "I propose that we decide: Which token format?\n");
        assert_eq!(lacks(&bare).len(), 6);
        let one = Proposed { options: vec!["JWT".to_owned()], by_default: String::new(), ..whole() };
        assert_eq!(lacks(&one), ["two options", "what happens by default"]);
    }

    #[test]
    fn a_quotation_names_its_source() {
        let line = |place, link| quotation("We ship.", "Dana", place, day("2023-11-01"), link);
        assert_eq!(
            line("All-hands", "https://example.org/1"),
            "“We ship.” — Dana, All-hands, Wed 1 Nov 2023 https://example.org/1"
        );
        assert_eq!(line("", ""), "“We ship.” — Dana, Wed 1 Nov 2023");
    }
}
