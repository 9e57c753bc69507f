//! What may be asked for in one trip.

use super::act::Act;
use super::query::Query;
use super::wire;

wire! {
    /// One trip: at most one act, then every query answered from the state it left.
    pub struct Request {
        /// The act to carry out.
        #[serde(default)]
        pub act: Option<Act>,
        /// What is on screen.
        #[serde(default)]
        pub queries: Vec<Query>,
    }
}
