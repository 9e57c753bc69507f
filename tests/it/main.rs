//! Tests of the library from outside, as one binary: a file a noun.

#![allow(missing_docs)]

mod care;
mod crash;
mod example;
mod tidy;
mod undo;
mod world;
