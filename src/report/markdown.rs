//! The update as Markdown: headings and bullets are ours, every word of the record is plain text. A title like
//! `](javascript:…)` or `# Heading` stays what it is: characters.

use super::{Block, Report};
use crate::domain::text::one_line;

/// The report as Markdown, ending in a line break.
pub fn markdown(report: &Report) -> String {
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    for block in &report.blocks {
        let in_list = matches!((before, block), (Some(Block::Bullet(_)), Block::Bullet(_)));
        text += if before.is_none() || in_list { "" } else { "\n" };
        text += &match block {
            Block::Title(words) => format!("# {}\n", literal(words)),
            Block::Heading(words) => format!("## {}\n", literal(words)),
            Block::Bullet(words) => format!("- {}\n", literal(words)),
            Block::Paragraph(words) => format!("{}\n", literal(words)),
        };
        before = Some(block);
    }
    text
}

/// One line of text in which nothing means anything to a Markdown reader.
fn literal(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + 8);
    let counts = line.starts_with(|c: char| c.is_ascii_digit());
    let mut at_start = true;
    for (place, c) in line.char_indices() {
        let marks = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '^' | '&' | '#' | '$' | '{'
            | '}' => true,
            // What would begin a list, a rule or an underline.
            '+' | '-' | '=' | ':' if place == 0 => true,
            '.' | ')' => counts && at_start,
            // What some readers turn into a link by itself.
            ':' => line[place + 1..].starts_with("//"),
            '@' => true,
            _ => false,
        } || (c == '.' && line[..place].to_ascii_lowercase().ends_with("www"));
        at_start &= c.is_ascii_digit();
        if marks {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
