//! The window: one page, one `call` into the library, a save dialog and links.
//!
//! No rule and no SQL is here, and no word the page could use to reach anything but its own ledger: commands are
//! listed in `build.rs` and `capabilities/`, navigation and new windows are refused.

mod commands;
mod file;
mod ledger;
mod link;
mod start;

use ledger::Ledger;
use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{App, RunEvent, Url, WebviewWindowBuilder};

fn main() -> std::process::ExitCode {
    if let Some(code) = towline::app::run_child_if_asked() {
        return code;
    }
    start::prepare();
    let path = match start::ledger_path(std::env::args_os().skip(1), std::env::var_os("TOWLINE_FILE")) {
        Ok(path) => path,
        Err(message) => {
            eprintln!("towline-window: {message}");
            return std::process::ExitCode::from(2);
        }
    };
    let ledger = Arc::new(Ledger::at(path));
    // While GTK and the web view start, the file is opened and read; what fails is told by the first call.
    let early = Arc::clone(&ledger);
    std::thread::spawn(move || early.open());
    run(ledger)
}

fn run(ledger: Arc<Ledger>) -> std::process::ExitCode {
    let closing = Arc::clone(&ledger);
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(ledger)
        .invoke_handler(tauri::generate_handler![commands::call, commands::save_text, commands::open_link])
        .setup(|app| Ok(open_window(app)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            // The process ends without dropping what is managed: the file is put away before.
            app.run(move |_, event| {
                if matches!(event, RunEvent::Exit) {
                    closing.close();
                }
            });
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("towline-window: the window can not be opened: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// The one window, fenced in: it stays on its own page, opens no other and downloads nothing.
fn open_window(app: &App) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), window)?
            .on_navigation(is_ours)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .build()?;
    }
    Ok(())
}

fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" && url.host_str() == Some("localhost")
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn the_window_stays_on_its_own_page() {
        let goes = |url: &str| is_ours(&url.parse().unwrap());
        assert!(goes("tauri://localhost/"));
        assert!(goes("tauri://localhost/index.html#/today"));
        for elsewhere in
            ["https://localhost/", "tauri://example.org/", "file:///etc/passwd", "data:text/html,x"]
        {
            assert!(!goes(elsewhere), "{elsewhere}");
        }
    }
}
