//! Milestones: their dates with who said them and why, what their odds are, and what these would be if.

use super::rows::Named;
use super::wire;
use crate::domain::day::Day;
use crate::domain::eta::EtaKind;
use crate::domain::id::{DependencyId, InitiativeId, MilestoneId, StatementId, TeamId};

wire! {
    /// Something to suppose. Nothing of it is written.
    #[derive(Copy)]
    #[serde(tag = "suppose")]
    pub enum Supposing {
        /// It is promised today for another day.
        Eta {
            /// Which dependency.
            dependency: DependencyId,
            /// The day.
            day: Day,
        },
        /// It is not needed any more.
        Drop {
            /// Which dependency.
            dependency: DependencyId,
        },
        /// Each open date of the team comes on the day by which half of such dates are met.
        Usual {
            /// Which team.
            team: TeamId,
        },
    }
    /// The milestones of an initiative as they are and as they would be.
    pub struct WhatIfView {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its title.
        pub title: String,
        /// What is supposed, in the order given.
        pub supposed: Vec<SupposedRow>,
        /// Its milestones that are not reached, by day; then those of others that would be other ones.
        pub milestones: Vec<WhatIfRow>,
        /// Open dependencies that a milestone waits for, to suppose something of; by title.
        pub items: Vec<WhatIfItem>,
        /// Teams that promised one of them; by name.
        pub teams: Vec<Named>,
    }
    /// Something supposed, in words.
    pub struct SupposedRow {
        /// "SSO SDK promised for 8 Jan instead of 24 Nov".
        pub label: String,
        /// What was assumed, with its counts.
        pub says: String,
    }
    /// An open dependency that a milestone waits for.
    pub struct WhatIfItem {
        /// Which.
        pub dependency: DependencyId,
        /// Its title.
        pub title: String,
        /// Its supplier; empty without one.
        pub team: String,
        /// The day that holds now.
        pub eta: Option<Day>,
        /// What kind of day that is.
        pub eta_kind: Option<EtaKind>,
    }
    /// A milestone as it is and as it would be.
    pub struct WhatIfRow {
        /// Which.
        pub milestone: MilestoneId,
        /// Its title; with its initiative when that is another one.
        pub title: String,
        /// Its day.
        pub day: Option<Day>,
        /// As it is.
        pub before: Outlook,
        /// As it would be.
        pub after: Outlook,
    }
    /// What is known of when a milestone is reached.
    pub struct Outlook {
        /// The last day promised of all it waits for; none while something has no date.
        pub promised_by: Option<Day>,
        /// The odds, in per cent, that it is reached by its day; none while something has no date, or it has no day.
        pub percent: Option<u8>,
        /// The day by which half of such milestones are reached.
        pub half: Option<Day>,
        /// The day by which eight of ten are.
        pub eight_of_ten: Option<Day>,
        /// All of it as a sentence.
        pub sentence: String,
        /// What it waits for that has no date.
        pub undated: Vec<Named>,
        /// By which day those are told that decide: "4 Dec, the day of the milestone"; empty when none is.
        pub decides_by: String,
        /// What decides: what it waits for with the odds that it comes in time, the least likely first.
        pub decides: Vec<Deciding>,
    }
    /// Something a milestone waits for.
    pub struct Deciding {
        /// Which dependency.
        pub dependency: DependencyId,
        /// Its title.
        pub title: String,
        /// The odds, in per cent, that it comes in time.
        pub percent: u8,
        /// The odds in words, by the day that the outlook names: "49 %", "less than 5 %".
        pub chance: String,
    }
    /// The next stepping stone of an initiative.
    pub struct NextStone {
        /// Which milestone.
        pub milestone: MilestoneId,
        /// Its title.
        pub title: String,
        /// What is worth having once it is reached.
        pub value: String,
        /// Its day.
        pub day: Day,
        /// How its day came to be: "First 6 Jan, moved twice (+20 working days)."; empty when it never moved.
        pub moved: String,
        /// When it will be reached.
        pub outlook: Outlook,
    }
    /// A day that a milestone had.
    pub struct StoneDate {
        /// The statement.
        pub id: StatementId,
        /// The day.
        pub day: Day,
        /// When it was said.
        pub stated_on: Day,
        /// By whom; empty when that is me or not known.
        pub said_by: String,
        /// Why.
        pub reason: String,
        /// Working days by which it is later than the one before.
        pub slip: i32,
        /// Whether it holds now.
        pub current: bool,
        /// Why it was taken back; none while it stands.
        pub retracted: Option<String>,
    }
}
