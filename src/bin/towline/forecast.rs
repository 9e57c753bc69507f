//! `towline forecast`: how good the odds were, on the promises of the ledger or of a file; `what-if` has a file of its own.

use crate::failure::Failure;
use crate::session::{Place, Said};
use crate::what_if::{self, WhatIf};
use std::path::PathBuf;
use towline::api::odds::{OddsView, ScoreRow};
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::day::Day;
use towline::domain::forecast::{Footing, replay};
use towline::intake::promises::{Choice, read};

/// What `towline forecast` may be told.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Order {
    /// Judge every promise again on its day, knowing only what was known before it.
    Replay(Replay),
    /// What the odds of an initiative's milestones would be if something were otherwise; nothing is written.
    WhatIf(WhatIf),
}

/// What to judge.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline forecast replay\n  towline forecast replay promises.csv --from 2021-09-01 \
    --least-horizon 14\n  towline forecast replay promises.csv --only outcome_source=gate,gate_absent --json\n\n\
    A file has a row a statement: team, item_id, stated_on, promised_on, delivered_on (empty while open),\n\
    observed_until. Brier and log loss: less is better, .250 and .693 are a coin."
)]
pub(crate) struct Replay {
    /// A file of promises; those of the ledger when left out.
    csv: Option<PathBuf>,
    /// Score from this day on; what was said before still teaches.
    #[arg(long, value_name = "DAY", requires = "csv")]
    from: Option<Day>,
    /// Score only promises with so many days to them.
    #[arg(long, value_name = "DAYS", default_value_t = 0, requires = "csv")]
    least_horizon: i32,
    /// Only rows in which a column holds one of these words.
    #[arg(long, value_name = "COLUMN=WORD,WORD", requires = "csv", value_parser = column)]
    only: Vec<(String, Vec<String>)>,
    /// Days between deliveries; 120 when left out.
    #[arg(long, value_name = "DAYS", requires = "csv", value_parser = clap::value_parser!(u16).range(1..=1000))]
    cycle: Option<u16>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

fn column(text: &str) -> Result<(String, Vec<String>), String> {
    let (name, words) = text.split_once('=').ok_or("write it as COLUMN=WORD,WORD")?;
    Ok((name.to_owned(), words.split(',').map(str::to_owned).collect()))
}

/// Judges them.
pub(crate) fn run(place: &Place, order: &Order) -> Result<Said, Failure> {
    let order = match order {
        Order::Replay(order) => order,
        Order::WhatIf(order) => return what_if::run(&mut place.open()?, order),
    };
    let view = match &order.csv {
        None => match place.open()?.view(Query::Odds)? {
            View::Odds(view) => view,
            _ => return Err(Failure::Unexpected),
        },
        Some(path) => of_file(path, order)?,
    };
    if order.json {
        return Said::json(&view);
    }
    Ok(Said::lines(told(&view)))
}

fn of_file(path: &PathBuf, order: &Replay) -> Result<OddsView, Failure> {
    let bytes =
        std::fs::read(path).map_err(Failure::system(format!("{} can not be read", path.display())))?;
    let choice = Choice {
        only: order.only.clone(),
        from: order.from,
        least_horizon: order.least_horizon,
        cycle: order.cycle,
    };
    let all =
        read(&bytes, &choice).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))?;
    Ok(OddsView::of(&replay(&all), Footing::Usable))
}

fn told(view: &OddsView) -> Vec<String> {
    if view.count == 0 {
        return vec!["No promise is decided yet, so there is nothing to judge.".to_owned()];
    }
    let mut lines = vec![
        format!("{} promises, {} kept ({} %).", view.count, view.kept, view.kept * 100 / view.count),
        String::new(),
        format!("{:<32} {:>6} {:>9} {:>6} {:>8} {:>12}", "", "Brier", "log loss", "ECE", "CRPS", "8 of 10"),
    ];
    lines.extend(view.scores.iter().map(row));
    if let Some(ours) = view.scores.first() {
        lines.extend([String::new(), "Odds said, and how many were kept:".to_owned()]);
        let bins = ours.bins.iter().enumerate().filter(|(_, bin)| bin.count > 0);
        lines.extend(bins.map(|(at, bin)| {
            let (from, to) = (at * 10, at * 10 + 10);
            let share = bin.kept * 100 / bin.count;
            format!("{from:>4} – {to:>3} %   {:>4} of {:>4} kept  {share:>3} %", bin.kept, bin.count)
        }));
    }
    lines
}

fn row(score: &ScoreRow) -> String {
    let of = |thousandths: u32| format!("{:.3}", f64::from(thousandths) / 1000.0);
    let days = score.crps.map_or_else(String::new, |tenths| format!("{:.1} d", f64::from(tenths) / 10.0));
    let met = match (score.met, score.met_of) {
        (Some(met), Some(of)) => format!("{met} of {of}"),
        _ => String::new(),
    };
    format!(
        "{:<32} {:>6} {:>9} {:>6} {days:>8} {met:>12}",
        score.label,
        of(score.brier),
        of(score.log_loss),
        of(score.calibration)
    )
}
