//! Writes `ui/src/bindings.ts` from the wire types, and fails when the file differs from them.
//! `TOWLINE_WRITE_BINDINGS=1 cargo test bindings` rewrites it.

use super::reply::Reply;
use super::request::Request;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

struct Collector<'c> {
    config: &'c Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let declared = T::output_path().is_some();
        let name = T::ident(self.config);
        if !declared || self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{docs}export {}\n", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

fn bindings() -> String {
    let config = Config::default();
    let mut collector = Collector { config: &config, found: BTreeMap::new() };
    collector.visit::<Request>();
    collector.visit::<Reply>();
    let types: Vec<String> = collector.found.into_values().collect();
    format!("// Generated from src/api; do not edit.\n\n{}", types.join("\n"))
}

#[test]
fn bindings_are_those_of_the_core() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/bindings.ts");
    let wanted = bindings();
    if std::env::var_os("TOWLINE_WRITE_BINDINGS").is_some() {
        std::fs::write(path, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert!(found == wanted, "ui/src/bindings.ts differs from src/api; run `make bindings`");
}
