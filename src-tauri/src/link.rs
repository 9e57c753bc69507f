//! Which links may leave the window: https and mailto, decided by a URL parser and not by how the text begins.

use tauri::Url;

/// The link in its normal form, when it may be opened.
pub(crate) fn allowed(link: &str) -> Option<Url> {
    let url = Url::parse(link).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    let opens = match url.scheme() {
        "https" => plain && url.host_str().is_some_and(|host| !host.is_empty()),
        "mailto" => !url.path().is_empty(),
        _ => false,
    };
    opens.then_some(url)
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn only_https_and_mailto_leave_the_window() {
        for link in ["https://example.org/ticket/7?a=b#c", "HTTPS://example.org", "mailto:kim@example.org"] {
            assert!(allowed(link).is_some(), "{link}");
        }
        for link in [
            "http://example.org",
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,<script>",
            "smb://host/share",
            "https:",
            "https://",
            "https://example.org@evil.test",
            "mailto:",
            "//example.org",
            "--help",
            "",
        ] {
            assert!(allowed(link).is_none(), "{link}");
        }
    }
}
