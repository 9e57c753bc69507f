//! No private word leaves: a ledger whose every private column holds a canary, and every text that can leave the
//! computer from it. A private column that is added later fails here until it holds one too.

use crate::world::World;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use towline::api::exporting::{ExportFormat, ExportTable};
use towline::api::reply::Answer;

const NAME: &str = "Wilhelmina Canary";

/// Does an act as it is sent; the id of what it made at `place`.
#[track_caller]
fn told(world: &mut World, act: Value, place: usize) -> String {
    let shown = act.to_string();
    let act = serde_json::from_value(act).unwrap_or_else(|error| panic!("{error}: {shown}"));
    world.act(act).created.get(place).cloned().unwrap_or_default()
}

/// The answer as it is sent.
#[track_caller]
fn read(world: &mut World, query: Value) -> Value {
    let query = serde_json::from_value(query).unwrap();
    match world.call(None, vec![query]).answers.remove(0) {
        Answer::View { view } => serde_json::to_value(view).unwrap(),
        other => panic!("{other:?}"),
    }
}

struct Caged {
    world: World,
    initiative: String,
    dependency: String,
    decision: String,
    meeting: String,
}

/// Each private text holds the name of its column behind "canary-"; the one person has an alias.
fn caged() -> Caged {
    let mut world = World::new();
    let w = &mut world;
    let notes = |of: &str| json!([{ "field": "notes", "value": format!("canary-{of}.notes_private") }]);
    let team = told(w, json!({ "act": "addTeam", "name": "Platform A", "changes": notes("team") }), 0);
    let changes = json!([
        { "field": "alias", "value": "the lead" },
        { "field": "team", "value": team },
        { "field": "cares", "value": "canary-person.cares_private" },
        { "field": "notes", "value": "canary-person.notes_private" },
    ]);
    let person = told(w, json!({ "act": "addPerson", "name": NAME, "changes": changes }), 0);
    let initiative = json!({ "act": "addInitiative", "title": "Checkout 2", "changes": notes("initiative") });
    let initiative = told(w, initiative, 0);
    let dependency = json!({ "initiative": initiative, "title": format!("SSO SDK of {NAME}"), "supplier": team,
        "dri": person, "criticality": 1, "needBy": "2023-12-15", "note": "canary-dependency.notes_private" });
    let dependency = told(w, json!({ "act": "addDependency", "dependency": dependency }), 0);
    let eta = json!({ "kind": "promise", "day": "2023-12-11", "reason": format!("{NAME} was ill"),
        "reasonPrivate": "canary-eta.reason_private" });
    told(w, json!({ "act": "stateEta", "dependency": dependency, "eta": eta }), 0);
    let ask = json!({ "act": "ask", "dependency": dependency, "kind": "eta", "channel": "chat", "to": person,
        "text": format!("When, {NAME}?") });
    told(w, ask, 0);
    escalated(w, &dependency, &person);
    let options = [
        json!({ "field": "initiative", "value": initiative }),
        json!({ "field": "driver", "value": person }),
        json!({ "field": "options", "value": ["JWT", "PASETO"] }),
        json!({ "field": "recommendation", "value": format!("As {NAME} said") }),
        json!({ "field": "notes", "value": "canary-decision.notes_private" }),
    ];
    let decision = json!({ "act": "addDecision", "question": "Which token format?", "changes": options });
    let decision = told(w, decision, 0);
    let changes = json!([{ "field": "teams", "value": [team] },
        { "field": "notes", "value": "canary-meeting.notes_private" }]);
    let meeting = told(w, json!({ "act": "addMeeting", "title": "Sync", "changes": changes }), 0);
    told(
        w,
        json!({ "act": "logAbsence", "absence": { "person": person, "kind": "leave", "from": "2023-12-04",
        "note": "canary-absence.notes_private" } }),
        0,
    );
    told(
        w,
        json!({ "act": "nameActing", "person": person, "forTeam": team,
        "note": "canary-acting.notes_private" }),
        0,
    );
    told(
        w,
        json!({ "act": "snooze", "dependencies": [dependency], "until": "2024-01-08",
        "reason": "canary-snooze.reason_private" }),
        0,
    );
    Caged { world, initiative, dependency, decision, meeting }
}

/// An escalation that went out and backfired.
fn escalated(w: &mut World, dependency: &str, person: &str) {
    let case = json!({ "trigger": format!("{NAME} moved it"), "needed": "A date", "impact": "The launch waits",
        "options": ["One", "Two"], "recommendation": "One" });
    let step = json!({ "rung": "director", "to": person, "channel": "mail" });
    let rung = told(w, json!({ "act": "escalate", "dependency": dependency, "case": case, "step": step }), 1);
    told(
        w,
        json!({ "act": "recordOutcome", "step": rung, "outcome": "backfired", "cost": 3,
        "note": "canary-step_result.note_private" }),
        0,
    );
}

/// Every text that can leave the computer, by what it is.
fn outputs(caged: &mut Caged) -> Vec<(String, String)> {
    let Caged { world, initiative, dependency, decision, meeting } = caged;
    let mut out = Vec::new();
    for audience in ["peers", "management", "non-technical"] {
        let order = |only_unchanged: bool| {
            json!({ "audience": audience, "initiatives": [initiative], "onlyUnchanged": only_unchanged,
                "timeline": true })
        };
        let draft = read(world, json!({ "query": "updateDraft", "order": order(false) }));
        assert_eq!(draft["picture"].is_string(), audience != "non-technical", "{draft}");
        out.push((format!("an update for {audience}"), draft.to_string()));
        told(world, json!({ "act": "saveUpdate", "order": order(false) }), 0);
        let draft = read(world, json!({ "query": "updateDraft", "order": order(true) }));
        assert!(!draft["picture"].is_string(), "{draft}");
        out.push((format!("no change for {audience}"), draft.to_string()));
    }
    let kept = world.app.content().unwrap();
    let is_frozen = |line: &&str| line.starts_with("status_update") || line.starts_with("update_picture");
    let frozen = kept.lines().filter(is_frozen);
    out.extend(frozen.map(|line| ("what is frozen".to_owned(), line.to_owned())));
    let case = json!({ "trigger": format!("{NAME} moved it"), "needed": "A date", "options": ["One", "Two"],
        "recommendation": "One" });
    let brief = read(world, json!({ "query": "brief", "dependency": dependency, "case": case }));
    out.push(("a brief".to_owned(), brief["text"].to_string()));
    let meeting = read(world, json!({ "query": "meeting", "id": meeting }));
    out.push(("an agenda".to_owned(), meeting["agendaText"].to_string()));
    let decision = read(world, json!({ "query": "decision", "id": decision }));
    out.push(("a proposal".to_owned(), decision["proposal"].to_string()));
    for format in ExportFormat::ALL {
        for table in ExportTable::ALL {
            let order = json!({ "format": format.word(), "table": table.word() });
            let preview = read(world, json!({ "query": "exportPreview", "order": order }));
            // The whole ledger holds what is private, and says so before it is saved.
            if preview["private"] == json!(true) {
                continue;
            }
            let file = read(world, json!({ "query": "export", "order": order }));
            let bytes = STANDARD.decode(file["bytes"].as_str().unwrap()).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            out.push((format!("{} of {}", format.word(), table.word()), text));
            out.push((format!("the name and the preview of {}", format.word()), preview.to_string()));
        }
    }
    out
}

/// Every private column with words in it, as `table.column`.
fn private_columns() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let sql = std::fs::read_to_string(file.path()).unwrap();
        let mut table = "";
        for line in sql.lines().map(str::trim) {
            table = line.strip_prefix("CREATE TABLE ").and_then(|l| l.split(' ').next()).unwrap_or(table);
            let column = line.split(' ').next().unwrap_or_default();
            if column.ends_with("_private") && line.contains(" TEXT ") {
                found.insert(format!("{table}.{column}"));
            }
        }
    }
    found
}

#[test]
fn no_private_word_is_in_anything_that_leaves() {
    let mut caged = caged();
    let content = caged.world.app.content().unwrap();
    let columns = private_columns();
    assert!(columns.len() >= 12, "{columns:?}");
    for column in columns {
        assert!(content.contains(&format!("canary-{column}")), "no canary in {column}");
    }
    let outputs = outputs(&mut caged);
    assert!(outputs.iter().filter(|(_, text)| text.contains("SSO SDK")).count() > 8);
    for (what, text) in outputs {
        for word in ["canary-", "backfired", NAME] {
            assert!(!text.contains(word), "{word} in {what}:\n{text}");
        }
    }
}
