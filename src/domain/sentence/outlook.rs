//! The words of a milestone's odds, and of what was supposed to see them change. Counts are beside every estimate; what
//! has no date makes them unknown, and is named.

use super::odds::{Deadline, doubt, kept_words, range};
use super::phrase::{capitalised, chance_words, counted, listed};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::forecast::{Awaited, Group, Record, Supposed, Supposition, Taken, current};
use crate::domain::id::{DependencyId, TeamId};

/// Titles named before the rest is counted.
const NAMED: usize = 3;

/// "49 % by 20 Mar, the day of the milestone; likely 23 Mar – 26 Aug (half – 8 of 10)." `day` is that of the milestone,
/// when it has one.
pub fn outlook_words(
    facts: &Facts,
    record: &Record,
    waits: &Awaited,
    day: Option<Day>,
    today: Day,
) -> String {
    if waits.is_over() {
        return "Nothing that it waits for is open.".to_owned();
    }
    if !waits.undated.is_empty() {
        let verb = if waits.undated.len() == 1 { "has" } else { "have" };
        let most =
            day.filter(|day| *day >= today).map_or_else(String::new, |day| at_most(facts, waits, day, today));
        return format!("Unknown: {} {verb} no date.{most}", titles(facts, &waits.undated));
    }
    let likely = range([waits.day_at(0.5), waits.day_at(0.8)], today);
    let words = match day.map(|day| (day, waits.by(day))) {
        Some((day, _)) if day < today => format!("Its day, {}, has passed", day.said(today)),
        Some((day, Some(odds))) => {
            let by = Deadline::Milestone.said(day, today);
            format!("{} by {by}", chance_words((odds * 100.0).round() as u8))
        }
        _ => "It has no day of its own".to_owned(),
    };
    format!("{}; {likely}.{}", capitalised(&words), doubt(record.footing()))
}

/// What is known all the same while something has no date: it is never likelier than the least likely of what has one. Said
/// when that is less likely than not.
fn at_most(facts: &Facts, waits: &Awaited, day: Day, today: Day) -> String {
    let least = waits.deciding(day).into_iter().next().filter(|(_, odds)| *odds < 0.5);
    least.map_or_else(String::new, |(id, odds)| {
        let (chance, by) = (chance_words((odds * 100.0).round() as u8), Deadline::Milestone.said(day, today));
        format!(" It is no likelier than {} alone: {chance} by {by}.", title(facts, id))
    })
}

/// What is supposed, and what was assumed for it: "Platform A slips as it usually does", "2 open dates taken at …".
pub fn supposition_words(
    facts: &Facts,
    record: &Record,
    supposed: &Supposed,
    supposition: &Supposition,
    today: Day,
) -> (String, String) {
    match *supposition {
        Supposition::Eta { dependency, day } => {
            let was = facts.dossiers.get(&dependency).and_then(|dossier| dossier.etas.day());
            let was = was.map_or_else(String::new, |was| format!(" instead of {}", was.said(today)));
            let label = format!("{} promised for {}{was}", title(facts, dependency), day.said(today));
            let team = facts.dossiers.get(&dependency).and_then(|dossier| dossier.dependency.supplier);
            (label, format!("As if it were promised today. {}", kept(facts, record, team)))
        }
        Supposition::Drop { dependency } => {
            let says =
                "As if it were not needed; what is waited for only because of it is not waited for either.";
            (format!("Without {}", title(facts, dependency)), says.to_owned())
        }
        Supposition::Usual { team } => {
            let label = format!("{} slips as it usually does", facts.team_name(Some(team)));
            (label, usual(facts, record, supposed, team, today))
        }
    }
}

fn usual(facts: &Facts, record: &Record, supposed: &Supposed, team: TeamId, today: Day) -> String {
    let taken = supposed.iter().filter_map(|(id, taken)| match taken {
        Taken::Comes(day) => Some((facts.dossiers.get(id)?, *day)),
        Taken::Promised(_) | Taken::Dropped => None,
    });
    let taken: Vec<_> = taken.filter(|(dossier, _)| dossier.dependency.supplier == Some(team)).collect();
    if taken.is_empty() {
        return "It has no open date, so nothing is another one.".to_owned();
    }
    let told = taken.iter().take(NAMED).map(|(dossier, day)| {
        let was = current(facts, dossier)
            .map_or_else(String::new, |promise| format!(" {} →", promise.due.said(today)));
        let now = day.map_or_else(|| "no likely day".to_owned(), |day| day.said(today));
        format!("{}{was} {now}", dossier.dependency.title)
    });
    let mut told: Vec<String> = told.collect();
    if taken.len() > NAMED {
        told.push(format!("{} more", taken.len() - NAMED));
    }
    let count = counted(u32::try_from(taken.len()).unwrap_or(u32::MAX), "open date", "open dates");
    format!(
        "{count} taken at the day by which half of such dates are met, and counted on for that day: {}. {}",
        told.join(", "),
        kept(facts, record, Some(team))
    )
}

/// How the team kept its dates, and how much that is worth.
fn kept(facts: &Facts, record: &Record, team: Option<TeamId>) -> String {
    let Some(id) = team else {
        return "No team is named, so this is what such dates are worth elsewhere.".to_owned();
    };
    let tally = record.team(Group(id.uuid()));
    let typical = (tally.typical * 10.0).round() as u32;
    let words = kept_words(facts.team_name(team), tally.kept, tally.decided, typical);
    format!("{words}.{}", doubt(record.footing()))
}

fn titles(facts: &Facts, ids: &[DependencyId]) -> String {
    let mut named: Vec<String> = ids.iter().take(NAMED).map(|id| title(facts, *id)).collect();
    if ids.len() > NAMED {
        named.push(format!("{} more", ids.len() - NAMED));
    }
    listed(&named.iter().map(String::as_str).collect::<Vec<_>>())
}

fn title(facts: &Facts, id: DependencyId) -> String {
    facts.dossiers.get(&id).map_or_else(|| "It".to_owned(), |dossier| dossier.dependency.title.to_string())
}
