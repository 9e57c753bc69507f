//! Who is said to own a dependency. A claim names a person and says where it was read or heard; words follow on it:
//! agreed, contradicted, a correction promised, corrected. From these and the DRI that I hold follows who owns it:
//! somebody, somebody only said to, nobody, or it is disputed.

use super::ask::Channel;
use super::day::Day;
use super::dossier::Dossier;
use super::facts::Facts;
use super::id::{ClaimId, PersonId, StatementId, TeamId};
use super::provenance::{Provenance, Retraction};
use super::text::Text;
use super::words::vocabulary;
use std::cmp::Reverse;

vocabulary! {
    /// What was said to a claim.
    ClaimWordKind {
        Agreed = "agreed", "agreed";
        Contradicted = "contradicted", "contradicted";
        Promised = "promised", "correction promised";
        Corrected = "corrected", "corrected";
    }
    /// Where a claim stands.
    ClaimState {
        Open = "open", "not answered";
        Agreed = "agreed", "agreed";
        Contradicted = "contradicted", "contradicted";
        Promised = "promised", "correction promised";
        Corrected = "corrected", "corrected";
        TakenBack = "takenBack", "taken back";
    }
    /// Whether it is clear who owns a dependency.
    OwnerState {
        Nobody = "nobody", "nobody named";
        Claimed = "claimed", "claimed, not agreed";
        Held = "held", "named";
        Disputed = "disputed", "disputed";
    }
}

impl ClaimState {
    /// Whether something is still to be said: it was neither agreed to, nor corrected, nor taken back.
    pub const fn is_unsettled(self) -> bool {
        matches!(self, Self::Open | Self::Contradicted | Self::Promised)
    }
}

/// Somebody is said to own a dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// Who is said to own it.
    pub person: PersonId,
    /// Where it was read or heard.
    pub place: Channel,
    /// The words of it; shareable.
    pub text: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// What was said to it, in any order.
    pub words: Vec<ClaimWord>,
    /// Set when taken back: it was never claimed.
    pub retraction: Option<Retraction>,
}

/// Something said to a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimWord {
    /// Its id.
    pub id: StatementId,
    /// What.
    pub word: ClaimWordKind,
    /// The day by which the correction is promised.
    pub due: Option<Day>,
    /// In words; shareable.
    pub text: Text,
    /// Who said so.
    pub provenance: Provenance,
    /// Set when taken back.
    pub retraction: Option<Retraction>,
}

/// Why a word does not follow on a claim.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClaimViolation {
    /// Nothing more is to be said.
    #[error("That claim is {} already; record a new one when it is said again", .0.label())]
    Settled(ClaimState),
    /// It was contradicted before.
    #[error("It was contradicted already; what is awaited is the correction")]
    Contradicted,
    /// A promise names its day.
    #[error("By which day is the correction promised?")]
    NoDue,
    /// Promised for a day before the promise.
    #[error("A correction can not be promised for {}, before it was said", .0.in_full())]
    DueBefore(Day),
    /// Said before the claim.
    #[error("It was only claimed on {}", .0.in_full())]
    BeforeClaim(Day),
}

impl Claim {
    /// The claim as a statement that can be taken back.
    pub fn statement(&self) -> StatementId {
        StatementId::new(self.id.uuid())
    }
    /// The newest word that holds.
    pub fn last_word(&self) -> Option<&ClaimWord> {
        let counted = self.words.iter().filter(|word| word.retraction.is_none());
        counted.max_by_key(|word| (word.provenance.order(), word.id))
    }
    /// Where it stands.
    pub fn state(&self) -> ClaimState {
        if self.retraction.is_some() {
            return ClaimState::TakenBack;
        }
        match self.last_word().map(|word| word.word) {
            None => ClaimState::Open,
            Some(ClaimWordKind::Agreed) => ClaimState::Agreed,
            Some(ClaimWordKind::Contradicted) => ClaimState::Contradicted,
            Some(ClaimWordKind::Promised) => ClaimState::Promised,
            Some(ClaimWordKind::Corrected) => ClaimState::Corrected,
        }
    }
    /// The day by which a correction is promised, while it is awaited.
    pub fn due(&self) -> Option<Day> {
        let promised = self.last_word().filter(|_| self.state() == ClaimState::Promised);
        promised.and_then(|word| word.due)
    }
    /// Whether `word`, said on `on`, follows on what was said before.
    ///
    /// # Errors
    /// What stands against it.
    pub fn admit(&self, word: ClaimWordKind, due: Option<Day>, on: Day) -> Result<(), ClaimViolation> {
        let state = self.state();
        if !state.is_unsettled() {
            return Err(ClaimViolation::Settled(state));
        }
        if word == ClaimWordKind::Contradicted && state != ClaimState::Open {
            return Err(ClaimViolation::Contradicted);
        }
        if on < self.provenance.stated_on {
            return Err(ClaimViolation::BeforeClaim(self.provenance.stated_on));
        }
        match due {
            None if word == ClaimWordKind::Promised => Err(ClaimViolation::NoDue),
            Some(due) if word == ClaimWordKind::Promised && due < on => Err(ClaimViolation::DueBefore(due)),
            _ => Ok(()),
        }
    }
}

/// What a claim stands against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The DRI that I hold is somebody else.
    Held(PersonId),
    /// Another claim names somebody else.
    Claim {
        /// Whom.
        person: PersonId,
        /// Where that was said.
        place: Channel,
        /// When.
        on: Day,
    },
    /// Another team builds it than that of the person named.
    Builder(TeamId),
    /// It was contradicted.
    Word,
}

/// Who owns a dependency, as far as that is clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner<'a> {
    /// Nobody is named.
    Nobody,
    /// Nobody is held, and this claim names somebody.
    Claimed(&'a Claim),
    /// The DRI that I hold, undisputed.
    Held(PersonId),
    /// Claims that stand against something, the newest first; never none.
    Disputed(Vec<(&'a Claim, Against)>),
}

impl Owner<'_> {
    /// In a word.
    pub const fn state(&self) -> OwnerState {
        match self {
            Self::Nobody => OwnerState::Nobody,
            Self::Claimed(_) => OwnerState::Claimed,
            Self::Held(_) => OwnerState::Held,
            Self::Disputed(_) => OwnerState::Disputed,
        }
    }
}

/// Who owns the dependency. A claim that is settled speaks no more: whom it named I hold, or it was corrected.
/// One that names a person of another team than the supplier is disputed whomever I hold.
pub fn owner<'a>(facts: &Facts, dossier: &'a Dossier) -> Owner<'a> {
    let mut open: Vec<&Claim> = dossier.claims.iter().filter(|claim| claim.state().is_unsettled()).collect();
    open.sort_by_key(|claim| Reverse((claim.provenance.order(), claim.id)));
    let disputed: Vec<(&Claim, Against)> =
        open.iter().filter_map(|claim| Some((*claim, against(facts, dossier, &open, claim)?))).collect();
    match (dossier.dependency.dri, open.first()) {
        _ if !disputed.is_empty() => Owner::Disputed(disputed),
        (Some(held), _) => Owner::Held(held),
        (None, Some(claim)) => Owner::Claimed(claim),
        (None, None) => Owner::Nobody,
    }
}

fn against(facts: &Facts, dossier: &Dossier, open: &[&Claim], claim: &Claim) -> Option<Against> {
    let dependency = &dossier.dependency;
    if let Some(held) = dependency.dri.filter(|held| *held != claim.person) {
        return Some(Against::Held(held));
    }
    let team = facts.people.get(&claim.person).and_then(|person| person.team);
    if let Some(builder) = dependency.supplier.filter(|builder| team.is_some_and(|team| team != *builder)) {
        return Some(Against::Builder(builder));
    }
    let rival = open.iter().find(|other| other.person != claim.person);
    if let Some(other) = rival.filter(|_| dependency.dri.is_none()) {
        let (person, place, on) = (other.person, other.place, other.provenance.stated_on);
        return Some(Against::Claim { person, place, on });
    }
    (claim.state() != ClaimState::Open).then_some(Against::Word)
}

#[cfg(test)]
mod tests;
