//! What comes back from one trip.

use super::error::ApiError;
use super::view::View;
use super::wire;
use crate::domain::day::Day;

wire! {
    /// The answer to one request.
    pub struct Reply {
        /// Counts acts on this ledger; a view is as fresh as the revision it came with.
        pub revision: u32,
        /// The day on which the rules were applied.
        pub today: Day,
        /// What the act did; absent when there was none or it was refused.
        pub done: Option<Done>,
        /// Why the act was refused; nothing was written then.
        pub problem: Option<ApiError>,
        /// One answer for each query, in their order.
        pub answers: Vec<Answer>,
        /// The label of what undo would take back.
        pub undo: Option<String>,
        /// The label of what redo would bring back.
        pub redo: Option<String>,
    }
    /// What an act did.
    pub struct Done {
        /// In words, for the toast: "Revised the ETA of SSO SDK to 24 Nov".
        pub label: String,
        /// Ids of what it created, in order.
        pub created: Vec<String>,
        /// Whether undo can take it back.
        pub undoable: bool,
        /// Whether nothing changed, so that no step was written.
        pub unchanged: bool,
        /// The number of the step that was written.
        pub step: Option<u32>,
    }
    /// The answer to one query.
    #[serde(tag = "is")]
    #[allow(clippy::large_enum_variant)]
    pub enum Answer {
        /// It was answered.
        View {
            /// The answer.
            view: View,
        },
        /// It could not be.
        Problem {
            /// Why.
            problem: ApiError,
        },
    }
}
