//! The nouns, their states and every rule. Pure: no file, no clock, no database, no environment.
//! What is said of a dependency is gathered in a [`dossier::Dossier`]; everything the user is warned of is
//! [`attention::attention`] of the facts, the policy and the day.

pub mod absence;
pub mod acceptance_record;
pub mod ask;
pub mod attention;
pub mod audience;
pub mod burn_up;
pub mod calendar;
pub mod channel_memory;
pub mod check;
pub mod claim;
pub mod commitment;
pub mod day;
pub mod decision;
pub mod delivery;
pub mod dependency;
pub mod dossier;
pub mod escalation;
pub mod eta;
pub mod expected_report;
pub mod facts;
pub mod forecast;
pub mod formula;
pub mod graph;
pub mod health;
pub mod id;
pub mod initiative;
pub mod ladder_memory;
pub mod lead_time;
pub mod meeting;
pub mod milestone;
pub mod person;
pub mod policy;
pub mod preflight;
pub mod provenance;
pub mod quote;
pub mod reason;
pub mod risk;
pub mod saved_view;
pub mod sentence;
pub mod since;
pub mod snooze;
pub mod standing;
pub mod team;
#[cfg(test)]
// Other modules' tests draw on it too, each on a part of it.
#[allow(dead_code)]
pub(crate) mod testing;
pub mod text;
pub mod track_record;
pub mod update;
pub mod words;
