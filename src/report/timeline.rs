//! The timeline as a picture that leaves the computer: SVG that needs nothing else. Every word in it is text, no address
//! is in it, and the type it is drawn from has no field for a person, an absence or a track record.

use super::html::text;
use crate::domain::day::Day;
use std::fmt::Write;

/// Widths and heights, in pixels.
const WIDTH: i32 = 1280;
const LABEL: i32 = 330;
const ROW: i32 = 26;
const TOP: i32 = 92;
const MARGIN: i32 = 24;
/// Letters of a title that have room before its day.
const LETTERS: usize = 34;
/// Pixels between the labels of months at least.
const APART: i32 = 46;
const FONTS: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const INK: &str = "#23201c";
const DIM: &str = "#575249";
const LINE: &str = "#e7e4de";
const TODAY: &str = "#0d6272";
const LATE: &str = "#a5301d";

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// "Timeline by team".
    pub title: String,
    /// The day it was made.
    pub today: Day,
    /// The first day drawn.
    pub from: Day,
    /// The last day drawn.
    pub to: Day,
    /// Its groups, in order.
    pub lanes: Vec<Lane>,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Their name.
    pub name: String,
    /// Milestones in its line, each with its day and those it had before.
    pub stones: Vec<(String, Day, Vec<Day>)>,
    /// Its rows.
    pub bars: Vec<Bar>,
}

/// One dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Its title.
    pub title: String,
    /// Where it stands, in a word.
    pub state: &'static str,
    /// Where it begins.
    pub from: Day,
    /// Where it ends.
    pub to: Day,
    /// What that end is.
    pub tip: Tip,
    /// Dates that held before, oldest first.
    pub past: Vec<Day>,
    /// The day by which it is needed.
    pub need_by: Option<Day>,
    /// How the end stands to it, in words; empty without both.
    pub gap: String,
    /// Whether the end lies after it.
    pub late: bool,
    /// Days by which half, and 8 of 10, of such promises come.
    pub likely: Option<(Day, Day)>,
}

/// What the end of a bar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tip {
    /// A date that was given.
    Eta,
    /// It came.
    Came,
    /// It was laid to rest.
    Rested,
    /// No date was given.
    Undated,
}

/// The picture as SVG, ending in a line break.
pub fn svg(picture: &Picture) -> String {
    let rows: i32 = picture.lanes.iter().map(|lane| 1 + fitted(lane.bars.len())).sum();
    let height = TOP + rows * ROW + 2 * MARGIN + 20;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"{FONTS}\" font-size=\"12\" role=\"img\">\n\
         <title>{title}</title>\n<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        title = text(&picture.title),
    );
    let sheet = Sheet { picture, bottom: TOP + rows * ROW };
    out += &words(MARGIN, 38, INK, "font-size=\"18\" font-weight=\"600\"", &picture.title);
    out += &words(MARGIN, 58, DIM, "", &format!("As of {}", picture.today.in_full()));
    sheet.ground(&mut out);
    let mut y = TOP;
    for lane in &picture.lanes {
        sheet.lane(&mut out, lane, y);
        y += ROW;
        for bar in &lane.bars {
            sheet.bar(&mut out, bar, y);
            y += ROW;
        }
    }
    out += &words(MARGIN, sheet.bottom + MARGIN + 8, DIM, "font-size=\"11\"", LEGEND);
    out + "</svg>\n"
}

const LEGEND: &str = "◆ ETA · | a date that held before, the older the fainter · ⚑ needed by · — after its need-by · \
                      ○ half and | 8 of 10 of such promises come by then · ● came";

struct Sheet<'a> {
    picture: &'a Picture,
    bottom: i32,
}

impl Sheet<'_> {
    /// Where the middle of a day lies.
    fn x(&self, day: Day) -> i32 {
        let (first, span) = (MARGIN + LABEL, i64::from(WIDTH - 2 * MARGIN - LABEL));
        let days = i64::from(self.picture.to.since(self.picture.from).max(1));
        let at = i64::from(day.since(self.picture.from).clamp(0, self.picture.to.since(self.picture.from)));
        first + fitted(usize::try_from(at * span / days).unwrap_or(0))
    }
    /// Months, and today.
    fn ground(&self, out: &mut String) {
        let (mut free, mut year) = (0, String::new());
        for day in (0..=self.picture.to.since(self.picture.from)).map(|n| self.picture.from.plus(n)) {
            let iso = day.to_string();
            let (Some(in_year), true) = (iso.get(..4), iso.ends_with("-01")) else { continue };
            let x = self.x(day);
            if x < free {
                continue;
            }
            free = x + APART;
            let month = day.in_full().split(' ').nth(2).unwrap_or_default().to_owned();
            let label = if year == in_year { month } else { format!("{month} {in_year}") };
            year = in_year.to_owned();
            put(out, format_args!("<path d=\"M{x} {TOP}V{}\" stroke=\"{LINE}\"/>", self.bottom));
            *out += &words(x + 3, TOP - 8, DIM, "font-size=\"11\"", &label);
            free = free.max(x + 7 * fitted(label.chars().count()));
        }
        let x = self.x(self.picture.today);
        put(
            out,
            format_args!(
                "<path d=\"M{x} {}V{}\" stroke=\"{TODAY}\" stroke-width=\"1.5\"/>",
                TOP - 4,
                self.bottom
            ),
        );
        *out += &words(x + 4, TOP - 24, TODAY, "font-size=\"11\"", "today");
    }
    fn lane(&self, out: &mut String, lane: &Lane, y: i32) {
        let mid = y + ROW / 2;
        *out += &words(MARGIN, mid + 4, INK, "font-weight=\"600\"", &short(&lane.name, LETTERS + 8));
        for (title, day, past) in &lane.stones {
            for day in past {
                put(
                    out,
                    format_args!(
                        "{}<path d=\"{}\" fill=\"none\" stroke=\"{DIM}\"/></g>",
                        told(title),
                        gem(self.x(*day), mid, 5)
                    ),
                );
            }
            let words = format!("{title}: {}", day.in_full());
            put(
                out,
                format_args!(
                    "{}<path d=\"{}\" fill=\"{INK}\"/></g>",
                    told(&words),
                    gem(self.x(*day), mid, 7)
                ),
            );
        }
    }
    fn bar(&self, out: &mut String, bar: &Bar, y: i32) {
        let (mid, from, to) = (y + ROW / 2, self.x(bar.from), self.x(bar.to));
        let ink = if bar.late { LATE } else { DIM };
        let day =
            if bar.tip == Tip::Undated { "no date".to_owned() } else { bar.to.said(self.picture.today) };
        *out += &words(MARGIN + 12, mid + 4, INK, "", &short(&bar.title, LETTERS));
        *out += &words(MARGIN + LABEL - 12, mid + 4, ink, "text-anchor=\"end\"", &day);
        let said = format!("{} ({}): {day}. {}", bar.title, bar.state, bar.gap);
        *out += &told(said.trim_end_matches(['.', ' ']));
        let (fill, edge) = match bar.tip {
            Tip::Undated => ("none", "stroke-dasharray=\"3 3\" stroke=\"#6b655b\""),
            Tip::Came => ("#d3e2d6", "stroke=\"#85a98d\""),
            Tip::Rested => ("#e9e6e0", "stroke=\"#c9c4bb\""),
            Tip::Eta if bar.late => ("#ecd3ce", "stroke=\"#cf8a7f\""),
            Tip::Eta => ("#c5dbdf", "stroke=\"#7fb0b9\""),
        };
        put(
            out,
            format_args!(
                "<rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"8\" rx=\"3\" fill=\"{fill}\" {edge}/>",
                mid - 4,
                (to - from).max(3)
            ),
        );
        self.marks(out, bar, mid);
        *out += "</g>\n";
    }
    /// What stands on the bar: when it is likely, the dates before, the need-by, and its end.
    fn marks(&self, out: &mut String, bar: &Bar, mid: i32) {
        let to = self.x(bar.to);
        if let Some((half, most)) = bar.likely.filter(|(half, _)| *half <= self.picture.to) {
            // What lies beyond the picture has no end in it.
            let cap = if most > self.picture.to { String::new() } else { "m0-4v8".to_owned() };
            let (half, most) = (self.x(half), self.x(most));
            put(out, format_args!("<path d=\"M{half} {mid}H{most}{cap}\" fill=\"none\" stroke=\"{DIM}\"/>"));
            put(
                out,
                format_args!("<circle cx=\"{half}\" cy=\"{mid}\" r=\"2.5\" fill=\"#fff\" stroke=\"{DIM}\"/>"),
            );
        }
        for (at, day) in bar.past.iter().enumerate() {
            // The newest is the clearest.
            let faint = (85 - 17 * fitted(bar.past.len() - 1 - at)).max(25);
            let x = self.x(*day);
            put(
                out,
                format_args!(
                    "<path d=\"M{x} {}v16\" stroke=\"{INK}\" stroke-width=\"1.6\" opacity=\"0.{faint}\"/>",
                    mid - 8
                ),
            );
        }
        if let Some(need) = bar.need_by.map(|day| self.x(day)) {
            if bar.late {
                put(
                    out,
                    format_args!(
                        "<path d=\"M{need} {}H{to}\" stroke=\"{LATE}\" stroke-width=\"2\"/>",
                        mid + 8
                    ),
                );
            }
            put(out, format_args!("<path d=\"M{need} {}v21\" stroke=\"{INK}\"/>", mid - 11));
            put(out, format_args!("<path d=\"M{need} {}h7l-2 2.6 2 2.6h-7z\" fill=\"{INK}\"/>", mid - 11));
        }
        match bar.tip {
            Tip::Eta => put(
                out,
                format_args!(
                    "<path d=\"{}\" fill=\"{}\"/>",
                    gem(to, mid, 6),
                    if bar.late { LATE } else { TODAY }
                ),
            ),
            Tip::Came => {
                put(out, format_args!("<circle cx=\"{to}\" cy=\"{mid}\" r=\"6\" fill=\"#27693a\"/>"))
            }
            Tip::Rested => {
                put(out, format_args!("<path d=\"M{} {}l8 8m0-8l-8 8\" stroke=\"{DIM}\"/>", to - 4, mid - 4))
            }
            Tip::Undated => {}
        }
    }
}

/// A diamond around a point.
fn gem(x: i32, y: i32, r: i32) -> String {
    format!("M{x} {}l{r} {r}-{r} {r}-{r}-{r}z", y - r)
}

/// The beginning of what tells these words where a pointer rests.
fn told(words: &str) -> String {
    format!("<g><title>{}</title>", text(words))
}

fn words(x: i32, y: i32, ink: &str, more: &str, said: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\" {more}>{}</text>\n", text(said))
}

fn put(out: &mut String, part: std::fmt::Arguments<'_>) {
    writeln!(out, "{part}").expect("a text takes every part");
}

/// At most so many letters, with a sign where something is left out.
fn short(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most - 1).chain(['…']).collect()
}

fn fitted(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn picture(title: &str) -> Picture {
        let bar = Bar {
            title: title.to_owned(),
            state: "committed",
            from: day("2023-10-02"),
            to: day("2023-11-24"),
            tip: Tip::Eta,
            past: vec![day("2023-10-27"), day("2023-11-10")],
            need_by: Some(day("2023-11-10")),
            gap: "10 working days after its need-by".to_owned(),
            late: true,
            likely: Some((day("2023-12-10"), day("2024-01-10"))),
        };
        let lane = Lane {
            name: title.to_owned(),
            stones: vec![(title.to_owned(), day("2023-12-01"), vec![])],
            bars: vec![bar],
        };
        let (from, to) = (day("2023-09-25"), day("2024-01-20"));
        Picture {
            title: "Timeline by team".to_owned(),
            today: day("2023-12-01"),
            from,
            to,
            lanes: vec![lane],
        }
    }

    #[test]
    fn every_date_that_held_is_a_tick_fainter_with_age() {
        let drawn = svg(&picture("SSO SDK"));
        assert!(drawn.find("opacity=\"0.68\"").unwrap() < drawn.find("opacity=\"0.85\"").unwrap());
        assert!(drawn.contains("SSO SDK (committed): 24 Nov. 10 working days after its need-by"));
        assert!(
            drawn.contains("Oct 2023") && drawn.contains(">Nov<") && drawn.contains("Jan 2024"),
            "{drawn}"
        );
        assert!(drawn.contains("As of Fri 1 Dec 2023"));
    }
    #[test]
    fn nothing_of_the_record_is_markup_and_nothing_is_fetched() {
        let hostile = "</title><script>alert(1)</script>\"'&<image href=\"http://x.test\"/>";
        let drawn = svg(&picture(hostile));
        let plain = svg(&picture("plain"));
        let tags = |text: &str| text.matches('<').count();
        assert_eq!(tags(&drawn), tags(&plain), "{drawn}");
        let asks = drawn.replace("http://www.w3.org/2000/svg", "");
        assert!(!asks.contains("href=\"") && !asks.contains("url(") && !asks.contains("<style"), "{asks}");
    }
}
