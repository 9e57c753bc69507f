//! What lies behind the bars: days on which nobody works, and who is away.

use super::Line;
use crate::api::timeline::{OffDays, TimelineAway, TimelineTeam};
use crate::app::views::absences::absence_row;
use crate::domain::absence::{Absence, Seat, Span};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::id::TeamId;
use crate::domain::sentence::capitalised;
use std::collections::{BTreeMap, BTreeSet};

/// Calendar days beyond which a weekend can not be seen any more; then only days off are told.
const MOST_WEEKS: i32 = 10 * 366;

/// Days between `from` and `to` on which nobody works, neighbours joined.
pub(super) fn off(calendar: &Calendar, from: Day, to: Day) -> Vec<OffDays> {
    let holidays: BTreeSet<Day> = calendar.holidays().filter(|day| (from..=to).contains(day)).collect();
    let is_holiday = |day: Day| holidays.contains(&day);
    let all = || (0..=to.since(from)).map(|n| from.plus(n));
    let days: Vec<Day> = if to.since(from) > MOST_WEEKS {
        holidays.iter().copied().collect()
    } else {
        all().filter(|day| !calendar.is_working(*day)).collect()
    };
    let mut spans: Vec<OffDays> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some(last) if last.to.plus(1) == day => {
                (last.to, last.holiday) = (day, last.holiday || is_holiday(day))
            }
            _ => spans.push(OffDays { from: day, to: day, holiday: is_holiday(day) }),
        }
    }
    spans
}

impl Line<'_> {
    /// When somebody of each team is away, or its lead vacant, between two days.
    pub(super) fn teams(&self, teams: &BTreeSet<TeamId>, from: Day, to: Day) -> Vec<TimelineTeam> {
        let facts = self.scene.facts;
        let mut away: BTreeMap<TeamId, Vec<&Absence>> = BTreeMap::new();
        for absence in facts.absences.values().filter(|a| a.span.meets(Span { from, to: Some(to) })) {
            let team = match absence.seat {
                Seat::LeadOf(team) => Some(team),
                Seat::Person(person) => facts.people.get(&person).and_then(|person| person.team),
            };
            if let Some(team) = team.filter(|team| teams.contains(team)) {
                away.entry(team).or_default().push(absence);
            }
        }
        let rows = teams.iter().filter_map(|id| {
            let mut absences = away.remove(id)?;
            absences.sort_by_key(|a| (a.span.from, a.id));
            Some(TimelineTeam {
                id: *id,
                away: absences.into_iter().map(|a| self.away(a, from, to)).collect(),
            })
        });
        rows.collect()
    }
    fn away(&self, absence: &Absence, from: Day, to: Day) -> TimelineAway {
        let (row, today) = (absence_row(self.scene, absence), self.scene.today);
        let since = row.from.said(today);
        let when = row.to.map_or_else(
            || format!("since {since} with no known return"),
            |to| format!("{since} – {}", to.said(today)),
        );
        TimelineAway {
            from: row.from.max(from),
            to: absence.span.until(to),
            covered: row.is_covered,
            words: format!("{} is {} {when}; {}", capitalised(&row.name), row.kind.label(), row.covered),
        }
    }
}
