//! How far a long import is, told on the terminal while it runs. Nothing is told where nobody sits at one.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use towline::api::importing::ImportingView;
use towline::api::query::Query;
use towline::api::reply::Answer;
use towline::api::request::Request;
use towline::api::view::View;
use towline::app::{Now, beside};

/// Under this word the import is watched; the process carries out one at a time.
pub(crate) const WATCH: &str = "import";
/// From one look to the next. What takes less time is told by what it did.
const EVERY: Duration = Duration::from_millis(200);
/// Goes back to the begin of the line and clears it.
const CLEAR: &str = "\r\x1b[K";

/// Does the work, and tells on standard error how far it is.
pub(crate) fn told<T>(work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let teller = scope.spawn(|| tell_until(&over));
        let done = work();
        over.store(true, Ordering::Relaxed);
        teller.thread().unpark();
        done
    })
}

fn tell_until(over: &AtomicBool) {
    let mut terminal = std::io::stderr();
    loop {
        std::thread::park_timeout(EVERY);
        let line = far().filter(|_| !over.load(Ordering::Relaxed)).unwrap_or_default();
        // A terminal that went away takes nothing away from the import.
        let _ = write!(terminal, "{CLEAR}{line}").and_then(|()| terminal.flush());
        if over.load(Ordering::Relaxed) {
            return;
        }
    }
}

fn far() -> Option<String> {
    let queries = vec![Query::Importing { watch: WATCH.to_owned(), stop: false }];
    let reply = beside(Now::system(), &Request { act: None, queries })?;
    match reply.answers.into_iter().next()? {
        Answer::View { view: View::Importing(ImportingView { stage, done, of }) } if of > 0 => {
            Some(format!("{stage}: {done} of {of} rows; Ctrl+C stops it, and nothing is written"))
        }
        Answer::View { view: View::Importing(ImportingView { stage, .. }) } => Some(stage),
        _ => None,
    }
}
