//! Taking a file in: how to read it, and what each of its rows would do.

use super::wire;
use crate::domain::words::vocabulary;

vocabulary! {
    /// What the rows of a table are.
    TableKind {
        Initiatives = "initiatives", "initiatives";
        Stakeholders = "stakeholders", "stakeholders";
        Dependencies = "dependencies", "dependencies";
        People = "people", "people";
        Teams = "teams", "teams";
        Absences = "absences", "absences";
        Asks = "asks", "asks";
        Meetings = "meetings", "meetings";
        Series = "series", "meeting series";
    }
    /// What a row does when taken in.
    RowVerdict {
        Create = "create", "new";
        Update = "update", "update";
        Skip = "skip", "unchanged";
        Refuse = "refuse", "refused";
    }
    /// Whose name it is.
    NameOf {
        Team = "team", "team";
        Person = "person", "person";
        Milestone = "milestone", "milestone";
    }
    /// Whether the day or the month comes first in dates like 03/04/2026.
    DateOrder {
        DayFirst = "dayFirst", "day first";
        MonthFirst = "monthFirst", "month first";
    }
}

wire! {
    /// A file, and how to read it.
    pub struct ImportOrder {
        /// The file's name, for the trail and for messages; "pasted" for pasted text.
        pub name: String,
        /// Its bytes, base64.
        pub bytes: String,
        /// What its rows are; guessed from the headers when left out.
        #[serde(default)]
        pub kind: Option<TableKind>,
        /// What each column means: a field's word, or empty to leave the column out. In the order of the columns;
        /// remembered for these headers or guessed from them when left out.
        #[serde(default)]
        pub mapping: Option<Vec<String>>,
        /// How dates that can be read two ways are read; asked for when left out and needed.
        #[serde(default)]
        pub date_order: Option<DateOrder>,
        /// Which sheet of a workbook; the first one in sight that holds a table when left out.
        #[serde(default)]
        pub sheet: Option<String>,
        /// Names of the table that mean another one; remembered, and taken back with the import.
        #[serde(default)]
        pub names: Vec<NameMeans>,
        /// Cells that say something else than in the file: refused ones that were mended.
        #[serde(default)]
        pub mended: Vec<MendedCell>,
        /// A word under which its progress is asked for, and it is told to stop; see `Importing`.
        #[serde(default)]
        pub watch: Option<String>,
    }
    /// How far an import has come.
    pub struct ImportingView {
        /// What is being done, in words; empty when it is over, or has not begun.
        pub stage: String,
        /// Rows done of this stage.
        pub done: u32,
        /// Of how many; 0 while that is not known.
        pub of: u32,
    }
    /// A name in a table and the one that is meant.
    pub struct NameMeans {
        /// Whose.
        pub noun: NameOf,
        /// As the table has it.
        pub name: String,
        /// As it is on record, or elsewhere in the table; the same name when it means itself.
        pub means: String,
    }
    /// A cell of a table, mended.
    pub struct MendedCell {
        /// The line of its row.
        pub line: u32,
        /// Its column, the first being 0.
        pub column: u32,
        /// What it is to say.
        pub text: String,
    }
    /// What taking the file in would do. Rows = created + updated + skipped + refused.
    pub struct ImportPreview {
        /// The file's name.
        pub name: String,
        /// What its rows are.
        pub kind: TableKind,
        /// Its columns.
        pub columns: Vec<ImportColumn>,
        /// Fields that a column may be mapped to, for this kind.
        pub fields: Vec<ImportField>,
        /// How it was read, in words: "parted by comma, UTF-8".
        pub read_as: String,
        /// The tool whose export it is, known by its headers; empty when it is none.
        pub tool: String,
        /// Whether its columns mean what they meant the last time that a table had these headers.
        pub remembered: bool,
        /// The sheet of a workbook that was read; empty when it was none.
        pub sheet: String,
        /// Every sheet of it in sight.
        pub sheets: Vec<String>,
        /// Rows, the header left out.
        pub rows: u32,
        /// Rows that would be created.
        pub created: u32,
        /// Rows that would change something.
        pub updated: u32,
        /// Rows that change nothing.
        pub skipped: u32,
        /// Rows that can not be taken in.
        pub refused: u32,
        /// Teams, people and milestones that would be created beside them, by name.
        pub also: Vec<String>,
        /// Names that are new and close to others, and those that were said to mean another; at most 100.
        pub near: Vec<NearName>,
        /// What many rows leave open, a sentence each, and what to do.
        pub remarks: Vec<String>,
        /// Three dates that can be read two ways, when the order must be asked for.
        pub ambiguous: Vec<String>,
        /// One verdict a row, at most 5,000 of them; the refused ones first.
        pub verdicts: Vec<ImportRow>,
    }
    /// A name that may mean another one.
    pub struct NearName {
        /// Whose.
        pub noun: NameOf,
        /// As the table has it.
        pub name: String,
        /// What it may mean: names on record, or elsewhere in the table.
        pub choices: Vec<String>,
        /// What it is taken for; its own name when it is new.
        pub means: String,
    }
    /// A column of the file.
    pub struct ImportColumn {
        /// Its header.
        pub header: String,
        /// The field's word it is mapped to; empty when left out.
        pub field: String,
        /// Its first values that are not empty, three at most.
        pub samples: Vec<String>,
    }
    /// A field that a column may be mapped to.
    pub struct ImportField {
        /// Its word.
        pub word: String,
        /// Its name on the screen.
        pub label: String,
        /// Whether a row without it is refused.
        pub needed: bool,
    }
    /// What one row does.
    pub struct ImportRow {
        /// Its line in the file, the header being line 1.
        pub line: u32,
        /// What it is called.
        pub title: String,
        /// What it does.
        pub verdict: RowVerdict,
        /// The column that is wrong, or in which what is left open can be said; empty without one.
        pub column: String,
        /// Why it is refused, or what it changes.
        pub reason: String,
        /// What it says that is not taken in, and what to do; empty when there is nothing.
        pub note: String,
        /// The cell of that column, which can be mended here: the first column is 0.
        pub cell: Option<u32>,
        /// What that cell says.
        pub text: String,
    }
}

impl ImportOrder {
    /// The same order about other bytes: a file is long, and not copied for the sake of the rest.
    pub(crate) fn with(&self, bytes: String) -> Self {
        let Self { name, bytes: _, kind, mapping, date_order, sheet, names, mended, watch: _ } = self;
        let (name, mapping, sheet) = (name.clone(), mapping.clone(), sheet.clone());
        let (names, mended) = (names.clone(), mended.clone());
        Self { name, bytes, kind: *kind, mapping, date_order: *date_order, sheet, names, mended, watch: None }
    }
}
