//! Days of the record as an iCalendar file (RFC 5545): all-day events that block nobody's time, each with an identity of
//! its own, so that a calendar that takes the file in again moves what it has. What is off says so and stays.

use crate::domain::day::{Day, Moment};
use crate::domain::text::one_line;
use chrono::Datelike;

/// Octets of a line at most, its end not counted.
const LINE: usize = 75;

/// One entry of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing in every file: the id of what it is about, and the kind.
    pub uid: String,
    /// One line.
    pub title: String,
    /// What stands below it.
    pub says: String,
    /// A word that calendars group by.
    pub kind: &'static str,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// How firm it is.
    pub firm: Firm,
    /// Greater after every change.
    pub sequence: u32,
    /// When the record about it last changed.
    pub changed_at: Moment,
}

/// How firm a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firm {
    /// It was promised, or is ours.
    Confirmed,
    /// It is a forecast.
    Tentative,
    /// It is off.
    Cancelled,
}

impl Firm {
    /// The word on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Confirmed => "firm",
            Self::Tentative => "tentative",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The file: CRLF, lines folded at 75 octets and never inside a character.
pub fn calendar(events: &[Event], now: Moment) -> String {
    let mut text = String::new();
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Towline//Towline//EN", "CALSCALE:GREGORIAN"];
    for line in head.into_iter().chain(["METHOD:PUBLISH", "X-WR-CALNAME:Towline"]) {
        fold(&mut text, line);
    }
    for event in events {
        for line in lines(event, now) {
            fold(&mut text, &line);
        }
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

fn lines(event: &Event, now: Moment) -> Vec<String> {
    let status = match event.firm {
        Firm::Confirmed => "CONFIRMED",
        Firm::Tentative => "TENTATIVE",
        Firm::Cancelled => "CANCELLED",
    };
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&event.uid)),
        format!("DTSTAMP:{}", instant(now)),
        format!("LAST-MODIFIED:{}", instant(event.changed_at)),
        format!("SEQUENCE:{}", event.sequence),
        format!("DTSTART;VALUE=DATE:{}", date(event.first)),
        // The end of an all-day event is the day after its last.
        format!("DTEND;VALUE=DATE:{}", date(event.last.plus(1))),
        format!("SUMMARY:{}", escaped(&one_line(&event.title))),
        format!("DESCRIPTION:{}", escaped(&event.says)),
        format!("CATEGORIES:{}", escaped(event.kind)),
        format!("STATUS:{status}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn instant(moment: Moment) -> String {
    moment.instant().format("%Y%m%dT%H%M%SZ").to_string()
}

fn date(day: Day) -> String {
    let date = day.date();
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text of RFC 5545: what has a meaning there is escaped, and no control character is left.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds the line; where it is longer than a line may be, it goes on behind a space in the next.
fn fold(text: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            *text += "\r\n ";
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    *text += "\r\n";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    fn event(title: &str) -> Event {
        Event {
            uid: "018c2b5c-eta@towline".to_owned(),
            title: title.to_owned(),
            says: format!("{title}\r\n{title}"),
            kind: "ETA",
            first: day("2023-11-20"),
            last: day("2023-11-24"),
            firm: Firm::Tentative,
            sequence: 3,
            changed_at: "2023-11-20T08:00:00.000Z".parse().unwrap(),
        }
    }

    fn written(title: &str) -> String {
        calendar(&[event(title)], "2023-12-01T12:00:00.000Z".parse().unwrap())
    }

    #[test]
    fn an_event_spans_its_days_and_blocks_no_time() {
        let text = written("SSO SDK; a,b");
        for line in [
            "UID:018c2b5c-eta@towline",
            "SUMMARY:SSO SDK\\; a\\,b",
            "DTSTART;VALUE=DATE:20231120",
            "DTEND;VALUE=DATE:20231125",
            "STATUS:TENTATIVE",
            "SEQUENCE:3",
            "DTSTAMP:20231201T120000Z",
            "LAST-MODIFIED:20231120T080000Z",
            "TRANSP:TRANSPARENT",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
    }

    proptest! {
        #[test]
        fn lines_end_in_crlf_have_75_octets_at_most_and_break_no_character(title in "\\PC{0,200}|[👩‍👩‍👧‍👦é\n\r,;]{0,80}") {
            let text = written(&title);
            prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
                prop_assert!(line.len() <= 75, "{line}");
                prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
            }
            prop_assert_eq!(text.matches("BEGIN:VEVENT").count(), 1 + title.matches("BEGIN:VEVENT").count() * 3);
        }
    }
}
