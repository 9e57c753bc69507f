//! Before the first thread and before GTK: what the process may leave behind, how WebKit draws, which ledger.

use rustix::fs::Mode;
use std::ffi::OsString;
use std::path::PathBuf;

/// Black windows on some drivers otherwise; a user or a test that sets it has the last word.
const DRAWING: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Files are for their owner only, and the web view draws in the way that works everywhere.
pub(crate) fn prepare() {
    // The mode before does not matter: nothing puts it back.
    let _ = rustix::process::umask(Mode::RWXG | Mode::RWXO);
    // Nobody else reads the environment yet: this is the first thing the process does.
    if let Err(failed) = glib::setenv(DRAWING, "1", false) {
        eprintln!("towline-window: going on without {DRAWING}: {failed}");
    }
}

/// Which ledger: `--file PATH`, else the environment's, else the user's own.
///
/// # Errors
/// A sentence, when the arguments are not understood or there is no home folder.
pub(crate) fn ledger_path(
    mut arguments: impl Iterator<Item = OsString>,
    from_environment: Option<OsString>,
) -> Result<PathBuf, String> {
    let mut path = from_environment.filter(|path| !path.is_empty()).map(PathBuf::from);
    while let Some(argument) = arguments.next() {
        if argument != "--file" {
            return Err(format!("{} is not understood; use --file PATH", argument.display()));
        }
        let given = arguments.next().ok_or("--file needs a path")?;
        path = Some(PathBuf::from(given));
    }
    path.map_or_else(|| towline::app::default_ledger_path().map_err(|error| error.to_string()), Ok)
}

#[cfg(test)]
mod tests {
    use super::ledger_path;
    use std::path::PathBuf;

    fn path(arguments: &[&str], environment: Option<&str>) -> Result<PathBuf, String> {
        ledger_path(arguments.iter().map(Into::into), environment.map(Into::into))
    }

    #[test]
    fn the_argument_wins_over_the_environment() {
        assert_eq!(path(&["--file", "a.towline"], Some("b.towline")), Ok("a.towline".into()));
        assert_eq!(path(&[], Some("b.towline")), Ok("b.towline".into()));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(path(&["--fiel", "a"], None), Err("--fiel is not understood; use --file PATH".into()));
        assert_eq!(path(&["--file"], None), Err("--file needs a path".into()));
    }
}
