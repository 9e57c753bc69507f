//! `towline deliver`, `towline accept` and `towline bounce`: a hand-over, and our verdict with what each check brought.

use crate::check::named;
use crate::failure::Failure;
use crate::find::dependency;
use crate::session::{Said, Session};
use towline::api::act::{Act, CheckEntry};
use towline::api::reply::Done;
use towline::api::view::DependencyView;
use towline::domain::check::CheckMark;
use towline::domain::delivery::VerdictKind;
use towline::domain::id::DependencyId;

/// What `towline deliver` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  towline deliver 'Tokenizer v2' --what 'Build 2.0.0-rc1' --link https://ci.example.com/7"
)]
pub(crate) struct Delivery {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What was handed over; may be quoted in an update.
    #[arg(long, value_name = "TEXT", default_value = "")]
    what: String,
    /// Where it can be found.
    #[arg(long, value_name = "LINK", default_value = "")]
    link: String,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// What `towline accept` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline accept 'Tokenizer v2' --check builds=pass --check docs=n.a.\n  \
    towline accept 'Tokenizer v2' --all-pass\n  towline accept 'Tokenizer v2' --without-checks --why 'Only text changed'"
)]
pub(crate) struct Acceptance {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What a check brought: 'tests pass=pass', 'docs=n.a.', 'builds=pass: on 17.2'. May be repeated.
    #[arg(long = "check", value_name = "CHECK=MARK")]
    checks: Vec<String>,
    /// Every check that is not named passes.
    #[arg(long)]
    all_pass: bool,
    /// It is accepted without looking; that stays on record.
    #[arg(long, conflicts_with_all = ["checks", "all_pass"])]
    without_checks: bool,
    /// What was checked; may be quoted in an update.
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// What `towline bounce` may be told.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline bounce 'Tokenizer v2' --check 'builds=fail: 70 compile errors'\n  \
    towline bounce 'Tokenizer v2' --why 'The wrong branch was built'"
)]
pub(crate) struct Bounce {
    /// The dependency, by its title or the beginning of it.
    title: String,
    /// What a check brought: 'tests pass=fail', 'builds=fail: 70 compile errors'. May be repeated.
    #[arg(long = "check", value_name = "CHECK=MARK")]
    checks: Vec<String>,
    /// What does not work; the checks that fail when left out.
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// A verdict as typed.
struct Typed<'o> {
    kind: VerdictKind,
    checks: &'o [String],
    all_pass: bool,
    why: &'o str,
    on: Option<&'o str>,
}

/// Records a hand-over.
pub(crate) fn deliver(session: &mut Session, order: &Delivery) -> Result<Said, Failure> {
    let dependency = dependency(session, &order.title)?;
    let on = order.on.as_deref().map(|text| session.typed_day(text)).transpose()?.flatten();
    let (what, link) = (order.what.clone(), order.link.clone());
    let done = session.act(Act::Deliver { dependency, what, on, link })?;
    told(session, dependency, &done, order.json)
}

/// Accepts the newest delivery.
pub(crate) fn accept(session: &mut Session, order: &Acceptance) -> Result<Said, Failure> {
    let kind = if order.without_checks { VerdictKind::Unchecked } else { VerdictKind::Accepted };
    let Acceptance { checks, all_pass, why, on, .. } = order;
    let typed = Typed { kind, checks, all_pass: *all_pass, why, on: on.as_deref() };
    judge(session, &order.title, &typed, order.json)
}

/// Sends the newest delivery back.
pub(crate) fn bounce(session: &mut Session, order: &Bounce) -> Result<Said, Failure> {
    let Bounce { checks, why, on, .. } = order;
    let typed = Typed { kind: VerdictKind::Bounced, checks, all_pass: false, why, on: on.as_deref() };
    judge(session, &order.title, &typed, order.json)
}

fn judge(session: &mut Session, title: &str, typed: &Typed<'_>, json: bool) -> Result<Said, Failure> {
    let id = dependency(session, title)?;
    let view = session.dependency(id)?;
    let mut checks = typed.checks.iter().map(|text| entry(&view, text)).collect::<Result<Vec<_>, _>>()?;
    if typed.all_pass {
        let open = view.checks.iter().filter(|row| checks.iter().all(|named| named.check != row.id));
        let passed: Vec<CheckEntry> = open
            .map(|row| CheckEntry {
                check: row.id,
                mark: CheckMark::Pass,
                evidence: String::new(),
                link: String::new(),
            })
            .collect();
        checks.extend(passed);
    }
    let on = typed.on.map(|text| session.typed_day(text)).transpose()?.flatten();
    let reason = typed.why.to_owned();
    let done = session.act(Act::Judge { dependency: id, verdict: typed.kind, reason, on, checks })?;
    told(session, id, &done, json)
}

/// "tests pass=fail: 3 of 80": the check, what it brought, and what was seen.
fn entry(view: &DependencyView, text: &str) -> Result<CheckEntry, Failure> {
    let unclear =
        || Failure::Usage(format!("“{text}” is no result; write it like 'tests pass=fail: 3 of 80'"));
    let (name, rest) = text.rsplit_once('=').ok_or_else(unclear)?;
    let (mark, evidence) = rest.split_once(':').unwrap_or((rest, ""));
    let mark = match mark.trim().to_lowercase().as_str() {
        "pass" | "passes" => CheckMark::Pass,
        "fail" | "fails" => CheckMark::Fail,
        "n.a." | "na" | "n/a" => CheckMark::NotApplicable,
        _ => return Err(Failure::Usage(format!("“{}” is none of pass, fail, n.a.", mark.trim()))),
    };
    let check = named(view, name.trim())?.id;
    Ok(CheckEntry { check, mark, evidence: evidence.trim().to_owned(), link: String::new() })
}

/// What was done, and what it rests on.
fn told(session: &mut Session, id: DependencyId, done: &Done, json: bool) -> Result<Said, Failure> {
    let view = session.dependency(id)?;
    let delivery = view.deliveries.first();
    if json {
        return Said::json(
            &serde_json::json!({ "done": done, "dependency": view.row, "delivery": delivery }),
        );
    }
    let mut lines = vec![done.label.clone()];
    if let Some(delivery) = delivery {
        lines.extend(Some(delivery.reason.clone()).filter(|reason| !reason.is_empty()));
        lines.extend(delivery.checks.iter().map(|check| {
            let seen =
                if check.evidence.is_empty() { String::new() } else { format!(": {}", check.evidence) };
            format!("  “{}” {}{seen}", check.text, check.mark.label())
        }));
    }
    if view.awaits_verdict {
        lines.extend(view.checks.iter().map(|check| format!("  to check: {}", check.text)));
    }
    Ok(Said::lines(lines))
}
