//! Whatever the record holds, the Markdown reads back as the same words under our headings, and as nothing else.

use super::material::{About, AskItem, Change, Initiative, Material, OpenItem, What};
use super::name::file_name;
use super::{Report, markdown::markdown, plain::plain, report};
use crate::domain::ask::AskKind;
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::initiative::Health;
use crate::domain::testing::day;
use crate::domain::update::Audience;
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
    let about = About { title: text.into(), initiative: text.into(), supplier: text.into() };
    let on = day("2023-11-28");
    let change = |id: &str, what| Change { id: id.into(), on, about: about.clone(), what };
    let said = || text.to_owned();
    let moved = What::Moved { from: on, to: on.plus(7), slip: 5, code: ReasonCode::Scope, reason: said() };
    Material {
        from: day("2023-11-24"),
        to: day("2023-12-01"),
        initiatives: (0..n)
            .map(|i| Initiative {
                id: i.to_string(),
                title: said(),
                declared: Some(Health::OnTrack),
                reason: said(),
                computed: Health::OffTrack,
                because: said(),
            })
            .collect(),
        changes: vec![
            change("1", moved),
            change("2", What::Bounced { reason: said() }),
            change("3", What::Escalated { needed: said() }),
        ],
        open: vec![OpenItem {
            id: "o".into(),
            about: about.clone(),
            dri: said(),
            state: State::Bounced,
            dates: "No date yet.".into(),
            passed: Some(5),
            unconfirmed_since: Some(on),
            bounced: said(),
            next_step: said(),
            next_step_on: Some(on),
        }],
        asks: vec![AskItem {
            id: "a".into(),
            about,
            to: said(),
            kind: AskKind::Eta,
            text: said(),
            asked_on: on,
            reply_by: Some(on),
        }],
    }
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

fn facts_of(report: &Report) -> Vec<String> {
    let mut wanted = vec![report.title.clone(), report.subtitle.clone()];
    for (heading, lines) in report.written() {
        wanted.push(heading.to_owned());
        wanted.extend(lines.into_iter().map(str::to_owned));
    }
    wanted
}

#[track_caller]
fn check_reads_back(text: &str) {
    let report = report(Audience::Peers, &everywhere(text, 1), &[]);
    assert_eq!(read_back(&markdown(&report)), facts_of(&report), "for {text:?}");
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
        let name = file_name(Audience::Peers, day("2023-12-01"), &subject);
        prop_assert!(name.starts_with("2023-12-01-peers") && name.ends_with(".md") && name.len() < 255);
        prop_assert!(name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)) && !name.contains(".."));
    }
}

#[test]
fn a_file_name_has_no_folder_and_no_reserved_word() {
    let name = |subject| file_name(Audience::Peers, day("2023-12-01"), subject);
    assert_eq!(name("../../x"), "2023-12-01-peers-x.md");
    assert_eq!(name("CON"), "2023-12-01-peers-con.md");
    assert_eq!(name("Inês: “Go/No-go”"), "2023-12-01-peers-inês-go-no-go.md");
    assert_eq!(name("///"), "2023-12-01-peers.md");
}

#[test]
fn a_line_left_out_is_in_no_format_and_its_section_goes_with_it() {
    let material = everywhere("word", 1);
    let report = report(Audience::Peers, &material, &["ask:a".to_owned()]);
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
    let report = report(Audience::Peers, &material, &[]);
    assert_eq!(report.title, "Status of 45 initiatives");
    let health: Vec<&str> = report.sections[0].lines.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(health.len(), 6, "{health:#?}");
    assert!(health[0].contains("The record says ■ Off track"), "{health:#?}");
    assert!(health[5].starts_with("● On track — 40 initiatives: ") && health[5].ends_with("and 28 more."));
    assert_eq!(report.sections[2].lines.last().unwrap().text, "And 280 more open dependencies.");
    assert!(plain(&report).lines().count() < 60);
}

#[test]
fn health_is_said_first_in_a_word_and_a_symbol_and_both_when_they_differ() {
    let line = |declared, reason: &str| {
        let mut material = everywhere("X", 1);
        material.initiatives[0].declared = declared;
        material.initiatives[0].reason = reason.to_owned();
        material.initiatives[0].because = "X was needed by 10 Nov".to_owned();
        report(Audience::Peers, &material, &[]).sections[0].lines[0].text.clone()
    };
    assert_eq!(
        line(Some(Health::OnTrack), "All is well."),
        "● On track — X: All is well. The record says ■ Off track: X was needed by 10 Nov."
    );
    assert_eq!(line(None, ""), "■ Off track — X: X was needed by 10 Nov.");
    assert_eq!(line(Some(Health::OffTrack), "Sign-in waits"), "■ Off track — X: Sign-in waits.");
}
