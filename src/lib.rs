//! Towline: a private ledger of what other teams were asked, promised, revised and delivered.
//!
//! The map, from the inside out:
//! - [`domain`] — the nouns, their states and every rule; pure.
//! - [`store`] — the only SQL: open, migrate, journal, one file a noun.
//! - [`report`] — a status update as data and its formats; pure, can not see a private note.
//! - [`intake`] — bytes of a file to rows to proposed entries; pure, never writes.
//! - [`app`] — use cases and views; the only clock and the only id maker.
//! - [`api`] — one request, one reply; what the window, the browser and the command line speak.
//!
//! There is no terminal and no window in here.

pub mod api;
pub mod app;
pub mod domain;
pub mod intake;
pub mod report;
pub mod store;
