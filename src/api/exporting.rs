//! What is on record as a file: which part of it, in which format, and what would leave this computer.

use super::query::UpdateOrder;
use super::timeline::TimelineRows;
use super::wire;
use crate::domain::id::{DependencyId, UpdateId};
use crate::domain::words::vocabulary;

vocabulary! {
    /// A format that the record is written in. An update has formats of its own.
    ExportFormat {
        Csv = "csv", "CSV table";
        Xlsx = "xlsx", "Excel workbook";
        Ics = "ics", "Calendar";
        Share = "share", "JSON to share";
        Svg = "svg", "Timeline as a picture";
        Ledger = "json", "Whole ledger as JSON";
    }
    /// A kind of day in the calendar.
    EventKind {
        NeedBy = "needBy", "Need-by";
        Eta = "eta", "ETA";
        NextStep = "nextStep", "Next step";
        Milestone = "milestone", "Milestone";
        DecideBy = "decideBy", "Decision";
    }
    /// A table of the record.
    ExportTable {
        Dependencies = "dependencies", "Dependencies";
        Initiatives = "initiatives", "Initiatives";
        Milestones = "milestones", "Milestones";
        Teams = "teams", "Teams";
        People = "people", "People";
        Decisions = "decisions", "Decisions";
        History = "history", "History";
    }
}

wire! {
    /// What to write, and how.
    pub struct ExportOrder {
        /// In which format.
        pub format: ExportFormat,
        /// Only these dependencies with what was said about them, in this order; everything when left out.
        #[serde(default)]
        pub only: Option<Vec<DependencyId>>,
        /// Which table, for CSV, which holds one; the dependencies when left out.
        #[serde(default)]
        pub table: Option<ExportTable>,
        /// Which days, for a calendar; all kinds when empty.
        #[serde(default)]
        pub kinds: Vec<EventKind>,
        /// What the rows of a timeline are gathered by; teams when left out.
        #[serde(default)]
        pub rows: Option<TimelineRows>,
    }
    /// What would leave this computer.
    pub struct ExportPreview {
        /// A file name, without a folder.
        pub file_name: String,
        /// What it holds: "7 tables, 214 rows".
        pub holds: String,
        /// What is never in it, or that private notes are: a plain sentence.
        pub says: String,
        /// Whether private notes are in it.
        pub private: bool,
        /// Its tables.
        pub tables: Vec<PreviewTable>,
    }
    /// Which update.
    #[serde(tag = "is")]
    pub enum UpdateOf {
        /// One that is being written.
        Draft {
            /// What it is about.
            order: UpdateOrder,
        },
        /// One that was sent.
        Sent {
            /// Which.
            id: UpdateId,
        },
    }
    /// A table of it.
    pub struct PreviewTable {
        /// Its name.
        pub name: String,
        /// Rows, without the header.
        pub rows: u32,
        /// Its columns.
        pub columns: Vec<String>,
        /// Its first rows, three at most, a text a cell; none of the whole ledger, which is private.
        pub first: Vec<Vec<String>>,
    }
    /// A file as it would be saved.
    pub struct ExportView {
        /// A file name, without a folder.
        pub file_name: String,
        /// Its media type.
        pub media_type: String,
        /// Its bytes, base64.
        pub bytes: String,
    }
}
