//! The gate: checks of a dependency, templates of them, and the verdict that goes with what they brought.

use crate::cli::Home;
use crate::world::World;
use towline::api::act::{Act, CheckEntry};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::rows::CheckRow;
use towline::api::view::{DependencyView, View};
use towline::domain::check::{CheckMark, CheckTemplate};
use towline::domain::delivery::VerdictKind;
use towline::domain::dependency::State;
use towline::domain::id::DependencyId;

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    match world.view(Query::Dependency { id }) {
        View::Dependency(view) => view,
        other => panic!("{other:?}"),
    }
}

fn texts(world: &mut World, id: DependencyId) -> Vec<String> {
    pane(world, id).checks.into_iter().map(|check| check.text).collect()
}

fn delivered(checks: &[&str]) -> (World, DependencyId) {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let id = world.dependency(initiative, "Tokenizer");
    for text in checks {
        world.act(Act::AddCheck { dependency: id, text: (*text).to_owned() });
    }
    world.act(Act::Deliver { dependency: id, what: "rc1".to_owned(), on: None, link: String::new() });
    (world, id)
}

fn entry(check: &CheckRow, mark: CheckMark, evidence: &str) -> CheckEntry {
    CheckEntry { check: check.id, mark, evidence: evidence.to_owned(), link: String::new() }
}

fn judge(dependency: DependencyId, verdict: VerdictKind, checks: Vec<CheckEntry>) -> Act {
    Act::Judge { dependency, verdict, reason: String::new(), on: None, checks }
}

#[track_caller]
fn is_refused(world: &mut World, act: Act, at: &str, with: &str) {
    match world.refused(act) {
        ApiError::Rule { field, message } => {
            assert_eq!(field, at);
            assert!(message.contains(with), "{message}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn checks_are_added_reworded_moved_and_removed() {
    let (mut world, id) = delivered(&["builds", "docs", "tests pass"]);
    let checks = pane(&mut world, id).checks;
    world.act(Act::MoveCheck { id: checks[2].id, place: 1 });
    assert_eq!(texts(&mut world, id), ["builds", "tests pass", "docs"]);
    world.act(Act::MoveCheck { id: checks[0].id, place: 99 });
    assert_eq!(texts(&mut world, id), ["tests pass", "docs", "builds"]);
    world.act(Act::ChangeCheck { id: checks[1].id, text: "docs are read".to_owned() });
    world.act(Act::RemoveCheck { id: checks[0].id });
    assert_eq!(texts(&mut world, id), ["tests pass", "docs are read"]);
    world.act(Act::Undo);
    assert_eq!(texts(&mut world, id), ["tests pass", "docs are read", "builds"]);
    let twice = Act::AddCheck { dependency: id, text: "  Builds ".to_owned() };
    is_refused(&mut world, twice, "text", "checked already");
}

#[test]
fn a_template_is_applied_to_many_at_once_and_adds_what_is_not_there() {
    let (mut world, first) = delivered(&["Tests pass"]);
    let initiative = pane(&mut world, first).row.initiative;
    let second = world.dependency(initiative, "SSO SDK");
    let apply =
        |ids: &[DependencyId]| Act::ApplyTemplate { template: "code".to_owned(), dependencies: ids.to_vec() };
    let done = world.act(apply(&[first, second]));
    assert_eq!(done.label, "2 dependencies: checks of “Code”");
    assert_eq!(texts(&mut world, first), ["Tests pass", "builds", "security/PII", "docs"]);
    assert_eq!(texts(&mut world, second), ["builds", "tests pass", "security/PII", "docs"]);
    assert!(world.act(apply(&[second])).unchanged, "all of them are there");
    world.act(Act::Undo);
    assert_eq!(texts(&mut world, second), [""; 0]);
}

#[test]
fn templates_are_a_setting_of_the_ledger() {
    let mut world = World::new();
    let template = |name: &str, checks: &[&str]| CheckTemplate {
        name: name.to_owned(),
        checks: checks.iter().map(|text| (*text).to_owned()).collect(),
    };
    let set = |templates: Vec<CheckTemplate>| Act::SetTemplates { templates };
    let kept = |world: &mut World| match world.view(Query::Shell) {
        View::Shell(view) => view.templates,
        other => panic!("{other:?}"),
    };
    assert_eq!(kept(&mut world), CheckTemplate::usual());
    world.act(set(vec![template(" Legal ", &["reviewed", "", "Reviewed", "signed"])]));
    assert_eq!(kept(&mut world), [template("Legal", &["reviewed", "signed"])]);
    is_refused(&mut world, set(vec![template("A", &["x"]), template("a", &["y"])]), "name", "already");
    is_refused(&mut world, set(vec![template("A", &[" "])]), "checks", "no check yet");
    world.act(set(vec![]));
    assert_eq!(kept(&mut world), []);
    world.act(Act::Undo);
    assert_eq!(kept(&mut world), [template("Legal", &["reviewed", "signed"])]);
}

#[test]
fn accepting_needs_every_check_and_a_bounce_names_those_that_fail() {
    let (mut world, id) = delivered(&["builds", "tests pass"]);
    let checks = pane(&mut world, id).checks;
    let (builds, tests) = (&checks[0], &checks[1]);
    is_refused(
        &mut world,
        judge(id, VerdictKind::Accepted, vec![]),
        "checks",
        "“builds” and 1 more are not judged",
    );
    let one = vec![entry(builds, CheckMark::Pass, ""), entry(tests, CheckMark::Fail, "3 of 80")];
    is_refused(&mut world, judge(id, VerdictKind::Accepted, one.clone()), "checks", "“tests pass” fails");
    is_refused(&mut world, judge(id, VerdictKind::Unchecked, one.clone()), "checks", "holds no results");
    is_refused(&mut world, judge(id, VerdictKind::Bounced, vec![]), "reason", "Write something");
    let twice = vec![entry(builds, CheckMark::Pass, ""), entry(builds, CheckMark::Fail, "")];
    is_refused(&mut world, judge(id, VerdictKind::Bounced, twice), "checks", "twice");
    world.act(judge(id, VerdictKind::Bounced, one));
    let view = pane(&mut world, id);
    assert_eq!(view.row.state, State::Bounced);
    let delivery = &view.deliveries[0];
    assert_eq!(delivery.reason, "Fails: tests pass (3 of 80)");
    let marks: Vec<_> =
        delivery.checks.iter().map(|c| (c.text.as_str(), c.mark, c.evidence.as_str())).collect();
    assert_eq!(marks, [("builds", CheckMark::Pass, ""), ("tests pass", CheckMark::Fail, "3 of 80")]);
    assert_eq!(view.checks[1].last, Some(CheckMark::Fail));
    let told: Vec<&str> = view.evidence.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(told[..2], ["“tests pass” fails", "Bounced: 1 of 2 checks passed, 1 failed"]);
}

#[test]
fn what_a_check_brought_keeps_its_words_and_only_safe_links_open() {
    let (mut world, id) = delivered(&["builds", "tests pass"]);
    let checks = pane(&mut world, id).checks;
    let links = ["https://ci.example/1", "javascript:alert(1)"];
    let entries = checks
        .iter()
        .zip(links)
        .map(|(check, link)| CheckEntry { link: link.to_owned(), ..entry(check, CheckMark::Pass, "") });
    world.act(judge(id, VerdictKind::Accepted, entries.collect()));
    world.act(Act::ChangeCheck { id: checks[0].id, text: "compiles".to_owned() });
    world.act(Act::RemoveCheck { id: checks[1].id });
    let view = pane(&mut world, id);
    assert_eq!(view.row.state, State::Accepted);
    let kept: Vec<_> = view.deliveries[0].checks.iter().map(|c| (c.text.as_str(), c.link.as_str())).collect();
    assert_eq!(kept, [("builds", "https://ci.example/1"), ("tests pass", "")]);
}

#[test]
fn first_deliveries_are_counted_for_a_team_and_never_reach_an_update() {
    let (mut world, id) = delivered(&[]);
    let team = world.act(Act::AddTeam { name: "Platform B".to_owned(), changes: vec![] }).created[0].clone();
    let team: towline::domain::id::TeamId = team.parse().unwrap();
    let supplier = towline::api::change::DependencyChange::Supplier(Some(team));
    world.act(Act::ChangeDependency { ids: vec![id], changes: vec![supplier] });
    world.act(judge(id, VerdictKind::Accepted, vec![]));
    let words = "first delivery accepted 1 of 1; median 0 working days to accept, n=1";
    match world.view(Query::Team { id: team }) {
        View::Team(view) => assert_eq!(view.row.accepted, words),
        other => panic!("{other:?}"),
    }
    match world.view(Query::Teams) {
        View::Teams(view) => assert_eq!(view.teams[0].accepted, words),
        other => panic!("{other:?}"),
    }
}

#[test]
fn checks_are_listed_added_and_taken_away_from_the_command_line() {
    let home = Home::new().with_a_start();
    assert_eq!(home.says(&["check", "sso sdk"]), "Nothing is checked when SSO SDK is delivered.\n");
    home.says(&["deliver", "sso sdk"]);
    let none = home.fails(&["bounce", "sso sdk", "--check", "builds=fail"], 2);
    assert!(none.contains("SSO SDK has no checks; `towline check 'SSO SDK' --template Code`"), "{none}");
    let ghost = home.fails(&["check", "sso sdk", "--template", "ghost"], 2);
    assert!(
        ghost.contains("No list of checks is called “ghost”; there are:\n  Code (builds, tests pass"),
        "{ghost}"
    );
    home.says(&["check", "sso sdk", "--template", "code"]);
    let added = home.says(&["check", "sso sdk", "--add", "Signed by security"]);
    assert!(added.starts_with("Added the check “Signed by security” to SSO SDK\n  builds\n"), "{added}");
    home.says(&["bounce", "sso sdk", "--check", "builds=fail: 70 errors"]);
    assert!(home.says(&["check", "sso sdk"]).contains("  builds (fails the last time)\n"));
    let left = home.json(&["check", "sso sdk", "--remove", "docs", "--json"]);
    assert_eq!(left["checks"].as_array().unwrap().len(), 4);
}

#[test]
fn a_delivery_is_recorded_bounced_and_accepted_from_the_command_line() {
    let home = Home::new();
    home.says(&["call", "--act", r#"{"act": "addInitiative", "title": "Checkout"}"#]);
    home.says(&["add", "Tokenizer @PlatformB"]);
    let listed = home.json(&["call", "--query", "dependencies"]);
    let id = listed["answers"][0]["view"]["rows"][0]["id"].as_str().unwrap().to_owned();
    let apply = serde_json::json!({ "act": "applyTemplate", "template": "Code", "dependencies": [id] });
    home.says(&["call", "--act", &apply.to_string()]);
    let said = home.says(&["deliver", "token", "--what", "rc1"]);
    assert!(said.starts_with("Tokenizer was delivered\n") && said.contains("to check: tests pass"), "{said}");
    let bounced =
        home.says(&["bounce", "token", "--check", "tests pass=fail: 3 of 80", "--check", "docs=n.a."]);
    assert!(bounced.contains("Fails: tests pass (3 of 80)"), "{bounced}");
    assert!(bounced.contains("  “docs” does not apply\n"), "{bounced}");
    home.says(&["deliver", "token"]);
    assert!(home.fails(&["accept", "token"], 1).contains("“builds” and 3 more are not judged yet"));
    assert!(
        home.fails(&["accept", "token", "--check", "builds=maybe"], 2).contains("none of pass, fail, n.a.")
    );
    assert!(
        home.fails(&["accept", "token", "--check", "taste=pass"], 2).contains("No check is called “taste”")
    );
    assert!(home.fails(&["accept", "token", "--check", "builds"], 2).contains("write it like"));
    let accepted = home.json(&["accept", "token", "--check", "docs=n.a.", "--all-pass", "--json"]);
    assert_eq!(accepted["dependency"]["state"], "accepted");
    assert_eq!(accepted["delivery"]["checks"][3]["mark"], "notApplicable");
}
