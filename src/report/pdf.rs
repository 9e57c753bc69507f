//! The update as PDF: typst with a world of our own, in which there is one page of markup, two faces that come with the
//! program, no file, no clock and no network. The words of the record come in as values, so that none is markup; equal
//! reports make equal bytes.

use super::{Block, Report};
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Array, Bytes, Datetime, Dict, Duration, IntoValue, Smart, Value};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// How the page is set.
const PAGE: &str = include_str!("update.typ");

/// The page could not be set.
#[derive(Debug, thiserror::Error)]
#[error("The page could not be set: {0}")]
pub struct Unset(String);

/// The PDF's bytes; below the words the picture as SVG, with its words in the faces of the page.
///
/// # Errors
/// When the page can not be set; that is a defect, since no word of the record is markup.
pub fn pdf(report: &Report, picture: Option<&str>) -> Result<Vec<u8>, Unset> {
    let document: PagedDocument =
        typst::compile(&Desk::with(report, picture)).output.map_err(|all| unset(&all))?;
    let options = PdfOptions {
        ident: Smart::Custom(report.title.clone()),
        creator: Smart::Custom(Some("Towline".to_owned())),
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|all| unset(&all))?;
    // What was worked out for this page is of no use to the next one.
    typst::comemo::evict(0);
    Ok(bytes)
}

fn unset(all: &[SourceDiagnostic]) -> Unset {
    Unset(all.iter().map(|one| one.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// All that typst sees.
struct Desk {
    library: LazyHash<Library>,
    source: Source,
}

/// The faces, read once.
fn faces() -> &'static (LazyHash<FontBook>, Vec<Font>) {
    static FACES: OnceLock<(LazyHash<FontBook>, Vec<Font>)> = OnceLock::new();
    FACES.get_or_init(|| {
        let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
        (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
    })
}

impl Desk {
    fn with(report: &Report, picture: Option<&str>) -> Self {
        let blocks: Array = report
            .blocks
            .iter()
            .map(|block| {
                let (kind, words) = match block {
                    Block::Title(words) => ("title", words),
                    Block::Heading(words) => ("heading", words),
                    Block::Bullet(words) => ("bullet", words),
                    Block::Paragraph(words) => ("paragraph", words),
                };
                dict([("kind", kind.into_value()), ("words", words.as_str().into_value())]).into_value()
            })
            .collect();
        let update = dict([
            ("title", report.title.as_str().into_value()),
            ("blocks", blocks.into_value()),
            ("picture", picture.map(|svg| Bytes::from_string(svg.to_owned())).into_value()),
        ]);
        let inputs = dict([("update", update.into_value())]);
        let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        Self { library, source: Source::detached(PAGE) }
    }
}

fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs.into_iter().map(|(key, value)| (key.into(), value)).collect()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &faces().0
    }
    fn main(&self) -> FileId {
        self.source.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        faces().1.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::pdf;
    use crate::report::{Block, Report};

    fn report(words: &str) -> Report {
        let of = |make: fn(String) -> Block| make(words.to_owned());
        let mut blocks: Vec<Block> =
            [Block::Title, Block::Paragraph, Block::Heading, Block::Bullet].map(of).to_vec();
        blocks.push(Block::Bullet("▲ At risk — x".to_owned()));
        Report { title: words.to_owned(), sections: Vec::new(), blocks }
    }

    #[test]
    fn no_word_of_the_record_is_markup_and_equal_reports_make_equal_bytes() {
        for words in
            ["#panic(\"x\")", "$ x", "@label <label>", "*b* _i_ `c` \\", "[x](y) {{7*7}}", "", "// no /* no"]
        {
            let bytes = pdf(&report(words), None).unwrap();
            assert!(bytes.starts_with(b"%PDF-"), "{words}");
            assert_eq!(bytes, pdf(&report(words), None).unwrap(), "{words}");
        }
    }

    #[test]
    fn a_picture_is_set_below_the_words_also_one_that_is_higher_than_a_page() {
        let bare = pdf(&report("x"), None).unwrap();
        for high in [100, 4000] {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"{high}\"><text y=\"20\">⚑ é</text></svg>"
            );
            let with = pdf(&report("x"), Some(&svg)).unwrap();
            assert!(with.len() > bare.len() && with == pdf(&report("x"), Some(&svg)).unwrap());
        }
        assert!(pdf(&report("x"), Some("no picture")).is_err());
    }
}
