//! A link may be typed wherever a statement comes from; what is not https or mailto is kept and never offered to open.

use crate::world::{World, promise};
use serde_json::Value;
use towline::api::act::{Act, Said};
use towline::api::query::Query;
use towline::domain::id::DependencyId;
use towline::domain::standing::StandingWord;

const HOSTILE: [&str; 9] = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "  javascript:alert(1)",
    "java\u{9}script:alert(1)",
    "\u{1}javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<script>alert(1)</script>",
    "http://example.org",
    "https://example.org@evil.test",
];

/// One statement of each kind that has a link.
fn statements(dependency: DependencyId, link: &str) -> Vec<Act> {
    let said = || Said { link: link.to_owned(), ..Said::default() };
    let with_link = |act: Act| match act {
        Act::StateEta { dependency, eta, .. } => Act::StateEta { dependency, eta, said: said() },
        other => other,
    };
    let day = "2023-12-20".parse().unwrap();
    vec![
        with_link(promise(dependency, "2023-12-15")),
        Act::StateNeedBy { dependency, day, reason: String::new(), said: said() },
        Act::StateStanding {
            dependencies: vec![dependency],
            word: StandingWord::Acknowledged,
            reason: String::new(),
            said: said(),
        },
        Act::Deliver { dependency, what: String::new(), on: None, link: link.to_owned() },
    ]
}

/// Every link that a view offers to open.
fn offered(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if let (true, Some(link)) = (name == "link", value.as_str()) {
                    found.push(link.to_owned());
                }
                offered(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| offered(value, found)),
        _ => {}
    }
}

fn links(link: &str) -> Vec<String> {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let id = world.dependency(initiative, "SSO SDK");
    for act in statements(id, link) {
        world.act(act);
    }
    let view = serde_json::to_value(world.view(Query::Dependency { id })).unwrap();
    let mut found = Vec::new();
    offered(&view, &mut found);
    found.retain(|link| !link.is_empty());
    found
}

#[test]
fn a_hostile_link_is_offered_nowhere_and_a_good_one_everywhere() {
    assert!(links("https://example.org/ticket/7").len() >= 4);
    for link in HOSTILE {
        assert_eq!(links(link), [""; 0], "{link:?}");
    }
}
