//! The timeline: dependencies as bars over days, with every date there was. All days and words are made here; what
//! draws them knows no rule. The picture that leaves the computer is `report::timeline`, not this.

use super::wire;
use crate::domain::day::Day;
use crate::domain::dependency::{Criticality, State};
use crate::domain::eta::EtaKind;
use crate::domain::forecast::Footing;
use crate::domain::graph::LinkKind;
use crate::domain::id::{DependencyId, InitiativeId, LinkId, MilestoneId, TeamId};
use crate::domain::reason::{Band, Severity};
use crate::domain::words::vocabulary;

vocabulary! {
    /// What the rows of the timeline are gathered by.
    TimelineRows {
        Team = "team", "team";
        Milestone = "milestone", "milestone";
        Initiative = "initiative", "initiative";
    }
    /// What the end of a bar is.
    BarEnd {
        Eta = "eta", "ETA";
        Delivered = "delivered", "delivered";
        Accepted = "accepted", "accepted";
        Rested = "rested", "laid to rest";
        Undated = "undated", "no date";
    }
}

wire! {
    /// Which timeline.
    #[derive(Copy)]
    pub struct TimelineOrder {
        /// What its rows are gathered by.
        pub rows: TimelineRows,
        /// Only of this initiative.
        #[serde(default)]
        pub initiative: Option<InitiativeId>,
        /// Whether what nothing more is awaited of is left out.
        #[serde(default)]
        pub open_only: bool,
    }
    /// Dependencies over days.
    pub struct TimelineView {
        /// Today.
        pub today: Day,
        /// The first day worth drawing.
        pub from: Day,
        /// The last day worth drawing.
        pub to: Day,
        /// Its groups in order; those without a team or milestone come last.
        pub groups: Vec<TimelineGroup>,
        /// The milestones that stand in groups, by day.
        pub milestones: Vec<TimelineStone>,
        /// Teams that build something shown, with who of them is away.
        pub teams: Vec<TimelineTeam>,
        /// What waits for what, of what is shown.
        pub links: Vec<TimelineLink>,
        /// Days between `from` and `to` on which nobody works.
        pub off: Vec<OffDays>,
    }
    /// Rows that belong together.
    pub struct TimelineGroup {
        /// The id of its team, milestone or initiative; empty for what has none.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What tells it from its namesakes: the initiative of a milestone. May be empty.
        pub hint: String,
        /// "4 open, 2 overdue".
        pub words: String,
        /// Milestones that stand in its line, by day.
        pub milestones: Vec<MilestoneId>,
        /// Its dependencies, by the end of their bars; what has no date comes last.
        pub bars: Vec<TimelineBar>,
    }
    /// A dependency over days.
    pub struct TimelineBar {
        /// Its id.
        pub id: DependencyId,
        /// Its title.
        pub title: String,
        /// The supplier.
        pub team: Option<TeamId>,
        /// The supplier's name; empty without one.
        pub team_name: String,
        /// The initiative's title.
        pub initiative_title: String,
        /// The milestone's title; empty without one.
        pub milestone_title: String,
        /// The DRI's name; empty without one.
        pub dri_name: String,
        /// How much hangs on it.
        pub criticality: Criticality,
        /// Where it stands.
        pub state: State,
        /// Its band; none when it needs no look.
        pub band: Option<Band>,
        /// How much it presses.
        pub severity: Option<Severity>,
        /// Whether nothing more is awaited.
        pub at_rest: bool,
        /// The day it was asked for, or that of the first date when it came before; else the day it was written down.
        pub from: Day,
        /// "Asked 3 Oct".
        pub from_words: String,
        /// The day its bar ends: the ETA, the day it came or was laid to rest, or today when it has no date.
        pub to: Day,
        /// The first day of a range that ends with `to`.
        pub earliest: Option<Day>,
        /// What that end is.
        pub end: BarEnd,
        /// "Said 17 Nov by Platform A: 24 Nov, 10 working days later", "Accepted 20 Nov", "No date".
        pub to_words: String,
        /// What kind of ETA it is.
        pub eta_kind: Option<EtaKind>,
        /// Dates that held before, oldest first.
        pub past: Vec<PastDay>,
        /// The day by which it is needed.
        pub need_by: Option<Day>,
        /// From its end to the need-by: "10 working days after its need-by"; empty without both.
        pub gap: String,
        /// Whether the end lies after the need-by.
        pub late: bool,
        /// Whether the date that was given has passed and nothing came.
        pub overdue: bool,
        /// Days by which half, and 8 of 10, of such promises come; both none without a promise that is awaited.
        pub likely: [Option<Day>; 2],
        /// How much that rests on; none without a promise that is awaited.
        pub footing: Option<Footing>,
        /// The odds in words, with their counts; empty without a promise that is awaited.
        pub odds: String,
        /// The weightiest reason in words; empty when it needs no look.
        pub reason: String,
        /// An ETA a working day earlier, to propose; none when that has passed or there is no ETA awaited.
        pub earlier: Option<Day>,
        /// An ETA a working day later, to propose: today at the earliest.
        pub later: Option<Day>,
    }
    /// A date that held before.
    pub struct PastDay {
        /// The day, the latest of a range.
        pub day: Day,
        /// When it was said.
        pub stated_on: Day,
        /// Who said it; empty when unknown.
        pub said_by: String,
        /// "Said 3 Nov by Platform A: 10 Nov, 10 working days later".
        pub words: String,
    }
    /// A milestone over days.
    pub struct TimelineStone {
        /// Its id.
        pub id: MilestoneId,
        /// Its title.
        pub title: String,
        /// The initiative's title.
        pub initiative_title: String,
        /// The day that holds now, or the day it was reached.
        pub day: Option<Day>,
        /// When it was reached.
        pub done_on: Option<Day>,
        /// Whether its day has passed and it is not done.
        pub overdue: bool,
        /// "15 Jan, said 1 Nov", "reached 10 Jan", "no day".
        pub words: String,
        /// Days that held before, oldest first.
        pub past: Vec<PastDay>,
        /// The odds of its day in words, or why there are none; empty once it is reached.
        pub odds: String,
        /// The dependencies that decide when it can be done, from the first to the last.
        pub chain: Vec<DependencyId>,
        /// The first day on which it can be done when every promise holds; none while nothing is promised.
        pub finish: Option<Day>,
        /// The chain in words; empty without one.
        pub chain_words: String,
    }
    /// A team with who of it is away.
    pub struct TimelineTeam {
        /// Its id.
        pub id: TeamId,
        /// When somebody of it is away, by day.
        pub away: Vec<TimelineAway>,
    }
    /// Days on which somebody is away.
    pub struct TimelineAway {
        /// The first day.
        pub from: Day,
        /// The last day; that of the timeline when no return is known.
        pub to: Day,
        /// Whether somebody stands in on every working day of it.
        pub covered: bool,
        /// "Ada is on leave 4 Dec – 5 Jan; not covered".
        pub words: String,
    }
    /// One thing that waits for another.
    pub struct TimelineLink {
        /// Its id.
        pub id: LinkId,
        /// What is waited for.
        pub from: DependencyId,
        /// The dependency that waits.
        pub dependency: Option<DependencyId>,
        /// The milestone that waits.
        pub milestone: Option<MilestoneId>,
        /// How strongly.
        pub kind: LinkKind,
        /// Working days between.
        pub lag: u16,
        /// "Tokenizer blocks SSO SDK, 3 working days between".
        pub words: String,
    }
    /// Days on which nobody works.
    pub struct OffDays {
        /// The first.
        pub from: Day,
        /// The last.
        pub to: Day,
        /// Whether a day off is among them, beyond those of every week.
        pub holiday: bool,
    }
}
