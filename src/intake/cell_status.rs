//! Where something stands, in the words of trackers and sheets. A word that is not here is left out and told, never taken
//! for the nearest one: "almost done" is not done. Whether anything is recorded of it is for the ledger to say.

use crate::domain::standing::StandingWord;
use crate::domain::text::folded;

/// What a status means for the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusMeans {
    /// It is on the list: nobody has said or done anything about it.
    Waiting,
    /// A word about where it stands.
    Word(StandingWord),
    /// It was handed over; on which day, the word does not say.
    Done,
    /// It was handed over, and somebody took it: whether we do is our verdict, and not a table's.
    Accepted,
    /// It was handed over and came back: what became of that is a verdict, and ours to give.
    Back,
    /// Not understood.
    Unknown,
}

impl StatusMeans {
    /// Whether it is more, or other, than that somebody waits for it or works on it.
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Waiting | Self::Word(StandingWord::Started))
    }
}

/// Signs that people put before a status to be seen from afar.
const SIGNS: &str = "✅✔☑🚧🏗⏸🛑⛔🔴🟢🟡🟠🔵⚪⚫📋📝🚀🎉⏳🕓\u{FE0F}";

/// What the cell means; none when it is empty or has a word for that.
pub fn status_of(cell: &str) -> Option<StatusMeans> {
    let folded = folded(cell);
    if matches!(folded.as_str(), "" | "-" | "–" | "—" | "none" | "n/a" | "na" | "not set" | "null") {
        return None;
    }
    Some(plain(&folded).map_or(StatusMeans::Unknown, |word| meaning(&word)))
}

/// What the way in which it was closed means: Jira's resolution. None while it is not closed.
pub fn resolution_of(cell: &str) -> Option<StatusMeans> {
    status_of(cell).filter(|_| !matches!(plain(&folded(cell)).as_deref(), Some("unresolved" | "open")))
}

/// Whether a mark says that it is done: a ticked box, or a share of the work. None when the cell is no mark.
pub fn mark_of(cell: &str) -> Option<bool> {
    let folded = folded(cell);
    if let Some(share) = folded.strip_suffix('%').map(str::trim_end) {
        let share: f64 = share.parse().ok().filter(|share| (0.0..=100.0).contains(share))?;
        return Some(share >= 100.0);
    }
    match folded.trim_end_matches('\u{FE0F}') {
        "yes" | "y" | "true" | "x" | "✓" | "✔" | "✅" | "☑" | "[x]" | "done" => Some(true),
        "no" | "n" | "false" | "☐" | "✗" | "✘" | "❌" | "[ ]" | "[]" | "open" | "not yet" | "tbd" => {
            Some(false)
        }
        _ => None,
    }
}

/// The letters of a status without what stands between its words, a sign before it, or the number that puts a column of a
/// board in order: `1 - To Do`, `IN_PROGRESS`, `✅ Done`. None when there is anything else in it, such as `?` or `!`.
fn plain(folded: &str) -> Option<String> {
    let bare: String = folded.chars().filter(|c| !SIGNS.contains(*c)).collect();
    let bare = bare.trim();
    let after = bare.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let numbered = after.len() < bare.len() && after.starts_with(['.', ')', '-', ':', '–']);
    let word = if numbered { after.trim_start_matches(['.', ')', '-', ':', '–', ' ']) } else { bare };
    let kept = word.chars().filter(|c| !matches!(c, ' ' | '_' | '-' | '.' | '\'' | '’'));
    let letters: String = kept.collect();
    (!letters.is_empty() && letters.chars().all(char::is_alphabetic)).then_some(letters)
}

fn meaning(word: &str) -> StatusMeans {
    use StandingWord::{Acknowledged, Blocked, Cancelled, Declined, Parked, Replaced, Started};
    StatusMeans::Word(match word {
        "todo" | "open" | "new" | "backlog" | "notstarted" | "unstarted" | "draft" | "asked"
        | "requested" | "proposed" | "planned" | "ready" | "triage" | "pending" | "queued" | "idea"
        | "icebox" | "upcoming" | "tobedone" | "tbd" | "reopened" | "submitted" | "unresolved" => {
            return StatusMeans::Waiting;
        }
        "bounced" | "returned" | "sentback" => return StatusMeans::Back,
        "done" | "closed" | "resolved" | "delivered" | "complete" | "completed" | "finished" | "fixed"
        | "shipped" | "released" | "deployed" | "live" | "launched" | "handedover" | "implemented" => {
            return StatusMeans::Done;
        }
        "accepted" | "verified" | "signedoff" => return StatusMeans::Accepted,
        "acknowledged"
        | "confirmed"
        | "agreed"
        | "approved"
        | "committed"
        | "triaged"
        | "scheduled"
        | "selectedfordevelopment" => Acknowledged,
        // What is complete for those who build it is not handed over.
        "inprogress" | "started" | "workbegan" | "doing" | "wip" | "workinprogress" | "workingonit"
        | "active" | "ongoing" | "underway" | "indevelopment" | "indev" | "development" | "inreview"
        | "underreview" | "codereview" | "intesting" | "testing" | "inqa" | "qa" | "devcomplete"
        | "devdone" | "codecomplete" | "readyforreview" | "readyfortest" | "readyfortesting"
        | "readyforqa" => Started,
        "blocked" | "stuck" | "impeded" => Blocked,
        "onhold" | "hold" | "parked" | "paused" | "deferred" | "postponed" | "suspended" => Parked,
        "declined" | "rejected" | "refused" | "wontdo" | "wontfix" | "willnotdo" | "willnotfix"
        | "notplanned" | "notaccepted" => Declined,
        "cancelled" | "canceled" | "abandoned" | "removed" | "dropped" | "withdrawn" | "obsolete"
        | "nolongerneeded" | "notneeded" => Cancelled,
        "replaced" | "superseded" | "duplicate" | "duplicated" => Replaced,
        _ => return StatusMeans::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(cells: &str, expect: Option<StatusMeans>) {
        for cell in cells.split(',').map(str::trim) {
            assert_eq!(status_of(cell), expect, "{cell}");
        }
    }

    #[test]
    fn words_are_read_as_trackers_write_them() {
        use StandingWord::{Acknowledged, Blocked, Cancelled, Declined, Parked, Replaced, Started};
        let word = |word| Some(StatusMeans::Word(word));
        check(", -, none, N/A,  , –", None);
        check(
            "To Do, TODO, to-do, Open, Backlog, New, Not started, 1 - To Do, Reopened, Submitted, 📋 Backlog, Draft",
            Some(StatusMeans::Waiting),
        );
        check(
            "In Progress, IN_PROGRESS, in-progress, InProgress, Doing, WIP, W.I.P., 🚧 In Progress, 2. Doing",
            word(Started),
        );
        check(
            "In Review, Under review, Testing, Dev-complete, Code complete, Ready for QA, 03) In review",
            word(Started),
        );
        check("Acknowledged, Committed, Selected for Development, Scheduled, Triaged", word(Acknowledged));
        check("Blocked, 🔴 Blocked, Stuck, BLOCKED", word(Blocked));
        check("On hold, On-Hold, ⏸️ On hold, Parked, Paused, Deferred", word(Parked));
        check("Won't do, Won’t do, Wont Do, Won't Fix, Declined, Rejected, Not planned", word(Declined));
        check("Cancelled, Canceled, Abandoned, Removed, No longer needed", word(Cancelled));
        check("Duplicate, Superseded, replaced", word(Replaced));
        check(
            "Done, DONE, ✅ Done, Closed, Resolved, Delivered, Completed, 9: Done, Shipped",
            Some(StatusMeans::Done),
        );
        check("Accepted, Verified, Signed off", Some(StatusMeans::Accepted));
        check("Bounced, Sent back", Some(StatusMeans::Back));
    }
    #[test]
    fn what_only_resembles_a_word_is_not_understood() {
        check(
            "Done?, !done, not done, almost done, Done/Closed, 50% done, 100 % done, ❌ Done, ~done, done; blocked, un-blocked,\
             no longer blocked, At risk, green, 3, 42, 1-, Dоne, Do\u{200B}ne, \u{202E}enoD, =Done, Done (mostly), 50 done, 1 2 done, \
             ✅, …, '",
            Some(StatusMeans::Unknown),
        );
    }
    #[test]
    fn a_resolution_says_nothing_while_it_is_open() {
        for (cell, expect) in [
            ("", None),
            ("Unresolved", None),
            ("Done", Some(StatusMeans::Done)),
            ("Fixed", Some(StatusMeans::Done)),
            ("Won't Do", Some(StatusMeans::Word(StandingWord::Declined))),
            ("Duplicate", Some(StatusMeans::Word(StandingWord::Replaced))),
            ("Cannot Reproduce", Some(StatusMeans::Unknown)),
        ] {
            assert_eq!(resolution_of(cell), expect, "{cell}");
        }
    }
    #[test]
    fn a_ticked_box_or_all_of_the_work_is_a_mark() {
        for (cell, expect) in [
            ("yes", Some(true)),
            ("TRUE", Some(true)),
            ("✔️", Some(true)),
            ("100%", Some(true)),
            ("99.5 %", Some(false)),
            ("0%", Some(false)),
            ("no", Some(false)),
            ("FALSE", Some(false)),
            ("101%", None),
            ("-1%", None),
            ("NaN%", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(mark_of(cell), expect, "{cell}");
        }
    }
    proptest! {
        #[test]
        fn any_cell_means_something_or_nothing(cell in "\\PC{0,40}", mark in "[0-9.)%: -]{0,6}") {
            let _ = (status_of(&cell), resolution_of(&cell), mark_of(&cell));
            let unsure = format!("{mark}{cell}x?");
            prop_assert_eq!(status_of(&unsure), Some(StatusMeans::Unknown));
        }
    }
}
