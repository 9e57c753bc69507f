//! `towline forecast what-if`: the odds of an initiative's milestones as they are and as they would be. Nothing is written.

use crate::add::initiative;
use crate::failure::Failure;
use crate::find::{dependency, team};
use crate::session::{Said, Session};
use towline::api::query::Query;
use towline::api::stones::{Outlook, Supposing, WhatIfRow};
use towline::api::view::View;

/// What is supposed.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  towline forecast what-if Checkout\n  towline forecast what-if Checkout --eta 'SSO SDK=8jan'\n  \
    towline forecast what-if Checkout --drop 'Fraud rules' --usual 'Platform A' --json\n\n\
    Nothing is written. A day is taken as if it were promised today; what a team usually does is the day by which half of\n\
    such dates are met. What is supposed of a dependency itself counts before what is supposed of its team."
)]
pub(crate) struct WhatIf {
    /// The initiative, or the beginning of its title.
    initiative: String,
    /// A dependency is promised for another day.
    #[arg(long, value_name = "TITLE=DAY", value_parser = pair)]
    eta: Vec<(String, String)>,
    /// A dependency is not needed any more.
    #[arg(long, value_name = "TITLE")]
    drop: Vec<String>,
    /// A team slips as it usually does.
    #[arg(long, value_name = "TEAM")]
    usual: Vec<String>,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (title, day) = text.rsplit_once('=').ok_or("write it as TITLE=DAY")?;
    Ok((title.to_owned(), day.to_owned()))
}

/// Shows both.
pub(crate) fn run(session: &mut Session, order: &WhatIf) -> Result<Said, Failure> {
    let initiative = initiative(session, &order.initiative)?;
    let mut changes = Vec::new();
    for (title, day) in &order.eta {
        let dependency = dependency(session, title)?;
        let day =
            session.typed_day(day)?.ok_or_else(|| Failure::Usage(format!("Say which day {title} gets")))?;
        changes.push(Supposing::Eta { dependency, day });
    }
    for title in &order.drop {
        changes.push(Supposing::Drop { dependency: dependency(session, title)? });
    }
    for name in &order.usual {
        changes.push(Supposing::Usual { team: team(session, name)? });
    }
    let View::WhatIf(view) = session.view(Query::WhatIf { initiative, changes })? else {
        return Err(Failure::Unexpected);
    };
    if order.json {
        return Said::json(&view);
    }
    if view.milestones.is_empty() {
        return Ok(Said::lines([format!("{} has no milestone that is still open.", view.title)]));
    }
    let mut lines: Vec<String> =
        view.supposed.iter().map(|one| format!("What if: {}.\n  {}", one.label, one.says)).collect();
    for row in &view.milestones {
        lines.extend([String::new(), row.title.clone()]);
        lines.extend(told(session, row, !view.supposed.is_empty()));
    }
    Ok(Said::lines(lines))
}

fn told(session: &Session, row: &WhatIfRow, is_supposed: bool) -> Vec<String> {
    let mut lines = vec![format!("  now   {}", said(session, &row.before))];
    lines.extend(is_supposed.then(|| format!("  then  {}", said(session, &row.after))));
    let outlook = if is_supposed { &row.after } else { &row.before };
    let decides: Vec<String> =
        outlook.decides.iter().map(|one| format!("{} {}", one.title, one.chance)).collect();
    let by = &outlook.decides_by;
    lines.extend((!decides.is_empty()).then(|| format!("  least likely by {by}: {}", decides.join(", "))));
    lines
}

fn said(session: &Session, outlook: &Outlook) -> String {
    let promised =
        outlook.promised_by.map_or_else(String::new, |by| format!(" Promised by {}.", session.said(by)));
    format!("{}{promised}", outlook.sentence)
}
