//! A commitment: what I owe somebody. Its day moves by statements, never by overwriting; it ends kept or withdrawn.
//! What others owe me is a dependency and is not here.

use super::day::Day;
use super::facts::Facts;
use super::id::{CommitmentId, DependencyId, PersonId, StatementId, TeamId};
use super::provenance::Provenance;
use super::text::{Text, Title};
use super::words::vocabulary;

vocabulary! {
    /// How a commitment ended.
    CommitmentEndKind {
        Kept = "kept", "kept";
        Withdrawn = "withdrawn", "withdrawn";
    }
}

/// What I owe, with every day it was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What I said I would do; shareable.
    pub text: Title,
    /// To whom, when a person was named.
    pub person: Option<PersonId>,
    /// To which team, when one was named. One of both is.
    pub team: Option<TeamId>,
    /// The dependency in return for which I owe it, when there is one.
    pub dependency: Option<DependencyId>,
    /// When and where I said so; `stated_on` is the day it was made.
    pub provenance: Provenance,
    /// Days as stated, in any order; none when I named no day.
    pub dues: Vec<CommitmentDue>,
    /// How it ended.
    pub end: Option<CommitmentEnd>,
}

/// One dated statement of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentDue {
    /// Its id.
    pub id: StatementId,
    /// The day.
    pub due: Day,
    /// Why it is this day; shareable. Empty for the first.
    pub reason: Text,
    /// When I said so.
    pub provenance: Provenance,
}

/// The end of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentEnd {
    /// Kept or withdrawn.
    pub kind: CommitmentEndKind,
    /// The day.
    pub on: Day,
    /// In words; shareable. A withdrawal has some.
    pub reason: Text,
}

impl Commitment {
    /// Whether I still owe it.
    pub const fn is_open(&self) -> bool {
        self.end.is_none()
    }
    /// The day that holds now.
    pub fn due(&self) -> Option<Day> {
        self.dues.iter().max_by_key(|d| (d.provenance.order(), d.id)).map(|d| d.due)
    }
    /// The day first named.
    pub fn first_due(&self) -> Option<Day> {
        self.dues.iter().min_by_key(|d| (d.provenance.order(), d.id)).map(|d| d.due)
    }
    /// Times its day was stated anew.
    pub fn times_moved(&self) -> u32 {
        u32::try_from(self.dues.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }
    /// To whom in words: "Ada", "Platform A", "Ada (Platform A)".
    pub fn whom(&self, facts: &Facts) -> String {
        match (self.person, self.team) {
            (Some(_), Some(_)) => {
                format!("{} ({})", facts.person_name(self.person), facts.team_name(self.team))
            }
            (Some(_), None) => facts.person_name(self.person).to_owned(),
            (None, _) => facts.team_name(self.team).to_owned(),
        }
    }
}

/// What I still owe a person, or a team and its people, the soonest due first. What I owe a person's team without
/// naming anybody is owed to them too.
pub fn owed(facts: &Facts, person: Option<PersonId>, team: Option<TeamId>) -> Vec<&Commitment> {
    let team_of = |id: Option<PersonId>| id.and_then(|id| facts.people.get(&id)).and_then(|p| p.team);
    let teams = [team, team_of(person)];
    let one_of_them = |team: Option<TeamId>| team.is_some() && teams.contains(&team);
    let open = facts.commitments.values().filter(|c| c.is_open());
    let mut owed: Vec<&Commitment> = open
        .filter(|c| match (person, c.person) {
            (Some(asked), Some(owed)) => asked == owed,
            (None, Some(owed)) => one_of_them(c.team) || one_of_them(team_of(Some(owed))),
            (_, None) => one_of_them(c.team),
        })
        .collect();
    owed.sort_by_key(|c| (c.due().is_none(), c.due(), c.id));
    owed
}

#[cfg(test)]
mod tests {
    use super::owed;
    use crate::domain::testing::Case;

    #[test]
    fn the_day_that_holds_is_the_one_said_last_and_the_first_stays_known() {
        let case = Case::new()
            .team("Platform A")
            .owe("Test data", "2023-11-24")
            .owe_moved("2023-12-04", "2023-11-20");
        let owe = case.facts.commitments.values().next().unwrap();
        assert_eq!(owe.due().map(|d| d.to_string()), Some("2023-12-04".to_owned()));
        assert_eq!(owe.first_due().map(|d| d.to_string()), Some("2023-11-24".to_owned()));
        assert_eq!((owe.times_moved(), owe.whom(&case.facts).as_str()), (1, "Platform A"));
    }

    #[test]
    fn what_a_team_is_owed_its_people_are_owed_and_what_is_kept_nobody_is() {
        let case = Case::new().team("Platform A").person("Ada").owe("Test data", "2023-12-04");
        let case = case
            .owe_to("Ada", "Review the design", "2023-12-01")
            .owe("Gone", "2023-11-01")
            .owe_kept("2023-11-01");
        let (ada, team) = (case.person_id("Ada"), case.team_id("Platform A"));
        let texts = |person, team| -> Vec<&str> {
            owed(&case.facts, person, team).into_iter().map(|c| c.text.as_str()).collect()
        };
        assert_eq!(texts(Some(ada), None), ["Review the design", "Test data"]);
        assert_eq!(texts(None, Some(team)), ["Review the design", "Test data"], "Ada is asked for her team");
        let case = case.person("Bo");
        let bo = case.person_id("Bo");
        let of_bo: Vec<&str> =
            owed(&case.facts, Some(bo), None).into_iter().map(|c| c.text.as_str()).collect();
        assert_eq!(of_bo, ["Test data"], "what Ada was promised is not owed to Bo");
    }
}
