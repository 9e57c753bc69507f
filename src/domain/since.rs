//! What of a dependency or a milestone is another one than it was: two records beside each other, with everything in
//! between left out. A date that moved and came back is no change. The words are in `sentence::since`; what happened
//! day by day is in an update, see `app::update::gather`.

use super::day::Day;
use super::delivery::{Delivery, Verdict};
use super::dependency::{Criticality, State};
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::{DeliveryId, InitiativeId, MilestoneId, PersonId, StatementId, TeamId};
use super::milestone::Milestone;
use super::words::vocabulary;

vocabulary! {
    /// What weighs most of what has changed.
    SinceMark {
        Added = "added", "added";
        Later = "later", "later";
        Accepted = "accepted", "accepted";
        Bounced = "bounced", "bounced";
        Earlier = "earlier", "earlier";
        Changed = "changed", "changed";
    }
}

/// Something that is another one now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It was not on record.
    Added {
        /// By when it is needed; of a milestone, its day.
        day: Option<Day>,
    },
    /// The ETA, or the day of a milestone: then, now, and the working days between; negative when earlier.
    Date {
        /// Then.
        from: Option<Day>,
        /// Now.
        to: Option<Day>,
        /// How far it moved.
        by: i32,
    },
    /// The same date was confirmed on this day.
    Confirmed(Day),
    /// The day by which it is needed.
    NeedBy {
        /// Then.
        from: Option<Day>,
        /// Now.
        to: Option<Day>,
        /// How far it moved.
        by: i32,
    },
    /// It was handed over and waits for a verdict, since this day.
    Delivered(Day),
    /// It satisfied us on this day.
    Accepted(Day),
    /// It came back on this day.
    Bounced(Day),
    /// A milestone was reached on this day, or is open again.
    Reached(Option<Day>),
    /// It stands elsewhere.
    State(State),
    /// Something came back to an ask on this day.
    Answered(Day),
    /// A step of an escalation was taken on this day.
    Escalated(Day),
    /// Another team builds it.
    Team(Option<TeamId>),
    /// Another person there is responsible.
    Dri(Option<PersonId>),
    /// More or less hangs on it.
    Criticality(Criticality),
    /// It is called otherwise; this was its title.
    Title(String),
    /// It belongs to another initiative.
    Initiative(InitiativeId),
    /// It is needed for another milestone.
    Milestone(Option<MilestoneId>),
    /// What was written about it has other words: which of it.
    Reworded(&'static str),
}

/// What has changed of a dependency; nothing when it is as it was. `before` is none when it was not on record.
pub fn changed(facts: &Facts, before: Option<&Dossier>, now: &Dossier) -> Vec<Difference> {
    let Some(before) = before else { return vec![Difference::Added { day: now.need_by() }] };
    let days = |from: Option<Day>, to: Option<Day>| -> i32 {
        from.zip(to).map_or(0, |(from, to)| facts.calendar.wd(from, to))
    };
    let (eta, need_by) = ((before.etas.day(), now.etas.day()), (before.need_by(), now.need_by()));
    let date = Difference::Date { from: eta.0, to: eta.1, by: days(eta.0, eta.1) };
    let needed = Difference::NeedBy { from: need_by.0, to: need_by.1, by: days(need_by.0, need_by.1) };
    let confirmed = now.etas.last_stated_on().filter(|on| before.etas.last_stated_on() < Some(*on));
    let [mut found, handed, said, about] = [
        [(eta.0 != eta.1).then_some(date), (need_by.0 != need_by.1).then_some(needed)]
            .into_iter()
            .flatten()
            .collect(),
        handed_over(before, now),
        heard(before, now),
        described(before, now),
    ];
    if eta.0 == eta.1 && eta.1.is_some() {
        found.extend(confirmed.map(Difference::Confirmed));
    }
    found.extend(handed);
    found.extend(said);
    found.extend(about);
    found
}

/// What has changed of a milestone.
pub fn milestone_changed(facts: &Facts, before: Option<&Milestone>, now: &Milestone) -> Vec<Difference> {
    let Some(before) = before else { return vec![Difference::Added { day: now.day() }] };
    let (from, to) = (before.day(), now.day());
    let by = from.zip(to).map_or(0, |(from, to)| facts.calendar.wd(from, to));
    let title = Difference::Title(before.title.to_string());
    let parts = [
        (from != to).then_some(Difference::Date { from, to, by }),
        (before.done_on != now.done_on).then_some(Difference::Reached(now.done_on)),
        (before.title != now.title).then_some(title),
        (before.value != now.value).then_some(Difference::Reworded("what it is worth")),
    ];
    parts.into_iter().flatten().collect()
}

/// What weighs most of what was found; none when nothing was.
pub fn mark(found: &[Difference]) -> Option<SinceMark> {
    let of = |difference: &Difference| match difference {
        Difference::Added { .. } => SinceMark::Added,
        Difference::Accepted(_) | Difference::Reached(Some(_)) => SinceMark::Accepted,
        Difference::Bounced(_) => SinceMark::Bounced,
        Difference::Date { by, .. } if *by > 0 => SinceMark::Later,
        Difference::Date { from: Some(_), to: None, .. } => SinceMark::Later,
        Difference::Date { by, .. } if *by < 0 => SinceMark::Earlier,
        _ => SinceMark::Changed,
    };
    found.iter().map(of).min()
}

/// The last hand-over and its verdict, or where it stands when it is not that which decides.
fn handed_over(before: &Dossier, now: &Dossier) -> Vec<Difference> {
    let last = |dossier: &Dossier| -> Option<(DeliveryId, Option<StatementId>)> {
        dossier.last_delivery().map(|delivery| (delivery.id, delivery.verdict.as_ref().map(|v| v.id)))
    };
    let news = now.last_delivery().filter(|_| last(before) != last(now));
    let mut found: Vec<Difference> = news.map(brought).into_iter().collect();
    let state = now.state();
    let told = match (news.map(brought), state) {
        (Some(Difference::Delivered(_)), State::Delivered)
        | (Some(Difference::Accepted(_)), State::Accepted)
        | (Some(Difference::Bounced(_)), State::Bounced) => true,
        _ => state == before.state(),
    };
    found.extend((!told).then_some(Difference::State(state)));
    found
}

fn brought(delivery: &Delivery) -> Difference {
    match &delivery.verdict {
        None => Difference::Delivered(delivery.delivered_on),
        Some(verdict) if Verdict::is_accepted(verdict) => Difference::Accepted(verdict.on),
        Some(verdict) => Difference::Bounced(verdict.on),
    }
}

/// What came back, and where I stepped up.
fn heard(before: &Dossier, now: &Dossier) -> Vec<Difference> {
    let answers =
        |dossier: &Dossier| -> Vec<Day> { dossier.asks.iter().flat_map(|ask| ask.inbound()).collect() };
    let steps = |dossier: &Dossier| -> Vec<Day> {
        dossier.escalations.iter().flat_map(|escalation| &escalation.steps).map(|step| step.on).collect()
    };
    let newest =
        |before: Vec<Day>, now: Vec<Day>| now.into_iter().max().filter(|on| before.iter().max() < Some(on));
    let answered = newest(answers(before), answers(now)).map(Difference::Answered);
    let escalated = newest(steps(before), steps(now)).map(Difference::Escalated);
    answered.into_iter().chain(escalated).collect()
}

/// What it is.
fn described(before: &Dossier, now: &Dossier) -> Vec<Difference> {
    let (was, is) = (&before.dependency, &now.dependency);
    let mut found = Vec::new();
    let mut note = |differs: bool, what: Difference| found.extend(differs.then_some(what));
    note(was.supplier != is.supplier, Difference::Team(is.supplier));
    note(was.dri != is.dri, Difference::Dri(is.dri));
    note(was.criticality != is.criticality, Difference::Criticality(is.criticality));
    note(was.title != is.title, Difference::Title(was.title.to_string()));
    note(was.initiative != is.initiative, Difference::Initiative(is.initiative));
    note(was.milestone != is.milestone, Difference::Milestone(is.milestone));
    for (differs, what) in [
        (was.what != is.what, "what it is"),
        (was.why != is.why, "why it is needed"),
        (was.acceptance != is.acceptance || before.checks != now.checks, "what it must pass"),
        (was.fallback != is.fallback, "the fallback"),
        (was.next_step != is.next_step || was.next_step_on != is.next_step_on, "the next step"),
    ] {
        note(differs, Difference::Reworded(what));
    }
    found
}

#[cfg(test)]
mod tests;
