//! The memory of the ladder and the rung it suggests, as tables.

use super::*;
use crate::domain::escalation::Rung::{Director, Dri, DriLead, Leads, SkipLevel};
use crate::domain::sentence::{ladder_words, rung_sentence};
use crate::domain::testing::Case;
use proptest::prelude::*;

/// A finished step: the rung, the channel, what it brought, and the working days to the response.
type Tried = (Rung, Channel, Outcome, u32);

/// Platform A with an escalation of each dependency, each step on 1 Nov 2023, a Wednesday.
fn told(dependencies: &[&[Tried]]) -> Case {
    let mut case = Case::new().team("Platform A");
    for (count, steps) in dependencies.iter().enumerate() {
        case = case.dependency(&format!("Part {count}")).escalate("2023-11-01");
        for (rung, channel, outcome, days) in *steps {
            let on = format!("2023-11-{:02}", 1 + days);
            case = case.step_by(*channel, *rung, "2023-11-01", None).outcome(*outcome, &on);
        }
    }
    case
}

fn memory(case: &Case) -> LadderMemory {
    remember(&case.facts, case.team_id("Platform A"))
}

fn advised(case: &Case) -> (Rung, Option<Channel>, Why) {
    let advice = advise(&memory(case), case.dossier());
    (advice.rung, advice.channel, advice.why)
}

use Channel::{Call, Chat, Mail};
use Outcome::{Backfired, Moved, Nothing, Partly};

#[test]
fn the_memory_of_the_golden_case() {
    let golden = told(&[&[(SkipLevel, Mail, Nothing, 2), (Director, Mail, Moved, 1)]]);
    assert_eq!(ladder_words(&memory(&golden)), "rung 3: 0 of 1 moved, rung 4: 1 of 1");
}

#[test]
fn counts_stand_beside_each_other() {
    for (steps, expect) in [
        (&[][..], ""),
        (&[(Dri, Chat, Nothing, 1)], "rung 0: 0 of 1 moved"),
        (&[(Dri, Chat, Partly, 1)], "rung 0: 0 of 1 moved (1 in part)"),
        (&[(Dri, Chat, Moved, 1), (Dri, Mail, Nothing, 1)], "rung 0: 1 of 2 moved"),
        (
            &[(Director, Mail, Backfired, 1), (Dri, Chat, Moved, 1)],
            "rung 0: 1 of 1 moved, rung 4: 0 of 1 (1 backfired)",
        ),
    ] {
        assert_eq!(ladder_words(&memory(&told(&[steps]))), expect);
    }
}

#[test]
fn the_days_to_a_response_are_a_median_and_nothing_is_no_response() {
    for (days, expect) in [
        (&[][..], None),
        (&[(Dri, Chat, Nothing, 1)], None),
        (&[(Dri, Chat, Moved, 1)], Some(1)),
        (&[(Dri, Chat, Moved, 0)], Some(0)),
        // 1 Nov to 6 Nov is three working days.
        (&[(Dri, Chat, Moved, 1), (Dri, Chat, Partly, 5)], Some(2)),
        (&[(Dri, Chat, Moved, 1), (Dri, Chat, Moved, 1), (Dri, Chat, Backfired, 9)], Some(1)),
    ] {
        let rungs = memory(&told(&[days])).rungs();
        assert_eq!(rungs.get(&Dri).and_then(Tally::median_days), expect, "{days:?}");
    }
}

#[test]
fn the_cheapest_rung_that_has_worked_is_suggested_with_its_channel() {
    for (elsewhere, expect) in [
        (&[][..], (Dri, None, Why::Untried)),
        (&[(Director, Mail, Moved, 1)], (Director, Some(Mail), Why::Worked)),
        (&[(SkipLevel, Mail, Nothing, 2), (Director, Mail, Moved, 1)], (Director, Some(Mail), Why::Worked)),
        (&[(SkipLevel, Mail, Partly, 2), (Director, Mail, Moved, 1)], (SkipLevel, Some(Mail), Why::Worked)),
        (&[(Leads, Mail, Nothing, 2), (Leads, Call, Moved, 1)], (Leads, Some(Call), Why::Worked)),
        // As often by both: the one that took fewer tries, then the quicker one.
        (
            &[(Leads, Chat, Nothing, 1), (Leads, Chat, Moved, 1), (Leads, Call, Moved, 2)],
            (Leads, Some(Call), Why::Worked),
        ),
        (&[(Leads, Chat, Moved, 2), (Leads, Call, Moved, 1)], (Leads, Some(Call), Why::Worked)),
        // Known to bring nothing with this team: the next that is not.
        (&[(Dri, Chat, Nothing, 1)], (DriLead, None, Why::Untried)),
        (&[(Dri, Chat, Backfired, 1), (DriLead, Chat, Nothing, 1)], (Leads, None, Why::Untried)),
    ] {
        let case = told(&[elsewhere]).dependency("Another");
        assert_eq!(advised(&case), expect, "{elsewhere:?}");
    }
}

#[test]
fn here_it_goes_on_upwards_and_not_again_to_what_brought_nothing() {
    for (here, elsewhere, expect) in [
        (&[(Dri, Chat, Nothing, 1)][..], &[][..], (DriLead, None, Why::Untried)),
        (&[(SkipLevel, Mail, Nothing, 1)], &[], (Director, None, Why::Untried)),
        (&[(Director, Mail, Nothing, 1)], &[], (Director, None, Why::Exhausted)),
        (&[(Leads, Mail, Partly, 1)], &[], (Leads, Some(Mail), Why::Worked)),
        // What worked elsewhere lies below what was tried here, or failed here.
        (&[(Leads, Mail, Nothing, 1)], &[(Dri, Chat, Moved, 1)], (SkipLevel, None, Why::Untried)),
        (&[(Dri, Chat, Nothing, 1)], &[(Dri, Chat, Moved, 1)], (DriLead, None, Why::Untried)),
        (&[(Dri, Chat, Nothing, 1)], &[(Director, Call, Moved, 1)], (Director, Some(Call), Why::Worked)),
    ] {
        assert_eq!(advised(&told(&[elsewhere, here])), expect, "{here:?} {elsewhere:?}");
    }
}

#[test]
fn a_step_that_waits_is_tried_and_not_yet_remembered() {
    let waiting = told(&[&[]]).step(Leads, "2023-11-02", None);
    assert_eq!(ladder_words(&memory(&waiting)), "");
    assert_eq!(advised(&waiting), (SkipLevel, None, Why::Untried));
    let over = waiting.closed("2023-11-20", false);
    assert_eq!(advised(&over), (Dri, None, Why::Untried), "a new escalation may begin below");
}

#[test]
fn another_team_is_another_memory() {
    let case = told(&[&[(Director, Mail, Moved, 1)]]).team("Platform B").dependency("Theirs");
    let advice = advise(&remember(&case.facts, case.team_id("Platform B")), case.dossier());
    assert_eq!((advice.rung, advice.why), (Dri, Why::Untried));
}

#[test]
fn the_sentence_says_why_with_its_counts() {
    let sentence = |case: &Case| {
        let memory = memory(case);
        rung_sentence(&case.facts, &memory, case.dossier(), advise(&memory, case.dossier()))
    };
    let moved = told(&[&[(SkipLevel, Mail, Nothing, 2), (Director, Mail, Moved, 1)]]).dependency("Another");
    assert_eq!(
        sentence(&moved),
        "Rung 4 by mail has moved Platform A, 1 of 1, with a first response after 1 working day."
    );
    let never = told(&[]).dependency("First");
    assert_eq!(sentence(&never), "No finished step with Platform A is on record; rung 0 is the lowest.");
    let failed = told(&[&[(Dri, Chat, Nothing, 1)]]);
    assert_eq!(
        sentence(&failed),
        "So far with Platform A: rung 0: 0 of 1 moved. Rung 1 is the lowest not tried here."
    );
    let top = told(&[&[(Director, Mail, Nothing, 1)]]);
    assert_eq!(
        sentence(&top),
        "So far with Platform A: rung 4: 0 of 1 moved. There is no rung left to try here."
    );
}

proptest! {
    #[test]
    fn what_is_counted_does_not_depend_on_the_order(order in Just([0, 1, 2, 3]).prop_shuffle()) {
        let steps = [(Dri, Chat, Moved, 1), (Dri, Chat, Nothing, 2), (Leads, Mail, Partly, 6), (Dri, Call, Moved, 1)];
        let shuffled: Vec<Tried> = order.iter().map(|at| steps[*at]).collect();
        let (one, other) = (memory(&told(&[&steps])).rungs(), memory(&told(&[&shuffled])).rungs());
        prop_assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (rung, tally) in one {
            prop_assert_eq!(tally.median_days(), other[&rung].median_days());
            prop_assert_eq!((tally.moved, tally.partly, tally.of), (other[&rung].moved, other[&rung].partly, other[&rung].of));
        }
    }
    #[test]
    fn the_advice_is_never_below_what_is_reached_here(rungs in prop::collection::vec(0usize..5, 1..5), moved in any::<bool>()) {
        let outcome = if moved { Moved } else { Nothing };
        let steps: Vec<Tried> = rungs.iter().map(|at| (Rung::ALL[*at], Mail, outcome, 1)).collect();
        let case = told(&[&steps]);
        let reached = steps.iter().map(|(rung, ..)| *rung).max().unwrap();
        prop_assert!(advise(&memory(&case), case.dossier()).rung >= reached);
    }
}
