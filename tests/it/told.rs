//! What three audiences read, sentence by sentence: what moved is said, what weighs comes first, and nothing is claimed
//! that the record does not hold.

use crate::world::{World, day, draft, promise};
use towline::api::act::{Act, CaseEntry, EtaEntry, NewDependency, NewStep, Said};
use towline::api::query::UpdateOrder;
use towline::domain::ask::{AskKind, Channel};
use towline::domain::dependency::Criticality;
use towline::domain::escalation::Rung;
use towline::domain::eta::EtaKind;
use towline::domain::id::{DependencyId, InitiativeId, MilestoneId, TeamId};
use towline::domain::standing::StandingWord;

struct Ground {
    world: World,
    checkout: InitiativeId,
    beta: MilestoneId,
    team: TeamId,
}

/// An initiative with a milestone on 29 Jan 2024, and a team.
fn ground() -> Ground {
    let mut world = World::new();
    let checkout = world.initiative("Checkout");
    let team = Act::AddTeam { name: "Platform A".to_owned(), changes: vec![] };
    let team = world.act(team).created[0].parse().unwrap();
    let (title, day) = ("Public Beta".to_owned(), Some(day("2024-01-29")));
    let beta = Act::AddMilestone { initiative: checkout, title, value: String::new(), day };
    let beta = world.act(beta).created[0].parse().unwrap();
    Ground { world, checkout, beta, team }
}

impl Ground {
    fn order(&self, audience: &str) -> UpdateOrder {
        UpdateOrder {
            audience: audience.parse().unwrap(),
            initiatives: vec![self.checkout],
            from: None,
            without: Vec::new(),
            only_unchanged: false,
            timeline: false,
        }
    }
    #[track_caller]
    fn text(&mut self, audience: &str) -> String {
        let order = self.order(audience);
        draft(&mut self.world, &order).text
    }
    /// The lines of a section.
    #[track_caller]
    fn lines(&mut self, audience: &str, section: &str) -> Vec<String> {
        let order = self.order(audience);
        let lines = draft(&mut self.world, &order).lines.into_iter();
        lines.filter(|line| line.section.starts_with(section)).map(|line| line.text).collect()
    }
    #[track_caller]
    fn send(&mut self, audience: &str) {
        let order = self.order(audience);
        self.world.act(Act::SaveUpdate { order });
    }
    #[track_caller]
    fn add(&mut self, title: &str, of_beta: bool, is_vital: bool, need_by: Option<&str>) -> DependencyId {
        let dependency = NewDependency {
            initiative: self.checkout,
            title: title.to_owned(),
            supplier: Some(self.team),
            dri: None,
            milestone: of_beta.then_some(self.beta),
            criticality: is_vital.then_some(Criticality::VITAL),
            need_by: need_by.map(day),
            eta: None,
            said_on: None,
            tags: vec![],
            note: String::new(),
        };
        self.world.act(Act::AddDependency { dependency }).created[0].parse().unwrap()
    }
    #[track_caller]
    fn on(&mut self, day: &str) -> &mut World {
        self.world.on(day)
    }
}

#[test]
fn who_reads_one_date_is_told_that_what_it_waits_for_moved() {
    let mut g = ground();
    let sdk = g.add("SSO SDK", true, true, None);
    g.world.act(promise(sdk, "2024-02-26"));
    let first = g.text("non-technical");
    let planned = "We plan Public Beta for 29 Jan 2024, but part of what it needs is promised only for";
    assert!(first.contains(&format!("{planned} 26 Feb 2024.")), "{first}");
    g.send("non-technical");
    g.on("2023-12-08");
    let same = g.text("non-technical");
    assert!(same.contains("The planned date has not changed since 1 Dec."), "{same}");
    g.world.act(promise(sdk, "2024-03-05"));
    let moved = g.text("non-technical");
    let was = "when we last wrote it was 26 Feb 2024.";
    assert!(moved.contains(&format!("{planned} 5 Mar 2024; {was}")), "{moved}");
    assert!(!moved.contains("not changed"), "{moved}");
    // What comes in time now was late when they last read of it.
    g.send("non-technical");
    g.on("2023-12-15").act(promise(sdk, "2024-01-15"));
    let back = g.text("non-technical");
    assert!(back.contains("We plan Public Beta for 29 Jan 2024") && !back.contains("not changed"), "{back}");
}

#[test]
fn peers_read_what_weighs_first_and_the_rest_is_counted() {
    let mut g = ground();
    let [vault, receipts, gifts] =
        [("Card vault", true), ("Receipts", false), ("Gift cards", false)].map(|(title, is_vital)| {
            let id = g.add(title, false, is_vital, None);
            g.world.act(promise(id, "2024-01-10"));
            id
        });
    g.send("peers");
    g.on("2023-12-04").act(promise(vault, "2024-01-17"));
    g.on("2023-12-05").act(promise(receipts, "2024-01-18"));
    let declined = Act::StateStanding {
        dependencies: vec![gifts],
        word: StandingWord::Declined,
        reason: "Not this year".to_owned(),
        said: Said::default(),
    };
    g.on("2023-12-04").act(declined);
    g.on("2023-12-06");
    for n in 1..=19 {
        g.add(&format!("Part {n:02}"), false, false, None);
    }
    g.add("Zebra", true, false, None);
    g.add("Zoom", false, true, None);
    let changed = g.lines("peers", "What changed");
    assert!(changed[0].starts_with("Checkout was at risk when we last wrote"), "{changed:#?}");
    for (line, start) in changed.iter().skip(1).zip([
        "4 Dec · Card vault — moved from 10 Jan 2024 to 17 Jan 2024",
        "5 Dec · Receipts — moved from",
        "4 Dec · Gift cards — declined: Not this year",
        "6 Dec · Zoom — new",
        "6 Dec · Zebra — new",
    ]) {
        assert!(line.starts_with(start), "{start}: {changed:#?}");
    }
    assert_eq!(changed.last().unwrap(), "And 10 more changes.");
    let open = g.lines("peers", "Open");
    assert_eq!((open.len(), open[20].as_str()), (21, "And 3 more open dependencies."));
    for title in ["Card vault", "Zebra", "Zoom"] {
        assert!(open.iter().any(|line| line.starts_with(title)), "{title}: {open:#?}");
    }
}

#[test]
fn what_was_never_asked_for_is_told_as_such() {
    let mut g = ground();
    let rules = g.add("Fraud rules", false, false, Some("2024-01-20"));
    let text = g.text("peers");
    assert!(text.contains("Fraud rules — new, not asked yet; needed by 20 Jan 2024."), "{text}");
    assert!(text.contains("Fraud rules (Platform A), not asked yet. No date yet;"), "{text}");
    assert!(!text.contains("draft") && !text.contains("new from"), "{text}");
    let text = g.text("management");
    assert!(text.contains("New, not asked yet: Fraud rules."), "{text}");
    let ask = Act::Ask {
        dependency: rules,
        kind: AskKind::Eta,
        to: None,
        channel: Channel::Chat,
        text: "When?".to_owned(),
        on: None,
        reply_by: None,
    };
    g.world.act(ask);
    let text = g.text("peers");
    assert!(text.contains("Fraud rules — new from Platform A, needed by 20 Jan 2024."), "{text}");
    assert!(text.contains("Fraud rules (Platform A), asked."), "{text}");
    g.world.act(promise(rules, "2024-01-10"));
    let text = g.text("peers");
    assert!(text.contains("Fraud rules (Platform A), date given. Promised 10 Jan 2024;"), "{text}");
}

#[test]
fn which_day_passed_is_said() {
    let mut g = ground();
    let sdk = g.add("SSO SDK", false, false, Some("2024-01-20"));
    g.world.act(promise(sdk, "2023-12-05"));
    let guess = g.add("Guess", false, false, None);
    let Act::StateEta { dependency, eta, said } = promise(guess, "2023-12-05") else { panic!() };
    let eta = EtaEntry { kind: EtaKind::Forecast, ..eta };
    g.world.act(Act::StateEta { dependency, eta, said });
    g.on("2023-12-08");
    let text = g.text("peers");
    assert!(text.contains("needed 20 Jan 2024. The promised day passed 3 working days ago."), "{text}");
    assert!(text.contains("Forecast 5 Dec. The forecast day passed 3 working days ago."), "{text}");
    let text = g.text("management");
    assert!(text.contains("Guess (Platform A): forecast 5 Dec, not delivered."), "{text}");
}

#[test]
fn management_is_told_of_a_thing_once() {
    let mut g = ground();
    for (title, days) in [("Tokenizer", &["2023-12-13", "2024-02-26"][..]), ("Receipts", &["2023-12-20"])] {
        let id = g.add(title, false, false, None);
        days.iter().for_each(|day| drop(g.world.act(promise(id, day))));
    }
    let refused = g.add("Gift cards", false, false, None);
    g.world.act(Act::StateStanding {
        dependencies: vec![refused],
        word: StandingWord::Declined,
        reason: "Not this year".to_owned(),
        said: Said::default(),
    });
    let since = g.lines("management", "Since");
    let (moved, rest) = since.split_first().unwrap();
    assert!(moved.starts_with("Tokenizer moved from 13 Dec to 26 Feb 2024"), "{since:#?}");
    assert_eq!(rest, ["Declined: Gift cards.", "New: Receipts (20 Dec)."]);
}

#[test]
fn who_was_not_asked_to_decide_is_told_who_was() {
    let escalated = |rung| {
        let mut g = ground();
        let dependency = g.add("Tokenizer", false, true, None);
        let case = CaseEntry {
            trigger: "It moved".to_owned(),
            needed: "A date".to_owned(),
            impact: "The launch waits".to_owned(),
            options: vec!["One".to_owned(), "Two".to_owned()],
            recommendation: "One".to_owned(),
        };
        let respond_by = Some(day("2023-12-06"));
        let step =
            NewStep { rung, to: None, channel: Channel::Mail, heads_up_on: None, on: None, respond_by };
        g.world.act(Act::Escalate { dependency, case, step: Some(step) });
        (g.lines("management", "Where you are needed"), g.lines("management", "Escalated"))
    };
    let told = "Escalated to the DRI's lead, answer wanted by 6 Dec: Tokenizer: A date.";
    assert_eq!(escalated(Rung::DriLead), (vec![], vec![told.to_owned()]));
    let (needed, elsewhere) = escalated(Rung::Director);
    assert!(needed[0].starts_with("Please decide by 6 Dec: Tokenizer: A date."), "{needed:#?}");
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}
