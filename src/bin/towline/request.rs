//! JSON as somebody typed it, as a request: what is wrong with it is said with its place, and a field that nobody
//! knows is refused, because a misspelt one would else be left out without a word.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use towline::api::act::Act;
use towline::api::query::Query;
use towline::api::request::Request;

/// A whole request.
pub(crate) fn whole(text: &str) -> Result<Request, String> {
    let Value::Object(parts) = json(text, "The request")? else {
        return Err(format!("The request is no object; write {SHAPE}"));
    };
    let mut request = Request { act: None, queries: Vec::new() };
    for (name, value) in parts {
        match (name.as_str(), value) {
            ("act", Value::Null) => {}
            ("act", value) => request.act = Some(act(value)?),
            ("queries", Value::Array(queries)) => {
                let read =
                    queries.into_iter().enumerate().map(|(at, one)| query(one, &format!("queries[{at}]")));
                request.queries = read.collect::<Result<_, _>>()?;
            }
            ("queries", _) => return Err(format!("`queries` is no list; write {SHAPE}")),
            (other, _) => return Err(format!("A request has no `{other}`; write {SHAPE}")),
        }
    }
    Ok(request)
}

const SHAPE: &str = r#"{"act": {"act": "…", …}, "queries": [{"query": "…", …}]}; both may be left out"#;

/// An act by itself: JSON, or its name.
pub(crate) fn one_act(text: &str) -> Result<Act, String> {
    act(named(text, "act")?)
}

/// A query by itself: JSON, or its name.
pub(crate) fn one_query(text: &str) -> Result<Query, String> {
    query(named(text, "query")?, "query")
}

/// A bare word is the name of something that needs nothing else.
fn named(text: &str, tag: &str) -> Result<Value, String> {
    if text.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Ok(Value::Object([(tag.to_owned(), Value::from(text))].into_iter().collect()));
    }
    json(text, &format!("The {tag}"))
}

fn act(value: Value) -> Result<Act, String> {
    typed(value, "act", "act")
}

fn query(value: Value, place: &str) -> Result<Query, String> {
    typed(value, "query", place)
}

fn json(text: &str, what: &str) -> Result<Value, String> {
    let at = |error: serde_json::Error| {
        let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
        let before: String = line.chars().take(error.column()).collect();
        let tail = before.chars().count().saturating_sub(40);
        let seen: String = before.chars().skip(tail).collect();
        format!("{what} is no JSON: {error}, after “{seen}”")
    };
    serde_json::from_str(text).map_err(at)
}

/// The value as its type, or where and why it is none.
fn typed<T: DeserializeOwned + Serialize>(value: Value, tag: &str, place: &str) -> Result<T, String> {
    let name = value.get(tag).and_then(Value::as_str).unwrap_or_default().to_owned();
    let called = if name.is_empty() { format!("`{place}`") } else { format!("`{place}` ({name})") };
    let wrong = |why: String| format!("In {called}: {why}");
    let typed: T = serde_json::from_value(value.clone()).map_err(|error| wrong(error.to_string()))?;
    let known = serde_json::to_value(&typed).map_err(|error| wrong(error.to_string()))?;
    match stranger(&value, &known, "") {
        Some(field) => Err(wrong(format!("nothing is called `{field}` there"))),
        None => Ok(typed),
    }
}

/// The first field of `given` that did not come back in `known`.
fn stranger(given: &Value, known: &Value, under: &str) -> Option<String> {
    match (given, known) {
        (Value::Object(given), Value::Object(known)) => given.iter().find_map(|(name, value)| {
            let path = if under.is_empty() { name.clone() } else { format!("{under}.{name}") };
            match known.get(name) {
                Some(there) => stranger(value, there, &path),
                None => Some(path),
            }
        }),
        (Value::Array(given), Value::Array(known)) => {
            let mut pairs = given.iter().zip(known).enumerate();
            pairs.find_map(|(at, (value, there))| stranger(value, there, &format!("{under}[{at}]")))
        }
        _ => None,
    }
}
