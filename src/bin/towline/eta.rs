//! `towline eta`: records a date that was promised, moved, confirmed or withdrawn.

use crate::failure::Failure;
use crate::find::{dependency, said};
use crate::session::{Said, Session};
use towline::api::act::{Act, EtaEntry};
use towline::api::view::TypedDayView;
use towline::domain::day::Day;
use towline::domain::eta::{EtaKind, ReasonCode};

/// What `towline eta` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline eta 'SSO SDK' 24nov --said-by 'Platform A' --why 'Two people moved' --code capacity\n  \
    towline eta 'SSO SDK' --confirm\n  towline eta 'SSO SDK' --withdraw --why 'Not this year'\n  \
    towline eta 'SSO SDK' 'mid Q1'\n  towline eta 'SSO SDK' 'when we get to it'\n  towline eta 'SSO SDK' none\n\n\
    The earlier date stays on record. A period such as `mid Q1`, `March` or `CW 12` is a range of its days. Words\n\
    without any date are kept as said; they and `none` record that no date was given."
)]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// The day: 2024-01-12, 12jan, 15.1., fri, +10d; a period: Q1, mid Feb, CW 12; words: TBD; none.
    #[arg(required_unless_present_any = ["confirm", "withdraw"])]
    day: Option<String>,
    /// They say the date still holds.
    #[arg(long, conflicts_with_all = ["day", "withdraw"])]
    confirm: bool,
    /// They took the date back and gave no other.
    #[arg(long, conflicts_with = "day")]
    withdraw: bool,
    /// It is a forecast, which commits nobody.
    #[arg(long)]
    forecast: bool,
    /// Who said so: a person or a team; the supplier when left out.
    #[arg(long, value_name = "NAME")]
    said_by: Option<String>,
    /// The day it was said; today when left out.
    #[arg(long, value_name = "DAY")]
    said_on: Option<String>,
    /// Why it moved; may be quoted in an update.
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    /// Why, as a class: scope, dependency, capacity, priority, quality, estimate, leave, unknown.
    #[arg(long)]
    code: Option<ReasonCode>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Records it, and says what the date is now.
pub(crate) fn run(session: &mut Session, order: &Order) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let typed = order.day.as_deref().map(|text| session.typed_eta(text)).transpose()?;
    let eta = entry(typed.as_ref(), order);
    let said = said(session, order.said_by.as_deref(), order.said_on.as_deref())?;
    let done = session.act(Act::StateEta { dependency, eta, said })?;
    let view = session.dependency(dependency)?;
    if order.json {
        return Said::json(
            &serde_json::json!({ "done": done, "dependency": view.row, "neutral": view.neutral }),
        );
    }
    Ok(Said::lines([done.label, view.neutral]))
}

/// What is recorded; a date that is confirmed or withdrawn is not typed.
fn entry(typed: Option<&TypedDayView>, order: &Order) -> EtaEntry {
    let said = match (order.confirm, order.withdraw, typed) {
        (_, true, _) => given(EtaKind::Withdrawn, None, &order.why),
        (true, ..) | (_, _, None) => given(EtaKind::Unchanged, None, &order.why),
        (_, _, Some(typed)) => stated(typed, order.forecast, &order.why),
    };
    EtaEntry { code: order.code, ..said }
}

/// The statement of a typed ETA, its words beside `why`. A forecast has one day: of a period the last, which counts.
pub(crate) fn stated(typed: &TypedDayView, forecast: bool, why: &str) -> EtaEntry {
    let kind = match (typed.day, typed.latest) {
        (None, _) => EtaKind::NoneGiven,
        _ if forecast => EtaKind::Forecast,
        (_, Some(_)) => EtaKind::Range,
        _ => EtaKind::Promise,
    };
    let parts = [typed.words.as_str(), why].into_iter().filter(|part| !part.is_empty());
    let reason = parts.collect::<Vec<_>>().join("; ");
    let day = if forecast { typed.latest.or(typed.day) } else { typed.day };
    EtaEntry { latest: typed.latest.filter(|_| !forecast), ..given(kind, day, &reason) }
}

fn given(kind: EtaKind, day: Option<Day>, reason: &str) -> EtaEntry {
    let (reason, reason_private) = (reason.to_owned(), String::new());
    EtaEntry { kind, day, latest: None, confidence: None, code: None, reason, reason_private }
}
