//! `towline eta`: records a date that was promised, moved, confirmed or withdrawn.

use crate::failure::Failure;
use crate::find::{dependency, said};
use crate::session::{Said, Session};
use towline::api::act::{Act, EtaEntry};
use towline::domain::eta::{EtaKind, ReasonCode};

/// What `towline eta` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline eta 'SSO SDK' 24nov --said-by 'Platform A' --why 'Two people moved' --code capacity\n  \
    towline eta 'SSO SDK' --confirm\n  towline eta 'SSO SDK' --withdraw --why 'Not this year'\n  \
    towline eta 'SSO SDK' none\n\n\
    The earlier date stays on record. `none` records that they gave no date."
)]
pub(crate) struct Order {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// The day: 2024-01-12, 12jan, fri, +10d, none.
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
    let day = order.day.as_deref().map(|text| session.typed_day(text)).transpose()?.flatten();
    let kind = match (order.confirm, order.withdraw, day) {
        (true, ..) => EtaKind::Unchanged,
        (_, true, _) => EtaKind::Withdrawn,
        (_, _, None) => EtaKind::NoneGiven,
        _ if order.forecast => EtaKind::Forecast,
        _ => EtaKind::Promise,
    };
    let said = said(session, order.said_by.as_deref(), order.said_on.as_deref())?;
    let eta = EtaEntry {
        kind,
        day,
        latest: None,
        confidence: None,
        code: order.code,
        reason: order.why.clone(),
        reason_private: String::new(),
    };
    let done = session.act(Act::StateEta { dependency, eta, said })?;
    let view = session.dependency(dependency)?;
    if order.json {
        return Said::json(
            &serde_json::json!({ "done": done, "dependency": view.row, "neutral": view.neutral }),
        );
    }
    Ok(Said::lines([done.label, view.neutral]))
}
