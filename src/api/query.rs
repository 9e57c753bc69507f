//! Everything that can be read.

use super::importing::ImportOrder;
use super::wire;
use crate::domain::day::Day;
use crate::domain::id::{DependencyId, InitiativeId, PersonId, TeamId, UpdateId};
use crate::domain::update::Audience;

wire! {
    /// What an update is about.
    pub struct UpdateOrder {
        /// For whom.
        pub audience: Audience,
        /// About which initiatives; in this order.
        pub initiatives: Vec<InitiativeId>,
        /// First day of the period; the day after the last update to this audience about one of these, or a week
        /// ago, when left out.
        #[serde(default)]
        pub from: Option<Day>,
        /// Keys of lines left out by hand; see `UpdateDraftView`.
        #[serde(default)]
        pub without: Vec<String>,
    }
    /// Something to read.
    #[serde(tag = "query")]
    pub enum Query {
        /// What the frame of the window shows: counts, names to choose from. Answers `shell`.
        Shell,
        /// The four bands. Answers `today`.
        Today,
        /// Every dependency as a row, in the order of attention. Answers `dependencies`.
        Dependencies,
        /// One dependency. Answers `dependency`.
        Dependency {
            /// Which.
            id: DependencyId,
        },
        /// Every initiative. Answers `initiatives`.
        Initiatives,
        /// One initiative. Answers `initiative`.
        Initiative {
            /// Which.
            id: InitiativeId,
        },
        /// Teams and people. Answers `teams`.
        Teams,
        /// One team. Answers `team`.
        Team {
            /// Which.
            id: TeamId,
        },
        /// One person. Answers `person`.
        Person {
            /// Who.
            id: PersonId,
        },
        /// Who is away, and which dates fall into it. Answers `coverage`.
        Coverage,
        /// What a line of quick capture would add. Answers `capture`.
        Capture {
            /// The line.
            text: String,
            /// The initiative when the line names none.
            #[serde(default)]
            initiative: Option<InitiativeId>,
            /// Texts of chips that were removed.
            #[serde(default)]
            plain: Vec<String>,
        },
        /// What a typed date means: ISO, `12jan`, `fri`, `next fri`, `+10d`, `none`. Answers `typedDay`.
        TypedDay {
            /// The date as typed.
            text: String,
        },
        /// What taking a file in would do. Answers `importPreview`.
        ImportPreview {
            /// The file.
            order: ImportOrder,
        },
        /// A status update as it would be sent. Answers `updateDraft`.
        UpdateDraft {
            /// What it is about.
            order: UpdateOrder,
        },
        /// Frozen updates, newest first. Answers `updates`.
        Updates,
        /// One frozen update. Answers `update`.
        Update {
            /// Which.
            id: UpdateId,
        },
        /// What was done, newest first. Answers `trail`.
        Trail,
        /// Calendar and thresholds. Answers `settings`.
        Settings,
        /// Dependencies, initiatives, teams and people with all these words. Answers `search`.
        Search {
            /// The words.
            text: String,
        },
    }
}
