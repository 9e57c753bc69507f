//! A text or bytes as a file of the user's choice: readable by its owner only, and whole or not there.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// A file name out of what the page proposes: no folder, no control character, never empty.
pub(crate) fn name(proposed: &str) -> String {
    let last = proposed.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control()).take(120).collect();
    let kept = kept.trim_matches(['.', ' ']);
    if kept.is_empty() { "towline.txt".to_owned() } else { kept.to_owned() }
}

/// Writes `bytes` to `path` by way of a file beside it.
///
/// # Errors
/// The system's own; `path` is as it was then.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_added_extension(format!("{}.part", std::process::id()));
    let written = fill(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What is left of it is of no use to anyone; that it can not be removed is the lesser trouble.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::{name, write};
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_proposed_name_can_not_leave_the_folder() {
        for (proposed, kept) in [
            ("Status 2026-03-02.md", "Status 2026-03-02.md"),
            ("../../.ssh/config", "config"),
            ("..\\..\\x.csv", "x.csv"),
            (".bashrc", "bashrc"),
            ("a\n\0b.md", "ab.md"),
            ("..", "towline.txt"),
            ("", "towline.txt"),
        ] {
            assert_eq!(name(proposed), kept);
        }
    }

    #[test]
    fn what_is_saved_is_for_its_owner_and_replaces_the_whole_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("status.md");
        std::fs::write(&path, "an older and much longer text").unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_can_not_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(&folder.path().join("missing/status.md"), b"new").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
