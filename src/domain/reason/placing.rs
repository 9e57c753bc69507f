//! Where a reason belongs: its code, its band on Today, whose move it is, and how long its day has passed.

use super::{Band, Court, Reason};

impl Reason {
    /// The rule's code: "OV1", "AR4", "quiet", "unchased", "follow".
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PromisePassed { .. } => "OV1",
            Self::NeededPassed { .. } => "OV2",
            Self::ReplyOverdue { .. } => "OV3",
            Self::VerdictDue { .. } => "OV4",
            Self::CommitmentPassed { .. } => "OV5",
            Self::ResponseOverdue { .. } => "OV7",
            Self::CorrectionOverdue { .. } => "OV9",
            Self::ReportOverdue(_) => "OV8",
            Self::AudienceWaits { .. } => "OV10",
            Self::MilestonePassed { .. } => "OV11",
            Self::NoPromise { .. } => "AR1",
            Self::LateByPlan { .. } => "AR2",
            Self::TightSlack { .. } => "AR3",
            Self::Unlikely { .. } => "AR6",
            Self::WaitsForLate { .. } => "AR11",
            Self::KeepsMoving { .. } => "AR4",
            Self::Stale { .. } => "AR5",
            Self::Uncovered { .. } | Self::NoLead { .. } => "AR7",
            Self::NoDri | Self::DriClaimed { .. } | Self::DriDisputed { .. } => "AR8",
            Self::StaysAway { .. } => "AR9",
            Self::Bounced { .. } | Self::WeakFirstPass { .. } => "AR10",
            Self::Incomplete { .. } => "AR12",
            Self::GoneQuiet { .. } => "quiet",
            Self::NotChased { .. } | Self::NeverAsked { .. } => "unchased",
            Self::NudgeDue { .. }
            | Self::NextStepDue { .. }
            | Self::VerdictOwed { .. }
            | Self::CommitmentDue { .. }
            | Self::TouchDue { .. }
            | Self::ReviewDue { .. } => "follow",
            Self::Decision(reason) => reason.code(),
        }
    }
    /// The band it belongs to.
    pub const fn band(&self) -> Band {
        match self {
            Self::PromisePassed { .. }
            | Self::NeededPassed { .. }
            | Self::ReplyOverdue { .. }
            | Self::VerdictDue { .. }
            | Self::CommitmentPassed { .. }
            | Self::ResponseOverdue { .. }
            | Self::CorrectionOverdue { .. }
            | Self::ReportOverdue(_)
            | Self::AudienceWaits { .. }
            | Self::MilestonePassed { .. } => Band::Overdue,
            Self::GoneQuiet { .. } => Band::GoneQuiet,
            Self::NotChased { .. }
            | Self::NeverAsked { .. }
            | Self::NudgeDue { .. }
            | Self::NextStepDue { .. }
            | Self::VerdictOwed { .. }
            | Self::CommitmentDue { .. }
            | Self::TouchDue { .. }
            | Self::ReviewDue { .. } => Band::Mine,
            Self::Decision(reason) => reason.band(),
            _ => Band::AtRisk,
        }
    }
    /// Working days since the day that passed; 0 when none did.
    pub const fn days_overdue(&self) -> i32 {
        match self {
            Self::PromisePassed { late, .. }
            | Self::NeededPassed { late, .. }
            | Self::ReplyOverdue { late, .. }
            | Self::CommitmentPassed { late, .. }
            | Self::ResponseOverdue { late, .. }
            | Self::CorrectionOverdue { late, .. }
            | Self::MilestonePassed { late, .. } => *late,
            Self::VerdictDue { waited, .. } => *waited,
            Self::Decision(reason) => reason.days_overdue(),
            Self::ReportOverdue(wait) => wait.days - wait.every,
            Self::AudienceWaits { days, every, .. } => *days - *every,
            _ => 0,
        }
    }
    /// Whose move it is.
    pub const fn court(&self) -> Court {
        match self {
            Self::NeededPassed { .. } | Self::LateByPlan { .. } | Self::TightSlack { .. } => Court::Shared,
            Self::VerdictDue { .. }
            | Self::DriClaimed { .. }
            | Self::DriDisputed { answered: false, .. }
            | Self::CommitmentPassed { .. }
            | Self::AudienceWaits { .. }
            | Self::MilestonePassed { .. }
            | Self::Incomplete { .. }
            | Self::NotChased { .. }
            | Self::NeverAsked { .. }
            | Self::NudgeDue { .. }
            | Self::NextStepDue { .. }
            | Self::VerdictOwed { .. }
            | Self::CommitmentDue { .. }
            | Self::TouchDue { .. }
            | Self::ReviewDue { .. } => Court::Mine,
            Self::Decision(reason) => reason.court(),
            _ => Court::Theirs,
        }
    }
}
