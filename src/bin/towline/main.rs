//! The command line: one verb a file, all of it through [`towline::app::App`].
//! There is no rule and no SQL in here; what is said on the way out is made of what the library answered.

mod add;
mod agenda;
mod ask;
mod away;
mod backup;
mod call;
mod check;
mod decide;
mod doctor;
mod dri;
mod escalate;
mod eta;
mod export;
mod failure;
mod file;
mod find;
mod forecast;
mod gate;
mod import;
mod milestone;
mod owe;
mod progress;
mod report;
mod request;
mod search;
mod serve;
mod session;
mod since;
mod snooze;
mod terminal;
mod timeline;
mod today;
mod trail;
mod undo;
mod update;
mod verify;
mod what_if;
mod whole;

use clap::{Parser, Subcommand};
use failure::Failure;
use session::{Place, Said};
use std::io::Write;
use std::process::ExitCode;

/// A private ledger of what other teams promised you.
#[derive(Debug, Parser)]
#[command(name = "towline", version, arg_required_else_help = true)]
#[command(after_help = "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the ledger is open elsewhere (what \
    only reads answers all the same), 4 a newer Towline wrote it, 5 it is damaged.\n\
    Dates: 2024-01-12, 12jan, fri, next fri, +10d (working days), +2w, none.")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Log a dependency with a line of quick capture.
    Add(add::Order),
    /// Record a date that was promised, moved, confirmed or withdrawn.
    Eta(eta::Order),
    /// Log what was asked, or a reminder of it.
    Ask(ask::Order),
    /// Log what came back.
    Reply(ask::Reply),
    /// Show or change what is checked when something is delivered.
    Check(check::Order),
    /// Record a hand-over.
    Deliver(gate::Delivery),
    /// Accept what was delivered, with what each check brought.
    Accept(gate::Acceptance),
    /// Send back what was delivered, with the checks that fail.
    Bounce(gate::Bounce),
    /// Show or record who is said to own a dependency, and what was said to that.
    Dri(dri::Order),
    /// Escalate: the case, each step, what it brought, how it ended.
    Escalate(escalate::Order),
    /// Put a dependency off until a day.
    Snooze(snooze::Order),
    /// Take up again what was put off.
    Wake(snooze::Wake),
    /// Show or record what I owe.
    Owe(owe::Order),
    /// Show or record what has to be decided, and what was.
    Decide(decide::Order),
    /// Show or record who is away.
    Away(away::Order),
    /// Show or record the milestones of an initiative, with their odds.
    Milestone(milestone::Order),
    /// Show what to talk about in a meeting.
    Agenda(agenda::Order),
    /// Show which reports are expected, or record that one came.
    Report(report::Order),
    /// Show what needs a look today, why, and whose move it is.
    Today(today::Order),
    /// Show what has changed since a past day.
    Since(since::Order),
    /// Show dependencies over days: every date there was, what is needed when, and what is likely.
    Timeline(timeline::Order),
    /// Find everything on record that has these words.
    Find(search::Order),
    /// Take in a table.
    Import(import::Order),
    /// Write what is on record as a file for another program.
    Export(export::Order),
    /// Write a status update for peers.
    Update(update::Order),
    /// How good the odds were, and what a milestone's would be if.
    #[command(subcommand)]
    Forecast(forecast::Order),
    /// Take back what was done last.
    Undo(undo::Order),
    /// Show what was done, newest first.
    Trail(trail::Order),
    /// Check the file, the chain of steps and every row.
    Verify(verify::Order),
    /// Write a checked copy of the ledger.
    Backup(backup::Order),
    /// Send a request as JSON, and print the reply.
    Call(call::Order),
    /// Serve the window's pages to a browser on this machine.
    Serve(serve::Order),
    /// Show where the ledger lies and how it is.
    Doctor(doctor::Order),
}

fn main() -> ExitCode {
    if let Some(code) = towline::app::run_child_if_asked() {
        return code;
    }
    let Cli { verb, place } = Cli::parse();
    match carry_out(&verb, &place) {
        Ok(said) => {
            // Who reads no further has what they wanted.
            let _ = std::io::stdout().write_all(said.text.as_bytes());
            ExitCode::from(said.code)
        }
        Err(failure) => {
            eprintln!("towline: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn carry_out(verb: &Verb, place: &Place) -> Result<Said, Failure> {
    match verb {
        Verb::Add(order) => add::run(&mut place.open()?, order),
        Verb::Eta(order) => eta::run(&mut place.open()?, order),
        Verb::Ask(order) => ask::ask(&mut place.open()?, order),
        Verb::Reply(order) => ask::reply(&mut place.open()?, order),
        Verb::Escalate(order) => escalate::run(&mut place.open()?, order),
        Verb::Snooze(order) => snooze::snooze(&mut place.open()?, order),
        Verb::Wake(order) => snooze::wake(&mut place.open()?, order),
        Verb::Owe(order) => owe::run(&mut place.open()?, order),
        Verb::Decide(order) => decide::run(&mut place.open()?, order),
        Verb::Away(order) => away::run(&mut place.open()?, order),
        Verb::Milestone(order) => milestone::run(&mut place.open()?, order),
        Verb::Agenda(order) => agenda::run(&mut place.open()?, order),
        Verb::Report(order) => report::run(&mut place.open()?, order),
        Verb::Check(order) => check::run(&mut place.open()?, order),
        Verb::Deliver(order) => gate::deliver(&mut place.open()?, order),
        Verb::Accept(order) => gate::accept(&mut place.open()?, order),
        Verb::Bounce(order) => gate::bounce(&mut place.open()?, order),
        Verb::Dri(order) => dri::run(&mut place.open()?, order),
        Verb::Today(order) => today::run(&mut place.open()?, order),
        Verb::Since(order) => since::run(&mut place.open()?, order),
        Verb::Timeline(order) => timeline::run(&mut place.open()?, order),
        Verb::Find(order) => search::run(&mut place.open()?, order),
        Verb::Import(order) => import::run(place, order),
        Verb::Export(order) => export::run(&mut place.open()?, order),
        Verb::Update(order) => update::run(&mut place.open()?, order),
        Verb::Forecast(order) => forecast::run(place, order),
        Verb::Undo(order) => undo::run(&mut place.open()?, order),
        Verb::Trail(order) => trail::run(&mut place.open()?, order),
        Verb::Verify(order) => verify::run(&place.open()?, order),
        Verb::Backup(order) => backup::run(&mut place.open()?, order),
        Verb::Call(order) => call::run(place, order),
        Verb::Serve(order) => serve::run(place, order).map(|()| Said::default()),
        Verb::Doctor(order) => doctor::run(&mut place.open()?, order),
    }
}
