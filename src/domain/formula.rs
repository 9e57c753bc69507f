//! Text that a spreadsheet would run, and the apostrophe that keeps it from that: put before it when a table leaves, and
//! taken off when one comes in, so that what comes back is what was on record. Numbers and days are not looked at here.

use std::borrow::Cow;

/// Whether a spreadsheet would run it.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text as a cell that is no formula. Apostrophes that stand before one already get one more, so that they stay.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if would_be(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell that was [`guarded`]; any other apostrophe is part of the text.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| would_be(text)).unwrap_or(cell)
}

/// Whether it is a formula but for the apostrophes before it.
fn would_be(text: &str) -> bool {
    is_formula(text.trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_run_gets_an_apostrophe_and_loses_it_again() {
        for (text, cell) in [
            ("SSO SDK", "SSO SDK"),
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-5", "'-5"),
            ("@platform", "'@platform"),
            ("\t=1", "'\t=1"),
            ("\r1", "'\r1"),
            ("a=b", "a=b"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("'tis so", "'tis so"),
            ("' =1", "' =1"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!((guarded(text).as_ref(), unguarded(cell)), (cell, text));
        }
    }

    proptest! {
        #[test]
        fn no_cell_runs_and_every_text_comes_back(text in "\\PC{0,20}|['=+@\\-\t\r a]{0,6}") {
            let cell = guarded(&text);
            prop_assert!(!is_formula(&cell));
            prop_assert_eq!(unguarded(&cell), text.as_str());
        }
    }
}
