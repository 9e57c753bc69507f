//! What the picture shows, that nothing of the record is markup in it, and what is no picture of ours.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn picture(title: &str) -> Picture {
    let bar = Bar {
        title: title.to_owned(),
        state: "committed".to_owned(),
        from: day("2023-10-02"),
        to: day("2023-11-24"),
        tip: Tip::Eta,
        past: vec![day("2023-10-27"), day("2023-11-10")],
        need_by: Some(day("2023-11-10")),
        gap: "10 working days after its need-by".to_owned(),
        late: true,
        overdue: false,
        likely: Some((day("2023-12-10"), day("2024-01-10"))),
    };
    let lanes = vec![Lane {
        name: title.to_owned(),
        stones: vec![(title.to_owned(), day("2023-12-01"), vec![])],
        bars: vec![bar],
    }];
    Picture {
        title: "Timeline by team".to_owned(),
        today: day("2023-12-01"),
        from: day("2023-09-25"),
        to: day("2024-01-20"),
        legend: legend(&lanes),
        lanes,
        rest: String::new(),
    }
}

#[test]
fn every_date_that_held_is_a_tick_fainter_with_age() {
    for sheet in [Sheet::Wide, Sheet::Page] {
        let drawn = svg(&picture("SSO SDK"), sheet);
        assert!(drawn.find("opacity=\"0.68\"").unwrap() < drawn.find("opacity=\"0.85\"").unwrap());
        assert!(drawn.contains("SSO SDK (committed): 24 Nov. 10 working days after its need-by"));
        assert!(drawn.contains("Oct 2023") && drawn.contains("Jan 2024"), "{drawn}");
        assert!(drawn.contains("As of Fri 1 Dec 2023") && drawn.contains(">SSO SDK 1 Dec<"), "{drawn}");
        assert!(drawn.contains("the older the fainter") && drawn.contains("half and | 8 of 10"));
    }
}

#[test]
fn only_signs_that_are_there_are_explained() {
    let mut lanes = picture("SSO SDK").lanes;
    assert_eq!(legend(&lanes).len(), 5);
    lanes[0].bars[0].likely = None;
    lanes[0].bars[0].past.truncate(1);
    let told = legend(&lanes).into_iter().map(|(sign, meaning)| format!("{sign} {meaning}"));
    let expect = ["◆ ETA", "| a date that held before", "⚑ needed by", "— after its need-by"];
    assert_eq!(told.collect::<Vec<_>>(), expect);
    lanes[0].bars.clear();
    assert!(legend(&lanes).is_empty());
}

#[test]
fn every_word_is_exchanged_and_looked_at() {
    let mut told = picture("SSO SDK");
    told.rest = "And 2 more SDK.".to_owned();
    let words = told.words();
    assert_eq!(words.matches("SDK").count(), 4, "{words}");
    assert!(words.contains("committed") && words.contains("needed by"));
    let plain = told.worded(|text| text.replace("SDK", "block").replace("ETA", "date"));
    let drawn = svg(&plain, Sheet::Page);
    assert!(!drawn.contains("SDK") && !drawn.contains("ETA") && drawn.contains("And 2 more block."));
}

#[test]
fn nothing_of_the_record_is_markup_and_nothing_is_fetched() {
    let hostile = "</title><script>alert(1)</script>\"'&<image href=\"http://x.test\"/>";
    let drawn = svg(&picture(hostile), Sheet::Wide);
    let plain = svg(&picture("plain"), Sheet::Wide);
    let tags = |text: &str| text.matches('<').count();
    assert_eq!(tags(&drawn), tags(&plain), "{drawn}");
    let asks = drawn.replace("http://www.w3.org/2000/svg", "");
    assert!(!asks.contains("href=\"") && !asks.contains("url(") && !asks.contains("<style"), "{asks}");
}

#[test]
fn what_was_not_drawn_here_is_known() {
    let ours = svg(&picture("SSO SDK"), Sheet::Page);
    assert!(is_drawn_here(&ours));
    for foreign in [
        "",
        "<p>words</p>",
        "<svg ><script>alert(1)</script></svg>",
        "<svg ><SCRIPT>alert(1)</SCRIPT></svg>",
        "<svg onload=\"alert(1)\"></svg>",
        "<svg /onload=alert(1)></svg>",
        "<svg ><a href=\"https://x.test\"><text>x</text></a></svg>",
        "<svg ><image href=\"x.png\"/></svg>",
        "<svg ><use href=\"#a\"/></svg>",
        "<svg ><rect fill=\"url(http://x.test)\"/></svg>",
        "<svg ><rect fill=\"URL (//x.test)\"/></svg>",
        "<svg ><rect style=\"fill:red\"/></svg>",
        "<svg ><style>*{}</style></svg>",
        "<svg ><foreignObject><p>x</p></foreignObject></svg>",
        "<svg ><animate attributeName=\"href\"/></svg>",
        "<svg xmlns=\"http://x.test\"></svg>",
        "<svg ><!-- --></svg>",
        "<svg ><![CDATA[<script>]]></svg>",
        "<svg ></svg><iframe src=\"x\"></iframe>",
        "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg >&x;</svg>",
        "<svg ><rect x=\"1",
    ] {
        assert!(!is_drawn_here(foreign), "{foreign}");
    }
}

proptest! {
    #[test]
    fn whatever_is_written_it_is_a_picture_of_ours(title in "\\PC{0,40}", words in "[<>&\"'a-z/!\\[\\]-]{0,30}") {
        for text in [title, words] {
            prop_assert!(is_drawn_here(&svg(&picture(&text), Sheet::Page)), "{}", text);
        }
    }
}
