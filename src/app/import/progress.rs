//! How far an import has come, and whether it is to stop. A long one keeps the ledger busy, so this is asked beside it,
//! under a word that the import was given: nothing of the ledger is looked at. Stopped, it writes nothing.

use crate::api::error::ApiError;
use crate::api::importing::ImportingView;
use crate::api::query::Query;
use crate::api::reply::{Answer, Reply};
use crate::api::request::Request;
use crate::api::view::View;
use crate::app::Now;
use crate::app::desk::Refusal;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Imports under way that are watched, by their words.
static UNDER_WAY: Mutex<Option<HashMap<String, Arc<Count>>>> = Mutex::new(None);

#[derive(Default)]
struct Count {
    stage: AtomicU32,
    done: AtomicU32,
    of: AtomicU32,
    stop: AtomicBool,
}

/// An import under way; watched until it is dropped.
pub(in crate::app) struct Progress {
    word: String,
    count: Arc<Count>,
}

/// What is being done.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    /// The file is read.
    Read,
    /// Rows are looked at.
    Look,
    /// Rows are written.
    Write,
}

impl Progress {
    /// An import begins under this word; without one nobody watches it.
    pub(in crate::app) fn begin(word: Option<&str>) -> Self {
        let (word, count) = (word.unwrap_or_default().to_owned(), Arc::new(Count::default()));
        if !word.is_empty() {
            under_way().get_or_insert_default().insert(word.clone(), Arc::clone(&count));
        }
        Self { word, count }
    }
    /// Another stage begins, of so many steps.
    pub(super) fn stage(&self, stage: Stage, of: usize) {
        self.count.done.store(0, Ordering::Relaxed);
        self.count.of.store(u32::try_from(of).unwrap_or(u32::MAX), Ordering::Relaxed);
        self.count.stage.store(stage as u32, Ordering::Relaxed);
    }
    /// A step is to be taken; refused when somebody wants it to stop.
    pub(super) fn step(&self) -> Result<(), Refusal> {
        self.count.done.fetch_add(1, Ordering::Relaxed);
        if self.count.stop.load(Ordering::Relaxed) {
            return Err(Refusal::rule("stop", "Stopped; nothing was taken in"));
        }
        Ok(())
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(all) = under_way().as_mut() {
            all.remove(&self.word);
        }
    }
}

/// The reply to a request that only asks how imports are getting on; none when the ledger is needed for it.
pub fn beside(now: Now, request: &Request) -> Option<Reply> {
    let only = request.act.is_none() && !request.queries.is_empty();
    let answer = |query: &Query| match query {
        Query::Importing { watch, stop } => {
            Some(Answer::View { view: View::Importing(importing(watch, *stop)) })
        }
        _ => None,
    };
    let answers = request.queries.iter().map(answer).collect::<Option<Vec<Answer>>>().filter(|_| only)?;
    let problem: Option<ApiError> = None;
    Some(Reply { revision: 0, today: now.today, done: None, problem, answers, undo: None, redo: None })
}

/// How far it is; all zero when it is over, or has not begun.
pub(in crate::app) fn importing(word: &str, stop: bool) -> ImportingView {
    let count = under_way().as_ref().and_then(|all| all.get(word).cloned());
    let Some(count) = count else { return ImportingView { stage: String::new(), done: 0, of: 0 } };
    if stop {
        count.stop.store(true, Ordering::Relaxed);
    }
    let words = ["Reading the file", "Looking at the rows", "Writing"];
    let at = usize::try_from(count.stage.load(Ordering::Relaxed)).unwrap_or(0);
    let (done, of) = (count.done.load(Ordering::Relaxed), count.of.load(Ordering::Relaxed));
    ImportingView { stage: words.get(at).copied().unwrap_or_default().to_owned(), done: done.min(of), of }
}

/// A panic elsewhere leaves the list whole: it is only put into and taken out of.
fn under_way() -> MutexGuard<'static, Option<HashMap<String, Arc<Count>>>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}
