//! Which use case carries out which act. Exhaustive: an act without one does not compile.

use super::absence::NewActing;
use super::ask::NewAsk;
use super::commitment::NewCommitment;
use super::desk::{Desk, Refusal};
use super::{
    absence, ask, audience, capture, check, claim, commitment, decision, delivery, dependency, escalation,
    eta, expected_report, hold, import, initiative, link, meeting, milestone, person, quote, risk,
    saved_view, settings, snooze, standing, team, update, whole,
};
use crate::api::act::Act;
use crate::domain::commitment::CommitmentEndKind;
use crate::domain::provenance::Source;
use crate::store::Deed;
use sha2::{Digest, Sha256};

/// Carries out `act` within the open step.
#[allow(clippy::too_many_lines)] // One line an act; splitting it would hide which act goes where.
pub(super) fn carry_out(desk: &Desk<'_>, act: &Act) -> Result<Deed, Refusal> {
    match act {
        Act::Undo
        | Act::Redo
        | Act::UndoTo { .. }
        | Act::TakeBack { .. }
        | Act::OpenExample
        | Act::CloseExample => Err(Refusal::rule("act", "That act is not a step of the ledger")),
        Act::SaveView { name, look } => saved_view::save(desk, name, look),
        Act::ChangeView { id, name, look } => saved_view::change(desk, *id, name.as_deref(), look.as_ref()),
        Act::RemoveView { id } => saved_view::remove(desk, *id),
        Act::AddTeam { name, changes } => team::add(desk, name, changes),
        Act::ChangeTeam { id, changes } => team::change(desk, *id, changes),
        Act::AddPerson { name, changes } => person::add(desk, name, changes),
        Act::ChangePerson { id, changes } => person::change(desk, *id, changes),
        Act::LogAbsence { absence } => absence::log(desk, absence),
        Act::ChangeAbsence { id, changes } => absence::change(desk, *id, changes),
        Act::RemoveAbsence { id } => absence::remove(desk, *id),
        Act::NameActing { person, for_person, for_team, from, to, note } => {
            let (person, for_person, for_team) = (*person, *for_person, *for_team);
            let new = NewActing { person, for_person, for_team, from: *from, to: *to, note };
            absence::name_acting(desk, &new)
        }
        Act::EndActing { id, to } => absence::end_acting(desk, *id, *to),
        Act::RemoveActing { id } => absence::remove_acting(desk, *id),
        Act::AddInitiative { title, changes } => initiative::add(desk, title, changes),
        Act::ChangeInitiative { id, changes } => initiative::change(desk, *id, changes),
        Act::AddStakeholder { initiative, person, role, team } => {
            initiative::add_stakeholder(desk, *initiative, *person, *role, *team)
        }
        Act::RemoveStakeholder { id } => initiative::remove_stakeholder(desk, *id),
        Act::AddMilestone { initiative, title, value, day } => {
            milestone::add(desk, *initiative, title, value, *day)
        }
        Act::ChangeMilestone { id, changes } => milestone::change(desk, *id, changes),
        Act::StateMilestoneDate { id, day, reason, said } => {
            milestone::state_date(desk, *id, *day, reason, said)
        }
        Act::AddDependency { dependency } => dependency::add(desk, dependency),
        Act::Link { dependency, kind, to, lag } => link::link(desk, *dependency, *kind, to, *lag),
        Act::Unlink { link } => link::unlink(desk, *link),
        Act::Capture { text, initiative, plain } => capture::capture(desk, text, *initiative, plain),
        Act::SaveUpdate { order } => update::save(desk, order),
        Act::ImportLedger { name, text } => whole::take_in(desk, name, text),
        Act::Import { order } => {
            let (table, progress) = import::begin(order)?;
            import::carry_out(desk, order, &table, &progress)
        }
        Act::ChangeDependency { ids, changes } => dependency::change(desk, ids, changes),
        Act::StateNeedBy { dependency, day, reason, said } => {
            eta::state_need_by(desk, *dependency, *day, reason, said)
        }
        Act::StateNeedByOfAll { dependencies, day, reason, said } => {
            eta::state_need_by_of_all(desk, dependencies, *day, reason, said)
        }
        Act::StateEta { dependency, eta, said } => eta::state_eta(desk, *dependency, eta, said),
        Act::Retract { statement, reason } => eta::retract(desk, *statement, reason),
        Act::StateStanding { dependencies, word, reason, said } => {
            standing::state(desk, dependencies, *word, reason, said)
        }
        Act::Ask { dependency, kind, to, channel, text, on, reply_by } => {
            let (kind, to, channel, source) = (*kind, *to, *channel, Source::Written);
            let new = NewAsk { kind, to, channel, text, on: *on, reply_by: *reply_by, source };
            ask::ask(desk, *dependency, &new)
        }
        Act::AskAll { dependencies, kind, channel, on, reply_by } => {
            ask::ask_all(desk, dependencies, *kind, *channel, *on, *reply_by)
        }
        Act::AskAbout { about, kind, to, channel, text, on, reply_by } => {
            let (kind, to, channel, source) = (*kind, *to, *channel, Source::Written);
            let new = NewAsk { kind, to, channel, text, on: *on, reply_by: *reply_by, source };
            ask::ask_about(desk, *about, &new)
        }
        Act::Nudge { ask, channel, on } => ask::nudge(desk, *ask, *channel, *on),
        Act::LogReply { ask, kind, text, on, eta } => ask::reply(desk, *ask, *kind, text, *on, eta.as_ref()),
        Act::MakeCommitment { text, person, team, dependency, due, on } => {
            let new = NewCommitment {
                text,
                person: *person,
                team: *team,
                dependency: *dependency,
                due: *due,
                on: *on,
            };
            commitment::make(desk, &new)
        }
        Act::MoveCommitment { commitment, due, reason, on } => {
            commitment::move_to(desk, *commitment, *due, reason, *on)
        }
        Act::KeepCommitment { commitment, on, reason } => {
            commitment::end(desk, *commitment, CommitmentEndKind::Kept, reason, *on)
        }
        Act::WithdrawCommitment { commitment, reason, on } => {
            commitment::end(desk, *commitment, CommitmentEndKind::Withdrawn, reason, *on)
        }
        Act::Snooze { dependencies, until, reason } => snooze::snooze(desk, dependencies, *until, reason),
        Act::Wake { dependencies } => snooze::wake(desk, dependencies),
        Act::Deliver { dependency, what, on, link } => {
            delivery::deliver(desk, *dependency, what, *on, link, Source::Written)
        }
        Act::Judge { dependency, verdict, reason, on, checks } => {
            delivery::judge(desk, *dependency, *verdict, reason, *on, checks)
        }
        Act::AddCheck { dependency, text } => check::add(desk, *dependency, text),
        Act::ChangeCheck { id, text } => check::change(desk, *id, text),
        Act::MoveCheck { id, place } => check::shift(desk, *id, *place),
        Act::RemoveCheck { id } => check::remove(desk, *id),
        Act::ApplyTemplate { template, dependencies } => check::apply(desk, template, dependencies),
        Act::SetTemplates { templates } => check::set_templates(desk, templates),
        Act::ClaimDri { dependency, person, place, text, said } => {
            claim::claim(desk, *dependency, *person, *place, text, said)
        }
        Act::AnswerClaim { claim, word, due, text, said } => {
            claim::answer(desk, *claim, *word, *due, text, said)
        }
        Act::Escalate { dependency, case, step } => {
            escalation::escalate(desk, *dependency, case, step.as_ref())
        }
        Act::ReviseEscalation { escalation, case, step } => {
            escalation::revise(desk, *escalation, case, step.as_ref())
        }
        Act::StepUp { escalation, step } => escalation::step_up(desk, *escalation, step),
        Act::RecordOutcome { step, outcome, on, cost, note } => {
            escalation::outcome(desk, *step, *outcome, *on, *cost, note)
        }
        Act::CloseEscalation { escalation, resolved, reason } => {
            escalation::close(desk, *escalation, *resolved, reason)
        }
        Act::AddDecision { question, changes, decide_by } => {
            decision::add(desk, question, changes, *decide_by)
        }
        Act::ChangeDecision { id, changes } => decision::change(desk, *id, changes),
        Act::StateDecideBy { id, day, reason, said } => {
            decision::state_decide_by(desk, *id, *day, reason, said)
        }
        Act::RecordDecision { id, step, said } => decision::record(desk, *id, step, said),
        Act::AddRisk { kind, title, changes } => risk::add(desk, *kind, title, changes),
        Act::ChangeRisk { id, changes } => risk::change(desk, *id, changes),
        Act::SettleRisk { id, state, reason } => risk::settle(desk, *id, *state, reason),
        Act::AnswerProposal { dependency, rule, changes, dismissed } => {
            risk::answer_proposal(desk, *dependency, *rule, changes, dismissed.as_deref())
        }
        Act::PutOnRecord { quote, said } => quote::put_on_record(desk, quote, said),
        Act::AddMeeting { title, changes } => meeting::add(desk, title, changes),
        Act::ChangeMeeting { id, changes } => meeting::change(desk, *id, changes),
        Act::HoldMeeting { meeting, on, attendance, lines } => {
            hold::hold(desk, *meeting, *on, attendance, lines)
        }
        Act::CancelMeeting { meeting, on } => meeting::cancel(desk, *meeting, *on),
        Act::ChangeOccurrence { id, changes } => meeting::change_occurrence(desk, *id, changes),
        Act::AddReport { title, changes } => expected_report::add(desk, title, changes),
        Act::ChangeReport { id, changes } => expected_report::change(desk, *id, changes),
        Act::ReceiveReport { report, on, link, text } => {
            expected_report::receive(desk, *report, *on, link, text)
        }
        Act::NoteErratum { update, text } => update::note_erratum(desk, *update, text),
        Act::AddAudience { name, like } => audience::add(desk, name, like),
        Act::ChangeAudience { audience } => audience::change(desk, audience),
        Act::ResetAudience { key } => audience::reset(desk, key),
        Act::SetPolicy { policy } => settings::set_policy(desk, policy),
        Act::SetCalendar { week, holidays } => settings::set_calendar(desk, week, holidays),
    }
}

/// The act as it is kept in the trail: whole, but for an imported file, of which the digest is kept.
pub(super) fn recorded(act: &Act) -> String {
    let kept = match act {
        Act::Import { order } => {
            serde_json::to_string(&Act::Import { order: order.with(digest(&order.bytes)) })
        }
        Act::ImportLedger { name, text } => {
            serde_json::to_string(&Act::ImportLedger { name: name.clone(), text: digest(text) })
        }
        act => serde_json::to_string(act),
    };
    kept.expect("an act holds only strings, numbers and lists")
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
