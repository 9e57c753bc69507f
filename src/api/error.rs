//! Errors on the wire: a kind the caller can switch on, and a sentence that says what, where and what to do.

use super::wire;

wire! {
    /// Why something was refused.
    #[serde(tag = "kind")]
    pub enum ApiError {
        /// A rule of the domain: mend the named field.
        Rule {
            /// The field of the act, camelCase; empty when it is about the whole.
            field: String,
            /// What is wrong and what to do.
            message: String,
        },
        /// It is not in the ledger (any more).
        NotFound {
            /// The noun that was looked for.
            noun: String,
            /// What to do.
            message: String,
        },
        /// The ledger can not be used now.
        Unavailable {
            /// What is the matter.
            reason: Unavailable,
            /// What to do.
            message: String,
        },
        /// A defect of ours.
        Internal {
            /// What happened.
            message: String,
        },
    }
    /// Why a ledger can not be used.
    pub enum Unavailable {
        /// Another window or command holds it.
        Locked,
        /// A newer Towline wrote it.
        Newer,
        /// It is damaged.
        Damaged,
        /// The disk is full or may not be written.
        Disk,
    }
}

impl ApiError {
    /// The sentence for a person.
    pub fn message(&self) -> &str {
        match self {
            Self::Rule { message, .. }
            | Self::NotFound { message, .. }
            | Self::Unavailable { message, .. }
            | Self::Internal { message } => message,
        }
    }
}
