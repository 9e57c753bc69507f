#!/bin/bash
# The smoke in the real window: an X server, a session bus and a window manager of its own, and folders of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --workspace --locked --quiet
exec tests/window/headless.sh node tests/window/smoke.mjs "$CARGO_TARGET_DIR/debug/towline-window"
