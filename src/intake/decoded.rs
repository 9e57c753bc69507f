//! Bytes of a table as text: which encoding they are in, and what is no text at all. A byte order mark decides;
//! without one it is UTF-8 if it can be, UTF-16 if every other byte is zero, else Windows-1252, in which every
//! byte means something. Other encodings are not guessed: the preview shows the samples, and the user sees it.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotText {
    /// A workbook or another archive.
    Archive,
    /// Something else with bytes that no text has.
    Binary,
}

/// The text without its byte order mark, every line ended by `\n`, and the name of its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), NotText> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(NotText::Archive);
    }
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => zeros(bytes).unwrap_or_else(|| match std::str::from_utf8(bytes) {
            Ok(_) => UTF_8,
            Err(_) => WINDOWS_1252,
        }),
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    if text.chars().any(is_of_no_text) {
        return Err(NotText::Binary);
    }
    let name = if encoding == UTF_8 {
        "UTF-8"
    } else if encoding == WINDOWS_1252 {
        "Windows-1252"
    } else {
        "UTF-16"
    };
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), name))
}

/// UTF-16 without a mark: Latin text has a zero in every other byte.
fn zeros(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
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
fn is_of_no_text(c: char) -> bool {
    c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1B}' | '\u{1F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: Result<(&str, &str), NotText>) {
        let found = decode(bytes);
        assert_eq!(found.as_ref().map(|(text, name)| (text.as_str(), *name)).map_err(|e| *e), expect);
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
        check(b"PK\x03\x04rest", Err(NotText::Archive));
        check(b"title\nab\0c", Err(NotText::Binary));
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Err(NotText::Binary));
    }
}
