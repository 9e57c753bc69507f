//! Who owns a dependency, told as cases; and which word follows on a claim.

use super::*;
use crate::domain::testing::{Case, day};

/// Ada is on Platform A, which builds the SSO SDK; Mo is on Checkout.
fn case() -> Case {
    Case::new()
        .team("Checkout")
        .person("Mo")
        .team("Platform A")
        .person("Ada")
        .person("Ben")
        .dependency("SSO SDK")
}

#[track_caller]
fn check(case: &Case, expect: OwnerState, disputed: &[&str]) {
    let owner = owner(&case.facts, case.dossier());
    assert_eq!(owner.state(), expect, "{owner:?}");
    let named = match owner {
        Owner::Disputed(claims) => claims.iter().map(|(claim, _)| claim.person).collect(),
        _ => Vec::new(),
    };
    let names: Vec<&str> = named.into_iter().map(|id| case.facts.person_name(Some(id))).collect();
    assert_eq!(names, disputed);
}

#[test]
fn nobody_is_named_until_somebody_is() {
    check(&case(), OwnerState::Nobody, &[]);
    check(&case().dri("Ada"), OwnerState::Held, &[]);
    check(&case().claim("Ada", "2023-11-20"), OwnerState::Claimed, &[]);
    check(&case().claim("Ada", "2023-11-20").claim_retracted(), OwnerState::Nobody, &[]);
}

#[test]
fn a_claim_is_disputed_when_it_stands_against_whom_i_hold() {
    let held = || case().dri("Ben");
    check(&held().claim("Ben", "2023-11-20"), OwnerState::Held, &[]);
    check(&held().claim("Ada", "2023-11-20"), OwnerState::Disputed, &["Ada"]);
    check(&held().claim("Ada", "2023-11-20").claim_retracted(), OwnerState::Held, &[]);
}

#[test]
fn two_claims_that_name_two_people_are_disputed() {
    let two = case().claim("Ada", "2023-11-20").claim("Ben", "2023-11-21");
    check(&two, OwnerState::Disputed, &["Ben", "Ada"]);
    check(&two.clone().claim_retracted(), OwnerState::Claimed, &[]);
    check(&two.dri("Ben"), OwnerState::Disputed, &["Ada"]);
    check(&case().claim("Ada", "2023-11-20").claim("Ada", "2023-11-21"), OwnerState::Claimed, &[]);
}

#[test]
fn a_claim_that_names_somebody_of_another_team_is_disputed_until_it_is_settled() {
    let wrong = || case().claim("Mo", "2023-11-20");
    check(&wrong(), OwnerState::Disputed, &["Mo"]);
    check(&wrong().dri("Mo"), OwnerState::Disputed, &["Mo"]);
    let contradicted = wrong().claim_word(ClaimWordKind::Contradicted, "2023-11-21", None);
    check(&contradicted, OwnerState::Disputed, &["Mo"]);
    let promised = contradicted.claim_word(ClaimWordKind::Promised, "2023-11-22", "2023-11-24");
    check(&promised, OwnerState::Disputed, &["Mo"]);
    let corrected = promised.claim_word(ClaimWordKind::Corrected, "2023-11-27", None);
    check(&corrected, OwnerState::Nobody, &[]);
    check(&corrected.dri("Ada"), OwnerState::Held, &[]);
    let agreed = wrong().claim_word(ClaimWordKind::Agreed, "2023-11-21", None).dri("Mo");
    check(&agreed, OwnerState::Held, &[]);
}

#[test]
fn a_contradicted_claim_is_disputed_until_it_is_corrected() {
    let contradicted =
        case().claim("Ada", "2023-11-20").claim_word(ClaimWordKind::Contradicted, "2023-11-21", None);
    check(&contradicted, OwnerState::Disputed, &["Ada"]);
    let corrected = contradicted.claim_word(ClaimWordKind::Corrected, "2023-11-22", None);
    check(&corrected, OwnerState::Nobody, &[]);
}

#[test]
fn words_follow_on_each_other_until_the_claim_is_settled() {
    use ClaimWordKind::{Agreed, Contradicted, Corrected, Promised};
    let allowed = |told: &[ClaimWordKind]| {
        let case = told.iter().fold(case().claim("Ada", "2023-11-20"), |case, word| {
            let due = (*word == Promised).then_some("2023-11-24");
            case.claim_word(*word, "2023-11-21", due)
        });
        let due = |word| (word == Promised).then(|| day("2023-11-24"));
        let claim = &case.dossier().claims[0];
        let says = |word: &ClaimWordKind| claim.admit(*word, due(*word), day("2023-11-21")).is_ok();
        ClaimWordKind::ALL.iter().copied().filter(says).collect::<Vec<_>>()
    };
    assert_eq!(allowed(&[]), [Agreed, Contradicted, Promised, Corrected]);
    assert_eq!(allowed(&[Contradicted]), [Agreed, Promised, Corrected]);
    assert_eq!(allowed(&[Contradicted, Promised]), [Agreed, Promised, Corrected]);
    assert_eq!(allowed(&[Agreed]), []);
    assert_eq!(allowed(&[Corrected]), []);
}

#[test]
fn a_correction_is_promised_for_a_day_not_before_the_promise() {
    let case = case().claim("Ada", "2023-11-20");
    let refusal = |due: Option<&str>, on: &str| {
        let said = case.dossier().claims[0].admit(ClaimWordKind::Promised, due.map(day), day(on));
        said.err().map_or_else(String::new, |refusal| refusal.to_string())
    };
    assert_eq!(refusal(Some("2023-11-21"), "2023-11-21"), "");
    let before = "A correction can not be promised for Mon 20 Nov 2023, before it was said";
    assert_eq!(refusal(Some("2023-11-20"), "2023-11-21"), before);
    assert_eq!(refusal(None, "2023-11-21"), "By which day is the correction promised?");
    assert_eq!(refusal(Some("2023-11-21"), "2023-11-19"), "It was only claimed on Mon 20 Nov 2023");
}
