//! What is looked for, and that no table is forgotten.

use super::{SOUGHT, WORDLESS, asked};
use crate::store::Store;
use crate::store::journal::shapes;

#[test]
fn every_table_of_the_record_is_found_or_has_no_words() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("ledger.towline"), "stamp").unwrap();
    let shapes = shapes(&store.read.db).unwrap();
    for shape in &shapes {
        let sought = SOUGHT.iter().any(|of| of.table == shape.name);
        assert!(
            sought != WORDLESS.contains(&shape.name.as_str()),
            "`{}` needs a line in SOUGHT of store/search.rs, so that its words are found, or in WORDLESS",
            shape.name
        );
    }
    for of in SOUGHT {
        let shape = shapes.iter().find(|shape| shape.name == of.table).unwrap();
        for column in of.shared.split_whitespace().chain(of.private.split_whitespace()) {
            let column = column.trim_end_matches("[]").to_owned();
            assert!(shape.columns.contains(&column), "{} has no {column}", of.table);
        }
        assert!(of.private.split_whitespace().all(|column| column.ends_with("_private")), "{}", of.table);
        assert!(of.shared.split_whitespace().all(|column| !column.ends_with("_private")), "{}", of.table);
    }
}

#[test]
fn whatever_is_typed_is_plain_words_and_the_last_may_be_just_begun() {
    let cases = [
        ("sso", Some(r#""sso"*"#)),
        ("  SSO  sdk ", Some(r#""SSO" "sdk"*"#)),
        (r#"a"b NEAR("#, Some(r#""a""b" "NEAR("*"#)),
        ("not AND or", Some(r#""not" "AND" "or"*"#)),
        ("shared: * ^x", Some(r#""shared:" "^x"*"#)),
        ("- \" ( )", None),
        ("", None),
    ];
    for (typed, wanted) in cases {
        assert_eq!(asked(typed).as_deref(), wanted, "{typed}");
    }
}
