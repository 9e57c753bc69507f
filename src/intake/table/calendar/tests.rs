use super::super::{ReadAs, read};
use super::*;
use proptest::prelude::*;

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.replace('\n', "\r\n"))
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1\nSUMMARY:Sync\nDTSTART:20260305T100000Z\n{lines}\nEND:VEVENT\n")
}

#[track_caller]
fn check(events: &str, expect: &[[&str; 7]]) {
    let table = read(calendar(events).as_bytes()).unwrap();
    assert_eq!(table.read_as, ReadAs::Calendar);
    let rows: Vec<Vec<&str>> =
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect();
    assert_eq!(rows, expect, "{events}");
}

#[track_caller]
fn refuse(text: &str, expect: BadFile) {
    assert_eq!(read(text.as_bytes()), Err(expect));
}

#[test]
fn an_event_is_a_row_with_who_is_invited() {
    let lines = "ORGANIZER;CN=\"Rahman; Nadia\":mailto:nadia@x.example\nATTENDEE;CN=Tom;PARTSTAT=ACCEPTED:MAILTO:\n tom@x.example\n\
        ATTENDEE:mailto:bea@x.example\nATTENDEE;CN=Tom:mailto:tom@x.example\nATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:r5@x.example\n\
        RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH\nSUMMARY;LANGUAGE=en:Platform\\, sync\\nweekly\nURL:https://meet.example/1";
    check(
        &event(lines),
        &[[
            "Platform, sync\nweekly",
            "2026-03-05",
            "2",
            "",
            "Rahman  Nadia <nadia@x.example>; Tom <tom@x.example>; bea@x.example",
            "https://meet.example/1",
            "",
        ]],
    );
}
#[test]
fn a_rhythm_that_a_meeting_has_is_kept_and_others_are_none() {
    for (rule, weeks, ends_on) in [
        ("FREQ=WEEKLY", "1", ""),
        ("FREQ=WEEKLY;COUNT=3", "1", "2026-03-19"),
        ("FREQ=WEEKLY;UNTIL=20260601T000000Z", "1", "2026-06-01"),
        ("FREQ=DAILY;INTERVAL=14", "2", ""),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "", ""),
        ("FREQ=MONTHLY", "", ""),
        ("FREQ=WEEKLY;INTERVAL=0", "", ""),
        ("FREQ=WEEKLY;INTERVAL=53", "", ""),
        ("FREQ=WEEKLY;COUNT=99999999999", "1", ""),
    ] {
        check(&event(&format!("RRULE:{rule}")), &[["Sync", "2026-03-05", weeks, ends_on, "", "", ""]]);
    }
}
#[test]
fn one_changed_meeting_is_no_series_and_an_alarm_no_meeting() {
    let changed = event("RECURRENCE-ID:20260312T100000Z");
    let alarm = event("BEGIN:VALARM\nSUMMARY:Wake up\nDTSTART:20200101\nEND:VALARM");
    check(&format!("{alarm}{changed}"), &[["Sync", "2026-03-05", "", "", "", "", ""]]);
    check(&changed, &[["Sync", "2026-03-05", "", "", "", "", ""]]);
}
#[test]
fn what_is_cut_or_too_deep_is_refused() {
    refuse("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", BadFile::Unbalanced { line: 2, what: "VEVENT".to_owned() });
    refuse("BEGIN:VCALENDAR\nEND:VEVENT\n", BadFile::Unbalanced { line: 2, what: "VEVENT".to_owned() });
    refuse("BEGIN:VCALENDAR\nEND:VCALENDAR\n", BadFile::NoRows);
    let deep = format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\n".repeat(2_000));
    refuse(&deep, BadFile::TooDeep { what: "parts of the calendar" });
    let long = format!("BEGIN:VCALENDAR\nX:{}\n", "y\n ".repeat(MOST_LINE));
    assert!(matches!(read(long.as_bytes()), Err(BadFile::LongLine { .. })));
}

proptest! {
    #[test]
    fn any_calendar_is_read_or_refused(lines in proptest::collection::vec(prop_oneof![
        Just("BEGIN:VEVENT".to_owned()), Just("END:VEVENT".to_owned()), Just("SUMMARY:x".to_owned()),
        Just("DTSTART:20260305".to_owned()), Just("RRULE:FREQ=WEEKLY;COUNT=9".to_owned()), Just(" folded".to_owned()),
        "[A-Z;=:\"\\\\é]{0,12}"], 0..30))
    {
        let _ = read(format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR", lines.join("\n")).as_bytes());
    }
}
