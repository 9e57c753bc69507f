//! The words around a reason: whose move it is, where it stands on Today, how much it presses, what is suggested.

use crate::domain::words::vocabulary;

vocabulary! {
    /// Whose move it is.
    Court {
        Theirs = "theirs", "theirs";
        Mine = "mine", "mine";
        Shared = "shared", "shared";
    }
    /// The four bands of Today, in their order.
    Band {
        Overdue = "overdue", "Overdue";
        GoneQuiet = "goneQuiet", "Gone quiet";
        AtRisk = "atRisk", "At risk";
        Mine = "mine", "Mine to do";
    }
    /// How much it presses.
    Severity {
        High = "high", "high";
        Medium = "medium", "medium";
    }
    /// What is missing from a vital dependency (AR12).
    Missing {
        Who = "who", "who builds it";
        What = "what", "what exactly";
        NeedBy = "needBy", "by when";
        Acceptance = "acceptance", "when we accept it";
        Fallback = "fallback", "what we do without it";
    }
    /// The next way to reach somebody who does not answer.
    NextWay {
        Nudge = "nudge", "nudge";
        OtherChannel = "otherChannel", "try another channel";
        Ladder = "ladder", "go up the ladder";
    }
    /// The one act suggested for an item; the key is the one of product.md.
    Suggestion {
        ReviseEta = "reviseEta", "Enter the new date";
        Ask = "ask", "Ask";
        Nudge = "nudge", "Nudge";
        LogReply = "logReply", "Log the reply";
        Accept = "accept", "Accept or bounce";
        AnswerClaim = "answerClaim", "Agree or contradict";
        AskCorrection = "askCorrection", "Ask for a correction";
        Escalate = "escalate", "Escalate";
        Decide = "decide", "Log the decision";
        Communicate = "communicate", "Log who was told";
        NameCover = "nameCover", "Name a cover";
        LogReport = "logReport", "Log it, or ask for it";
        Update = "update", "Write the update";
        Edit = "edit", "Complete it";
        Keep = "keep", "Kept";
        Open = "open", "Open";
    }
}

impl Suggestion {
    /// The key that does it, as product.md names them.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReviseEta => "E",
            Self::Ask | Self::Nudge => "A",
            Self::LogReply | Self::LogReport => "R",
            Self::Accept => "V",
            Self::AnswerClaim => "W",
            Self::AskCorrection => "Shift+W",
            Self::Escalate => "X",
            Self::Decide => "Shift+D",
            Self::Communicate => "Shift+T",
            Self::NameCover => "Shift+A",
            Self::Update => "U",
            Self::Edit | Self::Open => "Enter",
            Self::Keep => "Y",
        }
    }
}
