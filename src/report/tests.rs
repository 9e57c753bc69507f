//! Whatever the record holds, the Markdown reads back as the same words under our headings, and as nothing else.

use super::material::{
    About, AskItem, Change, Correction, Initiative, Material, Need, OpenItem, Stone, What,
};
use super::name::file_name;
use super::{Block, markdown::markdown, plain::plain, report, unchanged};
use crate::domain::ask::AskKind;
use crate::domain::audience::{Audience, AudienceKey};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::initiative::Health;
use crate::domain::testing::day;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const HOSTILE: [&str; 16] = [
    "](javascript:alert(1))",
    "[x](http://example.org)",
    "<script>alert(1)</script>",
    "<a href=x>",
    "# Heading",
    "1. one",
    "- - -",
    "=== ",
    "| a | b |",
    "line one\n\n## line two\n```\ncode",
    "`code` **bold** _it_ ~~gone~~",
    "&lt;b&gt; &#35;",
    "![x](data:image/png;base64,AA)",
    "https://example.org www.example.org",
    "+ plus",
    "ends with \\",
];

/// Every text field is `text`, in `n` initiatives.
fn everywhere(text: &str, n: usize) -> Material {
    let said = || text.to_owned();
    let on = day("2023-11-28");
    Material {
        from: day("2023-11-24"),
        to: day("2023-12-01"),
        since: Some(on.plus(-4)),
        initiatives: (0..n).map(|i| initiative(&i.to_string(), text, on)).collect(),
        changes: changes(text, on),
        open: vec![open(text, on)],
        asks: vec![AskItem {
            id: "a".into(),
            about: about(text),
            to: said(),
            kind: AskKind::Eta,
            text: said(),
            asked_on: on,
            reply_by: Some(on),
        }],
        needs: vec![Need {
            id: "n".into(),
            title: said(),
            needed: said(),
            why: said(),
            options: vec![said(), said()],
            recommendation: said(),
            by: Some(on),
            elsewhere: String::new(),
        }],
        corrections: vec![Correction { id: "c".into(), of: on, text: said() }],
    }
}

fn about(text: &str) -> About {
    About { title: text.into(), initiative: text.into(), supplier: text.into() }
}

fn initiative(id: &str, text: &str, on: Day) -> Initiative {
    let said = || text.to_owned();
    Initiative {
        id: id.to_owned(),
        title: said(),
        declared: Some(Health::OnTrack),
        reason: said(),
        computed: Health::OffTrack,
        because: said(),
        was: Some(Health::AtRisk),
        outcome: said(),
        stone: Some(Stone {
            title: said(),
            value: said(),
            day: on.plus(20),
            was: Some(on.plus(10)),
            reason: said(),
            undated: false,
            later: None,
            told: None,
            percent: Some(40),
            eight_of_ten: Some(on.plus(90)),
        }),
    }
}

fn changes(text: &str, on: Day) -> Vec<Change> {
    let said = || text.to_owned();
    let moved = What::Moved { from: on, to: on.plus(7), slip: 5, code: ReasonCode::Scope, reason: said() };
    let all = [
        moved,
        What::Bounced { reason: said() },
        What::Escalated { needed: said() },
        What::Decided { words: said() },
        What::Reached,
    ];
    let change = |(id, what): (usize, What)| {
        let id = id.to_string();
        Change { subject: id.clone(), id, on, about: about(text), vital: false, what }
    };
    all.into_iter().enumerate().map(change).collect()
}

fn open(text: &str, on: Day) -> OpenItem {
    let said = || text.to_owned();
    OpenItem {
        id: "o".into(),
        about: about(text),
        dri: said(),
        state: State::Bounced,
        vital: true,
        for_next: true,
        need_by: Some(on),
        eta: Some(on),
        likely: [Some(on), Some(on.plus(9))],
        slip: 5,
        code: ReasonCode::Scope,
        presses: true,
        dates: "No date yet.".into(),
        instead: said(),
        promised: true,
        passed: Some(5),
        unconfirmed_since: Some(on),
        bounced: said(),
        next_step: said(),
        next_step_on: Some(on),
    }
}

fn peers() -> Audience {
    Audience::usual().remove(0)
}

/// What a Markdown reader finds: each heading, paragraph and bullet as its words.
fn read_back(text: &str) -> Vec<String> {
    let (mut blocks, mut open) = (Vec::new(), String::new());
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(words) => open += &words,
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item)
            | Event::End(TagEnd::List(false)) => {}
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {
                blocks.push(std::mem::take(&mut open));
            }
            other => panic!("{other:?} was not meant in:\n{text}"),
        }
    }
    blocks
}

#[track_caller]
fn check_reads_back(text: &str) {
    for audience in Audience::usual() {
        let report = report(&audience, &everywhere(text, 1), &[]).unwrap();
        let words: Vec<&str> = report.blocks.iter().map(Block::text).collect();
        assert_eq!(read_back(&markdown(&report)), words, "{} for {text:?}", audience.name);
    }
}

#[test]
fn no_text_of_the_record_becomes_markup() {
    HOSTILE.into_iter().for_each(check_reads_back);
}

proptest! {
    #[test]
    fn nor_does_any_other(text in "[ -~\\n]{1,40}|\\PC{1,20}") {
        prop_assume!(!text.trim().is_empty());
        check_reads_back(&text);
    }
    #[test]
    fn a_file_name_is_safe_for_any_subject(subject in "\\PC{0,80}") {
        let name = file_name(&AudienceKey::peers(), day("2023-12-01"), &subject);
        prop_assert!(name.starts_with("2023-12-01-peers") && name.ends_with(".md") && name.len() < 255);
        prop_assert!(name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)) && !name.contains(".."));
    }
}

#[test]
fn a_file_name_has_no_folder_and_no_reserved_word() {
    let name = |subject| file_name(&AudienceKey::peers(), day("2023-12-01"), subject);
    assert_eq!(name("../../x"), "2023-12-01-peers-x.md");
    assert_eq!(name("CON"), "2023-12-01-peers-con.md");
    assert_eq!(name("Inês: “Go/No-go”"), "2023-12-01-peers-inês-go-no-go.md");
    assert_eq!(name("///"), "2023-12-01-peers.md");
}

#[test]
fn a_line_left_out_is_in_no_format_and_its_section_goes_with_it() {
    let material = everywhere("word", 1);
    let report = report(&peers(), &material, &["ask:a".to_owned()]).unwrap();
    for text in [markdown(&report), plain(&report)] {
        assert!(!text.to_lowercase().contains("asked of you"), "{text}");
    }
    let line = report.sections.iter().flat_map(|s| &s.lines).find(|line| line.key == "ask:a");
    assert!(line.unwrap().left_out, "it can be put back");
}

#[test]
fn forty_five_initiatives_still_fit_on_a_page() {
    let mut material = everywhere("word", 45);
    for well in &mut material.initiatives[5..] {
        well.computed = Health::OnTrack;
    }
    let one = material.open.remove(0);
    material.open = (0..300).map(|n| OpenItem { id: n.to_string(), ..one.clone() }).collect();
    let report = report(&peers(), &material, &[]).unwrap();
    assert_eq!(report.title, "Status of 45 initiatives");
    let health: Vec<&str> = report.sections[0].lines.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(health.len(), 6, "{health:#?}");
    assert!(health[0].contains("The record says ■ Off track"), "{health:#?}");
    assert!(health[5].starts_with("● On track — 40 initiatives: ") && health[5].ends_with("and 28 more."));
    let open = report.sections.iter().find(|section| section.heading == "Open").unwrap();
    assert_eq!(open.lines.last().unwrap().text, "And 280 more open dependencies.");
    assert!(plain(&report).lines().count() < 60);
}

#[test]
fn health_is_said_first_in_a_word_and_a_symbol_and_both_when_they_differ() {
    let line = |declared, reason: &str| {
        let mut material = everywhere("X", 1);
        material.initiatives[0].declared = declared;
        material.initiatives[0].reason = reason.to_owned();
        material.initiatives[0].because = "X was needed by 10 Nov".to_owned();
        report(&peers(), &material, &[]).unwrap().sections[0].lines[0].text.clone()
    };
    assert_eq!(
        line(Some(Health::OnTrack), "All is well."),
        "● On track — X: All is well. The record says ■ Off track: X was needed by 10 Nov."
    );
    assert_eq!(line(None, ""), "■ Off track — X: X was needed by 10 Nov.");
    assert_eq!(line(Some(Health::OffTrack), "Sign-in waits"), "■ Off track — X: Sign-in waits.");
}

#[test]
fn that_nothing_changed_is_said_in_two_lines() {
    let mut material = everywhere("X", 1);
    material.initiatives[0].declared = None;
    material.initiatives[0].because = "all dates hold".to_owned();
    for (audience, expect) in Audience::usual().iter().zip([
        "Status of X\nNo change since 24 Nov.\n- ■ Off track — X: X.\n",
        "Status of X\nNo change since 24 Nov.\n- ■ Off track — X: X.\n",
        "Status of X\nNo change since 24 Nov.\n- ■ Off track — X: X.\n",
    ]) {
        assert_eq!(plain(&unchanged(audience, &material)), expect, "{}", audience.name);
    }
}

#[test]
fn each_audience_gets_no_more_words_than_it_takes() {
    let mut material = everywhere("a rather long text of eight words here", 5);
    let one = material.open.remove(0);
    material.open = (0..40).map(|n| OpenItem { id: n.to_string(), ..one.clone() }).collect();
    for most in [60, 90, 200, 400] {
        for audience in Audience::usual().into_iter().skip(1) {
            let audience = Audience { most_words: most, ..audience };
            let words = report(&audience, &material, &[]).unwrap().words();
            let least =
                report(&Audience { most_words: 20, ..audience.clone() }, &material, &[]).unwrap().words();
            assert!(words <= usize::from(most).max(least), "{words} of {most} for {}", audience.name);
        }
    }
}

fn with(template: &str) -> Audience {
    Audience { template: template.to_owned(), ..peers() }
}

#[test]
fn a_template_arranges_the_facts_and_their_words_stay_words() {
    let material = everywhere("# - {{ 7*7 }} ## x", 1);
    let text =
        "## Mine\n{{ facts.initiatives[0].title }}\n- {{ facts.open|length }} open, {{ since|upper }}\n";
    let report = report(&with(text), &material, &[]).unwrap();
    assert_eq!(
        report.blocks,
        [
            Block::Heading("Mine".to_owned()),
            Block::Paragraph("# - {{ 7*7 }} ## x".to_owned()),
            Block::Bullet("1 open, 24 NOV".to_owned()),
        ]
    );
}

#[test]
fn a_template_that_can_not_be_used_says_where_and_why() {
    for (template, expect) in [
        ("ok\n{{ oops", "(line 2)"),
        ("{{ private }}", "undefined"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}", "too many steps"),
        ("{% include 'x' %}", "line 1"),
    ] {
        let problem = report(&with(template), &everywhere("X", 1), &[]).unwrap_err().to_string();
        assert!(problem.contains(expect), "{template}: {problem}");
    }
}
