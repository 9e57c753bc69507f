//! Days of the record as entries of a calendar. An entry counts its changes by the dated statements about it and by the
//! steps that changed what it is about, so that a calendar knows which of two files is the newer one.

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
use std::collections::BTreeMap;
use std::fmt::Display;
use uuid::Uuid;

/// How often the row of something was changed, and when last.
pub(super) type Edits = BTreeMap<Uuid, (u32, Moment)>;

/// What happened to something: how often, and when last.
#[derive(Clone, Copy)]
struct Changes {
    count: u32,
    last: Option<Moment>,
}

impl Changes {
    const NONE: Self = Self { count: 0, last: None };

    fn and(self, count: u32, at: Moment) -> Self {
        Self { count: self.count + count, last: self.last.max(Some(at)) }
    }
    fn said<'a>(self, statements: impl Iterator<Item = (&'a Provenance, Option<&'a Retraction>)>) -> Self {
        statements.fold(self, |changes, (provenance, retraction)| {
            let changes = changes.and(1, provenance.recorded_at);
            retraction.map_or(changes, |back| changes.and(1, back.recorded_at))
        })
    }
    fn edited(self, edits: &Edits, id: Uuid) -> Self {
        edits.get(&id).map_or(self, |(count, at)| self.and(*count, *at))
    }
}

/// What entries are made from.
pub(super) struct Almanac<'f> {
    pub(super) by: Names<'f>,
    pub(super) edits: Edits,
    pub(super) today: Day,
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
        events.sort_by(|a, b| (a.first, &a.uid).cmp(&(b.first, &b.uid)));
        events
    }

    fn need_by(&self, dossier: &Dossier) -> Option<Event> {
        let day = dossier.need_by();
        let last_known = dossier.need_bys.iter().max_by_key(|need| (need.provenance.order(), need.id));
        let first = day.or(last_known.map(|need| need.day))?;
        let changes = self.of_dossier(dossier);
        let changes = changes.said(dossier.need_bys.iter().map(|n| (&n.provenance, n.retraction.as_ref())));
        let off = day.is_none() || self.is_off(dossier);
        Some(self.about(dossier, EventKind::NeedBy, "Needed", (first, first), off, changes))
    }

    fn eta(&self, dossier: &Dossier) -> Option<Event> {
        let current = dossier.etas.current();
        let statement = current.or_else(|| dossier.etas.all().iter().rfind(|eta| eta.day.is_some()))?;
        let (first, last) = (statement.day?, statement.binding_day()?);
        let changes = self.of_dossier(dossier);
        let changes = changes.said(dossier.etas.all().iter().map(|e| (&e.provenance, e.retraction.as_ref())));
        let off = current.is_none() || self.is_off(dossier);
        let event = self.about(dossier, EventKind::Eta, "ETA", (first, last), off, changes);
        let tentative = event.firm == Firm::Confirmed && statement.kind == EtaKind::Forecast;
        Some(if tentative { Event { firm: Firm::Tentative, ..event } } else { event })
    }

    fn next_step(&self, dossier: &Dossier) -> Option<Event> {
        let dependency = &dossier.dependency;
        let day = dependency.next_step_on?;
        let changes = self.of_dossier(dossier);
        let (kind, off) = (EventKind::NextStep, dossier.state().is_at_rest());
        let event = self.about(dossier, kind, "Next", (day, day), off, changes);
        let title = if dependency.next_step.is_empty() {
            event.title
        } else {
            format!("Next: {} — {}", dependency.next_step, dependency.title)
        };
        Some(Event { title, ..event })
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
            sequence: changes.count.saturating_sub(1),
            changed_at: changes.last.unwrap_or_else(|| minted_at(dependency.id.uuid(), self.now)),
        };
        ticked(event, done)
    }

    fn milestone(&self, milestone: &Milestone) -> Option<Event> {
        let last_known = milestone.dates.iter().max_by_key(|date| (date.provenance.order(), date.id));
        let day = milestone.day().or(last_known.map(|date| date.day))?;
        let changes =
            Changes::NONE.said(milestone.dates.iter().map(|d| (&d.provenance, d.retraction.as_ref())));
        let changes = changes.edited(&self.edits, milestone.id.uuid());
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
            sequence: changes.count.saturating_sub(1),
            changed_at: changes.last?,
        };
        Some(ticked(event, milestone.done_on.is_some()))
    }

    fn decide_by(&self, decision: &Decision) -> Option<Event> {
        let stated = &decision.decide_bys;
        let last_known = stated.iter().max_by_key(|day| (day.provenance.order(), day.id));
        let day = decision.decide_by().or(last_known.map(|stated| stated.day))?;
        let changes = Changes::NONE.said(stated.iter().map(|d| (&d.provenance, d.retraction.as_ref())));
        let changes = changes.said(decision.entries.iter().map(|e| (&e.provenance, e.retraction.as_ref())));
        let changes = changes.edited(&self.edits, decision.id.uuid());
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
            sequence: changes.count.saturating_sub(1),
            changed_at: changes.last?,
        };
        Some(ticked(event, state.holds()))
    }
}

fn uid(id: impl Display, kind: EventKind) -> String {
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
