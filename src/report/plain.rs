//! The update as plain text, for a mail or a chat.

use super::{Block, Report};

/// The report as plain text, ending in a line break.
pub fn plain(report: &Report) -> String {
    let mut text = String::new();
    for block in &report.blocks {
        text += &match block {
            Block::Title(words) => format!("{words}\n"),
            Block::Heading(words) => format!("\n{}\n", words.to_uppercase()),
            Block::Bullet(words) => format!("- {words}\n"),
            Block::Paragraph(words) => format!("{words}\n"),
        };
    }
    text
}
