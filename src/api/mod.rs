//! What the window, the browser and the command line speak: one [`request::Request`], one [`reply::Reply`].
//! A request may carry an act and any number of queries; the queries are answered from the state the act left.
//! Reads are called queries, because an *ask* is a noun of the ledger.

pub mod act;
pub mod asking;
pub mod change;
pub mod decision;
pub mod entry;
pub mod error;
pub mod exporting;
pub mod importing;
pub mod meetings;
pub mod names;
pub mod odds;
pub mod past;
pub mod pictures;
pub mod query;
pub mod reply;
pub mod request;
pub mod rows;
pub mod stones;
pub mod timeline;
pub mod view;

#[cfg(test)]
mod bindings;

/// Types that cross the boundary: serialised in camelCase, and mirrored in `ui/src/bindings.ts`.
macro_rules! wire {
    () => {};
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* } $($rest:tt)*) => {
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase")]
        $(#[$meta])*
        pub struct $name { $($body)* }
        $crate::api::wire! { $($rest)* }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* } $($rest:tt)*) => {
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
        $(#[$meta])*
        pub enum $name { $($body)* }
        $crate::api::wire! { $($rest)* }
    };
}
pub(crate) use wire;
