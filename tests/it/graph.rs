//! What waits for what, through the ledger: written, refused in a circle, shown at both ends, and raised (AR11).

use crate::world::{World, day, on, promise};
use towline::api::act::{Act, LinkTo};
use towline::api::error::ApiError;
use towline::api::query::Query;
use towline::api::view::{DependencyView, View};
use towline::domain::graph::LinkKind;
use towline::domain::id::DependencyId;

fn link(from: DependencyId, to: DependencyId) -> Act {
    Act::Link { dependency: from, kind: LinkKind::Blocks, to: LinkTo::Dependency { id: to }, lag: 2 }
}

fn pane(world: &mut World, id: DependencyId) -> DependencyView {
    let View::Dependency(view) = world.view(Query::Dependency { id }) else { panic!("no dependency") };
    view
}

#[test]
fn a_link_is_seen_from_both_ends_and_a_circle_is_refused_by_its_path() {
    let mut world = World::new();
    let initiative = world.initiative("Checkout");
    let (api, sdk) = (world.dependency(initiative, "API"), world.dependency(initiative, "SDK"));
    let done = world.act(link(api, sdk));
    assert_eq!(done.label, "API blocks SDK");
    let (before, after) = (pane(&mut world, sdk).links, pane(&mut world, api).links);
    assert_eq!((before[0].waits_for, before[0].title.as_str(), before[0].lag), (true, "API", 2));
    assert_eq!((after[0].waits_for, after[0].title.as_str()), (false, "SDK"));

    let ApiError::Rule { field, message } = world.refused(link(sdk, api)) else { panic!("not a rule") };
    assert_eq!(field, "to");
    assert!(message.contains("API → SDK → API"), "{message}");

    let gone = world.act(Act::Unlink { link: before[0].id });
    assert_eq!(gone.label, "API does not block SDK any more");
    assert!(pane(&mut world, sdk).links.is_empty());
    world.act(Act::Undo);
    assert_eq!(pane(&mut world, sdk).links.len(), 1);
}

#[test]
fn what_waits_for_a_late_one_says_so_and_no_longer_once_that_was_unlinked() {
    let mut world = World::new();
    world.now = on("2023-11-17");
    let initiative = world.initiative("Checkout");
    let (api, sdk) = (world.dependency(initiative, "API"), world.dependency(initiative, "SDK"));
    world.act(promise(api, "2023-11-24"));
    world.act(Act::StateNeedBy {
        dependency: sdk,
        day: day("2024-03-01"),
        reason: String::new(),
        said: Default::default(),
    });
    world.act(link(api, sdk));
    world.now = on("2023-12-01");
    let raised = |world: &mut World| {
        let reasons = pane(world, sdk).reasons;
        reasons.into_iter().find(|reason| reason.code == "AR11").map(|reason| reason.sentence)
    };
    let expect = "Waits for API, which may come as late as 5 Jun 2024, with 2 working days between: \
                  too late for the need-by of 1 Mar 2024.";
    assert_eq!(raised(&mut world).as_deref(), Some(expect));
    let id = pane(&mut world, sdk).links[0].id;
    world.act(Act::Unlink { link: id });
    assert_eq!(raised(&mut world), None);
}
