//! Names the commands of the window, so that a command that is not listed here and in `capabilities/` is refused.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call", "save_text", "open_link"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes)
        .expect("tauri.conf.json, capabilities/ and icons/ are in the checkout");
}
