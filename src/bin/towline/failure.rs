//! Why a verb ended without what was asked for: a sentence on stderr and an exit code a script can switch on.

use towline::api::error::{ApiError, Unavailable};
use towline::app::{OpenError, StoreError, unavailable};

/// The exit code of a damaged ledger.
pub(crate) const DAMAGED: u8 = 5;

/// Why a verb failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A rule of the ledger, or the ledger itself.
    #[error("{}", .0.message())]
    Api(ApiError),
    /// What was typed is not understood.
    #[error("{0}")]
    Usage(String),
    /// The ledger's file.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A file or socket of the system.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A defect of ours.
    #[error("The ledger answered something else than was asked; this is a defect, please report it")]
    Unexpected,
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
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Api(error) => code(error),
            Self::Usage(_) => 2,
            Self::Store(_) | Self::System { .. } | Self::Unexpected => 1,
        }
    }
}

/// The exit code of what the ledger refused.
pub(crate) fn code(error: &ApiError) -> u8 {
    match error {
        ApiError::Unavailable { reason, .. } => match reason {
            Unavailable::Locked => 3,
            Unavailable::Newer => 4,
            Unavailable::Damaged => DAMAGED,
            Unavailable::Disk => 1,
        },
        ApiError::Rule { .. } | ApiError::NotFound { .. } | ApiError::Internal { .. } => 1,
    }
}
