//! An empty window from the same versions and features: what `make bench` holds Towline's own window against.

/// Opens the window and nothing else.
fn main() {
    let context = tauri::generate_context!("examples/empty/tauri.conf.json");
    tauri::Builder::default()
        .run(context)
        .expect("the window system is there: this is only started under one");
}
