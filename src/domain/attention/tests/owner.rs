//! Who owns it: what is raised of claims, whose move it is, and what is suggested.

use super::*;
use crate::domain::ask::AskKind;
use crate::domain::claim::ClaimWordKind::{Agreed, Contradicted, Corrected, Promised};

const TODAY: &str = "2023-12-01";

/// Asked and promised in good time, and Ben is held as DRI; Mo is on another team.
fn calm() -> Case {
    Case::new()
        .team("Checkout")
        .person("Mo")
        .team("Platform B")
        .dependency("Search index")
        .dri("Ben")
        .ask(AskKind::Eta, "2023-11-29", None)
        .reply("2023-11-30")
        .eta("2024-02-01", "2023-11-30")
        .need_by("2024-03-01")
}

#[test]
fn a_mail_that_names_me_as_dri_of_their_deliverable_is_raised_until_corrected() {
    let named = calm().claim("Mo", "2023-11-20");
    check_codes(&named, TODAY, &["AR8"]);
    let contradicted = named.claim_word(Contradicted, "2023-11-21", None);
    check_codes(&contradicted, TODAY, &["AR8"]);
    let promised = contradicted.claim_word(Promised, "2023-11-22", TODAY);
    check_codes(&promised, TODAY, &["AR8"]);
    check_codes(&promised.claim_word(Corrected, TODAY, None), TODAY, &[]);
}

#[test]
fn a_correction_due_today_is_not_overdue() {
    let promised = calm().claim("Mo", "2023-11-20").claim_word(Promised, "2023-11-22", TODAY);
    check(&promised, "OV9", &[(TODAY, false), ("2023-12-02", true), ("2023-12-04", true)]);
    let late = item(&promised, "2023-12-04");
    assert_eq!((late.band, late.court, late.overdue), (Band::Overdue, Court::Theirs, 1));
    let again = promised.clone().claim_word(Promised, "2023-12-04", "2023-12-08");
    check(&again, "OV9", &[("2023-12-08", false), ("2023-12-11", true)]);
    check(&promised.clone().claim_word(Corrected, "2023-12-04", None), "OV9", &[("2023-12-11", false)]);
    check(&promised.claim_retracted(), "OV9", &[("2023-12-11", false)]);
}

#[test]
fn a_claim_is_raised_when_it_stands_against_whom_i_hold() {
    check(&calm().claim("Ben", "2023-11-20"), "AR8", &[(TODAY, false)]);
    let against = calm().claim("Ana", "2023-11-20");
    check(&against, "AR8", &[(TODAY, true)]);
    check(&against.clone().claim_retracted(), "AR8", &[(TODAY, false)]);
    check(&against.claim_word(Agreed, "2023-11-21", None).dri("Ana"), "AR8", &[(TODAY, false)]);
}

#[test]
fn a_dispute_is_raised_of_a_draft_and_of_what_was_delivered_but_not_of_what_is_at_rest() {
    let draft = Case::new().team("Checkout").person("Mo").team("Platform B").dependency("Search index");
    check_codes(&draft.clone().drafted(TODAY), TODAY, &["unchased"]);
    check_codes(&draft.claim("Mo", "2023-11-20"), TODAY, &["AR8", "unchased"]);
    let delivered = calm().claim("Mo", "2023-11-20").deliver("2023-11-30");
    check_codes(&delivered, TODAY, &["AR8", "follow"]);
    check_codes(&delivered.accept(TODAY), TODAY, &[]);
}

#[test]
fn a_claim_that_nobody_answered_is_mine_and_then_theirs_to_correct() {
    let told = |case: &Case| {
        let item = item(case, TODAY);
        (item.court, item.suggestion)
    };
    let named = calm().claim("Mo", "2023-11-20");
    assert_eq!(told(&named), (Court::Mine, Suggestion::AnswerClaim));
    let contradicted = named.claim_word(Contradicted, "2023-11-21", None);
    assert_eq!(told(&contradicted), (Court::Theirs, Suggestion::AskCorrection));
    let asked = contradicted.clone().ask(AskKind::Correction, TODAY, None);
    assert_eq!(told(&asked), (Court::Theirs, Suggestion::Open), "the ask is fresh");
    let promised = contradicted.claim_word(Promised, "2023-11-22", "2023-12-08");
    assert_eq!(told(&promised), (Court::Theirs, Suggestion::Open), "it is awaited until its day");
    let overdue = item(&promised, "2023-12-11");
    assert_eq!(overdue.suggestion, Suggestion::AskCorrection);
}

#[test]
fn somebody_who_is_only_said_to_own_it_is_for_me_to_agree_to() {
    let case = Case::new().team("Platform B").dependency("Search index").drafted(TODAY);
    check(&case.clone().claim("Ana", TODAY), "AR8", &[(TODAY, false)]);
    let asked = case.ask(AskKind::Eta, TODAY, None);
    assert_eq!(item(&asked, TODAY).suggestion, Suggestion::Edit);
    let claimed = item(&asked.claim("Ana", TODAY), TODAY);
    assert_eq!((claimed.court, claimed.suggestion), (Court::Mine, Suggestion::AnswerClaim));
}
