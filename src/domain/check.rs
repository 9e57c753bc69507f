//! The gate: checks that work must pass to be accepted, what each of them brought, and which verdict they admit.
//! A check is what we want and may be reworded; a result is what was found on one delivery and stays.

use super::delivery::VerdictKind;
use super::id::{CheckId, StatementId};
use super::text::{Text, Title, folded};
use super::words::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a check brought.
    CheckMark {
        Pass = "pass", "passes";
        Fail = "fail", "fails";
        NotApplicable = "notApplicable", "does not apply";
    }
}

/// One thing that is looked at before a delivery is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its id.
    pub id: CheckId,
    /// Its place in the order, from 0.
    pub place: u32,
    /// In words: "tests pass".
    pub text: Title,
}

/// What a check brought on one delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckResult {
    /// Its id.
    pub id: StatementId,
    /// The check, which may be gone by now.
    pub check: CheckId,
    /// The check's words on that day.
    pub text: Title,
    /// What it brought.
    pub mark: CheckMark,
    /// What was seen; shareable.
    pub evidence: Text,
    /// Where it can be seen.
    pub link: Text,
}

/// A list of checks that many dependencies share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckTemplate {
    /// Its name.
    pub name: String,
    /// The words of its checks, in order.
    pub checks: Vec<String>,
}

impl CheckTemplate {
    /// The templates of a ledger in which none were set.
    pub fn usual() -> Vec<Self> {
        let checks = ["builds", "tests pass", "security/PII", "docs"].map(str::to_owned).to_vec();
        vec![Self { name: "Code".to_owned(), checks }]
    }
}

/// Why a verdict does not go with the results of its checks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GateViolation {
    /// Accepted, but something fails.
    #[error("“{first}”{} bounce it, or accept it without checks", and_more(*.more, ["fails;", "fail;"]))]
    Fails {
        /// The first check that fails.
        first: String,
        /// Others.
        more: usize,
    },
    /// Accepted, but something was not judged.
    #[error("“{first}”{} not judged yet; pass, fail or not applicable?", and_more(*.more, ["is", "are"]))]
    NotJudged {
        /// The first check without a result.
        first: String,
        /// Others.
        more: usize,
    },
    /// Accepted without checks, but there are results.
    #[error("Accepted without checks holds no results; accept or bounce it with them")]
    ResultsUnwanted,
}

/// " fails;" or " and 2 more fail;", with the verb for one and for several.
fn and_more(more: usize, [one, several]: [&str; 2]) -> String {
    if more == 0 { format!(" {one}") } else { format!(" and {more} more {several}") }
}

/// Whether `results` on the `checks` of a dependency admit the verdict. What is accepted has no failing check and
/// none that was not judged; a bounce may come after the first check that fails.
///
/// # Errors
/// What stands against it.
pub fn admit(kind: VerdictKind, checks: &[Check], results: &[CheckResult]) -> Result<(), GateViolation> {
    match kind {
        VerdictKind::Bounced => Ok(()),
        VerdictKind::Unchecked if results.is_empty() => Ok(()),
        VerdictKind::Unchecked => Err(GateViolation::ResultsUnwanted),
        VerdictKind::Accepted => {
            let mut failing = results.iter().filter(|r| r.mark == CheckMark::Fail);
            if let Some(first) = failing.next() {
                return Err(GateViolation::Fails { first: first.text.to_string(), more: failing.count() });
            }
            let mut open = checks.iter().filter(|check| results.iter().all(|r| r.check != check.id));
            let first = open.next().map(|check| check.text.to_string());
            first.map_or(Ok(()), |first| Err(GateViolation::NotJudged { first, more: open.count() }))
        }
    }
}

/// The reason of a bounce when none was written: the failing checks with what was seen; none when nothing fails.
pub fn bounce_reason(results: &[CheckResult]) -> Option<String> {
    let failing = results.iter().filter(|r| r.mark == CheckMark::Fail).map(|r| {
        if r.evidence.is_empty() { r.text.to_string() } else { format!("{} ({})", r.text, r.evidence) }
    });
    let failing: Vec<String> = failing.collect();
    (!failing.is_empty()).then(|| format!("Fails: {}", failing.join(", ")))
}

/// Those of `wanted` that no check says yet, in their order and each once.
pub fn lacking<'w>(checks: &[Check], wanted: &'w [Title]) -> Vec<&'w Title> {
    let mut known: Vec<String> = checks.iter().map(|check| folded(check.text.as_str())).collect();
    let mut lacking = Vec::new();
    for text in wanted {
        let words = folded(text.as_str());
        if !known.contains(&words) {
            known.push(words);
            lacking.push(text);
        }
    }
    lacking
}

#[cfg(test)]
mod tests;
