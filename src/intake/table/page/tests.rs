use super::super::{ReadAs, read};
use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(page: &str, expect: &[&[&str]]) {
    let table = read(page.as_bytes()).unwrap();
    assert_eq!(table.read_as, ReadAs::Page);
    let rows = std::iter::once(table.headers.as_slice()).chain(table.rows.iter().map(|row| &*row.cells));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.iter().map(String::as_str).collect()).collect();
    assert_eq!(rows, expect, "{page}");
}

#[track_caller]
fn refuse(page: &str, expect: BadFile) {
    assert_eq!(read(page.as_bytes()), Err(expect));
}

#[test]
fn a_table_from_sheets_is_read_with_its_line_breaks() {
    let page = "<meta charset='utf-8'><google-sheets-html-origin><style>td {border: 1px}</style>\
        <table xmlns=x><colgroup><col width=1></colgroup><tbody><tr><td>Item</td><td>Team</td></tr>\
        <tr><td>SSO<br/>SDK &amp; more</td><td data-sheets-value='{}'>Platform&nbsp;A</td></tr></tbody></table>";
    check(page, &[&["Item", "Team"], &["SSO\nSDK & more", "Platform A"]]);
}
#[test]
fn a_cell_that_spans_rows_says_the_same_in_each() {
    let page = "<table><tr><th>Team<th>Item<th>Due</tr><tr><td rowspan=2>A<td>One<td>1</tr><tr><td>Two<td rowspan=2>2</tr>\
        <tr><td colspan=2>B</tr></table>";
    check(page, &[&["Team", "Item", "Due"], &["A", "One", "1"], &["A", "Two", "2"], &["B", "", "2"]]);
}
#[test]
fn the_largest_table_is_meant_and_one_in_a_cell_is_words_of_it() {
    let page = "<html><body><table><tr><td>x</table>words<table><tr><td>Item<td>Team<tr><td>One\
        <td><table><tr><td>in<td>ner</table><p>after</p></table></body></html>";
    check(page, &[&["Item", "Team"], &["One", "in ner\nafter"]]);
}
#[test]
fn a_link_is_kept_beside_its_words_and_a_day_is_what_it_says_it_is() {
    let page = "<table><tr><td>Item<td>Due<td>Doc<tr><td>One<td><time datetime='2026-03-04'>4. März</time>\
        <td><a href='https://x.example/1'>the spec</a></table>";
    check(page, &[&["Item", "Due", "Doc"], &["One", "2026-03-04", "the spec"]]);
    assert_eq!(read(page.as_bytes()).unwrap().rows[0].links, [(2, "https://x.example/1".to_owned())]);
}
#[test]
fn what_is_not_shown_is_not_read() {
    let page = "<table><tr><td>Item<script>document.write('<td>x')</script><td>Team<tr><td>One<!-- no --><td>\
        <style>a{}</style>A</table>";
    check(page, &[&["Item", "Team"], &["One", "A"]]);
}
#[test]
fn what_is_no_table_or_too_much_is_refused() {
    refuse("<html><p>no table</p></html>", BadFile::NoTable);
    refuse("<table><tr><td>Item</table>", BadFile::NoRows);
    refuse(&"<table><tr><td>".repeat(9), BadFile::TooDeep { what: "tables" });
    refuse("<table><tr><td>a<tr><td colspan=600>b</table>", BadFile::TooManyColumns { line: 2 });
    let tall =
        format!("<table><tr><td>a<tr><td rowspan=99999>{}{}", "x".repeat(100_000), "<tr>".repeat(5_000));
    refuse(&tall, BadFile::TooManyCells);
    refuse(&format!("<table>{}", "<tr><td>x".repeat(100_002)), BadFile::TooManyRows);
}
#[test]
fn text_that_begins_with_a_sign_is_no_page() {
    assert!(!is_page("<Item>,Team\nx,y"));
    assert!(is_page(" <TABLE><tr>"));
    assert!(is_page("<div><table>"));
}

proptest! {
    #[test]
    fn any_page_is_read_or_refused(parts in proptest::collection::vec(prop_oneof![
        Just("<table>"), Just("<tr>"), Just("<td>"), Just("<td rowspan=3>"), Just("<td colspan=2>"), Just("</table>"),
        Just("x"), Just("<br>"), Just("</td>"), Just("<a href=y>"), Just("&amp;"), Just("<")], 0..60))
    {
        let page = format!("<table>{}", parts.concat());
        if let Ok(table) = read(page.as_bytes()) {
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.headers.len()));
        }
    }
}
