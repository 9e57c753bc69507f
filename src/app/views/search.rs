//! Search: first what is called so, all words found without regard to case and accents, the best hit first; then what
//! has the words anywhere in its record, with the words around them. Private words say that they are, so that a
//! screen may hold them back while somebody looks on.

use super::Scene;
use crate::api::view::{Excerpt, ExcerptPart, SearchHit, SearchView};
use crate::domain::commitment::Commitment;
use crate::domain::decision::Decision;
use crate::domain::dossier::Dossier;
use crate::domain::initiative::Initiative;
use crate::domain::person::Person;
use crate::domain::risk::{Risk, RiskState};
use crate::domain::team::Team;
use crate::domain::text::{one_line, unaccented};
use crate::store::{Find, MARKS};

/// Hits shown at most.
const MOST: usize = 50;
/// Excerpts of one hit at most.
const EXCERPTS_MOST: usize = 3;

/// How well it fits; less is better: the title is the words, begins with them, holds them at the beginnings of its
/// words, holds them anywhere, or something beside the title holds the rest. Then what is live, then the title.
type Rank = (u8, bool, String);

/// What was found for `text`; `finds` are the rows of the record that have all its words.
pub(in crate::app) fn search(scene: &Scene<'_>, text: &str, finds: &[Find]) -> SearchView {
    let mut hits = called(scene, text);
    for find in finds {
        let place = hits.iter().position(|hit| hit.noun == find.noun && hit.id == find.about);
        let place = place.or_else(|| {
            let hit = if hits.len() < MOST { bare(scene, find) } else { None }?;
            hits.push(hit);
            Some(hits.len() - 1)
        });
        let Some(hit) = place.and_then(|place| hits.get_mut(place)) else { continue };
        for (text, private) in [(&find.shared, false), (&find.private, true)] {
            let Some(text) = text.as_ref().filter(|_| hit.excerpts.len() < EXCERPTS_MOST) else { continue };
            let parts = parts(text);
            // The title alone is said already.
            if parts.iter().map(|part| part.text.as_str()).collect::<String>().trim() != hit.title {
                hit.excerpts.push(Excerpt { said: find.said.to_owned(), private, parts });
            }
        }
    }
    SearchView { hits }
}

/// A hit that is not called so.
fn bare(scene: &Scene<'_>, find: &Find) -> Option<SearchHit> {
    let facts = scene.facts;
    let found = match find.noun {
        "dependency" => find.about.parse().ok().and_then(|id| facts.dossiers.get(&id)).map(Found::Dependency),
        "initiative" => {
            find.about.parse().ok().and_then(|id| facts.initiatives.get(&id)).map(Found::Initiative)
        }
        "team" => find.about.parse().ok().and_then(|id| facts.teams.get(&id)).map(Found::Team),
        "commitment" => {
            find.about.parse().ok().and_then(|id| facts.commitments.get(&id)).map(Found::Commitment)
        }
        "person" => find.about.parse().ok().and_then(|id| facts.people.get(&id)).map(Found::Person),
        _ => find.title.as_ref().map(|title| Found::Other(find, title)),
    };
    found.map(|found| found.hit(scene))
}

/// An excerpt taken apart at its marks, every run of blanks and line ends a blank.
fn parts(marked: &str) -> Vec<ExcerptPart> {
    let mut parts = Vec::new();
    let mut found = false;
    for piece in marked.split(MARKS) {
        let words = one_line(piece);
        let (before, after) = (piece.starts_with(char::is_whitespace), piece.ends_with(char::is_whitespace));
        let blank = |is: bool| if is && !words.is_empty() { " " } else { "" };
        let text = match words.is_empty() && !piece.is_empty() {
            true => " ".to_owned(),
            false => format!("{}{words}{}", blank(before), blank(after)),
        };
        if !text.is_empty() {
            parts.push(ExcerptPart { text, found });
        }
        found = !found;
    }
    parts
}

/// What is called so.
fn called(scene: &Scene<'_>, text: &str) -> Vec<SearchHit> {
    let phrase = unaccented(text);
    if phrase.is_empty() {
        return Vec::new();
    }
    let facts = scene.facts;
    let sought = Sought { words: phrase.split(' ').collect(), phrase: &phrase };
    let mut found: Vec<(Rank, Found<'_>)> = Vec::new();
    found.extend(facts.initiatives.values().filter_map(|i| sought.initiative(i)));
    found.extend(facts.teams.values().filter_map(|t| sought.team(t)));
    found.extend(facts.people.values().filter_map(|p| sought.person(scene, p)));
    found.extend(facts.commitments.values().filter_map(|c| sought.commitment(scene, c)));
    found.extend(facts.decisions.values().filter_map(|d| sought.decision(scene, d)));
    found.extend(facts.risks.values().filter_map(|r| sought.risk(r)));
    found.extend(facts.dossiers.values().filter_map(|d| sought.dossier(scene, d)));
    // Only those that will be shown are put in order and written out.
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, |(a, _), (b, _)| a.cmp(b));
        found.truncate(MOST);
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, found)| found.hit(scene)).collect()
}

enum Found<'a> {
    Initiative(&'a Initiative),
    Team(&'a Team),
    Person(&'a Person),
    Commitment(&'a Commitment),
    Dependency(&'a Dossier),
    /// Something that is not kept in memory, and its title.
    Other(&'a Find, &'a str),
    Decision(&'a Decision),
    Risk(&'a Risk),
}

struct Sought<'q> {
    words: Vec<&'q str>,
    phrase: &'q str,
}

impl Sought<'_> {
    fn initiative<'a>(&self, initiative: &'a Initiative) -> Option<(Rank, Found<'a>)> {
        let beside = [initiative.external_id.as_str(), initiative.outcome.as_str()];
        let rank = self.rank(initiative.title.as_str(), initiative.stage.is_live(), || beside.join(" "))?;
        Some((rank, Found::Initiative(initiative)))
    }
    fn team<'a>(&self, team: &'a Team) -> Option<(Rank, Found<'a>)> {
        let rank = self.rank(team.name.as_str(), true, || team.channel.to_string())?;
        Some((rank, Found::Team(team)))
    }
    fn person<'a>(&self, scene: &Scene<'_>, person: &'a Person) -> Option<(Rank, Found<'a>)> {
        let beside = || [person.role.as_str(), &scene.team_name(person.team)].join(" ");
        Some((self.rank(person.name.as_str(), true, beside)?, Found::Person(person)))
    }
    fn commitment<'a>(&self, scene: &Scene<'_>, owed: &'a Commitment) -> Option<(Rank, Found<'a>)> {
        let beside = || owed.whom(scene.facts);
        Some((self.rank(owed.text.as_str(), owed.is_open(), beside)?, Found::Commitment(owed)))
    }
    fn decision<'a>(&self, scene: &Scene<'_>, decision: &'a Decision) -> Option<(Rank, Found<'a>)> {
        let beside = || {
            let names = [scene.person_name(decision.driver), scene.person_name(decision.approver)];
            let texts = [decision.why_now.as_str(), decision.recommendation.as_str()];
            names.iter().map(String::as_str).chain(texts).collect::<Vec<_>>().join(" ")
        };
        let rank = self.rank(decision.question.as_str(), !decision.state().is_at_rest(), beside)?;
        Some((rank, Found::Decision(decision)))
    }
    fn risk<'a>(&self, risk: &'a Risk) -> Option<(Rank, Found<'a>)> {
        let beside = || [risk.trigger.as_str(), risk.response.as_str()].join(" ");
        let rank = self.rank(risk.title.as_str(), risk.state == RiskState::Open, beside)?;
        Some((rank, Found::Risk(risk)))
    }
    fn dossier<'a>(&self, scene: &Scene<'_>, dossier: &'a Dossier) -> Option<(Rank, Found<'a>)> {
        let dependency = &dossier.dependency;
        let beside = || {
            let initiative = scene.facts.initiatives.get(&dependency.initiative);
            let milestone = dependency.milestone.and_then(|id| scene.facts.milestones.get(&id));
            let names = [scene.team_name(dependency.supplier), scene.person_name(dependency.dri)];
            let texts = [&dependency.external_id, &dependency.what, &dependency.why].map(|t| t.as_str());
            let titles = [initiative.map(|i| &i.title), milestone.map(|m| &m.title)];
            let titles = titles.into_iter().flatten().map(|title| title.as_str());
            let tags = dependency.tags.iter().map(String::as_str);
            let claimed = dossier.claims.iter().map(|claim| scene.facts.person_name(Some(claim.person)));
            let all = names.iter().map(String::as_str).chain(texts).chain(titles).chain(tags);
            let all = all.chain(claimed);
            all.collect::<Vec<_>>().join(" ")
        };
        let rank = self.rank(dependency.title.as_str(), !dossier.state().is_at_rest(), beside)?;
        Some((rank, Found::Dependency(dossier)))
    }
    /// `beside` is what else may hold the words; it is only put together when the title does not hold them all.
    fn rank(&self, title: &str, live: bool, beside: impl FnOnce() -> String) -> Option<Rank> {
        let title = unaccented(title);
        let begins = |word: &str| title.split([' ', '-', '/', '(']).any(|part| part.starts_with(word));
        let fit = if title == self.phrase {
            0
        } else if title.starts_with(self.phrase) {
            1
        } else if self.words.iter().all(|word| begins(word)) {
            2
        } else if self.words.iter().all(|word| title.contains(word)) {
            3
        } else {
            let beside = unaccented(&beside());
            let found = |word: &&str| title.contains(*word) || beside.contains(*word);
            self.words.iter().all(found).then_some(4)?
        };
        Some((fit, !live, title))
    }
}

impl Found<'_> {
    fn hit(&self, scene: &Scene<'_>) -> SearchHit {
        let (noun, id, title, hint) = match self {
            Self::Initiative(i) => {
                ("initiative", i.id.to_string(), i.title.as_str(), i.external_id.to_string())
            }
            Self::Team(team) => {
                ("team", team.id.to_string(), team.name.as_str(), team.relation.label().to_owned())
            }
            Self::Other(find, title) => (find.noun, find.about.clone(), *title, String::new()),
            Self::Person(person) => {
                let hint = joined([person.role.to_string(), scene.team_name(person.team)]);
                ("person", person.id.to_string(), person.name.as_str(), hint)
            }
            Self::Commitment(owed) => {
                let hint = format!("what I owe {}", owed.whom(scene.facts));
                ("commitment", owed.id.to_string(), owed.text.as_str(), hint)
            }
            Self::Decision(decision) => {
                let hint = joined([decision.state().label().to_owned(), scene.person_name(decision.driver)]);
                ("decision", decision.id.to_string(), decision.question.as_str(), hint)
            }
            Self::Risk(risk) => {
                let hint = joined([risk.kind.label().to_owned(), risk.state.label().to_owned()]);
                ("risk", risk.id.to_string(), risk.title.as_str(), hint)
            }
            Self::Dependency(dossier) => {
                let dependency = &dossier.dependency;
                let initiative = scene.facts.initiatives.get(&dependency.initiative);
                let initiative = initiative.map_or_else(String::new, |i| i.title.to_string());
                let hint = joined([scene.team_name(dependency.supplier), initiative]);
                ("dependency", dependency.id.to_string(), dependency.title.as_str(), hint)
            }
        };
        let dossier = match self {
            Self::Dependency(dossier) => Some(dossier),
            _ => None,
        };
        SearchHit {
            noun: noun.to_owned(),
            id,
            title: title.to_string(),
            hint,
            state: dossier.map(|dossier| dossier.state()),
            dependency: dossier.map(|dossier| dossier.dependency.id),
            excerpts: Vec::new(),
        }
    }
}

/// The parts that are not empty, a dot between them.
fn joined(parts: [String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
