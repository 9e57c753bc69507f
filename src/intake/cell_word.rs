//! Words of closed vocabularies as sheets write them: a stage, a health, a role, a priority. In lower case; a word that
//! is not here is refused with its row, never taken for the nearest one.

use crate::domain::absence::AbsenceKind;
use crate::domain::ask::{AskKind, Channel};
use crate::domain::dependency::Criticality;
use crate::domain::initiative::{Health, Role, Stage};
use crate::domain::meeting::CouldDecide;
use crate::domain::team::Relation;

/// Where an initiative stands.
pub(super) fn stage_of(word: &str) -> Option<Stage> {
    Some(match word {
        "proposed" | "draft" | "idea" | "planned" | "backlog" | "to do" | "todo" | "new" | "not started" => {
            Stage::Proposed
        }
        "active" | "accepted" | "approved" | "in progress" | "started" | "open" | "ongoing" | "doing" => {
            Stage::Active
        }
        "paused" | "on hold" | "hold" | "blocked" | "deferred" | "postponed" => Stage::Paused,
        "done" | "complete" | "completed" | "closed" | "finished" | "launched" | "shipped" => Stage::Done,
        "dropped" | "not accepted" | "rejected" | "declined" | "cancelled" | "canceled" | "abandoned" => {
            Stage::Dropped
        }
        _ => return None,
    })
}

/// Declared health, also as a traffic light.
pub(super) fn health_of(word: &str) -> Option<Health> {
    Some(match word {
        "on track" | "ontrack" | "green" | "g" => Health::OnTrack,
        "at risk" | "atrisk" | "amber" | "yellow" | "a" => Health::AtRisk,
        "off track" | "offtrack" | "red" | "r" | "delayed" => Health::OffTrack,
        "unknown" | "grey" | "gray" | "?" => Health::Unknown,
        _ => return None,
    })
}

/// A role, also by the letters of RACI and DACI.
pub(super) fn role_of(word: &str) -> Option<Role> {
    Some(match word {
        "driver" | "point of contact" | "poc" | "owner" | "lead" | "dri" | "accountable" | "a" | "d" => {
            Role::Driver
        }
        "approver" | "approval" | "sign-off" | "decider" => Role::Approver,
        "sponsor" | "champion" | "executive sponsor" | "exec sponsor" => Role::Sponsor,
        "contributor" | "task owner" | "responsible" | "member" | "reviewer" | "engineer" | "r" | "c" => {
            Role::Contributor
        }
        "informed" | "consulted" | "stakeholder" | "i" => Role::Informed,
        _ => return None,
    })
}

/// How much hangs on it, also as a priority.
pub(super) fn criticality_of(word: &str) -> Option<Criticality> {
    let level = match word {
        "1" | "p0" | "p1" | "critical" | "blocker" | "highest" | "high" | "must" | "urgent" => 1,
        "2" | "p2" | "medium" | "major" | "normal" | "should" => 2,
        "3" | "p3" | "p4" | "low" | "lowest" | "minor" | "could" | "nice to have" => 3,
        _ => return None,
    };
    Criticality::try_from(level).ok()
}

/// What a team is to us.
pub(super) fn relation_of(word: &str) -> Option<Relation> {
    Some(match word {
        "own" | "own team" | "us" | "ours" | "mine" => Relation::Own,
        "partner" | "peer" | "sister team" => Relation::Partner,
        "platform" | "platform team" | "infrastructure" => Relation::Platform,
        "vendor" | "supplier" | "external" | "contractor" => Relation::Vendor,
        "leadership" | "management" | "executive" => Relation::Leadership,
        _ => return None,
    })
}

/// Why somebody is away.
pub(super) fn absence_of(word: &str) -> Option<AbsenceKind> {
    Some(match word {
        "leave" | "on leave" | "vacation" | "holiday" | "annual leave" | "pto" | "ooo" | "sick"
        | "sick leave" | "parental leave" | "sabbatical" | "away" => AbsenceKind::Leave,
        "travel" | "travelling" | "traveling" | "business trip" | "conference" => AbsenceKind::Travel,
        "vacancy" | "vacant" | "open position" | "no lead" => AbsenceKind::Vacancy,
        _ => return None,
    })
}

/// What was asked for.
pub(super) fn ask_of(word: &str) -> Option<AskKind> {
    Some(match word {
        "a date" | "date" | "eta" | "when" => AskKind::Eta,
        "a status" | "status" | "progress" => AskKind::Status,
        "help" | "support" => AskKind::Help,
        "a decision" | "decision" | "approval" => AskKind::Decision,
        "a review" | "review" | "feedback" => AskKind::Review,
        "a correction" | "correction" => AskKind::Correction,
        _ => return None,
    })
}

/// How it went out.
pub(super) fn channel_of(word: &str) -> Option<Channel> {
    Some(match word {
        "chat" | "slack" | "teams" | "im" | "message" => Channel::Chat,
        "mail" | "email" | "e-mail" => Channel::Mail,
        "meeting" | "sync" => Channel::Meeting,
        "call" | "phone" => Channel::Call,
        "ticket" | "issue" | "jira" => Channel::Ticket,
        "document" | "doc" | "shared document" | "comment" => Channel::Document,
        "in person" | "inperson" | "face to face" => Channel::InPerson,
        _ => return None,
    })
}

/// Whether somebody who came could decide.
pub(super) fn decide_of(word: &str) -> Option<CouldDecide> {
    Some(match word {
        "yes" | "y" | "true" | "could decide" => CouldDecide::Yes,
        "no" | "n" | "false" | "could not decide" => CouldDecide::No,
        "unknown" | "not known" | "?" => CouldDecide::Unknown,
        _ => return None,
    })
}
