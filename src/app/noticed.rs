//! What needs a look, worked out once until something changes: today, and as it stood yesterday for what changed
//! since. The rules are in `domain::attention`.

use crate::domain::attention::{Attention, Subject, attention, bands};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::policy::Policy;
use crate::domain::reason::Band;
use std::collections::HashMap;
use std::{panic, thread};

/// What needs a look on one day.
pub(super) struct Noticed {
    day: Day,
    /// In the order of Today.
    pub(super) items: Vec<Attention>,
    /// What stood in which band the day before; empty unless it was asked for.
    pub(super) before: HashMap<Subject, Band>,
    compared: bool,
}

impl Noticed {
    /// Takes over what is `known` of `today`, and works out the rest; the day before only when it `compares`.
    pub(super) fn on(
        known: Option<Self>,
        facts: &Facts,
        policy: &Policy,
        today: Day,
        compares: bool,
    ) -> Self {
        let before = || bands(facts, policy, today.plus(-1));
        match known.filter(|known| known.day == today) {
            Some(known) if known.compared || !compares => known,
            Some(known) => Self { before: before(), compared: true, ..known },
            None if !compares => {
                let items = attention(facts, policy, today);
                Self { day: today, items, before: HashMap::new(), compared: false }
            }
            None => {
                // One takes as long as the other, and neither needs the other.
                let (items, before) = thread::scope(|scope| {
                    let before = scope.spawn(before);
                    let items = attention(facts, policy, today);
                    (items, before.join().unwrap_or_else(|cause| panic::resume_unwind(cause)))
                });
                Self { day: today, items, before, compared: true }
            }
        }
    }
}
