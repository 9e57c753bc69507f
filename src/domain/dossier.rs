//! A dependency with everything that was said and done about it; its state is derived here.

use super::ask::Ask;
use super::day::{Day, Moment};
use super::delivery::Delivery;
use super::dependency::{Dependency, State};
use super::escalation::Escalation;
use super::eta::{EtaHistory, NeedBy};
use super::standing::{Standing, StandingWord};

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
    /// Deliveries, in any order.
    pub deliveries: Vec<Delivery>,
    /// Escalations, in any order.
    pub escalations: Vec<Escalation>,
    /// Statements about where it stands, in any order.
    pub standings: Vec<Standing>,
}

impl Dossier {
    /// A dependency about which nothing was said yet.
    pub fn empty(dependency: Dependency) -> Self {
        Self {
            dependency,
            need_bys: Vec::new(),
            etas: EtaHistory::default(),
            asks: Vec::new(),
            deliveries: Vec::new(),
            escalations: Vec::new(),
            standings: Vec::new(),
        }
    }
    /// The day by which it is needed: the newest statement that was not taken back.
    pub fn need_by(&self) -> Option<Day> {
        let counted = self.need_bys.iter().filter(|n| n.retraction.is_none());
        counted.max_by_key(|n| (n.provenance.order(), n.id)).map(|n| n.day)
    }
    /// The newest delivery.
    pub fn last_delivery(&self) -> Option<&Delivery> {
        self.deliveries.iter().max_by_key(|d| (d.delivered_on, d.provenance.recorded_at, d.id))
    }
    /// The day it was first asked for.
    pub fn first_asked_on(&self) -> Option<Day> {
        self.asks.iter().map(|a| a.asked_on).min()
    }
    /// Where it stands. The newest word about it decides; a delivery or a verdict after that word outweighs it.
    pub fn state(&self) -> State {
        let word = self.standing();
        let delivery = self.last_delivery();
        let newer = delivery.filter(|d| word.is_none_or(|w| delivery_order(d) > w.provenance.order()));
        match (newer, word.map(|w| w.word)) {
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
    fn spoken_state(&self, word: Option<StandingWord>) -> State {
        let answered = self.asks.iter().any(|a| a.inbound().next().is_some());
        if self.etas.commitment().is_some() {
            State::Committed
        } else if word == Some(StandingWord::Acknowledged) || answered || self.etas.current().is_some() {
            State::Acknowledged
        } else if !self.asks.is_empty() || word == Some(StandingWord::Reopened) {
            State::Asked
        } else {
            State::Draft
        }
    }
    fn standing(&self) -> Option<&Standing> {
        let counted = self.standings.iter().filter(|s| s.retraction.is_none());
        counted.max_by_key(|s| (s.provenance.order(), s.id))
    }
}

/// A delivery weighs by the day of its newest part: the hand-over, or the verdict on it.
fn delivery_order(delivery: &Delivery) -> (Day, Moment) {
    let on = delivery.verdict.as_ref().map_or(delivery.delivered_on, |v| v.on.max(delivery.delivered_on));
    (on, delivery.provenance.recorded_at)
}

fn delivered_state(delivery: &Delivery) -> State {
    match &delivery.verdict {
        None => State::Delivered,
        Some(verdict) if verdict.is_accepted() => State::Accepted,
        Some(_) => State::Bounced,
    }
}
