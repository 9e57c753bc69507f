//! Small pictures: what grows or slips, with each place on its axis worked out, so that the window only draws.

use super::wire;
use crate::domain::day::Day;
use crate::domain::id::DependencyId;

wire! {
    /// What was needed and what was accepted, as two lines that grow.
    pub struct BurnUpRow {
        /// The same in words: "3 of 8 accepted; 5 were needed by today".
        pub words: String,
        /// All that is wanted: the top of the picture.
        pub wanted: u32,
        /// The first day of the axis.
        pub from: Day,
        /// Its last day.
        pub to: Day,
        /// Today on the axis, 0 to 1000.
        pub today_at: u16,
        /// How many are needed by which day.
        pub needed: Vec<StepPoint>,
        /// How many were accepted by which day.
        pub accepted: Vec<StepPoint>,
    }
    /// A count from a day on.
    pub struct StepPoint {
        /// The day.
        pub day: Day,
        /// Its place on the axis, 0 to 1000.
        pub at: u16,
        /// The count.
        pub count: u32,
    }
    /// The time first quoted for a work item beside the time it took. Private.
    pub struct LeadTimeRow {
        /// Which.
        pub id: DependencyId,
        /// Its title.
        pub title: String,
        /// The day from which both are counted.
        pub from: Day,
        /// Working days first quoted.
        pub quoted: i32,
        /// Working days it took, or has taken until today.
        pub took: i32,
        /// Whether it came.
        pub came: bool,
        /// The longest of all the times beside it: the whole length of a bar; at least 1.
        pub longest: i32,
    }
}
