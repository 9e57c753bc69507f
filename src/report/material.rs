//! What an update is made of: plain, shareable data, frozen as JSON beside the text that was sent. Entities, ids of
//! people and anything private have no place here; `app/update.rs` copies the shareable parts over.

use crate::domain::ask::AskKind;
use crate::domain::day::Day;
use crate::domain::dependency::State;
use crate::domain::eta::ReasonCode;
use crate::domain::initiative::Health;
use crate::domain::standing::StandingWord;
use serde::Serialize;

/// The facts of one update; by default of none, on the first of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Material {
    /// First day of the period.
    pub from: Day,
    /// Last day of it, the day of the update.
    pub to: Day,
    /// The day of the update before, when this audience was told about one of these.
    pub since: Option<Day>,
    /// Initiatives, in the order asked for.
    pub initiatives: Vec<Initiative>,
    /// What happened in the period, oldest first.
    pub changes: Vec<Change>,
    /// Open dependencies, the most pressing first.
    pub open: Vec<OpenItem>,
    /// What the readers are asked for, the most pressing first.
    pub asks: Vec<AskItem>,
    /// What has to be decided above, the first wanted first.
    pub needs: Vec<Need>,
    /// What was wrong in what this audience was told, since the update before.
    pub corrections: Vec<Correction>,
}

impl Default for Material {
    fn default() -> Self {
        Self {
            from: Day::FIRST,
            to: Day::FIRST,
            since: None,
            initiatives: Vec::new(),
            changes: Vec::new(),
            open: Vec::new(),
            asks: Vec::new(),
            needs: Vec::new(),
            corrections: Vec::new(),
        }
    }
}

impl Material {
    /// Whether there is nothing to tell beside how it stands.
    pub fn is_unchanged(&self) -> bool {
        let moved = |stone: &Stone| stone.was.is_some_and(|was| was != stone.day) || stone.waits_moved();
        let stones = self.initiatives.iter().filter_map(|initiative| initiative.stone.as_ref());
        let turned = |i: &Initiative| i.was.is_some_and(|was| was != i.said());
        self.changes.is_empty()
            && self.corrections.is_empty()
            && !stones.into_iter().any(moved)
            && !self.initiatives.iter().any(turned)
    }
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
    /// The health that was said in the update before; none when there was none.
    pub was: Option<Health>,
    /// Why it matters to the business; may be empty.
    pub outcome: String,
    /// The next milestone.
    pub stone: Option<Stone>,
}

impl Initiative {
    /// The health that is said first: the one declared, else the computed one.
    pub fn said(&self) -> Health {
        self.declared.unwrap_or(self.computed)
    }
}

/// The next milestone of an initiative: by which day, and how likely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stone {
    /// Its title.
    pub title: String,
    /// What is worth having once it is reached; may be empty.
    pub value: String,
    /// The day that holds.
    pub day: Day,
    /// The day that held before the period; none when there was none.
    pub was: Option<Day>,
    /// Why it moved in the period; may be empty.
    pub reason: String,
    /// Whether something it waits for has no date.
    pub undated: bool,
    /// The last day promised of what it waits for, with the days between; none when that is not after its own.
    pub later: Option<Day>,
    /// What the update before said of what it waits for; none when it did not tell of this milestone.
    pub told: Option<Waits>,
    /// The odds, in per cent, that all it waits for is there by its day; none while something has no date, or while
    /// too few promises are decided to tell.
    pub percent: Option<u8>,
    /// The day by which that is so with odds of eight of ten; none when there is no such day, or the odds are none.
    pub eight_of_ten: Option<Day>,
}

/// What a milestone waited for when it was told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Waits {
    /// Whether something of it had no date.
    pub undated: bool,
    /// The last day promised of it; none when that was not after the milestone's own.
    pub later: Option<Day>,
}

impl Stone {
    /// Whether what it waits for is promised for other days than the update before said.
    pub fn waits_moved(&self) -> bool {
        let now = Waits { undated: self.undated, later: self.later };
        self.told.is_some_and(|told| told != now)
    }
}

/// Something that has to be decided by somebody above, with the ways out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    /// The id of the escalation or the decision, for the key of its line.
    pub id: String,
    /// What it is about: a dependency's title, or the question itself.
    pub title: String,
    /// What is needed; empty when the title is the question.
    pub needed: String,
    /// Why; may be empty.
    pub why: String,
    /// The ways out.
    pub options: Vec<String>,
    /// The one recommended.
    pub recommendation: String,
    /// By when.
    pub by: Option<Day>,
    /// Who was asked, where that is somebody below those who read for management; else empty.
    pub elsewhere: String,
}

/// What was wrong in an update that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// Its id, for the key of its line.
    pub id: String,
    /// The last day of the update that was wrong.
    pub of: Day,
    /// What is right.
    pub text: String,
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
    /// The id of what it happened to: changes of one thing are told together.
    pub subject: String,
    /// The day.
    pub on: Day,
    /// To what.
    pub about: About,
    /// Whether everything hangs on that.
    pub vital: bool,
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
        /// Whether they know of it: it was asked for, or something came from them.
        asked: bool,
        /// The day it is to come, as far as one is given.
        day: Option<Day>,
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
    /// A milestone was reached.
    Reached,
    /// It was decided.
    Decided {
        /// What; may be empty.
        words: String,
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

impl What {
    /// The same in other words.
    pub fn worded(mut self, said: impl Fn(&str) -> String) -> Self {
        match &mut self {
            Self::New { .. } | Self::Dated { .. } | Self::Reached | Self::Accepted => {}
            Self::Moved { reason: text, .. }
            | Self::Withdrawn { reason: text }
            | Self::Needed { reason: text, .. }
            | Self::Delivered { what: text }
            | Self::Decided { words: text }
            | Self::Bounced { reason: text }
            | Self::Answered { text, .. }
            | Self::Escalated { needed: text }
            | Self::Standing { reason: text, .. } => *text = said(text),
        }
        self
    }
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
    /// Whether everything hangs on it.
    pub vital: bool,
    /// Whether it is needed for the next milestone of its initiative.
    pub for_next: bool,
    /// By when it is needed.
    pub need_by: Option<Day>,
    /// When it is expected.
    pub eta: Option<Day>,
    /// The days by which half, and eight of ten, such promises are kept; none when nobody promised, or no day is.
    pub likely: [Option<Day>; 2],
    /// Working days it moved in all; negative when earlier.
    pub slip: i32,
    /// Why it moved the last time, as a class.
    pub code: ReasonCode,
    /// Whether a day has passed, or is not likely to hold.
    pub presses: bool,
    /// The neutral sentence about its dates.
    pub dates: String,
    /// What they said instead of a date; empty when there is one or nothing was said.
    pub instead: String,
    /// Whether somebody promised that date; a forecast is nobody's promise.
    pub promised: bool,
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
