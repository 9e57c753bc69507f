//! The command line: one verb a file, all of it through [`towline::app::App`].
//! There is no rule and no SQL in here; what is said on the way out is made of what the library answered.

mod failure;
mod serve;

use clap::{Parser, Subcommand};
use failure::Failure;
use std::path::PathBuf;
use std::process::ExitCode;
use towline::app::{App, Now, default_ledger_path};
use towline::domain::day::Day;

/// A private ledger of what other teams promised you.
#[derive(Debug, Parser)]
#[command(name = "towline", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

/// Which ledger, and on which day.
#[derive(Debug, clap::Args)]
struct Place {
    /// Another ledger than your own.
    #[arg(long, global = true, value_name = "PATH")]
    file: Option<PathBuf>,
    /// Another day than today, for journeys.
    #[arg(long, global = true, hide = true, env = "TOWLINE_TODAY", hide_env = true)]
    today: Option<Day>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve the window's pages to a browser on this machine.
    Serve(serve::Order),
}

impl Place {
    /// The instant, on the day asked for.
    fn now(&self) -> Now {
        let now = Now::system();
        self.today.map_or(now, |day| now.on(day))
    }
    /// The ledger asked for, opened.
    fn open(&self) -> Result<App, Failure> {
        let path = self.file.clone().map_or_else(default_ledger_path, Ok)?;
        Ok(App::open(&path, self.now())?)
    }
}

fn main() -> ExitCode {
    let Cli { verb, place } = Cli::parse();
    let ended = match verb {
        Verb::Serve(order) => serve::run(&place, &order),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("towline: {failure}");
            failure.code()
        }
    }
}
