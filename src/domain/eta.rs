//! ETAs and need-by days: dated statements that are never overwritten. The current one is the newest that was
//! not taken back; the first promise is always shown.

use super::calendar::Calendar;
use super::day::Day;
use super::id::StatementId;
use super::policy::Policy;
use super::provenance::{Provenance, Retraction};
use super::text::{PrivateNote, Text, one_line};
use super::words::vocabulary;

vocabulary! {
    /// What kind of ETA statement it is.
    EtaKind {
        Promise = "promise", "promise";
        Forecast = "forecast", "forecast";
        Range = "range", "range";
        NoneGiven = "noneGiven", "none given";
        Withdrawn = "withdrawn", "withdrawn";
        Unchanged = "unchanged", "confirmed unchanged";
    }
    /// How sure the speaker was.
    Confidence {
        Low = "low", "low";
        Medium = "medium", "medium";
        High = "high", "high";
        Unsaid = "unsaid", "not said";
    }
    /// Why a date moved.
    ReasonCode {
        Scope = "scope", "scope";
        Dependency = "dependency", "a dependency of theirs";
        Capacity = "capacity", "capacity";
        Priority = "priority", "priority";
        Quality = "quality", "quality";
        Estimate = "estimate", "estimate";
        Leave = "leave", "leave";
        Unknown = "unknown", "reason unknown";
    }
}

/// One ETA statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EtaStatement {
    /// Its id.
    pub id: StatementId,
    /// Its kind.
    pub kind: EtaKind,
    /// The day; absent for *none given*, *withdrawn* and *confirmed unchanged*.
    pub day: Option<Day>,
    /// The latest day of a range.
    pub latest: Option<Day>,
    /// How sure they were.
    pub confidence: Confidence,
    /// Why it moved, as a class.
    pub code: ReasonCode,
    /// Why it moved; shareable.
    pub reason: Text,
    /// Why it moved; for my eyes only.
    pub reason_private: PrivateNote,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

impl EtaStatement {
    /// The day the rules use: the latest of a range, else the day.
    pub fn binding_day(&self) -> Option<Day> {
        self.latest.or(self.day)
    }
    /// A kind has the days that belong to it, and no others.
    fn check_shape(&self) -> Result<(), EtaViolation> {
        let kind = self.kind;
        let dated = matches!(kind, EtaKind::Promise | EtaKind::Forecast | EtaKind::Range);
        match (self.day, self.latest) {
            (None, _) if dated => Err(EtaViolation::DayMissing { kind }),
            (Some(_), _) if !dated => Err(EtaViolation::DayGiven { kind }),
            (day, latest)
                if latest.is_some() != (kind == EtaKind::Range)
                    || latest.zip(day).is_some_and(|(end, start)| end < start) =>
            {
                Err(EtaViolation::BadRange)
            }
            _ => Ok(()),
        }
    }
}

/// One need-by statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedBy {
    /// Its id.
    pub id: StatementId,
    /// The day by which we need it.
    pub day: Day,
    /// Why; shareable.
    pub reason: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

/// Why an ETA statement is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EtaViolation {
    /// The same day as before is not a revision.
    #[error("{} is the ETA already; confirm it unchanged instead", .day.in_full())]
    Unchanged {
        /// The day that holds now.
        day: Day,
    },
    /// There is nothing to confirm or withdraw.
    #[error("There is no date yet to confirm or withdraw; give one first")]
    NothingStated,
    /// A date is missing.
    #[error("A {} needs a day", .kind.label())]
    DayMissing {
        /// The kind that needs it.
        kind: EtaKind,
    },
    /// The kind has no date.
    #[error("“{}” has no day; leave it empty", .kind.label())]
    DayGiven {
        /// The kind that has none.
        kind: EtaKind,
    },
    /// The range ends before it begins, or only ranges have an end.
    #[error("A range ends after it begins, and only a range has a latest day")]
    BadRange,
    /// It was said after today.
    #[error("It can not have been said on {}, which is still to come", .stated_on.in_full())]
    SaidInFuture {
        /// The day given.
        stated_on: Day,
    },
    /// The promised day lies before the day it was promised.
    #[error("{} lies before {}, the day it was said; record a delivery instead", .day.in_full(), .stated_on.in_full())]
    BeforeStated {
        /// The day promised.
        day: Day,
        /// The day it was said.
        stated_on: Day,
    },
}

/// Every ETA statement of one dependency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EtaHistory {
    statements: Vec<EtaStatement>,
}

impl EtaHistory {
    /// The statements, in any order.
    pub fn new(mut statements: Vec<EtaStatement>) -> Self {
        statements.sort_by_key(|s| (s.provenance.order(), s.id));
        Self { statements }
    }
    /// Every statement, oldest first, those taken back included.
    pub fn all(&self) -> &[EtaStatement] {
        &self.statements
    }
    /// The statement whose date holds now; none when none was given or it was withdrawn.
    pub fn current(&self) -> Option<&EtaStatement> {
        self.in_force(Day::LAST)
    }
    /// The current statement when it commits somebody: a promise or a range, not a forecast.
    pub fn commitment(&self) -> Option<&EtaStatement> {
        self.current().filter(|s| matches!(s.kind, EtaKind::Promise | EtaKind::Range))
    }
    /// The newest word on the date when it is that there is none: somebody answered all the same.
    pub fn none_given(&self) -> Option<&EtaStatement> {
        self.counted().rfind(|s| s.kind != EtaKind::Unchanged).filter(|s| s.kind == EtaKind::NoneGiven)
    }
    /// What was said instead of a date, in their words on one line; empty when there is a date or none were kept.
    pub fn said_instead(&self) -> String {
        self.none_given().map_or_else(String::new, |s| one_line(s.reason.as_str()))
    }
    /// The day that holds now: for a range its latest day.
    pub fn day(&self) -> Option<Day> {
        self.current().and_then(EtaStatement::binding_day)
    }
    /// The date first given; later revisions never change it.
    pub fn first(&self) -> Option<&EtaStatement> {
        self.dated().next()
    }
    /// The newest statement of any kind: what freshness counts from.
    pub fn last_stated_on(&self) -> Option<Day> {
        self.counted().map(|s| s.provenance.stated_on).max()
    }
    /// Statements of any kind that somebody made, oldest first: not those that I inferred or imported.
    pub fn said_by_them(&self) -> impl DoubleEndedIterator<Item = &EtaStatement> {
        self.counted().filter(|s| s.provenance.is_first_hand())
    }
    /// Days on which a date was withdrawn.
    pub fn withdrawn_on(&self) -> impl Iterator<Item = Day> + '_ {
        self.withdrawals().map(|s| s.provenance.stated_on)
    }
    /// Statements by which a date was withdrawn, oldest first.
    pub fn withdrawals(&self) -> impl Iterator<Item = &EtaStatement> {
        self.counted().filter(|s| s.kind == EtaKind::Withdrawn)
    }
    /// The slip trail: each dated statement with the working days by which it is later than the one before;
    /// negative when earlier, 0 for the first.
    pub fn trail<'a>(&'a self, calendar: &'a Calendar) -> impl Iterator<Item = (&'a EtaStatement, i32)> {
        self.dated().scan(None, move |before: &mut Option<Day>, statement| {
            let day = statement.binding_day()?;
            let slip = before.replace(day).map_or(0, |before| calendar.wd(before, day));
            Some((statement, slip))
        })
    }
    /// Dated statements that hold or held, oldest first: the slip trail.
    pub fn dated(&self) -> impl DoubleEndedIterator<Item = &EtaStatement> + Clone {
        self.counted().filter(|s| s.day.is_some())
    }
    /// How many times the date moved to a later one.
    pub fn times_later(&self) -> u32 {
        self.moves(|before, after| after > before)
    }
    /// How many times the date moved at all.
    pub fn times_moved(&self) -> u32 {
        self.moves(|before, after| after != before)
    }
    /// Whether it moved to a later day as often, or in all as far, as `policy` calls a risk (AR4).
    pub fn keeps_moving(&self, calendar: &Calendar, policy: &Policy) -> bool {
        let (times, slip) = (self.times_later(), self.total_slip(calendar));
        times > 0 && (times >= u32::from(policy.slip_revisions) || slip >= i32::from(policy.slip_days))
    }
    fn moves(&self, counts: impl Fn(Day, Day) -> bool) -> u32 {
        let days = self.dated().filter_map(EtaStatement::binding_day);
        let pairs = days.clone().zip(days.skip(1)).filter(|(before, after)| counts(*before, *after));
        u32::try_from(pairs.count()).unwrap_or(u32::MAX)
    }
    /// Working days from the first date to the current one; negative when it is earlier, 0 without one.
    pub fn total_slip(&self, calendar: &Calendar) -> i32 {
        let first = self.first().and_then(EtaStatement::binding_day);
        let last = self.dated().next_back().and_then(EtaStatement::binding_day);
        first.zip(last).map_or(0, |(first, last)| calendar.wd(first, last))
    }
    /// The statement whose date held on `day`, by what had been said until then.
    pub fn in_force(&self, day: Day) -> Option<&EtaStatement> {
        let mut said = self.counted().filter(|s| s.provenance.stated_on <= day);
        said.rfind(|s| s.kind != EtaKind::Unchanged).filter(|s| s.day.is_some())
    }
    /// Whether `next` may be added to what was said before it. What was said later does not matter: a forgotten
    /// statement may be written down afterwards.
    ///
    /// # Errors
    /// See [`EtaViolation`].
    pub fn admit(&self, next: &EtaStatement, today: Day) -> Result<(), EtaViolation> {
        next.check_shape()?;
        let (kind, stated_on) = (next.kind, next.provenance.stated_on);
        if stated_on > today {
            return Err(EtaViolation::SaidInFuture { stated_on });
        }
        if let Some(day) = next.binding_day().filter(|day| *day < stated_on) {
            return Err(EtaViolation::BeforeStated { day, stated_on });
        }
        let before = self.in_force(stated_on);
        match before {
            None if matches!(kind, EtaKind::Withdrawn | EtaKind::Unchanged) => {
                Err(EtaViolation::NothingStated)
            }
            Some(now) if (now.kind, now.day, now.latest) == (kind, next.day, next.latest) => {
                next.day.map_or(Ok(()), |day| Err(EtaViolation::Unchanged { day }))
            }
            _ => Ok(()),
        }
    }
    fn counted(&self) -> impl DoubleEndedIterator<Item = &EtaStatement> + Clone {
        self.statements.iter().filter(|s| s.retraction.is_none())
    }
}
