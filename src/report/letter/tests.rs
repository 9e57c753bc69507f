use super::*;
use proptest::prelude::*;

fn sso() -> Matter {
    Matter {
        title: "SSO SDK".to_owned(),
        dates: "we need it by Fri 10 Nov 2023; the last date we have is Fri 24 Nov 2023".to_owned(),
        why: "Nobody can sign in without it".to_owned(),
        fallback: "we ship with the old sign-in".to_owned(),
    }
}

fn asked(kind: AskKind) -> Letter {
    Letter {
        to: "Nadia".to_owned(),
        kind,
        about: vec![sso()],
        before: Vec::new(),
        unanswered: 0,
        in_return: Vec::new(),
        reply_by: String::new(),
    }
}

#[test]
fn it_says_why_what_helps_the_fallback_and_what_we_do_in_return() {
    let told = Letter {
        in_return: vec!["Test data, by Mon 4 Dec 2023".to_owned()],
        reply_by: "Wed 6 Dec 2023".to_owned(),
        ..asked(AskKind::Eta)
    };
    assert_eq!(
        letter(&told),
        "Hello Nadia,\n\n\
         By which day will “SSO SDK” be ready? A day, a range, or who can say is enough.\n\n\
         We need it by Fri 10 Nov 2023; the last date we have is Fri 24 Nov 2023. \
         Why it matters: Nobody can sign in without it.\n\n\
         Until then our fallback is: we ship with the old sign-in.\n\n\
         For our part: Test data, by Mon 4 Dec 2023.\n\n\
         A reply by Wed 6 Dec 2023 would help us plan."
    );
}

#[test]
fn what_is_not_known_leaves_no_gap() {
    let bare = Letter { to: String::new(), about: Vec::new(), ..asked(AskKind::Help) };
    assert_eq!(
        letter(&bare),
        "Could you help me with something? A name of somebody who knows it, or half an hour of yours, is enough."
    );
    let title = Matter { title: "SSO SDK".to_owned(), ..Matter::default() };
    assert_eq!(
        letter(&Letter { about: vec![title], ..asked(AskKind::Status) }),
        "Hello Nadia,\n\nWhere does “SSO SDK” stand? One line is enough: on its way, waiting for something, or not begun."
    );
}

#[test]
fn several_share_a_letter_with_a_line_each() {
    let token = Matter { title: "Tokenizer".to_owned(), ..Matter::default() };
    let told = letter(&Letter { about: vec![sso(), token], ..asked(AskKind::Eta) });
    assert!(told.contains("By which day will each of these be ready?"), "{told}");
    assert!(told.contains("\n- SSO SDK: we need it by Fri 10 Nov 2023;"), "{told}");
    assert!(told.ends_with("\n- Tokenizer"), "{told}");
}

/// Reminders after so many, and what each says and does not say.
#[track_caller]
fn reminded(unanswered: usize, says: &[&str], leaves: &[&str]) {
    let before = (0..=unanswered).map(|n| format!("{} Nov", 3 + n)).collect();
    let told = letter(&Letter { before, unanswered, ..asked(AskKind::Eta) });
    for words in says {
        assert!(told.contains(words), "{words:?} is not in: {told}");
    }
    for words in leaves {
        assert!(!told.contains(words), "{words:?} is in: {told}");
    }
}

#[test]
fn reminders_begin_short_then_doubt_the_way_then_say_that_help_will_be_asked_for() {
    reminded(
        0,
        &["I asked on 3 Nov: by which day"],
        &["again", "suits you best", "Why it matters", "one step up"],
    );
    reminded(1, &["I asked on 3 Nov and again on 4 Nov: by"], &["suits you best", "fallback", "one step up"]);
    reminded(
        2,
        &[
            "again on 4 Nov and 5 Nov, maybe not in the way that suits you best: by",
            "Why it matters",
            "fallback",
        ],
        &["one step up"],
    );
    reminded(3, &["one step up; please tell me if that gets in your way."], &[]);
}

#[test]
fn every_kind_asks_for_the_smallest_answer_that_helps() {
    for kind in AskKind::ALL {
        let told = letter(&asked(*kind));
        assert!(told.contains("is enough") && told.contains("“SSO SDK”"), "{told}");
    }
}

proptest! {
    #[test]
    fn no_words_open_a_paragraph_of_their_own(title in ".{0,40}", why in ".{0,60}", to in ".{0,20}") {
        let matter = Matter { title, why, ..Matter::default() };
        let told = letter(&Letter { to, about: vec![matter], ..asked(AskKind::Eta) });
        prop_assert!(told.split("\n\n").count() <= 4, "{}", told);
        prop_assert!(!told.contains("\n\n\n"));
    }
}
