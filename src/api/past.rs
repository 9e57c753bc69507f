//! A past day beside today: what is another one now than it was then. How a single view looked on that day is asked
//! by the query `asOf`, and is answered by the view itself.

use super::wire;
use crate::domain::day::Day;
use crate::domain::id::{DependencyId, MilestoneId};
use crate::domain::since::SinceMark;

wire! {
    /// What has changed since the end of a past day.
    pub struct SinceView {
        /// The day.
        pub day: Day,
        /// The day in full: "Fri 7 Nov 2025".
        pub label: String,
        /// The working day before it; none before the first day that can be shown.
        pub previous: Option<Day>,
        /// The working day after it; none when that is today or later.
        pub next: Option<Day>,
        /// Dependencies that are other ones now.
        pub changed: u32,
        /// Dependencies that were not on record then.
        pub added: u32,
        /// "12 have changed since, 3 were added."
        pub summary: String,
        /// "5 dates moved later, 1 earlier; 2 accepted."; empty when there is nothing to tell apart.
        pub totals: String,
        /// Dependencies that have changed or were added, by title.
        pub rows: Vec<SinceRow>,
        /// Milestones that have, by title.
        pub milestones: Vec<SinceMilestone>,
    }
    /// A dependency that is another one now.
    pub struct SinceRow {
        /// Which.
        pub dependency: DependencyId,
        /// Its title today.
        pub title: String,
        /// What weighs most of it.
        pub mark: SinceMark,
        /// What changed, each in short words.
        pub words: Vec<String>,
    }
    /// A milestone that is another one now.
    pub struct SinceMilestone {
        /// Which.
        pub milestone: MilestoneId,
        /// Its title today.
        pub title: String,
        /// What weighs most of it.
        pub mark: SinceMark,
        /// What changed, each in short words.
        pub words: Vec<String>,
    }
}
