//! Who owns it, in words.

use super::*;
use crate::domain::claim::ClaimWordKind::Contradicted;
use crate::domain::id::ClaimId;
use crate::domain::testing::{Case, day};
use uuid::Uuid;

/// Ana and Ben are on Platform A, which builds it; Mo is on Checkout.
fn owned() -> Case {
    let case = Case::new().team("Checkout").person("Mo").team("Platform A").person("Ana").person("Ben");
    case.dependency("SSO SDK")
}

#[track_caller]
fn owner_is(case: &Case, expect: &str) {
    assert_eq!(ownership(&case.facts, case.dossier(), day("2023-12-01")), expect);
}

#[test]
fn who_owns_it_is_said_with_what_stands_against_it() {
    owner_is(&owned(), "Nobody is named as DRI.");
    owner_is(&owned().dri("Ben"), "Ben is the DRI.");
    owner_is(&owned().claim("Ana", "2023-11-20"), "A mail of 20 Nov names Ana as DRI; not agreed yet.");
    let held = owned().dri("Ben").claim("Ana", "2023-11-20");
    owner_is(&held, "A mail of 20 Nov names Ana as DRI; you hold Ben.");
    let wrong = owned().claim("Mo", "2023-11-20");
    owner_is(&wrong, "A mail of 20 Nov names Mo of Checkout as DRI; Platform A builds it.");
    let two = owned().claim("Ana", "2023-11-20").claim("Ben", "2023-11-21");
    let (first, second) = ("A mail of 21 Nov names Ben as DRI", "A mail of 20 Nov names Ana as DRI");
    owner_is(&two, &format!("{first}; a mail of 20 Nov names Ana. {second}; a mail of 21 Nov names Ben."));
    let word = owned().claim("Ana", "2023-11-20").claim_word(Contradicted, "2023-11-21", None);
    owner_is(&word, "A mail of 20 Nov names Ana as DRI; contradicted, not corrected yet.");
}

#[test]
fn a_dispute_says_what_was_done_about_it() {
    let case = owned();
    let (ana, ben) = (case.person_id("Ana"), case.person_id("Ben"));
    let said = |answered, due: Option<&str>| {
        let reason = Reason::DriDisputed {
            claim: ClaimId::new(Uuid::nil()),
            person: ana,
            place: Channel::Chat,
            on: day("2023-11-20"),
            against: Against::Held(ben),
            answered,
            due: due.map(day),
        };
        of_reason(&case.facts, &reason, day("2023-12-01"))
    };
    let named = "A chat message of 20 Nov names Ana as DRI; you hold Ben.";
    assert_eq!(said(false, None), named);
    assert_eq!(said(true, None), format!("{named} It is contradicted, not corrected yet."));
    assert_eq!(said(true, Some("2023-12-08")), format!("{named} A correction is promised by 8 Dec."));
    let overdue = Reason::CorrectionOverdue {
        person: ana,
        place: Channel::Meeting,
        on: day("2023-11-20"),
        due: day("2023-11-24"),
        late: 5,
    };
    let words = of_reason(&case.facts, &overdue, day("2023-12-01"));
    let expect =
        "A meeting of 20 Nov that names Ana as DRI was to be corrected by 24 Nov, 5 working days ago.";
    assert_eq!(words, expect);
}
