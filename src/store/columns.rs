//! How values of the domain stand in columns: ids, days and moments as text, words as their word.
//! A stored text that is no longer valid is an error of the row, never a default.

use crate::domain::absence::AbsenceKind;
use crate::domain::ask::{AnswerKind, AskKind, Channel};
use crate::domain::audience::AudienceKey;
use crate::domain::check::CheckMark;
use crate::domain::claim::ClaimWordKind;
use crate::domain::commitment::CommitmentEndKind;
use crate::domain::day::{Day, Moment};
use crate::domain::delivery::VerdictKind;
use crate::domain::dependency::Criticality;
use crate::domain::escalation::{Outcome, Rung};
use crate::domain::eta::{Confidence, EtaKind, ReasonCode};
use crate::domain::graph::LinkKind;
use crate::domain::id::{
    AbsenceId, ActingId, AskId, CheckId, ClaimId, CommitmentId, DecisionId, DeliveryId, DependencyId,
    EscalationId, InitiativeId, LinkId, MeetingId, MilestoneId, OccurrenceId, PersonId, ReportId, RiskId,
    RungId, SavedViewId, StakeholderId, StatementId, StepId, TeamId, UpdateId,
};
use crate::domain::initiative::{Health, Role, Stage};
use crate::domain::meeting::{CouldDecide, Presence};
use crate::domain::provenance::Source;
use crate::domain::risk::{RaisedBy, RiskKind, RiskState};
use crate::domain::standing::StandingWord;
use crate::domain::team::Relation;
use crate::domain::text::{PrivateNote, Text, Title};
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! stored_as_text {
    ($($name:ty, |$value:ident| $written:expr, |$text:ident| $read:expr;)+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                let $value = self;
                Ok(ToSqlOutput::from($written))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let $text = value.as_str()?;
                $read.map_err(FromSqlError::other)
            }
        }
    )+};
}

macro_rules! stored_by_display {
    ($($name:ty),+) => { stored_as_text! { $($name, |value| value.to_string(), |text| text.parse::<$name>();)+ } };
}

macro_rules! stored_by_word {
    ($($name:ty),+) => { stored_as_text! { $($name, |value| value.word(), |text| text.parse::<$name>();)+ } };
}

stored_by_display!(
    TeamId,
    PersonId,
    InitiativeId,
    StakeholderId,
    MilestoneId,
    DependencyId,
    StatementId,
    AskId,
    DeliveryId,
    EscalationId,
    RungId,
    UpdateId,
    DecisionId,
    RiskId,
    CommitmentId,
    CheckId,
    ClaimId,
    MeetingId,
    OccurrenceId,
    ReportId,
    AbsenceId,
    ActingId,
    SavedViewId,
    LinkId,
    StepId,
    AudienceKey,
    Day,
    Moment
);
stored_by_word!(
    AbsenceKind,
    Relation,
    Stage,
    Health,
    Role,
    Source,
    EtaKind,
    Confidence,
    ReasonCode,
    StandingWord,
    LinkKind,
    Presence,
    CouldDecide,
    AskKind,
    Channel,
    AnswerKind,
    CommitmentEndKind,
    VerdictKind,
    CheckMark,
    ClaimWordKind,
    Rung,
    Outcome,
    RiskKind,
    RiskState,
    RaisedBy
);
stored_as_text! {
    Title, |value| value.as_str(), |text| Title::new(text);
    Text, |value| value.as_str(), |text| Text::new(text);
    PrivateNote, |value| value.reveal(), |text| PrivateNote::new(text);
}

impl ToSql for Criticality {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.level()))
    }
}

impl FromSql for Criticality {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::try_from(u8::column_result(value)?).map_err(FromSqlError::other)
    }
}

/// A list of texts, stored as a JSON array.
pub(super) struct TextList(pub(super) Vec<String>);

impl ToSql for TextList {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let json = serde_json::to_string(&self.0);
        json.map(ToSqlOutput::from).map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
    }
}

impl FromSql for TextList {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

/// Reads a row's columns one after the other, in the order of the SELECT.
pub(super) struct Cells<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Cells<'r> {
    /// The cells of `row`, from the first.
    pub(super) fn of(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }
    /// The next cell.
    pub(super) fn take<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }
}
