use super::*;
use crate::domain::ask::AskKind::Eta;
use crate::domain::testing::Case;

fn told() -> Case {
    Case::new().team("Platform A").dependency("SSO SDK")
}

fn memory(case: &Case) -> ChannelMemory {
    channels_of(&case.facts, case.team_id("Platform A"))
}

#[track_caller]
fn check(case: &Case, channel: Channel, answered: u32, of: u32) {
    assert_eq!(memory(case).reached(channel), Reached { answered, of });
}

#[test]
fn an_answer_counts_for_the_last_way_before_it_and_a_wait_for_none() {
    let asked = told().ask(Eta, "2023-11-03", None);
    check(&asked, Channel::Chat, 0, 0);
    let nudged = asked.nudge_by(Channel::Mail, "2023-11-08");
    check(&nudged, Channel::Chat, 0, 1);
    check(&nudged, Channel::Mail, 0, 0);
    let answered = nudged.reply("2023-11-08");
    check(&answered, Channel::Chat, 0, 1);
    check(&answered, Channel::Mail, 1, 1);
}

#[test]
fn taking_an_ask_back_is_no_answer_and_other_teams_do_not_count() {
    let taken =
        told().ask(Eta, "2023-11-03", None).answer(crate::domain::ask::AnswerKind::Withdrawn, "2023-11-04");
    check(&taken, Channel::Chat, 0, 0);
    let other = told().team("Platform B").dependency("Tokenizer").ask(Eta, "2023-11-03", None);
    check(&other.reply("2023-11-04"), Channel::Chat, 0, 0);
}

#[test]
fn the_other_way_is_the_one_that_worked_else_the_most_direct_untried() {
    let other = |case: &Case| other_channel(&memory(case), case.dossier().asks.last().unwrap());
    let asked = told().ask(Eta, "2023-11-03", None).nudge("2023-11-08").nudge("2023-11-13");
    assert_eq!(other(&asked), Channel::Call);
    assert_eq!(other(&asked.clone().nudge_by(Channel::Call, "2023-11-14")), Channel::Meeting);
    let known = told()
        .ask(Eta, "2023-10-02", None)
        .nudge_by(Channel::Ticket, "2023-10-05")
        .reply("2023-10-06")
        .ask(Eta, "2023-11-03", None)
        .nudge("2023-11-08");
    assert_eq!(other(&known), Channel::Ticket);
    assert_eq!(memory(&known).best(), Some(Channel::Ticket));
    assert_eq!(other(&known.nudge_by(Channel::Ticket, "2023-11-10")), Channel::Call, "it was tried");
}

#[test]
fn of_equal_shares_the_one_that_worked_more_often_is_best() {
    let case = told()
        .ask_by(Channel::Mail, Eta, "2023-10-02")
        .reply("2023-10-03")
        .ask_by(Channel::Mail, Eta, "2023-10-04")
        .reply("2023-10-05")
        .ask_by(Channel::Call, Eta, "2023-10-06")
        .reply("2023-10-09");
    assert_eq!(memory(&case).best(), Some(Channel::Mail));
    assert_eq!(memory(&told()).best(), None);
}
