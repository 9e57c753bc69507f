//! Bytes of a table as text: which encoding they are in, and what is no text at all. A byte order mark decides;
//! without one it is UTF-8 if it can be, UTF-16 if every other byte is zero, else Windows-1252, in which every
//! byte means something. Other encodings are not guessed: the preview shows the samples, and the user sees it.
//!
//! Nothing is mended here: bytes that their encoding does not have, a lone surrogate among them, would be stored as
//! something that nobody wrote. A file that is UTF-8 but for a few bytes was cut or joined, and is not taken for
//! Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The bytes are no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotText {
    /// A workbook or another archive.
    Archive,
    /// Something else with characters that no text has.
    Binary {
        /// Where.
        line: u32,
        /// Which.
        what: String,
    },
    /// Bytes that the encoding does not have.
    Garbled {
        /// Where.
        line: u32,
        /// Its name.
        encoding: &'static str,
    },
}

/// The text without its byte order mark, every line ended by `\n`, and the name of its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), NotText> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(NotText::Archive);
    }
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => zeros(bytes).unwrap_or_else(|| if is_utf8(bytes) { UTF_8 } else { WINDOWS_1252 }),
    };
    let name = name(encoding);
    let (text, garbled) = encoding.decode_with_bom_removal(bytes);
    if let Some((at, byte)) = text.bytes().enumerate().find(|(_, byte)| is_of_no_text(*byte)) {
        return Err(NotText::Binary { line: line_of(&text[..at]), what: format!("U+{byte:04X}") });
    }
    if garbled {
        let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        return Err(NotText::Garbled { line: line_of(&text[..at]), encoding: name });
    }
    let text = text.into_owned();
    Ok((if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }, name))
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "UTF-8"
    } else if encoding == WINDOWS_1252 {
        "Windows-1252"
    } else {
        "UTF-16"
    }
}

/// The line that what comes after `before` stands on.
fn line_of(before: &str) -> u32 {
    let (mut line, mut last) = (1, 0);
    for byte in before.bytes() {
        line += u32::from(byte == b'\r' || (byte == b'\n' && last != b'\r'));
        last = byte;
    }
    line
}

/// Whether it is UTF-8, be it broken in places: letters of several bytes are no accident, and so more of them than
/// of bytes that do not fit tell that it was meant so.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || letters > broken
}

/// UTF-16 without a mark: Latin text has a zero in every other byte.
fn zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let count = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (count(0), count(1), head.len() / 2);
    let whole = half > 1 && bytes.len().is_multiple_of(2);
    if whole && odd * 10 >= half * 7 && even == 0 {
        Some(UTF_16LE)
    } else if whole && even * 10 >= half * 7 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Control characters that no sheet writes. The C1 block is left out: Windows-1252 has letters there.
fn is_of_no_text(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B | 0x1F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: Result<(&str, &str), NotText>) {
        let found = decode(bytes);
        assert_eq!(found.as_ref().map(|(text, name)| (text.as_str(), *name)).map_err(Clone::clone), expect);
    }

    #[test]
    fn a_mark_decides_the_encoding_and_is_no_part_of_the_text() {
        check(b"\xEF\xBB\xBFna\xC3\xAFve", Ok(("naïve", "UTF-8")));
        check(b"\xFF\xFEa\0,\0b\0", Ok(("a,b", "UTF-16")));
        check(b"\xFE\xFF\0a\0,\0b", Ok(("a,b", "UTF-16")));
    }
    #[test]
    fn without_a_mark_the_bytes_decide() {
        check("naïve ☃".as_bytes(), Ok(("naïve ☃", "UTF-8")));
        check(b"na\xEFve \x96 caf\xE9", Ok(("naïve – café", "Windows-1252")));
        check(b"a\0,\0b\0\n\0", Ok(("a,b\n", "UTF-16")));
        check(b"\0a\0,\0b\0\n", Ok(("a,b\n", "UTF-16")));
    }
    #[test]
    fn every_line_end_is_one() {
        check(b"a\r\nb\rc\nd", Ok(("a\nb\nc\nd", "UTF-8")));
    }
    #[test]
    fn what_is_no_text_is_told_apart() {
        let binary = |line, what: &str| Err(NotText::Binary { line, what: what.to_owned() });
        check(b"PK\x03\x04rest", Err(NotText::Archive));
        check(b"title\nab\0c", binary(2, "U+0000"));
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", binary(2, "U+001A"));
    }
    #[test]
    fn bytes_that_the_encoding_does_not_have_are_not_mended() {
        let garbled = |line, encoding| Err(NotText::Garbled { line, encoding });
        check(b"\xFF\xFEa\0\n\0\x00\xD8b\0", garbled(2, "UTF-16"));
        check(b"\xEF\xBB\xBFa\r\nb\xFF", garbled(2, "UTF-8"));
        check(b"na\xC3\xAFve\ncaf\xC3\xA9\nb\xE9", garbled(3, "UTF-8"));
    }
}
