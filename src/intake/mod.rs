//! What comes in as text or as a file, turned into proposed entries: a typed date, a line of quick capture, a line
//! about a meeting's item, a table. Pure: no file is opened, no clock is read, no id is made and nothing is written
//! in here; `app/import.rs`, `app/capture.rs` and `app/hold.rs` do that with what this module proposes.

pub mod capture;
pub mod cell_status;
mod cell_word;
pub mod dates;
pub mod fields;
pub mod minutes;
pub mod names;
pub mod near;
mod period;
pub mod promises;
pub mod proposal;
pub mod row;
pub mod table;
pub mod tools;
pub mod typed_day;
pub mod typed_eta;
pub mod workbook;
