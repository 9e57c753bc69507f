//! Who is away, through the whole core: logged, covered, shown, taken back, and never told to others.

use crate::world::{World, promise};
use towline::api::act::{Act, NewAbsence};
use towline::api::change::{AbsenceChange, DependencyChange, TeamChange};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::view::{CoverageView, View};
use towline::domain::absence::AbsenceKind;
use towline::domain::id::{AbsenceId, DependencyId, PersonId, TeamId};

struct Cast {
    team: TeamId,
    ada: PersonId,
    bea: PersonId,
    sdk: DependencyId,
}

/// Ada owes the SSO SDK for Wed 20 Dec 2023; today is Fri 1 Dec.
fn world() -> (World, Cast) {
    let mut world = World::new();
    let team = add(&mut world, Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] });
    let team = team.parse().unwrap();
    let mut person = |name: &str| -> PersonId {
        add(&mut world, Act::AddPerson { name: name.to_owned(), changes: vec![] }).parse().unwrap()
    };
    let (ada, bea) = (person("Ada"), person("Bea"));
    let initiative = world.initiative("Checkout 2");
    let sdk = world.dependency(initiative, "SSO SDK");
    let changes = vec![DependencyChange::Supplier(Some(team)), DependencyChange::Dri(Some(ada))];
    world.act(Act::ChangeDependency { ids: vec![sdk], changes });
    world.act(promise(sdk, "2023-12-20"));
    (world, Cast { team, ada, bea, sdk })
}

fn add(world: &mut World, act: Act) -> String {
    world.act(act).created.remove(0)
}

fn leave(person: PersonId, from: &str, to: Option<&str>) -> Act {
    let day = |text: &str| text.parse().unwrap();
    let note = "canary: a birth in the family".to_owned();
    let (from, to) = (Some(day(from)), to.map(day));
    let kind = AbsenceKind::Leave;
    Act::LogAbsence {
        absence: NewAbsence { person: Some(person), team: None, kind, from, to, cover: None, note },
    }
}

fn codes(world: &mut World, id: DependencyId) -> Vec<String> {
    let View::Dependency(view) = world.view(Query::Dependency { id }) else { panic!() };
    view.reasons.into_iter().map(|reason| reason.code).collect()
}

fn coverage(world: &mut World) -> CoverageView {
    let View::Coverage(view) = world.view(Query::Coverage) else { panic!() };
    view
}

#[test]
fn an_absence_without_cover_raises_ar7_and_naming_a_cover_ends_it() {
    let (mut world, cast) = world();
    let id: AbsenceId = add(&mut world, leave(cast.ada, "2023-12-18", Some("2024-01-05"))).parse().unwrap();
    assert!(codes(&mut world, cast.sdk).contains(&"AR7".to_owned()));
    let rows = coverage(&mut world).rows;
    assert_eq!((rows[0].name.as_str(), rows[0].absences[0].covered.as_str()), ("Ada", "not covered"));
    assert!(rows[0].marks[0].uncovered && rows[0].marks[0].title == "SSO SDK");
    let done = world.act(Act::ChangeAbsence { id, changes: vec![AbsenceChange::Cover(Some(cast.bea))] });
    assert_eq!(done.label, "Bea covers for Ada");
    assert!(!codes(&mut world, cast.sdk).contains(&"AR7".to_owned()));
    let rows = coverage(&mut world).rows;
    assert_eq!((rows[0].absences[0].covered.as_str(), rows[0].marks[0].uncovered), ("Bea covers", false));
    world.act(Act::Undo);
    assert!(codes(&mut world, cast.sdk).contains(&"AR7".to_owned()));
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn a_cover_who_is_away_for_a_day_is_named_with_the_day() {
    let (mut world, cast) = world();
    world.act(leave(cast.bea, "2023-12-21", Some("2023-12-21")));
    let id: AbsenceId = add(&mut world, leave(cast.ada, "2023-12-18", Some("2024-01-05"))).parse().unwrap();
    world.act(Act::ChangeAbsence { id, changes: vec![AbsenceChange::Cover(Some(cast.bea))] });
    let rows = coverage(&mut world).rows;
    assert_eq!(rows[0].absences[0].covered, "Bea covers, but not on 21 Dec");
}

#[test]
fn what_can_not_be_is_refused_at_its_field() {
    let (mut world, cast) = world();
    world.act(leave(cast.ada, "2023-12-18", Some("2024-01-05")));
    let field = |problem| match problem {
        ApiError::Rule { field, .. } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        field(world.refused(leave(cast.ada, "2024-01-05", None))),
        "from",
        "the last day is a day away"
    );
    assert_eq!(field(world.refused(leave(cast.bea, "2023-12-18", Some("2023-12-17")))), "to");
    let vacancy = |person, team| Act::LogAbsence {
        absence: NewAbsence {
            person,
            team,
            kind: AbsenceKind::Vacancy,
            from: None,
            to: None,
            cover: None,
            note: String::new(),
        },
    };
    assert_eq!(field(world.refused(vacancy(Some(cast.ada), None))), "team");
    let himself = Act::NameActing {
        person: cast.ada,
        for_person: Some(cast.ada),
        for_team: None,
        from: None,
        to: None,
        note: String::new(),
    };
    assert_eq!(field(world.refused(himself)), "forPerson");
    world.act(Act::Undo);
    world.act(vacancy(None, Some(cast.team)));
    assert!(codes(&mut world, cast.sdk).contains(&"AR7".to_owned()));
    let acting = Act::NameActing {
        person: cast.bea,
        for_person: None,
        for_team: Some(cast.team),
        from: None,
        to: None,
        note: String::new(),
    };
    let done = world.act(acting);
    assert_eq!(done.label, "Bea acts for the lead of Platform A from 1 Dec");
    assert!(!codes(&mut world, cast.sdk).contains(&"AR7".to_owned()));
    let View::Team(team) = world.view(Query::Team { id: cast.team }) else { panic!() };
    assert_eq!((team.leading.as_str(), team.lead_missing), ("Bea acts as its lead", false));
    world.act(Act::ChangeTeam { id: cast.team, changes: vec![TeamChange::Lead(Some(cast.ada))] });
    assert_eq!(world.app.verify().unwrap(), []);
}

#[test]
fn why_somebody_is_away_is_told_to_nobody() {
    let (mut world, cast) = world();
    world.act(leave(cast.ada, "2023-12-18", Some("2024-01-05")));
    let View::Initiatives(all) = world.view(Query::Initiatives) else { panic!() };
    let order = towline::api::query::UpdateOrder {
        audience: towline::domain::audience::AudienceKey::peers(),
        initiatives: all.rows.iter().map(|row| row.id).collect(),
        from: None,
        without: vec![],
        only_unchanged: false,
        timeline: false,
    };
    let View::UpdateDraft(draft) = world.view(Query::UpdateDraft { order }) else { panic!() };
    let told = format!("{draft:?}");
    assert!(!told.contains("canary") && !told.contains("leave"), "{told}");
}

#[test]
fn a_row_without_words_is_found_from_its_first_word_on_and_no_longer_without() {
    let (mut world, cast) = world();
    let Act::LogAbsence { absence } = leave(cast.ada, "2024-01-08", None) else { panic!() };
    let bare = Act::LogAbsence { absence: NewAbsence { note: String::new(), ..absence } };
    let id: AbsenceId = add(&mut world, bare).parse().unwrap();
    let hits = |world: &mut World| {
        let View::Search(view) = world.view(Query::Search { text: "sabbatical".to_owned() }) else {
            panic!()
        };
        assert_eq!(world.app.verify().unwrap(), vec![]);
        view.hits.len()
    };
    assert_eq!(hits(&mut world), 0);
    let note = |words: &str| Act::ChangeAbsence { id, changes: vec![AbsenceChange::Notes(words.to_owned())] };
    world.act(note("A sabbatical"));
    assert_eq!(hits(&mut world), 1);
    world.act(note(""));
    assert_eq!(hits(&mut world), 0);
    world.act(Act::Undo);
    assert_eq!(hits(&mut world), 1);
}
