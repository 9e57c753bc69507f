//! The picture as SVG that needs nothing else: every word in it is text, no address is in it, nothing is loaded.

use super::{Bar, Lane, Picture, Tip};
use crate::domain::day::Day;
use crate::report::html;
use html5gum::{Token, Tokenizer};
use std::fmt::Write;

/// Widths and heights, in pixels.
const ROW: i32 = 26;
const TOP: i32 = 92;
const MARGIN: i32 = 24;
/// A line of the legend.
const LEGEND: i32 = 16;
/// What a letter of a small label takes at most.
const LETTER: i32 = 6;
/// Letters of a milestone beside its sign.
const LETTERS: usize = 28;
/// Pixels between the labels of months at least.
const APART: i32 = 46;
const FONTS: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const INK: &str = "#23201c";
const DIM: &str = "#575249";
const LINE: &str = "#e7e4de";
const TODAY: &str = "#0d6272";
const LATE: &str = "#a5301d";

/// What it is drawn on: how wide that is, how much of it the titles take, and how many letters of one have room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// A picture of its own.
    Wide,
    /// Part of a page that is read, or printed upright.
    Page,
}

impl Sheet {
    const fn width(self) -> i32 {
        match self {
            Self::Wide => 1280,
            Self::Page => 760,
        }
    }
    const fn label(self) -> i32 {
        match self {
            Self::Wide => 330,
            Self::Page => 270,
        }
    }
    /// Columns of the legend.
    const fn columns(self) -> usize {
        match self {
            Self::Wide => 4,
            Self::Page => 2,
        }
    }
    const fn letters(self) -> usize {
        match self {
            Self::Wide => 34,
            Self::Page => 28,
        }
    }
}

/// The picture as SVG, ending in a line break.
pub fn svg(picture: &Picture, sheet: Sheet) -> String {
    let rows: i32 = picture.lanes.iter().map(|lane| 1 + fitted(lane.bars.len())).sum();
    let foot = i32::from(!picture.rest.is_empty()) + fitted(picture.legend.len().div_ceil(sheet.columns()));
    let drawing = Drawing { picture, sheet, bottom: TOP + rows * ROW };
    let (width, height) = (sheet.width(), drawing.bottom + MARGIN + LEGEND * foot + MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" font-size=\"12\" role=\"img\">\n\
         <title>{title}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        title = text(&picture.title),
    );
    out += &words(MARGIN, 38, INK, "font-size=\"18\" font-weight=\"600\"", &picture.title);
    out += &words(MARGIN, 58, DIM, "", &format!("As of {}", picture.today.in_full()));
    drawing.ground(&mut out);
    let mut y = TOP;
    for lane in &picture.lanes {
        drawing.lane(&mut out, lane, y);
        y += ROW;
        for bar in &lane.bars {
            drawing.bar(&mut out, bar, y);
            y += ROW;
        }
    }
    drawing.foot(&mut out);
    out + "</svg>\n"
}

struct Drawing<'a> {
    picture: &'a Picture,
    sheet: Sheet,
    bottom: i32,
}

impl Drawing<'_> {
    /// Where the middle of a day lies.
    fn x(&self, day: Day) -> i32 {
        let first = MARGIN + self.sheet.label();
        let span = i64::from(self.sheet.width() - MARGIN - first);
        let days = i64::from(self.picture.to.since(self.picture.from).max(1));
        let at = i64::from(day.since(self.picture.from).clamp(0, self.picture.to.since(self.picture.from)));
        first + fitted(usize::try_from(at * span / days).unwrap_or(0))
    }
    /// What stands below: how many are not drawn, and the signs with their meaning. A sign is a text of its own, since
    /// few faces have all of them.
    fn foot(&self, out: &mut String) {
        let (picture, columns) = (self.picture, self.sheet.columns());
        let (mut top, small) = (self.bottom + MARGIN + 8, "font-size=\"11\"");
        if !picture.rest.is_empty() {
            *out += &words(MARGIN, top, DIM, small, &picture.rest);
            top += LEGEND;
        }
        let wide = (self.sheet.width() - 2 * MARGIN) / fitted(columns);
        for (place, (sign, meaning)) in picture.legend.iter().enumerate() {
            let (x, y) = (MARGIN + wide * fitted(place % columns), top + LEGEND * fitted(place / columns));
            *out += &words(x, y, DIM, small, sign);
            *out += &words(x + 16, y, DIM, small, meaning);
        }
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
            let wide = 7 * fitted(label.chars().count());
            if x + wide <= self.sheet.width() {
                *out += &words(x + 3, TOP - 8, DIM, "font-size=\"11\"", &label);
            }
            free = free.max(x + wide);
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
        let name = short(&lane.name, self.sheet.letters() + 8);
        *out += &words(MARGIN, mid + 4, INK, "font-weight=\"600\"", &name);
        let mut free = 0;
        for (title, day, past) in &lane.stones {
            for day in past {
                let (told, gem) = (told(title), gem(self.x(*day), mid, 5));
                put(out, format_args!("{told}<path d=\"{gem}\" fill=\"none\" stroke=\"{DIM}\"/></g>"));
            }
            let x = self.x(*day);
            let (told, gem) = (told(&format!("{title}: {}", day.in_full())), gem(x, mid, 7));
            put(out, format_args!("{told}<path d=\"{gem}\" fill=\"{INK}\"/></g>"));
            let label = format!("{} {}", short(title, LETTERS), day.said(self.picture.today));
            free = self.label(out, (x, mid + 4), &label, free);
        }
    }
    /// What a milestone is called, behind it or before it, where there is room; from where on there is room for others.
    fn label(&self, out: &mut String, (x, y): (i32, i32), label: &str, free: i32) -> i32 {
        let wide = LETTER * fitted(label.chars().count());
        let (behind, before) = (x + 11, x - 11);
        if behind >= free && behind + wide <= self.sheet.width() - MARGIN {
            *out += &words(behind, y, DIM, "font-size=\"11\"", label);
            return behind + wide;
        }
        if before - wide >= free.max(MARGIN + self.sheet.label()) {
            *out += &words(before, y, DIM, "font-size=\"11\" text-anchor=\"end\"", label);
        }
        free.max(behind)
    }
    fn bar(&self, out: &mut String, bar: &Bar, y: i32) {
        let (mid, from, to) = (y + ROW / 2, self.x(bar.from), self.x(bar.to));
        let ink = if bar.presses() { LATE } else { DIM };
        let day =
            if bar.tip == Tip::Undated { "no date".to_owned() } else { bar.to.said(self.picture.today) };
        *out += &words(MARGIN + 12, mid + 4, INK, "", &short(&bar.title, self.sheet.letters()));
        *out += &words(MARGIN + self.sheet.label() - 12, mid + 4, ink, "text-anchor=\"end\"", &day);
        let said = format!("{} ({}): {day}. {}", bar.title, bar.state, bar.gap);
        *out += &told(said.trim_end_matches(['.', ' ']));
        let (fill, edge) = match bar.tip {
            Tip::Undated => ("none", "stroke-dasharray=\"3 3\" stroke=\"#6b655b\""),
            Tip::Came => ("#d3e2d6", "stroke=\"#85a98d\""),
            Tip::Rested => ("#e9e6e0", "stroke=\"#c9c4bb\""),
            Tip::Eta | Tip::Unconfirmed if bar.presses() => ("#ecd3ce", "stroke=\"#cf8a7f\""),
            Tip::Eta | Tip::Unconfirmed => ("#c5dbdf", "stroke=\"#7fb0b9\""),
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
        let ink = if bar.presses() { LATE } else { TODAY };
        match bar.tip {
            Tip::Eta => put(out, format_args!("<path d=\"{}\" fill=\"{ink}\"/>", gem(to, mid, 6))),
            Tip::Unconfirmed => {
                let gem = gem(to, mid, 6);
                put(
                    out,
                    format_args!("<path d=\"{gem}\" fill=\"#fff\" stroke=\"{ink}\" stroke-width=\"1.5\"/>"),
                );
            }
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

/// Words as XML has them: two characters that are none have no place in it.
fn text(words: &str) -> String {
    html::text(&words.replace(['\u{fffe}', '\u{ffff}'], ""))
}

fn words(x: i32, y: i32, ink: &str, more: &str, said: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\" {more}>{}</text>\n", text(said))
}

fn put(out: &mut String, part: std::fmt::Arguments<'_>) {
    writeln!(out, "{part}").expect("a text takes every part");
}

/// Elements and attributes that are written here.
const ELEMENTS: [&[u8]; 7] = [b"svg", b"title", b"rect", b"text", b"path", b"circle", b"g"];
const ATTRIBUTES: [&[u8]; 21] = [
    b"xmlns",
    b"width",
    b"height",
    b"viewbox",
    b"font-family",
    b"font-size",
    b"font-weight",
    b"role",
    b"x",
    b"y",
    b"rx",
    b"fill",
    b"stroke",
    b"stroke-width",
    b"stroke-dasharray",
    b"opacity",
    b"d",
    b"cx",
    b"cy",
    b"r",
    b"text-anchor",
];

/// Whether a picture that was kept has only what is drawn here: no script, no address, nothing that is loaded. A ledger
/// may come from elsewhere, and what it holds as a picture becomes part of a page.
pub fn is_drawn_here(picture: &str) -> bool {
    let said = |name: &[u8], value: &[u8]| match name {
        b"xmlns" => value == b"http://www.w3.org/2000/svg",
        _ => ATTRIBUTES.contains(&name) && !value.iter().any(|sign| b":(\\@".contains(sign)),
    };
    picture.starts_with("<svg ")
        && Tokenizer::new(picture).flatten().all(|token| match token {
            Token::StartTag(tag) => {
                ELEMENTS.contains(&tag.name.as_slice())
                    && tag.attributes.iter().all(|(name, value)| said(name.as_slice(), value.as_slice()))
            }
            Token::EndTag(tag) => ELEMENTS.contains(&tag.name.as_slice()),
            Token::String(_) => true,
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => false,
        })
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
