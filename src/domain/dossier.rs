//! A dependency with everything that was said and done about it; its state is derived here.

use super::ask::Ask;
use super::calendar::Calendar;
use super::check::Check;
use super::claim::{Claim, ClaimWordKind};
use super::day::Day;
use super::delivery::{Delivery, Verdict};
use super::dependency::{Dependency, State};
use super::escalation::{Escalation, EscalationStep, Outcome};
use super::eta::{EtaHistory, NeedBy};
use super::id::PersonId;
use super::provenance::Source;
use super::snooze::{Snooze, holding};
use super::standing::{Standing, StandingWord};
use uuid::Uuid;

/// Everything known about one dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What it is.
    pub dependency: Dependency,
    /// Need-by statements, in any order.
    pub need_bys: Vec<NeedBy>,
    /// ETA statements.
    pub etas: EtaHistory,
    /// Asks, in any order.
    pub asks: Vec<Ask>,
    /// What a delivery must pass, in order.
    pub checks: Vec<Check>,
    /// Deliveries, in any order.
    pub deliveries: Vec<Delivery>,
    /// Who is said to own it, in any order.
    pub claims: Vec<Claim>,
    /// Escalations, in any order.
    pub escalations: Vec<Escalation>,
    /// Statements about where it stands, in any order.
    pub standings: Vec<Standing>,
    /// Times it was put off, in any order.
    pub snoozes: Vec<Snooze>,
}

impl Dossier {
    /// A dependency about which nothing was said yet.
    pub fn empty(dependency: Dependency) -> Self {
        Self {
            dependency,
            need_bys: Vec::new(),
            etas: EtaHistory::default(),
            asks: Vec::new(),
            checks: Vec::new(),
            deliveries: Vec::new(),
            claims: Vec::new(),
            escalations: Vec::new(),
            standings: Vec::new(),
            snoozes: Vec::new(),
        }
    }
    /// The day by which it is needed: the newest statement that was not taken back.
    pub fn need_by(&self) -> Option<Day> {
        let counted = self.need_bys.iter().filter(|n| n.retraction.is_none());
        counted.max_by_key(|n| (n.provenance.order(), n.id)).map(|n| n.day)
    }
    /// The day it comes at the earliest: its ETA, or `today` once that day has passed and the work is still theirs. None
    /// without an ETA.
    pub fn earliest(&self, today: Day) -> Option<Day> {
        let eta = self.etas.day()?;
        Some(if self.state().is_with_supplier() { eta.max(today) } else { eta })
    }
    /// Working days from then to the need-by, negative when it comes after it; none without an ETA or a need-by.
    pub fn slack(&self, calendar: &Calendar, today: Day) -> Option<i32> {
        Some(calendar.wd(self.earliest(today)?, self.need_by()?))
    }
    /// The snooze that hides it from Today on `today`.
    pub fn snoozed(&self, today: Day) -> Option<&Snooze> {
        holding(&self.snoozes, self.need_by(), today)
    }
    /// The newest delivery.
    pub fn last_delivery(&self) -> Option<&Delivery> {
        self.deliveries.iter().max_by_key(|d| (d.delivered_on, d.provenance.recorded_at, d.id))
    }
    /// Whether its first delivery was accepted; none while that is not judged.
    pub fn first_pass(&self) -> Option<bool> {
        let first =
            self.deliveries.iter().min_by_key(|d| (d.delivered_on, d.provenance.recorded_at, d.id))?;
        first.verdict.as_ref().map(Verdict::is_accepted)
    }
    /// The day it was first asked for.
    pub fn first_asked_on(&self) -> Option<Day> {
        self.asks.iter().map(|a| a.asked_on).min()
    }
    /// Where it stands. The newest word about it decides, unless something was delivered or judged after it;
    /// to acknowledge says nothing against a delivery. A word from a table was said on the day the table came, at the
    /// latest: a delivery that a later table has comes after it, whichever day it has.
    pub fn state(&self) -> State {
        let placed = self.word(|w| w != StandingWord::Acknowledged);
        let delivery = self.last_delivery();
        let newer =
            delivery.filter(|d| placed.is_none_or(|w| delivery_order(d) > word_order(w) || corrects(d, w)));
        match (newer, self.word(|_| true).map(|w| w.word)) {
            (Some(delivery), _) => delivered_state(delivery),
            (None, Some(StandingWord::Blocked)) => State::Blocked,
            (None, Some(StandingWord::Parked)) => State::Parked,
            (None, Some(StandingWord::Declined)) => State::Declined,
            (None, Some(StandingWord::Cancelled)) => State::Cancelled,
            (None, Some(StandingWord::Replaced)) => State::Replaced,
            (None, Some(StandingWord::Started)) => State::InProgress,
            (None, word) => self.spoken_state(word),
        }
    }
    /// The day on which it came to rest without being delivered: parked, declined, cancelled or replaced.
    pub fn laid_to_rest_on(&self) -> Option<Day> {
        let word = self.word(|_| true)?;
        let state = self.state();
        (state.is_at_rest() && state != State::Accepted).then_some(word.provenance.stated_on)
    }
    /// Days on which I reached out: asks, nudges and escalation steps, in any order.
    pub fn outbound(&self) -> impl Iterator<Item = Day> + '_ {
        self.reached().map(|(on, _)| on)
    }
    /// The same days, each with the person reached; none when it was the team as a whole.
    pub fn reached(&self) -> impl Iterator<Item = (Day, Option<PersonId>)> + '_ {
        let asked = self.asks.iter().flat_map(|a| {
            let days = std::iter::once(a.asked_on).chain(a.nudges.iter().map(|n| n.on));
            days.map(|on| (on, a.to))
        });
        asked.chain(self.steps().map(|s| (s.on, s.to)))
    }
    /// Days on which something came from them: answers, dates and words of their own, deliveries, corrections
    /// and responses to a step, in any order. What I inferred or imported is no sign of life, nor is a step that brought nothing.
    pub fn inbound(&self) -> impl Iterator<Item = Day> + '_ {
        let answers = self.asks.iter().flat_map(Ask::inbound);
        let responses =
            self.steps().filter_map(|s| s.result.as_ref()).filter(|r| r.outcome != Outcome::Nothing);
        answers
            .chain(self.etas.said_by_them().map(|s| s.provenance.stated_on))
            .chain(self.deliveries.iter().map(|d| d.delivered_on))
            .chain(responses.map(|r| r.on))
            .chain(self.words_of_theirs().map(|s| s.provenance.stated_on))
            .chain(self.corrections_of_theirs())
    }
    fn words_of_theirs(&self) -> impl Iterator<Item = &Standing> {
        let counted = self.standings.iter().filter(|s| s.retraction.is_none() && s.word.is_theirs());
        counted.filter(|s| s.provenance.is_first_hand())
    }
    /// Days on which the supplier promised or made a correction. A claim is none: it may be about us, not to us.
    fn corrections_of_theirs(&self) -> impl Iterator<Item = Day> + '_ {
        let claims = self.claims.iter().filter(|c| c.retraction.is_none());
        let words = claims.flat_map(|c| &c.words).filter(|w| w.retraction.is_none()).filter(|w| {
            let theirs = w.provenance.team.is_some() && w.provenance.team == self.dependency.supplier;
            let answers = matches!(w.word, ClaimWordKind::Promised | ClaimWordKind::Corrected);
            theirs && answers && w.provenance.is_first_hand()
        });
        words.map(|w| w.provenance.stated_on)
    }
    fn steps(&self) -> impl Iterator<Item = &EscalationStep> {
        self.escalations.iter().flat_map(|e| &e.steps)
    }
    fn spoken_state(&self, word: Option<StandingWord>) -> State {
        let answered = self.asks.iter().any(|a| a.inbound().next().is_some());
        if self.etas.commitment().is_some() {
            State::Committed
        } else if word == Some(StandingWord::Acknowledged)
            || answered
            || self.etas.current().is_some()
            || self.etas.none_given().is_some()
        {
            // Also an answer without a date is one.
            State::Acknowledged
        } else if self.outbound().next().is_some() || word == Some(StandingWord::Reopened) {
            State::Asked
        } else {
            State::Draft
        }
    }
    fn word(&self, counts: impl Fn(StandingWord) -> bool) -> Option<&Standing> {
        let counted = self.standings.iter().filter(|s| s.retraction.is_none() && counts(s.word));
        counted.max_by_key(|s| word_order(s))
    }
}

/// Words, hand-overs and verdicts of one day follow each other as they were written down. A verdict holds no
/// moment of its own, but ids are minted in the order of time.
fn word_order(word: &Standing) -> (Day, Uuid) {
    (word.provenance.stated_on, word.id.uuid())
}

/// A delivery weighs by its newest part: the hand-over, or the verdict on it.
fn delivery_order(delivery: &Delivery) -> (Day, Uuid) {
    let handed_over = (delivery.delivered_on, delivery.id.uuid());
    delivery.verdict.as_ref().map_or(handed_over, |v| (v.on.max(delivery.delivered_on), v.id.uuid()))
}

/// Whether a table brought the delivery after a table brought the word.
fn corrects(delivery: &Delivery, word: &Standing) -> bool {
    let both = [&delivery.provenance, &word.provenance].into_iter().all(|p| p.source == Source::Imported);
    both && delivery.id.uuid() > word.id.uuid()
}

fn delivered_state(delivery: &Delivery) -> State {
    match &delivery.verdict {
        None => State::Delivered,
        Some(verdict) if verdict.is_accepted() => State::Accepted,
        Some(_) => State::Bounced,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::standing::StandingWord::Started;
    use crate::domain::testing::Case;

    fn began_on(on: &str) -> Case {
        Case::new().team("A").dependency("SDK").standing(Started, on)
    }
    fn imported(case: Case) -> Case {
        case.with(|d| {
            d.standings.iter_mut().for_each(|s| s.provenance.source = Source::Imported);
            d.deliveries.iter_mut().for_each(|s| s.provenance.source = Source::Imported);
        })
    }
    #[track_caller]
    fn check(case: &Case, expect: State) {
        assert_eq!(case.dossier().state(), expect);
    }

    #[test]
    fn of_two_tables_the_later_one_holds_and_a_word_said_here_before_both() {
        check(&began_on("2023-11-20").deliver("2023-11-17"), State::InProgress);
        check(&began_on("2023-11-20").deliver("2023-11-20"), State::Delivered);
        check(&imported(began_on("2023-11-20").deliver("2023-11-17")), State::Delivered);
        check(&imported(began_on("2023-11-20")).deliver("2023-11-17"), State::InProgress);
        let delivered = Case::new().team("A").dependency("SDK").deliver("2023-11-17");
        check(&imported(delivered.standing(Started, "2023-11-20")), State::InProgress);
        let again = imported(began_on("2023-11-20").deliver("2023-11-17")).standing(Started, "2023-11-21");
        check(&again, State::InProgress);
    }
}
