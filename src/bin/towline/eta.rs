//! `towline eta`: records a date that was promised, moved, confirmed or withdrawn.

use crate::failure::Failure;
use crate::find::{Candidate, one};
use crate::session::{Said, Session};
use towline::api::act::{Act, EtaEntry, Said as SaidBy};
use towline::api::query::Query;
use towline::api::view::View;
use towline::domain::eta::{EtaKind, ReasonCode};
use towline::domain::id::DependencyId;

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

/// Someone who may have said it.
enum Speaker {
    Person(String),
    Team(String),
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
    let mut said = SaidBy::default();
    if let Some(text) = &order.said_on {
        said.on = session.typed_day(text)?;
    }
    match order.said_by.as_deref().map(|name| speaker(session, name)).transpose()? {
        Some(Speaker::Person(id)) => said.person = Some(id.parse().map_err(|_| Failure::Unexpected)?),
        Some(Speaker::Team(id)) => said.team = Some(id.parse().map_err(|_| Failure::Unexpected)?),
        None => {}
    }
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
    let View::Dependency(view) = session.view(Query::Dependency { id: dependency })? else {
        return Err(Failure::Unexpected);
    };
    if order.json {
        return Said::json(
            &serde_json::json!({ "done": done, "dependency": view.row, "neutral": view.neutral }),
        );
    }
    Ok(Said::lines([done.label, view.neutral]))
}

/// The dependency with this title; of several the only one that is not at rest.
fn dependency(session: &mut Session, title: &str) -> Result<DependencyId, Failure> {
    let View::Dependencies(view) = session.view(Query::Dependencies { order: None })? else {
        return Err(Failure::Unexpected);
    };
    let candidates = |rest: bool| {
        let rows = view.rows.iter().filter(|row| rest || !row.at_rest);
        let named = rows.map(|row| Candidate {
            it: row.id,
            name: row.title.clone(),
            hint: [row.initiative_title.as_str(), &row.supplier_name].map(str::to_owned).join(" · "),
        });
        named.collect::<Vec<_>>()
    };
    one("dependency", title, candidates(false)).or_else(|_| one("dependency", title, candidates(true)))
}

fn speaker(session: &mut Session, name: &str) -> Result<Speaker, Failure> {
    let shell = session.shell()?;
    let teams = shell.teams.into_iter();
    let teams = teams.map(|n| Candidate { it: Speaker::Team(n.id), name: n.name, hint: "team".to_owned() });
    let people = shell.people.into_iter();
    let people = people.map(|n| Candidate { it: Speaker::Person(n.id), name: n.name, hint: n.hint });
    one("person or team", name, teams.chain(people).collect())
}
