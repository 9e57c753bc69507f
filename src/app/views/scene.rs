//! What every view looks at: the record, the thresholds, the day and what needs a look; with where to find the
//! attention of a dependency, worked out once for all views of a trip.

use crate::api::rows::{Named, ReasonRow};
use crate::domain::attention::{Attention, Subject};
use crate::domain::day::Day;
use crate::domain::dossier::Dossier;
use crate::domain::facts::Facts;
use crate::domain::forecast::{Record, on_record};
use crate::domain::id::{DependencyId, PersonId, TeamId};
use crate::domain::person::ladder;
use crate::domain::policy::Policy;
use crate::domain::provenance::Provenance;
use crate::domain::reason::Band;
use crate::domain::sentence::sentence;
use crate::domain::text::sorting;
use std::cell::OnceCell;
use std::collections::HashMap;

/// The record on a day.
pub(in crate::app) struct Scene<'a> {
    pub(in crate::app) facts: &'a Facts,
    pub(in crate::app) policy: &'a Policy,
    pub(in crate::app) today: Day,
    /// What needs a look, in the order of Today.
    pub(in crate::app) items: &'a [Attention],
    /// In which band things stood yesterday; only known where Today is looked at.
    pub(in crate::app) before: &'a HashMap<Subject, Band>,
    /// Place in `items`.
    places: HashMap<DependencyId, usize>,
    record: OnceCell<Record>,
}

impl<'a> Scene<'a> {
    /// `items` are those of `today`.
    pub(in crate::app) fn new(
        facts: &'a Facts,
        policy: &'a Policy,
        today: Day,
        items: &'a [Attention],
        before: &'a HashMap<Subject, Band>,
    ) -> Self {
        let places =
            items.iter().enumerate().filter_map(|(place, item)| Some((item.subject.dependency()?, place)));
        Self { facts, policy, today, items, before, places: places.collect(), record: OnceCell::new() }
    }
    /// How promises were kept so far by everybody, worked out when it is first asked for.
    pub(in crate::app) fn record(&self) -> &Record {
        self.record.get_or_init(|| on_record(self.facts, self.today))
    }
    /// Why a dependency needs a look; none when it does not.
    pub(super) fn attention(&self, id: DependencyId) -> Option<&'a Attention> {
        self.places.get(&id).map(|place| &self.items[*place])
    }
    /// The dossiers in the order of attention; those that need no look follow by title.
    pub(super) fn in_order(&self, dossiers: impl Iterator<Item = &'a Dossier>) -> Vec<&'a Dossier> {
        let mut dossiers: Vec<&Dossier> = dossiers.collect();
        dossiers.sort_by_cached_key(|dossier| match self.places.get(&dossier.dependency.id) {
            Some(place) => (*place, String::new()),
            None => (usize::MAX, sorting(dossier.dependency.title.as_str())),
        });
        dossiers
    }
    /// The team's name; empty without one.
    pub(super) fn team_name(&self, id: Option<TeamId>) -> String {
        id.and_then(|id| self.facts.teams.get(&id)).map_or_else(String::new, |team| team.name.to_string())
    }
    /// The person's name; empty without one.
    pub(super) fn person_name(&self, id: Option<PersonId>) -> String {
        id.and_then(|id| self.facts.people.get(&id))
            .map_or_else(String::new, |person| person.name.to_string())
    }
    /// The name under which the person stands in what leaves the computer; empty without one.
    pub(super) fn alias(&self, id: Option<PersonId>) -> String {
        let person = id.and_then(|id| self.facts.people.get(&id));
        person.map_or_else(String::new, |person| person.called().to_owned())
    }
    /// To whom something went: the person, else the team.
    pub(super) fn whom(&self, person: Option<PersonId>, team: Option<TeamId>) -> String {
        match person {
            Some(_) => self.facts.person_name(person).to_owned(),
            None => self.facts.team_name(team).to_owned(),
        }
    }
    /// Who made a statement: the person, else the team; empty when unknown.
    pub(super) fn speaker(&self, provenance: &Provenance) -> String {
        match provenance.person {
            Some(_) => self.person_name(provenance.person),
            None => self.team_name(provenance.team),
        }
    }
    /// Who is above a person, nearest first; the hint is the role.
    pub(super) fn above(&self, person: PersonId) -> Vec<Named> {
        let people = &self.facts.people;
        let above = ladder(people, person).into_iter().filter_map(|id| people.get(&id));
        above.map(|p| named(p.id, p.name.as_str(), p.role.as_str())).collect()
    }
    /// The reasons of an item in words.
    pub(super) fn reasons(&self, item: &Attention) -> Vec<ReasonRow> {
        let rows = item.reasons.iter().map(|reason| ReasonRow {
            code: reason.code().to_owned(),
            sentence: sentence(self.facts, reason, self.today),
            court: reason.court(),
            band: reason.band(),
        });
        rows.collect()
    }
}

/// Something with a name.
pub(super) fn named(id: impl ToString, name: &str, hint: &str) -> Named {
    Named { id: id.to_string(), name: name.to_owned(), hint: hint.to_owned() }
}

/// Sorted by name as a reader expects it: without regard to case and accents.
pub(super) fn by_name(mut all: Vec<Named>) -> Vec<Named> {
    all.sort_by_cached_key(|one| sorting(&one.name));
    all
}

/// A count on the wire.
pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A link that may be opened: https to a host, or mailto to somebody, with nothing in it that a browser would read
/// another way; empty otherwise. The window looks at it once more before it lets it out.
pub(super) fn openable(link: &str) -> String {
    let odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
    let opens = link.split_once(':').filter(|_| !link.contains(odd)).is_some_and(|(scheme, rest)| {
        match scheme.to_ascii_lowercase().as_str() {
            "https" => rest.strip_prefix("//").is_some_and(|rest| {
                let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                // What stands before an @ poses as the host.
                !host.is_empty() && !host.contains('@')
            }),
            "mailto" => !rest.is_empty() && !rest.starts_with('?'),
            _ => false,
        }
    });
    if opens { link.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::openable;

    #[test]
    fn only_https_and_mailto_leave_the_window() {
        for link in [
            "https://example.org/ticket/7?a=b#c",
            "HTTPS://Example.org",
            "mailto:kim@example.org",
            "https://ex.org/@kim",
        ] {
            assert_eq!(openable(link), link);
        }
        let hostile = [
            "http://example.org",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "file:///etc/passwd",
            "FILE:///etc/passwd",
            "data:text/html,<script>",
            "Data:text/html;base64,AA==",
            "vbscript:x",
            "blob:https://a",
            "smb://host/share",
            "https:",
            "https://",
            "https:///path",
            "https:example.org",
            "https://example.org@evil.test",
            "https://a.org\njavascript:alert(1)",
            "https://a.org\\@evil.test",
            "https ://a.org",
            "mailto:",
            "mailto:?body=x",
            "//example.org",
            "--help",
            "",
            ":",
            "https",
        ];
        for link in hostile {
            assert_eq!(openable(link), "", "{link:?}");
        }
    }
}
