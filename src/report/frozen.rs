//! An update read back from the Markdown in which it was frozen, so that it can be written in another format later, in
//! the words that were sent and no others.

use super::{Block, Report};

/// The parts that [`super::markdown::markdown`] wrote as `text`. Facts and keys are not in it any more.
pub fn frozen(text: &str) -> Report {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let blocks: Vec<Block> = lines
        .map(|line| {
            let (make, rest): (fn(String) -> Block, _) = if let Some(rest) = line.strip_prefix("## ") {
                (Block::Heading, rest)
            } else if let Some(rest) = line.strip_prefix("# ") {
                (Block::Title, rest)
            } else if let Some(rest) = line.strip_prefix("- ") {
                (Block::Bullet, rest)
            } else {
                (Block::Paragraph, line)
            };
            make(words(rest))
        })
        .collect();
    let title = blocks.iter().find_map(|block| match block {
        Block::Title(words) => Some(words.clone()),
        _ => None,
    });
    Report { title: title.unwrap_or_default(), sections: Vec::new(), blocks }
}

/// The words without the marks that kept them from being markup.
fn words(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match letters.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {
                out.push(*next);
                letters.next();
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::frozen;
    use crate::domain::text::one_line;
    use crate::report::{Block, Report, html, markdown::markdown};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_frozen_is_read_back_part_by_part(
            parts in prop::collection::vec((0u8..4, "[ -~]{1,30}|\\PC{1,12}|[-#+=*_.)\\\\0-9 ]{1,8}"), 0..8)
        ) {
            let parts = parts.into_iter().map(|(kind, text)| (kind, one_line(&text)));
            let blocks: Vec<Block> = parts
                .filter(|(_, text)| !text.is_empty())
                .map(|(kind, text)| [Block::Title, Block::Heading, Block::Bullet, Block::Paragraph][usize::from(kind)](text))
                .collect();
            let report = Report { title: String::new(), sections: Vec::new(), blocks };
            prop_assert_eq!(frozen(&markdown(&report)).blocks, report.blocks.clone());
            let page = html::page(&report, None);
            let body = page.split("<body>").nth(1).unwrap_or_default();
            let ours = ["h1", "h2", "ul", "li", "p", "/h1", "/h2", "/ul", "/li", "/p", "/body", "/html"];
            for tag in body.split('<').skip(1) {
                prop_assert!(ours.iter().any(|of| tag.starts_with(&format!("{of}>"))), "<{tag}");
            }
        }
    }
}
