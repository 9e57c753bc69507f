//! What an item looks like: who is left alone, which band, whose court, what is suggested, in which order.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::initiative::Stage;
use crate::domain::reason::Severity;
use crate::domain::standing::StandingWord;

const TODAY: &str = "2023-12-01";

/// Asked and answered lately, owned, promised in good time: nothing to see.
fn calm() -> Case {
    Case::new()
        .team("Platform A")
        .dependency("SSO SDK")
        .dri("Ada")
        .ask(AskKind::Eta, "2023-11-27", None)
        .reply("2023-11-28")
        .eta("2024-01-10", "2023-11-28")
        .need_by("2024-01-31")
}

fn unowned(mut case: Case) -> Case {
    case.facts.dossiers.values_mut().for_each(|d| d.dependency.dri = None);
    case
}

#[test]
fn a_dependency_that_goes_well_is_not_raised() {
    check_codes(&calm(), TODAY, &[]);
}

#[test]
fn a_fresh_draft_says_only_that_it_was_never_asked() {
    let case = Case::new().team("Platform A").dependency("SSO SDK").drafted(TODAY);
    check_codes(&case, TODAY, &["unchased"]);
    check_codes(&case.clone().crit(1), TODAY, &["unchased"]);
    assert_eq!(item(&case, TODAY).suggestion, Suggestion::Ask);
    let nobodys = Case::new().dependency("SSO SDK").drafted(TODAY);
    assert_eq!(item(&nobodys, TODAY).suggestion, Suggestion::Edit, "first somebody has to be found");
    check_codes(&case.need_by("2023-11-30"), TODAY, &["OV2", "unchased"]);
}

#[test]
fn what_is_at_rest_or_not_live_is_left_alone() {
    let late = || calm().eta("2023-11-29", "2023-11-28").need_by("2023-11-29");
    check_codes(&late(), TODAY, &["OV1", "OV2"]);
    for stage in [Stage::Paused, Stage::Done, Stage::Dropped] {
        let case = late().milestone("Beta", "2023-11-01", "2023-10-01").stage(stage);
        assert_eq!(attention(&case.facts, &Policy::default(), day(TODAY)), [], "{stage:?}");
    }
    for word in
        [StandingWord::Parked, StandingWord::Declined, StandingWord::Cancelled, StandingWord::Replaced]
    {
        check_codes(&late().standing(word, "2023-11-30"), TODAY, &[]);
    }
    check_codes(&late().deliver("2023-11-30").accept(TODAY), TODAY, &[]);
}

#[test]
fn a_delivered_dependency_waits_for_me_and_not_for_a_date() {
    let case =
        calm().ask(AskKind::Eta, "2023-11-10", "2023-11-15").need_by("2023-11-20").deliver("2023-11-24");
    check_codes(&case, TODAY, &["OV4", "OV2"]);
    let waiting = item(&case, TODAY);
    assert_eq!((waiting.court, waiting.suggestion), (Court::Mine, Suggestion::Accept));
    let fresh = item(&case, "2023-11-27");
    assert_eq!((fresh.court, fresh.suggestion), (Court::Shared, Suggestion::Accept));
    let review = case.ask(AskKind::Review, "2023-11-24", "2023-11-28");
    check_codes(&review, "2023-11-29", &["OV2", "OV3", "follow", "follow"]);
}

#[test]
fn an_item_stands_in_the_band_of_its_first_reason() {
    let risk = calm().need_by("2024-01-12");
    assert_eq!((item(&risk, TODAY).band, item(&risk, TODAY).court), (Band::AtRisk, Court::Shared));
    let step = calm().next_step("Call Ada", TODAY);
    assert_eq!((item(&step, TODAY).band, item(&step, TODAY).court), (Band::Mine, Court::Mine));
}

#[test]
fn what_is_shared_is_theirs_once_i_asked_and_wait() {
    let late = || calm().need_by("2023-11-30").eta("2024-01-10", "2023-11-29");
    assert_eq!(item(&late(), TODAY).court, Court::Shared);
    let asked = late().ask(AskKind::Help, TODAY, "2023-12-04");
    assert_eq!(item(&asked, TODAY).court, Court::Theirs);
    assert_eq!(item(&asked.clone().reply(TODAY), TODAY).court, Court::Shared);
    assert_eq!(item(&asked.deliver(TODAY), TODAY).court, Court::Shared, "a verdict is not theirs to give");
}

#[test]
fn late_by_plan_or_overdue_and_vital_or_three_worries_press() {
    let by_plan = calm().eta("2024-02-01", "2023-11-29");
    assert_eq!(item(&by_plan, TODAY).severity, Severity::High);
    let overdue = || calm().need_by("2023-11-30").eta("2023-11-30", "2023-11-29");
    check_codes(&overdue(), TODAY, &["OV1", "OV2"]);
    assert_eq!(item(&overdue(), TODAY).severity, Severity::Medium);
    let bounced = overdue().deliver("2023-11-29").bounce("2023-11-30", "crash");
    check_codes(&bounced, TODAY, &["OV1", "OV2", "AR10"]);
    assert_eq!(item(&bounced, TODAY).severity, Severity::High, "three worries");
    let asked = calm().ask(AskKind::Help, "2023-11-28", "2023-11-30");
    check_codes(&asked, TODAY, &["OV3", "follow"]);
    assert_eq!(item(&asked, TODAY).severity, Severity::Medium);
    assert_eq!(item(&asked.what("a").acceptance("b").fallback("c").crit(1), TODAY).severity, Severity::High);
}

#[test]
fn the_suggestion_is_what_moves_it() {
    let suggests = |case: &Case, expect| assert_eq!(item(case, TODAY).suggestion, expect);
    let overdue = || calm().eta("2023-11-30", "2023-11-29");
    suggests(&overdue(), Suggestion::Ask);
    suggests(
        &overdue()
            .ask(AskKind::Status, "2023-11-30", None)
            .answer(crate::domain::ask::AnswerKind::Answered, TODAY),
        Suggestion::ReviseEta,
    );
    suggests(&overdue().ask(AskKind::Eta, "2023-11-27", None), Suggestion::LogReply);
    suggests(&overdue().ask(AskKind::Help, "2023-11-27", None), Suggestion::Nudge);
    suggests(&overdue().ask(AskKind::Help, TODAY, None), Suggestion::Open);
    suggests(&unowned(calm()), Suggestion::Edit);
    let stepped = overdue().escalate("2023-11-20").step(
        crate::domain::escalation::Rung::Leads,
        "2023-11-20",
        "2023-11-24",
    );
    suggests(&stepped, Suggestion::Escalate);
}

#[test]
fn what_i_reached_out_about_today_rests_for_the_day() {
    let suggests = |case: &Case, on, expect| {
        let item = item(case, on);
        assert_eq!((item.suggestion, item.ask), expect, "on {on}; raised: {:?}", item.reasons);
    };
    let ask = |case: &Case, at: usize| Some(case.dossier().asks[at].id);
    let late = || calm().ask(AskKind::Help, "2023-11-27", "2023-11-28").nudge("2023-11-28");
    suggests(&late(), "2023-11-30", (Suggestion::Nudge, ask(&late(), 1)));
    let nudged = late().nudge(TODAY);
    suggests(&nudged, TODAY, (Suggestion::Open, None));
    suggests(&nudged, "2023-12-02", (Suggestion::Nudge, ask(&nudged, 1)));
    suggests(&unowned(nudged), TODAY, (Suggestion::Edit, None));
    let anew = late().ask(AskKind::Help, TODAY, None);
    suggests(&anew, TODAY, (Suggestion::Open, None));
    let elsewhere = late().person("Bo").ask(AskKind::Review, TODAY, None).to("Bo");
    suggests(&elsewhere, TODAY, (Suggestion::Nudge, ask(&elsewhere, 1)));
    let third = late().nudge("2023-11-29").nudge(TODAY);
    suggests(&third, TODAY, (Suggestion::Open, None));
    suggests(&third, "2023-12-04", (Suggestion::Escalate, None));
}

#[test]
fn silence_of_which_i_reminded_them_today_suggests_no_second_reminder() {
    let quiet = Case::new()
        .team("Platform A")
        .dependency("SSO SDK")
        .dri("Ada")
        .eta("2024-01-31", "2023-11-01")
        .ask(AskKind::Help, "2023-11-10", None)
        .nudge("2023-11-30");
    check_codes(&quiet, TODAY, &["quiet", "AR5"]);
    assert_eq!(item(&quiet, TODAY).suggestion, Suggestion::Nudge);
    let stepped = quiet.clone().escalate(TODAY).step(crate::domain::escalation::Rung::Leads, TODAY, None);
    assert_eq!(item(&stepped, TODAY).suggestion, Suggestion::Open, "a step is reaching out as well");
    assert_eq!(item(&quiet.nudge(TODAY), TODAY).suggestion, Suggestion::Open);
}

#[test]
fn today_is_ordered_by_band_weight_slack_and_title() {
    let late = |case: Case, title: &str, level: u8, need_by: &str| {
        case.team("Platform A")
            .dependency(title)
            .dri("Ada")
            .crit(level)
            .what("a")
            .acceptance("b")
            .fallback("c")
            .ask(AskKind::Eta, "2023-11-27", None)
            .reply("2023-11-28")
            .eta("2023-12-29", "2023-11-28")
            .need_by(need_by)
    };
    let case = late(Case::new(), "Zebra", 2, "2023-11-28");
    let case = late(case, "Mole", 2, "2024-01-02");
    let case = late(case, "Ant", 2, "2023-11-28");
    let case = late(case, "Bear", 1, "2023-11-29");
    let case = late(case, "Cat", 2, "2023-11-27");
    let case = case.milestone("Beta", "2023-11-30", "2023-09-01").person("Bo").touch_every("Bo", 5);
    let items = attention(&case.facts, &Policy::default(), day(TODAY));
    let titles: Vec<&str> = items.iter().map(|i| i.subject.title(&case.facts)).collect();
    assert_eq!(titles, ["Bear", "Cat", "Ant", "Zebra", "Beta", "Mole", "Bo"]);
}

#[test]
fn a_milestone_weighs_as_much_as_what_it_waits_for() {
    let case = Case::new().team("Platform A").milestone("Beta", "2023-11-30", "2023-09-01");
    let weight = |case: &Case| {
        attention(&case.facts, &Policy::default(), day(TODAY))
            .into_iter()
            .find(|i| matches!(i.subject, Subject::Milestone(_)))
            .map(|i| (i.criticality.level(), i.severity))
    };
    assert_eq!(weight(&case), Some((2, Severity::Medium)));
    let vital = case.clone().dependency("SSO SDK").crit(1);
    assert_eq!(weight(&vital), Some((1, Severity::High)));
    assert_eq!(weight(&vital.deliver("2023-11-20").accept("2023-11-21")), Some((2, Severity::Medium)));
    assert_eq!(weight(&case.milestone_done("2023-12-01")), None);
}
