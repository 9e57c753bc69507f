//! The update as HTML: a page that stands by itself, and the part of it that goes on the clipboard. Headings and lists
//! are ours, every word of the record is text: nothing in it is a tag, an attribute, a script or an address.

use super::{Block, Report};

/// What a reader may not do with the page, whatever is in it: no script, nothing loaded, nothing sent.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// How the page looks, also on paper and in the dark.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{max-width:44rem;margin:2.5rem auto;padding:0 1.25rem;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;\
overflow-wrap:anywhere}\
h1{margin:0;font-size:1.6rem;line-height:1.25}\
h1+p{margin:.25rem 0 1.75rem;opacity:.75}\
h2{margin:1.75rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid;font-size:1.1rem}\
ul{margin:0;padding-left:1.25rem}\
li{margin:.4rem 0}\
svg{display:block;max-width:100%;height:auto;margin-top:1.75rem}\
@media print{body{max-width:none;margin:0}h2{break-after:avoid}li{break-inside:avoid}}";

/// A page that needs nothing else, ending in a line break; below the words the picture, which was drawn here.
pub fn page(report: &Report, picture: Option<&str>) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}{}</body>\n</html>\n",
        text(&report.title),
        rich(report),
        picture.unwrap_or_default()
    )
}

/// Headings and lists alone, for the clipboard: the program it is pasted into has a look of its own, and most drop what
/// is drawn.
pub fn rich(report: &Report) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &report.blocks {
        let bullet = matches!(block, Block::Bullet(_));
        if bullet != in_list {
            out += if bullet { "<ul>\n" } else { "</ul>\n" };
            in_list = bullet;
        }
        out += &match block {
            Block::Title(words) => format!("<h1>{}</h1>\n", text(words)),
            Block::Heading(words) => format!("<h2>{}</h2>\n", text(words)),
            Block::Bullet(words) => format!("<li>{}</li>\n", text(words)),
            Block::Paragraph(words) => format!("<p>{}</p>\n", text(words)),
        };
    }
    out + if in_list { "</ul>\n" } else { "" }
}

/// Words in which nothing means anything to a browser.
pub(super) fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}
