//! Rows of asks and of meetings as typed values.

use super::{Sheet, bare};
use crate::domain::meeting::{CouldDecide, Presence};
use crate::domain::text::Title;
use crate::intake::cell_word::{ask_of, channel_of, decide_of};
use crate::intake::fields::Field;
use crate::intake::names::key;
use crate::intake::row::{AskRow, CellAnswer, Invited, MeetingRow, Refused, SeriesRow};
use crate::intake::table::Row;

impl Sheet<'_> {
    /// Reads an ask.
    ///
    /// # Errors
    /// When a cell can not be kept or read, or it is not said what was asked about on which day.
    pub fn ask(&self, row: &Row) -> Result<AskRow, Refused> {
        self.whole(row)?;
        let (key, title) = (self.text(row, Field::DependencyKey)?, self.cell(row, Field::Dependency));
        if title.is_empty() && key.is_empty() {
            return Err(self.missing(Field::Dependency));
        }
        let title = (!title.is_empty()).then(|| self.needed(row, Field::Dependency)).transpose()?;
        let asked_on = self.day(row, Field::AskedOn)?.ok_or_else(|| self.missing(Field::AskedOn))?;
        let (answered_on, answer) = (self.day(row, Field::AnsweredOn)?, self.text(row, Field::Answer)?);
        if answered_on.is_none() && !answer.is_empty() {
            return Err(self.wrong(Field::Answer, "Say in a column of its own on which day it came"));
        }
        let channels = "chat, mail, meeting, call, ticket, document, in person";
        Ok(AskRow {
            key,
            title,
            column: self.header(Field::Dependency),
            to: self.name(row, Field::AskedOf)?,
            to_column: self.header(Field::AskedOf),
            kind: self.word(
                row,
                Field::AskedFor,
                ask_of,
                "a date, status, help, decision, review, correction",
            )?,
            channel: self.word(row, Field::Channel, channel_of, channels)?,
            text: self.text(row, Field::Words)?,
            asked_on,
            asked_column: self.header(Field::AskedOn),
            reply_by: self.day(row, Field::ReplyBy)?,
            reply_column: self.header(Field::ReplyBy),
            answer: answered_on.map(|on| CellAnswer {
                on,
                text: answer,
                column: self.header(Field::AnsweredOn),
            }),
        })
    }
    /// Reads a meeting.
    ///
    /// # Errors
    /// When a cell can not be kept or read, or it is not said which meeting it was on which day.
    pub fn meeting(&self, row: &Row) -> Result<MeetingRow, Refused> {
        self.whole(row)?;
        let on = self.day(row, Field::HeldOn)?.ok_or_else(|| self.missing(Field::HeldOn))?;
        let mut teams = Vec::new();
        for (field, presence) in [
            (Field::Present, Presence::Present),
            (Field::Absent, Presence::Absent),
            (Field::Excused, Presence::Excused),
        ] {
            teams.extend(self.names(row, field)?.into_iter().map(|team| (team, presence)));
        }
        Ok(MeetingRow {
            title: self.needed(row, Field::Meeting)?,
            on,
            on_column: self.header(Field::HeldOn),
            could_decide: self.could_decide(row, &teams)?,
            teams,
        })
    }
    /// Reads a series of meetings.
    ///
    /// # Errors
    /// When a cell can not be kept or read, or it is not said from when on it takes place.
    pub fn series(&self, row: &Row) -> Result<SeriesRow, Refused> {
        /// More are a town hall, at which no team is missed.
        const MOST_INVITED: usize = 200;
        self.whole(row)?;
        let first_on = self.day(row, Field::FirstOn)?.ok_or_else(|| self.missing(Field::FirstOn))?;
        let invited =
            self.cell(row, Field::Attendees).split([';', '\n']).filter(|one| !one.trim().is_empty());
        let invited: Vec<Invited> = invited.map(|one| self.invited(one)).collect::<Result<_, _>>()?;
        if invited.len() > MOST_INVITED {
            let reason = format!(
                "{} are invited, at most {MOST_INVITED} are taken in; leave the column out",
                invited.len()
            );
            return Err(self.wrong(Field::Attendees, reason));
        }
        let every_weeks = self.figure(row, Field::EveryWeeks, 1, 52)?;
        Ok(SeriesRow {
            title: self.needed(row, Field::Meeting)?,
            first_on,
            every_weeks: every_weeks.and_then(|weeks| u8::try_from(weeks).ok()),
            ends_on: self.day(row, Field::EndsOn)?,
            invited,
            link: self.link(row)?,
            cancelled: matches!(&*self.cell(row, Field::Stage).to_lowercase(), "cancelled" | "canceled"),
        })
    }
    /// `Nadia Rahman <nadia@x.example>`, `nadia@x.example` or `Nadia Rahman`.
    fn invited(&self, one: &str) -> Result<Invited, Refused> {
        let one = one.trim();
        let (name, mail) = match one.strip_suffix('>').and_then(|one| one.split_once('<')) {
            Some((name, mail)) => (name.trim(), mail.trim()),
            None if one.contains('@') && !one.starts_with('@') => ("", one),
            None => (one, ""),
        };
        let local = mail.split('@').next().unwrap_or_default();
        let title = |text: &str| (!text.is_empty()).then(|| self.name_of(Field::Attendees, text)).transpose();
        Ok(Invited { name: title(name)?, mail: title(mail)?, local: title(local)? })
    }
    /// One word for all who came, or the names of the teams that could decide.
    fn could_decide(
        &self,
        row: &Row,
        teams: &[(Title, Presence)],
    ) -> Result<Vec<(Option<Title>, CouldDecide)>, Refused> {
        let cell = self.cell(row, Field::CouldDecide);
        if cell.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(all) = decide_of(&cell.to_lowercase()) {
            return Ok(vec![(None, all)]);
        }
        let names = self.names(row, Field::CouldDecide)?;
        let came = |name: &Title| {
            teams.iter().any(|(team, presence)| {
                *presence == Presence::Present && key(team.as_str()) == key(name.as_str())
            })
        };
        if let Some(stranger) = names.iter().find(|name| !came(name)) {
            let reason =
                format!("“{stranger}” is not among those who came; write yes, no, or teams who came");
            return Err(self.wrong(Field::CouldDecide, reason));
        }
        Ok(names.into_iter().map(|name| (Some(name), CouldDecide::Yes)).collect())
    }
    /// Names of one cell, parted by commas, semicolons, bars or line breaks.
    fn names(&self, row: &Row, field: Field) -> Result<Vec<Title>, Refused> {
        let parts =
            self.cell(row, field).split([',', ';', '|', '\n']).map(bare).filter(|part| !part.is_empty());
        parts.map(|name| self.name_of(field, name)).collect()
    }
}
