//! What is shown: one file a view, each a function of the [`Scene`]. Words come from `domain::sentence`, warnings
//! from `domain::attention`, health from `domain::health`; no rule is here, nothing is written, and nothing here
//! reads the ledger's file.

mod absences;
mod agenda;
mod bearing;
mod brief;
mod capture;
mod claims;
mod commitments;
mod coverage;
mod decision;
mod decisions;
mod dependencies;
mod dependency;
mod entries;
mod evidence;
mod gate;
mod gather;
mod initiative;
mod initiatives;
mod links;
mod meeting;
mod meetings;
mod person;
mod preflight;
mod put_off;
mod scene;
mod search;
mod shell;
mod since;
mod slips;
mod team;
mod teams;
mod today;
mod typed_day;

pub(super) use brief::brief;
pub(super) use capture::capture;
pub(super) use commitments::commitments;
pub(super) use coverage::coverage;
pub(super) use decision::decision;
pub(super) use decisions::decisions;
pub(super) use dependencies::dependencies;
pub(super) use dependency::dependency;
pub(super) use initiative::initiative;
pub(super) use initiatives::initiatives;
pub(super) use meeting::{meeting, minutes};
pub(super) use meetings::meetings;
pub(super) use person::person;
pub(super) use scene::Scene;
pub(super) use search::search;
pub(super) use shell::shell;
pub(super) use team::team;
pub(super) use teams::teams;
pub(super) use today::today;
pub(super) use typed_day::typed_day;
