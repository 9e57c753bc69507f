//! A calendar (ICS) as a table: a row an event, a series being one. Only what a series of meetings has is read. The
//! lines are walked over once, with a list of what is open instead of a call within a call: a parser that descends
//! into each BEGIN can be sent down until the stack ends. Times of day are left out; a day is the one that the calendar
//! writes, in whatever zone.

mod rule;

use super::{BadFile, MOST_ROWS, Row};
use rule::Rhythm;
use std::collections::HashSet;

/// Parts in one another at most.
const MOST_DEPTH: usize = 8;
/// Bytes of a line at most, once it is unfolded.
const MOST_LINE: usize = 1024 * 1024;

/// The columns of the table.
const HEADERS: [&str; 7] = ["Meeting", "First on", "Every weeks", "Ends on", "Attendees", "Link", "Status"];

/// Whether the text is a calendar.
pub(super) fn is_calendar(text: &str) -> bool {
    const BEGIN: &str = "BEGIN:VCALENDAR";
    text.trim_start().get(..BEGIN.len()).is_some_and(|head| head.eq_ignore_ascii_case(BEGIN))
}

/// The events.
pub(super) fn read(text: &str) -> Result<(Vec<String>, Vec<Row>), BadFile> {
    let (mut open, mut events): (Vec<String>, Vec<Event>) = (Vec::new(), Vec::new());
    for (line, content) in unfolded(text)? {
        let Some(property) = Property::of(&content) else { continue };
        match property.name.as_str() {
            "BEGIN" => {
                open.push(property.value.trim().to_ascii_uppercase());
                if open.len() > MOST_DEPTH {
                    return Err(BadFile::TooDeep { what: "parts of the calendar" });
                }
                if open.last().is_some_and(|name| name == "VEVENT") {
                    if events.len() == MOST_ROWS {
                        return Err(BadFile::TooManyRows);
                    }
                    events.push(Event { line, ..Event::default() });
                }
            }
            "END" => {
                let ends = property.value.trim().to_ascii_uppercase();
                if open.pop().is_none_or(|name| name != ends) {
                    return Err(BadFile::Unbalanced { line, what: ends });
                }
            }
            // Its days would come back as meetings, a series each.
            "PRODID" if property.value.contains("//Towline//") => return Err(BadFile::OwnCalendar),
            _ if open.last().is_some_and(|name| name == "VEVENT") => {
                if let Some(event) = events.last_mut() {
                    event.take(&property);
                }
            }
            _ => {}
        }
    }
    if let Some(what) = open.pop() {
        let line = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
        return Err(BadFile::Unbalanced { line, what });
    }
    if events.is_empty() {
        return Err(BadFile::NoRows);
    }
    let series: HashSet<String> = events.iter().filter(|e| !e.is_changed).map(|e| e.uid.clone()).collect();
    // One meeting of a series that was moved or changed is no series of its own.
    events.retain(|event| !event.is_changed || !series.contains(&event.uid));
    Ok((HEADERS.map(str::to_owned).to_vec(), events.into_iter().map(Event::row).collect()))
}

/// The lines as they were before they were folded, each with its number.
fn unfolded(text: &str) -> Result<Vec<(u32, String)>, BadFile> {
    let mut lines: Vec<(u32, String)> = Vec::new();
    for (line, content) in (1..).zip(text.split('\n')) {
        match (content.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, before))) => {
                before.push_str(rest);
                if before.len() > MOST_LINE {
                    return Err(BadFile::LongLine { line });
                }
            }
            _ if content.trim().is_empty() => {}
            _ => lines.push((line, content.to_owned())),
        }
    }
    Ok(lines)
}

/// `NAME;PARAMETER="of: it";OTHER=x:value`
struct Property {
    name: String,
    parameters: Vec<(String, String)>,
    value: String,
}

impl Property {
    fn of(line: &str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.char_indices().find(|(_, c)| {
            quoted ^= *c == '"';
            *c == ':' && !quoted
        });
        let (head, value) = line.split_at(colon?.0);
        let mut parts = parted(head).into_iter();
        let name = parts.next()?.trim().to_ascii_uppercase();
        let parameters = parts.filter_map(|part| {
            let (name, value) = part.split_once('=')?;
            Some((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()))
        });
        Some(Self { name, parameters: parameters.collect(), value: value[1..].to_owned() })
    }
    fn parameter(&self, name: &str) -> &str {
        self.parameters.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// Parted by semicolons outside quotes.
fn parted(head: &str) -> Vec<&str> {
    let (mut parts, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in head.char_indices() {
        quoted ^= c == '"';
        if c == ';' && !quoted {
            parts.push(&head[from..at]);
            from = at + 1;
        }
    }
    parts.push(&head[from..]);
    parts
}

#[derive(Default)]
struct Event {
    line: u32,
    uid: String,
    title: String,
    first_on: String,
    rule: String,
    attendees: Vec<String>,
    link: String,
    status: String,
    /// Whether it is one changed meeting of a series.
    is_changed: bool,
}

impl Event {
    fn take(&mut self, property: &Property) {
        match property.name.as_str() {
            "UID" => self.uid = property.value.trim().to_owned(),
            "SUMMARY" => self.title = plain(&property.value),
            "DTSTART" => self.first_on = day(&property.value),
            "RRULE" => self.rule = property.value.trim().to_ascii_uppercase(),
            "RECURRENCE-ID" => self.is_changed = true,
            "STATUS" => self.status = property.value.trim().to_lowercase(),
            "URL" => self.link = property.value.trim().to_owned(),
            "ATTENDEE" | "ORGANIZER" => self.invite(property),
            _ => {}
        }
    }
    /// Notes who is invited, as `Name <mail>`: a room is not, and nobody twice.
    fn invite(&mut self, property: &Property) {
        if matches!(property.parameter("CUTYPE").to_ascii_uppercase().as_str(), "ROOM" | "RESOURCE") {
            return;
        }
        let value = property.value.trim();
        let mail =
            value.get(..7).filter(|head| head.eq_ignore_ascii_case("mailto:")).map_or("", |_| &value[7..]);
        let name = property.parameter("CN").replace([';', '<', '>', '\n'], " ");
        let name = name.trim();
        let invited = match (name, mail) {
            ("", mail) => mail.to_owned(),
            (name, mail) if mail.is_empty() || name.eq_ignore_ascii_case(mail) => name.to_owned(),
            (name, mail) => format!("{name} <{mail}>"),
        };
        if !invited.is_empty() && !self.attendees.contains(&invited) {
            self.attendees.push(invited);
        }
    }
    fn row(self) -> Row {
        let Rhythm { weeks, ends_on } = Rhythm::of(&self.rule, &self.first_on);
        let attendees = self.attendees.join("; ");
        let cells = vec![self.title, self.first_on, weeks, ends_on, attendees, self.link, self.status];
        Row { line: self.line, cells, links: Vec::new(), surplus: 0 }
    }
}

/// `20260305T100000Z` as 2026-03-05; anything else as it stands.
fn day(value: &str) -> String {
    let value = value.trim();
    match (value.get(..4), value.get(4..6), value.get(6..8)) {
        (Some(year), Some(month), Some(day)) if value[..8].bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{year}-{month}-{day}")
        }
        _ => value.to_owned(),
    }
}

/// A text without its escapes.
fn plain(value: &str) -> String {
    let (mut text, mut escaped) = (String::with_capacity(value.len()), false);
    for c in value.chars() {
        match (escaped, c) {
            (false, '\\') => escaped = true,
            (true, 'n' | 'N') => {
                text.push('\n');
                escaped = false;
            }
            (_, c) => {
                text.push(c);
                escaped = false;
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
