//! Who is away and who stands in: absences, a vacant lead, and acting roles. Who covers and who leads a team on a day
//! is worked out here; what follows for a dependency is a rule, see `attention`. Working days are not known here.

use super::day::Day;
use super::facts::Facts;
use super::id::{AbsenceId, ActingId, PersonId, TeamId};
use super::text::PrivateNote;
use super::words::vocabulary;

vocabulary! {
    /// Why a seat is empty.
    AbsenceKind {
        Leave = "leave", "on leave";
        Vacancy = "vacancy", "vacant";
        Travel = "travel", "travelling";
    }
}

/// What somebody can be missing from, or stand in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// A person's own work.
    Person(PersonId),
    /// The lead of a team.
    LeadOf(TeamId),
}

/// Days from one to another, both counted; without a last day it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day; none when it is not known.
    pub to: Option<Day>,
}

impl Span {
    /// Whether `day` is one of them.
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
    /// Whether they have a day in common.
    pub fn meets(self, other: Self) -> bool {
        other.to.is_none_or(|to| self.from <= to) && self.to.is_none_or(|to| other.from <= to)
    }
    /// The last day, but none after `most`.
    pub fn until(self, most: Day) -> Day {
        self.to.map_or(most, |to| to.min(most))
    }
}

/// Somebody is away, or a team is without a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Whose seat is empty: that of a lead for a vacancy, else a person's.
    pub seat: Seat,
    /// Why.
    pub kind: AbsenceKind,
    /// When.
    pub span: Span,
    /// Who was named to cover it.
    pub cover: Option<PersonId>,
    /// For my eyes only.
    pub notes: PrivateNote,
}

/// Somebody acts in another's stead, or as the lead of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// Its id.
    pub id: ActingId,
    /// Who acts.
    pub person: PersonId,
    /// In what.
    pub seat: Seat,
    /// When.
    pub span: Span,
    /// For my eyes only.
    pub notes: PrivateNote,
}

/// Who leads a team on a day, as far as it is on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leading {
    /// Nothing is on record.
    Unknown,
    /// Its lead; also while away, when a day of return is known.
    Lead(PersonId),
    /// Somebody who stands in.
    StandIn(PersonId),
    /// Nobody.
    Nobody {
        /// Since when.
        since: Day,
        /// The last day of it, when known.
        until: Option<Day>,
        /// The lead who is away without a known return; none when the lead is vacant.
        away: Option<PersonId>,
    },
}

impl Facts {
    /// Absences of a person, in any order.
    pub fn absences_of(&self, person: PersonId) -> impl Iterator<Item = &Absence> {
        self.absences.values().filter(move |a| a.seat == Seat::Person(person))
    }
    /// The absence of a person that holds `day`; of several the one that ends last.
    pub fn away_on(&self, person: PersonId, day: Day) -> Option<&Absence> {
        let away = self.absences_of(person).filter(|a| a.span.holds(day));
        away.max_by_key(|a| (a.span.to.is_none(), a.span.to, a.id))
    }
    /// Who stands in for a person on `day`: whoever an absence of theirs names, acts in their stead, or acts as lead
    /// of a team they lead. Somebody who is away that day covers nobody.
    pub fn cover_on(&self, person: PersonId, day: Day) -> Option<PersonId> {
        let named = self.absences_of(person).filter(|a| a.span.holds(day)).filter_map(|a| a.cover);
        let acting = self.acting_on(Seat::Person(person), day);
        let leads = self.teams.values().filter(move |t| t.lead == Some(person)).map(|t| Seat::LeadOf(t.id));
        let leading = leads.flat_map(|seat| self.acting_on(seat, day));
        self.there(named.chain(acting).chain(leading).filter(|cover| *cover != person), day)
    }
    /// Who stands in for a seat on `day`.
    pub fn stand_in_on(&self, seat: Seat, day: Day) -> Option<PersonId> {
        match seat {
            Seat::Person(person) => self.cover_on(person, day),
            Seat::LeadOf(team) => match self.lead_on(team, day) {
                Leading::StandIn(person) => Some(person),
                Leading::Unknown | Leading::Lead(_) | Leading::Nobody { .. } => None,
            },
        }
    }
    /// Who leads a team on `day`. Somebody acting goes before what is said of a vacancy, and that before the lead:
    /// a lead who left is often still on record.
    pub fn lead_on(&self, team: TeamId, day: Day) -> Leading {
        if let Some(acting) = self.there(self.acting_on(Seat::LeadOf(team), day), day) {
            return Leading::StandIn(acting);
        }
        let vacancies = self.absences.values().filter(|a| a.seat == Seat::LeadOf(team) && a.span.holds(day));
        if let Some(vacancy) = vacancies.max_by_key(|a| (a.span.to.is_none(), a.span.to, a.id)) {
            let nobody = Leading::Nobody { since: vacancy.span.from, until: vacancy.span.to, away: None };
            return self.there(vacancy.cover.into_iter(), day).map_or(nobody, Leading::StandIn);
        }
        let Some(lead) = self.teams.get(&team).and_then(|t| t.lead) else { return Leading::Unknown };
        match (self.away_on(lead, day), self.cover_on(lead, day)) {
            (Some(_), Some(cover)) => Leading::StandIn(cover),
            (Some(Absence { span: Span { from, to: None }, .. }), None) => {
                Leading::Nobody { since: *from, until: None, away: Some(lead) }
            }
            _ => Leading::Lead(lead),
        }
    }
    fn acting_on(&self, seat: Seat, day: Day) -> impl Iterator<Item = PersonId> {
        self.actings.values().filter(move |a| a.seat == seat && a.span.holds(day)).map(|a| a.person)
    }
    /// The first of them who is not away on `day`.
    fn there(&self, mut people: impl Iterator<Item = PersonId>, day: Day) -> Option<PersonId> {
        people.find(|person| self.away_on(*person, day).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Case, day};

    fn case() -> Case {
        Case::new().team("Platform A").person("Ada").person("Bea").person("Cem")
    }

    #[track_caller]
    fn covers(case: &Case, on: &str, expect: Option<&str>) {
        let cover = case.facts.cover_on(case.person_id("Ada"), day(on));
        assert_eq!(cover.map(|id| case.facts.person_name(Some(id))), expect, "on {on}");
    }

    #[track_caller]
    fn leads(case: &Case, on: &str, expect: &str) {
        let found = match case.facts.lead_on(case.team_id("Platform A"), day(on)) {
            Leading::Unknown => "unknown".to_owned(),
            Leading::Lead(id) => format!("lead {}", case.facts.person_name(Some(id))),
            Leading::StandIn(id) => format!("stand-in {}", case.facts.person_name(Some(id))),
            Leading::Nobody { since, until, away } => {
                let until = until.map_or("open".to_owned(), |day| day.to_string());
                format!("nobody {since} to {until}{}", if away.is_some() { ", away" } else { "" })
            }
        };
        assert_eq!(found, expect, "on {on}");
    }

    #[test]
    fn first_and_last_day_are_days_away() {
        let case = case().away("Ada", "2023-12-04", "2023-12-08");
        let away = |on| case.facts.away_on(case.person_id("Ada"), day(on)).is_some();
        assert_eq!(
            ["2023-12-03", "2023-12-04", "2023-12-08", "2023-12-09"].map(away),
            [false, true, true, false]
        );
        let open = Case::new().person("Ada").away("Ada", "2023-12-04", None);
        assert!(open.facts.away_on(open.person_id("Ada"), day("2033-01-01")).is_some());
    }

    #[test]
    fn whoever_is_named_covers_while_it_lasts_and_is_there() {
        let case = case().away("Ada", "2023-12-04", "2023-12-15").covered_by("Bea");
        for (on, expect) in [("2023-12-03", None), ("2023-12-04", Some("Bea")), ("2023-12-16", None)] {
            covers(&case, on, expect);
        }
        let away = case.away("Bea", "2023-12-11", "2023-12-12");
        for (on, expect) in [("2023-12-08", Some("Bea")), ("2023-12-11", None), ("2023-12-13", Some("Bea"))] {
            covers(&away, on, expect);
        }
    }

    #[test]
    fn acting_in_somebodys_stead_is_cover_for_its_days() {
        let case =
            case().away("Ada", "2023-12-04", "2023-12-15").acting("Cem", "Ada", "2023-12-06", "2023-12-07");
        for (on, expect) in [("2023-12-05", None), ("2023-12-06", Some("Cem")), ("2023-12-08", None)] {
            covers(&case, on, expect);
        }
        let lead = case.lead("Platform A", "Ada").acting_lead("Bea", "Platform A", "2023-12-08", None);
        covers(&lead, "2023-12-08", Some("Bea"));
    }

    #[test]
    fn a_team_of_whose_lead_nothing_is_known_is_not_without_one() {
        leads(&case(), "2023-12-01", "unknown");
        leads(&case().lead("Platform A", "Ada"), "2023-12-01", "lead Ada");
    }

    #[test]
    fn a_lead_who_comes_back_is_still_the_lead() {
        let lead = || case().lead("Platform A", "Ada");
        leads(&lead().away("Ada", "2023-12-01", "2024-01-05"), "2023-12-04", "lead Ada");
        leads(&lead().away("Ada", "2023-12-01", None), "2023-12-04", "nobody 2023-12-01 to open, away");
        leads(&lead().away("Ada", "2023-12-01", None), "2023-11-30", "lead Ada");
        leads(&lead().away("Ada", "2023-12-01", None).covered_by("Bea"), "2023-12-04", "stand-in Bea");
    }

    #[test]
    fn a_vacancy_goes_before_the_lead_on_record_and_whoever_acts_before_both() {
        let vacant = || case().lead("Platform A", "Ada").vacant("Platform A", "2023-12-04", "2024-01-05");
        for (on, expect) in [
            ("2023-12-03", "lead Ada"),
            ("2023-12-04", "nobody 2023-12-04 to 2024-01-05"),
            ("2024-01-05", "nobody 2023-12-04 to 2024-01-05"),
            ("2024-01-06", "lead Ada"),
        ] {
            leads(&vacant(), on, expect);
        }
        leads(&vacant().covered_by("Bea"), "2023-12-04", "stand-in Bea");
        let acting = vacant().acting_lead("Cem", "Platform A", "2023-12-11", None);
        leads(&acting, "2023-12-08", "nobody 2023-12-04 to 2024-01-05");
        leads(&acting, "2023-12-11", "stand-in Cem");
        leads(
            &acting.away("Cem", "2023-12-12", "2023-12-12"),
            "2023-12-12",
            "nobody 2023-12-04 to 2024-01-05",
        );
    }
}
