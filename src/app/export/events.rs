//! Days of the record as entries of a calendar. A day that is not on record any more is off: a calendar may have it. An
//! entry counts its changes by the dated statements about it and by the
//! steps that changed what it is about, so that a calendar knows which of two files is the newer one.

use super::gone;
use super::sheets::Names;
use crate::api::exporting::EventKind;
use crate::domain::day::{Day, Moment};
use crate::domain::decision::{Decision, DecisionState};
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::eta::EtaKind;
use crate::domain::id::InitiativeId;
use crate::domain::initiative::Stage;
use crate::domain::milestone::Milestone;
use crate::domain::provenance::{Provenance, Retraction};
use crate::domain::sentence::neutral;
use crate::report::calendar::{Event, Firm};
use crate::store::{Trace, Traces};
use std::collections::BTreeMap;
use std::fmt::Display;
use uuid::Uuid;

/// How often the row of something was changed, and when last.
pub(super) type Edits = BTreeMap<Uuid, (u32, Moment)>;

/// What happened to something: how often, and when last.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    count: u32,
    last: Option<Moment>,
}

impl Changes {
    pub(super) const NONE: Self = Self { count: 0, last: None };

    fn and(self, count: u32, at: Moment) -> Self {
        Self { count: self.count + count, last: self.last.max(Some(at)) }
    }
    fn said<'a>(self, statements: impl Iterator<Item = (&'a Provenance, Option<&'a Retraction>)>) -> Self {
        statements.fold(self, |changes, (provenance, retraction)| {
            let changes = changes.and(1, provenance.recorded_at);
            retraction.map_or(changes, |back| changes.and(1, back.recorded_at))
        })
    }
    pub(super) fn edited(self, edits: &Edits, id: Uuid) -> Self {
        edits.get(&id).map_or(self, |(count, at)| self.and(*count, *at))
    }
    /// With those that only the trail still tells of.
    pub(super) fn lost(self, trace: Option<&Trace>) -> Self {
        trace.filter(|trace| trace.lost > 0).map_or(self, |trace| self.and(trace.lost, trace.at))
    }
    /// How often it was changed since it was first said.
    pub(super) fn sequence(self) -> u32 {
        self.count.saturating_sub(1)
    }
}

/// What entries are made from.
pub(super) struct Almanac<'f> {
    pub(super) by: Names<'f>,
    pub(super) edits: Edits,
    pub(super) today: Day,
    pub(super) traces: Traces,
    /// For what no statement is about, such as a next step never changed.
    pub(super) now: Moment,
}

impl Almanac<'_> {
    /// The entries of these kinds, in the order of their days.
    pub(super) fn events(&self, dossiers: &[&Dossier], kinds: &[EventKind], whole: bool) -> Vec<Event> {
        let wanted = |kind| kinds.is_empty() || kinds.contains(&kind);
        let mut events: Vec<Event> = Vec::new();
        for dossier in dossiers {
            events.extend(self.need_by(dossier).filter(|_| wanted(EventKind::NeedBy)));
            events.extend(self.eta(dossier).filter(|_| wanted(EventKind::Eta)));
            events.extend(self.next_step(dossier).filter(|_| wanted(EventKind::NextStep)));
        }
        if whole && wanted(EventKind::Milestone) {
            events
                .extend(self.by.facts.milestones.values().filter_map(|milestone| self.milestone(milestone)));
        }
        if whole && wanted(EventKind::DecideBy) {
            events.extend(self.by.facts.decisions.values().filter_map(|decision| self.decide_by(decision)));
        }
        if whole {
            events.extend(gone::events(self).filter(|(kind, _)| wanted(*kind)).map(|(_, event)| event));
        }
        events.sort_by(|a, b| (a.first, &a.uid).cmp(&(b.first, &b.uid)));
        events
    }

    fn need_by(&self, dossier: &Dossier) -> Option<Event> {
        let day = dossier.need_by();
        let last_known = dossier.need_bys.iter().max_by_key(|need| (need.provenance.order(), need.id));
        let trace = self.trace(EventKind::NeedBy, dossier.dependency.id.uuid());
        let first = day.or(last_known.map(|need| need.day)).or(trace.map(|trace| trace.day))?;
        let changes = self.of_dossier(dossier).lost(trace);
        let changes = changes.said(dossier.need_bys.iter().map(|n| (&n.provenance, n.retraction.as_ref())));
        let off = day.is_none() || self.is_off(dossier);
        Some(self.about(dossier, EventKind::NeedBy, "Needed", (first, first), off, changes))
    }

    fn eta(&self, dossier: &Dossier) -> Option<Event> {
        let current = dossier.etas.current();
        let statement = current.or_else(|| dossier.etas.all().iter().rfind(|eta| eta.day.is_some()));
        let trace = self.trace(EventKind::Eta, dossier.dependency.id.uuid());
        let traced = || trace.map(|trace| (trace.day, trace.day));
        let (first, last) = statement.and_then(|eta| eta.day.zip(eta.binding_day())).or_else(traced)?;
        let changes = self.of_dossier(dossier).lost(trace);
        let changes = changes.said(dossier.etas.all().iter().map(|e| (&e.provenance, e.retraction.as_ref())));
        let off = current.is_none() || self.is_off(dossier);
        let event = self.about(dossier, EventKind::Eta, "ETA", (first, last), off, changes);
        let tentative =
            event.firm == Firm::Confirmed && current.is_some_and(|eta| eta.kind == EtaKind::Forecast);
        Some(if tentative { Event { firm: Firm::Tentative, ..event } } else { event })
    }

    fn next_step(&self, dossier: &Dossier) -> Option<Event> {
        let dependency = &dossier.dependency;
        let trace = || self.trace(EventKind::NextStep, dependency.id.uuid());
        let day = dependency.next_step_on.or_else(|| trace().map(|trace| trace.day))?;
        let changes = self.of_dossier(dossier);
        let off = dependency.next_step_on.is_none() || dossier.state().is_at_rest();
        let kind = EventKind::NextStep;
        let event = self.about(dossier, kind, "Next", (day, day), off, changes);
        let title = if dependency.next_step.is_empty() {
            event.title
        } else {
            format!("Next: {} — {}", dependency.next_step, dependency.title)
        };
        Some(Event { title, ..event })
    }

    /// What the trail has of a day that may not be on record any more.
    fn trace(&self, kind: EventKind, of: Uuid) -> Option<&Trace> {
        self.traces.get(&(gone::table(kind).to_owned(), of))
    }

    /// What concerns every day of a dependency: words about where it stands, verdicts, and changes of its row.
    fn of_dossier(&self, dossier: &Dossier) -> Changes {
        let words = dossier.standings.iter().map(|s| (&s.provenance, s.retraction.as_ref()));
        let verdicts = dossier.deliveries.iter().filter_map(|delivery| delivery.verdict.as_ref());
        let changes = Changes::NONE.said(words).edited(&self.edits, dossier.dependency.id.uuid());
        verdicts.fold(changes, |changes, verdict| changes.and(1, minted_at(verdict.id.uuid(), self.now)))
    }

    fn is_off(&self, dossier: &Dossier) -> bool {
        let state = dossier.state();
        (state.is_at_rest() && state != State::Accepted)
            || self.is_dropped(Some(dossier.dependency.initiative))
    }

    fn is_dropped(&self, initiative: Option<InitiativeId>) -> bool {
        let initiative = initiative.and_then(|id| self.by.facts.initiatives.get(&id));
        initiative.is_some_and(|initiative| initiative.stage == Stage::Dropped)
    }

    fn about(
        &self,
        dossier: &Dossier,
        kind: EventKind,
        lead: &str,
        (first, last): (Day, Day),
        off: bool,
        changes: Changes,
    ) -> Event {
        let dependency = &dossier.dependency;
        let team = self.by.team(dependency.supplier);
        let team = if team.is_empty() { team } else { format!(" ({team})") };
        let done = dossier.state() == State::Accepted;
        let says = [
            labelled("Initiative", self.by.initiative(Some(dependency.initiative))),
            labelled("State", dossier.state().label()),
            labelled("DRI", self.by.person(dependency.dri)),
            neutral(dossier, &self.by.facts.calendar, self.today),
        ];
        let event = Event {
            uid: uid(dependency.id, kind),
            title: format!("{lead}: {}{team}", dependency.title),
            says: paragraph(says),
            kind: kind.label(),
            first,
            last,
            firm: if off { Firm::Cancelled } else { Firm::Confirmed },
            sequence: changes.sequence(),
            changed_at: changes.last.unwrap_or_else(|| minted_at(dependency.id.uuid(), self.now)),
        };
        ticked(event, done)
    }

    fn milestone(&self, milestone: &Milestone) -> Option<Event> {
        let last_known = milestone.dates.iter().max_by_key(|date| (date.provenance.order(), date.id));
        let trace = self.trace(EventKind::Milestone, milestone.id.uuid());
        let day = milestone.day().or(last_known.map(|date| date.day)).or(trace.map(|trace| trace.day))?;
        let changes =
            Changes::NONE.said(milestone.dates.iter().map(|d| (&d.provenance, d.retraction.as_ref())));
        let changes = changes.edited(&self.edits, milestone.id.uuid()).lost(trace);
        let initiative = self.by.initiative(Some(milestone.initiative));
        let off = milestone.day().is_none() || self.is_dropped(Some(milestone.initiative));
        let event = Event {
            uid: uid(milestone.id, EventKind::Milestone),
            title: format!("Milestone: {} ({initiative})", milestone.title),
            says: milestone.value.to_string(),
            kind: EventKind::Milestone.label(),
            first: day,
            last: day,
            firm: if off { Firm::Cancelled } else { Firm::Confirmed },
            sequence: changes.sequence(),
            changed_at: changes.last?,
        };
        Some(ticked(event, milestone.done_on.is_some()))
    }

    fn decide_by(&self, decision: &Decision) -> Option<Event> {
        let stated = &decision.decide_bys;
        let last_known = stated.iter().max_by_key(|day| (day.provenance.order(), day.id));
        let trace = self.trace(EventKind::DecideBy, decision.id.uuid());
        let day =
            decision.decide_by().or(last_known.map(|stated| stated.day)).or(trace.map(|trace| trace.day))?;
        let changes = Changes::NONE.said(stated.iter().map(|d| (&d.provenance, d.retraction.as_ref())));
        let changes = changes.said(decision.entries.iter().map(|e| (&e.provenance, e.retraction.as_ref())));
        let changes = changes.edited(&self.edits, decision.id.uuid()).lost(trace);
        let state = decision.state();
        let off = decision.decide_by().is_none()
            || matches!(state, DecisionState::Superseded | DecisionState::Dropped)
            || self.is_dropped(decision.initiative);
        let says = [
            labelled("Initiative", self.by.initiative(decision.initiative)),
            labelled("State", state.label()),
            labelled("Approver", self.by.person(decision.approver)),
            labelled("Recommended", decision.recommendation.as_str()),
        ];
        let event = Event {
            uid: uid(decision.id, EventKind::DecideBy),
            title: format!("Decide: {}", decision.question),
            says: paragraph(says),
            kind: EventKind::DecideBy.label(),
            first: day,
            last: day,
            firm: if off { Firm::Cancelled } else { Firm::Confirmed },
            sequence: changes.sequence(),
            changed_at: changes.last?,
        };
        Some(ticked(event, state.holds()))
    }
}

pub(super) fn uid(id: impl Display, kind: EventKind) -> String {
    format!("{id}-{}@towline", kind.word())
}

/// What is done keeps its day and says so.
fn ticked(event: Event, done: bool) -> Event {
    if done && event.firm != Firm::Cancelled {
        Event { title: format!("✓ {}", event.title), ..event }
    } else {
        event
    }
}

fn labelled(label: &str, words: impl AsRef<str>) -> String {
    let words = words.as_ref();
    if words.is_empty() { String::new() } else { format!("{label}: {words}") }
}

fn paragraph<const N: usize>(lines: [String; N]) -> String {
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// When an id was made; it tells by itself.
fn minted_at(id: Uuid, now: Moment) -> Moment {
    let seconds = id.get_timestamp().map(|at| at.to_unix());
    let at = seconds.and_then(|(seconds, nanos)| {
        chrono::DateTime::from_timestamp(i64::try_from(seconds).unwrap_or(i64::MAX), nanos)
    });
    at.map_or(now, Moment::new)
}
