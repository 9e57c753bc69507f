//! What a row says, typed: names stay names, and what a cell leaves open stays open. How cells become these values is
//! in [`super::proposal`].

use super::cell_status::StatusMeans;
use crate::domain::absence::AbsenceKind;
use crate::domain::ask::{AskKind, Channel};
use crate::domain::day::Day;
use crate::domain::dependency::Criticality;
use crate::domain::initiative::{Health, Role, Stage};
use crate::domain::meeting::{CouldDecide, Presence};
use crate::domain::team::Relation;
use crate::domain::text::{PrivateNote, Text, Title};

/// Why a row can not be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The header of the column that is wrong; empty when it is about the row.
    pub column: String,
    /// Why, and what to do.
    pub reason: String,
}

/// An initiative as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeRow {
    /// Its title.
    pub title: Title,
    /// Its key; may be empty.
    pub external_id: Text,
    /// Why it matters.
    pub outcome: Text,
    /// Where it stands.
    pub stage: Option<Stage>,
    /// Declared health.
    pub health: Option<Health>,
    /// Why.
    pub health_reason: Text,
    /// Who drives it.
    pub drivers: Vec<Title>,
    /// The day it is to be reached.
    pub target: Option<Day>,
    /// Where it can be read about.
    pub link: Text,
    /// The private note.
    pub notes: PrivateNote,
}

/// A role as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StakeholderRow {
    /// In what.
    pub initiative: InitiativeName,
    /// Who.
    pub person: Title,
    /// What they are to it.
    pub role: Role,
    /// For which team.
    pub team: Option<Title>,
}

/// A person as a row says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Their name.
    pub name: Title,
    /// Their role; may be empty.
    pub role: Text,
    /// Their team.
    pub team: Option<Title>,
    /// Whom they report to.
    pub manager: Option<Title>,
    /// The column of that, for a refusal.
    pub manager_column: String,
    /// What an export calls them; may be empty.
    pub alias: Text,
    /// 1 to 5.
    pub influence: Option<u8>,
    /// 1 to 5.
    pub interest: Option<u8>,
    /// Working days.
    pub touch_every: Option<u16>,
    /// The private note.
    pub notes: PrivateNote,
}

/// A team as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRow {
    /// Its name.
    pub name: Title,
    /// What it is to us.
    pub relation: Option<Relation>,
    /// Where it is reached; may be empty.
    pub channel: Text,
    /// Days from delivery to delivery.
    pub cycle: Option<u16>,
    /// Who leads it.
    pub lead: Option<Title>,
    /// The private note.
    pub notes: PrivateNote,
}

/// An absence as a row says it: of a person, or a team's lead that is vacant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceRow {
    /// Who is away; none for a vacancy.
    pub person: Option<Title>,
    /// The team without a lead, for a vacancy.
    pub team: Option<Title>,
    /// Why, when it is said.
    pub kind: Option<AbsenceKind>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Option<Day>,
    /// Who covers.
    pub cover: Option<Title>,
    /// The private note.
    pub notes: PrivateNote,
}

/// An ask as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskRow {
    /// The key of the dependency it is about; may be empty.
    pub key: Text,
    /// Its title, when the row gives it.
    pub title: Option<Title>,
    /// The column of that, for a refusal.
    pub column: String,
    /// To whom: a person, or the team that builds it.
    pub to: Option<Title>,
    /// The column of that, for a refusal.
    pub to_column: String,
    /// For what, when it is said.
    pub kind: Option<AskKind>,
    /// How, when it is said.
    pub channel: Option<Channel>,
    /// The words; may be empty.
    pub text: Text,
    /// When.
    pub asked_on: Day,
    /// The column of that, for a refusal.
    pub asked_column: String,
    /// By when a reply was asked for.
    pub reply_by: Option<Day>,
    /// The column of that, for a refusal.
    pub reply_column: String,
    /// What came back.
    pub answer: Option<CellAnswer>,
}

/// An answer as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAnswer {
    /// When it came.
    pub on: Day,
    /// Its words; may be empty.
    pub text: Text,
    /// The column of its day, for a refusal.
    pub column: String,
}

/// A meeting as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// The title of the series.
    pub title: Title,
    /// The day.
    pub on: Day,
    /// The column of that, for a refusal.
    pub on_column: String,
    /// Which teams came, did not, or were excused.
    pub teams: Vec<(Title, Presence)>,
    /// Who could decide; without a name every team that came.
    pub could_decide: Vec<(Option<Title>, CouldDecide)>,
}

/// A series of meetings as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesRow {
    /// Its title.
    pub title: Title,
    /// The day of the first one.
    pub first_on: Day,
    /// Weeks from one to the next, when it has such a rhythm.
    pub every_weeks: Option<u8>,
    /// The day of the last one.
    pub ends_on: Option<Day>,
    /// Who is invited.
    pub invited: Vec<Invited>,
    /// Where it can be joined or read about.
    pub link: Text,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// Somebody invited, as a calendar writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Their name.
    pub name: Option<Title>,
    /// Their mail address.
    pub mail: Option<Title>,
    /// What stands before its `@`.
    pub local: Option<Title>,
}

/// How a row names its initiative; both may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeName {
    /// Its key in another tool.
    pub key: Text,
    /// Its title.
    pub title: Option<Title>,
    /// The column that names it, for a refusal.
    pub column: String,
}

/// An ETA as a cell says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellEta {
    /// A day.
    Day(Day),
    /// Some days, of which the last counts for risk.
    Range {
        /// The first.
        first: Day,
        /// The last.
        last: Day,
        /// How the cell says it: by these words it is known when the table comes again.
        words: Text,
    },
    /// Words without a day.
    Words(Text),
}

/// Where a dependency stands, as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellStanding {
    /// What its status means; none without one.
    pub means: Option<StatusMeans>,
    /// The status as it is written, cut to a few words; empty without one.
    pub said: String,
    /// The day on which it was handed over.
    pub delivered_on: Option<Day>,
    /// The column of that, for a refusal; empty when no column is mapped to it.
    pub delivered_column: String,
}

/// A dependency as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DependencyRow {
    /// For what.
    pub initiative: InitiativeName,
    /// The milestone it is needed for.
    pub milestone: Option<Title>,
    /// The column of that, for a refusal.
    pub milestone_column: String,
    /// Where it stands.
    pub standing: CellStanding,
    /// Its title.
    pub title: Title,
    /// Its key; may be empty.
    pub external_id: Text,
    /// The team that builds it.
    pub supplier: Option<Title>,
    /// The person responsible.
    pub dri: Option<Title>,
    /// How much hangs on it.
    pub criticality: Option<Criticality>,
    /// The day by which it is needed.
    pub need_by: Option<Day>,
    /// What was promised.
    pub eta: Option<CellEta>,
    /// The column it stands in, for a refusal.
    pub eta_column: String,
    /// What, why, acceptance, fallback, next step, link: in this order.
    pub texts: [Text; 6],
    /// Its tags.
    pub tags: Vec<String>,
    /// The private note.
    pub notes: PrivateNote,
}
