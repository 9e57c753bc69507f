//! Everything that can be read.

use super::act::{CaseEntry, MeetingLine};
use super::asking::LetterOrder;
use super::exporting::{ExportOrder, UpdateOf};
use super::importing::ImportOrder;
use super::stones::Supposing;
use super::timeline::TimelineOrder;
use super::wire;
use crate::domain::audience::{Audience, AudienceKey};
use crate::domain::day::Day;
use crate::domain::dependency::{Criticality, State};
use crate::domain::id::{DecisionId, DependencyId, InitiativeId, MeetingId, PersonId, TeamId, UpdateId};
use crate::domain::reason::Band;
use crate::domain::words::vocabulary;

vocabulary! {
    /// A column of the grid by which its rows can be put in order.
    GridColumn {
        Title = "title", "title";
        Initiative = "initiative", "initiative";
        Team = "team", "team";
        Dri = "dri", "DRI";
        State = "state", "state";
        Criticality = "criticality", "how much hangs on it";
        NeedBy = "needBy", "need-by";
        Eta = "eta", "ETA";
        Slack = "slack", "slack";
        Moved = "moved", "how far it moved";
    }
    /// What the rows of the grid are gathered by.
    Grouping {
        None = "none", "none";
        Team = "team", "team";
        Initiative = "initiative", "initiative";
        Milestone = "milestone", "milestone";
        State = "state", "state";
    }
}

wire! {
    /// What an update is about.
    pub struct UpdateOrder {
        /// For whom.
        pub audience: AudienceKey,
        /// About which initiatives; in this order.
        pub initiatives: Vec<InitiativeId>,
        /// First day of the period; the day after the last update to this audience about one of these, or a week
        /// ago, when left out.
        #[serde(default)]
        pub from: Option<Day>,
        /// Keys of lines left out by hand; see `UpdateDraftView`.
        #[serde(default)]
        pub without: Vec<String>,
        /// Whether it says only that nothing changed since the update before.
        #[serde(default)]
        pub only_unchanged: bool,
        /// Whether it carries the picture of the timeline. One that says only that nothing changed has none.
        #[serde(default)]
        pub timeline: bool,
    }
    /// An order of the grid. What has no value in the column stands last either way.
    #[derive(Copy)]
    pub struct GridOrder {
        /// By which column.
        pub by: GridColumn,
        /// Whether the greatest stands first.
        pub descending: bool,
    }
    /// What of the dependencies is shown, and how; a saved view is this under a name.
    pub struct ViewLook {
        /// Words that a row must have.
        pub words: String,
        /// One of these bands, unless none is chosen.
        pub bands: Vec<Band>,
        /// One of these states, unless none is chosen.
        pub states: Vec<State>,
        /// One of these, unless none is chosen.
        pub criticalities: Vec<Criticality>,
        /// Whether those of which nothing more is awaited are left out.
        pub open_only: bool,
        /// What rows are gathered by.
        pub grouping: Grouping,
        /// Their order; that of attention when left out.
        #[serde(default)]
        pub order: Option<GridOrder>,
    }
    /// Something to read.
    #[serde(tag = "query")]
    pub enum Query {
        /// What the frame of the window shows: counts, names to choose from. Answers `shell`.
        Shell,
        /// The four bands. Answers `today`.
        Today {
            /// Lines of each band at most; all of them when left out. The counts are always those of all.
            #[serde(default)]
            most: Option<u32>,
        },
        /// Every dependency as a row. Answers `dependencies`.
        Dependencies {
            /// In this order; in that of attention when left out.
            #[serde(default)]
            order: Option<GridOrder>,
        },
        /// Dependencies over days. Answers `timeline`.
        Timeline {
            /// Which, and gathered by what.
            order: TimelineOrder,
        },
        /// One dependency. Answers `dependency`.
        Dependency {
            /// Which.
            id: DependencyId,
        },
        /// Decisions, risks and statements on record. Answers `decisions`.
        Decisions,
        /// One decision. Answers `decision`.
        Decision {
            /// Which.
            id: DecisionId,
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
        /// What I owe, kept and withdrawn included. Answers `commitments`.
        Commitments,
        /// Series of meetings and expected reports. Answers `meetings`.
        Meetings,
        /// One series, with its agenda. Answers `meeting`.
        Meeting {
            /// Which.
            id: MeetingId,
        },
        /// What the lines of a capture sheet mean; see the act `holdMeeting`. Answers `minutes`.
        Minutes {
            /// The day of the meeting; today when left out.
            #[serde(default)]
            on: Option<Day>,
            /// The lines.
            lines: Vec<MeetingLine>,
        },
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
        /// The brief of an escalation, to copy. Answers `brief`.
        Brief {
            /// About what.
            dependency: DependencyId,
            /// What is said for it.
            case: CaseEntry,
            /// By when a response is asked for.
            #[serde(default)]
            respond_by: Option<Day>,
        },
        /// The words of asks and reminders, to copy. Answers `letters`.
        Letters {
            /// What to write.
            order: LetterOrder,
        },
        /// What a typed date means: ISO, `12jan`, `fri`, `next fri`, `+10d`, `none`. Answers `typedDay`.
        TypedDay {
            /// The date as typed.
            text: String,
            /// Whether a past day is meant: then `fri` is the last one, and `yesterday` and `-5d` are understood.
            #[serde(default)]
            past: bool,
            /// Whether an ETA is meant: then a period is a range, and words without any bounds are kept as said.
            #[serde(default)]
            eta: bool,
        },
        /// What taking a file in would do. Answers `importPreview`.
        ImportPreview {
            /// The file.
            order: ImportOrder,
        },
        /// How far an import under way has come; answered beside the ledger, which is busy meanwhile. Answers `importing`.
        Importing {
            /// The word it was given.
            watch: String,
            /// Whether it is to stop: then nothing of it is written.
            #[serde(default)]
            stop: bool,
        },
        /// What would leave this computer. Answers `exportPreview`.
        ExportPreview {
            /// What to write, and how.
            order: ExportOrder,
        },
        /// What is on record as a file. Answers `export`.
        Export {
            /// What to write, and how.
            order: ExportOrder,
        },
        /// A status update as PDF. Answers `updatePdf`.
        UpdatePdf {
            /// Which.
            of: UpdateOf,
        },
        /// A status update as it would be sent. Answers `updateDraft`.
        UpdateDraft {
            /// What it is about.
            order: UpdateOrder,
        },
        /// The update as an audience would get it that is being changed and not kept yet. Answers `updateDraft`.
        AudienceDraft {
            /// The audience as it stands in the form.
            audience: Audience,
            /// What it is about; its audience does not matter.
            order: UpdateOrder,
        },
        /// For whom updates are written. Answers `audiences`.
        Audiences,
        /// Frozen updates, newest first: what did they know, and when. Answers `updates`.
        Updates {
            /// Words that stand in them; all when there are none.
            #[serde(default)]
            text: String,
        },
        /// One frozen update. Answers `update`.
        Update {
            /// Which.
            id: UpdateId,
        },
        /// What the milestones of an initiative would be if; nothing of it is written. Answers `whatIf`.
        WhatIf {
            /// Which initiative.
            initiative: InitiativeId,
            /// What is supposed; nothing shows them as they are.
            #[serde(default)]
            changes: Vec<Supposing>,
        },
        /// How good the odds were, from the promises on record. Answers `odds`.
        Odds,
        /// What was done, newest first. Answers `trail`.
        Trail,
        /// Calendar and thresholds. Answers `settings`.
        Settings,
        /// The same question as it would have been answered at the end of a past day. Answers what the question answers;
        /// refused of what has no past: files, words to copy, typed text, the trail.
        AsOf {
            /// The day.
            day: Day,
            /// The question.
            of: Box<Query>,
        },
        /// What is another one now than at the end of a past day. Answers `since`.
        Since {
            /// The day.
            day: Day,
        },
        /// Dependencies, initiatives, teams and people with all these words. Answers `search`.
        Search {
            /// The words.
            text: String,
        },
    }
}
