//! A status update as data, and its formats. Pure: the facts come in as [`material::Material`], which holds only
//! plain shareable data, so that what is private can not be written by mistake: there is no field for it.
//!
//! An audience is a module that turns the material into sections (see [`peers`]); a format is a function over the
//! [`Report`] (see [`markdown`], [`plain`]). What is sent is decided by the user; nothing is sent from here.

pub mod agenda;
pub mod brief;
pub mod csv;
pub mod decision;
pub mod letter;
pub mod markdown;
pub mod material;
pub mod name;
mod peers;
pub mod plain;
mod prose;
pub mod share;
pub mod tables;
mod words;
pub mod xlsx;

#[cfg(test)]
mod tests;

use crate::domain::update::Audience;
use material::Material;

/// An update as headings and lines, before any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title, on one line.
    pub title: String,
    /// Its period and audience in words.
    pub subtitle: String,
    /// Its sections, in order; none is empty.
    pub sections: Vec<Section>,
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

/// The update for `audience`; lines whose key is in `without` are left out by hand.
pub fn report(audience: Audience, material: &Material, without: &[String]) -> Report {
    let sections = match audience {
        Audience::Peers => peers::sections(material, without),
    };
    Report {
        title: words::title(material),
        subtitle: format!(
            "For {}, {} to {}",
            audience.label(),
            material.from.in_full(),
            material.to.in_full()
        ),
        sections: sections.into_iter().filter(|section| !section.lines.is_empty()).collect(),
    }
}

impl Report {
    /// Sections with the lines that are written; a section without one is dropped.
    fn written(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        let sections = self.sections.iter().map(|section| {
            let lines = section.lines.iter().filter(|line| !line.left_out);
            (section.heading.as_str(), lines.map(|line| line.text.as_str()).collect::<Vec<_>>())
        });
        sections.filter(|(_, lines)| !lines.is_empty())
    }
}
