//! How the facts of an update are arranged: a template of the user's, or the usual one. It sees plain shareable data
//! and nothing else: no file, no clock, no loop without end. Only what the template itself says becomes a heading or a
//! bullet; every word of the record is text, wherever it stands.

use super::material::Material;
use super::{Block, Section};
use crate::domain::audience::Register;
use crate::domain::text::one_line;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::Serialize;

/// Steps a template may take; a page takes some thousand.
const FUEL: u64 = 400_000;
/// Characters of an update at most.
const MOST: usize = 200_000;
/// Around a word of the record, so that no word of it is taken for a mark of ours. Text holds no such sign.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Sections one after the other, each with its lines.
const USUAL: &str = "# {{ title }}
{{ subtitle }}
{% for section in sections %}
## {{ section.heading }}
{% for line in section.lines %}- {{ line }}
{% endfor %}{% endfor %}";

/// Nothing but sentences: who reads three lines needs no headings.
const PLAIN: &str = "# {{ title }}
{% for section in sections %}{% for line in section.lines %}
{{ line }}
{% endfor %}{% endfor %}";

/// The template of this register when the user has none.
pub fn usual(register: Register) -> &'static str {
    match register {
        Register::Peers | Register::Management => USUAL,
        Register::NonTechnical => PLAIN,
    }
}

/// Why a template can not be used, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("The template can not be used{}: {what}", .line.map(|line| format!(" (line {line})")).unwrap_or_default())]
pub struct BadTemplate {
    /// The line, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
}

impl From<minijinja::Error> for BadTemplate {
    fn from(error: minijinja::Error) -> Self {
        let what = match error.kind() {
            minijinja::ErrorKind::OutOfFuel => "it takes too many steps; shorten its loops".to_owned(),
            _ => error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
        };
        Self { line: error.line(), what }
    }
}

/// What a template sees, and all it sees.
#[derive(Serialize)]
struct Page<'a> {
    title: &'a str,
    subtitle: &'a str,
    /// What is written, under its headings.
    sections: Vec<Lines<'a>>,
    from: String,
    to: String,
    /// The day of the update before; empty for the first.
    since: String,
    /// The facts one by one, days as in `2023-12-01`.
    facts: &'a Material,
}

#[derive(Serialize)]
struct Lines<'a> {
    heading: &'a str,
    lines: Vec<&'a str>,
}

/// The update as blocks, made by `template` of what is written of `sections`.
///
/// # Errors
/// When the template is none, or makes more than fits.
pub(super) fn arranged(
    template: &str,
    (title, subtitle): (&str, &str),
    sections: &[Section],
    material: &Material,
) -> Result<Vec<Block>, BadTemplate> {
    let mut env = Environment::new();
    env.set_fuel(Some(FUEL));
    env.set_recursion_limit(50);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_formatter(|out, _, value| {
        let word: String = one_line(&said(value)).chars().filter(|c| ![OPEN, CLOSE].contains(c)).collect();
        write!(out, "{OPEN}{word}{CLOSE}").map_err(minijinja::Error::from)
    });
    let written: Vec<Lines<'_>> = sections
        .iter()
        .map(|section| Lines {
            heading: &section.heading,
            lines: section.lines.iter().filter(|l| !l.left_out).map(|l| l.text.as_str()).collect(),
        })
        .filter(|section| !section.lines.is_empty())
        .collect();
    let page = Page {
        title,
        subtitle,
        sections: written,
        from: material.from.in_full(),
        to: material.to.in_full(),
        since: material.since.map(|day| day.said(material.to)).unwrap_or_default(),
        facts: material,
    };
    let text = env.render_str(template, minijinja::value::Serde(&page))?;
    if text.chars().count() > MOST {
        return Err(BadTemplate { line: None, what: format!("it makes more than {MOST} characters") });
    }
    Ok(blocks(&text))
}

fn said(value: &Value) -> String {
    if value.is_undefined() || value.is_none() { String::new() } else { value.to_string() }
}

/// Each line as the block its own first sign makes it.
fn blocks(text: &str) -> Vec<Block> {
    let marks = [("## ", Block::Heading as fn(String) -> Block), ("# ", Block::Title), ("- ", Block::Bullet)];
    let lines = text.lines().map(str::trim);
    let blocks = lines.filter_map(|line| {
        let marked = marks.iter().find_map(|(mark, block)| Some((line.strip_prefix(mark)?, *block)));
        let (words, block) = marked.unwrap_or((line, Block::Paragraph as fn(String) -> Block));
        let words = one_line(&words.replace([OPEN, CLOSE], ""));
        (!words.is_empty()).then(|| block(words))
    });
    blocks.collect()
}
