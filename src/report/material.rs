//! What an update is made of: plain, shareable data, frozen as JSON beside the text that was sent. Entities, ids of
//! people and anything private have no place here; `app/update.rs` copies the shareable parts over.

use crate::domain::ask::AskKind;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::initiative::Health;
use crate::domain::standing::StandingWord;
use serde::Serialize;

/// The facts of one update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Material {
    /// First day of the period.
    pub from: Day,
    /// Last day of it, the day of the update.
    pub to: Day,
    /// Initiatives, in the order asked for.
    pub initiatives: Vec<Initiative>,
    /// What happened in the period, oldest first.
    pub changes: Vec<Change>,
    /// Open dependencies, the most pressing first.
    pub open: Vec<OpenItem>,
    /// What the readers are asked for, the most pressing first.
    pub asks: Vec<AskItem>,
}

/// An initiative and its health.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Initiative {
    /// Its id, for the key of its line.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The health declared.
    pub declared: Option<Health>,
    /// One sentence for it; may be empty.
    pub reason: String,
    /// The health that the record computes.
    pub computed: Health,
    /// Why, as the end of a sentence.
    pub because: String,
}

/// The dependency that a fact is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Its title.
    pub title: String,
    /// Its initiative's title.
    pub initiative: String,
    /// The team that builds it; empty when none is named.
    pub supplier: String,
}

/// Something that happened to a dependency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The id of its entry, for the key of its line.
    pub id: String,
    /// The day.
    pub on: Day,
    /// To what.
    pub about: About,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum What {
    /// It was written down.
    New {
        /// By when it is needed.
        need_by: Option<Day>,
    },
    /// A first date was given.
    Dated {
        /// The day.
        day: Day,
    },
    /// The date moved.
    Moved {
        /// From this day.
        from: Day,
        /// To this day.
        to: Day,
        /// By so many working days; negative when earlier.
        slip: i32,
        /// Why, as a class.
        code: ReasonCode,
        /// Why; may be empty.
        reason: String,
    },
    /// The date was withdrawn.
    Withdrawn {
        /// Why; may be empty.
        reason: String,
    },
    /// We need it by another day.
    Needed {
        /// From this day.
        from: Day,
        /// To this day.
        to: Day,
        /// Why; may be empty.
        reason: String,
    },
    /// It was handed over.
    Delivered {
        /// What was handed over; may be empty.
        what: String,
    },
    /// What was handed over satisfies us.
    Accepted,
    /// What was handed over came back.
    Bounced {
        /// Why.
        reason: String,
    },
    /// An ask was answered.
    Answered {
        /// What had been asked for.
        kind: AskKind,
        /// The words of the answer; may be empty.
        text: String,
    },
    /// An escalation was raised.
    Escalated {
        /// What is needed.
        needed: String,
    },
    /// A word about where it stands.
    Standing {
        /// The word.
        word: StandingWord,
        /// Why; may be empty.
        reason: String,
    },
}

/// An open dependency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenItem {
    /// Its id, for the key of its line.
    pub id: String,
    /// What it is.
    pub about: About,
    /// The name by which an export calls the DRI; empty when none is named.
    pub dri: String,
    /// Where it stands.
    pub state: State,
    /// The neutral sentence about its dates.
    pub dates: String,
    /// Working days by which the date that holds has passed without a delivery; none when it has not.
    pub passed: Option<i32>,
    /// The day the date was last stated, when that was not lately.
    pub unconfirmed_since: Option<Day>,
    /// Why it came back the last time; empty unless it did and nothing came since.
    pub bounced: String,
    /// The next step agreed; may be empty.
    pub next_step: String,
    /// Its day.
    pub next_step_on: Option<Day>,
}

/// Something asked of the readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskItem {
    /// The id of the ask, for the key of its line.
    pub id: String,
    /// About what.
    pub about: About,
    /// To whom: the name by which an export calls a person, else the team's; may be empty.
    pub to: String,
    /// What is asked for.
    pub kind: AskKind,
    /// The words of it; may be empty.
    pub text: String,
    /// When it was asked.
    pub asked_on: Day,
    /// By when a reply was asked for.
    pub reply_by: Option<Day>,
}
