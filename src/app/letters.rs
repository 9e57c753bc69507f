//! The words of asks and reminders: what is shareable of the record is copied field by field into a letter, which has
//! no place for anything else. What to know before one is written is in `views/chase`.

use crate::api::asking::{AskedAbout, LetterOrder};
use crate::app::naming::aliased;
use crate::domain::ask::Ask;
use crate::domain::commitment::{Commitment, owed};
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::id::{AskId, DependencyId, PersonId, TeamId};
use crate::report::letter::{Letter, Matter, letter};
use std::collections::BTreeSet;

/// What is promised in return in a letter at most; more would bury the question.
const MOST_IN_RETURN: usize = 2;

/// A letter and whom it is for.
pub(super) struct Written {
    /// The person asked; none when the team is.
    pub(super) person: Option<PersonId>,
    /// Whom it greets; empty when nobody is known.
    pub(super) to: String,
    pub(super) dependencies: Vec<DependencyId>,
    pub(super) text: String,
}

/// The letters for `order`, one a reader; what is not on record any more is left out.
pub(super) fn letters(facts: &Facts, order: &LetterOrder, today: Day) -> Vec<Written> {
    match &order.about {
        AskedAbout::Dependencies { ids } => of_dependencies(facts, order, ids, today),
        AskedAbout::Decision { id } => {
            let decision = facts.decisions.get(id);
            let of = decision.map(|decision| Matter {
                title: decision.question.to_string(),
                dates: decision.decide_by().map_or_else(String::new, |day| {
                    let is = if day < today { "was" } else { "is" };
                    format!("it {is} to be decided by {}", day.in_full())
                }),
                why: decision.why_now.to_string(),
                fallback: decision.by_default.to_string(),
            });
            of.into_iter().map(|matter| write(facts, order, order.to, None, vec![], vec![matter])).collect()
        }
        AskedAbout::Person { id } => {
            let to = order.to.or(Some(*id));
            let about = if to == Some(*id) { None } else { facts.people.get(id) };
            let matter = about.map(|person| Matter { title: person.name.to_string(), ..Matter::default() });
            vec![write(facts, order, to, None, vec![], matter.into_iter().collect())]
        }
    }
}

/// The person asked, else the team.
type Reader = (Option<PersonId>, Option<TeamId>);

/// Those for the same reader together, in the order given.
fn of_dependencies(facts: &Facts, order: &LetterOrder, ids: &[DependencyId], today: Day) -> Vec<Written> {
    let mut readers: Vec<(Reader, Vec<&Dossier>)> = Vec::new();
    let mut seen = BTreeSet::new();
    let once = ids.iter().filter(|id| seen.insert(**id));
    for dossier in once.filter_map(|id| facts.dossiers.get(id)) {
        let person = order.to.or(dossier.dependency.dri);
        let reader = (person, dossier.dependency.supplier.filter(|_| person.is_none()));
        match readers.iter_mut().find(|(known, _)| *known == reader) {
            Some((_, theirs)) => theirs.push(dossier),
            None => readers.push((reader, vec![dossier])),
        }
    }
    let written = readers.into_iter().map(|((person, team), theirs)| {
        let ids = theirs.iter().map(|dossier| dossier.dependency.id).collect();
        let matters = theirs.iter().map(|dossier| matter(facts, dossier, today)).collect();
        write(facts, order, person, team, ids, matters)
    });
    written.collect()
}

fn write(
    facts: &Facts,
    order: &LetterOrder,
    person: Option<PersonId>,
    team: Option<TeamId>,
    dependencies: Vec<DependencyId>,
    about: Vec<Matter>,
) -> Written {
    let reminded = order.ask.and_then(|id| on_record(facts, order, id));
    let to = match (person, team) {
        (None, None) => String::new(),
        (Some(_), _) => facts.person_name(person).to_owned(),
        (None, _) => facts.team_name(team).to_owned(),
    };
    let text = letter(&Letter {
        to: to.clone(),
        kind: order.kind,
        about,
        before: reminded.map_or_else(Vec::new, |ask| ask.outbound().into_iter().map(Day::in_full).collect()),
        unanswered: reminded.map_or(0, Ask::unanswered_nudges),
        in_return: owed(facts, person, team).into_iter().take(MOST_IN_RETURN).map(promised).collect(),
        reply_by: order.reply_by.map_or_else(String::new, Day::in_full),
    });
    let text = aliased(facts, person).said(&text);
    Written { person, to, dependencies, text }
}

/// The ask that a letter reminds of.
fn on_record<'f>(facts: &'f Facts, order: &LetterOrder, id: AskId) -> Option<&'f Ask> {
    if let AskedAbout::Dependencies { ids } = &order.about {
        let dossiers = ids.iter().filter_map(|id| facts.dossiers.get(id));
        return dossiers.flat_map(|dossier| &dossier.asks).find(|ask| ask.id == id);
    }
    facts.loose_asks.get(&id).map(|loose| &loose.ask)
}

/// What may be told of a dependency to those who build it.
fn matter(facts: &Facts, dossier: &Dossier, today: Day) -> Matter {
    let dependency = &dossier.dependency;
    let state = dossier.state();
    // What was handed over is not awaited any more.
    let passed = |day: Day| day < today && (state.is_with_supplier() || state == State::Draft);
    let needed = dossier.need_by().map(|day| {
        let need = if passed(day) { "needed" } else { "need" };
        format!("we {need} it by {}", day.in_full())
    });
    let last = match dossier.etas.day() {
        Some(day) if passed(day) => {
            format!("the last date we have was {}, and that day has passed", day.in_full())
        }
        Some(day) => format!("the last date we have is {}", day.in_full()),
        None => match dossier.etas.said_instead() {
            words if words.is_empty() => "no date is on record yet".to_owned(),
            words => format!("what we have is “{words}”, and no date"),
        },
    };
    let milestone = dependency.milestone.and_then(|id| facts.milestones.get(&id));
    let initiative = facts.initiatives.get(&dependency.initiative);
    let whys = [
        Some(&dependency.why),
        milestone.map(|milestone| &milestone.value),
        initiative.map(|initiative| &initiative.outcome),
    ];
    let why = whys.into_iter().flatten().find(|why| !why.is_empty());
    Matter {
        title: dependency.title.to_string(),
        dates: [needed, Some(last)].into_iter().flatten().collect::<Vec<_>>().join("; "),
        why: why.map_or_else(String::new, ToString::to_string),
        fallback: dependency.fallback.to_string(),
    }
}

/// "test data, by Mon 4 Dec 2023".
fn promised(commitment: &Commitment) -> String {
    let due = commitment.due().map_or_else(String::new, |day| format!(", by {}", day.in_full()));
    format!("{}{due}", commitment.text)
}
