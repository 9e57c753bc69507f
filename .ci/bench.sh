#!/bin/bash
# The figures of the README: the core on a large generated ledger, then the start of the released window on that
# ledger, beside an empty window of the same versions.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo bench --workspace --locked --bench bench -- "$folder/bench.towline"
cargo build --release --workspace --locked --bins --example empty
node tests/bench/window.mjs "$CARGO_TARGET_DIR/release/towline-window" "$folder/bench.towline" \
  "$CARGO_TARGET_DIR/release/examples/empty"
# The tests' own way of drawing is for their screenshots; frames are counted as the window draws for its users.
tests/window/headless.sh env -u WEBKIT_DISABLE_DMABUF_RENDERER \
  node tests/bench/frames.mjs "$CARGO_TARGET_DIR/release/towline-window" "$folder/bench.towline"
