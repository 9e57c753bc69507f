#!/bin/bash
# Builds and opens Towline. The development build: cold it takes a third of the release build's time, it is the one
# `make test` leaves behind, and the parts that need speed (SQLite, hashing, JSON) are optimised in it anyway.
set -euo pipefail
cd "$(dirname "$0")/.."
.ci/dist.sh
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  cargo build --workspace --locked
  exec "$CARGO_TARGET_DIR/debug/towline-window" "$@"
fi
echo "No display here: serving to a browser on this machine instead."
cargo build --locked --features pdf
exec "$CARGO_TARGET_DIR/debug/towline" serve "$@"
