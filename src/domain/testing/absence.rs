//! Who is away, who covers and who leads. A cover goes to the absence told last.

use super::{Case, day};
use crate::domain::absence::{Absence, AbsenceKind, Acting, Seat, Span};
use crate::domain::text::PrivateNote;

fn span<'a>(from: &str, to: impl Into<Option<&'a str>>) -> Span {
    Span { from: day(from), to: to.into().map(day) }
}

impl Case {
    /// A person is on leave, to a day or for nobody knows how long.
    pub(crate) fn away<'a>(self, name: &str, from: &str, to: impl Into<Option<&'a str>>) -> Self {
        let seat = Seat::Person(self.person_id(name));
        self.empty(seat, AbsenceKind::Leave, span(from, to))
    }
    /// A person travels.
    pub(crate) fn travels<'a>(self, name: &str, from: &str, to: impl Into<Option<&'a str>>) -> Self {
        let seat = Seat::Person(self.person_id(name));
        self.empty(seat, AbsenceKind::Travel, span(from, to))
    }
    /// The lead of a team is vacant.
    pub(crate) fn vacant<'a>(self, team: &str, from: &str, to: impl Into<Option<&'a str>>) -> Self {
        let seat = Seat::LeadOf(self.team_id(team));
        self.empty(seat, AbsenceKind::Vacancy, span(from, to))
    }
    /// Who covers the absence told last.
    pub(crate) fn covered_by(mut self, name: &str) -> Self {
        let cover = Some(self.person_id(name));
        self.facts.absences.values_mut().max_by_key(|a| a.id).expect("somebody is away").cover = cover;
        self
    }
    /// A person acts in another's stead.
    pub(crate) fn acting<'a>(
        self,
        name: &str,
        other: &str,
        from: &str,
        to: impl Into<Option<&'a str>>,
    ) -> Self {
        let seat = Seat::Person(self.person_id(other));
        self.filled(name, seat, span(from, to))
    }
    /// A person acts as the lead of a team.
    pub(crate) fn acting_lead<'a>(
        self,
        name: &str,
        team: &str,
        from: &str,
        to: impl Into<Option<&'a str>>,
    ) -> Self {
        let seat = Seat::LeadOf(self.team_id(team));
        self.filled(name, seat, span(from, to))
    }
    /// Who leads a team.
    pub(crate) fn lead(mut self, team: &str, name: &str) -> Self {
        let (id, lead) = (self.team_id(team), Some(self.person_id(name)));
        self.facts.teams.entry(id).and_modify(|t| t.lead = lead);
        self
    }
    fn empty(mut self, seat: Seat, kind: AbsenceKind, span: Span) -> Self {
        let id = self.mint();
        let absence = Absence { id, seat, kind, span, cover: None, notes: PrivateNote::default() };
        self.facts.absences.insert(id, absence);
        self
    }
    fn filled(mut self, name: &str, seat: Seat, span: Span) -> Self {
        let (id, person) = (self.mint(), self.person_id(name));
        self.facts.actings.insert(id, Acting { id, person, seat, span, notes: PrivateNote::default() });
        self
    }
}
