//! Every reason in words, and the neutral sentence.

use super::*;
use crate::domain::audience::AudienceKey;
use crate::domain::escalation::Rung;
use crate::domain::forecast::Footing;
use crate::domain::id::{AskId, RungId};
use crate::domain::reason::{Court, DecisionReason, Stall};
use crate::domain::testing::{Case, day};
use uuid::Uuid;

#[track_caller]
fn check(reason: &Reason, expect: &str) {
    let case = Case::new().team("Platform A").person("Ada");
    assert_eq!(sentence(&case.facts, reason, day("2023-12-01")), expect);
}

fn passed(late: i32, moved: u32, slip: i32) -> Reason {
    Reason::PromisePassed { eta: day("2023-11-24"), late, moved, slip }
}

#[test]
fn a_passed_promise_says_how_often_it_moved() {
    check(&passed(5, 2, 20), "Promised for 24 Nov, 5 working days ago. Moved twice, 20 working days in all.");
    check(&passed(1, 0, 0), "Promised for 24 Nov, 1 working day ago.");
    check(&passed(0, 1, 1), "Promised for 24 Nov, just past. Moved once, 1 working day in all.");
    check(
        &passed(3, 3, -2),
        "Promised for 24 Nov, 3 working days ago. Moved 3 times, 2 working days earlier in all.",
    );
    check(&passed(3, 2, 0), "Promised for 24 Nov, 3 working days ago. Moved twice.");
}

#[test]
fn an_audience_was_told_last_on_a_day() {
    let waits = |days, every| Reason::AudienceWaits {
        audience: AudienceKey::peers(),
        last_on: day("2023-11-15"),
        days,
        every,
    };
    check(&waits(12, 10), "Peers were last told on 15 Nov, 12 working days ago; every 10 were agreed.");
    check(
        &waits(12, 1),
        "Peers were last told on 15 Nov, 12 working days ago; every working day was agreed.",
    );
}

#[test]
fn a_passed_need_by_says_what_is_missing_after_a_delivery() {
    let needed = |delivered_on| Reason::NeededPassed { need_by: day("2023-11-10"), late: 15, delivered_on };
    check(&needed(None), "Needed by 10 Nov, 15 working days ago.");
    check(
        &needed(Some(day("2023-11-20"))),
        "Needed by 10 Nov, 15 working days ago; delivered on 20 Nov and not yet accepted.",
    );
}

#[test]
fn an_overdue_reply_says_what_was_asked_and_how_often() {
    let overdue = |nudges| Reason::ReplyOverdue {
        ask: AskId::new(Uuid::nil()),
        kind: AskKind::Eta,
        asked_on: day("2023-11-15"),
        reply_by: day("2023-11-20"),
        late: 9,
        nudges,
    };
    check(&overdue(0), "Asked for a date on 15 Nov; the reply was due on 20 Nov, 9 working days ago.");
    check(
        &overdue(1),
        "Asked for a date on 15 Nov and reminded once; the reply was due on 20 Nov, 9 working days ago.",
    );
}

#[test]
fn what_waits_for_a_day_says_since_when() {
    check(
        &Reason::VerdictDue { delivered_on: day("2023-11-24"), waited: 5 },
        "Delivered on 24 Nov; it has waited 5 working days for a verdict.",
    );
    let (step, rung) = (RungId::new(Uuid::nil()), Rung::SkipLevel);
    check(
        &Reason::ResponseOverdue { step, rung, respond_by: day("2023-11-30"), late: 1 },
        "Escalated to the skip level; a response was due on 30 Nov, 1 working day ago.",
    );
    check(
        &Reason::MilestonePassed { day: day("2022-11-30"), late: 262 },
        "Its day was 30 Nov 2022, 262 working days ago; not done yet.",
    );
}

#[test]
fn a_missing_promise_says_how_near_the_need_by_is() {
    let missing = |on: &str, left| Reason::NoPromise { need_by: day(on), left, said: String::new() };
    check(&missing("2023-12-04", 1), "Needed by 4 Dec, in 1 working day, and no date is promised.");
    check(&missing("2023-12-01", 0), "Needed by 1 Dec, now, and no date is promised.");
    check(&missing("2023-11-10", -15), "Needed by 10 Nov, and no date is promised.");
    let said = "when we get to it".to_owned();
    check(
        &Reason::NoPromise { need_by: day("2023-12-04"), left: 1, said },
        "Needed by 4 Dec, in 1 working day; said “when we get to it”, no date.",
    );
}

#[test]
fn odds_come_with_their_counts_and_their_days() {
    let case = Case::new().team("Platform A");
    let unlikely = |decided, likely, footing| Reason::Unlikely {
        need_by: day("2024-03-20"),
        percent: 49,
        team: Some(case.team_id("Platform A")),
        kept: decided * 4 / 11,
        decided,
        typical_tenths: 58,
        likely,
        footing,
    };
    let check = |reason: &Reason, expect: &str| {
        assert_eq!(sentence(&case.facts, reason, day("2023-12-01")), expect);
    };
    let days = [Some(day("2024-03-23")), Some(day("2024-08-26"))];
    check(
        &unlikely(11, days, Footing::Usable),
        "49 % by 20 Mar 2024, the need-by; likely 23 Mar 2024 – 26 Aug 2024 (half – 8 of 10). \
         Platform A kept 4 of 11 dates (5.8 typical for such dates).",
    );
    check(
        &unlikely(0, [days[0], None], Footing::Guess),
        "49 % by 20 Mar 2024, the need-by; half of such come by 23 Mar 2024, and no day within a year holds for 8 of 10. \
         No date of Platform A is decided yet, so this is what such dates are worth elsewhere. \
         A guess: fewer than 3 dates are decided in all.",
    );
    check(
        &unlikely(1, [None, None], Footing::Thin),
        "49 % by 20 Mar 2024, the need-by; no day within a year is likely. Platform A kept 0 of 1 date (5.8 typical for such dates). \
         Thin: fewer than 6 dates are decided in all.",
    );
}

#[test]
fn a_plan_says_how_it_stands_to_the_need_by() {
    let (eta, need_by) = (day("2023-12-22"), day("2023-12-08"));
    check(
        &Reason::LateByPlan { eta, need_by, late: 10 },
        "Expected 22 Dec, 10 working days after its need-by of 8 Dec.",
    );
    check(&Reason::LateByPlan { eta, need_by, late: 0 }, "Expected 22 Dec, just after its need-by of 8 Dec.");
    let tight = |slack| Reason::TightSlack { eta: day("2023-12-05"), need_by, slack };
    check(&tight(3), "Expected 5 Dec, only 3 working days before its need-by of 8 Dec.");
    check(&tight(0), "Expected 5 Dec, with no working day to spare before its need-by of 8 Dec.");
    check(
        &Reason::KeepsMoving { times: 2, slip: 20 },
        "Moved to a later date twice, 20 working days in all.",
    );
    check(&Reason::KeepsMoving { times: 2, slip: 0 }, "Moved to a later date twice.");
    check(
        &Reason::Stale { eta, stated_on: day("2023-11-06"), age: 19 },
        "Expected 22 Dec; last confirmed on 6 Nov, 19 working days ago.",
    );
}

#[test]
fn what_is_at_risk_otherwise() {
    check(&Reason::NoDri, "Nobody there is named as responsible for it yet.");
    check(
        &Reason::Bounced { times: 1, reason: "70 compile errors".into() },
        "Came back once: “70 compile errors”.",
    );
    check(&Reason::Bounced { times: 2, reason: "crash".into() }, "Came back twice, the last time: “crash”.");
    check(&Reason::Bounced { times: 3, reason: String::new() }, "Came back 3 times.");
    check(
        &Reason::WeakFirstPass { passed: 1, of: 4 },
        "1 of 4 first deliveries from this team were accepted as they came.",
    );
    check(
        &Reason::Incomplete {
            missing: vec![Missing::What, Missing::Acceptance, Missing::Fallback],
            need_by: Some(day("2023-12-15")),
        },
        "Vital, needed by 15 Dec, and not yet written down: what exactly, when we accept it and what we do without it.",
    );
    check(
        &Reason::Incomplete { missing: vec![Missing::NeedBy], need_by: None },
        "Vital, and not yet written down: by when.",
    );
}

#[test]
fn what_i_owe_is_said_with_its_day_and_to_whom() {
    let case = Case::new().team("Platform A").person("Ada").owe_to("Ada", "Test data", "2023-12-01");
    let commitment = *case.facts.commitments.keys().next().unwrap();
    let said = |reason: Reason, on: &str| sentence(&case.facts, &reason, day(on));
    let due = day("2023-12-01");
    let passed = |late, moved| Reason::CommitmentPassed { commitment, due, late, moved };
    let soon = |left| Reason::CommitmentDue { commitment, due, left };
    assert_eq!(said(passed(2, 0), "2023-12-05"), "You owe Ada this since 1 Dec, 2 working days ago.");
    assert_eq!(
        said(passed(1, 2), "2023-12-04"),
        "You owe Ada this since 1 Dec, 1 working day ago; moved twice."
    );
    assert_eq!(said(soon(0), "2023-12-01"), "You owe Ada this today.");
    assert_eq!(said(soon(1), "2023-11-30"), "You owe Ada this by 1 Dec, in 1 working day.");
}

#[test]
fn how_it_stands_with_what_i_owe_is_told_on_every_day() {
    let case = Case::new().team("Platform A").owe("Test data", "2023-12-01");
    let moved = case.clone().owe_moved("2023-12-05", "2023-11-30");
    let kept = moved.clone().owe_kept("2023-12-04");
    let check = |case: &Case, expect: &[(&str, &str)]| {
        let owed = case.facts.commitments.values().next().unwrap();
        for (on, words) in expect {
            assert_eq!(owed_words(owed, &case.facts.calendar, day(on)), *words, "on {on}");
        }
    };
    check(
        &case,
        &[
            ("2023-11-30", "due 1 Dec, in 1 working day"),
            ("2023-12-01", "due today"),
            ("2023-12-02", "overdue since 1 Dec, just past"),
            ("2023-12-04", "overdue since 1 Dec, 1 working day ago"),
        ],
    );
    check(
        &moved,
        &[
            ("2023-12-05", "due today; moved once, first 1 Dec"),
            ("2023-12-06", "overdue since 5 Dec, 1 working day ago; moved once, first 1 Dec"),
        ],
    );
    check(&kept, &[("2023-12-06", "kept on 4 Dec")]);
}

#[test]
fn silence_is_told_without_blame() {
    let quiet =
        |inbound_on| Reason::GoneQuiet { outbound_on: day("2023-11-21"), inbound_on, silent: 12, usual: 5 };
    check(
        &quiet(None),
        "Nothing has come back for 12 working days; up to 5 is usual. Last reached out on 21 Nov.",
    );
    check(
        &quiet(Some(day("2023-11-06"))),
        "Nothing has come back for 12 working days; up to 5 is usual. Last reached out on 21 Nov. Last heard from on 6 Nov.",
    );
    check(
        &Reason::NotChased { since: day("2023-11-15"), days: 12 },
        "Nothing went out or came in since 15 Nov, 12 working days ago.",
    );
    check(
        &Reason::NeverAsked { drafted_on: day("2023-11-15") },
        "Written down on 15 Nov, not asked for yet.",
    );
}

#[test]
fn a_follow_up_says_what_is_mine_to_do() {
    let nudge = |unanswered, way| Reason::NudgeDue {
        ask: AskId::new(Uuid::nil()),
        kind: AskKind::Status,
        due: day("2023-12-01"),
        unanswered,
        way,
    };
    check(&nudge(0, NextWay::Nudge), "A reminder about a status is due today.");
    check(
        &nudge(2, NextWay::OtherChannel),
        "2 reminders about a status without an answer; try another channel.",
    );
    check(&nudge(3, NextWay::Ladder), "3 reminders about a status without an answer; go up the ladder.");
    let step = |text: &str, due: &str| Reason::NextStepDue { text: text.into(), due: day(due) };
    check(&step("Call Ada", "2023-12-01"), "Next step “Call Ada” is due today.");
    check(&step("", "2023-11-29"), "The next step is due since 29 Nov.");
    let person = Case::new().team("Platform A").person("Ada").person_id("Ada");
    let touch = |last_on, days, every| Reason::TouchDue { person, last_on, days, every };
    check(&touch(None, 0, 10), "No contact with Ada is on record; you wanted every 10 working days.");
    check(
        &touch(Some(day("2023-11-15")), 12, 1),
        "Last in touch with Ada on 15 Nov, 12 working days ago; you wanted every working day.",
    );
}

#[track_caller]
fn check_neutral(case: Case, expect: &str) {
    assert_eq!(neutral(case.dossier(), &case.facts.calendar, day("2023-12-01")), expect);
}

#[test]
fn the_neutral_sentence_leaves_out_what_is_not_known() {
    let sso = || Case::new().team("Platform A").dependency("SSO SDK");
    let moved = || {
        sso().eta("2023-10-27", "2023-09-15").eta("2023-11-10", "2023-10-20").eta("2023-11-24", "2023-11-06")
    };
    check_neutral(
        moved().need_by("2023-11-10"),
        "First promised 27 Oct, moved twice, now 24 Nov (+20 working days); needed 10 Nov.",
    );
    check_neutral(moved(), "First promised 27 Oct, moved twice, now 24 Nov (+20 working days).");
    let words = || Case::new().team("Platform A").dependency("SSO SDK").none_given_as("TBD", "2023-11-30");
    check_neutral(words(), "Said “TBD”, no date.");
    check_neutral(words().need_by("2023-12-12"), "Said “TBD”, no date; needed 12 Dec.");
    check_neutral(words().eta("2023-12-12", "2023-12-01"), "Promised 12 Dec.");
    check_neutral(moved().withdrawn("2023-11-30"), "First promised 27 Oct, moved twice, no date now.");
    check_neutral(sso(), "No date yet.");
    check_neutral(sso().need_by("2024-01-10"), "No date yet; needed 10 Jan 2024.");
    check_neutral(sso().forecast("2023-12-08", "2023-11-06"), "Forecast 8 Dec.");
    check_neutral(
        sso().eta("2023-12-08", "2023-11-06").eta("2023-12-07", "2023-11-07"),
        "First promised 8 Dec, moved once, now 7 Dec (−1 working day).",
    );
    check_neutral(
        sso().eta("2023-11-24", "2023-11-06").deliver("2023-11-23").accept("2023-11-27"),
        "Promised 24 Nov; delivered 23 Nov and accepted.",
    );
    check_neutral(sso().deliver("2023-11-23"), "Delivered 23 Nov, not yet accepted.");
}

#[test]
fn a_decision_says_what_holds_it_up() {
    let wanted = DecisionReason::Undecided { decide_by: day("2023-11-24"), late: 5, court: Court::Mine };
    check(&Reason::Decision(wanted), "Wanted by 24 Nov, 5 working days ago, and not decided yet.");
    let stalled = |why| Reason::Decision(DecisionReason::Stalled { why, court: Court::Mine });
    check(&stalled(vec![Stall::NoDriver, Stall::NoApprover]), "Stalled: it has no driver and no approver.");
    let quiet = Stall::Quiet { since: day("2023-11-15"), days: 12 };
    check(
        &stalled(vec![Stall::NoApprover, quiet]),
        "Stalled: it has no approver; nothing happened since 15 Nov, 12 working days ago.",
    );
    check(
        &stalled(vec![Stall::OnlyDiscussed { meetings: 2 }]),
        "Stalled: discussed twice in a row and not brought forward.",
    );
    let untold = DecisionReason::Untold { decided_on: day("2023-11-29"), waited: 2 };
    check(
        &Reason::Decision(untold),
        "Decided on 29 Nov, 2 working days ago; those concerned were not told yet.",
    );
    let due = day("2023-12-01");
    check(&Reason::Decision(DecisionReason::RevisitDue { due }), "To be looked at again today.");
    check(&Reason::ReviewDue { due: day("2023-11-24") }, "To be looked at again since 24 Nov.");
}
