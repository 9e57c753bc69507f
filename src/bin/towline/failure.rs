//! Why a verb ended without what was asked for: a sentence on stderr and an exit code a script can switch on.

use std::process::ExitCode;
use towline::api::error::{ApiError, Unavailable};
use towline::app::{OpenError, unavailable};

/// Why a verb failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A rule of the ledger, or the ledger itself.
    #[error("{}", .0.message())]
    Api(ApiError),
    /// A file or socket of the system.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// What the system says.
        source: std::io::Error,
    },
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Api(unavailable(&error))
    }
}

impl Failure {
    /// Names what was tried when the system refused.
    pub(crate) fn system(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |source| Self::System { what, source }
    }
    /// 1 failure, 2 usage, 3 locked, 4 newer file, 5 damaged.
    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Api(ApiError::Unavailable { reason, .. }) => match reason {
                Unavailable::Locked => 3,
                Unavailable::Newer => 4,
                Unavailable::Damaged => 5,
                Unavailable::Disk => 1,
            },
            Self::Api(_) | Self::System { .. } => 1,
        })
    }
}
