//! Asking: what to know before, and the words to send.

use super::wire;
use crate::domain::ask::{AskKind, Channel};
use crate::domain::day::Day;
use crate::domain::id::{AskId, DecisionId, DependencyId, PersonId};

wire! {
    /// What is asked about.
    #[serde(tag = "noun")]
    pub enum AskedAbout {
        /// Dependencies; those for the same reader share a letter.
        Dependencies {
            /// Which.
            ids: Vec<DependencyId>,
        },
        /// A decision.
        Decision {
            /// Which.
            id: DecisionId,
        },
        /// A person.
        Person {
            /// Who.
            id: PersonId,
        },
    }
    /// A letter to be written.
    pub struct LetterOrder {
        /// About what.
        pub about: AskedAbout,
        /// For what.
        pub kind: AskKind,
        /// To whom; to the DRI, else to the supplier team when left out.
        #[serde(default)]
        pub to: Option<PersonId>,
        /// The day by which a reply is asked for.
        #[serde(default)]
        pub reply_by: Option<Day>,
        /// The ask that it reminds of; none for a new one.
        #[serde(default)]
        pub ask: Option<AskId>,
    }
    /// Letters, one a reader. Nothing private is in them.
    pub struct LettersView {
        /// In the order of what they are about.
        pub letters: Vec<LetterRow>,
    }
    /// The words of one letter.
    pub struct LetterRow {
        /// To whom, in words; empty when nobody is known.
        pub to: String,
        /// About which dependencies.
        pub dependencies: Vec<DependencyId>,
        /// The words, as they are copied.
        pub text: String,
    }
    /// What to know before somebody is asked, and what the form starts with.
    pub struct Chase {
        /// What I owe those who are asked, in words, the soonest due first.
        pub owed: Vec<String>,
        /// What the person cares about. Private.
        pub cares: String,
        /// For what.
        pub kind: AskKind,
        /// To whom; the supplier team when nobody is named.
        pub to: Option<PersonId>,
        /// How.
        pub channel: Channel,
        /// What this way has brought; empty when nothing is known of it. Private.
        pub why: String,
        /// The day of the first reminder, when it is asked today.
        pub nudge_on: Day,
    }
    /// The next reminder of an open ask.
    pub struct NextNudge {
        /// How: another way than before, once two reminders were not answered.
        pub channel: Channel,
        /// Why another way; empty when it is the same. Private.
        pub why: String,
        /// The day of the reminder after it, when it goes out today.
        pub then_on: Option<Day>,
        /// Whether the ladder is what to try instead.
        pub for_ladder: bool,
    }
}
