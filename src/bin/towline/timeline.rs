//! `towline timeline`: dependencies over days, drawn with letters.

use crate::add::initiative;
use crate::failure::Failure;
use crate::session::{Said, Session};
use crate::terminal::{self, shortened};
use std::iter::repeat_n;
use towline::api::query::Query;
use towline::api::timeline::{
    BarEnd, TimelineBar, TimelineGroup, TimelineOrder, TimelineRows, TimelineStone, TimelineView,
};
use towline::api::view::View;
use towline::domain::day::Day;

/// Columns of the day at the end of a line, and the fewest of the picture.
const DAY: usize = 13;
const LEAST: usize = 20;
/// What the signs mean.
const LEGEND: &str =
    "· date before  ● ETA  ✓ came  ◇ need-by  ~ likely  ◆ milestone  ┊ today  ! after its need-by";

/// What `towline timeline` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline timeline\n  towline timeline --by milestone --initiative Checkout\n  \
    towline timeline --as-of 7nov\n  towline timeline --all --json | jq '.groups[].bars[].past'"
)]
pub(crate) struct Order {
    /// What rows are gathered by: team, milestone, initiative.
    #[arg(long, default_value = "team")]
    by: TimelineRows,
    /// Only of this initiative.
    #[arg(long, value_name = "TITLE")]
    initiative: Option<String>,
    /// What nothing more is awaited of, too.
    #[arg(long)]
    all: bool,
    /// As it was at the end of a past day, such as 2025-11-07, 7nov, fri or -5d.
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let initiative = order.initiative.as_deref().map(|title| initiative(session, title)).transpose()?;
    let wanted = TimelineOrder { rows: order.by, initiative, open_only: !order.all };
    let day = order.as_of.as_deref().map(|text| session.past_day(text)).transpose()?;
    let View::Timeline(view) = session.view_as_of(day, Query::Timeline { order: wanted })? else {
        return Err(Failure::Unexpected);
    };
    if order.json {
        return Said::json(&view);
    }
    if view.groups.iter().all(|group| group.bars.is_empty() && group.milestones.is_empty()) {
        return Ok(Said::lines(["Nothing to show yet; `towline add` logs a dependency."]));
    }
    let axis = Axis::of(&view);
    let then = day.map(|day| format!("As it was on {}.", day.in_full()));
    let mut lines: Vec<String> = then.into_iter().chain([axis.months()]).collect();
    for group in &view.groups {
        lines.extend(axis.group(group, &view.milestones));
    }
    Ok(Said::lines(lines.into_iter().chain([String::new(), LEGEND.to_owned()])))
}

/// Where days stand in a line.
struct Axis {
    from: Day,
    to: Day,
    today: Day,
    label: usize,
    columns: usize,
}

impl Axis {
    fn of(view: &TimelineView) -> Self {
        let width = terminal::width();
        let titles =
            view.groups.iter().flat_map(|group| &group.bars).map(|bar| bar.title.chars().count() + 2);
        let label = titles.max().unwrap_or(0).clamp(12, (width / 3).max(12));
        let columns = width.saturating_sub(label + DAY + 2).max(LEAST);
        Self { from: view.from, to: view.to, today: view.today, label, columns }
    }
    fn place(&self, day: Day) -> usize {
        let span = self.to.since(self.from).max(1);
        let place = i64::from(day.since(self.from)) * (self.columns as i64 - 1) / i64::from(span);
        usize::try_from(place).unwrap_or(0).min(self.columns - 1)
    }
    /// The months over the picture, as many as there is room for.
    fn months(&self) -> String {
        let mut line: Vec<char> = vec![' '; self.columns];
        let mut free = 0;
        for day in (0..=self.to.since(self.from)).map(|n| self.from.plus(n)) {
            let said = day.said(self.today);
            let Some(month) = said.strip_prefix("1 ") else { continue };
            let (at, length) = (self.place(day), month.chars().count());
            if at >= free && at + length <= self.columns {
                line.splice(at..at + length, month.chars());
                free = at + length + 1;
            }
        }
        self.line("", &line, "")
    }
    fn group(&self, group: &TimelineGroup, stones: &[TimelineStone]) -> Vec<String> {
        let mut line = self.empty();
        for stone in stones.iter().filter(|stone| group.milestones.contains(&stone.id)) {
            for past in &stone.past {
                line[self.place(past.day)] = '·';
            }
            if let Some(day) = stone.day {
                line[self.place(day)] = '◆';
            }
        }
        let hint = if group.hint.is_empty() { String::new() } else { format!(" · {}", group.hint) };
        let mut lines = vec![String::new(), format!("{}{hint} ({})", group.name, group.words)];
        lines.extend((!group.milestones.is_empty()).then(|| self.line("", &line, "")));
        lines.extend(group.bars.iter().map(|bar| self.bar(bar)));
        lines
    }
    fn bar(&self, bar: &TimelineBar) -> String {
        let mut line = self.empty();
        let (first, last) = (self.place(bar.from), self.place(bar.to));
        let body = if bar.end == BarEnd::Undated { '╌' } else { '─' };
        line[first..=last].fill(body);
        if let [Some(half), most] = bar.likely
            && half <= self.to
        {
            line[self.place(half)..=self.place(most.unwrap_or(self.to))].fill('~');
        }
        for past in &bar.past {
            line[self.place(past.day)] = '·';
        }
        line[self.place(self.today)] = '┊';
        if let Some(need_by) = bar.need_by {
            line[self.place(need_by)] = '◇';
        }
        match bar.end {
            BarEnd::Eta => line[last] = '●',
            BarEnd::Delivered | BarEnd::Accepted => line[last] = '✓',
            BarEnd::Rested => line[last] = '×',
            BarEnd::Undated => {}
        }
        let day = if bar.end == BarEnd::Undated { "no date".to_owned() } else { bar.to.said(self.today) };
        self.line(&format!("  {}", bar.title), &line, &format!("{day}{}", if bar.late { " !" } else { "" }))
    }
    fn empty(&self) -> Vec<char> {
        let mut line: Vec<char> = repeat_n(' ', self.columns).collect();
        line[self.place(self.today)] = '┊';
        line
    }
    fn line(&self, label: &str, picture: &[char], day: &str) -> String {
        let label = shortened(label, self.label);
        let picture: String = picture.iter().collect();
        format!("{label:width$}  {picture}  {day}", width = self.label).trim_end().to_owned()
    }
}
