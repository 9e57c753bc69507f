//! Meetings told as they happen: who came, what came out of each line, what is on the next agenda; and the reports
//! that are expected.

use crate::world::{World, day, promise};
use towline::api::act::{Act, EtaEntry, MeetingLine, NewDependency, Said};
use towline::api::change::{
    AttendanceEntry, DependencyChange, MeetingChange, OccurrenceChange, PersonChange, ReportChange,
    TeamChange,
};
use towline::api::error::ApiError;
use towline::api::meetings::{MeetingView, MeetingsView};
use towline::api::query::{Query, UpdateOrder};
use towline::api::rows::TodayRow;
use towline::api::view::{DependencyView, View};
use towline::domain::ask::{AskKind, Channel};
use towline::domain::audience::AudienceKey;
use towline::domain::dependency::State;
use towline::domain::eta::EtaKind;
use towline::domain::id::{DependencyId, InitiativeId, MeetingId, ReportId, TeamId};
use towline::domain::meeting::Presence;
use towline::domain::reason::Band;

/// The view of one kind, or a failed test.
macro_rules! view {
    ($world:expr, $query:expr, $kind:ident) => {
        match $world.view($query) {
            View::$kind(view) => view,
            other => panic!("{other:?}"),
        }
    };
}

/// Platform A owes two things, and is expected every Thursday.
struct Told {
    world: World,
    initiative: InitiativeId,
    team: TeamId,
    sdk: DependencyId,
    rules: DependencyId,
    sync: MeetingId,
}

fn owed(world: &mut World, initiative: InitiativeId, team: TeamId, title: &str) -> DependencyId {
    let dependency = NewDependency {
        initiative,
        title: title.to_owned(),
        supplier: Some(team),
        dri: None,
        milestone: None,
        criticality: None,
        need_by: Some(day("2024-01-31")),
        eta: None,
        tags: vec![],
        said_on: None,
        note: String::new(),
    };
    world.act(Act::AddDependency { dependency }).created[0].parse().unwrap()
}

fn told() -> Told {
    let mut world = World::new();
    world.on("2023-10-02");
    let initiative = world.initiative("Checkout 2");
    let team = world.act(Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] });
    let team = team.created[0].parse().unwrap();
    let sdk = owed(&mut world, initiative, team, "SSO SDK");
    let rules = owed(&mut world, initiative, team, "Fraud rules");
    let changes = vec![MeetingChange::Teams(vec![team, team]), MeetingChange::FirstOn(day("2023-10-05"))];
    let sync = world.act(Act::AddMeeting { title: "Thursday sync".to_owned(), changes });
    let sync = sync.created[0].parse().unwrap();
    world.on("2023-12-01");
    Told { world, initiative, team, sdk, rules, sync }
}

fn line(dependency: Option<DependencyId>, text: &str) -> MeetingLine {
    MeetingLine { dependency, text: text.to_owned() }
}

impl Told {
    fn held(&self, on: &str, presence: Presence, lines: Vec<MeetingLine>) -> Act {
        let attendance =
            vec![AttendanceEntry { team: self.team, presence, could_decide: None, person: None }];
        Act::HoldMeeting { meeting: self.sync, on: Some(day(on)), attendance, lines }
    }
    fn meeting(&mut self) -> MeetingView {
        view!(self.world, Query::Meeting { id: self.sync }, Meeting)
    }
    fn pane(&mut self, id: DependencyId) -> DependencyView {
        view!(self.world, Query::Dependency { id }, Dependency)
    }
    fn codes(&mut self, id: DependencyId) -> Vec<String> {
        self.pane(id).reasons.into_iter().map(|reason| reason.code).collect()
    }
}

#[test]
fn a_meeting_is_one_step_and_each_outcome_the_ordinary_entry_of_its_day() {
    let mut told = told();
    let before = told.world.app.content().unwrap();
    let lines = vec![
        line(
            Some(told.sdk),
            "they are tired eta:20dec why:token service late ask:help with staging by:fri next:mon call Ada",
        ),
        line(Some(told.rules), "blocked:no owner"),
        line(None, "Next time in the big room"),
        line(None, "  "),
    ];
    let done = told.world.act(told.held("2023-11-30", Presence::Present, lines));
    assert_eq!(done.label, "Recorded Thursday sync of 30 Nov: 3 entries, 2 minutes");

    let sdk = told.pane(told.sdk);
    assert_eq!(
        (sdk.row.eta, sdk.next_step.as_str(), sdk.next_step_on),
        (Some(day("2023-12-20")), "call Ada", Some(day("2023-12-04")))
    );
    let said: Vec<_> = sdk
        .evidence
        .iter()
        .map(|row| (row.on.to_string(), row.text.as_str(), row.quote.as_str(), row.source.as_str()))
        .collect();
    let on = || "2023-11-30".to_owned();
    assert!(
        said.contains(&(
            on(),
            "Promised for 20 Dec",
            "token service late",
            "Platform A, said in Thursday sync"
        )),
        "{said:?}"
    );
    assert!(
        said.contains(&(
            on(),
            "Asked Platform A for help, reply by 1 Dec",
            "with staging",
            "by me, said in Thursday sync"
        )),
        "{said:?}"
    );
    assert!(said.contains(&(on(), "Minute", "they are tired", "said in Thursday sync")), "{said:?}");
    assert_eq!(told.pane(told.rules).row.state, State::Blocked);

    let held = &told.meeting().occurrences[0];
    let words = |rows: &[towline::api::meetings::MinuteRow]| {
        rows.iter().map(|r| format!("{}|{}", r.title, r.text)).collect::<Vec<_>>()
    };
    assert_eq!(words(&held.minutes), ["SSO SDK|they are tired", "|Next time in the big room"]);
    assert_eq!(held.entries.len(), 3);
    assert_eq!(told.meeting().row.next_on, Some(day("2023-12-07")));

    told.world.act(Act::Undo);
    assert_eq!(told.world.app.content().unwrap(), before);
    told.world.act(Act::Redo);
    assert_eq!(told.meeting().occurrences.len(), 1);
    assert_eq!(told.world.app.verify().unwrap(), []);
}

#[test]
fn a_refused_line_is_named_and_nothing_is_written() {
    let mut told = told();
    for (text, message) in [
        ("ok", "There is no date yet"),
        ("eta:31feb", "not understood as a date"),
        ("re:yes", "No ask was open"),
        ("ask:when by:30nov", "before it was asked for"),
    ] {
        let lines = vec![line(None, "Hello"), line(Some(told.sdk), text)];
        let act = told.held("2023-12-01", Presence::Present, lines);
        match told.world.refused(act) {
            ApiError::Rule { field, message: said } => {
                assert!(field == "lines.1" && said.contains(message), "{text}: {field}: {said}");
            }
            other => panic!("{other:?}"),
        }
    }
    let twice = vec![line(Some(told.sdk), "eta:20dec"), line(Some(told.sdk), "ok")];
    let act = told.held("2023-12-01", Presence::Present, twice);
    assert!(matches!(told.world.refused(act), ApiError::Rule { field, .. } if field == "lines.1"));
    let act = told.held("2023-12-02", Presence::Present, vec![]);
    assert!(matches!(told.world.refused(act), ApiError::Rule { field, .. } if field == "on"));
    let about_nothing = told.held("2023-12-01", Presence::Present, vec![line(None, "eta:20dec")]);
    assert!(matches!(told.world.refused(about_nothing), ApiError::Rule { field, .. } if field == "lines.0"));
}

#[test]
fn a_reply_and_a_delivery_are_said_in_the_meeting_too() {
    let mut told = told();
    let (kind, channel, text) = (AskKind::Eta, Channel::Chat, "When?".to_owned());
    let ask = Act::Ask {
        dependency: told.sdk,
        kind,
        to: None,
        channel,
        text,
        on: Some(day("2023-11-20")),
        reply_by: None,
    };
    told.world.act(ask);
    let lines =
        vec![line(Some(told.sdk), "re:by Christmas eta:20dec"), line(Some(told.rules), "done:first set")];
    told.world.act(told.held("2023-11-30", Presence::Present, lines));
    let sdk = told.pane(told.sdk);
    assert!(!sdk.asks[0].open && sdk.asks[0].answers[0].on == day("2023-11-30"));
    let rules = told.pane(told.rules);
    assert_eq!((rules.row.state, rules.deliveries[0].what.as_str()), (State::Delivered, "first set"));
}

#[test]
fn the_same_meeting_recorded_again_is_added_to_and_a_typo_is_corrected() {
    let mut told = told();
    told.world.act(told.held("2023-11-30", Presence::Absent, vec![line(None, "One")]));
    told.world.act(told.held("2023-11-30", Presence::Present, vec![line(None, "Two")]));
    let view = told.meeting();
    assert_eq!((view.occurrences.len(), view.occurrences[0].minutes.len()), (1, 2));
    assert_eq!(view.row.strips[0].words, "came to 1 of the last 1 meeting");
    let id = view.occurrences[0].id;
    let excused =
        AttendanceEntry { team: told.team, presence: Presence::Excused, could_decide: None, person: None };
    told.world.act(Act::ChangeOccurrence { id, changes: vec![OccurrenceChange::Attendance(excused)] });
    assert_eq!(told.meeting().row.strips[0].words, "");
    told.world.act(Act::CancelMeeting { meeting: told.sync, on: day("2023-12-07") });
    told.world.refused(Act::CancelMeeting { meeting: told.sync, on: day("2023-12-07") });
    assert_eq!(told.meeting().row.next_on, Some(day("2023-12-14")));
    told.world.refused(Act::ChangeOccurrence { id, changes: vec![OccurrenceChange::On(day("2023-12-07"))] });
    let (title, changes) = ("thursday  SYNC".to_owned(), vec![]);
    told.world.refused(Act::AddMeeting { title, changes });
}

#[test]
fn a_team_that_came_to_none_of_eight_syncs_puts_what_it_owes_at_risk() {
    let mut told = told();
    let (kind, channel, text) = (AskKind::Eta, Channel::Chat, String::new());
    told.world.act(Act::Ask {
        dependency: told.sdk,
        kind,
        to: None,
        channel,
        text,
        on: None,
        reply_by: None,
    });
    for week in 0..8 {
        let on = day("2023-10-12").plus(7 * week).to_string();
        told.world.act(told.held(&on, Presence::Absent, vec![]));
    }
    assert!(told.codes(told.sdk).contains(&"AR9".to_owned()));
    assert!(!told.codes(told.rules).contains(&"AR9".to_owned()), "a draft is not theirs yet");
    let team = view!(told.world, Query::Team { id: told.team }, Team);
    assert_eq!(
        (team.attendance.words.as_str(), team.attendance.marks.len()),
        ("came to 0 of the last 8 meetings", 8)
    );
    told.world.act(Act::ChangeMeeting {
        id: told.sync,
        changes: vec![MeetingChange::EndedOn(Some(day("2023-12-01")))],
    });
    assert!(!told.codes(told.sdk).contains(&"AR9".to_owned()));
}

fn meetings(world: &mut World) -> MeetingsView {
    view!(world, Query::Meetings, Meetings)
}

fn overdue(world: &mut World) -> Vec<TodayRow> {
    let bands = view!(world, Query::Today { most: None }, Today).bands;
    bands.into_iter().filter(|band| band.band == Band::Overdue).flat_map(|band| band.rows).collect()
}

#[test]
fn a_report_that_does_not_come_is_overdue_until_it_does() {
    let mut told = told();
    let changes = vec![ReportChange::Team(Some(told.team)), ReportChange::Since(day("2023-10-18"))];
    let made = told.world.act(Act::AddReport { title: "Weather report".to_owned(), changes });
    let report: ReportId = made.created[0].parse().unwrap();
    let came =
        |on: &str| Act::ReceiveReport { report, on: Some(day(on)), link: String::new(), text: String::new() };
    told.world.act(came("2023-11-01"));
    let rows = overdue(&mut told.world);
    let row = rows.iter().find(|row| row.report == Some(report)).unwrap();
    assert_eq!(
        (row.title.as_str(), row.team.as_str(), row.suggestion_key.as_str()),
        ("Weather report", "Platform A", "R")
    );
    assert_eq!(row.reasons[0].code, "OV8");
    let listed = &meetings(&mut told.world).reports[0];
    assert_eq!((listed.due_on, listed.last_on), (Some(day("2023-11-15")), Some(day("2023-11-01"))));
    assert_eq!(
        listed.reminder,
        "Hello Platform A, could you send “Weather report”? The last one came on 1 Nov; we agreed on one every 10 working days."
    );
    let id = told.world.act(came("2023-12-01")).created[0].parse().unwrap();
    assert!(overdue(&mut told.world).is_empty());
    told.world.act(Act::Retract { statement: id, reason: "That was another one".to_owned() });
    assert_eq!(overdue(&mut told.world).len(), 1);
    told.world.refused(came("2023-12-02"));
    told.world.refused(Act::ChangeReport { id: report, changes: vec![ReportChange::Every(0)] });
    told.world
        .act(Act::ChangeReport { id: report, changes: vec![ReportChange::EndedOn(Some(day("2023-12-01")))] });
    assert!(overdue(&mut told.world).is_empty());
}

#[test]
fn the_agenda_asks_what_is_open_overdue_missing_or_near() {
    let mut told = told();
    let (kind, channel, text) = (AskKind::Status, Channel::Chat, "Who owns it?".to_owned());
    told.world.on("2023-11-20");
    told.world.act(promise(told.sdk, "2023-11-24"));
    told.world.act(Act::Ask {
        dependency: told.rules,
        kind,
        to: None,
        channel,
        text,
        on: None,
        reply_by: None,
    });
    let far = owed(&mut told.world, told.initiative, told.team, "Far away");
    told.world.act(promise(far, "2024-01-20"));
    told.world.on("2023-12-01");
    let view = told.meeting();
    assert_eq!(
        view.agenda_text,
        "Agenda: Thursday sync, Thu 7 Dec 2023\n\nPlatform A\n\
         - SSO SDK: Promised 24 Nov; needed 31 Jan 2024.\n    · 24 Nov has passed; which day holds now?\n\
         - Fraud rules: No date yet; needed 31 Jan 2024.\n    · By when can we have it?\n    · Open since 20 Nov: a status, “Who owns it?”\n"
    );
    let sheet: Vec<&str> = view.sheet.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(sheet, ["SSO SDK", "Fraud rules", "Far away"]);
}

#[test]
fn nothing_private_is_in_an_agenda_a_reminder_or_an_update() {
    let mut told = told();
    let canary = |n: u32| format!("canary{n}");
    told.world.act(Act::ChangeTeam { id: told.team, changes: vec![TeamChange::Notes(canary(1))] });
    let notes = vec![DependencyChange::Notes(canary(2))];
    told.world.act(Act::ChangeDependency { ids: vec![told.sdk], changes: notes });
    let changes = vec![
        PersonChange::Cares(canary(3)),
        PersonChange::Notes(canary(3)),
        PersonChange::Team(Some(told.team)),
    ];
    let ada = told.world.act(Act::AddPerson { name: "Ada".to_owned(), changes }).created[0].parse().unwrap();
    told.world.act(Act::ChangeMeeting { id: told.sync, changes: vec![MeetingChange::Notes(canary(4))] });
    let changes = vec![ReportChange::Person(Some(ada)), ReportChange::Team(Some(told.team))];
    told.world.act(Act::AddReport { title: "Weather".to_owned(), changes });
    let eta = EtaEntry {
        kind: EtaKind::Promise,
        day: Some(day("2023-12-05")),
        latest: None,
        confidence: None,
        code: None,
        reason: String::new(),
        reason_private: canary(5),
    };
    told.world.act(Act::StateEta { dependency: told.sdk, eta, said: Said::default() });
    for on in ["2023-11-23", "2023-11-30"] {
        told.world.act(told.held(on, Presence::Absent, vec![line(Some(told.sdk), "canary6 was said")]));
    }
    let (agenda, reminder) =
        (told.meeting().agenda_text, meetings(&mut told.world).reports[0].reminder.clone());
    let order = UpdateOrder {
        audience: AudienceKey::peers(),
        initiatives: vec![told.initiative],
        from: None,
        without: vec![],
        only_unchanged: false,
        timeline: false,
    };
    let update = view!(told.world, Query::UpdateDraft { order }, UpdateDraft);
    assert!(agenda.contains("SSO SDK") && reminder.contains("Ada") && update.markdown.contains("SSO SDK"));
    for text in [&agenda, &reminder, &update.markdown, &update.text] {
        for word in ["canary", "absent", "attend", "came to"] {
            assert!(!text.to_lowercase().contains(word), "{word} in {text}");
        }
    }
    assert!(!update.markdown.contains("Thursday sync"));
}
