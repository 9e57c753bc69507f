//! A status update as data, and its formats. Pure: the facts come in as [`material::Material`], which holds only
//! plain shareable data, so that what is private can not be written by mistake: there is no field for it.
//!
//! A register is a module that turns the material into sections (see [`peers`]), a [`template`] arranges them, and a
//! format is a function over the blocks of the [`Report`] (see [`markdown`], [`plain`]). What is sent is decided by the user; nothing is sent from here.

pub mod agenda;
pub mod brief;
pub mod calendar;
pub mod csv;
pub mod decision;
mod draft;
pub mod frozen;
pub mod html;
pub mod letter;
mod management;
pub mod markdown;
pub mod material;
pub mod name;
mod non_technical;
#[cfg(feature = "pdf")]
pub mod pdf;
mod peers;
pub mod pictured;
pub mod plain;
mod prose;
pub mod share;
pub mod tables;
pub mod template;
pub mod timeline;
pub mod wording;
mod words;
pub mod xlsx;

#[cfg(test)]
mod tests;

use crate::domain::audience::{Audience, Register};
use draft::Draft;
use material::Material;
pub use template::BadTemplate;
use wording::Wording;

/// Lines of a section at most in a short register, before it has to fit a length.
const ROOM: usize = 6;

/// An update: its facts line by line, and as the blocks that are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title, on one line.
    pub title: String,
    /// Its facts under headings; none is empty.
    pub sections: Vec<Section>,
    /// What is written, in order.
    pub blocks: Vec<Block>,
}

/// Lines under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One line: no line break, no markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// By which it is left out; the same for the same fact in every draft.
    pub key: String,
    /// Its words.
    pub text: String,
    /// Whether it was left out by hand: then no format writes it.
    pub left_out: bool,
}

/// A part of the text; its words are on one line and without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of the whole.
    Title(String),
    /// A heading.
    Heading(String),
    /// One of a list.
    Bullet(String),
    /// A paragraph.
    Paragraph(String),
}

/// The update for `audience`; lines whose key is in `without` are left out by hand. Short registers drop what presses
/// least until it fits the audience's length, and count what they dropped.
///
/// # Errors
/// When the audience's template can not be used.
pub fn report(audience: &Audience, material: &Material, without: &[String]) -> Result<Report, BadTemplate> {
    let most = match audience.most_words {
        0 => usize::MAX,
        words => usize::from(words),
    };
    let mut room = ROOM;
    loop {
        let report = with_room(audience, &Draft { material, without, room })?;
        if room == 1 || audience.register == Register::Peers || report.words() <= most {
            return Ok(report);
        }
        room -= 1;
    }
}

/// That nothing changed since the update before, as an update of its own.
pub fn unchanged(audience: &Audience, material: &Material) -> Report {
    let draft = Draft { material, without: &[], room: ROOM };
    let since = material.since.map_or_else(String::new, |day| format!(" since {}", day.said(material.to)));
    let mut blocks =
        vec![Block::Title(words::title(material)), Block::Paragraph(format!("No change{since}."))];
    let health = match audience.register {
        Register::NonTechnical => non_technical::health(&draft),
        Register::Peers | Register::Management => draft.health(),
    };
    let plain = plain_words(audience);
    blocks.extend(health.into_iter().map(|(_, text)| Block::Bullet(plain.said(&text))));
    Report { title: words::title(material), sections: Vec::new(), blocks }
}

/// What this audience reads instead of our words, in ours and in those of the record.
fn plain_words(audience: &Audience) -> Wording {
    let mut wording = Wording::default();
    for term in &audience.glossary {
        wording.explain(&term.word, &term.plain);
    }
    wording
}

fn with_room(audience: &Audience, draft: &Draft<'_>) -> Result<Report, BadTemplate> {
    let material = draft.material;
    let sections = match audience.register {
        Register::Peers => peers::sections(draft),
        Register::Management => management::sections(draft),
        Register::NonTechnical => non_technical::sections(draft),
    };
    let plain = plain_words(audience);
    let sections: Vec<Section> = sections
        .into_iter()
        .filter(|section| !section.lines.is_empty())
        .map(|section| Section {
            heading: plain.said(&section.heading),
            lines: section.lines.into_iter().map(|l| Line { text: plain.said(&l.text), ..l }).collect(),
        })
        .collect();
    let title = plain.said(&words::title(material));
    let subtitle = words::subtitle(&audience.name, material);
    let template = if audience.template.trim().is_empty() {
        template::usual(audience.register)
    } else {
        &audience.template
    };
    let blocks = template::arranged(template, (&title, &subtitle), &sections, material)?;
    Ok(Report { title, sections, blocks })
}

impl Report {
    /// Words in it.
    pub fn words(&self) -> usize {
        let said = |word: &&str| word.chars().any(char::is_alphanumeric);
        self.blocks.iter().map(|block| block.text().split_whitespace().filter(said).count()).sum()
    }
}

impl Block {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Self::Title(text) | Self::Heading(text) | Self::Bullet(text) | Self::Paragraph(text) => text,
        }
    }
}
