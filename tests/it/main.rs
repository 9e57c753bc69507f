//! Tests of the library from outside, as one binary: a file a noun.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod absence;
mod ask;
mod call;
mod canary;
mod capture;
mod care;
mod cli;
mod commitment;
mod crash;
mod decision;
mod escalation;
mod example;
mod export;
mod forecast;
mod gate;
mod golden_cli;
mod graph;
mod hands;
mod hostile;
mod import;
mod import_laws;
mod import_states;
mod letter;
mod links;
mod meeting;
mod migrate;
mod owner;
mod past;
mod pictured;
mod readme;
mod report;
mod search;
mod serve;
mod snooze;
mod stones;
mod tidy;
mod timeline;
mod told;
mod undo;
mod verbs;
mod views;
mod whole;
mod world;
